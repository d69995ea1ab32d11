//! What can go wrong in a function, with wx-server-sdk's numbers and texts.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;

use cloudfn_openapi::ReadError;

use crate::gateway::codes;
use crate::open_data::OpenDataProblem;

/// What went wrong.
///
/// [`err_code`](Self::err_code) and [`err_msg`](Self::err_msg) are what wx-server-sdk would give. A wrapper such as
/// `anyhow::Error` keeps them: a function that returns one still answers with them.
///
/// What WeChat says of an API is matched by its number:
///
/// ```
/// use cloudfn_runtime::Error;
///
/// fn is_unsubscribed(error: &Error) -> bool {
///     matches!(error, Error::Api { errcode: 43101, .. })
/// }
/// # let _ = is_unsubscribed;
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The function asked who calls it, and nobody is there.
    #[error(
        "no openid: {}",
        if *shared {
            "the caller comes from a Mini Program that shares this environment; ask for `from_openid()`"
        } else {
            "this call did not come from a Mini Program (a timer, another server or a test made it), or this host passes no identity on"
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
    /// The API answered with an `errcode`.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Api {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        /// WeChat's number for what is wrong.
        errcode: i64,
        /// WeChat's text.
        errmsg: String,
        /// What WeChat's documentation says of this errcode of this API, if it does.
        meaning: Option<&'static str>,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The platform refused the call before the API saw it: -604101 when the function may not make it.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Refused {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        /// The platform's number.
        error_code: i32,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The gateway did not take the request.
    #[error("{} ({code})", coded.shown())]
    #[non_exhaustive]
    Gateway {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        /// The gateway's word for what is wrong: `INVALID_PARAM`.
        code: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The gateway answered with another HTTP status than 200.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Status {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        /// The HTTP status.
        status: u16,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The answer did not come in time.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Timeout {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The gateway could not be reached, or the connection broke.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Connection {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The answer is not what the protocol knows.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Answer {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// WeChat Pay did not do what was asked.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Pay {
        /// The method: `unifiedOrder`.
        api: String,
        /// WeChat Pay's word for what is wrong: `ORDERPAID`; `FAIL` where it has none.
        code: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The open data behind a cloudID cannot be had.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    OpenData {
        /// The cloudID; empty where WeChat does not say which of several it means.
        cloud_id: String,
        /// Why not.
        problem: OpenDataProblem,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The environment holds no secret to sign with, so nothing was sent.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    NoSecret {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// There is no access token to call with, so nothing was done. `err_code()` is WeChat's errcode where it gave one.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    AccessToken {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
    },
    /// The request cannot be written, so nothing was sent.
    #[error("{}", coded.shown())]
    #[non_exhaustive]
    Request {
        /// What was called: `class.method`, or `getVoIPSign`.
        api: String,
        #[doc(hidden)]
        #[source]
        coded: Coded,
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
        self.coded().map_or(codes::UNKNOWN, Coded::err_code)
    }

    /// wx-server-sdk's `errMsg`. What this error shows when it is printed may say more.
    #[doc(alias = "errMsg")]
    #[must_use]
    pub fn err_msg(&self) -> Cow<'_, str> {
        match self.coded() {
            Some(coded) => Cow::Borrowed(coded.err_msg()),
            None => Cow::Owned(self.to_string()),
        }
    }

    /// The `errcode` an API answered with; `None` when it was something else that went wrong.
    #[must_use]
    pub fn errcode(&self) -> Option<i64> {
        match self {
            Self::Api { errcode, .. } => Some(*errcode),
            _ => None,
        }
    }

    /// The same error with every text that came from outside changed, and every cause.
    pub(crate) fn rewritten(mut self, text: &dyn Fn(String) -> String, cause: &dyn Fn(Cause) -> Cause) -> Self {
        let change = |own: &mut String| *own = text(std::mem::take(own));
        match &mut self {
            Self::Api { errmsg, .. } => change(errmsg),
            Self::Gateway { code, .. } | Self::Pay { code, .. } => change(code),
            _ => {}
        }
        if let Some(coded) = self.coded_mut() {
            let inner = &mut *coded.0;
            change(&mut inner.err_msg);
            inner.shown = inner.shown.take().map(text);
            inner.source = inner.source.take().map(cause);
        }
        self
    }

    fn coded_mut(&mut self) -> Option<&mut Coded> {
        match self {
            Self::NoOpenId { .. } | Self::Unreadable { .. } => None,
            Self::Api { coded, .. }
            | Self::Refused { coded, .. }
            | Self::Gateway { coded, .. }
            | Self::Status { coded, .. }
            | Self::Timeout { coded, .. }
            | Self::Connection { coded, .. }
            | Self::Answer { coded, .. }
            | Self::Pay { coded, .. }
            | Self::OpenData { coded, .. }
            | Self::NoSecret { coded, .. }
            | Self::AccessToken { coded, .. }
            | Self::Request { coded, .. } => Some(coded),
        }
    }

    fn coded(&self) -> Option<&Coded> {
        match self {
            Self::NoOpenId { .. } | Self::Unreadable { .. } => None,
            Self::Api { coded, .. }
            | Self::Refused { coded, .. }
            | Self::Gateway { coded, .. }
            | Self::Status { coded, .. }
            | Self::Timeout { coded, .. }
            | Self::Connection { coded, .. }
            | Self::Answer { coded, .. }
            | Self::Pay { coded, .. }
            | Self::OpenData { coded, .. }
            | Self::NoSecret { coded, .. }
            | Self::AccessToken { coded, .. }
            | Self::Request { coded, .. } => Some(coded),
        }
    }
}

/// What an error comes from.
type Cause = Box<dyn StdError + Send + Sync>;

/// The number and text of an [`Error`], as a link of its own in the source chain.
///
/// A wrapper such as `anyhow::Error` hides the `Error` it holds once it is boxed, but never what comes after it in the
/// chain: so they are found there.
pub struct Coded(Box<Inner>);

struct Inner {
    err_code: i64,
    err_msg: String,
    shown: Option<String>,
    source: Option<Cause>,
}

impl Coded {
    pub(crate) fn new(err_code: i64, err_msg: impl Into<String>) -> Self {
        Self(Box::new(Inner { err_code, err_msg: err_msg.into(), shown: None, source: None }))
    }

    pub(crate) fn with_source(mut self, source: impl Into<Cause>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Says more to a reader than wx-server-sdk's text does.
    pub(crate) fn showing(mut self, shown: impl Into<String>) -> Self {
        self.0.shown = Some(shown.into());
        self
    }

    pub(crate) fn err_code(&self) -> i64 {
        self.0.err_code
    }

    fn shown(&self) -> &str {
        self.0.shown.as_deref().unwrap_or(&self.0.err_msg)
    }

    pub(crate) fn err_msg(&self) -> &str {
        &self.0.err_msg
    }
}

impl fmt::Display for Coded {
    /// The number alone: the text stands in the error before it in the chain.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "errCode {}", self.0.err_code)
    }
}

impl fmt::Debug for Coded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Coded")
            .field("err_code", &self.0.err_code)
            .field("err_msg", &self.0.err_msg)
            .field("source", &self.0.source)
            .finish()
    }
}

impl StdError for Coded {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
