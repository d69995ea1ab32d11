//! Everything that wx-server-sdk can send, in its form: query commands, update commands, stages, and the operators of
//! `db.command.aggregate`. Operators that can only be written by hand are at the end.

use std::collections::BTreeSet;

use bson::{Bson, Document};
use cloudfn_database::{Database, Operation};
use cloudfn_protocol::extended_json;
use serde_json::{Map, Value, json};

use crate::execute;

fn document(text: &str) -> Document {
    match extended_json::read(text) {
        Ok(Bson::Document(document)) => document,
        other => panic!("{text} is no document: {other:?}"),
    }
}

fn database(documents: &[&str]) -> Database {
    crate::database(documents.iter().map(|text| document(text)))
}

fn send(database: &mut Database, action: &str, members: Value) -> Result<Value, cloudfn_database::Error> {
    let mut request = Map::from_iter([
        ("action".to_owned(), json!(format!("database.{action}"))),
        ("collectionName".to_owned(), json!("c")),
    ]);
    if let Value::Object(members) = members {
        request.extend(members);
    }
    execute(database, &Operation::from_json(&request)?).map(|answer| answer.to_json()["data"].clone())
}

fn list(answer: &Value) -> Vec<Document> {
    answer["list"].as_array().into_iter().flatten().map(|text| document(text.as_str().expect("a text"))).collect()
}

const PEOPLE: [&str; 4] = [
    r#"{"_id":"a","age":18,"name":"Ann","tags":["x","y"],"marks":[{"s":"m","n":5},{"s":"e","n":9}],"at":{"type":"Point","coordinates":[113,23]}}"#,
    r#"{"_id":"b","age":30,"name":"bob","tags":["y"],"marks":[{"s":"m","n":8}],"at":{"type":"Point","coordinates":[114,23]}}"#,
    r#"{"_id":"c","age":45,"name":"Cid","tags":[],"at":{"type":"Point","coordinates":[113,24]}}"#,
    r#"{"_id":"d","name":null}"#,
];

