//! What WeChat Pay is asked. Amounts are in fen, the hundredth of a yuan.
//!
//! Requests are made by `new` with what is required; the rest is set by struct update.

use serde::Serialize;

/// Places an order.
#[derive(Debug, Clone, Serialize)]
pub struct UnifiedOrder {
    /// The merchant that is paid.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
    /// The merchant's own number of the order: once for each order, up to 32 letters and digits.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: String,
    /// What is sold, as the user reads it.
    pub body: String,
    /// The price, in fen.
    #[doc(alias = "totalFee")]
    pub total_fee: u64,
    /// The payer's address.
    #[doc(alias = "spbillCreateIp")]
    pub spbill_create_ip: String,
    /// The environment whose function hears of the payment.
    #[doc(alias = "envId")]
    pub env_id: String,
    /// The function that hears of the payment; [`Paid`](crate::events::Paid) is its event.
    #[doc(alias = "functionName")]
    pub function_name: String,
    /// A random text; one is made when there is none.
    #[doc(alias = "nonceStr")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nonce_str: Option<String>,
    /// Comes back in the event and in queries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// What is sold, in detail: JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The terminal.
    #[doc(alias = "deviceInfo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_info: Option<String>,
    /// The currency: `CNY`.
    #[doc(alias = "feeType")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_type: Option<String>,
    /// When the order begins: `yyyyMMddHHmmss`, Chinese time.
    #[doc(alias = "timeStart")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_start: Option<String>,
    /// When it is too late to pay: `yyyyMMddHHmmss`, Chinese time.
    #[doc(alias = "timeExpire")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<String>,
    /// For coupons.
    #[doc(alias = "goodsTag")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// `JSAPI` when it is not said.
    #[doc(alias = "tradeType")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trade_type: Option<String>,
    /// `no_credit` refuses credit cards.
    #[doc(alias = "limitPay")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_pay: Option<String>,
    /// The payer's openid with the merchant; the caller pays when nobody is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<String>,
    /// The payer's openid in the Mini Program.
    #[doc(alias = "subOpenid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<String>,
    /// `Y` offers an invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
    /// The shop: JSON text.
    #[doc(alias = "sceneInfo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<String>,
}

impl UnifiedOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(
        sub_mch_id: impl Into<String>,
        out_trade_no: impl Into<String>,
        body: impl Into<String>,
        total_fee: u64,
        spbill_create_ip: impl Into<String>,
        env_id: impl Into<String>,
        function_name: impl Into<String>,
    ) -> Self {
        Self {
            sub_mch_id: sub_mch_id.into(),
            out_trade_no: out_trade_no.into(),
            body: body.into(),
            total_fee,
            spbill_create_ip: spbill_create_ip.into(),
            env_id: env_id.into(),
            function_name: function_name.into(),
            nonce_str: None,
            attach: None,
            detail: None,
            device_info: None,
            fee_type: None,
            time_start: None,
            time_expire: None,
            goods_tag: None,
            trade_type: None,
            limit_pay: None,
            openid: None,
            sub_openid: None,
            receipt: None,
            scene_info: None,
        }
    }
}

/// Which order is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum OrderId {
    /// WeChat Pay's number of the payment.
    #[doc(alias = "transactionId")]
    #[serde(rename = "transaction_id")]
    Transaction(String),
    /// The merchant's number of the order.
    #[doc(alias = "outTradeNo")]
    #[serde(rename = "out_trade_no")]
    OutTrade(String),
}

/// Which refund is meant, or the refunds of which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum RefundId {
    /// WeChat Pay's number of the refund.
    #[doc(alias = "refundId")]
    #[serde(rename = "refund_id")]
    Refund(String),
    /// The merchant's number of the refund.
    #[doc(alias = "outRefundNo")]
    #[serde(rename = "out_refund_no")]
    OutRefund(String),
    /// WeChat Pay's number of the payment.
    #[doc(alias = "transactionId")]
    #[serde(rename = "transaction_id")]
    Transaction(String),
    /// The merchant's number of the order.
    #[doc(alias = "outTradeNo")]
    #[serde(rename = "out_trade_no")]
    OutTrade(String),
}

