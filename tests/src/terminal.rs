//! What a terminal makes of a text.

/// Letters that a terminal obeys, or hides.
pub const HOSTILE: &str = "a\nerror: forged\r\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{202e}\u{2066}\u{200e}\u{200f}\u{61c}\u{2028}\u{200b}\u{feff}\u{7f}";

/// Whether a terminal neither obeys nor hides any part of a text.
pub fn is_printable(text: &str) -> bool {
    let hides = |letter: char| letter.is_control() && letter != '\n' || !letter.is_ascii() && HOSTILE.contains(letter);
    !text.contains(hides)
}
