use cloudfn_runtime::database::Document;

#[derive(Clone, serde::Serialize, serde::Deserialize, Document)]
#[serde(into = "String")]
struct Order {
    price: i64,
}

impl From<Order> for String {
    fn from(order: Order) -> Self {
        order.price.to_string()
    }
}

fn main() {}
