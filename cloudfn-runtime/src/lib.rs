//! Write WeChat Mini Program cloud functions in Rust.

#![forbid(unsafe_code)]

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod answer;
mod call;
mod cloud;
mod environment;
mod error;
mod failure;
mod function;
pub mod gateway;
pub mod host;
mod invocation;
mod log;
mod permit;
mod service;
pub mod testing;
mod untyped;
mod wx_context;

pub use answer::Answer;
pub use call::Call;
pub use cloud::Cloud;
pub use cloudfn_macros::cloud_function;
pub use environment::Environment;
pub use error::Error;
pub use failure::Failure;
pub use function::Function;
pub use host::run;
pub use invocation::Invocation;
pub use permit::Permit;
pub use service::Functions;
pub use untyped::Untyped;
pub use wx_context::WxContext;

/// The catalog: WeChat's server APIs by class, each with its request, reply and permission.
pub mod openapi {
    pub use cloudfn_openapi::*;
}

/// Makes the entrypoint of a binary whose functions stand in its own modules, or in the library crates that are named:
/// `cloudfn_runtime::main!(my_functions)`.
///
/// A library crate that nothing refers to is left out by the linker, with its functions and without a word; naming it
/// here is what refers to it.
#[macro_export]
macro_rules! main {
    ($($library:ident),* $(,)?) => {
        $(extern crate $library as _;)*

        fn main() -> ::std::process::ExitCode {
            $crate::__private::main()
        }
    };
}
