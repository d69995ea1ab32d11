//! What CI leaves out, it says; and where nothing may be left out, it fails.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cloudfn_tests::skip::skip;
use cloudfn_tests::workspace::workspace;

/// The scripts that skip their work if something cannot be installed, with the tool that they miss here.
const SKIPPING: [&str; 10] = [
    "fuzz",
    "guide",
    "manifests",
    "minimal-versions",
    "miri",
    "oldest-rust",
    "platforms",
    "public-api",
    "spelling",
    "workflows",
];

/// A copy of `.ci` in a folder of its own, on a machine where nothing can be installed.
struct Offline {
    folder: tempfile::TempDir,
}

impl Offline {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join(".ci")).unwrap();
        for script in scripts() {
            fs::copy(&script, folder.path().join(".ci").join(script.file_name().unwrap())).unwrap();
        }
        fs::copy(workspace().join("Cargo.toml"), folder.path().join("Cargo.toml")).unwrap();
        let tools = folder.path().join("tools");
        fs::create_dir(&tools).unwrap();
        for tool in ["cargo", "python3", "rustup"] {
            let tool = tools.join(tool);
            fs::write(&tool, "#!/bin/sh\necho 'no route to the server' >&2\nexit 1\n").unwrap();
            make_executable(&tool);
        }
        Self { folder }
    }

    fn run(&self, command: &[&str], is_strict: bool) -> (Option<i32>, String, String) {
        let path = self.folder.path();
        let tools = format!("{}:{}", path.join("tools").display(), std::env::var("PATH").unwrap());
        let list = path.join("skipped");
        fs::write(&list, "").unwrap();
        let mut process = Command::new(path.join(".ci").join(command[0]));
        process.args(&command[1..]).current_dir(path).env("PATH", tools).env("CARGO_HOME", path.join("home"));
        process.env("CLOUDFN_SKIPPED", &list).env_remove("CLOUDFN_CI_STRICT");
        if is_strict {
            process.env("CLOUDFN_CI_STRICT", "1");
        }
        let output = process.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&said).into_owned(), fs::read_to_string(list).unwrap())
    }
}

fn scripts() -> Vec<PathBuf> {
    fs::read_dir(workspace().join(".ci")).unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn make_executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_check_whose_tool_cannot_be_installed_is_skipped_by_name_and_fails_where_nothing_may_be_skipped() {
    let offline = Offline::new();
    for script in SKIPPING {
        let (code, said, list) = offline.run(&[script], false);
        assert_eq!(code, Some(0), "{script}: {said}");
        assert!(said.contains("skipped: "), "{script}: {said}");
        assert!(!list.is_empty(), "{script} is not in the list at the end of .ci/run: {said}");
        let (code, said, _) = offline.run(&[script], true);
        assert_eq!(code, Some(1), "{script}: {said}");
        assert!(said.contains("CLOUDFN_CI_STRICT"), "{script}: {said}");
    }
}

#[test]
fn what_a_command_says_that_it_skips_is_collected_with_its_own_exit_code() {
    let offline = Offline::new();
    let says = |text: &str, code: i32| {
        ["collect-skips", "sh", "-c"].map(str::to_owned).into_iter().chain([format!("{text}; exit {code}")])
    };
    for (text, code, is_strict, expected, listed) in [
        (
            "echo 'skipped: instructions, because valgrind is missing' >&2",
            0,
            false,
            0,
            "instructions, because valgrind is missing\n",
        ),
        ("echo '  skipped  the Node package: there is no Node'", 0, false, 0, "the Node package: there is no Node\n"),
        ("echo '  kept     the Node package'", 0, false, 0, ""),
        ("echo '  skipped  the Node package: there is no Node'", 0, true, 1, ""),
        ("echo '  kept     the Node package'", 3, false, 3, ""),
    ] {
        let command: Vec<String> = says(text, code).collect();
        let command: Vec<&str> = command.iter().map(String::as_str).collect();
        let (code, said, list) = offline.run(&command, is_strict);
        assert_eq!((code, list.as_str()), (Some(expected), listed), "{text}: {said}");
    }
}

#[test]
fn no_script_says_by_itself_that_it_skips_something() {
    for script in scripts() {
        let text = fs::read_to_string(&script).unwrap();
        let is_skip = script.ends_with("skip");
        assert!(is_skip || !text.contains("echo \"skipped"), "{} must call .ci/skip", script.display());
    }
}

#[test]
fn the_workflow_that_runs_everything_lets_nothing_be_skipped() {
    let workflow = fs::read_to_string(workspace().join(".github/workflows/ci.yml")).unwrap();
    let jobs: Vec<&str> = workflow.split("\n  linux:\n").collect();
    let linux = jobs[1].split("\n\n").next().unwrap();
    assert!(linux.contains("CLOUDFN_CI_STRICT: 1") && linux.contains("- run: .ci/run"), "{linux}");
}

#[test]
#[ignore = "the test below runs it in a process of its own"]
fn skipped() {
    skip("there is no such tool");
}

#[test]
fn a_test_that_skips_is_listed_and_fails_where_nothing_may_be_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("skipped");
    fs::write(&list, "").unwrap();
    let run = |strict: &str| {
        let mut test = Command::new(std::env::current_exe().unwrap());
        test.args(["--exact", "ci::skipped", "--ignored"])
            .env("CLOUDFN_SKIPPED", &list)
            .env("CLOUDFN_CI_STRICT", strict);
        let output = test.output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let (is_good, said) = run("");
    assert!(is_good && said.contains("skipped: ci::skipped: there is no such tool"), "{said}");
    assert_eq!(fs::read_to_string(&list).unwrap(), "ci::skipped: there is no such tool\n");
    let (is_good, said) = run("1");
    assert!(!is_good && said.contains("CLOUDFN_CI_STRICT is set: there is no such tool"), "{said}");
}
