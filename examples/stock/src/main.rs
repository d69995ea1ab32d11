//! Sells pieces of an article: the stock falls and a sale is recorded, both or neither.
//!
//! The same function with wx-server-sdk:
//!
//! ```js
//! const db = cloud.database(), _ = db.command
//! exports.main = async ({ article, count }) => {
//!   const { OPENID } = cloud.getWXContext()
//!   return await db.runTransaction(async transaction => {
//!     const stock = transaction.collection('stock').doc(article)
//!     const { data } = await stock.get()
//!     if (data.count < count) return { left: data.count }
//!     await stock.update({ data: { count: _.inc(-count) } })
//!     const sale = { openid: OPENID, article, count, soldAt: db.serverDate() }
//!     const { _id } = await transaction.collection('sales').add({ data: sale })
//!     return { sale: _id, left: data.count - count }
//!   })
//! }
//! ```
//!
//! There, a `count` of -5 adds to the stock, an article that does not exist is an error of the database, and the work runs again
//! only after a conflict that the commit reports. Here it runs again after every conflict.

use std::num::NonZeroU32;

use cloudfn_runtime::database::{Date, Document, Id, ServerDate};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

/// The number of pieces of an article. The article is the `_id`.
#[derive(Serialize, Deserialize, Document)]
#[document(collection = "stock")]
struct Stock {
    count: i64,
}

#[derive(Serialize, Deserialize, Document)]
#[serde(rename_all = "camelCase")]
#[document(collection = "sales")]
struct Sale {
    openid: String,
    article: String,
    count: i64,
    sold_at: Date,
}

#[derive(Clone, Deserialize)]
struct Order {
    article: String,
    count: NonZeroU32,
}

#[derive(Debug, PartialEq, Serialize)]
struct Sold {
    /// The sale, unless there are too few pieces.
    sale: Option<Id>,
    /// The number of pieces that are left.
    left: i64,
}

/// Sells pieces to the caller. After a conflict with another sale, the work runs again.
#[cloud_function]
async fn sell(order: Order, cloud: Cloud) -> Result<Sold, Error> {
    let openid = cloud.wx_context().openid()?;
    let count = i64::from(order.count.get());
    let sold = cloud.database().transaction(async |tx| {
        let stock = tx.collection::<Stock>().doc(&order.article);
        let there = stock.get().await?.map_or(0, |stock| stock.count);
        if there < count {
            return Ok(Sold { sale: None, left: there });
        }
        stock.update(|stock| stock.count.inc(-count)).await?;
        let sale = Sale {
            openid: openid.to_string(),
            article: order.article.clone(),
            count,
            sold_at: ServerDate::now().into(),
        };
        let sale = tx.collection::<Sale>().add(&sale).await?;
        Ok(Sold { sale: Some(sale), left: there - count })
    });
    sold.await
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::database::DateTime;
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use futures_util::future::join_all;
    use serde_json::json;

    use super::*;

    fn test(count: i64) -> TestCloud {
        TestCloud::new().openid("o1").documents("stock", [json!({"_id": "tea", "count": count})]).collection("sales")
    }

    fn order(article: &str, count: u32) -> Order {
        Order { article: article.into(), count: NonZeroU32::new(count).expect("at least one piece") }
    }

    fn stock(test: &TestCloud) -> i64 {
        test.stored_documents::<Stock>("stock")[0].count
    }

    #[test]
    fn a_sale_takes_pieces_out_of_the_stock() -> Result<(), Error> {
        let time = DateTime::from_millis(1_770_000_000_000);
        let test = test(5).now(time);
        let sold = block_on(sell(order("tea", 2), test.cloud()))?;
        let sales = test.stored_documents::<Sale>("sales");
        assert_eq!((sold.left, stock(&test)), (3, 3));
        assert_eq!(sold.sale.as_ref(), Some(&sales[0].id));
        assert_eq!((sales[0].openid.as_str(), sales[0].count, sales[0].sold_at.known()), ("o1", 2, Some(time)));
        Ok(())
    }

    #[test]
    fn nothing_is_sold_without_enough_stock() -> Result<(), Error> {
        let test = test(1);
        assert_eq!(block_on(sell(order("tea", 2), test.cloud()))?, Sold { sale: None, left: 1 });
        assert_eq!(block_on(sell(order("coffee", 1), test.cloud()))?, Sold { sale: None, left: 0 });
        assert_eq!((stock(&test), test.stored_documents::<Sale>("sales").len()), (1, 0));
        Ok(())
    }

    #[test]
    fn the_work_runs_again_after_a_conflict_and_sells_once() -> Result<(), Error> {
        let test = test(5).database_error_on("database.commitTransaction", "DATABASE_TRANSACTION_CONFLICT");
        assert_eq!(block_on(sell(order("tea", 1), test.cloud()))?.left, 4);
        assert_eq!((stock(&test), test.stored_documents::<Sale>("sales").len()), (4, 1));
        Ok(())
    }

    #[test]
    fn a_failure_does_not_change_the_stock() {
        let test = test(5).database_error_on("database.insertDocument", "DATABASE_REQUEST_FAILED");
        let error = block_on(sell(order("tea", 1), test.cloud())).unwrap_err();
        assert_eq!(error.code(), Some("DATABASE_REQUEST_FAILED"));
        assert_eq!((stock(&test), test.stored_documents::<Sale>("sales").len()), (5, 0));
    }

    #[test]
    fn concurrent_customers_never_get_more_than_the_stock() {
        let test = test(3);
        let customers = (0..6).map(|_| sell(order("tea", 1), test.cloud()));
        let sold = block_on(join_all(customers));
        let sold = sold.iter().flatten().filter(|sold| sold.sale.is_some()).count();
        let left = usize::try_from(stock(&test)).expect("never less than nothing");
        assert_eq!((sold + left, test.stored_documents::<Sale>("sales").len()), (3, sold));
    }

    #[test]
    fn an_order_needs_at_least_one_piece() {
        for count in [0, -5] {
            let order = serde_json::from_value::<Order>(json!({"article": "tea", "count": count}));
            assert!(order.is_err(), "{count}");
        }
    }
}
