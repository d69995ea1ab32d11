// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.message`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::message;
//!
//! let request = message::Sendall::new(message::Filter::new(true), message::Message::Text(message::Text::new("CONTENT")));
//! assert_eq!(message::Sendall::API.name, "officialAccount.message.sendall");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{AllPermissions, Api, CardId, Content, DeclaredIn, MediaId, Method, MsgDataId, ReadError, Request, TagId};

/// Send a message to all followers or those with a tag.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.message.sendall`, over HTTPS `POST /cgi-bin/message/mass/sendall`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html#2).
#[doc(alias = "openapi.officialAccount.message.sendall")]
#[doc(alias = "sendall")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Sendall {
    /// Who gets it.
    pub filter: Filter,
    /// What is sent; its kind is the `msgtype`.
    pub message: Message,
    /// Your id of the message, at most 64 characters: the same id is sent once.
    pub clientmsgid: Option<String>,
    /// Whether a reprint of others' articles is sent too. `true` is 1 on the wire.
    #[doc(alias = "sendIgnoreReprint")]
    pub send_ignore_reprint: Option<bool>,
}

impl Sendall {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(filter: Filter, message: impl Into<Message>) -> Self {
        Self { filter, message: message.into(), clientmsgid: None, send_ignore_reprint: None }
    }

    /// Whether a reprint of others' articles is sent too. `true` is 1 on the wire.
    #[doc(alias = "sendIgnoreReprint")]
    #[must_use]
    #[inline]
    pub fn send_ignore_reprint(mut self, send_ignore_reprint: bool) -> Self {
        self.send_ignore_reprint = Some(send_ignore_reprint);
        self
    }

    /// Your id of the message, at most 64 characters: the same id is sent once.
    #[must_use]
    pub fn clientmsgid(mut self, clientmsgid: impl Into<String>) -> Self {
        self.clientmsgid = Some(clientmsgid.into());
        self
    }
}

impl Serialize for Sendall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("filter", &self.filter)
            .union(&self.message)
            .optional("clientmsgid", &self.clientmsgid)
            .optional_flag("send_ignore_reprint", self.send_ignore_reprint)
            .end()
    }
}

impl Request for Sendall {
    const API: Api =
        Api::named("officialAccount.message.sendall").endpoint(Method::Post, "/cgi-bin/message/mass/sendall");

    type Reply = SendallReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.message.sendall`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.message.sendall` is not declared by this cloud function",
    label = "needs the permission `officialAccount.message.sendall`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.message.sendall\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::message::MaySendall>"
)]
pub trait MaySendall {}

#[diagnostic::do_not_recommend]
impl MaySendall for AllPermissions {}
impl<S: MaySendall> DeclaredIn<S> for Sendall {}

reply! {
    /// The answer to [`Sendall`].
    pub struct SendallReply {
        /// Id of the sending.
        #[doc(alias = "msgId")]
        pub msg_id: i64 = "msg_id",
        /// Id of the articles, for comments and figures.
        #[doc(alias = "msgDataId")]
        pub msg_data_id: Option<MsgDataId> = "msg_data_id",
    }
}

/// Who gets it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Filter {
    /// Whether all followers get it.
    #[doc(alias = "isToAll")]
    pub is_to_all: bool,
    /// Or only those with this tag.
    #[doc(alias = "tagId")]
    pub tag_id: Option<TagId>,
}

impl Filter {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(is_to_all: bool) -> Self {
        Self { is_to_all, tag_id: None }
    }

    /// Or only those with this tag.
    #[doc(alias = "tagId")]
    #[must_use]
    pub fn tag_id(mut self, tag_id: impl Into<TagId>) -> Self {
        self.tag_id = Some(tag_id.into());
        self
    }
}

impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("is_to_all", &self.is_to_all).optional("tag_id", &self.tag_id).end()
    }
}

/// A text.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Text {
    /// The text.
    pub content: String,
}

impl Text {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(content: impl Into<String>) -> Self {
        Self { content: content.into() }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("content", &self.content).end()
    }
}

/// An article.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Mpnews {
    /// The draft or material.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl Mpnews {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into() }
    }
}

impl Serialize for Mpnews {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_id", &self.media_id).end()
    }
}

/// Pictures.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Images {
    /// Text beside them.
    pub recommend: Option<String>,
    /// The pictures.
    #[doc(alias = "mediaIds")]
    pub media_ids: Vec<MediaId>,
    /// Whether there are comments. `true` is 1 on the wire.
    #[doc(alias = "needOpenComment")]
    pub need_open_comment: Option<bool>,
    /// Whether only followers may comment. `true` is 1 on the wire.
    #[doc(alias = "onlyFansCanComment")]
    pub only_fans_can_comment: Option<bool>,
}

