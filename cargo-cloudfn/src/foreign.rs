//! What other programs write.

use std::io::{BufRead, BufReader, Read};

use crate::file::MIB;

/// A longer line, in bytes, is broken.
const LONGEST_LINE: u64 = 16 * MIB;

/// Its lines, as they come and to the end: a pipe that is read no more would end the program that writes to it. What is not
/// UTF-8 is replaced.
pub(crate) fn lines_of(words: impl Read) -> impl Iterator<Item = String> {
    let mut words = BufReader::new(words);
    std::iter::from_fn(move || {
        let mut line = Vec::new();
        let length = words.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).ok()?;
        if length == 0 {
            return None;
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        }
        Some(String::from_utf8_lossy(&line).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_to_the_end_whatever_is_in_them() {
        let words: &[u8] = b"one\n\n\xff\x80 two\r\nthree";
        assert_eq!(lines_of(words).collect::<Vec<_>>(), ["one", "", "\u{fffd}\u{fffd} two\r", "three"]);
        assert_eq!(lines_of(&b""[..]).count(), 0);
    }

    #[test]
    fn a_line_without_an_end_is_broken() {
        let longest = usize::try_from(LONGEST_LINE).unwrap();
        let lengths: Vec<_> = lines_of(std::io::repeat(b'x').take(LONGEST_LINE + 7)).map(|line| line.len()).collect();
        assert_eq!(lengths, [longest, 7]);
    }
}
