//! Writes to documents that an open transaction has written.

use std::time::Duration;

use bson::{DateTime, Document};
use futures_util::FutureExt as _;
use serde_json::json;

use super::{collection, number, paused};
use crate::database::{Database, Transaction};
use crate::error::{Error, ErrorKind};
use crate::testing::TestCloud;

fn test() -> TestCloud {
    TestCloud::new()
        .now(DateTime::from_millis(0))
        .documents("c", [json!({"_id": "a", "n": 1}), json!({"_id": "b", "n": 1})])
}

fn database(test: &TestCloud) -> Database {
    test.cloud::<()>().database()
}

/// A transaction that has written 10 into a document.
async fn writer(test: &TestCloud) -> Transaction {
    let tx = database(test).start_transaction().await.expect("a transaction");
    let a = tx.collection_named::<Document>("c").doc("a");
    a.update(|a| a.field("n").set(10)).await.expect("a free document");
    tx
}

/// A write outside of transactions: it adds 1.
fn increment(test: &TestCloud, id: &str) -> impl Future<Output = Result<bool, Error>> + use<> {
    collection(test, "c").doc(id).update(|document| document.field("n").inc(1))
}

/// Lets other tasks run until all of them wait.
async fn settle() {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
}

#[test]
fn a_write_waits_until_the_transaction_is_committed_and_reads_do_not() {
    paused(async {
        let test = test();
        let tx = writer(&test).await;
        let mut write = tokio::task::spawn_local(increment(&test, "a"));
        settle().await;
        assert!((&mut write).now_or_never().is_none(), "it waits");
        assert!(increment(&test, "b").await.unwrap(), "another document is free");
        assert_eq!(collection(&test, "c").doc("a").get().await.unwrap().unwrap().get_i32("n").unwrap(), 1);
        tx.commit().await.unwrap();
        assert!(write.await.unwrap().unwrap());
        assert_eq!(number(&test, "a"), Some(11));
        // It is one call, no matter how long it waits.
        assert_eq!(test.calls().iter().filter(|call| call.api == "database.modifyDocument").count(), 3);
    });
}

#[test]
fn a_write_waits_until_the_transaction_is_rolled_back_or_dropped() {
    for is_dropped in [false, true] {
        paused(async {
            let test = test();
            let tx = writer(&test).await;
            let write = tokio::task::spawn_local(increment(&test, "a"));
            settle().await;
            if is_dropped {
                drop(tx);
            } else {
                tx.rollback().await.unwrap();
            }
            assert!(write.await.unwrap().unwrap());
            assert_eq!(number(&test, "a"), Some(2));
        });
    }
}

#[test]
fn a_write_waits_until_the_transaction_fails() {
    paused(async {
        let test = test();
        let tx = writer(&test).await;
        let write = tokio::task::spawn_local(increment(&test, "a"));
        settle().await;
        let _ = test.clone().database_error("DATABASE_TRANSACTION_CONFLICT");
        tx.collection_named::<Document>("c").doc("b").get().await.unwrap_err();
        assert!(write.await.unwrap().unwrap());
        assert_eq!(number(&test, "a"), Some(2));
    });
}

#[test]
fn a_write_waits_until_the_transaction_is_30_seconds_old() {
    paused(async {
        let test = test();
        let tx = writer(&test).await;
        let write = tokio::task::spawn_local(increment(&test, "a"));
        settle().await;
        let _ = test.clone().now(DateTime::from_millis(30_000));
        assert!(write.await.unwrap().unwrap());
        assert_eq!(tx.commit().await.unwrap_err().code(), Some("DATABASE_TRANSACTION_FAIL"));
        assert_eq!(number(&test, "a"), Some(2));
    });
}

#[test]
fn a_write_waits_only_until_its_deadline() {
    paused(async {
        let test = test();
        let tx = writer(&test).await;
        let write = collection(&test, "c").doc("a").update(|a| a.field("n").inc(1)).timeout(Duration::from_secs(3));
        let begin = tokio::time::Instant::now();
        let error = write.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
        assert!(error.to_string().ends_with("make it in that transaction, or after it"), "{error}");
        assert_eq!(begin.elapsed().as_secs(), 3);
        tx.commit().await.unwrap();
        assert_eq!(number(&test, "a"), Some(10), "what was given up is not done later");
    });
}
