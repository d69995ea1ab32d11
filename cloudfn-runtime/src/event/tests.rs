use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::*;

#[derive(Debug, Deserialize, PartialEq)]
struct Item {
    count: u32,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(default)]
struct Shipped {
    title: String,
    items: Vec<Item>,
    weight: f64,
    labels: HashMap<String, u8>,
}

impl Default for Shipped {
    fn default() -> Self {
        Self { title: "none".to_owned(), items: Vec::new(), weight: 1.5, labels: HashMap::new() }
    }
}

fn shipped(event: impl AsRef<[u8]>) -> Shipped {
    read(event.as_ref()).unwrap()
}

fn refused<E: DeserializeOwned + std::fmt::Debug>(event: impl AsRef<[u8]>) -> String {
    read::<E>(event.as_ref()).unwrap_err().err_msg().to_owned()
}

#[test]
fn an_event_that_javascript_reads_is_read() {
    assert_eq!(shipped(r#"{"title":"a\ud83d"}"#).title, "a\u{fffd}");
    assert_eq!(shipped(b"{\"title\":\"a\xf0\x9f\"}").title, "a\u{fffd}");
    assert_eq!(shipped("\u{feff}{\"title\":\"a\"}").title, "a");
    assert_eq!(shipped(r#"{"title":"a","title":"b"}"#).title, "b");
    assert_eq!(shipped(r#"{"items":[{"count":3.0},{"count":1e3},{"count":-0}]}"#).items[1], Item { count: 1000 });
    assert!(shipped(r#"{"weight":1e400}"#).weight > 1e308);
    assert_eq!(shipped(r#"{"labels":{"__proto__":1}}"#).labels["__proto__"], 1);
    assert_eq!(read::<Value>(br#"{"n":18446744073709551615}"#).unwrap(), json!({"n": u64::MAX}));
    assert_eq!(shipped(" \n"), Shipped::default());
}

#[test]
fn an_event_that_does_not_fit_names_its_type_and_the_place() {
    let items = r#"{"items":[{"count":1},{"count":2},{"count":3},{"count":"x"}],"userInfo":{"openId":"o1"}}"#;
    for (event, expected) in [
        (items, r#"the event does not fit `Shipped`: `items[3].count`: expected u32, found string "x""#),
        (
            r#"{"items":[{"count":"it is, expected 3"}]}"#,
            r#"the event does not fit `Shipped`: `items[0].count`: expected u32, found string "it is, expected 3""#,
        ),
        (r#"{"items":[{}]}"#, "the event does not fit `Shipped`: `items[0]`: missing field `count`"),
        (
            r#"{"items":[{"count":-1}]}"#,
            "the event does not fit `Shipped`: `items[0].count`: expected u32, found integer `-1`",
        ),
        (r#"{"items":{}}"#, "the event does not fit `Shipped`: `items`: expected a list, found an object"),
        (r#"{"labels":7}"#, "the event does not fit `Shipped`: `labels`: expected an object, found integer `7`"),
        ("null", "the event does not fit `Shipped`: expected an object, found null"),
        (r#"{"title":"\ud83d","weight":[]}"#, "the event does not fit `Shipped`: `weight`: expected f64, found a list"),
    ] {
        assert_eq!(refused::<Shipped>(event), expected);
    }
    assert_eq!(refused::<Vec<Item>>("{}"), "the event does not fit `Vec<Item>`: expected a list, found an object");
}

#[test]
fn only_an_event_that_is_not_json_has_an_error_with_a_position() {
    let text = r#"{"title":"line 1 column 2 at line 1 column 3","userInfo":5"#;
    assert_eq!(refused::<Shipped>(text), "the event is not JSON: EOF while parsing an object at line 1 column 58");
    let text = refused::<Shipped>("{} {}");
    assert_eq!(text, "the event is not one JSON value: trailing characters at line 1 column 4");
    let text = refused::<Value>("{\"title\":\"a\nb\"}");
    assert!(text.starts_with("the event is not JSON: control character"), "{text}");
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    number: u32,
}

#[test]
fn a_type_that_denies_unknown_members_does_not_mean_those_of_the_platform() {
    let event = |text: &str| read::<Order>(text.as_bytes());
    assert_eq!(event(r#"{"number":1,"userInfo":{"openId":"o1"}}"#).unwrap().number, 1);
    assert_eq!(event(r#"{"userInfo":{"openId":"o1"},"number":2.0}"#).unwrap().number, 2);
    let text = refused::<Order>(r#"{"userInfo":{"openId":"o1"},"nubmer":1}"#);
    assert_eq!(text, "the event does not fit `Order`: `nubmer`: unknown field `nubmer`, expected `number`");
    let text = refused::<Vec<Order>>(r#"[{"userInfo":1,"number":1}]"#);
    assert_eq!(
        text,
        "the event does not fit `Vec<Order>`: `[0].userInfo`: unknown field `userInfo`, expected `number`"
    );
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
enum Change {
    Create { number: u32 },
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "type", deny_unknown_fields)]
enum Tagged {
    Create { number: u32 },
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct WithUser {
    number: u32,
    user_info: User,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct User {
    open_id: String,
}

#[test]
fn what_the_platform_adds_is_no_part_of_an_enum_or_a_map() {
    let added = r#""userInfo":{"openId":"o1"},"tcbContext":{}"#;
    assert_eq!(
        read::<Change>(format!(r#"{{"create":{{"number":1}},{added}}}"#).as_bytes()).unwrap(),
        Change::Create { number: 1 }
    );
    assert_eq!(
        read::<Tagged>(format!(r#"{{"type":"Create","number":1,{added}}}"#).as_bytes()).unwrap(),
        Tagged::Create { number: 1 }
    );
    let counts: HashMap<String, u32> = read(format!(r#"{{"tea":1,{added}}}"#).as_bytes()).unwrap();
    assert_eq!(counts, HashMap::from([("tea".to_owned(), 1)]));
    let all: HashMap<String, Value> = read(format!(r#"{{"tea":1,{added}}}"#).as_bytes()).unwrap();
    assert_eq!(all.len(), 3);
}

#[test]
fn a_type_that_has_a_member_of_the_platform_gets_it() {
    let event = r#"{"number":1,"tcbContext":{},"userInfo":{"openId":"o1"}}"#;
    assert_eq!(read::<WithUser>(event.as_bytes()).unwrap().number, 1);
    let event = r#"{"number":1,"userInfo":{"openId":"o1"}}"#;
    assert_eq!(read::<WithUser>(event.as_bytes()).unwrap().user_info, User { open_id: "o1".to_owned() });
    let text = refused::<WithUser>(r#"{"number":"x","userInfo":{"openId":"o1"}}"#);
    assert!(text.contains("`number`: expected u32"), "{text}");
    let text = refused::<WithUser>(r#"{"number":1,"userInfo":{"openId":7}}"#);
    assert!(text.contains("`userInfo.openId`"), "{text}");
}

#[derive(Debug, Deserialize, PartialEq)]
struct Nothing;

#[test]
fn a_function_without_an_event_takes_whatever_the_caller_sends() {
    for event in ["", "{}", "null", "7", r#"{"a":[1],"userInfo":{"openId":"o1"}}"#] {
        read::<()>(event.as_bytes()).unwrap();
        assert_eq!(read::<Nothing>(event.as_bytes()).unwrap(), Nothing);
    }
    assert!(refused::<()>("{").starts_with("the event is not JSON"));
}
