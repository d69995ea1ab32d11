// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.mpStore`: 11 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::mp_store;
//!
//! let request = mp_store::AddStore::new(mp_store::AddStoreArguments { map_poi_id: "MAP_POI_ID".into(), pic_list: "PIC_LIST".into(), hour: "HOUR".into(), address: "ADDRESS".into(), company_name: "COMPANY_NAME".into(), contract_phone: "CONTRACT_PHONE".into(), credential: "CREDENTIAL".into(), card_id: "CARD_ID".into() });
//! assert_eq!(mp_store::AddStore::API.name, "officialAccount.mpStore.addStore");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, CardId, Content, DeclaredIn, MediaId, Method, PoiId, ReadError, Request};

/// Add a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.addStore`, over HTTPS `POST /wxa/add_store`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#12).
#[doc(alias = "openapi.officialAccount.mpStore.addStore")]
#[doc(alias = "addStore")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddStore {
    /// Opening hours, hhmm-hhmm.
    pub hour: String,
    /// Address.
    pub address: String,
    /// Number of the business licence.
    pub credential: String,
    /// Id of the place on Tencent's map.
    #[doc(alias = "mapPoiId")]
    pub map_poi_id: String,
    /// Pictures, as the JSON text {"list": ["address", ..]}.
    #[doc(alias = "picList")]
    pub pic_list: String,
    /// The company.
    #[doc(alias = "companyName")]
    pub company_name: String,
    /// Telephone.
    #[doc(alias = "contractPhone")]
    pub contract_phone: String,
    /// Card of the store; empty for none.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// The store that it was before.
    #[doc(alias = "poiId")]
    pub poi_id: Option<PoiId>,
    /// Papers.
    #[doc(alias = "qualificationList")]
    pub qualification_list: Option<Vec<MediaId>>,
}

impl AddStore {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: AddStoreArguments) -> Self {
        let AddStoreArguments {
            map_poi_id,
            pic_list,
            hour,
            address,
            company_name,
            contract_phone,
            credential,
            card_id,
        } = arguments;
        Self {
            hour,
            address,
            credential,
            map_poi_id,
            pic_list,
            company_name,
            contract_phone,
            card_id,
            poi_id: None,
            qualification_list: None,
        }
    }

    /// The store that it was before.
    #[doc(alias = "poiId")]
    #[must_use]
    pub fn poi_id(mut self, poi_id: impl Into<PoiId>) -> Self {
        self.poi_id = Some(poi_id.into());
        self
    }

    /// Papers.
    #[doc(alias = "qualificationList")]
    #[must_use]
    pub fn qualification_list(mut self, qualification_list: impl IntoIterator<Item = impl Into<MediaId>>) -> Self {
        self.qualification_list = Some(qualification_list.into_iter().map(Into::into).collect());
        self
    }
}

impl Serialize for AddStore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("hour", &self.hour)
            .member("address", &self.address)
            .member("credential", &self.credential)
            .member("map_poi_id", &self.map_poi_id)
            .member("pic_list", &self.pic_list)
            .member("company_name", &self.company_name)
            .member("contract_phone", &self.contract_phone)
            .member("card_id", &self.card_id)
            .optional("poi_id", &self.poi_id)
            .optional("qualification_list", &self.qualification_list)
            .end()
    }
}

/// What [`AddStore::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct AddStoreArguments {
    /// Id of the place on Tencent's map.
    #[doc(alias = "mapPoiId")]
    pub map_poi_id: String,
    /// Pictures, as the JSON text {"list": ["address", ..]}.
    #[doc(alias = "picList")]
    pub pic_list: String,
    /// Opening hours, hhmm-hhmm.
    pub hour: String,
    /// Address.
    pub address: String,
    /// The company.
    #[doc(alias = "companyName")]
    pub company_name: String,
    /// Telephone.
    #[doc(alias = "contractPhone")]
    pub contract_phone: String,
    /// Number of the business licence.
    pub credential: String,
    /// Card of the store; empty for none.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl Request for AddStore {
    const API: Api = Api::named("officialAccount.mpStore.addStore").endpoint(Method::Post, "/wxa/add_store");

    type Reply = AddStoreReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.addStore`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.addStore` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.addStore`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.addStore\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayAddStore>"
)]
pub trait MayAddStore {}

#[diagnostic::do_not_recommend]
impl MayAddStore for AllPermissions {}
impl<S: MayAddStore> DeclaredIn<S> for AddStore {}

reply! {
    /// The answer to [`AddStore`].
    pub struct AddStoreReply {
        /// The audit.
        pub data: StoreAudit = "data",
    }
}

reply! {
    /// The audit.
    pub struct StoreAudit {
        /// Id of the audit.
        #[doc(alias = "auditId")]
        pub audit_id: i64 = "audit_id",
    }
}

/// Apply for a store mini program.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.apply`, over HTTPS `POST /wxa/apply_merchant`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#6).
#[doc(alias = "openapi.officialAccount.mpStore.apply")]
#[doc(alias = "apply")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Apply {
    /// Name of the store mini program.
    pub nickname: String,
    /// What it is.
    pub intro: String,
    /// Id of the first category.
    #[doc(alias = "firstCatid")]
    pub first_catid: i64,
    /// Id of the second category.
    #[doc(alias = "secondCatid")]
    pub second_catid: i64,
    /// Its picture.
    #[doc(alias = "headimgMediaid")]
    pub headimg_mediaid: MediaId,
    /// Papers that the category requires.
    #[doc(alias = "qualificationList")]
    pub qualification_list: Option<Vec<MediaId>>,
    /// Business licence.
    #[doc(alias = "orgCode")]
    pub org_code: Option<MediaId>,
    /// Other papers.
    #[doc(alias = "otherFiles")]
    pub other_files: Option<Vec<MediaId>>,
}

