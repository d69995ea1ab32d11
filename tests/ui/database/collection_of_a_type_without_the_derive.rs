use cloudfn_runtime::Error;
use cloudfn_runtime::database::Database;

#[derive(serde::Serialize, serde::Deserialize)]
struct Order {
    openid: String,
    price: i64,
}

async fn run(database: Database) -> Result<(), Error> {
    database.collection_named::<Order>("orders").find(|order| order.price.gt(100)).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
