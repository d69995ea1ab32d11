//! `cargo cloudfn`, as a user runs it.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod builds;
mod check;
mod data;
mod deploy;
mod dev;
mod examples;
mod explain;
mod first_steps;
mod invoke;
mod mcp;
mod new;
mod new_from;
