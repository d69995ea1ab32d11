// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `search`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::search;
//!
//! let request = search::SubmitPages::new([search::Page::new("PATH", "QUERY")]);
//! assert_eq!(search::SubmitPages::API.name, "search.submitPages");
//! # let _ = request;
//! ```
#![allow(deprecated, reason = "what is gone still compiles")]

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Media, Method, ReadError, Request};

/// Search goods by picture.
///
/// **Gone**: no longer in WeChat's documentation.
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
/// | 41005 | picture data missing |
///
/// Cloud call `search.imageSearch`, over HTTPS `POST /wxa/imagesearch`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/search/search.imageSearch.html).
#[doc(alias = "openapi.search.imageSearch")]
#[doc(alias = "imageSearch")]
#[deprecated(note = "no longer in WeChat's documentation")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ImageSearch {
    /// Picture file; documented as an array of FormData. One file.
    pub img: Media,
}

impl ImageSearch {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(img: Media) -> Self {
        Self { img }
    }
}

impl Serialize for ImageSearch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("img", &self.img).end()
    }
}

impl Request for ImageSearch {
    const API: Api = Api::named("search.imageSearch").endpoint(Method::Post, "/wxa/imagesearch").error_codes(&[
        ErrorCode::new(0, "success"),
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(41_005, "picture data missing"),
    ]);

    type Reply = ImageSearchReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `search.imageSearch`.
#[diagnostic::on_unimplemented(
    message = "cloud call `search.imageSearch` is not declared by this cloud function",
    label = "needs the permission `search.imageSearch`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"search.imageSearch\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl search::MayImageSearch>"
)]
pub trait MayImageSearch {}

#[diagnostic::do_not_recommend]
impl MayImageSearch for AllPermissions {}
impl<S: MayImageSearch> DeclaredIn<S> for ImageSearch {}

reply! {
    /// The answer to [`ImageSearch`].
    pub struct ImageSearchReply {
        /// Results.
        pub items: Vec<FoundGoods> = "items",
    }
}

reply! {
    /// Results.
    pub struct FoundGoods {
        /// Page title.
        pub title: String = "title",
        /// Picture URL.
        #[doc(alias = "imgUrl")]
        pub img_url: String = "img_url",
        /// Price.
        pub price: String = "price",
        /// Page path.
        pub path: String = "path",
    }
}

/// Search pages inside the mini program.
///
/// **Gone**: no longer in WeChat's documentation.
///
/// Cloud call `search.siteSearch`, over HTTPS `POST /wxa/sitesearch`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/search/search.siteSearch.html).
#[doc(alias = "openapi.search.siteSearch")]
#[doc(alias = "siteSearch")]
#[deprecated(note = "no longer in WeChat's documentation")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SiteSearch {
    /// Keyword.
    pub keyword: String,
    /// Paging mark, empty for the first page.
    #[doc(alias = "nextPageInfo")]
    pub next_page_info: String,
}

impl SiteSearch {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(keyword: impl Into<String>, next_page_info: impl Into<String>) -> Self {
        Self { keyword: keyword.into(), next_page_info: next_page_info.into() }
    }
}

impl Serialize for SiteSearch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("keyword", &self.keyword).member("next_page_info", &self.next_page_info).end()
    }
}

impl Request for SiteSearch {
    const API: Api = Api::named("search.siteSearch").endpoint(Method::Post, "/wxa/sitesearch");

    type Reply = SiteSearchReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `search.siteSearch`.
#[diagnostic::on_unimplemented(
    message = "cloud call `search.siteSearch` is not declared by this cloud function",
    label = "needs the permission `search.siteSearch`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"search.siteSearch\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl search::MaySiteSearch>"
)]
pub trait MaySiteSearch {}

#[diagnostic::do_not_recommend]
impl MaySiteSearch for AllPermissions {}
impl<S: MaySiteSearch> DeclaredIn<S> for SiteSearch {}

