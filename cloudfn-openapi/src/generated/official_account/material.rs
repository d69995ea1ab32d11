// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.material`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::material;
//!
//! let request = material::AddMaterial::new(material::MaterialType::Image, cloudfn_openapi::Media::new("image/png", *b".."));
//! assert_eq!(material::AddMaterial::API.name, "officialAccount.material.addMaterial");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ImageOr, Media, MediaId, Method, ReadError, Request};

/// Upload permanent material.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.material.addMaterial`, over HTTPS `POST /cgi-bin/material/add_material`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html#%E6%96%B0%E5%A2%9E%E5%85%B6%E4%BB%96%E7%B1%BB%E5%9E%8B%E6%B0%B8%E4%B9%85%E7%B4%A0%E6%9D%90).
#[doc(alias = "openapi.officialAccount.material.addMaterial")]
#[doc(alias = "addMaterial")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddMaterial {
    /// Image, voice, video or thumb.
    pub r#type: MaterialType,
    /// The file.
    pub media: Media,
    /// Required for a video.
    pub description: Option<VideoDescription>,
}

impl AddMaterial {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(r#type: impl Into<MaterialType>, media: Media) -> Self {
        Self { r#type: r#type.into(), media, description: None }
    }

    /// Required for a video.
    #[must_use]
    #[inline]
    pub fn description(mut self, description: VideoDescription) -> Self {
        self.description = Some(description);
        self
    }
}

impl Serialize for AddMaterial {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("type", &self.r#type)
            .member("media", &self.media)
            .optional("description", &self.description)
            .end()
    }
}

impl Request for AddMaterial {
    const API: Api = Api::named("officialAccount.material.addMaterial")
        .endpoint(Method::Post, "/cgi-bin/material/add_material")
        .query(&["type"]);

    type Reply = AddMaterialReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.material.addMaterial`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.addMaterial` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.addMaterial`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.material.addMaterial\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayAddMaterial>"
)]
pub trait MayAddMaterial {}

#[diagnostic::do_not_recommend]
impl MayAddMaterial for AllPermissions {}
impl<S: MayAddMaterial> DeclaredIn<S> for AddMaterial {}

reply! {
    /// The answer to [`AddMaterial`].
    pub struct AddMaterialReply {
        /// Id of the material.
        #[doc(alias = "mediaId")]
        pub media_id: MediaId = "media_id",
        /// Address of a picture.
        pub url: Option<String> = "url",
    }
}

text_set! {
    /// Image, voice, video or thumb.
    MaterialType {
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

/// Required for a video.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct VideoDescription {
    /// Title of the video.
    pub title: String,
    /// Description of the video.
    pub introduction: String,
}

impl VideoDescription {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(title: impl Into<String>, introduction: impl Into<String>) -> Self {
        Self { title: title.into(), introduction: introduction.into() }
    }
}

impl Serialize for VideoDescription {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("title", &self.title).member("introduction", &self.introduction).end()
    }
}

/// Add a permanent article.
///
/// WeChat has taken this API off line.
///
/// WeChat's announcement 11644831863qFQSh ends it, says WxJava.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.material.addNews`, over HTTPS `POST /cgi-bin/material/add_news`.
#[doc(alias = "openapi.officialAccount.material.addNews")]
#[doc(alias = "addNews")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddNews {
    /// The articles.
    pub articles: Vec<NewArticle>,
}

impl AddNews {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(articles: impl IntoIterator<Item = NewArticle>) -> Self {
        Self { articles: articles.into_iter().collect() }
    }
}

impl Serialize for AddNews {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("articles", &self.articles).end()
    }
}

impl Request for AddNews {
    const API: Api =
        Api::named("officialAccount.material.addNews").endpoint(Method::Post, "/cgi-bin/material/add_news");

