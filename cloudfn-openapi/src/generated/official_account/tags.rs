// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.tags`: 9 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::tags;
//!
//! let request = tags::BatchTagging::new(serde_json::json!({"member": 1}));
//! assert_eq!(tags::BatchTagging::API.name, "officialAccount.tags.batchTagging");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Give users a tag.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.batchTagging`, over HTTPS `POST /cgi-bin/tags/members/batchtagging`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.batchTagging")]
    #[doc(alias = "batchTagging")]
    pub struct BatchTagging;
}

impl Request for BatchTagging {
    const API: Api =
        Api::named("officialAccount.tags.batchTagging").endpoint(Method::Post, "/cgi-bin/tags/members/batchtagging");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.batchTagging`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.batchTagging` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.batchTagging`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.batchTagging\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayBatchTagging>"
)]
pub trait MayBatchTagging {}

#[diagnostic::do_not_recommend]
impl MayBatchTagging for AllPermissions {}
impl<S: MayBatchTagging> DeclaredIn<S> for BatchTagging {}

open_request! {
    /// Take users off the blacklist.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.batchUnblacklist`, over HTTPS `POST /cgi-bin/tags/members/batchunblacklist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Manage_blacklist.html).
    #[doc(alias = "openapi.officialAccount.tags.batchUnblacklist")]
    #[doc(alias = "batchUnblacklist")]
    pub struct BatchUnblacklist;
}

impl Request for BatchUnblacklist {
    const API: Api = Api::named("officialAccount.tags.batchUnblacklist")
        .endpoint(Method::Post, "/cgi-bin/tags/members/batchunblacklist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.batchUnblacklist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.batchUnblacklist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.batchUnblacklist`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.batchUnblacklist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayBatchUnblacklist>"
)]
pub trait MayBatchUnblacklist {}

#[diagnostic::do_not_recommend]
impl MayBatchUnblacklist for AllPermissions {}
impl<S: MayBatchUnblacklist> DeclaredIn<S> for BatchUnblacklist {}

open_request! {
    /// Take a tag from users.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.batchUntagging`, over HTTPS `POST /cgi-bin/tags/members/batchuntagging`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.batchUntagging")]
    #[doc(alias = "batchUntagging")]
    pub struct BatchUntagging;
}

impl Request for BatchUntagging {
    const API: Api = Api::named("officialAccount.tags.batchUntagging")
        .endpoint(Method::Post, "/cgi-bin/tags/members/batchuntagging");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.batchUntagging`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.batchUntagging` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.batchUntagging`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.batchUntagging\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayBatchUntagging>"
)]
pub trait MayBatchUntagging {}

#[diagnostic::do_not_recommend]
impl MayBatchUntagging for AllPermissions {}
impl<S: MayBatchUntagging> DeclaredIn<S> for BatchUntagging {}

open_request! {
    /// Create a tag.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.create`, over HTTPS `POST /cgi-bin/tags/create`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.create")]
    #[doc(alias = "create")]
    pub struct Create;
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.tags.create").endpoint(Method::Post, "/cgi-bin/tags/create");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.create`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}

open_request! {
    /// Delete a tag.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.delete`, over HTTPS `POST /cgi-bin/tags/delete`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.delete")]
    #[doc(alias = "delete")]
    pub struct Delete;
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.tags.delete").endpoint(Method::Post, "/cgi-bin/tags/delete");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.delete`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

open_request! {
    /// List the tags.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.get`, over HTTPS `GET /cgi-bin/tags/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.get")]
    #[doc(alias = "get")]
    pub struct Get;
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.tags.get").endpoint(Method::Get, "/cgi-bin/tags/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.get`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

open_request! {
    /// List the tags of a user.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.getUserTagList`, over HTTPS `POST /cgi-bin/tags/getidlist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.getUserTagList")]
    #[doc(alias = "getUserTagList")]
    pub struct GetUserTagList;
}

impl Request for GetUserTagList {
    const API: Api =
        Api::named("officialAccount.tags.getUserTagList").endpoint(Method::Post, "/cgi-bin/tags/getidlist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.getUserTagList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.getUserTagList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.getUserTagList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.getUserTagList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayGetUserTagList>"
)]
pub trait MayGetUserTagList {}

#[diagnostic::do_not_recommend]
impl MayGetUserTagList for AllPermissions {}
impl<S: MayGetUserTagList> DeclaredIn<S> for GetUserTagList {}

open_request! {
    /// List the users with a tag.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.getUsers`, over HTTPS `POST /cgi-bin/user/tag/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.getUsers")]
    #[doc(alias = "getUsers")]
    pub struct GetUsers;
}

impl Request for GetUsers {
    const API: Api = Api::named("officialAccount.tags.getUsers").endpoint(Method::Post, "/cgi-bin/user/tag/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.getUsers`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.getUsers` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.getUsers`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.getUsers\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayGetUsers>"
)]
pub trait MayGetUsers {}

#[diagnostic::do_not_recommend]
impl MayGetUsers for AllPermissions {}
impl<S: MayGetUsers> DeclaredIn<S> for GetUsers {}

open_request! {
    /// Rename a tag.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.tags.update`, over HTTPS `POST /cgi-bin/tags/update`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
    #[doc(alias = "openapi.officialAccount.tags.update")]
    #[doc(alias = "update")]
    pub struct Update;
}

impl Request for Update {
    const API: Api = Api::named("officialAccount.tags.update").endpoint(Method::Post, "/cgi-bin/tags/update");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.tags.update`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.update` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.update`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.tags.update\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayUpdate>"
)]
pub trait MayUpdate {}

#[diagnostic::do_not_recommend]
impl MayUpdate for AllPermissions {}
impl<S: MayUpdate> DeclaredIn<S> for Update {}
