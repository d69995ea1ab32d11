// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `shortlink`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::shortlink;
//!
//! let request = shortlink::Generate::new("PAGE_URL");
//! assert_eq!(shortlink::Generate::API.name, "shortlink.generate");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, ReadError, Request};

/// Make a short link.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 40066 | page does not exist |
/// | 40225 | bad page title |
/// | 43104 | openid does not match the app |
/// | 45009 | daily quota used up |
/// | 85400 | permanent quota used up |
///
/// Cloud call `shortlink.generate`, over HTTPS `POST /wxa/genwxashortlink`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/short-link/api_generateshortlink.html).
#[doc(alias = "openapi.shortlink.generate")]
#[doc(alias = "generate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Generate {
    /// Page path with optional query.
    #[doc(alias = "pageUrl")]
    pub page_url: String,
    /// Link title, cut after 20 chars.
    #[doc(alias = "pageTitle")]
    pub page_title: Option<String>,
    /// True for a permanent link.
    #[doc(alias = "isPermanent")]
    pub is_permanent: Option<bool>,
}

impl Generate {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(page_url: impl Into<String>) -> Self {
        Self { page_url: page_url.into(), page_title: None, is_permanent: None }
    }

    /// Link title, cut after 20 chars.
    #[doc(alias = "pageTitle")]
    #[must_use]
    pub fn page_title(mut self, page_title: impl Into<String>) -> Self {
        self.page_title = Some(page_title.into());
        self
    }

    /// True for a permanent link.
    #[doc(alias = "isPermanent")]
    #[must_use]
    #[inline]
    pub fn is_permanent(mut self, is_permanent: bool) -> Self {
        self.is_permanent = Some(is_permanent);
        self
    }
}

impl Serialize for Generate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("page_url", &self.page_url)
            .optional("page_title", &self.page_title)
            .optional("is_permanent", &self.is_permanent)
            .end()
    }
}

impl Request for Generate {
    const API: Api = Api::named("shortlink.generate").endpoint(Method::Post, "/wxa/genwxashortlink").error_codes(&[
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(40_066, "page does not exist"),
        ErrorCode::new(40_225, "bad page title"),
        ErrorCode::new(43_104, "openid does not match the app"),
        ErrorCode::new(45_009, "daily quota used up"),
        ErrorCode::new(85_400, "permanent quota used up"),
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

/// The permission to call `shortlink.generate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `shortlink.generate` is not declared by this cloud function",
    label = "needs the permission `shortlink.generate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"shortlink.generate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl shortlink::MayGenerate>"
)]
pub trait MayGenerate {}

#[diagnostic::do_not_recommend]
impl MayGenerate for AllPermissions {}
impl<S: MayGenerate> DeclaredIn<S> for Generate {}

reply! {
    /// The answer to [`Generate`].
    pub struct GenerateReply {
        /// Short link.
        pub link: String = "link",
    }
}
