//! Finds all secrets of a request in one pass over its answer, and overwrites them.
//!
//! A request has about eighty needles, and an answer of the database is full of escapes. Nearly every position is dismissed by a
//! look at two bytes.

use std::ops::Range;

use super::Secrets;
use super::escapes::{self, ESCAPES};
use super::needle::Needle;

/// The byte that overwrites a secret.
pub(super) const HIDDEN: u8 = b'*';

pub(super) struct Search<'secrets> {
    secrets: &'secrets Secrets,
    /// The first bytes of the needles, and of escapes.
    is_first: [bool; 256],
    is_escape: [bool; 256],
    /// A bit for each pair of bytes that differ in their low bits, set for those that begin a needle.
    pairs: [u64; 128],
}

impl<'secrets> Search<'secrets> {
    pub(super) fn new(secrets: &'secrets Secrets) -> Self {
        let mut search = Self { secrets, is_first: [false; 256], is_escape: [false; 256], pairs: [0; 128] };
        for byte in ESCAPES {
            search.is_escape[usize::from(byte)] = true;
        }
        for secret in secrets.all() {
            for (first, second) in Needle::beginnings(secret) {
                search.is_first[usize::from(first)] = true;
                let (word, bit) = position(first, second);
                search.pairs[word] |= 1 << bit;
            }
        }
        search
    }

    /// Overwrites each secret.
    pub(super) fn overwrite(&self, bytes: &mut [u8]) {
        if self.secrets.places.is_empty() {
            return;
        }
        // Find all before overwriting any: two tokens may begin with the same half.
        let found: Vec<_> = self.ranges(bytes).collect();
        for range in found {
            bytes[range].fill(HIDDEN);
        }
    }

    pub(super) fn overwrite_text(&self, text: String) -> String {
        let mut bytes = text.into_bytes();
        self.overwrite(&mut bytes);
        // A match that ends inside a character, which no real secret has, leaves half of it.
        String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }

    /// Where secrets are. The ranges may overlap.
    pub(super) fn ranges(&self, bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
        let begins = bytes.windows(2).enumerate().filter(|(_, pair)| self.may_begin(pair[0], pair[1]));
        begins.filter_map(|(at, _)| self.longest(&bytes[at..]).map(|length| at..at + length))
    }

    /// Whether a needle may begin with these bytes.
    fn may_begin(&self, first: u8, second: u8) -> bool {
        if self.is_escape[usize::from(first)] {
            return true;
        }
        if self.is_escape[usize::from(second)] {
            return self.is_first[usize::from(first)];
        }
        let (word, bit) = position(first, second);
        self.pairs[word] >> bit & 1 == 1
    }

    /// The length of the longest secret at the start of these bytes.
    fn longest(&self, bytes: &[u8]) -> Option<usize> {
        // Most escapes are of quotation marks, with which no needle begins.
        let (plain, (unescaped, _)) = (bytes[0], escapes::unit(bytes)?);
        let is_first = |byte: u8| self.is_first[usize::from(byte)];
        if !is_first(plain) && !is_first(unescaped) && !matches!(unescaped, b'%' | b'&') {
            return None;
        }
        self.secrets.needles().filter_map(|needle| escapes::length(bytes, needle)).max()
    }
}

/// The place of a pair of bytes in a table of bits. The table is made for each answer, so it is small.
fn position(first: u8, second: u8) -> (usize, u32) {
    (usize::from(first % 128), u32::from(second % 64))
}
