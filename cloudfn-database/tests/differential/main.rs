//! Compares this database with mingo, a JavaScript library with MongoDB's semantics, on random operations.
//!
//! It needs `node`, and a folder with mingo 7 installed, named by `CLOUDFN_MINGO`. A run has 2,000 cases.
//! `CLOUDFN_SEED` repeats a run. Where mingo differs from MongoDB's manual, the case is not generated, or is listed in
//! [`known`].

mod generate;
mod known;

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use bson::{Bson, DateTime, Document};
use cloudfn_database::{Answer, Database, Error, Find, Modify, Operation, Surroundings};
use cloudfn_protocol::extended_json;
use serde_json::Value;

use crate::generate::Generator;

const CASES: usize = 2000;

#[test]
fn random_operations_give_the_same_results_as_in_mingo() {
    let Some(folder) = std::env::var_os("CLOUDFN_MINGO") else {
        println!("skipped: CLOUDFN_MINGO does not name a folder with mingo");
        return;
    };
    let seed = std::env::var("CLOUDFN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::from(now.subsec_nanos()) | 1
    });
    println!("CLOUDFN_SEED={seed}");

    let mut generator = Generator::new(seed);
    let cases: Vec<Value> = (0..CASES).map(|_| generator.case()).collect();
    let mut node = Command::new("node")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/differential/mingo.mjs"))
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let mut input = node.stdin.take().expect("node has an input");
    let lines: Vec<String> = cases.iter().map(ToString::to_string).collect();
    let lines = lines.join("\n");
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = node.wait_with_output().expect("node ends");
    writer.join().expect("the writer ends").expect("node reads all cases");
    let answers: Vec<Value> = String::from_utf8(output.stdout)
        .expect("node writes UTF-8")
        .lines()
        .map(|line| serde_json::from_str(line).expect("node writes JSON"))
        .collect();
    assert_eq!(answers.len(), cases.len(), "every case has an answer");

    let (mut same, mut refused, mut excused) = (0, 0, 0);
    let mut differences = Vec::new();
    for (case, theirs) in cases.iter().zip(&answers) {
        match own(case) {
            // MongoDB refuses much that mingo ignores. Other tests check those refusals.
            Err(_) if theirs.get("error").is_none() => refused += 1,
            Err(_) => same += 1,
            Ok(ours) => {
                let list = theirs.get("list").map(|list| extended_json::read(&list.to_string()).expect("EJSON"));
                if list.as_ref().is_some_and(|list| alike(list, &ours)) {
                    same += 1;
                } else if known::is_known(case, theirs) {
                    excused += 1;
                } else {
                    differences.push(format!("case   {case}\nmingo  {theirs}\nours   {ours}"));
                }
            }
        }
    }
    println!("{same} equal, {refused} refused only here, {excused} known differences, {} others", differences.len());
    assert!(differences.is_empty(), "CLOUDFN_SEED={seed}\n{}", differences.join("\n\n"));
}

/// The documents that were found or computed, or the documents after the update.
fn own(case: &Value) -> Result<Bson, Error> {
    let read = |value: &Value| extended_json::read(&value.to_string()).expect("a case is EJSON");
    let document = |value: &Value| match read(value) {
        Bson::Document(document) => document,
        _ => Document::new(),
    };
    let mut database = Database::new();
    database.load("c", case["documents"].as_array().into_iter().flatten().map(document))?;
    let operation = if let Some(stages) = case["stages"].as_array() {
        let stages = stages.iter().flat_map(|stage| document(stage).into_iter()).collect();
        Operation::Aggregate(cloudfn_database::Aggregate { collection: "c".to_owned(), stages })
    } else if case["update"].is_object() {
        Operation::Modify(Modify {
            collection: "c".to_owned(),
            query: document(&case["query"]),
            data: document(&case["update"]),
            multi: true,
            merge: true,
            ..Modify::default()
        })
    } else {
        let (query, order) = (document(&case["query"]), document(&case["order"]));
        Operation::Find(Find { collection: "c".to_owned(), query, order, ..Find::default() })
    };
    let answer = database.execute(&operation, &mut Surroundings::new(DateTime::from_millis(0), &mut || 0))?;
    let list = match answer {
        Answer::Documents(list) => list,
        _ => database.documents("c")?,
    };
    Ok(Bson::Array(list.iter().map(|document| Bson::Document(Document::clone(document))).collect()))
}

/// Compares numbers by value, and documents regardless of the order of members.
fn alike(left: &Bson, right: &Bson) -> bool {
    match (left, right) {
        (Bson::Document(left), Bson::Document(right)) => {
            left.len() == right.len()
                && left.iter().all(|(name, value)| right.get(name).is_some_and(|other| alike(value, other)))
        }
        (Bson::Array(left), Bson::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| alike(left, right))
        }
        _ => match (number(left), number(right)) {
            (Some(left), Some(right)) => {
                (left - right).abs() <= 1e-9 * left.abs().max(1.0) || left.is_nan() && right.is_nan()
            }
            _ => left == right,
        },
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
