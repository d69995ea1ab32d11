use serde_json::json;

use super::*;

// Miri would take minutes for their generators, and starts no Node.
#[cfg(not(miri))]
mod properties;

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
    // Miri would take minutes for a million.
    let depth = if cfg!(miri) { 10_000 } else { 1_000_000 };
    assert!(parse(&"[".repeat(depth)).is_none());
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
