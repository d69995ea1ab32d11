//! What goes to stdout: JSON above all, for programs that read it.

use std::io::{ErrorKind, IsTerminal, Write as _};
use std::sync::OnceLock;

use serde_json::Value;

use crate::error::Error;
use crate::printable;

/// Writes the outcome of a command, with its error if it failed.
pub(crate) fn write_document(mut document: Value, error: Option<&Error>) {
    if let Some(Error { kind, message, advice }) = error {
        document["error"] = serde_json::json!({"kind": kind.to_string(), "message": message, "advice": advice});
    }
    write_json(format!("{document:#}").as_bytes());
}

/// Writes JSON: unchanged for a program, without control characters for a terminal.
pub(crate) fn write_json(json: &[u8]) {
    if std::io::stdout().is_terminal() {
        write(format!("{}\n", printable::json(&String::from_utf8_lossy(json))).as_bytes());
    } else {
        write(&[json, b"\n"].concat());
    }
}

/// Writes to stdout. If that fails, the command fails in the end, unless nobody reads stdout.
pub(crate) fn write(bytes: &[u8]) {
    let mut stdout = std::io::stdout().lock();
    if let Err(error) = stdout.write_all(bytes).and_then(|()| stdout.flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        // The first one is enough.
        let _ = FAILURE.set(error.to_string());
    }
}

/// The error if something could not be written, for example to a full disk.
pub(crate) fn failure() -> Option<Error> {
    let error = FAILURE.get()?;
    Some(Error::function(
        format!("stdout cannot be written to: {error}"),
        "check where stdout goes, and run this again",
    ))
}

/// Why something could not be written.
static FAILURE: OnceLock<String> = OnceLock::new();
