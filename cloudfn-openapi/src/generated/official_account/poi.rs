// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.poi`: 6 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::poi;
//!
//! let request = poi::Add::new(poi::NewStore::new(poi::NewStoreInfo::new(poi::NewStoreInfoArguments { business_name: "BUSINESS_NAME".into(), branch_name: "BRANCH_NAME".into(), province: "PROVINCE".into(), city: "CITY".into(), district: "DISTRICT".into(), address: "ADDRESS".into(), telephone: "TELEPHONE".into(), categories: vec!["CATEGORIES".into()], longitude: 814.5, latitude: 553.5 })));
//! assert_eq!(poi::Add::API.name, "officialAccount.poi.add");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, PoiId, ReadError, Request};

/// Create a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.poi.add`, over HTTPS `POST /cgi-bin/poi/addpoi`.
#[doc(alias = "openapi.officialAccount.poi.add")]
#[doc(alias = "add")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Add {
    /// The store.
    pub business: NewStore,
}

impl Add {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(business: NewStore) -> Self {
        Self { business }
    }
}

impl Serialize for Add {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("business", &self.business).end()
    }
}

impl Request for Add {
    const API: Api = Api::named("officialAccount.poi.add").endpoint(Method::Post, "/cgi-bin/poi/addpoi");

    type Reply = AddReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.poi.add`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.add` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.add`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.poi.add\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayAdd>"
)]
pub trait MayAdd {}

#[diagnostic::do_not_recommend]
impl MayAdd for AllPermissions {}
impl<S: MayAdd> DeclaredIn<S> for Add {}

reply! {
    /// The answer to [`Add`].
    pub struct AddReply {
        /// Id of the store.
        #[doc(alias = "poiId")]
        pub poi_id: PoiId = "poi_id",
    }
}

/// Pictures.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StorePhoto {
    /// Address of the picture.
    #[doc(alias = "photoUrl")]
    pub photo_url: String,
}

impl StorePhoto {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(photo_url: impl Into<String>) -> Self {
        Self { photo_url: photo_url.into() }
    }
}

impl Serialize for StorePhoto {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("photo_url", &self.photo_url).end()
    }
}

/// The store.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewStoreInfo {
    /// Province.
    pub province: String,
    /// City.
    pub city: String,
    /// District.
    pub district: String,
    /// Address, without province, city and district.
    pub address: String,
    /// Telephone.
    pub telephone: String,
    /// Categories.
    pub categories: Vec<String>,
    /// Longitude.
    pub longitude: f64,
    /// Latitude.
    pub latitude: f64,
    /// Your id of the store.
    pub sid: Option<String>,
    /// What it recommends.
    pub recommend: Option<String>,
    /// Services, separated by commas.
    pub special: Option<String>,
    /// What it is.
    pub introduction: Option<String>,
    /// Name of the store, without the branch.
    #[doc(alias = "businessName")]
    pub business_name: String,
    /// Name of the branch.
    #[doc(alias = "branchName")]
    pub branch_name: String,
    /// System of the coordinates: 1 is that of Tencent's map.
    #[doc(alias = "offsetType")]
    pub offset_type: i64,
    /// Pictures.
    #[doc(alias = "photoList")]
    pub photo_list: Option<Vec<StorePhoto>>,
    /// Opening hours, hh:mm-hh:mm.
    #[doc(alias = "openTime")]
    pub open_time: Option<String>,
    /// Mean price per person, in yuan.
    #[doc(alias = "avgPrice")]
    pub avg_price: Option<i64>,
}

impl NewStoreInfo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: NewStoreInfoArguments) -> Self {
        let NewStoreInfoArguments {
            business_name,
            branch_name,
            province,
            city,
            district,
            address,
            telephone,
            categories,
            longitude,
            latitude,
        } = arguments;
        Self {
            province,
            city,
            district,
            address,
            telephone,
            categories,
            longitude,
            latitude,
            sid: None,
            recommend: None,
            special: None,
            introduction: None,
            business_name,
            branch_name,
            offset_type: 1,
            photo_list: None,
            open_time: None,
            avg_price: None,
        }
    }

    /// Your id of the store.
    #[must_use]
    pub fn sid(mut self, sid: impl Into<String>) -> Self {
        self.sid = Some(sid.into());
        self
    }

    /// Pictures.
    #[doc(alias = "photoList")]
    #[must_use]
    pub fn photo_list(mut self, photo_list: impl IntoIterator<Item = StorePhoto>) -> Self {
        self.photo_list = Some(photo_list.into_iter().collect());
        self
    }

    /// What it recommends.
    #[must_use]
    pub fn recommend(mut self, recommend: impl Into<String>) -> Self {
        self.recommend = Some(recommend.into());
        self
    }

    /// Services, separated by commas.
    #[must_use]
    pub fn special(mut self, special: impl Into<String>) -> Self {
        self.special = Some(special.into());
        self
    }

    /// What it is.
    #[must_use]
    pub fn introduction(mut self, introduction: impl Into<String>) -> Self {
        self.introduction = Some(introduction.into());
        self
    }

    /// Opening hours, hh:mm-hh:mm.
    #[doc(alias = "openTime")]
    #[must_use]
    pub fn open_time(mut self, open_time: impl Into<String>) -> Self {
        self.open_time = Some(open_time.into());
        self
    }

    /// Mean price per person, in yuan.
    #[doc(alias = "avgPrice")]
    #[must_use]
    #[inline]
    pub fn avg_price(mut self, avg_price: i64) -> Self {
        self.avg_price = Some(avg_price);
        self
    }
}

impl Serialize for NewStoreInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("province", &self.province)
            .member("city", &self.city)
            .member("district", &self.district)
            .member("address", &self.address)
            .member("telephone", &self.telephone)
            .member("categories", &self.categories)
            .member("longitude", &self.longitude)
            .member("latitude", &self.latitude)
            .optional("sid", &self.sid)
            .optional("recommend", &self.recommend)
            .optional("special", &self.special)
            .optional("introduction", &self.introduction)
            .member("business_name", &self.business_name)
            .member("branch_name", &self.branch_name)
            .member("offset_type", &self.offset_type)
            .optional("photo_list", &self.photo_list)
            .optional("open_time", &self.open_time)
            .optional("avg_price", &self.avg_price)
            .end()
    }
}

/// What [`NewStoreInfo::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct NewStoreInfoArguments {
    /// Name of the store, without the branch.
    #[doc(alias = "businessName")]
    pub business_name: String,
    /// Name of the branch.
    #[doc(alias = "branchName")]
    pub branch_name: String,
    /// Province.
    pub province: String,
    /// City.
    pub city: String,
    /// District.
    pub district: String,
    /// Address, without province, city and district.
    pub address: String,
    /// Telephone.
    pub telephone: String,
    /// Categories.
    pub categories: Vec<String>,
    /// Longitude.
    pub longitude: f64,
    /// Latitude.
    pub latitude: f64,
}

/// The store.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewStore {
    /// The store.
    #[doc(alias = "baseInfo")]
    pub base_info: NewStoreInfo,
}

