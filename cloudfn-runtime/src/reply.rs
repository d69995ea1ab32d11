//! Writes the answer of a function as JSON, as JavaScript would.

use serde::Serialize;

use crate::failure::Failure;

/// Writes an answer. Dates and object ids of the database become text, as they do in JavaScript.
pub(crate) fn write<T: Serialize>(answer: &T) -> Result<Vec<u8>, Failure> {
    let text = serde_json::to_vec(answer)
        .map_err(|error| Failure::new(format!("the answer cannot be written as JSON: {error}")))?;
    #[cfg(feature = "database")]
    let text = crate::database::plain::text(text);
    Ok(text)
}
