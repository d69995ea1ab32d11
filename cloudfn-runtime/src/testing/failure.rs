//! `TestFailure`: how a call fails in a test.

use cloudfn_openapi::Api;
use cloudfn_protocol::envelope::CommOpenApiResp;
use serde_json::json;

use super::wechat::{Outcome, json_answer};

/// How a call of a WeChat API fails in a test: the error of the closure of [`TestCloud::respond`](super::TestCloud::respond).
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct TestFailure(Reason);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    Errcode { errcode: i64, errmsg: Option<String> },
    Refused(i32),
    Timeout,
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

    /// No answer comes before the deadline of the call. The test does not wait for it.
    #[doc(alias = "timedOut")]
    pub fn timeout() -> Self {
        Self(Reason::Timeout)
    }

    /// The connection ends before the answer. WeChat may have done what the call asks for.
    pub fn disconnected() -> Self {
        Self(Reason::Disconnected)
    }

    pub(super) fn outcome(self, api: &Api) -> Outcome {
        match self.0 {
            Reason::Errcode { errcode, errmsg } => {
                let errmsg = errmsg.or_else(|| api.meaning(errcode).map(str::to_owned)).unwrap_or_default();
                Outcome::Answer(json_answer(&json!({ "errcode": errcode, "errmsg": errmsg })))
            }
            Reason::Refused(error_code) => {
                Outcome::Answer(CommOpenApiResp { error_code: Some(error_code), ..CommOpenApiResp::default() })
            }
            Reason::Timeout => Outcome::Timeout,
            Reason::Disconnected => Outcome::Disconnected,
        }
    }
}
