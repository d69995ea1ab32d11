use std::io::{ErrorKind, Write as _};
use std::process::{Command, Stdio};

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::*;

fn bounded(text: &str, max_values: usize) -> Result<Option<Value>, TooManyValues> {
    parse_bounded(Reader::JsonParse, text, max_values)
}

#[test]
fn a_text_of_too_many_values_is_rejected_and_a_long_string_is_not() {
    for text in ["[0,0,0,0]", "[[],[]]", r#"{"a":0,"b":0}"#, r#"["\"",",",0,0]"#, "[0,0,0,0", "\u{1}[0,0,0,0]"] {
        assert!(bounded(text, 4).is_err() && bounded(text, 40).is_ok(), "{text}");
    }
    for text in [r#"",,,,,,[[[[""#, r#"["a,b,c,d,[,{"]"#, r#"["\",,,,,,"]"#, "a,b,c,d,e,f,g", "[0,0,0]"] {
        assert!(bounded(text, 4).is_ok(), "{text}");
    }
    let error = bounded(&"[0,".repeat(100), 50).unwrap_err().to_string();
    assert_eq!(error, "the answer has more than 50 JSON values");
}

#[test]
fn deeply_nested_json_is_rejected_without_overflowing_the_stack() {
    assert!(parse(&"[".repeat(1_000_000)).is_none());
    assert!(parse(&format!("{}{}", "[".repeat(1000), "]".repeat(1000))).is_none());
}

#[test]
fn half_a_character_becomes_the_replacement_character() {
    for (text, read) in [
        (r#""a\ud83d""#, "a\u{fffd}"),
        (r#""\ude00\uD83D""#, "\u{fffd}\u{fffd}"),
        (r#""\uD83d\uDe00""#, "😀"),
        (r#""\ude00\ud83d\ude00""#, "\u{fffd}😀"),
        (r#""\\ud83d\ud83d""#, "\\ud83d\u{fffd}"),
    ] {
        assert_eq!(parse(text), Some(read.into()), "{text}");
        assert_eq!(parse_with(Reader::JsonBigint, text), Some(read.into()), "{text}");
    }
    assert_eq!(parse(r#"{"\ud83d":"\ud83d"}"#), Some(json!({"\u{fffd}": "\u{fffd}"})));
}

#[test]
fn a_number_beyond_a_double_is_the_largest_one_for_json_parse_and_no_json_for_json_bigint() {
    assert_eq!(parse("[1e400, -1e400, 1e308]"), Some(json!([f64::MAX, f64::MIN, 1e308])));
    assert_eq!(parse(&"9".repeat(400)), Some(json!(f64::MAX)));
    assert_eq!(parse_with(Reader::JsonBigint, "1e400"), None);
}

#[test]
fn the_sdks_reader_of_answers_accepts_what_it_accepts() {
    for (text, read) in [
        ("{\"a\": \"x\u{1}y\tz\n\"}", json!({"a": "x\u{1}y\tz\n"})),
        ("\u{1}{\u{2}\"a\":1}\0", json!({"a": 1})),
        ("[007, -007, 00.50, 1.e2, 1., -.5]", json!([7, -7, 0.5, 1e2, 1, -0.5])),
        ("012345678901234567", json!(12_345_678_901_234_567_u64)),
    ] {
        assert_eq!(parse_with(Reader::JsonBigint, text), Some(read), "{text:?}");
        assert_eq!(parse(text), None, "{text:?}");
    }
    for text in
        ["", "1e", "-", "+1", ".5", "[1,]", "NaN", "\u{feff}1", r#""\q""#, r#""\u41""#, "\u{a0}1", "1 x", "\"\n"]
    {
        assert_eq!(parse_with(Reader::JsonBigint, text), None, "{text:?}");
        assert_eq!(parse(text), None, "{text:?}");
    }
}

#[test]
fn a_normalized_text_has_each_member_once_and_numbers_by_value() {
    for (json, expected) in [
        (&br#"{"a":1,"b":2,"a":3}"#[..], r#"{"a":3,"b":2}"#),
        (
            b"[-0, -0.0, 3.0, 1e3, 9007199254740993.0, 0.5, 18446744073709551615]",
            "[0,0,3,1000,9007199254740992,0.5,18446744073709551615]",
        ),
        (b"\xef\xbb\xbf{}", "{}"),
        (b"\"\xff\xf0\x9f\"", "\"\u{fffd}\u{fffd}\""),
        (br#"{"__proto__":1}"#, r#"{"__proto__":1}"#),
    ] {
        assert_eq!(normalized(json).as_deref(), Some(expected), "{}", String::from_utf8_lossy(json));
    }
    for json in [&b"\xef\xbb\xbf\xef\xbb\xbf{}"[..], b"", b"{\"a\":\"\n\"}", b"NaN"] {
        assert_eq!(normalized(json), None, "{}", String::from_utf8_lossy(json));
    }
}

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
