//! The Node file that starts the program.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

const SOURCE: &str = include_str!("../../shim/index.js");

/// Spaces around these characters can be removed.
const SPACED: [&str; 25] = [
    " => ", " === ", " !== ", " = ", " += ", " || ", " && ", " ? ", " : ", " < ", " > ", " | ", " + ", " - ", " * ",
    " <= ", " & ", "} ", ", ", ": ", "{ ", " }", " {", " (", ") ",
];

/// The source's own names, which are replaced by one or two letters each. Those that are used most come first, and none of
/// them is a name of Node or of a platform.
const OWN_NAMES: &str = "name mine rest child all call text left fault socket value context line reject copy waiting failed chunk \
    size own fulfil remote asker MAX_ANSWER_BYTES chunks place answer gather given body job respond settle piece \
    limit lines variables original broken crypto reply event start hash good deliver outcome \
    promise program finish listed parsed early asked taken texts timer late died lost turn head serve \
    how MAX_HEAD_BYTES MAX_TIMER_MS contextOf extended forward action sample signal digestOf \
    input until open tell asked run";

/// The shim of a function whose program has this digest.
pub(crate) fn of(function: &str, sha256: &str) -> String {
    let lines = SOURCE.lines().filter(|line| !line.is_empty() && !line.trim_start().starts_with("//"));
    let source = lines.fold(String::new(), |text, line| text + &without_indentation(line) + "\n");
    shortened(&source).replace("{{SHA256}}", &escaped(sha256)).replace("{{FUNCTION}}", &escaped(function))
}

/// The digest of a program, as the shim compares it.
pub(crate) fn sha256(program: &[u8]) -> String {
    hex::encode(Sha256::digest(program))
}

/// Within functions a variable is declared with the shorter word.
fn without_indentation(line: &str) -> Cow<'_, str> {
    let short = line.trim_start();
    if short.len() == line.len() { Cow::Borrowed(line) } else { Cow::Owned(short.replace("const ", "let ")) }
}

/// Escapes text for a JavaScript string. Names are checked where they are read; this makes sure once more that none
/// ends the string.
fn escaped(text: &str) -> String {
    let is_plain = |unit: u16| {
        u8::try_from(unit).is_ok_and(|letter| letter.is_ascii_alphanumeric() || matches!(letter, b'_' | b'-' | b'.'))
    };
    let escape = |unit: u16| match char::from_u32(u32::from(unit)).filter(|_| is_plain(unit)) {
        Some(letter) => letter.to_string(),
        None => format!("\\u{unit:04x}"),
    };
    text.encode_utf16().map(escape).collect()
}

/// Minifies the source. Quoted text stays unchanged.
fn shortened(source: &str) -> String {
    pieces(source)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => Cow::Borrowed(text),
            Piece::Code(code) => Cow::Owned(shortened_code(code)),
        })
        .collect()
}

fn shortened_code(code: &str) -> String {
    let code = SPACED.iter().fold(code.to_owned(), |code, spaced| code.replace(spaced, spaced.trim()));
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let mut short = String::new();
    let mut rest = &*code;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_of_word(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        match OWN_NAMES.split(' ').position(|name| name == word) {
            Some(index) => short.push_str(&short_name(index)),
            None => short.push_str(word),
        }
        let end = after.find(is_of_word).unwrap_or(after.len());
        let (between, after) = after.split_at(end);
        short.push_str(between);
        rest = after;
    }
    short
}

/// `a`, `b` and so on, then `aa`, `ab`.
fn short_name(index: usize) -> String {
    let letters = ('a'..='z').chain('A'..='Z');
    let count = letters.clone().count();
    let first = (index >= count).then_some('a');
    first.into_iter().chain(letters.cycle().nth(index)).collect()
}

/// A part of the source.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Code(&'a str),
    /// In quotes.
    Text(&'a str),
}

/// What a character of the source can be inside of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Braces,
    Quotes,
    Template,
}

/// The source, taken apart. It has no escaped quotes, and none in regular expressions.
fn pieces(source: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut open = Vec::new();
    let mut start = 0;
    for (index, letter) in source.char_indices() {
        let was_code = is_code(&open);
        match (open.last(), letter) {
            (Some(Within::Quotes), '\'') | (Some(Within::Template), '`') | (Some(Within::Braces), '}') => {
                open.pop();
            }
            (Some(Within::Template), '{') if source[..index].ends_with('$') => open.push(Within::Braces),
            (Some(Within::Quotes | Within::Template), _) => {}
            (_, '\'') => open.push(Within::Quotes),
            (_, '`') => open.push(Within::Template),
            (_, '{') => open.push(Within::Braces),
            _ => {}
        }
        if is_code(&open) != was_code {
            // The quote that begins or ends a text belongs to it.
            let end = if was_code { index } else { index + letter.len_utf8() };
            pieces.push(if was_code { Piece::Code(&source[start..end]) } else { Piece::Text(&source[start..end]) });
            start = end;
        }
    }
    pieces.push(Piece::Code(&source[start..]));
    pieces
}

fn is_code(open: &[Within]) -> bool {
    !matches!(open.last(), Some(Within::Quotes | Within::Template))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shim_is_smaller_than_six_and_a_half_kilobytes() {
        let shim = of(&"a".repeat(60), &sha256(b""));
        assert!(shim.len() < 6656, "{} bytes", shim.len());
    }

    #[test]
    fn the_shim_has_its_function_and_digest() {
        let shim = of("notify", &sha256(b""));
        assert!(shim.contains("const FUNCTION='notify'\n"), "{shim}");
        assert!(shim.contains("const SHA256='e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'\n"));
        assert!(!shim.contains("{{"), "{shim}");
    }

    #[test]
    fn a_name_cannot_end_the_string_that_contains_it() {
        let shim = of("a';require('fs')//\n\u{2028}{{SHA256}}😀", "0");
        assert!(
            shim.contains(r"FUNCTION='a\u0027\u003brequire\u0028\u0027fs\u0027\u0029\u002f\u002f\u000a\u2028"),
            "{shim}"
        );
        assert!(shim.contains(r"\u007b\u007bSHA256\u007d\u007d\ud83d\ude00'"), "{shim}");
        assert!(shim.is_ascii());
    }

    #[test]
    fn quoted_text_is_unchanged() {
        let source = "const text = 'const text = 1'\nf(`name: ${name + `, ${value}`} {`, { name: 'a' })\n";
        let pieces = pieces(source);
        let texts: Vec<_> = pieces.iter().filter(|piece| matches!(piece, Piece::Text(_))).collect();
        assert_eq!(texts.len(), 6, "{pieces:?}");
        let short = |name| short_name(OWN_NAMES.split(' ').position(|own| own == name).unwrap());
        let (text, name, value) = (short("text"), short("name"), short("value"));
        assert_eq!(
            shortened(source),
            format!("const {text}='const text = 1'\nf(`name: ${{{name}+`, ${{{value}}}`}} {{`,{{{name}:'a'}})\n")
        );
    }

    #[test]
    fn short_names_do_not_clash_with_names_in_the_source() {
        let lines = SOURCE.lines().filter(|line| !line.trim_start().starts_with("//"));
        let source = lines.collect::<Vec<_>>().join("\n");
        for piece in pieces(&source) {
            let Piece::Code(code) = piece else { continue };
            // Beside those of regular expressions.
            let lines = code.lines().filter(|line| !line.contains('/'));
            for word in lines.flat_map(|line| line.split(|letter: char| !letter.is_ascii_alphanumeric())) {
                assert!((0..OWN_NAMES.split(' ').count()).all(|index| short_name(index) != word), "{word}");
            }
        }
    }
}
