//! `cargo cloudfn new`, as a user runs it: every project that it creates is built, tested, linted and invoked.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::new_project::{NewProjects, forget};
use cloudfn_tests::skip::skip;
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};

/// The files of all projects that use a clone, beside those of their templates.
const COMMON: [&str; 13] = [
    ".cargo/config.toml",
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

/// Creates a project from a template, and uses it like a developer and a CI.
fn works(template: &str, own_files: &[&str], invocation: &[&str], answer: &Value) {
    // Two at a time would wait for each other at the target folder, and build the same things.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let projects = NewProjects::empty();
    let name = format!("{template}-project");
    let said = projects.make(&[&name, "--template", template]).succeeds();
    let command = format!("cargo cloudfn invoke {name} {}", invocation.join(" "));
    for told in [command.as_str(), "cargo test", "--runtime DIR", workspace().to_str().unwrap()] {
        assert!(said.stderr.contains(told), "no {told}: {}", said.stderr);
    }
    let mut expected: Vec<_> = COMMON.iter().chain(own_files).map(|&file| file.to_owned()).collect();
    expected.sort();
    assert_eq!(projects.files(&name), expected);
    mini_program(&projects, &name);

    let project = projects.path().join(&name);
    // With this, nothing has to be downloaded. A user has a network the first time.
    fs::copy(workspace().join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
    let said = CommandOutput::of(&projects.cloudfn("invoke", &name).arg(&name).args(invocation).output().unwrap());
    assert_eq!(serde_json::from_str::<Value>(&said.succeeds().stdout).unwrap(), *answer);
    let check = ["--native", "--deny", "warnings"];
    CommandOutput::of(&projects.cloudfn("check", &name).args(check).output().unwrap()).succeeds();
    for arguments in [
        &["fmt", "--check"][..],
        // All pedantic lints, except the one about the product's name, which a user's `clippy.toml` can list.
        &["clippy", "--all-targets", "--", "-D", "warnings", "-W", "clippy::pedantic", "-A", "clippy::doc_markdown"],
        &["test"],
    ] {
        CommandOutput::of(&projects.cargo(&name).args(arguments).output().unwrap()).succeeds();
    }
    forget(&[&name, &name.replace('-', "_"), "on_the_local_platform", "over_http"]);
}

/// Checks that the files for DevTools are valid JSON and JavaScript.
fn mini_program(projects: &NewProjects, name: &str) {
    let has_node = Command::new("node").arg("--version").output().is_ok();
    if !has_node {
        skip("there is no Node to check the Mini Program's JavaScript with");
    }
    for file in projects.files(name) {
        let path = format!("{name}/{file}");
        let ending = Path::new(&file).extension().and_then(|ending| ending.to_str());
        if ending == Some("json") {
            assert!(serde_json::from_str::<Value>(&projects.read(&path)).unwrap().is_object(), "{file}");
        } else if ending == Some("js") && has_node {
            let checked = Command::new("node").arg("--check").arg(projects.path().join(&path)).output().unwrap();
            CommandOutput::of(&checked).succeeds();
        }
    }
    let project: Value = serde_json::from_str(&projects.read(&format!("{name}/project.config.json"))).unwrap();
    assert_eq!(project["appid"], "touristappid");
    assert_eq!(project["miniprogramRoot"], "miniprogram/");
    assert_eq!(project["cloudfunctionRoot"], "cloudfunctions/");
    assert_eq!(project["projectname"], name);
    let page = projects.read(&format!("{name}/miniprogram/pages/index/index.js"));
    assert!(page.contains(&format!("name: '{name}'")) || page.contains(&format!("path: '/{name}'")), "{page}");
    // The page has every handler and every value that its markup uses.
    let markup = projects.read(&format!("{name}/miniprogram/pages/index/index.wxml"));
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
    let answer = json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok", "msgid": 768});
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
fn a_project_is_a_git_repository_unless_told_otherwise_or_inside_one() {
    let projects = NewProjects::empty();
    projects.make(&["one"]).succeeds();
    assert!(projects.path().join("one/.git").is_dir());
    let ignored = projects.read("one/.gitignore");
    assert!(ignored.contains("/target\n") && ignored.contains("/cloudfunctions\n"), "{ignored}");

    projects.make(&["two", "--vcs", "none"]).succeeds();
    assert!(!projects.path().join("two/.git").exists() && !projects.path().join("two/.gitignore").exists());

    projects.make(&["one/inner", "--vcs", "git"]).succeeds();
    projects.make(&["one/other"]).succeeds();
    assert!(!projects.path().join("one/other/.git").exists());
    assert!(projects.path().join("one/other/.gitignore").exists());
    assert!(!projects.path().join("one/other/.github").exists(), "it would not be read there");
}

#[test]
fn a_project_in_a_workspace_becomes_its_member_and_leaves_the_rest_to_it() {
    let projects = NewProjects::empty();
    let manifest = "[workspace]\nresolver = \"3\"\nmembers = []\n\n[workspace.package]\nedition = \"2024\"\n";
    fs::write(projects.path().join("Cargo.toml"), manifest).unwrap();
    let said = projects.make(&["functions/hello"]).succeeds();
    assert!(said.stderr.contains("Member of the workspace in"), "{}", said.stderr);
    assert!(projects.read("Cargo.toml").contains("members = [\"functions/hello\"]"), "{}", projects.read("Cargo.toml"));
    for absent in [".cargo", ".github"] {
        assert!(!projects.path().join("functions/hello").join(absent).exists(), "{absent}");
    }
    fs::copy(workspace().join("Cargo.lock"), projects.path().join("Cargo.lock")).unwrap();
    let metadata = projects.cargo("").args(["metadata", "--format-version", "1"]).output().unwrap();
    let known = CommandOutput::of(&metadata).succeeds().json();
    assert_eq!(known["workspace_members"].as_array().unwrap().len(), 1);
}

#[test]
fn inside_a_mini_program_no_other_mini_program_is_created() {
    let projects = NewProjects::empty();
    fs::write(projects.path().join("project.config.json"), r#"{"cloudfunctionRoot": "cloudfunctions/"}"#).unwrap();
    let said = projects.make(&["functions/notify", "--template", "message"]).succeeds();
    for told in [
        "Mini Program in",
        "no other Mini Program is created",
        "wx.cloud.callFunction({ name: 'notify', data: { .. } })",
    ] {
        assert!(said.stderr.contains(told), "no {told}: {}", said.stderr);
    }
    let files = projects.files("functions/notify");
    assert!(files.iter().all(|file| !file.starts_with("miniprogram") && file != "project.config.json"), "{files:?}");
    assert!(files.contains(&"event.json".to_owned()));
    let readme = projects.read("functions/notify/README.md");
    assert!(readme.contains("* `src/main.rs`") && !readme.contains("miniprogram/"), "{readme}");
    assert!(projects.read(".gitignore").contains("\n/cloudfunctions/notify/\n"), "packaged programs are not committed");
    let said = projects.make(&["functions/order"]).succeeds();
    let said = said.says(&["add `/cloudfunctions/order/` to", "`cargo cloudfn package` writes programs there"]);
    assert!(!projects.read(".gitignore").contains("order"), "existing files are not changed: {}", said.stderr);
    projects.make(&["cloudfunctions/pay"]).fails(
        2,
        &[
            "cloudfunctions/pay is in the `cloudfunctionRoot` of",
            "create it beside that folder: cargo cloudfn new /",
            "/functions/pay",
        ],
    );
    assert!(!projects.path().join("cloudfunctions/pay").exists());
}

#[test]
fn a_project_in_a_folder_with_the_name_of_packaged_functions_is_created_with_a_note() {
    let projects = NewProjects::empty();
    let said = projects.make(&["cloudfunctions/notify"]).succeeds();
    said.says(&["where sources do not belong", "move the project beside it: functions/notify"]);
    let said = projects.make(&["functions/notify"]).succeeds();
    assert!(!said.stderr.contains("do not belong"), "{}", said.stderr);
}

#[test]
fn the_project_is_named_after_its_folder_or_as_asked() {
    let projects = NewProjects::empty();
    projects.make(&["a folder", "--name", "order", "--vcs", "none"]).succeeds();
    assert!(projects.read("a folder/Cargo.toml").starts_with("[package]\nname = \"order\"\n"));
    assert!(projects.read("a folder/miniprogram/pages/index/index.js").contains("name: 'order'"));
    for (name, told) in [
        ("my shop", "--name my-shop"),
        ("7days", "it must begin with a letter"),
        ("serde", "the project depends on a package of this name"),
        ("test", "`test` cannot be a package's name"),
        ("fn", "`fn` cannot be a package's name"),
        ("--template", "a value is required"),
    ] {
        projects.make(&[name]).fails(2, &["error: ", told]);
        assert!(!projects.path().join(name).exists(), "{name} was made");
    }
}

#[test]
fn existing_files_and_folders_are_not_touched() {
    let projects = NewProjects::empty();
    fs::create_dir(projects.path().join("empty")).unwrap();
    fs::write(projects.path().join("file"), "mine").unwrap();
    for there in ["empty", "file", "."] {
        projects.make(&[there, "--name", "hello"]).fails(2, &[there, "already exists, and was not changed"]);
    }
    assert_eq!(fs::read_dir(projects.path().join("empty")).unwrap().count(), 0);
    assert_eq!(projects.read("file"), "mine");
}

#[test]
fn runtime_takes_a_clone_of_cloudfn_and_refuses_any_other_folder() {
    let projects = NewProjects::empty();
    let runtime = workspace().join("cloudfn-runtime");
    projects.make(&["hello", "--vcs", "none", "--runtime", runtime.to_str().unwrap()]).succeeds();
    let manifest = projects.read("hello/Cargo.toml");
    for name in ["cloudfn-runtime", "cloudfn-local"] {
        let line = manifest.lines().find(|line| line.starts_with(&format!("{name} = {{ path = "))).unwrap();
        let path = line.split('"').nth(1).unwrap();
        assert!(projects.path().join("hello").join(path).join("Cargo.toml").is_file(), "{line}");
    }
    projects
        .make(&["other", "--runtime", "."])
        .fails(2, &["is neither a clone of cloudfn nor its folder cloudfn-runtime"]);
    assert!(!projects.path().join("other").exists());
}

#[test]
fn the_help_says_what_each_template_is() {
    let said = NewProjects::empty().make(&["--help"]).succeeds();
    for told in ["minimal", "message", "opendata", "timer", "http", "wx.cloud.callContainer", "subscribe message"] {
        assert!(said.stdout.contains(told), "no {told}: {}", said.stdout);
    }
    let said = NewProjects::empty().make(&["hello", "--template", "mesage"]);
    said.fails(2, &["mesage", "message"]);
}
