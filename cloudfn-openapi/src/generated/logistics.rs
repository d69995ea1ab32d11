// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `logistics`: 15 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::logistics;
//!
//! let request = logistics::AddOrder::new("ORDER_ID", "DELIVERY_ID", "BIZ_ID", logistics::AddSource::MiniProgram, logistics::Contact::new(), logistics::Contact::new(), logistics::Cargo::new(892), logistics::Insured::new(), logistics::Service::new(200, "SERVICE_NAME"));
//! assert_eq!(logistics::AddOrder::API.name, "logistics.addOrder");
//! # let _ = request;
//! ```

use serde::Serialize;

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::reply::reply;
use crate::{
    Api, AppId, BizId, Content, DeclaredIn, DeliveryId, ErrorCode, Everything, Method, OpenId, OrderId, ReadError,
    Request, WaybillId,
};

/// Create a waybill.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40003 | bad openid |
/// | 47001 | malformed data |
/// | 930559 | sandbox: bad openid |
/// | 930561 | bad arguments |
/// | 930564 | sandbox quota used up |
/// | 9300501 | courier side error, see delivery_resultcode |
/// | 9300502 | courier system error |
/// | 9300503 | no such courier id |
/// | 9300510 | bad service type |
/// | 9300525 | biz id not bound |
/// | 9300526 | parameter too long |
/// | 9300531 | bad biz id or password |
/// | 9300534 | openid does not match |
/// | 9300535 | bad shop data |
/// | 9300536 | bad wx_appid |
///
/// Cloud call `logistics.addOrder`, over HTTPS `POST /cgi-bin/express/business/order/add`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_addorder.html).
#[doc(alias = "openapi.logistics.addOrder")]
#[doc(alias = "addOrder")]
#[derive(Debug, Clone, Serialize)]
pub struct AddOrder {
    /// Sender.
    pub sender: Contact,
    /// Receiver.
    pub receiver: Contact,
    /// Parcel information passed to the courier.
    pub cargo: Cargo,
    /// Insurance.
    pub insured: Insured,
    /// Courier service.
    pub service: Service,
    /// User openid, not needed when `add_source` is 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<OpenId>,
    /// Tag of the platform seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tagid: Option<i64>,
    /// Goods shown in notices and on the waybill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shop: Option<Shop>,
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
    /// Order origin: 0 mini program, 2 app or H5 (no notice is sent).
    #[doc(alias = "addSource")]
    pub add_source: AddSource,
    /// Note for the courier.
    #[doc(alias = "customRemark")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_remark: Option<String>,
    /// App id of the app or H5, needed when `add_source` is 2.
    #[doc(alias = "wxAppid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wx_appid: Option<AppId>,
    /// Wanted pickup time, unix seconds; 0 when already agreed.
    #[doc(alias = "expectTime")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect_time: Option<i64>,
    /// 0 local branch contract, 1 head office contract.
    #[doc(alias = "takeMode")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub take_mode: Option<TakeMode>,
}

impl AddOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(
        order_id: impl Into<OrderId>,
        delivery_id: impl Into<DeliveryId>,
        biz_id: impl Into<BizId>,
        add_source: impl Into<AddSource>,
        sender: Contact,
        receiver: Contact,
        cargo: Cargo,
        insured: Insured,
        service: Service,
    ) -> Self {
        Self {
            order_id: order_id.into(),
            delivery_id: delivery_id.into(),
            biz_id: biz_id.into(),
            add_source: add_source.into(),
            sender,
            receiver,
            cargo,
            insured,
            service,
            openid: None,
            custom_remark: None,
            tagid: None,
            wx_appid: None,
            shop: None,
            expect_time: None,
            take_mode: None,
        }
    }
}

