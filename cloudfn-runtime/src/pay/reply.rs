//! What WeChat Pay answers. What is missing is empty, and numbers are also read from text.

use cloudfn_openapi::{Content, ReadError};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What an answer of WeChat Pay is read as.
pub trait PayReply: sealed::Sealed + Sized {
    #[doc(hidden)]
    fn read(content: Content) -> Result<Self, ReadError>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! json_replies {
    ($($reply:ident)*) => { $(
        impl sealed::Sealed for $reply {}

        impl PayReply for $reply {
            fn read(content: Content) -> Result<Self, ReadError> {
                content.json()
            }
        }
    )* };
}

json_replies! { UnifiedOrderReply QueryOrderReply CloseOrderReply RefundReply QueryRefundReply }

/// An order was placed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct UnifiedOrderReply {
    /// What the Mini Program hands to `wx.requestPayment`.
    pub payment: Payment,
    /// The id of the payment to be made, good for two hours.
    pub prepay_id: String,
    /// `JSAPI`.
    pub trade_type: String,
    /// The link of a QR code, for the trade type `NATIVE`.
    pub code_url: String,
    /// The merchant that the environment belongs to.
    pub mch_id: String,
    /// The merchant that is paid.
    pub sub_mch_id: String,
    /// The merchant's appid.
    pub appid: String,
    /// The Mini Program.
    pub sub_appid: String,
}

/// The argument of `wx.requestPayment`, signed by WeChat Pay. It serialises in the names of JavaScript.
#[doc(alias = "requestPayment")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Payment {
    /// The appid that was signed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub app_id: String,
    /// Seconds since 1970, as text.
    pub time_stamp: String,
    /// A random text.
    pub nonce_str: String,
    /// `prepay_id=..`
    pub package: String,
    /// `MD5`.
    pub sign_type: String,
    /// The signature.
    pub pay_sign: String,
}

/// What became of an order.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct QueryOrderReply {
    /// `SUCCESS`, `REFUND`, `NOTPAY`, `CLOSED`, `REVOKED`, `USERPAYING` or `PAYERROR`.
    pub trade_state: String,
    /// What that means, in WeChat's words.
    pub trade_state_desc: String,
    /// WeChat Pay's number of the payment.
    pub transaction_id: String,
    /// The merchant's number of the order.
    pub out_trade_no: String,
    /// The price, in fen.
    pub total_fee: u64,
    /// What the user paid of it, in fen.
    pub cash_fee: u64,
    /// The payer's openid with the merchant.
    pub openid: String,
    /// The payer's openid in the Mini Program.
    pub sub_openid: String,
    /// When it was paid: `yyyyMMddHHmmss`, Chinese time.
    pub time_end: String,
    /// What was attached to the order.
    pub attach: String,
    /// The bank.
    pub bank_type: String,
}

impl QueryOrderReply {
    /// Whether the order is paid, and was not given back.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.trade_state == "SUCCESS"
    }
}

/// An order was closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct CloseOrderReply {
    /// The merchant that would have been paid.
    pub sub_mch_id: String,
}

/// A refund was accepted; the money is on its way.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct RefundReply {
    /// WeChat Pay's number of the refund.
    pub refund_id: String,
    /// The merchant's number of the refund.
    pub out_refund_no: String,
    /// WeChat Pay's number of the payment.
    pub transaction_id: String,
    /// The merchant's number of the order.
    pub out_trade_no: String,
    /// What is given back, in fen.
    pub refund_fee: u64,
    /// The price of the order, in fen.
    pub total_fee: u64,
}

/// What became of the refunds of an order. Each refund's own members end in its number, from 0:
/// [`PayAnswer`](super::PayAnswer) serialises all of them.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct QueryRefundReply {
    /// WeChat Pay's number of the payment.
    pub transaction_id: String,
    /// The merchant's number of the order.
    pub out_trade_no: String,
    /// The price of the order, in fen.
    pub total_fee: u64,
    /// How many refunds there are in this answer.
    pub refund_count: u64,
    /// The first refund's state: `SUCCESS`, `REFUNDCLOSE`, `PROCESSING` or `CHANGE`.
    #[serde(rename = "refundStatus_0")]
    pub refund_status: String,
    /// The first refund's number with the merchant.
    #[serde(rename = "outRefundNo_0")]
    pub out_refund_no: String,
    /// What the first refund gives back, in fen.
    #[serde(rename = "refundFee_0")]
    pub refund_fee: u64,
}

/// The bill of a day: a table with commas, or its gzip where that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bill {
    /// As it came.
    pub bytes: Vec<u8>,
}

impl Bill {
    /// The table. A gzip is not unpacked.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl sealed::Sealed for Bill {}

impl PayReply for Bill {
    fn read(content: Content) -> Result<Self, ReadError> {
        content.image().map(|file| Self { bytes: file.bytes })
    }
}

impl sealed::Sealed for Value {}

impl PayReply for Value {
    fn read(content: Content) -> Result<Self, ReadError> {
        match content {
            Content::Json(value) => Ok(value),
            Content::Binary { bytes, .. } => Ok(serde_json::json!({ "data": String::from_utf8_lossy(&bytes) })),
        }
    }
}
