//! Many concurrent clients move coins between accounts, in transactions that are repeated after a conflict.

use std::pin::Pin;
use std::sync::Arc;

use super::database::{Functions, inc};
use super::*;
use crate::bson::doc;

const CLIENTS: u64 = 64;
const ACCOUNTS: u64 = 16;
/// The number of tasks of each client.
const TASKS: usize = 2;
const COINS: i64 = 100;

/// The maximum number of conflicts of a task. More would be a bug.
const MAX_RUNS: usize = 10_000;

/// Sends a request, and returns the answer, or the code of an error.
type Call = Arc<dyn Fn(Value) -> Pin<Box<dyn Future<Output = Result<Value, String>> + Send>> + Send + Sync>;

/// `SplitMix64`, a small generator of random numbers.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

fn with_action(mut fields: Value, action: &str) -> Value {
    fields["action"] = action.into();
    fields
}

fn id(account: u64) -> String {
    format!("account {account}")
}

/// The coins of an account in a transaction.
async fn coins(call: &Call, account: u64, transaction: &str) -> Result<i64, String> {
    let query = json!({"_id": id(account)}).to_string();
    let fields = json!({"collectionName": "a", "query": query, "queryType": "DOC", "transactionId": transaction});
    let answer = call(with_action(fields, action::GET_DOCUMENT)).await?;
    let document: Value = serde_json::from_str(answer["data"]["list"][0].as_str().unwrap()).unwrap();
    Ok(document["n"]["$numberInt"].as_str().unwrap().parse().unwrap())
}

/// Moves coins in a transaction, if there are enough. Returns the code of a conflict.
async fn transfer(call: &Call, from: u64, to: u64, amount: i64) -> Result<(), String> {
    let started = call(json!({"action": action::START_TRANSACTION})).await?;
    let transaction = started["transactionId"].as_str().unwrap();
    let end = |action: &str| json!({"action": action, "transactionId": transaction});
    if coins(call, from, transaction).await? < amount {
        return call(end(action::ABORT_TRANSACTION)).await.map(drop);
    }
    for (account, by) in [(from, -amount), (to, amount)] {
        call(with_action(inc(&id(account), by, Some(transaction)), action::MODIFY_DOCUMENT)).await?;
    }
    call(end(action::COMMIT_TRANSACTION)).await.map(drop)
}

/// One client's tasks. Returns how often a transaction was repeated.
async fn client(database: LocalDatabase, call: Call, mut random: Random) -> usize {
    let mut repeated = 0;
    for _ in 0..TASKS {
        let from = random.below(ACCOUNTS);
        let to = (from + 1 + random.below(ACCOUNTS - 1)) % ACCOUNTS;
        let amount = i64::try_from(random.below(60)).unwrap();
        loop {
            match transfer(&call, from, to, amount).await {
                Ok(()) => break,
                Err(code) => assert_eq!(code, "DATABASE_TRANSACTION_CONFLICT"),
            }
            repeated += 1;
            assert!(repeated < MAX_RUNS, "it never succeeds");
        }
        // While others are at work, too, no coin is lost or made.
        assert_eq!(sum(&database, "n"), all_coins());
        // Outside of transactions, a write waits instead.
        let fields = json!({"collectionName": "a", "query": json!({"_id": id(to)}).to_string(), "queryType": "DOC",
            "data": r#"{"$inc":{"touched":{"$numberInt":"1"}}}"#, "multi": false, "merge": true, "upsert": false});
        call(with_action(fields, action::MODIFY_DOCUMENT)).await.unwrap();
    }
    repeated
}

fn all_coins() -> i64 {
    COINS * i64::try_from(ACCOUNTS).unwrap()
}

fn sum(database: &LocalDatabase, member: &str) -> i64 {
    let documents = database.documents("a").unwrap();
    documents.iter().map(|document| i64::from(document.get_i32(member).unwrap())).sum()
}

async fn run_seed(database: &LocalDatabase, seed: u64, call: Call) {
    let coins = i32::try_from(COINS).unwrap();
    let documents = (0..ACCOUNTS).map(|account| doc! { "_id": id(account), "n": coins, "touched": 0 });
    database.load("a", documents).unwrap();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|number| tokio::spawn(client(database.clone(), Arc::clone(&call), Random(seed * CLIENTS + number))))
        .collect();
    let mut repeated = 0;
    for client in clients {
        repeated += client.await.unwrap();
    }
    println!("seed {seed}: {repeated} transactions met a conflict and were repeated");
    let touches = i64::try_from(CLIENTS).unwrap() * i64::try_from(TASKS).unwrap();
    assert_eq!((sum(database, "n"), sum(database, "touched"), database.waiting()), (all_coins(), touches, 0));
}

#[test]
fn concurrent_clients_never_change_the_sum() {
    for seed in 0..10 {
        run(async {
            let database = LocalDatabase::in_memory();
            let of_call = database.clone();
            let call: Call = Arc::new(move |request| {
                let database = of_call.clone();
                Box::pin(async move {
                    let Value::Object(request) = request else { panic!("{request}") };
                    let sources = Sources::new(noon, getrandom::fill);
                    let answered = database.answer(request, sources).await;
                    answered.map(|answered| answered.members).map_err(|error| error.code().to_owned())
                })
            });
            run_seed(&database, seed, call).await;
        });
    }
}

#[test]
fn the_sum_never_changes_over_connections() {
    run(async {
        let gateway = Arc::new(gateway().await);
        let _entry = open(&gateway, &[]);
        let of_call = Arc::clone(&gateway);
        let call: Call = Arc::new(move |request| {
            let gateway = Arc::clone(&of_call);
            Box::pin(async move {
                let answer = Functions::of(&gateway, "r1").send(request).await;
                match answer["code"].as_str() {
                    Some(code) => Err(code.to_owned()),
                    None => Ok(answer),
                }
            })
        });
        run_seed(gateway.database(), 10, call).await;
    });
}