impl Request for AddOrder {
    const API: Api =
        Api::named("logistics.addOrder").endpoint(Method::Post, "/cgi-bin/express/business/order/add").error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_003, "bad openid"),
            ErrorCode::new(47_001, "malformed data"),
            ErrorCode::new(930_559, "sandbox: bad openid"),
            ErrorCode::new(930_561, "bad arguments"),
            ErrorCode::new(930_564, "sandbox quota used up"),
            ErrorCode::new(9_300_501, "courier side error, see delivery_resultcode"),
            ErrorCode::new(9_300_502, "courier system error"),
            ErrorCode::new(9_300_503, "no such courier id"),
            ErrorCode::new(9_300_510, "bad service type"),
            ErrorCode::new(9_300_525, "biz id not bound"),
            ErrorCode::new(9_300_526, "parameter too long"),
            ErrorCode::new(9_300_531, "bad biz id or password"),
            ErrorCode::new(9_300_534, "openid does not match"),
            ErrorCode::new(9_300_535, "bad shop data"),
            ErrorCode::new(9_300_536, "bad wx_appid"),
        ]);

    type Reply = AddOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.addOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.addOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.addOrder`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.addOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayAddOrder>"
)]
pub trait MayAddOrder {}

#[diagnostic::do_not_recommend]
impl MayAddOrder for Everything {}
impl<S: MayAddOrder> DeclaredIn<S> for AddOrder {}

reply! {
    /// The answer to [`AddOrder`].
    pub struct AddOrderReply {
        /// Order id.
        #[doc(alias = "orderId")]
        pub order_id: OrderId = "order_id",
        /// Waybill id.
        #[doc(alias = "waybillId")]
        pub waybill_id: WaybillId = "waybill_id",
        /// Courier side error code.
        #[doc(alias = "deliveryResultcode")]
        pub delivery_resultcode: i64 = "delivery_resultcode",
        /// Courier side error text.
        #[doc(alias = "deliveryResultmsg")]
        pub delivery_resultmsg: String = "delivery_resultmsg",
        /// Waybill key and value pairs.
        #[doc(alias = "waybillData")]
        pub waybill_data: Vec<WaybillData> = "waybill_data",
    }
}

number_set! {
    /// Order origin: 0 mini program, 2 app or H5 (no notice is sent).
    AddSource {
        /// An order of the mini program.
        MiniProgram = 0,
        /// An order of an app or of an H5 page; no notice is sent.
        AppOrH5 = 2,
    }
}

/// Sender.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Contact {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Landline number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tel: Option<String>,
    /// Mobile number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// Company name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// City.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// District or county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// Street address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Postal code.
    #[doc(alias = "postCode")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_code: Option<String>,
}

impl Contact {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Goods in the parcel.
#[derive(Debug, Clone, Serialize)]
pub struct CargoDetail {
    /// Name.
    pub name: String,
    /// Number of items.
    pub count: i64,
}

impl CargoDetail {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(name: impl Into<String>, count: i64) -> Self {
        Self { name: name.into(), count }
    }
}

/// Parcel information passed to the courier.
#[derive(Debug, Clone, Serialize)]
pub struct Cargo {
    /// Number of items.
    pub count: i64,
    /// Weight in kg.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Length in cm.
    #[doc(alias = "spaceX")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub space_x: Option<f64>,
    /// Width in cm.
    #[doc(alias = "spaceY")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub space_y: Option<f64>,
    /// Height in cm.
    #[doc(alias = "spaceZ")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub space_z: Option<f64>,
    /// Goods in the parcel.
    #[doc(alias = "detailList")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail_list: Option<Vec<CargoDetail>>,
}

impl Cargo {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(count: i64) -> Self {
        Self { count, weight: None, space_x: None, space_y: None, space_z: None, detail_list: None }
    }
}

/// Goods shown to the user.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ShopDetail {
    /// Goods name.
    #[doc(alias = "goodsName")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// Goods picture URL.
    #[doc(alias = "goodsImgUrl")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_img_url: Option<String>,
    /// Goods description.
    #[doc(alias = "goodsDesc")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_desc: Option<String>,
}

impl ShopDetail {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Goods shown in notices and on the waybill.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Shop {
    /// Mini program path.
    #[doc(alias = "wxaPath")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wxa_path: Option<String>,
    /// Image URL; alternative to img.
    #[doc(alias = "imgUrl")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub img_url: Option<String>,
    /// Goods name.
    #[doc(alias = "goodsName")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// Goods quantity.
    #[doc(alias = "goodsCount")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_count: Option<i64>,
    /// Goods shown to the user.
    #[doc(alias = "detailList")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail_list: Option<Vec<ShopDetail>>,
}

impl Shop {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Insurance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Insured {
    /// 1 insured, 0 not. `true` is 1 on the wire.
    #[doc(alias = "useInsured")]
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "crate::flag::number_if_set")]
    pub use_insured: Option<bool>,
    /// Insured amount in fen.
    #[doc(alias = "insuredValue")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insured_value: Option<i64>,
}

impl Insured {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Courier service.
#[derive(Debug, Clone, Serialize)]
pub struct Service {
    /// Courier service id.
    #[doc(alias = "serviceType")]
    pub service_type: i64,
    /// Service name.
    #[doc(alias = "serviceName")]
    pub service_name: String,
}

impl Service {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(service_type: i64, service_name: impl Into<String>) -> Self {
        Self { service_type, service_name: service_name.into() }
    }
}

number_set! {
    /// 0 local branch contract, 1 head office contract.
    TakeMode {
        /// Contract with the local branch.
        LocalBranch = 0,
        /// Contract with the head office.
        HeadOffice = 1,
    }
}

reply! {
    /// Waybill key and value pairs.
    pub struct WaybillData {
        /// Key.
        pub key: String = "key",
        /// Value.
        pub value: String = "value",
    }
}

/// Fetch many waybills.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.batchGetOrder`, over HTTPS `POST /cgi-bin/express/business/order/batchget`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_batchgetorder.html).
#[doc(alias = "openapi.logistics.batchGetOrder")]
#[doc(alias = "batchGetOrder")]
#[derive(Debug, Clone, Serialize)]
pub struct BatchGetOrder {
    /// Orders, up to 100.
    #[doc(alias = "orderList")]
    pub order_list: Vec<OrderQuery>,
}

impl BatchGetOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(order_list: impl IntoIterator<Item = OrderQuery>) -> Self {
        Self { order_list: order_list.into_iter().collect() }
    }
}

