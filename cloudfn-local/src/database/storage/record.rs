//! Records of a log: bytes with their length and checksums.
//!
//! A record is the length of its content, the checksum of the length, the content, and the checksum of the content. All
//! numbers have 32 bits, the least significant byte first; the checksum is CRC-32.
//!
//! The length has its own checksum. Otherwise, a damaged length would look like an incomplete last record, and all
//! records after it would be lost.

use std::io::{self, Read};

/// The bytes before the content.
const HEADER_BYTES: u64 = 8;

/// The bytes after the content.
const TRAILER_BYTES: u64 = 4;

/// Appends a record to `buffer`. `write` appends its content.
pub(super) fn append<E: From<TooLong>>(
    buffer: &mut Vec<u8>,
    write: impl FnOnce(&mut Vec<u8>) -> Result<(), E>,
) -> Result<(), E> {
    let start = buffer.len();
    buffer.extend([0; 8]);
    write(buffer)?;
    let content = &buffer[start + 8..];
    let length = u32::try_from(content.len()).map_err(|_| TooLong)?.to_le_bytes();
    let trailer = crc32fast::hash(content).to_le_bytes();
    buffer[start..start + 4].copy_from_slice(&length);
    buffer[start + 4..start + 8].copy_from_slice(&crc32fast::hash(&length).to_le_bytes());
    buffer.extend(trailer);
    Ok(())
}

/// The content of a record has more than 4 GiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLong;

/// What comes next in a log.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next<'records> {
    /// The content of a record.
    Record(&'records [u8]),
    /// Nothing.
    End,
    /// The beginning of an incomplete record. Nothing follows it.
    Torn,
    /// Damaged bytes.
    Damaged(&'static str),
}

/// Reads records one after the other.
#[derive(Debug)]
pub(super) struct Records<R> {
    input: R,
    /// The position of the next record.
    position: u64,
    /// The end of the input.
    end: u64,
    content: Vec<u8>,
}

impl<R: Read> Records<R> {
    /// `input` continues at `position` of a file and is read to `end`.
    pub(super) fn new(input: R, position: u64, end: u64) -> Self {
        Self { input, position, end, content: Vec::new() }
    }

    /// The position of the next record. After [`Next::Torn`] and [`Next::Damaged`], the position of that record.
    pub(super) fn position(&self) -> u64 {
        self.position
    }

    pub(super) fn next(&mut self) -> io::Result<Next<'_>> {
        let left = self.end.saturating_sub(self.position);
        if left == 0 {
            return Ok(Next::End);
        }
        if left < HEADER_BYTES {
            return Ok(Next::Torn);
        }
        let (length, checksum) = (self.four_bytes()?, self.four_bytes()?);
        if crc32fast::hash(&length) != u32::from_le_bytes(checksum) {
            return self.unless_zeros(left - HEADER_BYTES, "the length of a record does not have its checksum");
        }
        let length = u32::from_le_bytes(length);
        let Some(behind) = left.checked_sub(HEADER_BYTES + u64::from(length) + TRAILER_BYTES) else {
            return Ok(Next::Torn);
        };
        self.content.clear();
        // The length is limited by the length of the file, so a damaged length does not allocate all memory.
        (&mut self.input).take(length.into()).read_to_end(&mut self.content)?;
        if self.content.len() as u64 != u64::from(length) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let checksum = u32::from_le_bytes(self.four_bytes()?);
        if crc32fast::hash(&self.content) != checksum {
            const REASON: &str = "a record does not have its checksum";
            return if checksum == 0 { self.unless_zeros(behind, REASON) } else { Ok(Next::Damaged(REASON)) };
        }
        self.position = self.end - behind;
        Ok(Next::Record(&self.content))
    }

    fn four_bytes(&mut self) -> io::Result<[u8; 4]> {
        let mut bytes = [0; 4];
        self.input.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    /// After the machine has stopped, a file may end with zeros instead of the last writes.
    fn unless_zeros(&mut self, behind: u64, reason: &'static str) -> io::Result<Next<'_>> {
        let mut input = (&mut self.input).take(behind);
        let mut bytes = [0; 4096];
        loop {
            match input.read(&mut bytes)? {
                0 => return Ok(Next::Torn),
                count if bytes[..count].iter().any(|byte| *byte != 0) => return Ok(Next::Damaged(reason)),
                _ => {}
            }
        }
    }
}