/// The commands, their queries, and the ids that they find.
const QUERIES: &[(&str, &str, &str)] = &[
    ("eq", r#"{"age":{"$eq":{"$numberInt":"30"}}}"#, "b"),
    ("neq", r#"{"age":{"$ne":{"$numberInt":"30"}}}"#, "acd"),
    ("lt", r#"{"age":{"$lt":{"$numberInt":"30"}}}"#, "a"),
    ("lte", r#"{"age":{"$lte":{"$numberInt":"30"}}}"#, "ab"),
    ("gt", r#"{"age":{"$gt":{"$numberDouble":"18.5"}}}"#, "bc"),
    ("gte", r#"{"age":{"$gte":{"$numberInt":"30"}}}"#, "bc"),
    ("in", r#"{"age":{"$in":[{"$numberInt":"18"},null]}}"#, "ad"),
    ("nin", r#"{"tags":{"$nin":["x"]}}"#, "bcd"),
    ("all", r#"{"tags":{"$all":["y","x"]}}"#, "a"),
    ("exists", r#"{"marks":{"$exists":false}}"#, "cd"),
    ("size", r#"{"tags":{"$size":{"$numberInt":"1"}}}"#, "b"),
    ("mod", r#"{"age":{"$mod":[{"$numberInt":"15"},{"$numberInt":"0"}]}}"#, "bc"),
    ("elemMatch", r#"{"marks":{"$elemMatch":{"s":"m","n":{"$gt":{"$numberInt":"6"}}}}}"#, "b"),
    ("elemMatch", r#"{"tags":{"$elemMatch":{"$gte":"x","$lt":"y"}}}"#, "a"),
    (
        "geoNear",
        r#"{"at":{"$nearSphere":{"$geometry":{"type":"Point","coordinates":[{"$numberInt":"114"},{"$numberInt":"23"}]},"$maxDistance":{"$numberInt":"120000"},"$minDistance":{"$numberInt":"0"}}}}"#,
        "ba",
    ),
    (
        "geoWithin",
        r#"{"at":{"$geoWithin":{"$geometry":{"type":"Polygon","coordinates":[[[{"$numberInt":"112"},{"$numberInt":"22"}],[{"$numberInt":"115"},{"$numberInt":"22"}],[{"$numberInt":"115"},{"$numberDouble":"23.5"}],[{"$numberInt":"112"},{"$numberDouble":"23.5"}],[{"$numberInt":"112"},{"$numberInt":"22"}]]]}}}}"#,
        "ab",
    ),
    (
        "geoWithin",
        r#"{"at":{"$geoWithin":{"$centerSphere":[[{"$numberInt":"113"},{"$numberInt":"23"}],{"$numberDouble":"0.001"}]}}}"#,
        "a",
    ),
    (
        "geoIntersects",
        r#"{"at":{"$geoIntersects":{"$geometry":{"type":"Point","coordinates":[{"$numberInt":"113"},{"$numberInt":"24"}]}}}}"#,
        "c",
    ),
    ("and", r#"{"$and":[{"age":{"$gt":{"$numberInt":"18"}}},{"age":{"$lt":{"$numberInt":"45"}}}]}"#, "b"),
    ("or", r#"{"name":"Ann","$or":[{"age":{"$eq":{"$numberInt":"18"}}},{"age":{"$exists":false}}]}"#, "a"),
    ("nor", r#"{"$nor":[{"age":{"$gt":{"$numberInt":"18"}}},{"name":null}]}"#, "a"),
    ("not", r#"{"age":{"$not":{"$gt":{"$numberInt":"18"}}}}"#, "ad"),
    ("not", r#"{"name":{"$not":{"$regularExpression":{"pattern":"^a","options":"i"}}}}"#, "bcd"),
    ("expr", r#"{"$expr":{"$gt":["$age",{"$size":{"$ifNull":["$tags",[]]}}]}}"#, "abc"),
    (
        "jsonSchema",
        r#"{"$jsonSchema":{"required":["age"],"properties":{"age":{"maximum":{"$numberInt":"30"}}}}}"#,
        "ab",
    ),
    ("RegExp", r#"{"name":{"$regularExpression":{"pattern":"^[a-b]","options":"i"}}}"#, "ab"),
    ("look-alike", r#"{"name":{"$regex":"^B","$options":"i"}}"#, "b"),
];

#[test]
fn every_query_command_is_understood() {
    for (name, query, wanted) in QUERIES {
        let answer = send(&mut database(&PEOPLE), "getDocument", json!({ "queryType": "WHERE", "query": query }));
        let answer = answer.unwrap_or_else(|error| panic!("{name}: {error}"));
        let found: String = list(&answer).iter().map(|found| found.get_str("_id").expect("an id").to_owned()).collect();
        assert_eq!(found, *wanted, "{name} {query}");
    }
    let sent: BTreeSet<_> = QUERIES.iter().map(|(name, ..)| *name).collect();
    let commands = "eq neq lt lte gt gte in nin all exists size mod elemMatch geoNear geoWithin geoIntersects and or nor \
                    not expr jsonSchema RegExp";
    let forgotten: Vec<_> = commands.split_whitespace().filter(|name| !sent.contains(name)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

#[test]
fn values_that_the_sdk_does_not_encode_are_errors_that_name_them() {
    for (query, name) in [
        // `_.text(..)` at the top.
        (r#"{"$search":"coffee"}"#, "$text"),
        (r#"{"$text":{"$search":"coffee"}}"#, "$text"),
        // `_.in("x")`.
        (r#"{"age":{"$in":"x"}}"#, "$in"),
        // `_.or(6, {x: 1})`.
        (r#"{"$or":[{"$numberInt":"6"},{"x":{"$numberInt":"1"}}]}"#, "$or"),
        // `_.geoNear` among chained commands.
        (
            r#"{"$and":[{"at":{"$nearSphere":{"$geometry":{"type":"Point","coordinates":[{"$numberInt":"1"},{"$numberInt":"1"}]},"$maxDistance":null}}}]}"#,
            "$maxDistance",
        ),
    ] {
        let error = send(&mut database(&PEOPLE), "getDocument", json!({ "query": query })).expect_err(query);
        assert!(error.message().contains(name), "{error}");
    }
}

/// The commands, the document before, the update, and the document after.
const UPDATES: &[(&str, &str, &str, &str)] = &[
    ("value", r#"{"a":{"b":1,"c":2}}"#, r#"{"$set":{"a.b":{"$numberInt":"5"}}}"#, r#"{"a":{"b":5,"c":2}}"#),
    ("nothing", r#"{"a":1}"#, "{}", r#"{"a":1}"#),
    ("set", r#"{"a":{"b":1,"c":2}}"#, r#"{"$set":{"a":{"b":{"$numberInt":"5"}}}}"#, r#"{"a":{"b":5}}"#),
    ("remove", r#"{"a":1,"b":2}"#, r#"{"$unset":{"a":""}}"#, r#"{"b":2}"#),
    (
        "inc",
        r#"{"a":1}"#,
        r#"{"$inc":{"a":{"$numberDouble":"0.5"},"n.m":{"$numberInt":"1"}}}"#,
        r#"{"a":1.5,"n":{"m":1}}"#,
    ),
    ("mul", r#"{"a":3}"#, r#"{"$mul":{"a":{"$numberInt":"-2"},"b":{"$numberInt":"2"}}}"#, r#"{"a":-6,"b":0}"#),
    (
        "max",
        r#"{"a":3,"d":"x"}"#,
        r#"{"$max":{"a":{"$numberInt":"2"},"b":{"$numberInt":"2"},"d":{"$numberInt":"9"}}}"#,
        r#"{"a":3,"d":"x","b":2}"#,
    ),
    (
        "min",
        r#"{"a":3,"d":"x"}"#,
        r#"{"$min":{"a":{"$numberInt":"2"},"b":{"$numberInt":"2"},"d":{"$numberInt":"9"}}}"#,
        r#"{"a":2,"d":9,"b":2}"#,
    ),
    ("rename", r#"{"c":{"d":1,"x":2}}"#, r#"{"$rename":{"c.d":"c.e"}}"#, r#"{"c":{"x":2,"e":1}}"#),
    ("bit", r#"{"a":13}"#, r#"{"$bit":{"a":{"and":{"$numberInt":"10"}}}}"#, r#"{"a":8}"#),
    (
        "bit",
        r#"{"a":3}"#,
        r#"{"$bit":{"a":{"or":{"$numberInt":"4"}},"b":{"xor":{"$numberInt":"5"}}}}"#,
        r#"{"a":7,"b":5}"#,
    ),
    (
        "push",
        r#"{"l":[1]}"#,
        r#"{"$push":{"l":{"$each":[{"$numberInt":"2"},{"x":{"$numberInt":"1"}}]},"m":{"$each":[[]]}}}"#,
        r#"{"l":[1,2,{"x":1}],"m":[[]]}"#,
    ),
    (
        "push",
        r#"{"l":[{"n":3},{"n":1}]}"#,
        r#"{"$push":{"l":{"$each":[{"n":{"$numberInt":"2"}}],"$position":{"$numberInt":"0"},"$sort":{"n":{"$numberInt":"1"}},"$slice":{"$numberInt":"2"}}}}"#,
        r#"{"l":[{"n":1},{"n":2}]}"#,
    ),
    (
        "push",
        r#"{"l":[3,1]}"#,
        r#"{"$push":{"l":{"$each":[],"$sort":{"$numberInt":"-1"},"$slice":{"$numberInt":"-1"}}}}"#,
        r#"{"l":[1]}"#,
    ),
    (
        "unshift",
        r#"{"l":[1]}"#,
        r#"{"$push":{"l":{"$each":[{"$numberInt":"2"},{"$numberInt":"3"}],"$position":{"$numberInt":"0"}}}}"#,
        r#"{"l":[2,3,1]}"#,
    ),
    ("pop", r#"{"l":[1,2]}"#, r#"{"$pop":{"l":{"$numberInt":"1"},"none":{"$numberInt":"1"}}}"#, r#"{"l":[1]}"#),
    ("shift", r#"{"l":[1,2]}"#, r#"{"$pop":{"l":{"$numberInt":"-1"}}}"#, r#"{"l":[2]}"#),
    ("pull", r#"{"l":[1,2,1]}"#, r#"{"$pull":{"l":{"$numberInt":"1"}}}"#, r#"{"l":[2]}"#),
    ("pull", r#"{"l":[1,2,3]}"#, r#"{"$pull":{"l":{"$in":[{"$numberInt":"1"},{"$numberInt":"3"}]}}}"#, r#"{"l":[2]}"#),
    (
        "pull",
        r#"{"l":[{"a":1,"b":2},{"a":1,"b":9}]}"#,
        r#"{"$pull":{"l":{"a":{"$numberInt":"1"},"b":{"$gt":{"$numberInt":"5"}}}}}"#,
        r#"{"l":[{"a":1,"b":2}]}"#,
    ),
    ("pullAll", r#"{"l":[1,2,1,3]}"#, r#"{"$pullAll":{"l":[{"$numberInt":"1"},{"$numberInt":"3"}]}}"#, r#"{"l":[2]}"#),
    (
        "addToSet",
        r#"{"l":[1]}"#,
        r#"{"$addToSet":{"l":{"$numberDouble":"1.0"},"m":{"each":[{"$numberInt":"1"}]}}}"#,
        r#"{"l":[1],"m":[{"each":[1]}]}"#,
    ),
    (
        "addToSet",
        r#"{"l":[1]}"#,
        r#"{"$addToSet":{"l":{"$each":[{"$numberInt":"1"},{"$numberInt":"2"},{"$numberInt":"2"}]}}}"#,
        r#"{"l":[1,2]}"#,
    ),
    (
        "serverDate",
        r#"{"a":1}"#,
        r#"{"$set":{"a":{"$tcb_server_date":{"offset":{"$numberInt":"-1000"}}}}}"#,
        r#"{"a":{"$date":1699999999123}}"#,
    ),
];

#[test]
fn every_update_command_is_understood() {
    for (name, before, data, wanted) in UPDATES {
        for in_transaction in [false, true] {
            let mut database = database(&[before]);
            // With an open transaction, documents are copied instead of changed in place.
            if in_transaction {
                execute(&mut database, &Operation::StartTransaction).expect("it starts");
            }
            let request = json!({ "queryType": "WHERE", "multi": true, "merge": true, "upsert": false, "data": data });
            let answer =
                send(&mut database, "modifyDocument", request).unwrap_or_else(|error| panic!("{name}: {error}"));
            let mut after = Document::clone(&database.documents("c").expect("it exists")[0]);
            after.remove("_id");
            assert_eq!(after, document(wanted), "{name} {data}");
            assert_eq!(answer["updated"], json!(i32::from(before != wanted)), "{name} {data}");
        }
    }
    let sent: BTreeSet<_> = UPDATES.iter().map(|(name, ..)| *name).collect();
    let commands = "set remove inc mul max min rename bit push unshift pop shift pull pullAll addToSet serverDate";
    let forgotten: Vec<_> = commands.split_whitespace().filter(|name| !sent.contains(name)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

#[test]
fn every_projection_is_understood() {
    for (projection, wanted) in [
        (r#"{"name":{"$numberInt":"1"}}"#, r#"{"_id":"a","name":"Ann"}"#),
        (
            r#"{"_id":{"$numberInt":"0"},"tags":{"$slice":{"$numberInt":"-1"}},"age":{"$numberInt":"1"}}"#,
            r#"{"age":18,"tags":["y"]}"#,
        ),
        (r#"{"marks":{"$elemMatch":{"n":{"$gt":{"$numberInt":"5"}}}}}"#, r#"{"_id":"a","marks":[{"s":"e","n":9}]}"#),
        (r#"{"marks":{"n":true},"_id":{"$numberInt":"0"}}"#, r#"{"marks":[{"n":5},{"n":9}]}"#),
        // Expressions, as MongoDB takes them since version 4.4.
        (r#"{"_id":{"$numberInt":"0"},"older":{"$add":["$age",{"$numberInt":"1"}]}}"#, r#"{"older":19}"#),
        (r#"{"_id":{"$numberInt":"0"},"last":{"$slice":["$tags",{"$numberInt":"-1"}]}}"#, r#"{"last":["y"]}"#),
    ] {
        let request = json!({ "query": r#"{"_id":"a"}"#, "queryType": "DOC", "projection": projection });
        let answer = send(&mut database(&PEOPLE), "getDocument", request).expect(projection);
        let mut found = list(&answer).remove(0);
        let mut wanted = document(wanted);
        // The order of members is that of the document.
        assert_eq!(found.len(), wanted.len(), "{projection}: {found}");
        for (name, value) in wanted.iter_mut() {
            assert_eq!(found.remove(name).as_ref(), Some(&*value), "{projection}");
        }
    }
}

const STAGES: &[(&str, &str, &str)] = &[
    ("$addFields", r#"{"n":{"$size":{"$ifNull":["$tags",[]]}}}"#, "[2,1,0,0]"),
    (
        "$bucket",
        r#"{"groupBy":"$age","boundaries":[{"$numberInt":"0"},{"$numberInt":"30"},{"$numberInt":"60"}],"default":"none","output":{"n":{"$sum":{"$numberInt":"1"}}}}"#,
        "[1,2,1]",
    ),
    (
        "$bucketAuto",
        r#"{"groupBy":"$age","buckets":{"$numberInt":"2"},"output":{"n":{"$sum":{"$numberInt":"1"}}}}"#,
        "[2,2]",
    ),
    ("$count", r#""n""#, "[4]"),
    (
        "$geoNear",
        r#"{"near":{"type":"Point","coordinates":[{"$numberInt":"114"},{"$numberInt":"23"}]},"distanceField":"n","key":"at","query":{"age":{"$lt":{"$numberInt":"40"}}},"distanceMultiplier":{"$numberInt":"0"}}"#,
        "[0,0]",
    ),
    ("$group", r#"{"_id":"$none","n":{"$sum":"$age"}}"#, "[93]"),
    ("$limit", "2", "[null,null]"),
    ("$lookup", r#"{"from":"c","localField":"_id","foreignField":"_id","as":"n"}"#, ""),
    (
        "$lookup",
        r#"{"from":"c","let":{"x":"$age"},"pipeline":[{"$match":{"$expr":{"$lt":["$age","$$x"]}}},{"$limit":{"$numberInt":"1"}},{"$project":{"_id":{"$numberInt":"1"}}}],"as":"n"}"#,
        "",
    ),
    ("$match", r#"{"age":{"$gt":{"$numberInt":"18"}}}"#, "[null,null]"),
    ("$project", r#"{"n":"$age"}"#, "[18,30,45,null]"),
    ("$replaceRoot", r#"{"newRoot":{"n":"$age"}}"#, "[18,30,45,null]"),
    ("$sample", r#"{"size":{"$numberInt":"2"}}"#, "[null,null]"),
    ("$skip", "3", "[null]"),
    ("$sort", r#"{"age":{"$numberInt":"-1"}}"#, "[null,null,null,null]"),
    ("$sortByCount", r#""$age""#, ""),
    ("$unwind", r#""$tags""#, "[null,null,null]"),
    ("$unwind", r#"{"path":"$tags","includeArrayIndex":"n","preserveNullAndEmptyArrays":true}"#, "[0,1,0,null,null]"),
    // Operators that only a raw stage can have.
    ("$facet", r#"{"n":[{"$count":"x"}]}"#, r#"[[{"x":4}]]"#),
    ("$set", r#"{"n":"$age"}"#, "[18,30,45,null]"),
    ("$unset", r#"["age","tags"]"#, "[null,null,null,null]"),
    ("$replaceWith", r#"{"n":"$age"}"#, "[18,30,45,null]"),
    (
        "$unionWith",
        r#"{"coll":"c","pipeline":[{"$match":{"age":{"$numberInt":"18"}}},{"$project":{"n":"$age"}}]}"#,
        "[null,null,null,null,18]",
    ),
    ("$redact", r#"{"$cond":[{"$gt":["$age",{"$numberInt":"20"}]},"$$KEEP","$$PRUNE"]}"#, "[null,null]"),
    (
        "$graphLookup",
        r#"{"from":"c","startWith":"$none","connectFromField":"x","connectToField":"y","as":"n"}"#,
        "[[],[],[],[]]",
    ),
];

#[test]
fn every_stage_is_understood() {
    for (name, value, wanted) in STAGES {
        let stages = json!([{ "stageKey": name, "stageValue": value }]);
        let answer = send(&mut database(&PEOPLE), "aggregateDocuments", json!({ "stages": stages }));
        let answer = answer.unwrap_or_else(|error| panic!("{name}: {error}"));
        if wanted.is_empty() {
            assert!(!list(&answer).is_empty(), "{name}");
            continue;
        }
        let found: Vec<_> =
            list(&answer).into_iter().map(|mut found| found.remove("n").unwrap_or(Bson::Null)).collect();
        let wanted = extended_json::read(wanted).expect("a list");
        assert!(crate::equal(&Bson::Array(found.clone()), &wanted), "{name}: {found:?} is not {wanted}");
    }
    let sent: BTreeSet<_> = STAGES.iter().map(|(name, ..)| &name[1..]).collect();
    let stages = "addFields bucket bucketAuto count geoNear group limit lookup match project replaceRoot sample skip sort \
                  sortByCount unwind";
    let forgotten: Vec<_> = stages.split_whitespace().filter(|name| !sent.contains(name)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

const SUBJECT: &str = r#"{"_id":"a","n":7,"f":-2.5,"t":"Héllo, wörld","l":[3,1,2],"o":{"x":1,"y":2},"e":[],"nothing":null,
    "d":{"$date":"2024-02-29T12:34:56.789Z"},"w":[{"k":"a","v":1},{"k":"b","v":2}]}"#;

/// Expressions and their values for the document above.
const EXPRESSIONS: &[(&str, &str)] = &[
    (r#"{"$abs":"$f"}"#, "2.5"),
    (r#"{"$add":["$n","$f",1]}"#, "5.5"),
    (r#"{"$add":["$d",1000]}"#, r#"{"$date":"2024-02-29T12:34:57.789Z"}"#),
    (r#"{"$allElementsTrue":["$l"]}"#, "true"),
    (r#"{"$allElementsTrue":[[1,0]]}"#, "false"),
    (r#"{"$and":["$n","$e",""]}"#, "true"),
    (r#"{"$and":[]}"#, "true"),
    (r#"{"$anyElementTrue":[[0,null]]}"#, "false"),
    (r#"{"$arrayElemAt":["$l",-1]}"#, "2"),
    (r#"{"$arrayToObject":"$w"}"#, r#"{"a":1,"b":2}"#),
    (r#"{"$arrayToObject":[[["x",1]]]}"#, r#"{"x":1}"#),
    (r#"{"$avg":"$l"}"#, "2"),
    (r#"{"$avg":["$n",1,"x"]}"#, "4"),
    (r#"{"$ceil":"$f"}"#, "-2"),
    (r#"{"$cmp":["$n",10]}"#, "-1"),
    (r#"{"$concat":["$t","!"]}"#, r#""Héllo, wörld!""#),
    (r#"{"$concat":["$t","$nothing"]}"#, "null"),
    (r#"{"$concatArrays":["$l","$e",[4]]}"#, "[3,1,2,4]"),
    (r#"{"$cond":{"if":{"$gt":["$n",5]},"then":"big","else":"small"}}"#, r#""big""#),
    (
        r#"{"$dateFromParts":{"year":2024,"month":14,"day":0,"timezone":"+08:00"}}"#,
        r#"{"$date":"2025-01-30T16:00:00Z"}"#,
    ),
    (r#"{"$dateFromParts":{"isoWeekYear":2024,"isoWeek":9,"isoDayOfWeek":4}}"#, r#"{"$date":"2024-02-29T00:00:00Z"}"#),
    (
        r#"{"$dateFromString":{"dateString":"2024-02-29T12:00:00","timezone":"Asia/Shanghai"}}"#,
        r#"{"$date":"2024-02-29T04:00:00Z"}"#,
    ),
    (
        r#"{"$dateToString":{"date":"$d","format":"%Y-%m-%d %H:%M:%S.%L %j %u %G-%V %z","timezone":"+08:00"}}"#,
        r#""2024-02-29 20:34:56.789 060 4 2024-09 +0800""#,
    ),
    (r#"{"$dateToString":{"date":"$d"}}"#, r#""2024-02-29T12:34:56.789Z""#),
    (r#"{"$dayOfMonth":"$d"}"#, "29"),
    (r#"{"$dayOfWeek":"$d"}"#, "5"),
    (r#"{"$dayOfYear":"$d"}"#, "60"),
    (r#"{"$divide":["$n",2]}"#, "3.5"),
    (r#"{"$eq":["$n",7.0]}"#, "true"),
    (r#"{"$exp":0}"#, "1"),
    (r#"{"$filter":{"input":"$l","as":"i","cond":{"$gt":["$$i",1]}}}"#, "[3,2]"),
    (r#"{"$first":"$l"}"#, "3"),
    (r#"{"$floor":"$f"}"#, "-3"),
    (r#"{"$gt":["$n","$f"]}"#, "true"),
    (r#"{"$gte":["$n",7]}"#, "true"),
    (r#"{"$hour":{"date":"$d","timezone":"America/New_York"}}"#, "7"),
    (r#"{"$ifNull":["$nothing","$none","x"]}"#, r#""x""#),
    (r#"{"$in":[2,"$l"]}"#, "true"),
    (r#"{"$indexOfArray":["$l",2]}"#, "2"),
    (r#"{"$indexOfBytes":["$t","l"]}"#, "3"),
    (r#"{"$indexOfCP":["$t","l"]}"#, "2"),
    (r#"{"$isArray":["$l"]}"#, "true"),
    (r#"{"$isoDayOfWeek":"$d"}"#, "4"),
    (r#"{"$isoWeek":"$d"}"#, "9"),
    (r#"{"$isoWeekYear":"$d"}"#, "2024"),
    (r#"{"$last":"$l"}"#, "2"),
    (r#"{"$let":{"vars":{"a":"$n"},"in":{"$multiply":["$$a",2]}}}"#, "14"),
    (r#"{"$literal":"$n"}"#, r#""$n""#),
    (r#"{"$ln":1}"#, "0"),
    (r#"{"$log":[8,2]}"#, "3"),
    (r#"{"$log10":100}"#, "2"),
    (r#"{"$lt":["$n",7]}"#, "false"),
    (r#"{"$lte":["$n",7]}"#, "true"),
    (r#"{"$map":{"input":"$l","as":"i","in":{"$add":["$$i",1]}}}"#, "[4,2,3]"),
    (r#"{"$max":"$l"}"#, "3"),
    (r#"{"$max":["$n",null,"$none"]}"#, "7"),
    (r#"{"$mergeObjects":["$o",{"y":3},null]}"#, r#"{"x":1,"y":3}"#),
    (r#"{"$millisecond":"$d"}"#, "789"),
    (r#"{"$min":"$l"}"#, "1"),
    (r#"{"$minute":"$d"}"#, "34"),
    (r#"{"$mod":["$n",4]}"#, "3"),
    (r#"{"$mod":[-7,4]}"#, "-3"),
    (r#"{"$month":"$d"}"#, "2"),
    (r#"{"$multiply":["$n","$f"]}"#, "-17.5"),
    (r#"{"$ne":["$n",7]}"#, "false"),
    (r#"{"$not":["$nothing"]}"#, "true"),
    (r#"{"$objectToArray":"$o"}"#, r#"[{"k":"x","v":1},{"k":"y","v":2}]"#),
    (r#"{"$or":[0,"$nothing"]}"#, "false"),
    (r#"{"$pow":[2,10]}"#, "1024"),
    (r#"{"$range":[0,10,4]}"#, "[0,4,8]"),
    (r#"{"$reduce":{"input":"$l","initialValue":"","in":{"$concat":["$$value",{"$toString":"$$this"}]}}}"#, r#""312""#),
    (r#"{"$reverseArray":"$l"}"#, "[2,1,3]"),
    (r#"{"$second":"$d"}"#, "56"),
    (r#"{"$setDifference":["$l",[1]]}"#, "[3,2]"),
    (r#"{"$setEquals":["$l",[1,2,3,3]]}"#, "true"),
    (r#"{"$setIntersection":["$l",[2,9]]}"#, "[2]"),
    (r#"{"$setIsSubset":[[1,2],"$l"]}"#, "true"),
    (r#"{"$setUnion":["$l",[9]]}"#, "[1,2,3,9]"),
    (r#"{"$size":"$l"}"#, "3"),
    (r#"{"$slice":["$l",1,2]}"#, "[1,2]"),
    (r#"{"$slice":["$l",-2]}"#, "[1,2]"),
    (r#"{"$split":["$t",", "]}"#, r#"["Héllo","wörld"]"#),
    (r#"{"$sqrt":16}"#, "4"),
    (r#"{"$stdDevPop":[1,3]}"#, "1"),
    (r#"{"$stdDevSamp":[1]}"#, "null"),
    (r#"{"$strLenBytes":"$t"}"#, "14"),
    (r#"{"$strLenCP":"$t"}"#, "12"),
    (r#"{"$strcasecmp":["ABC","abd"]}"#, "-1"),
    (r#"{"$substr":["$t",0,3]}"#, r#""Hé""#),
    (r#"{"$substrBytes":["$t",3,-1]}"#, r#""llo, wörld""#),
    (r#"{"$substrCP":["$t",1,3]}"#, r#""éll""#),
    (r#"{"$subtract":["$d",1000]}"#, r#"{"$date":"2024-02-29T12:34:55.789Z"}"#),
    (r#"{"$subtract":["$d",{"$date":0}]}"#, "1709210096789"),
    (r#"{"$sum":"$l"}"#, "6"),
    (r#"{"$sum":["$n","x","$l"]}"#, "7"),
    (r#"{"$switch":{"branches":[{"case":{"$eq":["$n",1]},"then":"one"}],"default":"many"}}"#, r#""many""#),
    (r#"{"$toLower":"ABCé"}"#, r#""abcé""#),
    (r#"{"$toUpper":"$nothing"}"#, r#""""#),
    (r#"{"$trunc":["$f",0]}"#, "-2"),
    (r#"{"$week":"$d"}"#, "8"),
    (r#"{"$year":"$d"}"#, "2024"),
    (r#"{"$zip":{"inputs":["$l",["a"]],"useLongestLength":true,"defaults":[0,"z"]}}"#, r#"[[3,"a"],[1,"z"],[2,"z"]]"#),
    // Written by hand.
    (r#"{"$convert":{"input":"7.5","to":"double"}}"#, "7.5"),
    (r#"{"$toString":"$d"}"#, r#""2024-02-29T12:34:56.789Z""#),
    (r#"{"$toString":"$f"}"#, r#""-2.5""#),
    (r#"{"$toInt":"7"}"#, "7"),
    (r#"{"$toLong":"$d"}"#, "1709210096789"),
    (r#"{"$toDouble":"1e3"}"#, "1000"),
    (r#"{"$toBool":"$f"}"#, "true"),
    (r#"{"$toDate":{"$toLong":0}}"#, r#"{"$date":0}"#),
    (r#"{"$toDate":"2024-02-29"}"#, r#"{"$date":"2024-02-29T00:00:00Z"}"#),
    (r#"{"$type":"$d"}"#, r#""date""#),
    (r#"{"$isNumber":"$f"}"#, "true"),
    (r#"{"$trim":{"input":"  a b\n"}}"#, r#""a b""#),
    (r#"{"$ltrim":{"input":"xxay","chars":"xy"}}"#, r#""ay""#),
    (r#"{"$rtrim":{"input":"xxay","chars":"xy"}}"#, r#""xxa""#),
    (r#"{"$round":[2.675,2]}"#, "2.67"),
    (r#"{"$round":[0.125,2]}"#, "0.12"),
    (r#"{"$round":[1250,-2]}"#, "1200"),
    (r#"{"$round":2.5}"#, "2"),
    (
        r#"{"$dateToParts":{"date":"$d","timezone":"+08:00"}}"#,
        r#"{"year":2024,"month":2,"day":29,"hour":20,"minute":34,"second":56,"millisecond":789}"#,
    ),
    (r#"{"$dateAdd":{"startDate":"$d","unit":"year","amount":1}}"#, r#"{"$date":"2025-02-28T12:34:56.789Z"}"#),
    (r#"{"$dateAdd":{"startDate":"$d","unit":"hour","amount":-13}}"#, r#"{"$date":"2024-02-28T23:34:56.789Z"}"#),
    // The clocks go forward that night, so a day has 23 hours.
    (
        r#"{"$dateAdd":{"startDate":{"$date":"2024-03-09T17:00:00Z"},"unit":"day","amount":1,"timezone":"America/New_York"}}"#,
        r#"{"$date":"2024-03-10T16:00:00Z"}"#,
    ),
    (r#"{"$dateSubtract":{"startDate":"$d","unit":"month","amount":1}}"#, r#"{"$date":"2024-01-29T12:34:56.789Z"}"#),
    (r#"{"$dateSubtract":{"startDate":"$nothing","unit":"month","amount":1}}"#, "null"),
    (r#"{"$dateDiff":{"startDate":{"$date":"2023-12-31T23:59:59Z"},"endDate":"$d","unit":"year"}}"#, "1"),
    (r#"{"$dateDiff":{"startDate":{"$date":"2024-01-31T00:00:00Z"},"endDate":"$d","unit":"month"}}"#, "1"),
    (r#"{"$dateDiff":{"startDate":{"$date":"2024-02-24T23:00:00Z"},"endDate":"$d","unit":"week"}}"#, "1"),
    (
        r#"{"$dateDiff":{"startDate":{"$date":"2024-02-25T01:00:00Z"},"endDate":"$d","unit":"week","startOfWeek":"Mon"}}"#,
        "1",
    ),
    (r#"{"$dateDiff":{"startDate":{"$date":"2024-02-25T01:00:00Z"},"endDate":"$d","unit":"week"}}"#, "0"),
    (
        r#"{"$dateDiff":{"startDate":"$d","endDate":{"$date":"2024-02-28T17:00:00Z"},"unit":"day","timezone":"+08:00"}}"#,
        "0",
    ),
    (r#"{"$dateDiff":{"startDate":"$d","endDate":{"$date":"2024-02-29T14:00:00Z"},"unit":"hour"}}"#, "2"),
    (r#"{"$dateTrunc":{"date":"$d","unit":"month"}}"#, r#"{"$date":"2024-02-01T00:00:00Z"}"#),
    (r#"{"$dateTrunc":{"date":"$d","unit":"quarter","binSize":2}}"#, r#"{"$date":"2024-01-01T00:00:00Z"}"#),
    (r#"{"$dateTrunc":{"date":"$d","unit":"week","startOfWeek":"monday"}}"#, r#"{"$date":"2024-02-26T00:00:00Z"}"#),
    (r#"{"$dateTrunc":{"date":"$d","unit":"day","timezone":"Asia/Shanghai"}}"#, r#"{"$date":"2024-02-28T16:00:00Z"}"#),
    (r#"{"$dateTrunc":{"date":"$d","unit":"minute","binSize":15}}"#, r#"{"$date":"2024-02-29T12:30:00Z"}"#),
    (
        r#"{"$dateTrunc":{"date":{"$date":"1999-12-31T23:00:00Z"},"unit":"hour","binSize":2}}"#,
        r#"{"$date":"1999-12-31T22:00:00Z"}"#,
    ),
    (r#"{"$regexMatch":{"input":"$t","regex":"^h","options":"i"}}"#, "true"),
    (r#"{"$regexFind":{"input":"$t","regex":"l+(o)"}}"#, r#"{"match":"llo","idx":2,"captures":["o"]}"#),
    (r#"{"$replaceAll":{"input":"a-b-c","find":"-","replacement":"+"}}"#, r#""a+b+c""#),
    (r#"{"$replaceOne":{"input":"a-b-c","find":"-","replacement":"+"}}"#, r#""a+b-c""#),
    (r#"{"$sortArray":{"input":"$l","sortBy":-1}}"#, "[3,2,1]"),
    (r#"{"$sortArray":{"input":"$w","sortBy":{"v":-1}}}"#, r#"[{"k":"b","v":2},{"k":"a","v":1}]"#),
    (r#"{"$sortArray":{"input":"$nothing","sortBy":1}}"#, "null"),
    (r#"{"$getField":"n"}"#, "7"),
    (r#"{"$getField":{"field":{"$literal":"$a.b"},"input":{"$literal":{"$a.b":4}}}}"#, "4"),
    (r#"{"$setField":{"field":"x.y","input":"$o","value":"$n"}}"#, r#"{"x":1,"y":2,"x.y":7}"#),
    (r#"{"$setField":{"field":"x","input":"$o","value":"$$REMOVE"}}"#, r#"{"y":2}"#),
    (r#"{"$unsetField":{"field":"x","input":"$o"}}"#, r#"{"y":2}"#),
    (r#"{"$firstN":{"n":2,"input":"$l"}}"#, "[3,1]"),
    (r#"{"$lastN":{"n":5,"input":"$l"}}"#, "[3,1,2]"),
    (r#"{"$minN":{"n":2,"input":"$l"}}"#, "[1,2]"),
    (r#"{"$maxN":{"n":2,"input":"$l"}}"#, "[3,2]"),
    (r#"{"$bitAnd":[13,10]}"#, "8"),
    (r#"{"$bitOr":[8,"$n"]}"#, "15"),
    (r#"{"$bitXor":[7,2]}"#, "5"),
    (r#"{"$bitNot":"$n"}"#, "-8"),
    (r#"{"$binarySize":"$t"}"#, "14"),
    (r#"{"$bsonSize":{"a":true}}"#, "9"),
    (r#"{"$tsSecond":{"$timestamp":{"t":5,"i":6}}}"#, "5"),
    (r#"{"$tsIncrement":{"$timestamp":{"t":5,"i":6}}}"#, "6"),
    (r#"{"$sinh":0}"#, "0"),
    (r#"{"$cosh":0}"#, "1"),
    (r#"{"$tanh":0}"#, "0"),
    (r#"{"$asinh":0}"#, "0"),
    (r#"{"$acosh":1}"#, "0"),
    (r#"{"$atanh":0}"#, "0"),
    (r#"{"$sin":0}"#, "0"),
    (r#"{"$atan2":[0,1]}"#, "0"),
    (r#"{"$degreesToRadians":0}"#, "0"),
];

/// Operators that are only accumulators.
const ACCUMULATORS: &[(&str, &str)] = &[
    (r#"{"$addToSet":"$n"}"#, "[7]"),
    (r#"{"$push":"$l"}"#, "[[3,1,2]]"),
    (r#"{"$sum":"$n"}"#, "7"),
    (r#"{"$avg":"$n"}"#, "7"),
    (r#"{"$first":"$t"}"#, r#""Héllo, wörld""#),
    (r#"{"$last":"$n"}"#, "7"),
    (r#"{"$max":"$l"}"#, "[3,1,2]"),
    (r#"{"$min":"$n"}"#, "7"),
    (r#"{"$mergeObjects":"$o"}"#, r#"{"x":1,"y":2}"#),
    (r#"{"$stdDevPop":"$n"}"#, "0"),
    (r#"{"$stdDevSamp":"$n"}"#, "null"),
];

fn calculated(stage: &str, value: &Value) -> Bson {
    let stages = json!([{ "stageKey": stage, "stageValue": value.to_string() }]);
    let answer = send(&mut database(&[SUBJECT]), "aggregateDocuments", json!({ "stages": stages }));
    list(&answer.unwrap_or_else(|error| panic!("{value}: {error}"))).remove(0).remove("r").unwrap_or(Bson::Undefined)
}

#[test]
fn every_operator_is_understood() {
    let parsed = |text: &str| -> Value { serde_json::from_str(text).expect("JSON") };
    let mut sent = BTreeSet::new();
    for (expression, wanted) in EXPRESSIONS {
        let expression = parsed(expression);
        sent.extend(expression.as_object().into_iter().flatten().map(|(name, _)| name[1..].to_owned()));
        let found = calculated("$project", &json!({ "r": expression }));
        let wanted = extended_json::read(wanted).expect(wanted);
        assert!(crate::equal(&found, &wanted), "{expression} is {found}, not {wanted}");
    }
    for (accumulator, wanted) in ACCUMULATORS {
        let accumulator = parsed(accumulator);
        sent.extend(accumulator.as_object().into_iter().flatten().map(|(name, _)| name[1..].to_owned()));
        let found = calculated("$group", &json!({ "_id": null, "r": accumulator }));
        let wanted = extended_json::read(wanted).expect(wanted);
        assert!(crate::equal(&found, &wanted), "{accumulator} is {found}, not {wanted}");
    }
    // `neq` is sent as `$ne`. `meta` needs a search for texts, which is refused by name.
    let operators = "abs add addToSet allElementsTrue and anyElementTrue arrayElemAt arrayToObject avg ceil cmp concat \
        concatArrays cond dateFromParts dateFromString dateToString dayOfMonth dayOfWeek dayOfYear divide eq exp filter first \
        floor gt gte hour ifNull in indexOfArray indexOfBytes indexOfCP isArray isoDayOfWeek isoWeek isoWeekYear last let \
        literal ln log log10 lt lte map max mergeObjects millisecond min minute mod month multiply ne not objectToArray or \
        pow push range reduce reverseArray second setDifference setEquals setIntersection setIsSubset setUnion size slice \
        split sqrt stdDevPop stdDevSamp strLenBytes strLenCP strcasecmp substr substrBytes substrCP subtract sum switch \
        toLower toUpper trunc week year zip convert dateToParts ltrim rtrim trim type toString toInt toLong toDouble toBool \
        toDate";
    let forgotten: Vec<_> = operators.split_whitespace().filter(|name| !sent.contains(*name)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

#[test]
fn redact_hides_documents_level_by_level() {
    let mut database =
        database(&[r#"{"_id":"a","level":1,"in":{"level":5,"x":1},"list":[{"level":1},{"level":9},3]}"#]);
    let redact = r#"{"$cond":[{"$and":[{"$lte":["$level",3]},{"$eq":["$$ROOT._id","a"]}]},"$$DESCEND","$$PRUNE"]}"#;
    let stages = json!([{ "stageKey": "$redact", "stageValue": redact }]);
    let answer = send(&mut database, "aggregateDocuments", json!({ "stages": stages })).expect("the stage is right");
    assert_eq!(list(&answer), [document(r#"{"_id":"a","level":1,"list":[{"level":1},3]}"#)]);
}

#[test]
fn graph_lookup_follows_references_between_documents() {
    let mut database = database(&[
        r#"{"_id":"a","to":["b"]}"#,
        r#"{"_id":"b","to":["c","a"]}"#,
        r#"{"_id":"c","to":["d"]}"#,
        r#"{"_id":"d"}"#,
    ]);
    let lookup = json!({
        "from": "c", "startWith": "$to", "connectFromField": "to", "connectToField": "_id", "as": "all",
        "maxDepth": 1, "depthField": "depth", "restrictSearchWithMatch": { "_id": { "$ne": "a" } },
    });
    let stages = json!([
        { "stageKey": "$match", "stageValue": r#"{"_id":"a"}"# },
        { "stageKey": "$graphLookup", "stageValue": lookup.to_string() },
        { "stageKey": "$project", "stageValue": r#"{"_id":0,"all._id":1,"all.depth":1}"# },
    ]);
    let answer = send(&mut database, "aggregateDocuments", json!({ "stages": stages })).expect("the stages are right");
    let wanted =
        document(r#"{"all":[{"_id":"b","depth":{"$numberLong":"0"}},{"_id":"c","depth":{"$numberLong":"1"}}]}"#);
    assert_eq!(list(&answer), [wanted]);
}
