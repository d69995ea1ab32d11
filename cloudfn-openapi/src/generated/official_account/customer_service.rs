// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.customerService`: 13 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::customer_service;
//!
//! let request = customer_service::AddKfAccount::new(serde_json::json!({"member": 1}));
//! assert_eq!(customer_service::AddKfAccount::API.name, "officialAccount.customerService.addKFAccount");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Add a customer service account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.addKFAccount`, over HTTPS `POST /customservice/kfaccount/add`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#1).
    #[doc(alias = "openapi.officialAccount.customerService.addKFAccount")]
    #[doc(alias = "addKFAccount")]
    pub struct AddKfAccount;
}

impl Request for AddKfAccount {
    const API: Api = Api::named("officialAccount.customerService.addKFAccount")
        .endpoint(Method::Post, "/customservice/kfaccount/add");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.addKFAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.addKFAccount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.addKFAccount`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.addKFAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayAddKfAccount>"
)]
pub trait MayAddKfAccount {}

#[diagnostic::do_not_recommend]
impl MayAddKfAccount for AllPermissions {}
impl<S: MayAddKfAccount> DeclaredIn<S> for AddKfAccount {}

open_request! {
    /// Close a customer service session.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.closeKFSession`, over HTTPS `POST /customservice/kfsession/close`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
    #[doc(alias = "openapi.officialAccount.customerService.closeKFSession")]
    #[doc(alias = "closeKFSession")]
    pub struct CloseKfSession;
}

impl Request for CloseKfSession {
    const API: Api = Api::named("officialAccount.customerService.closeKFSession")
        .endpoint(Method::Post, "/customservice/kfsession/close");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.closeKFSession`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.closeKFSession` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.closeKFSession`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.closeKFSession\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayCloseKfSession>"
)]
pub trait MayCloseKfSession {}

#[diagnostic::do_not_recommend]
impl MayCloseKfSession for AllPermissions {}
impl<S: MayCloseKfSession> DeclaredIn<S> for CloseKfSession {}

open_request! {
    /// Create a customer service session.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.createKFSession`, over HTTPS `POST /customservice/kfsession/create`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
    #[doc(alias = "openapi.officialAccount.customerService.createKFSession")]
    #[doc(alias = "createKFSession")]
    pub struct CreateKfSession;
}

impl Request for CreateKfSession {
    const API: Api = Api::named("officialAccount.customerService.createKFSession")
        .endpoint(Method::Post, "/customservice/kfsession/create");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.createKFSession`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.createKFSession` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.createKFSession`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.createKFSession\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayCreateKfSession>"
)]
pub trait MayCreateKfSession {}

#[diagnostic::do_not_recommend]
impl MayCreateKfSession for AllPermissions {}
impl<S: MayCreateKfSession> DeclaredIn<S> for CreateKfSession {}

open_request! {
    /// Delete a customer service account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.deleteKFAccount`, over HTTPS `POST /customservice/kfaccount/del`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#3).
    #[doc(alias = "openapi.officialAccount.customerService.deleteKFAccount")]
    #[doc(alias = "deleteKFAccount")]
    pub struct DeleteKfAccount;
}

impl Request for DeleteKfAccount {
    const API: Api = Api::named("officialAccount.customerService.deleteKFAccount")
        .endpoint(Method::Post, "/customservice/kfaccount/del");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.deleteKFAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.deleteKFAccount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.deleteKFAccount`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.deleteKFAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayDeleteKfAccount>"
)]
pub trait MayDeleteKfAccount {}

#[diagnostic::do_not_recommend]
impl MayDeleteKfAccount for AllPermissions {}
impl<S: MayDeleteKfAccount> DeclaredIn<S> for DeleteKfAccount {}

open_request! {
    /// Get the customer service session of a user.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.getKFSession`, over HTTPS `GET /customservice/kfsession/getsession`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
    #[doc(alias = "openapi.officialAccount.customerService.getKFSession")]
    #[doc(alias = "getKFSession")]
    pub struct GetKfSession;
}

