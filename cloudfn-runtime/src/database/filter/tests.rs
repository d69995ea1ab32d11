use bson::{Bson, doc};
use serde_json::json;

use super::Filter;
use crate::database::Field;

fn query(filter: Filter) -> bson::Document {
    filter.into_query().unwrap()
}

fn refused(filter: Filter) -> String {
    filter.into_query().unwrap_err().to_string()
}

fn age() -> Field<i64> {
    Field::at("age")
}

fn name() -> Field<String> {
    Field::at("name")
}

#[test]
fn two_groups_of_alternatives_must_both_match() {
    // wx-server-sdk merges them into one `$or`, which matches any of the four: the capture db-q-two-ors.
    let (a, b): (Field<i64>, Field<i64>) = (Field::at("a"), Field::at("b"));
    let filter = a.lt(1).or(a.gt(5)).and(b.lt(2).or(b.gt(6)));
    assert_eq!(
        query(filter),
        doc! { "$and": [
            { "$or": [{ "a": { "$lt": 1 } }, { "a": { "$gt": 5 } }] },
            { "$or": [{ "b": { "$lt": 2 } }, { "b": { "$gt": 6 } }] },
        ] }
    );
}

#[test]
fn two_conditions_on_one_member_are_both_kept() {
    let filter = name().eq("x").and(age().gt(1)).and(age().lt(9)).and(age().neq(5)).and(name().exists(true));
    assert_eq!(
        query(filter),
        doc! { "$and": [
            { "age": { "$gt": 1 } }, { "age": { "$lt": 9 } }, { "age": { "$ne": 5 } },
            { "name": "x" }, { "name": { "$exists": true } },
        ] }
    );
}

#[test]
fn joining_raw_queries_loses_no_condition() {
    let raw = Filter::raw(doc! { "age": { "$type": "int" }, "$and": [{ "b": 1 }], "c": 2 });
    assert_eq!(
        query(age().gt(1).and(raw.clone())),
        doc! { "$and": [{ "age": { "$gt": 1 } }, { "age": { "$type": "int" } }, { "b": 1 }], "c": 2 }
    );
    assert_eq!(
        query(Filter::raw(doc! { "$and": 5 }).and(Filter::raw(doc! { "$and": [{ "a": 1 }] }))),
        doc! { "$and": [5, { "a": 1 }] }
    );
    assert_eq!(
        query(Filter::raw(doc! { "$and": [{ "a": 1 }] }).and(Filter::raw(doc! { "$and": 5 }))),
        doc! { "$and": [{ "a": 1 }, { "$and": 5 }] }
    );
    assert_eq!(
        query(Filter::raw(doc! { "$or": 5 }).or(age().gt(1))),
        doc! { "$or": [{ "$or": 5 }, { "age": { "$gt": 1 } }] }
    );
}

#[test]
fn chained_alternatives_become_one_list() {
    let filter = age().lt(1).or(age().gt(5)).or(name().eq("x").and(age().eq(3)));
    assert_eq!(
        query(filter),
        doc! { "$or": [{ "age": { "$lt": 1 } }, { "age": { "$gt": 5 } }, { "name": "x", "age": 3 }] }
    );
}

#[test]
fn not_negates_any_filter() {
    assert_eq!(query(age().gt(60).not()), doc! { "age": { "$not": { "$gt": 60 } } });
    assert_eq!(query(age().eq(60).not()), doc! { "age": { "$not": { "$eq": 60 } } });
    // wx-server-sdk loses this condition: the capture db-q-not-logic.
    assert_eq!(
        query(age().gt(1).and(age().lt(5)).not()),
        doc! { "$nor": [{ "$and": [{ "age": { "$gt": 1 } }, { "age": { "$lt": 5 } }] }] }
    );
    assert_eq!(query(age().gt(1).and(name().eq("x")).not()), doc! { "$nor": [{ "age": { "$gt": 1 }, "name": "x" }] });
    assert_eq!(
        query(age().lt(1).or(age().gt(5)).not()),
        doc! { "$nor": [{ "$or": [{ "age": { "$lt": 1 } }, { "age": { "$gt": 5 } }] }] }
    );
    assert_eq!(query(Filter::all_documents().not()), doc! { "$nor": [{}] });
    // wx-server-sdk sends `{"[object Object]":{}}`: the capture db-q-top-not.
    assert_eq!(query(Filter::json(&json!({ "a": 1 })).not()), doc! { "a": { "$not": { "$eq": 1 } } });
}

