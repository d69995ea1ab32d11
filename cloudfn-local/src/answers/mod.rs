//! Scripted answers as text: the format of `--answers FILE`, of `--answer API=ANSWER`, and of the console.

mod entry;
mod error;
mod file;
#[cfg(test)]
mod tests;
mod upload;

use std::path::Path;

use serde::Deserialize;

use self::entry::Entry;
pub use self::error::AnswersError;
use self::upload::Upload;
use crate::gateway::AnswerRule;
use crate::project_file;

/// The content of a file of answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswersFile {
    #[serde(default)]
    answer: Vec<Entry>,
}

impl AnswerRule {
    /// Reads a file of answers, in TOML. Paths in it are relative to its folder.
    ///
    /// ```toml
    /// # Users who refuse the first two messages of `notify`.
    /// [[answer]]
    /// api = "subscribeMessage.send"
    /// function = "notify"   # without it: every function
    /// times = 2             # without it: every call
    /// errcode = 43101       # and errmsg = ".."; without it: what WeChat's documentation says it means
    ///
    /// [[answer]]
    /// api = "security.msgSecCheck"
    /// answer = { errcode = 0, errmsg = "ok", result = { suggest = "risky", label = 20001 } }
    ///
    /// [[answer]]
    /// api = "wxacode.getUnlimited"
    /// file = "code.png"
    /// delay_ms = 800
    ///
    /// [[answer]]
    /// api = "ocr.idcard"
    /// refused = true        # -604101; or a number, such as -604102
    ///
    /// [[answer]]
    /// api = "img.aiCrop"
    /// cut = true            # the connection breaks
    /// ```
    ///
    /// # Errors
    ///
    /// The file cannot be read, is not in this format, or names a file that cannot be read.
    pub fn read_file(path: &Path) -> Result<Vec<Self>, AnswersError> {
        let text = file::read_text(path)?;
        let invalid = |error: toml::de::Error| AnswersError::NotAnswers {
            path: path.to_owned(),
            reason: error.to_string().trim_end().to_owned(),
        };
        let file: AnswersFile = toml::from_str(&text).map_err(invalid)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        file.answer.into_iter().map(|entry| entry.rule(folder)).collect()
    }

    /// Reads `API=ANSWER`, as on a command line: `subscribeMessage.send=43101`. Paths are relative to `folder`.
    ///
    /// The answer is an errcode, `refused`, `cut`, `delay:800` (milliseconds), a JSON object, or a file: JSON, or
    /// a picture.
    ///
    /// # Errors
    ///
    /// The text has another form, or names a file that cannot be read.
    pub fn read_argument(text: &str, folder: &Path) -> Result<Self, AnswersError> {
        Entry::of_argument(text)?.rule(folder)
    }

    /// Reads a rule from JSON with the members of [a file](Self::read_file): `{"api": "..", "errcode": 43101}`. Paths
    /// are relative to `folder`.
    ///
    /// # Errors
    ///
    /// The text has another form, or names a file that cannot be read.
    pub fn read_json(text: &[u8], folder: &Path) -> Result<Self, AnswersError> {
        Entry::of_json(text)?.rule(folder)
    }

    /// Reads a rule from the JSON of a request. It can name files of the project only: a client of the port may use the
    /// functions, but must not read the machine's other files by their answers. Other files come with the request.
    pub(crate) fn read_request(text: &[u8], project: Option<&Path>) -> Result<Self, AnswersError> {
        if let Some((upload, rest)) = Upload::take(text)? {
            let (file, answer) = upload.answer()?;
            return Ok(Entry::of_json(&rest)?.rule_with(answer)?.of_file(file));
        }
        let entry = Entry::of_json(text)?;
        match (entry.file(), project) {
            (None, _) => entry.rule(Path::new("")),
            (Some(file), Some(project)) if project_file::inside(project, file).is_some() => entry.rule(project),
            (Some(file), _) => Err(AnswersError::NotAnAnswer(format!(
                "there is no file `{}` in the project: put it into the project's folder",
                file.display()
            ))),
        }
    }
}
