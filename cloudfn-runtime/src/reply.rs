//! Writes the answer of a function as JSON, as JavaScript would.

use std::cell::Cell;

use serde::Serialize;

use crate::failure::Failure;

/// The most memory that is reserved for an answer before anything is written, in bytes.
const MAX_RESERVED_BYTES: usize = 64 * 1024;

thread_local! {
    /// The length of the last answer: most answers of a function are about as long as the one before.
    static LAST_BYTES: Cell<usize> = const { Cell::new(0) };
}

/// Writes an answer. Dates and object ids of the database become text, as they do in JavaScript.
pub(crate) fn write<T: Serialize>(answer: &T) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::with_capacity(LAST_BYTES.get().min(MAX_RESERVED_BYTES));
    serde_json::to_writer(&mut text, answer)
        .map_err(|error| Failure::new(format!("the answer cannot be written as JSON: {error}")))?;
    LAST_BYTES.set(text.len());
    #[cfg(feature = "database")]
    let text = crate::database::plain::text(text);
    Ok(text)
}