#[test]
fn only_an_explicit_filter_matches_every_document() {
    assert_eq!(query(Filter::all_documents()), doc! {});
    assert_eq!(query(Filter::all_documents().and(age().gt(1))), doc! { "age": { "$gt": 1 } });
    assert_eq!(
        refused(Filter::raw(doc! {})),
        "an empty filter would match every document: to match all, use `Filter::all_documents()`"
    );
    for (method, filter) in
        [("all_of", Filter::all_of([])), ("any_of", Filter::any_of([])), ("none_of", Filter::none_of([]))]
    {
        assert_eq!(
            refused(filter),
            format!(
                "`Filter::{method}` needs at least one filter: to match every document, use `Filter::all_documents()`"
            )
        );
    }
}

#[test]
fn the_first_error_of_a_part_is_the_error_of_the_whole() {
    let bad = || Field::<u64>::at("bad").eq(u64::MAX);
    for filter in [
        age().gt(1).and(bad()),
        bad().and(age().gt(1)),
        age().gt(1).or(bad()),
        bad().or(age().gt(1)),
        age().gt(1).nor(bad()),
        bad().not(),
        Filter::any_of([age().gt(1), bad()]),
    ] {
        assert!(refused(filter).starts_with("`bad`: "));
    }
}

#[test]
fn nan_is_not_an_id() {
    let id: Field<f64> = Field::at("_id");
    let error = "`_id`: no document has the `_id` NaN: an `_id` is a text or a number";
    assert_eq!(refused(id.eq(f64::NAN)), error);
    assert_eq!(refused(id.is_in([1.0, f64::NAN])), error);
    assert_eq!(refused(age().gt(1).or(id.eq(f64::NAN).or(id.eq(1.0)).not())), error);
    assert_eq!(query(id.eq(5.0)), doc! { "_id": 5.0 });
}

#[test]
fn values_that_cannot_be_sent_are_refused_in_raw_queries_too() {
    assert_eq!(
        refused(Filter::raw(doc! { "a": [{ "b\0": 1 }] })),
        "`a[0]`: the name of a member cannot contain NUL: \"b\\0\""
    );
    let bytes = bson::Binary { subtype: bson::spec::BinarySubtype::Generic, bytes: vec![1] };
    assert!(refused(Filter::raw(doc! { "a": { "b": bytes } })).starts_with("`a.b`: bytes cannot be sent"));
}

#[test]
fn filters_can_use_operators_without_a_field() {
    assert_eq!(query(Filter::text_search("coffee")), doc! { "$text": { "$search": "coffee" } });
    assert_eq!(query(Filter::expression(Bson::Boolean(true))), doc! { "$expr": true });
    assert_eq!(query(Filter::json_schema(doc! { "required": ["a"] })), doc! { "$jsonSchema": { "required": ["a"] } });
    assert_eq!(
        query(Filter::expression(true).and(Filter::expression(false))),
        doc! { "$and": [{ "$expr": true }, { "$expr": false }] }
    );
}

#[test]
fn json_has_the_same_meaning_as_in_the_sdk() {
    assert_eq!(query(Filter::json(&json!({ "a": { "b": 1 }, "c": [1] }))), doc! { "c": [1], "a.b": 1 });
    assert_eq!(query(Filter::json(&json!({}))), doc! {});
    assert_eq!(refused(Filter::json(&json!([1]))), "a query must be an object, not a list");
}