impl Request for GetKfSession {
    const API: Api = Api::named("officialAccount.customerService.getKFSession")
        .endpoint(Method::Get, "/customservice/kfsession/getsession");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.getKFSession`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getKFSession` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getKFSession`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.getKFSession\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetKfSession>"
)]
pub trait MayGetKfSession {}

#[diagnostic::do_not_recommend]
impl MayGetKfSession for AllPermissions {}
impl<S: MayGetKfSession> DeclaredIn<S> for GetKfSession {}

open_request! {
    /// List the sessions of a customer service account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.getKFSessionList`, over HTTPS `GET /customservice/kfsession/getsessionlist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
    #[doc(alias = "openapi.officialAccount.customerService.getKFSessionList")]
    #[doc(alias = "getKFSessionList")]
    pub struct GetKfSessionList;
}

impl Request for GetKfSessionList {
    const API: Api = Api::named("officialAccount.customerService.getKFSessionList")
        .endpoint(Method::Get, "/customservice/kfsession/getsessionlist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.getKFSessionList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getKFSessionList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getKFSessionList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.getKFSessionList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetKfSessionList>"
)]
pub trait MayGetKfSessionList {}

#[diagnostic::do_not_recommend]
impl MayGetKfSessionList for AllPermissions {}
impl<S: MayGetKfSessionList> DeclaredIn<S> for GetKfSessionList {}

open_request! {
    /// List the users that wait for customer service.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.getKFSessionWaitCase`, over HTTPS `GET /customservice/kfsession/getwaitcase`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html).
    #[doc(alias = "openapi.officialAccount.customerService.getKFSessionWaitCase")]
    #[doc(alias = "getKFSessionWaitCase")]
    pub struct GetKfSessionWaitCase;
}

impl Request for GetKfSessionWaitCase {
    const API: Api = Api::named("officialAccount.customerService.getKFSessionWaitCase")
        .endpoint(Method::Get, "/customservice/kfsession/getwaitcase");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.getKFSessionWaitCase`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getKFSessionWaitCase` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getKFSessionWaitCase`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.getKFSessionWaitCase\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetKfSessionWaitCase>"
)]
pub trait MayGetKfSessionWaitCase {}

#[diagnostic::do_not_recommend]
impl MayGetKfSessionWaitCase for AllPermissions {}
impl<S: MayGetKfSessionWaitCase> DeclaredIn<S> for GetKfSessionWaitCase {}

open_request! {
    /// List the customer service accounts.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.getList`, over HTTPS `GET /cgi-bin/customservice/getkflist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#5).
    #[doc(alias = "openapi.officialAccount.customerService.getList")]
    #[doc(alias = "getList")]
    pub struct GetList;
}

impl Request for GetList {
    const API: Api =
        Api::named("officialAccount.customerService.getList").endpoint(Method::Get, "/cgi-bin/customservice/getkflist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.getList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.getList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetList>"
)]
pub trait MayGetList {}

#[diagnostic::do_not_recommend]
impl MayGetList for AllPermissions {}
impl<S: MayGetList> DeclaredIn<S> for GetList {}

open_request! {
    /// List messages of customer service.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.getMsgList`, over HTTPS `POST /customservice/msgrecord/getmsglist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Obtain_chat_transcript.html).
    #[doc(alias = "openapi.officialAccount.customerService.getMsgList")]
    #[doc(alias = "getMsgList")]
    pub struct GetMsgList;
}

impl Request for GetMsgList {
    const API: Api = Api::named("officialAccount.customerService.getMsgList")
        .endpoint(Method::Post, "/customservice/msgrecord/getmsglist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.getMsgList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getMsgList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getMsgList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.getMsgList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetMsgList>"
)]
pub trait MayGetMsgList {}

#[diagnostic::do_not_recommend]
impl MayGetMsgList for AllPermissions {}
impl<S: MayGetMsgList> DeclaredIn<S> for GetMsgList {}

open_request! {
    /// List the customer service accounts that are online.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.getOnlineList`, over HTTPS `GET /cgi-bin/customservice/getonlinekflist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html#0).
    #[doc(alias = "openapi.officialAccount.customerService.getOnlineList")]
    #[doc(alias = "getOnlineList")]
    pub struct GetOnlineList;
}

impl Request for GetOnlineList {
    const API: Api = Api::named("officialAccount.customerService.getOnlineList")
        .endpoint(Method::Get, "/cgi-bin/customservice/getonlinekflist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.getOnlineList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.getOnlineList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.getOnlineList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.getOnlineList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayGetOnlineList>"
)]
pub trait MayGetOnlineList {}

#[diagnostic::do_not_recommend]
impl MayGetOnlineList for AllPermissions {}
impl<S: MayGetOnlineList> DeclaredIn<S> for GetOnlineList {}

open_request! {
    /// Invite a WeChat user to a customer service account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.inviteWorker`, over HTTPS `POST /customservice/kfaccount/inviteworker`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html#3).
    #[doc(alias = "openapi.officialAccount.customerService.inviteWorker")]
    #[doc(alias = "inviteWorker")]
    pub struct InviteWorker;
}

