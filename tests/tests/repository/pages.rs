//! The pages that make promises name tests, commands and variables. Each of them must exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cloudfn_tests::workspace::workspace;

fn page(name: &str) -> String {
    fs::read_to_string(workspace().join(name)).expect("the page is there")
}

/// The texts between backticks, in order.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// All Rust sources, JavaScript and shell scripts of the project.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let entry = entry.expect("an entry");
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if name != "target" && name != ".git" && name != "node_modules" {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "js") {
            found.push(path);
        }
    }
}

#[test]
fn every_test_named_on_the_security_page_is_in_its_file() {
    let page = page("SECURITY.md");
    let mut tests = 0;
    for row in page.lines().filter(|line| line.starts_with('|')) {
        let Some(last) = row.trim_end_matches('|').rsplit('|').next() else { continue };
        let mut source = String::new();
        for words in quoted(last) {
            if words.contains('/') && !words.contains(' ') {
                let path = workspace().join(words);
                assert!(path.exists(), "{words} does not exist: {row}");
                source = if path.is_file() { fs::read_to_string(path).unwrap() } else { String::new() };
            } else if !source.is_empty() && !words.contains(' ') && words.contains('_') {
                assert!(source.contains(&format!("fn {words}()")), "no test is called {words}: {row}");
                tests += 1;
            }
        }
    }
    assert!(tests > 20, "{tests} tests are named");
}

/// Pages that name tests by their commands and files.
const PAGES_WITH_TESTS: [&str; 7] = [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    "README.zh.md",
    "SECURITY.md",
    "tests/conformance/DIVERGENCES.md",
    "tests/ui/README.md",
];

#[test]
fn every_test_binary_and_test_file_named_on_the_pages_exists() {
    let (mut binaries, mut files) = (0, 0);
    for name in PAGES_WITH_TESTS {
        let page = page(name);
        for part in page.split("cargo test -p cloudfn-tests --test ").skip(1) {
            let binary: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            let source = workspace().join("tests/tests").join(&binary).join("main.rs");
            assert!(source.is_file(), "{name} names the test binary `{binary}`");
            binaries += 1;
        }
        for words in quoted(&page).filter(|words| words.starts_with("tests/")) {
            assert!(workspace().join(words).exists(), "{name} names {words}");
            files += 1;
        }
    }
    assert!(binaries > 5 && files > 20, "{binaries} binaries and {files} files are named");
}

/// Each binary is linked with everything that it tests, so many small binaries cost minutes.
#[test]
fn these_tests_are_at_most_seven_binaries() {
    let entries = fs::read_dir(workspace().join("tests/tests")).unwrap().map(|entry| entry.unwrap().path());
    let binaries: Vec<_> = entries.filter(|path| path.is_file() || path.join("main.rs").is_file()).collect();
    assert!(binaries.len() <= 7, "{binaries:?}");
}

#[test]
fn every_scenario_named_on_the_pages_is_one_of_the_test_bed() {
    let list = fs::read_to_string(workspace().join("tests/bed/src/scenarios.rs")).unwrap();
    let scenarios: Vec<_> = list.split('"').skip(1).step_by(2).collect();
    let mut named = 0;
    for name in ["SECURITY.md", "docs/book/src/reliability.md"] {
        let page = page(name);
        for command in quoted(&page).filter_map(|words| words.strip_prefix("cargo xtask soak ")) {
            for word in command.split(' ').take_while(|word| !word.starts_with("--")) {
                let is_known = scenarios.iter().any(|scenario| {
                    *scenario == word || scenario.strip_prefix(word).is_some_and(|rest| rest.starts_with('-'))
                });
                assert!(is_known, "{name} names the scenario `{word}`");
                named += 1;
            }
        }
    }
    assert!(named > 20, "{named} scenarios are named");
}

#[test]
fn every_variable_is_documented_and_every_documented_one_is_read() {
    let mut files = Vec::new();
    for folder in ["cloudfn-runtime/src", "cloudfn-macros/src", "cloudfn-local/src", "cargo-cloudfn"] {
        sources(&workspace().join(folder), &mut files);
    }
    let code: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let pages: String = [
        "README.md",
        "SECURITY.md",
        "docs/book/src/hosting.md",
        "docs/book/src/deploying.md",
        "docs/book/src/developing.md",
        "docs/book/src/storage.md",
    ]
    .map(page)
    .concat();
    let documented = variables(&pages);
    for variable in &documented {
        assert!(code.contains(variable), "the pages describe {variable}, and nothing reads it");
    }
    let hosting = variables(&page("docs/book/src/hosting.md"));
    let runtime: String = files
        .iter()
        .filter(|file| {
            file.starts_with(workspace().join("cloudfn-runtime")) && !file.to_string_lossy().contains("test")
        })
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    for variable in variables(&runtime) {
        assert!(hosting.contains(&variable), "docs/book/src/hosting.md does not describe {variable}");
    }
}

