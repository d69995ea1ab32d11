//! `cargo cloudfn`: start, invoke, check, package and deploy WeChat cloud functions written with cloudfn.
//!
//! A library so that the fuzz targets can reach what reads files. It has no API: the command is the API.

#![forbid(unsafe_code)]

mod arguments;
mod artifact;
mod build;
mod check;
mod deploy;
mod dev;
mod error;
mod event;
mod file;
mod function;
#[cfg(fuzzing)]
pub mod fuzzing;
mod invoke;
mod json;
mod leash;
mod log_line;
mod names;
mod new;
mod outcome;
mod package;
mod printable;
mod progress;
mod record;
mod terminal;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Command;

/// Runs the command with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    // A build for the cloud starts this program as its C compiler, where that is zig.
    if let Some(code) = package::run_if_named(std::env::args_os()) {
        return code;
    }
    let matches = match command().try_get_matches_from(arguments(std::env::args_os())) {
        Ok(matches) => matches,
        Err(error) => {
            // Nothing is to be done about a terminal that is gone.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(error::USAGE));
        }
    };
    match matches.subcommand() {
        Some(("check", matches)) => check::run(matches),
        Some(("deploy", matches)) => deploy::run(matches),
        Some(("dev", matches)) => dev::run(matches),
        Some(("invoke", matches)) => invoke::run(matches),
        Some(("new", matches)) => new::run(matches),
        Some(("package", matches)) => package::run(matches),
        // clap lets nothing else through.
        _ => ExitCode::from(error::USAGE),
    }
}

fn command() -> Command {
    Command::new("cargo cloudfn")
        .bin_name("cargo cloudfn")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Start, invoke, check, package and deploy WeChat cloud functions written in Rust")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(check::command())
        .subcommand(dev::command())
        .subcommand(invoke::command())
        .subcommand(new::command())
        .subcommand(package::command())
        .subcommand(deploy::command())
}

/// The arguments as they were meant: cargo starts `cargo-cloudfn cloudfn invoke ..` for `cargo cloudfn invoke ..`.
fn arguments(all: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut arguments: Vec<_> = all.collect();
    if arguments.get(1).is_some_and(|first| first == "cloudfn") {
        arguments.remove(1);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn cargo_may_stand_before_it_or_not() {
        let of = |arguments_: &[&str]| arguments(arguments_.iter().map(OsString::from));
        assert_eq!(of(&["cargo-cloudfn", "cloudfn", "invoke", "cloudfn"]), ["cargo-cloudfn", "invoke", "cloudfn"]);
        assert_eq!(of(&["cargo-cloudfn", "invoke", "cloudfn"]), ["cargo-cloudfn", "invoke", "cloudfn"]);
    }
}
