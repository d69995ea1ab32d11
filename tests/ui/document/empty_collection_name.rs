use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "")]
struct Order {
    price: i64,
}

fn main() {}
