//! Places orders and has them paid. The event's `action` says what to do; WeChat Pay calls a second function.
//!
//! The same functions with wx-server-sdk, `order` and `paid`:
//!
//! ```js
//! exports.main = async ({ action, article, order, price }) => {
//!   const { OPENID, ENV } = cloud.getWXContext()
//!   switch (action) {
//!     case 'place':
//!       await db.collection('articles').doc(article).update({ data: { stock: _.inc(-1) } })
//!       return await db.collection('orders').add({ data: { openid: OPENID, article, price, state: 'unpaid' } })
//!     case 'pay': {
//!       const { data } = await db.collection('orders').doc(order).get()
//!       return (await cloud.cloudPay.unifiedOrder({
//!         body: data.article, outTradeNo: order, totalFee: data.price, subMchId: '1900009231',
//!         spbillCreateIp: '127.0.0.1', envId: ENV, functionName: 'paid',
//!       })).payment
//!     }
//!     case 'list':
//!       return (await db.collection('orders').where({ openid: OPENID }).get()).data
//!   }
//! }
//!
//! exports.main = async ({ outTradeNo }) => {
//!   await db.collection('orders').doc(outTradeNo).update({ data: { state: 'paid' } })
//!   return { errcode: 0, errmsg: '' }
//! }
//! ```
//!
//! There, the caller chooses the price, an article without stock is sold, and an unknown action answers `null`. If the order is not
//! stored, the stock has still fallen. Any user who calls `paid` has paid.

use cloudfn_runtime::database::{Document, Id, Stored};
use cloudfn_runtime::events::{Paid, PaidAnswer};
use cloudfn_runtime::pay::{OrderId, Payment, QueryOrder, UnifiedOrder, UnifiedOrderArguments};
use cloudfn_runtime::{Cloud, Error, OrError, cloud_function};
use serde::{Deserialize, Serialize};

/// Your merchant number of WeChat Pay.
const MERCHANT: &str = "1900009231";

const SOLD_OUT: i64 = 1001;
/// The caller has no such order that is unpaid.
const NO_UNPAID_ORDER: i64 = 1002;
/// WeChat Pay does not know the payment, or it is of another amount.
const NOT_PAID: i64 = 1003;

#[derive(Deserialize)]
#[serde(tag = "action", rename_all = "camelCase")]
enum Request {
    Place { article: Id },
    Pay { order: Id },
    List,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Response {
    Placed {
        order: Id,
        price: u32,
    },
    /// The Mini Program passes it to `wx.requestPayment`.
    Pay(Payment),
    Orders(Vec<Stored<Order>>),
}

/// The article is the `_id`.
#[derive(Serialize, Deserialize, Document)]
#[document(collection = "articles")]
struct Article {
    /// In fen.
    price: u32,
    stock: i64,
}

#[derive(Debug, Serialize, Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    openid: String,
    article: Id,
    /// In fen, at the time of the order.
    price: u32,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Unpaid,
    Paid,
}

/// Places an order, starts its payment, or lists the caller's orders.
#[cloud_function]
async fn order(request: Request, cloud: Cloud) -> Result<Response, Error> {
    match request {
        Request::Place { article } => place(article, &cloud).await,
        Request::Pay { order } => pay(&order, &cloud).await,
        Request::List => list(&cloud).await,
    }
}

/// Takes a piece out of the stock and stores the order, both or neither.
async fn place<P>(article: Id, cloud: &Cloud<P>) -> Result<Response, Error> {
    let openid = cloud.wx_context().openid()?;
    let placed = cloud.database().transaction(async |tx| {
        let stock = tx.collection::<Article>().doc(&article);
        // The price comes from the database. The caller does not choose it.
        let there = stock.get().await?.filter(|there| there.stock > 0).or_error(SOLD_OUT, "the article is sold out")?;
        stock.update(|article| article.stock.inc(-1)).await?;
        let order =
            Order { openid: openid.to_string(), article: article.clone(), price: there.price, state: State::Unpaid };
        let order = tx.collection::<Order>().add(&order).await?;
        Ok::<_, Error>(Response::Placed { order, price: there.price })
    });
    placed.await
}

