// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `customerServiceMessage`: 4 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::customer_service_message;
//!
//! let request = customer_service_message::GetTempMedia::new("MEDIA_ID");
//! assert_eq!(customer_service_message::GetTempMedia::API.name, "customerServiceMessage.getTempMedia");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::closed_set::text_set;
use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, ImageOr, Media, MediaId, Method, OpenId, ReadError,
    Request,
};

/// Download temporary media.
///
/// An older name of [`officialAccount.media.get`](crate::official_account::media::Get). Declare the name that you
/// call. It is not verified that the platform still accepts this name.
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
/// Cloud call `customerServiceMessage.getTempMedia`, over HTTPS `GET /cgi-bin/media/get`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_getmedia.html).
#[doc(alias = "openapi.customerServiceMessage.getTempMedia")]
#[doc(alias = "getTempMedia")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetTempMedia {
    /// Media id.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl GetTempMedia {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into() }
    }
}

impl Serialize for GetTempMedia {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_id", &self.media_id).end()
    }
}

impl Request for GetTempMedia {
    const API: Api = Api::named("customerServiceMessage.getTempMedia")
        .endpoint(Method::Get, "/cgi-bin/media/get")
        .query(&["media_id"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_007, "bad media id"),
        ]);

    type Reply = ImageOr<GetTempMediaReply>;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.image_or_json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `customerServiceMessage.getTempMedia`.
#[diagnostic::on_unimplemented(
    message = "cloud call `customerServiceMessage.getTempMedia` is not declared by this cloud function",
    label = "needs the permission `customerServiceMessage.getTempMedia`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"customerServiceMessage.getTempMedia\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl customer_service_message::MayGetTempMedia>"
)]
pub trait MayGetTempMedia {}

#[diagnostic::do_not_recommend]
impl MayGetTempMedia for AllPermissions {}
impl<S: MayGetTempMedia> DeclaredIn<S> for GetTempMedia {}

/// The answer to [`GetTempMedia`].
pub type GetTempMediaReply = crate::official_account::media::GetReply;

/// Send a customer service message.
///
/// Union on msgtype: exactly one payload field applies.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40013 | bad app id |
/// | 70000 | blocked to protect minors |
///
/// Cloud call `customerServiceMessage.send`, over HTTPS `POST /cgi-bin/message/custom/send`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_sendcustommessage.html).
#[doc(alias = "openapi.customerServiceMessage.send")]
#[doc(alias = "send")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Send {
    /// Receiver openid.
    pub touser: OpenId,
    /// What is sent; its kind is the `msgtype`.
    pub message: Message,
    /// Which agent account sends the message.
    pub customservice: Option<CustomService>,
    /// Context for AI generated messages.
    pub aimsgcontext: Option<AiContext>,
    /// Sub-merchant id; omit for normal accounts.
    pub businessid: Option<String>,
}

impl Send {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(touser: impl Into<OpenId>, message: impl Into<Message>) -> Self {
        Self {
            touser: touser.into(),
            message: message.into(),
            customservice: None,
            aimsgcontext: None,
            businessid: None,
        }
    }

    /// Which agent account sends the message.
    #[must_use]
    #[inline]
    pub fn customservice(mut self, customservice: CustomService) -> Self {
        self.customservice = Some(customservice);
        self
    }

    /// Context for AI generated messages.
    #[must_use]
    #[inline]
    pub fn aimsgcontext(mut self, aimsgcontext: AiContext) -> Self {
        self.aimsgcontext = Some(aimsgcontext);
        self
    }

    /// Sub-merchant id; omit for normal accounts.
    #[must_use]
    pub fn businessid(mut self, businessid: impl Into<String>) -> Self {
        self.businessid = Some(businessid.into());
        self
    }
}

impl Serialize for Send {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("touser", &self.touser)
            .union(&self.message)
            .optional("customservice", &self.customservice)
            .optional("aimsgcontext", &self.aimsgcontext)
            .optional("businessid", &self.businessid)
            .end()
    }
}

impl Request for Send {
    const API: Api = Api::named("customerServiceMessage.send")
        .endpoint(Method::Post, "/cgi-bin/message/custom/send")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_013, "bad app id"),
            ErrorCode::new(70_000, "blocked to protect minors"),
        ]);

    type Reply = SendReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `customerServiceMessage.send`.
#[diagnostic::on_unimplemented(
    message = "cloud call `customerServiceMessage.send` is not declared by this cloud function",
    label = "needs the permission `customerServiceMessage.send`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"customerServiceMessage.send\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl customer_service_message::MaySend>"
)]
pub trait MaySend {}

