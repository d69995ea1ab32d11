//! Random requests: the database never panics, and an operation that fails changes nothing.

use bson::{Bson, DateTime, Document, doc};
use cloudfn_database::{Aggregate, Database, Find, Modify, Operation, Remove, Surroundings};
use proptest::prelude::*;

const NAMES: [&str; 152] = [
    "a",
    "b",
    "a.b",
    "a.0",
    "a.$",
    "a.$[]",
    "a.$[].b",
    "",
    "_id",
    "0",
    "t",
    "t.k",
    "$and",
    "$or",
    "$nor",
    "$not",
    "$eq",
    "$ne",
    "$gt",
    "$gte",
    "$lt",
    "$lte",
    "$in",
    "$nin",
    "$exists",
    "$type",
    "$size",
    "$all",
    "$elemMatch",
    "$mod",
    "$regex",
    "$options",
    "$expr",
    "$jsonSchema",
    "$bitsAllSet",
    "$nearSphere",
    "$geometry",
    "$geoWithin",
    "$centerSphere",
    "$geoIntersects",
    "$set",
    "$unset",
    "$inc",
    "$mul",
    "$min",
    "$max",
    "$push",
    "$each",
    "$position",
    "$slice",
    "$sort",
    "$pop",
    "$pull",
    "$pullAll",
    "$addToSet",
    "$rename",
    "$bit",
    "and",
    "$currentDate",
    "$add",
    "$subtract",
    "$multiply",
    "$divide",
    "$abs",
    "$pow",
    "$round",
    "$range",
    "$substrCP",
    "$substrBytes",
    "$split",
    "$concat",
    "$arrayElemAt",
    "$zip",
    "inputs",
    "$map",
    "$filter",
    "$reduce",
    "input",
    "in",
    "cond",
    "initialValue",
    "$let",
    "vars",
    "$switch",
    "branches",
    "case",
    "then",
    "default",
    "$cond",
    "$dateToString",
    "date",
    "format",
    "timezone",
    "$dateFromParts",
    "year",
    "month",
    "day",
    "$dateFromString",
    "dateString",
    "$year",
    "$week",
    "$group",
    "$sum",
    "$avg",
    "$bucket",
    "groupBy",
    "boundaries",
    "$bucketAuto",
    "buckets",
    "$unwind",
    "$lookup",
    "from",
    "$convert",
    "$mergeObjects",
    "$arrayToObject",
    "$setUnion",
    "$trunc",
    "$cmp",
    "$bitAnd",
    "$bitNot",
    "$dateAdd",
    "$dateSubtract",
    "$dateDiff",
    "$dateTrunc",
    "startDate",
    "endDate",
    "unit",
    "amount",
    "date",
    "binSize",
    "startOfWeek",
    "$sortArray",
    "sortBy",
    "input",
    "$getField",
    "$setField",
    "$unsetField",
    "field",
    "value",
    "$firstN",
    "$minN",
    "n",
    "$bsonSize",
    "$binarySize",
    "$unionWith",
    "coll",
    "$redact",
    "$graphLookup",
    "startWith",
    "connectFromField",
    "connectToField",
    "depthField",
];

const TEXTS: [&str; 29] = [
    "",
    "a",
    "$a",
    "$$ROOT",
    "$$a",
    "$",
    "$$",
    "$a.b",
    "(",
    "[a",
    "a{2,1}",
    "(?=a)",
    r"\1",
    "中",
    "+08:00",
    "Asia/Shanghai",
    "%Y-%m-%d%",
    "%G%V%u",
    "2024-02-30",
    "2024-01-02T03:04:05.678Z",
    "Point",
    "Polygon",
    "month",
    "week",
    "day",
    "hour",
    "monday",
    "$$DESCEND",
    "$$ROOT",
];

fn value() -> impl Strategy<Value = Bson> {
    let leaf = prop_oneof![
        Just(Bson::Null),
        any::<bool>().prop_map(Bson::Boolean),
        (-3..4_i32).prop_map(Bson::Int32),
        any::<i32>().prop_map(Bson::Int32),
        any::<i64>().prop_map(Bson::Int64),
        any::<f64>().prop_map(Bson::Double),
        prop::sample::select(&[f64::NAN, f64::INFINITY, -0.0, 1e300, 0.5][..]).prop_map(Bson::Double),
        prop::sample::select(&TEXTS[..]).prop_map(|text| Bson::String(text.to_owned())),
        any::<i64>().prop_map(|milliseconds| Bson::DateTime(DateTime::from_millis(milliseconds))),
        Just(Bson::MinKey),
        Just(Bson::MaxKey),
        Just(Bson::Undefined),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Bson::Array),
            prop::collection::vec((prop::sample::select(&NAMES[..]), inner), 0..4).prop_map(|members| {
                Bson::Document(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }),
        ]
    })
}

