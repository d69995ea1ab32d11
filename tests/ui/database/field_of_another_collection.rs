use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Collection, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    openid: String,
    price: i64,
}

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "users")]
struct User {
    openid: String,
}

async fn run(orders: Collection<Order>, user: UserFields) -> Result<(), Error> {
    orders.find(|order| order.price.gt(100).and(user.openid.eq("o1"))).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
