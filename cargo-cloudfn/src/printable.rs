//! Makes foreign text safe to print on a terminal.
//!
//! Events, answers, log lines, names of functions and files, and compiler messages can contain escape sequences, which
//! move the cursor or rename the window; characters that reverse the order of others; and line feeds, which can be
//! followed by a forged message of ours. All such text is escaped here before it is printed, so that everything in it
//! is visible.

use cloudfn_protocol::visible::is_invisible;
use std::borrow::Cow;
use std::fmt::Write as _;

/// How much of a text an error quotes, in characters.
const MAX_QUOTED_CHARS: usize = 80;

/// Makes text one line: line feeds are shown as `\n`, other hidden characters as `\u{1b}`.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    escaped(text, |letter| is_invisible(letter) && letter != '\t')
}

/// Makes text of several lines safe. Only its line feeds are kept.
pub(crate) fn lines(text: &str) -> Cow<'_, str> {
    escaped(text, |letter| is_invisible(letter) && !matches!(letter, '\t' | '\n'))
}

/// Foreign text in an error: quoted, escaped and shortened.
pub(crate) fn quoted(text: &str) -> String {
    let start: String = text.chars().take(MAX_QUOTED_CHARS).collect();
    let more = if start.len() < text.len() { " .." } else { "" };
    format!("`{}`{more}", escaped(&start, |letter| is_invisible(letter) || letter == '\\'))
}

/// Whether a text is one line without hidden characters.
pub(crate) fn is_line(text: &str) -> bool {
    !text.contains(is_invisible)
}

/// Makes lines with colours safe: ours, or those of cargo and rustc. Only colours are kept, no other escape sequences.
pub(crate) fn coloured_lines(text: &str) -> String {
    text.split('\n').map(coloured).collect::<Vec<_>>().join("\n")
}

/// Makes a line with colours safe, as cargo and rustc write them. Only colours are kept, no other escape sequences.
pub(crate) fn coloured(text: &str) -> String {
    let mut parts = text.split('\x1b');
    let mut printable = line(parts.next().unwrap_or_default()).into_owned();
    for part in parts {
        let colour = part.strip_prefix('[').and_then(|part| part.split_once('m'));
        match colour.filter(|(code, _)| is_colour(code)) {
            Some((code, rest)) => {
                let _ = write!(printable, "\x1b[{code}m{}", line(rest));
            }
            None => {
                let _ = write!(printable, "\\u{{1b}}{}", line(part));
            }
        }
    }
    printable
}

/// Makes JSON of any form safe. Hidden characters become JSON's own escapes, so that it is still the same JSON.
pub(crate) fn json(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_invisible(letter) && !matches!(letter, '\n' | '\t') {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(printable, "\\u{unit:04x}");
            }
        } else {
            printable.push(letter);
        }
    }
    printable
}

fn escaped(text: &str, is_escaped: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut printable = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_escaped(letter) {
            // `\n`, `\r`, `\u{1b}`
            printable.extend(letter.escape_default());
        } else {
            printable.push(letter);
        }
    }
    Cow::Owned(printable)
}

