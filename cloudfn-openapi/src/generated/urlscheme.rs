// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `urlscheme`: 4 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::urlscheme;
//!
//! let request = urlscheme::Generate::new();
//! assert_eq!(urlscheme::Generate::API.name, "urlscheme.generate");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, Content, DeclaredIn, DeviceSn, ErrorCode, Method, ModelId, OpenId, ReadError, Request,
};

/// Make an encrypted scheme.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40002 | no right to generate |
/// | 40013 | bad app id |
/// | 40165 | bad page path |
/// | 40212 | bad query |
/// | 44990 | per second limit |
/// | 44993 | per day limit |
/// | 85079 | no released version |
/// | 85401 | bad expiry time |
/// | 85402 | bad env_version |
/// | 85406 | daily visit limit |
/// | 85407 | no scheme permission |
/// | 85408 | generation banned |
///
/// Cloud call `urlscheme.generate`, over HTTPS `POST /wxa/generatescheme`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatescheme.html).
#[doc(alias = "openapi.urlscheme.generate")]
#[doc(alias = "generate")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Generate {
    /// When the scheme ends.
    pub expiry: Option<Expiry>,
    /// Target mini program.
    #[doc(alias = "jumpWxa")]
    pub jump_wxa: Option<JumpWxa>,
    /// Scheme expires. Not in the page's table, but in its example.
    #[doc(alias = "isExpire")]
    pub is_expire: Option<bool>,
}

impl Generate {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Target mini program.
    #[doc(alias = "jumpWxa")]
    #[must_use]
    #[inline]
    pub fn jump_wxa(mut self, jump_wxa: JumpWxa) -> Self {
        self.jump_wxa = Some(jump_wxa);
        self
    }

    /// When the scheme ends.
    #[must_use]
    pub fn expiry(mut self, expiry: impl Into<Expiry>) -> Self {
        self.expiry = Some(expiry.into());
        self
    }

    /// Scheme expires. Not in the page's table, but in its example.
    #[doc(alias = "isExpire")]
    #[must_use]
    #[inline]
    pub fn is_expire(mut self, is_expire: bool) -> Self {
        self.is_expire = Some(is_expire);
        self
    }
}

impl Serialize for Generate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional_union(&self.expiry)
            .optional("jump_wxa", &self.jump_wxa)
            .optional("is_expire", &self.is_expire)
            .end()
    }
}

impl Request for Generate {
    const API: Api = Api::named("urlscheme.generate").endpoint(Method::Post, "/wxa/generatescheme").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(40_002, "no right to generate"),
        ErrorCode::new(40_013, "bad app id"),
        ErrorCode::new(40_165, "bad page path"),
        ErrorCode::new(40_212, "bad query"),
        ErrorCode::new(44_990, "per second limit"),
        ErrorCode::new(44_993, "per day limit"),
        ErrorCode::new(85_079, "no released version"),
        ErrorCode::new(85_401, "bad expiry time"),
        ErrorCode::new(85_402, "bad env_version"),
        ErrorCode::new(85_406, "daily visit limit"),
        ErrorCode::new(85_407, "no scheme permission"),
        ErrorCode::new(85_408, "generation banned"),
    ]);

    type Reply = GenerateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `urlscheme.generate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `urlscheme.generate` is not declared by this cloud function",
    label = "needs the permission `urlscheme.generate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"urlscheme.generate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl urlscheme::MayGenerate>"
)]
pub trait MayGenerate {}

#[diagnostic::do_not_recommend]
impl MayGenerate for AllPermissions {}
impl<S: MayGenerate> DeclaredIn<S> for Generate {}

reply! {
    /// The answer to [`Generate`].
    pub struct GenerateReply {
        /// Generated scheme.
        pub openlink: String = "openlink",
    }
}

text_set! {
    /// Release, trial or develop.
    EnvVersion {
        /// The released version.
        Release = "release",
        /// The trial version.
        Trial = "trial",
        /// The development version.
        Develop = "develop",
    }
}

/// Target mini program.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct JumpWxa {
    /// Released page path without query, empty for home.
    pub path: Option<String>,
    /// Query string, up to 1024 chars.
    pub query: Option<String>,
    /// Release, trial or develop.
    #[doc(alias = "envVersion")]
    pub env_version: Option<EnvVersion>,
}

