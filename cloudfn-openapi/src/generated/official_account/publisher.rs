// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.publisher`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::publisher;
//!
//! let request = publisher::Stat::new(serde_json::json!({"member": 1}));
//! assert_eq!(publisher::Stat::API.name, "officialAccount.publisher.stat");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Get figures of the advertisements that the account shows.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.publisher.stat`, over HTTPS `GET /publisher/stat`.
    #[doc(alias = "openapi.officialAccount.publisher.stat")]
    #[doc(alias = "stat")]
    pub struct Stat;
}

impl Request for Stat {
    const API: Api = Api::named("officialAccount.publisher.stat").endpoint(Method::Get, "/publisher/stat");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.publisher.stat`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.publisher.stat` is not declared by this cloud function",
    label = "needs the permission `officialAccount.publisher.stat`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.publisher.stat\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::publisher::MayStat>"
)]
pub trait MayStat {}

#[diagnostic::do_not_recommend]
impl MayStat for AllPermissions {}
impl<S: MayStat> DeclaredIn<S> for Stat {}
