//! The replies of WeChat Pay. Missing members are empty, and numbers are also read from strings.

use cloudfn_openapi::{Content, ReadError, reply};
use serde::de::{Deserialize, Deserializer, MapAccess};
use serde::ser::{Serialize, SerializeStruct, Serializer};
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

/// Declares a reply: each member with its type and, after `=`, its name in the answer. It is read as the replies of the
/// catalog are, which is a tenth of what a derive has for the compiler.
macro_rules! reply {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $($(#[$about_member:meta])* pub $member:ident: $type:ty = $wire:literal,)*
        }
    ) => {
        $(#[$about])*
        pub struct $name {
            $($(#[$about_member])* pub $member: $type,)*
        }

        impl reply::Members for $name {
            const NAMES: &'static [&'static str] = &[$($wire,)*];
            const SPELLINGS: &'static [(&'static str, &'static str)] = &[];

            fn fill<'de, A: MapAccess<'de>>(&mut self, name: &str, value: &mut A) -> Result<(), A::Error> {
                match name {
                    $($wire => reply::set(&mut self.$member, value),)*
                    _ => reply::skip(value),
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                reply::read(deserializer)
            }
        }
    };
}

json_replies! { UnifiedOrderReply QueryOrderReply CloseOrderReply RefundReply QueryRefundReply }

reply! {
    /// The order was placed.
    #[derive(Debug, Clone, Default, PartialEq)]
    #[non_exhaustive]
    pub struct UnifiedOrderReply {
        /// The argument for `wx.requestPayment` in the Mini Program.
        pub payment: Payment = "payment",
        /// The id of the prepaid order, valid for two hours.
        #[doc(alias = "prepayId")]
        pub prepay_id: String = "prepayId",
        /// The trade type: `JSAPI`.
        #[doc(alias = "tradeType")]
        pub trade_type: String = "tradeType",
        /// The link for a QR code, for the trade type `NATIVE`.
        #[doc(alias = "codeUrl")]
        pub code_url: String = "codeUrl",
        /// The merchant that the environment belongs to.
        #[doc(alias = "mchId")]
        pub mch_id: String = "mchId",
        /// The merchant that is paid.
        #[doc(alias = "subMchId")]
        pub sub_mch_id: String = "subMchId",
        /// The merchant's appid.
        pub appid: String = "appid",
        /// The Mini Program's appid.
        #[doc(alias = "subAppid")]
        pub sub_appid: String = "subAppid",
    }
}

reply! {
    /// The argument of `wx.requestPayment`, signed by WeChat Pay. It serializes with its names in JavaScript.
    #[doc(alias = "requestPayment")]
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Payment {
        /// The appid that was signed.
        #[doc(alias = "appId")]
        pub app_id: String = "appId",
        /// Seconds since 1970, as text.
        #[doc(alias = "timeStamp")]
        pub time_stamp: String = "timeStamp",
        /// A random text.
        #[doc(alias = "nonceStr")]
        pub nonce_str: String = "nonceStr",
        /// The package: `prepay_id=..`
        pub package: String = "package",
        /// The signature type: `MD5`.
        #[doc(alias = "signType")]
        pub sign_type: String = "signType",
        /// The signature.
        #[doc(alias = "paySign")]
        pub pay_sign: String = "paySign",
    }
}

impl Serialize for Payment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { app_id, time_stamp, nonce_str, package, sign_type, pay_sign } = self;
        let mut payment = serializer.serialize_struct("Payment", 5 + usize::from(!app_id.is_empty()))?;
        if !app_id.is_empty() {
            payment.serialize_field("appId", app_id)?;
        }
        payment.serialize_field("timeStamp", time_stamp)?;
        payment.serialize_field("nonceStr", nonce_str)?;
        payment.serialize_field("package", package)?;
        payment.serialize_field("signType", sign_type)?;
        payment.serialize_field("paySign", pay_sign)?;
        payment.end()
    }
}

reply! {
    /// The state of an order.
    #[derive(Debug, Clone, Default, PartialEq)]
    #[non_exhaustive]
    pub struct QueryOrderReply {
        /// The state: `SUCCESS`, `REFUND`, `NOTPAY`, `CLOSED`, `REVOKED`, `USERPAYING` or `PAYERROR`.
        #[doc(alias = "tradeState")]
        pub trade_state: String = "tradeState",
        /// A description of the state, in WeChat's words.
        #[doc(alias = "tradeStateDesc")]
        pub trade_state_desc: String = "tradeStateDesc",
        /// WeChat Pay's number of the payment.
        #[doc(alias = "transactionId")]
        pub transaction_id: String = "transactionId",
        /// The merchant's number of the order.
        #[doc(alias = "outTradeNo")]
        pub out_trade_no: String = "outTradeNo",
        /// The price, in fen.
        #[doc(alias = "totalFee")]
        pub total_fee: u64 = "totalFee",
        /// The part of it that the user paid, in fen.
        #[doc(alias = "cashFee")]
        pub cash_fee: u64 = "cashFee",
        /// The payer's openid in the merchant's app.
        pub openid: String = "openid",
        /// The payer's openid in the Mini Program.
        #[doc(alias = "subOpenid")]
        pub sub_openid: String = "subOpenid",
        /// The time of the payment: `yyyyMMddHHmmss`, China Standard Time.
        #[doc(alias = "timeEnd")]
        pub time_end: String = "timeEnd",
        /// The data that was attached to the order.
        pub attach: String = "attach",
        /// The payer's bank.
        #[doc(alias = "bankType")]
        pub bank_type: String = "bankType",
    }
}

impl QueryOrderReply {
    /// Whether the order is paid and not refunded.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.trade_state == "SUCCESS"
    }
}

