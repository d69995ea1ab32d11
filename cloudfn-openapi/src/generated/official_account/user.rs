// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.user`: 5 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::user;
//!
//! let request = user::BatchGetInfo::new([user::Wanted::new("OPENID")]);
//! assert_eq!(user::BatchGetInfo::API.name, "officialAccount.user.batchGetInfo");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, OpenId, ReadError, Request, TagId, UnionId};

/// Get several followers.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.user.batchGetInfo`, over HTTPS `POST /cgi-bin/user/info/batchget`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Get_users_basic_information_UnionID.html#UinonId).
#[doc(alias = "openapi.officialAccount.user.batchGetInfo")]
#[doc(alias = "batchGetInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchGetInfo {
    /// The users, at most 100.
    #[doc(alias = "userList")]
    pub user_list: Vec<Wanted>,
}

impl BatchGetInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(user_list: impl IntoIterator<Item = Wanted>) -> Self {
        Self { user_list: user_list.into_iter().collect() }
    }
}

impl Serialize for BatchGetInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("user_list", &self.user_list).end()
    }
}

impl Request for BatchGetInfo {
    const API: Api =
        Api::named("officialAccount.user.batchGetInfo").endpoint(Method::Post, "/cgi-bin/user/info/batchget");

    type Reply = BatchGetInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.user.batchGetInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.batchGetInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.batchGetInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.user.batchGetInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayBatchGetInfo>"
)]
pub trait MayBatchGetInfo {}

#[diagnostic::do_not_recommend]
impl MayBatchGetInfo for AllPermissions {}
impl<S: MayBatchGetInfo> DeclaredIn<S> for BatchGetInfo {}

reply! {
    /// The answer to [`BatchGetInfo`].
    pub struct BatchGetInfoReply {
        /// The users.
        #[doc(alias = "userInfoList")]
        pub user_info_list: Vec<Follower> = "user_info_list",
    }
}

text_set! {
    /// Language of the place names.
    Lang {
        /// Simplified Chinese.
        ZhCn = "zh_CN",
        /// Traditional Chinese.
        ZhTw = "zh_TW",
        /// English.
        En = "en",
    }
}

/// The users, at most 100.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Wanted {
    /// Openid of the user.
    pub openid: OpenId,
    /// Language of the place names.
    pub lang: Option<Lang>,
}

impl Wanted {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into(), lang: None }
    }

    /// Language of the place names.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<Lang>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

impl Serialize for Wanted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).optional("lang", &self.lang).end()
    }
}

reply! {
    /// The users.
    pub struct Follower {
        /// Whether the user follows the account; if not, nothing else is known. `true` is 1 on the wire.
        pub subscribe: bool = "subscribe",
        /// Openid of the user.
        pub openid: OpenId = "openid",
        /// Present if the account belongs to an Open Platform account.
        pub unionid: Option<UnionId> = "unionid",
        /// Language of the user.
        pub language: String = "language",
        /// When the user last began to follow, unix seconds.
        #[doc(alias = "subscribeTime")]
        pub subscribe_time: Option<i64> = "subscribe_time",
        /// How the user began to follow: `ADD_SCENE_QR_CODE`, `ADD_SCENE_SEARCH` and others.
        #[doc(alias = "subscribeScene")]
        pub subscribe_scene: Option<String> = "subscribe_scene",
        /// The account's own name for the user.
        pub remark: Option<String> = "remark",
        /// Group of the user, from before there were tags.
        pub groupid: i64 = "groupid",
        /// Ids of the user's tags.
        #[doc(alias = "tagidList")]
        pub tagid_list: Vec<TagId> = "tagid_list",
        /// Number in the QR code that the user scanned.
        #[doc(alias = "qrScene")]
        pub qr_scene: Option<i64> = "qr_scene",
        /// Text in the QR code that the user scanned.
        #[doc(alias = "qrSceneStr")]
        pub qr_scene_str: Option<String> = "qr_scene_str",
        /// No longer filled.
        pub nickname: Option<String> = "nickname",
        /// No longer filled.
        pub sex: Option<i64> = "sex",
        /// No longer filled.
        pub country: Option<String> = "country",
        /// No longer filled.
        pub province: Option<String> = "province",
        /// No longer filled.
        pub city: Option<String> = "city",
        /// No longer filled.
        pub headimgurl: Option<String> = "headimgurl",
    }
}

