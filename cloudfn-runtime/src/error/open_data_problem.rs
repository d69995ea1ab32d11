//! `OpenDataProblem`: why open data is not available.

/// Why the open data of a cloudID is not available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpenDataProblem {
    /// There is no such cloudID: errCode -601005.
    Invalid,
    /// The cloudID is older than five minutes: errCode -601006. The Mini Program must get a new one.
    Expired,
    /// The cloudID belongs to another user than the caller: errCode -601007.
    OtherUser,
    /// The watermark is missing, or belongs to another Mini Program than the caller's.
    OtherApp,
    /// The event has the plain id, which [`verified`](crate::open_data::OpenData::verified) exchanges. The platform
    /// exchanges only top-level members of an event, at most five per event.
    NotExchanged,
    /// The data does not fit the requested type.
    Unreadable,
    /// Another problem; `err_code()` is WeChat's number.
    Other,
}
