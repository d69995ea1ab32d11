//! `cargo cloudfn`: start, invoke, check, package and deploy WeChat cloud functions written with cloudfn.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_cloudfn::main()
}
