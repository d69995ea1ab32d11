//! The code that the expansion of `#[cloud_function]` calls. It is not for users and changes without notice.

use serde::de::DeserializeOwned;

pub use cloudfn_openapi::AllPermissions;
pub use inventory;
pub use serde_json::Value;
pub use std::boxed::Box;

#[cfg(cloudfn_check)]
pub use crate::check_symbols::{Canary, canary, declared};
pub use crate::cloud::Cloud;
pub use crate::failure::Failure;
pub use crate::gateway::Gateway;
pub use crate::invocation::Invocation;
pub use crate::registry::function::{Function, Invoke, Running};

use crate::event_size;

/// Reads the event as the type that the function takes.
pub(crate) fn read_event<E: DeserializeOwned>(json: &[u8]) -> Result<E, Failure> {
    // wx-server-sdk gives the function an empty object if the caller sent no event.
    let json = if json.trim_ascii().is_empty() { b"{}" } else { json };
    event_size::check(json)?;
    let deserializer = &mut serde_json::Deserializer::from_slice(json);
    let event = serde_path_to_error::deserialize(&mut *deserializer).map_err(|error| {
        if error.inner().is_syntax() || error.inner().is_eof() {
            return Failure::of_event(format!("the event is not JSON: {}", error.inner()));
        }
        let path = error.path().to_string();
        let path = if path == "." { String::new() } else { format!(" at `{path}`") };
        Failure::of_event(format!("the event does not fit{path}: {}", without_position(error.inner())))
    })?;
    deserializer.end().map_err(|error| Failure::of_event(format!("the event is not one JSON value: {error}")))?;
    Ok(event)
}

/// The message without line and column. They would count members that the platform has added to the caller's event.
fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&position).map(str::to_owned).unwrap_or(message)
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

/// Creates the function's cloud, with its permissions.
#[must_use]
pub fn cloud<Permissions>(invocation: &Invocation, gateway: Gateway) -> Cloud<Permissions> {
    Cloud::new(invocation, gateway)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    struct Greeting {
        #[expect(dead_code, reason = "it is never read")]
        name: String,
    }

    fn message(event: &str) -> String {
        read_event::<Greeting>(event.as_bytes()).unwrap_err().err_msg().to_owned()
    }

    #[test]
    fn only_an_event_that_is_not_json_has_an_error_with_a_position() {
        let with_caller = r#"{"nam":"Tea","userInfo":{"openId":"o1","appId":"wx1"}}"#;
        assert_eq!(message(with_caller), "the event does not fit: missing field `name`");
        let text = r#"{"name":"line 1 column 2 at line 1 column 3","userInfo":5"#;
        assert_eq!(message(text), "the event is not JSON: EOF while parsing an object at line 1 column 57");
        assert_eq!(
            message(r#"{"name":7}"#),
            "the event does not fit at `name`: invalid type: integer `7`, expected a string"
        );
    }
}
