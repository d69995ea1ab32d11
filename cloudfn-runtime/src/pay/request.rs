//! What WeChat Pay is asked. Amounts are in fen, the hundredth of a yuan.
//!
//! `new` takes what is required. Each optional member has a method of its name that sets it.

use serde::Serialize;

/// A request: the struct, and the methods that set the optional texts, which stand after the other members.
macro_rules! request {
    (
        $(#[$about:meta])*
        $name:ident {
            $($(#[$about_member:meta])* $member:ident: $type:ty,)*
        }
        optional texts {
            $($(#[$about_text:meta])* $text:ident,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Serialize)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$about_member])* pub $member: $type,)*
            $($(#[$about_text])* #[serde(skip_serializing_if = "Option::is_none")] pub $text: Option<String>,)*
        }

        impl $name {
            $(
                $(#[$about_text])*
                #[must_use]
                pub fn $text(mut self, $text: impl Into<String>) -> Self {
                    self.$text = Some($text.into());
                    self
                }
            )*
        }
    };
}

request! {
    /// Places an order.
    UnifiedOrder {
        /// The merchant that is paid.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The merchant's own number of the order: once for each order, up to 32 letters and digits.
        #[doc(alias = "outTradeNo")]
        out_trade_no: String,
        /// What is sold, as the user reads it.
        body: String,
        /// The price, in fen.
        #[doc(alias = "totalFee")]
        total_fee: u64,
        /// The payer's address.
        #[doc(alias = "spbillCreateIp")]
        spbill_create_ip: String,
        /// The environment whose function hears of the payment.
        #[doc(alias = "envId")]
        env_id: String,
        /// The function that hears of the payment; [`Paid`](crate::events::Paid) is its event.
        #[doc(alias = "functionName")]
        function_name: String,
    }
    optional texts {
        /// A random text; one is made when there is none.
        #[doc(alias = "nonceStr")]
        nonce_str,
        /// Comes back in the event and in queries.
        attach,
        /// What is sold, in detail: JSON text.
        detail,
        /// The terminal.
        #[doc(alias = "deviceInfo")]
        device_info,
        /// The currency: `CNY`.
        #[doc(alias = "feeType")]
        fee_type,
        /// When the order begins: `yyyyMMddHHmmss`, Chinese time.
        #[doc(alias = "timeStart")]
        time_start,
        /// When it is too late to pay: `yyyyMMddHHmmss`, Chinese time.
        #[doc(alias = "timeExpire")]
        time_expire,
        /// For coupons.
        #[doc(alias = "goodsTag")]
        goods_tag,
        /// `JSAPI` when it is not said.
        #[doc(alias = "tradeType")]
        trade_type,
        /// `no_credit` refuses credit cards.
        #[doc(alias = "limitPay")]
        limit_pay,
        /// The payer's openid with the merchant; the caller pays when nobody is named.
        openid,
        /// The payer's openid in the Mini Program.
        #[doc(alias = "subOpenid")]
        sub_openid,
        /// `Y` offers an invoice.
        receipt,
        /// The shop: JSON text.
        #[doc(alias = "sceneInfo")]
        scene_info,
    }
}

/// What [`UnifiedOrder::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct UnifiedOrderArguments {
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
}

impl UnifiedOrder {
    /// Takes what is required. The other methods set the rest.
    #[must_use]
    pub fn new(arguments: UnifiedOrderArguments) -> Self {
        let UnifiedOrderArguments {
            sub_mch_id,
            out_trade_no,
            body,
            total_fee,
            spbill_create_ip,
            env_id,
            function_name,
        } = arguments;
        Self {
            sub_mch_id,
            out_trade_no,
            body,
            total_fee,
            spbill_create_ip,
            env_id,
            function_name,
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
#[non_exhaustive]
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
#[non_exhaustive]
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

request! {
    /// Asks what became of an order.
    QueryOrder {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The order.
        #[serde(flatten)]
        order: OrderId,
    }
    optional texts {
        /// A random text; one is made when there is none.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl QueryOrder {
    /// Takes what is required. The other methods set the rest.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, order: OrderId) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), order, nonce_str: None }
    }
}

request! {
    /// Closes an order that was not paid, five minutes after it was placed at the earliest.
    CloseOrder {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The merchant's number of the order.
        #[doc(alias = "outTradeNo")]
        out_trade_no: String,
    }
    optional texts {
        /// A random text; one is made when there is none.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl CloseOrder {
    /// Takes what is required. The other methods set the rest.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, out_trade_no: impl Into<String>) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), out_trade_no: out_trade_no.into(), nonce_str: None }
    }
}

request! {
    /// Gives money back. Asked again with the same number it gives nothing back a second time.
    Refund {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The order.
        #[serde(flatten)]
        order: OrderId,
        /// The merchant's own number of the refund: once for each refund.
        #[doc(alias = "outRefundNo")]
        out_refund_no: String,
        /// The price of the order, in fen.
        #[doc(alias = "totalFee")]
        total_fee: u64,
        /// What is given back, in fen.
        #[doc(alias = "refundFee")]
        refund_fee: u64,
    }
    optional texts {
        /// The environment whose function hears of the refund.
        #[doc(alias = "envId")]
        env_id,
        /// The function that hears of the refund.
        #[doc(alias = "functionName")]
        function_name,
        /// Why, as the user reads it.
        #[doc(alias = "refundDesc")]
        refund_desc,
        /// The currency: `CNY`.
        #[doc(alias = "refundFeeType")]
        refund_fee_type,
        /// Whose money it is: `REFUND_SOURCE_UNSETTLED_FUNDS` or `REFUND_SOURCE_RECHARGE_FUNDS`.
        #[doc(alias = "refundAccount")]
        refund_account,
        /// A random text; one is made when there is none.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

/// What [`Refund::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct RefundArguments {
    /// The merchant.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
    /// The order.
    pub order: OrderId,
    /// The merchant's own number of the refund: once for each refund.
    #[doc(alias = "outRefundNo")]
    pub out_refund_no: String,
    /// The price of the order, in fen.
    #[doc(alias = "totalFee")]
    pub total_fee: u64,
    /// What is given back, in fen.
    #[doc(alias = "refundFee")]
    pub refund_fee: u64,
}

impl Refund {
    /// Takes what is required. The other methods set the rest.
    #[must_use]
    pub fn new(arguments: RefundArguments) -> Self {
        let RefundArguments { sub_mch_id, order, out_refund_no, total_fee, refund_fee } = arguments;
        Self {
            sub_mch_id,
            order,
            out_refund_no,
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

request! {
    /// Asks what became of a refund.
    QueryRefund {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The refund, or the order.
        #[serde(flatten)]
        refund: RefundId,
        /// Where the list begins, when an order has more than ten refunds.
        #[serde(skip_serializing_if = "Option::is_none")]
        offset: Option<u64>,
    }
    optional texts {
        /// A random text; one is made when there is none.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl QueryRefund {
    /// Takes what is required. The other methods set the rest.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, refund: RefundId) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), refund, offset: None, nonce_str: None }
    }

    /// Where the list begins, when an order has more than ten refunds.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}

request! {
    /// Fetches the bill of a day.
    DownloadBill {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The day: `yyyyMMdd`.
        #[doc(alias = "billDate")]
        bill_date: String,
        /// `ALL`, `SUCCESS`, `REFUND` or `RECHARGE_REFUND`.
        #[doc(alias = "billType")]
        bill_type: String,
    }
    optional texts {
        /// `GZIP` for a packed bill.
        #[doc(alias = "tarType")]
        tar_type,
        /// A random text; one is made when there is none.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl DownloadBill {
    /// Takes what is required. The other methods set the rest.
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
