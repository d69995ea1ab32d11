use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[serde(rename(serialize = "paidAt", deserialize = "paid"))]
    paid_at: i64,
}

fn main() {}
