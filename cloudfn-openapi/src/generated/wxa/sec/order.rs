// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.sec.order`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::wxa::sec::order;
//!
//! let request = order::GetOrder::new();
//! assert_eq!(order::GetOrder::API.name, "wxa.sec.order.getOrder");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, MerchantId, MerchantTradeNo, Method, OpenId, ReadError,
    Request, TransactionId,
};

/// Shipping state of an order.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 10060001 | no such payment |
/// | 10060002 | already shipped |
/// | 10060003 | reshipping used up |
/// | 10060004 | not shippable |
/// | 10060005 | bad logistics type |
/// | 10060006 | split needs courier |
/// | 10060007 | is_all_delivered missing |
/// | 10060008 | item_desc missing |
/// | 10060009 | item_desc too long |
/// | 10060012 | system error |
/// | 10060014 | bad parameter |
/// | 10060019 | system error |
/// | 10060020 | item_desc needed to finish |
/// | 10060023 | nothing changed |
/// | 10060024 | too many shipments |
/// | 10060025 | courier code too long |
/// | 10060026 | tracking number too long |
/// | 10060031 | order is not of this openid |
/// | 268485194 | bad order number type |
/// | 268485195 | transaction_id missing |
/// | 268485196 | mchid missing |
/// | 268485197 | out_trade_no missing |
/// | 268485216 | upload_time is not RFC 3339 |
/// | 268485224 | bad delivery mode |
/// | 268485226 | tracking number missing |
/// | 268485227 | courier code missing |
/// | 268485228 | unified mode takes one shipment |
///
/// Cloud call `wxa.sec.order.getOrder`, over HTTPS `POST /wxa/sec/order/get_order`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorder.html).
#[doc(alias = "openapi.wxa.sec.order.getOrder")]
#[doc(alias = "getOrder")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetOrder {
    /// WeChat Pay transaction id.
    #[doc(alias = "transactionId")]
    pub transaction_id: Option<TransactionId>,
    /// Merchant id of the payment.
    #[doc(alias = "merchantId")]
    pub merchant_id: Option<MerchantId>,
    /// Sub-merchant id.
    #[doc(alias = "subMerchantId")]
    pub sub_merchant_id: Option<MerchantId>,
    /// Merchant order number.
    #[doc(alias = "merchantTradeNo")]
    pub merchant_trade_no: Option<MerchantTradeNo>,
}

impl GetOrder {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// WeChat Pay transaction id.
    #[doc(alias = "transactionId")]
    #[must_use]
    pub fn transaction_id(mut self, transaction_id: impl Into<TransactionId>) -> Self {
        self.transaction_id = Some(transaction_id.into());
        self
    }

    /// Merchant id of the payment.
    #[doc(alias = "merchantId")]
    #[must_use]
    pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
        self.merchant_id = Some(merchant_id.into());
        self
    }

    /// Sub-merchant id.
    #[doc(alias = "subMerchantId")]
    #[must_use]
    pub fn sub_merchant_id(mut self, sub_merchant_id: impl Into<MerchantId>) -> Self {
        self.sub_merchant_id = Some(sub_merchant_id.into());
        self
    }

    /// Merchant order number.
    #[doc(alias = "merchantTradeNo")]
    #[must_use]
    pub fn merchant_trade_no(mut self, merchant_trade_no: impl Into<MerchantTradeNo>) -> Self {
        self.merchant_trade_no = Some(merchant_trade_no.into());
        self
    }
}

impl Serialize for GetOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("transaction_id", &self.transaction_id)
            .optional("merchant_id", &self.merchant_id)
            .optional("sub_merchant_id", &self.sub_merchant_id)
            .optional("merchant_trade_no", &self.merchant_trade_no)
            .end()
    }
}

impl Request for GetOrder {
    const API: Api =
        Api::named("wxa.sec.order.getOrder").endpoint(Method::Post, "/wxa/sec/order/get_order").error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(10_060_001, "no such payment"),
            ErrorCode::new(10_060_002, "already shipped"),
            ErrorCode::new(10_060_003, "reshipping used up"),
            ErrorCode::new(10_060_004, "not shippable"),
            ErrorCode::new(10_060_005, "bad logistics type"),
            ErrorCode::new(10_060_006, "split needs courier"),
            ErrorCode::new(10_060_007, "is_all_delivered missing"),
            ErrorCode::new(10_060_008, "item_desc missing"),
            ErrorCode::new(10_060_009, "item_desc too long"),
            ErrorCode::new(10_060_012, "system error"),
            ErrorCode::new(10_060_014, "bad parameter"),
            ErrorCode::new(10_060_019, "system error"),
            ErrorCode::new(10_060_020, "item_desc needed to finish"),
            ErrorCode::new(10_060_023, "nothing changed"),
            ErrorCode::new(10_060_024, "too many shipments"),
            ErrorCode::new(10_060_025, "courier code too long"),
            ErrorCode::new(10_060_026, "tracking number too long"),
            ErrorCode::new(10_060_031, "order is not of this openid"),
            ErrorCode::new(268_485_194, "bad order number type"),
            ErrorCode::new(268_485_195, "transaction_id missing"),
            ErrorCode::new(268_485_196, "mchid missing"),
            ErrorCode::new(268_485_197, "out_trade_no missing"),
            ErrorCode::new(268_485_216, "upload_time is not RFC 3339"),
            ErrorCode::new(268_485_224, "bad delivery mode"),
            ErrorCode::new(268_485_226, "tracking number missing"),
            ErrorCode::new(268_485_227, "courier code missing"),
            ErrorCode::new(268_485_228, "unified mode takes one shipment"),
        ]);

    type Reply = GetOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.sec.order.getOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.sec.order.getOrder` is not declared by this cloud function",
    label = "needs the permission `wxa.sec.order.getOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.sec.order.getOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::sec::order::MayGetOrder>"
)]
pub trait MayGetOrder {}