impl JumpWxa {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Released page path without query, empty for home.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Query string, up to 1024 chars.
    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    /// Release, trial or develop.
    #[doc(alias = "envVersion")]
    #[must_use]
    pub fn env_version(mut self, env_version: impl Into<EnvVersion>) -> Self {
        self.env_version = Some(env_version.into());
        self
    }
}

impl Serialize for JumpWxa {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("path", &self.path)
            .optional("query", &self.query)
            .optional("env_version", &self.env_version)
            .end()
    }
}

/// When the scheme ends.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Expiry {
    /// At a time.
    At(
        /// Expiry, unix seconds, at most 30 days ahead.
        i64,
    ),
    /// After a number of days.
    AfterDays(
        /// Days until expiry.
        i64,
    ),
}

impl Union for Expiry {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::At(expire_time) => object.member("expire_type", &0).member("expire_time", expire_time),
            Self::AfterDays(expire_interval) => {
                object.member("expire_type", &1).member("expire_interval", expire_interval)
            }
        }
    }
}

impl Serialize for Expiry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

/// Make an NFC scheme.
///
/// An older name of [`urlscheme.generateNFCScheme`](crate::urlscheme::GenerateNfcScheme). Declare the name that
/// you call. It is not verified that the platform still accepts this name.
///
/// | errcode | meaning |
/// |---|---|
/// | 40002 | no right to generate |
/// | 40013 | bad app id |
/// | 40165 | bad page path |
/// | 40212 | bad query |
/// | 44990 | per second limit |
/// | 44993 | per day limit |
/// | 85079 | no released version |
/// | 85402 | bad env_version |
/// | 9800003 | bad model_id |
/// | 9800007 | model lacks the ability |
/// | 9800008 | sn needed for this model |
/// | 9800009 | sn must be empty for this model |
///
/// Cloud call `urlscheme.generateNFC`, over HTTPS `POST /wxa/generatenfcscheme`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatenfcscheme.html).
#[doc(alias = "openapi.urlscheme.generateNFC")]
#[doc(alias = "generateNFC")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GenerateNfc {
    /// Device serial number.
    pub sn: Option<DeviceSn>,
    /// Device model id.
    #[doc(alias = "modelId")]
    pub model_id: ModelId,
    /// Target mini program.
    #[doc(alias = "jumpWxa")]
    pub jump_wxa: Option<JumpWxa>,
}

impl GenerateNfc {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(model_id: impl Into<ModelId>) -> Self {
        Self { sn: None, model_id: model_id.into(), jump_wxa: None }
    }

    /// Target mini program.
    #[doc(alias = "jumpWxa")]
    #[must_use]
    #[inline]
    pub fn jump_wxa(mut self, jump_wxa: JumpWxa) -> Self {
        self.jump_wxa = Some(jump_wxa);
        self
    }

    /// Device serial number.
    #[must_use]
    pub fn sn(mut self, sn: impl Into<DeviceSn>) -> Self {
        self.sn = Some(sn.into());
        self
    }
}

impl Serialize for GenerateNfc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("sn", &self.sn)
            .member("model_id", &self.model_id)
            .optional("jump_wxa", &self.jump_wxa)
            .end()
    }
}

impl Request for GenerateNfc {
    const API: Api =
        Api::named("urlscheme.generateNFC").endpoint(Method::Post, "/wxa/generatenfcscheme").error_codes(&[
            ErrorCode::new(40_002, "no right to generate"),
            ErrorCode::new(40_013, "bad app id"),
            ErrorCode::new(40_165, "bad page path"),
            ErrorCode::new(40_212, "bad query"),
            ErrorCode::new(44_990, "per second limit"),
            ErrorCode::new(44_993, "per day limit"),
            ErrorCode::new(85_079, "no released version"),
            ErrorCode::new(85_402, "bad env_version"),
            ErrorCode::new(9_800_003, "bad model_id"),
            ErrorCode::new(9_800_007, "model lacks the ability"),
            ErrorCode::new(9_800_008, "sn needed for this model"),
            ErrorCode::new(9_800_009, "sn must be empty for this model"),
        ]);

    type Reply = GenerateNfcSchemeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `urlscheme.generateNFC`.
#[diagnostic::on_unimplemented(
    message = "cloud call `urlscheme.generateNFC` is not declared by this cloud function",
    label = "needs the permission `urlscheme.generateNFC`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"urlscheme.generateNFC\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl urlscheme::MayGenerateNfc>"
)]
pub trait MayGenerateNfc {}

