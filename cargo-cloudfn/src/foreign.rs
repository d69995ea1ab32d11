//! Reads the output of other programs.

use std::io::{BufRead, BufReader, Read};

use crate::file::MIB;

/// Longer lines, in bytes, are split.
const MAX_LINE_BYTES: u64 = 16 * MIB;

/// The lines of a program's output, as they arrive. They are read to the end, since a program is ended when it writes to
/// a pipe that is no longer read. Bytes that are not UTF-8 are replaced.
pub(crate) fn lines_of(output: impl Read) -> impl Iterator<Item = String> {
    let mut output = BufReader::new(output);
    std::iter::from_fn(move || {
        let mut line = Vec::new();
        let length = output.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line).ok()?;
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
    fn all_lines_are_read_whatever_they_contain() {
        let output: &[u8] = b"one\n\n\xff\x80 two\r\nthree";
        assert_eq!(lines_of(output).collect::<Vec<_>>(), ["one", "", "\u{fffd}\u{fffd} two\r", "three"]);
        assert_eq!(lines_of(&b""[..]).count(), 0);
    }

    #[test]
    fn an_endless_line_is_split() {
        let longest = usize::try_from(MAX_LINE_BYTES).unwrap();
        let lengths: Vec<_> = lines_of(std::io::repeat(b'x').take(MAX_LINE_BYTES + 7)).map(|line| line.len()).collect();
        assert_eq!(lengths, [longest, 7]);
    }
}
