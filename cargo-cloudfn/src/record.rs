//! A manifest record, which a function's attribute writes into the binary. Any crate of a program can contain a forged one,
//! so everything in it is checked here, before it is used.

use cloudfn_protocol::json_object;
use std::collections::BTreeMap;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::error::{Error, chain};
use crate::names::{check_api, check_function, check_package};
use crate::printable::{self, is_line, quoted};

/// The newest record version that this tool understands.
const VERSION: u64 = 1;

/// The maximum number of records, far more than any real program has.
const MAX_RECORDS: usize = 4096;

/// The maximum length of a record, in bytes.
const MAX_RECORD_BYTES: usize = 256 * 1024;

/// The maximum number of APIs, timers or retired APIs of one function.
const MAX_ENTRIES: usize = 1024;

/// The maximum length of a text that is shown, in bytes.
const MAX_STRING_BYTES: usize = 4096;

/// A cloud function, as its attribute recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Manifest {
    /// The crate's name, as rustc knows it.
    #[serde(rename = "crate")]
    pub(crate) crate_name: String,
    /// The package of the function.
    pub(crate) package: String,
    /// The function's name.
    pub(crate) function: String,
    /// The APIs that it may call.
    pub(crate) permissions: Permissions,
    /// What starts it besides calls, in the format of config.json.
    #[serde(default)]
    pub(crate) triggers: Vec<Trigger>,
    /// The timers that start it: the name of each, and when it runs, in words.
    #[serde(default)]
    pub(crate) timers: BTreeMap<String, String>,
    /// The flags of rustc that allow more instructions than every processor has.
    #[serde(default)]
    pub(crate) processor: Vec<String>,
    /// The first paragraph of its documentation. It may have any characters.
    #[serde(default)]
    pub(crate) doc: Option<String>,
    /// The file and line of its attribute, relative to the workspace.
    #[serde(default)]
    pub(crate) place: Option<String>,
    /// The type of its event, as the function names it.
    #[serde(default)]
    pub(crate) event: Option<String>,
    /// Added by the builds of `cargo cloudfn check`.
    #[serde(default)]
    pub(crate) check: Option<Check>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Permissions {
    pub(crate) openapi: Vec<String>,
}

/// A trigger of config.json, with the members in the order of that file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Trigger {
    pub(crate) name: String,
    #[serde(rename = "type")]
    kind: TriggerKind,
    /// When it runs, in seven fields.
    pub(crate) config: String,
}

/// The kind of a trigger. WeChat has no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum TriggerKind {
    Timer,
}

/// What `cargo cloudfn check` needs to know about a function.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Check {
    /// The number of the canary, a request that every function makes; `None` if the function takes no cloud.
    pub(crate) canary: Option<String>,
    /// The file and line of the attribute.
    pub(crate) place: Option<String>,
    /// The declared APIs that WeChat has shut down.
    #[serde(default)]
    pub(crate) retired: BTreeMap<String, Retired>,
}

/// An API that WeChat has shut down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Retired {
    /// The date.
    pub(crate) since: Option<String>,
    /// What to call instead.
    pub(crate) instead: Option<String>,
}

impl Manifest {
    /// The documentation, on one line that is safe to show.
    pub(crate) fn printable_doc(&self) -> Option<String> {
        self.doc.as_ref().map(|doc| printable::line(doc).into_owned())
    }

    /// The file and line of the attribute. A path that leads out of the workspace is none.
    pub(crate) fn file_and_line(&self) -> Option<(&str, u32)> {
        let (file, line) = self.place.as_ref()?.rsplit_once(':')?;
        let is_inside = |part: Component<'_>| matches!(part, Component::Normal(_));
        let is_file = !file.is_empty() && Path::new(file).components().all(is_inside);
        Some((file, line.parse().ok()?)).filter(|_| is_file)
    }

    /// The text of config.json.
    pub(crate) fn config(&self) -> String {
        let mut config = json!({"permissions": self.permissions});
        if !self.triggers.is_empty() {
            config["triggers"] = json!(self.triggers);
        }
        format!("{config:#}\n")
    }

