//! `cargo cloudfn new`, as somebody types it: every project that it makes is built, tested, linted and invoked.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock};

use cloudfn_tests::built::{program, workspace};
use cloudfn_tests::said::Said;
use serde_json::{Value, json};
use tempfile::TempDir;

/// What all projects have, beside the files of their templates.
const COMMON: [&str; 14] = [
    ".cargo/config.toml",
    ".github/workflows/ci.yml",
    ".gitignore",
    "Cargo.toml",
    "README.md",
    "miniprogram/app.js",
    "miniprogram/app.json",
    "miniprogram/pages/index/index.js",
    "miniprogram/pages/index/index.json",
    "miniprogram/pages/index/index.wxml",
    "miniprogram/pages/index/index.wxss",
    "miniprogram/sitemap.json",
    "project.config.json",
    "src/main.rs",
];

/// A place away from every workspace and repository, where projects are made.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Types `cargo cloudfn new ..` here.
    fn make(&self, arguments: &[&str]) -> Said {
        Said::of(&self.command().arg("new").args(arguments).output().unwrap())
    }

    fn command(&self) -> Command {
        static BUILT: OnceLock<PathBuf> = OnceLock::new();
        let mut command = Command::new(BUILT.get_or_init(|| program("cargo-cloudfn")));
        command.arg("cloudfn").current_dir(self.path());
        own_environment(&mut command);
        command
    }

    /// The files of a project, without those of git.
    fn files(&self, project: &str) -> Vec<String> {
        fn below(folder: &Path, root: &Path, files: &mut Vec<String>) {
            for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() && !entry.ends_with(".git") {
                    below(&entry, root, files);
                } else if entry.is_file() {
                    files.push(entry.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
                }
            }
        }
        let mut files = Vec::new();
        let root = self.path().join(project);
        below(&root, &root, &mut files);
        files.sort();
        files
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }
}

fn target() -> PathBuf {
    workspace().join("target/cloudfn-tests-new")
}

/// Projects share one target folder, so that their dependencies are built once; cargo asks no network.
fn own_environment(command: &mut Command) {
    for (variable, _) in std::env::vars_os() {
        let name = variable.to_string_lossy();
        if name.starts_with("CARGO_PKG") || name.starts_with("CARGO_BUILD") || name.starts_with("CLOUDFN") {
            command.env_remove(&variable);
        }
    }
    command
        .env("CARGO_TARGET_DIR", target())
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_TERM_COLOR", "never")
        // As a new machine has git: without anything that its owner has configured.
        .env("GIT_CONFIG_GLOBAL", "/dev/null");
}

/// Makes a project of a template, and does with it what a developer and a CI do.
fn works(template: &str, own_files: &[&str], invocation: &[&str], answer: &Value) {
    // Two at a time would wait for each other at the target folder, and each build the same.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let place = Place::new();
    let name = format!("{template}-project");
    let said = place.make(&[&name, "--template", template]).succeeds();
    let command = format!("cargo cloudfn invoke {name} {}", invocation.join(" "));
    for told in [command.as_str(), "cargo test", "--runtime DIR", workspace().to_str().unwrap()] {
        assert!(said.stderr.contains(told), "no {told}: {}", said.stderr);
    }
    let mut expected: Vec<_> = COMMON.iter().chain(own_files).map(|&file| file.to_owned()).collect();
    expected.sort();
    assert_eq!(place.files(&name), expected);
    mini_program(&place, &name);

    let project = place.path().join(&name);
    // So that nothing has to be fetched. A user has a network the first time.
    fs::copy(workspace().join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
    let said =
        Said::of(&place.command().arg("invoke").arg(&name).args(invocation).current_dir(&project).output().unwrap());
    assert_eq!(serde_json::from_str::<Value>(&said.succeeds().stdout).unwrap(), *answer);
    let check = ["check", "--native", "--deny", "warnings"];
    Said::of(&place.command().args(check).current_dir(&project).output().unwrap()).succeeds();
    for arguments in [
        &["fmt", "--check"][..],
        // Pedantically, but for the product's name, which a user's `clippy.toml` may know.
        &["clippy", "--all-targets", "--", "-D", "warnings", "-W", "clippy::pedantic", "-A", "clippy::doc_markdown"],
        &["test"],
    ] {
        let mut cargo = Command::new(env!("CARGO"));
        own_environment(cargo.args(arguments).current_dir(&project));
        Said::of(&cargo.output().unwrap()).succeeds();
    }
    forget(&target(), &[&name, &name.replace('-', "_"), "on_the_local_platform", "over_http"]);
}

/// Removes what was built for a project: its folder is another the next time, and this would stay for ever.
fn forget(folder: &Path, names: &[&str]) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
        if !names.iter().any(|own| name.contains(own)) {
            if path.is_dir() {
                forget(&path, names);
            }
        } else if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }
}

