// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `redpacketcover`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::redpacketcover;
//!
//! let request = redpacketcover::GetAuthenticationUrl::new("OPENID", "CTOKEN");
//! assert_eq!(redpacketcover::GetAuthenticationUrl::API.name, "redpacketcover.getAuthenticationUrl");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request};

/// Signed link for a red packet cover.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 9600001 | openid missing |
/// | 9600002 | ctoken missing |
/// | 9600003 | system error |
/// | 9600004 | bad ctoken |
/// | 9600005 | bad openid |
/// | 9600006 | app not listed |
/// | 9600007 | openid does not match |
///
/// Cloud call `redpacketcover.getAuthenticationUrl`, over HTTPS `POST /redpacketcover/wxapp/cover_url/get_by_token`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/redpacketcover/redpacketcover.getAuthenticationUrl.html).
#[doc(alias = "openapi.redpacketcover.getAuthenticationUrl")]
#[doc(alias = "getAuthenticationUrl")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetAuthenticationUrl {
    /// User openid.
    pub openid: OpenId,
    /// Token from the red packet cover platform.
    pub ctoken: String,
}

impl GetAuthenticationUrl {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, ctoken: impl Into<String>) -> Self {
        Self { openid: openid.into(), ctoken: ctoken.into() }
    }
}

impl Serialize for GetAuthenticationUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).member("ctoken", &self.ctoken).end()
    }
}

impl Request for GetAuthenticationUrl {
    const API: Api = Api::named("redpacketcover.getAuthenticationUrl")
        .endpoint(Method::Post, "/redpacketcover/wxapp/cover_url/get_by_token")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(9_600_001, "openid missing"),
            ErrorCode::new(9_600_002, "ctoken missing"),
            ErrorCode::new(9_600_003, "system error"),
            ErrorCode::new(9_600_004, "bad ctoken"),
            ErrorCode::new(9_600_005, "bad openid"),
            ErrorCode::new(9_600_006, "app not listed"),
            ErrorCode::new(9_600_007, "openid does not match"),
        ]);

    type Reply = GetAuthenticationUrlReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `redpacketcover.getAuthenticationUrl`.
#[diagnostic::on_unimplemented(
    message = "cloud call `redpacketcover.getAuthenticationUrl` is not declared by this cloud function",
    label = "needs the permission `redpacketcover.getAuthenticationUrl`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"redpacketcover.getAuthenticationUrl\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl redpacketcover::MayGetAuthenticationUrl>"
)]
pub trait MayGetAuthenticationUrl {}

#[diagnostic::do_not_recommend]
impl MayGetAuthenticationUrl for AllPermissions {}
impl<S: MayGetAuthenticationUrl> DeclaredIn<S> for GetAuthenticationUrl {}

reply! {
    /// The answer to [`GetAuthenticationUrl`].
    pub struct GetAuthenticationUrlReply {
        /// Signed link.
        pub data: SignedLink = "data",
    }
}

reply! {
    /// Signed link.
    pub struct SignedLink {
        /// Signed link for this user.
        pub url: String = "url",
    }
}
