//! What compiles, what does not, and what rustc reports.

use std::path::{Path, PathBuf};
use std::process::Command;

use cloudfn_tests::scratch_crate::ScratchCrate;
use cloudfn_tests::skip::skip;
use cloudfn_tests::workspace::workspace;

/// The `.stderr` files contain messages of rustc, which change from release to release. They belong to the toolchain in
/// rust-toolchain.toml.
#[test]
fn every_mistake_is_reported_as_expected() {
    if !is_pinned_toolchain() {
        skip("this is not the toolchain of rust-toolchain.toml, whose messages tests/ui has");
        return;
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/[!p]*/*.rs");
}

/// trybuild could do this, too. It would then build all dependencies for both, where for mistakes it only checks them.
#[test]
fn every_correct_program_compiles_and_runs() {
    let manifest = "serde_json = \"1\"\n\n[lints.rust]\ndead_code = \"allow\"\n";
    let mut scratch = ScratchCrate::new("correct-programs").append("Cargo.toml", manifest).replaced(
        "Cargo.toml",
        "cloudfn-runtime = {",
        "cloudfn-runtime = { features = [\"database\"],",
    );
    let mut programs = Vec::new();
    for entry in std::fs::read_dir(workspace().join("tests/ui/pass")).unwrap() {
        let path = entry.unwrap().path();
        let program = path.file_stem().unwrap().to_str().unwrap().to_owned();
        scratch = scratch.file(&format!("src/bin/{program}.rs"), &std::fs::read_to_string(path).unwrap());
        programs.push(program);
    }
    scratch.cargo(&["build"]).succeeds();
    assert!(programs.len() >= 4, "{programs:?}");
    for program in programs {
        let (code, stderr) = scratch.run(&format!("debug/{program}"));
        assert_eq!(code, Some(0), "{program}: {stderr}");
    }
}

#[test]
fn no_message_shows_a_private_path_or_a_failed_evaluation() {
    let mut count = 0;
    for file in fixtures(&workspace().join("tests/ui")) {
        let message = std::fs::read_to_string(&file).unwrap();
        for private in ["__private", "evaluation panicked", "evaluation of `", "__cloudfn", "__Cloudfn"] {
            assert!(!message.contains(private), "{} shows `{private}`: {message}", file.display());
        }
        count += 1;
    }
    assert!(count >= 100, "{count} fixtures");
}

#[test]
fn every_page_that_a_message_links_to_exists() {
    let mut links = 0;
    for file in fixtures(&workspace().join("tests/ui")) {
        let message = std::fs::read_to_string(&file).unwrap();
        for link in message.split("/blob/main/").skip(1) {
            let page = link.split_whitespace().next().unwrap();
            assert!(workspace().join(page).exists(), "{} links to {page}", file.display());
            links += 1;
        }
    }
    assert!(links >= 100, "{links} links");
}

#[test]
fn the_code_of_every_page_is_tested_and_the_index_lists_it() {
    let folder = workspace().join("docs/book/src/errors");
    let index = std::fs::read_to_string(workspace().join("docs/book/src/error-index.md")).unwrap();
    let tested = include_str!("../../src/error_index.rs");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name == "README.md" {
            continue;
        }
        assert!(index.contains(&format!("(errors/{name})")), "error-index.md does not list {name}");
        assert!(tested.contains(&format!("docs/book/src/errors/{name}\"")), "error_index.rs does not test {name}");
        count += 1;
    }
    assert!(count >= 35, "{count} pages");
}

/// The expected messages.
fn fixtures(folder: &Path) -> Vec<PathBuf> {
    let groups = std::fs::read_dir(folder).unwrap().map(|group| group.unwrap().path()).filter(|group| group.is_dir());
    let files = groups.flat_map(|group| std::fs::read_dir(group).unwrap().map(|file| file.unwrap().path()));
    files.filter(|file| file.extension().is_some_and(|extension| extension == "stderr")).collect()
}

fn is_pinned_toolchain() -> bool {
    let pinned = include_str!("../../../rust-toolchain.toml");
    let channel = pinned.split("channel = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let rustc = Command::new("rustc").arg("--version").output().unwrap();
    String::from_utf8_lossy(&rustc.stdout).starts_with(&format!("rustc {channel} "))
}
