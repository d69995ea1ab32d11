//! A local platform for WeChat cloud functions: it runs [cloudfn](https://docs.rs/cloudfn-runtime) functions on this
//! machine, offline, for integration tests and for `cargo cloudfn`.
//!
//! A function runs as it does in the cloud: its built binary is a process that polls the Runtime API for events, and its
//! Cloud Calls travel in WeChat's own wire format to a gateway that checks their signature and refuses what the
//! function's `config.json` does not declare. Files and [documents](LocalDatabase) are kept as in the cloud. Only the users
//! are made up, and so is what WeChat's APIs answer.
//!
//! ```
//! use cloudfn_local::{FunctionProcess, Identity, Platform};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
//! let platform = Platform::start().await?;
//! let missing = FunctionProcess::new("notify", "no/such/binary").permissions(["subscribeMessage.send"]);
//! let notify = platform.function(missing)?;
//! let error = notify.invoke("{}", &Identity::default()).await.unwrap_err();
//! assert!(error.to_string().contains("does not start"));
//! # Ok(())
//! # })
//! # }
//! ```
//!
//! [`Platform`] shows a whole test.

#![forbid(unsafe_code)]

mod answers;
mod cloud_call;
pub mod console;
mod content_type;
mod context;
mod credentials;
mod database;
mod error;
mod event;
mod files;
mod gateway;
mod host;
mod identity;
mod instance;
mod invocations;
mod invoker;
mod limits;
mod object;
mod open_data_store;
mod outcome;
mod output;
mod permissions;
mod platform;
mod process;
mod project_file;
mod record;
mod registry;
mod secret;
mod server;

pub use answers::AnswersError;
/// Documents and their values, as [`LocalDatabase`] has them.
pub use bson;
pub use cloud_call::{AnsweredFile, CallKind, CallOutcome, CloudCall, Member, WrittenDocument};
pub use cloudfn_database::{Index, IndexKind};
pub use cloudfn_protocol::testing::ExpectedCall;
#[cfg(feature = "catalog")]
pub use cloudfn_protocol::testing::TestFailure;
#[cfg(fuzzing)]
pub use database::fuzzing as database_fuzzing;
pub use database::{
    CollectionDescription, DatabaseError, IndexesError, LocalDatabase, Seeded, SeedsError, StorageError, json_lines,
};
pub use error::PlatformError;
pub use event::Event;
pub use files::Files;
pub use gateway::{AnswerRule, Scripted, other_calls};
pub use identity::Identity;
pub use instance::Stopped;
pub use invocations::{Activities, Activity, Invocation, InvocationStart, Invocations};
pub use limits::{MAX_ANSWER_BYTES, MAX_EVENT_BYTES};
pub use outcome::{Failure, FunctionError, Outcome};
pub use permissions::{Permissions, PermissionsError};
pub use platform::{LocalFunction, Platform};
pub use process::FunctionProcess;
