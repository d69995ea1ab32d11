//! The context that a host passes with an invocation, in the header `x-cloudfn-context`.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cloudfn_protocol::json_object::{self, Object};
use serde::Deserialize;

/// The name of the header.
pub(crate) const HEADER: &str = "x-cloudfn-context";

/// The content of `x-cloudfn-context`: base64 of a JSON object. Other members are reserved for later versions.
#[derive(Debug)]
pub(crate) struct Context {
    /// The invocation's own variables.
    pub(crate) environment: HashMap<String, String>,
    /// The name of the invoked function.
    pub(crate) function_name: Option<String>,
}

#[derive(Deserialize)]
struct Members {
    environment: Object<HashMap<String, String>>,
    function_name: Option<String>,
}

impl Context {
    /// The context in the headers of this name. If there are two, nobody knows which one the host wrote.
    pub(crate) fn of<'a>(mut given: impl Iterator<Item = &'a [u8]>) -> Result<Option<Self>, BadContext> {
        let Some(header) = given.next() else {
            return Ok(None);
        };
        if given.next().is_some() {
            return Err(BadContext::Twice);
        }
        Self::parse(header).map(Some)
    }

    pub(crate) fn parse(header: &[u8]) -> Result<Self, BadContext> {
        let json = STANDARD.decode(header.trim_ascii())?;
        let members: Members = json_object::read(&json)
            .map_err(|error| BadContext::Json { path: error.path().to_string(), source: error.into_inner() })?;
        let Members { environment: Object(environment), function_name } = members;
        Ok(Self { environment, function_name })
    }
}

/// The error for a context that cannot be read. The invocation fails with it, because identity is never guessed.
///
/// It shows no value of the context: they are tokens and secrets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BadContext {
    /// Not base64.
    #[error("the host's header {HEADER} is not base64: {0}")]
    Base64(#[from] base64::DecodeError),
    /// Not a JSON object of the expected form.
    #[error("the host's header {HEADER} does not hold {{\"environment\": {{NAME: text, ..}}}}: `{path}`: {source}")]
    Json {
        /// The member that is wrong.
        path: String,
        /// The problem.
        source: serde_json::Error,
    },
    /// The header occurs twice.
    #[error("the host's header {HEADER} occurs twice")]
    Twice,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bad_member_of_a_context_is_named() {
        let header = STANDARD.encode(r#"{"environment": {"WX_OPENID": 7}}"#);
        let text = Context::parse(header.as_bytes()).unwrap_err().to_string();
        assert!(text.contains("`environment.WX_OPENID`"), "{text}");
    }

    #[test]
    fn members_of_later_versions_are_passed_over() {
        let header = STANDARD.encode(r#"{"environment": {}, "later": [1]}"#);
        assert!(Context::parse(header.as_bytes()).unwrap().environment.is_empty());
    }

    #[test]
    fn a_list_is_not_a_context() {
        for json in [
            r#"[{"WX_OPENID": "x"}, "f"]"#,
            r#"{"environment": ["WX_OPENID", "x"]}"#,
            r#"{"environment": [["WX_OPENID", "x"]]}"#,
            "[]",
            "null",
            r#"{"environment": null}"#,
        ] {
            assert!(matches!(parsed(json), Err(BadContext::Json { .. })), "{json}");
        }
    }

    #[test]
    fn a_repeated_member_in_a_context_is_an_error() {
        for json in [
            r#"{"environment": {"WX_OPENID": "o1", "WX_OPENID": "o2"}}"#,
            r#"{"environment": {"WX_OPENID": "o1", "WX_OPEN\u0049D": "o2"}}"#,
            r#"{"environment": {"WX_OPENID": "o1"}, "environment": {"WX_OPENID": "o2"}}"#,
            r#"{"environment": {}, "envir\u006fnment": {"WX_OPENID": "o2"}}"#,
            r#"{"environment": {}, "function_name": "f", "function_name": "g"}"#,
            r#"{"environment": {}, "later": 1, "later": 2}"#,
        ] {
            let text = parsed(json).unwrap_err().to_string();
            assert!(text.contains("occurs twice") || text.contains("duplicate field"), "{json}: {text}");
        }
        let header = STANDARD.encode(r#"{"environment": {}}"#);
        let of = |count: usize| Context::of(std::iter::repeat_n(header.as_bytes(), count));
        assert!(of(0).unwrap().is_none());
        assert!(of(1).unwrap().is_some());
        assert!(matches!(of(2), Err(BadContext::Twice)));
    }

    #[test]
    fn a_context_is_one_json_value_in_utf_8() {
        for bytes in [&b"{\"environment\": {}} {}"[..], b"{\"environment\": {}}x", b"\xef\xbb\xbf{\"environment\": {}}"]
        {
            assert!(Context::parse(STANDARD.encode(bytes).as_bytes()).is_err(), "{bytes:?}");
        }
        assert!(Context::parse(STANDARD.encode(b"{\"environment\": {\"A\": \"\xff\"}}").as_bytes()).is_err());
        assert!(Context::parse(b"").is_err());
    }

    #[test]
    fn a_bad_context_shows_no_value() {
        for json in [
            r#"{"environment": "WX_API_TOKEN=SECRET"}"#,
            r#"{"environment": {"WX_API_TOKEN": ["SECRET"]}}"#,
            r#"{"environment": {"WX_API_TOKEN": {"SECRET": 1}}}"#,
            r#""SECRET""#,
        ] {
            let error = parsed(json).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("SECRET"), "{error:?}");
        }
    }

    fn parsed(json: &str) -> Result<Context, BadContext> {
        Context::parse(STANDARD.encode(json).as_bytes())
    }

    #[test]
    fn a_context_that_is_not_base64_is_an_error() {
        assert!(matches!(Context::parse(b"{}"), Err(BadContext::Base64(_))));
    }
}
