//! `LastKey`: the key that signed the last request, for the next one.
//!
//! A key is derived from a secret for one day. Nearly all requests of an instance have the same secret, but secrets belong to
//! invocations: the key is used only for a request with exactly this secret.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use cloudfn_protocol::signature::SigningKey;

/// The last key of a gateway, and the secret that it was derived from. Its `Debug` shows neither.
#[derive(Default)]
pub(crate) struct LastKey {
    last: Mutex<Option<(String, SigningKey)>>,
}

impl LastKey {
    /// The key of this secret for the day of this timestamp.
    pub(crate) fn of(&self, secret_key: &str, timestamp: u64) -> SigningKey {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((of, key)) if of == secret_key && key.is_of(timestamp) => key.clone(),
            _ => {
                let key = SigningKey::new(secret_key, timestamp);
                *last = Some((secret_key.to_owned(), key.clone()));
                key
            }
        }
    }
}

impl fmt::Debug for LastKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LastKey")
    }
}

#[cfg(test)]
mod tests {
    use cloudfn_protocol::signature::{Unsigned, sign, sign_with};

    use super::*;

    #[test]
    fn a_request_is_signed_with_its_own_secret_and_day_whatever_was_signed_before() {
        let last = LastKey::default();
        for (secret, timestamp) in
            [("a", 0), ("a", 1), ("b", 2), ("a", 86_399), ("a", 86_400), ("b", 86_401), ("a", 0), ("", 0), ("a", 0)]
        {
            let request = Unsigned::<&str> { method: "POST", url: "http://g/", headers: &[], fields: &[], timestamp };
            assert_eq!(sign_with(&request, "id", &last.of(secret, timestamp)), sign(&request, "id", secret));
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        let last = LastKey::default();
        last.of("hidden", 0);
        assert_eq!(format!("{last:?}"), "LastKey");
    }
}