impl Request for BatchGetOrder {
    const API: Api = Api::named("logistics.batchGetOrder")
        .endpoint(Method::Post, "/cgi-bin/express/business/order/batchget")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = BatchGetOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.batchGetOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.batchGetOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.batchGetOrder`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.batchGetOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayBatchGetOrder>"
)]
pub trait MayBatchGetOrder {}

#[diagnostic::do_not_recommend]
impl MayBatchGetOrder for Everything {}
impl<S: MayBatchGetOrder> DeclaredIn<S> for BatchGetOrder {}

reply! {
    /// The answer to [`BatchGetOrder`].
    pub struct BatchGetOrderReply {
        /// Waybills.
        #[doc(alias = "orderList")]
        pub order_list: Vec<Waybill> = "order_list",
    }
}

/// Orders, up to 100.
#[derive(Debug, Clone, Serialize)]
pub struct OrderQuery {
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waybill_id: Option<WaybillId>,
}

impl OrderQuery {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(order_id: impl Into<OrderId>, delivery_id: impl Into<DeliveryId>) -> Self {
        Self { order_id: order_id.into(), delivery_id: delivery_id.into(), waybill_id: None }
    }
}

number_set! {
    /// Waybill state: 0 normal, 1 cancelled.
    WaybillStatus {
        /// Normal.
        Normal = 0,
        /// Cancelled.
        Cancelled = 1,
    }
}

reply! {
    /// Waybills.
    pub struct Waybill {
        /// Not described.
        pub errcode: i64 = "errcode",
        /// Not described.
        pub errmsg: String = "errmsg",
        /// Waybill html, base64.
        #[doc(alias = "printHtml")]
        pub print_html: String = "print_html",
        /// Waybill data.
        #[doc(alias = "waybillData")]
        pub waybill_data: Vec<WaybillData> = "waybill_data",
        /// Order id.
        #[doc(alias = "orderId")]
        pub order_id: OrderId = "order_id",
        /// Courier company id.
        #[doc(alias = "deliveryId")]
        pub delivery_id: DeliveryId = "delivery_id",
        /// Waybill id.
        #[doc(alias = "waybillId")]
        pub waybill_id: WaybillId = "waybill_id",
        /// Waybill state: 0 normal, 1 cancelled.
        #[doc(alias = "orderStatus")]
        pub order_status: Option<WaybillStatus> = "order_status",
    }
}

/// Bind or unbind a courier account.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.bindAccount`, over HTTPS `POST /cgi-bin/express/business/account/bind`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_bindaccount.html).
#[doc(alias = "openapi.logistics.bindAccount")]
#[doc(alias = "bindAccount")]
#[derive(Debug, Clone, Serialize)]
pub struct BindAccount {
    /// Bind or unbind.
    pub r#type: BindType,
    /// Customer password at the courier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Note for binding.
    #[doc(alias = "remarkContent")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark_content: Option<String>,
}

impl BindAccount {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(r#type: impl Into<BindType>, biz_id: impl Into<BizId>, delivery_id: impl Into<DeliveryId>) -> Self {
        Self {
            r#type: r#type.into(),
            biz_id: biz_id.into(),
            delivery_id: delivery_id.into(),
            password: None,
            remark_content: None,
        }
    }
}

impl Request for BindAccount {
    const API: Api = Api::named("logistics.bindAccount")
        .endpoint(Method::Post, "/cgi-bin/express/business/account/bind")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = BindAccountReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.bindAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.bindAccount` is not declared by this cloud function",
    label = "needs the permission `logistics.bindAccount`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.bindAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayBindAccount>"
)]
pub trait MayBindAccount {}

#[diagnostic::do_not_recommend]
impl MayBindAccount for Everything {}
impl<S: MayBindAccount> DeclaredIn<S> for BindAccount {}

reply! {
    /// The answer to [`BindAccount`]: that it went well. WeChat documents no members.
    pub struct BindAccountReply {}
}

text_set! {
    /// Bind or unbind.
    BindType {
        /// Binds.
        Bind = "bind",
        /// Unbinds.
        Unbind = "unbind",
    }
}

/// Cancel a waybill.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.cancelOrder`, over HTTPS `POST /cgi-bin/express/business/order/cancel`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_cancelorder.html).
#[doc(alias = "openapi.logistics.cancelOrder")]
#[doc(alias = "cancelOrder")]
#[derive(Debug, Clone, Serialize)]
pub struct CancelOrder {
    /// User openid, not needed when `add_source` is 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<OpenId>,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waybill_id: Option<WaybillId>,
}

impl CancelOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(delivery_id: impl Into<DeliveryId>, order_id: impl Into<OrderId>) -> Self {
        Self { delivery_id: delivery_id.into(), order_id: order_id.into(), openid: None, waybill_id: None }
    }
}

