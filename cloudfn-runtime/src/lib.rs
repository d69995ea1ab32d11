//! Write WeChat Mini Program cloud functions in Rust.
//!
//! A cloud function is an async function with an attribute that declares the WeChat APIs it calls. The attribute creates
//! the entrypoint, the `config.json` that WeChat requires (`cargo build` writes it), and a compile error for every call
//! that is not declared. Calls are sent exactly as `wx-server-sdk` 4.0.2 sends them.
//!
//! # A first function
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
//! The function stays an ordinary function, so a unit test calls it with a cloud from [`testing`]:
//!
//! ```
//! # use cloudfn_runtime::openapi::subscribe_message::{self, Data};
//! # use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};
//! # #[derive(serde::Deserialize)]
//! # struct Shipped { title: String }
//! # #[cloud_function(openapi = ["subscribeMessage.send"])]
//! # async fn notify(event: Shipped, cloud: Cloud) -> Result<Answer<subscribe_message::SendReply>, Error> {
//! #     let to = cloud.wx_context().openid()?;
//! #     let message = subscribe_message::Send::new(to, "TEMPLATE_ID", Data::new().set("thing1", event.title));
//! #     cloud.openapi(message).await
//! # }
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//!
//! let test = TestCloud::new().openid("o6zAJs");
//! block_on(notify(Shipped { title: "Tea".to_owned() }, test.cloud()))?;
//! assert_eq!(test.calls()[0].members["touser"], "o6zAJs");
//! # Ok::<(), Error>(())
//! ```
//!
//! `cargo cloudfn invoke notify --event event.json` runs the built program with a local platform, and
//! `cargo cloudfn package` writes the folder to upload.
//!
//! # From wx-server-sdk
//!
//! | wx-server-sdk | here |
//! |---|---|
//! | `exports.main = async (event, context) => ..` | `#[cloud_function] async fn main(event: Event, cloud: Cloud) -> Result<..>` |
//! | `cloud.getWXContext()` | [`cloud.wx_context()`](Cloud::wx_context) |
//! | `cloud.openapi.subscribeMessage.send({..})` | [`cloud.openapi`](Cloud::openapi)`(subscribe_message::Send::new(..))` |
//! | the same with any JSON argument | `cloud.openapi(`[`Untyped`]`::<subscribe_message::Send>::new(json!({..})))` |
//! | `cloud.openapi({appid, version})` | [`Call::appid`], [`Call::version`] |
//! | `cloud.getOpenData({list})`, a cloudID in the event | [`cloud.get_open_data`](Cloud::get_open_data), [`open_data::OpenData`] |
//! | `cloud.getVoIPSign`, `cloud.getCloudCallSign` | [`cloud.voip_sign`](Cloud::voip_sign), [`cloud.cloud_call_sign`](Cloud::cloud_call_sign) |
//! | `cloud.signature({type: "midas", ..})` | [`signatures::Signed`] |
//! | `cloud.cloudPay.unifiedOrder({..})` | [`cloud.pay().unified_order`](pay::Pay::unified_order) |
//! | `cloud.callFunction({name, data})` | [`cloud.call_function`](Cloud::call_function) |
#![cfg_attr(
    feature = "database",
    doc = "| `cloud.database()`, `cloud.database({env})` | [`cloud.database()`](Cloud::database), [`.env(\"..\")`](database::Database::env) |
