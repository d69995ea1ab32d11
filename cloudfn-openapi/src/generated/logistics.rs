// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `logistics`: 15 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::logistics;
//!
//! let request = logistics::AddOrder::new(logistics::AddOrderArguments { order_id: "ORDER_ID".into(), delivery_id: "DELIVERY_ID".into(), biz_id: "BIZ_ID".into(), add_source: logistics::AddSource::MiniProgram, sender: logistics::Contact::new(), receiver: logistics::Contact::new(), cargo: logistics::Cargo::new(892), insured: logistics::Insured::new(), service: logistics::Service::new(200, "SERVICE_NAME") });
//! assert_eq!(logistics::AddOrder::API.name, "logistics.addOrder");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, BizId, Content, DeclaredIn, DeliveryId, ErrorCode, Method, OpenId, OrderId, ReadError,
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
#[derive(Debug, Clone)]
#[non_exhaustive]
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
    pub openid: Option<OpenId>,
    /// Tag of the platform seller.
    pub tagid: Option<i64>,
    /// Goods shown in notices and on the waybill.
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
    pub custom_remark: Option<String>,
    /// App id of the app or H5, needed when `add_source` is 2.
    #[doc(alias = "wxAppid")]
    pub wx_appid: Option<AppId>,
    /// Wanted pickup time, unix seconds; 0 when already agreed.
    #[doc(alias = "expectTime")]
    pub expect_time: Option<i64>,
    /// 0 local branch contract, 1 head office contract.
    #[doc(alias = "takeMode")]
    pub take_mode: Option<TakeMode>,
}

impl AddOrder {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: AddOrderArguments) -> Self {
        let AddOrderArguments { order_id, delivery_id, biz_id, add_source, sender, receiver, cargo, insured, service } =
            arguments;
        Self {
            sender,
            receiver,
            cargo,
            insured,
            service,
            openid: None,
            tagid: None,
            shop: None,
            order_id,
            delivery_id,
            biz_id,
            add_source,
            custom_remark: None,
            wx_appid: None,
            expect_time: None,
            take_mode: None,
        }
    }

    /// User openid, not needed when `add_source` is 2.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Note for the courier.
    #[doc(alias = "customRemark")]
    #[must_use]
    pub fn custom_remark(mut self, custom_remark: impl Into<String>) -> Self {
        self.custom_remark = Some(custom_remark.into());
        self
    }

    /// Tag of the platform seller.
    #[must_use]
    #[inline]
    pub fn tagid(mut self, tagid: i64) -> Self {
        self.tagid = Some(tagid);
        self
    }

    /// App id of the app or H5, needed when `add_source` is 2.
    #[doc(alias = "wxAppid")]
    #[must_use]
    pub fn wx_appid(mut self, wx_appid: impl Into<AppId>) -> Self {
        self.wx_appid = Some(wx_appid.into());
        self
    }

    /// Goods shown in notices and on the waybill.
    #[must_use]
    #[inline]
    pub fn shop(mut self, shop: Shop) -> Self {
        self.shop = Some(shop);
        self
    }

    /// Wanted pickup time, unix seconds; 0 when already agreed.
    #[doc(alias = "expectTime")]
    #[must_use]
    #[inline]
    pub fn expect_time(mut self, expect_time: i64) -> Self {
        self.expect_time = Some(expect_time);
        self
    }

    /// 0 local branch contract, 1 head office contract.
    #[doc(alias = "takeMode")]
    #[must_use]
    pub fn take_mode(mut self, take_mode: impl Into<TakeMode>) -> Self {
        self.take_mode = Some(take_mode.into());
        self
    }
}

impl Serialize for AddOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("sender", &self.sender)
            .member("receiver", &self.receiver)
            .member("cargo", &self.cargo)
            .member("insured", &self.insured)
            .member("service", &self.service)
            .optional("openid", &self.openid)
            .optional("tagid", &self.tagid)
            .optional("shop", &self.shop)
            .member("order_id", &self.order_id)
            .member("delivery_id", &self.delivery_id)
            .member("biz_id", &self.biz_id)
            .member("add_source", &self.add_source)
            .optional("custom_remark", &self.custom_remark)
            .optional("wx_appid", &self.wx_appid)
            .optional("expect_time", &self.expect_time)
            .optional("take_mode", &self.take_mode)
            .end()
    }
}

/// What [`AddOrder::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct AddOrderArguments {
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
}

