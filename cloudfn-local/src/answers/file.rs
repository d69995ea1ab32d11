//! Files with answers.

use std::fs;
use std::path::Path;

use super::error::AnswersError;
use crate::gateway::Scripted;

/// The content types of files that APIs answer with.
const CONTENT_TYPES: [(&str, &str); 9] = [
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("bmp", "image/bmp"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("pdf", "application/pdf"),
];

/// The text of a file, without a byte order mark.
pub(super) fn read_text(path: &Path) -> Result<String, AnswersError> {
    let not_readable = |source| AnswersError::NotReadable { path: path.to_owned(), source };
    let text = fs::read_to_string(path).map_err(not_readable)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// The answer in a file: JSON, or a file with the content type of its extension.
pub(super) fn answer(path: &Path) -> Result<Scripted, AnswersError> {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_ascii_lowercase();
    if extension == "json" {
        let text = read_text(path)?;
        let json: serde_json::Value = serde_json::from_str(&text)
            .map_err(|error| AnswersError::NotAnAnswer(format!("{} is not JSON: {error}", path.display())))?;
        return Ok(Scripted::json(json));
    }
    let known = CONTENT_TYPES.iter().find(|(known, _)| *known == extension);
    let content_type = known.map_or("application/octet-stream", |(_, content_type)| content_type);
    let bytes = fs::read(path).map_err(|source| AnswersError::NotReadable { path: path.to_owned(), source })?;
    Ok(Scripted::binary(content_type, bytes))
}
