//! `cargo cloudfn package`: what it writes, and what the programs in it do.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod c_code;
mod hostile_records;
mod node;
mod targets;
