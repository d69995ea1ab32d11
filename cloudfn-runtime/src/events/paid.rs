//! The event that tells of a payment or a refund.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::json_object::Object;

/// What the function that an order names is given when the order is paid.
///
/// **Any caller can send such an event**: a client can call that function with such an object too, of an order that
/// nobody has paid. Before goods leave the house, ask WeChat Pay by
/// [`query_order`](crate::pay::Pay::query_order). It may come more than once, and comes again until the function
/// answers [`PaidAnswer`].
///
/// ```
/// use cloudfn_runtime::events::{Paid, PaidAnswer};
/// use cloudfn_runtime::pay::{OrderId, QueryOrder};
/// use cloudfn_runtime::{Cloud, Error, cloud_function};
///
/// #[cloud_function]
/// async fn paid(event: Paid, cloud: Cloud) -> Result<PaidAnswer, Error> {
///     let order = QueryOrder::new("1900009231", OrderId::OutTrade(event.out_trade_no));
///     if cloud.pay().query_order(order).await?.is_paid() {
///         // Send the goods, once.
///     }
///     Ok(PaidAnswer::taken())
/// }
/// # let _ = paid;
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase", remote = "Self")]
#[non_exhaustive]
pub struct Paid {
    /// `SUCCESS` when WeChat Pay could tell.
    pub return_code: String,
    /// `SUCCESS` when the order is paid.
    pub result_code: String,
    /// The merchant's number of the order.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: String,
    /// WeChat Pay's number of the payment.
    #[doc(alias = "transactionId")]
    pub transaction_id: String,
    /// The price, in fen.
    #[doc(alias = "totalFee")]
    #[serde(deserialize_with = "amount")]
    pub total_fee: u64,
    /// What the user paid of it, in fen.
    #[doc(alias = "cashFee")]
    #[serde(deserialize_with = "amount")]
    pub cash_fee: u64,
    /// The payer's openid with the merchant.
    pub openid: String,
    /// The payer's openid in the Mini Program.
    #[doc(alias = "subOpenid")]
    pub sub_openid: String,
    /// The merchant that was paid.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
    /// What was attached to the order.
    pub attach: String,
    /// When it was paid: `yyyyMMddHHmmss`, Chinese time.
    #[doc(alias = "timeEnd")]
    pub time_end: String,
}

impl<'de> Deserialize<'de> for Paid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// What the derived function reads, which is the type's own and not the trait's.
        struct Members(Paid);

        impl<'de> Deserialize<'de> for Members {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Paid::deserialize(deserializer).map(Self)
            }
        }

        Object::deserialize(deserializer).map(|Object(Members(paid))| paid)
    }
}

/// What WeChat Pay wants to hear of a [`Paid`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaidAnswer {
    errcode: i64,
    errmsg: String,
}

impl PaidAnswer {
    /// The news was taken, and need not come again.
    #[must_use]
    pub fn taken() -> Self {
        Self { errcode: 0, errmsg: String::new() }
    }
}

/// An amount; WeChat Pay's own words are XML, where a number is a text.
fn amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let amount = Value::deserialize(deserializer)?;
    match &amount {
        Value::Null => Some(0),
        Value::String(text) => text.parse().ok(),
        other => other.as_u64(),
    }
    .ok_or_else(|| serde::de::Error::custom(format!("{amount} is not an amount in fen")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn amounts_are_read_from_text_too() {
        let event = json!({"returnCode": "SUCCESS", "outTradeNo": "N1", "totalFee": "250", "cashFee": 250, "new": []});
        let paid: Paid = serde_json::from_value(event).unwrap();
        assert_eq!((&*paid.out_trade_no, paid.total_fee, paid.cash_fee), ("N1", 250, 250));
        assert!(serde_json::from_value::<Paid>(json!({"totalFee": "a lot"})).is_err());
    }

    #[test]
    fn the_answer_is_what_wechat_pay_waits_for() {
        assert_eq!(serde_json::to_string(&PaidAnswer::taken()).unwrap(), r#"{"errcode":0,"errmsg":""}"#);
    }
}
