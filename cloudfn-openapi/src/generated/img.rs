// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `img`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::img;
//!
//! let request = img::AiCrop::new(img::Picture::File(cloudfn_openapi::Media::new("image/png", *b"..")));
//! assert_eq!(img::AiCrop::API.name, "img.aiCrop");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Media, MediaId, Method, ReadError, Request};

/// Smart picture crop.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101002 | image cannot be decoded |
///
/// Cloud call `img.aiCrop`, over HTTPS `POST /cv/img/aicrop`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/img/img.aiCrop.html).
#[doc(alias = "openapi.img.aiCrop")]
#[doc(alias = "aiCrop")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AiCrop {
    /// The picture: a file to upload or its address.
    pub img: Picture,
    /// Wanted aspect ratios, comma separated, up to 5.
    pub ratios: Option<String>,
}

impl AiCrop {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into(), ratios: None }
    }

    /// Wanted aspect ratios, comma separated, up to 5.
    #[must_use]
    pub fn ratios(mut self, ratios: impl Into<String>) -> Self {
        self.ratios = Some(ratios.into());
        self
    }
}

impl Serialize for AiCrop {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).optional("ratios", &self.ratios).end()
    }
}

impl Request for AiCrop {
    const API: Api =
        Api::named("img.aiCrop").endpoint(Method::Post, "/cv/img/aicrop").query(&["img_url"]).error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_002, "image cannot be decoded"),
        ]);

    type Reply = AiCropReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `img.aiCrop`.
#[diagnostic::on_unimplemented(
    message = "cloud call `img.aiCrop` is not declared by this cloud function",
    label = "needs the permission `img.aiCrop`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"img.aiCrop\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl img::MayAiCrop>"
)]
pub trait MayAiCrop {}

#[diagnostic::do_not_recommend]
impl MayAiCrop for AllPermissions {}
impl<S: MayAiCrop> DeclaredIn<S> for AiCrop {}

reply! {
    /// The answer to [`AiCrop`].
    pub struct AiCropReply {
        /// Crop boxes.
        pub results: Vec<CropBox> = "results",
        /// Image size.
        #[doc(alias = "imgSize")]
        pub img_size: ImageSize = "img_size",
    }
}

/// The picture: a file to upload or its address.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Picture {
    /// A file.
    File(
        /// Image file, under 2 MB; alternative to `img_url`.
        Media,
    ),
    /// An address that WeChat can fetch.
    Url(
        /// Image URL; alternative to img.
        String,
    ),
}

impl Union for Picture {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::File(img) => object.member("img", img),
            Self::Url(img_url) => object.member("img_url", img_url),
        }
    }
}

impl Serialize for Picture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

impl From<Media> for Picture {
    #[inline]
    fn from(content: Media) -> Self {
        Self::File(content)
    }
}

reply! {
    /// Crop boxes.
    pub struct CropBox {
        /// Left x of the crop box.
        #[doc(alias = "cropLeft")]
        pub crop_left: i64 = "crop_left",
        /// Top y of the crop box.
        #[doc(alias = "cropTop")]
        pub crop_top: i64 = "crop_top",
        /// Right x of the crop box.
        #[doc(alias = "cropRight")]
        pub crop_right: i64 = "crop_right",
        /// Bottom y of the crop box.
        #[doc(alias = "cropBottom")]
        pub crop_bottom: i64 = "crop_bottom",
    }
}

reply! {
    /// Image size.
    pub struct ImageSize {
        /// Width.
        pub w: i64 = "w",
        /// Height.
        pub h: i64 = "h",
    }
}

/// Read bar and QR codes.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101002 | image cannot be decoded |
///
/// Cloud call `img.scanQRCode`, over HTTPS `POST /cv/img/qrcode`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/img/img.scanQRCode.html).
#[doc(alias = "openapi.img.scanQRCode")]
#[doc(alias = "scanQRCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ScanQrCode {
    /// The picture: a file to upload or its address.
    pub img: Picture,
}

impl ScanQrCode {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Serialize for ScanQrCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).end()
    }
}

impl Request for ScanQrCode {
    const API: Api =
        Api::named("img.scanQRCode").endpoint(Method::Post, "/cv/img/qrcode").query(&["img_url"]).error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_002, "image cannot be decoded"),
        ]);

    type Reply = ScanQrCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `img.scanQRCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `img.scanQRCode` is not declared by this cloud function",
    label = "needs the permission `img.scanQRCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"img.scanQRCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl img::MayScanQrCode>"
)]
pub trait MayScanQrCode {}

#[diagnostic::do_not_recommend]
impl MayScanQrCode for AllPermissions {}
impl<S: MayScanQrCode> DeclaredIn<S> for ScanQrCode {}

reply! {
    /// The answer to [`ScanQrCode`].
    pub struct ScanQrCodeReply {
        /// Recognised codes.
        #[doc(alias = "codeResults")]
        pub code_results: Vec<ScannedCode> = "code_results",
        /// Image size.
        #[doc(alias = "imgSize")]
        pub img_size: ImageSize = "img_size",
    }
}

reply! {
    /// Upper left corner.
    pub struct Point {
        /// X coordinate.
        pub x: i64 = "x",
        /// Y coordinate.
        pub y: i64 = "y",
    }
}

reply! {
    /// Corner positions, absent for bar codes.
    pub struct Position {
        /// Upper left corner.
        #[doc(alias = "leftTop")]
        pub left_top: Point = "left_top",
        /// Upper right corner.
        #[doc(alias = "rightTop")]
        pub right_top: Point = "right_top",
        /// Lower right corner.
        #[doc(alias = "rightBottom")]
        pub right_bottom: Point = "right_bottom",
        /// Lower left corner.
        #[doc(alias = "leftBottom")]
        pub left_bottom: Point = "left_bottom",
    }
}

reply! {
    /// Recognised codes.
    pub struct ScannedCode {
        /// Code kind.
        #[doc(alias = "typeName")]
        pub type_name: String = "type_name",
        /// Decoded text.
        pub data: String = "data",
        /// Corner positions, absent for bar codes.
        pub pos: Option<Position> = "pos",
    }
}

/// Double picture resolution.
///
/// WeChat has taken this API off line.
///
/// Taken off line for maintenance according to its page.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `img.superresolution`, over HTTPS `POST /cv/img/superresolution`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/img/img.superresolution.html).
#[doc(alias = "openapi.img.superresolution")]
#[doc(alias = "superresolution")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Superresolution {
    /// The picture: a file to upload or its address.
    pub img: Picture,
}

impl Superresolution {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Serialize for Superresolution {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).end()
    }
}

impl Request for Superresolution {
    const API: Api = Api::named("img.superresolution")
        .endpoint(Method::Post, "/cv/img/superresolution")
        .query(&["img_url"])
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = SuperresolutionReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `img.superresolution`.
#[diagnostic::on_unimplemented(
    message = "cloud call `img.superresolution` is not declared by this cloud function",
    label = "needs the permission `img.superresolution`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"img.superresolution\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl img::MaySuperresolution>"
)]
pub trait MaySuperresolution {}

#[diagnostic::do_not_recommend]
impl MaySuperresolution for AllPermissions {}
impl<S: MaySuperresolution> DeclaredIn<S> for Superresolution {}

reply! {
    /// The answer to [`Superresolution`].
    pub struct SuperresolutionReply {
        /// Media id.
        #[doc(alias = "mediaId")]
        pub media_id: MediaId = "media_id",
    }
}
