use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    price: i64,
    #[serde(flatten)]
    counts: std::collections::HashMap<String, i64>,
}

fn main() {}
