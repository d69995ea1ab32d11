//! The replies of WeChat Pay. Missing members are empty, and numbers are also read from strings.

use cloudfn_openapi::{Content, ReadError};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A type that an answer of WeChat Pay can be read as.
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

/// The order was placed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct UnifiedOrderReply {
    /// The argument for `wx.requestPayment` in the Mini Program.
    pub payment: Payment,
    /// The id of the prepaid order, valid for two hours.
    #[doc(alias = "prepayId")]
    pub prepay_id: String,
    /// The trade type: `JSAPI`.
    #[doc(alias = "tradeType")]
    pub trade_type: String,
    /// The link for a QR code, for the trade type `NATIVE`.
    #[doc(alias = "codeUrl")]
    pub code_url: String,
    /// The merchant that the environment belongs to.
    #[doc(alias = "mchId")]
    pub mch_id: String,
    /// The merchant that is paid.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
    /// The merchant's appid.
    pub appid: String,
    /// The Mini Program's appid.
    #[doc(alias = "subAppid")]
    pub sub_appid: String,
}

/// The argument of `wx.requestPayment`, signed by WeChat Pay. It serializes with its names in JavaScript.
#[doc(alias = "requestPayment")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Payment {
    /// The appid that was signed.
    #[doc(alias = "appId")]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub app_id: String,
    /// Seconds since 1970, as text.
    #[doc(alias = "timeStamp")]
    pub time_stamp: String,
    /// A random text.
    #[doc(alias = "nonceStr")]
    pub nonce_str: String,
    /// The package: `prepay_id=..`
    pub package: String,
    /// The signature type: `MD5`.
    #[doc(alias = "signType")]
    pub sign_type: String,
    /// The signature.
    #[doc(alias = "paySign")]
    pub pay_sign: String,
}

/// The state of an order.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct QueryOrderReply {
    /// The state: `SUCCESS`, `REFUND`, `NOTPAY`, `CLOSED`, `REVOKED`, `USERPAYING` or `PAYERROR`.
    #[doc(alias = "tradeState")]
    pub trade_state: String,
    /// A description of the state, in WeChat's words.
    #[doc(alias = "tradeStateDesc")]
    pub trade_state_desc: String,
    /// WeChat Pay's number of the payment.
    #[doc(alias = "transactionId")]
    pub transaction_id: String,
    /// The merchant's number of the order.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: String,
    /// The price, in fen.
    #[doc(alias = "totalFee")]
    pub total_fee: u64,
    /// The part of it that the user paid, in fen.
    #[doc(alias = "cashFee")]
    pub cash_fee: u64,
    /// The payer's openid in the merchant's app.
    pub openid: String,
    /// The payer's openid in the Mini Program.
    #[doc(alias = "subOpenid")]
    pub sub_openid: String,
    /// The time of the payment: `yyyyMMddHHmmss`, China Standard Time.
    #[doc(alias = "timeEnd")]
    pub time_end: String,
    /// The data that was attached to the order.
    pub attach: String,
    /// The payer's bank.
    #[doc(alias = "bankType")]
    pub bank_type: String,
}

impl QueryOrderReply {
    /// Whether the order is paid and not refunded.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.trade_state == "SUCCESS"
    }
}

/// The order was closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct CloseOrderReply {
    /// The merchant of the order.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
}

/// The refund was accepted and is being processed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct RefundReply {
    /// WeChat Pay's number of the refund.
    #[doc(alias = "refundId")]
    pub refund_id: String,
    /// The merchant's number of the refund.
    #[doc(alias = "outRefundNo")]
    pub out_refund_no: String,
    /// WeChat Pay's number of the payment.
    #[doc(alias = "transactionId")]
    pub transaction_id: String,
    /// The merchant's number of the order.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: String,
    /// The refunded amount, in fen.
    #[doc(alias = "refundFee")]
    pub refund_fee: u64,
    /// The price of the order, in fen.
    #[doc(alias = "totalFee")]
    pub total_fee: u64,
}

/// The state of an order's refunds. The members of each refund end in its number, from 0:
/// [`PayAnswer`](super::PayAnswer) serializes all of them.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct QueryRefundReply {
    /// WeChat Pay's number of the payment.
    #[doc(alias = "transactionId")]
    pub transaction_id: String,
    /// The merchant's number of the order.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: String,
    /// The price of the order, in fen.
    #[doc(alias = "totalFee")]
    pub total_fee: u64,
    /// The number of refunds in this answer.
    #[doc(alias = "refundCount")]
    pub refund_count: u64,
    /// The first refund's state: `SUCCESS`, `REFUNDCLOSE`, `PROCESSING` or `CHANGE`.
    #[doc(alias = "refundStatus")]
    #[serde(rename = "refundStatus_0")]
    pub refund_status: String,
    /// The first refund's number with the merchant.
    #[doc(alias = "outRefundNo")]
    #[serde(rename = "outRefundNo_0")]
    pub out_refund_no: String,
    /// The amount of the first refund, in fen.
    #[doc(alias = "refundFee")]
    #[serde(rename = "refundFee_0")]
    pub refund_fee: u64,
}

/// The bill of a day: comma-separated values, or a gzip of them if requested.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bill {
    /// The bytes of the bill.
    pub bytes: Vec<u8>,
}

impl Bill {
    /// The bill as text. A gzip is not decompressed.
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
