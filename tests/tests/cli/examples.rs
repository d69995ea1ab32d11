//! The commands in the READMEs of the examples, as a user runs them. Each answers, or fails, as its README says.

use std::fs;
use std::path::{Path, PathBuf};

use cloudfn_tests::cargo::{cargo, cloudfn, share_builds};
use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::skip::skip;
use cloudfn_tests::workspace::workspace;
use serde_json::Value;

/// The command of a README, without `--event` and the like.
const COMMAND: &str = "    cargo cloudfn invoke ";

#[test]
fn each_command_in_the_readme_of_an_example_answers_as_the_readme_says() {
    let mut examples: Vec<PathBuf> =
        fs::read_dir(workspace().join("examples")).unwrap().map(|entry| entry.unwrap().path()).collect();
    examples.sort();
    for example in examples.iter().filter(|example| example.is_dir()) {
        let readme = fs::read_to_string(example.join("README.md")).unwrap();
        let folder = workspace_of(example);
        if !has_its_dependencies(folder) {
            skip(&format!("not all dependencies are there: run `cargo fetch` in {}", folder.display()));
            continue;
        }
        let mut commands = 0;
        for (start, _) in readme.match_indices(COMMAND) {
            check(example, folder, &readme[start + COMMAND.len()..]);
            commands += 1;
        }
        assert!(commands > 0, "{} has no line `{COMMAND}..`", example.display());
    }
}

/// The folder in which a user runs the commands.
fn workspace_of(example: &Path) -> &Path {
    // A Mini Program has its package in a folder below.
    let manifest = fs::read_to_string(example.join("Cargo.toml")).unwrap_or_default();
    if manifest.lines().any(|line| line == "[workspace]") { example } else { workspace() }
}

/// A workspace of its own has dependencies that a build of this one does not download.
fn has_its_dependencies(folder: &Path) -> bool {
    cargo(folder).args(["tree", "--locked", "--quiet"]).output().unwrap().status.success()
}

/// Runs the command at the start of this part of a README, and compares its result with the one below it.
fn check(example: &Path, folder: &Path, readme: &str) {
    // A backslash continues a line.
    let readme = readme.replace("\\\n", " ");
    let (command, rest) = readme.split_once("\n\n").unwrap();
    let (outcome, rest) = rest.split_once("\n\n    ").unwrap_or_else(|| panic!("nothing below `{command}`"));
    let expected = rest.lines().next().unwrap();

    let arguments: Vec<String> = command.split_whitespace().map(|word| word.replace('\'', "")).collect();
    let mut invoke = cloudfn("invoke", folder);
    let said = CommandOutput::of(&share_builds(&mut invoke).args(arguments).output().unwrap());
    match outcome {
        "answers" => {
            assert_eq!(said.code, Some(0), "`{command}` of {}: {}", example.display(), said.stderr);
            assert!(is_answer(said.stdout.trim_end(), expected), "`{command}`: {}, not {expected}", said.stdout);
        }
        "fails with" => said.fails_in_order(1, &[&format!("{expected}\n")]),
        _ => panic!("`{command}` of {} `{outcome}`, neither `answers` nor `fails with`", example.display()),
    }
}

/// A text that ends in `..` is one that differs each time, such as an `_id`. A list that ends in `".."` has more items.
fn is_answer(answer: &str, expected: &str) -> bool {
    if !expected.contains("..\"") {
        return answer == expected;
    }
    let [answer, expected]: [Value; 2] = [answer, expected].map(|text| serde_json::from_str(text).unwrap());
    is_like(&answer, &expected)
}

fn is_like(answer: &Value, expected: &Value) -> bool {
    match (answer, expected) {
        (Value::Object(answer), Value::Object(expected)) => {
            answer.len() == expected.len() && answer.iter().zip(expected).all(|(a, b)| a.0 == b.0 && is_like(a.1, b.1))
        }
        (Value::Array(answer), Value::Array(expected)) if expected.last().is_some_and(|last| last == "..") => {
            let expected = &expected[..expected.len() - 1];
            answer.len() > expected.len() && answer.iter().zip(expected).all(|(a, b)| is_like(a, b))
        }
        (Value::Array(answer), Value::Array(expected)) => {
            answer.len() == expected.len() && answer.iter().zip(expected).all(|(a, b)| is_like(a, b))
        }
        (Value::String(answer), Value::String(expected)) if expected.ends_with("..") => !answer.is_empty(),
        _ => answer == expected,
    }
}

#[test]
fn an_answer_is_compared_except_for_texts_that_differ_each_time() {
    assert!(is_answer(r#"{"id":"7f","left":3}"#, r#"{"id":"1c..","left":3}"#));
    for other in [r#"{"id":"7f","left":2}"#, r#"{"id":"","left":3}"#, r#"{"id":7,"left":3}"#, r#"{"id":"7f"}"#] {
        assert!(!is_answer(other, r#"{"id":"1c..","left":3}"#), "{other}");
    }
    assert!(!is_answer(r#"{"b":1,"a":2}"#, r#"{"a":2,"b":1}"#));
    assert!(is_answer("[1,2,3]", r#"[1,2,".."]"#));
    assert!(!is_answer("[1,3,3]", r#"[1,2,".."]"#) && !is_answer("[1,2]", r#"[1,2,".."]"#));
}