impl Images {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(media_ids: impl IntoIterator<Item = impl Into<MediaId>>) -> Self {
        Self {
            recommend: None,
            media_ids: media_ids.into_iter().map(Into::into).collect(),
            need_open_comment: None,
            only_fans_can_comment: None,
        }
    }

    /// Text beside them.
    #[must_use]
    pub fn recommend(mut self, recommend: impl Into<String>) -> Self {
        self.recommend = Some(recommend.into());
        self
    }

    /// Whether there are comments. `true` is 1 on the wire.
    #[doc(alias = "needOpenComment")]
    #[must_use]
    #[inline]
    pub fn need_open_comment(mut self, need_open_comment: bool) -> Self {
        self.need_open_comment = Some(need_open_comment);
        self
    }

    /// Whether only followers may comment. `true` is 1 on the wire.
    #[doc(alias = "onlyFansCanComment")]
    #[must_use]
    #[inline]
    pub fn only_fans_can_comment(mut self, only_fans_can_comment: bool) -> Self {
        self.only_fans_can_comment = Some(only_fans_can_comment);
        self
    }
}

impl Serialize for Images {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("recommend", &self.recommend)
            .member("media_ids", &self.media_ids)
            .optional_flag("need_open_comment", self.need_open_comment)
            .optional_flag("only_fans_can_comment", self.only_fans_can_comment)
            .end()
    }
}

/// A voice recording.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Voice {
    /// The recording.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl Voice {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into() }
    }
}

impl Serialize for Voice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_id", &self.media_id).end()
    }
}

/// A video.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Mpvideo {
    /// Title.
    pub title: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// The video.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl Mpvideo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { title: None, description: None, media_id: media_id.into() }
    }

    /// Title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

impl Serialize for Mpvideo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("title", &self.title)
            .optional("description", &self.description)
            .member("media_id", &self.media_id)
            .end()
    }
}

/// A card.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Wxcard {
    /// The card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// JSON text that goes with it.
    #[doc(alias = "cardExt")]
    pub card_ext: Option<String>,
}

impl Wxcard {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self { card_id: card_id.into(), card_ext: None }
    }

    /// JSON text that goes with it.
    #[doc(alias = "cardExt")]
    #[must_use]
    pub fn card_ext(mut self, card_ext: impl Into<String>) -> Self {
        self.card_ext = Some(card_ext.into());
        self
    }
}

impl Serialize for Wxcard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_id", &self.card_id).optional("card_ext", &self.card_ext).end()
    }
}

/// What is sent; its kind is the `msgtype`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Message {
    /// A text.
    Text(
        /// A text.
        Text,
    ),
    /// An article.
    Mpnews(
        /// An article.
        Mpnews,
    ),
    /// Pictures.
    Images(
        /// Pictures.
        Images,
    ),
    /// A voice recording.
    Voice(
        /// A voice recording.
        Voice,
    ),
    /// A video.
    Mpvideo(
        /// A video.
        Mpvideo,
    ),
    /// A card.
    Wxcard(
        /// A card.
        Wxcard,
    ),
}

impl Union for Message {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::Text(text) => object.member("msgtype", "text").member("text", text),
            Self::Mpnews(mpnews) => object.member("msgtype", "mpnews").member("mpnews", mpnews),
            Self::Images(images) => object.member("msgtype", "image").member("images", images),
            Self::Voice(voice) => object.member("msgtype", "voice").member("voice", voice),
            Self::Mpvideo(mpvideo) => object.member("msgtype", "mpvideo").member("mpvideo", mpvideo),
            Self::Wxcard(wxcard) => object.member("msgtype", "wxcard").member("wxcard", wxcard),
        }
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

impl From<Text> for Message {
    #[inline]
    fn from(content: Text) -> Self {
        Self::Text(content)
    }
}

impl From<Mpnews> for Message {
    #[inline]
    fn from(content: Mpnews) -> Self {
        Self::Mpnews(content)
    }
}

impl From<Images> for Message {
    #[inline]
    fn from(content: Images) -> Self {
        Self::Images(content)
    }
}

impl From<Voice> for Message {
    #[inline]
    fn from(content: Voice) -> Self {
        Self::Voice(content)
    }
}

impl From<Mpvideo> for Message {
    #[inline]
    fn from(content: Mpvideo) -> Self {
        Self::Mpvideo(content)
    }
}

impl From<Wxcard> for Message {
    #[inline]
    fn from(content: Wxcard) -> Self {
        Self::Wxcard(content)
    }
}