impl Request for CancelOrder {
    const API: Api = Api::named("logistics.cancelOrder")
        .endpoint(Method::Post, "/cgi-bin/express/business/order/cancel")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = CancelOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.cancelOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.cancelOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.cancelOrder`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.cancelOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayCancelOrder>"
)]
pub trait MayCancelOrder {}

#[diagnostic::do_not_recommend]
impl MayCancelOrder for Everything {}
impl<S: MayCancelOrder> DeclaredIn<S> for CancelOrder {}

reply! {
    /// The answer to [`CancelOrder`].
    pub struct CancelOrderReply {
        /// Courier side error code.
        #[doc(alias = "deliveryResultcode")]
        pub delivery_resultcode: i64 = "delivery_resultcode",
        /// Courier side error text.
        #[doc(alias = "deliveryResultmsg")]
        pub delivery_resultmsg: String = "delivery_resultmsg",
    }
}

/// List bound courier accounts.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.getAllAccount`, over HTTPS `GET /cgi-bin/express/business/account/getall`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getallaccount.html).
#[doc(alias = "openapi.logistics.getAllAccount")]
#[doc(alias = "getAllAccount")]
#[derive(Debug, Clone, Default, Serialize)]
pub struct GetAllAccount {}

impl GetAllAccount {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetAllAccount {
    const API: Api = Api::named("logistics.getAllAccount")
        .endpoint(Method::Get, "/cgi-bin/express/business/account/getall")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetAllAccountReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.getAllAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getAllAccount` is not declared by this cloud function",
    label = "needs the permission `logistics.getAllAccount`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.getAllAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetAllAccount>"
)]
pub trait MayGetAllAccount {}

#[diagnostic::do_not_recommend]
impl MayGetAllAccount for Everything {}
impl<S: MayGetAllAccount> DeclaredIn<S> for GetAllAccount {}

reply! {
    /// The answer to [`GetAllAccount`].
    pub struct GetAllAccountReply {
        /// Number of accounts.
        pub count: i64 = "count",
        /// Accounts.
        pub list: Vec<Account> = "list",
    }
}

reply! {
    /// Services of the account.
    pub struct ServiceType {
        /// Service type.
        #[doc(alias = "serviceType")]
        pub service_type: i64 = "service_type",
        /// Service name.
        #[doc(alias = "serviceName")]
        pub service_name: String = "service_name",
    }
}

reply! {
    /// Accounts.
    pub struct Account {
        /// Courier customer code or cash code.
        #[doc(alias = "bizId")]
        pub biz_id: BizId = "biz_id",
        /// Courier company id.
        #[doc(alias = "deliveryId")]
        pub delivery_id: DeliveryId = "delivery_id",
        /// Binding time, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
        /// Update time, unix seconds.
        #[doc(alias = "updateTime")]
        pub update_time: i64 = "update_time",
        /// Binding state.
        #[doc(alias = "statusCode")]
        pub status_code: i64 = "status_code",
        /// WeChat id.
        pub alias: String = "alias",
        /// Binding failure text.
        #[doc(alias = "remarkWrongMsg")]
        pub remark_wrong_msg: String = "remark_wrong_msg",
        /// Note for binding.
        #[doc(alias = "remarkContent")]
        pub remark_content: String = "remark_content",
        /// Waybills left.
        #[doc(alias = "quotaNum")]
        pub quota_num: i64 = "quota_num",
        /// Quota update time.
        #[doc(alias = "quotaUpdateTime")]
        pub quota_update_time: i64 = "quota_update_time",
        /// Services of the account.
        #[doc(alias = "serviceType")]
        pub service_type: Vec<ServiceType> = "service_type",
    }
}

/// List supported couriers.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.getAllDelivery`, over HTTPS `GET /cgi-bin/express/business/delivery/getall`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getalldelivery.html).
#[doc(alias = "openapi.logistics.getAllDelivery")]
#[doc(alias = "getAllDelivery")]
#[derive(Debug, Clone, Default, Serialize)]
pub struct GetAllDelivery {}

impl GetAllDelivery {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetAllDelivery {
    const API: Api = Api::named("logistics.getAllDelivery")
        .endpoint(Method::Get, "/cgi-bin/express/business/delivery/getall")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetAllDeliveryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.getAllDelivery`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getAllDelivery` is not declared by this cloud function",
    label = "needs the permission `logistics.getAllDelivery`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.getAllDelivery\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetAllDelivery>"
)]
pub trait MayGetAllDelivery {}

#[diagnostic::do_not_recommend]
impl MayGetAllDelivery for Everything {}
impl<S: MayGetAllDelivery> DeclaredIn<S> for GetAllDelivery {}

reply! {
    /// The answer to [`GetAllDelivery`].
    pub struct GetAllDeliveryReply {
        /// Number of items.
        pub count: i64 = "count",
        /// Couriers.
        pub data: Vec<Courier> = "data",
    }
}

reply! {
    /// Couriers.
    pub struct Courier {
        /// Courier company id.
        #[doc(alias = "deliveryId")]
        pub delivery_id: DeliveryId = "delivery_id",
        /// Courier company name.
        #[doc(alias = "deliveryName")]
        pub delivery_name: String = "delivery_name",
        /// 1 when cash orders are supported. `true` is 1 on the wire.
        #[doc(alias = "canUseCash")]
        pub can_use_cash: bool = "can_use_cash",
        /// 1 when waybill quota can be queried. `true` is 1 on the wire.
        #[doc(alias = "canGetQuota")]
        pub can_get_quota: bool = "can_get_quota",
        /// Services of the courier.
        #[doc(alias = "serviceType")]
        pub service_type: Vec<ServiceType> = "service_type",
        /// Biz id of cash orders, valid when `can_use_cash` is 1.
        #[doc(alias = "cashBizId")]
        pub cash_biz_id: BizId = "cash_biz_id",
    }
}

/// Contacts of a waybill (courier side).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `logistics.getContact`, over HTTPS `POST /cgi-bin/express/delivery/contact/get`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_getcontact.html).
#[doc(alias = "openapi.logistics.getContact")]
#[doc(alias = "getContact")]
#[derive(Debug, Clone, Serialize)]
pub struct GetContact {
    /// Token from the order event.
    pub token: String,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: WaybillId,
}

impl GetContact {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(token: impl Into<String>, waybill_id: impl Into<WaybillId>) -> Self {
        Self { token: token.into(), waybill_id: waybill_id.into() }
    }
}

impl Request for GetContact {
    const API: Api = Api::named("logistics.getContact")
        .endpoint(Method::Post, "/cgi-bin/express/delivery/contact/get")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetContactReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.getContact`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getContact` is not declared by this cloud function",
    label = "needs the permission `logistics.getContact`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.getContact\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetContact>"
)]
pub trait MayGetContact {}

