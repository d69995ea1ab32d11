//! Adds up the paid orders of a year by month, in China's time zone.
//!
//! The same function with wx-server-sdk:
//!
//! ```js
//! const db = cloud.database(), _ = db.command, $ = _.aggregate
//! exports.main = async ({ year }) => {
//!   const from = new Date(`${year}-01-01T00:00:00+08:00`)
//!   const to = new Date(`${year + 1}-01-01T00:00:00+08:00`)
//!   const { list } = await db.collection('shop_orders').aggregate()
//!     .match({ paidAt: _.gte(from).and(_.lt(to)) })
//!     .group({
//!       _id: $.dateToString({ date: '$paidAt', format: '%Y-%m', timezone: 'Asia/Shanghai' }),
//!       orders: $.sum(1),
//!       total: $.sum('$price'),
//!     })
//!     .sort({ _id: 1 })
//!     .end()
//!   return list
//! }
//! ```
//!
//! Without a time zone, the first eight hours of each month would count as the month before.

use std::error::Error;

use cloudfn_runtime::database::aggregate::Group;
use cloudfn_runtime::database::bson::doc;
use cloudfn_runtime::database::{DateTime, Document};
use cloudfn_runtime::{Cloud, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[serde(rename_all = "camelCase")]
#[document(collection = "shop_orders")]
struct Order {
    /// In fen.
    price: i64,
    paid_at: Option<DateTime>,
}

#[derive(Deserialize)]
struct Wanted {
    year: u16,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Month {
    /// `2026-03`
    #[serde(rename(deserialize = "_id", serialize = "month"))]
    name: String,
    orders: u64,
    /// In fen.
    total: i64,
}

/// The months of a year that have orders.
#[cloud_function]
async fn months(wanted: Wanted, cloud: Cloud) -> Result<Vec<Month>, Box<dyn Error + Send + Sync>> {
    let (from, to) = (beginning(wanted.year)?, beginning(wanted.year.saturating_add(1))?);
    let month = doc! { "$dateToString": { "date": "$paidAt", "format": "%Y-%m", "timezone": "Asia/Shanghai" } };
    let orders = cloud.database().collection::<Order>();
    let months = orders
        .aggregate()
        .match_(|order| order.paid_at.gte(from).and(order.paid_at.lt(to)))
        .group(Group::by(month).count("orders").sum("total", "$price"))
        .sort(doc! { "_id": 1 })
        .run()
        .await?;
    Ok(months)
}

/// The beginning of a year in China.
fn beginning(year: u16) -> Result<DateTime, String> {
    DateTime::parse_rfc3339_str(format!("{year:04}-01-01T00:00:00+08:00"))
        .map_err(|_| format!("{year} is not a year with four digits"))
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::{Value, json};

    use super::*;

    fn order(price: i64, paid_at: &str) -> Value {
        json!({"price": price, "paidAt": {"$date": paid_at}})
    }

    fn answer(orders: impl IntoIterator<Item = Value>, year: u16) -> Vec<Month> {
        let test = TestCloud::new().nobody().documents("shop_orders", orders);
        block_on(months(Wanted { year }, test.cloud())).expect("statistics")
    }

    fn month(name: &str, orders: u64, total: i64) -> Month {
        Month { name: name.into(), orders, total }
    }

    #[test]
    fn a_month_begins_at_midnight_in_china() {
        let orders = [
            order(100, "2026-01-31T23:59:59+08:00"),
            order(20, "2026-02-01T00:00:00+08:00"),
            order(3, "2026-01-31T16:00:00Z"),
        ];
        assert_eq!(answer(orders, 2026), [month("2026-01", 1, 100), month("2026-02", 2, 23)]);
    }

    #[test]
    fn a_year_begins_at_midnight_in_china() {
        let orders =
            [order(1, "2025-12-31T15:59:59Z"), order(2, "2025-12-31T16:00:00Z"), order(4, "2026-12-31T16:00:00Z")];
        assert_eq!(answer(orders, 2026), [month("2026-01", 1, 2)]);
    }

    #[test]
    fn orders_that_are_not_paid_do_not_count() {
        let orders = [json!({"price": 5}), json!({"price": 6, "paidAt": null}), order(7, "2026-05-01T00:00:00Z")];
        assert_eq!(answer(orders, 2026), [month("2026-05", 1, 7)]);
    }

    #[test]
    fn the_answer_names_the_month() {
        let json = serde_json::to_value(answer([order(7, "2026-05-01T00:00:00Z")], 2026)).expect("JSON");
        assert_eq!(json, json!([{"month": "2026-05", "orders": 1, "total": 7}]));
    }

    #[test]
    fn a_year_out_of_range_is_refused() {
        for year in [9_999, u16::MAX] {
            let error = block_on(months(Wanted { year }, TestCloud::new().cloud())).unwrap_err();
            assert!(error.to_string().ends_with("is not a year with four digits"), "{error}");
        }
    }

    /// The initial documents of the local platform.
    #[test]
    fn the_seeds_are_orders() {
        let seeds = include_str!("../cloudfn/seed/shop_orders.jsonl").lines();
        let seeds = seeds.map(|line| serde_json::from_str(line).expect("a document in each line"));
        let expected = [month("2026-01", 2, 3_300), month("2026-02", 1, 900), month("2026-03", 1, 4_500)];
        assert_eq!(answer(seeds, 2026), expected);
    }
}
