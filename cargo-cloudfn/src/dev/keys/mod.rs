//! The keys that `dev` reacts to, if stdin and stderr are a terminal.

#[cfg(unix)]
mod mode;

use std::io::{IsTerminal as _, Read as _};

/// What keys such as arrows begin with.
const ESCAPE: u8 = 0x1b;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Rebuild,
    Clear,
    Open,
    Help,
    Quit,
}

impl Key {
    fn of(letter: u8) -> Option<Self> {
        Some(match letter.to_ascii_lowercase() {
            b'r' => Self::Rebuild,
            b'c' => Self::Clear,
            b'o' => Self::Open,
            b'h' | b'?' => Self::Help,
            b'q' => Self::Quit,
            _ => return None,
        })
    }
}

/// Listens to keys. Until it is dropped, the terminal passes each key on at once and does not show it.
#[derive(Debug)]
pub(super) struct Keys {
    #[cfg(unix)]
    _mode: mode::KeyMode,
}

impl Keys {
    /// What to press, for people: elsewhere than on Unix, the terminal keeps a line until Enter.
    pub(super) const HOW: &'static str = if cfg!(unix) { "" } else { " and Enter" };

    /// Listens from now on, unless the command runs in a pipe or in the background. It needs a tokio runtime.
    pub(super) fn listen(pressed: impl Fn(Key) + Send + 'static) -> Option<Self> {
        if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
            return None;
        }
        #[cfg(unix)]
        let keys = Self { _mode: mode::KeyMode::set()? };
        #[cfg(not(unix))]
        let keys = Self {};
        // It waits for a key until the process ends.
        std::thread::spawn(move || {
            while let Some(letters) = next_letters() {
                letters.into_iter().filter_map(Key::of).for_each(&pressed);
            }
        });
        Some(keys)
    }
}

/// Waits for keys; `None` if the terminal is gone.
fn next_letters() -> Option<Vec<u8>> {
    #[cfg(unix)]
    mode::wait_for_a_key()?;
    let mut letters = [0; 64];
    match std::io::stdin().lock().read(&mut letters) {
        Ok(count) if count > 0 => Some(without_sequences(&letters[..count])),
        Err(error) if error.kind() == std::io::ErrorKind::Interrupted => Some(Vec::new()),
        _ => None,
    }
}

/// The letters without the sequences that keys such as arrows send: ESC, `[` or `O`, and everything up to a letter.
fn without_sequences(letters: &[u8]) -> Vec<u8> {
    let (mut kept, mut rest) = (Vec::new(), letters);
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != ESCAPE {
            kept.push(*first);
            continue;
        }
        rest = match after {
            [b'[' | b'O', sequence @ ..] => {
                let end = sequence.iter().position(|letter| letter.is_ascii_alphabetic() || *letter == b'~');
                end.map_or(&[], |end| &sequence[end + 1..])
            }
            // A key together with Alt.
            [_, others @ ..] => others,
            [] => &[],
        };
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_known_in_both_cases_and_arrows_are_none() {
        let keys = |letters: &[u8]| without_sequences(letters).into_iter().filter_map(Key::of).collect::<Vec<_>>();
        assert_eq!(keys(b"rCo"), [Key::Rebuild, Key::Clear, Key::Open]);
        assert_eq!(keys(b"h?Qx\n"), [Key::Help, Key::Help, Key::Quit]);
        assert_eq!(keys(b"\x1bOC"), []);
        assert_eq!(keys(b"r\x1b[1;5Cq\x1b[15~c\x1br\x1b"), [Key::Rebuild, Key::Quit, Key::Clear]);
        assert_eq!(keys(b"\x1b[12"), []);
    }
}
