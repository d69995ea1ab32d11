//! The requests to WeChat Pay. Amounts are in fen, a hundredth of a yuan.
//!
//! `new` takes the required members. Each optional member has a setter of the same name.

use serde::Serialize;

/// Declares a request: the struct, and the setters of optional strings, which follow the other members.
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
        /// The merchant's number of the order, unique, up to 32 letters and digits.
        #[doc(alias = "outTradeNo")]
        out_trade_no: String,
        /// A description of the goods for the user.
        body: String,
        /// The price, in fen.
        #[doc(alias = "totalFee")]
        total_fee: u64,
        /// The payer's IP address.
        #[doc(alias = "spbillCreateIp")]
        spbill_create_ip: String,
        /// The environment of the function that receives the payment event.
        #[doc(alias = "envId")]
        env_id: String,
        /// The function that receives the payment event, [`Paid`](crate::events::Paid).
        #[doc(alias = "functionName")]
        function_name: String,
    }
    optional texts {
        /// An unpredictable string. Generated if it is not set.
        #[doc(alias = "nonceStr")]
        nonce_str,
        /// Data that the event and queries return.
        attach,
        /// The details of the goods: JSON text.
        detail,
        /// The terminal's number.
        #[doc(alias = "deviceInfo")]
        device_info,
        /// The currency: `CNY`.
        #[doc(alias = "feeType")]
        fee_type,
        /// The start of the order: `yyyyMMddHHmmss`, China Standard Time.
        #[doc(alias = "timeStart")]
        time_start,
        /// The expiry of the order: `yyyyMMddHHmmss`, China Standard Time.
        #[doc(alias = "timeExpire")]
        time_expire,
        /// The tag for coupons.
        #[doc(alias = "goodsTag")]
        goods_tag,
        /// The trade type, by default `JSAPI`.
        #[doc(alias = "tradeType")]
        trade_type,
        /// `no_credit` rejects credit cards.
        #[doc(alias = "limitPay")]
        limit_pay,
        /// The payer's openid in the merchant's app. By default the caller pays.
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

/// The arguments of [`UnifiedOrder::new`]. Every member is required.
#[derive(Debug, Clone)]
pub struct UnifiedOrderArguments {
    /// The merchant that is paid.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
    /// The merchant's number of the order, unique, up to 32 letters and digits.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: String,
    /// A description of the goods for the user.
    pub body: String,
    /// The price, in fen.
    #[doc(alias = "totalFee")]
    pub total_fee: u64,
    /// The payer's IP address.
    #[doc(alias = "spbillCreateIp")]
    pub spbill_create_ip: String,
    /// The environment of the function that receives the payment event.
    #[doc(alias = "envId")]
    pub env_id: String,
    /// The function that receives the payment event, [`Paid`](crate::events::Paid).
    #[doc(alias = "functionName")]
    pub function_name: String,
}

impl UnifiedOrder {
    /// Creates a request with its required members.
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

/// The number that identifies an order.
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

/// The number that identifies a refund, or the order of several refunds.
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
    /// Queries the state of an order.
    QueryOrder {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The order.
        #[serde(flatten)]
        order: OrderId,
    }
    optional texts {
        /// An unpredictable string. Generated if it is not set.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl QueryOrder {
    /// Creates a request with its required members.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, order: OrderId) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), order, nonce_str: None }
    }
}

request! {
    /// Closes an unpaid order, at the earliest five minutes after it was placed.
    CloseOrder {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The merchant's number of the order.
        #[doc(alias = "outTradeNo")]
        out_trade_no: String,
    }
    optional texts {
        /// An unpredictable string. Generated if it is not set.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl CloseOrder {
    /// Creates a request with its required members.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, out_trade_no: impl Into<String>) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), out_trade_no: out_trade_no.into(), nonce_str: None }
    }
}

request! {
    /// Refunds a payment. Repeating it with the same refund number does not refund twice.
    Refund {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The order.
        #[serde(flatten)]
        order: OrderId,
        /// The merchant's number of the refund, unique.
        #[doc(alias = "outRefundNo")]
        out_refund_no: String,
        /// The price of the order, in fen.
        #[doc(alias = "totalFee")]
        total_fee: u64,
        /// The amount to refund, in fen.
        #[doc(alias = "refundFee")]
        refund_fee: u64,
    }
    optional texts {
        /// The environment of the function that receives the refund event.
        #[doc(alias = "envId")]
        env_id,
        /// The function that receives the refund event.
        #[doc(alias = "functionName")]
        function_name,
        /// The reason, for the user.
        #[doc(alias = "refundDesc")]
        refund_desc,
        /// The currency: `CNY`.
        #[doc(alias = "refundFeeType")]
        refund_fee_type,
        /// The source of the money: `REFUND_SOURCE_UNSETTLED_FUNDS` or `REFUND_SOURCE_RECHARGE_FUNDS`.
        #[doc(alias = "refundAccount")]
        refund_account,
        /// An unpredictable string. Generated if it is not set.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

/// The arguments of [`Refund::new`]. Every member is required.
#[derive(Debug, Clone)]
pub struct RefundArguments {
    /// The merchant.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: String,
    /// The order.
    pub order: OrderId,
    /// The merchant's number of the refund, unique.
    #[doc(alias = "outRefundNo")]
    pub out_refund_no: String,
    /// The price of the order, in fen.
    #[doc(alias = "totalFee")]
    pub total_fee: u64,
    /// The amount to refund, in fen.
    #[doc(alias = "refundFee")]
    pub refund_fee: u64,
}

impl Refund {
    /// Creates a request with its required members.
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
    /// Queries the state of a refund.
    QueryRefund {
        /// The merchant.
        #[doc(alias = "subMchId")]
        sub_mch_id: String,
        /// The refund, or the order.
        #[serde(flatten)]
        refund: RefundId,
        /// The index of the first refund in the list, if an order has more than ten refunds.
        #[serde(skip_serializing_if = "Option::is_none")]
        offset: Option<u64>,
    }
    optional texts {
        /// An unpredictable string. Generated if it is not set.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl QueryRefund {
    /// Creates a request with its required members.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<String>, refund: RefundId) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), refund, offset: None, nonce_str: None }
    }

    /// Sets the index of the first refund in the list, if an order has more than ten refunds.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}

request! {
    /// Downloads the bill of a day.
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
        /// `GZIP` for a compressed bill.
        #[doc(alias = "tarType")]
        tar_type,
        /// An unpredictable string. Generated if it is not set.
        #[doc(alias = "nonceStr")]
        nonce_str,
    }
}

impl DownloadBill {
    /// Creates a request with its required members.
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
