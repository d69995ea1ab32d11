// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.qrcode`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::qrcode;
//!
//! let request = qrcode::Create::new(serde_json::json!({"member": 1}));
//! assert_eq!(qrcode::Create::API.name, "officialAccount.qrcode.create");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Create a QR code with a parameter.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.qrcode.create`, over HTTPS `POST /cgi-bin/qrcode/create`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/Generating_a_Parametric_QR_Code.html).
    #[doc(alias = "openapi.officialAccount.qrcode.create")]
    #[doc(alias = "create")]
    pub struct Create;
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.qrcode.create").endpoint(Method::Post, "/cgi-bin/qrcode/create");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.qrcode.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.qrcode.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.qrcode.create`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.qrcode.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::qrcode::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}
