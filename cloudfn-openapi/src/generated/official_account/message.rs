// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.message`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::message;
//!
//! let request = message::Sendall::new(serde_json::json!({"member": 1}));
//! assert_eq!(message::Sendall::API.name, "officialAccount.message.sendall");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Send a message to all followers or those with a tag.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.message.sendall`, over HTTPS `POST /cgi-bin/message/mass/sendall`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html#2).
    #[doc(alias = "openapi.officialAccount.message.sendall")]
    #[doc(alias = "sendall")]
    pub struct Sendall;
}

impl Request for Sendall {
    const API: Api =
        Api::named("officialAccount.message.sendall").endpoint(Method::Post, "/cgi-bin/message/mass/sendall");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.message.sendall`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.message.sendall` is not declared by this cloud function",
    label = "needs the permission `officialAccount.message.sendall`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.message.sendall\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::message::MaySendall>"
)]
pub trait MaySendall {}

#[diagnostic::do_not_recommend]
impl MaySendall for AllPermissions {}
impl<S: MaySendall> DeclaredIn<S> for Sendall {}