    type Reply = AddNewsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.material.addNews`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.addNews` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.addNews`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.material.addNews\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayAddNews>"
)]
pub trait MayAddNews {}

#[diagnostic::do_not_recommend]
impl MayAddNews for AllPermissions {}
impl<S: MayAddNews> DeclaredIn<S> for AddNews {}

reply! {
    /// The answer to [`AddNews`].
    pub struct AddNewsReply {
        /// Id of the material.
        #[doc(alias = "mediaId")]
        pub media_id: MediaId = "media_id",
    }
}

/// The articles.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewArticle {
    /// Title.
    pub title: String,
    /// The text, HTML.
    pub content: String,
    /// Author.
    pub author: Option<String>,
    /// Summary.
    pub digest: Option<String>,
    /// Cover, permanent material.
    #[doc(alias = "thumbMediaId")]
    pub thumb_media_id: MediaId,
    /// Whether the cover is shown. `true` is 1 on the wire.
    #[doc(alias = "showCoverPic")]
    pub show_cover_pic: Option<bool>,
    /// Address behind "read the original".
    #[doc(alias = "contentSourceUrl")]
    pub content_source_url: Option<String>,
    /// Whether there are comments. `true` is 1 on the wire.
    #[doc(alias = "needOpenComment")]
    pub need_open_comment: Option<bool>,
    /// Whether only followers may comment. `true` is 1 on the wire.
    #[doc(alias = "onlyFansCanComment")]
    pub only_fans_can_comment: Option<bool>,
}

impl NewArticle {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(title: impl Into<String>, thumb_media_id: impl Into<MediaId>, content: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            content: content.into(),
            author: None,
            digest: None,
            thumb_media_id: thumb_media_id.into(),
            show_cover_pic: None,
            content_source_url: None,
            need_open_comment: None,
            only_fans_can_comment: None,
        }
    }

    /// Author.
    #[must_use]
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.author = Some(author.into());
        self
    }

    /// Summary.
    #[must_use]
    pub fn digest(mut self, digest: impl Into<String>) -> Self {
        self.digest = Some(digest.into());
        self
    }

    /// Whether the cover is shown. `true` is 1 on the wire.
    #[doc(alias = "showCoverPic")]
    #[must_use]
    #[inline]
    pub fn show_cover_pic(mut self, show_cover_pic: bool) -> Self {
        self.show_cover_pic = Some(show_cover_pic);
        self
    }

    /// Address behind "read the original".
    #[doc(alias = "contentSourceUrl")]
    #[must_use]
    pub fn content_source_url(mut self, content_source_url: impl Into<String>) -> Self {
        self.content_source_url = Some(content_source_url.into());
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

impl Serialize for NewArticle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("title", &self.title)
            .member("content", &self.content)
            .optional("author", &self.author)
            .optional("digest", &self.digest)
            .member("thumb_media_id", &self.thumb_media_id)
            .optional_flag("show_cover_pic", self.show_cover_pic)
            .optional("content_source_url", &self.content_source_url)
            .optional_flag("need_open_comment", self.need_open_comment)
            .optional_flag("only_fans_can_comment", self.only_fans_can_comment)
            .end()
    }
}

/// List permanent material.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.material.batchGetMaterial`, over HTTPS `POST /cgi-bin/material/batchget_material`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Get_materials_list.html).
#[doc(alias = "openapi.officialAccount.material.batchGetMaterial")]
#[doc(alias = "batchGetMaterial")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchGetMaterial {
    /// Image, video, voice or news.
    pub r#type: ListedType,
    /// How many materials to skip.
    pub offset: i64,
    /// How many to list, 1 to 20.
    pub count: i64,
}

impl BatchGetMaterial {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(r#type: impl Into<ListedType>, offset: i64, count: i64) -> Self {
        Self { r#type: r#type.into(), offset, count }
    }
}

impl Serialize for BatchGetMaterial {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("type", &self.r#type)
            .member("offset", &self.offset)
            .member("count", &self.count)
            .end()
    }
}

impl Request for BatchGetMaterial {
    const API: Api = Api::named("officialAccount.material.batchGetMaterial")
        .endpoint(Method::Post, "/cgi-bin/material/batchget_material");

