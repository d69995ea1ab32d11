// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.tags`: 9 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::tags;
//!
//! let request = tags::BatchTagging::new(739, ["OPENID_LIST"]);
//! assert_eq!(tags::BatchTagging::API.name, "officialAccount.tags.batchTagging");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, OpenId, ReadError, Request, TagId};

/// Give users a tag.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.batchTagging`, over HTTPS `POST /cgi-bin/tags/members/batchtagging`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
#[doc(alias = "openapi.officialAccount.tags.batchTagging")]
#[doc(alias = "batchTagging")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchTagging {
    /// Id of the tag.
    pub tagid: TagId,
    /// Openids of the users, at most 50.
    #[doc(alias = "openidList")]
    pub openid_list: Vec<OpenId>,
}

impl BatchTagging {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(tagid: impl Into<TagId>, openid_list: impl IntoIterator<Item = impl Into<OpenId>>) -> Self {
        Self { tagid: tagid.into(), openid_list: openid_list.into_iter().map(Into::into).collect() }
    }
}

impl Serialize for BatchTagging {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tagid", &self.tagid).member("openid_list", &self.openid_list).end()
    }
}

impl Request for BatchTagging {
    const API: Api =
        Api::named("officialAccount.tags.batchTagging").endpoint(Method::Post, "/cgi-bin/tags/members/batchtagging");

    type Reply = BatchTaggingReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.tags.batchTagging`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.batchTagging` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.batchTagging`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.batchTagging\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayBatchTagging>"
)]
pub trait MayBatchTagging {}

#[diagnostic::do_not_recommend]
impl MayBatchTagging for AllPermissions {}
impl<S: MayBatchTagging> DeclaredIn<S> for BatchTagging {}

reply! {
    /// The answer to [`BatchTagging`]. WeChat documents no members besides errcode and errmsg.
    pub struct BatchTaggingReply {}
}

/// Take users off the blacklist.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.batchUnblacklist`, over HTTPS `POST /cgi-bin/tags/members/batchunblacklist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Manage_blacklist.html).
#[doc(alias = "openapi.officialAccount.tags.batchUnblacklist")]
#[doc(alias = "batchUnblacklist")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchUnblacklist {
    /// Openids of the users, at most 20.
    #[doc(alias = "openidList")]
    pub openid_list: Vec<OpenId>,
}

impl BatchUnblacklist {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid_list: impl IntoIterator<Item = impl Into<OpenId>>) -> Self {
        Self { openid_list: openid_list.into_iter().map(Into::into).collect() }
    }
}

impl Serialize for BatchUnblacklist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid_list", &self.openid_list).end()
    }
}

impl Request for BatchUnblacklist {
    const API: Api = Api::named("officialAccount.tags.batchUnblacklist")
        .endpoint(Method::Post, "/cgi-bin/tags/members/batchunblacklist");

    type Reply = BatchUnblacklistReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.tags.batchUnblacklist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.batchUnblacklist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.batchUnblacklist`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.batchUnblacklist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayBatchUnblacklist>"
)]
pub trait MayBatchUnblacklist {}

#[diagnostic::do_not_recommend]
impl MayBatchUnblacklist for AllPermissions {}
impl<S: MayBatchUnblacklist> DeclaredIn<S> for BatchUnblacklist {}

reply! {
    /// The answer to [`BatchUnblacklist`]. WeChat documents no members besides errcode and errmsg.
    pub struct BatchUnblacklistReply {}
}

/// Take a tag from users.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.batchUntagging`, over HTTPS `POST /cgi-bin/tags/members/batchuntagging`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
#[doc(alias = "openapi.officialAccount.tags.batchUntagging")]
#[doc(alias = "batchUntagging")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchUntagging {
    /// Id of the tag.
    pub tagid: TagId,
    /// Openids of the users, at most 50.
    #[doc(alias = "openidList")]
    pub openid_list: Vec<OpenId>,
}

impl BatchUntagging {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(tagid: impl Into<TagId>, openid_list: impl IntoIterator<Item = impl Into<OpenId>>) -> Self {
        Self { tagid: tagid.into(), openid_list: openid_list.into_iter().map(Into::into).collect() }
    }
}

