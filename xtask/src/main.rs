//! Code generation and release chores: `cargo xtask`.

#![forbid(unsafe_code)]
#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "generated text is short, and `format!` reads best"
)]

mod codegen;
mod harness;
mod soak;
mod translations;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <chore>

chores:
  codegen          generates Rust code from cloudfn-openapi/catalog
  codegen --check  fails if the committed files differ, and writes nothing
  soak [SCENARIO..] [--short] [--seed N] [--list]
                   runs scenarios of the test bed, and reports which promises were kept; all scenarios if none is
                   named; --short uses the small counts of CI
  bench [PART..] [--short] [--list] [--write]
                   measures cloudfn beside its peers, and prints tables; all parts if none is named; --short has few
                   rounds; --write renews the tables of docs/book/src/performance.md
  budgets [--write]
                   fails if instructions, allocations, bytes or crates have grown by more than 5 % above
                   tests/budgets/budgets.json; --write writes what is measured
  translations     lists the Chinese pages whose English has changed since, and marks them for their readers
  translations --renew PAGE..
                   records that these Chinese pages (`why`, `README`) say what the English ones say now";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["codegen"] => codegen::write(),
        ["codegen", "--check"] => codegen::check(),
        ["soak", arguments @ ..] => soak::run(arguments),
        ["bench", arguments @ ..] => harness::bench(arguments),
        ["budgets", arguments @ ..] => harness::budgets(arguments),
        ["translations"] => translations::mark(),
        ["translations", "--renew", pages @ ..] if !pages.is_empty() => translations::renew(pages),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace.
fn workspace() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}