/// List the blacklisted users.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.user.getBlacklist`, over HTTPS `POST /cgi-bin/tags/members/getblacklist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Manage_blacklist.html).
#[doc(alias = "openapi.officialAccount.user.getBlacklist")]
#[doc(alias = "getBlacklist")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetBlacklist {
    /// The openid at which the list begins; absent for the first page.
    #[doc(alias = "beginOpenid")]
    pub begin_openid: Option<OpenId>,
}

impl GetBlacklist {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// The openid at which the list begins; absent for the first page.
    #[doc(alias = "beginOpenid")]
    #[must_use]
    pub fn begin_openid(mut self, begin_openid: impl Into<OpenId>) -> Self {
        self.begin_openid = Some(begin_openid.into());
        self
    }
}

impl Serialize for GetBlacklist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("begin_openid", &self.begin_openid).end()
    }
}

impl Request for GetBlacklist {
    const API: Api =
        Api::named("officialAccount.user.getBlacklist").endpoint(Method::Post, "/cgi-bin/tags/members/getblacklist");

    type Reply = GetBlacklistReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.user.getBlacklist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.getBlacklist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.getBlacklist`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.user.getBlacklist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayGetBlacklist>"
)]
pub trait MayGetBlacklist {}

#[diagnostic::do_not_recommend]
impl MayGetBlacklist for AllPermissions {}
impl<S: MayGetBlacklist> DeclaredIn<S> for GetBlacklist {}

reply! {
    /// The answer to [`GetBlacklist`].
    pub struct GetBlacklistReply {
        /// Number of blacklisted users.
        pub total: i64 = "total",
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

/// Get a follower.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.user.getInfo`, over HTTPS `GET /cgi-bin/user/info`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Get_users_basic_information_UnionID.html#UinonId).
#[doc(alias = "openapi.officialAccount.user.getInfo")]
#[doc(alias = "getInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetInfo {
    /// Openid of the user.
    pub openid: OpenId,
    /// Language of the place names.
    pub lang: Option<Lang>,
}

impl GetInfo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into(), lang: None }
    }

    /// Language of the place names.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<Lang>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

impl Serialize for GetInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).optional("lang", &self.lang).end()
    }
}

impl Request for GetInfo {
    const API: Api = Api::named("officialAccount.user.getInfo")
        .endpoint(Method::Get, "/cgi-bin/user/info")
        .query(&["openid", "lang"]);

    type Reply = GetInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.user.getInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.getInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.getInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.user.getInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayGetInfo>"
)]
pub trait MayGetInfo {}

#[diagnostic::do_not_recommend]
impl MayGetInfo for AllPermissions {}
impl<S: MayGetInfo> DeclaredIn<S> for GetInfo {}

reply! {
    /// The answer to [`GetInfo`].
    pub struct GetInfoReply {
        /// Whether the user follows the account; if not, nothing else is known. `true` is 1 on the wire.
        pub subscribe: bool = "subscribe",
        /// Openid of the user.
        pub openid: OpenId = "openid",
        /// Present if the account belongs to an Open Platform account.
        pub unionid: Option<UnionId> = "unionid",
        /// Language of the user.
        pub language: String = "language",
        /// When the user last began to follow, unix seconds.
        #[doc(alias = "subscribeTime")]
        pub subscribe_time: Option<i64> = "subscribe_time",
        /// How the user began to follow: `ADD_SCENE_QR_CODE`, `ADD_SCENE_SEARCH` and others.
        #[doc(alias = "subscribeScene")]
        pub subscribe_scene: Option<String> = "subscribe_scene",
        /// The account's own name for the user.
        pub remark: Option<String> = "remark",
        /// Group of the user, from before there were tags.
        pub groupid: i64 = "groupid",
        /// Ids of the user's tags.
        #[doc(alias = "tagidList")]
        pub tagid_list: Vec<TagId> = "tagid_list",
        /// Number in the QR code that the user scanned.
        #[doc(alias = "qrScene")]
        pub qr_scene: Option<i64> = "qr_scene",
        /// Text in the QR code that the user scanned.
        #[doc(alias = "qrSceneStr")]
        pub qr_scene_str: Option<String> = "qr_scene_str",
        /// No longer filled.
        pub nickname: Option<String> = "nickname",
        /// No longer filled.
        pub sex: Option<i64> = "sex",
        /// No longer filled.
        pub country: Option<String> = "country",
        /// No longer filled.
        pub province: Option<String> = "province",
        /// No longer filled.
        pub city: Option<String> = "city",
        /// No longer filled.
        pub headimgurl: Option<String> = "headimgurl",
    }
}

