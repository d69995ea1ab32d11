use cloudfn_runtime::database::Document;
use cloudfn_runtime::database::aggregate::Lookup;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    openid: String,
    price: i64,
}

#[derive(Serialize, Deserialize)]
struct User {
    name: String,
}

#[derive(Serialize, Deserialize)]
struct Row {
    price: i64,
    /// Empty if the user no longer exists.
    users: Vec<User>,
}

/// The 20 most expensive orders, with their users.
#[cloud_function]
async fn expensive(cloud: Cloud) -> Result<Vec<Row>, Error> {
    let users = Lookup::from("users").local_field("openid").foreign_field("_id").into_field("users");
    let orders = cloud.database().collection::<Order>();
    orders
        .aggregate()
        .match_(|order| order.price.gt(0))
        .sort_by(|order| order.price.desc())
        .limit(20)
        .lookup(users)
        .run()
        .await
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn an_order_has_its_user_if_there_is_one() {
        let order = |openid: &str, price| Order { openid: openid.into(), price };
        let test = TestCloud::new()
            .documents("orders", [order("u", 5), order("gone", 7)])
            .documents("users", [json!({"_id": "u", "name": "Ann"})]);
        let rows = block_on(expensive(test.cloud())).unwrap();
        let rows: Vec<_> =
            rows.iter().map(|row| (row.price, row.users.first().map(|user| user.name.as_str()))).collect();
        assert_eq!(rows, [(7, None), (5, Some("Ann"))]);
    }
}
