//! What the platform hands an invocation to sign its calls with.

use std::fmt;

/// The secret and the tokens of one invocation. They open nothing but the local gateway, and only while it runs.
///
/// Its `Debug` shows the id only, as it would of real ones.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Credentials {
    pub(crate) secret_id: String,
    pub(crate) secret_key: String,
    pub(crate) session_token: String,
    pub(crate) api_token: String,
}

impl Credentials {
    /// Those of the invocation with this request id: they differ from those of every other one.
    pub(crate) fn of(request_id: &str) -> Self {
        Self {
            secret_id: format!("AKIDlocal-{request_id}"),
            secret_key: format!("local-secret-{request_id}"),
            session_token: format!("local-session-{request_id}"),
            api_token: format!("local-api-token-{request_id}"),
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Credentials").field("secret_id", &self.secret_id).finish_non_exhaustive()
    }
}