reply! {
    /// The answer to [`SiteSearch`].
    pub struct SiteSearchReply {
        /// Results.
        pub items: Vec<FoundPage> = "items",
        /// More pages follow. Shape taken from SDKs.
        #[doc(alias = "hasNextPage")]
        pub has_next_page: bool = "has_next_page",
        /// Paging mark.
        #[doc(alias = "nextPageInfo")]
        pub next_page_info: String = "next_page_info",
        /// Estimated hits.
        #[doc(alias = "hitCount")]
        pub hit_count: i64 = "hit_count",
    }
}

reply! {
    /// Results.
    pub struct FoundPage {
        /// Page title.
        pub title: String = "title",
        /// Page text.
        pub description: String = "description",
        /// Page picture.
        pub image: String = "image",
        /// Page path.
        pub path: String = "path",
    }
}

/// Submit pages for search.
///
/// | errcode | meaning |
/// |---|---|
/// | 40066 | page does not exist |
/// | 40211 | bad structured data |
/// | 40212 | bad query |
/// | 40219 | pages missing |
/// | 45002 | body too large |
/// | 47001 | malformed data |
/// | 47004 | more than 1000 pages |
/// | 47006 | daily page limit |
/// | 85083 | search is banned |
/// | 85091 | search is switched off |
/// | 108001 | system error, retry |
/// | 108002 | page too large |
/// | 108003 | audit needed first |
///
/// Cloud call `search.submitPages`, over HTTPS `POST /wxa/search/wxaapi_submitpages`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/wxsearch/api_submitpages.html).
#[doc(alias = "openapi.search.submitPages")]
#[doc(alias = "submitPages")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SubmitPages {
    /// Pages to submit.
    pub pages: Vec<Page>,
}

impl SubmitPages {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(pages: impl IntoIterator<Item = Page>) -> Self {
        Self { pages: pages.into_iter().collect() }
    }
}

impl Serialize for SubmitPages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("pages", &self.pages).end()
    }
}

impl Request for SubmitPages {
    const API: Api =
        Api::named("search.submitPages").endpoint(Method::Post, "/wxa/search/wxaapi_submitpages").error_codes(&[
            ErrorCode::new(40_066, "page does not exist"),
            ErrorCode::new(40_211, "bad structured data"),
            ErrorCode::new(40_212, "bad query"),
            ErrorCode::new(40_219, "pages missing"),
            ErrorCode::new(45_002, "body too large"),
            ErrorCode::new(47_001, "malformed data"),
            ErrorCode::new(47_004, "more than 1000 pages"),
            ErrorCode::new(47_006, "daily page limit"),
            ErrorCode::new(85_083, "search is banned"),
            ErrorCode::new(85_091, "search is switched off"),
            ErrorCode::new(108_001, "system error, retry"),
            ErrorCode::new(108_002, "page too large"),
            ErrorCode::new(108_003, "audit needed first"),
        ]);

    type Reply = SubmitPagesReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `search.submitPages`.
#[diagnostic::on_unimplemented(
    message = "cloud call `search.submitPages` is not declared by this cloud function",
    label = "needs the permission `search.submitPages`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"search.submitPages\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl search::MaySubmitPages>"
)]
pub trait MaySubmitPages {}

#[diagnostic::do_not_recommend]
impl MaySubmitPages for AllPermissions {}
impl<S: MaySubmitPages> DeclaredIn<S> for SubmitPages {}

reply! {
    /// The answer to [`SubmitPages`]. WeChat documents no members besides errcode and errmsg.
    pub struct SubmitPagesReply {}
}

text_set! {
    /// Tag of the data structure; names the target business system.
    PageDataType {
        /// Data of the released index.
        CpData = "wxsearch_cpdata",
        /// Test data.
        TestCpData = "wxsearch_testcpdata",
    }
}

