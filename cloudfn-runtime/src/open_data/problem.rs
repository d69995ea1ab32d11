//! Why there is no open data.

use cloudfn_protocol::codes;

use crate::error::{Coded, Error};

/// Why the open data behind a cloudID cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpenDataProblem {
    /// There is no such cloudID: errCode -601005.
    Invalid,
    /// The cloudID is older than five minutes: errCode -601006. The Mini Program must ask for a new one.
    Expired,
    /// The cloudID was given to another user than the one who calls: errCode -601007.
    OtherUser,
    /// The watermark is missing, or of another Mini Program than the one that calls.
    OtherApp,
    /// The event holds the plain id, which [`verified`](super::OpenData::verified) exchanges. The platform exchanges
    /// only top-level members of an event, and five of them at most.
    NotExchanged,
    /// The data does not fit the type that was asked for.
    Unreadable,
    /// Something else; `err_code()` has WeChat's number.
    Other,
}

impl OpenDataProblem {
    /// By WeChat's number.
    pub(super) fn by_number(err_code: i64) -> Self {
        match err_code {
            codes::WX_INVALID_CLOUD_ID => Self::Invalid,
            codes::WX_CLOUD_ID_EXPIRED => Self::Expired,
            codes::WX_CLOUD_ID_USER_NOT_MATCH => Self::OtherUser,
            _ => Self::Other,
        }
    }

    /// The error for a cloudID.
    pub(super) fn of(self, cloud_id: &str, text: &str) -> Error {
        let err_code = match self {
            Self::Invalid => codes::WX_INVALID_CLOUD_ID,
            Self::Expired => codes::WX_CLOUD_ID_EXPIRED,
            Self::OtherUser => codes::WX_CLOUD_ID_USER_NOT_MATCH,
            Self::OtherApp | Self::NotExchanged | Self::Unreadable | Self::Other => codes::UNKNOWN,
        };
        self.numbered(err_code, cloud_id, text)
    }

    /// The error for a cloudID, with WeChat's own number.
    pub(super) fn numbered(self, err_code: i64, cloud_id: &str, text: &str) -> Error {
        let err_msg = format!("getOpenData:fail {text}");
        let shown = match self {
            Self::Expired => format!("{err_msg}; the Mini Program must get a new one"),
            Self::NotExchanged => format!("{err_msg}: ask WeChat by `.verified(&cloud)`"),
            _ => err_msg.clone(),
        };
        let coded = Coded::new(err_code, err_msg).showing(shown);
        Error::OpenData { cloud_id: cloud_id.to_owned(), problem: self, coded }
    }
}

/// What the platform says of a whole call, where it speaks of a cloudID.
pub(super) fn of_call(error: Error) -> Error {
    let number = match &error {
        Error::Refused { error_code, .. } => i64::from(*error_code),
        Error::Api { errcode, .. } => *errcode,
        _ => return error,
    };
    match (OpenDataProblem::by_number(number), error) {
        (OpenDataProblem::Other, error) => error,
        (problem, Error::Refused { coded, .. } | Error::Api { coded, .. }) => {
            Error::OpenData { cloud_id: String::new(), problem, coded }
        }
        (_, error) => error,
    }
}
