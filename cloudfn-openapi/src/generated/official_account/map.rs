// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.map`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::map;
//!
//! let request = map::CreatePoi::new(map::CreatePoiArguments { name: "NAME".into(), category: "CATEGORY".into(), introduct: "INTRODUCT".into(), telephone: "TELEPHONE".into(), longitude: 814.5, latitude: 553.5, districtid: 138, province: "PROVINCE".into(), city: "CITY".into(), district: "DISTRICT".into(), address: "ADDRESS".into(), photo: "PHOTO".into(), license: "LICENSE".into() });
//! assert_eq!(map::CreatePoi::API.name, "officialAccount.map.createPoi");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, CardId, Content, DeclaredIn, MediaId, Method, PoiId, ReadError, Request};

/// Add a place to the map.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.map.createPoi`, over HTTPS `POST /wxa/create_map_poi`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#11).
#[doc(alias = "openapi.officialAccount.map.createPoi")]
#[doc(alias = "createPoi")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreatePoi {
    /// Name of the place.
    pub name: String,
    /// Its category.
    pub category: String,
    /// What it is.
    pub introduct: String,
    /// Its telephone.
    pub telephone: String,
    /// Longitude.
    pub longitude: f64,
    /// Latitude.
    pub latitude: f64,
    /// Id of the district, from getDistrict.
    pub districtid: i64,
    /// Province.
    pub province: String,
    /// City.
    pub city: String,
    /// District.
    pub district: String,
    /// Address.
    pub address: String,
    /// A picture.
    pub photo: MediaId,
    /// A picture of the business licence.
    pub license: MediaId,
    /// The store that it was before.
    #[doc(alias = "poiId")]
    pub poi_id: Option<PoiId>,
}

impl CreatePoi {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: CreatePoiArguments) -> Self {
        let CreatePoiArguments {
            name,
            category,
            introduct,
            telephone,
            longitude,
            latitude,
            districtid,
            province,
            city,
            district,
            address,
            photo,
            license,
        } = arguments;
        Self {
            name,
            category,
            introduct,
            telephone,
            longitude,
            latitude,
            districtid,
            province,
            city,
            district,
            address,
            photo,
            license,
            poi_id: None,
        }
    }

    /// The store that it was before.
    #[doc(alias = "poiId")]
    #[must_use]
    pub fn poi_id(mut self, poi_id: impl Into<PoiId>) -> Self {
        self.poi_id = Some(poi_id.into());
        self
    }
}

impl Serialize for CreatePoi {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("name", &self.name)
            .member("category", &self.category)
            .member("introduct", &self.introduct)
            .member("telephone", &self.telephone)
            .member("longitude", &self.longitude)
            .member("latitude", &self.latitude)
            .member("districtid", &self.districtid)
            .member("province", &self.province)
            .member("city", &self.city)
            .member("district", &self.district)
            .member("address", &self.address)
            .member("photo", &self.photo)
            .member("license", &self.license)
            .optional("poi_id", &self.poi_id)
            .end()
    }
}

/// What [`CreatePoi::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct CreatePoiArguments {
    /// Name of the place.
    pub name: String,
    /// Its category.
    pub category: String,
    /// What it is.
    pub introduct: String,
    /// Its telephone.
    pub telephone: String,
    /// Longitude.
    pub longitude: f64,
    /// Latitude.
    pub latitude: f64,
    /// Id of the district, from getDistrict.
    pub districtid: i64,
    /// Province.
    pub province: String,
    /// City.
    pub city: String,
    /// District.
    pub district: String,
    /// Address.
    pub address: String,
    /// A picture.
    pub photo: MediaId,
    /// A picture of the business licence.
    pub license: MediaId,
}

impl Request for CreatePoi {
    const API: Api = Api::named("officialAccount.map.createPoi").endpoint(Method::Post, "/wxa/create_map_poi");

    type Reply = CreatePoiReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.map.createPoi`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.map.createPoi` is not declared by this cloud function",
    label = "needs the permission `officialAccount.map.createPoi`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.map.createPoi\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::map::MayCreatePoi>"
)]
pub trait MayCreatePoi {}