    type Reply = BatchGetMaterialReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.material.batchGetMaterial`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.batchGetMaterial` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.batchGetMaterial`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.material.batchGetMaterial\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayBatchGetMaterial>"
)]
pub trait MayBatchGetMaterial {}

#[diagnostic::do_not_recommend]
impl MayBatchGetMaterial for AllPermissions {}
impl<S: MayBatchGetMaterial> DeclaredIn<S> for BatchGetMaterial {}

reply! {
    /// The answer to [`BatchGetMaterial`].
    pub struct BatchGetMaterialReply {
        /// Number of materials of this type.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "total_count",
        /// Number of materials on this page.
        #[doc(alias = "itemCount")]
        pub item_count: i64 = "item_count",
        /// The materials.
        pub item: Vec<Material> = "item",
    }
}

text_set! {
    /// Image, video, voice or news.
    ListedType {
        /// Pictures.
        Image = "image",
        /// Videos.
        Video = "video",
        /// Voice recordings.
        Voice = "voice",
        /// Articles.
        News = "news",
    }
}

reply! {
    /// The articles.
    pub struct Article {
        /// Title.
        pub title: String = "title",
        /// Cover.
        #[doc(alias = "thumbMediaId")]
        pub thumb_media_id: MediaId = "thumb_media_id",
        /// Address of the cover.
        #[doc(alias = "thumbUrl")]
        pub thumb_url: String = "thumb_url",
        /// Whether the cover is shown. `true` is 1 on the wire.
        #[doc(alias = "showCoverPic")]
        pub show_cover_pic: bool = "show_cover_pic",
        /// Author.
        pub author: String = "author",
        /// Summary.
        pub digest: String = "digest",
        /// The text, HTML.
        pub content: String = "content",
        /// Address of the article.
        pub url: String = "url",
        /// Address behind "read the original".
        #[doc(alias = "contentSourceUrl")]
        pub content_source_url: String = "content_source_url",
        /// Whether there are comments. `true` is 1 on the wire.
        #[doc(alias = "needOpenComment")]
        pub need_open_comment: Option<bool> = "need_open_comment",
        /// Whether only followers may comment. `true` is 1 on the wire.
        #[doc(alias = "onlyFansCanComment")]
        pub only_fans_can_comment: Option<bool> = "only_fans_can_comment",
    }
}

reply! {
    /// The articles, of an article.
    pub struct ArticleContent {
        /// The articles.
        #[doc(alias = "newsItem")]
        pub news_item: Vec<Article> = "news_item",
        /// Time of the last change, unix seconds.
        #[doc(alias = "updateTime")]
        pub update_time: i64 = "update_time",
        /// Time of creation, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
    }
}

reply! {
    /// The materials.
    pub struct Material {
        /// Id of the material.
        #[doc(alias = "mediaId")]
        pub media_id: MediaId = "media_id",
        /// File name.
        pub name: Option<String> = "name",
        /// Address of a picture.
        pub url: Option<String> = "url",
        /// The articles, of an article.
        pub content: Option<ArticleContent> = "content",
        /// Time of the last change, unix seconds.
        #[doc(alias = "updateTime")]
        pub update_time: i64 = "update_time",
    }
}

/// Delete permanent material.
///
/// The name is misspelled by WeChat.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.material.delelete`, over HTTPS `POST /cgi-bin/material/del_material`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Deleting_Permanent_Assets.html).
#[doc(alias = "openapi.officialAccount.material.delelete")]
#[doc(alias = "delelete")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Delelete {
    /// Id of the material.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl Delelete {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into() }
    }
}

impl Serialize for Delelete {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("media_id", &self.media_id).end()
    }
}

impl Request for Delelete {
    const API: Api =
        Api::named("officialAccount.material.delelete").endpoint(Method::Post, "/cgi-bin/material/del_material");

