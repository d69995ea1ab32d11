//! The cost of a test of a handler.

use std::time::Instant;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::cloud::Cloud;
use crate::database::Stored;
use crate::error::Error;
use crate::testing::{TestCloud, block_on};

#[derive(Debug, Serialize, Deserialize)]
struct Order {
    openid: String,
    price: i64,
}

/// One query.
async fn reader(cloud: Cloud<()>) -> Result<Vec<Stored<Order>>, Error> {
    let orders = cloud.database().collection_named::<serde_json::Value>("orders");
    orders.find(|order| order.field("openid").eq("o1")).select_fields(["openid", "price"]).limit(20).await
}

/// Two queries, an update in a transaction that reads first, a new document.
async fn writer(cloud: Cloud<()>) -> Result<Vec<Stored<Order>>, Error> {
    let found = reader(cloud.clone()).await?;
    let database = cloud.database();
    database
        .transaction(async |tx| {
            let order = tx.collection_named::<serde_json::Value>("orders").doc(&found[0].id);
            let price = order.get().await?.and_then(|order| order["price"].as_i64()).unwrap_or_default();
            order.update(|order| order.field("price").set(price + 1)).await
        })
        .await?;
    database.collection_named::<serde_json::Value>("orders").add(&json!({"openid": "o1", "price": 1})).await?;
    reader(cloud).await
}

/// `cargo test -p cloudfn-runtime --features test-database --lib the_cost_of_a_test -- --ignored --nocapture`
#[test]
#[ignore = "it prints a figure for ARCHITECTURE.md"]
fn the_cost_of_a_test() {
    show("a handler with one query", reader, (10, 20));
    show("a handler with two queries, a transaction and a new document", writer, (11, 21));
}

/// Prints the median of many runs, each with a `TestCloud` of its own with 20 documents.
fn show<F: Future<Output = Result<Vec<Stored<Order>>, Error>>>(
    name: &str,
    handler: impl Fn(Cloud<()>) -> F,
    (found, stored): (usize, usize),
) {
    let mut times: Vec<_> = (0..300)
        .map(|_| {
            let begin = Instant::now();
            let orders = (0..20).map(|n| Order { openid: format!("o{}", n % 2), price: n });
            let test = TestCloud::new().documents("orders", orders);
            assert_eq!(block_on(handler(test.cloud())).expect("the documents are there").len(), found);
            assert_eq!(test.stored_documents::<Order>("orders").len(), stored);
            begin.elapsed()
        })
        .collect();
    times.sort();
    println!("{name}, over 20 documents: {:?}", times[times.len() / 2]);
}
