//! The right to use the resources of another account, as requests carry it.

use std::fmt;

use super::init::Secret;

/// The right to use one environment of another account. Its `Debug` shows the environment only.
#[derive(Clone)]
pub(crate) struct Account {
    /// The other account's environment.
    pub(crate) env: String,
    /// What requests are signed with.
    pub(crate) secret: Secret,
    /// What shows the right, as requests carry it.
    pub(crate) token: String,
    /// What is in that token.
    pub(crate) ticket: String,
}

impl fmt::Debug for Account {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Account").field("env", &self.env).finish_non_exhaustive()
    }
}
