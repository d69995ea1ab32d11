use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[serde(rename = "address.city")]
    city: String,
}

fn main() {}
