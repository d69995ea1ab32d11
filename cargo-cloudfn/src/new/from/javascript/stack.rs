//! A stack that is large enough for a source, however deep it nests.
//!
//! The parser and the visitor recurse, and neither has a limit. So the work runs on a thread whose stack is as large as the
//! source could need. Systems only reserve a stack; memory is used as it is reached.

use std::thread;

/// The most that one level of nesting needs, measured with a build without optimizations, and doubled.
const BYTES_PER_LEVEL: usize = 16 * 1024;

/// What the work needs beside the nesting.
const BASE_BYTES: usize = 16 << 20;

/// Words that can stand in a row, each inside the one before.
const NESTING_WORDS: [&str; 17] = [
    "abstract",
    "as",
    "await",
    "delete",
    "do",
    "else",
    "extends",
    "in",
    "keyof",
    "new",
    "readonly",
    "satisfies",
    "try",
    "typeof",
    "unique",
    "void",
    "yield",
];

/// Runs work on sources with these numbers of levels. `None` if the system has no such stack, or if the work panics.
pub(super) fn run<T: Send>(levels: usize, work: impl FnOnce() -> T + Send) -> Option<T> {
    let bytes = levels.saturating_mul(BYTES_PER_LEVEL).saturating_add(BASE_BYTES);
    thread::scope(|scope| {
        let started = thread::Builder::new().name("javascript".to_owned()).stack_size(bytes).spawn_scoped(scope, work);
        started.ok()?.join().ok()
    })
}

/// The number of levels that a source cannot exceed: each level has a punctuation mark or a word of its own.
pub(super) fn max_levels(source: &str) -> usize {
    let marks = source.bytes().filter(|byte| b"([{<>!~+-*/%=?:.&|^`@".contains(byte)).count();
    let words: usize = NESTING_WORDS.iter().map(|word| source.matches(word).count()).sum();
    marks + words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_nesting_counts_as_a_level() {
        for level in [
            "(",
            "[",
            "{",
            "!",
            "typeof ",
            "new ",
            "async ",
            "infer ",
            "a=>",
            "a=",
            "a?b:",
            "if(x)",
            "if(x);else ",
            "x:",
            "a+",
            "a>",
            "a>>>",
            "a.",
            "a in ",
            "a instanceof ",
            "a as ",
            "a satisfies ",
        ] {
            assert!(max_levels(&level.repeat(100)) >= 100, "{level}");
        }
        assert_eq!(max_levels("const a = 1; let b"), 1);
    }

    #[test]
    fn a_panic_is_no_result() {
        assert_eq!(run(1, || 7), Some(7));
        assert_eq!(run(usize::MAX / 2, || 7), None, "no system has such a stack");
    }
}
