//! Counts the instructions of rustc for one crate. They are the same however busy the machine is, which CPU seconds are
//! not.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};
use std::time::SystemTime;

use anyhow::Context;

use crate::cargo;
use crate::valgrind::{Count, Run};
use crate::workspace;

/// Set where cargo calls this program in place of rustc: the crate that is counted, and the words before its command.
const CRATE: &str = "CLOUDFN_COUNTED_CRATE";
const BEFORE: &str = "CLOUDFN_COUNTED_BY";

/// The instructions of a check of a crate whose dependencies are built.
pub(super) fn instructions_of_a_check(package: &str) -> anyhow::Result<u64> {
    let before = |run: &Run| run.before().iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>();
    let arguments = ["check", "--quiet", "--package", package];
    // The same settings for everybody: a developer's may compile in pieces.
    let check = || {
        let mut command = cargo::cargo(arguments);
        command.env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only");
        command
    };
    cargo::run(&mut check()).context("the dependencies cannot be built")?;
    let source = workspace::root().join(package).join("src/lib.rs");
    fs::File::options().append(true).open(source)?.set_modified(SystemTime::now())?;
    let run = Run::new(Count::Instructions)?;
    let mut command = check();
    command
        .env("RUSTC_WRAPPER", std::env::current_exe()?)
        .env(CRATE, package.replace('-', "_"))
        .env(BEFORE, before(&run).join("\n"));
    cargo::run(&mut command)?;
    run.counted()
}

/// Runs rustc, if cargo has called this program in place of it. The crate that is counted runs in valgrind.
pub(crate) fn instead_of_rustc() -> Option<ExitCode> {
    let counted = std::env::var(CRATE).ok()?;
    let before = std::env::var(BEFORE).ok()?;
    let words: Vec<String> = std::env::args().skip(1).collect();
    let is_counted = words.windows(2).any(|pair| pair[0] == "--crate-name" && pair[1] == counted);
    let all: Vec<&str> = if is_counted { before.lines().collect() } else { Vec::new() };
    let all: Vec<&str> = all.into_iter().chain(words.iter().map(String::as_str)).collect();
    let (program, arguments) = all.split_first()?;
    // It returns only if the program cannot be started.
    let error = Command::new(program).args(arguments).exec();
    eprintln!("error: {program} cannot be started: {error}");
    Some(ExitCode::FAILURE)
}
