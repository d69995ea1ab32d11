#![deny(unused_must_use)]

use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Collection, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    openid: String,
    price: i64,
}

async fn run(orders: Collection<Order>) -> Result<(), Error> {
    let _ = orders;
    orders.find(|order| order.price.gt(100));
    Ok(())
}

fn main() {
    let _ = run;
}