| `db.collection(\"orders\").where({..}).limit(20).get()` | `orders.find(\\|order\\| ..).limit(20)`, [`Collection::find`](database::Collection::find) |
| `.get()` without a limit, which returns 100 | [`.all()`](database::Find::all), which returns all |
| `.doc(id).get()`, `.update({data})`, `.set({data})`, `.remove()` | [`orders.doc(id)`](database::Doc) with the same methods |
| `.add({data})`, `.count()`, `.field({..})`, `.orderBy(..)` | [`add`](database::Collection::add), [`count`](database::Find::count), [`select`](database::Find::select), [`order_by`](database::Find::order_by) |
| `db.command`, `db.RegExp`, `db.Geo`, `db.serverDate()` | methods of [`Field`](struct@database::Field), [`Regex`](database::Regex), [`Point`](database::Point), [`ServerDate`](database::ServerDate) |
| `.aggregate()`, `db.runTransaction(..)` | [`aggregate`](database::aggregate), [`transaction`](database::Database::transaction) |"
)]
//! | `cloud.uploadFile`, `cloud.downloadFile` | [`cloud.upload_file`](Cloud::upload_file), [`cloud.download_file`](Cloud::download_file), as a stream [`cloud.open_file`](Cloud::open_file) |
//! | `cloud.getTempFileURL`, `cloud.deleteFile` | [`cloud.get_temp_file_url`](Cloud::get_temp_file_url), [`cloud.delete_file`](Cloud::delete_file) |
//! | `cloud.init({env: cloud.DYNAMIC_CURRENT_ENV})` | not needed: a call uses the environment of its invocation; `.env("..")` selects another one |
//! | `new cloud.Cloud({resourceAppid, resourceEnv})` | [`cloud.other_account`](Cloud::other_account) |
//! | the event of a timer, a pushed message | [`events::Timer`], [`events::Message`] |
//! | `err.errCode`, `err.errMsg` | [`Error::err_code`], [`Error::err_msg`] |
//! | `throw Object.assign(new Error("sold out"), {errCode: 1001})` | [`Error::new`], [`OrError`] |
//! | `permissions.openapi` in config.json | `#[cloud_function(openapi = [..])]` |
//!
//! A helper names the permission that it needs, `cloud: &Cloud<impl subscribe_message::MaySend>`, or takes a [`Permit`].
//! A helper that needs only the caller's identity takes a [`&WxContext`](WxContext).
//!
//! # Crate features
//!
//! | feature | what it adds | cost |
//! |---|---|---|
//! | `http` (default) | The host for Cloud Hosting, HTTP functions and images. Turn it off for a function that only runs as a Node package or custom runtime. | 0.24 MB of the program, 3 CPU seconds of a clean build |
//! | `tls` | https, with built-in root certificates: calls with an access token (module `gateway::access_token`) from servers outside the platform. Inside the platform everything but the object store is plain http. | 0.8 MiB of the program, 30 CPU seconds of a clean build; compiles C and assembler (ring) |
//! | `storage` | Uploads and downloads of file contents, because the object store uses https. Links and deletions work without it. | that of `tls`, which it turns on |
//! | `database` | The [database](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/database.md): typed documents, queries, updates, aggregations, transactions. | 0.3 MB of the program, 10 CPU seconds of a clean build (bson) |
//! | `test-database` | A database for unit tests: `TestCloud::documents`. Turn it on in `[dev-dependencies]`. It turns on `database`. | nothing of a deployed program, 10 CPU seconds of a clean build of the tests |
//!
//! The catalog of all WeChat APIs is always there: the linker drops what a program does not use, so it costs no byte of it.
//! `access-token`, `file-content` and `unstable-conformance` are for this project's own tests.
//!
//! # Where to go next
//!
//! * [`cloud_function`]: the attribute, the signatures it accepts, and all its arguments.
//! * [`openapi`]: how to build a request; one module for each class of WeChat's APIs.
//! * [`Error`] and [`ErrorKind`]: how to match failures, and how to make your own.
//! * [`open_data`], [`pay`], [`storage`], [`call_function`], [`signatures`], [`events`]: the other parts of the SDK.
#![cfg_attr(feature = "database", doc = "* [`database`]: documents, queries, updates, aggregations and transactions.")]
//! * [`host`] and [`gateway`]: where invocations come from and where calls go.
//! * [Deploying](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/deploying.md),
//!   [hosts and their limits](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/hosting.md) and
//!   [compile errors](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/error-index.md) in the repository.