fn document() -> impl Strategy<Value = Document> {
    prop::collection::vec((prop::sample::select(&NAMES[..]), value()), 0..3)
        .prop_map(|members| members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn stored() -> impl Strategy<Value = Document> {
    (value(), value()).prop_map(|(a, b)| doc! { "a": a, "b": b, "t": [{ "k": 1 }, { "k": 2 }] })
}

/// A database with those documents that can be stored.
fn filled(documents: &[Document]) -> Database {
    let mut database = Database::new();
    database.create_collection("c").expect("the collection is new");
    for (id, document) in documents.iter().enumerate() {
        let mut document = document.clone();
        document.insert("_id", id.to_string());
        let _ = database.load("c", [document]);
    }
    database
}

/// Documents as text, in which NaN equals itself.
fn shown(database: &Database) -> String {
    format!("{:?}", database.documents("c").expect("the collection exists"))
}

fn run(database: &mut Database, operation: &Operation) -> bool {
    // As text, because every update would copy a document that is still referenced.
    let before = shown(database);
    let mut state = 7;
    let mut random = || {
        state += 1;
        state
    };
    let result = database.execute(operation, &mut Surroundings::new(DateTime::from_millis(1), &mut random));
    if result.is_err() {
        assert_eq!(before, shown(database));
    }
    result.is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_query_gets_an_answer(documents in prop::collection::vec(stored(), 0..3), query in document(), order in document(), projection in document()) {
        let mut database = filled(&documents);
        let find = |query: &Document, order: &Document, projection: &Document| Operation::Find(Find {
            collection: "c".to_owned(), query: query.clone(), order: order.clone(), projection: projection.clone(), ..Find::default()
        });
        let none = Document::new();
        run(&mut database, &find(&query, &none, &none));
        run(&mut database, &find(&none, &order, &none));
        run(&mut database, &find(&none, &none, &projection));
        run(&mut database, &Operation::Remove(Remove { collection: "c".to_owned(), query, multi: true, ..Remove::default() }));
    }

    #[test]
    fn every_update_gets_an_answer(
        documents in prop::collection::vec(stored(), 0..3),
        query in document(),
        operator in prop::sample::select(&NAMES[40..60]),
        operand in document(),
        data in document(),
        (multi, merge, upsert) in any::<(bool, bool, bool)>(),
    ) {
        let mut database = filled(&documents);
        let modify = |query: &Document, data: Document| Operation::Modify(Modify {
            collection: "c".to_owned(), query: query.clone(), data, multi, merge, upsert, transaction: None,
        });
        // With an open transaction, documents are copied. Otherwise they are changed in place.
        let mut copying = filled(&documents);
        assert!(run(&mut copying, &Operation::StartTransaction));
        let mut change = Document::new();
        change.insert(operator, operand);
        for operation in [
            modify(&query, data.clone()),
            modify(&Document::new(), data),
            modify(&doc! { "t.k": 2 }, change.clone()),
            modify(&Document::new(), change),
        ] {
            prop_assert_eq!(run(&mut database, &operation), run(&mut copying, &operation));
            prop_assert_eq!(shown(&database), shown(&copying));
        }
    }

    #[test]
    fn every_pipeline_gets_an_answer(
        documents in prop::collection::vec(stored(), 0..3),
        stages in prop::collection::vec((prop::sample::select(&NAMES[..]), value()), 0..3),
        expression in value(),
    ) {
        let mut database = filled(&documents);
        let aggregate = |stages| Operation::Aggregate(Aggregate { collection: "c".to_owned(), stages });
        run(&mut database, &aggregate(stages.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()));
        let project = doc! { "r": expression };
        run(&mut database, &aggregate(vec![("$project".to_owned(), Bson::Document(project))]));
    }

    #[test]
    fn no_operand_makes_an_operator_panic(
        operator in prop::sample::select(&NAMES[59..]),
        operands in prop::collection::vec(value(), 0..4),
    ) {
        let literals: Vec<Bson> = operands.into_iter().map(|operand| Bson::Document(doc! { "$literal": operand })).collect();
        let mut database = filled(&[doc! { "a": 1 }]);
        let project = doc! { "r": { operator: literals.clone() }, "s": { operator: literals.into_iter().next() } };
        for (name, expression) in project {
            let stages = vec![("$project".to_owned(), Bson::Document(doc! { name: expression }))];
            run(&mut database, &Operation::Aggregate(Aggregate { collection: "c".to_owned(), stages }));
        }
    }
}

#[test]
fn values_that_are_nested_too_deeply_or_too_large_are_refused() {
    let mut database = filled(&[doc! { "a": 1 }]);
    let mut deep = Bson::Int32(1);
    for _ in 0..110 {
        deep = Bson::Array(vec![deep]);
    }
    assert!(!run(&mut database, &Operation::find("c", doc! { "a": deep })));

    let nest = doc! { "$reduce": { "input": { "$range": [0, 100_000] }, "initialValue": 0, "in": ["$$value"] } };
    let double = doc! { "$reduce": {
        "input": { "$range": [0, 100] }, "initialValue": "abcdefgh", "in": { "$concat": ["$$value", "$$value"] },
    } };
    let pad = doc! { "$range": [0, i32::MAX] };
    for expression in [nest, double, pad] {
        let stages = vec![("$project".to_owned(), Bson::Document(doc! { "r": expression }))];
        assert!(!run(&mut database, &Operation::Aggregate(Aggregate { collection: "c".to_owned(), stages })));
    }

    let modify = Modify {
        collection: "c".to_owned(),
        data: doc! { "$set": { "l": [1] }, "$push": { "m": 1 } },
        merge: true,
        ..Modify::default()
    };
    assert!(run(&mut database, &Operation::Modify(modify.clone())));
    let far = Modify { data: doc! { "$set": { "l.2000000000": 1 } }, ..modify };
    assert!(!run(&mut database, &Operation::Modify(far)));
}
