// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.media`: 4 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::media;
//!
//! let request = media::Get::new("MEDIA_ID");
//! assert_eq!(media::Get::API.name, "officialAccount.media.get");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, Content, DeclaredIn, ErrorCode, Image, ImageOr, Media, MediaId, Method, ReadError, Request,
};

/// Download temporary media.
///
/// Image gives bytes, video gives JSON with `video_url`.
///
/// The answer is a file or JSON: [`ImageOr`](crate::ImageOr).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40007 | bad media id |
///
/// Cloud call `officialAccount.media.get`, over HTTPS `GET /cgi-bin/media/get`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_getmedia.html).
#[doc(alias = "openapi.officialAccount.media.get")]
#[doc(alias = "get")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Get {
    /// Media id.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl Get {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into() }
    }
}

impl Serialize for Get {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_id", &self.media_id).end()
    }
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.media.get")
        .endpoint(Method::Get, "/cgi-bin/media/get")
        .query(&["media_id"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_007, "bad media id"),
        ]);

    type Reply = ImageOr<GetReply>;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.image_or_json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.media.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.media.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.media.get`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.media.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::media::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

reply! {
    /// The answer to [`Get`] if it is not a file.
    pub struct GetReply {
        /// Download address when the media is a video.
        #[doc(alias = "videoUrl")]
        pub video_url: String = "video_url",
    }
}

/// Download a voice recording of the JS-SDK in high quality.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// The answer is a file: [`Image`](crate::Image).
///
/// Cloud call `officialAccount.media.getFromJSSDK`, over HTTPS `GET /cgi-bin/media/get/jssdk`.
#[doc(alias = "openapi.officialAccount.media.getFromJSSDK")]
#[doc(alias = "getFromJSSDK")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetFromJssdk {
    /// The serverId that uploadVoice of the JS-SDK returned.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl GetFromJssdk {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into() }
    }
}

impl Serialize for GetFromJssdk {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_id", &self.media_id).end()
    }
}

impl Request for GetFromJssdk {
    const API: Api = Api::named("officialAccount.media.getFromJSSDK")
        .endpoint(Method::Get, "/cgi-bin/media/get/jssdk")
        .query(&["media_id"]);

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

/// The permission to call `officialAccount.media.getFromJSSDK`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.media.getFromJSSDK` is not declared by this cloud function",
    label = "needs the permission `officialAccount.media.getFromJSSDK`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.media.getFromJSSDK\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::media::MayGetFromJssdk>"
)]
pub trait MayGetFromJssdk {}

#[diagnostic::do_not_recommend]
impl MayGetFromJssdk for AllPermissions {}
impl<S: MayGetFromJssdk> DeclaredIn<S> for GetFromJssdk {}

/// Upload temporary media.
///
/// Mini programs may upload type image only according to older pages.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40004 | bad media type |
///
/// Cloud call `officialAccount.media.upload`, over HTTPS `POST /cgi-bin/media/upload`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_uploadtempmedia.html).
#[doc(alias = "openapi.officialAccount.media.upload")]
#[doc(alias = "upload")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Upload {
    /// Image, voice, video or thumb.
    pub r#type: MediaType,
    /// Media file.
    pub media: Media,
}

impl Upload {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(r#type: impl Into<MediaType>, media: Media) -> Self {
        Self { r#type: r#type.into(), media }
    }
}

impl Serialize for Upload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("type", &self.r#type).member("media", &self.media).end()
    }
}

impl Request for Upload {
    const API: Api = Api::named("officialAccount.media.upload")
        .endpoint(Method::Post, "/cgi-bin/media/upload")
        .query(&["type"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_004, "bad media type"),
        ]);

    type Reply = UploadReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.media.upload`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.media.upload` is not declared by this cloud function",
    label = "needs the permission `officialAccount.media.upload`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.media.upload\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::media::MayUpload>"
)]
pub trait MayUpload {}

#[diagnostic::do_not_recommend]
impl MayUpload for AllPermissions {}
impl<S: MayUpload> DeclaredIn<S> for Upload {}

reply! {
    /// The answer to [`Upload`].
    pub struct UploadReply {
        /// Media type.
        pub r#type: Option<MediaType> = "type",
        /// Media id.
        #[doc(alias = "mediaId")]
        pub media_id: MediaId = "media_id",
        /// Upload time, unix seconds.
        #[doc(alias = "createdAt")]
        pub created_at: i64 = "created_at",
        /// Media id of a thumbnail, in place of `media_id`. Known from other SDKs and older pages only.
        #[doc(alias = "thumbMediaId")]
        pub thumb_media_id: Option<MediaId> = "thumb_media_id",
    }
}

text_set! {
    /// Image, voice, video or thumb.
    MediaType {
        /// A picture.
        Image = "image",
        /// A voice recording.
        Voice = "voice",
        /// A video.
        Video = "video",
        /// A thumbnail.
        Thumb = "thumb",
    }
}

/// Upload a picture for the text of an article.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.media.uploadImg`, over HTTPS `POST /cgi-bin/media/uploadimg`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html#0).
#[doc(alias = "openapi.officialAccount.media.uploadImg")]
#[doc(alias = "uploadImg")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadImg {
    /// The picture, JPEG or PNG, below 1 MB.
    pub media: Media,
}

impl UploadImg {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(media: Media) -> Self {
        Self { media }
    }
}

impl Serialize for UploadImg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media", &self.media).end()
    }
}

impl Request for UploadImg {
    const API: Api = Api::named("officialAccount.media.uploadImg").endpoint(Method::Post, "/cgi-bin/media/uploadimg");

    type Reply = UploadImgReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.media.uploadImg`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.media.uploadImg` is not declared by this cloud function",
    label = "needs the permission `officialAccount.media.uploadImg`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.media.uploadImg\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::media::MayUploadImg>"
)]
pub trait MayUploadImg {}

#[diagnostic::do_not_recommend]
impl MayUploadImg for AllPermissions {}
impl<S: MayUploadImg> DeclaredIn<S> for UploadImg {}

reply! {
    /// The answer to [`UploadImg`].
    pub struct UploadImgReply {
        /// Address of the picture, for the text of an article.
        pub url: String = "url",
    }
}