impl Request for InviteWorker {
    const API: Api = Api::named("officialAccount.customerService.inviteWorker")
        .endpoint(Method::Post, "/customservice/kfaccount/inviteworker");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.inviteWorker`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.inviteWorker` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.inviteWorker`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.inviteWorker\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayInviteWorker>"
)]
pub trait MayInviteWorker {}

#[diagnostic::do_not_recommend]
impl MayInviteWorker for AllPermissions {}
impl<S: MayInviteWorker> DeclaredIn<S> for InviteWorker {}

open_request! {
    /// Change a customer service account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.updateKFAccount`, over HTTPS `POST /customservice/kfaccount/update`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#2).
    #[doc(alias = "openapi.officialAccount.customerService.updateKFAccount")]
    #[doc(alias = "updateKFAccount")]
    pub struct UpdateKfAccount;
}

impl Request for UpdateKfAccount {
    const API: Api = Api::named("officialAccount.customerService.updateKFAccount")
        .endpoint(Method::Post, "/customservice/kfaccount/update");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.updateKFAccount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.updateKFAccount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.updateKFAccount`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.updateKFAccount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayUpdateKfAccount>"
)]
pub trait MayUpdateKfAccount {}

#[diagnostic::do_not_recommend]
impl MayUpdateKfAccount for AllPermissions {}
impl<S: MayUpdateKfAccount> DeclaredIn<S> for UpdateKfAccount {}

open_request! {
    /// Upload the picture of a customer service account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.customerService.uploadHeadImg`, over HTTPS `POST /customservice/kfaccount/uploadheadimg`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html#4).
    #[doc(alias = "openapi.officialAccount.customerService.uploadHeadImg")]
    #[doc(alias = "uploadHeadImg")]
    pub struct UploadHeadImg;
}

impl Request for UploadHeadImg {
    const API: Api = Api::named("officialAccount.customerService.uploadHeadImg")
        .endpoint(Method::Post, "/customservice/kfaccount/uploadheadimg");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.customerService.uploadHeadImg`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.customerService.uploadHeadImg` is not declared by this cloud function",
    label = "needs the permission `officialAccount.customerService.uploadHeadImg`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.customerService.uploadHeadImg\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::customer_service::MayUploadHeadImg>"
)]
pub trait MayUploadHeadImg {}

#[diagnostic::do_not_recommend]
impl MayUploadHeadImg for AllPermissions {}
impl<S: MayUploadHeadImg> DeclaredIn<S> for UploadHeadImg {}
