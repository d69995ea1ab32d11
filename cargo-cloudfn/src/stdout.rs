//! JSON on stdout, for programs that read it.

use std::io::{IsTerminal, Write as _};

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
    let mut stdout = std::io::stdout().lock();
    let written = if stdout.is_terminal() {
        writeln!(stdout, "{}", printable::json(&String::from_utf8_lossy(json)))
    } else {
        stdout.write_all(json).and_then(|()| stdout.write_all(b"\n"))
    };
    // It fails if stdout is closed. Then nobody reads it.
    let _ = written.and_then(|()| stdout.flush());
}
