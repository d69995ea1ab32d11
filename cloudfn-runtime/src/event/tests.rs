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

#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "action", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Action {
    List { page: u64, size: Option<u64>, word: Option<String> },
    UpdateProfile { nick_name: String, avatar_url: String, motto: Option<String> },
    Buy { items: Vec<Item>, is_gift: bool, price: f64, notes: Vec<String> },
    Nested { first: Box<Action>, all: Vec<Action> },
}

fn place<E: DeserializeOwned + std::fmt::Debug>(event: &Value) -> String {
    let text = refused::<E>(event.to_string());
    text.split_once("`: ").map(|(_, place)| place.to_owned()).unwrap_or(text)
}

#[test]
fn a_member_of_a_tagged_enum_that_does_not_fit_is_named() {
    for (event, expected) in [
        (json!({"action": "list", "page": "1"}), r#"`page`: expected u64, found string "1""#),
        (json!({"action": "list", "word": "1", "page": "1"}), r#"`page`: expected u64, found string "1""#),
        (json!({"action": "list", "page": "list"}), r#"`page`: expected u64, found string "list""#),
        (json!({"action": "list", "page": -1, "size": 4}), "`page`: expected u64, found integer `-1`"),
        (json!({"action": "list", "page": 2, "word": 2}), "`word`: expected a string, found integer `2`"),
        (json!({"action": "list", "page": 2, "word": true}), "`word`: expected a string, found boolean `true`"),
        (json!({"action": "list", "page": 1.5, "size": 1.5}), "`page`: expected u64, found floating point `1.5`"),
        (
            json!({"action": "updateProfile", "nickName": "a", "avatarUrl": null}),
            "`avatarUrl`: expected a string, found null",
        ),
        (
            json!({"action": "updateProfile", "motto": null, "nickName": null, "avatarUrl": "a"}),
            "`nickName`: expected a string, found null",
        ),
        (
            json!({"action": "buy", "items": [{"count": 1}, {"count": "1"}], "isGift": true, "price": 1, "notes": ["1"]}),
            r#"`items[1].count`: expected u32, found string "1""#,
        ),
        (
            json!({"action": "buy", "items": {}, "isGift": true, "price": 1, "notes": []}),
            "`items`: expected a list, found an object",
        ),
        (
            json!({"action": "buy", "items": [], "isGift": 0, "price": 0, "notes": [], "userInfo": {"openId": "o1"}}),
            "`isGift`: expected a boolean, found integer `0`",
        ),
        (
            json!({"action": "nested", "all": [], "first": {"action": "list", "page": "list"}}),
            r#"`first.page`: expected u64, found string "list""#,
        ),
    ] {
        assert_eq!(place::<Action>(&event), expected, "{event}");
    }
    assert_eq!(
        place::<Vec<Action>>(&json!([{"action": "list", "page": 1}, {"action": "list", "page": "1", "word": "1"}])),
        r#"`[1].page`: expected u64, found string "1""#
    );
}

#[test]
fn no_member_is_named_unless_it_is_certain() {
    // Both texts are null, and whichever is changed, the other one does not fit.
    let event = json!({"action": "updateProfile", "nickName": null, "avatarUrl": null});
    assert_eq!(place::<Action>(&event), "expected a string, found null");
    let mut event = json!({"action": "list", "page": "1"});
    let others: Value = (0..20).map(|index| (format!("m{index}"), json!("1"))).collect();
    event.as_object_mut().unwrap().extend(others.as_object().unwrap().clone());
    assert_eq!(place::<Action>(&event), r#"expected u64, found string "1""#);
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "it is never read")]
struct Flat {
    id: u32,
    #[serde(flatten)]
    page: Page,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "it is never read")]
struct Page {
    page: u32,
    size: u32,
}

#[test]
fn a_member_of_a_flattened_struct_that_does_not_fit_is_named() {
    let event = json!({"id": 1, "page": 1, "size": "1", "other": "1"});
    assert_eq!(place::<Flat>(&event), r#"`size`: expected u32, found string "1""#);
}

/// Every member in turn gets a value of another kind. Whatever the error says, it names that member or none.
#[test]
fn another_member_than_the_changed_one_is_never_named() {
    let events = [
        json!({"action": "list", "page": 1, "size": 1, "word": "list"}),
        json!({"action": "updateProfile", "nickName": "a", "avatarUrl": "a", "motto": "a"}),
        json!({"action": "buy", "items": [], "isGift": true, "price": 1, "notes": []}),
    ];
    let values = [json!(null), json!(true), json!(1), json!(1.5), json!("a"), json!([]), json!({}), json!("list")];
    let mut named = 0;
    for event in events {
        for name in event.as_object().unwrap().keys().filter(|name| *name != "action") {
            for value in &values {
                let mut event = event.clone();
                event[name] = value.clone();
                let Err(failure) = read::<Action>(event.to_string().as_bytes()) else { continue };
                let text = failure.err_msg().to_owned();
                let is_named = text.contains(&format!("`Action`: `{name}`: "));
                assert!(is_named || !text.contains("`Action`: `"), "{event}: {text}");
                named += usize::from(is_named);
            }
        }
    }
    assert!(named > 40, "{named}");
}
