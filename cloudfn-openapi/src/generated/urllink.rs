// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `urllink`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::urllink;
//!
//! let request = urllink::Generate::new();
//! assert_eq!(urllink::Generate::API.name, "urllink.generate");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, EnvId, ErrorCode, Method, OpenId, ReadError, Request};

/// Make a URL link.
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
/// | 85088 | cloud base not enabled |
/// | 85401 | bad expiry time |
/// | 85402 | bad env_version |
/// | 85406 | daily visit limit |
/// | 85407 | no scheme permission |
/// | 85408 | generation banned |
///
/// Cloud call `urllink.generate`, over HTTPS `POST /wxa/generate_urllink`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-link/api_generateurllink.html).
#[doc(alias = "openapi.urllink.generate")]
#[doc(alias = "generate")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Generate {
    /// Released page path without query, empty for home.
    pub path: Option<String>,
    /// Query string, up to 1024 chars.
    pub query: Option<String>,
    /// When the link ends.
    pub expiry: Option<Expiry>,
    /// Static hosting H5 page used as the landing page.
    #[doc(alias = "cloudBase")]
    pub cloud_base: Option<CloudBase>,
    /// Release, trial or develop.
    #[doc(alias = "envVersion")]
    pub env_version: Option<EnvVersion>,
    /// Link expires. Not in the page's table, but in its example.
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

    /// When the link ends.
    #[must_use]
    pub fn expiry(mut self, expiry: impl Into<Expiry>) -> Self {
        self.expiry = Some(expiry.into());
        self
    }

    /// Static hosting H5 page used as the landing page.
    #[doc(alias = "cloudBase")]
    #[must_use]
    #[inline]
    pub fn cloud_base(mut self, cloud_base: CloudBase) -> Self {
        self.cloud_base = Some(cloud_base);
        self
    }

    /// Release, trial or develop.
    #[doc(alias = "envVersion")]
    #[must_use]
    pub fn env_version(mut self, env_version: impl Into<EnvVersion>) -> Self {
        self.env_version = Some(env_version.into());
        self
    }

    /// Link expires. Not in the page's table, but in its example.
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
            .optional("path", &self.path)
            .optional("query", &self.query)
            .optional_union(&self.expiry)
            .optional("cloud_base", &self.cloud_base)
            .optional("env_version", &self.env_version)
            .optional("is_expire", &self.is_expire)
            .end()
    }
}

impl Request for Generate {
    const API: Api = Api::named("urllink.generate").endpoint(Method::Post, "/wxa/generate_urllink").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(40_002, "no right to generate"),
        ErrorCode::new(40_013, "bad app id"),
        ErrorCode::new(40_165, "bad page path"),
        ErrorCode::new(40_212, "bad query"),
        ErrorCode::new(44_990, "per second limit"),
        ErrorCode::new(44_993, "per day limit"),
        ErrorCode::new(85_079, "no released version"),
        ErrorCode::new(85_088, "cloud base not enabled"),
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

/// The permission to call `urllink.generate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `urllink.generate` is not declared by this cloud function",
    label = "needs the permission `urllink.generate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"urllink.generate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl urllink::MayGenerate>"
)]
pub trait MayGenerate {}

#[diagnostic::do_not_recommend]
impl MayGenerate for AllPermissions {}
impl<S: MayGenerate> DeclaredIn<S> for Generate {}

reply! {
    /// The answer to [`Generate`].
    pub struct GenerateReply {
        /// URL link.
        #[doc(alias = "urlLink")]
        pub url_link: String = "url_link",
    }
}

/// When the link ends.
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

/// Static hosting H5 page used as the landing page.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CloudBase {
    /// Cloud environment id.
    pub env: EnvId,
    /// Custom hosting domain.
    pub domain: Option<String>,
    /// Page path.
    pub path: Option<String>,
    /// Query string.
    pub query: Option<String>,
    /// App id that owns the environment.
    #[doc(alias = "resourceAppid")]
    pub resource_appid: Option<AppId>,
}

impl CloudBase {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(env: impl Into<EnvId>) -> Self {
        Self { env: env.into(), domain: None, path: None, query: None, resource_appid: None }
    }