impl Request for AddOrder {
    const API: Api = Api::named("logistics.addOrder")
        .endpoint(Method::Post, "/cgi-bin/express/business/order/add")
        .explained_by(&["delivery_resultcode", "delivery_resultmsg"])
        .error_codes(&[
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.addOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.addOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.addOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.addOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayAddOrder>"
)]
pub trait MayAddOrder {}

#[diagnostic::do_not_recommend]
impl MayAddOrder for AllPermissions {}
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
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// Landline number.
    pub tel: Option<String>,
    /// Mobile number.
    pub mobile: Option<String>,
    /// Company name.
    pub company: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Province.
    pub province: Option<String>,
    /// City.
    pub city: Option<String>,
    /// District or county.
    pub area: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// Postal code.
    #[doc(alias = "postCode")]
    pub post_code: Option<String>,
}

impl Contact {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Landline number.
    #[must_use]
    pub fn tel(mut self, tel: impl Into<String>) -> Self {
        self.tel = Some(tel.into());
        self
    }

    /// Mobile number.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<String>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Company name.
    #[must_use]
    pub fn company(mut self, company: impl Into<String>) -> Self {
        self.company = Some(company.into());
        self
    }

    /// Postal code.
    #[doc(alias = "postCode")]
    #[must_use]
    pub fn post_code(mut self, post_code: impl Into<String>) -> Self {
        self.post_code = Some(post_code.into());
        self
    }

    /// Country.
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Province.
    #[must_use]
    pub fn province(mut self, province: impl Into<String>) -> Self {
        self.province = Some(province.into());
        self
    }

    /// City.
    #[must_use]
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// District or county.
    #[must_use]
    pub fn area(mut self, area: impl Into<String>) -> Self {
        self.area = Some(area.into());
        self
    }

    /// Street address.
    #[must_use]
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }
}

impl Serialize for Contact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("name", &self.name)
            .optional("tel", &self.tel)
            .optional("mobile", &self.mobile)
            .optional("company", &self.company)
            .optional("country", &self.country)
            .optional("province", &self.province)
            .optional("city", &self.city)
            .optional("area", &self.area)
            .optional("address", &self.address)
            .optional("post_code", &self.post_code)
            .end()
    }
}

/// Goods in the parcel.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CargoDetail {
    /// Name.
    pub name: String,
    /// Number of items.
    pub count: i64,
}

impl CargoDetail {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(name: impl Into<String>, count: i64) -> Self {
        Self { name: name.into(), count }
    }
}

impl Serialize for CargoDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("name", &self.name).member("count", &self.count).end()
    }
}

/// Parcel information passed to the courier.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Cargo {
    /// Number of items.
    pub count: i64,
    /// Weight in kg.
    pub weight: Option<f64>,
    /// Length in cm.
    #[doc(alias = "spaceX")]
    pub space_x: Option<f64>,
    /// Width in cm.
    #[doc(alias = "spaceY")]
    pub space_y: Option<f64>,
    /// Height in cm.
    #[doc(alias = "spaceZ")]
    pub space_z: Option<f64>,
    /// Goods in the parcel.
    #[doc(alias = "detailList")]
    pub detail_list: Option<Vec<CargoDetail>>,
}

impl Cargo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(count: i64) -> Self {
        Self { count, weight: None, space_x: None, space_y: None, space_z: None, detail_list: None }
    }

    /// Weight in kg.
    #[must_use]
    #[inline]
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Length in cm.
    #[doc(alias = "spaceX")]
    #[must_use]
    #[inline]
    pub fn space_x(mut self, space_x: f64) -> Self {
        self.space_x = Some(space_x);
        self
    }

    /// Width in cm.
    #[doc(alias = "spaceY")]
    #[must_use]
    #[inline]
    pub fn space_y(mut self, space_y: f64) -> Self {
        self.space_y = Some(space_y);
        self
    }

    /// Height in cm.
    #[doc(alias = "spaceZ")]
    #[must_use]
    #[inline]
    pub fn space_z(mut self, space_z: f64) -> Self {
        self.space_z = Some(space_z);
        self
    }

    /// Goods in the parcel.
    #[doc(alias = "detailList")]
    #[must_use]
    pub fn detail_list(mut self, detail_list: impl IntoIterator<Item = CargoDetail>) -> Self {
        self.detail_list = Some(detail_list.into_iter().collect());
        self
    }
}

impl Serialize for Cargo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("count", &self.count)
            .optional("weight", &self.weight)
            .optional("space_x", &self.space_x)
            .optional("space_y", &self.space_y)
            .optional("space_z", &self.space_z)
            .optional("detail_list", &self.detail_list)
            .end()
    }
}

/// Goods shown to the user.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ShopDetail {
    /// Goods name.
    #[doc(alias = "goodsName")]
    pub goods_name: Option<String>,
    /// Goods picture URL.
    #[doc(alias = "goodsImgUrl")]
    pub goods_img_url: Option<String>,
    /// Goods description.
    #[doc(alias = "goodsDesc")]
    pub goods_desc: Option<String>,
}

