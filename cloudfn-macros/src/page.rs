//! The pages of the error index, `docs/errors`.

use std::fmt::Display;

/// A page: a kind of mistake.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Page {
    UnknownArgument,
    UnknownApi,
    ApiIsNotAString,
    HttpsOnlyApi,
    RetiredApi,
    OlderName,
    ListedTwice,
    OwnApi,
    FunctionName,
    Timer,
    NotAnAsyncFunction,
    Parameters,
    CloudByAnotherName,
    BorrowedEvent,
    NotAResult,
    ConfigNotWritten,
}

impl Page {
    /// A message with the place of its page.
    pub(crate) fn about(self, message: impl Display) -> String {
        format!("{message}\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/errors/{}.md", self.name())
    }

    /// The name of its file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::UnknownArgument => "unknown-argument",
            Self::UnknownApi => "unknown-api",
            Self::ApiIsNotAString => "api-is-not-a-string",
            Self::HttpsOnlyApi => "https-only-api",
            Self::RetiredApi => "retired-api",
            Self::OlderName => "older-name",
            Self::ListedTwice => "listed-twice",
            Self::OwnApi => "own-api",
            Self::FunctionName => "function-name",
            Self::Timer => "timer",
            Self::NotAnAsyncFunction => "not-an-async-function",
            Self::Parameters => "parameters",
            Self::CloudByAnotherName => "cloud-by-another-name",
            Self::BorrowedEvent => "borrowed-event",
            Self::NotAResult => "not-a-result",
            Self::ConfigNotWritten => "config-not-written",
        }
    }
}