/// What DevTools reads must be JSON and JavaScript.
fn mini_program(place: &Place, name: &str) {
    let has_node = Command::new("node").arg("--version").output().is_ok();
    if !has_node {
        eprintln!("skipped: there is no node to check the Mini Program's JavaScript with");
    }
    for file in place.files(name) {
        let path = format!("{name}/{file}");
        let ending = Path::new(&file).extension().and_then(|ending| ending.to_str());
        if ending == Some("json") {
            assert!(serde_json::from_str::<Value>(&place.read(&path)).unwrap().is_object(), "{file}");
        } else if ending == Some("js") && has_node {
            let checked = Command::new("node").arg("--check").arg(place.path().join(&path)).output().unwrap();
            Said::of(&checked).succeeds();
        }
    }
    let project: Value = serde_json::from_str(&place.read(&format!("{name}/project.config.json"))).unwrap();
    assert_eq!(project["appid"], "touristappid");
    assert_eq!(project["miniprogramRoot"], "miniprogram/");
    assert_eq!(project["cloudfunctionRoot"], "cloudfunctions/");
    assert_eq!(project["projectname"], name);
    let page = place.read(&format!("{name}/miniprogram/pages/index/index.js"));
    assert!(page.contains(&format!("name: '{name}'")) || page.contains(&format!("path: '/{name}'")), "{page}");
    // What the page reacts to is there, and what it shows is set.
    let markup = place.read(&format!("{name}/miniprogram/pages/index/index.wxml"));
    for (before, end) in [("bindtap=\"", '"'), ("bindinput=\"", '"'), ("bindgetphonenumber=\"", '"'), ("{{", '}')] {
        for part in markup.split(before).skip(1) {
            let used = part.split(end).next().unwrap();
            assert!(page.contains(&format!("{used}(")) || page.contains(&format!("{used}:")), "no {used} in {page}");
        }
    }
}

#[test]
fn the_minimal_project_works() {
    let answer = json!({"text": "Hello, Mini Program!", "openid": "oLOCALUSER000000000000000001"});
    let own = ["event.json", "tests/on_the_local_platform.rs"];
    works("minimal", &own, &["--event", "event.json"], &answer);
}

#[test]
fn the_project_with_a_message_works() {
    let answer = json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok"});
    let own = ["event.json", "tests/on_the_local_platform.rs"];
    works("message", &own, &["--event", "event.json"], &answer);
}

#[test]
fn the_project_with_open_data_works() {
    let answer = json!({"openid": "oLOCALUSER000000000000000001", "phone": "13580006666"});
    let own = ["phone.json", "tests/on_the_local_platform.rs"];
    works("opendata", &own, &["--open-data", "phone=phone.json"], &answer);
}

#[test]
fn the_project_with_a_timer_works() {
    let answer = json!({"timer": "nightly", "time": "2026-01-02T18:00:00Z"});
    let own = ["event.json", "tests/on_the_local_platform.rs"];
    works("timer", &own, &["--event", "event.json"], &answer);
}

#[test]
fn the_project_for_cloud_hosting_works() {
    let answer = json!({"text": "Hello, Mini Program!", "openid": "oLOCALUSER000000000000000001"});
    let own = ["event.json", "tests/over_http.rs"];
    works("http", &own, &["--event", "event.json"], &answer);
}

#[test]
fn a_project_is_a_git_repository_unless_it_should_not_be_or_lies_in_one() {
    let place = Place::new();
    place.make(&["one"]).succeeds();
    assert!(place.path().join("one/.git").is_dir());
    let ignored = place.read("one/.gitignore");
    assert!(ignored.contains("/target\n") && ignored.contains("/cloudfunctions\n"), "{ignored}");

    place.make(&["two", "--vcs", "none"]).succeeds();
    assert!(!place.path().join("two/.git").exists() && !place.path().join("two/.gitignore").exists());

    place.make(&["one/inner", "--vcs", "git"]).succeeds();
    place.make(&["one/other"]).succeeds();
    assert!(!place.path().join("one/other/.git").exists());
    assert!(place.path().join("one/other/.gitignore").exists());
    assert!(!place.path().join("one/other/.github").exists(), "it would not be read there");
}

