// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `subscribeMessage`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::subscribe_message;
//!
//! let request = subscribe_message::AddTemplate::new("TID", [348], "SCENE_DESC");
//! assert_eq!(subscribe_message::AddTemplate::API.name, "subscribeMessage.addTemplate");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

pub use crate::Data;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request, TemplateId,
    TemplateTitleId,
};

/// Add a subscribe message template.
///
/// An older name of [`officialAccount.newtmpl.addTemplate`](crate::official_account::newtmpl::AddTemplate).
/// Declare the name that you call. It is not verified that the platform still accepts this name.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40400 | malformed HTTP message |
/// | 200001 | system error |
/// | 200011 | account banned |
/// | 200012 | template limit reached |
/// | 200013 | template banned |
/// | 200014 | bad tid |
/// | 200020 | bad kidList |
/// | 200021 | bad sceneDesc |
/// | 200022 | same template exists |
/// | 200100 | account type not allowed |
///
/// Cloud call `subscribeMessage.addTemplate`, over HTTPS `POST /wxaapi/newtmpl/addtemplate`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_addwxanewtemplate.html).
#[doc(alias = "openapi.subscribeMessage.addTemplate")]
#[doc(alias = "addTemplate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddTemplate {
    /// Template title id.
    pub tid: TemplateTitleId,
    /// Chosen keyword ids in order, 2 to 5.
    #[doc(alias = "kidList")]
    pub kid_list: Vec<i64>,
    /// Service scene text, up to 15 chars.
    #[doc(alias = "sceneDesc")]
    pub scene_desc: String,
}

impl AddTemplate {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(
        tid: impl Into<TemplateTitleId>,
        kid_list: impl IntoIterator<Item = i64>,
        scene_desc: impl Into<String>,
    ) -> Self {
        Self { tid: tid.into(), kid_list: kid_list.into_iter().collect(), scene_desc: scene_desc.into() }
    }
}

impl Serialize for AddTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("tid", &self.tid)
            .member("kidList", &self.kid_list)
            .member("sceneDesc", &self.scene_desc)
            .end()
    }
}

impl Request for AddTemplate {
    const API: Api = Api::named("subscribeMessage.addTemplate")
        .endpoint(Method::Post, "/wxaapi/newtmpl/addtemplate")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_400, "malformed HTTP message"),
            ErrorCode::new(200_001, "system error"),
            ErrorCode::new(200_011, "account banned"),
            ErrorCode::new(200_012, "template limit reached"),
            ErrorCode::new(200_013, "template banned"),
            ErrorCode::new(200_014, "bad tid"),
            ErrorCode::new(200_020, "bad kidList"),
            ErrorCode::new(200_021, "bad sceneDesc"),
            ErrorCode::new(200_022, "same template exists"),
            ErrorCode::new(200_100, "account type not allowed"),
        ]);

    type Reply = AddTemplateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `subscribeMessage.addTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `subscribeMessage.addTemplate` is not declared by this cloud function",
    label = "needs the permission `subscribeMessage.addTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"subscribeMessage.addTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl subscribe_message::MayAddTemplate>"
)]
pub trait MayAddTemplate {}

#[diagnostic::do_not_recommend]
impl MayAddTemplate for AllPermissions {}
impl<S: MayAddTemplate> DeclaredIn<S> for AddTemplate {}

/// The answer to [`AddTemplate`].
pub type AddTemplateReply = crate::official_account::newtmpl::AddTemplateReply;

/// Delete a subscribe message template.
///
/// An older name of [`officialAccount.newtmpl.delTemplate`](crate::official_account::newtmpl::DelTemplate).
/// Declare the name that you call. It is not verified that the platform still accepts this name.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 20001 | system error |
/// | 20002 | bad body parameter |
/// | 40001 | access token invalid |
/// | 200001 | system error |
/// | 200002 | bad input |
/// | 200014 | bad tid |
///
/// Cloud call `subscribeMessage.deleteTemplate`, over HTTPS `POST /wxaapi/newtmpl/deltemplate`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_delwxanewtemplate.html).
#[doc(alias = "openapi.subscribeMessage.deleteTemplate")]
#[doc(alias = "deleteTemplate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteTemplate {
    /// Private template id.
    #[doc(alias = "priTmplId")]
    pub pri_tmpl_id: TemplateId,
}

impl DeleteTemplate {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(pri_tmpl_id: impl Into<TemplateId>) -> Self {
        Self { pri_tmpl_id: pri_tmpl_id.into() }
    }
}

impl Serialize for DeleteTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("priTmplId", &self.pri_tmpl_id).end()
    }
}