/// Whether a code sets or resets a colour or a weight, and does not hide text, blink or do anything else.
fn is_colour(code: &str) -> bool {
    let mut numbers = code.split(';');
    while let Some(number) = numbers.next() {
        let is_colour = match number.parse() {
            Ok(0..=4 | 22..=24 | 30..=37 | 39 | 90..=97) => true,
            // One of 256 colours.
            Ok(38) => numbers.next() == Some("5") && numbers.next().is_some_and(|colour| colour.parse::<u8>().is_ok()),
            Ok(_) => false,
            Err(_) => number.is_empty(),
        };
        if !is_colour {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BIDI: [char; 12] = [
        '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
        '\u{200e}', '\u{200f}', '\u{61c}',
    ];

    #[test]
    fn visible_text_is_unchanged() {
        for text in ["", "order 7: 雪 é ß 🦀 \t\\n {}", "Größe = \"ñ\"", "שלום مرحبا"] {
            assert!(matches!(line(text), Cow::Borrowed(same) if same == text), "{text}");
            assert_eq!(coloured(text), text);
            assert_eq!(json(text), text);
        }
        assert_eq!(lines("one\ntwo\n"), "one\ntwo\n");
    }

    #[test]
    fn a_line_stays_one_line_and_moves_no_cursor() {
        assert_eq!(line("a\nerror: forged\r\x1b[2J\x07\x7f\u{9b}"), r"a\nerror: forged\r\u{1b}[2J\u{7}\u{7f}\u{9b}");
        assert_eq!(lines("a\r\nb\x1b[8m"), "a\\r\nb\\u{1b}[8m");
        assert_eq!(line("\u{2028}\u{2029}\u{200b}\u{200d}\u{feff}"), r"\u{2028}\u{2029}\u{200b}\u{200d}\u{feff}");
        for control in
            (0..0x20).chain(0x7f..0xa0).filter_map(char::from_u32).filter(|control| *control != '\t').chain(BIDI)
        {
            let text = format!("a{control}b");
            for printable in [line(&text).into_owned(), coloured(&text), json(&text)] {
                let is_kept = control == '\n' && printable == json(&text);
                assert!(is_kept || !printable.contains(control), "{control:?}: {printable:?}");
            }
        }
    }

    #[test]
    fn colours_are_kept_and_other_escape_sequences_are_not() {
        let error = "\x1b[0m\x1b[1m\x1b[38;5;9merror[E0308]\x1b[0m\x1b[1m: mismatched\x1b[m";
        assert_eq!(coloured(error), error);
        for sequence in [
            "\x1b[2J",
            "\x1b[8m",
            "\x1b[5m",
            "\x1b[7m",
            "\x1b]0;title\x07",
            "\x1b[38;2;0m",
            "\x1b[1;8m",
            "\x1bc",
            "\x1b",
            "\x1b[",
            "\x1b[1",
            "\x1b[1\nm",
            "\x1b\x1b[1",
        ] {
            assert!(!coloured(sequence).contains('\x1b'), "{sequence:?}");
        }
    }

    #[test]
    fn lines_keep_their_colours_and_do_not_control_the_terminal() {
        let text = "\x1b[1;31merror\x1b[0m: a\n  b\x1b[2Jc\r\x1b]8;;http://evil.test\x07d\u{9b}2K\u{202e}";
        assert_eq!(
            coloured_lines(text),
            "\x1b[1;31merror\x1b[0m: a\n  b\\u{1b}[2Jc\\r\\u{1b}]8;;http://evil.test\\u{7}d\\u{9b}2K\\u{202e}"
        );
    }

    #[test]
    fn a_quotation_is_one_short_line() {
        assert_eq!(quoted("a\nhelp: b\x1b[2J"), r"`a\nhelp: b\u{1b}[2J`");
        assert_eq!(quoted(r"a\n"), r"`a\\n`");
        assert_eq!(quoted(&"雪".repeat(81)), format!("`{}` ..", "雪".repeat(80)));
    }

    #[test]
    fn invisible_letters_are_escaped_and_emoji_are_kept() {
        for letter in ['\u{3164}', '\u{115f}', '\u{ffa0}', '\u{17b4}', '\u{180e}', '\u{fe01}', '\u{e0101}', '\u{34f}'] {
            let text = format!("a{letter}b");
            assert!(!is_line(&text) && !line(&text).contains(letter) && !json(&text).contains(letter), "{letter:?}");
        }
        assert!(is_line("❤\u{fe0f} 雪 é 한"));
    }

    proptest! {
        #[test]
        fn printed_text_does_not_control_a_terminal(text in any::<String>()) {
            prop_assert!(is_line(&quoted(&text)));
            let is_kept = |letter: char| matches!(letter, '\n' | '\t');
            prop_assert!(!line(&text).contains(|letter| is_invisible(letter) && letter != '\t'));
            prop_assert!(!lines(&text).contains(|letter| is_invisible(letter) && !is_kept(letter)));
            prop_assert!(!json(&text).contains(|letter| is_invisible(letter) && !is_kept(letter)));
        }
    }

    #[test]
    fn json_is_the_same_json() {
        let text = "{\n\t\"a\u{202e}\": \"\u{9b}31m\u{e0041}\u{feff}\\u001b\"\n}";
        let printable = json(text);
        assert_eq!(printable, "{\n\t\"a\\u202e\": \"\\u009b31m\\udb40\\udc41\\ufeff\\u001b\"\n}");
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&printable), read(text));
    }
}
