use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Collection, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    openid: String,
    price: i64,
}

async fn run(orders: Collection<Order>) -> Result<(), Error> {
    orders.find(|order| order.price.set(5)).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
