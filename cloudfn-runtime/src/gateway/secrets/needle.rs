//! `Needle`: one encoding of a secret.
//!
//! Its characters are computed where they are compared. A request has about eighty needles, and nearly all answers are
//! dismissed by the first two characters of each: writing the needles out took a sixth of a call.

/// For a needle of at least this length, the first half counts as the secret: a text that quotes it may cut it off.
pub(super) const MIN_HALVED_BYTES: usize = 32;

/// One encoding of a secret.
#[derive(Clone, Copy)]
pub(super) struct Needle<'a> {
    secret: &'a [u8],
    encoding: Encoding,
}

#[derive(Clone, Copy)]
enum Encoding {
    Plain,
    /// As part of a longer text in base64, after `offset` more bytes than a multiple of three.
    Base64 {
        offset: usize,
        /// The characters for 62 and 63.
        last_two: [u8; 2],
    },
}

impl Encoding {
    const ALL: [Self; 7] = [
        Self::Plain,
        Self::Base64 { offset: 0, last_two: *b"+/" },
        Self::Base64 { offset: 0, last_two: *b"-_" },
        Self::Base64 { offset: 1, last_two: *b"+/" },
        Self::Base64 { offset: 1, last_two: *b"-_" },
        Self::Base64 { offset: 2, last_two: *b"+/" },
        Self::Base64 { offset: 2, last_two: *b"-_" },
    ];
}

impl<'a> Needle<'a> {
    /// All encodings of a secret: as it is, and in base64 at each of the three alignments.
    pub(super) fn of(secret: &'a [u8]) -> impl Iterator<Item = Self> {
        Encoding::ALL.into_iter().map(move |encoding| Self { secret, encoding })
    }

    /// The first two characters of each encoding. The alphabets of base64 differ in two characters only, so that both
    /// have most beginnings in common: they are computed once.
    pub(super) fn beginnings(secret: &'a [u8]) -> [(u8, u8); 7] {
        let [plain, one, _, two, _, three, _] = Encoding::ALL.map(|encoding| Self { secret, encoding });
        let beginning = |needle: Self| (needle.character(0), needle.character(1));
        let (plain, one, two, three) = (beginning(plain), beginning(one), beginning(two), beginning(three));
        let url_safe = |(first, second)| (url_safe(first), url_safe(second));
        [plain, one, two, three, url_safe(one), url_safe(two), url_safe(three)]
    }

    pub(super) fn len(self) -> usize {
        match self.encoding {
            Encoding::Plain => self.secret.len(),
            // The first characters depend on the bytes before the secret, the last one on the bytes after it.
            Encoding::Base64 { offset, .. } => (offset + self.secret.len()) * 8 / 6 - (offset * 8).div_ceil(6),
        }
    }

    /// The length of the prefix that gives it away.
    pub(super) fn enough(self) -> usize {
        let length = self.len();
        if length < MIN_HALVED_BYTES { length } else { (length / 2).max(MIN_HALVED_BYTES / 2) }
    }

    /// The character at a place below the length.
    pub(super) fn character(self, at: usize) -> u8 {
        match self.encoding {
            Encoding::Plain => self.secret[at],
            Encoding::Base64 { offset, last_two } => {
                let bit = ((offset * 8).div_ceil(6) + at) * 6 - offset * 8;
                let next = self.secret.get(bit / 8 + 1).copied().unwrap_or_default();
                let [_, value] = (u16::from_be_bytes([self.secret[bit / 8], next]) >> (10 - bit % 8)).to_be_bytes();
                match value & 0x3f {
                    value @ 0..26 => b'A' + value,
                    value @ 26..52 => b'a' + value - 26,
                    value @ 52..62 => b'0' + value - 52,
                    62 => last_two[0],
                    _ => last_two[1],
                }
            }
        }
    }
}

/// The character of the alphabet for URLs in place of the usual one.
fn url_safe(character: u8) -> u8 {
    match character {
        b'+' => b'-',
        b'/' => b'_',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_beginnings_are_those_of_all_needles(secret in vec(any::<u8>(), 6..40)) {
            let all: HashSet<_> = Needle::of(&secret).map(|needle| (needle.character(0), needle.character(1))).collect();
            prop_assert_eq!(HashSet::from(Needle::beginnings(&secret)), all);
        }
    }
}