impl ShopDetail {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Goods name.
    #[doc(alias = "goodsName")]
    #[must_use]
    pub fn goods_name(mut self, goods_name: impl Into<String>) -> Self {
        self.goods_name = Some(goods_name.into());
        self
    }

    /// Goods picture URL.
    #[doc(alias = "goodsImgUrl")]
    #[must_use]
    pub fn goods_img_url(mut self, goods_img_url: impl Into<String>) -> Self {
        self.goods_img_url = Some(goods_img_url.into());
        self
    }

    /// Goods description.
    #[doc(alias = "goodsDesc")]
    #[must_use]
    pub fn goods_desc(mut self, goods_desc: impl Into<String>) -> Self {
        self.goods_desc = Some(goods_desc.into());
        self
    }
}

impl Serialize for ShopDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("goods_name", &self.goods_name)
            .optional("goods_img_url", &self.goods_img_url)
            .optional("goods_desc", &self.goods_desc)
            .end()
    }
}

/// Goods shown in notices and on the waybill.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Shop {
    /// Mini program path.
    #[doc(alias = "wxaPath")]
    pub wxa_path: Option<String>,
    /// Image URL; alternative to img.
    #[doc(alias = "imgUrl")]
    pub img_url: Option<String>,
    /// Goods name.
    #[doc(alias = "goodsName")]
    pub goods_name: Option<String>,
    /// Goods quantity.
    #[doc(alias = "goodsCount")]
    pub goods_count: Option<i64>,
    /// Goods shown to the user.
    #[doc(alias = "detailList")]
    pub detail_list: Option<Vec<ShopDetail>>,
}

impl Shop {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Mini program path.
    #[doc(alias = "wxaPath")]
    #[must_use]
    pub fn wxa_path(mut self, wxa_path: impl Into<String>) -> Self {
        self.wxa_path = Some(wxa_path.into());
        self
    }

    /// Image URL; alternative to img.
    #[doc(alias = "imgUrl")]
    #[must_use]
    pub fn img_url(mut self, img_url: impl Into<String>) -> Self {
        self.img_url = Some(img_url.into());
        self
    }

    /// Goods name.
    #[doc(alias = "goodsName")]
    #[must_use]
    pub fn goods_name(mut self, goods_name: impl Into<String>) -> Self {
        self.goods_name = Some(goods_name.into());
        self
    }

    /// Goods quantity.
    #[doc(alias = "goodsCount")]
    #[must_use]
    #[inline]
    pub fn goods_count(mut self, goods_count: i64) -> Self {
        self.goods_count = Some(goods_count);
        self
    }

    /// Goods shown to the user.
    #[doc(alias = "detailList")]
    #[must_use]
    pub fn detail_list(mut self, detail_list: impl IntoIterator<Item = ShopDetail>) -> Self {
        self.detail_list = Some(detail_list.into_iter().collect());
        self
    }
}

impl Serialize for Shop {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("wxa_path", &self.wxa_path)
            .optional("img_url", &self.img_url)
            .optional("goods_name", &self.goods_name)
            .optional("goods_count", &self.goods_count)
            .optional("detail_list", &self.detail_list)
            .end()
    }
}

/// Insurance.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Insured {
    /// 1 insured, 0 not. `true` is 1 on the wire.
    #[doc(alias = "useInsured")]
    pub use_insured: Option<bool>,
    /// Insured amount in fen.
    #[doc(alias = "insuredValue")]
    pub insured_value: Option<i64>,
}

impl Insured {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// 1 insured, 0 not. `true` is 1 on the wire.
    #[doc(alias = "useInsured")]
    #[must_use]
    #[inline]
    pub fn use_insured(mut self, use_insured: bool) -> Self {
        self.use_insured = Some(use_insured);
        self
    }

    /// Insured amount in fen.
    #[doc(alias = "insuredValue")]
    #[must_use]
    #[inline]
    pub fn insured_value(mut self, insured_value: i64) -> Self {
        self.insured_value = Some(insured_value);
        self
    }
}

impl Serialize for Insured {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional_flag("use_insured", self.use_insured)
            .optional("insured_value", &self.insured_value)
            .end()
    }
}

/// Courier service.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Service {
    /// Courier service id.
    #[doc(alias = "serviceType")]
    pub service_type: i64,
    /// Service name.
    #[doc(alias = "serviceName")]
    pub service_name: String,
}

impl Service {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(service_type: i64, service_name: impl Into<String>) -> Self {
        Self { service_type, service_name: service_name.into() }
    }
}

