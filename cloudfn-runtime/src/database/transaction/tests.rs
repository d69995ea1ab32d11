//! Transactions, observed at the gateway.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bson::doc;
use serde_json::json;
use tokio::time::Instant;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt as _;

use crate::database::scripted::{Reply, Script, code, conflict, data, done, list, started};
use crate::database::{Transaction, bson};
use crate::error::{Error, ErrorKind};
use crate::testing::block_on;

/// Runs a test with a paused clock, which advances when every task waits.
fn paused<T>(test: impl Future<Output = T>) -> T {
    block_on(async {
        tokio::time::pause();
        test.await
    })
}

async fn read(tx: &Transaction) -> Result<Option<i32>, Error> {
    let stored = tx.collection_named::<bson::Document>("users").doc("a").get().await?;
    Ok(stored.and_then(|stored| stored.get_i32("n").ok()))
}

async fn remove(tx: &Transaction) -> Result<bool, Error> {
    tx.collection_named::<bson::Document>("users").doc("a").remove().await
}

#[test]
fn each_call_of_a_transaction_has_its_id_where_the_sdk_has_it() {
    let script = Script::new([
        started("tx-1"),
        list([r#"{"_id":"a","n":{"$numberInt":"50"}}"#]),
        data(&json!({"insertedIds": ["new"]})),
        data(&json!({"updated": 0, "upsert_id": "b"})),
        data(&json!({"deleted": 1})),
        done(),
    ]);
    block_on(async {
        let tx = script.database().start_transaction().await.unwrap();
        let users = tx.collection_named::<bson::Document>("users");
        assert_eq!(users.doc("a").get().await.unwrap().unwrap().get_i32("n").unwrap(), 50);
        assert_eq!(users.add(&doc! {"n": 1}).await.unwrap(), "new");
        assert!(users.doc("b").set(&doc! {"m": 2}).await.unwrap());
        assert!(users.doc("c").remove().await.unwrap());
        tx.commit().await.unwrap();
    });
    assert_eq!(
        script.asked(),
        [
            r#"{"action":"database.startTransaction""#,
            r#"{"collectionName":"users","query":"{\"_id\":\"a\"}","transactionId":"tx-1","queryType":"DOC","multi":false,"action":"database.getDocument""#,
            r#"{"collectionName":"users","data":["{\"n\":{\"$numberInt\":\"1\"}}"],"transactionId":"tx-1","action":"database.insertDocument""#,
            r#"{"collectionName":"users","queryType":"DOC","data":"{\"m\":{\"$numberInt\":\"2\"}}","transactionId":"tx-1","multi":false,"merge":false,"upsert":true,"query":"{\"_id\":\"b\"}","action":"database.modifyDocument""#,
            r#"{"collectionName":"users","transactionId":"tx-1","query":"{\"_id\":\"c\"}","queryType":"DOC","multi":false,"action":"database.removeDocument""#,
            r#"{"transactionId":"tx-1","action":"database.commitTransaction""#,
        ]
    );
}

#[test]
fn an_answer_without_a_transaction_id_is_an_error() {
    for reply in [done(), data(&json!({"transactionId": "inside"})), started("")] {
        let script = Script::new([reply]);
        let error = block_on(script.database().start_transaction()).unwrap_err();
        assert_eq!((error.kind(), error.err_code()), (ErrorKind::Answer, -1));
        assert!(error.to_string().starts_with("startTransaction:fail "), "{error}");
    }
}

#[test]
fn the_value_of_the_closure_is_the_result_and_the_transaction_is_committed() {
    let script = Script::new([started("1"), list([r#"{"_id":"a","n":7}"#]), done()]);
    let result = block_on(script.database().transaction(async |tx| read(tx).await).into_future());
    assert_eq!(result.unwrap(), Some(7));
    assert_eq!(script.actions(), ["startTransaction", "getDocument", "commitTransaction"]);
}

#[test]
fn an_error_of_the_closure_rolls_back_and_is_returned() {
    #[derive(Debug, PartialEq)]
    struct SoldOut;
    impl From<Error> for SoldOut {
        fn from(error: Error) -> Self {
            panic!("{error}")
        }
    }
    // The error of the rollback does not replace it.
    for end in [done(), code("SYS_ERR", "x"), Reply::Broken] {
        let script = Script::new([started("1"), end]);
        let result = paused(script.database().transaction(async |_| Err::<(), _>(SoldOut)).into_future());
        assert_eq!(result, Err(SoldOut));
        assert_eq!(script.actions(), ["startTransaction", "abortTransaction"]);
    }
}

#[test]
fn after_a_conflict_at_commit_the_closure_runs_again_without_a_rollback_as_in_the_sdk() {
    let script = Script::new([started("1"), conflict(), started("2"), done()]);
    let mut runs = 0;
    let work = async |_: &Transaction| {
        runs += 1;
        Ok::<_, Error>(runs)
    };
    assert_eq!(paused(script.database().transaction(work).into_future()).unwrap(), 2);
    assert_eq!(script.actions(), ["startTransaction", "commitTransaction", "startTransaction", "commitTransaction"]);
}

#[test]
fn after_four_runs_the_conflict_is_returned_and_the_last_run_is_rolled_back() {
    let run = || [started("1"), conflict()];
    let script = Script::new([run(), run(), run(), run()].into_iter().flatten().chain([done()]));
    let (error, took) = paused(async {
        let begin = Instant::now();
        let error = script.database().transaction(async |_| Ok::<_, Error>(())).await.unwrap_err();
        (error, begin.elapsed())
    });
    assert!(error.is_conflict(), "{error}");
    assert_eq!(error.err_msg(), "transaction.commit:fail -501001 resource system error. transaction conflict");
    assert_eq!(script.actions().len(), 9);
    assert_eq!(script.actions()[8], "abortTransaction");
    // Each of the three pauses may end a millisecond late.
    assert!((700..=703).contains(&took.as_millis()), "{took:?}");
}

#[test]
fn the_closure_runs_again_after_a_conflict_in_a_call_whatever_error_it_returns() {
    let script = Script::new([started("1"), conflict(), done(), started("2"), data(&json!({"deleted": 1})), done()]);
    let work = async |tx: &Transaction| match remove(tx).await {
        Ok(is_removed) => Ok(is_removed),
        Err(error) => Err(anyhow::Error::from(error).context("not removed")),
    };
    assert!(paused(script.database().transaction(work).into_future()).unwrap());
    assert_eq!(
        script.actions(),
        [
            "startTransaction",
            "removeDocument",
            "abortTransaction",
            "startTransaction",
            "removeDocument",
            "commitTransaction"
        ]
    );
}

#[test]
fn the_number_of_runs_can_be_set() {
    let script = Script::new([started("1"), conflict(), done()]);
    let error = paused(script.database().transaction(async |_| Ok::<_, Error>(())).runs(1).into_future()).unwrap_err();
    assert!(error.is_conflict());
    assert_eq!(script.actions().len(), 3);
    let script = Script::new([]);
    let error = paused(script.database().transaction(async |_| Ok::<_, Error>(())).runs(0).into_future()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Request);
}

#[test]
fn the_closure_does_not_run_again_if_the_invocation_would_end_first() {
    let script = Script::new([started("1"), conflict(), done()]);
    let error = paused(async {
        let cloud = script.cloud_with_time(Some(Duration::from_millis(99)));
        cloud.database().transaction(async |_| Ok::<_, Error>(())).await.unwrap_err()
    });
    assert!(error.is_conflict(), "{error}");
    assert_eq!(script.actions(), ["startTransaction", "commitTransaction", "abortTransaction"]);
}

#[test]
fn the_closure_does_not_run_again_after_another_error_at_commit() {
    let script = Script::new([started("1"), code("DATABASE_TRANSACTION_FAIL", "gone"), done()]);
    let error = block_on(script.database().transaction(async |_| Ok::<_, Error>(())).into_future()).unwrap_err();
    assert_eq!((error.code(), error.err_code()), (Some("DATABASE_TRANSACTION_FAIL"), -501_001));
    assert_eq!(script.actions(), ["startTransaction", "commitTransaction", "abortTransaction"]);
}

#[test]
fn nothing_is_sent_after_a_failed_start() {
    let script = Script::new([conflict()]);
    let work = async |_: &Transaction| -> Result<(), Error> { unreachable!("there is no transaction") };
    let error = block_on(script.database().transaction(work).into_future()).unwrap_err();
    assert!(error.err_msg().starts_with("startTransaction:fail -501001 "), "{error}");
    assert_eq!(script.actions(), ["startTransaction"]);
}

/// Collects the log lines of at least this level.
fn logged(level: LevelFilter, test: impl FnOnce()) -> String {
    let output = Arc::new(Mutex::new(Vec::new()));
    let lines = Arc::clone(&output);
    let writer = move || Lines(Arc::clone(&lines));
    let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(writer).with_filter(level);
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), test);
    String::from_utf8(output.lock().unwrap().clone()).unwrap()
}

struct Lines(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn dropped_transactions_and_failed_rollbacks_are_logged() {
    let fail = |end: Reply| {
        let script = Script::new([started("1"), end]);
        let work = async |_: &Transaction| Err::<(), _>(anyhow::anyhow!("sold out"));
        block_on(script.database().transaction(work).into_future()).unwrap_err();
    };
    let warned = logged(LevelFilter::WARN, || fail(code("SYS_ERR", "x")));
    assert!(
        warned.contains("WARN") && warned.contains("could not be rolled back") && warned.contains("SYS_ERR"),
        "{warned}"
    );
    // The transaction is over, as intended.
    assert_eq!(logged(LevelFilter::WARN, || fail(code("DATABASE_TRANSACTION_FAIL", "gone"))), "");
    assert_eq!(logged(LevelFilter::WARN, || fail(done())), "");

    let warned = logged(LevelFilter::WARN, || {
        let script = Script::new([started("1")]);
        drop(block_on(script.database().start_transaction()).unwrap());
    });
    assert!(warned.contains("dropped without a commit or a rollback"), "{warned}");
}

#[test]
fn the_timeout_of_a_database_applies_to_each_call() {
    let script = Script::new([Reply::Nothing]);
    let took = paused(async {
        let begin = Instant::now();
        let database = script.database().timeout(Duration::from_secs(3));
        assert_eq!(database.start_transaction().await.unwrap_err().kind(), ErrorKind::Timeout);
        begin.elapsed()
    });
    assert_eq!(took.as_secs(), 3);
}

#[test]
fn a_dropped_transaction_is_rolled_back_in_the_background() {
    let script = Script::new([started("tx-9"), done()]);
    block_on(async {
        drop(script.database().start_transaction().await.unwrap());
        while script.asked().len() < 2 {
            tokio::task::yield_now().await;
        }
    });
    assert_eq!(script.asked()[1], r#"{"transactionId":"tx-9","action":"database.abortTransaction""#);
}

#[test]
fn a_commit_that_is_never_awaited_drops_the_transaction() {
    let script = Script::new([started("1"), done()]);
    block_on(async {
        let tx = script.database().start_transaction().await.unwrap();
        drop(tx.commit());
        while script.asked().len() < 2 {
            tokio::task::yield_now().await;
        }
    });
    assert_eq!(script.actions(), ["startTransaction", "abortTransaction"]);
}

#[test]
fn a_transaction_dropped_outside_a_runtime_is_left_to_the_database() {
    let script = Script::new([started("1")]);
    let tx = block_on(script.database().start_transaction()).unwrap();
    drop(tx);
    assert_eq!(script.actions(), ["startTransaction"]);
}

#[test]
fn calls_in_a_finished_transaction_are_not_sent() {
    let script = Script::new([started("1"), done()]);
    block_on(async {
        let tx = script.database().start_transaction().await.unwrap();
        let kept = tx.collection_named::<bson::Document>("users").doc("a");
        tx.rollback().await.unwrap();
        let error = kept.get().await.unwrap_err();
        assert!(error.kind() == ErrorKind::Request && error.to_string().contains("is over"), "{error}");
    });
    assert_eq!(script.actions(), ["startTransaction", "abortTransaction"]);
}

#[test]
fn after_a_failed_commit_the_transaction_is_rolled_back_and_the_error_is_returned() {
    let script = Script::new([started("1"), conflict(), code("DATABASE_TRANSACTION_FAIL", "gone")]);
    let error = block_on(async { script.database().start_transaction().await.unwrap().commit().await.unwrap_err() });
    assert!(error.is_conflict());
    assert_eq!(script.actions(), ["startTransaction", "commitTransaction", "abortTransaction"]);
}

#[test]
fn a_commit_without_an_answer_times_out() {
    let script = Script::new([started("1"), Reply::Nothing, done()]);
    let error = paused(async {
        let tx = script.database().start_transaction().await.unwrap();
        tx.commit().timeout(Duration::from_millis(200)).await.unwrap_err()
    });
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(error.err_msg(), "transaction.commit:fail -501001 resource system error. request timeout");
}