impl NewStore {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(base_info: NewStoreInfo) -> Self {
        Self { base_info }
    }
}

impl Serialize for NewStore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("base_info", &self.base_info).end()
    }
}

/// Delete a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.poi.delete`, over HTTPS `POST /cgi-bin/poi/delpoi`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#12).
#[doc(alias = "openapi.officialAccount.poi.delete")]
#[doc(alias = "delete")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Delete {
    /// Id of the store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
}

impl Delete {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>) -> Self {
        Self { poi_id: poi_id.into() }
    }
}

impl Serialize for Delete {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("poi_id", &self.poi_id).end()
    }
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.poi.delete").endpoint(Method::Post, "/cgi-bin/poi/delpoi");

    type Reply = DeleteReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.poi.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.delete`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.poi.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

reply! {
    /// The answer to [`Delete`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteReply {}
}

/// Get a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.poi.get`, over HTTPS `POST /cgi-bin/poi/getpoi`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#9).
#[doc(alias = "openapi.officialAccount.poi.get")]
#[doc(alias = "get")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Get {
    /// Id of the store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
}

impl Get {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>) -> Self {
        Self { poi_id: poi_id.into() }
    }
}

impl Serialize for Get {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("poi_id", &self.poi_id).end()
    }
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.poi.get").endpoint(Method::Post, "/cgi-bin/poi/getpoi");

    type Reply = GetReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.poi.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.get`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.poi.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

reply! {
    /// The answer to [`Get`].
    pub struct GetReply {
        /// The store.
        pub business: Store = "business",
    }
}

reply! {
    /// Pictures.
    pub struct ShownStorePhoto {
        /// Address of the picture.
        #[doc(alias = "photoUrl")]
        pub photo_url: String = "photo_url",
    }
}

reply! {
    /// The store.
    pub struct StoreInfo {
        /// Your id of the store.
        pub sid: Option<String> = "sid",
        /// Name of the store.
        #[doc(alias = "businessName")]
        pub business_name: String = "business_name",
        /// Name of the branch.
        #[doc(alias = "branchName")]
        pub branch_name: String = "branch_name",
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
        /// Categories.
        pub categories: Vec<String> = "categories",
        /// System of the coordinates.
        #[doc(alias = "offsetType")]
        pub offset_type: i64 = "offset_type",
        /// Longitude.
        pub longitude: f64 = "longitude",
        /// Latitude.
        pub latitude: f64 = "latitude",
        /// Pictures.
        #[doc(alias = "photoList")]
        pub photo_list: Vec<ShownStorePhoto> = "photo_list",
        /// What it recommends.
        pub recommend: Option<String> = "recommend",
        /// Services.
        pub special: Option<String> = "special",
        /// What it is.
        pub introduction: Option<String> = "introduction",
        /// Opening hours.
        #[doc(alias = "openTime")]
        pub open_time: Option<String> = "open_time",
        /// Mean price per person, in yuan.
        #[doc(alias = "avgPrice")]
        pub avg_price: Option<f64> = "avg_price",
        /// 1 error, 2 audited, 3 passed, 4 refused.
        #[doc(alias = "availableState")]
        pub available_state: i64 = "available_state",
        /// Whether a change is being audited.
        #[doc(alias = "updateStatus")]
        pub update_status: i64 = "update_status",
        /// Id of the store.
        #[doc(alias = "poiId")]
        pub poi_id: PoiId = "poi_id",
        /// Id of the place on Tencent's map.
        pub mapid: Option<String> = "mapid",
        /// State of the move to a store mini program.
        #[doc(alias = "upgradeStatus")]
        pub upgrade_status: Option<i64> = "upgrade_status",
        /// Why the move was refused.
        #[doc(alias = "upgradeComment")]
        pub upgrade_comment: Option<String> = "upgrade_comment",
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
/// Cloud call `officialAccount.poi.getList`, over HTTPS `POST /cgi-bin/poi/getpoilist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#10).
#[doc(alias = "openapi.officialAccount.poi.getList")]
#[doc(alias = "getList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetList {
    /// How many stores to skip.
    pub begin: i64,
    /// How many to list, at most 50.
    pub limit: i64,
}

