//! Typed filters, changes and documents give the same texts that wx-server-sdk sent in captures with the same meaning.
//! `captured.txt` has their names and texts. Where this crate differs on purpose, a test beside that part shows it.

use std::collections::BTreeMap;

use bson::{Bson, DateTime, Document as BsonDocument, bson, doc};
use cloudfn_protocol::extended_json::write_document;
use serde::Serialize;
use serde_json::json;

use crate::database::{
    Bits, Change, Circle, Document, Field, Filter, LineString, MultiLineString, MultiPoint, MultiPolygon, Point,
    Polygon, Push, Regex, ServerDate, write,
};

fn captured(name: &str) -> &'static str {
    let mut lines = include_str!("captured.txt").lines().filter_map(|line| line.split_once('\t'));
    lines.find_map(|(of, text)| (of == name).then_some(text)).unwrap_or_else(|| panic!("{name} is not in captured.txt"))
}

fn int(path: &'static str) -> Field<i64> {
    Field::at(path)
}

fn float(path: &'static str) -> Field<f64> {
    Field::at(path)
}

fn text(path: &'static str) -> Field<String> {
    Field::at(path)
}

fn maybe(path: &'static str) -> Field<Option<String>> {
    Field::at(path)
}

fn any(path: &'static str) -> Field<Bson> {
    Field::at(path)
}

fn date(path: &'static str) -> Field<DateTime> {
    Field::at(path)
}

fn point(path: &'static str) -> Field<Point> {
    Field::at(path)
}

fn texts(path: &'static str) -> Field<Vec<String>> {
    Field::at(path)
}

fn ints(path: &'static str) -> Field<Vec<i64>> {
    Field::at(path)
}

fn at(milliseconds: i64) -> DateTime {
    DateTime::from_millis(milliseconds)
}

/// A document in a list.
#[derive(Serialize, Document)]
#[document(crate = crate)]
struct Part {
    #[serde(rename = "type")]
    kind_of: String,
    area: i64,
    at: Option<DateTime>,
    kind: String,
    score: i64,
    #[document(nested)]
    p: Inner,
}

#[derive(Serialize, Document)]
#[document(crate = crate)]
struct Inner {
    q: i64,
}

fn parts(path: &'static str) -> Field<Vec<Part>> {
    Field::at(path)
}

fn queries() -> BTreeMap<&'static str, Filter> {
    let (age, n) = (int("age"), int("n"));
    let area = Polygon::new([[(0.0, 0.0), (3.0, 0.0), (3.0, 3.0), (0.0, 0.0)]]);
    let near = point("other").near(Point::new(0.0, -0.5), ..);
    BTreeMap::from([
        ("db-q-and", text("city").eq("sh").and(age.gt(18)).and(age.lt(60))),
        ("db-q-chain", age.gt(18).and(age.lt(60))),
        ("db-q-chain-or", age.lt(18).or(age.gt(60))),
        ("db-q-or", age.lt(6).or(age.gt(60))),
        ("db-q-chain-and-list", age.exists(true).and(age.neq(3)).and(age.not_in([4, 5]))),
        (
            "db-q-dates",
            Filter::all_of(
                [("a", 1_704_164_645_678), ("b", 1_704_164_645_000), ("c", -1), ("d", 253_402_300_800_000)]
                    .map(|(name, time)| date(name).eq(at(time))),
            ),
        ),
        (
            "db-q-elemmatch",
            parts("places").any(|part| {
                part.kind_of.eq("garden").and(part.area.gt(100)).and(part.at.neq(None)).and(part.kind.is_in(["a", "b"]))
            }),
        ),
        ("db-q-elemmatch-value", ints("scores").any_value(|score| score.gte(80))),
        ("db-q-empty", Filter::all_documents()),
        ("db-q-exists", any("a").exists(true).and(any("b").exists(false))),
        ("db-q-expr", Filter::expression(doc! { "$gt": ["$spent", "$budget"] })),
        (
            "db-q-flatten",
            any("a.e")
                .eq(vec![bson!(1), bson!({ "f": 2 })])
                .and(int("a.b.c").eq(1))
                .and(text("a.b.d").eq("x"))
                .and(date("g.h").eq(at(1_704_067_200_000)))
                .and(int("g.i").gt(2))
                .and(any("g.j").eq(Bson::Null))
                .and(any("g.k").eq(true)),
        ),
        (
            "db-q-flatten-dollar",
            Filter::json(&json!({
                "a": { "$gt": 1, "b": 2 }, "c": { "d": { "$in": [1, 2] } }, "$or": [{ "x": { "y": 1 } }, { "x": 2 }]
            })),
        ),
        ("db-q-geointersects", point("location").intersects(LineString::new([(0.0, 0.0), (3.5, 4.0)]))),
        ("db-q-geonear", near.and(point("location").near(Point::new(113.323_809, 23.097_732), 1000.0..=5000.0))),
        ("db-q-geowithin", point("location").within(area)),
        (
            "db-q-geowithin-sphere",
            point("a")
                .within(Circle::new(Point::new(113.3, 23.1), 10_000.0))
                .and(point("b").within(Circle::of_radians((1.0, 2.0), 1.0))),
        ),
        ("db-q-id-number", any("_id").eq(42)),
        (
            "db-q-jsonschema",
            Filter::json_schema(doc! {
                "required": ["name"], "properties": { "name": { "bsonType": "string" }, "age": { "minimum": 0 } }
            }),
        ),
        ("db-q-mod", n.modulo(10, 3).and(int("m").modulo(4, 0))),
        ("db-q-neq", text("a").neq("x")),
        ("db-q-nested-logic", n.gt(1).and(n.lt(5)).or(n.lt(100).not()).or(n.is_in([7, 8]))),
        ("db-q-nor", age.lt(6).nor(age.gt(60))),
        ("db-q-not", age.gt(60).not()),
        ("db-q-not-regexp", text("name").matches(Regex::new("^a").options("i")).not()),
        ("db-q-null", maybe("a").eq(None).and(any("b").eq(false)).and(any("c").eq(true)).and(text("d").eq(""))),
        (
            "db-q-order",
            age.lt(18)
                .and(float("score").lte(59.5))
                .and(date("at").gt(at(1_704_164_645_678)))
                .and(text("name").gte("m")),
        ),
        (
            "db-q-server-date",
            date("at")
                .eq(ServerDate::now())
                .and(date("late").eq(ServerDate::now().offset(-3_600_000)))
                .and(point("loc").eq(Point::new(113.3, 23.1))),
        ),
        ("db-q-size", texts("tags").size(3)),
        ("db-q-top-nor", Filter::none_of([int("a").eq(1), int("b").gte(5)])),
        (
            "db-q-top-or",
            Filter::any_of([int("a").gt(1).and(int("b.c").eq(2)), int("a").lt(-1), text("name").matches("^x")]),
        ),
        ("db-q-twice", int("b").eq(2)),
        ("db-q-undefined", int("b").eq(1).and(any("h").eq([Bson::Null, Bson::Int32(1)])).and(int("c.e").eq(2))),
        ("db-update-where", int("a").eq(1)),
    ])
}