impl Request for DeleteTemplate {
    const API: Api = Api::named("subscribeMessage.deleteTemplate")
        .endpoint(Method::Post, "/wxaapi/newtmpl/deltemplate")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(20_001, "system error"),
            ErrorCode::new(20_002, "bad body parameter"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_001, "system error"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(200_014, "bad tid"),
        ]);

    type Reply = DeleteTemplateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `subscribeMessage.deleteTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `subscribeMessage.deleteTemplate` is not declared by this cloud function",
    label = "needs the permission `subscribeMessage.deleteTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"subscribeMessage.deleteTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl subscribe_message::MayDeleteTemplate>"
)]
pub trait MayDeleteTemplate {}

#[diagnostic::do_not_recommend]
impl MayDeleteTemplate for AllPermissions {}
impl<S: MayDeleteTemplate> DeclaredIn<S> for DeleteTemplate {}

/// The answer to [`DeleteTemplate`].
pub type DeleteTemplateReply = crate::official_account::newtmpl::DelTemplateReply;

/// List account categories.
///
/// An older name of [`officialAccount.newtmpl.getCategory`](crate::official_account::newtmpl::GetCategory).
/// Declare the name that you call. It is not verified that the platform still accepts this name.
///
/// | errcode | meaning |
/// |---|---|
/// | 404 | wrong HTTP method |
/// | 20001 | system error |
/// | 40001 | access token invalid |
/// | 200100 | account type not allowed |
///
/// Cloud call `subscribeMessage.getCategory`, over HTTPS `GET /wxaapi/newtmpl/getcategory`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getcategory.html).
#[doc(alias = "openapi.subscribeMessage.getCategory")]
#[doc(alias = "getCategory")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetCategory {}

impl GetCategory {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetCategory {
    const API: Api =
        Api::named("subscribeMessage.getCategory").endpoint(Method::Get, "/wxaapi/newtmpl/getcategory").error_codes(&[
            ErrorCode::new(404, "wrong HTTP method"),
            ErrorCode::new(20_001, "system error"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_100, "account type not allowed"),
        ]);

    type Reply = GetCategoryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `subscribeMessage.getCategory`.
#[diagnostic::on_unimplemented(
    message = "cloud call `subscribeMessage.getCategory` is not declared by this cloud function",
    label = "needs the permission `subscribeMessage.getCategory`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"subscribeMessage.getCategory\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl subscribe_message::MayGetCategory>"
)]
pub trait MayGetCategory {}

#[diagnostic::do_not_recommend]
impl MayGetCategory for AllPermissions {}
impl<S: MayGetCategory> DeclaredIn<S> for GetCategory {}

/// The answer to [`GetCategory`].
pub type GetCategoryReply = crate::official_account::newtmpl::GetCategoryReply;

/// List keywords of a public template.
///
/// An older name of
/// [`officialAccount.newtmpl.getPubTemplateKeywords`](crate::official_account::newtmpl::GetPubTemplateKeywords).
/// Declare the name that you call. It is not verified that the platform still accepts this name.
///
/// | errcode | meaning |
/// |---|---|
/// | 20001 | system error |
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 200014 | bad tid |
///
/// Cloud call `subscribeMessage.getPubTemplateKeyWordsById`, over HTTPS `GET /wxaapi/newtmpl/getpubtemplatekeywords`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getpubnewtemplatekeywords.html).
#[doc(alias = "openapi.subscribeMessage.getPubTemplateKeyWordsById")]
#[doc(alias = "getPubTemplateKeyWordsById")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPubTemplateKeyWordsById {
    /// Template title id.
    pub tid: TemplateTitleId,
}

impl GetPubTemplateKeyWordsById {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(tid: impl Into<TemplateTitleId>) -> Self {
        Self { tid: tid.into() }
    }
}

impl Serialize for GetPubTemplateKeyWordsById {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tid", &self.tid).end()
    }
}

impl Request for GetPubTemplateKeyWordsById {
    const API: Api = Api::named("subscribeMessage.getPubTemplateKeyWordsById")
        .endpoint(Method::Get, "/wxaapi/newtmpl/getpubtemplatekeywords")
        .query(&["tid"])
        .error_codes(&[
            ErrorCode::new(20_001, "system error"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(200_014, "bad tid"),
        ]);

    type Reply = GetPubTemplateKeyWordsByIdReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `subscribeMessage.getPubTemplateKeyWordsById`.
#[diagnostic::on_unimplemented(
    message = "cloud call `subscribeMessage.getPubTemplateKeyWordsById` is not declared by this cloud function",
    label = "needs the permission `subscribeMessage.getPubTemplateKeyWordsById`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"subscribeMessage.getPubTemplateKeyWordsById\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl subscribe_message::MayGetPubTemplateKeyWordsById>"
)]
pub trait MayGetPubTemplateKeyWordsById {}

