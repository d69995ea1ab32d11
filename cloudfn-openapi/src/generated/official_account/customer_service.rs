// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.customerService`: 13 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::customer_service;
//!
//! let request = customer_service::AddKfAccount::new("KF_ACCOUNT", "NICKNAME");
//! assert_eq!(customer_service::AddKfAccount::API.name, "officialAccount.customerService.addKFAccount");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Media, Method, OpenId, ReadError, Request};

/// Add a customer service account.
///
/// The list of names has it, but the API's own page says that a cloud function cannot call it.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.addKFAccount`, over HTTPS `POST /customservice/kfaccount/add`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/subscription/api/customer/servicermanage/api_addkfaccount.html).
#[doc(alias = "openapi.officialAccount.customerService.addKFAccount")]
#[doc(alias = "addKFAccount")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddKfAccount {
    /// Its nickname, at most 16 characters.
    pub nickname: String,
    /// Password of the account, MD5. Known from other SDKs only.
    pub password: Option<String>,
    /// Name of the account: at most 10 letters, digits and _, then @ and the account's WeChat id.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
    /// Id of a sub-merchant of customer service.
    #[doc(alias = "businessId")]
    pub business_id: Option<String>,
    /// WeChat id of the worker. Known from other SDKs only.
    #[doc(alias = "kfWx")]
    pub kf_wx: Option<String>,
}

impl AddKfAccount {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(kf_account: impl Into<String>, nickname: impl Into<String>) -> Self {
        Self {
            nickname: nickname.into(),
            password: None,
            kf_account: kf_account.into(),
            business_id: None,
            kf_wx: None,
        }
    }

    /// Id of a sub-merchant of customer service.
    #[doc(alias = "businessId")]
    #[must_use]
    pub fn business_id(mut self, business_id: impl Into<String>) -> Self {
        self.business_id = Some(business_id.into());
        self
    }

    /// Password of the account, MD5. Known from other SDKs only.
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// WeChat id of the worker. Known from other SDKs only.
    #[doc(alias = "kfWx")]
    #[must_use]
    pub fn kf_wx(mut self, kf_wx: impl Into<String>) -> Self {
        self.kf_wx = Some(kf_wx.into());
        self
    }
}

impl Serialize for AddKfAccount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("nickname", &self.nickname)
            .optional("password", &self.password)
            .member("kf_account", &self.kf_account)
            .optional("business_id", &self.business_id)
            .optional("kf_wx", &self.kf_wx)
            .end()
    }
}

impl Request for AddKfAccount {
    const API: Api = Api::named("officialAccount.customerService.addKFAccount")
        .endpoint(Method::Post, "/customservice/kfaccount/add");

    type Reply = AddKfAccountReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.addKFAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.addKFAccount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.addKFAccount`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.addKFAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayAddKfAccount>"
)]
pub trait MayAddKfAccount {}

#[diagnostic::do_not_recommend]
impl MayAddKfAccount for AllPermissions {}
impl<S: MayAddKfAccount> DeclaredIn<S> for AddKfAccount {}

reply! {
    /// The answer to [`AddKfAccount`]. WeChat documents no members besides errcode and errmsg.
    pub struct AddKfAccountReply {}
}

/// Close a customer service session.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.closeKFSession`, over HTTPS `POST /customservice/kfsession/close`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
#[doc(alias = "openapi.officialAccount.customerService.closeKFSession")]
#[doc(alias = "closeKFSession")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CloseKfSession {
    /// Openid of the user.
    pub openid: OpenId,
    /// Name of the account.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
}

impl CloseKfSession {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(kf_account: impl Into<String>, openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into(), kf_account: kf_account.into() }
    }
}

impl Serialize for CloseKfSession {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).member("kf_account", &self.kf_account).end()
    }
}

impl Request for CloseKfSession {
    const API: Api = Api::named("officialAccount.customerService.closeKFSession")
        .endpoint(Method::Post, "/customservice/kfsession/close");

