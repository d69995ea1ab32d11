// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game.contentSpam`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::wxa::game::content_spam;
//!
//! let request = content_spam::MediaCheckSync::new("OPENID", "MEDIA_URL", content_spam::CheckScene::Profile);
//! assert_eq!(content_spam::MediaCheckSync::API.name, "wxa.game.contentSpam.mediaCheckSync");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, OpenId, ReadError, Request};

/// Check a picture of a game.
///
/// `gamesecurity.mediaCheck` is another name of the same API.
///
/// Cloud call `wxa.game.contentSpam.mediaCheckSync`, over HTTPS `POST /wxa/game/content_spam/media_check_sync`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/wxa-sec-check/gamesecurity.mediaCheck.html).
#[doc(alias = "openapi.wxa.game.contentSpam.mediaCheckSync")]
#[doc(alias = "mediaCheckSync")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MediaCheckSync {
    /// User openid.
    pub openid: OpenId,
    /// 1 profile, 2 comment, 3 forum, 4 social log, 5 chat.
    pub scene: CheckScene,
    /// Interface version, fixed 2.
    pub version: i64,
    /// Media URL.
    #[doc(alias = "mediaUrl")]
    pub media_url: String,
    /// Fixed 2, a picture.
    #[doc(alias = "mediaType")]
    pub media_type: i64,
}

impl MediaCheckSync {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, media_url: impl Into<String>, scene: impl Into<CheckScene>) -> Self {
        Self { openid: openid.into(), scene: scene.into(), version: 2, media_url: media_url.into(), media_type: 2 }
    }
}

impl Serialize for MediaCheckSync {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("scene", &self.scene)
            .member("version", &self.version)
            .member("media_url", &self.media_url)
            .member("media_type", &self.media_type)
            .end()
    }
}

impl Request for MediaCheckSync {
    const API: Api = Api::named("wxa.game.contentSpam.mediaCheckSync")
        .endpoint(Method::Post, "/wxa/game/content_spam/media_check_sync");

