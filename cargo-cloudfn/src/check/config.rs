//! Compares the config.json in a Mini Program's project with what the function declares now.

use cloudfn_names::Meaning;
use cloudfn_protocol::json_object;
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;

use serde_json::Value;

use super::finding::{Finding, Kind};
use crate::artifact::Manifest;
use crate::file;
use crate::function::Function;

/// Compares a function's config.json in the folder of a project's functions.
pub(super) fn finding(function: &Function, functions: &Path) -> Option<Finding> {
    let folder = functions.join(&function.manifest.function);
    let path = folder.join("config.json");
    let name = &function.manifest.function;
    let problem =
        |message: String| Finding::problem(Kind::Config, message).about(function).in_file(&path).help(advice(name));
    let wanted: Value = serde_json::from_str(&function.manifest.config()).unwrap_or_default();
    let text = match file::read_text(&path) {
        Ok(text) => text,
        // The function was never packaged.
        Err(_) if !folder.is_dir() => return None,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let difference = difference(&Value::Null, &wanted);
            return (!difference.is_empty())
                .then(|| problem(format!("the folder of `{name}` has no config.json")).difference(difference));
        }
        Err(error) => return Some(problem(format!("the config.json of `{name}` cannot be read: {error}"))),
    };
    match json_object::parse(text.as_bytes()) {
        Ok(there) => {
            let difference = difference(&there, &wanted);
            let notes = advice_on_names(&there, &wanted);
            (!difference.is_empty()).then(|| {
                let mut finding = problem(format!("the config.json of `{name}` is stale")).difference(difference);
                finding.notes.extend(notes);
                finding
            })
        }
        Err(error) => Some(problem(format!("the config.json of `{name}` is not JSON: {error}"))),
    }
}

/// Whether a config.json differs from the program's own record.
pub(super) fn differs(config: &Value, manifest: &Manifest) -> bool {
    let wanted: Value = serde_json::from_str(&manifest.config()).unwrap_or_default();
    !difference(config, &wanted).is_empty()
}

fn advice(name: &str) -> String {
    format!("run `cargo cloudfn package {name}`, upload the function once with WeChat DevTools, and wait ten minutes")
}

/// Advice on names in the file that give no permission, because they are no APIs: functions of the SDK, APIs of the Mini
/// Program, misspelled names.
fn advice_on_names(there: &Value, wanted: &Value) -> Vec<String> {
    let names = |value: &Value| value["permissions"]["openapi"].as_array().cloned().unwrap_or_default();
    let declared = names(wanted);
    let others = names(there).into_iter().filter(|name| !declared.contains(name));
    let advice = others.filter_map(|name| match (name.as_str()?, cloudfn_names::meaning(name.as_str()?)) {
        (_, Meaning::Api(_)) => None,
        (name, Meaning::Needless(needless)) => Some(needless.about(name)),
        (name, Meaning::Unknown(advice)) => Some(advice.about(name)),
    });
    // A note is one line.
    advice.map(|text| text.replace('\n', "; ")).collect()
}

/// Entries of the file that are no longer declared, and declared entries that the file lacks. Order and spaces do not
/// matter.
fn difference(there: &Value, wanted: &Value) -> Vec<String> {
    let (there, wanted) = (entries(there), entries(wanted));
    let gone = there.difference(&wanted).map(|entry| format!("- {entry}"));
    gone.chain(wanted.difference(&there).map(|entry| format!("+ {entry}"))).collect()
}

/// The permissions and triggers.
fn entries(config: &Value) -> BTreeSet<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let permissions = list(&config["permissions"]["openapi"]).into_iter().map(|name| name.to_string());
    permissions.chain(list(&config["triggers"]).into_iter().map(|trigger| sorted(&trigger).to_string())).collect()
}

/// The order of a trigger's members does not matter.
fn sorted(trigger: &Value) -> Value {
    let Value::Object(members) = trigger else { return trigger.clone() };
    let mut members = members.clone();
    members.sort_keys();
    Value::Object(members)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn order_does_not_matter_and_each_difference_is_a_line() {
        let nightly = json!({"name": "nightly", "type": "timer", "config": "0 0 2 * * * *"});
        let wanted = json!({"permissions": {"openapi": ["a.b", "c.d"]}, "triggers": [nightly]});
        let turned = json!({"config": "0 0 2 * * * *", "type": "timer", "name": "nightly"});
        let there = json!({"triggers": [turned], "permissions": {"openapi": ["c.d", "a.b"]}});
        assert_eq!(difference(&there, &wanted), [""; 0]);
        let there = json!({"permissions": {"openapi": ["c.d", "e.f"]}});
        let nightly = r#"+ {"config":"0 0 2 * * * *","name":"nightly","type":"timer"}"#;
        assert_eq!(difference(&there, &wanted), ["- \"e.f\"", "+ \"a.b\"", nightly]);
    }

    #[test]
    fn a_name_that_is_no_api_has_its_advice() {
        let names = ["a.own", "cloud.getWXContext", "openapi.wxacode.get", "wxacode.get"];
        let there = json!({"permissions": {"openapi": names}});
        let notes = advice_on_names(&there, &json!({"permissions": {"openapi": ["a.own"]}}));
        assert_eq!(notes.len(), 2, "{notes:?}");
        assert!(notes[0].contains("needs no permission: leave it out") && notes[0].contains("`cloud.wx_context()`"));
        assert!(notes[1].contains("openapi.wxacode.get") && notes[1].contains("\"wxacode.get\""), "{notes:?}");
        assert_eq!(advice_on_names(&json!([]), &json!({})), [""; 0]);
    }

    #[test]
    fn a_file_that_is_not_a_configuration_lacks_everything() {
        let wanted = json!({"permissions": {"openapi": ["a.b"]}});
        for there in [json!(null), json!([]), json!({"permissions": {"openapi": "a.b"}})] {
            assert_eq!(difference(&there, &wanted), ["+ \"a.b\""], "{there}");
        }
        assert_eq!(difference(&json!({}), &json!({"permissions": {"openapi": []}})), [""; 0]);
    }
}