#[diagnostic::do_not_recommend]
impl MayGetContact for Everything {}
impl<S: MayGetContact> DeclaredIn<S> for GetContact {}

reply! {
    /// The answer to [`GetContact`].
    pub struct GetContactReply {
        /// Waybill id.
        #[doc(alias = "waybillId")]
        pub waybill_id: WaybillId = "waybill_id",
        /// Sender.
        pub sender: WaybillContact = "sender",
        /// Receiver.
        pub receiver: WaybillContact = "receiver",
    }
}

reply! {
    /// Sender.
    pub struct WaybillContact {
        /// Name.
        pub name: String = "name",
        /// Landline number.
        pub tel: String = "tel",
        /// Mobile number.
        pub mobile: String = "mobile",
        /// Street address.
        pub address: String = "address",
    }
}

/// Fetch a waybill.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.getOrder`, over HTTPS `POST /cgi-bin/express/business/order/get`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getorder.html).
#[doc(alias = "openapi.logistics.getOrder")]
#[doc(alias = "getOrder")]
#[derive(Debug, Clone, Serialize)]
pub struct GetOrder {
    /// User openid, not needed when `add_source` is 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<OpenId>,
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waybill_id: Option<WaybillId>,
    /// Print kind of the waybill.
    #[doc(alias = "printType")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub print_type: Option<i64>,
}

impl GetOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(order_id: impl Into<OrderId>, delivery_id: impl Into<DeliveryId>) -> Self {
        Self {
            order_id: order_id.into(),
            delivery_id: delivery_id.into(),
            openid: None,
            waybill_id: None,
            print_type: None,
        }
    }
}

impl Request for GetOrder {
    const API: Api = Api::named("logistics.getOrder")
        .endpoint(Method::Post, "/cgi-bin/express/business/order/get")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.getOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.getOrder`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.getOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetOrder>"
)]
pub trait MayGetOrder {}

#[diagnostic::do_not_recommend]
impl MayGetOrder for Everything {}
impl<S: MayGetOrder> DeclaredIn<S> for GetOrder {}

reply! {
    /// The answer to [`GetOrder`].
    pub struct GetOrderReply {
        /// Waybill html, base64.
        #[doc(alias = "printHtml")]
        pub print_html: String = "print_html",
        /// Waybill key and value pairs.
        #[doc(alias = "waybillData")]
        pub waybill_data: Vec<WaybillData> = "waybill_data",
        /// Order id.
        #[doc(alias = "orderId")]
        pub order_id: OrderId = "order_id",
        /// Courier company id.
        #[doc(alias = "deliveryId")]
        pub delivery_id: DeliveryId = "delivery_id",
        /// Waybill id.
        #[doc(alias = "waybillId")]
        pub waybill_id: WaybillId = "waybill_id",
        /// Waybill state: 0 normal, 1 cancelled.
        #[doc(alias = "orderStatus")]
        pub order_status: Option<WaybillStatus> = "order_status",
    }
}

/// Track of a waybill.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.getPath`, over HTTPS `POST /cgi-bin/express/business/path/get`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getpath.html).
#[doc(alias = "openapi.logistics.getPath")]
#[doc(alias = "getPath")]
#[derive(Debug, Clone, Serialize)]
pub struct GetPath {
    /// User openid, not needed when `add_source` is 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<OpenId>,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waybill_id: Option<WaybillId>,
    /// Order id. Known from other SDKs only.
    #[doc(alias = "orderId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_id: Option<OrderId>,
    /// Print kind of the waybill. Known from other SDKs only.
    #[doc(alias = "printType")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub print_type: Option<i64>,
}

