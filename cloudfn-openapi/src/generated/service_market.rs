// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `serviceMarket`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::service_market;
//!
//! let request = service_market::InvokeService::new("SERVICE", "API", "CLIENT_MSG_ID");
//! assert_eq!(service_market::InvokeService::API.name, "serviceMarket.invokeService");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, ReadError, Request};

/// Call a service market API.
///
/// Data in both directions is JSON text.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 43002 | POST needed |
/// | 44002 | empty body |
/// | 47001 | malformed data |
/// | 9301001 | bad parameter |
/// | 9301002 | service call failed |
/// | 9301003 | internal error |
/// | 9301010 | charging failed |
/// | 9301011 | rate limited |
/// | 9301012 | service timeout |
/// | 9301014 | bad request id |
/// | 9301015 | not processed yet |
///
/// Cloud call `serviceMarket.invokeService`, over HTTPS `POST /wxa/servicemarket`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/wx-service-market/api_invokeservice.html).
#[doc(alias = "openapi.serviceMarket.invokeService")]
#[doc(alias = "invokeService")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InvokeService {
    /// Service id.
    pub service: String,
    /// Service interface name.
    pub api: String,
    /// Service request, a JSON document.
    pub data: Option<Value>,
    /// Must be true for async APIs.
    pub r#async: Option<bool>,
    /// Random id of the request chosen by the caller.
    #[doc(alias = "clientMsgId")]
    pub client_msg_id: String,
}

impl InvokeService {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(service: impl Into<String>, api: impl Into<String>, client_msg_id: impl Into<String>) -> Self {
        Self {
            service: service.into(),
            api: api.into(),
            data: None,
            r#async: None,
            client_msg_id: client_msg_id.into(),
        }
    }

    /// Service request, a JSON document.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Must be true for async APIs.
    #[must_use]
    #[inline]
    pub fn r#async(mut self, r#async: bool) -> Self {
        self.r#async = Some(r#async);
        self
    }
}

impl Serialize for InvokeService {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("service", &self.service)
            .member("api", &self.api)
            .optional("data", &self.data)
            .optional("async", &self.r#async)
            .member("client_msg_id", &self.client_msg_id)
            .end()
    }
}

impl Request for InvokeService {
    const API: Api = Api::named("serviceMarket.invokeService")
        .endpoint(Method::Post, "/wxa/servicemarket")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(43_002, "POST needed"),
            ErrorCode::new(44_002, "empty body"),
            ErrorCode::new(47_001, "malformed data"),
            ErrorCode::new(9_301_001, "bad parameter"),
            ErrorCode::new(9_301_002, "service call failed"),
            ErrorCode::new(9_301_003, "internal error"),
            ErrorCode::new(9_301_010, "charging failed"),
            ErrorCode::new(9_301_011, "rate limited"),
            ErrorCode::new(9_301_012, "service timeout"),
            ErrorCode::new(9_301_014, "bad request id"),
            ErrorCode::new(9_301_015, "not processed yet"),
        ]);

    type Reply = InvokeServiceReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `serviceMarket.invokeService`.
#[diagnostic::on_unimplemented(
    message = "cloud call `serviceMarket.invokeService` is not declared by this cloud function",
    label = "needs the permission `serviceMarket.invokeService`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"serviceMarket.invokeService\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl service_market::MayInvokeService>"
)]
pub trait MayInvokeService {}

#[diagnostic::do_not_recommend]
impl MayInvokeService for AllPermissions {}
impl<S: MayInvokeService> DeclaredIn<S> for InvokeService {}

reply! {
    /// The answer to [`InvokeService`].
    pub struct InvokeServiceReply {
        /// Service response text.
        pub data: String = "data",
        /// Unique id, async calls only.
        #[doc(alias = "requestId")]
        pub request_id: String = "request_id",
    }
}