#[test]
fn filters_give_the_queries_of_the_captures() {
    let queries = queries();
    assert!(queries.len() >= 30);
    for (name, filter) in queries {
        let query = if name == "db-update-where" { r#"{"a":{"$numberInt":"1"}}"# } else { captured(name) };
        assert_eq!(write_document(&filter.into_query().unwrap()), query, "{name}");
    }
}

fn changes() -> BTreeMap<&'static str, Change> {
    let mixed = text("name")
        .set("x")
        .and(any("list").set(vec![bson!(1), bson!({ "a": { "b": 2 } })]))
        .and(int("z").set(1))
        .and(date("stat.last.at").set(ServerDate::now()))
        .and(text("stat.last.ip").set("1.2.3.4"))
        .and(any("gone").remove())
        .and(int("stat.visits").inc(1))
        .and(texts("stat.tags").push("a"));
    BTreeMap::from([
        (
            "db-update-addtoset",
            texts("a")
                .add_to_set("x")
                .and(any("b").add_to_set(doc! { "each": ["p", "q"] }))
                .and(ints("c").add_to_set_all([1, 2]))
                .and(Field::<Vec<Vec<i64>>>::at("d").add_to_set([3])),
        ),
        ("db-update-all", int("b").set(2)),
        ("db-update-bit", int("flags").bit(Bits::new().and(5)).and(int("mask").bit(Bits::new().xor(3).or(8)))),
        ("db-update-both-paths", Change::json(&json!({ "a": { "b": 1 }, "a.b": 2 }))),
        ("db-update-inc", int("a").inc(1).and(int("d.e").inc(3_000_000_000)).and(float("b.c").inc(-2.5))),
        ("db-update-max-min", int("hi").max(100).and(date("lo").min(at(1_704_067_200_000)))),
        ("db-update-mixed", mixed),
        ("db-update-mul", float("price").mul(0.8)),
        (
            "db-update-operators",
            Change::json(
                &json!({ "$set": { "a": 1, "b": { "c": 2 } }, "$inc": { "n": 1 }, "d": 3, "e": { "$set": 1 } }),
            )
            .and(int("m").inc(2)),
        ),
        (
            "db-update-paths",
            int("a.b").set(1).and(int("list.0.n").set(2)).and(int("键.子").set(3)).and(int("x.y.z").set(4)),
        ),
        ("db-update-pop-shift", ints("a").pop().and(ints("b").shift())),
        (
            "db-update-pull",
            ints("a")
                .pull(5)
                .and(texts("b").pull_values(|value| value.is_in(["x", "y"])))
                .and(parts("c").pull_where(|part| part.score.lt(6).and(part.p.q.eq(1))))
                .and(Field::<Vec<Vec<i64>>>::at("d").pull([1, 2]))
                .and(ints("e").pull_values(|value| value.gte(9))),
        ),
        ("db-update-pullall", any("tags").pull_all([bson!("a"), bson!(2), Bson::Null])),
        (
            "db-update-push-args",
            any("a")
                .push_all([bson!(1), bson!("b"), Bson::Null])
                .and(any("b").push_all([bson!({ "x": { "y": 1 } }), at(1_704_067_200_000).into()]))
                .and(any("c").push(doc! { "x": 1 })),
        ),
        (
            "db-update-push-each",
            ints("a")
                .push_all_with([1, 2], Push::new().position(1).sort_by(int("score").desc()).slice(-5))
                .and(texts("b").push_all_with(["x"], Push::new().ascending()))
                .and(texts("c").push_all([""; 0])),
        ),
        (
            "db-update-remove",
            any("a").remove().and(any("b.c").remove()).and(maybe("n").set(None)).and(int("l").set(2_147_483_648)),
        ),
        ("db-update-rename", int("a").rename("b").and(int("c.d").rename(int("c.e")))),
        ("db-update-set", any("a").set(doc! { "b": { "c": 1 } }).and(ints("d").set([1, 2])).and(maybe("e").set(None))),
        ("db-update-undefined", any("e").set([Bson::Null, Bson::Int32(1)]).and(int("b.d").set(1))),
        (
            "db-update-unshift",
            texts("a").unshift("x").and(ints("b").unshift_all([1, 2])).and(ints("c").unshift_all([3, 4])),
        ),
        ("db-update-where", int("b").inc(1)),
        ("db-update-where-none", int("b").set(2)),
    ])
}