impl GetPath {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(delivery_id: impl Into<DeliveryId>) -> Self {
        Self { delivery_id: delivery_id.into(), openid: None, waybill_id: None, order_id: None, print_type: None }
    }
}

impl Request for GetPath {
    const API: Api = Api::named("logistics.getPath")
        .endpoint(Method::Post, "/cgi-bin/express/business/path/get")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetPathReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.getPath`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getPath` is not declared by this cloud function",
    label = "needs the permission `logistics.getPath`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.getPath\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetPath>"
)]
pub trait MayGetPath {}

#[diagnostic::do_not_recommend]
impl MayGetPath for Everything {}
impl<S: MayGetPath> DeclaredIn<S> for GetPath {}

reply! {
    /// The answer to [`GetPath`].
    pub struct GetPathReply {
        /// User openid.
        pub openid: OpenId = "openid",
        /// Courier company id.
        #[doc(alias = "deliveryId")]
        pub delivery_id: DeliveryId = "delivery_id",
        /// Waybill id.
        #[doc(alias = "waybillId")]
        pub waybill_id: WaybillId = "waybill_id",
        /// Number of track events.
        #[doc(alias = "pathItemNum")]
        pub path_item_num: i64 = "path_item_num",
        /// Track events.
        #[doc(alias = "pathItemList")]
        pub path_item_list: Vec<PathItem> = "path_item_list",
    }
}

reply! {
    /// Track events.
    pub struct PathItem {
        /// Track event time, unix seconds.
        #[doc(alias = "actionTime")]
        pub action_time: i64 = "action_time",
        /// Track event type code.
        #[doc(alias = "actionType")]
        pub action_type: i64 = "action_type",
        /// Text of the track event.
        #[doc(alias = "actionMsg")]
        pub action_msg: String = "action_msg",
    }
}

/// List waybill printers.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.getPrinter`, over HTTPS `GET /cgi-bin/express/business/printer/getall`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getprinter.html).
#[doc(alias = "openapi.logistics.getPrinter")]
#[doc(alias = "getPrinter")]
#[derive(Debug, Clone, Default, Serialize)]
pub struct GetPrinter {}

impl GetPrinter {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetPrinter {
    const API: Api = Api::named("logistics.getPrinter")
        .endpoint(Method::Get, "/cgi-bin/express/business/printer/getall")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetPrinterReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.getPrinter`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getPrinter` is not declared by this cloud function",
    label = "needs the permission `logistics.getPrinter`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.getPrinter\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetPrinter>"
)]
pub trait MayGetPrinter {}

#[diagnostic::do_not_recommend]
impl MayGetPrinter for Everything {}
impl<S: MayGetPrinter> DeclaredIn<S> for GetPrinter {}

reply! {
    /// The answer to [`GetPrinter`].
    pub struct GetPrinterReply {
        /// Number of items.
        pub count: i64 = "count",
        /// Printer openids.
        pub openid: Vec<OpenId> = "openid",
        /// Tag ids.
        #[doc(alias = "tagidList")]
        pub tagid_list: Vec<String> = "tagid_list",
    }
}

/// Waybills left.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.getQuota`, over HTTPS `POST /cgi-bin/express/business/quota/get`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getquota.html).
#[doc(alias = "openapi.logistics.getQuota")]
#[doc(alias = "getQuota")]
#[derive(Debug, Clone, Serialize)]
pub struct GetQuota {
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
}

impl GetQuota {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(delivery_id: impl Into<DeliveryId>, biz_id: impl Into<BizId>) -> Self {
        Self { delivery_id: delivery_id.into(), biz_id: biz_id.into() }
    }
}

impl Request for GetQuota {
    const API: Api = Api::named("logistics.getQuota")
        .endpoint(Method::Post, "/cgi-bin/express/business/quota/get")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetQuotaReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.getQuota`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getQuota` is not declared by this cloud function",
    label = "needs the permission `logistics.getQuota`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.getQuota\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetQuota>"
)]
pub trait MayGetQuota {}

#[diagnostic::do_not_recommend]
impl MayGetQuota for Everything {}
impl<S: MayGetQuota> DeclaredIn<S> for GetQuota {}

reply! {
    /// The answer to [`GetQuota`].
    pub struct GetQuotaReply {
        /// Waybills left.
        #[doc(alias = "quotaNum")]
        pub quota_num: i64 = "quota_num",
    }
}

/// Preview a waybill template (courier side).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40199 | waybill not found |
/// | 9300502 | courier system error |
/// | 9300507 | bad token |
/// | 9300512 | bad template format |
///
/// Cloud call `logistics.previewTemplate`, over HTTPS `POST /cgi-bin/express/delivery/template/preview`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_previewtemplate.html).
#[doc(alias = "openapi.logistics.previewTemplate")]
#[doc(alias = "previewTemplate")]
#[derive(Debug, Clone, Serialize)]
pub struct PreviewTemplate {
    /// Order payload as sent by addOrder.
    pub custom: PreviewOrder,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: WaybillId,
    /// Waybill html template, base64.
    #[doc(alias = "waybillTemplate")]
    pub waybill_template: String,
    /// Waybill data.
    #[doc(alias = "waybillData")]
    pub waybill_data: String,
}

