//! Many tasks at once.

use bson::Document;
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{collection, paused};
use crate::database::Database;
use crate::error::Error;
use crate::testing::TestCloud;

const ACCOUNTS: usize = 8;
const TASKS: usize = 64;

/// Moves an amount from one account to another, if there is enough. A transaction that reads the balances.
async fn transfer(database: Database, from: usize, to: usize, amount: i64) -> Result<bool, Error> {
    let moved = database.transaction(async |tx| {
        let accounts = tx.collection_named::<Document>("accounts");
        let (from, to) = (accounts.doc(from.to_string()), accounts.doc(to.to_string()));
        let (Some(poor), Some(rich)) = (from.get().await?, to.get().await?) else { return Ok(false) };
        let (poor, rich) = (balance(&poor), balance(&rich));
        if poor < amount {
            return Ok(false);
        }
        from.update(|account| account.field("n").set(poor - amount)).await?;
        to.update(|account| account.field("n").set(rich + amount)).await?;
        Ok::<_, Error>(true)
    });
    moved.runs(1_000).await
}

fn balance(account: &Document) -> i64 {
    account.get("n").and_then(|n| n.as_i64().or_else(|| n.as_i32().map(i64::from))).expect("a number")
}

#[test]
fn transfers_of_64_tasks_never_change_the_sum_of_the_accounts() {
    for seed in 1..=10 {
        paused(async move {
            let test = TestCloud::new()
                .documents("accounts", (0..ACCOUNTS).map(|id| json!({"_id": id.to_string(), "n": 100, "seen": 0})));
            let mut random = fastrand::Rng::with_seed(seed);
            let tasks = (0..TASKS).map(|task| {
                let (from, amount) = (random.usize(..ACCOUNTS), random.i64(1..30));
                let to = (from + random.usize(1..ACCOUNTS)) % ACCOUNTS;
                let test = test.clone();
                async move {
                    let moved = transfer(test.cloud::<()>().database(), from, to, amount).await.unwrap();
                    let accounts = collection(&test, "accounts");
                    if task % 4 == 0 {
                        // A write outside of transactions, which waits for those that are in the way.
                        let seen = accounts.all_documents().update_many(|account| account.field("seen").inc(1));
                        assert_eq!(seen.await.unwrap(), 8);
                    }
                    let read = accounts.all_documents().limit(100).await.unwrap();
                    assert_eq!(read.iter().map(|account| balance(account)).sum::<i64>(), 800, "seed {seed}");
                    moved
                }
            });
            let moved = join_all(tasks).await.into_iter().filter(|moved| *moved).count();
            let stored = test.stored_documents::<Value>("accounts");
            assert_eq!(stored.iter().map(|account| account["n"].as_i64().unwrap()).sum::<i64>(), 800, "seed {seed}");
            assert!(stored.iter().all(|account| account["seen"] == TASKS / 4), "seed {seed}: {stored:?}");
            let starts = test.calls().iter().filter(|call| call.api == "database.startTransaction").count();
            assert!(moved > 32 && starts > TASKS, "seed {seed}: {moved} transfers, {starts} transactions");
        });
    }
}
