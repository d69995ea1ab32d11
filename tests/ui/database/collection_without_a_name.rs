use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Database, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    openid: String,
    price: i64,
}

async fn run(database: Database) -> Result<(), Error> {
    database.collection::<Order>().find(|order| order.price.gt(100)).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
