//! Strings of WeChat's that must not be mixed up.

use serde::{Deserialize, Serialize};

/// A user's openid in one Mini Program.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OpenId(String);

impl From<&str> for OpenId {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl AsRef<str> for OpenId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
