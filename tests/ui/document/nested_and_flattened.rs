use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[serde(flatten)]
    #[document(nested)]
    address: Address,
}

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Address {
    city: String,
}

fn main() {}
