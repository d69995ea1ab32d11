//! `Account`: the right to use another account's environment, as requests carry it.

use std::fmt;

use super::init::Secret;

/// The right to use one environment of another account. Its `Debug` shows the environment only.
#[derive(Clone)]
pub(crate) struct Account {
    /// The other account's environment.
    pub(crate) env: String,
    /// The secret that signs requests.
    pub(crate) secret: Secret,
    /// The token that proves the right.
    pub(crate) token: String,
    /// The secret strings inside that token.
    pub(crate) ticket: String,
}

impl fmt::Debug for Account {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Account").field("env", &self.env).finish_non_exhaustive()
    }
}
