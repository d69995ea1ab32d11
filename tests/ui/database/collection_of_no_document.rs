use cloudfn_runtime::{Cloud, Error};

#[derive(serde::Serialize, serde::Deserialize)]
struct Order {
    openid: String,
    price: i64,
}

async fn run(cloud: Cloud) -> Result<(), Error> {
    cloud.database().collection_named::<Order>("orders").find(|order| order.price.gt(100)).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
