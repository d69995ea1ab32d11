// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.user`: 5 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::user;
//!
//! let request = user::BatchGetInfo::new(serde_json::json!({"member": 1}));
//! assert_eq!(user::BatchGetInfo::API.name, "officialAccount.user.batchGetInfo");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Get several followers.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.user.batchGetInfo`, over HTTPS `POST /cgi-bin/user/info/batchget`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Get_users_basic_information_UnionID.html#UinonId).
    #[doc(alias = "openapi.officialAccount.user.batchGetInfo")]
    #[doc(alias = "batchGetInfo")]
    pub struct BatchGetInfo;
}

impl Request for BatchGetInfo {
    const API: Api =
        Api::named("officialAccount.user.batchGetInfo").endpoint(Method::Post, "/cgi-bin/user/info/batchget");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.user.batchGetInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.batchGetInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.batchGetInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.user.batchGetInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayBatchGetInfo>"
)]
pub trait MayBatchGetInfo {}

#[diagnostic::do_not_recommend]
impl MayBatchGetInfo for AllPermissions {}
impl<S: MayBatchGetInfo> DeclaredIn<S> for BatchGetInfo {}

open_request! {
    /// List the blacklisted users.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.user.getBlacklist`, over HTTPS `POST /cgi-bin/tags/members/getblacklist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Manage_blacklist.html).
    #[doc(alias = "openapi.officialAccount.user.getBlacklist")]
    #[doc(alias = "getBlacklist")]
    pub struct GetBlacklist;
}

impl Request for GetBlacklist {
    const API: Api =
        Api::named("officialAccount.user.getBlacklist").endpoint(Method::Post, "/cgi-bin/tags/members/getblacklist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.user.getBlacklist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.getBlacklist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.getBlacklist`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.user.getBlacklist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayGetBlacklist>"
)]
pub trait MayGetBlacklist {}

#[diagnostic::do_not_recommend]
impl MayGetBlacklist for AllPermissions {}
impl<S: MayGetBlacklist> DeclaredIn<S> for GetBlacklist {}

open_request! {
    /// Get a follower.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.user.getInfo`, over HTTPS `GET /cgi-bin/user/info`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Get_users_basic_information_UnionID.html#UinonId).
    #[doc(alias = "openapi.officialAccount.user.getInfo")]
    #[doc(alias = "getInfo")]
    pub struct GetInfo;
}

impl Request for GetInfo {
    const API: Api = Api::named("officialAccount.user.getInfo").endpoint(Method::Get, "/cgi-bin/user/info");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.user.getInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.getInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.getInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.user.getInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayGetInfo>"
)]
pub trait MayGetInfo {}

#[diagnostic::do_not_recommend]
impl MayGetInfo for AllPermissions {}
impl<S: MayGetInfo> DeclaredIn<S> for GetInfo {}

open_request! {
    /// List the followers.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.user.getList`, over HTTPS `GET /cgi-bin/user/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Getting_a_User_List.html).
    #[doc(alias = "openapi.officialAccount.user.getList")]
    #[doc(alias = "getList")]
    pub struct GetList;
}

impl Request for GetList {
    const API: Api = Api::named("officialAccount.user.getList").endpoint(Method::Get, "/cgi-bin/user/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.user.getList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.getList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.getList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.user.getList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayGetList>"
)]
pub trait MayGetList {}

#[diagnostic::do_not_recommend]
impl MayGetList for AllPermissions {}
impl<S: MayGetList> DeclaredIn<S> for GetList {}

open_request! {
    /// Set the account's own name for a follower.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.user.updateRemark`, over HTTPS `POST /cgi-bin/user/info/updateremark`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Configuring_user_notes.html).
    #[doc(alias = "openapi.officialAccount.user.updateRemark")]
    #[doc(alias = "updateRemark")]
    pub struct UpdateRemark;
}

impl Request for UpdateRemark {
    const API: Api =
        Api::named("officialAccount.user.updateRemark").endpoint(Method::Post, "/cgi-bin/user/info/updateremark");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.user.updateRemark`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.updateRemark` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.updateRemark`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.user.updateRemark\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayUpdateRemark>"
)]
pub trait MayUpdateRemark {}

#[diagnostic::do_not_recommend]
impl MayUpdateRemark for AllPermissions {}
impl<S: MayUpdateRemark> DeclaredIn<S> for UpdateRemark {}
