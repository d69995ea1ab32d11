use cloudfn_runtime::database::aggregate::Group;
use cloudfn_runtime::database::bson::doc;
use cloudfn_runtime::database::{DateTime, Document};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    price: i64,
    paid_at: Option<DateTime>,
}

#[derive(Serialize, Deserialize)]
struct Month {
    /// `2026-03`
    #[serde(rename = "_id")]
    name: String,
    orders: i64,
    total: i64,
}

#[cloud_function]
async fn months(cloud: Cloud) -> Result<Vec<Month>, Error> {
    let month = doc! { "$dateToString": { "date": "$paid_at", "format": "%Y-%m", "timezone": "Asia/Shanghai" } };
    cloud
        .database()
        .collection::<Order>()
        .aggregate()
        .match_(|order| order.paid_at.neq(None::<DateTime>))
        .group(Group::by(month).count("orders").sum("total", "$price"))
        .sort(doc! { "_id": 1 })
        .run()
        .await
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn an_order_belongs_to_its_month_in_china() {
        let orders = [json!({"price": 5, "paid_at": {"$date": "2026-01-31T16:00:00Z"}}), json!({"price": 7})];
        let test = TestCloud::new().documents("orders", orders);
        let months = block_on(months(test.cloud())).unwrap();
        let months: Vec<_> = months.iter().map(|month| (month.name.as_str(), month.orders, month.total)).collect();
        assert_eq!(months, [("2026-02", 1, 5)]);
    }
}
