//! Random requests: the database never panics, and an operation that fails changes nothing.

use bson::oid::ObjectId;
use bson::{Binary, Bson, DateTime, Decimal128, Document, Regex, Timestamp, doc};
use cloudfn_database::{Aggregate, Database, Find, Index, IndexKind, Modify, Operation, Remove, Surroundings};
use cloudfn_protocol::extended_json;
use proptest::prelude::*;
use serde_json::json;

const NAMES: [&str; 302] = [
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
    "$acos",
    "$acosh",
    "$addFields",
    "$allElementsTrue",
    "$anyElementTrue",
    "$asin",
    "$asinh",
    "$atan",
    "$atanh",
    "$bitOr",
    "$bitXor",
    "$bitsAllClear",
    "$bitsAnyClear",
    "$bitsAnySet",
    "$ceil",
    "$comment",
    "$concatArrays",
    "$cos",
    "$cosh",
    "$count",
    "$dateToParts",
    "$dayOfMonth",
    "$dayOfWeek",
    "$dayOfYear",
    "$db",
    "$degreesToRadians",
    "$exp",
    "$facet",
    "$first",
    "$floor",
    "$geoNear",
    "$hour",
    "$id",
    "$ifNull",
    "$indexOfArray",
    "$indexOfBytes",
    "$indexOfCP",
    "$isArray",
    "$isNumber",
    "$isoDayOfWeek",
    "$isoWeek",
    "$isoWeekYear",
    "$last",
    "$lastN",
    "$limit",
    "$literal",
    "$ln",
    "$log",
    "$log10",
    "$ltrim",
    "$match",
    "$maxDistance",
    "$maxN",
    "$millisecond",
    "$minDistance",
    "$minute",
    "$month",
    "$near",
    "$objectToArray",
    "$project",
    "$radiansToDegrees",
    "$ref",
    "$regexFind",
    "$regexFindAll",
    "$regexMatch",
    "$replaceAll",
    "$replaceOne",
    "$replaceRoot",
    "$reverseArray",
    "$rtrim",
    "$sample",
    "$second",
    "$setDifference",
    "$setEquals",
    "$setIntersection",
    "$setIsSubset",
    "$setOnInsert",
    "$sin",
    "$sinh",
    "$skip",
    "$sortByCount",
    "$sqrt",
    "$stdDevPop",
    "$stdDevSamp",
    "$strLenBytes",
    "$strLenCP",
    "$strcasecmp",
    "$substr",
    "$tan",
    "$tanh",
    "$toBool",
    "$toDate",
    "$toDouble",
    "$toInt",
    "$toLong",
    "$toLower",
    "$toObjectId",
    "$toString",
    "$toUpper",
    "$trim",
    "$tsIncrement",
    "$tsSecond",
    "regex",
    "options",
    "find",
    "replacement",
    "chars",
    "as",
    "let",
    "pipeline",
    "localField",
    "foreignField",
    "path",
    "includeArrayIndex",
    "preserveNullAndEmptyArrays",
    "near",
    "distanceField",
    "spherical",
    "maxDistance",
    "minDistance",
    "distanceMultiplier",
    "query",
    "key",
    "newRoot",
    "size",
    "output",
    "to",
    "onError",
    "onNull",
    "isoWeekYear",
    "isoWeek",
    "isoDayOfWeek",
    "hour",
    "minute",
    "second",
    "millisecond",
    "iso8601",
    "useLongestLength",
    "defaults",
    "limit",
    "type",
    "coordinates",
    "properties",
    "bsonType",
    "required",
    "items",
    "maxDepth",
    "restrictSearchWithMatch",
    "a.$[].0",
    "a\u{0}b",
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

/// GeoJSON, with coordinates that may be anywhere.
fn place() -> impl Strategy<Value = Bson> {
    const KINDS: [&str; 7] =
        ["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"];
    let number = prop_oneof![-200.0..200.0_f64, prop::sample::select(&[0.0, 90.0, -90.0, 180.0, -180.0, f64::NAN][..])];
    let position = prop::collection::vec(number.prop_map(Bson::Double), 1..3).prop_map(Bson::Array).boxed();
    let line = prop::collection::vec(position.clone(), 0..6).prop_map(|mut line| {
        line.extend(line.first().cloned());
        Bson::Array(line)
    });
    let area = prop::collection::vec(line.clone(), 0..3).prop_map(Bson::Array);
    let coordinates = prop_oneof![position, line, area];
    (prop::sample::select(&KINDS[..]).prop_map(str::to_owned), coordinates)
        .prop_map(|(kind, coordinates)| Bson::Document(doc! { "type": kind, "coordinates": coordinates }))
}

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
        (prop::sample::select(&TEXTS[..]), prop::sample::select(&["", "i", "msx", "g"][..])).prop_map(
            |(pattern, options)| {
                let text = |text: &str| text.to_owned().try_into().expect("no NUL");
                Bson::RegularExpression(Regex { pattern: text(pattern), options: text(options) })
            }
        ),
        any::<(u32, u32)>().prop_map(|(time, increment)| Bson::Timestamp(Timestamp { time, increment })),
        any::<[u8; 12]>().prop_map(|bytes| Bson::ObjectId(ObjectId::from_bytes(bytes))),
        any::<[u8; 16]>().prop_map(|bytes| Bson::Decimal128(Decimal128::from_bytes(bytes))),
        prop::collection::vec(any::<u8>(), 0..5)
            .prop_map(|bytes| { Bson::Binary(Binary { subtype: bson::spec::BinarySubtype::Generic, bytes }) }),
        place(),
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

const ACTIONS: [&str; 11] = [
    "getDocument",
    "calculateDocument",
    "insertDocument",
    "modifyDocument",
    "removeDocument",
    "aggregateDocuments",
    "addCollection",
    "startTransaction",
    "commitTransaction",
    "abortTransaction",
    "watch",
];

const MEMBERS: [&str; 14] = [
    "action",
    "collectionName",
    "query",
    "queryType",
    "data",
    "order",
    "offset",
    "limit",
    "projection",
    "multi",
    "merge",
    "upsert",
    "stages",
    "transactionId",
];

/// A member of a request: some JSON, or a text of extended JSON.
fn member() -> impl Strategy<Value = serde_json::Value> {
    let text = value().prop_map(|value| {
        let mut text = extended_json::write(&value);
        // Some of them are cut off.
        if text.len().is_multiple_of(7) && text.is_ascii() {
            text.truncate(text.len() / 2);
        }
        json!(text)
    });
    let text = text.boxed();
    let stage = (prop::sample::select(&NAMES[..]), text.clone())
        .prop_map(|(name, value)| json!({ "stageKey": name, "stageValue": value }));
    prop_oneof![
        text.clone(),
        prop::collection::vec(text, 0..3).prop_map(|texts| json!(texts)),
        prop::collection::vec(stage, 0..3).prop_map(|stages| json!(stages)),
        any::<i64>().prop_map(|number| json!(number)),
        any::<bool>().prop_map(|flag| json!(flag)),
        Just(json!({ "a": [null] })),
    ]
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
    fn every_request_gets_an_answer(
        action in prop::sample::select(&ACTIONS[..]),
        members in prop::collection::vec((prop::sample::select(&MEMBERS[..]), member()), 0..6),
    ) {
        let mut database = filled(&[doc! { "a": 1 }]);
        let mut request = serde_json::Map::new();
        request.insert("action".to_owned(), format!("database.{action}").into());
        request.insert("collectionName".to_owned(), "c".into());
        request.extend(members.into_iter().map(|(name, value)| (name.to_owned(), value)));
        if let Ok(operation) = Operation::from_json(&request) {
            run(&mut database, &operation);
        }
    }

    #[test]
    fn places_anywhere_are_compared_or_refused(
        stored in prop::collection::vec(place(), 1..4),
        wanted in place(),
        operator in prop::sample::select(&["$geoWithin", "$geoIntersects", "$nearSphere"][..]),
        distance in any::<f64>(),
    ) {
        let mut database = filled(&stored.into_iter().map(|place| doc! { "p": place }).collect::<Vec<_>>());
        let index = Index { name: "p".to_owned(), keys: vec![("p".to_owned(), IndexKind::Sphere)], unique: false };
        let _ = database.add_index("c", &index);
        for operand in [doc! { "$geometry": wanted.clone() }, doc! { "$geometry": wanted.clone(), "$maxDistance": distance }] {
            run(&mut database, &Operation::find("c", doc! { "p": { operator: operand } }));
        }
        let near = doc! { "near": wanted, "distanceField": "d", "key": "p", "spherical": true, "maxDistance": distance };
        let stages = vec![("$geoNear".to_owned(), Bson::Document(near))];
        run(&mut database, &Operation::Aggregate(Aggregate { collection: "c".to_owned(), stages }));
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
