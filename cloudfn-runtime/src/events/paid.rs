//! `Paid`: the event of a payment.

use cloudfn_protocol::json_object::Object;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// The event for the function that an order names, sent when the order is paid.
///
/// **Any caller can send such an event**: a client can call the function with such an object too, about an order that
/// nobody has paid. Before you ship goods, ask WeChat Pay with [`query_order`](crate::pay::Pay::query_order). WeChat
/// Pay may send the event more than once, and repeats it until the function returns [`PaidAnswer`].
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
    /// `SUCCESS` if WeChat Pay could process the payment.
    #[doc(alias = "returnCode")]
    pub return_code: String,
    /// `SUCCESS` if the order is paid.
    #[doc(alias = "resultCode")]
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
    /// The part of it that the user paid, in fen.
    #[doc(alias = "cashFee")]
    #[serde(deserialize_with = "amount")]
    pub cash_fee: u64,
    /// The payer's openid in the merchant's app.
    pub openid: String,
    /// The payer's openid in the Mini Program.
    #[doc(alias = "subOpenid")]
    pub sub_openid: String,
    /// The merchant that is paid.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
    /// The data that was attached to the order.
    pub attach: String,
    /// The time of the payment: `yyyyMMddHHmmss`, China Standard Time.
    #[doc(alias = "timeEnd")]
    pub time_end: String,
}

impl<'de> Deserialize<'de> for Paid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// A newtype, so that the derived inherent function deserializes it and not this trait.
        struct Members(Paid);

        impl<'de> Deserialize<'de> for Members {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Paid::deserialize(deserializer).map(Self)
            }
        }

        Object::deserialize(deserializer).map(|Object(Members(paid))| paid)
    }
}

/// The answer that WeChat Pay expects to a [`Paid`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaidAnswer {
    errcode: i64,
    errmsg: String,
}

impl PaidAnswer {
    /// Acknowledges the event, so that WeChat Pay does not repeat it.
    #[must_use]
    pub fn taken() -> Self {
        Self { errcode: 0, errmsg: String::new() }
    }
}

/// An amount. WeChat Pay's own format is XML, where a number is text.
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
    fn the_answer_has_the_form_that_wechat_pay_expects() {
        assert_eq!(serde_json::to_string(&PaidAnswer::taken()).unwrap(), r#"{"errcode":0,"errmsg":""}"#);
    }
}
