//! What the attribute's expansion calls. Nothing here is for users; it changes without notice.

use serde::de::DeserializeOwned;

pub use cloudfn_openapi::Everything;
pub use inventory;
pub use serde::Serialize;
pub use serde_json::Value;
pub use std::boxed::Box;

#[cfg(cloudfn_check)]
pub use crate::canary::{Canary, canary, declared};
pub use crate::cloud::Cloud;
pub use crate::failure::Failure;
pub use crate::gateway::Gateway;
pub use crate::invocation::Invocation;
pub use crate::registry::function::{Function, Invoke, Running};

use crate::event_size;

/// What can be the event of a function.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the event of a cloud function",
    label = "this type cannot be deserialised",
    note = "derive it: #[derive(serde::Deserialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/event-is-not-deserialize.md"
)]
pub trait Event: Sized + 'static {
    #[doc(hidden)]
    fn read(json: &[u8]) -> Result<Self, Failure>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + 'static> Event for T {
    fn read(json: &[u8]) -> Result<Self, Failure> {
        // wx-server-sdk's functions see an empty object when nothing was sent.
        let json = if json.trim_ascii().is_empty() { b"{}" } else { json };
        event_size::check(json)?;
        let deserializer = &mut serde_json::Deserializer::from_slice(json);
        let event = serde_path_to_error::deserialize(&mut *deserializer).map_err(|error| {
            if error.inner().is_syntax() || error.inner().is_eof() {
                return Failure::of_event(format!("the event is not JSON: {}", error.inner()));
            }
            let place = error.path().to_string();
            let place = if place == "." { String::new() } else { format!(" at `{place}`") };
            Failure::of_event(format!("the event does not fit{place}: {}", error.inner()))
        })?;
        deserializer.end().map_err(|error| Failure::of_event(format!("the event is not one JSON value: {error}")))?;
        Ok(event)
    }
}

/// What a function's `Result` may hold as its answer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the answer of a cloud function",
    label = "this type cannot be serialised",
    note = "derive it: #[derive(serde::Serialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/answer-is-not-serialize.md"
)]
pub trait Reply {
    #[doc(hidden)]
    fn write(&self) -> Result<Vec<u8>, Failure>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> Reply for T {
    fn write(&self) -> Result<Vec<u8>, Failure> {
        serde_json::to_vec(self).map_err(|error| Failure::new(format!("the answer cannot be written as JSON: {error}")))
    }
}

/// What a function may fail with.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the error of a cloud function",
    label = "this type does not convert into `Box<dyn Error + Send + Sync>`",
    note = "implement `std::error::Error` for it, or use `cloudfn_runtime::Error`, `anyhow::Error`, a thiserror type",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/error-does-not-convert.md"
)]
pub trait HandlerError {
    #[doc(hidden)]
    fn into_failure(self) -> Failure;
}

#[diagnostic::do_not_recommend]
impl<E: Into<Box<dyn std::error::Error + Send + Sync>>> HandlerError for E {
    fn into_failure(self) -> Failure {
        Failure::of(self.into())
    }
}

/// A function's return type whose parts the attribute does not see, such as `anyhow::Result<Reply>`.
#[diagnostic::on_unimplemented(
    message = "a cloud function returns a `Result`",
    label = "expected `Result<answer, error>`",
    note = "`Result` is another type here: write `std::result::Result<answer, cloudfn_runtime::Error>`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/not-a-result.md"
)]
pub trait Returned {
    #[doc(hidden)]
    fn finish(self) -> Result<Vec<u8>, Failure>;
}

impl<T: Reply, E: HandlerError> Returned for Result<T, E> {
    fn finish(self) -> Result<Vec<u8>, Failure> {
        result(self)
    }
}

/// The arguments of `#[cloud_function]`, for editors to complete and explain.
pub mod arguments {
    /// `openapi = ["class.method", ..]`: the WeChat APIs that the function may call. They are its permissions in
    /// config.json, and calling another one does not compile.
    pub const fn openapi() {}

    /// `triggers(timer("nightly", "0 0 2 * * * *"), ..)`: when the function is run by itself: second, minute, hour, day,
    /// month, weekday, year. It stands in config.json.
    pub const fn triggers() {}

    /// `name = "notify"`: the function's name where it is not that of the Rust function. It is the function's folder
    /// and what the Mini Program calls.
    pub const fn name() {}
}

/// What `#[derive(OpenApi)]` can make a request of.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a request to a WeChat API",
    label = "this type cannot be serialised",
    note = "derive it: #[derive(serde::Serialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/own-api.md"
)]
pub trait RequestBody {}

#[diagnostic::do_not_recommend]
impl<T: Serialize> RequestBody for T {}

/// Checks that a type can be a request.
pub const fn is_request<T: RequestBody>() {}

/// Reads the event.
pub fn event<E: Event>(invocation: &Invocation) -> Result<E, Failure> {
    E::read(&invocation.event)
}

/// Gives the function its cloud, with its permissions.
#[must_use]
pub fn cloud<Permissions>(invocation: &Invocation, gateway: Gateway) -> Cloud<Permissions> {
    Cloud::new(invocation, gateway)
}

/// Turns what a function returned into the answer. Each type is checked at its own place in the signature.
pub fn result<T: Reply, E: HandlerError>(result: Result<T, E>) -> Result<Vec<u8>, Failure> {
    match result {
        Ok(reply) => reply.write(),
        Err(error) => Err(error.into_failure()),
    }
}

/// The same where only the whole return type can be named.
pub fn returned<R: Returned>(returned: R) -> Result<Vec<u8>, Failure> {
    returned.finish()
}

/// Whether a permission is for the API of this name: `openapi = ["class.method" = Request]` says it twice. A permission
/// without a name is one whose request has a mistake, which is said there.
#[must_use]
pub const fn names(permission: &str, name: &str) -> bool {
    let (permission, name) = (permission.as_bytes(), name.as_bytes());
    if permission.is_empty() {
        return true;
    }
    if permission.len() != name.len() {
        return false;
    }
    let mut index = 0;
    while index < name.len() {
        if permission[index] != name[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// The entrypoint.
#[must_use]
pub fn main() -> std::process::ExitCode {
    crate::run()
}
