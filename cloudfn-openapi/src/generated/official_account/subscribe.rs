// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.subscribe`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::subscribe;
//!
//! let request = subscribe::BizSend::new(serde_json::json!({"member": 1}));
//! assert_eq!(subscribe::BizSend::API.name, "officialAccount.subscribe.bizSend");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Send a subscription message.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.subscribe.bizSend`, over HTTPS `POST /cgi-bin/message/subscribe/bizsend`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Subscription_Messages/api.html#send%E5%8F%91%E9%80%81%E8%AE%A2%E9%98%85%E9%80%9A%E7%9F%A5).
    #[doc(alias = "openapi.officialAccount.subscribe.bizSend")]
    #[doc(alias = "bizSend")]
    pub struct BizSend;
}

impl Request for BizSend {
    const API: Api =
        Api::named("officialAccount.subscribe.bizSend").endpoint(Method::Post, "/cgi-bin/message/subscribe/bizsend");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.subscribe.bizSend`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.subscribe.bizSend` is not declared by this cloud function",
    label = "needs the permission `officialAccount.subscribe.bizSend`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.subscribe.bizSend\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::subscribe::MayBizSend>"
)]
pub trait MayBizSend {}

#[diagnostic::do_not_recommend]
impl MayBizSend for AllPermissions {}
impl<S: MayBizSend> DeclaredIn<S> for BizSend {}
