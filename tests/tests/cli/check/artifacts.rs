//! `cargo cloudfn check --artifact`: programs and packages that would not work in the cloud.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use cloudfn_tests::check_workspace::run;
use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::mini_program::Project;
use cloudfn_tests::program::cargo_cloudfn;
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn check(path: &Path) -> CommandOutput {
    run(path.parent().unwrap(), &["--json", "--artifact", path.to_str().unwrap()])
}

/// The messages of the findings.
fn messages(said: &CommandOutput) -> Vec<String> {
    let document = said.json();
    let all = document["findings"].as_array().unwrap().iter();
    all.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect()
}

/// The only finding, which is a problem.
fn problem(said: &CommandOutput) -> Value {
    assert_eq!(said.code, Some(1), "{}\n{}", said.stdout, said.stderr);
    let document = said.json();
    assert_eq!(document["findings"].as_array().unwrap().len(), 1, "{}", said.stdout);
    assert_eq!((&document["findings"][0]["level"], &document["problems"]), (&"problem".into(), &1.into()));
    document["findings"][0].clone()
}

/// A package that the real command has made, in a new folder.
fn package(name: &str) -> Option<(tempfile::TempDir, PathBuf)> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join(name);
    Project::new()?.package(&["shop", "--zip", "--out", out.to_str().unwrap()]).succeeds();
    Some((folder, out))
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu", target_arch = "x86_64"))]
fn a_program_that_needs_a_newer_libc_is_reported_with_versions_and_symbols() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("bootstrap");
    fs::copy(cargo_cloudfn(), &program).unwrap();
    let found = problem(&check(&program));
    let message = found["message"].as_str().unwrap();
    let needed = message.strip_prefix("it is linked dynamically and needs GLIBC_2.").unwrap();
    let needed = needed.strip_suffix("; the cloud has GLIBC_2.17").unwrap();
    assert!(needed.parse::<u32>().unwrap() > 17, "{message}");
    let notes: Vec<_> = found["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap()).collect();
    assert!(notes[0].starts_with(&format!("GLIBC_2.{needed}: ")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("pthread_") || note.contains("statx")), "{notes:?}");
    assert_eq!(found["help"], "build it with `cargo cloudfn package`: its programs are static");
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_for_another_machine_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("bootstrap");
    let mut bytes = fs::read(cargo_cloudfn()).unwrap();
    // e_machine: EM_AARCH64
    bytes[18..20].copy_from_slice(&183_u16.to_le_bytes());
    fs::write(&program, &bytes).unwrap();
    assert_eq!(problem(&check(&program))["message"], "it is a program for aarch64, and the cloud runs Linux on x86-64");
    fs::write(&program, "#!/bin/sh\n").unwrap();
    assert_eq!(problem(&check(&program))["message"], "it is a script, and the cloud runs Linux on x86-64");
    fs::write(&program, &bytes[..100]).unwrap();
    assert!(problem(&check(&program))["message"].as_str().unwrap().starts_with("it is "));
}

#[test]
fn a_program_or_folder_that_is_too_large_is_reported_without_being_read() {
    let folder = tempfile::tempdir().unwrap();
    let function = folder.path().join("shop");
    fs::create_dir(&function).unwrap();
    let program = function.join("bootstrap");
    File::create(&program).unwrap().set_len(501 << 20).unwrap();
    let expected = "it has 501 MiB; the platform accepts 500 MiB of code";
    assert_eq!(problem(&check(&program))["message"], expected);
    assert_eq!(problem(&check(&function))["message"], expected);
}

#[test]
fn a_zip_that_is_too_large_for_one_request_gets_a_warning() {
    let Some((_folder, out)) = package("large") else { return };
    let path = out.join("shop.zip");
    let mut zip = ZipWriter::new_append(File::options().read(true).write(true).open(&path).unwrap()).unwrap();
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("large", stored).unwrap();
    zip.write_all(&vec![0; 16 << 20]).unwrap();
    zip.finish().unwrap();
    let said = check(&path).succeeds();
    let size = fs::metadata(&path).unwrap().len().div_ceil(1 << 20);
    let expected = format!("the zip has {size} MiB; one request to the platform holds 20 MB");
    assert!(messages(&said)[0].starts_with(&expected), "{said:?}");
    assert_eq!(said.json()["warnings"], 1);
}

#[test]
fn an_unchanged_package_has_no_findings() {
    let Some((_folder, out)) = package("fresh") else { return };
    for artifact in ["shop", "shop/bootstrap", "shop.zip"] {
        let said = check(&out.join(artifact)).succeeds();
        assert_eq!(messages(&said), [""; 0], "{artifact}");
        assert!(said.json()["target"].is_null(), "nothing is built for it");
    }
}

#[test]
fn a_damaged_package_is_reported_with_what_is_wrong() {
    let Some((_folder, out)) = package("damaged") else { return };
    let function = out.join("shop");
    let shim = fs::read_to_string(function.join("index.js")).unwrap();

    fs::write(function.join("index.js"), format!("{shim}// mine\n")).unwrap();
    let said = check(&function).succeeds();
    assert_eq!(messages(&said), ["its index.js is not the one that this version of the tool writes"]);

    fs::write(function.join("index.js"), shim.replace("const SHA256='", "const SHA256='00")).unwrap();
    let message = problem(&check(&function))["message"].clone();
    assert_eq!(message, "its index.js was made for another `bootstrap`, and would not start this one");

    fs::write(function.join("index.js"), shim.replace("FUNCTION='shop'", "FUNCTION='forum'")).unwrap();
    let message = problem(&check(&function))["message"].clone();
    assert_eq!(message, "its program has no function `forum`, but `plain`, `shop`");

    fs::write(function.join("index.js"), &shim).unwrap();
    fs::write(function.join("config.json"), r#"{"permissions": {"openapi": []}}"#).unwrap();
    let message = problem(&check(&function))["message"].clone();
    assert_eq!(message, "its config.json does not match its program");

    fs::remove_file(function.join("config.json")).unwrap();
    let message = problem(&check(&function))["message"].clone();
    assert_eq!(message, "its config.json does not match its program", "a file that is lost says nothing");

    fs::remove_file(function.join("index.js")).unwrap();
    let message = problem(&check(&function))["message"].clone();
    assert_eq!(message, "nothing would start its program: its `index.js` is missing");

    fs::remove_file(function.join("bootstrap")).unwrap();
    let message = problem(&check(&function))["message"].clone();
    assert_eq!(message, "there is no program in it: its `bootstrap` is missing");
}

#[test]
fn a_path_that_does_not_exist_is_a_usage_error() {
    let folder = tempfile::tempdir().unwrap();
    let said = check(&folder.path().join("nowhere"));
    assert_eq!(said.code, Some(2), "{}", said.stderr);
    assert!(said.json()["error"]["message"].as_str().unwrap().contains("nowhere cannot be read"));
}
