//! Comments, which may quote foreign text.

use crate::printable;

/// The width at which sentences are wrapped, with the indentation.
const MAX_WIDTH: usize = 100;

/// Sentences as a comment: each line of the text is wrapped.
pub(super) fn prose(indentation: usize, prefix: &str, text: &str) -> String {
    let width = MAX_WIDTH.saturating_sub(indentation + prefix.len() + 1);
    let mut lines = String::new();
    for line in text.lines() {
        for part in wrapped(&printable::line(line), width) {
            lines.push_str(&one(indentation, prefix, &part));
        }
    }
    lines
}

/// A text as an item of a list in a comment.
pub(super) fn item(indentation: usize, prefix: &str, text: &str) -> String {
    let width = MAX_WIDTH.saturating_sub(indentation + prefix.len() + 3);
    let lines = text.lines().flat_map(|line| wrapped(&printable::line(line), width));
    let marked = lines.enumerate().map(|(index, line)| format!("{}{line}", if index == 0 { "* " } else { "  " }));
    marked.map(|line| one(indentation, prefix, &line)).collect()
}

/// Lines as a comment, as they are.
pub(super) fn verbatim(indentation: usize, prefix: &str, lines: &[String]) -> String {
    lines.iter().map(|line| one(indentation, prefix, &printable::line(line))).collect()
}

fn one(indentation: usize, prefix: &str, text: &str) -> String {
    let line = format!("{}{prefix} {}", " ".repeat(indentation), text.replace('\t', "    "));
    format!("{}\n", line.trim_end())
}

fn wrapped(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split_whitespace() {
        let last =
            lines.last_mut().filter(|last| last.is_empty() || last.chars().count() + 1 + word.chars().count() <= width);
        match last {
            Some(last) if last.is_empty() => last.push_str(word),
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_cannot_leave_its_comment() {
        assert_eq!(prose(4, "//", "a\rb\u{202e}c"), "    // a\\rb\\u{202e}c\n");
        assert_eq!(verbatim(0, "///", &["a\u{2028}b */".to_owned(), String::new()]), "/// a\\u{2028}b */\n///\n");
    }

    #[test]
    fn sentences_are_wrapped_and_code_is_not() {
        let words = "word ".repeat(30);
        assert!(prose(4, "//", &words).lines().all(|line| line.len() <= 100));
        assert_eq!(prose(4, "//", &words).lines().count(), 2);
        assert_eq!(verbatim(4, "//", std::slice::from_ref(&words)).lines().count(), 1);
    }
}