impl Serialize for Service {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("service_type", &self.service_type)
            .member("service_name", &self.service_name)
            .end()
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchGetOrder {
    /// Orders, up to 100.
    #[doc(alias = "orderList")]
    pub order_list: Vec<OrderQuery>,
}

impl BatchGetOrder {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(order_list: impl IntoIterator<Item = OrderQuery>) -> Self {
        Self { order_list: order_list.into_iter().collect() }
    }
}

impl Serialize for BatchGetOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("order_list", &self.order_list).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.batchGetOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.batchGetOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.batchGetOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.batchGetOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayBatchGetOrder>"
)]
pub trait MayBatchGetOrder {}

#[diagnostic::do_not_recommend]
impl MayBatchGetOrder for AllPermissions {}
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OrderQuery {
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: Option<WaybillId>,
}

impl OrderQuery {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(order_id: impl Into<OrderId>, delivery_id: impl Into<DeliveryId>) -> Self {
        Self { order_id: order_id.into(), delivery_id: delivery_id.into(), waybill_id: None }
    }

    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[must_use]
    pub fn waybill_id(mut self, waybill_id: impl Into<WaybillId>) -> Self {
        self.waybill_id = Some(waybill_id.into());
        self
    }
}

impl Serialize for OrderQuery {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("order_id", &self.order_id)
            .member("delivery_id", &self.delivery_id)
            .optional("waybill_id", &self.waybill_id)
            .end()
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
        /// WeChat does not describe this member.
        pub errcode: i64 = "errcode",
        /// WeChat does not describe this member.
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BindAccount {
    /// Bind or unbind.
    pub r#type: BindType,
    /// Customer password at the courier.
    pub password: Option<String>,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Note for binding.
    #[doc(alias = "remarkContent")]
    pub remark_content: Option<String>,
}

impl BindAccount {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(r#type: impl Into<BindType>, biz_id: impl Into<BizId>, delivery_id: impl Into<DeliveryId>) -> Self {
        Self {
            r#type: r#type.into(),
            password: None,
            biz_id: biz_id.into(),
            delivery_id: delivery_id.into(),
            remark_content: None,
        }
    }

    /// Customer password at the courier.
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Note for binding.
    #[doc(alias = "remarkContent")]
    #[must_use]
    pub fn remark_content(mut self, remark_content: impl Into<String>) -> Self {
        self.remark_content = Some(remark_content.into());
        self
    }
}

impl Serialize for BindAccount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("type", &self.r#type)
            .optional("password", &self.password)
            .member("biz_id", &self.biz_id)
            .member("delivery_id", &self.delivery_id)
            .optional("remark_content", &self.remark_content)
            .end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.bindAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.bindAccount` is not declared by this cloud function",
    label = "needs the permission `logistics.bindAccount`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.bindAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayBindAccount>"
)]
pub trait MayBindAccount {}

#[diagnostic::do_not_recommend]
impl MayBindAccount for AllPermissions {}
impl<S: MayBindAccount> DeclaredIn<S> for BindAccount {}

reply! {
    /// The answer to [`BindAccount`]. WeChat documents no members besides errcode and errmsg.
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CancelOrder {
    /// User openid, not needed when `add_source` is 2.
    pub openid: Option<OpenId>,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: Option<WaybillId>,
}

impl CancelOrder {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(delivery_id: impl Into<DeliveryId>, order_id: impl Into<OrderId>) -> Self {
        Self { openid: None, delivery_id: delivery_id.into(), order_id: order_id.into(), waybill_id: None }
    }

    /// User openid, not needed when `add_source` is 2.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[must_use]
    pub fn waybill_id(mut self, waybill_id: impl Into<WaybillId>) -> Self {
        self.waybill_id = Some(waybill_id.into());
        self
    }
}

impl Serialize for CancelOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("openid", &self.openid)
            .member("delivery_id", &self.delivery_id)
            .member("order_id", &self.order_id)
            .optional("waybill_id", &self.waybill_id)
            .end()
    }
}

impl Request for CancelOrder {
    const API: Api = Api::named("logistics.cancelOrder")
        .endpoint(Method::Post, "/cgi-bin/express/business/order/cancel")
        .explained_by(&["delivery_resultcode", "delivery_resultmsg"])
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = CancelOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.cancelOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.cancelOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.cancelOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.cancelOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayCancelOrder>"
)]
pub trait MayCancelOrder {}

#[diagnostic::do_not_recommend]
impl MayCancelOrder for AllPermissions {}
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
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetAllAccount {}

impl GetAllAccount {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetAllAccount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.getAllAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getAllAccount` is not declared by this cloud function",
    label = "needs the permission `logistics.getAllAccount`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.getAllAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetAllAccount>"
)]
pub trait MayGetAllAccount {}

#[diagnostic::do_not_recommend]
impl MayGetAllAccount for AllPermissions {}
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
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetAllDelivery {}