impl Apply {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: ApplyArguments) -> Self {
        let ApplyArguments { first_catid, second_catid, nickname, intro, headimg_mediaid } = arguments;
        Self {
            nickname,
            intro,
            first_catid,
            second_catid,
            headimg_mediaid,
            qualification_list: None,
            org_code: None,
            other_files: None,
        }
    }

    /// Papers that the category requires.
    #[doc(alias = "qualificationList")]
    #[must_use]
    pub fn qualification_list(mut self, qualification_list: impl IntoIterator<Item = impl Into<MediaId>>) -> Self {
        self.qualification_list = Some(qualification_list.into_iter().map(Into::into).collect());
        self
    }

    /// Business licence.
    #[doc(alias = "orgCode")]
    #[must_use]
    pub fn org_code(mut self, org_code: impl Into<MediaId>) -> Self {
        self.org_code = Some(org_code.into());
        self
    }

    /// Other papers.
    #[doc(alias = "otherFiles")]
    #[must_use]
    pub fn other_files(mut self, other_files: impl IntoIterator<Item = impl Into<MediaId>>) -> Self {
        self.other_files = Some(other_files.into_iter().map(Into::into).collect());
        self
    }
}

impl Serialize for Apply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("nickname", &self.nickname)
            .member("intro", &self.intro)
            .member("first_catid", &self.first_catid)
            .member("second_catid", &self.second_catid)
            .member("headimg_mediaid", &self.headimg_mediaid)
            .optional("qualification_list", &self.qualification_list)
            .optional("org_code", &self.org_code)
            .optional("other_files", &self.other_files)
            .end()
    }
}

/// What [`Apply::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct ApplyArguments {
    /// Id of the first category.
    #[doc(alias = "firstCatid")]
    pub first_catid: i64,
    /// Id of the second category.
    #[doc(alias = "secondCatid")]
    pub second_catid: i64,
    /// Name of the store mini program.
    pub nickname: String,
    /// What it is.
    pub intro: String,
    /// Its picture.
    #[doc(alias = "headimgMediaid")]
    pub headimg_mediaid: MediaId,
}

impl Request for Apply {
    const API: Api = Api::named("officialAccount.mpStore.apply").endpoint(Method::Post, "/wxa/apply_merchant");

    type Reply = ApplyReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.apply`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.apply` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.apply`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.apply\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayApply>"
)]
pub trait MayApply {}

#[diagnostic::do_not_recommend]
impl MayApply for AllPermissions {}
impl<S: MayApply> DeclaredIn<S> for Apply {}

reply! {
    /// The answer to [`Apply`]. WeChat documents no members besides errcode and errmsg.
    pub struct ApplyReply {}
}

/// Delete a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.deleteStore`, over HTTPS `POST /wxa/del_store`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#16).
#[doc(alias = "openapi.officialAccount.mpStore.deleteStore")]
#[doc(alias = "deleteStore")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteStore {
    /// The store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
}

impl DeleteStore {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>) -> Self {
        Self { poi_id: poi_id.into() }
    }
}

impl Serialize for DeleteStore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("poi_id", &self.poi_id).end()
    }
}

impl Request for DeleteStore {
    const API: Api = Api::named("officialAccount.mpStore.deleteStore").endpoint(Method::Post, "/wxa/del_store");

