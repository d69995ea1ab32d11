//! A function that runs as a separate process, and the settings to run it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::process::Command;

use crate::context::{ENVIRONMENT, REGION, context_config};
use crate::error::PlatformError;
use crate::invoker::Address;
use crate::permissions::{Permissions, find_config_json};
use crate::record::permissions_in;

/// Variables with these prefixes come from the platform. Those of a test or a shell belong to another environment.
const OF_THE_PLATFORM: [&str; 6] = ["CBR_", "SCF_", "SUMERU_", "TCB_", "TENCENTCLOUD", "WX_"];

/// Variables that would make the process choose another host, another function or another token.
const MISLEADING: [&str; 6] =
    ["CLOUDFN_APPID", "CLOUDFN_FUNCTION", "CLOUDFN_SECRET", "CLOUDFN_SECRET_FILE", "PORT", "TRIGGER_SRC"];

/// A function in a built binary, with the settings to run it.
///
/// ```
/// use std::time::Duration;
///
/// use cloudfn_local::FunctionProcess;
///
/// let notify = FunctionProcess::new("notify", "target/debug/shop")
///     .permissions(["subscribeMessage.send"])
///     .variable("RUST_LOG", "debug")
///     .time_limit(Duration::from_secs(3));
/// assert_eq!(notify.name(), "notify");
/// ```
#[derive(Debug, Clone)]
pub struct FunctionProcess {
    name: String,
    binary: PathBuf,
    permissions: PermissionSource,
    variables: Vec<(OsString, OsString)>,
    time_limit: Duration,
    ready_limit: Duration,
}

/// Where the permissions come from.
#[derive(Debug, Clone)]
enum PermissionSource {
    LeftByTheBuild,
    File(PathBuf),
    Here(Permissions),
}

impl FunctionProcess {
    /// A function of this name in this binary.
    ///
    /// In an integration test, the binary is `env!("CARGO_BIN_EXE_<name>")`. The permissions are read from the
    /// `config.json` that the build wrote beside it, or into the folder that `CLOUDFN_OUT_DIR` names. If there is none, or
    /// several crates have a function of this name, they are read from the record in the binary.
    #[must_use]
    pub fn new(name: impl Into<String>, binary: impl Into<PathBuf>) -> Self {
        Self {
            name: name.into(),
            binary: binary.into(),
            permissions: PermissionSource::LeftByTheBuild,
            variables: Vec::new(),
            time_limit: Duration::from_secs(20),
            ready_limit: Duration::from_secs(10),
        }
    }

    /// Sets the path of the function's `config.json`.
    #[must_use]
    pub fn config_json(mut self, path: impl Into<PathBuf>) -> Self {
        self.permissions = PermissionSource::File(path.into());
        self
    }

    /// Sets the APIs that the function may call, instead of those in its `config.json`.
    #[must_use]
    pub fn permissions<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        self.permissions = PermissionSource::Here(names.into_iter().collect());
        self
    }

    /// Sets an environment variable of the process. It inherits all others, except those that the platform sets.
    #[must_use]
    pub fn variable(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Sets how long one invocation may take; 20 seconds by default.
    #[must_use]
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// Sets how long the process may take until it is ready; 10 seconds by default.
    #[must_use]
    pub fn ready_limit(mut self, limit: Duration) -> Self {
        self.ready_limit = limit;
        self
    }

    /// The function's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The binary.
    #[must_use]
    pub fn binary(&self) -> &Path {
        &self.binary
    }

    /// The time limit of one invocation.
    pub(crate) fn time_allowed(&self) -> Duration {
        self.time_limit
    }

    /// How long it may take to be ready.
    pub(crate) fn time_to_be_ready(&self) -> Duration {
        self.ready_limit
    }

    /// Reads the permissions from their source.
    pub(crate) fn read_permissions(&self) -> Result<Permissions, PlatformError> {
        let path = match &self.permissions {
            PermissionSource::Here(permissions) => return Ok(permissions.clone()),
            PermissionSource::File(path) => path.clone(),
            PermissionSource::LeftByTheBuild => {
                let output_folder = std::env::var_os("CLOUDFN_OUT_DIR").map(PathBuf::from);
                match find_config_json(&self.binary, &self.name, output_folder.as_deref()) {
                    Ok(path) => path,
                    Err(error) => return Ok(permissions_in(&self.binary, &self.name).ok_or(error)?),
                }
            }
        };
        Ok(Permissions::read(&path)?)
    }

    /// The command that starts the process, without its streams.
    pub(crate) fn command(&self, runtime_api: &Address, gateway_url: &str) -> Command {
        let mut command = Command::new(&self.binary);
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| !is_inherited(name)) {
                command.env_remove(name);
            }
        }
        command
            .envs(runtime_api.variables())
            .env("SCF_FUNCTIONNAME", &self.name)
            .env("SCF_FUNCTIONVERSION", "$LATEST")
            .env("SCF_NAMESPACE", ENVIRONMENT)
            .env("_HANDLER", &self.name)
            .env("TENCENTCLOUD_RUNENV", "SCF")
            .env("TENCENTCLOUD_REGION", REGION)
            .env("TENCENTCLOUD_APPID", "1250000000")
            .env("TENCENTCLOUD_UIN", "100000000001")
            .env("TENCENTCLOUD_TZ", "UTC")
            .env("USER_CODE_ROOT", self.binary.parent().unwrap_or(Path::new("")))
            .env("TCB_CONTEXT_CNFG", context_config(gateway_url))
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Whether the process inherits a variable.
fn is_inherited(variable: &str) -> bool {
    !MISLEADING.contains(&variable) && !OF_THE_PLATFORM.iter().any(|beginning| variable.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_of_the_platform_are_not_inherited_and_others_are() {
        for variable in [
            "WX_OPENID",
            "TENCENTCLOUD",
            "TENCENTCLOUD_RUNENV",
            "TCB_ENV",
            "PORT",
            "CLOUDFN_FUNCTION",
            "CLOUDFN_SECRET",
        ] {
            assert!(!is_inherited(variable), "{variable}");
        }
        for variable in ["PATH", "RUST_LOG", "PORTAL", "CLOUDFN_LOG_FORMAT", "DATABASE_URL"] {
            assert!(is_inherited(variable), "{variable}");
        }
    }
}