    type Reply = CloseKfSessionReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.closeKFSession`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.closeKFSession` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.closeKFSession`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.closeKFSession\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayCloseKfSession>"
)]
pub trait MayCloseKfSession {}

#[diagnostic::do_not_recommend]
impl MayCloseKfSession for AllPermissions {}
impl<S: MayCloseKfSession> DeclaredIn<S> for CloseKfSession {}

reply! {
    /// The answer to [`CloseKfSession`]. WeChat documents no members besides errcode and errmsg.
    pub struct CloseKfSessionReply {}
}

/// Create a customer service session.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.createKFSession`, over HTTPS `POST /customservice/kfsession/create`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
#[doc(alias = "openapi.officialAccount.customerService.createKFSession")]
#[doc(alias = "createKFSession")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateKfSession {
    /// Openid of the user.
    pub openid: OpenId,
    /// Name of the account.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
}

impl CreateKfSession {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(kf_account: impl Into<String>, openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into(), kf_account: kf_account.into() }
    }
}

impl Serialize for CreateKfSession {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).member("kf_account", &self.kf_account).end()
    }
}

impl Request for CreateKfSession {
    const API: Api = Api::named("officialAccount.customerService.createKFSession")
        .endpoint(Method::Post, "/customservice/kfsession/create");

    type Reply = CreateKfSessionReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.createKFSession`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.createKFSession` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.createKFSession`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.createKFSession\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayCreateKfSession>"
)]
pub trait MayCreateKfSession {}

#[diagnostic::do_not_recommend]
impl MayCreateKfSession for AllPermissions {}
impl<S: MayCreateKfSession> DeclaredIn<S> for CreateKfSession {}

reply! {
    /// The answer to [`CreateKfSession`]. WeChat documents no members besides errcode and errmsg.
    pub struct CreateKfSessionReply {}
}

/// Delete a customer service account.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.deleteKFAccount`, over HTTPS `POST /customservice/kfaccount/del`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#3).
#[doc(alias = "openapi.officialAccount.customerService.deleteKFAccount")]
#[doc(alias = "deleteKFAccount")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteKfAccount {
    /// Name of the account.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
}

impl DeleteKfAccount {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(kf_account: impl Into<String>) -> Self {
        Self { kf_account: kf_account.into() }
    }
}

impl Serialize for DeleteKfAccount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("kf_account", &self.kf_account).end()
    }
}

impl Request for DeleteKfAccount {
    const API: Api = Api::named("officialAccount.customerService.deleteKFAccount")
        .endpoint(Method::Post, "/customservice/kfaccount/del");

    type Reply = DeleteKfAccountReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.deleteKFAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.deleteKFAccount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.deleteKFAccount`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.deleteKFAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayDeleteKfAccount>"
)]
pub trait MayDeleteKfAccount {}

#[diagnostic::do_not_recommend]
impl MayDeleteKfAccount for AllPermissions {}
impl<S: MayDeleteKfAccount> DeclaredIn<S> for DeleteKfAccount {}

reply! {
    /// The answer to [`DeleteKfAccount`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteKfAccountReply {}
}

/// Get the customer service session of a user.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.getKFSession`, over HTTPS `GET /customservice/kfsession/getsession`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
#[doc(alias = "openapi.officialAccount.customerService.getKFSession")]
#[doc(alias = "getKFSession")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetKfSession {
    /// Openid of the user.
    pub openid: OpenId,
}

impl GetKfSession {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into() }
    }
}

impl Serialize for GetKfSession {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).end()
    }
}

impl Request for GetKfSession {
    const API: Api = Api::named("officialAccount.customerService.getKFSession")
        .endpoint(Method::Get, "/customservice/kfsession/getsession")
        .query(&["openid"]);

