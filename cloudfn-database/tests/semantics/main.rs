//! Behavior from MongoDB's manual that the cases of `vectors.json` do not cover.

mod aggregation;
mod dates;
mod places;
mod queries;
mod schemas;
mod sdk;
mod updates;
mod wire;

use bson::{Bson, DateTime, Document, doc};
use cloudfn_database::{Aggregate, Answer, Database, Error, Find, Modify, Operation, Surroundings};

/// A database with the collection `c`. The `_id` of a document without one is its index.
fn database(documents: impl IntoIterator<Item = Document>) -> Database {
    let mut database = Database::new();
    database.create_collection("c").expect("the collection is new");
    let with_ids = (0..).zip(documents).map(|(place, mut document): (i32, Document)| {
        if !document.contains_key("_id") {
            document.insert("_id", place);
        }
        document
    });
    database.load("c", with_ids).expect("the documents can be stored");
    database
}

fn execute(database: &mut Database, operation: &Operation) -> Result<Answer, Error> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    database.execute(operation, &mut Surroundings::new(DateTime::from_millis(1_700_000_000_123), &mut random))
}

fn documents(answer: Answer) -> Vec<Document> {
    match answer {
        Answer::Documents(list) => list.iter().map(|document| Document::clone(document)).collect(),
        other => panic!("an answer without documents: {other:?}"),
    }
}

/// The indexes of the documents that a query finds.
fn found<const N: usize>(documents: [Document; N], query: Document) -> Vec<i32> {
    let answer = execute(&mut database(documents), &Operation::find("c", query)).expect("the query is valid");
    self::documents(answer).iter().map(|document| document.get_i32("_id").expect("an id is an index")).collect()
}

/// The error of an invalid query.
fn refused(query: Document) -> Error {
    execute(&mut database([doc! { "a": 1 }]), &Operation::find("c", query)).expect_err("the query is invalid")
}

fn found_with(find: Find, documents: impl IntoIterator<Item = Document>) -> Result<Vec<Document>, Error> {
    let find = Find { collection: "c".to_owned(), ..find };
    execute(&mut database(documents), &Operation::Find(find)).map(self::documents)
}

/// A document after an update with a query.
fn updated_by(document: Document, query: Document, data: Document) -> Result<Document, Error> {
    let mut database = database([document]);
    let modify = Modify { collection: "c".to_owned(), query, data, merge: true, ..Modify::default() };
    execute(&mut database, &Operation::Modify(modify))?;
    let mut after = Document::clone(&database.documents("c")?[0]);
    after.remove("_id");
    Ok(after)
}

/// A document after an update.
fn updated(document: Document, data: Document) -> Result<Document, Error> {
    updated_by(document, Document::new(), data)
}

fn aggregated(
    documents: impl IntoIterator<Item = Document>,
    stages: impl IntoIterator<Item = Document>,
) -> Result<Vec<Document>, Error> {
    let stages = stages.into_iter().flatten().collect();
    let aggregate = Aggregate { collection: "c".to_owned(), stages };
    execute(&mut database(documents), &Operation::Aggregate(aggregate)).map(self::documents)
}

/// The value of an expression for a document. `None` if it is missing.
fn value_in(document: Document, expression: impl Into<Bson>) -> Result<Option<Bson>, Error> {
    let mut list = aggregated([document], [doc! { "$project": { "_id": 0, "r": expression.into() } }])?;
    Ok(list.remove(0).remove("r"))
}

fn value(expression: impl Into<Bson>) -> Bson {
    value_in(Document::new(), expression).expect("the expression is valid").expect("the expression has a value")
}

fn value_error(expression: impl Into<Bson>) -> Error {
    value_in(Document::new(), expression).expect_err("the expression fails")
}

/// Whether two values are the same. Numbers are compared by value.
fn equal(left: &Bson, right: &Bson) -> bool {
    let number = |value: &Bson| match value {
        Bson::Int32(number) => Some(f64::from(*number)),
        Bson::Int64(number) => number.to_string().parse().ok(),
        Bson::Double(number) => Some(*number),
        _ => None,
    };
    match (left, right) {
        (Bson::Array(left), Bson::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        (Bson::Document(left), Bson::Document(right)) => {
            left.len() == right.len()
                && left.iter().zip(right).all(|(left, right)| left.0 == right.0 && equal(left.1, right.1))
        }
        _ => match (number(left), number(right)) {
            (Some(left), Some(right)) => (left - right).abs() < 1e-9,
            _ => left == right,
        },
    }
}
