use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Collection, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    tags: Vec<String>,
}

async fn run(orders: Collection<Order>) -> Result<(), Error> {
    orders.find(|order| order.tags.any(|tag| tag.eq("vip"))).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