#[test]
fn a_project_in_a_workspace_becomes_its_member_and_leaves_the_rest_to_it() {
    let place = Place::new();
    let manifest = "[workspace]\nresolver = \"3\"\nmembers = []\n\n[workspace.package]\nedition = \"2024\"\n";
    fs::write(place.path().join("Cargo.toml"), manifest).unwrap();
    let said = place.make(&["functions/hello"]).succeeds();
    assert!(said.stderr.contains("Member of the workspace in"), "{}", said.stderr);
    assert!(place.read("Cargo.toml").contains("members = [\"functions/hello\"]"), "{}", place.read("Cargo.toml"));
    for absent in [".cargo", ".github"] {
        assert!(!place.path().join("functions/hello").join(absent).exists(), "{absent}");
    }
    fs::copy(workspace().join("Cargo.lock"), place.path().join("Cargo.lock")).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    own_environment(cargo.args(["metadata", "--format-version", "1"]).current_dir(place.path()));
    let known: Value = serde_json::from_str(&Said::of(&cargo.output().unwrap()).succeeds().stdout).unwrap();
    assert_eq!(known["workspace_members"].as_array().unwrap().len(), 1);
}

#[test]
fn in_the_folder_of_a_mini_program_no_other_one_is_made() {
    let place = Place::new();
    fs::write(place.path().join("project.config.json"), r#"{"cloudfunctionRoot": "cloudfunctions/"}"#).unwrap();
    let said = place.make(&["functions/notify", "--template", "message"]).succeeds();
    for told in [
        "Mini Program in",
        "no other Mini Program is created",
        "wx.cloud.callFunction({ name: 'notify', data: { .. } })",
    ] {
        assert!(said.stderr.contains(told), "no {told}: {}", said.stderr);
    }
    let files = place.files("functions/notify");
    assert!(files.iter().all(|file| !file.starts_with("miniprogram") && file != "project.config.json"), "{files:?}");
    assert!(files.contains(&"event.json".to_owned()));
    let readme = place.read("functions/notify/README.md");
    assert!(readme.contains("* `src/main.rs`") && !readme.contains("miniprogram/"), "{readme}");
}

#[test]
fn the_name_is_the_folders_or_the_one_that_is_given() {
    let place = Place::new();
    place.make(&["a folder", "--name", "order", "--vcs", "none"]).succeeds();
    assert!(place.read("a folder/Cargo.toml").starts_with("[package]\nname = \"order\"\n"));
    assert!(place.read("a folder/miniprogram/pages/index/index.js").contains("name: 'order'"));
    for (name, told) in [
        ("my shop", "--name my-shop"),
        ("7days", "it must begin with a letter"),
        ("serde", "the project depends on a package of this name"),
        ("test", "`test` cannot be a package's name"),
        ("fn", "`fn` cannot be a package's name"),
        ("--template", "a value is required"),
    ] {
        place.make(&[name]).fails(2, &["error: ", told]);
        assert!(!place.path().join(name).exists(), "{name} was made");
    }
}

#[test]
fn what_is_there_is_left_as_it_is() {
    let place = Place::new();
    fs::create_dir(place.path().join("empty")).unwrap();
    fs::write(place.path().join("file"), "mine").unwrap();
    for there in ["empty", "file", "."] {
        place.make(&[there, "--name", "hello"]).fails(2, &[there, "already exists, and was not changed"]);
    }
    assert_eq!(fs::read_dir(place.path().join("empty")).unwrap().count(), 0);
    assert_eq!(place.read("file"), "mine");
}

#[test]
fn a_clone_is_named_by_its_folder_and_another_folder_is_refused() {
    let place = Place::new();
    let runtime = workspace().join("cloudfn-runtime");
    place.make(&["hello", "--vcs", "none", "--runtime", runtime.to_str().unwrap()]).succeeds();
    let manifest = place.read("hello/Cargo.toml");
    for name in ["cloudfn-runtime", "cloudfn-local"] {
        let line = manifest.lines().find(|line| line.starts_with(&format!("{name} = {{ path = "))).unwrap();
        let path = line.split('"').nth(1).unwrap();
        assert!(place.path().join("hello").join(path).join("Cargo.toml").is_file(), "{line}");
    }
    place
        .make(&["other", "--runtime", "."])
        .fails(2, &["is neither a clone of cloudfn nor its folder cloudfn-runtime"]);
    assert!(!place.path().join("other").exists());
}

#[test]
fn the_help_says_what_each_template_is() {
    let said = Place::new().make(&["--help"]).succeeds();
    for told in ["minimal", "message", "opendata", "timer", "http", "wx.cloud.callContainer", "subscribe message"] {
        assert!(said.stdout.contains(told), "no {told}: {}", said.stdout);
    }
    let said = Place::new().make(&["hello", "--template", "mesage"]);
    said.fails(2, &["mesage", "message"]);
}
