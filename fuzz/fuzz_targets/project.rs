//! The files of a project, each by the command that reads it. The first byte says which file the rest is.

#![no_main]

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use cargo_cloudfn::fuzzing::{
    appid_of_project, environment_of_tcb, function_root, package_of_folder, remembered, upload_findings,
};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

thread_local! {
    static FOLDER: RefCell<tempfile::TempDir> = RefCell::new(tempfile::tempdir().unwrap());
}

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, text)) = bytes.split_first() else { return };
    FOLDER.with_borrow(|folder| {
        let folder = folder.path();
        match kind {
            b'p' => with_file(folder, "project.config.json", text, project),
            b't' => with_file(folder, "cloudbaserc.json", text, |folder, text| {
                marker(folder, text);
                if let Ok(Some(environment)) = environment_of_tcb(folder) {
                    assert_eq!(value(text)["envId"], environment.as_str());
                }
            }),
            b'd' => with_file(folder, ".cloudfn/deployed.json", text, deployed),
            b'm' => with_file(folder, "package.json", text, marker),
            b'D' => with_file(folder, "Dockerfile", text, marker),
            b'c' => with_file(folder, "config.json", text, |folder, _| {
                fs::write(folder.join("package.json"), r#"{"cloudfn": {"package": "shop"}}"#).unwrap();
                let _ = upload_findings(folder);
                fs::remove_file(folder.join("package.json")).unwrap();
            }),
            _ => {}
        }
    });
});

fn with_file(folder: &Path, name: &str, text: &[u8], read: impl FnOnce(&Path, &[u8])) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, text).unwrap();
    read(folder, text);
    let _ = fs::remove_file(file);
}

fn project(folder: &Path, text: &[u8]) {
    if let Ok(Some(appid)) = appid_of_project(folder) {
        assert_eq!(value(text)["appid"], appid.as_str());
        assert!(!appid.is_empty() && appid != "touristappid");
    }
    if let Ok(Some(root)) = function_root(folder) {
        assert!(value(text)["cloudfunctionRoot"].is_string(), "{root:?} out of nothing");
    }
}

/// The record of a deployment is read back, whatever was there before. A file that is not a record is reported and
/// kept.
fn deployed(folder: &Path, text: &[u8]) {
    let file = folder.join(".cloudfn/deployed.json");
    let config = json!({"permissions": {"openapi": ["a.b"]}});
    match remembered(folder, "prod", "notify", &config) {
        Ok(read) => assert_eq!(read, Some(config)),
        Err(_) => assert_eq!(fs::read(file).unwrap(), text),
    }
}

/// A folder belongs to this tool only if a file in it says so.
fn marker(folder: &Path, text: &[u8]) {
    let Some(package) = package_of_folder(folder) else { return };
    let is_json = value(text)["cloudfn"]["package"] == package.as_str();
    let is_comment = String::from_utf8_lossy(text).starts_with("# Made by `cargo cloudfn package --target ");
    assert!(is_json || is_comment, "{package} out of nothing");
}

/// A byte order mark, which editors on Windows write, is not part of the text. Two are as harmless: the file's reader and the
/// reader of JSON take one away each.
fn value(text: &[u8]) -> Value {
    let without_mark = |text: &[u8]| text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text).to_vec();
    serde_json::from_slice(&without_mark(&without_mark(text))).unwrap_or_default()
}
