// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.shorten`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::shorten;
//!
//! let request = shorten::Fetch::new("SHORT_KEY");
//! assert_eq!(shorten::Fetch::API.name, "officialAccount.shorten.fetch");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

/// Get the text behind a short key.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.shorten.fetch`, over HTTPS `POST /cgi-bin/shorten/fetch`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/KEY_Shortener.html).
#[doc(alias = "openapi.officialAccount.shorten.fetch")]
#[doc(alias = "fetch")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Fetch {
    /// The key.
    #[doc(alias = "shortKey")]
    pub short_key: String,
}

impl Fetch {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(short_key: impl Into<String>) -> Self {
        Self { short_key: short_key.into() }
    }
}

impl Serialize for Fetch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("short_key", &self.short_key).end()
    }
}

impl Request for Fetch {
    const API: Api = Api::named("officialAccount.shorten.fetch").endpoint(Method::Post, "/cgi-bin/shorten/fetch");

    type Reply = FetchReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.shorten.fetch`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.shorten.fetch` is not declared by this cloud function",
    label = "needs the permission `officialAccount.shorten.fetch`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.shorten.fetch\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::shorten::MayFetch>"
)]
pub trait MayFetch {}

#[diagnostic::do_not_recommend]
impl MayFetch for AllPermissions {}
impl<S: MayFetch> DeclaredIn<S> for Fetch {}

reply! {
    /// The answer to [`Fetch`].
    pub struct FetchReply {
        /// The text.
        #[doc(alias = "longData")]
        pub long_data: String = "long_data",
        /// When the key was made, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
        /// How long it is still valid, seconds.
        #[doc(alias = "expireSeconds")]
        pub expire_seconds: i64 = "expire_seconds",
    }
}

/// Make a short key for a text.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.shorten.gen`, over HTTPS `POST /cgi-bin/shorten/gen`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/KEY_Shortener.html).
#[doc(alias = "openapi.officialAccount.shorten.gen")]
#[doc(alias = "gen")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Gen {
    /// The text, at most 4 KB.
    #[doc(alias = "longData")]
    pub long_data: String,
    /// How long the key is valid, seconds: at most 2592000, which is the default.
    #[doc(alias = "expireSeconds")]
    pub expire_seconds: Option<i64>,
}

impl Gen {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(long_data: impl Into<String>) -> Self {
        Self { long_data: long_data.into(), expire_seconds: None }
    }

    /// How long the key is valid, seconds: at most 2592000, which is the default.
    #[doc(alias = "expireSeconds")]
    #[must_use]
    #[inline]
    pub fn expire_seconds(mut self, expire_seconds: i64) -> Self {
        self.expire_seconds = Some(expire_seconds);
        self
    }
}

impl Serialize for Gen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("long_data", &self.long_data)
            .optional("expire_seconds", &self.expire_seconds)
            .end()
    }
}

impl Request for Gen {
    const API: Api = Api::named("officialAccount.shorten.gen").endpoint(Method::Post, "/cgi-bin/shorten/gen");

    type Reply = GenReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.shorten.gen`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.shorten.gen` is not declared by this cloud function",
    label = "needs the permission `officialAccount.shorten.gen`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.shorten.gen\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::shorten::MayGen>"
)]
pub trait MayGen {}

#[diagnostic::do_not_recommend]
impl MayGen for AllPermissions {}
impl<S: MayGen> DeclaredIn<S> for Gen {}

reply! {
    /// The answer to [`Gen`].
    pub struct GenReply {
        /// The key, 15 characters.
        #[doc(alias = "shortKey")]
        pub short_key: String = "short_key",
    }
}
