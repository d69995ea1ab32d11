//! Secrets that nobody can guess.

use std::fmt;

use subtle::ConstantTimeEq as _;

/// Fills bytes with randomness.
pub(crate) type Randomness = fn(&mut [u8]) -> Result<(), getrandom::Error>;

/// How many random bytes a secret has.
const BYTES: usize = 16;

/// A random string of 32 hexadecimal digits. Its `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Secret(String);

impl Secret {
    pub(crate) fn random(randomness: Randomness) -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        randomness(&mut bytes)?;
        Ok(Self(hex::encode(bytes)))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a string is this secret, compared in constant time.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.0.as_bytes().ct_eq(text.as_bytes()).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_hexadecimal_and_its_debug_output_hides_it() {
        let secret = Secret::random(|bytes| {
            bytes.fill(0xab);
            Ok(())
        })
        .unwrap();
        assert_eq!(secret.as_str(), "ab".repeat(16));
        assert!(secret.is(&"ab".repeat(16)));
        for other in ["", "ab", &"ab".repeat(17), &"aB".repeat(16)] {
            assert!(!secret.is(other), "{other}");
        }
        assert_eq!(format!("{secret:?}"), "Secret(..)");
    }

    #[test]
    fn two_random_secrets_differ() {
        let [one, other] = [(); 2].map(|()| Secret::random(getrandom::fill).unwrap());
        assert_ne!(one, other);
    }
}