impl Serialize for BatchUntagging {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tagid", &self.tagid).member("openid_list", &self.openid_list).end()
    }
}

impl Request for BatchUntagging {
    const API: Api = Api::named("officialAccount.tags.batchUntagging")
        .endpoint(Method::Post, "/cgi-bin/tags/members/batchuntagging");

    type Reply = BatchUntaggingReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.tags.batchUntagging`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.batchUntagging` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.batchUntagging`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.batchUntagging\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayBatchUntagging>"
)]
pub trait MayBatchUntagging {}

#[diagnostic::do_not_recommend]
impl MayBatchUntagging for AllPermissions {}
impl<S: MayBatchUntagging> DeclaredIn<S> for BatchUntagging {}

reply! {
    /// The answer to [`BatchUntagging`]. WeChat documents no members besides errcode and errmsg.
    pub struct BatchUntaggingReply {}
}

/// Create a tag.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.create`, over HTTPS `POST /cgi-bin/tags/create`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_createtag.html).
#[doc(alias = "openapi.officialAccount.tags.create")]
#[doc(alias = "create")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Create {
    /// The new tag.
    pub tag: NewTag,
}

impl Create {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(tag: NewTag) -> Self {
        Self { tag }
    }
}

impl Serialize for Create {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tag", &self.tag).end()
    }
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.tags.create").endpoint(Method::Post, "/cgi-bin/tags/create");

    type Reply = CreateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.tags.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.create`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}

reply! {
    /// The answer to [`Create`].
    pub struct CreateReply {
        /// The new tag.
        pub tag: Tag = "tag",
    }
}

/// The new tag.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewTag {
    /// Its name, at most 30 characters.
    pub name: String,
}

impl NewTag {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Serialize for NewTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("name", &self.name).end()
    }
}

reply! {
    /// The new tag.
    pub struct Tag {
        /// Id of the tag.
        pub id: TagId = "id",
        /// Its name.
        pub name: String = "name",
    }
}

/// Delete a tag.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.delete`, over HTTPS `POST /cgi-bin/tags/delete`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
#[doc(alias = "openapi.officialAccount.tags.delete")]
#[doc(alias = "delete")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Delete {
    /// The tag.
    pub tag: DeletedTag,
}

impl Delete {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(tag: DeletedTag) -> Self {
        Self { tag }
    }
}

impl Serialize for Delete {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tag", &self.tag).end()
    }
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.tags.delete").endpoint(Method::Post, "/cgi-bin/tags/delete");

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

/// The permission to call `officialAccount.tags.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.delete`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

reply! {
    /// The answer to [`Delete`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteReply {}
}

/// The tag.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeletedTag {
    /// Id of the tag.
    pub id: TagId,
}

impl DeletedTag {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(id: impl Into<TagId>) -> Self {
        Self { id: id.into() }
    }
}

impl Serialize for DeletedTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("id", &self.id).end()
    }
}

/// List the tags.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.get`, over HTTPS `GET /cgi-bin/tags/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_gettags.html).
#[doc(alias = "openapi.officialAccount.tags.get")]
#[doc(alias = "get")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Get {}

impl Get {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for Get {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.tags.get").endpoint(Method::Get, "/cgi-bin/tags/get");

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

/// The permission to call `officialAccount.tags.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.get`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

reply! {
    /// The answer to [`Get`].
    pub struct GetReply {
        /// The tags of the account.
        pub tags: Vec<CountedTag> = "tags",
    }
}

reply! {
    /// The tags of the account.
    pub struct CountedTag {
        /// Id of the tag.
        pub id: TagId = "id",
        /// Its name.
        pub name: String = "name",
        /// Number of followers with the tag.
        pub count: i64 = "count",
    }
}

/// List the tags of a user.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.getUserTagList`, over HTTPS `POST /cgi-bin/tags/getidlist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
#[doc(alias = "openapi.officialAccount.tags.getUserTagList")]
#[doc(alias = "getUserTagList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserTagList {
    /// Openid of the user.
    pub openid: OpenId,
}

impl GetUserTagList {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into() }
    }
}

impl Serialize for GetUserTagList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).end()
    }
}