impl GetList {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(begin: i64, limit: i64) -> Self {
        Self { begin, limit }
    }
}

impl Serialize for GetList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin", &self.begin).member("limit", &self.limit).end()
    }
}

impl Request for GetList {
    const API: Api = Api::named("officialAccount.poi.getList").endpoint(Method::Post, "/cgi-bin/poi/getpoilist");

    type Reply = GetListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.poi.getList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.getList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.getList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.poi.getList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayGetList>"
)]
pub trait MayGetList {}

#[diagnostic::do_not_recommend]
impl MayGetList for AllPermissions {}
impl<S: MayGetList> DeclaredIn<S> for GetList {}

reply! {
    /// The answer to [`GetList`].
    pub struct GetListReply {
        /// Number of stores.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "total_count",
        /// The stores.
        #[doc(alias = "businessList")]
        pub business_list: Vec<Store> = "business_list",
    }
}

/// List the categories of stores.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.poi.getWXCategory`, over HTTPS `GET /cgi-bin/poi/getwxcategory`.
#[doc(alias = "openapi.officialAccount.poi.getWXCategory")]
#[doc(alias = "getWXCategory")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetWxCategory {}

impl GetWxCategory {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetWxCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetWxCategory {
    const API: Api =
        Api::named("officialAccount.poi.getWXCategory").endpoint(Method::Get, "/cgi-bin/poi/getwxcategory");

