use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders", collection = "orders_2026")]
struct Order {
    price: i64,
}

fn main() {}
