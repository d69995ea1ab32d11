// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.map`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::map;
//!
//! let request = map::CreatePoi::new(serde_json::json!({"member": 1}));
//! assert_eq!(map::CreatePoi::API.name, "officialAccount.map.createPoi");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Add a place to the map.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.map.createPoi`, over HTTPS `POST /wxa/create_map_poi`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#11).
    #[doc(alias = "openapi.officialAccount.map.createPoi")]
    #[doc(alias = "createPoi")]
    pub struct CreatePoi;
}

impl Request for CreatePoi {
    const API: Api = Api::named("officialAccount.map.createPoi").endpoint(Method::Post, "/wxa/create_map_poi");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.map.createPoi`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.map.createPoi` is not declared by this cloud function",
    label = "needs the permission `officialAccount.map.createPoi`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.map.createPoi\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::map::MayCreatePoi>"
)]
pub trait MayCreatePoi {}

#[diagnostic::do_not_recommend]
impl MayCreatePoi for AllPermissions {}
impl<S: MayCreatePoi> DeclaredIn<S> for CreatePoi {}

open_request! {
    /// List the provinces, cities and districts of the map.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.map.getDistrict`, over HTTPS `GET /wxa/get_district`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#9).
    #[doc(alias = "openapi.officialAccount.map.getDistrict")]
    #[doc(alias = "getDistrict")]
    pub struct GetDistrict;
}

impl Request for GetDistrict {
    const API: Api = Api::named("officialAccount.map.getDistrict").endpoint(Method::Get, "/wxa/get_district");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.map.getDistrict`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.map.getDistrict` is not declared by this cloud function",
    label = "needs the permission `officialAccount.map.getDistrict`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.map.getDistrict\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::map::MayGetDistrict>"
)]
pub trait MayGetDistrict {}

#[diagnostic::do_not_recommend]
impl MayGetDistrict for AllPermissions {}
impl<S: MayGetDistrict> DeclaredIn<S> for GetDistrict {}

open_request! {
    /// Search the map for a place.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.map.searchPoi`, over HTTPS `POST /wxa/search_map_poi`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#10).
    #[doc(alias = "openapi.officialAccount.map.searchPoi")]
    #[doc(alias = "searchPoi")]
    pub struct SearchPoi;
}

impl Request for SearchPoi {
    const API: Api = Api::named("officialAccount.map.searchPoi").endpoint(Method::Post, "/wxa/search_map_poi");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.map.searchPoi`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.map.searchPoi` is not declared by this cloud function",
    label = "needs the permission `officialAccount.map.searchPoi`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.map.searchPoi\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::map::MaySearchPoi>"
)]
pub trait MaySearchPoi {}

#[diagnostic::do_not_recommend]
impl MaySearchPoi for AllPermissions {}
impl<S: MaySearchPoi> DeclaredIn<S> for SearchPoi {}