#[diagnostic::do_not_recommend]
impl MayGenerateNfc for AllPermissions {}
impl<S: MayGenerateNfc> DeclaredIn<S> for GenerateNfc {}

/// Make an NFC scheme.
///
/// | errcode | meaning |
/// |---|---|
/// | 40002 | no right to generate |
/// | 40013 | bad app id |
/// | 40165 | bad page path |
/// | 40212 | bad query |
/// | 44990 | per second limit |
/// | 44993 | per day limit |
/// | 85079 | no released version |
/// | 85402 | bad env_version |
/// | 9800003 | bad model_id |
/// | 9800007 | model lacks the ability |
/// | 9800008 | sn needed for this model |
/// | 9800009 | sn must be empty for this model |
///
/// Cloud call `urlscheme.generateNFCScheme`, over HTTPS `POST /wxa/generatenfcscheme`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatenfcscheme.html).
#[doc(alias = "openapi.urlscheme.generateNFCScheme")]
#[doc(alias = "generateNFCScheme")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GenerateNfcScheme {
    /// Device serial number.
    pub sn: Option<DeviceSn>,
    /// Device model id.
    #[doc(alias = "modelId")]
    pub model_id: ModelId,
    /// Target mini program.
    #[doc(alias = "jumpWxa")]
    pub jump_wxa: Option<JumpWxa>,
}

impl GenerateNfcScheme {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(model_id: impl Into<ModelId>) -> Self {
        Self { sn: None, model_id: model_id.into(), jump_wxa: None }
    }

    /// Target mini program.
    #[doc(alias = "jumpWxa")]
    #[must_use]
    #[inline]
    pub fn jump_wxa(mut self, jump_wxa: JumpWxa) -> Self {
        self.jump_wxa = Some(jump_wxa);
        self
    }

    /// Device serial number.
    #[must_use]
    pub fn sn(mut self, sn: impl Into<DeviceSn>) -> Self {
        self.sn = Some(sn.into());
        self
    }
}

impl Serialize for GenerateNfcScheme {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("sn", &self.sn)
            .member("model_id", &self.model_id)
            .optional("jump_wxa", &self.jump_wxa)
            .end()
    }
}

impl Request for GenerateNfcScheme {
    const API: Api =
        Api::named("urlscheme.generateNFCScheme").endpoint(Method::Post, "/wxa/generatenfcscheme").error_codes(&[
            ErrorCode::new(40_002, "no right to generate"),
            ErrorCode::new(40_013, "bad app id"),
            ErrorCode::new(40_165, "bad page path"),
            ErrorCode::new(40_212, "bad query"),
            ErrorCode::new(44_990, "per second limit"),
            ErrorCode::new(44_993, "per day limit"),
            ErrorCode::new(85_079, "no released version"),
            ErrorCode::new(85_402, "bad env_version"),
            ErrorCode::new(9_800_003, "bad model_id"),
            ErrorCode::new(9_800_007, "model lacks the ability"),
            ErrorCode::new(9_800_008, "sn needed for this model"),
            ErrorCode::new(9_800_009, "sn must be empty for this model"),
        ]);

    type Reply = GenerateNfcSchemeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `urlscheme.generateNFCScheme`.
#[diagnostic::on_unimplemented(
    message = "cloud call `urlscheme.generateNFCScheme` is not declared by this cloud function",
    label = "needs the permission `urlscheme.generateNFCScheme`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"urlscheme.generateNFCScheme\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl urlscheme::MayGenerateNfcScheme>"
)]
pub trait MayGenerateNfcScheme {}

#[diagnostic::do_not_recommend]
impl MayGenerateNfcScheme for AllPermissions {}
impl<S: MayGenerateNfcScheme> DeclaredIn<S> for GenerateNfcScheme {}

reply! {
    /// The answer to [`GenerateNfcScheme`].
    pub struct GenerateNfcSchemeReply {
        /// Generated scheme.
        pub openlink: String = "openlink",
    }
}

