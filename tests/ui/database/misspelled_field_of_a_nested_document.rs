use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Collection, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    #[document(nested)]
    address: Option<Address>,
}

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Address {
    city: String,
}

async fn run(orders: Collection<Order>) -> Result<(), Error> {
    orders.find(|order| order.address.ctiy.eq("Guangzhou")).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
