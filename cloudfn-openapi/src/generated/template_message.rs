// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `templateMessage`: 6 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::template_message;
//!
//! let request = template_message::AddTemplate::new("ID", [863]);
//! assert_eq!(template_message::AddTemplate::API.name, "templateMessage.addTemplate");
//! # let _ = request;
//! ```
#![allow(deprecated, reason = "what is gone still compiles")]

use serde::{Serialize, Serializer};

pub use crate::Data;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, Content, DeclaredIn, ErrorCode, FormId, Method, OpenId, ReadError, Request, TemplateId,
    TemplateTitleId,
};

/// Add a template to the account.
///
/// **Gone**: retired on 2020-01-10; use officialAccount.newtmpl.addTemplate.
///
/// Cloud call `templateMessage.addTemplate`, over HTTPS `POST /cgi-bin/wxopen/template/add`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/en/dev/api-backend/open-api/template-message/templateMessage.addTemplate.html).
#[doc(alias = "openapi.templateMessage.addTemplate")]
#[doc(alias = "addTemplate")]
#[deprecated(note = "retired on 2020-01-10; use officialAccount.newtmpl.addTemplate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddTemplate {
    /// Template title id.
    pub id: TemplateTitleId,
    /// Keyword ids in order, up to 10.
    #[doc(alias = "keywordIdList")]
    pub keyword_id_list: Vec<i64>,
}

impl AddTemplate {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(id: impl Into<TemplateTitleId>, keyword_id_list: impl IntoIterator<Item = i64>) -> Self {
        Self { id: id.into(), keyword_id_list: keyword_id_list.into_iter().collect() }
    }
}

impl Serialize for AddTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("id", &self.id).member("keyword_id_list", &self.keyword_id_list).end()
    }
}

impl Request for AddTemplate {
    const API: Api = Api::named("templateMessage.addTemplate").endpoint(Method::Post, "/cgi-bin/wxopen/template/add");

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

/// The permission to call `templateMessage.addTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `templateMessage.addTemplate` is not declared by this cloud function",
    label = "needs the permission `templateMessage.addTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"templateMessage.addTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl template_message::MayAddTemplate>"
)]
pub trait MayAddTemplate {}

#[diagnostic::do_not_recommend]
impl MayAddTemplate for AllPermissions {}
impl<S: MayAddTemplate> DeclaredIn<S> for AddTemplate {}

reply! {
    /// The answer to [`AddTemplate`].
    pub struct AddTemplateReply {
        /// Id of the added template.
        #[doc(alias = "templateId")]
        pub template_id: TemplateId = "template_id",
    }
}

/// Delete a template from the account.
///
/// **Gone**: retired on 2020-01-10; use officialAccount.newtmpl.delTemplate.
///
/// Cloud call `templateMessage.deleteTemplate`, over HTTPS `POST /cgi-bin/wxopen/template/del`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/en/dev/api-backend/open-api/template-message/templateMessage.deleteTemplate.html).
#[doc(alias = "openapi.templateMessage.deleteTemplate")]
#[doc(alias = "deleteTemplate")]
#[deprecated(note = "retired on 2020-01-10; use officialAccount.newtmpl.delTemplate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteTemplate {
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
}

impl DeleteTemplate {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(template_id: impl Into<TemplateId>) -> Self {
        Self { template_id: template_id.into() }
    }
}

impl Serialize for DeleteTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("template_id", &self.template_id).end()
    }
}

impl Request for DeleteTemplate {
    const API: Api =
        Api::named("templateMessage.deleteTemplate").endpoint(Method::Post, "/cgi-bin/wxopen/template/del");

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

/// The permission to call `templateMessage.deleteTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `templateMessage.deleteTemplate` is not declared by this cloud function",
    label = "needs the permission `templateMessage.deleteTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"templateMessage.deleteTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl template_message::MayDeleteTemplate>"
)]
pub trait MayDeleteTemplate {}

#[diagnostic::do_not_recommend]
impl MayDeleteTemplate for AllPermissions {}
impl<S: MayDeleteTemplate> DeclaredIn<S> for DeleteTemplate {}

reply! {
    /// The answer to [`DeleteTemplate`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteTemplateReply {}
}

/// List keywords of a library title.
///
/// **Gone**: retired on 2020-01-10; use officialAccount.newtmpl.getPubTemplateKeywords.
///
/// Cloud call `templateMessage.getTemplateLibraryById`, over HTTPS `POST /cgi-bin/wxopen/template/library/get`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/en/dev/api-backend/open-api/template-message/templateMessage.getTemplateLibraryById.html).
#[doc(alias = "openapi.templateMessage.getTemplateLibraryById")]
#[doc(alias = "getTemplateLibraryById")]
#[deprecated(note = "retired on 2020-01-10; use officialAccount.newtmpl.getPubTemplateKeywords")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetTemplateLibraryById {
    /// Template title id.
    pub id: TemplateTitleId,
}

