//! Commands for the project itself: the packages, chores and scripts that they name exist. The crate `cargo-cloudfn` checks the
//! commands of users.

use std::fs;

use cloudfn_tests::workspace::workspace;

use super::files_in;

/// The commands that name a package of the workspace.
const WITH_PACKAGE: [&str; 6] = [
    "cargo test -p ",
    "cargo run -p ",
    "cargo build -p ",
    "cargo check -p ",
    "cargo clippy -p ",
    "cargo install --locked --path ",
];

#[test]
fn every_package_in_a_command_of_a_page_exists() {
    let manifests = files_in(workspace(), &["toml"]).into_iter().filter(|path| path.ends_with("Cargo.toml"));
    let manifests: Vec<_> = manifests.map(|path| fs::read_to_string(path).unwrap()).collect();
    let mut count = 0;
    for (page, text) in pages() {
        for package in WITH_PACKAGE.iter().flat_map(|command| words_after(&text, command)) {
            let line = format!("name = \"{package}\"");
            assert!(manifests.iter().any(|manifest| manifest.lines().any(|known| known == line)), "{page}: {package}");
            count += 1;
        }
    }
    assert!(count > 30, "{count} packages");
}

#[test]
fn every_chore_and_script_that_a_page_names_exists() {
    let xtask = fs::read_to_string(workspace().join("xtask/src/main.rs")).unwrap();
    let (mut chores, mut scripts) = (0, 0);
    for (page, text) in pages() {
        for chore in words_after(&text, "cargo xtask ") {
            assert!(xtask.contains(&format!("[\"{chore}\"")), "{page}: cargo xtask {chore}");
            chores += 1;
        }
        for script in words_after(&text, "`.ci/") {
            assert!(workspace().join(".ci").join(script).is_file(), "{page}: .ci/{script}");
            scripts += 1;
        }
    }
    assert!(chores > 30 && scripts > 20, "{chores} chores, {scripts} scripts");
}

/// The texts of all pages, by their paths.
fn pages() -> Vec<(String, String)> {
    let text = |path: &std::path::PathBuf| (path.display().to_string(), fs::read_to_string(path).unwrap());
    files_in(workspace(), &["md"]).iter().map(text).collect()
}

/// The words of lower case that follow a text.
fn words_after<'a>(text: &'a str, before: &str) -> impl Iterator<Item = &'a str> {
    let is_of_word = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_.".contains(letter);
    text.split(before).skip(1).filter_map(move |rest| {
        let end = rest.find(|letter| !is_of_word(letter)).unwrap_or(rest.len());
        let word = rest[..end].trim_end_matches('.');
        (!word.is_empty()).then_some(word)
    })
}

#[test]
fn a_command_has_its_word() {
    let text = "`cargo test -p one --lib`, `cargo test -p two.` and `cargo test -p NAME`";
    assert_eq!(words_after(text, "cargo test -p ").collect::<Vec<_>>(), ["one", "two"]);
}
