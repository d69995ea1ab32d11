//! What a cloud function takes and returns.
//!
//! `#[cloud_function]` checks a function's types with these traits. Every type that fits implements them, so there is
//! nothing to implement. Compile errors name them.

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::raw::{RawAnswer, RawEvent};

/// A type that can be the event of a function: any `serde::Deserialize` type that does not borrow, or [`RawEvent`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the event of a cloud function",
    label = "this type cannot be deserialized",
    note = "derive it: #[derive(serde::Deserialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/event-is-not-deserialize.md"
)]
pub trait FunctionEvent: Sized + 'static {
    #[doc(hidden)]
    fn read(invocation: &Invocation) -> Result<Self, Failure>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + 'static> FunctionEvent for T {
    fn read(invocation: &Invocation) -> Result<Self, Failure> {
        crate::event::read(&invocation.event)
    }
}

#[diagnostic::do_not_recommend]
impl FunctionEvent for RawEvent {
    fn read(invocation: &Invocation) -> Result<Self, Failure> {
        Ok(Self::of(&invocation.event))
    }
}

/// A type that a function can return as its answer: any `serde::Serialize` type, [`RawAnswer`] or
/// [`RawEvent`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the answer of a cloud function",
    label = "this type cannot be serialized",
    note = "derive it: #[derive(serde::Serialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/answer-is-not-serialize.md"
)]
pub trait FunctionAnswer {
    #[doc(hidden)]
    fn write(self) -> Result<Bytes, Failure>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> FunctionAnswer for T {
    fn write(self) -> Result<Bytes, Failure> {
        crate::reply::write(&self).map(Bytes::from)
    }
}

#[diagnostic::do_not_recommend]
impl FunctionAnswer for RawAnswer {
    fn write(self) -> Result<Bytes, Failure> {
        Ok(self.into_bytes())
    }
}

#[diagnostic::do_not_recommend]
impl FunctionAnswer for RawEvent {
    fn write(self) -> Result<Bytes, Failure> {
        Ok(self.into_bytes())
    }
}

/// A [`FunctionAnswer`] whose name is like that of a reply. It is for the text of the compile error.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the answer of a cloud function",
    label = "this type cannot be serialized",
    note = "if it is the reply of a WeChat API, return all of WeChat's answer: `cloudfn_runtime::Answer<{Self}>`, which \
            `cloud.openapi(..).await` gives",
    note = "if it is your type, derive it: #[derive(serde::Serialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/answer-is-not-serialize.md"
)]
pub trait FunctionAnswerOrReply: FunctionAnswer {}

#[diagnostic::do_not_recommend]
impl<T: FunctionAnswer> FunctionAnswerOrReply for T {}

/// A type that a function can fail with: any type that converts into `Box<dyn Error + Send + Sync>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the error of a cloud function",
    label = "this type does not convert into `Box<dyn Error + Send + Sync>`",
    note = "implement `std::error::Error` for it, or use `cloudfn_runtime::Error`, `anyhow::Error`, a thiserror type",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/error-does-not-convert.md"
)]
pub trait FunctionError {
    #[doc(hidden)]
    fn into_failure(self) -> Failure;
}

#[diagnostic::do_not_recommend]
impl<E: Into<Box<dyn std::error::Error + Send + Sync>>> FunctionError for E {
    fn into_failure(self) -> Failure {
        Failure::of(self.into())
    }
}

/// A return type of a function: `Result<answer, error>`, under any name.
#[diagnostic::on_unimplemented(
    message = "a cloud function must return a `Result`, not `{Self}`",
    label = "expected `std::result::Result<answer, error>`",
    note = "write `-> std::result::Result<answer, cloudfn_runtime::Error>`, or an alias of it",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/not-a-result.md"
)]
pub trait FunctionResult {
    #[doc(hidden)]
    fn finish(self) -> Result<Bytes, Failure>;
}

impl<T: FunctionAnswer, E: FunctionError> FunctionResult for Result<T, E> {
    fn finish(self) -> Result<Bytes, Failure> {
        match self {
            Ok(answer) => answer.write(),
            Err(error) => Err(error.into_failure()),
        }
    }
}

/// Writes what a function returned. Each type is checked at its own place in the signature.
#[doc(hidden)]
pub fn finish<T: FunctionAnswer, E: FunctionError>(result: Result<T, E>) -> Result<Bytes, Failure> {
    result.finish()
}

/// Like [`finish`], for an answer whose name is like that of a reply.
#[doc(hidden)]
pub fn finish_with_reply<T: FunctionAnswerOrReply, E: FunctionError>(result: Result<T, E>) -> Result<Bytes, Failure> {
    result.finish()
}

/// Like [`finish`], for a return type that the attribute only sees as a whole, such as `anyhow::Result<Greeting>`.
#[doc(hidden)]
pub fn finish_any<R: FunctionResult>(result: R) -> Result<Bytes, Failure> {
    result.finish()
}

/// A type that `#[derive(OpenApi)]` can make a request: any `serde::Serialize` type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a request to a WeChat API",
    label = "this type cannot be serialized",
    note = "derive it: #[derive(serde::Serialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/own-api.md"
)]
pub trait RequestBody: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize> RequestBody for T {}

/// Checks that a type can be a request.
#[doc(hidden)]
pub const fn is_request<T: RequestBody>() {}
