//! Places of the source, opened in the developer's editor.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use cloudfn_tests::browser::Browser;
use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::process::until;
use serde_json::Value;

use super::super::{numbered, source};
use super::teahouse::start_with;

/// An editor that writes the place that it opens into a file. Returns the command that starts it.
fn editor(folder: &Path) -> String {
    let script = folder.join("editor.sh");
    let opened = folder.join("opened");
    let text = format!("#!/bin/sh\nprintf '%s' \"$1\" > '{0}.new'\nmv '{0}.new' '{0}'\n", opened.display());
    fs::write(&script, text).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    format!("'{}' {{file}}:{{line}}", script.display())
}

/// What the editor was opened with since this was asked last, below the folder of the project.
#[track_caller]
fn opened(editor: &Path, project: &Path) -> String {
    let file = editor.join("opened");
    let place = until("the editor is open", || fs::read_to_string(&file).ok());
    fs::remove_file(&file).unwrap();
    place.strip_prefix(&format!("{}/", project.display())).unwrap_or(&place).to_owned()
}

#[test]
fn a_place_under_the_title_in_a_timeline_and_in_a_log_opens_in_the_editor() {
    let folder = tempfile::tempdir().unwrap();
    let command = editor(folder.path());
    let dev = start_with("dev-teahouse-editor", &[("CLOUDFN_EDITOR", &command)]);
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("order");
    let place = browser.text("#call .title button");
    browser.click("#call .title button");
    assert_eq!(opened(folder.path(), dev.folder()), place);

    browser.type_into("#event", r#"{"title": "editor"}"#);
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.click(".rows [data-row=function] .timeline-row");
    browser.click(".rows [data-row=function] .details button.mono");
    assert_eq!(opened(folder.path(), dev.folder()), place);

    dev.call("shouts", r#"{"text": "see src/main.rs:3:9 for more"}"#);
    browser.until("document.querySelector('#invocations > li[data-state=answered] b')?.textContent === 'shouts'");
    browser.click("#invocations > li > .invocation-head");
    browser.click("#invocations .log-part button.mono");
    assert_eq!(opened(folder.path(), dev.folder()), "src/main.rs:3");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_mistake_in_the_report_of_a_build_opens_in_the_editor() {
    let folder = tempfile::tempdir().unwrap();
    let scratch = numbered("dev-report-editor").file("src/main.rs", &source("Ok(\"one\")"));
    let command = editor(folder.path());
    let dev = DevServer::start_with(scratch.folder(), &[], &[("CLOUDFN_EDITOR", &command)]);
    let Some(mut browser) = Browser::open_while_building(&dev) else { return };
    browser.until_text("#report-text", "mismatched types");
    browser.click("#report-text button");
    assert_eq!(opened(folder.path(), dev.folder()), "src/main.rs:2");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_says_how_to_set_an_editor_that_is_missing() {
    let dev = start_with("dev-teahouse-no-editor", &[("CLOUDFN_EDITOR", "/no/such/editor")]);
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("order");
    browser.click("#call .title button");
    browser.until_text("#notice", "set CLOUDFN_EDITOR where `cargo cloudfn dev` is started");
}