#[diagnostic::do_not_recommend]
impl MaySend for AllPermissions {}
impl<S: MaySend> DeclaredIn<S> for Send {}

reply! {
    /// The answer to [`Send`]. WeChat documents no members besides errcode and errmsg.
    pub struct SendReply {}
}

/// Text payload, needed when msgtype is text.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Text {
    /// Text, may hold a mini program link.
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

/// Image payload, needed when msgtype is image.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Picture {
    /// Media id.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl Picture {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into() }
    }
}

impl Serialize for Picture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_id", &self.media_id).end()
    }
}

/// Voice payload, needed when msgtype is voice.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Voice {
    /// Media id.
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

/// Video payload, needed when msgtype is video.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Video {
    /// Video title.
    pub title: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Media id.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
    /// Thumbnail media id.
    #[doc(alias = "thumbMediaId")]
    pub thumb_media_id: MediaId,
}

impl Video {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>, thumb_media_id: impl Into<MediaId>) -> Self {
        Self { title: None, description: None, media_id: media_id.into(), thumb_media_id: thumb_media_id.into() }
    }

    /// Video title.
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

impl Serialize for Video {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("title", &self.title)
            .optional("description", &self.description)
            .member("media_id", &self.media_id)
            .member("thumb_media_id", &self.thumb_media_id)
            .end()
    }
}

/// Music payload, needed when msgtype is music.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Music {
    /// Music title.
    pub title: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Music URL.
    pub musicurl: String,
    /// High quality music URL.
    pub hqmusicurl: Option<String>,
    /// Thumbnail media id.
    #[doc(alias = "thumbMediaId")]
    pub thumb_media_id: MediaId,
}

impl Music {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(musicurl: impl Into<String>, thumb_media_id: impl Into<MediaId>) -> Self {
        Self {
            title: None,
            description: None,
            musicurl: musicurl.into(),
            hqmusicurl: None,
            thumb_media_id: thumb_media_id.into(),
        }
    }

    /// Music title.
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

    /// High quality music URL.
    #[must_use]
    pub fn hqmusicurl(mut self, hqmusicurl: impl Into<String>) -> Self {
        self.hqmusicurl = Some(hqmusicurl.into());
        self
    }
}

impl Serialize for Music {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("title", &self.title)
            .optional("description", &self.description)
            .member("musicurl", &self.musicurl)
            .optional("hqmusicurl", &self.hqmusicurl)
            .member("thumb_media_id", &self.thumb_media_id)
            .end()
    }
}

/// Article entries, at most one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Article {
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Picture URL.
    pub picurl: String,
    /// Target URL.
    pub url: String,
}

impl Article {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        description: impl Into<String>,
        picurl: impl Into<String>,
        url: impl Into<String>,
    ) -> Self {
        Self { title: title.into(), description: description.into(), picurl: picurl.into(), url: url.into() }
    }
}

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("title", &self.title)
            .member("description", &self.description)
            .member("picurl", &self.picurl)
            .member("url", &self.url)
            .end()
    }
}

/// Link article payload, needed when msgtype is news.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct News {
    /// Article entries, at most one.
    pub articles: Vec<Article>,
}

impl News {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(articles: impl IntoIterator<Item = Article>) -> Self {
        Self { articles: articles.into_iter().collect() }
    }
}

impl Serialize for News {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("articles", &self.articles).end()
    }
}

/// Article message by media id.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Mpnews {
    /// Media id.
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

/// Article message by article id.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MpnewsArticle {
    /// Id of the published article.
    #[doc(alias = "articleId")]
    pub article_id: String,
}

impl MpnewsArticle {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(article_id: impl Into<String>) -> Self {
        Self { article_id: article_id.into() }
    }
}

impl Serialize for MpnewsArticle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("article_id", &self.article_id).end()
    }
}

/// Menu entries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MenuItem {
    /// Menu value.
    pub id: String,
    /// Menu label.
    pub content: String,
}

impl MenuItem {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(id: impl Into<String>, content: impl Into<String>) -> Self {
        Self { id: id.into(), content: content.into() }
    }
}

impl Serialize for MenuItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("id", &self.id).member("content", &self.content).end()
    }
}

/// Menu payload, needed when msgtype is msgmenu.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Menu {
    /// Menu entries.
    pub list: Vec<MenuItem>,
    /// Text before the menu.
    #[doc(alias = "headContent")]
    pub head_content: Option<String>,
    /// Text after the menu.
    #[doc(alias = "tailContent")]
    pub tail_content: Option<String>,
}

