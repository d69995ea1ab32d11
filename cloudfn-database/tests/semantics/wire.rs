//! Values that come back over the wire.

use bson::{Bson, DateTime, Decimal128, Document, doc};
use cloudfn_database::{Answer, Database, Insert, Modify, Operation};
use cloudfn_protocol::extended_json;
use serde_json::{Value, json};

use crate::{execute, found_with, updated};

/// A request and its answer in the form of the wire.
fn request(database: &mut Database, request: Value) -> Result<Value, cloudfn_database::Error> {
    let Value::Object(members) = request else { panic!("a request is an object") };
    execute(database, &Operation::from_json(&members)?).map(|answer| answer.to_json())
}

/// The first document of a collection, as its text.
fn first(database: &mut Database) -> String {
    let answer = request(database, json!({ "action": "database.getDocument", "collectionName": "c" }));
    answer.expect("the query is valid")["data"]["list"][0].as_str().expect("a document is a text").to_owned()
}

fn stored(text: &str) -> String {
    let mut database = crate::database([]);
    let insert = json!({ "action": "database.insertDocument", "collectionName": "c", "data": [text] });
    request(&mut database, insert).expect("the document may be kept");
    first(&mut database)
}

#[test]
fn values_come_back_with_their_types() {
    for text in [
        r#"{"_id":"a","v":{"$numberInt":"1"}}"#,
        r#"{"_id":"a","v":{"$numberLong":"1"}}"#,
        r#"{"_id":"a","v":{"$numberLong":"9007199254740993"}}"#,
        r#"{"_id":"a","v":{"$numberDouble":"1.0"}}"#,
        r#"{"_id":"a","v":{"$numberDouble":"-0.0"}}"#,
        r#"{"_id":"a","v":{"$numberDouble":"1e+21"}}"#,
        r#"{"_id":"a","v":{"$numberDouble":"NaN"}}"#,
        r#"{"_id":"a","v":{"$numberDouble":"-Infinity"}}"#,
        r#"{"_id":"a","v":{"$numberDecimal":"1.50"}}"#,
        r#"{"_id":"a","v":{"$date":{"$numberLong":"-62135596800001"}}}"#,
        r#"{"_id":"a","v":{"$date":{"$numberLong":"9223372036854775807"}}}"#,
        r#"{"_id":"a","v":{"$regularExpression":{"pattern":"^a","options":"im"}}}"#,
        r#"{"_id":"a","v":{"$oid":"5f3a1b2c3d4e5f6071829304"}}"#,
        r#"{"_id":"a","v":{"$binary":{"base64":"AAEC/w==","subType":"00"}}}"#,
        r#"{"_id":"a","v":{"$timestamp":{"t":1,"i":2}}}"#,
        r#"{"_id":"a","v":[null,true,"\u0000中"]}"#,
        r#"{"_id":{"$numberDouble":"1.5"},"v":{}}"#,
    ] {
        assert_eq!(stored(text), text);
    }
}

