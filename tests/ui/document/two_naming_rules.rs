use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[serde(rename_all(serialize = "camelCase"))]
struct Order {
    price: i64,
    paid_at: i64,
}

fn main() {}
