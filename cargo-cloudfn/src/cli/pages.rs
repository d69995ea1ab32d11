//! The commands on the pages: each of them is one of this command line.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{CommandFactory as _, Parser as _};

use super::{Cli, without_cargo};

/// How a page starts the command, in a clone and anywhere else.
const STARTS: [&str; 2] = ["cargo run -p cargo-cloudfn -- ", "cargo cloudfn "];

/// The pages outside of the guide and the examples.
const PAGES: [&str; 9] = [
    "README.md",
    "README.zh.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "fuzz/README.md",
    "tests/conformance/DIVERGENCES.md",
    "tests/ui/README.md",
];

#[test]
fn every_command_in_a_block_of_a_page_can_be_parsed() {
    let mut count = 0;
    for page in pages() {
        for command in commands(&fs::read_to_string(&page).unwrap()) {
            if let Err(error) = Cli::try_parse_from(without_cargo(words(&command).into_iter().map(Into::into))) {
                // Help is what `--help` asks for.
                assert!(!error.use_stderr(), "{}: {command}\n{error}", page.display());
            }
            count += 1;
        }
    }
    assert!(count > 50, "{count} commands");
}

/// A sentence need not have the whole command, but its verb and its options must exist.
#[test]
fn every_verb_and_option_that_a_sentence_of_a_page_names_exists() {
    let cli = Cli::command();
    let mut count = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for span in text.lines().flat_map(|line| line.split('`').skip(1).step_by(2)) {
            let Some(rest) = STARTS.iter().find_map(|start| span.strip_prefix(start)) else { continue };
            let words = words(rest);
            let name = words[0].as_str();
            if name.starts_with('-') || name == "help" || name == ".." {
                continue;
            }
            let verb = cli.find_subcommand(name);
            let verb = verb.unwrap_or_else(|| panic!("{}: `{span}` has no verb {name}", page.display()));
            // `data import` has options of its own.
            let verb = words.get(1).and_then(|part| verb.find_subcommand(part)).unwrap_or(verb);
            for word in words.iter().filter(|word| word.starts_with("--") && word.len() > 2) {
                let option = word.trim_start_matches("--").split('=').next().unwrap_or_default();
                let is_known = option == "help" || verb.get_arguments().any(|known| known.get_long() == Some(option));
                assert!(is_known, "{}: `{span}` has no option --{option}", page.display());
            }
            count += 1;
        }
    }
    assert!(count > 60, "{count} commands");
}

/// The pages for users. Those of the templates are not among them: their commands have placeholders.
pub(super) fn pages() -> Vec<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut pages = PAGES.map(|name| workspace.join(name)).to_vec();
    let mut folders = vec![workspace.join("docs"), workspace.join("examples")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                pages.push(path);
            }
        }
    }
    pages
}

/// The commands of ours in the blocks of a page, without `$ `, and without what a shell does around them.
fn commands(page: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut is_shell = false;
    let mut is_in_block = false;
    let joined = page.replace("\\\n", " ");
    for line in joined.lines() {
        let line = line.trim_start();
        if let Some(language) = line.strip_prefix("```") {
            is_in_block = !is_in_block;
            is_shell = is_in_block && matches!(language, "console" | "sh" | "yaml");
            continue;
        }
        // A block without a fence, in the README of an example.
        let line = if is_shell || !is_in_block { line } else { continue };
        if !is_in_block && !joined.contains(&format!("\n    {line}")) {
            continue;
        }
        let line = line.trim_start_matches("- run: ").trim_start_matches("$ ");
        for part in line.split("&&").flat_map(|part| part.split(';')).map(str::trim) {
            if let Some(rest) = STARTS.iter().find_map(|start| part.strip_prefix(start)) {
                commands.push(format!("cargo-cloudfn {}", rest.split(" #").next().unwrap_or_default()));
            }
        }
    }
    commands
}

/// The words of a command, as a shell takes them: quotes, and what is redirected.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in command.chars() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            (None, '>' | '|' | '<') => break,
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[test]
fn a_page_has_its_commands_without_the_shell() {
    let page = "text `cargo cloudfn dev`\n\n```console\n$ cargo cloudfn dev --port 0   # once\n$ cd a && cargo cloudfn explain '0 0 9 * * MON-FRI *' > file\n```\n\n    cargo cloudfn deploy \\\n        --env a\n\n```rust\ncargo cloudfn no\n```\n";
    let expected = [
        "cargo-cloudfn dev --port 0  ",
        "cargo-cloudfn explain '0 0 9 * * MON-FRI *' > file",
        "cargo-cloudfn deploy          --env a",
    ];
    assert_eq!(commands(page), expected);
    assert_eq!(words(&commands(page)[1]), ["cargo-cloudfn", "explain", "0 0 9 * * MON-FRI *"]);
}
