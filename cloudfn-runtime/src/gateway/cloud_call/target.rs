//! The URL of the gateway for an environment.

use std::fmt::Write as _;

use super::init::{Init, listed};
use crate::environment::Environment;
use crate::platform::Platform;

/// A value that may not be part of a URL. Nothing is signed or sent with it: it could name another host or add to the
/// query.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(crate) enum BadTarget {
    #[error(
        "{0:?} is not a region: a region is one label of a host name, made of letters, digits and hyphens, such as \
         `ap-shanghai` (TENCENTCLOUD_REGION)"
    )]
    Region(String),
    #[error(
        "{0:?} is not the name of an environment: a name has at most {MAX_ENV_BYTES} letters, digits and \
         `-_.~:$`"
    )]
    Env(String),
    #[error(
        "the sequence id {0:?} cannot be sent: it is at most {MAX_SEQUENCE_BYTES} visible ASCII characters without \
         `&`, `#` and `?` (TCB_SEQID)"
    )]
    Sequence(String),
}

/// The maximum length of an environment's name. Real names have up to forty bytes.
const MAX_ENV_BYTES: usize = 128;

/// The maximum length of the prefix of a sequence id.
const MAX_SEQUENCE_BYTES: usize = 256;

/// The region of the gateway, if known.
pub(crate) fn region<'a>(init: &'a Init, environment: &'a Environment) -> Result<Option<&'a str>, BadTarget> {
    let given = init.region.as_deref().filter(|region| !region.is_empty());
    match given.or_else(|| environment.filled("TENCENTCLOUD_REGION")) {
        Some(region) if !is_region(region) => Err(BadTarget::Region(region.to_owned())),
        region => Ok(region),
    }
}

/// Whether a text is a region: one label of a host name.
pub(crate) fn is_region(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// The whole URL of a request. Nothing in it is percent-encoded, as in wx-server-sdk; values that would need it are
/// rejected.
pub(crate) fn url(
    init: &Init,
    environment: &Environment,
    env: &str,
    now: u64,
    sequence: u64,
) -> Result<String, BadTarget> {
    if !is_env(env) {
        return Err(BadTarget::Env(env.to_owned()));
    }
    let prefix = init.event_id.as_deref().or_else(|| listed(environment, "TCB_SEQID"));
    if let Some(prefix) = prefix.filter(|prefix| !is_sequence(prefix)) {
        return Err(BadTarget::Sequence(prefix.to_owned()));
    }
    let (prefix, hyphen) = prefix.map_or(("", ""), |prefix| (prefix, "-"));
    let mut url = base(init, environment, env)?;
    // wx-server-sdk adds no `&` after an existing query.
    if !url.contains('?') {
        url.push('?');
    }
    url.reserve(env.len() + prefix.len() + 48);
    // Writing to a `String` cannot fail.
    let _ = write!(url, "env={env}&seqId={prefix}{hyphen}{now:x}_{sequence:x}");
    Ok(url)
}

fn base(init: &Init, environment: &Environment, env: &str) -> Result<String, BadTarget> {
    // Every request has the region in a header, whatever its URL.
    let region = region(init, environment)?;
    if let Some(url) = &init.service_url {
        return Ok(url.clone());
    }
    if let Some(url) = environment.filled("TCB_CONTEXT_CNFG").and_then(configured_url) {
        return Ok(url);
    }
    let is_internal = Platform::of(environment) != Platform::Elsewhere;
    // Inside the platform even the public host of another region is called over plain http.
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
    Ok(format!("{scheme}://{env}{env_dot}{internal}{region}{dot}tcb-api.tencentcloudapi.com/admin"))
}

/// Whether a text can be the name of an environment, or is the empty name of none.
fn is_env(text: &str) -> bool {
    text.len() <= MAX_ENV_BYTES
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b':' | b'$'))
}

/// Whether a text stays inside one parameter of a query.
fn is_sequence(text: &str) -> bool {
    text.len() <= MAX_SEQUENCE_BYTES
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'&' | b'#' | b'?'))
}

/// `URL` in the JSON of `TCB_CONTEXT_CNFG`. If there are two, neither counts.
fn configured_url(config: &str) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Config {
        #[serde(rename = "URL")]
        url: String,
    }

    let Config { url } = cloudfn_protocol::json_object::readable(config.as_bytes())?;
    (!url.is_empty()).then_some(url)
}

