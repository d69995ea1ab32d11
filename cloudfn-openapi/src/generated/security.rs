// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `security`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::security;
//!
//! let request = security::ImgSecCheck::new(cloudfn_openapi::Media::new("image/png", *b".."));
//! assert_eq!(security::ImgSecCheck::API.name, "security.imgSecCheck");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Media, Method, OpenId, ReadError, Request};

/// Check a picture, synchronous.
///
/// WeChat keeps this API but no longer develops it.
///
/// Version 1.0, no longer updated since 2021-09-01; page still published.
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | content is fine |
/// | 87014 | content may be risky |
///
/// Cloud call `security.imgSecCheck`, over HTTPS `POST /wxa/img_sec_check`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/framework/security.imgSecCheck.html).
#[doc(alias = "openapi.security.imgSecCheck")]
#[doc(alias = "imgSecCheck")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ImgSecCheck {
    /// Picture PNG, JPEG, JPG or GIF, up to 1 MB and 750 x 1334 px.
    pub media: Media,
}

impl ImgSecCheck {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(media: Media) -> Self {
        Self { media }
    }
}

impl Serialize for ImgSecCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media", &self.media).end()
    }
}

impl Request for ImgSecCheck {
    const API: Api = Api::named("security.imgSecCheck")
        .endpoint(Method::Post, "/wxa/img_sec_check")
        .error_codes(&[ErrorCode::new(0, "content is fine"), ErrorCode::new(87_014, "content may be risky")]);

    type Reply = ImgSecCheckReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `security.imgSecCheck`.
#[diagnostic::on_unimplemented(
    message = "cloud call `security.imgSecCheck` is not declared by this cloud function",
    label = "needs the permission `security.imgSecCheck`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"security.imgSecCheck\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl security::MayImgSecCheck>"
)]
pub trait MayImgSecCheck {}

#[diagnostic::do_not_recommend]
impl MayImgSecCheck for AllPermissions {}
impl<S: MayImgSecCheck> DeclaredIn<S> for ImgSecCheck {}

reply! {
    /// The answer to [`ImgSecCheck`]. WeChat documents no members besides errcode and errmsg.
    pub struct ImgSecCheckReply {}
}

/// Check a picture or audio, answer comes later.
///
/// Version 2; result arrives as a pushed event.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40003 | bad openid |
/// | 40004 | bad media type |
/// | 43104 | openid does not match the app |
/// | 44991 | per minute limit |
/// | 45009 | daily quota used up |
/// | 61010 | user visit too old |
/// | 87020 | repeated request limit |
///
/// Cloud call `security.mediaCheckAsync`, over HTTPS `POST /wxa/media_check_async`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync.html).
#[doc(alias = "openapi.security.mediaCheckAsync")]
#[doc(alias = "mediaCheckAsync")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MediaCheckAsync {
    /// 1 profile, 2 comment, 3 forum, 4 social log.
    pub scene: CheckScene,
    /// Openid of a user active in the last 2 hours.
    pub openid: OpenId,
    /// Interface version, fixed 2.
    pub version: i64,
    /// Media URL.
    #[doc(alias = "mediaUrl")]
    pub media_url: String,
    /// 1 audio, 2 image.
    #[doc(alias = "mediaType")]
    pub media_type: MediaKind,
}

impl MediaCheckAsync {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(
        media_url: impl Into<String>,
        media_type: impl Into<MediaKind>,
        scene: impl Into<CheckScene>,
        openid: impl Into<OpenId>,
    ) -> Self {
        Self {
            scene: scene.into(),
            openid: openid.into(),
            version: 2,
            media_url: media_url.into(),
            media_type: media_type.into(),
        }
    }
}

impl Serialize for MediaCheckAsync {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("scene", &self.scene)
            .member("openid", &self.openid)
            .member("version", &self.version)
            .member("media_url", &self.media_url)
            .member("media_type", &self.media_type)
            .end()
    }
}

impl Request for MediaCheckAsync {
    const API: Api =
        Api::named("security.mediaCheckAsync").endpoint(Method::Post, "/wxa/media_check_async").error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_003, "bad openid"),
            ErrorCode::new(40_004, "bad media type"),
            ErrorCode::new(43_104, "openid does not match the app"),
            ErrorCode::new(44_991, "per minute limit"),
            ErrorCode::new(45_009, "daily quota used up"),
            ErrorCode::new(61_010, "user visit too old"),
            ErrorCode::new(87_020, "repeated request limit"),
        ]);

    type Reply = MediaCheckAsyncReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `security.mediaCheckAsync`.
