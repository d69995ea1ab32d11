//! Texts from outside, cut to a length that keeps a line readable.

use std::borrow::Cow;

/// Cuts a text at a number of bytes, and says how much is missing.
pub(crate) fn shortened(text: &str, max_bytes: usize) -> Cow<'_, str> {
    if text.len() <= max_bytes {
        return Cow::Borrowed(text);
    }
    let end = (0..=max_bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    Cow::Owned(format!("{} … {} bytes more", &text[..end], text.len() - end))
}