    type Reply = GetWxCategoryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.poi.getWXCategory`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.getWXCategory` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.getWXCategory`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.poi.getWXCategory\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayGetWxCategory>"
)]
pub trait MayGetWxCategory {}

#[diagnostic::do_not_recommend]
impl MayGetWxCategory for AllPermissions {}
impl<S: MayGetWxCategory> DeclaredIn<S> for GetWxCategory {}

reply! {
    /// The answer to [`GetWxCategory`].
    pub struct GetWxCategoryReply {
        /// The categories, as "food,cafe".
        #[doc(alias = "categoryList")]
        pub category_list: Vec<String> = "category_list",
    }
}

/// Change the services of a store.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.poi.update`, over HTTPS `POST /cgi-bin/poi/updatepoi`.
#[doc(alias = "openapi.officialAccount.poi.update")]
#[doc(alias = "update")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Update {
    /// The store.
    pub business: ChangedStore,
}

impl Update {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(business: ChangedStore) -> Self {
        Self { business }
    }
}

impl Serialize for Update {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("business", &self.business).end()
    }
}

impl Request for Update {
    const API: Api = Api::named("officialAccount.poi.update").endpoint(Method::Post, "/cgi-bin/poi/updatepoi");

    type Reply = UpdateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.poi.update`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.update` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.update`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.poi.update\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayUpdate>"
)]
pub trait MayUpdate {}

#[diagnostic::do_not_recommend]
impl MayUpdate for AllPermissions {}
impl<S: MayUpdate> DeclaredIn<S> for Update {}

reply! {
    /// The answer to [`Update`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateReply {}
}

/// The store, and what changes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StoreChanges {
    /// Telephone.
    pub telephone: Option<String>,
    /// What it recommends.
    pub recommend: Option<String>,
    /// Services, separated by commas.
    pub special: Option<String>,
    /// What it is.
    pub introduction: Option<String>,
    /// Id of the store.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
    /// Pictures.
    #[doc(alias = "photoList")]
    pub photo_list: Option<Vec<StorePhoto>>,
    /// Opening hours, hh:mm-hh:mm.
    #[doc(alias = "openTime")]
    pub open_time: Option<String>,
    /// Mean price per person, in yuan.
    #[doc(alias = "avgPrice")]
    pub avg_price: Option<i64>,
}

impl StoreChanges {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>) -> Self {
        Self {
            telephone: None,
            recommend: None,
            special: None,
            introduction: None,
            poi_id: poi_id.into(),
            photo_list: None,
            open_time: None,
            avg_price: None,
        }
    }

    /// Telephone.
    #[must_use]
    pub fn telephone(mut self, telephone: impl Into<String>) -> Self {
        self.telephone = Some(telephone.into());
        self
    }

    /// Pictures.
    #[doc(alias = "photoList")]
    #[must_use]
    pub fn photo_list(mut self, photo_list: impl IntoIterator<Item = StorePhoto>) -> Self {
        self.photo_list = Some(photo_list.into_iter().collect());
        self
    }

    /// What it recommends.
    #[must_use]
    pub fn recommend(mut self, recommend: impl Into<String>) -> Self {
        self.recommend = Some(recommend.into());
        self
    }

    /// Services, separated by commas.
    #[must_use]
    pub fn special(mut self, special: impl Into<String>) -> Self {
        self.special = Some(special.into());
        self
    }

    /// What it is.
    #[must_use]
    pub fn introduction(mut self, introduction: impl Into<String>) -> Self {
        self.introduction = Some(introduction.into());
        self
    }

    /// Opening hours, hh:mm-hh:mm.
    #[doc(alias = "openTime")]
    #[must_use]
    pub fn open_time(mut self, open_time: impl Into<String>) -> Self {
        self.open_time = Some(open_time.into());
        self
    }

    /// Mean price per person, in yuan.
    #[doc(alias = "avgPrice")]
    #[must_use]
    #[inline]
    pub fn avg_price(mut self, avg_price: i64) -> Self {
        self.avg_price = Some(avg_price);
        self
    }
}

impl Serialize for StoreChanges {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("telephone", &self.telephone)
            .optional("recommend", &self.recommend)
            .optional("special", &self.special)
            .optional("introduction", &self.introduction)
            .member("poi_id", &self.poi_id)
            .optional("photo_list", &self.photo_list)
            .optional("open_time", &self.open_time)
            .optional("avg_price", &self.avg_price)
            .end()
    }
}

/// The store.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ChangedStore {
    /// The store, and what changes.
    #[doc(alias = "baseInfo")]
    pub base_info: StoreChanges,
}

impl ChangedStore {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(base_info: StoreChanges) -> Self {
        Self { base_info }
    }
}

impl Serialize for ChangedStore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("base_info", &self.base_info).end()
    }
}
