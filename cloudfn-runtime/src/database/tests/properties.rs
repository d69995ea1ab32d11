//! Properties of all values, filters and changes.

use bson::{Bson, DateTime, Document, doc};
use cloudfn_protocol::extended_json::{read, write, write_document};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use crate::database::{Change, Field, Filter, Point, ServerDate, read as reader, write as writer};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Status {
    Open,
    Paid(i64),
    Sent { by: String, days: u8 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Order {
    text: String,
    long: i64,
    unsigned: u32,
    float: f64,
    small: f32,
    flag: bool,
    letter: char,
    maybe: Option<i64>,
    at: DateTime,
    tags: Vec<String>,
    pair: (i32, String),
    by_name: std::collections::BTreeMap<String, i64>,
    by_number: std::collections::BTreeMap<i32, bool>,
    status: Status,
    place: Point,
    inner: Vec<Inner>,
    nothing: (),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Inner {
    #[serde(rename = "$odd name")]
    odd: String,
    value: Option<f64>,
}

fn any_status() -> impl Strategy<Value = Status> {
    prop_oneof![
        Just(Status::Open),
        any::<i64>().prop_map(Status::Paid),
        (any::<String>(), any::<u8>()).prop_map(|(by, days)| Status::Sent { by, days }),
    ]
}

/// A finite number, because NaN equals nothing, and not -0, because JavaScript writes it as 0.
fn finite() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("finite", |number| number.is_finite())
}

fn any_order() -> impl Strategy<Value = Order> {
    let first = (any::<String>(), any::<i64>(), any::<u32>(), finite(), any::<f32>(), any::<bool>(), any::<char>());
    let name = any::<String>().prop_map(|name| name.replace('\0', ""));
    let second = (any::<Option<i64>>(), any::<i64>(), vec(any::<String>(), 0..4), any::<(i32, String)>());
    let inner = (any::<String>(), proptest::option::of(finite())).prop_map(|(odd, value)| Inner { odd, value });
    let third = (
        btree_map(name, any::<i64>(), 0..4),
        btree_map(any::<i32>(), any::<bool>(), 0..4),
        any_status(),
        (-180.0..=180.0, -90.0..=90.0),
        vec(inner, 0..3),
    );
    (first, second, third).prop_map(
        |(
            (text, long, unsigned, float, small, flag, letter),
            (maybe, at, tags, pair),
            (by_name, by_number, status, (longitude, latitude), inner),
        )| Order {
            text,
            long,
            unsigned,
            float,
            small: if small.is_finite() { small } else { 0.0 },
            flag,
            letter,
            maybe,
            at: DateTime::from_millis(at),
            tags,
            pair,
            // A map whose only member is named like a value of extended JSON would become that value.
            by_name: by_name.into_iter().filter(|(name, _)| !name.starts_with('$')).collect(),
            by_number,
            status,
            place: Point::new(longitude, latitude),
            inner,
            nothing: (),
        },
    )
}

fn any_name() -> impl Strategy<Value = String> {
    "[a-z_]{1,6}(\\.[a-z0-9]{1,3}){0,2}"
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let number = (any_name(), any::<i64>(), 0..6).prop_map(|(name, value, which)| {
        let field: Field<i64> = Field::at(name);
        match which {
            0 => field.eq(value),
            1 => field.gt(value),
            2 => field.lte(value),
            3 => field.is_in([value, 1]),
            4 => field.exists(true),
            _ => field.modulo(7, value),
        }
    });
    let other = (any_name(), any::<String>(), 0..5).prop_map(|(name, value, which)| match which {
        0 => Field::<String>::at(name).eq(value),
        1 => Field::<Vec<String>>::at(name).contains(value),
        2 => Field::<DateTime>::at(name).lt(ServerDate::now().offset(5)),
        3 => Field::<Bson>::at(name).eq(doc! { "$gt": value }),
        _ => Field::<Vec<i64>>::at(name).any_value(|item| item.gt(1).and(item.lt(5))),
    });
    prop_oneof![number, other].prop_recursive(4, 24, 2, |inner| {
        (inner.clone(), inner, 0..4).prop_map(|(one, other, which)| match which {
            0 => one.and(other),
            1 => one.or(other),
            2 => one.nor(other),
            _ => one.not(),
        })
    })
}

/// The number of conditions on members in a query. Joining must not lose any.
fn conditions(query: &Document) -> usize {
    query
        .iter()
        .map(|(name, condition)| match (name.as_str(), condition) {
            ("$and" | "$or" | "$nor", Bson::Array(queries)) => {
                queries.iter().filter_map(Bson::as_document).map(conditions).sum()
            }
            _ => 1,
        })
        .sum()
}

fn any_change() -> impl Strategy<Value = Change> {
    (any_name(), any::<i64>(), 0..6).prop_map(|(name, value, which)| {
        let field: Field<i64> = Field::at(name);
        match which {
            0 => field.set(value),
            1 => field.inc(value),
            2 => field.remove(),
            3 => field.cast::<Vec<i64>>().push(value),
            4 => field.cast::<Vec<i64>>().pull_values(|item| item.gt(value)),
            _ => field.max(value),
        }
    })
}

fn count(update: &Document) -> usize {
    update.values().filter_map(Bson::as_document).map(Document::len).sum()
}

proptest! {
    #[test]
    fn a_written_document_is_read_back_unchanged(order in any_order()) {
        let document = writer::document(&order).unwrap();
        let stored = reader::document::<Order>(&write_document(&document)).unwrap();
        prop_assert_eq!(stored.document, order);
    }

    #[test]
    fn a_written_query_is_read_back_unchanged(filter in any_filter()) {
        let query = filter.into_query().unwrap();
        let text = write_document(&query);
        prop_assert_eq!(write(&read(&text).unwrap()), text);
    }

    #[test]
    fn joining_filters_loses_no_condition(one in any_filter(), other in any_filter()) {
        let both = conditions(&one.clone().into_query().unwrap()) + conditions(&other.clone().into_query().unwrap());
        prop_assert_eq!(conditions(&one.clone().and(other.clone()).into_query().unwrap()), both);
        prop_assert_eq!(conditions(&one.clone().or(other.clone()).into_query().unwrap()), both);
        prop_assert_eq!(conditions(&one.nor(other).into_query().unwrap()), both);
    }

    #[test]
    fn joining_changes_loses_no_change_silently(changes in vec(any_change(), 1..5)) {
        let joined = changes.iter().cloned().reduce(Change::and).unwrap();
        if let Ok(update) = joined.into_update() {
            prop_assert_eq!(count(&update), changes.len());
            let text = write_document(&update);
            prop_assert_eq!(write(&read(&text).unwrap()), text);
        }
    }

    #[test]
    fn reading_any_text_gives_a_document_or_an_error(text: String) {
        let _ = reader::document::<Order>(&text);
        let _ = reader::result::<serde_json::Value>(&text);
    }
}
