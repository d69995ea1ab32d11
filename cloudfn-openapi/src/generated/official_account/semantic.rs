// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.semantic`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::semantic;
//!
//! let request = semantic::Search::new("QUERY", "CATEGORY", "APPID");
//! assert_eq!(semantic::Search::API.name, "officialAccount.semantic.search");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, Method, ReadError, Request};

/// Understand a sentence of a user.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.semantic.search`, over HTTPS `POST /semantic/semproxy/search`.
#[doc(alias = "openapi.officialAccount.semantic.search")]
#[doc(alias = "search")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Search {
    /// The sentence.
    pub query: String,
    /// Kinds of service, separated by commas.
    pub category: String,
    /// The official account.
    pub appid: AppId,
    /// Latitude of the user.
    pub latitude: Option<f64>,
    /// Longitude of the user.
    pub longitude: Option<f64>,
    /// City of the user.
    pub city: Option<String>,
    /// District of the user.
    pub region: Option<String>,
    /// Your id of the user.
    pub uid: Option<String>,
}

impl Search {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(query: impl Into<String>, category: impl Into<String>, appid: impl Into<AppId>) -> Self {
        Self {
            query: query.into(),
            category: category.into(),
            appid: appid.into(),
            latitude: None,
            longitude: None,
            city: None,
            region: None,
            uid: None,
        }
    }

    /// Latitude of the user.
    #[must_use]
    #[inline]
    pub fn latitude(mut self, latitude: f64) -> Self {
        self.latitude = Some(latitude);
        self
    }

    /// Longitude of the user.
    #[must_use]
    #[inline]
    pub fn longitude(mut self, longitude: f64) -> Self {
        self.longitude = Some(longitude);
        self
    }

    /// City of the user.
    #[must_use]
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// District of the user.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Your id of the user.
    #[must_use]
    pub fn uid(mut self, uid: impl Into<String>) -> Self {
        self.uid = Some(uid.into());
        self
    }
}

impl Serialize for Search {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("query", &self.query)
            .member("category", &self.category)
            .member("appid", &self.appid)
            .optional("latitude", &self.latitude)
            .optional("longitude", &self.longitude)
            .optional("city", &self.city)
            .optional("region", &self.region)
            .optional("uid", &self.uid)
            .end()
    }
}

impl Request for Search {
    const API: Api = Api::named("officialAccount.semantic.search").endpoint(Method::Post, "/semantic/semproxy/search");

    type Reply = SearchReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.semantic.search`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.semantic.search` is not declared by this cloud function",
    label = "needs the permission `officialAccount.semantic.search`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.semantic.search\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::semantic::MaySearch>"
)]
pub trait MaySearch {}

#[diagnostic::do_not_recommend]
impl MaySearch for AllPermissions {}
impl<S: MaySearch> DeclaredIn<S> for Search {}

reply! {
    /// The answer to [`Search`].
    pub struct SearchReply {
        /// The sentence.
        pub query: String = "query",
        /// The service that it asks for.
        pub r#type: String = "type",
        /// What it asks for: members depend on the type.
        pub semantic: Value = "semantic",
    }
}
