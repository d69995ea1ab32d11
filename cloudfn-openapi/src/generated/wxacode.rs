// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxacode`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::wxacode;
//!
//! let request = wxacode::CreateQrCode::new("PATH");
//! assert_eq!(wxacode::CreateQrCode::API.name, "wxacode.createQRCode");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Image, Method, ReadError, Request};

/// Make a QR code, limited number.
///
/// Success is image bytes, failure is JSON.
///
/// The answer is a file: [`Image`](crate::Image).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40159 | bad path length |
/// | 45029 | code count limit reached |
/// | 85096 | reserved parameter scancode_time |
///
/// Cloud call `wxacode.createQRCode`, over HTTPS `POST /cgi-bin/wxaapp/createwxaqrcode`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_createqrcode.html).
#[doc(alias = "openapi.wxacode.createQRCode")]
#[doc(alias = "createQRCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateQrCode {
    /// Page path, up to 128 chars.
    pub path: String,
    /// Code width in px, 280 to 1280, default 430.
    pub width: Option<i64>,
}

impl CreateQrCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into(), width: None }
    }

    /// Code width in px, 280 to 1280, default 430.
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

impl Serialize for CreateQrCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("path", &self.path).optional("width", &self.width).end()
    }
}

impl Request for CreateQrCode {
    const API: Api =
        Api::named("wxacode.createQRCode").endpoint(Method::Post, "/cgi-bin/wxaapp/createwxaqrcode").error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_159, "bad path length"),
            ErrorCode::new(45_029, "code count limit reached"),
            ErrorCode::new(85_096, "reserved parameter scancode_time"),
        ]);

    type Reply = Image;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.image()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxacode.createQRCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxacode.createQRCode` is not declared by this cloud function",
    label = "needs the permission `wxacode.createQRCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxacode.createQRCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxacode::MayCreateQrCode>"
)]
pub trait MayCreateQrCode {}

#[diagnostic::do_not_recommend]
impl MayCreateQrCode for AllPermissions {}
impl<S: MayCreateQrCode> DeclaredIn<S> for CreateQrCode {}

/// Make a mini program code, limited number.
///
/// Success is image bytes, failure is JSON.
///
/// The answer is a file: [`Image`](crate::Image).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40097 | bad arguments |
/// | 40159 | bad path length |
/// | 45029 | code count limit reached |
/// | 85096 | reserved parameter scancode_time |
///
/// Cloud call `wxacode.get`, over HTTPS `POST /wxa/getwxacode`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getqrcode.html).
#[doc(alias = "openapi.wxacode.get")]
#[doc(alias = "get")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Get {
    /// Page path, up to 1024 chars.
    pub path: Option<String>,
    /// Code width in px, 280 to 1280, default 430.
    pub width: Option<i64>,
    /// Pick the line colour automatically.
    #[doc(alias = "autoColor")]
    pub auto_color: Option<bool>,
    /// Line colour used when `auto_color` is false.
    #[doc(alias = "lineColor")]
    pub line_color: Option<LineColor>,
    /// Transparent background.
    #[doc(alias = "isHyaline")]
    pub is_hyaline: Option<bool>,
    /// Release, trial or develop.
    #[doc(alias = "envVersion")]
    pub env_version: Option<EnvVersion>,
}

impl Get {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Page path, up to 1024 chars.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Code width in px, 280 to 1280, default 430.
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Pick the line colour automatically.
    #[doc(alias = "autoColor")]
    #[must_use]
    #[inline]
    pub fn auto_color(mut self, auto_color: bool) -> Self {
        self.auto_color = Some(auto_color);
        self
    }

    /// Line colour used when `auto_color` is false.
    #[doc(alias = "lineColor")]
    #[must_use]
    #[inline]
    pub fn line_color(mut self, line_color: LineColor) -> Self {
        self.line_color = Some(line_color);
        self
    }