impl GetAllDelivery {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetAllDelivery {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.getAllDelivery`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getAllDelivery` is not declared by this cloud function",
    label = "needs the permission `logistics.getAllDelivery`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.getAllDelivery\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetAllDelivery>"
)]
pub trait MayGetAllDelivery {}

#[diagnostic::do_not_recommend]
impl MayGetAllDelivery for AllPermissions {}
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetContact {
    /// Token from the order event.
    pub token: String,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: WaybillId,
}

impl GetContact {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(token: impl Into<String>, waybill_id: impl Into<WaybillId>) -> Self {
        Self { token: token.into(), waybill_id: waybill_id.into() }
    }
}

impl Serialize for GetContact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("token", &self.token).member("waybill_id", &self.waybill_id).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.getContact`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getContact` is not declared by this cloud function",
    label = "needs the permission `logistics.getContact`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.getContact\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetContact>"
)]
pub trait MayGetContact {}

#[diagnostic::do_not_recommend]
impl MayGetContact for AllPermissions {}
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetOrder {
    /// User openid, not needed when `add_source` is 2.
    pub openid: Option<OpenId>,
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: Option<WaybillId>,
    /// Print kind of the waybill.
    #[doc(alias = "printType")]
    pub print_type: Option<i64>,
}

impl GetOrder {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(order_id: impl Into<OrderId>, delivery_id: impl Into<DeliveryId>) -> Self {
        Self {
            openid: None,
            order_id: order_id.into(),
            delivery_id: delivery_id.into(),
            waybill_id: None,
            print_type: None,
        }
    }

    /// User openid, not needed when `add_source` is 2.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[must_use]
    pub fn waybill_id(mut self, waybill_id: impl Into<WaybillId>) -> Self {
        self.waybill_id = Some(waybill_id.into());
        self
    }

    /// Print kind of the waybill.
    #[doc(alias = "printType")]
    #[must_use]
    #[inline]
    pub fn print_type(mut self, print_type: i64) -> Self {
        self.print_type = Some(print_type);
        self
    }
}

impl Serialize for GetOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("openid", &self.openid)
            .member("order_id", &self.order_id)
            .member("delivery_id", &self.delivery_id)
            .optional("waybill_id", &self.waybill_id)
            .optional("print_type", &self.print_type)
            .end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.getOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getOrder` is not declared by this cloud function",
    label = "needs the permission `logistics.getOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.getOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetOrder>"
)]
pub trait MayGetOrder {}

#[diagnostic::do_not_recommend]
impl MayGetOrder for AllPermissions {}
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPath {
    /// User openid, not needed when `add_source` is 2.
    pub openid: Option<OpenId>,
    /// Order id. Not in the page's table, but in its example.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Waybill id.
    #[doc(alias = "waybillId")]
    pub waybill_id: Option<WaybillId>,
    /// Print kind of the waybill. Known from other SDKs only.
    #[doc(alias = "printType")]
    pub print_type: Option<i64>,
}

impl GetPath {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(order_id: impl Into<OrderId>, delivery_id: impl Into<DeliveryId>) -> Self {
        Self {
            openid: None,
            order_id: order_id.into(),
            delivery_id: delivery_id.into(),
            waybill_id: None,
            print_type: None,
        }
    }

    /// User openid, not needed when `add_source` is 2.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Waybill id.
    #[doc(alias = "waybillId")]
    #[must_use]
    pub fn waybill_id(mut self, waybill_id: impl Into<WaybillId>) -> Self {
        self.waybill_id = Some(waybill_id.into());
        self
    }

    /// Print kind of the waybill. Known from other SDKs only.
    #[doc(alias = "printType")]
    #[must_use]
    #[inline]
    pub fn print_type(mut self, print_type: i64) -> Self {
        self.print_type = Some(print_type);
        self
    }
}

impl Serialize for GetPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("openid", &self.openid)
            .member("order_id", &self.order_id)
            .member("delivery_id", &self.delivery_id)
            .optional("waybill_id", &self.waybill_id)
            .optional("print_type", &self.print_type)
            .end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.getPath`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getPath` is not declared by this cloud function",
    label = "needs the permission `logistics.getPath`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.getPath\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetPath>"
)]
pub trait MayGetPath {}

#[diagnostic::do_not_recommend]
impl MayGetPath for AllPermissions {}
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
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetPrinter {}

impl GetPrinter {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetPrinter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.getPrinter`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getPrinter` is not declared by this cloud function",
    label = "needs the permission `logistics.getPrinter`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.getPrinter\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetPrinter>"
)]
pub trait MayGetPrinter {}

#[diagnostic::do_not_recommend]
impl MayGetPrinter for AllPermissions {}
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetQuota {
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
}

impl GetQuota {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(delivery_id: impl Into<DeliveryId>, biz_id: impl Into<BizId>) -> Self {
        Self { delivery_id: delivery_id.into(), biz_id: biz_id.into() }
    }
}

