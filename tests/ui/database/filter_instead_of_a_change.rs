use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Collection, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    openid: String,
    price: i64,
}

async fn run(orders: Collection<Order>) -> Result<(), Error> {
    orders.doc("o1").update(|order| order.price.eq(5)).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