    type Reply = DeleteStoreReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.deleteStore`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.deleteStore` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.deleteStore`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.deleteStore\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayDeleteStore>"
)]
pub trait MayDeleteStore {}

#[diagnostic::do_not_recommend]
impl MayDeleteStore for AllPermissions {}
impl<S: MayDeleteStore> DeclaredIn<S> for DeleteStore {}

reply! {
    /// The answer to [`DeleteStore`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteStoreReply {}
}

/// Get the audit of a store mini program.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.getAuditInfo`, over HTTPS `GET /wxa/get_merchant_audit_info`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#7).
#[doc(alias = "openapi.officialAccount.mpStore.getAuditInfo")]
#[doc(alias = "getAuditInfo")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetAuditInfo {}

impl GetAuditInfo {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetAuditInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetAuditInfo {
    const API: Api =
        Api::named("officialAccount.mpStore.getAuditInfo").endpoint(Method::Get, "/wxa/get_merchant_audit_info");

    type Reply = GetAuditInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.getAuditInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getAuditInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getAuditInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.getAuditInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetAuditInfo>"
)]
pub trait MayGetAuditInfo {}

#[diagnostic::do_not_recommend]
impl MayGetAuditInfo for AllPermissions {}
impl<S: MayGetAuditInfo> DeclaredIn<S> for GetAuditInfo {}

reply! {
    /// The answer to [`GetAuditInfo`].
    pub struct GetAuditInfoReply {
        /// The audit.
        pub data: Audit = "data",
    }
}

reply! {
    /// The audit.
    pub struct Audit {
        /// Id of the audit.
        #[doc(alias = "auditId")]
        pub audit_id: i64 = "audit_id",
        /// State of the audit.
        pub status: i64 = "status",
        /// Why it was refused.
        pub reason: Option<String> = "reason",
    }
}

/// Get the card of a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.getCard`, over HTTPS `POST /card/storewxa/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#18).
#[doc(alias = "openapi.officialAccount.mpStore.getCard")]
#[doc(alias = "getCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetCard {
    /// The store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
}

impl GetCard {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>) -> Self {
        Self { poi_id: poi_id.into() }
    }
}

impl Serialize for GetCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("poi_id", &self.poi_id).end()
    }
}

impl Request for GetCard {
    const API: Api = Api::named("officialAccount.mpStore.getCard").endpoint(Method::Post, "/card/storewxa/get");

    type Reply = GetCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.getCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.getCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetCard>"
)]
pub trait MayGetCard {}

#[diagnostic::do_not_recommend]
impl MayGetCard for AllPermissions {}
impl<S: MayGetCard> DeclaredIn<S> for GetCard {}

reply! {
    /// The answer to [`GetCard`].
    pub struct GetCardReply {
        /// Its card.
        #[doc(alias = "cardId")]
        pub card_id: Option<CardId> = "card_id",
    }
}

/// List the categories of store mini programs.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.getCategory`, over HTTPS `GET /wxa/get_merchant_category`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#5).
#[doc(alias = "openapi.officialAccount.mpStore.getCategory")]
#[doc(alias = "getCategory")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetCategory {}

impl GetCategory {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetCategory {
    const API: Api =
        Api::named("officialAccount.mpStore.getCategory").endpoint(Method::Get, "/wxa/get_merchant_category");

    type Reply = GetCategoryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.getCategory`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getCategory` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getCategory`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.getCategory\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetCategory>"
)]
pub trait MayGetCategory {}

#[diagnostic::do_not_recommend]
impl MayGetCategory for AllPermissions {}
impl<S: MayGetCategory> DeclaredIn<S> for GetCategory {}

reply! {
    /// The answer to [`GetCategory`].
    pub struct GetCategoryReply {
        /// The categories.
        pub data: Categories = "data",
    }
}

reply! {
    /// The categories.
    pub struct Category {
        /// Id of the category.
        pub id: i64 = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its level.
        pub level: Option<i64> = "level",
        /// The category above.
        pub father: Option<i64> = "father",
        /// The categories below.
        pub children: Vec<i64> = "children",
        /// 1 if papers are required.
        #[doc(alias = "sensitiveType")]
        pub sensitive_type: Option<i64> = "sensitive_type",
        /// The papers that are required.
        pub qualify: Option<Value> = "qualify",
    }
}

reply! {
    /// The categories.
    pub struct AllCategories {
        /// The categories.
        pub categories: Vec<Category> = "categories",
    }
}

reply! {
    /// The categories.
    pub struct Categories {
        /// The categories.
        #[doc(alias = "allCategoryInfo")]
        pub all_category_info: AllCategories = "all_category_info",
    }
}

/// Get a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.getStoreInfo`, over HTTPS `POST /wxa/get_store_info`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#14).
#[doc(alias = "openapi.officialAccount.mpStore.getStoreInfo")]
#[doc(alias = "getStoreInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetStoreInfo {
    /// The store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
}

impl GetStoreInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>) -> Self {
        Self { poi_id: poi_id.into() }
    }
}

