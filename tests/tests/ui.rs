//! What compiles, what does not, and what rustc says then.

#![allow(clippy::unwrap_used, reason = "a test says best by failing where it cannot go on")]

use std::process::Command;

/// The `.stderr` files hold rustc's own words, which change from release to release: they are those of the toolchain in
/// rust-toolchain.toml. With another one only what compiles is tried.
#[test]
fn every_mistake_is_said_kindly() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    if is_pinned_toolchain() {
        cases.compile_fail("ui/[!p]*/*.rs");
    }
}

fn is_pinned_toolchain() -> bool {
    let pinned = include_str!("../../rust-toolchain.toml");
    let channel = pinned.split("channel = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let rustc = Command::new("rustc").arg("--version").output().unwrap();
    String::from_utf8_lossy(&rustc.stdout).starts_with(&format!("rustc {channel} "))
}
