//! Requests and answers where wx-server-sdk has a bug. Each test covers one entry of DIVERGENCES.md.

use bson::oid::ObjectId;
use bson::{Bson, Document as BsonDocument, bson, doc};
use cloudfn_protocol::extended_json::write_document;
use serde_json::{Value, json};

use crate::database::{Change, Collection, Field, Filter, Point, Push, ServerDate};
use crate::testing::{TestCloud, block_on};

fn sent(filter: Filter) -> String {
    write_document(&filter.into_query().unwrap())
}

fn changed(change: Change) -> String {
    write_document(&change.into_update().unwrap())
}

fn int(path: &'static str) -> Field<i64> {
    Field::at(path)
}

fn any(path: &'static str) -> Field<Bson> {
    Field::at(path)
}

fn users(test: &TestCloud) -> Collection<BsonDocument> {
    test.cloud::<()>().database().collection_named("users")
}

/// An answer with one document.
fn answer(document: &str) -> TestCloud {
    TestCloud::new().database_answer("database.getDocument", json!({"list": [document]}))
}

#[test]
fn alternatives_on_two_fields_must_both_match() {
    let filter = int("a").lt(1).or(int("a").gt(5)).and(int("b").lt(2).or(int("b").gt(6)));
    assert_eq!(
        sent(filter),
        concat!(
            r#"{"$and":[{"$or":[{"a":{"$lt":{"$numberInt":"1"}}},{"a":{"$gt":{"$numberInt":"5"}}}]},"#,
            r#"{"$or":[{"b":{"$lt":{"$numberInt":"2"}}},{"b":{"$gt":{"$numberInt":"6"}}}]}]}"#
        )
    );
}

