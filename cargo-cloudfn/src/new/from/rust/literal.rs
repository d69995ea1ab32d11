//! Texts of JavaScript as literals of Rust.

use unicode_normalization::is_nfc;

/// A text in quotes. One that is not in the usual form of Unicode is written with escapes, because it looks like another one.
pub(in crate::new::from) fn literal(text: &str) -> String {
    if is_nfc(text) {
        return format!("{text:?}");
    }
    let escaped = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        ' '..='~' => letter.to_string(),
        letter => letter.escape_unicode().to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_looks_like_another_one_is_written_with_escapes() {
        assert_eq!(literal("订单 \"a\"\n"), r#""订单 \"a\"\n""#);
        assert_eq!(literal("e\u{301}\"\\\n a"), r#""e\u{301}\"\\\u{a} a""#);
        assert_eq!(literal("\u{1100}\u{1161}"), r#""\u{1100}\u{1161}""#);
    }
}