reply! {
    /// The order was closed.
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct CloseOrderReply {
        /// The merchant of the order.
        #[doc(alias = "subMchId")]
        pub sub_mch_id: String = "subMchId",
    }
}

reply! {
    /// The refund was accepted and is being processed.
    #[derive(Debug, Clone, Default, PartialEq)]
    #[non_exhaustive]
    pub struct RefundReply {
        /// WeChat Pay's number of the refund.
        #[doc(alias = "refundId")]
        pub refund_id: String = "refundId",
        /// The merchant's number of the refund.
        #[doc(alias = "outRefundNo")]
        pub out_refund_no: String = "outRefundNo",
        /// WeChat Pay's number of the payment.
        #[doc(alias = "transactionId")]
        pub transaction_id: String = "transactionId",
        /// The merchant's number of the order.
        #[doc(alias = "outTradeNo")]
        pub out_trade_no: String = "outTradeNo",
        /// The refunded amount, in fen.
        #[doc(alias = "refundFee")]
        pub refund_fee: u64 = "refundFee",
        /// The price of the order, in fen.
        #[doc(alias = "totalFee")]
        pub total_fee: u64 = "totalFee",
    }
}

reply! {
    /// The state of an order's refunds. The members of each refund end in its number, from 0:
    /// [`PayAnswer`](super::PayAnswer) serializes all of them.
    #[derive(Debug, Clone, Default, PartialEq)]
    #[non_exhaustive]
    pub struct QueryRefundReply {
        /// WeChat Pay's number of the payment.
        #[doc(alias = "transactionId")]
        pub transaction_id: String = "transactionId",
        /// The merchant's number of the order.
        #[doc(alias = "outTradeNo")]
        pub out_trade_no: String = "outTradeNo",
        /// The price of the order, in fen.
        #[doc(alias = "totalFee")]
        pub total_fee: u64 = "totalFee",
        /// The number of refunds in this answer.
        #[doc(alias = "refundCount")]
        pub refund_count: u64 = "refundCount",
        /// The first refund's state: `SUCCESS`, `REFUNDCLOSE`, `PROCESSING` or `CHANGE`.
        #[doc(alias = "refundStatus")]
        pub refund_status: String = "refundStatus_0",
        /// The first refund's number with the merchant.
        #[doc(alias = "outRefundNo")]
        pub out_refund_no: String = "outRefundNo_0",
        /// The amount of the first refund, in fen.
        #[doc(alias = "refundFee")]
        pub refund_fee: u64 = "refundFee_0",
    }
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
