use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error};

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    openid: String,
    price: i64,
}

async fn run(cloud: Cloud) -> Result<(), Error> {
    cloud.database().collection::<Order>().find(|order| order.price.gt(100)).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
