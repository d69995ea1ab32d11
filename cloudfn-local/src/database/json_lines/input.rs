//! The text of a file, and the current position in it.

use std::io::{self, BufRead, Read as _};

/// A position in a file, from 1. Columns are characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: u64,
    pub(super) column: u64,
}

impl Place {
    pub(super) const START: Self = Self { line: 1, column: 1 };

    /// The position after a byte at this position.
    fn after(self, byte: u8) -> Self {
        match byte {
            b'\n' => Self { line: self.line + 1, column: 1 },
            byte if is_inside_character(byte) => self,
            _ => Self { column: self.column + 1, ..self },
        }
    }

    /// The position of byte `count` (from 1) in `line` (from 1) of a text that begins here.
    pub(super) fn within(self, text: &[u8], line: usize, count: usize) -> Self {
        let inside = text.split(|byte| *byte == b'\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let read = &inside[..count.min(inside.len())];
        let characters = read.iter().filter(|byte| !is_inside_character(**byte)).count() as u64;
        let before = if line <= 1 { self.column - 1 } else { 0 };
        Self { line: self.line + line.saturating_sub(1) as u64, column: before + characters.max(1) }
    }
}

/// Whether a byte is one of the second to fourth bytes of a character.
fn is_inside_character(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

/// A text that is read from beginning to end.
#[derive(Debug)]
pub(super) struct Input<R> {
    input: R,
    place: Place,
}

impl<R: BufRead> Input<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, place: Place::START }
    }

    /// The position of the next byte.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// The next byte, without consuming it.
    pub(super) fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.input.fill_buf() {
                Ok(bytes) => return Ok(bytes.first().copied()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The next byte.
    pub(super) fn take(&mut self) -> io::Result<Option<u8>> {
        let byte = self.peek()?;
        if let Some(byte) = byte {
            self.input.consume(1);
            self.place = self.place.after(byte);
        }
        Ok(byte)
    }

    /// Skips white space, and returns the next byte without consuming it.
    pub(super) fn skip_space(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.peek()? {
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.take()?,
                other => return Ok(other),
            };
        }
    }

    /// Skips a byte order mark, which editors on Windows write at the beginning. Returns false if the text begins like one
    /// and has another letter.
    pub(super) fn skip_mark(&mut self) -> io::Result<bool> {
        const MARK: [u8; 3] = *b"\xef\xbb\xbf";
        if self.peek()? != Some(MARK[0]) {
            return Ok(true);
        }
        for expected in MARK {
            if self.peek()? != Some(expected) {
                return Ok(false);
            }
            self.input.consume(1);
        }
        Ok(true)
    }

    /// Appends the rest of the line with its end, but at most `most` bytes.
    pub(super) fn take_line(&mut self, line: &mut Vec<u8>, most: u64) -> io::Result<()> {
        (&mut self.input).take(most).read_until(b'\n', line)?;
        self.place = Place { line: self.place.line + 1, column: 1 };
        Ok(())
    }
}
