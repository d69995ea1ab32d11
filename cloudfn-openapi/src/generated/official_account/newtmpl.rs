// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.newtmpl`: 6 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::newtmpl;
//!
//! let request = newtmpl::AddTemplate::new("TID", [348], "SCENE_DESC");
//! assert_eq!(newtmpl::AddTemplate::API.name, "officialAccount.newtmpl.addTemplate");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, ReadError, Request, TemplateId, TemplateTitleId,
};

/// Add a subscribe message template.
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
/// Cloud call `officialAccount.newtmpl.addTemplate`, over HTTPS `POST /wxaapi/newtmpl/addtemplate`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_addwxanewtemplate.html).
#[doc(alias = "openapi.officialAccount.newtmpl.addTemplate")]
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
    const API: Api = Api::named("officialAccount.newtmpl.addTemplate")
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

/// The permission to call `officialAccount.newtmpl.addTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.newtmpl.addTemplate` is not declared by this cloud function",
    label = "needs the permission `officialAccount.newtmpl.addTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.newtmpl.addTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::newtmpl::MayAddTemplate>"
)]
pub trait MayAddTemplate {}

#[diagnostic::do_not_recommend]
impl MayAddTemplate for AllPermissions {}
impl<S: MayAddTemplate> DeclaredIn<S> for AddTemplate {}

reply! {
    /// The answer to [`AddTemplate`].
    pub struct AddTemplateReply {
        /// Private template id.
        #[doc(alias = "priTmplId")]
        pub pri_tmpl_id: TemplateId = "priTmplId",
    }
}

/// Delete a subscribe message template.
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
/// Cloud call `officialAccount.newtmpl.delTemplate`, over HTTPS `POST /wxaapi/newtmpl/deltemplate`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_delwxanewtemplate.html).
#[doc(alias = "openapi.officialAccount.newtmpl.delTemplate")]
#[doc(alias = "delTemplate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DelTemplate {
    /// Private template id.
    #[doc(alias = "priTmplId")]
    pub pri_tmpl_id: TemplateId,
}

impl DelTemplate {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(pri_tmpl_id: impl Into<TemplateId>) -> Self {
        Self { pri_tmpl_id: pri_tmpl_id.into() }
    }
}

impl Serialize for DelTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("priTmplId", &self.pri_tmpl_id).end()
    }
}

impl Request for DelTemplate {
    const API: Api = Api::named("officialAccount.newtmpl.delTemplate")
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

    type Reply = DelTemplateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.newtmpl.delTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.newtmpl.delTemplate` is not declared by this cloud function",
    label = "needs the permission `officialAccount.newtmpl.delTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.newtmpl.delTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::newtmpl::MayDelTemplate>"
)]
pub trait MayDelTemplate {}

#[diagnostic::do_not_recommend]
impl MayDelTemplate for AllPermissions {}
impl<S: MayDelTemplate> DeclaredIn<S> for DelTemplate {}

reply! {
    /// The answer to [`DelTemplate`]. WeChat documents no members besides errcode and errmsg.
    pub struct DelTemplateReply {}
}

/// List account categories.
///
/// | errcode | meaning |
/// |---|---|
/// | 404 | wrong HTTP method |
/// | 20001 | system error |
/// | 40001 | access token invalid |
/// | 200100 | account type not allowed |
///
/// Cloud call `officialAccount.newtmpl.getCategory`, over HTTPS `GET /wxaapi/newtmpl/getcategory`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getcategory.html).
#[doc(alias = "openapi.officialAccount.newtmpl.getCategory")]
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
    const API: Api = Api::named("officialAccount.newtmpl.getCategory")
        .endpoint(Method::Get, "/wxaapi/newtmpl/getcategory")
        .error_codes(&[
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

/// The permission to call `officialAccount.newtmpl.getCategory`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.newtmpl.getCategory` is not declared by this cloud function",
    label = "needs the permission `officialAccount.newtmpl.getCategory`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.newtmpl.getCategory\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::newtmpl::MayGetCategory>"
)]
pub trait MayGetCategory {}

