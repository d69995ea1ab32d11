//! `Coded`: the link of an error's source chain that keeps its number and text.

use std::error::Error as StdError;
use std::fmt;

/// The source of an error.
pub(crate) type Cause = Box<dyn StdError + Send + Sync>;

/// The number and text of an [`Error`](super::Error), as a link of its own in the source chain.
///
/// A wrapper such as `anyhow::Error` hides the `Error` it holds once it is boxed, but never the links after it in the
/// chain. The number and text are found there.
pub(crate) struct Coded {
    pub(super) err_code: i64,
    pub(super) err_msg: String,
    pub(super) source: Option<Cause>,
}

impl Coded {
    pub(crate) fn err_code(&self) -> i64 {
        self.err_code
    }

    pub(crate) fn err_msg(&self) -> &str {
        &self.err_msg
    }
}

impl fmt::Display for Coded {
    /// Shows the number alone: the text is that of the error before it in the chain.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "errCode {}", self.err_code)
    }
}

impl fmt::Debug for Coded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Coded")
            .field("err_code", &self.err_code)
            .field("err_msg", &self.err_msg)
            .field("source", &self.source)
            .finish()
    }
}

impl StdError for Coded {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