#[diagnostic::do_not_recommend]
impl MayGetOrder for AllPermissions {}
impl<S: MayGetOrder> DeclaredIn<S> for GetOrder {}

reply! {
    /// The answer to [`GetOrder`].
    pub struct GetOrderReply {
        /// Order.
        pub order: Order = "order",
    }
}

number_set! {
    /// 1 to ship, 2 shipped, 3 received, 4 done, 5 refunded, 6 settled.
    OrderState {
        /// To be shipped.
        ToShip = 1,
        /// Shipped.
        Shipped = 2,
        /// Received.
        Received = 3,
        /// Done.
        Done = 4,
        /// Refunded.
        Refunded = 5,
        /// Settled.
        Settled = 6,
    }
}

number_set! {
    /// Delivery mode: 1 unified, 2 split.
    DeliveryMode {
        /// All in one parcel.
        Unified = 1,
        /// In several parcels.
        Split = 2,
    }
}

number_set! {
    /// 1 courier, 2 same city, 3 virtual, 4 pickup.
    LogisticsType {
        /// A courier.
        Courier = 1,
        /// Same-city delivery.
        SameCity = 2,
        /// Nothing is shipped.
        Virtual = 3,
        /// The buyer picks it up.
        Pickup = 4,
    }
}

reply! {
    /// Contact of sender or receiver; needed for SF.
    pub struct OrderContact {
        /// Sender phone, masked except the last 4 digits.
        #[doc(alias = "consignorContact")]
        pub consignor_contact: String = "consignor_contact",
        /// Receiver phone, masked except the last 4 digits.
        #[doc(alias = "receiverContact")]
        pub receiver_contact: String = "receiver_contact",
    }
}

reply! {
    /// Shipments, 1 to 15.
    pub struct OrderShipment {
        /// Tracking number.
        #[doc(alias = "trackingNo")]
        pub tracking_no: String = "tracking_no",
        /// Courier company code.
        #[doc(alias = "expressCompany")]
        pub express_company: String = "express_company",
        /// Goods description.
        #[doc(alias = "goodsDesc")]
        pub goods_desc: String = "goods_desc",
        /// Upload time, unix timestamp.
        #[doc(alias = "uploadTime")]
        pub upload_time: i64 = "upload_time",
        /// Contact of sender or receiver; needed for SF.
        pub contact: OrderContact = "contact",
    }
}

reply! {
    /// Shipping information.
    pub struct OrderShipping {
        /// Delivery mode: 1 unified, 2 split.
        #[doc(alias = "deliveryMode")]
        pub delivery_mode: Option<DeliveryMode> = "delivery_mode",
        /// 1 courier, 2 same city, 3 virtual, 4 pickup.
        #[doc(alias = "logisticsType")]
        pub logistics_type: Option<LogisticsType> = "logistics_type",
        /// All goods shipped.
        #[doc(alias = "finishShipping")]
        pub finish_shipping: bool = "finish_shipping",
        /// Goods description.
        #[doc(alias = "goodsDesc")]
        pub goods_desc: String = "goods_desc",
        /// Times shipping was completed: 0, 1 or 2.
        #[doc(alias = "finishShippingCount")]
        pub finish_shipping_count: i64 = "finish_shipping_count",
        /// Shipments, 1 to 15.
        #[doc(alias = "shippingList")]
        pub shipping_list: Vec<OrderShipment> = "shipping_list",
    }
}

reply! {
    /// Order.
    pub struct Order {
        /// WeChat Pay transaction id.
        #[doc(alias = "transactionId")]
        pub transaction_id: TransactionId = "transaction_id",
        /// Merchant id of the payment.
        #[doc(alias = "merchantId")]
        pub merchant_id: MerchantId = "merchant_id",
        /// Sub-merchant id.
        #[doc(alias = "subMerchantId")]
        pub sub_merchant_id: MerchantId = "sub_merchant_id",
        /// Merchant order number.
        #[doc(alias = "merchantTradeNo")]
        pub merchant_trade_no: MerchantTradeNo = "merchant_trade_no",
        /// Goods text, cut after 120 chars.
        pub description: String = "description",
        /// Amount paid, in fen.
        #[doc(alias = "paidAmount")]
        pub paid_amount: i64 = "paid_amount",
        /// User openid.
        pub openid: OpenId = "openid",
        /// Trade creation time, unix timestamp.
        #[doc(alias = "tradeCreateTime")]
        pub trade_create_time: i64 = "trade_create_time",
        /// Payment time, unix timestamp.
        #[doc(alias = "payTime")]
        pub pay_time: i64 = "pay_time",
        /// 1 to ship, 2 shipped, 3 received, 4 done, 5 refunded, 6 settled.
        #[doc(alias = "orderState")]
        pub order_state: Option<OrderState> = "order_state",
        /// A trade dispute is open.
        #[doc(alias = "inComplaint")]
        pub in_complaint: bool = "in_complaint",
        /// Shipping information.
        pub shipping: OrderShipping = "shipping",
    }
}

/// List orders with shipping state.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 10060001 | no such payment |
/// | 10060002 | already shipped |
/// | 10060003 | reshipping used up |
/// | 10060004 | not shippable |
/// | 10060005 | bad logistics type |
/// | 10060006 | split needs courier |
/// | 10060007 | is_all_delivered missing |
/// | 10060008 | item_desc missing |
/// | 10060009 | item_desc too long |
/// | 10060011 | bad last_index |
/// | 10060012 | system error |
/// | 10060014 | bad parameter |
/// | 10060019 | system error |
/// | 10060020 | item_desc needed to finish |
/// | 10060023 | nothing changed |
/// | 10060024 | too many shipments |
/// | 10060025 | courier code too long |
/// | 10060026 | tracking number too long |
/// | 10060031 | order is not of this openid |
/// | 268485194 | bad order number type |
/// | 268485195 | transaction_id missing |
/// | 268485196 | mchid missing |
/// | 268485197 | out_trade_no missing |
/// | 268485216 | upload_time is not RFC 3339 |
/// | 268485224 | bad delivery mode |
/// | 268485226 | tracking number missing |
/// | 268485227 | courier code missing |
/// | 268485228 | unified mode takes one shipment |
///
/// Cloud call `wxa.sec.order.getOrderList`, over HTTPS `POST /wxa/sec/order/get_order_list`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorderlist.html).
#[doc(alias = "openapi.wxa.sec.order.getOrderList")]
#[doc(alias = "getOrderList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetOrderList {
    /// User openid.
    pub openid: Option<OpenId>,
    /// Payment time range.
    #[doc(alias = "payTimeRange")]
    pub pay_time_range: Option<PayTimeRange>,
    /// 1 to ship, 2 shipped, 3 received, 4 done, 5 refunded, 6 settled.
    #[doc(alias = "orderState")]
    pub order_state: Option<OrderState>,
    /// Paging cursor.
    #[doc(alias = "lastIndex")]
    pub last_index: Option<String>,
    /// Page size.
    #[doc(alias = "pageSize")]
    pub page_size: Option<i64>,
}