#[diagnostic::do_not_recommend]
impl MayGetPubTemplateKeyWordsById for AllPermissions {}
impl<S: MayGetPubTemplateKeyWordsById> DeclaredIn<S> for GetPubTemplateKeyWordsById {}

/// The answer to [`GetPubTemplateKeyWordsById`].
pub type GetPubTemplateKeyWordsByIdReply = crate::official_account::newtmpl::GetPubTemplateKeywordsReply;

/// List public template titles.
///
/// An older name of
/// [`officialAccount.newtmpl.getPubTemplateTitles`](crate::official_account::newtmpl::GetPubTemplateTitles).
/// Declare the name that you call. It is not verified that the platform still accepts this name.
///
/// | errcode | meaning |
/// |---|---|
/// | 404 | wrong HTTP method |
/// | 40001 | access token invalid |
/// | 200001 | system error |
/// | 200016 | bad start |
/// | 200017 | bad limit |
/// | 200018 | ids missing |
/// | 200019 | bad ids |
///
/// Cloud call `subscribeMessage.getPubTemplateTitleList`, over HTTPS `GET /wxaapi/newtmpl/getpubtemplatetitles`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getpubnewtemplatetitles.html).
#[doc(alias = "openapi.subscribeMessage.getPubTemplateTitleList")]
#[doc(alias = "getPubTemplateTitleList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPubTemplateTitleList {
    /// Category ids, comma separated text.
    pub ids: String,
    /// Start index.
    pub start: i64,
    /// Page size, up to 30.
    pub limit: i64,
}

impl GetPubTemplateTitleList {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(ids: impl Into<String>, start: i64, limit: i64) -> Self {
        Self { ids: ids.into(), start, limit }
    }
}

impl Serialize for GetPubTemplateTitleList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("ids", &self.ids).member("start", &self.start).member("limit", &self.limit).end()
    }
}

impl Request for GetPubTemplateTitleList {
    const API: Api = Api::named("subscribeMessage.getPubTemplateTitleList")
        .endpoint(Method::Get, "/wxaapi/newtmpl/getpubtemplatetitles")
        .query(&["ids", "start", "limit"])
        .error_codes(&[
            ErrorCode::new(404, "wrong HTTP method"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_001, "system error"),
            ErrorCode::new(200_016, "bad start"),
            ErrorCode::new(200_017, "bad limit"),
            ErrorCode::new(200_018, "ids missing"),
            ErrorCode::new(200_019, "bad ids"),
        ]);

    type Reply = GetPubTemplateTitleListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `subscribeMessage.getPubTemplateTitleList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `subscribeMessage.getPubTemplateTitleList` is not declared by this cloud function",
    label = "needs the permission `subscribeMessage.getPubTemplateTitleList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"subscribeMessage.getPubTemplateTitleList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl subscribe_message::MayGetPubTemplateTitleList>"
)]
pub trait MayGetPubTemplateTitleList {}

#[diagnostic::do_not_recommend]
impl MayGetPubTemplateTitleList for AllPermissions {}
impl<S: MayGetPubTemplateTitleList> DeclaredIn<S> for GetPubTemplateTitleList {}

/// The answer to [`GetPubTemplateTitleList`].
pub type GetPubTemplateTitleListReply = crate::official_account::newtmpl::GetPubTemplateTitlesReply;

/// List own templates.
///
/// An older name of [`officialAccount.newtmpl.getTemplate`](crate::official_account::newtmpl::GetTemplate).
/// Declare the name that you call. It is not verified that the platform still accepts this name.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 404 | wrong HTTP method |
/// | 40001 | access token invalid |
/// | 200100 | account type not allowed |
///
/// Cloud call `subscribeMessage.getTemplateList`, over HTTPS `GET /wxaapi/newtmpl/gettemplate`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getwxapubnewtemplate.html).
#[doc(alias = "openapi.subscribeMessage.getTemplateList")]
#[doc(alias = "getTemplateList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetTemplateList {}

impl GetTemplateList {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetTemplateList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetTemplateList {
    const API: Api = Api::named("subscribeMessage.getTemplateList")
        .endpoint(Method::Get, "/wxaapi/newtmpl/gettemplate")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(404, "wrong HTTP method"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_100, "account type not allowed"),
        ]);

    type Reply = GetTemplateListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `subscribeMessage.getTemplateList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `subscribeMessage.getTemplateList` is not declared by this cloud function",
    label = "needs the permission `subscribeMessage.getTemplateList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"subscribeMessage.getTemplateList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl subscribe_message::MayGetTemplateList>"
)]
pub trait MayGetTemplateList {}

