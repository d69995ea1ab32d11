//! HMAC-SHA256 (RFC 2104): the code that authenticates a message with a key.

use std::fmt;

use sha2::{Digest, Sha256};

/// The bytes that SHA-256 takes at once.
const BLOCK: usize = 64;

/// The code of a message that is added piece by piece.
///
/// A clone continues from the same point, so a key that is used again is hashed once. `Debug` shows nothing of it.
#[derive(Clone)]
pub struct Hmac {
    inner: Sha256,
    outer: Sha256,
}

impl Hmac {
    /// Begins a message. A key has any length.
    #[must_use]
    pub fn new(key: &[u8]) -> Self {
        let mut block = [0; BLOCK];
        if key.len() <= BLOCK {
            block[..key.len()].copy_from_slice(key);
        } else {
            let hash = Sha256::digest(key);
            block[..hash.len()].copy_from_slice(&hash);
        }
        let hash_of = |pad: u8| Sha256::new_with_prefix(block.map(|byte| byte ^ pad));
        Self { inner: hash_of(0x36), outer: hash_of(0x5c) }
    }

    /// Adds a piece to the message.
    #[must_use]
    pub fn chain_update(self, piece: impl AsRef<[u8]>) -> Self {
        Self { inner: self.inner.chain_update(piece), outer: self.outer }
    }

    /// The code of the whole message.
    #[must_use]
    pub fn finalize(self) -> [u8; 32] {
        self.outer.chain_update(self.inner.finalize()).finalize().into()
    }
}

impl fmt::Debug for Hmac {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Hmac").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use hmac::{KeyInit as _, Mac as _};
    use proptest::prelude::*;

    use super::*;
    use crate::hexadecimal;

    /// Test case 2 of RFC 4231.
    #[test]
    fn the_code_is_that_of_the_rfc() {
        let code = Hmac::new(b"Jefe").chain_update("what do ya want ").chain_update("for nothing?").finalize();
        assert_eq!(hexadecimal::of(&code), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn debug_does_not_show_the_key() {
        assert_eq!(format!("{:?}", Hmac::new(b"secret")), "Hmac { .. }");
    }

    proptest! {
        #[test]
        fn every_code_is_that_of_another_implementation(
            key in prop::collection::vec(any::<u8>(), 0..150),
            pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..100), 0..4),
        ) {
            let (mut ours, mut theirs) = (Hmac::new(&key), hmac::Hmac::<Sha256>::new_from_slice(&key).unwrap());
            for piece in &pieces {
                ours = ours.chain_update(piece);
                theirs.update(piece);
            }
            prop_assert_eq!(ours.finalize()[..].to_vec(), theirs.finalize().into_bytes().to_vec());
        }
    }
}