impl GetOrderList {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Payment time range.
    #[doc(alias = "payTimeRange")]
    #[must_use]
    #[inline]
    pub fn pay_time_range(mut self, pay_time_range: PayTimeRange) -> Self {
        self.pay_time_range = Some(pay_time_range);
        self
    }

    /// 1 to ship, 2 shipped, 3 received, 4 done, 5 refunded, 6 settled.
    #[doc(alias = "orderState")]
    #[must_use]
    pub fn order_state(mut self, order_state: impl Into<OrderState>) -> Self {
        self.order_state = Some(order_state.into());
        self
    }

    /// User openid.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Paging cursor.
    #[doc(alias = "lastIndex")]
    #[must_use]
    pub fn last_index(mut self, last_index: impl Into<String>) -> Self {
        self.last_index = Some(last_index.into());
        self
    }

    /// Page size.
    #[doc(alias = "pageSize")]
    #[must_use]
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }
}

impl Serialize for GetOrderList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("openid", &self.openid)
            .optional("pay_time_range", &self.pay_time_range)
            .optional("order_state", &self.order_state)
            .optional("last_index", &self.last_index)
            .optional("page_size", &self.page_size)
            .end()
    }
}

impl Request for GetOrderList {
    const API: Api = Api::named("wxa.sec.order.getOrderList")
        .endpoint(Method::Post, "/wxa/sec/order/get_order_list")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(10_060_001, "no such payment"),
            ErrorCode::new(10_060_002, "already shipped"),
            ErrorCode::new(10_060_003, "reshipping used up"),
            ErrorCode::new(10_060_004, "not shippable"),
            ErrorCode::new(10_060_005, "bad logistics type"),
            ErrorCode::new(10_060_006, "split needs courier"),
            ErrorCode::new(10_060_007, "is_all_delivered missing"),
            ErrorCode::new(10_060_008, "item_desc missing"),
            ErrorCode::new(10_060_009, "item_desc too long"),
            ErrorCode::new(10_060_011, "bad last_index"),
            ErrorCode::new(10_060_012, "system error"),
            ErrorCode::new(10_060_014, "bad parameter"),
            ErrorCode::new(10_060_019, "system error"),
            ErrorCode::new(10_060_020, "item_desc needed to finish"),
            ErrorCode::new(10_060_023, "nothing changed"),
            ErrorCode::new(10_060_024, "too many shipments"),
            ErrorCode::new(10_060_025, "courier code too long"),
            ErrorCode::new(10_060_026, "tracking number too long"),
            ErrorCode::new(10_060_031, "order is not of this openid"),
            ErrorCode::new(268_485_194, "bad order number type"),
            ErrorCode::new(268_485_195, "transaction_id missing"),
            ErrorCode::new(268_485_196, "mchid missing"),
            ErrorCode::new(268_485_197, "out_trade_no missing"),
            ErrorCode::new(268_485_216, "upload_time is not RFC 3339"),
            ErrorCode::new(268_485_224, "bad delivery mode"),
            ErrorCode::new(268_485_226, "tracking number missing"),
            ErrorCode::new(268_485_227, "courier code missing"),
            ErrorCode::new(268_485_228, "unified mode takes one shipment"),
        ]);

    type Reply = GetOrderListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.sec.order.getOrderList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.sec.order.getOrderList` is not declared by this cloud function",
    label = "needs the permission `wxa.sec.order.getOrderList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.sec.order.getOrderList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::sec::order::MayGetOrderList>"
)]
pub trait MayGetOrderList {}

#[diagnostic::do_not_recommend]
impl MayGetOrderList for AllPermissions {}
impl<S: MayGetOrderList> DeclaredIn<S> for GetOrderList {}

reply! {
    /// The answer to [`GetOrderList`].
    pub struct GetOrderListReply {
        /// Paging cursor.
        #[doc(alias = "lastIndex")]
        pub last_index: String = "last_index",
        /// More orders follow.
        #[doc(alias = "hasMore")]
        pub has_more: bool = "has_more",
        /// Orders.
        #[doc(alias = "orderList")]
        pub order_list: Vec<Order> = "order_list",
    }
}

/// Payment time range.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PayTimeRange {
    /// Range start, unix timestamp.
    #[doc(alias = "beginTime")]
    pub begin_time: Option<i64>,
    /// Range end, unix timestamp. The table cell holds "`end_time` number".
    #[doc(alias = "endTime")]
    pub end_time: Option<i64>,
}

impl PayTimeRange {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Range start, unix timestamp.
    #[doc(alias = "beginTime")]
    #[must_use]
    #[inline]
    pub fn begin_time(mut self, begin_time: i64) -> Self {
        self.begin_time = Some(begin_time);
        self
    }

    /// Range end, unix timestamp. The table cell holds "`end_time` number".
    #[doc(alias = "endTime")]
    #[must_use]
    #[inline]
    pub fn end_time(mut self, end_time: i64) -> Self {
        self.end_time = Some(end_time);
        self
    }
}

