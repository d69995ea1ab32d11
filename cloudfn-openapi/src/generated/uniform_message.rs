// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `uniformMessage`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::uniform_message;
//!
//! let request = uniform_message::Send::new("TOUSER", uniform_message::MpTemplateMessage::new(uniform_message::MpTemplateMessageArguments { appid: "APPID".into(), template_id: "TEMPLATE_ID".into(), url: "URL".into(), miniprogram: "MINIPROGRAM".into(), data: cloudfn_openapi::Data::new().set("thing1", "text") }));
//! assert_eq!(uniform_message::Send::API.name, "uniformMessage.send");
//! # let _ = request;
//! ```
#![allow(deprecated, reason = "what is gone still compiles")]

use serde::{Serialize, Serializer};
use serde_json::Value;

pub use crate::Data;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, FormId, Method, OpenId, ReadError, Request, TemplateId,
};

/// Send a mini program or official account message.
///
/// **Gone**: retired on 2023-09-20; use subscribeMessage.send.
///
/// | errcode | meaning |
/// |---|---|
/// | 40037 | bad template id |
/// | 41028 | bad or expired form_id |
/// | 41029 | form_id used already |
/// | 41030 | bad page |
/// | 45009 | daily quota used up |
/// | 40003 | bad openid |
/// | 40013 | bad app id or not bound |
/// | 45109 | API recalled |
///
/// Cloud call `uniformMessage.send`, over HTTPS `POST /cgi-bin/message/wxopen/template/uniform_send`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/uniform-message/uniformMessage.send.html).
#[doc(alias = "openapi.uniformMessage.send")]
#[doc(alias = "send")]
#[deprecated(note = "retired on 2023-09-20; use subscribeMessage.send")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Send {
    /// Openid of the mini program or of the official account.
    pub touser: OpenId,
    /// Official account template message.
    #[doc(alias = "mpTemplateMsg")]
    pub mp_template_msg: MpTemplateMessage,
    /// Mini program template message, tried first.
    #[doc(alias = "weappTemplateMsg")]
    pub weapp_template_msg: Option<WeappTemplateMessage>,
}

impl Send {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(touser: impl Into<OpenId>, mp_template_msg: MpTemplateMessage) -> Self {
        Self { touser: touser.into(), mp_template_msg, weapp_template_msg: None }
    }

    /// Mini program template message, tried first.
    #[doc(alias = "weappTemplateMsg")]
    #[must_use]
    #[inline]
    pub fn weapp_template_msg(mut self, weapp_template_msg: WeappTemplateMessage) -> Self {
        self.weapp_template_msg = Some(weapp_template_msg);
        self
    }
}

impl Serialize for Send {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("touser", &self.touser)
            .member("mp_template_msg", &self.mp_template_msg)
            .optional("weapp_template_msg", &self.weapp_template_msg)
            .end()
    }
}

impl Request for Send {
    const API: Api = Api::named("uniformMessage.send")
        .endpoint(Method::Post, "/cgi-bin/message/wxopen/template/uniform_send")
        .error_codes(&[
            ErrorCode::new(40_037, "bad template id"),
            ErrorCode::new(41_028, "bad or expired form_id"),
            ErrorCode::new(41_029, "form_id used already"),
            ErrorCode::new(41_030, "bad page"),
            ErrorCode::new(45_009, "daily quota used up"),
            ErrorCode::new(40_003, "bad openid"),
            ErrorCode::new(40_013, "bad app id or not bound"),
            ErrorCode::new(45_109, "API recalled"),
        ]);

    type Reply = SendReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `uniformMessage.send`.
#[diagnostic::on_unimplemented(
    message = "cloud call `uniformMessage.send` is not declared by this cloud function",
    label = "needs the permission `uniformMessage.send`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"uniformMessage.send\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl uniform_message::MaySend>"
)]
pub trait MaySend {}

#[diagnostic::do_not_recommend]
impl MaySend for AllPermissions {}
impl<S: MaySend> DeclaredIn<S> for Send {}

reply! {
    /// The answer to [`Send`]. WeChat documents no members besides errcode and errmsg.
    pub struct SendReply {}
}

/// Mini program template message, tried first.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WeappTemplateMessage {
    /// Page path.
    pub page: String,
    /// Template values; declared string, examples pass an object.
    pub data: Data,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
    /// Form id.
    #[doc(alias = "formId")]
    pub form_id: FormId,
    /// Keyword shown large.
    #[doc(alias = "emphasisKeyword")]
    pub emphasis_keyword: String,
}

impl WeappTemplateMessage {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: WeappTemplateMessageArguments) -> Self {
        let WeappTemplateMessageArguments { template_id, page, form_id, data, emphasis_keyword } = arguments;
        Self { page, data, template_id, form_id, emphasis_keyword }
    }
}

impl Serialize for WeappTemplateMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("page", &self.page)
            .member("data", &self.data)
            .member("template_id", &self.template_id)
            .member("form_id", &self.form_id)
            .member("emphasis_keyword", &self.emphasis_keyword)
            .end()
    }
}

/// What [`WeappTemplateMessage::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct WeappTemplateMessageArguments {
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
    /// Page path.
    pub page: String,
    /// Form id.
    #[doc(alias = "formId")]
    pub form_id: FormId,
    /// Template values; declared string, examples pass an object.
    pub data: Data,
    /// Keyword shown large.
    #[doc(alias = "emphasisKeyword")]
    pub emphasis_keyword: String,
}

/// Official account template message.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MpTemplateMessage {
    /// Official account app id.
    pub appid: AppId,
    /// Target URL.
    pub url: String,
    /// Target mini program; declared string, examples pass an object.
    pub miniprogram: Value,
    /// Template values; declared string, examples pass an object.
    pub data: Data,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
}

impl MpTemplateMessage {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: MpTemplateMessageArguments) -> Self {
        let MpTemplateMessageArguments { appid, template_id, url, miniprogram, data } = arguments;
        Self { appid, url, miniprogram, data, template_id }
    }
}

impl Serialize for MpTemplateMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("appid", &self.appid)
            .member("url", &self.url)
            .member("miniprogram", &self.miniprogram)
            .member("data", &self.data)
            .member("template_id", &self.template_id)
            .end()
    }
}

/// What [`MpTemplateMessage::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct MpTemplateMessageArguments {
    /// Official account app id.
    pub appid: AppId,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
    /// Target URL.
    pub url: String,
    /// Target mini program; declared string, examples pass an object.
    pub miniprogram: Value,
    /// Template values; declared string, examples pass an object.
    pub data: Data,
}
