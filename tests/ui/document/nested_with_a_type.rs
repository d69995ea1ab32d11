use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[document(nested, type = String)]
    address: Address,
}

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Address {
    city: String,
}

fn main() {}