#[diagnostic::do_not_recommend]
impl MayGetCategory for AllPermissions {}
impl<S: MayGetCategory> DeclaredIn<S> for GetCategory {}

reply! {
    /// The answer to [`GetCategory`].
    pub struct GetCategoryReply {
        /// Categories.
        pub data: Vec<Category> = "data",
    }
}

reply! {
    /// Categories.
    pub struct Category {
        /// Category id.
        pub id: i64 = "id",
        /// Category name.
        pub name: String = "name",
    }
}

/// List keywords of a public template.
///
/// | errcode | meaning |
/// |---|---|
/// | 20001 | system error |
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 200014 | bad tid |
///
/// Cloud call `officialAccount.newtmpl.getPubTemplateKeywords`, over HTTPS `GET /wxaapi/newtmpl/getpubtemplatekeywords`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getpubnewtemplatekeywords.html).
#[doc(alias = "openapi.officialAccount.newtmpl.getPubTemplateKeywords")]
#[doc(alias = "getPubTemplateKeywords")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPubTemplateKeywords {
    /// Template title id.
    pub tid: TemplateTitleId,
}

impl GetPubTemplateKeywords {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(tid: impl Into<TemplateTitleId>) -> Self {
        Self { tid: tid.into() }
    }
}

impl Serialize for GetPubTemplateKeywords {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("tid", &self.tid).end()
    }
}

impl Request for GetPubTemplateKeywords {
    const API: Api = Api::named("officialAccount.newtmpl.getPubTemplateKeywords")
        .endpoint(Method::Get, "/wxaapi/newtmpl/getpubtemplatekeywords")
        .query(&["tid"])
        .error_codes(&[
            ErrorCode::new(20_001, "system error"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(200_014, "bad tid"),
        ]);

    type Reply = GetPubTemplateKeywordsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.newtmpl.getPubTemplateKeywords`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.newtmpl.getPubTemplateKeywords` is not declared by this cloud function",
    label = "needs the permission `officialAccount.newtmpl.getPubTemplateKeywords`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.newtmpl.getPubTemplateKeywords\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::newtmpl::MayGetPubTemplateKeywords>"
)]
pub trait MayGetPubTemplateKeywords {}

#[diagnostic::do_not_recommend]
impl MayGetPubTemplateKeywords for AllPermissions {}
impl<S: MayGetPubTemplateKeywords> DeclaredIn<S> for GetPubTemplateKeywords {}

reply! {
    /// The answer to [`GetPubTemplateKeywords`].
    pub struct GetPubTemplateKeywordsReply {
        /// Number of items.
        pub count: i64 = "count",
        /// Keywords.
        pub data: Vec<Keyword> = "data",
    }
}

reply! {
    /// Keywords.
    pub struct Keyword {
        /// Keyword id.
        pub kid: i64 = "kid",
        /// Keyword text.
        pub name: String = "name",
        /// Example content.
        pub example: String = "example",
        /// Parameter kind.
        pub rule: String = "rule",
    }
}

/// List public template titles.
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
/// Cloud call `officialAccount.newtmpl.getPubTemplateTitles`, over HTTPS `GET /wxaapi/newtmpl/getpubtemplatetitles`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getpubnewtemplatetitles.html).
#[doc(alias = "openapi.officialAccount.newtmpl.getPubTemplateTitles")]
#[doc(alias = "getPubTemplateTitles")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPubTemplateTitles {
    /// Category ids, comma separated text.
    pub ids: String,
    /// Start index.
    pub start: i64,
    /// Page size, up to 30.
    pub limit: i64,
}

impl GetPubTemplateTitles {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(ids: impl Into<String>, start: i64, limit: i64) -> Self {
        Self { ids: ids.into(), start, limit }
    }
}

impl Serialize for GetPubTemplateTitles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("ids", &self.ids).member("start", &self.start).member("limit", &self.limit).end()
    }
}

impl Request for GetPubTemplateTitles {
    const API: Api = Api::named("officialAccount.newtmpl.getPubTemplateTitles")
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

    type Reply = GetPubTemplateTitlesReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.newtmpl.getPubTemplateTitles`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.newtmpl.getPubTemplateTitles` is not declared by this cloud function",
    label = "needs the permission `officialAccount.newtmpl.getPubTemplateTitles`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.newtmpl.getPubTemplateTitles\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::newtmpl::MayGetPubTemplateTitles>"
)]
pub trait MayGetPubTemplateTitles {}

#[diagnostic::do_not_recommend]
impl MayGetPubTemplateTitles for AllPermissions {}
impl<S: MayGetPubTemplateTitles> DeclaredIn<S> for GetPubTemplateTitles {}

reply! {
    /// The answer to [`GetPubTemplateTitles`].
    pub struct GetPubTemplateTitlesReply {
        /// Number of items.
        pub count: i64 = "count",
        /// Template titles.
        pub data: Vec<TemplateTitle> = "data",
    }
}

number_set! {
    /// 2 one-time, 3 long-term.
    TemplateType {
        /// One-time subscription.
        OneTime = 2,
        /// Long-term subscription.
        LongTerm = 3,
    }
}

reply! {
    /// Template titles.
    pub struct TemplateTitle {
        /// Template title id.
        pub tid: TemplateTitleId = "tid",
        /// Title.
        pub title: String = "title",
        /// 2 one-time, 3 long-term.
        pub r#type: Option<TemplateType> = "type",
        /// Category id of the template.
        #[doc(alias = "categoryId")]
        pub category_id: i64 = "categoryId",
    }
}

/// List own templates.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 404 | wrong HTTP method |
/// | 40001 | access token invalid |
/// | 200100 | account type not allowed |
///
/// Cloud call `officialAccount.newtmpl.getTemplate`, over HTTPS `GET /wxaapi/newtmpl/gettemplate`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getwxapubnewtemplate.html).
#[doc(alias = "openapi.officialAccount.newtmpl.getTemplate")]
#[doc(alias = "getTemplate")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetTemplate {}

impl GetTemplate {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetTemplate {
    const API: Api = Api::named("officialAccount.newtmpl.getTemplate")
        .endpoint(Method::Get, "/wxaapi/newtmpl/gettemplate")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(404, "wrong HTTP method"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_100, "account type not allowed"),
        ]);

    type Reply = GetTemplateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.newtmpl.getTemplate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.newtmpl.getTemplate` is not declared by this cloud function",
    label = "needs the permission `officialAccount.newtmpl.getTemplate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.newtmpl.getTemplate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::newtmpl::MayGetTemplate>"
)]
pub trait MayGetTemplate {}

#[diagnostic::do_not_recommend]
impl MayGetTemplate for AllPermissions {}
impl<S: MayGetTemplate> DeclaredIn<S> for GetTemplate {}

reply! {
    /// The answer to [`GetTemplate`].
    pub struct GetTemplateReply {
        /// Templates.
        pub data: Vec<Template> = "data",
    }
}

reply! {
    /// Enum ranges per keyword.
    pub struct KeywordValues {
        /// Enum parameter key.
        #[doc(alias = "keywordCode")]
        pub keyword_code: String = "keywordCode",
        /// Allowed enum values.
        #[doc(alias = "enumValueList")]
        pub enum_value_list: Vec<String> = "enumValueList",
    }
}

reply! {
    /// Templates.
    pub struct Template {
        /// Private template id.
        #[doc(alias = "priTmplId")]
        pub pri_tmpl_id: TemplateId = "priTmplId",
        /// Title.
        pub title: String = "title",
        /// Text content.
        pub content: String = "content",
        /// Example content.
        pub example: String = "example",
        /// 2 one-time, 3 long-term.
        pub r#type: Option<TemplateType> = "type",
        /// Enum ranges per keyword.
        #[doc(alias = "keywordEnumValueList")]
        pub keyword_enum_value_list: Vec<KeywordValues> = "keywordEnumValueList",
    }
}
