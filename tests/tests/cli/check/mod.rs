//! `cargo cloudfn check`: the real command builds crates, and reports what is wrong with them.

mod artifacts;

use std::fs;
use std::path::Path;

use cloudfn_tests::check_workspace::{self, check, check_in, place};
use cloudfn_tests::skip::skip;
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};

/// The findings about each permission of a function, in order.
fn called(document: &Value, function: &str) -> Vec<(String, Value)> {
    let functions = document["functions"].as_array().unwrap();
    let found = functions.iter().find(|found| found["function"] == function).unwrap();
    let permissions = found["permissions"].as_array().unwrap().iter();
    permissions
        .map(|permission| (permission["api"].as_str().unwrap().to_owned(), permission["called"].clone()))
        .collect()
}

/// The positions at which a permission of a function is used.
fn places(document: &Value, function: &str, api: &str) -> Value {
    let functions = document["functions"].as_array().unwrap();
    let found = functions.iter().find(|found| found["function"] == function).unwrap();
    let permissions = found["permissions"].as_array().unwrap();
    permissions.iter().find(|permission| permission["api"] == api).unwrap()["calledAt"].clone()
}

/// The findings of a kind: function, API.
fn findings(document: &Value, kind: &str) -> Vec<(Value, Value)> {
    let all = document["findings"].as_array().unwrap().iter();
    let of_kind = all.filter(|finding| finding["kind"] == kind);
    of_kind.map(|finding| (finding["function"].clone(), finding["api"].clone())).collect()
}

fn known(expected: &[(&str, bool)]) -> Vec<(String, Value)> {
    expected.iter().map(|(api, called)| ((*api).to_owned(), json!(called))).collect()
}

#[test]
fn unused_permissions_differ_from_those_that_a_helper_in_another_crate_uses() {
    let document = check(&["notify", "--json"]).succeeds().json();
    assert_eq!(
        called(&document, "notify"),
        known(&[("subscribeMessage.send", true), ("wxacode.getUnlimited", false), ("security.imgSecCheck", true)])
    );
    let unused = document["findings"].as_array().unwrap().iter().find(|finding| finding["kind"] == "unused").unwrap();
    assert_eq!((&unused["level"], &unused["api"]), (&json!("warning"), &json!("wxacode.getUnlimited")));
    assert_eq!(unused["message"], "`notify` may call `wxacode.getUnlimited`, but never does");
    assert!(unused["notes"][0].as_str().unwrap().starts_with("not reachable in this build ("), "{unused}");
    assert_eq!(unused["help"], "remove \"wxacode.getUnlimited\" from `openapi = [..]`");
    assert_eq!(unused["place"], place("shop/src/main.rs", "fn notify"));
}

#[test]
fn calls_are_found_however_they_are_made() {
    let document = check(&["many", "--json"]).succeeds().json();
    let expected = [
        ("security.msgSecCheck", true),
        ("wxacode.get", true),
        ("wxacode.createQRCode", true),
        ("ocr.printedText", true),
        ("openapi.generic", true),
        ("openapi.plain", true),
        ("openapi.unused", false),
        ("wxacode.getUnlimited", false),
    ];
    assert_eq!(called(&document, "many"), known(&expected));
}

#[test]
fn each_function_of_a_program_has_its_own_permissions() {
    let document = check(&["shop", "--json"]).succeeds().json();
    assert_eq!(called(&document, "left"), known(&[("wxacode.get", true), ("wxacode.getUnlimited", false)]));
    assert_eq!(called(&document, "right"), known(&[("wxacode.get", false), ("wxacode.getUnlimited", true)]));
    assert_eq!(called(&document, "without"), known(&[("wxacode.get", false)]));
    let all = document["findings"].as_array().unwrap();
    let without = all.iter().find(|finding| finding["function"] == "without").unwrap();
    assert_eq!(without["notes"][0], "the function takes no `Cloud`, so it calls nothing");
    let of_the_library = known(&[("wxacode.get", false), ("wxacode.getUnlimited", true)]);
    assert_eq!(called(&document, "of-the-library"), of_the_library, "the same path in a library of the same name");
}

