use std::io::{ErrorKind, Write as _};
use std::process::{Command, Stdio};

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::super::*;

/// Texts that are nearly JSON: pieces of JSON in a frame that often is JSON.
fn nearly_json() -> impl Strategy<Value = String> {
    let string = prop_oneof![
        "[a-z\\\\]{0,3}",
        r"(\\u[dD][89abAB][0-9a-f]{2}|\\u[dD][c-fC-F][0-9a-f]{2}|\\u[0-9a-f]{4}|\\[bnrtfq/\\x]|a|😀){0,5}",
        "[\u{0}-\u{9f}\u{ad}\u{2028}\u{feff}]{0,3}",
    ];
    let number = prop_oneof!["-?[0-9]{0,3}(\\.[0-9]{0,3})?([eE][+-]?[0-9]{0,3})?", "-?[1-9][0-9]{15,30}", "-?0*[0-9]"];
    let leaf = prop_oneof![
        4 => string.prop_map(|text| format!("\"{text}\"")),
        4 => number,
        1 => prop_oneof![Just("null"), Just("true"), Just("false"), Just("NaN"), Just("")].prop_map(str::to_owned),
    ];
    let space =
        || prop_oneof![6 => Just(""), 1 => Just(" "), 1 => Just("\u{1}"), 1 => Just("\u{b}"), 1 => Just("\u{feff}")];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let name = prop_oneof![Just("\"a\""), Just("\"1\""), Just("\"__proto__\""), Just(r#""\ud83d""#)];
        prop_oneof![
            (space(), proptest::collection::vec(inner.clone(), 0..3))
                .prop_map(|(space, items)| format!("{space}[{}]", items.join(","))),
            (space(), proptest::collection::vec((name, inner), 0..3)).prop_map(|(space, members)| {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("{space}{name}:{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

/// Reads a JSON list of texts, and writes for each what JavaScript reads: `[value]`, or `[]` if it is not JSON. Halves of
/// characters are written as UTF-8 has them, and numbers beyond a double as the largest double.
const READ_IN_NODE: &str = r"
    const [folder] = process.argv.slice(1);
    const { parse } = folder ? require(require.resolve('json-bigint', { paths: [folder] })) : JSON;
    const whole = (text) => Buffer.from(text).toString();
    const told = (value) => {
        if (typeof value === 'string') return whole(value);
        if (typeof value === 'number') return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
        if (Array.isArray(value)) return value.map(told);
        if (value === null || typeof value !== 'object') return value;
        if (value.constructor && value.constructor.isBigNumber) return value.toNumber();
        return Object.fromEntries(Object.entries(value).map(([name, member]) => [whole(name), told(member)]));
    };
    const read = (text) => { try { return [told(parse(text))]; } catch { return []; } };
    const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    process.stdout.write(JSON.stringify(texts.map(read)));
";

/// What JavaScript reads; `None` without Node.
fn read_in_node(texts: &[String], folder_of_json_bigint: Option<&str>) -> Option<Vec<Option<Value>>> {
    let mut command = Command::new("node");
    command.arg("-e").arg(READ_IN_NODE).args(folder_of_json_bigint).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = match command.spawn() {
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        node => node.expect("node starts"),
    };
    node.stdin.take().unwrap().write_all(json!(texts).to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "node failed: {}", output.status);
    let read: Vec<Vec<Value>> = serde_json::from_slice(&output.stdout).unwrap();
    Some(read.into_iter().map(|mut value| value.pop()).collect())
}

/// All numbers as doubles, as JavaScript has them.
fn with_doubles(value: &mut Value) {
    match value {
        Value::Number(number) => *value = number.as_f64().map(|double| double + 0.0).into(),
        Value::Array(items) => items.iter_mut().for_each(with_doubles),
        Value::Object(members) => members.values_mut().for_each(with_doubles),
        _ => {}
    }
}

fn compare_with_node(reader: Reader, folder_of_json_bigint: Option<&str>) {
    let (mut runner, strategy) = (TestRunner::deterministic(), nearly_json());
    let mut text = || strategy.new_tree(&mut runner).unwrap().current();
    let texts: Vec<_> = (0..4000).map(|_| text()).collect();
    let Some(expected) = read_in_node(&texts, folder_of_json_bigint) else {
        eprintln!("not compared with JavaScript: this machine has no node");
        return;
    };
    let is_forbidden = |text: &str| reader == Reader::JsonBigint && text.contains("__proto__");
    for (text, mut expected) in texts.iter().zip(expected).filter(|(text, _)| !is_forbidden(text)) {
        let mut read = parse_with(reader, text);
        read.iter_mut().chain(&mut expected).for_each(with_doubles);
        assert_eq!(read, expected, "{text:?}");
    }
}

#[test]
fn json_parse_of_node_reads_the_same_values() {
    compare_with_node(Reader::JsonParse, None);
}

#[test]
fn json_bigint_reads_the_same_values() {
    match std::env::var("CLOUDFN_WX_SERVER_SDK") {
        Ok(folder) => {
            // Cargo runs tests in the folder of their package, but a relative path is relative to the workspace.
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
            compare_with_node(Reader::JsonBigint, folder.to_str());
        }
        Err(_) => eprintln!("not compared with json-bigint: CLOUDFN_WX_SERVER_SDK names no folder with it"),
    }
}

proptest! {
    #[test]
    fn a_rewritten_text_is_read_by_both_readers_or_by_neither(text in nearly_json()) {
        for reader in [Reader::JsonParse, Reader::JsonBigint] {
            if let Some(value) = parse_with(reader, &text) {
                let written = value.to_string();
                prop_assert_eq!(parse_with(reader, &written), Some(value));
            }
        }
    }

    #[test]
    fn any_text_is_normalized_to_json_or_not_at_all(bytes: Vec<u8>) {
        if let Some(text) = normalized(&bytes) {
            prop_assert!(serde_json::from_str::<Value>(&text).is_ok());
        }
    }
}