impl Serialize for GetStoreInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("poi_id", &self.poi_id).end()
    }
}

impl Request for GetStoreInfo {
    const API: Api = Api::named("officialAccount.mpStore.getStoreInfo").endpoint(Method::Post, "/wxa/get_store_info");

    type Reply = GetStoreInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.getStoreInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getStoreInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getStoreInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.getStoreInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetStoreInfo>"
)]
pub trait MayGetStoreInfo {}

#[diagnostic::do_not_recommend]
impl MayGetStoreInfo for AllPermissions {}
impl<S: MayGetStoreInfo> DeclaredIn<S> for GetStoreInfo {}

reply! {
    /// The answer to [`GetStoreInfo`].
    pub struct GetStoreInfoReply {
        /// The store.
        pub business: Store = "business",
    }
}

reply! {
    /// Pictures.
    pub struct StorePhoto {
        /// Address of the picture.
        #[doc(alias = "photoUrl")]
        pub photo_url: String = "photo_url",
    }
}

reply! {
    /// The store.
    pub struct StoreInfo {
        /// Id of the store.
        #[doc(alias = "poiId")]
        pub poi_id: PoiId = "poi_id",
        /// Name of the store.
        #[doc(alias = "businessName")]
        pub business_name: String = "business_name",
        /// Province.
        pub province: String = "province",
        /// City.
        pub city: String = "city",
        /// District.
        pub district: String = "district",
        /// Address.
        pub address: String = "address",
        /// Telephone.
        pub telephone: String = "telephone",
        /// Longitude.
        pub longitude: f64 = "longitude",
        /// Latitude.
        pub latitude: f64 = "latitude",
        /// Opening hours, hhmm-hhmm.
        #[doc(alias = "openTime")]
        pub open_time: String = "open_time",
        /// Pictures.
        #[doc(alias = "photoList")]
        pub photo_list: Vec<StorePhoto> = "photo_list",
        /// State of the audit.
        pub status: i64 = "status",
    }
}

reply! {
    /// The store.
    pub struct Store {
        /// The store.
        #[doc(alias = "baseInfo")]
        pub base_info: StoreInfo = "base_info",
    }
}

/// List the stores.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.getStoreList`, over HTTPS `POST /wxa/get_store_list`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#15).
#[doc(alias = "openapi.officialAccount.mpStore.getStoreList")]
#[doc(alias = "getStoreList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetStoreList {
    /// How many stores to skip.
    pub offset: i64,
    /// How many to list.
    pub limit: i64,
}

impl GetStoreList {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(offset: i64, limit: i64) -> Self {
        Self { offset, limit }
    }
}

impl Serialize for GetStoreList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("offset", &self.offset).member("limit", &self.limit).end()
    }
}

impl Request for GetStoreList {
    const API: Api = Api::named("officialAccount.mpStore.getStoreList").endpoint(Method::Post, "/wxa/get_store_list");

    type Reply = GetStoreListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.getStoreList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getStoreList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getStoreList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.getStoreList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetStoreList>"
)]
pub trait MayGetStoreList {}

#[diagnostic::do_not_recommend]
impl MayGetStoreList for AllPermissions {}
impl<S: MayGetStoreList> DeclaredIn<S> for GetStoreList {}

reply! {
    /// The answer to [`GetStoreList`].
    pub struct GetStoreListReply {
        /// Number of stores.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "total_count",
        /// The stores.
        #[doc(alias = "businessList")]
        pub business_list: Vec<Store> = "business_list",
    }
}

/// Change a store mini program.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.modify`, over HTTPS `POST /wxa/modify_merchant`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#8).
#[doc(alias = "openapi.officialAccount.mpStore.modify")]
#[doc(alias = "modify")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Modify {
    /// What it is.
    pub intro: String,
    /// Its picture.
    #[doc(alias = "headimgMediaid")]
    pub headimg_mediaid: MediaId,
}

impl Modify {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(headimg_mediaid: impl Into<MediaId>, intro: impl Into<String>) -> Self {
        Self { intro: intro.into(), headimg_mediaid: headimg_mediaid.into() }
    }
}

impl Serialize for Modify {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("intro", &self.intro).member("headimg_mediaid", &self.headimg_mediaid).end()
    }
}

