//! A write waits for the transaction that has written the same document.
//!
//! Time is paused: tokio moves its clock only when nothing else can happen, and the database's clock follows it.

use std::pin::pin;
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

use bson::doc;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout};

use crate::database::{DatabaseError, LocalDatabase, Sources};

fn clock() -> SystemTime {
    /// Any instant; each test begins at another one.
    static SOME_INSTANT: LazyLock<Instant> = LazyLock::new(Instant::now);
    let hour = Duration::from_secs(3600);
    SystemTime::UNIX_EPOCH + (Instant::now() + hour).duration_since(*SOME_INSTANT)
}

async fn call(database: &LocalDatabase, request: Value) -> Result<Value, DatabaseError> {
    let Value::Object(request) = request else { panic!("{request}") };
    let sources = Sources::new(clock, getrandom::fill);
    database.answer(request, sources).await.map(|answered| answered.members)
}

async fn start(database: &LocalDatabase) -> String {
    let started = call(database, json!({"action": "database.startTransaction"})).await.unwrap();
    started["transactionId"].as_str().unwrap().to_owned()
}

async fn end(database: &LocalDatabase, action: &str, transaction: &str) -> Result<Value, DatabaseError> {
    call(database, json!({"action": action, "transactionId": transaction})).await
}

/// Adds to `n` of the document `x`.
async fn add(database: &LocalDatabase, by: i32, transaction: Option<&str>) -> Result<Value, DatabaseError> {
    let data = json!({"$inc": {"n": by}}).to_string();
    let request = json!({"action": "database.modifyDocument", "collectionName": "a", "query": r#"{"_id":"x"}"#,
        "data": data, "merge": true, "transactionId": transaction});
    call(database, request).await
}

fn n(database: &LocalDatabase) -> i32 {
    database.documents("a").unwrap()[0].get_i32("n").unwrap()
}

/// A database with one document, which the transaction has changed from 0 to 1.
async fn locked() -> (LocalDatabase, String) {
    let database = LocalDatabase::in_memory();
    database.load("a", [doc! { "_id": "x", "n": 0 }]).unwrap();
    let transaction = start(&database).await;
    add(&database, 1, Some(&transaction)).await.unwrap();
    (database, transaction)
}

const A_SECOND: Duration = Duration::from_secs(1);

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(test);
}

#[test]
fn a_write_waits_until_the_transaction_is_committed_or_rolled_back() {
    for (action, sum) in [("database.commitTransaction", 11), ("database.abortTransaction", 10)] {
        run(async {
            let (database, transaction) = locked().await;
            let mut write = pin!(add(&database, 10, None));
            assert!(timeout(A_SECOND, &mut write).await.is_err());
            assert_eq!((database.waiting(), n(&database)), (1, 0));
            let begin = Instant::now();
            end(&database, action, &transaction).await.unwrap();
            assert_eq!(write.await.unwrap(), json!({"data": {"updated": 1}}));
            assert_eq!((n(&database), database.waiting(), begin.elapsed()), (sum, 0, Duration::ZERO), "{action}");
        });
    }
}

#[test]
fn a_write_waits_until_an_error_ends_the_transaction() {
    run(async {
        // One that cannot be done, and one that cannot be read.
        for query in [r#"{"$wrong":1}"#, "{"] {
            let (database, transaction) = locked().await;
            let mut write = pin!(add(&database, 10, None));
            assert!(timeout(A_SECOND, &mut write).await.is_err());
            let wrong = json!({"action": "database.getDocument", "collectionName": "a", "query": query,
                "transactionId": transaction});
            call(&database, wrong).await.unwrap_err();
            let begin = Instant::now();
            write.await.unwrap();
            assert_eq!((n(&database), begin.elapsed()), (10, Duration::ZERO), "{query}");
        }
    });
}

#[test]
fn a_write_waits_until_the_transaction_expires() {
    run(async {
        let (database, transaction) = locked().await;
        let begin = Instant::now();
        add(&database, 10, None).await.unwrap();
        assert_eq!((n(&database), begin.elapsed()), (10, Duration::from_secs(30)));
        let error = end(&database, "database.commitTransaction", &transaction).await.unwrap_err();
        assert_eq!(error.code(), "DATABASE_TRANSACTION_FAIL");
    });
}

#[test]
fn reads_and_other_documents_do_not_wait() {
    run(async {
        let (database, _transaction) = locked().await;
        let begin = Instant::now();
        let read = json!({"action": "database.getDocument", "collectionName": "a"});
        let list = json!({"data": {"list": [r#"{"_id":"x","n":{"$numberInt":"0"}}"#]}});
        assert_eq!(call(&database, read).await.unwrap(), list);
        let insert = json!({"action": "database.insertDocument", "collectionName": "a", "data": [r#"{"_id":"y"}"#]});
        call(&database, insert).await.unwrap();
        assert_eq!(begin.elapsed(), Duration::ZERO);
    });
}

#[test]
fn a_write_without_a_waiting_caller_is_not_executed() {
    run(async {
        let (database, transaction) = locked().await;
        {
            let write = pin!(add(&database, 10, None));
            assert!(timeout(A_SECOND, write).await.is_err());
        }
        assert_eq!(database.waiting(), 0);
        end(&database, "database.commitTransaction", &transaction).await.unwrap();
        assert_eq!(n(&database), 1);
    });
}

#[test]
fn all_waiting_writes_are_executed() {
    run(async {
        let (database, transaction) = locked().await;
        let writes: Vec<_> = (0..20)
            .map(|_| {
                let database = database.clone();
                tokio::spawn(async move { add(&database, 1, None).await })
            })
            .collect();
        tokio::time::sleep(A_SECOND).await;
        assert_eq!(database.waiting(), 20);
        end(&database, "database.commitTransaction", &transaction).await.unwrap();
        for write in writes {
            write.await.unwrap().unwrap();
        }
        assert_eq!(n(&database), 21);
    });
}