    fn check(&self) -> Result<(), String> {
        check_package(&self.crate_name).map_err(|why| format!("`crate`: {why}"))?;
        check_package(&self.package).map_err(|why| format!("`package`: {why}"))?;
        check_function(&self.function).map_err(|why| format!("`function`: {why}"))?;
        check_count("permissions.openapi", self.permissions.openapi.len())?;
        for api in &self.permissions.openapi {
            check_api(api).map_err(|why| format!("`permissions.openapi`: {why}"))?;
        }
        check_count("triggers", self.triggers.len())?;
        for trigger in &self.triggers {
            check_function(&trigger.name).map_err(|why| format!("`triggers`: {why}"))?;
            check_cron(&trigger.config).map_err(|why| format!("`triggers`: {why}"))?;
        }
        check_count("timers", self.timers.len())?;
        for (name, words) in &self.timers {
            check_function(name).map_err(|why| format!("`timers`: {why}"))?;
            check_text(words).map_err(|why| format!("`timers.{name}`: {why}"))?;
        }
        check_count("processor", self.processor.len())?;
        for flag in &self.processor {
            check_text(flag).map_err(|why| format!("`processor`: {why}"))?;
        }
        if self.doc.as_ref().is_some_and(|doc| doc.len() > MAX_STRING_BYTES) {
            return Err(format!("`doc` is longer than {MAX_STRING_BYTES} bytes"));
        }
        check_texts("place", self.place.as_deref())?;
        check_texts("event", self.event.as_deref())?;
        self.check.as_ref().map_or(Ok(()), Check::check)
    }
}

impl Check {
    fn check(&self) -> Result<(), String> {
        if self.canary.as_ref().is_some_and(|number| number.parse::<u64>().is_err()) {
            return Err("`check.canary` is not a number of 64 bits".to_owned());
        }
        check_texts("check.place", self.place.as_deref())?;
        check_count("check.retired", self.retired.len())?;
        for (api, Retired { since, instead }) in &self.retired {
            check_api(api).map_err(|why| format!("`check.retired`: {why}"))?;
            check_texts("check.retired", since.as_deref())?;
            check_texts("check.retired", instead.as_deref())?;
        }
        Ok(())
    }
}

fn check_count(member: &str, count: usize) -> Result<(), String> {
    if count <= MAX_ENTRIES {
        return Ok(());
    }
    Err(format!("`{member}` has {count} entries, more than {MAX_ENTRIES}"))
}

/// Checks the form of a timer. The attribute has checked that it can ever run.
fn check_cron(cron: &str) -> Result<(), String> {
    let is_of_field = |letter: char| letter.is_ascii_alphanumeric() || "*,-/?#".contains(letter);
    let fields: Vec<_> = cron.split(' ').collect();
    let is_field = |field: &&str| !field.is_empty() && field.chars().all(is_of_field);
    if fields.len() == 7 && fields.iter().all(is_field) && cron.len() <= MAX_STRING_BYTES {
        return Ok(());
    }
    Err(format!("{} is not the time of a timer: it has seven fields", quoted(cron)))
}

fn check_text(text: &str) -> Result<(), String> {
    if text.len() > MAX_STRING_BYTES {
        return Err(format!("{} is longer than {MAX_STRING_BYTES} bytes", quoted(text)));
    }
    if is_line(text) { Ok(()) } else { Err(format!("{} has control characters", quoted(text))) }
}

fn check_texts(member: &str, text: Option<&str>) -> Result<(), String> {
    text.map_or(Ok(()), check_text).map_err(|why| format!("`{member}`: {why}"))
}

/// Reads records. Each is a line of JSON; a linker may add padding between them.
pub(crate) fn parse(section: &[u8]) -> Result<Vec<Manifest>, Error> {
    let lines = section.split(|byte| matches!(byte, b'\n' | 0)).filter(|line| !line.is_empty());
    let mut manifests = Vec::new();
    for line in lines {
        if manifests.len() == MAX_RECORDS {
            return Err(bad(&format!("there are more than {MAX_RECORDS}"), ""));
        }
        manifests.push(parse_record(line)?);
    }
    Ok(manifests)
}

fn parse_record(line: &[u8]) -> Result<Manifest, Error> {
    if line.len() > MAX_RECORD_BYTES {
        return Err(bad(&format!("one has {} bytes, more than {MAX_RECORD_BYTES}", line.len()), ""));
    }
    let record = json_object::parse(line).map_err(|error| bad(&shortened(&chain(&error)), ""))?;
    // The crate to look at.
    let origin = record.get("crate").and_then(Value::as_str).map(str::to_owned);
    let origin = origin.map_or_else(String::new, |name| format!(" of the crate {}", quoted(&name)));
    let version = record.as_object().and_then(|record| record.get("version")).and_then(Value::as_u64);
    // The first version is 1.
    let Some(version @ 1..) = version else {
        return Err(bad("it is not a JSON object with a `version`", &origin));
    };
    if version > VERSION {
        return Err(Error::function(
            format!("the function was built with a newer cloudfn-runtime (manifest version {version})"),
            "update `cargo cloudfn`",
        ));
    }
    let manifest: Manifest =
        serde_json::from_value(record).map_err(|error| bad(&shortened(&chain(&error)), &origin))?;
    manifest.check().map_err(|why| bad(&why, &origin))?;
    Ok(manifest)
}