number_set! {
    /// 1 new or changed, 3 removed.
    PageUpdate {
        /// The page is new or has changed.
        Submit = 1,
        /// The page is gone.
        Remove = 3,
    }
}

/// Author information.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PageAuthor {
    /// Author name.
    #[doc(alias = "authorName")]
    pub author_name: String,
    /// Author job title.
    #[doc(alias = "authorTitle")]
    pub author_title: Option<String>,
    /// Author picture URL.
    #[doc(alias = "authorPortrait")]
    pub author_portrait: Option<String>,
}

impl PageAuthor {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(author_name: impl Into<String>) -> Self {
        Self { author_name: author_name.into(), author_title: None, author_portrait: None }
    }

    /// Author job title.
    #[doc(alias = "authorTitle")]
    #[must_use]
    pub fn author_title(mut self, author_title: impl Into<String>) -> Self {
        self.author_title = Some(author_title.into());
        self
    }

    /// Author picture URL.
    #[doc(alias = "authorPortrait")]
    #[must_use]
    pub fn author_portrait(mut self, author_portrait: impl Into<String>) -> Self {
        self.author_portrait = Some(author_portrait.into());
        self
    }
}

impl Serialize for PageAuthor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("author_name", &self.author_name)
            .optional("author_title", &self.author_title)
            .optional("author_portrait", &self.author_portrait)
            .end()
    }
}

/// Video.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PageVideo {
    /// Video title.
    #[doc(alias = "videoTitle")]
    pub video_title: Option<String>,
    /// Video length in seconds.
    #[doc(alias = "videoLength")]
    pub video_length: i64,
    /// Video cover URL.
    #[doc(alias = "videoImg")]
    pub video_img: String,
}

impl PageVideo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(video_length: i64, video_img: impl Into<String>) -> Self {
        Self { video_title: None, video_length, video_img: video_img.into() }
    }

    /// Video title.
    #[doc(alias = "videoTitle")]
    #[must_use]
    pub fn video_title(mut self, video_title: impl Into<String>) -> Self {
        self.video_title = Some(video_title.into());
        self
    }
}

impl Serialize for PageVideo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("video_title", &self.video_title)
            .member("video_length", &self.video_length)
            .member("video_img", &self.video_img)
            .end()
    }
}

/// Structured data of the page.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PageData {
    /// 1 new or changed, 3 removed.
    pub update: PageUpdate,
    /// Title.
    pub title: String,
    /// Summary text, helps recall.
    pub r#abstract: Option<Vec<String>>,
    /// HTTP referer for picture download.
    pub referer: Option<String>,
    /// Body text without html.
    pub mainbody: String,
    /// Author information.
    pub author: Option<PageAuthor>,
    /// Video.
    pub video: Option<Vec<PageVideo>>,
    /// Tag of the data structure; names the target business system.
    #[doc(alias = "@type")]
    pub r#type: PageDataType,
    /// Content id chosen by the data owner.
    #[doc(alias = "contentId")]
    pub content_id: String,
    /// Fixed 2.
    #[doc(alias = "pageType")]
    pub page_type: i64,
    /// Matching H5 page.
    #[doc(alias = "h5Url")]
    pub h5_url: Option<String>,
    /// Cover picture.
    #[doc(alias = "coverImgUrl")]
    pub cover_img_url: Option<String>,
    /// Publish time, unix seconds.
    #[doc(alias = "timePublish")]
    pub time_publish: i64,
    /// Update time, unix seconds.
    #[doc(alias = "timeModify")]
    pub time_modify: i64,
    /// Extra fields agreed with WeChat.
    #[doc(alias = "extraInfo")]
    pub extra_info: Option<Value>,
}

impl PageData {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PageDataArguments) -> Self {
        let PageDataArguments { r#type, update, content_id, title, mainbody, time_publish, time_modify } = arguments;
        Self {
            update,
            title,
            r#abstract: None,
            referer: None,
            mainbody,
            author: None,
            video: None,
            r#type,
            content_id,
            page_type: 2,
            h5_url: None,
            cover_img_url: None,
            time_publish,
            time_modify,
            extra_info: None,
        }
    }