#[diagnostic::do_not_recommend]
impl MayCreatePoi for AllPermissions {}
impl<S: MayCreatePoi> DeclaredIn<S> for CreatePoi {}

reply! {
    /// The answer to [`CreatePoi`].
    pub struct CreatePoiReply {
        /// The audit.
        pub data: PlaceAudit = "data",
    }
}

reply! {
    /// The audit.
    pub struct PlaceAudit {
        /// Id of the audit.
        #[doc(alias = "baseId")]
        pub base_id: i64 = "base_id",
    }
}

/// List the provinces, cities and districts of the map.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.map.getDistrict`, over HTTPS `GET /wxa/get_district`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#9).
#[doc(alias = "openapi.officialAccount.map.getDistrict")]
#[doc(alias = "getDistrict")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetDistrict {}

impl GetDistrict {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetDistrict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetDistrict {
    const API: Api = Api::named("officialAccount.map.getDistrict").endpoint(Method::Get, "/wxa/get_district");

    type Reply = GetDistrictReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.map.getDistrict`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.map.getDistrict` is not declared by this cloud function",
    label = "needs the permission `officialAccount.map.getDistrict`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.map.getDistrict\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::map::MayGetDistrict>"
)]
pub trait MayGetDistrict {}

#[diagnostic::do_not_recommend]
impl MayGetDistrict for AllPermissions {}
impl<S: MayGetDistrict> DeclaredIn<S> for GetDistrict {}

reply! {
    /// The answer to [`GetDistrict`].
    pub struct GetDistrictReply {
        /// Version of the list.
        #[doc(alias = "dataVersion")]
        pub data_version: String = "data_version",
        /// Provinces, cities and districts: a list of each.
        pub result: Value = "result",
    }
}

/// Search the map for a place.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.map.searchPoi`, over HTTPS `POST /wxa/search_map_poi`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#10).
#[doc(alias = "openapi.officialAccount.map.searchPoi")]
#[doc(alias = "searchPoi")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SearchPoi {
    /// Id of the district, from getDistrict.
    pub districtid: i64,
    /// What to search for.
    pub keyword: String,
}

impl SearchPoi {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(districtid: i64, keyword: impl Into<String>) -> Self {
        Self { districtid, keyword: keyword.into() }
    }
}

impl Serialize for SearchPoi {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("districtid", &self.districtid).member("keyword", &self.keyword).end()
    }
}

impl Request for SearchPoi {
    const API: Api = Api::named("officialAccount.map.searchPoi").endpoint(Method::Post, "/wxa/search_map_poi");

    type Reply = SearchPoiReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.map.searchPoi`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.map.searchPoi` is not declared by this cloud function",
    label = "needs the permission `officialAccount.map.searchPoi`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.map.searchPoi\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::map::MaySearchPoi>"
)]
pub trait MaySearchPoi {}

#[diagnostic::do_not_recommend]
impl MaySearchPoi for AllPermissions {}
impl<S: MaySearchPoi> DeclaredIn<S> for SearchPoi {}

reply! {
    /// The answer to [`SearchPoi`].
    pub struct SearchPoiReply {
        /// The places.
        pub data: FoundPlaces = "data",
    }
}

reply! {
    /// The places.
    pub struct FoundPlace {
        /// Id of the place on Tencent's map.
        #[doc(alias = "sosomapPoiUid")]
        pub sosomap_poi_uid: String = "sosomap_poi_uid",
        /// Name of the place.
        #[doc(alias = "branchName")]
        pub branch_name: String = "branch_name",
        /// Its category.
        pub category: String = "category",
        /// Its address.
        pub address: String = "address",
        /// Its telephone.
        pub telephone: String = "telephone",
        /// Longitude.
        pub longitude: f64 = "longitude",
        /// Latitude.
        pub latitude: f64 = "latitude",
        /// Addresses of pictures.
        #[doc(alias = "picUrls")]
        pub pic_urls: Vec<String> = "pic_urls",
        /// Cards of the place.
        #[doc(alias = "cardIdList")]
        pub card_id_list: Vec<CardId> = "card_id_list",
    }
}

reply! {
    /// The places.
    pub struct FoundPlaces {
        /// The places.
        pub item: Vec<FoundPlace> = "item",
    }
}