impl PreviewTemplate {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(
        waybill_id: impl Into<WaybillId>,
        waybill_template: impl Into<String>,
        waybill_data: impl Into<String>,
        custom: PreviewOrder,
    ) -> Self {
        Self {
            waybill_id: waybill_id.into(),
            waybill_template: waybill_template.into(),
            waybill_data: waybill_data.into(),
            custom,
        }
    }
}

impl Request for PreviewTemplate {
    const API: Api = Api::named("logistics.previewTemplate")
        .endpoint(Method::Post, "/cgi-bin/express/delivery/template/preview")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_199, "waybill not found"),
            ErrorCode::new(9_300_502, "courier system error"),
            ErrorCode::new(9_300_507, "bad token"),
            ErrorCode::new(9_300_512, "bad template format"),
        ]);

    type Reply = PreviewTemplateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.previewTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.previewTemplate` is not declared by this cloud function",
    label = "needs the permission `logistics.previewTemplate`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.previewTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayPreviewTemplate>"
)]
pub trait MayPreviewTemplate {}

#[diagnostic::do_not_recommend]
impl MayPreviewTemplate for Everything {}
impl<S: MayPreviewTemplate> DeclaredIn<S> for PreviewTemplate {}

reply! {
    /// The answer to [`PreviewTemplate`].
    pub struct PreviewTemplateReply {
        /// Waybill id.
        #[doc(alias = "waybillId")]
        pub waybill_id: WaybillId = "waybill_id",
        /// Rendered waybill html, base64.
        #[doc(alias = "renderedWaybillTemplate")]
        pub rendered_waybill_template: String = "rendered_waybill_template",
    }
}

/// Item details. Known from other SDKs only.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PreviewShopDetail {
    /// Goods name.
    #[doc(alias = "goodsName")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// Goods picture URL.
    #[doc(alias = "goodsImgUrl")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_img_url: Option<String>,
    /// Goods description.
    #[doc(alias = "goodsDesc")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_desc: Option<String>,
}

impl PreviewShopDetail {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Goods shown in notices and on the waybill.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PreviewShop {
    /// Mini program path.
    #[doc(alias = "wxaPath")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wxa_path: Option<String>,
    /// Image URL; alternative to img.
    #[doc(alias = "imgUrl")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub img_url: Option<String>,
    /// Goods name.
    #[doc(alias = "goodsName")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// Goods quantity.
    #[doc(alias = "goodsCount")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_count: Option<i64>,
    /// Mini program app id.
    #[doc(alias = "wxaAppid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wxa_appid: Option<AppId>,
    /// Item details. Known from other SDKs only.
    #[doc(alias = "detailList")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail_list: Option<Vec<PreviewShopDetail>>,
}

impl PreviewShop {
    /// Nothing is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Order payload as sent by addOrder.
#[derive(Debug, Clone, Serialize)]
pub struct PreviewOrder {
    /// User openid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openid: Option<OpenId>,
    /// Tag of the platform seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tagid: Option<i64>,
    /// Sender.
    pub sender: Contact,
    /// Receiver.
    pub receiver: Contact,
    /// Parcel information passed to the courier.
    pub cargo: Cargo,
    /// Goods shown in notices and on the waybill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shop: Option<PreviewShop>,
    /// Insurance.
    pub insured: Insured,
    /// Courier service.
    pub service: Service,
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
    /// Note for the courier.
    #[doc(alias = "customRemark")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_remark: Option<String>,
    /// Order origin: 0 mini program, 2 app or H5 (no notice is sent).
    #[doc(alias = "addSource")]
    pub add_source: AddSource,
    /// App id of the app or H5, needed when `add_source` is 2.
    #[doc(alias = "wxAppid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wx_appid: Option<AppId>,
    /// Wanted pickup time, unix seconds; 0 when already agreed.
    #[doc(alias = "expectTime")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect_time: Option<i64>,
    /// 0 local branch contract, 1 head office contract.
    #[doc(alias = "takeMode")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub take_mode: Option<TakeMode>,
}

impl PreviewOrder {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(
        order_id: impl Into<OrderId>,
        delivery_id: impl Into<DeliveryId>,
        biz_id: impl Into<BizId>,
        add_source: impl Into<AddSource>,
        sender: Contact,
        receiver: Contact,
        cargo: Cargo,
        insured: Insured,
        service: Service,
    ) -> Self {
        Self {
            order_id: order_id.into(),
            openid: None,
            delivery_id: delivery_id.into(),
            biz_id: biz_id.into(),
            custom_remark: None,
            tagid: None,
            add_source: add_source.into(),
            wx_appid: None,
            sender,
            receiver,
            cargo,
            shop: None,
            insured,
            service,
            expect_time: None,
            take_mode: None,
        }
    }
}

/// Report merchant audit result (courier side).
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.updateBusiness`, over HTTPS `POST /cgi-bin/express/delivery/service/business/update`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_updatebusiness.html).
#[doc(alias = "openapi.logistics.updateBusiness")]
#[doc(alias = "updateBusiness")]
#[derive(Debug, Clone, Serialize)]
pub struct UpdateBusiness {
    /// Merchant app id.
    #[doc(alias = "shopAppId")]
    pub shop_app_id: AppId,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
    /// Audit result, 0 is pass.
    #[doc(alias = "resultCode")]
    pub result_code: i64,
    /// Failure reason when `result_code` is not 0.
    #[doc(alias = "resultMsg")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_msg: Option<String>,
}