/// Asks what became of an order.
#[derive(Debug, Clone, Serialize)]
pub struct QueryOrder {
    /// The merchant.
    pub sub_mch_id: String,
    /// The order.
    #[serde(flatten)]
    pub order: OrderId,
    /// A random text; one is made when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nonce_str: Option<String>,
}

impl QueryOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, order: OrderId) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), order, nonce_str: None }
    }
}

/// Closes an order that was not paid, five minutes after it was placed at the earliest.
#[derive(Debug, Clone, Serialize)]
pub struct CloseOrder {
    /// The merchant.
    pub sub_mch_id: String,
    /// The merchant's number of the order.
    pub out_trade_no: String,
    /// A random text; one is made when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nonce_str: Option<String>,
}

impl CloseOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, out_trade_no: impl Into<String>) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), out_trade_no: out_trade_no.into(), nonce_str: None }
    }
}

/// Gives money back. Asked again with the same number it gives nothing back a second time.
#[derive(Debug, Clone, Serialize)]
pub struct Refund {
    /// The merchant.
    pub sub_mch_id: String,
    /// The order.
    #[serde(flatten)]
    pub order: OrderId,
    /// The merchant's own number of the refund: once for each refund.
    pub out_refund_no: String,
    /// The price of the order, in fen.
    pub total_fee: u64,
    /// What is given back, in fen.
    pub refund_fee: u64,
    /// The environment whose function hears of the refund.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env_id: Option<String>,
    /// The function that hears of the refund.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// Why, as the user reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_desc: Option<String>,
    /// The currency: `CNY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_fee_type: Option<String>,
    /// Whose money it is: `REFUND_SOURCE_UNSETTLED_FUNDS` or `REFUND_SOURCE_RECHARGE_FUNDS`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_account: Option<String>,
    /// A random text; one is made when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nonce_str: Option<String>,
}

impl Refund {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(
        sub_mch_id: impl Into<String>,
        order: OrderId,
        out_refund_no: impl Into<String>,
        total_fee: u64,
        refund_fee: u64,
    ) -> Self {
        Self {
            sub_mch_id: sub_mch_id.into(),
            order,
            out_refund_no: out_refund_no.into(),
            total_fee,
            refund_fee,
            env_id: None,
            function_name: None,
            refund_desc: None,
            refund_fee_type: None,
            refund_account: None,
            nonce_str: None,
        }
    }
}

/// Asks what became of a refund.
#[derive(Debug, Clone, Serialize)]
pub struct QueryRefund {
    /// The merchant.
    pub sub_mch_id: String,
    /// The refund, or the order.
    #[serde(flatten)]
    pub refund: RefundId,
    /// Where the list begins, when an order has more than ten refunds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// A random text; one is made when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nonce_str: Option<String>,
}

impl QueryRefund {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, refund: RefundId) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), refund, offset: None, nonce_str: None }
    }
}

/// Fetches the bill of a day.
#[derive(Debug, Clone, Serialize)]
pub struct DownloadBill {
    /// The merchant.
    pub sub_mch_id: String,
    /// The day: `yyyyMMdd`.
    pub bill_date: String,
    /// `ALL`, `SUCCESS`, `REFUND` or `RECHARGE_REFUND`.
    pub bill_type: String,
    /// `GZIP` for a packed bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<String>,
    /// A random text; one is made when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nonce_str: Option<String>,
}

impl DownloadBill {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, bill_date: impl Into<String>, bill_type: impl Into<String>) -> Self {
        Self {
            sub_mch_id: sub_mch_id.into(),
            bill_date: bill_date.into(),
            bill_type: bill_type.into(),
            tar_type: None,
            nonce_str: None,
        }
    }
}