#[test]
fn the_position_of_a_call_is_shown_if_the_program_has_line_tables() {
    let document = check(&["notify", "many", "--json"]).succeeds().json();
    if document["target"] != "x86_64-unknown-linux-musl" {
        skip("this toolchain does not build for x86_64-unknown-linux-musl");
        return;
    }
    let of = |function, api| places(&document, function, api);
    assert_eq!(of("notify", "subscribeMessage.send"), json!([place("helpers/src/lib.rs", "cloud.openapi(Send")]));
    assert_eq!(of("many", "wxacode.get"), json!([place("shop/src/main.rs", "cloud.permit()")]));
    assert_eq!(of("many", "openapi.plain"), json!([place("shop/src/main.rs", "cloud.openapi(Plain")]));
}

#[test]
fn a_call_of_a_retired_api_is_reported_with_its_replacement() {
    let said = check(&["old", "--json"]).succeeds();
    let document = said.json();
    assert_eq!(findings(&document, "retired"), [(json!("old"), json!("templateMessage.send"))]);
    let finding = &document["findings"][0];
    assert_eq!(finding["message"], "`old` calls `templateMessage.send`, which WeChat has retired on 2020-01-10");
    assert_eq!(finding["help"], "call `subscribeMessage.send` instead");
    let said = check(&["old", "--deny", "retired"]);
    assert_eq!(said.code, Some(1), "{}", said.stderr);
}

#[test]
fn functions_of_a_library_that_no_program_names_are_reported() {
    let said = check(&["--package", "forum"]);
    assert_eq!(said.code, Some(1), "{}", said.stderr);
    let expected = "problem: `reorder`, `restock` in the crate `stock` are compiled, but in no program\n";
    assert!(said.stderr.contains(expected), "{}", said.stderr);
    assert!(said.stderr.contains("= help: name the crate in the program: cloudfn_runtime::main!(stock);"));
    let document = check(&["--package", "named", "--json"]).succeeds().json();
    assert_eq!(findings(&document, "not-linked"), []);
    assert_eq!(called(&document, "restock"), known(&[("wxacode.get", true)]));
}

#[test]
fn missing_symbols_allow_no_conclusion() {
    let said = check(&["--package", "stripped", "--json"]).succeeds();
    let document = said.json();
    assert_eq!(called(&document, "stripped"), [("wxacode.get".to_owned(), Value::Null)]);
    assert_eq!(findings(&document, "unused"), []);
    assert_eq!(findings(&document, "cannot-tell"), [(json!("stripped"), Value::Null)]);
    assert_eq!(check(&["--package", "stripped", "--deny", "cannot-tell"]).code, Some(1));
}

#[test]
fn deny_makes_an_unused_permission_a_failure() {
    let said = check(&["left", "--deny", "unused"]);
    assert_eq!(said.code, Some(1), "{}", said.stderr);
    let expected = "problem: `left` may call `wxacode.getUnlimited`, but never does\n  --> shop/src/main.rs:";
    assert!(said.stderr.contains(expected), "{}", said.stderr);
    assert!(said.stderr.contains("Checked 1 problem\n"), "{}", said.stderr);
    assert_eq!(check(&["left", "--deny", "warnings", "--json"]).json()["problems"], 1);
    let said = check(&["left"]).succeeds();
    assert!(said.stderr.contains("warning: `left` may call"), "{}", said.stderr);
    assert_eq!(check(&["plain", "--deny", "warnings"]).code, Some(0));
}

