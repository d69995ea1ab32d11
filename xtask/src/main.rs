//! Code generation and release chores: `cargo xtask`.

#![forbid(unsafe_code)]
#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "generated text is short, and `format!` reads best"
)]

mod codegen;
mod soak;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <chore>

chores:
  codegen          writes the Rust of the catalog from cloudfn-openapi/catalog
  codegen --check  writes nothing, fails when what is committed differs
  soak [SCENARIO..] [--short] [--seed N] [--list]
                   loads real processes, breaks what is around them, and says which promises were kept;
                   all scenarios if none is named, with the small counts of CI if it is --short";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["codegen"] => codegen::write(),
        ["codegen", "--check"] => codegen::check(),
        ["soak", arguments @ ..] => soak::run(arguments),
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
