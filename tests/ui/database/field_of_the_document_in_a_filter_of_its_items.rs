use cloudfn_runtime::Error;
use cloudfn_runtime::database::{Collection, Document};

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    price: i64,
    lines: Vec<Line>,
}

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Line {
    count: i64,
}

async fn run(orders: Collection<Order>) -> Result<(), Error> {
    orders.find(|order| order.lines.any(|line| line.count.gt(2).and(order.price.gt(100)))).limit(20).await?;
    Ok(())
}

fn main() {
    let _ = run;
}