impl Request for Modify {
    const API: Api = Api::named("officialAccount.mpStore.modify").endpoint(Method::Post, "/wxa/modify_merchant");

    type Reply = ModifyReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.modify`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.modify` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.modify`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.modify\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayModify>"
)]
pub trait MayModify {}

#[diagnostic::do_not_recommend]
impl MayModify for AllPermissions {}
impl<S: MayModify> DeclaredIn<S> for Modify {}

reply! {
    /// The answer to [`Modify`]. WeChat documents no members besides errcode and errmsg.
    pub struct ModifyReply {}
}

/// Set the card of a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.setCard`, over HTTPS `POST /card/storewxa/set`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#18).
#[doc(alias = "openapi.officialAccount.mpStore.setCard")]
#[doc(alias = "setCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetCard {
    /// The store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
    /// Its card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl SetCard {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>, card_id: impl Into<CardId>) -> Self {
        Self { poi_id: poi_id.into(), card_id: card_id.into() }
    }
}

impl Serialize for SetCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("poi_id", &self.poi_id).member("card_id", &self.card_id).end()
    }
}

impl Request for SetCard {
    const API: Api = Api::named("officialAccount.mpStore.setCard").endpoint(Method::Post, "/card/storewxa/set");

    type Reply = SetCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.setCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.setCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.setCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.setCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MaySetCard>"
)]
pub trait MaySetCard {}

#[diagnostic::do_not_recommend]
impl MaySetCard for AllPermissions {}
impl<S: MaySetCard> DeclaredIn<S> for SetCard {}

reply! {
    /// The answer to [`SetCard`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetCardReply {}
}

/// Change a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.mpStore.updateStore`, over HTTPS `POST /wxa/update_store`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#13).
#[doc(alias = "openapi.officialAccount.mpStore.updateStore")]
#[doc(alias = "updateStore")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateStore {
    /// Opening hours, hhmm-hhmm.
    pub hour: String,
    /// Id of the place on Tencent's map.
    #[doc(alias = "mapPoiId")]
    pub map_poi_id: String,
    /// The store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
    /// Telephone.
    #[doc(alias = "contractPhone")]
    pub contract_phone: String,
    /// Pictures, as the JSON text {"list": ["address", ..]}.
    #[doc(alias = "picList")]
    pub pic_list: String,
    /// Card of the store; empty for none.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl UpdateStore {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: UpdateStoreArguments) -> Self {
        let UpdateStoreArguments { map_poi_id, poi_id, hour, contract_phone, pic_list, card_id } = arguments;
        Self { hour, map_poi_id, poi_id, contract_phone, pic_list, card_id }
    }
}

impl Serialize for UpdateStore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("hour", &self.hour)
            .member("map_poi_id", &self.map_poi_id)
            .member("poi_id", &self.poi_id)
            .member("contract_phone", &self.contract_phone)
            .member("pic_list", &self.pic_list)
            .member("card_id", &self.card_id)
            .end()
    }
}

/// What [`UpdateStore::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct UpdateStoreArguments {
    /// Id of the place on Tencent's map.
    #[doc(alias = "mapPoiId")]
    pub map_poi_id: String,
    /// The store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
    /// Opening hours, hhmm-hhmm.
    pub hour: String,
    /// Telephone.
    #[doc(alias = "contractPhone")]
    pub contract_phone: String,
    /// Pictures, as the JSON text {"list": ["address", ..]}.
    #[doc(alias = "picList")]
    pub pic_list: String,
    /// Card of the store; empty for none.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl Request for UpdateStore {
    const API: Api = Api::named("officialAccount.mpStore.updateStore").endpoint(Method::Post, "/wxa/update_store");

    type Reply = UpdateStoreReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.mpStore.updateStore`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.updateStore` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.updateStore`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.mpStore.updateStore\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayUpdateStore>"
)]
pub trait MayUpdateStore {}

#[diagnostic::do_not_recommend]
impl MayUpdateStore for AllPermissions {}
impl<S: MayUpdateStore> DeclaredIn<S> for UpdateStore {}

reply! {
    /// The answer to [`UpdateStore`].
    pub struct UpdateStoreReply {
        /// What follows.
        pub data: StoreChange = "data",
    }
}

reply! {
    /// What follows.
    pub struct StoreChange {
        /// Whether there is an audit. `true` is 1 on the wire.
        #[doc(alias = "hasAuditId")]
        pub has_audit_id: bool = "has_audit_id",
        /// Id of the audit.
        #[doc(alias = "auditId")]
        pub audit_id: Option<i64> = "audit_id",
    }
}
