//! Files with answers.

use std::fs;
use std::path::Path;

use super::error::AnswersError;
use crate::content_type;
use crate::gateway::Scripted;

/// The content types of files that APIs answer with, besides pictures.
const OTHERS: [(&str, &str); 4] =
    [("bmp", "image/bmp"), ("mp3", "audio/mpeg"), ("mp4", "video/mp4"), ("pdf", "application/pdf")];

/// The text of a file, without a byte order mark.
pub(super) fn read_text(path: &Path) -> Result<String, AnswersError> {
    let not_readable = |source| AnswersError::NotReadable { path: path.to_owned(), source };
    let text = fs::read_to_string(path).map_err(not_readable)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// The answer in a file: JSON, or a file with the content type of its extension.
pub(super) fn answer(path: &Path) -> Result<Scripted, AnswersError> {
    let bytes = fs::read(path).map_err(|source| AnswersError::NotReadable { path: path.to_owned(), source })?;
    content(path, bytes)
}

/// The answer that the content of a file is.
pub(super) fn content(path: &Path, bytes: Vec<u8>) -> Result<Scripted, AnswersError> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let json: serde_json::Value = serde_json::from_slice(text)
            .map_err(|error| AnswersError::NotAnAnswer(format!("{} is not JSON: {error}", path.display())))?;
        return Ok(Scripted::json(json));
    }
    Ok(Scripted::binary(content_type::of(path, &OTHERS), bytes))
}
