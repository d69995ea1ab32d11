//! Percent encoding, with the sets of characters that the protocol's several places keep.

use std::fmt::Write as _;

/// Encodes all bytes but letters, digits and these marks.
///
/// ```
/// assert_eq!(cloudfn_protocol::percent::encode("a/b c", b"/"), "a/b%20c");
/// ```
#[must_use]
pub fn encode(text: &str, kept: &[u8]) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing into a `String` cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