impl Serialize for PayTimeRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("begin_time", &self.begin_time).optional("end_time", &self.end_time).end()
    }
}

/// Is shipping management on.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40013 | bad app id |
/// | 40097 | bad arguments |
/// | 44990 | per second limit |
/// | 61003 | provider not authorised |
/// | 61004 | client IP not allowed |
/// | 61011 | bad provider |
///
/// Cloud call `wxa.sec.order.isTradeManaged`, over HTTPS `POST /wxa/sec/order/is_trade_managed`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_istrademanaged.html).
#[doc(alias = "openapi.wxa.sec.order.isTradeManaged")]
#[doc(alias = "isTradeManaged")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct IsTradeManaged {
    /// App id to query, own id unless a service provider.
    pub appid: Option<AppId>,
}

impl IsTradeManaged {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// App id to query, own id unless a service provider.
    #[must_use]
    pub fn appid(mut self, appid: impl Into<AppId>) -> Self {
        self.appid = Some(appid.into());
        self
    }
}

impl Serialize for IsTradeManaged {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("appid", &self.appid).end()
    }
}

impl Request for IsTradeManaged {
    const API: Api = Api::named("wxa.sec.order.isTradeManaged")
        .endpoint(Method::Post, "/wxa/sec/order/is_trade_managed")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_013, "bad app id"),
            ErrorCode::new(40_097, "bad arguments"),
            ErrorCode::new(44_990, "per second limit"),
            ErrorCode::new(61_003, "provider not authorised"),
            ErrorCode::new(61_004, "client IP not allowed"),
            ErrorCode::new(61_011, "bad provider"),
        ]);

    type Reply = IsTradeManagedReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.sec.order.isTradeManaged`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.sec.order.isTradeManaged` is not declared by this cloud function",
    label = "needs the permission `wxa.sec.order.isTradeManaged`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.sec.order.isTradeManaged\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::sec::order::MayIsTradeManaged>"
)]
pub trait MayIsTradeManaged {}

#[diagnostic::do_not_recommend]
impl MayIsTradeManaged for AllPermissions {}
impl<S: MayIsTradeManaged> DeclaredIn<S> for IsTradeManaged {}

reply! {
    /// The answer to [`IsTradeManaged`].
    pub struct IsTradeManagedReply {
        /// The shipping management service is on.
        #[doc(alias = "isTradeManaged")]
        pub is_trade_managed: bool = "is_trade_managed",
    }
}

/// Remind the user to confirm receipt.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 10060001 | no such payment |
/// | 10060002 | already shipped |
/// | 10060003 | reshipping used up |
/// | 10060004 | not shippable |
/// | 10060005 | bad logistics type |
/// | 10060006 | split needs courier |
/// | 10060007 | is_all_delivered missing |
/// | 10060008 | item_desc missing |
/// | 10060009 | item_desc too long |
/// | 10060012 | system error |
/// | 10060014 | bad parameter |
/// | 10060019 | system error |
/// | 10060020 | item_desc needed to finish |
/// | 10060023 | nothing changed |
/// | 10060024 | too many shipments |
/// | 10060025 | courier code too long |
/// | 10060026 | tracking number too long |
/// | 10060028 | order not shipped |
/// | 10060029 | bad receipt time |
/// | 10060030 | reminder used up |
/// | 10060031 | order is not of this openid |
/// | 10060032 | reminder only for courier |
/// | 268485194 | bad order number type |
/// | 268485195 | transaction_id missing |
/// | 268485196 | mchid missing |
/// | 268485197 | out_trade_no missing |
/// | 268485216 | upload_time is not RFC 3339 |
/// | 268485224 | bad delivery mode |
/// | 268485226 | tracking number missing |
/// | 268485227 | courier code missing |
/// | 268485228 | unified mode takes one shipment |
///
/// Cloud call `wxa.sec.order.notifyConfirmReceive`, over HTTPS `POST /wxa/sec/order/notify_confirm_receive`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_notifyconfirmreceive.html).
#[doc(alias = "openapi.wxa.sec.order.notifyConfirmReceive")]
#[doc(alias = "notifyConfirmReceive")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NotifyConfirmReceive {
    /// Sign-off time, unix timestamp.
    #[doc(alias = "receivedTime")]
    pub received_time: i64,
    /// WeChat Pay transaction id.
    #[doc(alias = "transactionId")]
    pub transaction_id: Option<TransactionId>,
    /// Merchant id of the payment.
    #[doc(alias = "merchantId")]
    pub merchant_id: Option<MerchantId>,
    /// Sub-merchant id.
    #[doc(alias = "subMerchantId")]
    pub sub_merchant_id: Option<MerchantId>,
    /// Merchant order number.
    #[doc(alias = "merchantTradeNo")]
    pub merchant_trade_no: Option<MerchantTradeNo>,
}

impl NotifyConfirmReceive {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(received_time: i64) -> Self {
        Self { received_time, transaction_id: None, merchant_id: None, sub_merchant_id: None, merchant_trade_no: None }
    }

    /// WeChat Pay transaction id.
    #[doc(alias = "transactionId")]
    #[must_use]
    pub fn transaction_id(mut self, transaction_id: impl Into<TransactionId>) -> Self {
        self.transaction_id = Some(transaction_id.into());
        self
    }

    /// Merchant id of the payment.
    #[doc(alias = "merchantId")]
    #[must_use]
    pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
        self.merchant_id = Some(merchant_id.into());
        self
    }

    /// Sub-merchant id.
    #[doc(alias = "subMerchantId")]
    #[must_use]
    pub fn sub_merchant_id(mut self, sub_merchant_id: impl Into<MerchantId>) -> Self {
        self.sub_merchant_id = Some(sub_merchant_id.into());
        self
    }

    /// Merchant order number.
    #[doc(alias = "merchantTradeNo")]
    #[must_use]
    pub fn merchant_trade_no(mut self, merchant_trade_no: impl Into<MerchantTradeNo>) -> Self {
        self.merchant_trade_no = Some(merchant_trade_no.into());
        self
    }
}

