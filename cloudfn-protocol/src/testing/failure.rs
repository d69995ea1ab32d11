//! `TestFailure`: how a call fails in a test.

/// How a call of a WeChat API fails in a test: the error of the closure of `respond`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct TestFailure(Reason);

/// The reason of a [`TestFailure`].
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// WeChat answers with an `errcode`.
    Errcode {
        /// The number.
        errcode: i64,
        /// The text; `None` for what WeChat's documentation says about the number.
        errmsg: Option<String>,
    },
    /// The platform refuses the call with this number.
    Refused(i32),
    /// No answer comes before the deadline of the call.
    Timeout,
    /// The connection ends before the answer.
    Disconnected,
}

impl TestFailure {
    /// WeChat answers with an `errcode`. Its `errmsg` is what WeChat's documentation says about the errcode, if it lists
    /// it.
    ///
    /// # Panics
    ///
    /// Panics if the errcode is 0, which is a success.
    #[track_caller]
    #[doc(alias = "errCode")]
    pub fn errcode(errcode: i64) -> Self {
        assert!(errcode != 0, "the errcode 0 is a success: return `Ok(reply)`");
        Self(Reason::Errcode { errcode, errmsg: None })
    }

    /// As [`errcode`](Self::errcode), with another `errmsg`.
    #[track_caller]
    #[doc(alias = "errMsg")]
    pub fn errcode_with_errmsg(errcode: i64, errmsg: impl Into<String>) -> Self {
        let Self(_) = Self::errcode(errcode);
        Self(Reason::Errcode { errcode, errmsg: Some(errmsg.into()) })
    }

    /// The platform refuses the call, for example with -604101, a missing permission.
    pub fn refused(error_code: i32) -> Self {
        Self(Reason::Refused(error_code))
    }

    /// No answer comes before the deadline of the call. `TestCloud` does not wait for it. On `Platform`, where the function is
    /// another process, it waits as long as it believes to have: see `LocalFunction::time_left`.
    #[doc(alias = "timedOut")]
    pub fn timeout() -> Self {
        Self(Reason::Timeout)
    }

    /// The connection ends before the answer. WeChat may have done what the call asks for.
    pub fn disconnected() -> Self {
        Self(Reason::Disconnected)
    }

    /// The reason, for what answers the call.
    #[doc(hidden)]
    #[must_use]
    pub fn reason(self) -> Reason {
        self.0
    }
}
