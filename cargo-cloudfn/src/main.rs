//! `cargo cloudfn`: start, invoke, check, package and deploy WeChat cloud functions written with cloudfn.

#![forbid(unsafe_code)]

mod artifact;
mod build;
mod check;
mod cli;
mod deploy;
mod dev;
mod error;
mod event;
mod file;
mod function;
mod invoke;
mod json;
mod log_line;
mod names;
mod new;
mod outcome;
mod package;
mod printable;
mod process_group;
mod progress;
mod record;
mod suggest;
mod terminal;
mod verb;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    // A build for the cloud starts this program as its C compiler, where that is zig.
    if let Some(code) = package::run_if_named(std::env::args_os()) {
        return code;
    }
    cli::run(std::env::args_os())
}