#[test]
fn changes_give_the_updates_of_the_captures() {
    let changes = changes();
    assert!(changes.len() >= 20);
    for (name, change) in changes {
        assert_eq!(write_document(&change.into_update().unwrap()), captured(name), "{name}");
    }
}

#[derive(Serialize)]
struct Places {
    a: Point,
    b: LineString,
    c: Polygon,
    d: MultiPoint,
    e: MultiLineString,
    f: MultiPolygon,
    g: Vec<Point>,
}

fn documents() -> BTreeMap<&'static str, BsonDocument> {
    let triangle = [(0.0, 0.0), (3.0, 2.0), (2.0, 3.0), (0.0, 0.0)];
    let hole = [(0.5, 0.5), (1.0, 1.0), (1.0, 0.5), (0.5, 0.5)];
    let corner = |x: f64| Polygon::new([[(x, x), (x + 1.0, x), (x + 1.0, x + 1.0), (x, x)]]);
    let places = Places {
        a: Point::new(113.323_809, 23.097_732),
        b: LineString::new([(0.0, 0.0), (1.0, 1.5)]),
        c: Polygon::new([triangle, hole]),
        d: MultiPoint::new([(1.0, 2.0), (3.0, 4.0)]),
        e: MultiLineString::new([[(0.0, 0.0), (1.0, 1.0)], [(2.0, 2.0), (3.0, 3.0)]]),
        f: MultiPolygon::new([corner(0.0), corner(5.0)]),
        g: vec![Point::new(-180.0, -90.0)],
    };
    let numbers = doc! {
        "a": 0, "b": -0.0, "c": 2_147_483_647, "d": 2_147_483_648_i64, "e": 0.1, "f": 1e21, "g": f64::NAN, "h": f64::INFINITY,
        "i": -9_007_199_254_740_992.0, "j": 1e300,
    };
    let written = |value: serde_json::Value| write::document(&value).unwrap();
    BTreeMap::from([
        ("db-add-geo", write::document(&places).unwrap()),
        ("db-add-id", written(json!({ "_id": "mine", "n": 1.5 }))),
        ("db-add-id-number", written(json!({ "_id": 5 }))),
        ("db-add-numbers", write::document(&numbers).unwrap()),
        (
            "db-add-one",
            written(json!({ "name": "中", "a": { "b": { "c": 1, "d": {} } }, "e.f": 2, "g": null, "h": [] })),
        ),
        ("db-add-undefined", written(json!({ "b": { "d": 1 }, "e": [null, { "g": 2 }] }))),
    ])
}

#[test]
fn documents_give_the_texts_of_the_captures() {
    for (name, document) in documents() {
        assert_eq!(write_document(&document), captured(name), "{name}");
    }
}
