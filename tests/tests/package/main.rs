//! `cargo cloudfn package`: the packages that it writes, and the programs in them.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod c_code;
mod hostile_records;
mod node;
mod targets;
