//! How Cloud Hosting runs a container: `[package.metadata.cloudfn.run]`, and `container.config.json`.

use std::collections::BTreeMap;

use cargo_metadata::Package;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::error::{Error, chain};
use crate::names::check_variable;
use crate::package_metadata::{self, wrong};
use crate::printable::{is_line, quoted};

/// The maximum length of a variable's value, in bytes.
const MAX_VARIABLE_BYTES: usize = 32 * 1024;

/// The settings, by the names that `container.config.json` has for them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct Container {
    cpu: f64,
    /// In GB; twice the number of cores by default, which is what the platform offers.
    mem: Option<f64>,
    min_num: u32,
    max_num: u32,
    policy_type: String,
    policy_threshold: u32,
    env_params: BTreeMap<String, String>,
    initial_delay_seconds: u32,
}

impl Default for Container {
    /// The values on WeChat's page about the file.
    fn default() -> Self {
        Self {
            cpu: 0.25,
            mem: None,
            min_num: 0,
            max_num: 50,
            policy_type: "cpu".to_owned(),
            policy_threshold: 60,
            env_params: BTreeMap::new(),
            initial_delay_seconds: 2,
        }
    }
}

impl Container {
    /// The settings of a package.
    pub(super) fn of(package: &Package) -> Result<Self, Error> {
        let run = package_metadata::of(package)?.run;
        let run: Self = serde_json::from_value(run).map_err(|error| wrong(package, &chain(&error)))?;
        run.check().map_err(|what| wrong(package, &what))?;
        Ok(run)
    }

    /// The text of `container.config.json` for a program that listens on this port.
    pub(super) fn config(&self, port: u16) -> String {
        let config = json!({
            "containerPort": port,
            "dockerfilePath": "Dockerfile",
            "buildDir": "",
            "minNum": self.min_num,
            "maxNum": self.max_num,
            "cpu": number(self.cpu),
            "mem": number(self.mem.unwrap_or(self.cpu * 2.0)),
            "policyType": self.policy_type,
            "policyThreshold": self.policy_threshold,
            "envParams": self.env_params,
            "customLogs": "stdout",
            "initialDelaySeconds": self.initial_delay_seconds,
        });
        format!("{config:#}\n")
    }

    fn check(&self) -> Result<(), String> {
        let is_size = |size: f64| size.is_finite() && size > 0.0;
        if !is_size(self.cpu) || !self.mem.is_none_or(is_size) {
            return Err("`run.cpu` and `run.mem` are more than 0".to_owned());
        }
        if self.max_num == 0 || self.min_num > self.max_num {
            return Err("`run.maxNum` is at least 1, and not less than `run.minNum`".to_owned());
        }
        if !["cpu", "mem", "cpu/mem"].contains(&self.policy_type.as_str()) {
            return Err("`run.policyType` is \"cpu\", \"mem\" or \"cpu/mem\"".to_owned());
        }
        if !(1..=100).contains(&self.policy_threshold) {
            return Err("`run.policyThreshold` is from 1 to 100, in percent".to_owned());
        }
        for (name, value) in &self.env_params {
            check_variable(name).map_err(|why| format!("`run.envParams`: {why}"))?;
            if !is_line(value) || value.len() > MAX_VARIABLE_BYTES {
                return Err(format!("`run.envParams.{name}` is {}: one line of at most 32 KiB", quoted(value)));
            }
        }
        if self.env_params.contains_key("PORT") {
            return Err("`run.envParams` cannot set PORT: the container's port is that of the Dockerfile".to_owned());
        }
        Ok(())
    }
}

/// A whole number without a point, as people write it.
fn number(number: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole, and a number of cores")]
    if number.fract() == 0.0 && number < 1e6 { json!(number as u64) } else { json!(number) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package_metadata::PackageMetadata;

    fn of(metadata: Value) -> Result<Container, String> {
        let metadata: PackageMetadata = serde_json::from_value(metadata).map_err(|error| error.to_string())?;
        let run: Container = serde_json::from_value(metadata.run).map_err(|error| error.to_string())?;
        run.check().map(|()| run)
    }

    fn config(metadata: Value) -> Value {
        serde_json::from_str(&of(metadata).unwrap().config(8080)).unwrap()
    }

    #[test]
    fn the_defaults_are_those_of_the_platforms_template() {
        let config = config(json!({}));
        assert_eq!((&config["cpu"], &config["mem"]), (&json!(0.25), &json!(0.5)));
        assert_eq!((&config["minNum"], &config["maxNum"]), (&json!(0), &json!(50)));
        assert_eq!((&config["containerPort"], &config["envParams"]), (&json!(8080), &json!({})));
    }

    #[test]
    fn settings_are_written_and_memory_follows_the_cores() {
        let config = config(json!({"run": {"cpu": 1, "minNum": 2, "envParams": {"SHOP": "main"}}}));
        assert_eq!(config["cpu"].to_string(), "1");
        assert_eq!(config["mem"].to_string(), "2");
        assert_eq!((&config["minNum"], &config["envParams"]), (&json!(2), &json!({"SHOP": "main"})));
    }

    #[test]
    fn unknown_keys_and_invalid_values_are_errors() {
        let error = |metadata| of(metadata).unwrap_err();
        assert!(error(json!({"run": {"cpus": 1}})).starts_with("unknown field `cpus`, expected one of `cpu`, `mem`"));
        assert!(error(json!({"runn": {}})).starts_with("unknown field `runn`"));
        assert!(error(json!({"run": {"cpu": 0}})).contains("run.cpu"));
        assert!(error(json!({"run": {"minNum": 3, "maxNum": 2}})).contains("run.maxNum"));
        assert!(error(json!({"run": {"policyType": "qps"}})).contains("run.policyType"));
        assert!(error(json!({"run": {"policyThreshold": 0}})).contains("run.policyThreshold"));
        assert!(error(json!({"run": {"envParams": {"PORT": "1"}}})).contains("PORT"));
        assert!(error(json!({"run": {"envParams": {"A=B\n": "1"}}})).contains("run.envParams"));
        assert!(error(json!({"run": {"envParams": {"A": "1\n2"}}})).contains("run.envParams.A"));
    }
}
