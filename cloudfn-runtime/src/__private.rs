//! The code that the expansion of `#[cloud_function]` calls. It is not for users and changes without notice.

use serde::de::DeserializeOwned;

pub use cloudfn_openapi::AllPermissions;
pub use inventory;
pub use serde::Serialize;
pub use serde_json::Value;
pub use std::boxed::Box;

#[cfg(cloudfn_check)]
pub use crate::check_symbols::{Canary, canary, declared};
pub use crate::cloud::Cloud;
pub use crate::failure::Failure;
pub use crate::gateway::Gateway;
pub use crate::invocation::Invocation;
pub use crate::registry::function::{Function, Invoke, Running};

/// A type that can be the event of a function.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the event of a cloud function",
    label = "this type cannot be deserialized",
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
        crate::event::read(json)
    }
}

/// A type that a function can return as its answer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the answer of a cloud function",
    label = "this type cannot be serialized",
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
        crate::reply::write(self)
    }
}

/// A type that a function can fail with.
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

/// The return type of a function when the attribute does not see its parts, such as `anyhow::Result<Reply>`.
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

/// The arguments of `#[cloud_function]`, so that editors can complete and explain them.
pub mod arguments {
    /// `openapi = ["class.method", ..]`: the WeChat APIs that the function may call. They are its permissions in
    /// config.json, and calling another one does not compile.
    pub const fn openapi() {}

    /// `triggers(timer("nightly", "0 0 2 * * * *"), ..)`: the times at which the platform runs the function: second,
    /// minute, hour, day, month, weekday, year. They are written to config.json.
    pub const fn triggers() {}

    /// `name = "notify"`: the function's name, if it differs from that of the Rust function. The Mini Program calls the
    /// function by it, and it names the function's folder.
    pub const fn name() {}
}

/// A type that `#[derive(OpenApi)]` can make a request.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a request to a WeChat API",
    label = "this type cannot be serialized",
    note = "derive it: #[derive(serde::Serialize)]",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/own-api.md"
)]
pub trait RequestBody {}

#[diagnostic::do_not_recommend]
impl<T: Serialize> RequestBody for T {}

/// Checks that a type can be a request.
pub const fn is_request<T: RequestBody>() {}

/// Deserializes the event.
pub fn event<E: Event>(invocation: &Invocation) -> Result<E, Failure> {
    E::read(&invocation.event)
}

/// Creates the function's cloud, with its permissions.
#[must_use]
pub fn cloud<Permissions>(invocation: &Invocation, gateway: Gateway) -> Cloud<Permissions> {
    Cloud::new(invocation, gateway)
}

/// Converts a function's `Result` into the answer. Each type is checked at its own place in the signature.
pub fn result<T: Reply, E: HandlerError>(result: Result<T, E>) -> Result<Vec<u8>, Failure> {
    match result {
        Ok(reply) => reply.write(),
        Err(error) => Err(error.into_failure()),
    }
}

/// Like [`result`], for a return type that can only be named as a whole.
pub fn returned<R: Returned>(returned: R) -> Result<Vec<u8>, Failure> {
    returned.finish()
}

/// Whether a permission belongs to the API of this name, which `openapi = ["class.method" = Request]` states twice. A
/// permission without a name belongs to a request with a mistake of its own, which is reported there.
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
