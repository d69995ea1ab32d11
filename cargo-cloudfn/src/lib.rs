//! `cargo cloudfn`: start, invoke, check, package and deploy WeChat cloud functions written with cloudfn.
//!
//! This is a library so that the fuzz targets can reach the code that reads files. It has no API: the command is the API.

#![forbid(unsafe_code)]
// All messages go through `Terminal::tell`, so that nothing in them controls the terminal.
#![deny(clippy::print_stderr, clippy::print_stdout)]

mod answers;
mod artifact;
mod build;
mod check;
mod cli;
mod config_file;
mod data;
mod database;
mod deploy;
mod dev;
mod error;
mod event;
mod event_skeleton;
mod explain;
mod file;
mod foreign;
mod function;
#[cfg(fuzzing)]
pub mod fuzzing;
mod invoke;
mod log_line;
mod mcp;
mod names;
mod new;
mod npm_counterpart;
mod outcome;
mod package;
mod package_metadata;
mod printable;
mod process_group;
mod processor;
mod progress;
mod record;
mod runtime_users;
mod shown;
mod skipped_programs;
mod source_names;
mod stdout;
mod suggest;
mod terminal;
mod unported;
mod verb;
mod workspace;

use std::process::ExitCode;

/// Runs the command with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    // A build for the cloud starts this program as its C compiler, where that is zig.
    if let Some(code) = package::run_if_named(std::env::args_os()) {
        return code;
    }
    cli::run(std::env::args_os())
}