impl Serialize for NotifyConfirmReceive {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("received_time", &self.received_time)
            .optional("transaction_id", &self.transaction_id)
            .optional("merchant_id", &self.merchant_id)
            .optional("sub_merchant_id", &self.sub_merchant_id)
            .optional("merchant_trade_no", &self.merchant_trade_no)
            .end()
    }
}

impl Request for NotifyConfirmReceive {
    const API: Api = Api::named("wxa.sec.order.notifyConfirmReceive")
        .endpoint(Method::Post, "/wxa/sec/order/notify_confirm_receive")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(10_060_001, "no such payment"),
            ErrorCode::new(10_060_002, "already shipped"),
            ErrorCode::new(10_060_003, "reshipping used up"),
            ErrorCode::new(10_060_004, "not shippable"),
            ErrorCode::new(10_060_005, "bad logistics type"),
            ErrorCode::new(10_060_006, "split needs courier"),
            ErrorCode::new(10_060_007, "is_all_delivered missing"),
            ErrorCode::new(10_060_008, "item_desc missing"),
            ErrorCode::new(10_060_009, "item_desc too long"),
            ErrorCode::new(10_060_012, "system error"),
            ErrorCode::new(10_060_014, "bad parameter"),
            ErrorCode::new(10_060_019, "system error"),
            ErrorCode::new(10_060_020, "item_desc needed to finish"),
            ErrorCode::new(10_060_023, "nothing changed"),
            ErrorCode::new(10_060_024, "too many shipments"),
            ErrorCode::new(10_060_025, "courier code too long"),
            ErrorCode::new(10_060_026, "tracking number too long"),
            ErrorCode::new(10_060_028, "order not shipped"),
            ErrorCode::new(10_060_029, "bad receipt time"),
            ErrorCode::new(10_060_030, "reminder used up"),
            ErrorCode::new(10_060_031, "order is not of this openid"),
            ErrorCode::new(10_060_032, "reminder only for courier"),
            ErrorCode::new(268_485_194, "bad order number type"),
            ErrorCode::new(268_485_195, "transaction_id missing"),
            ErrorCode::new(268_485_196, "mchid missing"),
            ErrorCode::new(268_485_197, "out_trade_no missing"),
            ErrorCode::new(268_485_216, "upload_time is not RFC 3339"),
            ErrorCode::new(268_485_224, "bad delivery mode"),
            ErrorCode::new(268_485_226, "tracking number missing"),
            ErrorCode::new(268_485_227, "courier code missing"),
            ErrorCode::new(268_485_228, "unified mode takes one shipment"),
        ]);

    type Reply = NotifyConfirmReceiveReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.sec.order.notifyConfirmReceive`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.sec.order.notifyConfirmReceive` is not declared by this cloud function",
    label = "needs the permission `wxa.sec.order.notifyConfirmReceive`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.sec.order.notifyConfirmReceive\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::sec::order::MayNotifyConfirmReceive>"
)]
pub trait MayNotifyConfirmReceive {}

#[diagnostic::do_not_recommend]
impl MayNotifyConfirmReceive for AllPermissions {}
impl<S: MayNotifyConfirmReceive> DeclaredIn<S> for NotifyConfirmReceive {}

reply! {
    /// The answer to [`NotifyConfirmReceive`]. WeChat documents no members besides errcode and errmsg.
    pub struct NotifyConfirmReceiveReply {}
}

/// Set the path opened from shipping messages.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `wxa.sec.order.setMsgJumpPath`, over HTTPS `POST /wxa/sec/order/set_msg_jump_path`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_setmsgjumppath.html).
#[doc(alias = "openapi.wxa.sec.order.setMsgJumpPath")]
#[doc(alias = "setMsgJumpPath")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetMsgJumpPath {
    /// Path opened from the message.
    pub path: String,
}

impl SetMsgJumpPath {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

impl Serialize for SetMsgJumpPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("path", &self.path).end()
    }
}

impl Request for SetMsgJumpPath {
    const API: Api = Api::named("wxa.sec.order.setMsgJumpPath")
        .endpoint(Method::Post, "/wxa/sec/order/set_msg_jump_path")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = SetMsgJumpPathReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.sec.order.setMsgJumpPath`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.sec.order.setMsgJumpPath` is not declared by this cloud function",
    label = "needs the permission `wxa.sec.order.setMsgJumpPath`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.sec.order.setMsgJumpPath\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::sec::order::MaySetMsgJumpPath>"
)]
pub trait MaySetMsgJumpPath {}

#[diagnostic::do_not_recommend]
impl MaySetMsgJumpPath for AllPermissions {}
impl<S: MaySetMsgJumpPath> DeclaredIn<S> for SetMsgJumpPath {}

reply! {
    /// The answer to [`SetMsgJumpPath`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetMsgJumpPathReply {}
}

/// Report shipping of a combined order.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 10060001 | no such payment |
/// | 10060002 | already shipped |
/// | 10060003 | reshipping used up |
/// | 10060004 | not shippable |
/// | 10060005 | bad logistics type |
/// | 10060006 | split needs courier |
/// | 10060007 | is_all_delivered missing |
/// | 10060008 | item_desc missing |
/// | 10060009 | item_desc too long |
/// | 10060012 | system error |
/// | 10060014 | bad parameter |
/// | 10060019 | system error |
/// | 10060020 | item_desc needed to finish |
/// | 10060023 | nothing changed |
/// | 10060024 | too many shipments |
/// | 10060025 | courier code too long |
/// | 10060026 | tracking number too long |
/// | 10060031 | order is not of this openid |
/// | 268485194 | bad order number type |
/// | 268485195 | transaction_id missing |
/// | 268485196 | mchid missing |
/// | 268485197 | out_trade_no missing |
/// | 268485216 | upload_time is not RFC 3339 |
/// | 268485224 | bad delivery mode |
/// | 268485226 | tracking number missing |
/// | 268485227 | courier code missing |
/// | 268485228 | unified mode takes one shipment |
///
/// Cloud call `wxa.sec.order.uploadCombinedShippingInfo`, over HTTPS `POST /wxa/sec/order/upload_combined_shipping_info`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadcombinedshippinginfo.html).
#[doc(alias = "openapi.wxa.sec.order.uploadCombinedShippingInfo")]
#[doc(alias = "uploadCombinedShippingInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadCombinedShippingInfo {
    /// Payer.
    pub payer: Payer,
    /// Identifies the order.
    #[doc(alias = "orderKey")]
    pub order_key: OrderKey,
    /// RFC 3339 time with offset, orders requests.
    #[doc(alias = "uploadTime")]
    pub upload_time: String,
    /// Sub-orders.
    #[doc(alias = "subOrders")]
    pub sub_orders: Option<Vec<SubOrder>>,
}