/// Look up a scheme or the visit quota.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 0 | success |
/// | 40002 | no right to generate |
/// | 40097 | bad arguments |
/// | 40165 | bad page path |
/// | 40212 | bad query |
/// | 85402 | bad env_version |
/// | 85403 | not found |
/// | 85405 | plain scheme not enabled |
///
/// Cloud call `urlscheme.query`, over HTTPS `POST /wxa/queryscheme`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_queryscheme.html).
#[doc(alias = "openapi.urlscheme.query")]
#[doc(alias = "query")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Query {
    /// Encrypted or plain scheme.
    pub scheme: Option<String>,
    /// 0 scheme details, 1 visits left today.
    #[doc(alias = "queryType")]
    pub query_type: Option<QueryType>,
}

impl Query {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Encrypted or plain scheme.
    #[must_use]
    pub fn scheme(mut self, scheme: impl Into<String>) -> Self {
        self.scheme = Some(scheme.into());
        self
    }

    /// 0 scheme details, 1 visits left today.
    #[doc(alias = "queryType")]
    #[must_use]
    pub fn query_type(mut self, query_type: impl Into<QueryType>) -> Self {
        self.query_type = Some(query_type.into());
        self
    }
}

impl Serialize for Query {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("scheme", &self.scheme).optional("query_type", &self.query_type).end()
    }
}

impl Request for Query {
    const API: Api = Api::named("urlscheme.query").endpoint(Method::Post, "/wxa/queryscheme").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(0, "success"),
        ErrorCode::new(40_002, "no right to generate"),
        ErrorCode::new(40_097, "bad arguments"),
        ErrorCode::new(40_165, "bad page path"),
        ErrorCode::new(40_212, "bad query"),
        ErrorCode::new(85_402, "bad env_version"),
        ErrorCode::new(85_403, "not found"),
        ErrorCode::new(85_405, "plain scheme not enabled"),
    ]);

    type Reply = QueryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `urlscheme.query`.
#[diagnostic::on_unimplemented(
    message = "cloud call `urlscheme.query` is not declared by this cloud function",
    label = "needs the permission `urlscheme.query`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"urlscheme.query\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl urlscheme::MayQuery>"
)]
pub trait MayQuery {}

#[diagnostic::do_not_recommend]
impl MayQuery for AllPermissions {}
impl<S: MayQuery> DeclaredIn<S> for Query {}

reply! {
    /// The answer to [`Query`].
    pub struct QueryReply {
        /// Scheme details.
        #[doc(alias = "schemeInfo")]
        pub scheme_info: Option<SchemeInfo> = "scheme_info",
        /// Quota.
        #[doc(alias = "quotaInfo")]
        pub quota_info: Option<QuotaInfo> = "quota_info",
        /// Openid of the user who opened the link; empty if nobody did. Known from other SDKs and older pages only.
        #[doc(alias = "visitOpenid")]
        pub visit_openid: Option<OpenId> = "visit_openid",
        /// Quota of schemes that do not end. Known from other SDKs and older pages only.
        #[doc(alias = "schemeQuota")]
        pub scheme_quota: Option<SchemeQuota> = "scheme_quota",
    }
}

number_set! {
    /// 0 scheme details, 1 visits left today.
    QueryType {
        /// Details of the link.
        Details = 0,
        /// Visits left today.
        Quota = 1,
    }
}

reply! {
    /// Scheme details.
    pub struct SchemeInfo {
        /// App id.
        pub appid: AppId = "appid",
        /// Page path.
        pub path: String = "path",
        /// Query string.
        pub query: String = "query",
        /// Creation time, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
        /// Expiry, unix seconds, 0 for permanent.
        #[doc(alias = "expireTime")]
        pub expire_time: i64 = "expire_time",
        /// Release, trial or develop.
        #[doc(alias = "envVersion")]
        pub env_version: Option<EnvVersion> = "env_version",
    }
}

reply! {
    /// Quota.
    pub struct QuotaInfo {
        /// Visits left today.
        #[doc(alias = "remainVisitQuota")]
        pub remain_visit_quota: i64 = "remain_visit_quota",
    }
}

reply! {
    /// Quota of schemes that do not end. Known from other SDKs and older pages only.
    pub struct SchemeQuota {
        /// Schemes made so far that do not end.
        #[doc(alias = "longTimeUsed")]
        pub long_time_used: i64 = "long_time_used",
        /// The most that may be made.
        #[doc(alias = "longTimeLimit")]
        pub long_time_limit: i64 = "long_time_limit",
    }
}
