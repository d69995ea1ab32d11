// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account;
//!
//! let request = official_account::AddPayGiftCard::new(serde_json::json!({"member": 1}));
//! assert_eq!(official_account::AddPayGiftCard::API.name, "officialAccount.addPayGiftCard");
//! # let _ = request;
//! ```

pub mod card;
pub mod comment;
pub mod customer_service;
pub mod datacube;
pub mod map;
pub mod material;
pub mod media;
pub mod menu;
pub mod message;
pub mod mp_store;
pub mod newtmpl;
pub mod poi;
pub mod publisher;
pub mod qrcode;
pub mod semantic;
pub mod shorten;
pub mod subscribe;
pub mod tags;
pub mod user;
pub mod voice;

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::object::Object;
use crate::open_request::open_request;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Create a rule that gives cards after a payment.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.addPayGiftCard`, over HTTPS `POST /card/paygiftcard/add`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
    #[doc(alias = "openapi.officialAccount.addPayGiftCard")]
    #[doc(alias = "addPayGiftCard")]
    pub struct AddPayGiftCard;
}

impl Request for AddPayGiftCard {
    const API: Api = Api::named("officialAccount.addPayGiftCard").endpoint(Method::Post, "/card/paygiftcard/add");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.addPayGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.addPayGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.addPayGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.addPayGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::MayAddPayGiftCard>"
)]
pub trait MayAddPayGiftCard {}

#[diagnostic::do_not_recommend]
impl MayAddPayGiftCard for AllPermissions {}
impl<S: MayAddPayGiftCard> DeclaredIn<S> for AddPayGiftCard {}

open_request! {
    /// Delete a rule that gives cards after a payment.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.deletePayGiftCard`, over HTTPS `POST /card/paygiftcard/delete`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
    #[doc(alias = "openapi.officialAccount.deletePayGiftCard")]
    #[doc(alias = "deletePayGiftCard")]
    pub struct DeletePayGiftCard;
}

impl Request for DeletePayGiftCard {
    const API: Api = Api::named("officialAccount.deletePayGiftCard").endpoint(Method::Post, "/card/paygiftcard/delete");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.deletePayGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.deletePayGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.deletePayGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.deletePayGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::MayDeletePayGiftCard>"
)]
pub trait MayDeletePayGiftCard {}

#[diagnostic::do_not_recommend]
impl MayDeletePayGiftCard for AllPermissions {}
impl<S: MayDeletePayGiftCard> DeclaredIn<S> for DeletePayGiftCard {}

/// Make a short link.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.shorturl`, over HTTPS `POST /cgi-bin/shorturl`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/URL_Shortener.html).
#[doc(alias = "openapi.officialAccount.shorturl")]
#[doc(alias = "shorturl")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Shorturl {
    /// Always `long2short`.
    pub action: String,
    /// The address.
    #[doc(alias = "longUrl")]
    pub long_url: String,
}

impl Shorturl {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(long_url: impl Into<String>) -> Self {
        Self { action: "long2short".to_owned(), long_url: long_url.into() }
    }
}

impl Serialize for Shorturl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("action", &self.action).member("long_url", &self.long_url).end()
    }
}

impl Request for Shorturl {
    const API: Api = Api::named("officialAccount.shorturl").endpoint(Method::Post, "/cgi-bin/shorturl");

    type Reply = ShorturlReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.shorturl`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.shorturl` is not declared by this cloud function",
    label = "needs the permission `officialAccount.shorturl`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.shorturl\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::MayShorturl>"
)]
pub trait MayShorturl {}

#[diagnostic::do_not_recommend]
impl MayShorturl for AllPermissions {}
impl<S: MayShorturl> DeclaredIn<S> for Shorturl {}

reply! {
    /// The answer to [`Shorturl`].
    pub struct ShorturlReply {
        /// The short address.
        #[doc(alias = "shortUrl")]
        pub short_url: String = "short_url",
    }
}