impl UploadCombinedShippingInfo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(order_key: impl Into<OrderKey>, upload_time: impl Into<String>, payer: Payer) -> Self {
        Self { payer, order_key: order_key.into(), upload_time: upload_time.into(), sub_orders: None }
    }

    /// Sub-orders.
    #[doc(alias = "subOrders")]
    #[must_use]
    pub fn sub_orders(mut self, sub_orders: impl IntoIterator<Item = SubOrder>) -> Self {
        self.sub_orders = Some(sub_orders.into_iter().collect());
        self
    }
}

impl Serialize for UploadCombinedShippingInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("payer", &self.payer)
            .member("order_key", &self.order_key)
            .member("upload_time", &self.upload_time)
            .optional("sub_orders", &self.sub_orders)
            .end()
    }
}

impl Request for UploadCombinedShippingInfo {
    const API: Api = Api::named("wxa.sec.order.uploadCombinedShippingInfo")
        .endpoint(Method::Post, "/wxa/sec/order/upload_combined_shipping_info")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(10_060_001, "no such payment"),
            ErrorCode::new(10_060_002, "already shipped"),
            ErrorCode::new(10_060_003, "reshipping used up"),
            ErrorCode::new(10_060_004, "not shippable"),
            ErrorCode::new(10_060_005, "bad logistics type"),
            ErrorCode::new(10_060_006, "split needs courier"),
            ErrorCode::new(10_060_007, "is_all_delivered missing"),
            ErrorCode::new(10_060_008, "item_desc missing"),
            ErrorCode::new(10_060_009, "item_desc too long"),
            ErrorCode::new(10_060_012, "system error"),
            ErrorCode::new(10_060_014, "bad parameter"),
            ErrorCode::new(10_060_019, "system error"),
            ErrorCode::new(10_060_020, "item_desc needed to finish"),
            ErrorCode::new(10_060_023, "nothing changed"),
            ErrorCode::new(10_060_024, "too many shipments"),
            ErrorCode::new(10_060_025, "courier code too long"),
            ErrorCode::new(10_060_026, "tracking number too long"),
            ErrorCode::new(10_060_031, "order is not of this openid"),
            ErrorCode::new(268_485_194, "bad order number type"),
            ErrorCode::new(268_485_195, "transaction_id missing"),
            ErrorCode::new(268_485_196, "mchid missing"),
            ErrorCode::new(268_485_197, "out_trade_no missing"),
            ErrorCode::new(268_485_216, "upload_time is not RFC 3339"),
            ErrorCode::new(268_485_224, "bad delivery mode"),
            ErrorCode::new(268_485_226, "tracking number missing"),
            ErrorCode::new(268_485_227, "courier code missing"),
            ErrorCode::new(268_485_228, "unified mode takes one shipment"),
        ]);

    type Reply = UploadCombinedShippingInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.sec.order.uploadCombinedShippingInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.sec.order.uploadCombinedShippingInfo` is not declared by this cloud function",
    label = "needs the permission `wxa.sec.order.uploadCombinedShippingInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.sec.order.uploadCombinedShippingInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::sec::order::MayUploadCombinedShippingInfo>"
)]
pub trait MayUploadCombinedShippingInfo {}

#[diagnostic::do_not_recommend]
impl MayUploadCombinedShippingInfo for AllPermissions {}
impl<S: MayUploadCombinedShippingInfo> DeclaredIn<S> for UploadCombinedShippingInfo {}

reply! {
    /// The answer to [`UploadCombinedShippingInfo`]. WeChat documents no members besides errcode and errmsg.
    pub struct UploadCombinedShippingInfoReply {}
}

/// The order.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum OrderKey {
    /// By the merchant and its order number.
    Merchant(MerchantOrder),
    /// By the WeChat Pay transaction.
    Transaction(
        /// WeChat Pay transaction id.
        TransactionId,
    ),
}

impl Union for OrderKey {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::Merchant(content) => object
                .member("order_number_type", &1)
                .member("mchid", &content.mchid)
                .member("out_trade_no", &content.out_trade_no),
            Self::Transaction(transaction_id) => {
                object.member("order_number_type", &2).member("transaction_id", transaction_id)
            }
        }
    }
}

impl Serialize for OrderKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

impl From<MerchantOrder> for OrderKey {
    #[inline]
    fn from(content: MerchantOrder) -> Self {
        Self::Merchant(content)
    }
}

impl From<TransactionId> for OrderKey {
    #[inline]
    fn from(content: TransactionId) -> Self {
        Self::Transaction(content)
    }
}

/// What [`OrderKey::Merchant`] holds.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MerchantOrder {
    /// Merchant id of the payment.
    pub mchid: MerchantId,
    /// Merchant order number.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: MerchantTradeNo,
}

impl MerchantOrder {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(mchid: impl Into<MerchantId>, out_trade_no: impl Into<MerchantTradeNo>) -> Self {
        Self { mchid: mchid.into(), out_trade_no: out_trade_no.into() }
    }
}

impl Serialize for MerchantOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("mchid", &self.mchid).member("out_trade_no", &self.out_trade_no).end()
    }
}