/// Whether an environment's name can be a label of the host: `^[a-z0-9_-]{1,40}$`.
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
        base(init, &environment(variables), "prod").unwrap()
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
    fn an_environment_that_is_not_a_host_label_stays_out_of_the_host() {
        let environment = environment(&FUNCTION);
        for env in ["", "Prod", "$:module", &"a".repeat(41)] {
            let base = base(&Init::default(), &environment, env).unwrap();
            assert!(base.starts_with("http://internal."), "{env}");
        }
    }

    #[test]
    fn a_configured_url_overrides_everything_but_the_service_url() {
        let config = [("TCB_CONTEXT_CNFG", r#"{"URL":"http://127.0.0.1:9/admin"}"#)];
        let service = Init { service_url: Some("http://gateway.test/?a=1".into()), ..Init::default() };
        assert_eq!(base_of(&Init::default(), &config), "http://127.0.0.1:9/admin");
        let url = url(&service, &environment(&config), "e", 255, 16).unwrap();
        assert_eq!(url, "http://gateway.test/?a=1env=e&seqId=ff_10");
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
        let end = |variables| url(&Init::default(), &environment(variables), "e", 1, 1).unwrap();
        assert!(end(&listed).ends_with("?env=e&seqId=seq-9-1_1"));
        assert!(end(&listed[..1]).ends_with("?env=e&seqId=1_1"));
    }

    /// Values that would change the host, the path or the query.
    const INJECTED: [&str; 16] = [
        "evil.test/",
        "evil.test/#",
        "a.b",
        "a?b=1",
        "a&seqId=1",
        "a#",
        "a b",
        "a\r\nx: y",
        "a\n",
        "a\t",
        "a@b",
        "a/b",
        "a%26b",
        "a\\b",
        "\u{4e2d}",
        " ",
    ];

    #[test]
    fn a_region_is_one_host_label_from_every_source() {
        for region in INJECTED.into_iter().chain(["a:1", "-a", "a-", "a_b", "a,b", &*"a".repeat(64)]) {
            let variables = [FUNCTION[0], ("TENCENTCLOUD_REGION", region)];
            let init = Init { region: Some(region.into()), ..Init::default() };
            let configured = [variables[0], variables[1], ("TCB_CONTEXT_CNFG", r#"{"URL":"http://127.0.0.1:9/"}"#)];
            for (init, variables) in [
                (&Init::default(), &variables[..]),
                (&Init::default(), &variables[1..]),
                (&Init::default(), &configured),
                (&init, &FUNCTION),
                (&init, &[]),
            ] {
                let environment = environment(variables);
                let expected = Err(BadTarget::Region(region.to_owned()));
                assert_eq!(url(init, &environment, "prod", 1, 1), expected, "{variables:?}");
                assert!(super::region(init, &environment).is_err());
            }
        }
        assert!(BadTarget::Region("a\r\nb".into()).to_string().starts_with(r#""a\r\nb" is not a region"#));
    }

    #[test]
    fn an_environment_adds_nothing_to_the_query_or_the_host() {
        let injected = INJECTED.into_iter().filter(|env| *env != "a.b");
        for env in injected.chain(["a;b=1", "a+b", "a=b", "a,b", "a'b", &*"a".repeat(129)]) {
            let written = url(&Init::default(), &environment(&FUNCTION), env, 1, 1);
            assert_eq!(written, Err(BadTarget::Env(env.to_owned())));
        }
        for env in ["", "Prod", "$:module", "a.b", "prod-1a2b", &*"a".repeat(128)] {
            let url = url(&Init::default(), &environment(&FUNCTION), env, 1, 1).unwrap();
            assert!(url.ends_with(&format!("tcb-api.tencentcloudapi.com/admin?env={env}&seqId=1_1")), "{url}");
        }
    }

    #[test]
    fn the_prefix_of_a_sequence_id_adds_nothing_to_the_query() {
        for prefix in ["a&env=b", "a#b", "a?b", "a b", "a\r\nb", "\u{4e2d}", &*"a".repeat(257)] {
            let listed = [("TCB_SEQID", prefix), ("TCB_CONTEXT_KEYS", "TCB_SEQID")];
            let init = Init { event_id: Some(prefix.into()), ..Init::default() };
            let expected = BadTarget::Sequence(prefix.to_owned());
            assert_eq!(url(&Init::default(), &environment(&listed), "e", 1, 1).as_ref(), Err(&expected));
            assert_eq!(url(&init, &environment(&[]), "e", 1, 1), Err(expected));
        }
    }
}