    type Reply = MediaCheckSyncReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `wxa.game.contentSpam.mediaCheckSync`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.contentSpam.mediaCheckSync` is not declared by this cloud function",
    label = "needs the permission `wxa.game.contentSpam.mediaCheckSync`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.game.contentSpam.mediaCheckSync\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::content_spam::MayMediaCheckSync>"
)]
pub trait MayMediaCheckSync {}

#[diagnostic::do_not_recommend]
impl MayMediaCheckSync for AllPermissions {}
impl<S: MayMediaCheckSync> DeclaredIn<S> for MediaCheckSync {}

reply! {
    /// The answer to [`MediaCheckSync`].
    pub struct MediaCheckSyncReply {
        /// Unique id of the check.
        #[doc(alias = "traceId")]
        pub trace_id: String = "trace_id",
        /// WeChat does not describe this member.
        pub result: MediaCheckResult = "result",
        /// WeChat does not describe this member.
        pub detail: Vec<MediaCheckDetail> = "detail",
    }
}

number_set! {
    /// 1 profile, 2 comment, 3 forum, 4 social log, 5 chat.
    CheckScene {
        /// A profile.
        Profile = 1,
        /// A comment.
        Comment = 2,
        /// A forum post.
        Forum = 3,
        /// A social log.
        SocialLog = 4,
        /// A chat.
        Chat = 5,
    }
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
    /// `MediaCheckResult` of a request or an answer.
    pub struct MediaCheckResult {
        /// Risky, pass or review.
        pub suggest: Option<Suggest> = "suggest",
        /// Hit label code; 100 is normal.
        pub label: i64 = "label",
    }
}

reply! {
    /// `MediaCheckDetail` of a request or an answer.
    pub struct MediaCheckDetail {
        /// WeChat does not describe this member.
        pub strategy: String = "strategy",
        /// Risky, pass or review.
        pub suggest: Option<Suggest> = "suggest",
        /// Hit label code; 100 is normal.
        pub label: i64 = "label",
        /// Confidence 0 to 100.
        pub prob: i64 = "prob",
        /// Error code of this check; use the entry only when 0.
        pub errcode: i64 = "errcode",
    }
}

/// Check a text of a game.
///
/// `gamesecurity.msgSecCheck` is another name of the same API; the page of today has this one.
///
/// Cloud call `wxa.game.contentSpam.msgSecCheck`, over HTTPS `POST /wxa/game/content_spam/msg_sec_check`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/wxa-sec-check/api_gamemsgseccheck).
#[doc(alias = "openapi.wxa.game.contentSpam.msgSecCheck")]
#[doc(alias = "msgSecCheck")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MsgSecCheck {
    /// User openid.
    pub openid: OpenId,
    /// WeChat does not describe this member.
    pub content: String,
    /// 1 profile, 2 comment, 3 forum, 4 social log, 5 chat.
    pub scene: CheckScene,
    /// WeChat does not describe this member.
    pub nickname: Option<String>,
    /// Interface version, fixed 2.
    pub version: i64,
}

impl MsgSecCheck {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, content: impl Into<String>, scene: impl Into<CheckScene>) -> Self {
        Self { openid: openid.into(), content: content.into(), scene: scene.into(), nickname: None, version: 2 }
    }

    /// WeChat does not describe this member.
    #[must_use]
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }
}

impl Serialize for MsgSecCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("content", &self.content)
            .member("scene", &self.scene)
            .optional("nickname", &self.nickname)
            .member("version", &self.version)
            .end()
    }
}

impl Request for MsgSecCheck {
    const API: Api =
        Api::named("wxa.game.contentSpam.msgSecCheck").endpoint(Method::Post, "/wxa/game/content_spam/msg_sec_check");

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

/// The permission to call `wxa.game.contentSpam.msgSecCheck`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.contentSpam.msgSecCheck` is not declared by this cloud function",
    label = "needs the permission `wxa.game.contentSpam.msgSecCheck`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.game.contentSpam.msgSecCheck\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::content_spam::MayMsgSecCheck>"
)]
pub trait MayMsgSecCheck {}

#[diagnostic::do_not_recommend]
impl MayMsgSecCheck for AllPermissions {}
impl<S: MayMsgSecCheck> DeclaredIn<S> for MsgSecCheck {}

reply! {
    /// The answer to [`MsgSecCheck`].
    pub struct MsgSecCheckReply {
        /// Unique id of the check.
        #[doc(alias = "traceId")]
        pub trace_id: String = "trace_id",
        /// WeChat does not describe this member.
        pub result: MsgSecCheckResult = "result",
        /// WeChat does not describe this member.
        pub detail: Vec<MsgSecCheckDetail> = "detail",
    }
}

reply! {
    /// `MsgSecCheckResult` of a request or an answer.
    pub struct MsgSecCheckResult {
        /// Risky, pass or review.
        pub suggest: Option<Suggest> = "suggest",
        /// Hit label code; 100 is normal.
        pub label: i64 = "label",
        /// WeChat does not describe this member.
        #[doc(alias = "replacedContent")]
        pub replaced_content: String = "replaced_content",
    }
}

reply! {
    /// `MsgSecCheckDetail` of a request or an answer.
    pub struct MsgSecCheckDetail {
        /// WeChat does not describe this member.
        pub strategy: String = "strategy",
        /// Risky, pass or review.
        pub suggest: Option<Suggest> = "suggest",
        /// Hit label code; 100 is normal.
        pub label: i64 = "label",
        /// WeChat does not describe this member.
        pub level: i64 = "level",
        /// Confidence 0 to 100.
        pub prob: i64 = "prob",
        /// WeChat does not describe this member.
        pub keyword: String = "keyword",
        /// Error code of this check; use the entry only when 0.
        pub errcode: i64 = "errcode",
    }
}