impl Serialize for GetQuota {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("delivery_id", &self.delivery_id).member("biz_id", &self.biz_id).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.getQuota`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.getQuota` is not declared by this cloud function",
    label = "needs the permission `logistics.getQuota`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.getQuota\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayGetQuota>"
)]
pub trait MayGetQuota {}

#[diagnostic::do_not_recommend]
impl MayGetQuota for AllPermissions {}
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
#[derive(Debug, Clone)]
#[non_exhaustive]
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
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(
        waybill_id: impl Into<WaybillId>,
        waybill_template: impl Into<String>,
        waybill_data: impl Into<String>,
        custom: PreviewOrder,
    ) -> Self {
        Self {
            custom,
            waybill_id: waybill_id.into(),
            waybill_template: waybill_template.into(),
            waybill_data: waybill_data.into(),
        }
    }
}

impl Serialize for PreviewTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("custom", &self.custom)
            .member("waybill_id", &self.waybill_id)
            .member("waybill_template", &self.waybill_template)
            .member("waybill_data", &self.waybill_data)
            .end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.previewTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.previewTemplate` is not declared by this cloud function",
    label = "needs the permission `logistics.previewTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.previewTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayPreviewTemplate>"
)]
pub trait MayPreviewTemplate {}

#[diagnostic::do_not_recommend]
impl MayPreviewTemplate for AllPermissions {}
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
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PreviewShopDetail {
    /// Goods name.
    #[doc(alias = "goodsName")]
    pub goods_name: Option<String>,
    /// Goods picture URL.
    #[doc(alias = "goodsImgUrl")]
    pub goods_img_url: Option<String>,
    /// Goods description.
    #[doc(alias = "goodsDesc")]
    pub goods_desc: Option<String>,
}

impl PreviewShopDetail {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Goods name.
    #[doc(alias = "goodsName")]
    #[must_use]
    pub fn goods_name(mut self, goods_name: impl Into<String>) -> Self {
        self.goods_name = Some(goods_name.into());
        self
    }

    /// Goods picture URL.
    #[doc(alias = "goodsImgUrl")]
    #[must_use]
    pub fn goods_img_url(mut self, goods_img_url: impl Into<String>) -> Self {
        self.goods_img_url = Some(goods_img_url.into());
        self
    }

    /// Goods description.
    #[doc(alias = "goodsDesc")]
    #[must_use]
    pub fn goods_desc(mut self, goods_desc: impl Into<String>) -> Self {
        self.goods_desc = Some(goods_desc.into());
        self
    }
}

impl Serialize for PreviewShopDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("goods_name", &self.goods_name)
            .optional("goods_img_url", &self.goods_img_url)
            .optional("goods_desc", &self.goods_desc)
            .end()
    }
}

/// Goods shown in notices and on the waybill.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PreviewShop {
    /// Mini program path.
    #[doc(alias = "wxaPath")]
    pub wxa_path: Option<String>,
    /// Image URL; alternative to img.
    #[doc(alias = "imgUrl")]
    pub img_url: Option<String>,
    /// Goods name.
    #[doc(alias = "goodsName")]
    pub goods_name: Option<String>,
    /// Goods quantity.
    #[doc(alias = "goodsCount")]
    pub goods_count: Option<i64>,
    /// Mini program app id.
    #[doc(alias = "wxaAppid")]
    pub wxa_appid: Option<AppId>,
    /// Item details. Known from other SDKs only.
    #[doc(alias = "detailList")]
    pub detail_list: Option<Vec<PreviewShopDetail>>,
}

impl PreviewShop {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Mini program path.
    #[doc(alias = "wxaPath")]
    #[must_use]
    pub fn wxa_path(mut self, wxa_path: impl Into<String>) -> Self {
        self.wxa_path = Some(wxa_path.into());
        self
    }

    /// Image URL; alternative to img.
    #[doc(alias = "imgUrl")]
    #[must_use]
    pub fn img_url(mut self, img_url: impl Into<String>) -> Self {
        self.img_url = Some(img_url.into());
        self
    }

    /// Goods name.
    #[doc(alias = "goodsName")]
    #[must_use]
    pub fn goods_name(mut self, goods_name: impl Into<String>) -> Self {
        self.goods_name = Some(goods_name.into());
        self
    }

    /// Goods quantity.
    #[doc(alias = "goodsCount")]
    #[must_use]
    #[inline]
    pub fn goods_count(mut self, goods_count: i64) -> Self {
        self.goods_count = Some(goods_count);
        self
    }

