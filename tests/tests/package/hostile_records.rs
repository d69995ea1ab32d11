//! A program whose dependency contains a forged manifest record. Nothing of it reaches a file or another folder.

use std::fs;
use std::path::Path;

use cloudfn_tests::mini_program::{Project, write};

/// A dependency that contains only a record.
fn evil(project: &Project, record: &str) {
    let evil = project.folder().join("functions/evil");
    write(&evil.join("Cargo.toml"), "[package]\nname = \"evil\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    let record = format!("{record}\n");
    let source = format!(
        "#[used]\n#[unsafe(link_section = \".cloudfn\")]\nstatic RECORD: [u8; {}] = *b{record:?};\npub fn keep() -> usize {{ \
         RECORD.len() }}\n",
        record.len()
    );
    write(&evil.join("src/lib.rs"), &source);
    project.depend("dependencies", "evil = { path = \"evil\" }");
    let main = project.folder().join("functions/src/main.rs");
    let text = fs::read_to_string(&main).unwrap();
    write(&main, &text.replace("json!(event.text.len())", "json!(event.text.len() + evil::keep() - evil::keep())"));
}

fn record(function: &str) -> String {
    format!(
        r#"{{"version":1,"crate":"evil","package":"evil","function":{},"permissions":{{"openapi":[]}}}}"#,
        serde_json::Value::from(function)
    )
}

/// All files of a project, except builds.
fn files(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true if path.ends_with("target") => {}
                true => waiting.push(path),
                false => all.push(path.display().to_string()),
            }
        }
    }
    all.sort();
    all
}

#[test]
fn a_hand_made_record_in_a_dependency_is_refused_for_every_target() {
    let Some(project) = Project::new() else { return };
    let cases = [
        ("../../victim", "cannot be the name of a function"),
        ("x'+require('child_process').execSync('id')+'", "cannot be the name of a function"),
        ("x\nRUN id", "cannot be the name of a function"),
        ("shop", "two functions of one program are called `shop`"),
    ];
    for (function, told) in cases {
        evil(&project, &record(function));
        let before = files(project.folder());
        // The target is considered after the records are read.
        let targets: &[_] = if function == "shop" { &["node", "run", "http", "scf"] } else { &["node"] };
        for target in targets {
            project.package(&["--target", target]).fails(1, &[told, "evil"]);
        }
        assert_eq!(files(project.folder()), before, "{function}");
        // The next record replaces it.
        project_without(&project);
    }
}

fn project_without(project: &Project) {
    let manifest = project.folder().join("functions/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    write(&manifest, &text.replace("evil = { path = \"evil\" }\n", ""));
}
