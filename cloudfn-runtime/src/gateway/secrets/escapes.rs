//! The ways to escape a character, by one program or by several in turn.

use super::needle::Needle;

/// What an escape begins with in JSON, URLs and HTML.
pub(super) const ESCAPES: [u8; 3] = [b'\\', b'%', b'&'];

/// How often one text can be embedded in another: JSON in JSON doubles the backslashes each time, a URL in a URL writes
/// `%25` for `%`. The bound keeps the search linear in a long run of either.
const MAX_BACKSLASHES: usize = 8;
const MAX_PERCENTS: usize = 4;

/// How many bytes a prefix of a needle takes at the start of these bytes, if enough of it is there.
pub(super) fn length(bytes: &[u8], needle: Needle<'_>) -> Option<usize> {
    let mut at = 0;
    let mut found = 0;
    while found < needle.len() {
        match character(&bytes[at..], needle.character(found)) {
            Some(length) => at += length,
            None => break,
        }
        found += 1;
    }
    (found >= needle.enough()).then_some(at)
}

/// How many bytes encode this character.
fn character(bytes: &[u8], character_wanted: u8) -> Option<usize> {
    if bytes.first() == Some(&character_wanted) {
        return Some(1);
    }
    let (byte, length) = unit(bytes)?;
    match byte {
        _ if byte == character_wanted => Some(length),
        b'%' => percent(bytes, length, character_wanted),
        b'&' => entity(bytes, length, character_wanted),
        _ => None,
    }
}

/// One byte in JSON's encoding, and how many bytes that takes.
pub(super) fn unit(bytes: &[u8]) -> Option<(u8, usize)> {
    let first = *bytes.first()?;
    if first != b'\\' {
        return Some((first, 1));
    }
    let marks = bytes.iter().take(MAX_BACKSLASHES).take_while(|byte| **byte == b'\\').count();
    let rest = &bytes[marks..];
    let escaped = |digits: usize| {
        let digits = rest.get(1..=digits)?;
        u8::try_from(u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?).ok()
    };
    match rest.first()? {
        b'u' => escaped(4).map(|byte| (byte, marks + 5)),
        b'x' => escaped(2).map(|byte| (byte, marks + 3)),
        other => Some((*other, marks + 1)),
    }
}

/// `%2D`, `%252D` and so on, after the percent sign.
fn percent(bytes: &[u8], mut at: usize, character_wanted: u8) -> Option<usize> {
    for _ in 0..MAX_PERCENTS {
        let mut value = 0;
        for _ in 0..2 {
            let (digit, length) = unit(bytes.get(at..)?)?;
            value = value * 16 + char::from(digit).to_digit(16)?;
            at += length;
        }
        if value == u32::from(character_wanted) {
            return Some(at);
        }
        if value != u32::from(b'%') {
            return None;
        }
    }
    None
}

/// `&#45;`, `&#x2d;` and the five names that HTML and XML share, after the ampersand.
fn entity(bytes: &[u8], mut at: usize, character_wanted: u8) -> Option<usize> {
    const MAX_ESCAPE_BYTES: usize = 8;
    let mut name = String::new();
    loop {
        let (byte, length) = unit(bytes.get(at..)?)?;
        at += length;
        if byte == b';' {
            break;
        }
        name.push(char::from(byte));
        if name.len() > MAX_ESCAPE_BYTES {
            return None;
        }
    }
    let value = match name.as_str() {
        "amp" => u32::from(b'&'),
        "lt" => u32::from(b'<'),
        "gt" => u32::from(b'>'),
        "quot" => u32::from(b'"'),
        "apos" => u32::from(b'\''),
        number => match number.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number[1..].parse().ok()?,
        },
    };
    (value == u32::from(character_wanted)).then_some(at)
}
