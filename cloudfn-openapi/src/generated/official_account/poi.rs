// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.poi`: 6 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::poi;
//!
//! let request = poi::Add::new(serde_json::json!({"member": 1}));
//! assert_eq!(poi::Add::API.name, "officialAccount.poi.add");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Create a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.poi.add`, over HTTPS `POST /cgi-bin/poi/addpoi`.
    #[doc(alias = "openapi.officialAccount.poi.add")]
    #[doc(alias = "add")]
    pub struct Add;
}

impl Request for Add {
    const API: Api = Api::named("officialAccount.poi.add").endpoint(Method::Post, "/cgi-bin/poi/addpoi");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.poi.add`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.add` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.add`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.poi.add\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayAdd>"
)]
pub trait MayAdd {}

#[diagnostic::do_not_recommend]
impl MayAdd for AllPermissions {}
impl<S: MayAdd> DeclaredIn<S> for Add {}

open_request! {
    /// Delete a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.poi.delete`, over HTTPS `POST /cgi-bin/poi/delpoi`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#12).
    #[doc(alias = "openapi.officialAccount.poi.delete")]
    #[doc(alias = "delete")]
    pub struct Delete;
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.poi.delete").endpoint(Method::Post, "/cgi-bin/poi/delpoi");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.poi.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.delete`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.poi.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

open_request! {
    /// Get a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.poi.get`, over HTTPS `POST /cgi-bin/poi/getpoi`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#9).
    #[doc(alias = "openapi.officialAccount.poi.get")]
    #[doc(alias = "get")]
    pub struct Get;
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.poi.get").endpoint(Method::Post, "/cgi-bin/poi/getpoi");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.poi.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.get`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.poi.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

open_request! {
    /// List the stores.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.poi.getList`, over HTTPS `POST /cgi-bin/poi/getpoilist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#10).
    #[doc(alias = "openapi.officialAccount.poi.getList")]
    #[doc(alias = "getList")]
    pub struct GetList;
}

impl Request for GetList {
    const API: Api = Api::named("officialAccount.poi.getList").endpoint(Method::Post, "/cgi-bin/poi/getpoilist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.poi.getList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.getList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.getList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.poi.getList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayGetList>"
)]
pub trait MayGetList {}

#[diagnostic::do_not_recommend]
impl MayGetList for AllPermissions {}
impl<S: MayGetList> DeclaredIn<S> for GetList {}

open_request! {
    /// List the categories of stores.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.poi.getWXCategory`, over HTTPS `GET /cgi-bin/poi/getwxcategory`.
    #[doc(alias = "openapi.officialAccount.poi.getWXCategory")]
    #[doc(alias = "getWXCategory")]
    pub struct GetWxCategory;
}

impl Request for GetWxCategory {
    const API: Api =
        Api::named("officialAccount.poi.getWXCategory").endpoint(Method::Get, "/cgi-bin/poi/getwxcategory");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.poi.getWXCategory`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.getWXCategory` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.getWXCategory`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.poi.getWXCategory\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayGetWxCategory>"
)]
pub trait MayGetWxCategory {}

#[diagnostic::do_not_recommend]
impl MayGetWxCategory for AllPermissions {}
impl<S: MayGetWxCategory> DeclaredIn<S> for GetWxCategory {}

open_request! {
    /// Change the services of a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.poi.update`, over HTTPS `POST /cgi-bin/poi/updatepoi`.
    #[doc(alias = "openapi.officialAccount.poi.update")]
    #[doc(alias = "update")]
    pub struct Update;
}

impl Request for Update {
    const API: Api = Api::named("officialAccount.poi.update").endpoint(Method::Post, "/cgi-bin/poi/updatepoi");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.poi.update`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.poi.update` is not declared by this cloud function",
    label = "needs the permission `officialAccount.poi.update`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.poi.update\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::poi::MayUpdate>"
)]
pub trait MayUpdate {}

#[diagnostic::do_not_recommend]
impl MayUpdate for AllPermissions {}
impl<S: MayUpdate> DeclaredIn<S> for Update {}
