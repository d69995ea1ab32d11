//! The kinds of errors.

/// What kind of thing went wrong: [`Error::kind`](super::Error::kind).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The function asked for its caller's openid, and there is none.
    NoOpenId,
    /// WeChat's answer does not fit the reply that the API is known to give.
    Unreadable,
    /// The API answered with an `errcode`: [`Error::errcode`](super::Error::errcode) has it.
    Api,
    /// The platform refused the call before the API saw it. `err_code()` is -604101 when the function may not make it.
    Refused,
    /// The gateway did not take the request. [`Error::code`](super::Error::code) is its word for what is wrong.
    Gateway,
    /// The gateway answered with another HTTP status than 200: [`Error::status`](super::Error::status).
    Status,
    /// The answer did not come in time.
    Timeout,
    /// The gateway could not be reached, or the connection broke.
    Connection,
    /// The answer does not follow the protocol.
    Answer,
    /// WeChat Pay did not do what was asked. [`Error::code`](super::Error::code) is its word for what is wrong.
    Pay,
    /// The open data behind a cloudID cannot be had: [`Error::open_data_problem`](super::Error::open_data_problem).
    OpenData,
    /// The environment holds no secret to sign with, so nothing was sent.
    NoSecret,
    /// There is no access token to call with, so nothing was sent. `err_code()` is WeChat's errcode where it gave one.
    AccessToken,
    /// The request cannot be written, so nothing was sent.
    Request,
}
