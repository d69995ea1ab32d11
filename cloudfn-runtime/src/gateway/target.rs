//! Where a request goes: the gateway's URL for an environment.

use std::fmt::Write as _;

use super::init::{Init, listed};
use crate::environment::Environment;

/// The platform that a process runs on, by its variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Platform {
    CloudFunction,
    CloudHosting,
    Sumeru,
    TencentCloud,
    Elsewhere,
}

impl Platform {
    pub(crate) fn of(environment: &Environment) -> Self {
        if environment.get("TENCENTCLOUD_RUNENV") == Some("SCF") {
            Self::CloudFunction
        } else if environment.filled("CBR_ENV_ID").is_some() {
            Self::CloudHosting
        } else if matches!(environment.get("SUMERU_ENV"), Some("formal" | "pre" | "test")) {
            Self::Sumeru
        } else if environment.get("TENCENTCLOUD") == Some("true") {
            Self::TencentCloud
        } else {
            Self::Elsewhere
        }
    }

    /// The word for it in `X-TCB-Source`.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::CloudFunction => "scf",
            Self::CloudHosting => "cbr",
            Self::Sumeru => "sumeru",
            Self::TencentCloud => "tencentcloud",
            Self::Elsewhere => "unknown",
        }
    }
}

/// The region of the gateway, if any is known.
pub(crate) fn region<'a>(init: &'a Init, environment: &'a Environment) -> Option<&'a str> {
    init.region.as_deref().filter(|region| !region.is_empty()).or_else(|| environment.filled("TENCENTCLOUD_REGION"))
}

/// The whole URL of a request. Nothing in it is percent-encoded, as in the reference.
pub(crate) fn url(init: &Init, environment: &Environment, env: &str, now: u64, sequence: u64) -> String {
    let mut url = base(init, environment, env);
    // The reference puts no `&` behind a query that is already there.
    if !url.contains('?') {
        url.push('?');
    }
    let prefix = init.event_id.as_deref().or_else(|| listed(environment, "TCB_SEQID"));
    let (prefix, hyphen) = prefix.map_or(("", ""), |prefix| (prefix, "-"));
    // Writing into a `String` cannot fail.
    let _ = write!(url, "env={env}&seqId={prefix}{hyphen}{now:x}_{sequence:x}");
    url
}

fn base(init: &Init, environment: &Environment, env: &str) -> String {
    if let Some(url) = &init.service_url {
        return url.clone();
    }
    if let Some(url) = environment.filled("TCB_CONTEXT_CNFG").and_then(configured_url) {
        return url;
    }
    let region = region(init, environment);
    let is_internal = Platform::of(environment) != Platform::Elsewhere;
    // Inside the platform even the public host of another region is reached by plain http.
    let scheme = match &init.protocol {
        _ if is_internal => "http",
        Some(protocol) => protocol,
        None => "https",
    };
    let internal = match region {
        _ if !is_internal => "",
        Some(region) if environment.get("TENCENTCLOUD_REGION") != Some(region) => "",
        _ => "internal.",
    };
    let (region, dot) = region.map_or(("", ""), |region| (region, "."));
    let (env, env_dot) = if is_host_label(env) { (env, ".") } else { ("", "") };
    format!("{scheme}://{env}{env_dot}{internal}{region}{dot}tcb-api.tencentcloudapi.com/admin")
}

/// `URL` in the JSON of `TCB_CONTEXT_CNFG`. Of two, neither counts.
fn configured_url(config: &str) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Config {
        #[serde(rename = "URL")]
        url: String,
    }

    let Config { url } = crate::json_object::read(config.as_bytes()).ok()?;
    (!url.is_empty()).then_some(url)
}

/// Whether an environment's name can stand in front of the host: `^[a-z0-9_-]{1,40}$`.
fn is_host_label(env: &str) -> bool {
    (1..=40).contains(&env.len()) && env.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn base_of(init: &Init, variables: &[(&str, &str)]) -> String {
        base(init, &environment(variables), "prod")
    }

    const FUNCTION: [(&str, &str); 2] = [("TENCENTCLOUD_RUNENV", "SCF"), ("TENCENTCLOUD_REGION", "ap-shanghai")];

    #[test]
    fn inside_a_function_the_internal_host_of_the_region_is_reached_by_plain_http() {
        let other = Init { region: Some("ap-beijing".into()), ..Init::default() };
        let host = "tcb-api.tencentcloudapi.com/admin";
        assert_eq!(base_of(&Init::default(), &FUNCTION), format!("http://prod.internal.ap-shanghai.{host}"));
        assert_eq!(base_of(&Init::default(), &FUNCTION[..1]), format!("http://prod.internal.{host}"));
        assert_eq!(base_of(&other, &FUNCTION), format!("http://prod.ap-beijing.{host}"));
        assert_eq!(base_of(&other, &[]), format!("https://prod.ap-beijing.{host}"));
        assert_eq!(base_of(&Init::default(), &[]), format!("https://prod.{host}"));
    }

    #[test]
    fn an_environment_that_is_no_host_label_stays_out_of_the_host() {
        let environment = environment(&FUNCTION);
        for env in ["", "Prod", "$:module", &"a".repeat(41)] {
            assert!(base(&Init::default(), &environment, env).starts_with("http://internal."), "{env}");
        }
    }

    #[test]
    fn a_configured_url_goes_before_everything_but_the_service_url() {
        let config = [("TCB_CONTEXT_CNFG", r#"{"URL":"http://127.0.0.1:9/admin"}"#)];
        let service = Init { service_url: Some("http://gateway.test/?a=1".into()), ..Init::default() };
        assert_eq!(base_of(&Init::default(), &config), "http://127.0.0.1:9/admin");
        assert_eq!(url(&service, &environment(&config), "e", 255, 16), "http://gateway.test/?a=1env=e&seqId=ff_10");
        assert!(base_of(&Init::default(), &[("TCB_CONTEXT_CNFG", "no JSON")]).starts_with("https://prod."));
    }

    #[test]
    fn a_configured_url_is_one_text_in_one_object() {
        for config in [
            r#"["http://gateway.test"]"#,
            r#"{"URL": "http://a.test", "URL": "http://b.test"}"#,
            r#"{"URL": "http://a.test", "\u0055RL": "http://b.test"}"#,
            r#"{"URL": ["http://a.test"]}"#,
            r#"{"URL": ""}"#,
            r#"{"URL": "http://a.test"} {}"#,
        ] {
            assert_eq!(configured_url(config), None, "{config}");
        }
    }

    #[test]
    fn the_prefix_of_a_sequence_id_counts_only_when_it_is_listed() {
        let listed = [("TCB_SEQID", "seq-9"), ("TCB_CONTEXT_KEYS", "TCB_SEQID")];
        let end = |variables| url(&Init::default(), &environment(variables), "e", 1, 1);
        assert!(end(&listed).ends_with("?env=e&seqId=seq-9-1_1"));
        assert!(end(&listed[..1]).ends_with("?env=e&seqId=1_1"));
    }
}
