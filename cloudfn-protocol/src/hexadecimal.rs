//! Bytes as hexadecimal digits.

/// The lowercase digits of these bytes.
///
/// ```
/// assert_eq!(cloudfn_protocol::hexadecimal::of(b"tea"), "746561");
/// ```
#[must_use]
pub fn of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    push(&mut text, bytes);
    text
}

/// Adds the lowercase digits of these bytes to a text.
pub(crate) fn push(text: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for byte in bytes {
        for digit in [byte >> 4, byte & 0xf] {
            text.push(char::from(DIGITS[usize::from(digit)]));
        }
    }
}
