//! Makes foreign text safe to print on a terminal.
//!
//! Events, answers, log lines, names of functions and files and the words of compilers can hold escape sequences, which move
//! the cursor or rename the window, characters that turn the order of others round, and line feeds, behind which a forged
//! line of our own could stand. Everything that is printed of such text goes through here, and all that is in it is seen.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Makes text one line: line feeds are shown as `\n`, other hidden characters as `\u{1b}`.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    escaped(text, |letter| letter == '\t')
}

/// Makes text of several lines safe. Only its line feeds are kept.
pub(crate) fn lines(text: &str) -> Cow<'_, str> {
    escaped(text, |letter| letter == '\t' || letter == '\n')
}

/// A line with colours, as cargo and rustc write them: they are kept, and no other escape sequence is.
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

/// JSON of any form: what hides stands there as JSON writes it, so that it is the same JSON.
pub(crate) fn json(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for letter in text.chars() {
        if hides(letter) && !matches!(letter, '\n' | '\t') {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(printable, "\\u{unit:04x}");
            }
        } else {
            printable.push(letter);
        }
    }
    printable
}

fn escaped(text: &str, is_kept: impl Fn(char) -> bool) -> Cow<'_, str> {
    let is_escaped = |letter: char| hides(letter) && !is_kept(letter);
    if !text.contains(is_escaped) {
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

/// Whether a character is not seen, or changes how others are.
fn hides(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            // The soft hyphen, and an order of writing of Arabic.
            '\u{ad}' | '\u{61c}' | '\u{180e}'
            // Without a width; left to right, right to left.
            | '\u{200b}'..='\u{200f}'
            // Line and paragraph; embeddings and overrides.
            | '\u{2028}'..='\u{202e}'
            // Joiners, invisible operators, isolates, shapes of digits.
            | '\u{2060}'..='\u{206f}'
            // The byte order mark; annotations; tags.
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a code sets a colour or a weight, or none again; not one that hides text, blinks or does more.
fn is_colour(code: &str) -> bool {
    let mut numbers = code.split(';');
    while let Some(number) = numbers.next() {
        let is_colour = match number.parse() {
            Ok(0..=4 | 22..=24 | 30..=37 | 39 | 90..=97) => true,
            // One of 256.
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
    use super::*;

    const BIDI: [char; 12] = [
        '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
        '\u{200e}', '\u{200f}', '\u{61c}',
    ];

    #[test]
    fn what_is_seen_stays_as_it_is() {
        for text in ["", "order 7: 雪 é ß 🦀 \t\\n {}", "Größe = \"ñ\"", "שלום مرحبا"] {
            assert!(matches!(line(text), Cow::Borrowed(same) if same == text), "{text}");
            assert_eq!(coloured(text), text);
            assert_eq!(json(text), text);
        }
        assert_eq!(lines("one\ntwo\n"), "one\ntwo\n");
    }

    #[test]
    fn a_line_stays_one_line_and_moves_nothing() {
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
    fn colours_are_kept_and_nothing_else_that_begins_like_them() {
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
    fn json_is_the_same_json() {
        let text = "{\n\t\"a\u{202e}\": \"\u{9b}31m\u{e0041}\u{feff}\\u001b\"\n}";
        let printable = json(text);
        assert_eq!(printable, "{\n\t\"a\\u202e\": \"\\u009b31m\\udb40\\udc41\\ufeff\\u001b\"\n}");
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&printable), read(text));
    }
}
