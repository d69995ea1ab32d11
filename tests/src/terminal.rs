//! The effect of a text on a terminal.

/// Characters that control a terminal, or are invisible.
pub const HOSTILE: &str = "a\nerror: forged\r\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{202e}\u{2066}\u{200e}\u{200f}\u{61c}\u{2028}\u{200b}\u{feff}\u{7f}";

/// Whether a text contains no such characters.
pub fn is_printable(text: &str) -> bool {
    let hides = |letter: char| letter.is_control() && letter != '\n' || !letter.is_ascii() && HOSTILE.contains(letter);
    !text.contains(hides)
}
