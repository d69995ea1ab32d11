use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[document(nest)]
    address: Address,
}

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Address {
    city: String,
}

fn main() {}
