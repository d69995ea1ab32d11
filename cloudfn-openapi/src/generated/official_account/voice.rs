// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.voice`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::voice;
//!
//! let request = voice::QueryVoiceTextResult::new("VOICE_ID");
//! assert_eq!(voice::QueryVoiceTextResult::API.name, "officialAccount.voice.queryVoiceTextResult");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::object::Object;
use crate::open_request::open_request;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Media, Method, ReadError, Request};

/// Get the text of an uploaded recording.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.voice.queryVoiceTextResult`, over HTTPS `POST /cgi-bin/media/voice/queryrecoresultfortext`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Intelligent_Interface/AI_Open_API.html#%E6%8E%A5%E5%8F%A3%E6%96%87%E6%A1%A3%E2%80%94%E2%80%94%E8%8E%B7%E5%8F%96%E8%AF%AD%E9%9F%B3%E8%AF%86%E5%88%AB%E7%BB%93%E6%9E%9C).
#[doc(alias = "openapi.officialAccount.voice.queryVoiceTextResult")]
#[doc(alias = "queryVoiceTextResult")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct QueryVoiceTextResult {
    /// `zh_CN` or `en_US`, `zh_CN` by default.
    pub lang: Option<String>,
    /// Your id of the recording.
    #[doc(alias = "voiceId")]
    pub voice_id: String,
}

impl QueryVoiceTextResult {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(voice_id: impl Into<String>) -> Self {
        Self { lang: None, voice_id: voice_id.into() }
    }

    /// `zh_CN` or `en_US`, `zh_CN` by default.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

impl Serialize for QueryVoiceTextResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("lang", &self.lang).member("voice_id", &self.voice_id).end()
    }
}

impl Request for QueryVoiceTextResult {
    const API: Api = Api::named("officialAccount.voice.queryVoiceTextResult")
        .endpoint(Method::Post, "/cgi-bin/media/voice/queryrecoresultfortext")
        .query(&["voice_id", "lang"]);

    type Reply = QueryVoiceTextResultReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.voice.queryVoiceTextResult`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.voice.queryVoiceTextResult` is not declared by this cloud function",
    label = "needs the permission `officialAccount.voice.queryVoiceTextResult`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.voice.queryVoiceTextResult\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::voice::MayQueryVoiceTextResult>"
)]
pub trait MayQueryVoiceTextResult {}

#[diagnostic::do_not_recommend]
impl MayQueryVoiceTextResult for AllPermissions {}
impl<S: MayQueryVoiceTextResult> DeclaredIn<S> for QueryVoiceTextResult {}

reply! {
    /// The answer to [`QueryVoiceTextResult`].
    pub struct QueryVoiceTextResultReply {
        /// The text; ask again while it is empty.
        pub result: String = "result",
    }
}

open_request! {
    /// Translate a text.
    ///
    /// Over HTTPS, the text is the body of the request; no page says which member has it in a cloud call.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.voice.translateContent`, over HTTPS `POST /cgi-bin/media/voice/translatecontent`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Intelligent_Interface/AI_Open_API.html#%E6%8E%A5%E5%8F%A3%E6%96%87%E6%A1%A3%E2%80%94%E2%80%94%E5%BE%AE%E4%BF%A1%E7%BF%BB%E8%AF%91).
    #[doc(alias = "openapi.officialAccount.voice.translateContent")]
    #[doc(alias = "translateContent")]
    pub struct TranslateContent;
}

impl Request for TranslateContent {
    const API: Api = Api::named("officialAccount.voice.translateContent")
        .endpoint(Method::Post, "/cgi-bin/media/voice/translatecontent");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.value()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.voice.translateContent`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.voice.translateContent` is not declared by this cloud function",
    label = "needs the permission `officialAccount.voice.translateContent`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.voice.translateContent\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::voice::MayTranslateContent>"
)]
pub trait MayTranslateContent {}

#[diagnostic::do_not_recommend]
impl MayTranslateContent for AllPermissions {}
impl<S: MayTranslateContent> DeclaredIn<S> for TranslateContent {}

/// Upload a recording to be turned into text.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.voice.uploadVoiceForText`, over HTTPS `POST /cgi-bin/media/voice/addvoicetorecofortext`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Intelligent_Interface/AI_Open_API.html#%E6%8E%A5%E5%8F%A3%E6%96%87%E6%A1%A3%E2%80%94%E2%80%94%E6%8F%90%E4%BA%A4%E8%AF%AD%E9%9F%B3).
#[doc(alias = "openapi.officialAccount.voice.uploadVoiceForText")]
#[doc(alias = "uploadVoiceForText")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadVoiceForText {
    /// The recording, mp3, 16 kHz, mono, at most 1 minute.
    pub media: Media,
    /// Always mp3.
    pub format: String,
    /// `zh_CN` or `en_US`, `zh_CN` by default.
    pub lang: Option<String>,
    /// Your id of the recording.
    #[doc(alias = "voiceId")]
    pub voice_id: String,
}

impl UploadVoiceForText {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(voice_id: impl Into<String>, media: Media) -> Self {
        Self { media, format: "mp3".to_owned(), lang: None, voice_id: voice_id.into() }
    }

    /// `zh_CN` or `en_US`, `zh_CN` by default.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

impl Serialize for UploadVoiceForText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("media", &self.media)
            .member("format", &self.format)
            .optional("lang", &self.lang)
            .member("voice_id", &self.voice_id)
            .end()
    }
}

impl Request for UploadVoiceForText {
    const API: Api = Api::named("officialAccount.voice.uploadVoiceForText")
        .endpoint(Method::Post, "/cgi-bin/media/voice/addvoicetorecofortext")
        .query(&["voice_id", "format", "lang"]);

    type Reply = UploadVoiceForTextReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.voice.uploadVoiceForText`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.voice.uploadVoiceForText` is not declared by this cloud function",
    label = "needs the permission `officialAccount.voice.uploadVoiceForText`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.voice.uploadVoiceForText\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::voice::MayUploadVoiceForText>"
)]
pub trait MayUploadVoiceForText {}

#[diagnostic::do_not_recommend]
impl MayUploadVoiceForText for AllPermissions {}
impl<S: MayUploadVoiceForText> DeclaredIn<S> for UploadVoiceForText {}

reply! {
    /// The answer to [`UploadVoiceForText`]. WeChat documents no members besides errcode and errmsg.
    pub struct UploadVoiceForTextReply {}
}
