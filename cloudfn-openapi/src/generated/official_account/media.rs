// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.media`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::media;
//!
//! let request = media::Get::new("MEDIA_ID");
//! assert_eq!(media::Get::API.name, "officialAccount.media.get");
//! # let _ = request;
//! ```

use serde::Serialize;

use crate::closed_set::text_set;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, ImageOr, Media, MediaId, Method, ReadError, Request};

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
#[derive(Debug, Clone, Serialize)]
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
#[derive(Debug, Clone, Serialize)]
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