impl GetTemplateLibraryById {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(id: impl Into<TemplateTitleId>) -> Self {
        Self { id: id.into() }
    }
}

impl Serialize for GetTemplateLibraryById {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("id", &self.id).end()
    }
}

impl Request for GetTemplateLibraryById {
    const API: Api = Api::named("templateMessage.getTemplateLibraryById")
        .endpoint(Method::Post, "/cgi-bin/wxopen/template/library/get");

    type Reply = GetTemplateLibraryByIdReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `templateMessage.getTemplateLibraryById`.
#[diagnostic::on_unimplemented(
    message = "cloud call `templateMessage.getTemplateLibraryById` is not declared by this cloud function",
    label = "needs the permission `templateMessage.getTemplateLibraryById`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"templateMessage.getTemplateLibraryById\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl template_message::MayGetTemplateLibraryById>"
)]
pub trait MayGetTemplateLibraryById {}

#[diagnostic::do_not_recommend]
impl MayGetTemplateLibraryById for AllPermissions {}
impl<S: MayGetTemplateLibraryById> DeclaredIn<S> for GetTemplateLibraryById {}

reply! {
    /// The answer to [`GetTemplateLibraryById`].
    pub struct GetTemplateLibraryByIdReply {
        /// Template title id.
        pub id: TemplateTitleId = "id",
        /// Title.
        pub title: String = "title",
        /// Keywords.
        #[doc(alias = "keywordList")]
        pub keyword_list: Vec<LibraryKeyword> = "keyword_list",
    }
}

reply! {
    /// Keywords.
    pub struct LibraryKeyword {
        /// Keyword id; the example shows a number. String in the table, number in the example.
        #[doc(alias = "keywordId")]
        pub keyword_id: String = "keyword_id",
        /// Keyword text.
        pub name: String = "name",
        /// Example text.
        pub example: String = "example",
    }
}

/// List library titles.
///
/// **Gone**: retired on 2020-01-10; use officialAccount.newtmpl.getPubTemplateTitles.
///
/// Cloud call `templateMessage.getTemplateLibraryList`, over HTTPS `POST /cgi-bin/wxopen/template/library/list`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/en/dev/api-backend/open-api/template-message/templateMessage.getTemplateLibraryList.html).
#[doc(alias = "openapi.templateMessage.getTemplateLibraryList")]
#[doc(alias = "getTemplateLibraryList")]
#[deprecated(note = "retired on 2020-01-10; use officialAccount.newtmpl.getPubTemplateTitles")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetTemplateLibraryList {
    /// Offset from 0.
    pub offset: i64,
    /// Page size, up to 20.
    pub count: i64,
}

impl GetTemplateLibraryList {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(offset: i64, count: i64) -> Self {
        Self { offset, count }
    }
}

impl Serialize for GetTemplateLibraryList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("offset", &self.offset).member("count", &self.count).end()
    }
}

impl Request for GetTemplateLibraryList {
    const API: Api = Api::named("templateMessage.getTemplateLibraryList")
        .endpoint(Method::Post, "/cgi-bin/wxopen/template/library/list");

    type Reply = GetTemplateLibraryListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `templateMessage.getTemplateLibraryList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `templateMessage.getTemplateLibraryList` is not declared by this cloud function",
    label = "needs the permission `templateMessage.getTemplateLibraryList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"templateMessage.getTemplateLibraryList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl template_message::MayGetTemplateLibraryList>"
)]
pub trait MayGetTemplateLibraryList {}

#[diagnostic::do_not_recommend]
impl MayGetTemplateLibraryList for AllPermissions {}
impl<S: MayGetTemplateLibraryList> DeclaredIn<S> for GetTemplateLibraryList {}

reply! {
    /// The answer to [`GetTemplateLibraryList`].
    pub struct GetTemplateLibraryListReply {
        /// Titles.
        pub list: Vec<LibraryTitle> = "list",
        /// Total titles.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "total_count",
    }
}

reply! {
    /// Titles.
    pub struct LibraryTitle {
        /// Title id.
        pub id: TemplateTitleId = "id",
        /// Title.
        pub title: String = "title",
    }
}

/// List templates of the account.
///
/// **Gone**: retired on 2020-01-10; use officialAccount.newtmpl.getTemplate.
///
/// Cloud call `templateMessage.getTemplateList`, over HTTPS `POST /cgi-bin/wxopen/template/list`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/en/dev/api-backend/open-api/template-message/templateMessage.getTemplateList.html).
#[doc(alias = "openapi.templateMessage.getTemplateList")]
#[doc(alias = "getTemplateList")]
#[deprecated(note = "retired on 2020-01-10; use officialAccount.newtmpl.getTemplate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetTemplateList {
    /// Offset from 0.
    pub offset: i64,
    /// Page size, up to 20.
    pub count: i64,
}