    type Reply = GetKfSessionReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.getKFSession`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getKFSession` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getKFSession`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.getKFSession\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetKfSession>"
)]
pub trait MayGetKfSession {}

#[diagnostic::do_not_recommend]
impl MayGetKfSession for AllPermissions {}
impl<S: MayGetKfSession> DeclaredIn<S> for GetKfSession {}

reply! {
    /// The answer to [`GetKfSession`].
    pub struct GetKfSessionReply {
        /// The account that serves the user; absent if none does.
        #[doc(alias = "kfAccount")]
        pub kf_account: Option<String> = "kf_account",
        /// When the session began, unix seconds.
        pub createtime: Option<i64> = "createtime",
    }
}

/// List the sessions of a customer service account.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.getKFSessionList`, over HTTPS `GET /customservice/kfsession/getsessionlist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
#[doc(alias = "openapi.officialAccount.customerService.getKFSessionList")]
#[doc(alias = "getKFSessionList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetKfSessionList {
    /// Name of the account.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
}

impl GetKfSessionList {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(kf_account: impl Into<String>) -> Self {
        Self { kf_account: kf_account.into() }
    }
}

impl Serialize for GetKfSessionList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("kf_account", &self.kf_account).end()
    }
}

impl Request for GetKfSessionList {
    const API: Api = Api::named("officialAccount.customerService.getKFSessionList")
        .endpoint(Method::Get, "/customservice/kfsession/getsessionlist")
        .query(&["kf_account"]);

    type Reply = GetKfSessionListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.getKFSessionList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getKFSessionList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getKFSessionList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.getKFSessionList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetKfSessionList>"
)]
pub trait MayGetKfSessionList {}

#[diagnostic::do_not_recommend]
impl MayGetKfSessionList for AllPermissions {}
impl<S: MayGetKfSessionList> DeclaredIn<S> for GetKfSessionList {}

reply! {
    /// The answer to [`GetKfSessionList`].
    pub struct GetKfSessionListReply {
        /// Its sessions.
        pub sessionlist: Vec<Session> = "sessionlist",
    }
}

reply! {
    /// Its sessions.
    pub struct Session {
        /// Openid of the user.
        pub openid: OpenId = "openid",
        /// When the session began, unix seconds.
        pub createtime: i64 = "createtime",
    }
}

/// List the users that wait for customer service.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.getKFSessionWaitCase`, over HTTPS `GET /customservice/kfsession/getwaitcase`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
#[doc(alias = "openapi.officialAccount.customerService.getKFSessionWaitCase")]
#[doc(alias = "getKFSessionWaitCase")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetKfSessionWaitCase {}

impl GetKfSessionWaitCase {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetKfSessionWaitCase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetKfSessionWaitCase {
    const API: Api = Api::named("officialAccount.customerService.getKFSessionWaitCase")
        .endpoint(Method::Get, "/customservice/kfsession/getwaitcase");

    type Reply = GetKfSessionWaitCaseReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.getKFSessionWaitCase`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getKFSessionWaitCase` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getKFSessionWaitCase`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.getKFSessionWaitCase\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetKfSessionWaitCase>"
)]
pub trait MayGetKfSessionWaitCase {}

#[diagnostic::do_not_recommend]
impl MayGetKfSessionWaitCase for AllPermissions {}
impl<S: MayGetKfSessionWaitCase> DeclaredIn<S> for GetKfSessionWaitCase {}

reply! {
    /// The answer to [`GetKfSessionWaitCase`].
    pub struct GetKfSessionWaitCaseReply {
        /// Number of users that wait.
        pub count: i64 = "count",
        /// The users that wait, at most 100.
        pub waitcaselist: Vec<WaitingUser> = "waitcaselist",
    }
}

reply! {
    /// The users that wait, at most 100.
    pub struct WaitingUser {
        /// Openid of the user.
        pub openid: OpenId = "openid",
        /// Time of the user's last message, unix seconds.
        #[doc(alias = "latestTime")]
        pub latest_time: i64 = "latest_time",
    }
}

/// List the customer service accounts.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.getList`, over HTTPS `GET /cgi-bin/customservice/getkflist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#5).
#[doc(alias = "openapi.officialAccount.customerService.getList")]
#[doc(alias = "getList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetList {}

impl GetList {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetList {
    const API: Api =
        Api::named("officialAccount.customerService.getList").endpoint(Method::Get, "/cgi-bin/customservice/getkflist");

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

/// The permission to call `officialAccount.customerService.getList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.getList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetList>"
)]
pub trait MayGetList {}

#[diagnostic::do_not_recommend]
impl MayGetList for AllPermissions {}
impl<S: MayGetList> DeclaredIn<S> for GetList {}

reply! {
    /// The answer to [`GetList`].
    pub struct GetListReply {
        /// The customer service accounts.
        #[doc(alias = "kfList")]
        pub kf_list: Vec<Account> = "kf_list",
    }
}

reply! {
    /// The customer service accounts.
    pub struct Account {
        /// Name of the account: `name@account`.
        #[doc(alias = "kfAccount")]
        pub kf_account: String = "kf_account",
        /// Picture of the account.
        #[doc(alias = "kfHeadimgurl")]
        pub kf_headimgurl: String = "kf_headimgurl",
        /// Number of the account.
        #[doc(alias = "kfId")]
        pub kf_id: String = "kf_id",
        /// Nickname of the account.
        #[doc(alias = "kfNick")]
        pub kf_nick: String = "kf_nick",
        /// WeChat id that is bound to it.
        #[doc(alias = "kfWx")]
        pub kf_wx: Option<String> = "kf_wx",
        /// Openid of the WeChat user that is bound to it.
        #[doc(alias = "kfOpenid")]
        pub kf_openid: Option<OpenId> = "kf_openid",
        /// WeChat id that is invited to it.
        #[doc(alias = "inviteWx")]
        pub invite_wx: Option<String> = "invite_wx",
        /// When the invitation expires, unix seconds.
        #[doc(alias = "inviteExpireTime")]
        pub invite_expire_time: Option<i64> = "invite_expire_time",
        /// State of the invitation: waiting, rejected or expired.
        #[doc(alias = "inviteStatus")]
        pub invite_status: Option<String> = "invite_status",
    }
}

/// List messages of customer service.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.getMsgList`, over HTTPS `POST /customservice/msgrecord/getmsglist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Obtain_chat_transcript.html).
#[doc(alias = "openapi.officialAccount.customerService.getMsgList")]
#[doc(alias = "getMsgList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMsgList {
    /// Beginning of the time, unix seconds.
    pub starttime: i64,
    /// End of the time, unix seconds; at most 24 hours after the beginning.
    pub endtime: i64,
    /// The message after which the list begins, 1 for the first page.
    pub msgid: i64,
    /// How many to list, at most 10000.
    pub number: i64,
}

impl GetMsgList {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(starttime: i64, endtime: i64, msgid: i64, number: i64) -> Self {
        Self { starttime, endtime, msgid, number }
    }
}

impl Serialize for GetMsgList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("starttime", &self.starttime)
            .member("endtime", &self.endtime)
            .member("msgid", &self.msgid)
            .member("number", &self.number)
            .end()
    }
}

impl Request for GetMsgList {
    const API: Api = Api::named("officialAccount.customerService.getMsgList")
        .endpoint(Method::Post, "/customservice/msgrecord/getmsglist");

    type Reply = GetMsgListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.getMsgList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getMsgList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getMsgList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.getMsgList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetMsgList>"
)]
pub trait MayGetMsgList {}

#[diagnostic::do_not_recommend]
impl MayGetMsgList for AllPermissions {}
impl<S: MayGetMsgList> DeclaredIn<S> for GetMsgList {}

reply! {
    /// The answer to [`GetMsgList`].
    pub struct GetMsgListReply {
        /// Number of messages on this page.
        pub number: i64 = "number",
        /// The last message of the page.
        pub msgid: i64 = "msgid",
        /// The messages.
        pub recordlist: Vec<Message> = "recordlist",
    }
}