    type Reply = DeleleteReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.material.delelete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.delelete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.delelete`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.material.delelete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayDelelete>"
)]
pub trait MayDelelete {}

#[diagnostic::do_not_recommend]
impl MayDelelete for AllPermissions {}
impl<S: MayDelelete> DeclaredIn<S> for Delelete {}

reply! {
    /// The answer to [`Delelete`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleleteReply {}
}

/// Download permanent material.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// The answer is a file or JSON: [`ImageOr`](crate::ImageOr).
///
/// Cloud call `officialAccount.material.get`, over HTTPS `POST /cgi-bin/material/get_material`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Getting_Permanent_Assets.html).
#[doc(alias = "openapi.officialAccount.material.get")]
#[doc(alias = "get")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Get {
    /// Id of the material.
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
    const API: Api =
        Api::named("officialAccount.material.get").endpoint(Method::Post, "/cgi-bin/material/get_material");

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

/// The permission to call `officialAccount.material.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.get`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.material.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

reply! {
    /// The answer to [`Get`] if it is not a file.
    pub struct GetReply {
        /// Title of a video.
        pub title: Option<String> = "title",
        /// Description of a video.
        pub description: Option<String> = "description",
        /// Download address of a video.
        #[doc(alias = "downUrl")]
        pub down_url: Option<String> = "down_url",
        /// The articles, of an article.
        #[doc(alias = "newsItem")]
        pub news_item: Vec<Article> = "news_item",
    }
}

/// Count permanent material.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.material.getMaterialCount`, over HTTPS `GET /cgi-bin/material/get_materialcount`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Get_the_total_of_all_materials.html).
#[doc(alias = "openapi.officialAccount.material.getMaterialCount")]
#[doc(alias = "getMaterialCount")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetMaterialCount {}

impl GetMaterialCount {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetMaterialCount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetMaterialCount {
    const API: Api = Api::named("officialAccount.material.getMaterialCount")
        .endpoint(Method::Get, "/cgi-bin/material/get_materialcount");

    type Reply = GetMaterialCountReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.material.getMaterialCount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.getMaterialCount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.getMaterialCount`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.material.getMaterialCount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayGetMaterialCount>"
)]
pub trait MayGetMaterialCount {}

#[diagnostic::do_not_recommend]
impl MayGetMaterialCount for AllPermissions {}
impl<S: MayGetMaterialCount> DeclaredIn<S> for GetMaterialCount {}

reply! {
    /// The answer to [`GetMaterialCount`].
    pub struct GetMaterialCountReply {
        /// Number of voice recordings.
        #[doc(alias = "voiceCount")]
        pub voice_count: i64 = "voice_count",
        /// Number of videos.
        #[doc(alias = "videoCount")]
        pub video_count: i64 = "video_count",
        /// Number of pictures.
        #[doc(alias = "imageCount")]
        pub image_count: i64 = "image_count",
        /// Number of articles.
        #[doc(alias = "newsCount")]
        pub news_count: i64 = "news_count",
    }
}

/// Change a permanent article.
///
/// WeChat has taken this API off line.
///
/// WeChat's announcement 11644831863qFQSh ends it, says WxJava.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.material.updateNews`, over HTTPS `POST /cgi-bin/material/update_news`.
#[doc(alias = "openapi.officialAccount.material.updateNews")]
#[doc(alias = "updateNews")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateNews {
    /// Which of its articles, 0 for the first.
    pub index: i64,
    /// The new article.
    pub articles: NewArticle,
    /// Id of the material.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl UpdateNews {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(media_id: impl Into<MediaId>, index: i64, articles: NewArticle) -> Self {
        Self { index, articles, media_id: media_id.into() }
    }
}

impl Serialize for UpdateNews {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("index", &self.index)
            .member("articles", &self.articles)
            .member("media_id", &self.media_id)
            .end()
    }
}

impl Request for UpdateNews {
    const API: Api =
        Api::named("officialAccount.material.updateNews").endpoint(Method::Post, "/cgi-bin/material/update_news");

    type Reply = UpdateNewsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.material.updateNews`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.updateNews` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.updateNews`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.material.updateNews\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayUpdateNews>"
)]
pub trait MayUpdateNews {}

#[diagnostic::do_not_recommend]
impl MayUpdateNews for AllPermissions {}
impl<S: MayUpdateNews> DeclaredIn<S> for UpdateNews {}

reply! {
    /// The answer to [`UpdateNews`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateNewsReply {}
}
