//! The credentials with which an invocation signs its calls.

use std::fmt;

use crate::secret::{Randomness, Secret};

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
    /// Creates random credentials. They cannot be derived from anything that others know, such as the request id.
    pub(crate) fn random(randomness: Randomness) -> Result<Self, getrandom::Error> {
        let secret = || Ok(Secret::random(randomness)?.as_str().to_owned());
        Ok(Self {
            secret_id: format!("AKID{}", secret()?),
            secret_key: secret()?,
            session_token: secret()?,
            api_token: secret()?,
        })
    }

    /// The credentials of an invocation in a test.
    #[cfg(test)]
    pub(crate) fn of(name: &str) -> Self {
        Self {
            secret_id: format!("AKID-{name}"),
            secret_key: format!("secret-{name}"),
            session_token: format!("session-{name}"),
            api_token: format!("api-token-{name}"),
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Credentials").field("secret_id", &self.secret_id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn all_secrets_differ() {
        let all: BTreeSet<_> = (0..4)
            .map(|_| Credentials::random(getrandom::fill).unwrap())
            .flat_map(|all| [all.secret_id, all.secret_key, all.session_token, all.api_token])
            .collect();
        assert_eq!(all.len(), 16);
        assert!(all.iter().all(|secret| secret.len() >= 32));
    }

    #[test]
    fn credentials_come_from_the_randomness_alone() {
        let of = |randomness| Credentials::random(randomness).unwrap();
        let same: Randomness = |bytes| {
            bytes.fill(7);
            Ok(())
        };
        assert_eq!(of(same), of(same));
        assert!(!format!("{:?}", of(same)).contains(&format!("\"{}\"", of(same).secret_key)));
    }
}
