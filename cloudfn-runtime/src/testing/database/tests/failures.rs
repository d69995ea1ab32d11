//! Failures that a test sets.

use bson::{Document, doc};
use serde_json::json;

use super::{collection, number, paused};
use crate::database::RunTransaction;
use crate::error::Error;
use crate::testing::{TestCloud, block_on};

const CONFLICT: &str = "DATABASE_TRANSACTION_CONFLICT";

fn test() -> TestCloud {
    TestCloud::new().documents("c", [json!({"_id": "a", "n": 1})])
}

/// Adds 1 to a number, and counts how often this was tried.
fn increment<'w>(test: &TestCloud, tries: &'w mut usize) -> RunTransaction<'w, i32, Error> {
    test.cloud::<()>().database().transaction(async move |tx| {
        *tries += 1;
        let a = tx.collection_named::<Document>("c").doc("a");
        let n = a.get().await?.and_then(|a| a.get_i32("n").ok()).unwrap_or_default();
        a.update(|a| a.field("n").set(n + 1)).await?;
        Ok(n + 1)
    })
}

fn actions(test: &TestCloud) -> Vec<String> {
    test.calls().iter().map(|call| call.api.trim_start_matches("database.").to_owned()).collect()
}

#[test]
fn the_next_operations_fail_and_the_one_after_them_does_not() {
    let test = test().database_error("DATABASE_REQUEST_FAILED").database_error(CONFLICT);
    let a = collection(&test, "c").doc("a");
    let error = block_on(a.get()).unwrap_err();
    assert_eq!((error.code(), error.err_code()), (Some("DATABASE_REQUEST_FAILED"), -502_001));
    assert!(error.to_string().contains("the test made this operation fail"), "{error}");
    assert!(block_on(a.get()).unwrap_err().is_conflict());
    assert!(block_on(a.get()).unwrap().is_some());
}

#[test]
fn an_operation_fails_by_its_number_counted_from_when_it_is_set() {
    let test = test();
    let a = collection(&test, "c").doc("a");
    block_on(a.get()).unwrap();
    let _ = test.clone().database_error_at(2, CONFLICT);
    let results: Vec<bool> = (0..3).map(|_| block_on(a.get()).is_ok()).collect();
    assert_eq!(results, [true, false, true]);
}

#[test]
#[should_panic(expected = "operations are counted from 1")]
fn there_is_no_operation_0() {
    let _ = TestCloud::new().database_error_at(0, CONFLICT);
}

#[test]
fn a_transaction_runs_again_after_a_conflict_in_its_commit() {
    let test = test().database_error_on("database.commitTransaction", CONFLICT);
    let mut tries = 0;
    assert_eq!(paused(async { increment(&test, &mut tries).await }).unwrap(), 2);
    assert_eq!((tries, number(&test, "a")), (2, Some(2)));
    let once = ["startTransaction", "getDocument", "modifyDocument", "commitTransaction"];
    assert_eq!(actions(&test), [once, once].concat());
}

#[test]
fn a_transaction_runs_again_after_a_conflict_in_any_operation() {
    for operation in 2..=3 {
        let test = test().database_error_at(operation, CONFLICT);
        let mut tries = 0;
        assert_eq!(paused(async { increment(&test, &mut tries).await }).unwrap(), 2);
        assert_eq!((tries, number(&test, "a")), (2, Some(2)), "operation {operation}");
    }
}

#[test]
fn after_repeated_conflicts_the_transaction_fails_and_changes_nothing() {
    let test = (0..4).fold(test(), |test, _| test.database_error_on("database.modifyDocument", CONFLICT));
    let mut tries = 0;
    assert!(paused(async { increment(&test, &mut tries).await }).unwrap_err().is_conflict());
    assert_eq!((tries, number(&test, "a")), (4, Some(1)));
    // The documents are free.
    assert!(block_on(collection(&test, "c").doc("a").update(|a| a.field("n").inc(1))).unwrap());
}

#[test]
fn a_failure_ends_the_transaction_and_discards_its_writes() {
    let test = test();
    block_on(async {
        let tx = test.cloud::<()>().database().start_transaction().await.unwrap();
        let c = tx.collection_named::<Document>("c");
        c.doc("a").update(|a| a.field("n").set(9)).await.unwrap();
        let _ = test.clone().database_error("DATABASE_REQUEST_FAILED");
        assert!(c.add(&doc! {"n": 2}).await.is_err());
        assert_eq!(tx.commit().await.unwrap_err().code(), Some("DATABASE_TRANSACTION_FAIL"));
    });
    assert_eq!(number(&test, "a"), Some(1));
}

#[test]
fn a_scripted_answer_replaces_the_answer_of_the_database() {
    let test = test().database_answer("database.calculateDocument", json!({"total": 7}));
    let c = collection(&test, "c");
    assert_eq!(block_on(c.all_documents().count()).unwrap(), 7);
    assert!(block_on(c.doc("a").get()).unwrap().is_some());
    let test = test.database_error_on("database.calculateDocument", "DATABASE_REQUEST_FAILED");
    assert!(block_on(c.all_documents().count()).is_err());
    assert_eq!(block_on(collection(&test, "c").all_documents().count()).unwrap(), 7);
}
