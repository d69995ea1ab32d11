//! The cloud function `orders`, ported from the JavaScript in cloudfunctions/orders.
//!
//! Each place marked PORT is a call of the JavaScript, with what takes its place here. The function
//! returns an error until you have written what it does.

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::Value;

/// The error code of what is not ported yet.
const NOT_PORTED: i64 = 501;

/// What the Mini Program sends.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
struct Event {
    /// Read in index.js:9.
    action: Option<String>,
    /// Read in index.js:11.
    order: Option<Order>,
    /// Read in index.js:18.
    id: Option<String>,
    /// Read in index.js:35. If it is absent, it is `1`.
    page: Option<i64>,
    /// Read in index.js:35. If it is absent, it is `20`.
    size: Option<i64>,
}

/// The member `order`.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
struct Order {
    /// Read in index.js:31.
    title: Option<Value>,
    /// Read in index.js:31.
    price: Option<f64>,
    /// Read in index.js:31.
    address: Option<Address>,
}

/// The member `address`.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
struct Address {
    /// Read in index.js:31.
    city: Option<Value>,
}

/// Everything about the caller's orders.
#[expect(unused_variables, reason = "the places marked PORT will use them")]
#[cloud_function]
async fn orders(event: Event, cloud: Cloud) -> Result<Value, Error> {
    // PORT index.js:8: the caller's identity
    //     cloud.getWXContext()
    // In Rust:
    //     let openid = cloud.wx_context().openid()?;

    match event.action.as_deref() {
        // index.js:10
        Some("add") => {
            // PORT index.js:29: the database: orders.where.count
            //     db.collection('orders').where({ _openid: openid }).count()
            // In Rust:
            //     use serde_json::json;
            //     let orders = cloud.database().collection_named::<Value>("orders");
            //     let count = orders.where_json(json!({"_openid": openid})).count().await?;

            // PORT index.js:30: the database: orders.add
            //     db.collection('orders').add({
            //       data: { title: order.title, price: order.price * 100, address: order.address.city, no: total + 1, ..
            //     })
            // In Rust:
            //     let orders = cloud.database().collection_named::<Value>("orders");
            //     let id = orders.add(&json!({})).await?;

            Err(Error::new(NOT_PORTED, "orders: add is not ported yet"))
        }
        // index.js:12
        Some("get" | "list") => {
            // PORT index.js:36: the database: orders.where.orderBy.skip.limit.get
            //     db.collection('orders').where({ _openid: openid }).orderBy('createdAt', 'desc').skip((page - 1) * si..
            // In Rust:
            //     use serde_json::json;
            //     let orders = cloud.database().collection_named::<Value>("orders");
            //     let found = orders.where_json(json!({"_openid": openid})).order_by(|document| document.field("createdAt").desc()).skip(0).limit(100).await?;

            Err(Error::new(
                NOT_PORTED,
                "orders: get, list is not ported yet",
            ))
        }
        // index.js:15
        Some("pay") => {
            // PORT index.js:39: the database: runTransaction
            //     db.runTransaction(async transaction => {
            //       const order = await transaction.collection('orders').doc(id).get()
            //       await transaction.collection('orders').doc(id).update({ data: { paying: true } })
            //     })
            // The work may run several times, and its changes all happen, or none.
            // In Rust:
            //     cloud.database().transaction(async |tx| Ok::<_, Error>(())).await?;

            // PORT index.js:40: the database: orders.doc.get
            //     transaction.collection('orders').doc(id).get()
            // In Rust:
            //     let orders = tx.collection_named::<Value>("orders");
            //     let found = orders.doc(id).get().await?;

            // PORT index.js:41: the database: orders.doc.update
            //     transaction.collection('orders').doc(id).update({ data: { paying: true } })
            // In Rust:
            //     let orders = tx.collection_named::<Value>("orders");
            //     let has_changed = orders.doc(id).update_json(json!({"paying": true})).await?;

            // PORT index.js:43: cloudPay.unifiedOrder
            //     cloud.cloudPay.unifiedOrder({ body: 'tea', outTradeNo: id, subMchId: '1900009231', totalFee: 1 })
            // With types, call `cloud.pay().unified_order(..)`.
            // In Rust:
            //     use serde_json::json;
            //     let answer = cloud.pay().untyped("unifiedOrder", json!({})).await?;

            Err(Error::new(NOT_PORTED, "orders: pay is not ported yet"))
        }
        // index.js:17
        Some("cancel") => {
            // PORT index.js:18: the database: orders.doc.remove
            //     db.collection('orders').doc(event.id).remove()
            // In Rust:
            //     let orders = cloud.database().collection_named::<Value>("orders");
            //     let was_removed = orders.doc(id).remove().await?;

            // PORT index.js:19: the database: orders.where.update
            //     db.collection('orders').where({ parent: event.id, paid: _.neq(true) }).update({ data: { cancelled: t..
            // In Rust:
            //     use serde_json::json;
            //     let orders = cloud.database().collection_named::<Value>("orders");
            //     let changed = orders.where_json(json!({"parent": id, "paid": {"$ne": true}})).update_many_json(json!({"cancelled": true})).await?;

            Err(Error::new(NOT_PORTED, "orders: cancel is not ported yet"))
        }
        // index.js:21
        Some("statistics") => {
            // PORT index.js:22: the database: orders.aggregate.match.group.end
            //     db.collection('orders').aggregate().match({ paid: true }).group({ _id: '$kind' }).end()
            // In Rust:
            //     let orders = cloud.database().collection_named::<Value>("orders");
            //     let found = orders.aggregate().run::<Value>().await?; // with a method for each stage

            Err(Error::new(
                NOT_PORTED,
                "orders: statistics is not ported yet",
            ))
        }
        Some(other) => Err(Error::new(400, format!("there is no action {other:?}"))),
        None => Err(Error::new(400, "the event has no action")),
    }
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// An event with every member that the JavaScript reads. Put real values into it.
    fn event() -> Event {
        let text = include_str!("../events/orders.json");
        serde_json::from_str(text).expect("the file has an event")
    }

    /// Replace it by what the function does.
    #[test]
    fn the_event_is_read_and_nothing_is_ported_yet() {
        let test = TestCloud::new().openid("o1");
        let error = block_on(orders(event(), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), NOT_PORTED);
    }
}
