//! What a test of a handler costs.

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

/// What a usual function does: a query, an update in a transaction, a new document.
async fn handler(cloud: Cloud<()>) -> Result<Vec<Stored<Order>>, Error> {
    let database = cloud.database();
    let orders = database.collection_named::<serde_json::Value>("orders");
    let found = orders.find(|order| order.field("openid").eq("o1")).limit(20).await?;
    database
        .transaction(async |tx| {
            let order = tx.collection_named::<serde_json::Value>("orders").doc(&found[0].id);
            order.update(|order| order.field("price").inc(-1)).await
        })
        .await?;
    orders.add(&json!({"openid": "o1", "price": 1})).await?;
    orders.find(|order| order.field("openid").eq("o1")).select_fields(["openid", "price"]).limit(20).await
}

/// `cargo test -p cloudfn-runtime --features test-database --lib what_a_test_costs -- --ignored --nocapture`
#[test]
#[ignore = "it prints a figure for ARCHITECTURE.md"]
fn what_a_test_costs() {
    let mut times: Vec<_> = (0..200)
        .map(|_| {
            let begin = Instant::now();
            let orders = (0..20).map(|n| Order { openid: format!("o{}", n % 2), price: n });
            let test = TestCloud::new().documents("orders", orders);
            assert_eq!(block_on(handler(test.cloud())).unwrap().len(), 11);
            assert_eq!(test.stored_documents::<Order>("orders").len(), 21);
            begin.elapsed()
        })
        .collect();
    times.sort();
    println!("a handler with 7 operations over 20 documents: {:?} (median of {})", times[times.len() / 2], times.len());
}