/// A parser's message may quote the record.
fn shortened(words: &str) -> String {
    printable::line(&words.chars().take(400).collect::<String>()).into_owned()
}

fn bad(why: &str, origin: &str) -> Error {
    Error::function(
        format!("the binary has an invalid manifest record{origin}: {why}"),
        "build the function with the version of cloudfn-runtime that matches this tool; if it does already, a dependency has \
         a record that cloudfn did not write: remove that dependency",
    )
}

/// Refuses two functions with the same name in a program, because the name would be ambiguous. Two equal records are one
/// function.
pub(crate) fn without_duplicates(mut manifests: Vec<Manifest>) -> Result<Vec<Manifest>, Error> {
    manifests.sort_by(|left, right| left.function.cmp(&right.function));
    manifests.dedup();
    for pair in manifests.windows(2) {
        let [left, right] = pair else { continue };
        if left.function == right.function {
            return Err(Error::function(
                format!(
                    "two functions of one program are called `{}`: one in the crate `{}` (package {}), one in `{}` (package \
                     {})",
                    left.function, left.crate_name, left.package, right.crate_name, right.package
                ),
                "rename one of them: #[cloud_function(name = \"..\")]; or remove that dependency",
            ));
        }
    }
    Ok(manifests)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RECORD: &str =
        r#"{"version":1,"crate":"shop","package":"shop","function":"notify","permissions":{"openapi":["a.b"]}}"#;

    #[test]
    fn records_are_lines_and_padding_is_skipped() {
        let section = format!("{RECORD}\n\0\0\0{RECORD}\n");
        let manifests = parse(section.as_bytes()).unwrap();
        assert_eq!(manifests.len(), 2);
        assert_eq!(manifests[1].permissions.openapi, ["a.b"]);
    }

    #[test]
    fn a_record_of_a_newer_version_says_to_update() {
        let error = parse(br#"{"version":2,"functions":[]}"#).unwrap_err();
        assert!(error.advice.contains("update"), "{error:?}");
    }

    #[test]
    fn the_configuration_is_indented_by_two_spaces_and_omits_empty_triggers() {
        let plain = parse_record(RECORD.as_bytes()).unwrap().config();
        assert_eq!(plain, "{\n  \"permissions\": {\n    \"openapi\": [\n      \"a.b\"\n    ]\n  }\n}\n");
        let trigger = r#""triggers":[{"name":"nightly","type":"timer","config":"0 0 2 * * * *"}],"permissions""#;
        let timed = parse_record(RECORD.replace(r#""permissions""#, trigger).as_bytes()).unwrap().config();
        assert!(
            timed.ends_with(
                "  },\n  \"triggers\": [\n    {\n      \"name\": \"nightly\",\n      \"type\": \"timer\",\n      \"config\": \"0 0 2 * * * \
                 *\"\n    }\n  ]\n}\n"
            ),
            "{timed}"
        );
    }

    /// The error for a record with one changed member.
    fn refused(member: &str, value: Value) -> String {
        let mut record: Value = serde_json::from_str(RECORD).unwrap();
        *record.pointer_mut(member).unwrap_or(&mut Value::Null) = value.clone();
        if record.pointer(member).is_none() {
            record[&member[1..]] = value;
        }
        let error = parse(record.to_string().as_bytes()).unwrap_err();
        assert!(error.message.starts_with("the binary has an invalid manifest record"), "{error:?}");
        assert!(is_line(&error.message), "{error:?}");
        error.message
    }

    #[test]
    fn an_invalid_record_is_refused() {
        for name in ["../../victim", "/etc/x", "a'];require('child_process')//", "a\nRUN id", "", "a b", "-rf", "名"] {
            assert!(refused("/function", json!(name)).contains("`function`"), "{name}");
        }
        for name in ["../x", "a/b", "a\nRUN id", "", "--config"] {
            assert!(refused("/crate", json!(name)).contains("`crate`"), "{name}");
            assert!(refused("/package", json!(name)).contains("`package`"), "{name}");
        }
        for name in ["", "a", "a.b\n/wxa/x", "a..b", "a.b c", "a.b\u{202e}"] {
            assert!(refused("/permissions/openapi/0", json!(name)).contains("`permissions.openapi`"), "{name}");
        }
        refused("/permissions/openapi", json!("a.b"));
        refused("/permissions", json!({"openapi": [], "more": []}));
        refused("/permissions/openapi", vec!["a.b"; MAX_ENTRIES + 1].into());
        let cron = "0 0 2 * * * *";
        for trigger in [
            json!({"name": "../x", "type": "timer", "config": cron}),
            json!({"name": "x", "type": "http", "config": cron}),
            json!({"name": "x", "type": "timer", "config": "\u{1b}[2J"}),
            json!({"name": "x", "type": "timer", "config": "0 0 2 * *"}),
            json!({"name": "x", "type": "timer", "config": cron, "env": {}}),
            json!({"name": "x"}),
            json!("x"),
        ] {
            refused("/triggers", json!([trigger]));
        }
        refused("/timers", json!({"nightly": "at 2\u{1b}]0;owned\u{7}"}));
        refused("/timers", json!({"nightly": "x".repeat(MAX_STRING_BYTES + 1)}));
        refused("/timers", json!({"a/b": "at 2"}));
        refused("/doc", json!("x".repeat(MAX_STRING_BYTES + 1)));
        refused("/place", json!("src/lib.rs:1\u{202e}"));
        refused("/event", json!("Order\n"));
        refused("/check", json!({"canary": "17; x"}));
        refused("/check", json!({"place": "src/lib.rs:1\u{202e}"}));
        refused("/check", json!({"retired": {"a.b": {"since": "\n"}}}));
        refused("/check", json!({"retired": {"a": {}}}));
        refused("/version", json!("1"));
        for version in [json!(-1), json!(0), json!(1.0), json!(true), json!([1]), Value::Null] {
            refused("/version", version);
        }
    }

    #[test]
    fn documentation_is_safe_to_show_and_a_place_is_in_the_workspace() {
        let with = |name: &str, value: &str| {
            let more = json!(value);
            let record = RECORD.replace("\"permissions\"", &format!("\"{name}\":{more},\"permissions\""));
            parse(record.as_bytes()).unwrap().remove(0)
        };
        assert_eq!(with("doc", "Shouts\u{202e}.").printable_doc().as_deref(), Some("Shouts\\u{202e}."));
        assert_eq!(with("place", "shop/src/main.rs:7").file_and_line(), Some(("shop/src/main.rs", 7)));
        for place in ["/etc/passwd:1", "../x.rs:1", "a/../../x.rs:1", "src/main.rs", "src/main.rs:x", ":1"] {
            assert_eq!(with("place", place).file_and_line(), None, "{place}");
        }
    }

    #[test]
    fn a_record_with_a_repeated_member_or_another_shape_is_refused() {
        let twice = RECORD.replace(r#""function":"notify""#, r#""function":"notify","function":"other""#);
        for record in [&*twice, "[]", "7", "{", "[1,\"shop\",\"shop\",\"notify\",[[\"a.b\"]]]", "\u{feff}"] {
            assert!(parse(record.as_bytes()).is_err(), "{record}");
        }
        let timers = r#""timers":{"a":"x","a":"y"},"permissions""#;
        assert!(parse(RECORD.replace(r#""permissions""#, timers).as_bytes()).is_err());
    }

    #[test]
    fn the_error_for_a_record_names_its_crate() {
        let evil = RECORD.replace("\"crate\":\"shop\"", "\"crate\":\"evil_dependency\"").replace("notify", "../x");
        let error = parse(evil.as_bytes()).unwrap_err();
        assert!(error.message.contains("of the crate `evil_dependency`"), "{error:?}");
    }

    #[test]
    fn too_many_records_and_one_that_is_too_long_are_refused() {
        let many = format!("{RECORD}\n").repeat(MAX_RECORDS + 1);
        assert!(parse(many.as_bytes()).unwrap_err().message.contains("more than 4096"));
        let long = RECORD.replace("\"version\"", &format!("\"more\":\"{}\",\"version\"", "x".repeat(MAX_RECORD_BYTES)));
        assert!(parse(long.as_bytes()).unwrap_err().message.contains("bytes"));
    }

    #[test]
    fn the_error_for_a_shared_function_name_names_both_crates() {
        let other =
            RECORD.replace("\"crate\":\"shop\",\"package\":\"shop\"", "\"crate\":\"evil\",\"package\":\"evil-dep\"");
        let both = parse(format!("{RECORD}\n{other}\n").as_bytes()).unwrap();
        let error = without_duplicates(both).unwrap_err();
        assert!(
            error.message.contains("`shop` (package shop)") && error.message.contains("(package evil-dep)"),
            "{error:?}"
        );
        let same = parse(format!("{RECORD}\n{RECORD}\n").as_bytes()).unwrap();
        assert_eq!(without_duplicates(same).unwrap().len(), 1);
    }

    proptest! {
        #[test]
        fn an_accepted_record_is_always_safe_to_write(function in any::<String>(), name in any::<String>()) {
            let record = json!({
                "version": 1, "crate": name, "package": name, "function": function, "permissions": {"openapi": [name]},
            });
            if let Ok(manifests) = parse(record.to_string().as_bytes()) {
                prop_assert!(check_function(&manifests[0].function).is_ok() && check_package(&manifests[0].package).is_ok());
            }
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = parse(&bytes);
        }
    }
}
