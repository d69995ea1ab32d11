//! Test cases for the semantics of the database.
//!
//! They are in `tests/vectors.json`, or in the file that `CLOUDFN_DB_VECTORS` names. `-- --nocapture` prints a
//! table.

use std::collections::BTreeMap;
use std::path::Path;

use bson::{Bson, DateTime, Document};
use cloudfn_database::{Answer, Database, Operation, Surroundings};
use cloudfn_protocol::extended_json;
use serde_json::Value;

#[test]
fn the_database_answers_every_case_like_mongodb() {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors.json");
    let file = std::env::var_os("CLOUDFN_DB_VECTORS").map_or(default, Into::into);
    let text = std::fs::read_to_string(&file).expect("the file of cases is readable");
    let cases: Vec<Value> = serde_json::from_str(&text).expect("the file of cases is a list");
    assert!(!cases.is_empty(), "there are cases");

    let mut table: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut failures = Vec::new();
    for case in &cases {
        let name = case["name"].as_str().expect("a case has a name");
        let kind = name.split('-').next().unwrap_or(name);
        let action = case["operation"]["action"].as_str().unwrap_or_default();
        let row = table.entry(format!("{:<30} {kind}", action.trim_start_matches("database."))).or_default();
        row.1 += 1;
        match check(case) {
            Ok(()) => row.0 += 1,
            Err(failure) => failures.push(format!("{name}: {failure}")),
        }
    }

    println!("{:>9}  {:<30} kind", "passed", "action");
    for (row, (passed, all)) in &table {
        println!("{passed:>4}/{all:<4}  {row}");
    }
    println!("{:>4}/{:<4}  all", cases.len() - failures.len(), cases.len());
    assert!(failures.is_empty(), "{} of {} fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

fn check(case: &Value) -> Result<(), String> {
    let mut database = Database::new();
    for (collection, documents) in members(&case["documents"]) {
        let documents: Vec<Document> = list(documents).iter().map(document).collect();
        database.load(collection, documents).map_err(|error| format!("cannot be loaded: {error}"))?;
    }
    let operation = case["operation"].as_object().ok_or("an operation is an object")?;
    let now = DateTime::from_millis(case["now"].as_i64().unwrap_or(0));
    let mut state = 1_u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state
    };
    let answer = Operation::from_json(operation)
        .and_then(|operation| database.execute(&operation, &mut Surroundings::new(now, &mut random)));

    let expected = case["expected"].as_object().ok_or("what is expected is an object")?;
    let tolerance = case["tolerance"].as_f64().unwrap_or(0.0);
    let unordered = case["unordered"].as_bool().unwrap_or(false);
    match (&answer, expected.get("error")) {
        (Ok(answer), Some(_)) => return Err(format!("should fail, but returns {}", answer.to_json())),
        (Err(error), None) => return Err(format!("fails: {} {error}", error.code())),
        (Err(_), Some(_)) => {}
        (Ok(answer), None) => check_answer(answer, expected, unordered, tolerance)?,
    }
    let after = expected.get("documents").or_else(|| expected.contains_key("error").then(|| &case["documents"]));
    for (collection, wanted) in after.into_iter().flat_map(members) {
        let found = database.documents(collection).map_err(|error| error.to_string())?;
        let found = found.iter().map(|document| Bson::Document(Document::clone(document))).collect();
        compare_lists(collection, list(wanted), found, true, tolerance)?;
    }
    Ok(())
}

fn check_answer(
    answer: &Answer,
    expected: &serde_json::Map<String, Value>,
    unordered: bool,
    tolerance: f64,
) -> Result<(), String> {
    let found = answer.to_json();
    for (name, wanted) in expected {
        let found = &found["data"][name];
        match name.as_str() {
            "documents" => {}
            "list" => {
                let read = |text: &Value| {
                    extended_json::read(text.as_str().unwrap_or_default()).map_err(|error| error.to_string())
                };
                let found = list(found).iter().map(read).collect::<Result<Vec<_>, _>>()?;
                compare_lists("list", list(wanted), found, unordered, tolerance)?;
            }
            _ => {
                let found = extended_json::read(&found.to_string()).map_err(|error| error.to_string())?;
                if !same(wanted, &found, tolerance) {
                    return Err(format!("{name} should be {wanted}, but is {found}"));
                }
            }
        }
    }
    if let Answer::Modified { upserted: Some(id), .. } = answer
        && !expected.contains_key("upsert_id")
    {
        return Err(format!("inserts the document {id}, but should not"));
    }
    Ok(())
}

fn compare_lists(
    what: &str,
    wanted: &[Value],
    mut found: Vec<Bson>,
    unordered: bool,
    tolerance: f64,
) -> Result<(), String> {
    let shown = format!("{what} should be {}, but is {}", Value::from(wanted), Bson::Array(found.clone()));
    if wanted.len() != found.len() {
        return Err(shown);
    }
    for (place, wanted) in wanted.iter().enumerate() {
        let fits = |found: &Bson| same(wanted, found, tolerance);
        let place = if unordered { found.iter().position(fits) } else { fits(&found[place]).then_some(place) };
        let Some(place) = place else { return Err(shown) };
        if unordered {
            found.remove(place);
        }
    }
    Ok(())
}

/// Compares numbers by value, and documents regardless of the order of members.
#[expect(clippy::float_cmp, reason = "without a tolerance, the numbers must be equal")]
fn same(wanted: &Value, found: &Bson, tolerance: f64) -> bool {
    if wanted["$any"] == "string" {
        return matches!(found, Bson::String(text) if !text.is_empty());
    }
    if let (Value::Object(wanted), Bson::Document(found)) = (wanted, found) {
        return wanted.len() == found.len()
            && wanted.iter().all(|(name, wanted)| found.get(name).is_some_and(|found| same(wanted, found, tolerance)));
    }
    if let (Value::Array(wanted), Bson::Array(found)) = (wanted, found) {
        return wanted.len() == found.len()
            && wanted.iter().zip(found).all(|(wanted, found)| same(wanted, found, tolerance));
    }
    let wanted = extended_json::read(&wanted.to_string()).expect("an expected value is extended JSON");
    match (number(&wanted), number(found)) {
        (Some(wanted), Some(found)) => {
            wanted == found
                || (wanted.is_nan() && found.is_nan())
                || (wanted - found).abs() <= tolerance * wanted.abs().max(found.abs())
        }
        _ => wanted == *found,
    }
}

#[expect(clippy::cast_precision_loss, reason = "the integers in the cases are small")]
fn number(value: &Bson) -> Option<f64> {
    match value {
        Bson::Int32(value) => Some(f64::from(*value)),
        Bson::Int64(value) => Some(*value as f64),
        Bson::Double(value) => Some(*value),
        _ => None,
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn document(value: &Value) -> Document {
    match extended_json::read(&value.to_string()) {
        Ok(Bson::Document(document)) => document,
        other => panic!("a case has an invalid document: {other:?}"),
    }
}