reply! {
    /// The messages.
    pub struct Message {
        /// Openid of the user.
        pub openid: OpenId = "openid",
        /// 2002 is sent by the account, 2003 is sent by the user.
        pub opercode: i64 = "opercode",
        /// The text.
        pub text: String = "text",
        /// When it was sent, unix seconds.
        pub time: i64 = "time",
        /// The customer service account.
        pub worker: String = "worker",
    }
}

/// List the customer service accounts that are online.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.getOnlineList`, over HTTPS `GET /cgi-bin/customservice/getonlinekflist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html#0).
#[doc(alias = "openapi.officialAccount.customerService.getOnlineList")]
#[doc(alias = "getOnlineList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetOnlineList {}

impl GetOnlineList {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetOnlineList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetOnlineList {
    const API: Api = Api::named("officialAccount.customerService.getOnlineList")
        .endpoint(Method::Get, "/cgi-bin/customservice/getonlinekflist");

    type Reply = GetOnlineListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.getOnlineList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getOnlineList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getOnlineList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.getOnlineList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetOnlineList>"
)]
pub trait MayGetOnlineList {}

#[diagnostic::do_not_recommend]
impl MayGetOnlineList for AllPermissions {}
impl<S: MayGetOnlineList> DeclaredIn<S> for GetOnlineList {}

reply! {
    /// The answer to [`GetOnlineList`].
    pub struct GetOnlineListReply {
        /// The accounts that are online.
        #[doc(alias = "kfOnlineList")]
        pub kf_online_list: Vec<OnlineAccount> = "kf_online_list",
    }
}

reply! {
    /// The accounts that are online.
    pub struct OnlineAccount {
        /// Name of the account.
        #[doc(alias = "kfAccount")]
        pub kf_account: String = "kf_account",
        /// 1 is online on the web.
        pub status: i64 = "status",
        /// Number of the account.
        #[doc(alias = "kfId")]
        pub kf_id: String = "kf_id",
        /// Number of sessions that it has.
        #[doc(alias = "acceptedCase")]
        pub accepted_case: i64 = "accepted_case",
        /// Openid of the WeChat user that is bound to it.
        #[doc(alias = "kfOpenid")]
        pub kf_openid: Option<OpenId> = "kf_openid",
    }
}

/// Invite a WeChat user to a customer service account.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.inviteWorker`, over HTTPS `POST /customservice/kfaccount/inviteworker`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html#3).
#[doc(alias = "openapi.officialAccount.customerService.inviteWorker")]
#[doc(alias = "inviteWorker")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InviteWorker {
    /// Name of the account.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
    /// WeChat id to invite.
    #[doc(alias = "inviteWx")]
    pub invite_wx: String,
}

impl InviteWorker {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(kf_account: impl Into<String>, invite_wx: impl Into<String>) -> Self {
        Self { kf_account: kf_account.into(), invite_wx: invite_wx.into() }
    }
}

impl Serialize for InviteWorker {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("kf_account", &self.kf_account).member("invite_wx", &self.invite_wx).end()
    }
}

impl Request for InviteWorker {
    const API: Api = Api::named("officialAccount.customerService.inviteWorker")
        .endpoint(Method::Post, "/customservice/kfaccount/inviteworker");