    /// Transparent background.
    #[doc(alias = "isHyaline")]
    #[must_use]
    #[inline]
    pub fn is_hyaline(mut self, is_hyaline: bool) -> Self {
        self.is_hyaline = Some(is_hyaline);
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

impl Serialize for Get {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("path", &self.path)
            .optional("width", &self.width)
            .optional("auto_color", &self.auto_color)
            .optional("line_color", &self.line_color)
            .optional("is_hyaline", &self.is_hyaline)
            .optional("env_version", &self.env_version)
            .end()
    }
}

impl Request for Get {
    const API: Api = Api::named("wxacode.get").endpoint(Method::Post, "/wxa/getwxacode").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(40_097, "bad arguments"),
        ErrorCode::new(40_159, "bad path length"),
        ErrorCode::new(45_029, "code count limit reached"),
        ErrorCode::new(85_096, "reserved parameter scancode_time"),
    ]);

    type Reply = Image;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.image()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxacode.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxacode.get` is not declared by this cloud function",
    label = "needs the permission `wxacode.get`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxacode.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxacode::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

/// Line colour used when `auto_color` is false.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LineColor {
    /// Red component.
    pub r: i64,
    /// Green component.
    pub g: i64,
    /// Blue component.
    pub b: i64,
}

impl LineColor {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(r: i64, g: i64, b: i64) -> Self {
        Self { r, g, b }
    }
}

impl Serialize for LineColor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("r", &self.r).member("g", &self.g).member("b", &self.b).end()
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

/// Make a mini program code, no limit.
///
/// Success is image bytes, failure is JSON.
///
/// The answer is a file: [`Image`](crate::Image).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40097 | bad arguments |
/// | 40129 | bad scene |
/// | 40169 | bad scene value |
/// | 41030 | bad page |
/// | 85096 | reserved parameter scancode_time |
///
/// Cloud call `wxacode.getUnlimited`, over HTTPS `POST /wxa/getwxacodeunlimit`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getunlimitedqrcode.html).
#[doc(alias = "openapi.wxacode.getUnlimited")]
#[doc(alias = "getUnlimited")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUnlimited {
    /// Custom value, up to 32 visible chars.
    pub scene: String,
    /// Released page path without query, default home.
    pub page: Option<String>,
    /// Code width in px, 280 to 1280, default 430.
    pub width: Option<i64>,
    /// Check that the page exists in the released version.
    #[doc(alias = "checkPath")]
    pub check_path: Option<bool>,
    /// Release, trial or develop.
    #[doc(alias = "envVersion")]
    pub env_version: Option<EnvVersion>,
    /// Pick the line colour automatically.
    #[doc(alias = "autoColor")]
    pub auto_color: Option<bool>,
    /// Line colour used when `auto_color` is false.
    #[doc(alias = "lineColor")]
    pub line_color: Option<LineColor>,
    /// Transparent background.
    #[doc(alias = "isHyaline")]
    pub is_hyaline: Option<bool>,
}

impl GetUnlimited {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(scene: impl Into<String>) -> Self {
        Self {
            scene: scene.into(),
            page: None,
            width: None,
            check_path: None,
            env_version: None,
            auto_color: None,
            line_color: None,
            is_hyaline: None,
        }
    }

    /// Released page path without query, default home.
    #[must_use]
    pub fn page(mut self, page: impl Into<String>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Check that the page exists in the released version.
    #[doc(alias = "checkPath")]
    #[must_use]
    #[inline]
    pub fn check_path(mut self, check_path: bool) -> Self {
        self.check_path = Some(check_path);
        self
    }

    /// Release, trial or develop.
    #[doc(alias = "envVersion")]
    #[must_use]
    pub fn env_version(mut self, env_version: impl Into<EnvVersion>) -> Self {
        self.env_version = Some(env_version.into());
        self
    }

    /// Code width in px, 280 to 1280, default 430.
    #[must_use]
    #[inline]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Pick the line colour automatically.
    #[doc(alias = "autoColor")]
    #[must_use]
    #[inline]
    pub fn auto_color(mut self, auto_color: bool) -> Self {
        self.auto_color = Some(auto_color);
        self
    }

    /// Line colour used when `auto_color` is false.
    #[doc(alias = "lineColor")]
    #[must_use]
    #[inline]
    pub fn line_color(mut self, line_color: LineColor) -> Self {
        self.line_color = Some(line_color);
        self
    }

    /// Transparent background.
    #[doc(alias = "isHyaline")]
    #[must_use]
    #[inline]
    pub fn is_hyaline(mut self, is_hyaline: bool) -> Self {
        self.is_hyaline = Some(is_hyaline);
        self
    }
}

impl Serialize for GetUnlimited {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("scene", &self.scene)
            .optional("page", &self.page)
            .optional("width", &self.width)
            .optional("check_path", &self.check_path)
            .optional("env_version", &self.env_version)
            .optional("auto_color", &self.auto_color)
            .optional("line_color", &self.line_color)
            .optional("is_hyaline", &self.is_hyaline)
            .end()
    }
}

impl Request for GetUnlimited {
    const API: Api =
        Api::named("wxacode.getUnlimited").endpoint(Method::Post, "/wxa/getwxacodeunlimit").error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_097, "bad arguments"),
            ErrorCode::new(40_129, "bad scene"),
            ErrorCode::new(40_169, "bad scene value"),
            ErrorCode::new(41_030, "bad page"),
            ErrorCode::new(85_096, "reserved parameter scancode_time"),
        ]);

    type Reply = Image;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.image()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxacode.getUnlimited`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxacode.getUnlimited` is not declared by this cloud function",
    label = "needs the permission `wxacode.getUnlimited`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxacode.getUnlimited\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxacode::MayGetUnlimited>"
)]
pub trait MayGetUnlimited {}

#[diagnostic::do_not_recommend]
impl MayGetUnlimited for AllPermissions {}
impl<S: MayGetUnlimited> DeclaredIn<S> for GetUnlimited {}
