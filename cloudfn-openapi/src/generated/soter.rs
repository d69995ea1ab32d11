// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `soter`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::soter;
//!
//! let request = soter::VerifySignature::new("OPENID", "JSON_STRING", "JSON_SIGNATURE");
//! assert_eq!(soter::VerifySignature::API.name, "soter.verifySignature");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request};

/// Check a biometric signature.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `soter.verifySignature`, over HTTPS `POST /cgi-bin/soter/verify_signature`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/soter/soter.verifySignature.html).
#[doc(alias = "openapi.soter.verifySignature")]
#[doc(alias = "verifySignature")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct VerifySignature {
    /// User openid.
    pub openid: OpenId,
    /// resultJSON from wx.startSoterAuthentication.
    #[doc(alias = "jsonString")]
    pub json_string: String,
    /// resultJSONSignature from wx.startSoterAuthentication.
    #[doc(alias = "jsonSignature")]
    pub json_signature: String,
}

impl VerifySignature {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, json_string: impl Into<String>, json_signature: impl Into<String>) -> Self {
        Self { openid: openid.into(), json_string: json_string.into(), json_signature: json_signature.into() }
    }
}

impl Serialize for VerifySignature {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("json_string", &self.json_string)
            .member("json_signature", &self.json_signature)
            .end()
    }
}

impl Request for VerifySignature {
    const API: Api = Api::named("soter.verifySignature")
        .endpoint(Method::Post, "/cgi-bin/soter/verify_signature")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = VerifySignatureReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `soter.verifySignature`.
#[diagnostic::on_unimplemented(
    message = "cloud call `soter.verifySignature` is not declared by this cloud function",
    label = "needs the permission `soter.verifySignature`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"soter.verifySignature\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl soter::MayVerifySignature>"
)]
pub trait MayVerifySignature {}

#[diagnostic::do_not_recommend]
impl MayVerifySignature for AllPermissions {}
impl<S: MayVerifySignature> DeclaredIn<S> for VerifySignature {}

reply! {
    /// The answer to [`VerifySignature`].
    pub struct VerifySignatureReply {
        /// Check passed.
        #[doc(alias = "isOk")]
        pub is_ok: bool = "is_ok",
    }
}
