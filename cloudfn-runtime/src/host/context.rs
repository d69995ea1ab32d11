//! The context that a host passes along with one invocation.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

/// The header that carries it.
pub(crate) const HEADER: &str = "x-cloudfn-context";

/// What stands in `x-cloudfn-context`: base64 of a JSON object. Other members are for later versions.
#[derive(Debug, Deserialize)]
pub(crate) struct Context {
    /// The invocation's own variables.
    pub(crate) environment: HashMap<String, String>,
    /// The function that is invoked.
    pub(crate) function_name: Option<String>,
}

impl Context {
    pub(crate) fn parse(header: &[u8]) -> Result<Self, BadContext> {
        let json = STANDARD.decode(header.trim_ascii())?;
        let deserializer = &mut serde_json::Deserializer::from_slice(&json);
        let context = serde_path_to_error::deserialize(deserializer);
        context.map_err(|error| BadContext::Json { path: error.path().to_string(), source: error.into_inner() })
    }
}

/// A host that passed a context which cannot be read. The invocation is answered with it: identity is never guessed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BadContext {
    /// Not base64.
    #[error("the host's header {HEADER} is not base64: {0}")]
    Base64(#[from] base64::DecodeError),
    /// Not the JSON object it should hold.
    #[error("the host's header {HEADER} does not hold {{\"environment\": {{NAME: text, ..}}}}: `{path}`: {source}")]
    Json {
        /// The member that is wrong.
        path: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
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
    fn a_context_that_is_not_base64_is_an_error() {
        assert!(matches!(Context::parse(b"{}"), Err(BadContext::Base64(_))));
    }
}
