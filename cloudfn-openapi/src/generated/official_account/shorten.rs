// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.shorten`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::shorten;
//!
//! let request = shorten::Fetch::new(serde_json::json!({"member": 1}));
//! assert_eq!(shorten::Fetch::API.name, "officialAccount.shorten.fetch");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Get the text behind a short key.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.shorten.fetch`, over HTTPS `POST /cgi-bin/shorten/fetch`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/KEY_Shortener.html).
    #[doc(alias = "openapi.officialAccount.shorten.fetch")]
    #[doc(alias = "fetch")]
    pub struct Fetch;
}

impl Request for Fetch {
    const API: Api = Api::named("officialAccount.shorten.fetch").endpoint(Method::Post, "/cgi-bin/shorten/fetch");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.shorten.fetch`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.shorten.fetch` is not declared by this cloud function",
    label = "needs the permission `officialAccount.shorten.fetch`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.shorten.fetch\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::shorten::MayFetch>"
)]
pub trait MayFetch {}

#[diagnostic::do_not_recommend]
impl MayFetch for AllPermissions {}
impl<S: MayFetch> DeclaredIn<S> for Fetch {}

open_request! {
    /// Make a short key for a text.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.shorten.gen`, over HTTPS `POST /cgi-bin/shorten/gen`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/KEY_Shortener.html).
    #[doc(alias = "openapi.officialAccount.shorten.gen")]
    #[doc(alias = "gen")]
    pub struct Gen;
}

impl Request for Gen {
    const API: Api = Api::named("officialAccount.shorten.gen").endpoint(Method::Post, "/cgi-bin/shorten/gen");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.shorten.gen`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.shorten.gen` is not declared by this cloud function",
    label = "needs the permission `officialAccount.shorten.gen`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.shorten.gen\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::shorten::MayGen>"
)]
pub trait MayGen {}

#[diagnostic::do_not_recommend]
impl MayGen for AllPermissions {}
impl<S: MayGen> DeclaredIn<S> for Gen {}
