//! What compiles, what does not, and what rustc reports.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// The `.stderr` files contain messages of rustc, which change from release to release. They belong to the toolchain in
/// rust-toolchain.toml. With another toolchain, only the fixtures that compile are tested.
#[test]
fn every_mistake_is_reported_as_expected() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    if is_pinned_toolchain() {
        cases.compile_fail("ui/[!p]*/*.rs");
    }
}

#[test]
fn every_page_that_a_message_links_to_exists() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut links = 0;
    for file in fixtures(&repository.join("tests/ui")) {
        let message = std::fs::read_to_string(&file).unwrap();
        for link in message.split("/blob/main/").skip(1) {
            let page = link.split_whitespace().next().unwrap();
            assert!(repository.join(page).exists(), "{} links to {page}", file.display());
            links += 1;
        }
    }
    assert!(links >= 100, "{links} links");
}

/// The expected messages.
fn fixtures(folder: &Path) -> Vec<PathBuf> {
    let groups = std::fs::read_dir(folder).unwrap().map(|group| group.unwrap().path()).filter(|group| group.is_dir());
    let files = groups.flat_map(|group| std::fs::read_dir(group).unwrap().map(|file| file.unwrap().path()));
    files.filter(|file| file.extension().is_some_and(|extension| extension == "stderr")).collect()
}

fn is_pinned_toolchain() -> bool {
    let pinned = include_str!("../../rust-toolchain.toml");
    let channel = pinned.split("channel = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let rustc = Command::new("rustc").arg("--version").output().unwrap();
    String::from_utf8_lossy(&rustc.stdout).starts_with(&format!("rustc {channel} "))
}