impl GetTemplateList {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(offset: i64, count: i64) -> Self {
        Self { offset, count }
    }
}

impl Serialize for GetTemplateList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("offset", &self.offset).member("count", &self.count).end()
    }
}

impl Request for GetTemplateList {
    const API: Api =
        Api::named("templateMessage.getTemplateList").endpoint(Method::Post, "/cgi-bin/wxopen/template/list");

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

/// The permission to call `templateMessage.getTemplateList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `templateMessage.getTemplateList` is not declared by this cloud function",
    label = "needs the permission `templateMessage.getTemplateList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"templateMessage.getTemplateList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl template_message::MayGetTemplateList>"
)]
pub trait MayGetTemplateList {}

#[diagnostic::do_not_recommend]
impl MayGetTemplateList for AllPermissions {}
impl<S: MayGetTemplateList> DeclaredIn<S> for GetTemplateList {}

reply! {
    /// The answer to [`GetTemplateList`].
    pub struct GetTemplateListReply {
        /// Templates.
        pub list: Vec<Template> = "list",
    }
}

reply! {
    /// Templates.
    pub struct Template {
        /// Template id.
        #[doc(alias = "templateId")]
        pub template_id: TemplateId = "template_id",
        /// Title.
        pub title: String = "title",
        /// Content.
        pub content: String = "content",
        /// Example.
        pub example: String = "example",
    }
}

/// Send a template message.
///
/// **Gone**: retired on 2020-01-10; use subscribeMessage.send.
///
/// | errcode | meaning |
/// |---|---|
/// | 40037 | bad template id |
/// | 41028 | bad or expired form_id |
/// | 41029 | form_id used already |
/// | 41030 | bad page |
/// | 45009 | daily quota used up |
///
/// Cloud call `templateMessage.send`, over HTTPS `POST /cgi-bin/message/wxopen/template/send`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/en/dev/api-backend/open-api/template-message/templateMessage.send.html).
#[doc(alias = "openapi.templateMessage.send")]
#[doc(alias = "send")]
#[deprecated(note = "retired on 2020-01-10; use subscribeMessage.send")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Send {
    /// Receiver openid.
    pub touser: OpenId,
    /// Page opened from the card, may carry a query.
    pub page: Option<String>,
    /// Template values: map of keyword name to an object with a value member.
    pub data: Option<Data>,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
    /// formId of a form submit or `prepay_id` of a payment.
    #[doc(alias = "formId")]
    pub form_id: FormId,
    /// Keyword shown large.
    #[doc(alias = "emphasisKeyword")]
    pub emphasis_keyword: Option<String>,
}

impl Send {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(touser: impl Into<OpenId>, template_id: impl Into<TemplateId>, form_id: impl Into<FormId>) -> Self {
        Self {
            touser: touser.into(),
            page: None,
            data: None,
            template_id: template_id.into(),
            form_id: form_id.into(),
            emphasis_keyword: None,
        }
    }

    /// Page opened from the card, may carry a query.
    #[must_use]
    pub fn page(mut self, page: impl Into<String>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Template values: map of keyword name to an object with a value member.
    #[must_use]
    pub fn data(mut self, data: impl Into<Data>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Keyword shown large.
    #[doc(alias = "emphasisKeyword")]
    #[must_use]
    pub fn emphasis_keyword(mut self, emphasis_keyword: impl Into<String>) -> Self {
        self.emphasis_keyword = Some(emphasis_keyword.into());
        self
    }
}

impl Serialize for Send {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("touser", &self.touser)
            .optional("page", &self.page)
            .optional("data", &self.data)
            .member("template_id", &self.template_id)
            .member("form_id", &self.form_id)
            .optional("emphasis_keyword", &self.emphasis_keyword)
            .end()
    }
}

impl Request for Send {
    const API: Api = Api::named("templateMessage.send")
        .endpoint(Method::Post, "/cgi-bin/message/wxopen/template/send")
        .error_codes(&[
            ErrorCode::new(40_037, "bad template id"),
            ErrorCode::new(41_028, "bad or expired form_id"),
            ErrorCode::new(41_029, "form_id used already"),
            ErrorCode::new(41_030, "bad page"),
            ErrorCode::new(45_009, "daily quota used up"),
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

/// The permission to call `templateMessage.send`.
#[diagnostic::on_unimplemented(
    message = "cloud call `templateMessage.send` is not declared by this cloud function",
    label = "needs the permission `templateMessage.send`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"templateMessage.send\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl template_message::MaySend>"
)]
pub trait MaySend {}

#[diagnostic::do_not_recommend]
impl MaySend for AllPermissions {}
impl<S: MaySend> DeclaredIn<S> for Send {}

reply! {
    /// The answer to [`Send`]. WeChat documents no members besides errcode and errmsg.
    pub struct SendReply {}
}
