//! What can be wrong with scripted answers.

use std::io;
use std::path::PathBuf;

/// Why scripted answers cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AnswersError {
    /// A file cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    NotReadable {
        /// The file.
        path: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// A file is not in the format of answers.
    #[error("{} is not a file of answers: {reason}", path.display())]
    NotAnswers {
        /// The file.
        path: PathBuf,
        /// The place and the reason.
        reason: String,
    },
    /// An answer is not in the right form.
    #[error("{0}")]
    NotAnAnswer(String),
}