    /// Matching H5 page.
    #[doc(alias = "h5Url")]
    #[must_use]
    pub fn h5_url(mut self, h5_url: impl Into<String>) -> Self {
        self.h5_url = Some(h5_url.into());
        self
    }

    /// Summary text, helps recall.
    #[must_use]
    pub fn r#abstract(mut self, r#abstract: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.r#abstract = Some(r#abstract.into_iter().map(Into::into).collect());
        self
    }

    /// HTTP referer for picture download.
    #[must_use]
    pub fn referer(mut self, referer: impl Into<String>) -> Self {
        self.referer = Some(referer.into());
        self
    }

    /// Cover picture.
    #[doc(alias = "coverImgUrl")]
    #[must_use]
    pub fn cover_img_url(mut self, cover_img_url: impl Into<String>) -> Self {
        self.cover_img_url = Some(cover_img_url.into());
        self
    }

    /// Author information.
    #[must_use]
    #[inline]
    pub fn author(mut self, author: PageAuthor) -> Self {
        self.author = Some(author);
        self
    }

    /// Video.
    #[must_use]
    pub fn video(mut self, video: impl IntoIterator<Item = PageVideo>) -> Self {
        self.video = Some(video.into_iter().collect());
        self
    }

    /// Extra fields agreed with WeChat.
    #[doc(alias = "extraInfo")]
    #[must_use]
    pub fn extra_info(mut self, extra_info: impl Into<Value>) -> Self {
        self.extra_info = Some(extra_info.into());
        self
    }
}

impl Serialize for PageData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("update", &self.update)
            .member("title", &self.title)
            .optional("abstract", &self.r#abstract)
            .optional("referer", &self.referer)
            .member("mainbody", &self.mainbody)
            .optional("author", &self.author)
            .optional("video", &self.video)
            .member("@type", &self.r#type)
            .member("content_id", &self.content_id)
            .member("page_type", &self.page_type)
            .optional("h5_url", &self.h5_url)
            .optional("cover_img_url", &self.cover_img_url)
            .member("time_publish", &self.time_publish)
            .member("time_modify", &self.time_modify)
            .optional("extra_info", &self.extra_info)
            .end()
    }
}

/// What [`PageData::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PageDataArguments {
    /// Tag of the data structure; names the target business system.
    #[doc(alias = "@type")]
    pub r#type: PageDataType,
    /// 1 new or changed, 3 removed.
    pub update: PageUpdate,
    /// Content id chosen by the data owner.
    #[doc(alias = "contentId")]
    pub content_id: String,
    /// Title.
    pub title: String,
    /// Body text without html.
    pub mainbody: String,
    /// Publish time, unix seconds.
    #[doc(alias = "timePublish")]
    pub time_publish: i64,
    /// Update time, unix seconds.
    #[doc(alias = "timeModify")]
    pub time_modify: i64,
}

/// Pages to submit.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Page {
    /// Page path starting with pages/.
    pub path: String,
    /// Query string.
    pub query: String,
    /// Structured data of the page.
    #[doc(alias = "dataList")]
    pub data_list: Option<Vec<PageData>>,
}

impl Page {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(path: impl Into<String>, query: impl Into<String>) -> Self {
        Self { path: path.into(), query: query.into(), data_list: None }
    }

    /// Structured data of the page.
    #[doc(alias = "dataList")]
    #[must_use]
    pub fn data_list(mut self, data_list: impl IntoIterator<Item = PageData>) -> Self {
        self.data_list = Some(data_list.into_iter().collect());
        self
    }
}

impl Serialize for Page {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("path", &self.path)
            .member("query", &self.query)
            .optional("data_list", &self.data_list)
            .end()
    }
}
