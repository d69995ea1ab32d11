use bson::{Bson, Document, doc};
use cloudfn_protocol::extended_json;

use super::{update_json, where_json};

/// What the SDK sent for random objects, recorded by tests/conformance/record-database-pairs.js.
const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/conformance/database-pairs.json");

/// The object without extended JSON, as the SDK reads it, except for the values that JSON does not have.
fn object(text: &str) -> Document {
    match extended_json::read(text).unwrap() {
        Bson::Document(document) => document,
        other => panic!("{other:?} is not an object"),
    }
}

fn recorded(kind: &str) -> Vec<(String, String)> {
    let table: serde_json::Value = serde_json::from_slice(&std::fs::read(RECORDED).unwrap()).unwrap();
    serde_json::from_value(table[kind].clone()).unwrap()
}

fn check(kind: &str, written: impl Fn(Document) -> Document) {
    let rows = recorded(kind);
    assert!(rows.len() >= 100);
    for (given, sent) in rows {
        assert_eq!(extended_json::write_document(&written(object(&given))), sent, "{given}");
    }
}

#[test]
fn queries_are_flattened_like_the_sdks() {
    check("where", where_json);
}

#[test]
fn updates_are_flattened_like_the_sdks() {
    check("update", |data| update_json(data).unwrap());
}

#[test]
fn documents_are_written_like_the_sdks() {
    check("add", |document| document);
}

#[test]
fn an_empty_object_is_compared_although_the_sdk_drops_it() {
    // The capture db-q-flatten-empty: `{"d":1}`, which matches with any `a` and `b.c`.
    let query = where_json(doc! { "a": {}, "b": { "c": {} }, "d": 1 });
    assert_eq!(query, doc! { "a": {}, "d": 1, "b.c": {} });
    assert_eq!(query.keys().collect::<Vec<_>>(), ["a", "d", "b.c"]);
}

#[test]
fn an_empty_object_is_set_although_the_sdk_drops_it() {
    // The capture db-update-flatten: `e` and `f.g` are not sent.
    let update = update_json(doc! { "a": { "b": { "c": 1 } }, "e": {}, "f": { "g": {} }, "h": null, "i": "" }).unwrap();
    assert_eq!(update, doc! { "$set": { "e": {}, "h": null, "i": "", "a.b.c": 1, "f.g": {} } });
}

#[test]
fn operators_in_the_data_come_first_and_are_merged() {
    let data = doc! { "d": 3, "$set": { "a": 1, "b": { "c": 2 } }, "$inc": { "n": 1 }, "e": { "$set": 1 } };
    let update = update_json(data).unwrap();
    assert_eq!(update, doc! { "$set": { "a": 1, "b": { "c": 2 }, "d": 3, "e": { "$set": 1 } }, "$inc": { "n": 1 } });
    let error = update_json(doc! { "$set": 5, "a": 1 }).unwrap_err();
    assert_eq!(error.to_string(), "`$set`: the operand must be a document of paths");
}

#[test]
fn the_operand_of_an_operator_in_the_data_is_sent_unchanged() {
    let query =
        doc! { "a": { "$gt": 1, "b": 2 }, "c": { "d": { "$in": [1, 2] } }, "$or": [{ "x": { "y": 1 } }, { "x": 2 }] };
    let sent = where_json(query);
    assert_eq!(
        extended_json::write_document(&sent),
        r#"{"a":{"$gt":{"$numberInt":"1"}},"$or":[{"x":{"y":{"$numberInt":"1"}}},{"x":{"$numberInt":"2"}}],"a.b":{"$numberInt":"2"},"c.d":{"$in":[{"$numberInt":"1"},{"$numberInt":"2"}]}}"#
    );
}

#[test]
fn places_and_server_dates_are_not_flattened() {
    let given = doc! {
        "a": { "place": { "type": "Point", "coordinates": [1, 2] }, "at": { "$tcb_server_date": { "offset": 0 } } },
        "b": { "type": "Point" },
    };
    assert_eq!(
        where_json(given),
        doc! {
            "a.place": { "type": "Point", "coordinates": [1, 2] },
            "a.at": { "$tcb_server_date": { "offset": 0 } },
            "b.type": "Point",
        }
    );
}

#[test]
fn objects_of_the_maximum_depth_are_flattened() {
    let text = format!("{}1{}", r#"{"a":"#.repeat(100), "}".repeat(100));
    let flat = where_json(object(&text));
    assert_eq!(flat.keys().next().unwrap().len(), 199);
}
