//! Shared code of the workspace's own tests, which are in the folder `tests`.

#![forbid(unsafe_code)]
#![expect(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::unwrap_used,
    reason = "a test fails where it cannot go on"
)]

pub mod account;
pub mod browser;
pub mod cargo;
pub mod check_workspace;
pub mod command_output;
#[cfg(unix)]
pub mod deploy_project;
pub mod dev_server;
pub mod http;
pub mod local_platform;
pub mod mini_program;
pub mod new_project;
pub mod node;
pub mod process;
pub mod program;
pub mod proxy;
pub mod scratch_crate;
pub mod skip;
pub mod terminal;
#[cfg(unix)]
pub mod vendor_cloud;
pub mod wechat;
pub mod workspace;

/// The README's code must compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[cfg(doctest)]
mod error_index;
#[cfg(doctest)]
mod guide;
