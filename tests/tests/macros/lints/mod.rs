//! The expansions do not set off the lints that a careful crate enables, and do not need an `#[allow]` that it forbids.

use std::process::Command;

use cloudfn_tests::scratch_crate::ScratchCrate;
use cloudfn_tests::skip::skip;

#[test]
fn no_lint_of_rustc_or_clippy_is_about_an_expansion() {
    if !Command::new("cargo").args(["clippy", "--version"]).output().is_ok_and(|output| output.status.success()) {
        skip("clippy is not installed");
        return;
    }
    let scratch = ScratchCrate::new("strict-lints")
        .append("Cargo.toml", "serde_json = \"1\"\n")
        .replaced("Cargo.toml", "cloudfn-runtime = {", "cloudfn-runtime = { features = [\"database\"],")
        .file("src/bin/deny.rs", include_str!("deny.rs"));
    scratch.cargo(&["clippy"]).succeeds();
}

#[test]
fn a_crate_may_forbid_lints() {
    let scratch = ScratchCrate::new("forbidden-lints").file("src/main.rs", include_str!("forbid.rs"));
    scratch.cargo(&["check"]).succeeds();
}
