//! What can go wrong in a function, with wx-server-sdk's numbers and texts.

use std::fmt;

use cloudfn_openapi::ReadError;

/// What went wrong.
///
/// [`err_code`](Self::err_code) and [`err_msg`](Self::err_msg) are what wx-server-sdk would give.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The function asked who calls it, and nobody is there.
    #[error(
        "no openid: {}",
        if *shared {
            "the caller comes from a Mini Program that shares this environment; ask for `from_openid()`"
        } else {
            "nobody called from a Mini Program: a timer, another server or a test did, or this host passes no identity on"
        }
    )]
    NoOpenId {
        /// Whether the caller is known by a `from_openid` instead.
        shared: bool,
    },
    /// WeChat's answer does not fit the reply that the API is known to give.
    #[error("openapi.{api}:fail {source}")]
    Unreadable {
        /// `class.method`.
        api: &'static str,
        /// What does not fit.
        source: ReadError,
    },
}

impl Error {
    pub(crate) fn unreadable(api: &'static str, source: ReadError) -> Self {
        Self::Unreadable { api, source }
    }

    /// wx-server-sdk's `errCode`; -1 where it has none.
    #[doc(alias = "errCode")]
    #[must_use]
    pub fn err_code(&self) -> i64 {
        match self {
            Self::NoOpenId { .. } | Self::Unreadable { .. } => -1,
        }
    }

    /// wx-server-sdk's `errMsg`.
    #[doc(alias = "errMsg")]
    #[must_use]
    pub fn err_msg(&self) -> String {
        self.to_string()
    }
}

/// The code of an [`Error`], as a link of its own in the source chain.
///
/// A wrapper such as `anyhow::Error` hides the `Error` it holds once it is boxed, but never what comes after it in the
/// chain: so the code is found there.
#[derive(Debug, Clone)]
pub(crate) struct Coded {
    pub(crate) err_code: i64,
    pub(crate) err_msg: String,
}

impl fmt::Display for Coded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "errCode {}", self.err_code)
    }
}

impl std::error::Error for Coded {}