async fn pay<P>(order: &Id, cloud: &Cloud<P>) -> Result<Response, Error> {
    let openid = cloud.wx_context().openid()?;
    let orders = cloud.database().collection::<Order>();
    let mine =
        orders.find(|found| found.id().eq(order).and(found.openid.eq(openid)).and(found.state.eq(State::Unpaid)));
    let unpaid = mine.first().await?.or_error(NO_UNPAID_ORDER, "you have no such unpaid order")?;
    let order = UnifiedOrder::new(UnifiedOrderArguments {
        sub_mch_id: MERCHANT.into(),
        out_trade_no: unpaid.id.to_string(),
        body: unpaid.article.to_string(),
        total_fee: unpaid.price.into(),
        spbill_create_ip: "127.0.0.1".into(),
        env_id: cloud.wx_context().env().unwrap_or_default().into(),
        function_name: "paid".into(),
    });
    Ok(Response::Pay(cloud.pay().unified_order(order).await?.payment.clone()))
}

async fn list<P>(cloud: &Cloud<P>) -> Result<Response, Error> {
    let openid = cloud.wx_context().openid()?;
    let orders = cloud.database().collection::<Order>();
    Ok(Response::Orders(orders.find(|order| order.openid.eq(openid)).limit(100).await?))
}

/// WeChat Pay calls this when an order is paid, perhaps more than once.
#[cloud_function]
async fn paid(event: Paid, cloud: Cloud) -> Result<PaidAnswer, Error> {
    // Any client can send such an event, so this asks WeChat Pay.
    let query = QueryOrder::new(MERCHANT, OrderId::OutTrade(event.out_trade_no.clone()));
    let payment = cloud.pay().query_order(query).await?;
    if !payment.is_paid() {
        return Err(Error::new(NOT_PAID, "WeChat Pay does not know this payment"));
    }
    let orders = cloud.database().collection::<Order>();
    let order = orders.doc(&event.out_trade_no).get().await?;
    if order.is_none_or(|order| u64::from(order.price) != payment.total_fee) {
        return Err(Error::new(NOT_PAID, "no order has this number and this price"));
    }
    let unpaid = |order: OrderFields| order.id().eq(&event.out_trade_no).and(order.state.eq(State::Unpaid));
    if orders.update_one(unpaid, |order| order.state.set(State::Paid)).await? {
        // Send the goods here: only one of several events for the order changes its state.
    }
    Ok(PaidAnswer::taken())
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, answer_json, block_on};
    use serde_json::{Value, json};

    use super::*;

    /// One tea, and an unpaid order of o1.
    fn test() -> TestCloud {
        let order = json!({"_id": "n1", "openid": "o1", "article": "tea", "price": 2500, "state": "unpaid"});
        TestCloud::new()
            .openid("o1")
            .documents("articles", [json!({"_id": "tea", "price": 2500, "stock": 1})])
            .documents("orders", [order])
    }

    /// What the caller gets, or the number of the error.
    fn call(test: &TestCloud, event: Value) -> Result<Value, i64> {
        let request = serde_json::from_value(event).expect("a request");
        block_on(order(request, test.cloud())).map(|response| answer_json(&response)).map_err(|error| error.err_code())
    }

    fn notice(test: &TestCloud, number: &str) -> Result<PaidAnswer, i64> {
        let event = json!({"returnCode": "SUCCESS", "resultCode": "SUCCESS", "outTradeNo": number, "totalFee": 2500});
        let event = serde_json::from_value(event).expect("a notice");
        block_on(paid(event, test.cloud())).map_err(|error| error.err_code())
    }

    /// WeChat Pay's answer about an order.
    fn payment(state: &str, fen: u64) -> Value {
        json!({"return_code": "SUCCESS", "result_code": "SUCCESS", "trade_state": state, "total_fee": fen})
    }

    fn state(test: &TestCloud) -> State {
        test.stored_documents::<Order>("orders")[0].state
    }

    #[test]
    fn the_caller_does_not_choose_the_price() -> Result<(), i64> {
        let test = test();
        let placed = call(&test, json!({"action": "place", "article": "tea", "price": 1}))?;
        let order = &test.stored_documents::<Order>("orders")[1];
        assert_eq!(placed, json!({"order": order.id, "price": 2500}));
        assert_eq!((order.openid.as_str(), order.price, order.state), ("o1", 2500, State::Unpaid));
        Ok(())
    }

    #[test]
    fn the_last_piece_is_sold_once() {
        let test = test();
        assert!(call(&test, json!({"action": "place", "article": "tea"})).is_ok());
        assert_eq!(call(&test, json!({"action": "place", "article": "tea"})), Err(SOLD_OUT));
        assert_eq!(call(&test, json!({"action": "place", "article": "coffee"})), Err(SOLD_OUT));
        assert_eq!(test.stored_documents::<Article>("articles")[0].stock, 0);
    }

    #[test]
    fn an_order_that_is_not_stored_takes_nothing_out_of_the_stock() {
        let test = test().database_error_on("database.insertDocument", "DATABASE_REQUEST_FAILED");
        assert!(call(&test, json!({"action": "place", "article": "tea"})).is_err());
        assert_eq!(test.stored_documents::<Article>("articles")[0].stock, 1);
    }

    #[test]
    fn the_payment_is_for_the_price_of_the_order() -> Result<(), i64> {
        let test = test().answer(
            "cloudPay.unifiedOrder",
            json!({"return_code": "SUCCESS", "result_code": "SUCCESS", "payment": {"package": "prepay_id=p"}}),
        );
        assert_eq!(call(&test, json!({"action": "pay", "order": "n1"}))?["package"], "prepay_id=p");
        let calls = test.calls();
        let members = &calls.last().expect("a call").members;
        assert_eq!((&members["out_trade_no"], &members["total_fee"]), (&json!("n1"), &json!(2500)));
        Ok(())
    }

    #[test]
    fn the_order_of_another_user_is_neither_shown_nor_paid() {
        let test = test().openid("o2");
        assert_eq!(call(&test, json!({"action": "list"})), Ok(json!([])));
        assert_eq!(call(&test, json!({"action": "pay", "order": "n1"})), Err(NO_UNPAID_ORDER));
    }

    #[test]
    fn an_order_is_paid_when_wechat_pay_says_so_and_the_notice_may_come_twice() {
        let test = test().answer("cloudPay.queryOrder", payment("SUCCESS", 2500));
        for _ in 0..2 {
            assert_eq!(notice(&test, "n1"), Ok(PaidAnswer::taken()));
            assert_eq!(state(&test), State::Paid);
        }
        assert_eq!(call(&test, json!({"action": "pay", "order": "n1"})), Err(NO_UNPAID_ORDER));
    }

    #[test]
    fn a_notice_that_somebody_has_invented_pays_nothing() {
        for answer in [payment("NOTPAY", 2500), payment("SUCCESS", 1)] {
            let test = test().answer("cloudPay.queryOrder", answer);
            assert_eq!(notice(&test, "n1"), Err(NOT_PAID));
            assert_eq!(state(&test), State::Unpaid);
        }
    }

    #[test]
    fn an_unknown_action_and_a_missing_member_are_errors_that_say_what_is_wrong() {
        for (event, text) in [
            (json!({"action": "cancel"}), "unknown variant `cancel`, expected one of `place`, `pay`, `list`"),
            (json!({"action": "pay"}), "missing field `order`"),
        ] {
            let error = serde_json::from_value::<Request>(event).err().map(|error| error.to_string());
            assert!(error.as_ref().is_some_and(|error| error.contains(text)), "{error:?}");
        }
    }
}