impl Menu {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(list: impl IntoIterator<Item = MenuItem>) -> Self {
        Self { list: list.into_iter().collect(), head_content: None, tail_content: None }
    }

    /// Text before the menu.
    #[doc(alias = "headContent")]
    #[must_use]
    pub fn head_content(mut self, head_content: impl Into<String>) -> Self {
        self.head_content = Some(head_content.into());
        self
    }

    /// Text after the menu.
    #[doc(alias = "tailContent")]
    #[must_use]
    pub fn tail_content(mut self, tail_content: impl Into<String>) -> Self {
        self.tail_content = Some(tail_content.into());
        self
    }
}

impl Serialize for Menu {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("list", &self.list)
            .optional("head_content", &self.head_content)
            .optional("tail_content", &self.tail_content)
            .end()
    }
}

/// Card message.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Wxcard {
    /// Coupon card id.
    #[doc(alias = "cardId")]
    pub card_id: String,
}

impl Wxcard {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<String>) -> Self {
        Self { card_id: card_id.into() }
    }
}

impl Serialize for Wxcard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_id", &self.card_id).end()
    }
}

/// Mini program card, needed when msgtype is miniprogrampage.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MiniProgramPage {
    /// Title.
    pub title: Option<String>,
    /// Mini program app id.
    pub appid: AppId,
    /// Mini program page path.
    pub pagepath: String,
    /// Thumbnail media id.
    #[doc(alias = "thumbMediaId")]
    pub thumb_media_id: Option<MediaId>,
}

impl MiniProgramPage {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(appid: impl Into<AppId>, pagepath: impl Into<String>) -> Self {
        Self { title: None, appid: appid.into(), pagepath: pagepath.into(), thumb_media_id: None }
    }

    /// Title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Thumbnail media id.
    #[doc(alias = "thumbMediaId")]
    #[must_use]
    pub fn thumb_media_id(mut self, thumb_media_id: impl Into<MediaId>) -> Self {
        self.thumb_media_id = Some(thumb_media_id.into());
        self
    }
}

impl Serialize for MiniProgramPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("title", &self.title)
            .member("appid", &self.appid)
            .member("pagepath", &self.pagepath)
            .optional("thumb_media_id", &self.thumb_media_id)
            .end()
    }
}

/// Link payload, needed when msgtype is link. Known from other SDKs and older pages only.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Link {
    /// Message title.
    pub title: String,
    /// Message text.
    pub description: String,
    /// Target URL.
    pub url: String,
    /// Picture URL.
    #[doc(alias = "thumbUrl")]
    pub thumb_url: String,
}

impl Link {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        description: impl Into<String>,
        url: impl Into<String>,
        thumb_url: impl Into<String>,
    ) -> Self {
        Self { title: title.into(), description: description.into(), url: url.into(), thumb_url: thumb_url.into() }
    }
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("title", &self.title)
            .member("description", &self.description)
            .member("url", &self.url)
            .member("thumb_url", &self.thumb_url)
            .end()
    }
}

/// What is sent; its kind is the `msgtype`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Message {
    /// A text.
    Text(
        /// Text payload, needed when msgtype is text.
        Text,
    ),
    /// A picture.
    Image(
        /// Image payload, needed when msgtype is image.
        Picture,
    ),
    /// A voice recording.
    Voice(
        /// Voice payload, needed when msgtype is voice.
        Voice,
    ),
    /// A video.
    Video(
        /// Video payload, needed when msgtype is video.
        Video,
    ),
    /// Music.
    Music(
        /// Music payload, needed when msgtype is music.
        Music,
    ),
    /// A link with pictures.
    News(
        /// Link article payload, needed when msgtype is news.
        News,
    ),
    /// An article by media id.
    Mpnews(
        /// Article message by media id.
        Mpnews,
    ),
    /// A published article.
    Mpnewsarticle(
        /// Article message by article id.
        MpnewsArticle,
    ),
    /// A menu.
    Msgmenu(
        /// Menu payload, needed when msgtype is msgmenu.
        Menu,
    ),
    /// A coupon.
    Wxcard(
        /// Card message.
        Wxcard,
    ),
    /// A mini program card.
    Miniprogrampage(
        /// Mini program card, needed when msgtype is miniprogrampage.
        MiniProgramPage,
    ),
    /// A link.
    Link(
        /// Link payload, needed when msgtype is link. Known from other SDKs and older pages only.
        Link,
    ),
    /// A kind that the catalog does not know.
    Other {
        /// The `msgtype`, which names the member that stands beside it.
        kind: String,
        /// That member.
        content: Value,
    },
}