    type Reply = InviteWorkerReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.inviteWorker`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.inviteWorker` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.inviteWorker`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.inviteWorker\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayInviteWorker>"
)]
pub trait MayInviteWorker {}

#[diagnostic::do_not_recommend]
impl MayInviteWorker for AllPermissions {}
impl<S: MayInviteWorker> DeclaredIn<S> for InviteWorker {}

reply! {
    /// The answer to [`InviteWorker`]. WeChat documents no members besides errcode and errmsg.
    pub struct InviteWorkerReply {}
}

/// Change a customer service account.
///
/// The list of names has it, but the API's own page says that a cloud function cannot call it.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.updateKFAccount`, over HTTPS `POST /customservice/kfaccount/update`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/subscription/api/customer/servicermanage/api_updatekfaccount.html).
#[doc(alias = "openapi.officialAccount.customerService.updateKFAccount")]
#[doc(alias = "updateKFAccount")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateKfAccount {
    /// Its nickname, at most 16 characters.
    pub nickname: String,
    /// Password of the account, MD5. Known from other SDKs only.
    pub password: Option<String>,
    /// Name of the account: at most 10 letters, digits and _, then @ and the account's WeChat id.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
    /// WeChat id of the worker. Known from other SDKs only.
    #[doc(alias = "kfWx")]
    pub kf_wx: Option<String>,
}

impl UpdateKfAccount {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(kf_account: impl Into<String>, nickname: impl Into<String>) -> Self {
        Self { nickname: nickname.into(), password: None, kf_account: kf_account.into(), kf_wx: None }
    }

    /// Password of the account, MD5. Known from other SDKs only.
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// WeChat id of the worker. Known from other SDKs only.
    #[doc(alias = "kfWx")]
    #[must_use]
    pub fn kf_wx(mut self, kf_wx: impl Into<String>) -> Self {
        self.kf_wx = Some(kf_wx.into());
        self
    }
}

impl Serialize for UpdateKfAccount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("nickname", &self.nickname)
            .optional("password", &self.password)
            .member("kf_account", &self.kf_account)
            .optional("kf_wx", &self.kf_wx)
            .end()
    }
}

impl Request for UpdateKfAccount {
    const API: Api = Api::named("officialAccount.customerService.updateKFAccount")
        .endpoint(Method::Post, "/customservice/kfaccount/update");

    type Reply = UpdateKfAccountReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.updateKFAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.updateKFAccount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.updateKFAccount`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.updateKFAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayUpdateKfAccount>"
)]
pub trait MayUpdateKfAccount {}

#[diagnostic::do_not_recommend]
impl MayUpdateKfAccount for AllPermissions {}
impl<S: MayUpdateKfAccount> DeclaredIn<S> for UpdateKfAccount {}

reply! {
    /// The answer to [`UpdateKfAccount`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateKfAccountReply {}
}

/// Upload the picture of a customer service account.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.customerService.uploadHeadImg`, over HTTPS `POST /customservice/kfaccount/uploadheadimg`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#4).
#[doc(alias = "openapi.officialAccount.customerService.uploadHeadImg")]
#[doc(alias = "uploadHeadImg")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadHeadImg {
    /// The picture: JPEG, 640 by 640 is advised.
    pub media: Media,
    /// Name of the account.
    #[doc(alias = "kfAccount")]
    pub kf_account: String,
}

impl UploadHeadImg {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(kf_account: impl Into<String>, media: Media) -> Self {
        Self { media, kf_account: kf_account.into() }
    }
}

impl Serialize for UploadHeadImg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media", &self.media).member("kf_account", &self.kf_account).end()
    }
}

impl Request for UploadHeadImg {
    const API: Api = Api::named("officialAccount.customerService.uploadHeadImg")
        .endpoint(Method::Post, "/customservice/kfaccount/uploadheadimg")
        .query(&["kf_account"]);

    type Reply = UploadHeadImgReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.customerService.uploadHeadImg`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.uploadHeadImg` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.uploadHeadImg`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.customerService.uploadHeadImg\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayUploadHeadImg>"
)]
pub trait MayUploadHeadImg {}

#[diagnostic::do_not_recommend]
impl MayUploadHeadImg for AllPermissions {}
impl<S: MayUploadHeadImg> DeclaredIn<S> for UploadHeadImg {}

reply! {
    /// The answer to [`UploadHeadImg`]. WeChat documents no members besides errcode and errmsg.
    pub struct UploadHeadImgReply {}
}
