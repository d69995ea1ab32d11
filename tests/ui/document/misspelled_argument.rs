use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
#[document(colection = "orders")]
struct Order {
    price: i64,
}

fn main() {}