/// Contact of sender or receiver; needed for SF.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ShipmentContact {
    /// Sender phone, masked except the last 4 digits.
    #[doc(alias = "consignorContact")]
    pub consignor_contact: Option<String>,
    /// Receiver phone, masked except the last 4 digits.
    #[doc(alias = "receiverContact")]
    pub receiver_contact: Option<String>,
}

impl ShipmentContact {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sender phone, masked except the last 4 digits.
    #[doc(alias = "consignorContact")]
    #[must_use]
    pub fn consignor_contact(mut self, consignor_contact: impl Into<String>) -> Self {
        self.consignor_contact = Some(consignor_contact.into());
        self
    }

    /// Receiver phone, masked except the last 4 digits.
    #[doc(alias = "receiverContact")]
    #[must_use]
    pub fn receiver_contact(mut self, receiver_contact: impl Into<String>) -> Self {
        self.receiver_contact = Some(receiver_contact.into());
        self
    }
}

impl Serialize for ShipmentContact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("consignor_contact", &self.consignor_contact)
            .optional("receiver_contact", &self.receiver_contact)
            .end()
    }
}

/// Shipments, 1 to 15.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Shipment {
    /// Contact of sender or receiver; needed for SF.
    pub contact: Option<ShipmentContact>,
    /// Tracking number.
    #[doc(alias = "trackingNo")]
    pub tracking_no: Option<String>,
    /// Courier company code.
    #[doc(alias = "expressCompany")]
    pub express_company: Option<String>,
    /// Goods text, up to 120 chars.
    #[doc(alias = "itemDesc")]
    pub item_desc: Option<String>,
}

impl Shipment {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Tracking number.
    #[doc(alias = "trackingNo")]
    #[must_use]
    pub fn tracking_no(mut self, tracking_no: impl Into<String>) -> Self {
        self.tracking_no = Some(tracking_no.into());
        self
    }

    /// Courier company code.
    #[doc(alias = "expressCompany")]
    #[must_use]
    pub fn express_company(mut self, express_company: impl Into<String>) -> Self {
        self.express_company = Some(express_company.into());
        self
    }

    /// Goods text, up to 120 chars.
    #[doc(alias = "itemDesc")]
    #[must_use]
    pub fn item_desc(mut self, item_desc: impl Into<String>) -> Self {
        self.item_desc = Some(item_desc.into());
        self
    }

    /// Contact of sender or receiver; needed for SF.
    #[must_use]
    #[inline]
    pub fn contact(mut self, contact: ShipmentContact) -> Self {
        self.contact = Some(contact);
        self
    }
}

impl Serialize for Shipment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("contact", &self.contact)
            .optional("tracking_no", &self.tracking_no)
            .optional("express_company", &self.express_company)
            .optional("item_desc", &self.item_desc)
            .end()
    }
}

/// Sub-orders.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SubOrder {
    /// Identifies the order.
    #[doc(alias = "orderKey")]
    pub order_key: OrderKey,
    /// 1 courier, 2 same city, 3 virtual, 4 pickup.
    #[doc(alias = "logisticsType")]
    pub logistics_type: LogisticsType,
    /// Delivery mode: 1 unified, 2 split.
    #[doc(alias = "deliveryMode")]
    pub delivery_mode: DeliveryMode,
    /// Split mode: all parts are shipped.
    #[doc(alias = "isAllDelivered")]
    pub is_all_delivered: Option<bool>,
    /// Shipments, 1 to 15.
    #[doc(alias = "shippingList")]
    pub shipping_list: Option<Vec<Shipment>>,
}

impl SubOrder {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(
        order_key: impl Into<OrderKey>,
        logistics_type: impl Into<LogisticsType>,
        delivery_mode: impl Into<DeliveryMode>,
    ) -> Self {
        Self {
            order_key: order_key.into(),
            logistics_type: logistics_type.into(),
            delivery_mode: delivery_mode.into(),
            is_all_delivered: None,
            shipping_list: None,
        }
    }

    /// Split mode: all parts are shipped.
    #[doc(alias = "isAllDelivered")]
    #[must_use]
    #[inline]
    pub fn is_all_delivered(mut self, is_all_delivered: bool) -> Self {
        self.is_all_delivered = Some(is_all_delivered);
        self
    }

    /// Shipments, 1 to 15.
    #[doc(alias = "shippingList")]
    #[must_use]
    pub fn shipping_list(mut self, shipping_list: impl IntoIterator<Item = Shipment>) -> Self {
        self.shipping_list = Some(shipping_list.into_iter().collect());
        self
    }
}

impl Serialize for SubOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("order_key", &self.order_key)
            .member("logistics_type", &self.logistics_type)
            .member("delivery_mode", &self.delivery_mode)
            .optional("is_all_delivered", &self.is_all_delivered)
            .optional("shipping_list", &self.shipping_list)
            .end()
    }
}

/// Payer.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Payer {
    /// Payer openid.
    pub openid: OpenId,
}

impl Payer {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into() }
    }
}

impl Serialize for Payer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).end()
    }
}