/// List the followers.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.user.getList`, over HTTPS `GET /cgi-bin/user/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Getting_a_User_List.html).
#[doc(alias = "openapi.officialAccount.user.getList")]
#[doc(alias = "getList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetList {
    /// The openid after which the list begins; absent for the first page.
    #[doc(alias = "nextOpenid")]
    pub next_openid: Option<OpenId>,
}

impl GetList {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// The openid after which the list begins; absent for the first page.
    #[doc(alias = "nextOpenid")]
    #[must_use]
    pub fn next_openid(mut self, next_openid: impl Into<OpenId>) -> Self {
        self.next_openid = Some(next_openid.into());
        self
    }
}

impl Serialize for GetList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("next_openid", &self.next_openid).end()
    }
}

impl Request for GetList {
    const API: Api =
        Api::named("officialAccount.user.getList").endpoint(Method::Get, "/cgi-bin/user/get").query(&["next_openid"]);

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

/// The permission to call `officialAccount.user.getList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.getList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.getList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.user.getList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayGetList>"
)]
pub trait MayGetList {}

#[diagnostic::do_not_recommend]
impl MayGetList for AllPermissions {}
impl<S: MayGetList> DeclaredIn<S> for GetList {}

reply! {
    /// The answer to [`GetList`].
    pub struct GetListReply {
        /// Number of followers of the account.
        pub total: i64 = "total",
        /// Number of openids on this page, at most 10000.
        pub count: i64 = "count",
        /// The page.
        pub data: Openids = "data",
        /// The last openid of the page.
        #[doc(alias = "nextOpenid")]
        pub next_openid: Option<OpenId> = "next_openid",
    }
}

/// Set the account's own name for a follower.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.user.updateRemark`, over HTTPS `POST /cgi-bin/user/info/updateremark`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/User_Management/Configuring_user_notes.html).
#[doc(alias = "openapi.officialAccount.user.updateRemark")]
#[doc(alias = "updateRemark")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateRemark {
    /// Openid of the user.
    pub openid: OpenId,
    /// The account's own name for the user, shorter than 30 characters.
    pub remark: String,
}

impl UpdateRemark {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, remark: impl Into<String>) -> Self {
        Self { openid: openid.into(), remark: remark.into() }
    }
}

impl Serialize for UpdateRemark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).member("remark", &self.remark).end()
    }
}

impl Request for UpdateRemark {
    const API: Api =
        Api::named("officialAccount.user.updateRemark").endpoint(Method::Post, "/cgi-bin/user/info/updateremark");

    type Reply = UpdateRemarkReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.user.updateRemark`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.user.updateRemark` is not declared by this cloud function",
    label = "needs the permission `officialAccount.user.updateRemark`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.user.updateRemark\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::user::MayUpdateRemark>"
)]
pub trait MayUpdateRemark {}

#[diagnostic::do_not_recommend]
impl MayUpdateRemark for AllPermissions {}
impl<S: MayUpdateRemark> DeclaredIn<S> for UpdateRemark {}

reply! {
    /// The answer to [`UpdateRemark`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateRemarkReply {}
}