impl Union for Message {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::Text(text) => object.member("msgtype", "text").member("text", text),
            Self::Image(image) => object.member("msgtype", "image").member("image", image),
            Self::Voice(voice) => object.member("msgtype", "voice").member("voice", voice),
            Self::Video(video) => object.member("msgtype", "video").member("video", video),
            Self::Music(music) => object.member("msgtype", "music").member("music", music),
            Self::News(news) => object.member("msgtype", "news").member("news", news),
            Self::Mpnews(mpnews) => object.member("msgtype", "mpnews").member("mpnews", mpnews),
            Self::Mpnewsarticle(mpnewsarticle) => {
                object.member("msgtype", "mpnewsarticle").member("mpnewsarticle", mpnewsarticle)
            }
            Self::Msgmenu(msgmenu) => object.member("msgtype", "msgmenu").member("msgmenu", msgmenu),
            Self::Wxcard(wxcard) => object.member("msgtype", "wxcard").member("wxcard", wxcard),
            Self::Miniprogrampage(miniprogrampage) => {
                object.member("msgtype", "miniprogrampage").member("miniprogrampage", miniprogrampage)
            }
            Self::Link(link) => object.member("msgtype", "link").member("link", link),
            Self::Other { kind, content } => object.member("msgtype", kind).member(kind, content),
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

impl From<Picture> for Message {
    #[inline]
    fn from(content: Picture) -> Self {
        Self::Image(content)
    }
}

impl From<Voice> for Message {
    #[inline]
    fn from(content: Voice) -> Self {
        Self::Voice(content)
    }
}

impl From<Video> for Message {
    #[inline]
    fn from(content: Video) -> Self {
        Self::Video(content)
    }
}

impl From<Music> for Message {
    #[inline]
    fn from(content: Music) -> Self {
        Self::Music(content)
    }
}

impl From<News> for Message {
    #[inline]
    fn from(content: News) -> Self {
        Self::News(content)
    }
}

impl From<Mpnews> for Message {
    #[inline]
    fn from(content: Mpnews) -> Self {
        Self::Mpnews(content)
    }
}

impl From<MpnewsArticle> for Message {
    #[inline]
    fn from(content: MpnewsArticle) -> Self {
        Self::Mpnewsarticle(content)
    }
}

impl From<Menu> for Message {
    #[inline]
    fn from(content: Menu) -> Self {
        Self::Msgmenu(content)
    }
}

impl From<Wxcard> for Message {
    #[inline]
    fn from(content: Wxcard) -> Self {
        Self::Wxcard(content)
    }
}

impl From<MiniProgramPage> for Message {
    #[inline]
    fn from(content: MiniProgramPage) -> Self {
        Self::Miniprogrampage(content)
    }
}

impl From<Link> for Message {
    #[inline]
    fn from(content: Link) -> Self {
        Self::Link(content)
    }
}

/// Which agent account sends the message.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CustomService {
    /// Customer service account.
    #[doc(alias = "kfAccount")]
    pub kf_account: Option<String>,
}

impl CustomService {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Customer service account.
    #[doc(alias = "kfAccount")]
    #[must_use]
    pub fn kf_account(mut self, kf_account: impl Into<String>) -> Self {
        self.kf_account = Some(kf_account.into());
        self
    }
}

impl Serialize for CustomService {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("kf_account", &self.kf_account).end()
    }
}

/// Context for AI generated messages.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct AiContext {
    /// 1 adds an AI content note below the message. `true` is 1 on the wire.
    #[doc(alias = "isAiMsg")]
    pub is_ai_msg: Option<bool>,
}

impl AiContext {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// 1 adds an AI content note below the message. `true` is 1 on the wire.
    #[doc(alias = "isAiMsg")]
    #[must_use]
    #[inline]
    pub fn is_ai_msg(mut self, is_ai_msg: bool) -> Self {
        self.is_ai_msg = Some(is_ai_msg);
        self
    }
}

impl Serialize for AiContext {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional_flag("is_ai_msg", self.is_ai_msg).end()
    }
}

