//! Makes text from outside visible, on its way to a terminal or a log file.
//!
//! The sender of an event or an answer controls its text. A line break would start a log line of its own, an escape
//! sequence moves the cursor or sets the clipboard, and directional characters reorder the text around them. So
//! characters that cannot be seen are written as escapes: the text keeps its meaning, and one event is one line.
//!
//! ```
//! use cloudfn_protocol::visible::Visible;
//!
//! assert_eq!(Visible("tea\n\u{1b}[2J").to_string(), r"tea\n\u{1b}[2J");
//! ```

use std::fmt::{self, Display, Write};

/// Whether a character is invisible, or changes how others are shown.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' // soft hyphen
            | '\u{34f}' // combining grapheme joiner
            | '\u{61c}' // direction: Arabic letter mark
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' // Hangul fillers
            | '\u{17b4}' | '\u{17b5}' // Khmer inherent vowels
            | '\u{180b}'..='\u{180f}' // Mongolian selectors and vowel separator
            | '\u{200b}'..='\u{200f}' // zero width, and direction
            | '\u{2028}'..='\u{202e}' // line and paragraph separators, and direction
            | '\u{2060}'..='\u{206f}' // zero width, and direction
            | '\u{fe00}'..='\u{fe0d}' // variation selectors, without those of emoji and plain symbols
            | '\u{feff}' // byte order mark
            | '\u{fff0}'..='\u{fffb}' // annotations
            | '\u{1bca0}'..='\u{1bca3}' // shorthand format controls
            | '\u{1d173}'..='\u{1d17a}' // musical format controls
            | '\u{e0000}'..='\u{e0fff}' // tags and variation selectors
        )
}

/// Displays a text with all characters visible, on one line: `\n`, `\u{1b}`.
#[derive(Debug, Clone, Copy)]
pub struct Visible<'a>(pub &'a str);

impl Display for Visible<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        EscapingWriter::new(formatter, rust_escape).write_str(self.0)
    }
}

/// The escape of an invisible character as Rust writes it: `\n`, `\u{1b}`. `None` for a visible one.
#[must_use]
pub fn rust_escape(character: char) -> Option<String> {
    is_invisible(character).then(|| match character {
        '\n' | '\r' | '\t' => character.escape_default().to_string(),
        other => other.escape_unicode().to_string(),
    })
}

/// The escape of an invisible character in a JSON string: `\u001b`. `None` for a visible one.
#[must_use]
pub fn json_escape(character: char) -> Option<String> {
    is_invisible(character).then(|| {
        let units = character.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<Vec<_>>();
        units.concat()
    })
}

/// A writer that replaces the characters for which a function returns an escape.
#[derive(Debug)]
pub struct EscapingWriter<'a, W: ?Sized> {
    to: &'a mut W,
    escape: fn(char) -> Option<String>,
}

impl<'a, W: Write + ?Sized> EscapingWriter<'a, W> {
    /// Wraps a writer. The function is not asked about printable ASCII if a text has nothing else.
    pub fn new(to: &'a mut W, escape: fn(char) -> Option<String>) -> Self {
        Self { to, escape }
    }
}

impl<W: Write + ?Sized> Write for EscapingWriter<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // Nearly all texts of a log are plain: a look at the bytes says so.
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return self.to.write_str(text);
        }
        let mut rest = text;
        for (position, character) in text.char_indices() {
            // Most characters are visible, and checking one allocates nothing.
            let Some(escaped) = (self.escape)(character) else { continue };
            let visible = &rest[..position - (text.len() - rest.len())];
            self.to.write_str(visible)?;
            self.to.write_str(&escaped)?;
            rest = &text[position + character.len_utf8()..];
        }
        self.to.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn visible_text_is_unchanged() {
        for text in ["", "order 7: 雪 é ß 🦀 {}", "❤\u{fe0f} 한", "שלום مرحبا"] {
            assert_eq!(Visible(text).to_string(), text);
        }
    }

    #[test]
    fn invisible_characters_are_escaped() {
        let text = "a\nerror: forged\r\x1b[2J\x07\x7f\u{9b}\u{202e}\u{3164}\u{fe01}";
        assert_eq!(Visible(text).to_string(), r"a\nerror: forged\r\u{1b}[2J\u{7}\u{7f}\u{9b}\u{202e}\u{3164}\u{fe01}");
        assert_eq!(json_escape('\u{e0041}').as_deref(), Some(r"\udb40\udc41"));
    }

    proptest! {
        #[test]
        fn no_invisible_character_is_left_and_json_keeps_its_meaning(text: String) {
            prop_assert!(!Visible(&text).to_string().contains(is_invisible));
            let json = serde_json::to_string(&text).unwrap();
            let mut escaped = String::new();
            EscapingWriter::new(&mut escaped, json_escape).write_str(&json).unwrap();
            prop_assert!(!escaped.contains(is_invisible));
            prop_assert_eq!(serde_json::from_str::<String>(&escaped).unwrap(), text);
        }
    }
}
