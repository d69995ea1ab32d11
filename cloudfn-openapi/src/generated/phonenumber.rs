// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `phonenumber`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::phonenumber;
//!
//! let request = phonenumber::GetPhoneNumber::new("CODE");
//! assert_eq!(phonenumber::GetPhoneNumber::API.name, "phonenumber.getPhoneNumber");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request};

/// Trade a code for the phone number.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40013 | bad app id |
/// | 40029 | bad code |
/// | 45011 | too frequent, retry next minute |
///
/// Cloud call `phonenumber.getPhoneNumber`, over HTTPS `POST /wxa/business/getuserphonenumber`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/phone-number/api_getphonenumber.html).
#[doc(alias = "openapi.phonenumber.getPhoneNumber")]
#[doc(alias = "getPhoneNumber")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPhoneNumber {
    /// One-time code from the button.
    pub code: String,
    /// Checks that the code belongs to this user.
    pub openid: Option<OpenId>,
}

impl GetPhoneNumber {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), openid: None }
    }

    /// Checks that the code belongs to this user.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }
}

impl Serialize for GetPhoneNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("code", &self.code).optional("openid", &self.openid).end()
    }
}

impl Request for GetPhoneNumber {
    const API: Api = Api::named("phonenumber.getPhoneNumber")
        .endpoint(Method::Post, "/wxa/business/getuserphonenumber")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_013, "bad app id"),
            ErrorCode::new(40_029, "bad code"),
            ErrorCode::new(45_011, "too frequent, retry next minute"),
        ]);

    type Reply = GetPhoneNumberReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `phonenumber.getPhoneNumber`.
#[diagnostic::on_unimplemented(
    message = "cloud call `phonenumber.getPhoneNumber` is not declared by this cloud function",
    label = "needs the permission `phonenumber.getPhoneNumber`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"phonenumber.getPhoneNumber\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl phonenumber::MayGetPhoneNumber>"
)]
pub trait MayGetPhoneNumber {}

#[diagnostic::do_not_recommend]
impl MayGetPhoneNumber for AllPermissions {}
impl<S: MayGetPhoneNumber> DeclaredIn<S> for GetPhoneNumber {}

reply! {
    /// The answer to [`GetPhoneNumber`].
    pub struct GetPhoneNumberReply {
        /// Phone information.
        #[doc(alias = "phoneInfo")]
        pub phone_info: PhoneInfo = "phone_info",
    }
}

reply! {
    /// Watermark.
    pub struct Watermark {
        /// Time of the action, unix seconds.
        pub timestamp: i64 = "timestamp",
        /// App id.
        pub appid: AppId = "appid",
    }
}

reply! {
    /// Phone information.
    pub struct PhoneInfo {
        /// Bound phone number, with country code when foreign.
        #[doc(alias = "phoneNumber")]
        pub phone_number: String = "phoneNumber",
        /// Phone number without country code.
        #[doc(alias = "purePhoneNumber")]
        pub pure_phone_number: String = "purePhoneNumber",
        /// Country calling code.
        #[doc(alias = "countryCode")]
        pub country_code: String = "countryCode",
        /// Watermark.
        pub watermark: Watermark = "watermark",
    }
}