#[diagnostic::do_not_recommend]
impl MayGetTemplateList for AllPermissions {}
impl<S: MayGetTemplateList> DeclaredIn<S> for GetTemplateList {}

/// The answer to [`GetTemplateList`].
pub type GetTemplateListReply = crate::official_account::newtmpl::GetTemplateReply;

/// Send a subscribe message.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 40003 | bad openid |
/// | 40014 | access token invalid |
/// | 40037 | bad template id |
/// | 43101 | user has not subscribed |
/// | 43107 | subscribe messages are banned |
/// | 43108 | concurrent sends to one user |
/// | 45168 | sensitive words |
/// | 47003 | bad template data |
/// | 41030 | bad page |
///
/// Cloud call `subscribeMessage.send`, over HTTPS `POST /cgi-bin/message/subscribe/send`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage.html).
#[doc(alias = "openapi.subscribeMessage.send")]
#[doc(alias = "send")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Send {
    /// Receiver openid.
    pub touser: OpenId,
    /// Template values: map of keyword name to an object with a value member.
    pub data: Data,
    /// Page opened from the card, may carry a query.
    pub page: Option<String>,
    /// `zh_CN`, `en_US`, `zh_HK` or `zh_TW`.
    pub lang: Option<Lang>,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
    /// Developer, trial or formal.
    #[doc(alias = "miniprogramState")]
    pub miniprogram_state: Option<MiniprogramState>,
}

impl Send {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(touser: impl Into<OpenId>, template_id: impl Into<TemplateId>, data: impl Into<Data>) -> Self {
        Self {
            touser: touser.into(),
            data: data.into(),
            page: None,
            lang: None,
            template_id: template_id.into(),
            miniprogram_state: None,
        }
    }

    /// Page opened from the card, may carry a query.
    #[must_use]
    pub fn page(mut self, page: impl Into<String>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Developer, trial or formal.
    #[doc(alias = "miniprogramState")]
    #[must_use]
    pub fn miniprogram_state(mut self, miniprogram_state: impl Into<MiniprogramState>) -> Self {
        self.miniprogram_state = Some(miniprogram_state.into());
        self
    }

    /// `zh_CN`, `en_US`, `zh_HK` or `zh_TW`.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<Lang>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

impl Serialize for Send {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("touser", &self.touser)
            .member("data", &self.data)
            .optional("page", &self.page)
            .optional("lang", &self.lang)
            .member("template_id", &self.template_id)
            .optional("miniprogram_state", &self.miniprogram_state)
            .end()
    }
}

impl Request for Send {
    const API: Api =
        Api::named("subscribeMessage.send").endpoint(Method::Post, "/cgi-bin/message/subscribe/send").error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_003, "bad openid"),
            ErrorCode::new(40_014, "access token invalid"),
            ErrorCode::new(40_037, "bad template id"),
            ErrorCode::new(43_101, "user has not subscribed"),
            ErrorCode::new(43_107, "subscribe messages are banned"),
            ErrorCode::new(43_108, "concurrent sends to one user"),
            ErrorCode::new(45_168, "sensitive words"),
            ErrorCode::new(47_003, "bad template data"),
            ErrorCode::new(41_030, "bad page"),
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

/// The permission to call `subscribeMessage.send`.
#[diagnostic::on_unimplemented(
    message = "cloud call `subscribeMessage.send` is not declared by this cloud function",
    label = "needs the permission `subscribeMessage.send`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"subscribeMessage.send\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl subscribe_message::MaySend>"
)]
pub trait MaySend {}

#[diagnostic::do_not_recommend]
impl MaySend for AllPermissions {}
impl<S: MaySend> DeclaredIn<S> for Send {}

reply! {
    /// The answer to [`Send`].
    pub struct SendReply {
        /// Id of the message, as some accounts get it. Known from other SDKs and older pages only.
        pub msgid: Option<i64> = "msgid",
    }
}

text_set! {
    /// Developer, trial or formal.
    MiniprogramState {
        /// The released version.
        Formal = "formal",
        /// The trial version.
        Trial = "trial",
        /// The development version.
        Developer = "developer",
    }
}

text_set! {
    /// `zh_CN`, `en_US`, `zh_HK` or `zh_TW`.
    Lang {
        /// Simplified Chinese.
        ZhCn = "zh_CN",
        /// English.
        EnUs = "en_US",
        /// Traditional Chinese, Hong Kong.
        ZhHk = "zh_HK",
        /// Traditional Chinese, Taiwan.
        ZhTw = "zh_TW",
    }
}
