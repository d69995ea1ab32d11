//! The Node file that starts the program.

use sha2::{Digest, Sha256};

const SOURCE: &str = include_str!("../../shim/index.js");

/// Spaces around these are left out. None of the shim's texts has one of them.
const SPACED: [&str; 19] = [
    " => ", " === ", " !== ", " = ", " || ", " && ", " ? ", " : ", " < ", " + ", " - ", " * ", ", ", ": ", "{ ", " }",
    " {", " (", ") ",
];

/// The shim of a function whose program has this digest.
pub(crate) fn of(function: &str, sha256: &str) -> String {
    let lines = SOURCE.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let mut text = String::new();
    for line in lines {
        let short = SPACED.iter().fold(line.to_owned(), |line, spaced| line.replace(spaced, spaced.trim()));
        text.push_str(&short);
        text.push('\n');
    }
    text.replace("{{FUNCTION}}", function).replace("{{SHA256}}", sha256)
}

/// The digest of a program, as the shim compares it.
pub(crate) fn sha256(program: &[u8]) -> String {
    hex::encode(Sha256::digest(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shim_is_smaller_than_six_kilobytes() {
        let shim = of(&"a".repeat(60), &sha256(b""));
        assert!(shim.len() < 6 * 1024, "{} bytes", shim.len());
    }

    #[test]
    fn the_shim_has_its_function_and_digest() {
        let shim = of("notify", &sha256(b""));
        assert!(shim.contains("const FUNCTION='notify'\n"), "{shim}");
        assert!(shim.contains("const SHA256='e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'\n"));
        assert!(!shim.contains("{{"), "{shim}");
    }
}
