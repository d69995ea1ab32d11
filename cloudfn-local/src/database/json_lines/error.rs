//! Errors of files with documents.

use std::io;

/// The reason why a file with documents could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// A part of the file is not a document that a collection can contain.
    #[error("{name}:{line}:{column}: {reason}")]
    Document {
        /// The name of the file.
        name: String,
        /// The line, from 1.
        line: u64,
        /// The column, in characters, from 1.
        column: u64,
        /// The mistake, and what is expected.
        reason: String,
    },
    /// The file could not be read.
    #[error("{name} cannot be read: {source}")]
    Io {
        /// The name of the file.
        name: String,
        /// Why.
        source: io::Error,
    },
}
