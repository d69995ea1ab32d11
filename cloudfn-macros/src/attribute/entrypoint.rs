//! A program that forgets its entrypoint. rustc reports a missing `main`, and suggests an empty one, which serves nothing.

use std::sync::atomic::{AtomicBool, Ordering};

use super::handler::Handler;
use crate::compiler::Compiler;
use crate::errors::{Errors, Page};

/// One error is enough for a program with many functions. rustc expands a crate in one process.
static IS_REPORTED: AtomicBool = AtomicBool::new(false);

/// Reports a program that has no `main`, or an empty one.
pub(super) fn check(handler: &Handler, compiler: &Compiler, errors: &mut Errors) {
    if handler.signature.ident == "main" || !errors.is_empty() {
        return;
    }
    let Some(root) = compiler.program().and_then(|file| std::fs::read_to_string(file).ok()) else { return };
    let Some(problem) = problem(&root) else { return };
    if !IS_REPORTED.swap(true, Ordering::Relaxed) {
        errors.on(&handler.signature.ident, Page::NoEntrypoint.about(problem));
    }
}

/// What is wrong with the root of a program, if that is certain.
fn problem(root: &str) -> Option<&'static str> {
    let has_main = root
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .any(|word| matches!(word, "main" | "no_main"));
    if !has_main && !may_generate_items(root) {
        return Some(
            "this program has no entrypoint, so it serves no function: end it with `cloudfn_runtime::main!();`",
        );
    }
    let code: String = root.split_whitespace().collect();
    (code.contains("fnmain(){}") && !code.contains("main!")).then_some(
        "the `main` of this program is empty, so it serves no function: write `cloudfn_runtime::main!();` in its place",
    )
}

/// Whether a macro beside the items may write a `main`: `entrypoint!();`.
fn may_generate_items(root: &str) -> bool {
    root.lines().any(|line| {
        let path = line.split('!').next().unwrap_or_default();
        let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
        line.contains('!') && !path.is_empty() && path.chars().all(is_path)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FUNCTION: &str = "#[cloud_function]\nasync fn notify() -> Result<(), Error> {\n    todo!()\n}\n";

    #[test]
    fn a_program_without_an_entrypoint_is_recognized() {
        let with = |rest: &str| problem(&format!("{FUNCTION}{rest}"));
        assert!(with("").unwrap().contains("has no entrypoint"));
        assert!(with("fn domain() {}").unwrap().contains("has no entrypoint"));
        assert!(with("\nfn main() {\n}\n").unwrap().contains("is empty"));
    }

    #[test]
    fn a_program_that_may_have_an_entrypoint_is_left_alone() {
        for rest in [
            "cloudfn_runtime::main!();",
            "fn main() -> ExitCode {\n    cloudfn_runtime::run()\n}",
            "pub use other::main;",
            "#![no_main]",
            "entrypoint!();",
            "shop::entrypoint! { notify }",
            "include!(\"entry.rs\");",
        ] {
            assert_eq!(problem(&format!("{FUNCTION}{rest}")), None, "{rest}");
        }
    }
}
