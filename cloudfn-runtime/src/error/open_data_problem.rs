//! Why open data cannot be had.

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
    /// The event holds the plain id, which [`verified`](crate::open_data::OpenData::verified) exchanges. The platform exchanges
    /// only top-level members of an event, and five of them at most.
    NotExchanged,
    /// The data does not fit the type that was asked for.
    Unreadable,
    /// Something else; `err_code()` has WeChat's number.
    Other,
}
