//! Functions in Rust that use the database of the local platform.

use cloudfn_local::bson::doc;
use cloudfn_local::{CallOutcome, Failure, Identity, LocalDatabase, LocalFunction, Platform};
use cloudfn_tests::local_platform::{block_on, function, on_platform};
use cloudfn_tests::program::functions;
use serde_json::{Value, json};

/// A function of `src/bin/documents.rs`.
fn add(platform: &Platform, name: &str) -> LocalFunction {
    let process = function(name, functions("documents")).variable("CLOUDFN_FUNCTION", name).permissions::<&str>([]);
    platform.function(process).unwrap()
}

async fn call(function: &LocalFunction, event: Value, caller: &Identity) -> Value {
    let outcome = function.invoke(event, caller).await.unwrap();
    outcome.json().unwrap_or_else(|_| panic!("{:?}: {:?}", outcome.answer, outcome.output))
}

#[test]
fn documents_that_functions_add_are_found_changed_and_grouped() {
    on_platform(async |platform| {
        let [buy, pay, unpaid, spent] = ["buy", "pay", "unpaid", "spent"].map(|name| add(platform, name));
        let (alice, bob) = (Identity::default().openid("oAlice"), Identity::default().openid("oBob"));
        platform.database().create_collection("orders").unwrap();
        let line = |article: &str, count: u32| json!({"article": article, "count": count});
        let first = call(&buy, json!([line("tea", 2)]), &alice).await;
        call(&buy, json!([line("tea", 3), line("cup", 1)]), &bob).await;
        call(&buy, json!([line("cup", 9)]), &alice).await;
        let prices = async || {
            let orders = call(&unpaid, json!("tea"), &bob).await;
            orders.as_array().unwrap().iter().map(|order| order["price"].as_i64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(prices().await, [20, 10]);
        assert_eq!(call(&pay, first.clone(), &alice).await, json!(true));
        assert_eq!(call(&pay, first.clone(), &alice).await, json!(false));
        assert_eq!(prices().await, [20]);
        let sums = json!([{"_id": "oAlice", "total": 55}, {"_id": "oBob", "total": 20}]);
        assert_eq!(call(&spent, json!({}), &bob).await, sums);
        let orders = platform.database().documents("orders").unwrap();
        assert_eq!((orders.len(), orders[0].get_str("_id").ok()), (3, first.as_str()));
        assert!(orders[0].get_datetime("paid_at").is_ok() && orders[1].get("paid_at").unwrap().as_null().is_some());
    });
}

#[test]
fn a_test_puts_documents_into_the_database_and_reads_what_a_transaction_made_of_them() {
    block_on(async {
        let database = LocalDatabase::in_memory();
        database.load("accounts", [doc! {"_id": "a", "coins": 10}, doc! {"_id": "b", "coins": 0}]).unwrap();
        let platform = Platform::with_database(database.clone()).await.unwrap();
        let transfer = add(&platform, "transfer");
        let event = |coins: i64| json!({"from": "a", "to": "b", "coins": coins});
        let outcome = transfer.invoke(event(7), &Identity::default()).await.unwrap();
        assert_eq!(outcome.json().unwrap(), json!({"left": 3}));
        let calls: Vec<_> = outcome.cloud_calls.iter().map(|call| call.api.as_str()).collect();
        let expected = ["startTransaction", "getDocument", "modifyDocument", "modifyDocument", "commitTransaction"];
        assert_eq!(calls, expected.map(|action| format!("database.{action}")));
        assert_eq!(outcome.cloud_calls[2].about().as_deref(), Some(r#"accounts {"_id":"a"} {"$inc":{"coins":-7}}"#));
        assert_eq!(call(&transfer, event(7), &Identity::default()).await, json!({"missing": 4}));
        let after = [doc! {"_id": "a", "coins": 3}, doc! {"_id": "b", "coins": 7}];
        assert_eq!(database.documents("accounts").unwrap(), after);
    });
}

#[test]
fn concurrent_processes_that_move_coins_lose_none() {
    on_platform(async |platform| {
        let accounts = ["a", "b", "c"].map(|id| doc! {"_id": id, "coins": 100});
        platform.database().load("accounts", accounts).unwrap();
        let processes = [(); 4].map(|()| add(platform, "transfer"));
        let routes = [("a", "b"), ("b", "c"), ("c", "a"), ("b", "a")];
        let moves = processes.iter().zip(routes).map(async |(process, (from, to))| {
            for coins in 1..=5 {
                let event = json!({"from": from, "to": to, "coins": coins});
                // After four conflicts, a function gives up, as in the cloud.
                match process.invoke(event, &Identity::default()).await.unwrap().answer {
                    Ok(_) => {}
                    Err(Failure::Function(error)) => assert!(error.err_msg.contains("WriteConflict"), "{error:?}"),
                    Err(failure) => panic!("{failure}"),
                }
            }
        });
        futures_util::future::join_all(moves).await;
        let coins = platform.database().documents("accounts").unwrap();
        assert_eq!(coins.iter().map(|account| account.get_i32("coins").unwrap()).sum::<i32>(), 300);
    });
}

#[test]
fn a_missing_collection_says_what_to_do() {
    on_platform(async |platform| {
        let [buy, prepare] = ["buy", "prepare"].map(|name| add(platform, name));
        let alice = Identity::user("alice");
        let outcome = buy.invoke("[]", &alice).await.unwrap();
        let Err(Failure::Function(error)) = &outcome.answer else { panic!("{:?}", outcome.answer) };
        assert_eq!(error.err_code, -502_005);
        let [insert] = &outcome.cloud_calls[..] else { panic!("{:?}", outcome.cloud_calls) };
        assert!(
            matches!(&insert.outcome, CallOutcome::Rejected { code, .. } if code == "DATABASE_COLLECTION_NOT_EXIST")
        );
        let advice = insert.advice().unwrap();
        assert!(advice.contains("`orders`") && advice.contains("--create-collections"), "{advice}");
        assert_eq!(call(&prepare, json!({}), &alice).await, json!(true));
        assert_eq!(call(&prepare, json!({}), &alice).await, json!(false));
        assert!(call(&buy, json!([]), &alice).await.is_string());
    });
}

#[test]
fn other_environments_and_accounts_have_their_own_databases() {
    on_platform(async |platform| {
        let database = platform.database();
        let documents = |count: i32| (0..count).map(|id| doc! {"_id": id, "coins": 1});
        database.load("accounts", documents(1)).unwrap();
        database.env("prod-2").unwrap().load("accounts", documents(2)).unwrap();
        database.other_account("wxOTHER", "prod-2").unwrap().load("accounts", documents(3)).unwrap();
        let everywhere = add(platform, "everywhere");
        assert_eq!(call(&everywhere, json!({}), &Identity::default()).await, json!([1, 2, 3]));
    });
}
