// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.comment`: 8 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::comment;
//!
//! let request = comment::Close::new(serde_json::json!({"member": 1}));
//! assert_eq!(comment::Close::API.name, "officialAccount.comment.close");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Close the comments of an article.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.close`, over HTTPS `POST /cgi-bin/comment/close`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.close")]
    #[doc(alias = "close")]
    pub struct Close;
}

impl Request for Close {
    const API: Api = Api::named("officialAccount.comment.close").endpoint(Method::Post, "/cgi-bin/comment/close");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.close`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.close` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.close`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.close\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayClose>"
)]
pub trait MayClose {}

#[diagnostic::do_not_recommend]
impl MayClose for AllPermissions {}
impl<S: MayClose> DeclaredIn<S> for Close {}

open_request! {
    /// Delete a comment.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.delete`, over HTTPS `POST /cgi-bin/comment/delete`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.delete")]
    #[doc(alias = "delete")]
    pub struct Delete;
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.comment.delete").endpoint(Method::Post, "/cgi-bin/comment/delete");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.delete`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

open_request! {
    /// Delete the reply to a comment.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.deleteReply`, over HTTPS `POST /cgi-bin/comment/reply/delete`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.deleteReply")]
    #[doc(alias = "deleteReply")]
    pub struct DeleteReply;
}

impl Request for DeleteReply {
    const API: Api =
        Api::named("officialAccount.comment.deleteReply").endpoint(Method::Post, "/cgi-bin/comment/reply/delete");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.deleteReply`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.deleteReply` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.deleteReply`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.deleteReply\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayDeleteReply>"
)]
pub trait MayDeleteReply {}

#[diagnostic::do_not_recommend]
impl MayDeleteReply for AllPermissions {}
impl<S: MayDeleteReply> DeclaredIn<S> for DeleteReply {}

open_request! {
    /// List the comments of an article.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.list`, over HTTPS `POST /cgi-bin/comment/list`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.list")]
    #[doc(alias = "list")]
    pub struct List;
}

impl Request for List {
    const API: Api = Api::named("officialAccount.comment.list").endpoint(Method::Post, "/cgi-bin/comment/list");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.list`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.list` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.list`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.list\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayList>"
)]
pub trait MayList {}

#[diagnostic::do_not_recommend]
impl MayList for AllPermissions {}
impl<S: MayList> DeclaredIn<S> for List {}

open_request! {
    /// Mark a comment as featured.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.markElect`, over HTTPS `POST /cgi-bin/comment/markelect`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.markElect")]
    #[doc(alias = "markElect")]
    pub struct MarkElect;
}

impl Request for MarkElect {
    const API: Api =
        Api::named("officialAccount.comment.markElect").endpoint(Method::Post, "/cgi-bin/comment/markelect");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.markElect`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.markElect` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.markElect`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.markElect\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayMarkElect>"
)]
pub trait MayMarkElect {}

#[diagnostic::do_not_recommend]
impl MayMarkElect for AllPermissions {}
impl<S: MayMarkElect> DeclaredIn<S> for MarkElect {}

open_request! {
    /// Open the comments of an article.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.open`, over HTTPS `POST /cgi-bin/comment/open`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.open")]
    #[doc(alias = "open")]
    pub struct Open;
}

impl Request for Open {
    const API: Api = Api::named("officialAccount.comment.open").endpoint(Method::Post, "/cgi-bin/comment/open");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.open`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.open` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.open`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.open\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayOpen>"
)]
pub trait MayOpen {}

#[diagnostic::do_not_recommend]
impl MayOpen for AllPermissions {}
impl<S: MayOpen> DeclaredIn<S> for Open {}

open_request! {
    /// Reply to a comment.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.reply`, over HTTPS `POST /cgi-bin/comment/reply/add`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.reply")]
    #[doc(alias = "reply")]
    pub struct Reply;
}

impl Request for Reply {
    const API: Api = Api::named("officialAccount.comment.reply").endpoint(Method::Post, "/cgi-bin/comment/reply/add");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.reply`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.reply` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.reply`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.reply\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayReply>"
)]
pub trait MayReply {}

#[diagnostic::do_not_recommend]
impl MayReply for AllPermissions {}
impl<S: MayReply> DeclaredIn<S> for Reply {}

open_request! {
    /// Mark a comment as not featured.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.comment.unmarkElect`, over HTTPS `POST /cgi-bin/comment/unmarkelect`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
    #[doc(alias = "openapi.officialAccount.comment.unmarkElect")]
    #[doc(alias = "unmarkElect")]
    pub struct UnmarkElect;
}

impl Request for UnmarkElect {
    const API: Api =
        Api::named("officialAccount.comment.unmarkElect").endpoint(Method::Post, "/cgi-bin/comment/unmarkelect");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.comment.unmarkElect`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.unmarkElect` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.unmarkElect`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.comment.unmarkElect\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayUnmarkElect>"
)]
pub trait MayUnmarkElect {}

#[diagnostic::do_not_recommend]
impl MayUnmarkElect for AllPermissions {}
impl<S: MayUnmarkElect> DeclaredIn<S> for UnmarkElect {}