#[diagnostic::on_unimplemented(
    message = "cloud call `security.mediaCheckAsync` is not declared by this cloud function",
    label = "needs the permission `security.mediaCheckAsync`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"security.mediaCheckAsync\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl security::MayMediaCheckAsync>"
)]
pub trait MayMediaCheckAsync {}

#[diagnostic::do_not_recommend]
impl MayMediaCheckAsync for AllPermissions {}
impl<S: MayMediaCheckAsync> DeclaredIn<S> for MediaCheckAsync {}

reply! {
    /// The answer to [`MediaCheckAsync`].
    pub struct MediaCheckAsyncReply {
        /// Unique id of the check.
        #[doc(alias = "traceId")]
        pub trace_id: String = "trace_id",
    }
}

/// Version 1: takes only the media. It is frozen since 2021-09-01, and the pushed event has the form of version
/// 1. The current version is [`MediaCheckAsync`].
#[doc(alias = "openapi.security.mediaCheckAsync")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MediaCheckAsyncV1 {
    /// Media URL.
    #[doc(alias = "mediaUrl")]
    pub media_url: String,
    /// 1 audio, 2 image.
    #[doc(alias = "mediaType")]
    pub media_type: MediaKind,
}

impl MediaCheckAsyncV1 {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_url: impl Into<String>, media_type: impl Into<MediaKind>) -> Self {
        Self { media_url: media_url.into(), media_type: media_type.into() }
    }
}

impl Serialize for MediaCheckAsyncV1 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_url", &self.media_url).member("media_type", &self.media_type).end()
    }
}

impl Request for MediaCheckAsyncV1 {
    const API: Api = MediaCheckAsync::API;

    type Reply = MediaCheckAsyncV1Reply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

impl<S: MayMediaCheckAsync> DeclaredIn<S> for MediaCheckAsyncV1 {}

reply! {
    /// The answer to [`MediaCheckAsyncV1`].
    pub struct MediaCheckAsyncV1Reply {
        /// Unique id of the check.
        #[doc(alias = "traceId")]
        pub trace_id: String = "trace_id",
    }
}

number_set! {
    /// 1 audio, 2 image.
    MediaKind {
        /// Audio.
        Audio = 1,
        /// A picture.
        Picture = 2,
    }
}

number_set! {
    /// 1 profile, 2 comment, 3 forum, 4 social log.
    CheckScene {
        /// A profile.
        Profile = 1,
        /// A comment.
        Comment = 2,
        /// A forum post.
        Forum = 3,
        /// A social log.
        SocialLog = 4,
    }
}

/// Check text content.
///
/// Version 2, whose answer has a verdict.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40003 | bad openid |
/// | 40129 | bad scene |
/// | 43002 | POST needed |
/// | 43104 | openid does not match the app |
/// | 44002 | empty body |
/// | 44991 | per minute limit |
/// | 45009 | daily quota used up |
/// | 47001 | malformed data |
/// | 61010 | user visit too old |
/// | 87014 | content may be risky (version 1) |
///
/// Cloud call `security.msgSecCheck`, over HTTPS `POST /wxa/msg_sec_check`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_msgseccheck.html).
#[doc(alias = "openapi.security.msgSecCheck")]
#[doc(alias = "msgSecCheck")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MsgSecCheck {
    /// Text to check, up to 2500 chars.
    pub content: String,
    /// 1 profile, 2 comment, 3 forum, 4 social log.
    pub scene: CheckScene,
    /// Openid of a user active in the last 2 hours.
    pub openid: OpenId,
    /// Interface version, fixed 2.
    pub version: i64,
    /// Title of the text.
    pub title: Option<String>,
    /// Nickname.
    pub nickname: Option<String>,
    /// Personal signature, scene 1 only.
    pub signature: Option<String>,
}

impl MsgSecCheck {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(content: impl Into<String>, scene: impl Into<CheckScene>, openid: impl Into<OpenId>) -> Self {
        Self {
            content: content.into(),
            scene: scene.into(),
            openid: openid.into(),
            version: 2,
            title: None,
            nickname: None,
            signature: None,
        }
    }