// The exceptions, all in `host`: the signals of the process (`signal_mask.rs`), and in `runtime_api` a signal handler
// (`watchdog/alarm.rs`) and an inherited socket (`inherited.rs`).
#![deny(unsafe_code)]
// Packages for Node have this cfg: the linker leaves out the HTTP host, which nothing starts then.
#![cfg_attr(cloudfn_runtime_api_only, allow(dead_code))]
// docs.rs shows the feature that each item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
// Some items are public only for the conformance tests, so the lint holds only with their feature.
#![cfg_attr(not(feature = "unstable-conformance"), allow(unreachable_pub))]

#[doc(hidden)]
pub mod __private;
pub mod call_function;
#[cfg(cloudfn_check)]
mod check_symbols;
mod cloud;
#[cfg(feature = "unstable-conformance")]
#[doc(hidden)]
pub mod conformance;
#[cfg(feature = "database")]
pub mod database;
mod environment;
mod error;
mod event;
mod event_size;
pub mod events;
mod failure;
pub mod gateway;
pub mod handler;
pub mod host;
mod http_client;
mod invocation;
mod log;
mod middleware;
mod nearest;
mod not_built;
pub mod open_data;
mod other_account;
mod panics;
pub mod pay;
mod platform;
mod raw;
mod registry;
mod reply;
mod select;
pub mod signatures;
pub mod storage;
pub mod testing;

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
pub use error::{Error, ErrorKind, OrError};
pub use failure::Failure;
pub use host::run;
pub use invocation::Invocation;
pub use other_account::OtherAccount;
pub use raw::{RawAnswer, RawEvent};
pub use registry::Functions;
pub use registry::function::Function;

/// The catalog: WeChat's server APIs by class, each with its request, reply and permission.
///
/// `new` takes the members that WeChat requires, and each optional member has a setter of the same name:
///
/// ```
/// use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
///
/// let data = Data::new().set("thing1", "A parcel");
/// let message = Send::new("OPENID", "TEMPLATE_ID", data).page("index");
/// # assert_eq!(message.page.as_deref(), Some("index"));
/// ```
///
/// If more than four members are required, `new` takes a struct of them, such as
/// [`live_broadcast::CreateRoomArguments`](openapi::live_broadcast::CreateRoomArguments). Fields are public, so
/// that an `Option` can be assigned: `message.page = event.page`.
pub mod openapi {
    pub use cloudfn_openapi::*;
}

/// Creates the entrypoint of a binary. It serves the functions in the binary's modules and in the named library crates:
/// `cloudfn_runtime::main!(my_functions)`.
///
/// Name every library crate that contains functions. The linker silently drops a crate that nothing refers to, and with
/// it its functions; the name here refers to it.
///
/// A program for musl, which is what `cargo cloudfn package` builds, also gets an allocator,
/// [dlmalloc](https://docs.rs/dlmalloc): with musl's own, an event takes about twice the CPU time. A program that has its own
/// `#[global_allocator]` writes the entrypoint itself: `fn main() -> ExitCode { cloudfn_runtime::run() }`, and
/// `use my_functions as _;` for each library crate.
///
/// ```no_run
/// use cloudfn_runtime::{Error, cloud_function};
///
/// #[cloud_function]
/// async fn hello() -> Result<&'static str, Error> {
///     Ok("hello")
/// }
///
/// cloudfn_runtime::main!();
/// ```
#[doc(alias = "exports.main")]
#[macro_export]
macro_rules! main {
    ($($library:ident),* $(,)?) => {
        $(extern crate $library as _;)*

        $crate::__allocator!();

        fn main() -> ::std::process::ExitCode {
            $crate::__private::main()
        }
    };
}

/// Chooses the allocator of a program, because a library must not. musl's own takes a lock and often a system call.
#[cfg(target_env = "musl")]
#[doc(hidden)]
#[macro_export]
macro_rules! __allocator {
    () => {
        const _: () = {
            #[global_allocator]
            static ALLOCATOR: $crate::__private::Allocator = $crate::__private::Allocator;
        };
    };
}

/// Leaves the allocator of a program as it is.
#[cfg(not(target_env = "musl"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __allocator {
    () => {};
}