#[test]
fn negating_several_conditions_keeps_all_of_them() {
    assert_eq!(
        sent(int("age").gt(1).and(int("age").lt(5)).not()),
        r#"{"$nor":[{"$and":[{"age":{"$gt":{"$numberInt":"1"}}},{"age":{"$lt":{"$numberInt":"5"}}}]}]}"#
    );
    assert_eq!(sent(int("a").eq(1).not()), r#"{"a":{"$not":{"$eq":{"$numberInt":"1"}}}}"#);
}

#[test]
fn an_empty_object_is_compared_and_set() {
    assert_eq!(sent(Filter::json(&json!({"a": {}, "b": {"c": {}}}))), r#"{"a":{},"b.c":{}}"#);
    assert_eq!(changed(Change::json(&json!({"a": {}, "b": {"c": {}}}))), r#"{"$set":{"a":{},"b.c":{}}}"#);
}

#[test]
fn a_plain_value_in_alternatives_keeps_its_field() {
    assert_eq!(
        sent(any("age").eq(6).or(any("age").eq(doc! {"x": 1}))),
        r#"{"$or":[{"age":{"$numberInt":"6"}},{"age":{"$eq":{"x":{"$numberInt":"1"}}}}]}"#
    );
}

#[test]
fn places_and_server_dates_have_the_same_form_everywhere() {
    let (place, now) = (Point::new(1.0, 2.0), ServerDate::now());
    let place_sent = r#"{"type":"Point","coordinates":[{"$numberInt":"1"},{"$numberInt":"2"}]}"#;
    let now_sent = r#"{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}"#;
    let list = || vec![Bson::from(place), Bson::from(now)];
    assert_eq!(changed(any("a").set(place)), format!(r#"{{"$set":{{"a":{place_sent}}}}}"#));
    assert_eq!(changed(any("a").set(doc! {"at": now})), format!(r#"{{"$set":{{"a":{{"at":{now_sent}}}}}}}"#));
    assert_eq!(changed(any("a").max(now)), format!(r#"{{"$max":{{"a":{now_sent}}}}}"#));
    assert_eq!(
        changed(any("a").push_all_with(list(), Push::new())),
        format!(r#"{{"$push":{{"a":{{"$each":[{place_sent},{now_sent}]}}}}}}"#)
    );
    assert_eq!(sent(any("a").eq(list())), format!(r#"{{"a":[{place_sent},{now_sent}]}}"#));
    assert_eq!(sent(any("a").is_in(list())), format!(r#"{{"a":{{"$in":[{place_sent},{now_sent}]}}}}"#));
}

#[test]
fn stages_encode_places_and_server_dates() {
    let test = TestCloud::new().database_answer("database.aggregateDocuments", json!({"list": []}));
    let users = users(&test);
    let added = doc! {"at": ServerDate::now(), "place": Point::new(1.0, 2.0)};
    block_on(users.aggregate().add_fields(added).run::<Value>()).unwrap();
    let stage = concat!(
        r#"{"at":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}},"#,
        r#""place":{"type":"Point","coordinates":[{"$numberInt":"1"},{"$numberInt":"2"}]}}"#
    );
    assert_eq!(test.calls()[0].members["stages"], json!([{"stageKey": "$addFields", "stageValue": stage}]));
}

#[test]
fn conditions_on_list_items_are_operators() {
    let scores: Field<Vec<i64>> = Field::at("scores");
    assert_eq!(
        sent(scores.any_value(|score| score.gte(80).and(score.lt(90)))),
        r#"{"scores":{"$elemMatch":{"$gte":{"$numberInt":"80"},"$lt":{"$numberInt":"90"}}}}"#
    );
    let lines: Field<Vec<BsonDocument>> = Field::at("lines");
    assert_eq!(
        sent(lines.any(|line| line.field("n").gt(1).or(line.field("gift").eq(true)))),
        r#"{"lines":{"$elemMatch":{"$or":[{"n":{"$gt":{"$numberInt":"1"}}},{"gift":true}]}}}"#
    );
    assert_eq!(
        changed(scores.pull_values(|score| score.gt(9).not())),
        r#"{"$pull":{"scores":{"$not":{"$gt":{"$numberInt":"9"}}}}}"#
    );
    // Each `_.elemMatch` in `_.all([_.elemMatch(..), ..])` is a separate filter.
    assert_eq!(
        sent(lines.any(|line| line.field("n").gt(1)).and(lines.any(|line| line.field("n").lt(0)))),
        concat!(
            r#"{"$and":[{"lines":{"$elemMatch":{"n":{"$gt":{"$numberInt":"1"}}}}},"#,
            r#"{"lines":{"$elemMatch":{"n":{"$lt":{"$numberInt":"0"}}}}}]}"#
        )
    );
}

#[test]
fn a_missing_distance_is_omitted_inside_a_list_of_conditions_too() {
    let place: Field<Point> = Field::at("place");
    let sent = sent(place.exists(true).and(place.near(Point::new(1.0, 1.0), ..=5.0)));
    assert!(sent.contains(r#""$maxDistance":{"$numberInt":"5"}"#) && !sent.contains("$minDistance"), "{sent}");
}

#[test]
fn text_search_is_a_condition_on_the_whole_document() {
    assert_eq!(sent(Filter::text_search("tea")), r#"{"$text":{"$search":"tea"}}"#);
}

#[test]
fn bytes_are_refused_before_anything_is_sent() {
    let test = TestCloud::new();
    let users = users(&test);
    let bytes = bson::Binary { subtype: bson::spec::BinarySubtype::Generic, bytes: vec![0, 1] };
    let error = block_on(users.add(&doc! {"content": bytes})).unwrap_err();
    assert!(error.err_msg().contains("`content`: bytes cannot be sent"), "{error}");
    assert!(test.calls().is_empty());
}

#[test]
fn integers_of_64_bits_stay_exact_in_both_directions() {
    assert_eq!(sent(int("n").eq(9_007_199_254_740_993)), r#"{"n":{"$numberLong":"9007199254740993"}}"#);
    let test = answer(r#"{"_id":"a","n":{"$numberLong":"9007199254740993"}}"#);
    let users = users(&test);
    let found = block_on(users.doc("a").get()).unwrap().unwrap();
    assert_eq!(found.get_i64("n").unwrap(), 9_007_199_254_740_993);
}

#[test]
fn object_ids_and_other_bson_types_keep_their_types() {
    let test = answer(concat!(
        r#"{"_id":{"$oid":"5f3a1b2c3d4e5f6071829304"},"#,
        r#""pattern":{"$regularExpression":{"pattern":"^a","options":"i"}}}"#
    ));
    let users = users(&test);
    let found = block_on(users.all_documents().first()).unwrap().unwrap();
    let id = ObjectId::parse_str("5f3a1b2c3d4e5f6071829304").unwrap();
    assert_eq!(found.id.as_bson(), &Bson::ObjectId(id));
    assert!(matches!(found.document.get("pattern"), Some(Bson::RegularExpression(_))));
}

#[test]
fn one_invalid_place_does_not_make_an_answer_fail() {
    let test = answer(r#"{"_id":"a","place":{"type":"Point","coordinates":[200,10]}}"#);
    let users = users(&test);
    let found = block_on(users.all_documents().limit(1)).unwrap();
    assert_eq!(found[0].document.get("place"), Some(&bson!({"type": "Point", "coordinates": [200, 10]})));
}

#[test]
fn aggregations_and_new_collections_have_the_same_error_codes_as_other_calls() {
    let code = "DATABASE_COLLECTION_NOT_EXIST";
    let test = TestCloud::new()
        .database_error_on("database.aggregateDocuments", code)
        .database_error_on("database.addCollection", code);
    let database = test.cloud::<()>().database();
    let users = database.collection_named::<BsonDocument>("users");
    let errors = [
        block_on(users.aggregate().limit(1).run::<Value>()).unwrap_err(),
        block_on(database.create_collection("users")).unwrap_err(),
    ];
    for error in errors {
        assert_eq!((error.err_code(), error.code()), (-502_005, Some(code)), "{error}");
    }
}