/// A program warns about a variable whose name is almost one of its own, so it has a list of all that it reads.
#[test]
fn the_list_of_known_variables_has_exactly_those_that_a_program_or_its_shim_reads() {
    let runtime = workspace().join("cloudfn-runtime/src");
    let list = runtime.join("host/variables/mod.rs");
    let source = fs::read_to_string(&list).unwrap();
    let (_, rest) = source.split_once("const KNOWN").expect("the list is there");
    let known = variables(rest.split_once("];").expect("the list ends").0);
    let mut files = vec![workspace().join("cargo-cloudfn/shim/index.js")];
    sources(&runtime, &mut files);
    let is_test = |file: &Path| file.components().any(|part| part.as_os_str().to_string_lossy().starts_with("tests"));
    let mut read = BTreeSet::new();
    for file in files.iter().filter(|file| **file != list && !is_test(file.strip_prefix(workspace()).unwrap())) {
        let source = fs::read_to_string(file).unwrap();
        let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        read.extend(variables(&code));
    }
    assert_eq!(read, known, "{} has another list", list.display());
}

/// The names of cloudfn's variables in a text.
fn variables(text: &str) -> BTreeSet<String> {
    text.split(|character: char| !(character.is_ascii_uppercase() || character.is_ascii_digit() || character == '_'))
        .filter(|word| word.strip_prefix("CLOUDFN_").is_some_and(|rest| !rest.is_empty() && !rest.ends_with('_')))
        .map(str::to_owned)
        .collect()
}

#[test]
fn an_invocation_passes_at_most_twenty_files_and_each_of_them_exists() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = page("ARCHITECTURE.md");
    let (_, section) = page.split_once("### One invocation, followed").expect("the section is there");
    let (table, _) = section.split_once("```mermaid").expect("the diagram is there");
    let files: Vec<_> =
        table.lines().filter(|line| line.starts_with("| ")).filter_map(|row| quoted(row).next()).collect();
    assert!((10..=20).contains(&files.len()), "{} files are listed", files.len());
    for file in files {
        assert!(project.join("cloudfn-runtime/src").join(file).is_file(), "ARCHITECTURE.md names {file}");
    }
}

#[test]
fn the_files_and_folders_of_the_project_that_pages_name_exist() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = ["cargo-cloudfn/", "cloudfn-", "docs/", "examples/", "fuzz/", "tests/", "xtask/", ".ci/"];
    for name in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let page = page(name);
        let mut paths = 0;
        for words in quoted(&page) {
            let is_path = words.contains('/') && !words.contains([' ', '<', '*', '\n']);
            if is_path && folders.iter().any(|folder| words.starts_with(folder)) {
                assert!(project.join(words).exists(), "{name} names {words}");
                paths += 1;
            }
        }
        assert!(paths > 10, "{name} names {paths} paths");
    }
}

/// cargo warns about an alias that hides an installed command.
#[test]
fn no_alias_of_cargo_has_the_name_of_the_command() {
    let settings = fs::read_to_string(workspace().join(".cargo/config.toml")).unwrap();
    assert!(!settings.lines().any(|line| line.trim_start().starts_with("cloudfn")), "{settings}");
}

/// `cargo cloudfn dev` in the clone serves the examples.
#[test]
fn only_the_functions_of_the_examples_belong_to_the_project() {
    let output = cloudfn_tests::cargo::cargo(workspace())
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let depends_on_the_runtime = |package: &serde_json::Value| {
        let mut dependencies = package["dependencies"].as_array().unwrap().iter();
        dependencies.any(|dependency| dependency["name"] == "cloudfn-runtime" && dependency["kind"].is_null())
    };
    let has_program = |package: &serde_json::Value| {
        let mut targets = package["targets"].as_array().unwrap().iter();
        targets.any(|target| target["kind"][0] == "bin")
    };
    let packages = metadata["packages"].as_array().unwrap();
    let mut examples = 0;
    for package in packages.iter().filter(|package| depends_on_the_runtime(package) && has_program(package)) {
        let is_example = package["manifest_path"].as_str().unwrap().contains("/examples/");
        examples += usize::from(is_example);
        assert_eq!(package["metadata"]["cloudfn"]["functions"] == false, !is_example, "{}", package["name"]);
    }
    assert!(examples >= 5, "{examples} examples");
}
