// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game.contentSpam`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::wxa::game::content_spam;
//!
//! let request = content_spam::MediaCheckSync::new("OPENID", "MEDIA_URL", content_spam::GameScene::Profile);
//! assert_eq!(content_spam::MediaCheckSync::API.name, "wxa.game.contentSpam.mediaCheckSync");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
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
    /// Openid of the player.
    pub openid: OpenId,
    /// Where the picture is shown.
    pub scene: GameScene,
    /// Version of the API.
    pub version: i64,
    /// Address of the picture.
    #[doc(alias = "mediaUrl")]
    pub media_url: String,
    /// Kind of the media, always a picture.
    #[doc(alias = "mediaType")]
    pub media_type: i64,
}

impl MediaCheckSync {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, media_url: impl Into<String>, scene: impl Into<GameScene>) -> Self {
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
}

/// The permission to call `wxa.game.contentSpam.mediaCheckSync`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.contentSpam.mediaCheckSync` is not declared by this cloud function",
    label = "needs the permission `wxa.game.contentSpam.mediaCheckSync`",
    note = "declare it: #[cloud_function(openapi = [\"wxa.game.contentSpam.mediaCheckSync\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::content_spam::MayMediaCheckSync>"
)]
pub trait MayMediaCheckSync {}

#[diagnostic::do_not_recommend]
impl MayMediaCheckSync for AllPermissions {}
impl<S: MayMediaCheckSync> DeclaredIn<S> for MediaCheckSync {}

reply! {
    /// The answer to [`MediaCheckSync`].
    pub struct MediaCheckSyncReply {
        /// Id of the check.
        #[doc(alias = "traceId")]
        pub trace_id: String = "trace_id",
        /// The verdict.
        pub result: GameMediaVerdict = "result",
        /// What each strategy found.
        pub detail: Vec<GameMediaDetail> = "detail",
    }
}

number_set! {
    /// Where the picture is shown.
    GameScene {
        /// A profile.
        Profile = 1,
        /// A comment.
        Comment = 2,
        /// A forum.
        Forum = 3,
        /// A social post.
        SocialLog = 4,
        /// A chat.
        Chat = 5,
    }
}

reply! {
    /// The verdict.
    pub struct GameMediaVerdict {
        /// Pass, review or risky.
        pub suggest: String = "suggest",
        /// What was found.
        pub label: i64 = "label",
    }
}

reply! {
    /// What each strategy found.
    pub struct GameMediaDetail {
        /// The strategy.
        pub strategy: String = "strategy",
        /// 0 if the strategy worked.
        pub errcode: i64 = "errcode",
        /// Pass, review or risky.
        pub suggest: Option<String> = "suggest",
        /// What was found.
        pub label: Option<i64> = "label",
        /// How certain it is, 0 to 100.
        pub prob: Option<i64> = "prob",
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
    /// Openid of the player.
    pub openid: OpenId,
    /// Where the text is shown.
    pub scene: GameScene,
    /// The text, at most 2500 characters.
    pub content: String,
    /// Version of the API.
    pub version: i64,
    /// Nickname of the player.
    pub nickname: Option<String>,
}

impl MsgSecCheck {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, scene: impl Into<GameScene>, content: impl Into<String>) -> Self {
        Self { openid: openid.into(), scene: scene.into(), content: content.into(), version: 2, nickname: None }
    }

    /// Nickname of the player.
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
            .member("scene", &self.scene)
            .member("content", &self.content)
            .member("version", &self.version)
            .optional("nickname", &self.nickname)
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
}

/// The permission to call `wxa.game.contentSpam.msgSecCheck`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.contentSpam.msgSecCheck` is not declared by this cloud function",
    label = "needs the permission `wxa.game.contentSpam.msgSecCheck`",
    note = "declare it: #[cloud_function(openapi = [\"wxa.game.contentSpam.msgSecCheck\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::content_spam::MayMsgSecCheck>"
)]
pub trait MayMsgSecCheck {}

#[diagnostic::do_not_recommend]
impl MayMsgSecCheck for AllPermissions {}
impl<S: MayMsgSecCheck> DeclaredIn<S> for MsgSecCheck {}

reply! {
    /// The answer to [`MsgSecCheck`].
    pub struct MsgSecCheckReply {
        /// Id of the check.
        #[doc(alias = "traceId")]
        pub trace_id: String = "trace_id",
        /// The verdict.
        pub result: GameTextVerdict = "result",
        /// What each strategy found.
        pub detail: Vec<GameTextDetail> = "detail",
    }
}

reply! {
    /// The verdict.
    pub struct GameTextVerdict {
        /// Pass, review or risky.
        pub suggest: String = "suggest",
        /// What was found.
        pub label: i64 = "label",
        /// The text with `*` in place of what was found.
        #[doc(alias = "replacedContent")]
        pub replaced_content: String = "replaced_content",
    }
}

reply! {
    /// What each strategy found.
    pub struct GameTextDetail {
        /// The strategy.
        pub strategy: String = "strategy",
        /// 0 if the strategy worked.
        pub errcode: i64 = "errcode",
        /// Pass, review or risky.
        pub suggest: Option<String> = "suggest",
        /// What was found.
        pub label: Option<i64> = "label",
        /// Level of what was found.
        pub level: Option<i64> = "level",
        /// How certain it is, 0 to 100.
        pub prob: Option<i64> = "prob",
        /// Own keyword that was found.
        pub keyword: Option<String> = "keyword",
    }
}
