//! `ErrorKind`: what kind of failure an error is.

/// The kind of failure: [`Error::kind`](super::Error::kind).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An error of the function's own: [`Error::new`](super::Error::new).
    Function,
    /// The function asked for its caller's openid, and there is none.
    NoOpenId,
    /// WeChat's answer does not fit the API's reply type.
    Unreadable,
    /// The API answered with an `errcode`: see [`Error::errcode`](super::Error::errcode).
    Api,
    /// The platform rejected the call before it reached the API. `err_code()` is -604101 if the function lacks the
    /// permission.
    Refused,
    /// The gateway rejected the request. [`Error::code`](super::Error::code) is the gateway's reason.
    Gateway,
    /// The gateway answered with another HTTP status than 200: see [`Error::status`](super::Error::status).
    Status,
    /// There was no answer in time.
    Timeout,
    /// The gateway could not be reached, or the connection broke.
    Connection,
    /// The answer violates the protocol.
    Answer,
    /// WeChat Pay rejected the request. [`Error::code`](super::Error::code) is its reason.
    Pay,
    /// The open data of a cloudID is not available: see [`Error::open_data_problem`](super::Error::open_data_problem).
    OpenData,
    /// The environment has no secret to sign with. Nothing was sent.
    NoSecret,
    /// There is no access token to call with. Nothing was sent. `err_code()` is WeChat's errcode if WeChat returned
    /// one.
    AccessToken,
    /// The request cannot be written. Nothing was sent.
    Request,
}