    /// Custom hosting domain.
    #[must_use]
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.domain = Some(domain.into());
        self
    }

    /// Page path.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Query string.
    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    /// App id that owns the environment.
    #[doc(alias = "resourceAppid")]
    #[must_use]
    pub fn resource_appid(mut self, resource_appid: impl Into<AppId>) -> Self {
        self.resource_appid = Some(resource_appid.into());
        self
    }
}

impl Serialize for CloudBase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("env", &self.env)
            .optional("domain", &self.domain)
            .optional("path", &self.path)
            .optional("query", &self.query)
            .optional("resource_appid", &self.resource_appid)
            .end()
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

/// Look up a URL link or the visit quota.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40097 | bad arguments |
/// | 85403 | not found |
///
/// Cloud call `urllink.query`, over HTTPS `POST /wxa/query_urllink`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-link/api_queryurllink.html).
#[doc(alias = "openapi.urllink.query")]
#[doc(alias = "query")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Query {
    /// URL link.
    #[doc(alias = "urlLink")]
    pub url_link: Option<String>,
    /// 0 link details, 1 visits left today.
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

    /// URL link.
    #[doc(alias = "urlLink")]
    #[must_use]
    pub fn url_link(mut self, url_link: impl Into<String>) -> Self {
        self.url_link = Some(url_link.into());
        self
    }

    /// 0 link details, 1 visits left today.
    #[doc(alias = "queryType")]
    #[must_use]
    pub fn query_type(mut self, query_type: impl Into<QueryType>) -> Self {
        self.query_type = Some(query_type.into());
        self
    }
}

impl Serialize for Query {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("url_link", &self.url_link).optional("query_type", &self.query_type).end()
    }
}

impl Request for Query {
    const API: Api = Api::named("urllink.query").endpoint(Method::Post, "/wxa/query_urllink").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_097, "bad arguments"),
        ErrorCode::new(85_403, "not found"),
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

/// The permission to call `urllink.query`.
#[diagnostic::on_unimplemented(
    message = "cloud call `urllink.query` is not declared by this cloud function",
    label = "needs the permission `urllink.query`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"urllink.query\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl urllink::MayQuery>"
)]
pub trait MayQuery {}

#[diagnostic::do_not_recommend]
impl MayQuery for AllPermissions {}
impl<S: MayQuery> DeclaredIn<S> for Query {}

reply! {
    /// The answer to [`Query`].
    pub struct QueryReply {
        /// URL link details.
        #[doc(alias = "urlLinkInfo")]
        pub url_link_info: Option<UrlLinkInfo> = "url_link_info",
        /// Quota.
        #[doc(alias = "quotaInfo")]
        pub quota_info: Option<QuotaInfo> = "quota_info",
        /// Openid of the user who opened the link; empty if nobody did. Known from other SDKs and older pages only.
        #[doc(alias = "visitOpenid")]
        pub visit_openid: Option<OpenId> = "visit_openid",
        /// Quota of links that do not end. Known from other SDKs and older pages only.
        #[doc(alias = "urlLinkQuota")]
        pub url_link_quota: Option<UrlLinkQuota> = "url_link_quota",
    }
}

number_set! {
    /// 0 link details, 1 visits left today.
    QueryType {
        /// Details of the link.
        Details = 0,
        /// Visits left today.
        Quota = 1,
    }
}

reply! {
    /// Static hosting H5 page used as the landing page. Known from other SDKs only.
    pub struct LinkedCloudBase {
        /// Cloud environment id.
        pub env: EnvId = "env",
        /// Custom hosting domain.
        pub domain: String = "domain" | "doamin",
        /// Page path.
        pub path: String = "path",
        /// Query string.
        pub query: String = "query",
        /// App id that owns the environment.
        #[doc(alias = "resourceAppid")]
        pub resource_appid: AppId = "resource_appid",
    }
}

reply! {
    /// URL link details.
    pub struct UrlLinkInfo {
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
        /// Static hosting H5 page used as the landing page. Known from other SDKs only.
        #[doc(alias = "cloudBase")]
        pub cloud_base: Option<LinkedCloudBase> = "cloud_base",
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
    /// Quota of links that do not end. Known from other SDKs and older pages only.
    pub struct UrlLinkQuota {
        /// Links made so far that do not end.
        #[doc(alias = "longTimeUsed")]
        pub long_time_used: i64 = "long_time_used",
        /// The most that may be made.
        #[doc(alias = "longTimeLimit")]
        pub long_time_limit: i64 = "long_time_limit",
    }
}