#[test]
fn undefined_is_stored_as_null() {
    assert_eq!(stored(r#"{"_id":"a","v":{"$undefined":true}}"#), r#"{"_id":"a","v":null}"#);
}

#[test]
fn a_calculated_double_stays_a_double() {
    let halves = updated(doc! { "n": 1.5 }, doc! { "$inc": { "n": 0.5 } }).expect("the update is right");
    assert_eq!(halves, doc! { "n": 2.0 });
    let multiplied = updated(doc! { "n": 3_i64 }, doc! { "$mul": { "n": 2 } }).expect("the update is right");
    assert_eq!(multiplied, doc! { "n": 6_i64 });
    let grown = updated(doc! { "n": i32::MAX }, doc! { "$inc": { "n": 1 } }).expect("the update is right");
    assert_eq!(grown, doc! { "n": 2_147_483_648_i64 });
}

#[test]
fn a_decimal_is_found_by_its_value() {
    let decimal: Decimal128 = "1.50".parse().expect("a decimal");
    let find = cloudfn_database::Find { query: doc! { "n": { "$gt": 1, "$lt": 2 } }, ..Default::default() };
    let found = found_with(find, [doc! { "n": decimal }, doc! { "n": 3 }]).expect("the query is valid");
    assert_eq!(found, [doc! { "n": decimal, "_id": 0 }]);
}

#[test]
fn the_time_of_the_server_is_a_date_or_a_timestamp() {
    let change = doc! { "$currentDate": { "a": true, "b": { "$type": "timestamp" }, "c": { "$type": "date" } } };
    let after = updated(Document::new(), change).expect("the update is right");
    let now = DateTime::from_millis(1_700_000_000_123);
    assert_eq!(after.get("a"), Some(&Bson::DateTime(now)));
    assert_eq!(after.get("b"), Some(&Bson::Timestamp(bson::Timestamp { time: 1_700_000_000, increment: 1 })));
    assert_eq!(after.get("c"), Some(&Bson::DateTime(now)));
    let before_1970 = updated(
        Document::new(),
        doc! { "$set": { "d": { "$tcb_server_date": { "offset": -1_800_000_000_000_i64 } } } },
    );
    assert_eq!(before_1970.expect("the update is right"), doc! { "d": DateTime::from_millis(-99_999_999_877) });
}

/// A list in a list, and so on, around a date.
fn nested(levels: usize) -> Bson {
    (0..levels).fold(Bson::DateTime(DateTime::from_millis(0)), |inner, _| Bson::Array(vec![inner]))
}

#[test]
fn every_document_that_can_be_stored_can_be_read() {
    // The document itself is the first of 100 levels.
    let deepest = doc! { "_id": "a", "v": nested(99) };
    let text = extended_json::write_document(&deepest);
    assert_eq!(stored(&text), text);

    let mut database = crate::database([doc! { "_id": "a" }]);
    let too_deep = extended_json::write_document(&doc! { "v": nested(100) });
    let insert = json!({ "action": "database.insertDocument", "collectionName": "c", "data": [too_deep] });
    let error = request(&mut database, insert).expect_err("the document is too deep");
    assert!(error.message().contains("100 levels"), "{error}");

    // An update or a pipeline cannot make one, either.
    let into = doc! { "$set": { "a.b.c": nested(98) } };
    let modify = Modify { collection: "c".to_owned(), data: into, merge: true, ..Modify::default() };
    let error = execute(&mut database, &Operation::Modify(modify)).expect_err("the document becomes too deep");
    assert!(error.message().contains("100 levels"), "{error}");
    let far = ["i"; 101].join(".");
    let place = json!({ "type": "Point", "coordinates": [0, 0] });
    let documents = vec![doc! { "_id": "b", "l": [1], "p": { "type": "Point", "coordinates": [0, 0] } }];
    execute(&mut database, &Operation::Insert(Insert { collection: "c".to_owned(), documents, ..Insert::default() }))
        .expect("the document may be kept");
    for (name, value) in [
        ("$unwind", json!({ "path": "$l", "includeArrayIndex": far })),
        ("$project", json!({ far.clone(): "$_id" })),
        ("$lookup", json!({ "from": "c", "as": far, "pipeline": [] })),
        ("$geoNear", json!({ "near": place, "distanceField": far, "key": "p" })),
    ] {
        let stages = json!([{ "stageKey": name, "stageValue": value.to_string() }]);
        let aggregate = json!({ "action": "database.aggregateDocuments", "collectionName": "c", "stages": stages });
        let error = request(&mut database, aggregate).map(|answer| answer.to_string()).expect_err(name);
        assert!(error.message().contains("100 levels"), "{error}");
    }
}

#[test]
fn ids_come_back_unchanged() {
    let documents = vec![doc! { "_id": 7 }, doc! { "_id": 8_i64 }, doc! { "_id": "x" }];
    let insert = Insert { collection: "c".to_owned(), documents, ..Insert::default() };
    let answer = execute(&mut crate::database([]), &Operation::Insert(insert)).expect("the documents can be stored");
    assert!(matches!(answer, Answer::Inserted(_)));
    assert_eq!(answer.to_json(), json!({ "data": { "insertedIds": [7, 8, "x"] } }));
}