/// Show or hide the typing state.
///
/// The 2026-07 page uses /cgi-bin/message/custom/business/typing, older pages and SDKs
/// /cgi-bin/message/custom/typing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40200 | account type not allowed |
/// | 45072 | bad command |
/// | 45080 | no message with the user in the last 30 s |
/// | 45081 | already typing |
///
/// Cloud call `customerServiceMessage.setTyping`, over HTTPS `POST /cgi-bin/message/custom/business/typing`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_typing.html).
#[doc(alias = "openapi.customerServiceMessage.setTyping")]
#[doc(alias = "setTyping")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetTyping {
    /// Receiver openid.
    pub touser: OpenId,
    /// Typing or CancelTyping.
    pub command: Command,
    /// Sub-merchant id; omit for normal accounts.
    pub businessid: Option<String>,
}

impl SetTyping {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(touser: impl Into<OpenId>, command: impl Into<Command>) -> Self {
        Self { touser: touser.into(), command: command.into(), businessid: None }
    }

    /// Sub-merchant id; omit for normal accounts.
    #[must_use]
    pub fn businessid(mut self, businessid: impl Into<String>) -> Self {
        self.businessid = Some(businessid.into());
        self
    }
}

impl Serialize for SetTyping {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("touser", &self.touser)
            .member("command", &self.command)
            .optional("businessid", &self.businessid)
            .end()
    }
}

impl Request for SetTyping {
    const API: Api = Api::named("customerServiceMessage.setTyping")
        .endpoint(Method::Post, "/cgi-bin/message/custom/business/typing")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_200, "account type not allowed"),
            ErrorCode::new(45_072, "bad command"),
            ErrorCode::new(45_080, "no message with the user in the last 30 s"),
            ErrorCode::new(45_081, "already typing"),
        ]);

    type Reply = SetTypingReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `customerServiceMessage.setTyping`.
#[diagnostic::on_unimplemented(
    message = "cloud call `customerServiceMessage.setTyping` is not declared by this cloud function",
    label = "needs the permission `customerServiceMessage.setTyping`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"customerServiceMessage.setTyping\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl customer_service_message::MaySetTyping>"
)]
pub trait MaySetTyping {}

#[diagnostic::do_not_recommend]
impl MaySetTyping for AllPermissions {}
impl<S: MaySetTyping> DeclaredIn<S> for SetTyping {}

reply! {
    /// The answer to [`SetTyping`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetTypingReply {}
}

text_set! {
    /// Typing or CancelTyping.
    Command {
        /// Shows that an answer is being typed.
        Typing = "Typing",
        /// Takes that back.
        CancelTyping = "CancelTyping",
    }
}

/// Upload temporary media.
///
/// An older name of [`officialAccount.media.upload`](crate::official_account::media::Upload). Declare the name
/// that you call. It is not verified that the platform still accepts this name.
///
/// Mini programs may upload type image only according to older pages.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40004 | bad media type |
///
/// Cloud call `customerServiceMessage.uploadTempMedia`, over HTTPS `POST /cgi-bin/media/upload`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_uploadtempmedia.html).
#[doc(alias = "openapi.customerServiceMessage.uploadTempMedia")]
#[doc(alias = "uploadTempMedia")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadTempMedia {
    /// Image, voice, video or thumb.
    pub r#type: crate::official_account::media::MediaType,
    /// Media file.
    pub media: Media,
}

impl UploadTempMedia {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(r#type: impl Into<crate::official_account::media::MediaType>, media: Media) -> Self {
        Self { r#type: r#type.into(), media }
    }
}

impl Serialize for UploadTempMedia {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("type", &self.r#type).member("media", &self.media).end()
    }
}

impl Request for UploadTempMedia {
    const API: Api = Api::named("customerServiceMessage.uploadTempMedia")
        .endpoint(Method::Post, "/cgi-bin/media/upload")
        .query(&["type"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_004, "bad media type"),
        ]);

    type Reply = UploadTempMediaReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `customerServiceMessage.uploadTempMedia`.
#[diagnostic::on_unimplemented(
    message = "cloud call `customerServiceMessage.uploadTempMedia` is not declared by this cloud function",
    label = "needs the permission `customerServiceMessage.uploadTempMedia`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"customerServiceMessage.uploadTempMedia\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl customer_service_message::MayUploadTempMedia>"
)]
pub trait MayUploadTempMedia {}

#[diagnostic::do_not_recommend]
impl MayUploadTempMedia for AllPermissions {}
impl<S: MayUploadTempMedia> DeclaredIn<S> for UploadTempMedia {}

/// The answer to [`UploadTempMedia`].
pub type UploadTempMediaReply = crate::official_account::media::UploadReply;