    /// Title of the text.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Nickname.
    #[must_use]
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// Personal signature, scene 1 only.
    #[must_use]
    pub fn signature(mut self, signature: impl Into<String>) -> Self {
        self.signature = Some(signature.into());
        self
    }
}

impl Serialize for MsgSecCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("content", &self.content)
            .member("scene", &self.scene)
            .member("openid", &self.openid)
            .member("version", &self.version)
            .optional("title", &self.title)
            .optional("nickname", &self.nickname)
            .optional("signature", &self.signature)
            .end()
    }
}

impl Request for MsgSecCheck {
    const API: Api = Api::named("security.msgSecCheck").endpoint(Method::Post, "/wxa/msg_sec_check").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(40_003, "bad openid"),
        ErrorCode::new(40_129, "bad scene"),
        ErrorCode::new(43_002, "POST needed"),
        ErrorCode::new(43_104, "openid does not match the app"),
        ErrorCode::new(44_002, "empty body"),
        ErrorCode::new(44_991, "per minute limit"),
        ErrorCode::new(45_009, "daily quota used up"),
        ErrorCode::new(47_001, "malformed data"),
        ErrorCode::new(61_010, "user visit too old"),
        ErrorCode::new(87_014, "content may be risky (version 1)"),
    ]);

    type Reply = MsgSecCheckReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `security.msgSecCheck`.
#[diagnostic::on_unimplemented(
    message = "cloud call `security.msgSecCheck` is not declared by this cloud function",
    label = "needs the permission `security.msgSecCheck`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"security.msgSecCheck\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl security::MayMsgSecCheck>"
)]
pub trait MayMsgSecCheck {}

#[diagnostic::do_not_recommend]
impl MayMsgSecCheck for AllPermissions {}
impl<S: MayMsgSecCheck> DeclaredIn<S> for MsgSecCheck {}

reply! {
    /// The answer to [`MsgSecCheck`].
    pub struct MsgSecCheckReply {
        /// Results per strategy.
        pub detail: Vec<CheckDetail> = "detail",
        /// Unique id of the check.
        #[doc(alias = "traceId")]
        pub trace_id: String = "trace_id",
        /// Overall result.
        pub result: CheckResult = "result",
    }
}

/// Version 1: takes only the text. It is frozen since 2021-09-01, and its answer has no verdict: risky text fails
/// with errcode 87014. The current version is [`MsgSecCheck`].
#[doc(alias = "openapi.security.msgSecCheck")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MsgSecCheckV1 {
    /// Text to check, up to 2500 chars.
    pub content: String,
}

impl MsgSecCheckV1 {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(content: impl Into<String>) -> Self {
        Self { content: content.into() }
    }
}

impl Serialize for MsgSecCheckV1 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("content", &self.content).end()
    }
}

impl Request for MsgSecCheckV1 {
    const API: Api = MsgSecCheck::API;

    type Reply = MsgSecCheckV1Reply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

impl<S: MayMsgSecCheck> DeclaredIn<S> for MsgSecCheckV1 {}

reply! {
    /// The answer to [`MsgSecCheckV1`].
    pub struct MsgSecCheckV1Reply {}
}

text_set! {
    /// Risky, pass or review.
    Suggest {
        /// The content breaks the rules.
        Risky = "risky",
        /// Nothing was found.
        Pass = "pass",
        /// A person should look at it.
        Review = "review",
    }
}

reply! {
    /// Results per strategy.
    pub struct CheckDetail {
        /// Kind of check.
        pub strategy: String = "strategy",
        /// Error code of this check; use the entry only when 0.
        pub errcode: i64 = "errcode",
        /// Risky, pass or review.
        pub suggest: Option<Suggest> = "suggest",
        /// Hit label code; 100 is normal.
        pub label: i64 = "label",
        /// Custom keyword that was hit.
        pub keyword: String = "keyword",
        /// Confidence 0 to 100.
        pub prob: i64 = "prob",
        /// Level of the hit. Known from other SDKs only.
        pub level: i64 = "level",
    }
}

reply! {
    /// Overall result.
    pub struct CheckResult {
        /// Risky, pass or review.
        pub suggest: Option<Suggest> = "suggest",
        /// Hit label code; 100 is normal.
        pub label: i64 = "label",
    }
}
