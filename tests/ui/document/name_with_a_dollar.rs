use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[serde(rename = "$inc")]
    inc: i64,
}

fn main() {}
