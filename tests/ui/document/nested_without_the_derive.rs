use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[document(nested)]
    address: Address,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    city: String,
}

fn main() {}