#[test]
fn a_stale_config_in_the_mini_program_is_shown_as_a_diff() {
    let folder = check_workspace::folder().join("shop/cloudfunctions/timed");
    fs::create_dir_all(&folder).unwrap();
    let config = folder.join("config.json");
    let timer = json!({"type": "timer", "name": "nightly", "config": "0 0 2 * * * *"});
    let declared = json!({"triggers": [timer], "permissions": {"openapi": ["wxacode.get"]}});
    fs::write(&config, declared.to_string()).unwrap();
    assert_eq!(check_in("shop", &["timed", "--json"]).succeeds().json()["findings"], json!([]));

    fs::write(&config, json!({"permissions": {"openapi": ["wxacode.getUnlimited"]}}).to_string()).unwrap();
    let said = check_in("shop", &["timed"]);
    assert_eq!(said.code, Some(1), "{}", said.stderr);
    let expected = concat!(
        "problem: the config.json of `timed` is stale\n  --> cloudfunctions/timed/config.json\n",
        "   | - \"wxacode.getUnlimited\"\n   | + \"wxacode.get\"\n",
        "   | + {\"config\":\"0 0 2 * * * *\",\"name\":\"nightly\",\"type\":\"timer\"}\n",
        "   = help: run `cargo cloudfn package timed`, upload the function once with WeChat DevTools, and wait ten minutes\n",
    );
    assert!(said.stderr.contains(expected), "{}", said.stderr);

    fs::write(&config, "{").unwrap();
    let said = check_in("shop", &["timed", "--json"]);
    assert_eq!(said.code, Some(1));
    assert!(said.json()["findings"][0]["message"].as_str().unwrap().contains("is not JSON"), "{}", said.stdout);

    fs::remove_file(&config).unwrap();
    let document = check_in("shop", &["timed", "--json"]).json();
    assert_eq!(document["findings"][0]["message"], "the folder of `timed` has no config.json");
    fs::remove_dir(&folder).unwrap();
    assert_eq!(
        check_in("shop", &["timed", "--json"]).succeeds().json()["findings"],
        json!([]),
        "it was never packaged"
    );
}

#[test]
fn a_package_in_the_mini_programs_project_is_checked() {
    let folder = check_workspace::folder().join("shop/cloudfunctions/plain");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.json"), r#"{"permissions": {"openapi": []}}"#).unwrap();
    let looked_at = || check_in("shop", &["plain", "--json"]);
    assert_eq!(looked_at().succeeds().json()["artifacts"], json!([]), "somebody else's");
    fs::write(folder.join("package.json"), r#"{"cloudfn": {"package": "shop"}}"#).unwrap();
    let said = looked_at();
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(said.code, Some(1), "{}", said.stderr);
    let document = said.json();
    assert_eq!(document["artifacts"], json!([folder]));
    assert_eq!(findings(&document, "artifact"), [(Value::Null, Value::Null)]);
    assert_eq!(document["findings"][0]["message"], "there is no program in it: its `bootstrap` is missing");
    assert_eq!(document["findings"][0]["place"], "cloudfunctions/plain");
}

#[test]
fn the_users_own_build_is_not_touched() {
    check(&["plain"]).succeeds();
    let target = check_workspace::folder().join("target");
    let names: Vec<_> = fs::read_dir(&target).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let expected = |name: &std::ffi::OsString| {
        Path::new(name).extension().is_some() || name == "cloudfn" || name == "CACHEDIR.TAG"
    };
    assert!(names.iter().all(expected), "{names:?}");
}

/// This connects the symbol of a call with a permission.
#[test]
fn every_permission_of_the_catalog_is_in_the_file_of_its_request() {
    let mut folders = vec![workspace().join("cloudfn-openapi/src/generated")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            let source = fs::read_to_string(&entry).unwrap();
            for permission in source.split("\npub trait May").skip(1) {
                let request = permission.split(' ').next().unwrap();
                let gate = format!("impl<S: May{request}> DeclaredIn<S> for {request} {{}}");
                assert!(source.contains(&gate), "{}: {gate}", entry.display());
                count += 1;
            }
        }
    }
    assert!(count > 150, "{count}");
}

#[test]
fn an_unknown_name_gets_a_suggestion() {
    let said = check(&["notfy", "--json"]);
    assert_eq!(said.code, Some(2), "{}", said.stderr);
    assert_eq!(said.json()["error"]["advice"], "did you mean `notify`?");
    assert_eq!(check(&["--deny", "nothing"]).code, Some(2));
}