    /// Mini program app id.
    #[doc(alias = "wxaAppid")]
    #[must_use]
    pub fn wxa_appid(mut self, wxa_appid: impl Into<AppId>) -> Self {
        self.wxa_appid = Some(wxa_appid.into());
        self
    }

    /// Item details. Known from other SDKs only.
    #[doc(alias = "detailList")]
    #[must_use]
    pub fn detail_list(mut self, detail_list: impl IntoIterator<Item = PreviewShopDetail>) -> Self {
        self.detail_list = Some(detail_list.into_iter().collect());
        self
    }
}

impl Serialize for PreviewShop {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("wxa_path", &self.wxa_path)
            .optional("img_url", &self.img_url)
            .optional("goods_name", &self.goods_name)
            .optional("goods_count", &self.goods_count)
            .optional("wxa_appid", &self.wxa_appid)
            .optional("detail_list", &self.detail_list)
            .end()
    }
}

/// Order payload as sent by addOrder.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PreviewOrder {
    /// User openid.
    pub openid: Option<OpenId>,
    /// Tag of the platform seller.
    pub tagid: Option<i64>,
    /// Sender.
    pub sender: Contact,
    /// Receiver.
    pub receiver: Contact,
    /// Parcel information passed to the courier.
    pub cargo: Cargo,
    /// Goods shown in notices and on the waybill.
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
    pub custom_remark: Option<String>,
    /// Order origin: 0 mini program, 2 app or H5 (no notice is sent).
    #[doc(alias = "addSource")]
    pub add_source: Option<AddSource>,
    /// App id of the app or H5, needed when `add_source` is 2.
    #[doc(alias = "wxAppid")]
    pub wx_appid: Option<AppId>,
    /// Wanted pickup time, unix seconds; 0 when already agreed.
    #[doc(alias = "expectTime")]
    pub expect_time: Option<i64>,
    /// 0 local branch contract, 1 head office contract.
    #[doc(alias = "takeMode")]
    pub take_mode: Option<TakeMode>,
}

impl PreviewOrder {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PreviewOrderArguments) -> Self {
        let PreviewOrderArguments { order_id, delivery_id, biz_id, sender, receiver, cargo, insured, service } =
            arguments;
        Self {
            openid: None,
            tagid: None,
            sender,
            receiver,
            cargo,
            shop: None,
            insured,
            service,
            order_id,
            delivery_id,
            biz_id,
            custom_remark: None,
            add_source: None,
            wx_appid: None,
            expect_time: None,
            take_mode: None,
        }
    }

    /// User openid.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Note for the courier.
    #[doc(alias = "customRemark")]
    #[must_use]
    pub fn custom_remark(mut self, custom_remark: impl Into<String>) -> Self {
        self.custom_remark = Some(custom_remark.into());
        self
    }

    /// Tag of the platform seller.
    #[must_use]
    #[inline]
    pub fn tagid(mut self, tagid: i64) -> Self {
        self.tagid = Some(tagid);
        self
    }

    /// Order origin: 0 mini program, 2 app or H5 (no notice is sent).
    #[doc(alias = "addSource")]
    #[must_use]
    pub fn add_source(mut self, add_source: impl Into<AddSource>) -> Self {
        self.add_source = Some(add_source.into());
        self
    }

    /// App id of the app or H5, needed when `add_source` is 2.
    #[doc(alias = "wxAppid")]
    #[must_use]
    pub fn wx_appid(mut self, wx_appid: impl Into<AppId>) -> Self {
        self.wx_appid = Some(wx_appid.into());
        self
    }

    /// Goods shown in notices and on the waybill.
    #[must_use]
    #[inline]
    pub fn shop(mut self, shop: PreviewShop) -> Self {
        self.shop = Some(shop);
        self
    }

    /// Wanted pickup time, unix seconds; 0 when already agreed.
    #[doc(alias = "expectTime")]
    #[must_use]
    #[inline]
    pub fn expect_time(mut self, expect_time: i64) -> Self {
        self.expect_time = Some(expect_time);
        self
    }

    /// 0 local branch contract, 1 head office contract.
    #[doc(alias = "takeMode")]
    #[must_use]
    pub fn take_mode(mut self, take_mode: impl Into<TakeMode>) -> Self {
        self.take_mode = Some(take_mode.into());
        self
    }
}

impl Serialize for PreviewOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("openid", &self.openid)
            .optional("tagid", &self.tagid)
            .member("sender", &self.sender)
            .member("receiver", &self.receiver)
            .member("cargo", &self.cargo)
            .optional("shop", &self.shop)
            .member("insured", &self.insured)
            .member("service", &self.service)
            .member("order_id", &self.order_id)
            .member("delivery_id", &self.delivery_id)
            .member("biz_id", &self.biz_id)
            .optional("custom_remark", &self.custom_remark)
            .optional("add_source", &self.add_source)
            .optional("wx_appid", &self.wx_appid)
            .optional("expect_time", &self.expect_time)
            .optional("take_mode", &self.take_mode)
            .end()
    }
}

