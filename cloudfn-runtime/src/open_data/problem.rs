//! The errors of open data.

use cloudfn_protocol::codes;

use crate::error::{Error, ErrorKind, OpenDataProblem};

impl OpenDataProblem {
    /// The problem with this number of WeChat's.
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
        let output = match self {
            Self::Expired => format!("{err_msg}; the Mini Program must get a new one"),
            Self::NotExchanged => format!("{err_msg}: ask WeChat by `.verified(&cloud)`"),
            _ => err_msg.clone(),
        };
        Error::coded(ErrorKind::OpenData, err_code, err_msg).with_display(output).with_open_data(self, cloud_id)
    }
}

/// Converts the error of a whole call, if it is about a cloudID.
pub(super) fn of_call(error: Error) -> Error {
    if !matches!(error.kind(), ErrorKind::Refused | ErrorKind::Api) {
        return error;
    }
    match OpenDataProblem::by_number(error.err_code()) {
        OpenDataProblem::Other => error,
        problem => error.with_open_data(problem, ""),
    }
}
