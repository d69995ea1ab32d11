//! Write WeChat Mini Program cloud functions in Rust.
//!
//! A cloud function is an async function with an attribute that declares the WeChat APIs it calls. From that come its
//! entrypoint, its `config.json` (written by `cargo build`), and a compile error for every call that is not declared.
//!
//! ```
//! use cloudfn_runtime::openapi::subscribe_message::{self, Data};
//! use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};
//!
//! #[derive(serde::Deserialize)]
//! struct Shipped {
//!     title: String,
//! }
//!
//! /// Tells the caller that the parcel is on its way.
//! #[cloud_function(openapi = ["subscribeMessage.send"])]
//! async fn notify(event: Shipped, cloud: Cloud) -> Result<Answer<subscribe_message::SendReply>, Error> {
//!     let to = cloud.wx_context().openid()?;
//!     let message = subscribe_message::Send::new(to, "TEMPLATE_ID", Data::new().set("thing1", event.title));
//!     cloud.openapi(message).await
//! }
//!
//! cloudfn_runtime::main!();
//! ```
//!
//! | wx-server-sdk | here |
//! |---|---|
//! | `exports.main = async (event, context) => ..` | `#[cloud_function] async fn main(event: Event, cloud: Cloud) -> Result<..>` |
//! | `cloud.getWXContext()` | [`cloud.wx_context()`](Cloud::wx_context) |
//! | `cloud.openapi.subscribeMessage.send({..})` | [`cloud.openapi`](Cloud::openapi)`(subscribe_message::Send::new(..))` |
//! | the same with any JSON | `cloud.openapi(`[`Untyped`]`::<subscribe_message::Send>::new(json!({..})))` |
//! | `cloud.openapi({appid, version})` | [`Call::appid`], [`Call::version`] |
//! | `cloud.getOpenData({list})`, a cloudID in the event | [`cloud.get_open_data`](Cloud::get_open_data), [`open_data::OpenData`] |
//! | `cloud.getVoIPSign`, `cloud.getCloudCallSign` | [`cloud.voip_sign`](Cloud::voip_sign), [`cloud.cloud_call_sign`](Cloud::cloud_call_sign) |
//! | `cloud.signature({type: "midas", ..})` | [`signatures::Signed`] |
//! | `cloud.cloudPay.unifiedOrder({..})` | [`cloud.pay().unified_order`](pay::Pay::unified_order) |
//! | `cloud.callFunction({name, data})` | [`cloud.call_function`](Cloud::call_function) |
#![cfg_attr(
    feature = "database",
    doc = "| `cloud.database()`, `db.collection(..).where(..).get()` and so on | [`cloud.database()`](Cloud::database), [`database`] |"
)]
//! | `cloud.uploadFile`, `cloud.downloadFile` and so on | [`cloud.upload_file`](Cloud::upload_file), [`cloud.open_file`](Cloud::open_file), [`storage`] |
//! | `cloud.init({env: cloud.DYNAMIC_CURRENT_ENV})` | nothing: calls go to the environment of their own invocation, `.env("..")` names another |
//! | `new cloud.Cloud({resourceAppid, resourceEnv})` | [`cloud.other_account`](Cloud::other_account) |
//! | the event of a timer, a pushed message | [`events::Timer`], [`events::Message`] |
//! | `err.errCode`, `err.errMsg` | [`Error::err_code`], [`Error::err_msg`] |
//! | `permissions.openapi` in config.json | `#[cloud_function(openapi = [..])]` |
//!
//! A helper asks for the permission that it needs, `cloud: &Cloud<impl subscribe_message::MaySend>`, or takes a
//! [`Permit`]; one that needs only the caller takes a [`&WxContext`](WxContext). [`testing`] has a cloud for unit tests.

#![forbid(unsafe_code)]
// A module with parts is a folder, and its own file in there is `mod.rs`.
#![warn(clippy::self_named_module_files)]
// What the conformance tests are given is public for them only; with their feature on, the lint holds.
#![cfg_attr(not(feature = "unstable-conformance"), allow(unreachable_pub))]

#[doc(hidden)]
pub mod __private;
pub mod call_function;
#[cfg(cloudfn_check)]
mod canary;
mod cloud;
#[cfg(feature = "unstable-conformance")]
#[doc(hidden)]
pub mod conformance;
#[cfg(feature = "database")]
pub mod database;
mod environment;
mod error;
mod event_size;
pub mod events;
mod failure;
pub mod gateway;
pub mod host;
mod http_client;
mod invocation;
mod json_object;
mod log;
mod middleware;
pub mod open_data;
mod other_account;
pub mod pay;
mod platform;
mod registry;
pub mod signatures;
pub mod storage;
pub mod testing;
mod unwinding;

pub use cloud::Cloud;
pub use cloud::answer::Answer;
pub use cloud::call::Call;
pub use cloud::permit::Permit;
pub use cloud::untyped::Untyped;
pub use cloud::wx_context::WxContext;
#[doc = include_str!("open_api.md")]
pub use cloudfn_macros::OpenApi;
#[doc = include_str!("cloud_function.md")]
pub use cloudfn_macros::cloud_function;
pub use environment::Environment;
pub use error::{Error, ErrorKind};
pub use failure::Failure;
pub use host::run;
pub use invocation::Invocation;
pub use other_account::OtherAccount;
pub use registry::Functions;
pub use registry::function::Function;

/// The catalog: WeChat's server APIs by class, each with its request, reply and permission.
///
/// `new` takes what WeChat requires, and each optional member has a method of its name that sets it:
///
/// ```
/// use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
///
/// let data = Data::new().set("thing1", "A parcel");
/// let message = Send::new("OPENID", "TEMPLATE_ID", data).page("index");
/// # assert_eq!(message.page.as_deref(), Some("index"));
/// ```
///
/// Where more than four members are required, `new` takes a struct of them:
/// [`live_broadcast::CreateRoomArguments`](openapi::live_broadcast::CreateRoomArguments) is one. Fields are public, so
/// that an `Option` can be assigned as it is: `message.page = event.page`.
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