impl UpdateBusiness {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(shop_app_id: impl Into<AppId>, biz_id: impl Into<BizId>, result_code: i64) -> Self {
        Self { shop_app_id: shop_app_id.into(), biz_id: biz_id.into(), result_code, result_msg: None }
    }
}

impl Request for UpdateBusiness {
    const API: Api = Api::named("logistics.updateBusiness")
        .endpoint(Method::Post, "/cgi-bin/express/delivery/service/business/update")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = UpdateBusinessReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.updateBusiness`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.updateBusiness` is not declared by this cloud function",
    label = "needs the permission `logistics.updateBusiness`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.updateBusiness\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayUpdateBusiness>"
)]
pub trait MayUpdateBusiness {}

#[diagnostic::do_not_recommend]
impl MayUpdateBusiness for Everything {}
impl<S: MayUpdateBusiness> DeclaredIn<S> for UpdateBusiness {}

reply! {
    /// The answer to [`UpdateBusiness`]: that it went well. WeChat documents no members.
    pub struct UpdateBusinessReply {}
}

/// Report a track event (courier side).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.updatePath`, over HTTPS `POST /cgi-bin/express/delivery/path/update`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_updatepath.html).
#[doc(alias = "openapi.logistics.updatePath")]
#[doc(alias = "updatePath")]
#[derive(Debug, Clone, Serialize)]
pub struct UpdatePath {
    /// Token from the order event.
    pub token: String,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: WaybillId,
    /// Track event time, unix seconds.
    #[doc(alias = "actionTime")]
    pub action_time: i64,
    /// Track event type code.
    #[doc(alias = "actionType")]
    pub action_type: i64,
    /// Text of the track event.
    #[doc(alias = "actionMsg")]
    pub action_msg: String,
}

impl UpdatePath {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(
        token: impl Into<String>,
        waybill_id: impl Into<WaybillId>,
        action_time: i64,
        action_type: i64,
        action_msg: impl Into<String>,
    ) -> Self {
        Self {
            token: token.into(),
            waybill_id: waybill_id.into(),
            action_time,
            action_type,
            action_msg: action_msg.into(),
        }
    }
}

impl Request for UpdatePath {
    const API: Api = Api::named("logistics.updatePath")
        .endpoint(Method::Post, "/cgi-bin/express/delivery/path/update")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = UpdatePathReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.updatePath`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.updatePath` is not declared by this cloud function",
    label = "needs the permission `logistics.updatePath`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.updatePath\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayUpdatePath>"
)]
pub trait MayUpdatePath {}

#[diagnostic::do_not_recommend]
impl MayUpdatePath for Everything {}
impl<S: MayUpdatePath> DeclaredIn<S> for UpdatePath {}

reply! {
    /// The answer to [`UpdatePath`]: that it went well. WeChat documents no members.
    pub struct UpdatePathReply {}
}

/// Bind or unbind a waybill printer.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `logistics.updatePrinter`, over HTTPS `POST /cgi-bin/express/business/printer/update`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_updateprinter.html).
#[doc(alias = "openapi.logistics.updatePrinter")]
#[doc(alias = "updatePrinter")]
#[derive(Debug, Clone, Serialize)]
pub struct UpdatePrinter {
    /// Printer openid.
    pub openid: OpenId,
    /// Bind or unbind.
    #[doc(alias = "updateType")]
    pub update_type: BindType,
    /// Up to 10 tag ids, comma separated text.
    #[doc(alias = "tagidList")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tagid_list: Option<String>,
}

impl UpdatePrinter {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, update_type: impl Into<BindType>) -> Self {
        Self { openid: openid.into(), update_type: update_type.into(), tagid_list: None }
    }
}

impl Request for UpdatePrinter {
    const API: Api = Api::named("logistics.updatePrinter")
        .endpoint(Method::Post, "/cgi-bin/express/business/printer/update")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = UpdatePrinterReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `logistics.updatePrinter`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.updatePrinter` is not declared by this cloud function",
    label = "needs the permission `logistics.updatePrinter`",
    note = "declare it: #[cloud_function(openapi = [\"logistics.updatePrinter\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayUpdatePrinter>"
)]
pub trait MayUpdatePrinter {}

#[diagnostic::do_not_recommend]
impl MayUpdatePrinter for Everything {}
impl<S: MayUpdatePrinter> DeclaredIn<S> for UpdatePrinter {}

reply! {
    /// The answer to [`UpdatePrinter`]: that it went well. WeChat documents no members.
    pub struct UpdatePrinterReply {}
}
