//! Measures cloudfn beside its peers (`bench`), and holds what does not depend on the machine to budgets (`budgets`).
//! `cargo xtask` starts it.

#![forbid(unsafe_code)]
#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "generated text is short, and `format!` reads best"
)]

mod bench;
mod budgets;
mod cargo;
mod contestant;
mod event;
mod gateway;
mod message_end;
mod parts;
mod process;
mod programs;
mod runtime_api;
mod statistics;
mod strace;
mod table;
mod valgrind;
mod variables;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = budgets::instead_of_rustc() {
        return code;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["bench", arguments @ ..] => bench::run(arguments),
        ["budgets", arguments @ ..] => budgets::run(arguments),
        _ => Err(anyhow::anyhow!("use `cargo xtask bench` or `cargo xtask budgets`")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
