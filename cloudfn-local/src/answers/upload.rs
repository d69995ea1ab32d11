//! A file that comes with the request that scripts an answer.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::error::AnswersError;
use super::file;
use crate::gateway::Scripted;

/// `{"name": "code.png", "base64": ".."}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Upload {
    name: PathBuf,
    base64: String,
}

impl Upload {
    /// Takes the member `upload` out of a rule in JSON; `None` if it has none.
    pub(super) fn take(text: &[u8]) -> Result<Option<(Self, Vec<u8>)>, AnswersError> {
        // What is not an object is refused as a rule.
        let Ok(mut rule) = serde_json::from_slice::<Map<String, Value>>(text) else { return Ok(None) };
        let Some(upload) = rule.remove("upload") else { return Ok(None) };
        let form = r#"`upload` is not {"name": "code.png", "base64": ".."}"#;
        let upload =
            serde_json::from_value(upload).map_err(|error| AnswersError::NotAnAnswer(format!("{form}: {error}")))?;
        Ok(Some((upload, Value::Object(rule).to_string().into_bytes())))
    }

    /// The name of the file, and the answer that it is.
    pub(super) fn answer(self) -> Result<(PathBuf, Scripted), AnswersError> {
        let bytes = STANDARD.decode(&self.base64).map_err(|error| {
            AnswersError::NotAnAnswer(format!("the content of {} is not base64: {error}", self.name.display()))
        })?;
        let answer = file::content(&self.name, bytes)?;
        Ok((self.name, answer))
    }
}