/// Report shipping of an order.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 10060001 | no such payment |
/// | 10060002 | already shipped |
/// | 10060003 | reshipping used up |
/// | 10060004 | not shippable |
/// | 10060005 | bad logistics type |
/// | 10060006 | split needs courier |
/// | 10060007 | is_all_delivered missing |
/// | 10060008 | item_desc missing |
/// | 10060009 | item_desc too long |
/// | 10060012 | system error |
/// | 10060014 | bad parameter |
/// | 10060019 | system error |
/// | 10060020 | item_desc needed to finish |
/// | 10060023 | nothing changed |
/// | 10060024 | too many shipments |
/// | 10060025 | courier code too long |
/// | 10060026 | tracking number too long |
/// | 10060031 | order is not of this openid |
/// | 268485194 | bad order number type |
/// | 268485195 | transaction_id missing |
/// | 268485196 | mchid missing |
/// | 268485197 | out_trade_no missing |
/// | 268485216 | upload_time is not RFC 3339 |
/// | 268485224 | bad delivery mode |
/// | 268485226 | tracking number missing |
/// | 268485227 | courier code missing |
/// | 268485228 | unified mode takes one shipment |
///
/// Cloud call `wxa.sec.order.uploadShippingInfo`, over HTTPS `POST /wxa/sec/order/upload_shipping_info`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadshippinginfo.html).
#[doc(alias = "openapi.wxa.sec.order.uploadShippingInfo")]
#[doc(alias = "uploadShippingInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadShippingInfo {
    /// Payer.
    pub payer: Payer,
    /// Identifies the order.
    #[doc(alias = "orderKey")]
    pub order_key: OrderKey,
    /// 1 courier, 2 same city, 3 virtual, 4 pickup.
    #[doc(alias = "logisticsType")]
    pub logistics_type: LogisticsType,
    /// Delivery mode: 1 unified, 2 split.
    #[doc(alias = "deliveryMode")]
    pub delivery_mode: DeliveryMode,
    /// Shipments, 1 to 15.
    #[doc(alias = "shippingList")]
    pub shipping_list: Vec<Shipment>,
    /// RFC 3339 time with offset, orders requests.
    #[doc(alias = "uploadTime")]
    pub upload_time: String,
    /// Split mode: all parts are shipped.
    #[doc(alias = "isAllDelivered")]
    pub is_all_delivered: Option<bool>,
}

impl UploadShippingInfo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: UploadShippingInfoArguments) -> Self {
        let UploadShippingInfoArguments { order_key, logistics_type, delivery_mode, shipping_list, upload_time, payer } =
            arguments;
        Self { payer, order_key, logistics_type, delivery_mode, shipping_list, upload_time, is_all_delivered: None }
    }

    /// Split mode: all parts are shipped.
    #[doc(alias = "isAllDelivered")]
    #[must_use]
    #[inline]
    pub fn is_all_delivered(mut self, is_all_delivered: bool) -> Self {
        self.is_all_delivered = Some(is_all_delivered);
        self
    }
}

impl Serialize for UploadShippingInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("payer", &self.payer)
            .member("order_key", &self.order_key)
            .member("logistics_type", &self.logistics_type)
            .member("delivery_mode", &self.delivery_mode)
            .member("shipping_list", &self.shipping_list)
            .member("upload_time", &self.upload_time)
            .optional("is_all_delivered", &self.is_all_delivered)
            .end()
    }
}

/// What [`UploadShippingInfo::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct UploadShippingInfoArguments {
    /// Identifies the order.
    #[doc(alias = "orderKey")]
    pub order_key: OrderKey,
    /// 1 courier, 2 same city, 3 virtual, 4 pickup.
    #[doc(alias = "logisticsType")]
    pub logistics_type: LogisticsType,
    /// Delivery mode: 1 unified, 2 split.
    #[doc(alias = "deliveryMode")]
    pub delivery_mode: DeliveryMode,
    /// Shipments, 1 to 15.
    #[doc(alias = "shippingList")]
    pub shipping_list: Vec<Shipment>,
    /// RFC 3339 time with offset, orders requests.
    #[doc(alias = "uploadTime")]
    pub upload_time: String,
    /// Payer.
    pub payer: Payer,
}

impl Request for UploadShippingInfo {
    const API: Api = Api::named("wxa.sec.order.uploadShippingInfo")
        .endpoint(Method::Post, "/wxa/sec/order/upload_shipping_info")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(10_060_001, "no such payment"),
            ErrorCode::new(10_060_002, "already shipped"),
            ErrorCode::new(10_060_003, "reshipping used up"),
            ErrorCode::new(10_060_004, "not shippable"),
            ErrorCode::new(10_060_005, "bad logistics type"),
            ErrorCode::new(10_060_006, "split needs courier"),
            ErrorCode::new(10_060_007, "is_all_delivered missing"),
            ErrorCode::new(10_060_008, "item_desc missing"),
            ErrorCode::new(10_060_009, "item_desc too long"),
            ErrorCode::new(10_060_012, "system error"),
            ErrorCode::new(10_060_014, "bad parameter"),
            ErrorCode::new(10_060_019, "system error"),
            ErrorCode::new(10_060_020, "item_desc needed to finish"),
            ErrorCode::new(10_060_023, "nothing changed"),
            ErrorCode::new(10_060_024, "too many shipments"),
            ErrorCode::new(10_060_025, "courier code too long"),
            ErrorCode::new(10_060_026, "tracking number too long"),
            ErrorCode::new(10_060_031, "order is not of this openid"),
            ErrorCode::new(268_485_194, "bad order number type"),
            ErrorCode::new(268_485_195, "transaction_id missing"),
            ErrorCode::new(268_485_196, "mchid missing"),
            ErrorCode::new(268_485_197, "out_trade_no missing"),
            ErrorCode::new(268_485_216, "upload_time is not RFC 3339"),
            ErrorCode::new(268_485_224, "bad delivery mode"),
            ErrorCode::new(268_485_226, "tracking number missing"),
            ErrorCode::new(268_485_227, "courier code missing"),
            ErrorCode::new(268_485_228, "unified mode takes one shipment"),
        ]);

    type Reply = UploadShippingInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.sec.order.uploadShippingInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.sec.order.uploadShippingInfo` is not declared by this cloud function",
    label = "needs the permission `wxa.sec.order.uploadShippingInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.sec.order.uploadShippingInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::sec::order::MayUploadShippingInfo>"
)]
pub trait MayUploadShippingInfo {}

#[diagnostic::do_not_recommend]
impl MayUploadShippingInfo for AllPermissions {}
impl<S: MayUploadShippingInfo> DeclaredIn<S> for UploadShippingInfo {}

reply! {
    /// The answer to [`UploadShippingInfo`]. WeChat documents no members besides errcode and errmsg.
    pub struct UploadShippingInfoReply {}
}