/// What [`PreviewOrder::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PreviewOrderArguments {
    /// Order id.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Courier company id.
    #[doc(alias = "deliveryId")]
    pub delivery_id: DeliveryId,
    /// Courier customer code or cash code.
    #[doc(alias = "bizId")]
    pub biz_id: BizId,
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
#[derive(Debug, Clone)]
#[non_exhaustive]
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
    pub result_msg: Option<String>,
}

impl UpdateBusiness {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(shop_app_id: impl Into<AppId>, biz_id: impl Into<BizId>, result_code: i64) -> Self {
        Self { shop_app_id: shop_app_id.into(), biz_id: biz_id.into(), result_code, result_msg: None }
    }

    /// Failure reason when `result_code` is not 0.
    #[doc(alias = "resultMsg")]
    #[must_use]
    pub fn result_msg(mut self, result_msg: impl Into<String>) -> Self {
        self.result_msg = Some(result_msg.into());
        self
    }
}

impl Serialize for UpdateBusiness {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("shop_app_id", &self.shop_app_id)
            .member("biz_id", &self.biz_id)
            .member("result_code", &self.result_code)
            .optional("result_msg", &self.result_msg)
            .end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.updateBusiness`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.updateBusiness` is not declared by this cloud function",
    label = "needs the permission `logistics.updateBusiness`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.updateBusiness\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayUpdateBusiness>"
)]
pub trait MayUpdateBusiness {}

#[diagnostic::do_not_recommend]
impl MayUpdateBusiness for AllPermissions {}
impl<S: MayUpdateBusiness> DeclaredIn<S> for UpdateBusiness {}

reply! {
    /// The answer to [`UpdateBusiness`]. WeChat documents no members besides errcode and errmsg.
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
#[derive(Debug, Clone)]
#[non_exhaustive]
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
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: UpdatePathArguments) -> Self {
        let UpdatePathArguments { token, waybill_id, action_time, action_type, action_msg } = arguments;
        Self { token, waybill_id, action_time, action_type, action_msg }
    }
}

impl Serialize for UpdatePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("token", &self.token)
            .member("waybill_id", &self.waybill_id)
            .member("action_time", &self.action_time)
            .member("action_type", &self.action_type)
            .member("action_msg", &self.action_msg)
            .end()
    }
}

/// What [`UpdatePath::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct UpdatePathArguments {
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

impl Request for UpdatePath {
    const API: Api = Api::named("logistics.updatePath")
        .endpoint(Method::Post, "/cgi-bin/express/delivery/path/update")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = UpdatePathReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.updatePath`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.updatePath` is not declared by this cloud function",
    label = "needs the permission `logistics.updatePath`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.updatePath\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayUpdatePath>"
)]
pub trait MayUpdatePath {}

#[diagnostic::do_not_recommend]
impl MayUpdatePath for AllPermissions {}
impl<S: MayUpdatePath> DeclaredIn<S> for UpdatePath {}

reply! {
    /// The answer to [`UpdatePath`]. WeChat documents no members besides errcode and errmsg.
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdatePrinter {
    /// Printer openid.
    pub openid: OpenId,
    /// Bind or unbind.
    #[doc(alias = "updateType")]
    pub update_type: BindType,
    /// Up to 10 tag ids, comma separated text.
    #[doc(alias = "tagidList")]
    pub tagid_list: Option<String>,
}

impl UpdatePrinter {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, update_type: impl Into<BindType>) -> Self {
        Self { openid: openid.into(), update_type: update_type.into(), tagid_list: None }
    }

    /// Up to 10 tag ids, comma separated text.
    #[doc(alias = "tagidList")]
    #[must_use]
    pub fn tagid_list(mut self, tagid_list: impl Into<String>) -> Self {
        self.tagid_list = Some(tagid_list.into());
        self
    }
}

impl Serialize for UpdatePrinter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("update_type", &self.update_type)
            .optional("tagid_list", &self.tagid_list)
            .end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `logistics.updatePrinter`.
#[diagnostic::on_unimplemented(
    message = "cloud call `logistics.updatePrinter` is not declared by this cloud function",
    label = "needs the permission `logistics.updatePrinter`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"logistics.updatePrinter\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl logistics::MayUpdatePrinter>"
)]
pub trait MayUpdatePrinter {}

#[diagnostic::do_not_recommend]
impl MayUpdatePrinter for AllPermissions {}
impl<S: MayUpdatePrinter> DeclaredIn<S> for UpdatePrinter {}

reply! {
    /// The answer to [`UpdatePrinter`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdatePrinterReply {}
}
