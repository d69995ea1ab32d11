//! The code that the expansion of `#[cloud_function]` calls. It is not for users and changes without notice.

pub use cloudfn_openapi::AllPermissions;
#[cfg(target_env = "musl")]
pub use dlmalloc::GlobalDlmalloc as Allocator;
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