impl Request for GetUserTagList {
    const API: Api =
        Api::named("officialAccount.tags.getUserTagList").endpoint(Method::Post, "/cgi-bin/tags/getidlist");

    type Reply = GetUserTagListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.tags.getUserTagList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.getUserTagList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.getUserTagList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.getUserTagList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayGetUserTagList>"
)]
pub trait MayGetUserTagList {}

#[diagnostic::do_not_recommend]
impl MayGetUserTagList for AllPermissions {}
impl<S: MayGetUserTagList> DeclaredIn<S> for GetUserTagList {}

reply! {
    /// The answer to [`GetUserTagList`].
    pub struct GetUserTagListReply {
        /// Ids of the user's tags.
        #[doc(alias = "tagidList")]
        pub tagid_list: Vec<TagId> = "tagid_list",
    }
}

/// List the users with a tag.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.getUsers`, over HTTPS `POST /cgi-bin/user/tag/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
#[doc(alias = "openapi.officialAccount.tags.getUsers")]
#[doc(alias = "getUsers")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUsers {
    /// Id of the tag.
    pub tagid: TagId,
    /// The openid after which the list begins; absent for the first page.
    #[doc(alias = "nextOpenid")]
    pub next_openid: Option<OpenId>,
}

impl GetUsers {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(tagid: impl Into<TagId>) -> Self {
        Self { tagid: tagid.into(), next_openid: None }
    }

    /// The openid after which the list begins; absent for the first page.
    #[doc(alias = "nextOpenid")]
    #[must_use]
    pub fn next_openid(mut self, next_openid: impl Into<OpenId>) -> Self {
        self.next_openid = Some(next_openid.into());
        self
    }
}

impl Serialize for GetUsers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tagid", &self.tagid).optional("next_openid", &self.next_openid).end()
    }
}

impl Request for GetUsers {
    const API: Api = Api::named("officialAccount.tags.getUsers").endpoint(Method::Post, "/cgi-bin/user/tag/get");

    type Reply = GetUsersReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.tags.getUsers`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.getUsers` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.getUsers`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.getUsers\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayGetUsers>"
)]
pub trait MayGetUsers {}

#[diagnostic::do_not_recommend]
impl MayGetUsers for AllPermissions {}
impl<S: MayGetUsers> DeclaredIn<S> for GetUsers {}

reply! {
    /// The answer to [`GetUsers`].
    pub struct GetUsersReply {
        /// Number of openids on this page.
        pub count: i64 = "count",
        /// The page.
        pub data: Openids = "data",
        /// The last openid of the page.
        #[doc(alias = "nextOpenid")]
        pub next_openid: Option<OpenId> = "next_openid",
    }
}

reply! {
    /// The page.
    pub struct Openids {
        /// The openids.
        pub openid: Vec<OpenId> = "openid",
    }
}

/// Rename a tag.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.tags.update`, over HTTPS `POST /cgi-bin/tags/update`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html).
#[doc(alias = "openapi.officialAccount.tags.update")]
#[doc(alias = "update")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Update {
    /// The tag and its new name.
    pub tag: RenamedTag,
}

impl Update {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(tag: RenamedTag) -> Self {
        Self { tag }
    }
}

impl Serialize for Update {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tag", &self.tag).end()
    }
}

impl Request for Update {
    const API: Api = Api::named("officialAccount.tags.update").endpoint(Method::Post, "/cgi-bin/tags/update");

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

/// The permission to call `officialAccount.tags.update`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.tags.update` is not declared by this cloud function",
    label = "needs the permission `officialAccount.tags.update`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.tags.update\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::tags::MayUpdate>"
)]
pub trait MayUpdate {}

#[diagnostic::do_not_recommend]
impl MayUpdate for AllPermissions {}
impl<S: MayUpdate> DeclaredIn<S> for Update {}

reply! {
    /// The answer to [`Update`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateReply {}
}

/// The tag and its new name.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RenamedTag {
    /// Id of the tag.
    pub id: TagId,
    /// Its new name.
    pub name: String,
}

impl RenamedTag {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(id: impl Into<TagId>, name: impl Into<String>) -> Self {
        Self { id: id.into(), name: name.into() }
    }
}

impl Serialize for RenamedTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("id", &self.id).member("name", &self.name).end()
    }
}
