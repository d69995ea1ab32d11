// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.semantic`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::semantic;
//!
//! let request = semantic::Search::new(serde_json::json!({"member": 1}));
//! assert_eq!(semantic::Search::API.name, "officialAccount.semantic.search");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Understand a sentence of a user.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.semantic.search`, over HTTPS `POST /semantic/semproxy/search`.
    #[doc(alias = "openapi.officialAccount.semantic.search")]
    #[doc(alias = "search")]
    pub struct Search;
}

impl Request for Search {
    const API: Api = Api::named("officialAccount.semantic.search").endpoint(Method::Post, "/semantic/semproxy/search");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.semantic.search`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.semantic.search` is not declared by this cloud function",
    label = "needs the permission `officialAccount.semantic.search`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.semantic.search\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::semantic::MaySearch>"
)]
pub trait MaySearch {}

#[diagnostic::do_not_recommend]
impl MaySearch for AllPermissions {}
impl<S: MaySearch> DeclaredIn<S> for Search {}
