use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    price: i64,
    #[serde(rename = "price")]
    old_price: i64,
}

fn main() {}
