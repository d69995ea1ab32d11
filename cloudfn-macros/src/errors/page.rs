//! The pages of the error index in `docs/book/src/errors`.

use std::fmt::Display;

/// A page explains one kind of mistake.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Page {
    UnknownArgument,
    UnknownApi,
    NeedlessName,
    ApiIsNotAString,
    HttpsOnlyApi,
    RetiredApi,
    OlderName,
    ListedTwice,
    OwnApi,
    FunctionName,
    Timer,
    NotAnAsyncFunction,
    OtherAttribute,
    Parameters,
    CloudByAnotherName,
    BorrowedEvent,
    NotAResult,
    NoEntrypoint,
    ConfigNotWritten,
    Document,
    NestedDocument,
}

impl Page {
    /// A message with the link to its page.
    pub(crate) fn about(self, message: impl Display) -> String {
        format!("{message}\n{}", self.link())
    }

    /// The link to the page, as a sentence.
    pub(crate) fn link(self) -> String {
        format!("see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/{}.md", self.name())
    }

    /// The name of the file, without `.md`.
    fn name(self) -> &'static str {
        match self {
            Self::UnknownArgument => "unknown-argument",
            Self::UnknownApi => "unknown-api",
            Self::NeedlessName => "needless-name",
            Self::ApiIsNotAString => "api-is-not-a-string",
            Self::HttpsOnlyApi => "https-only-api",
            Self::RetiredApi => "retired-api",
            Self::OlderName => "older-name",
            Self::ListedTwice => "listed-twice",
            Self::OwnApi => "own-api",
            Self::FunctionName => "function-name",
            Self::Timer => "timer",
            Self::NotAnAsyncFunction => "not-an-async-function",
            Self::OtherAttribute => "other-attribute",
            Self::Parameters => "parameters",
            Self::CloudByAnotherName => "cloud-by-another-name",
            Self::BorrowedEvent => "borrowed-event",
            Self::NoEntrypoint => "no-entrypoint",
            Self::NotAResult => "not-a-result",
            Self::ConfigNotWritten => "config-not-written",
            Self::Document => "document",
            Self::NestedDocument => "nested-document",
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_page_exists() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/book/src/errors");
        let names = include_str!("page.rs").split("=> \"").skip(1).filter_map(|arm| arm.split_once("\","));
        let names: Vec<_> = names.map(|(name, _)| name).collect();
        assert!(names.len() >= 18, "{names:?}");
        for name in names {
            let page = folder.join(name).with_extension("md");
            assert!(page.exists(), "{} is missing", page.display());
        }
    }
}
