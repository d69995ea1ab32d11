// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `device`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::device;
//!
//! let request = device::GetSnTicket::new("SN", "MODEL_ID");
//! assert_eq!(device::GetSnTicket::API.name, "device.getSnTicket");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, DeviceSn, ErrorCode, Method, ModelId, ReadError, Request};

/// Ticket for device voip.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 9800001 | sn too long |
/// | 9800002 | bad characters in sn |
/// | 9800003 | bad model_id |
///
/// Cloud call `device.getSnTicket`, over HTTPS `POST /wxa/getsnticket`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_getsnticket.html).
#[doc(alias = "openapi.device.getSnTicket")]
#[doc(alias = "getSnTicket")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetSnTicket {
    /// Device serial number.
    pub sn: DeviceSn,
    /// Device model id.
    #[doc(alias = "modelId")]
    pub model_id: ModelId,
}

impl GetSnTicket {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(sn: impl Into<DeviceSn>, model_id: impl Into<ModelId>) -> Self {
        Self { sn: sn.into(), model_id: model_id.into() }
    }
}

impl Serialize for GetSnTicket {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("sn", &self.sn).member("model_id", &self.model_id).end()
    }
}

impl Request for GetSnTicket {
    const API: Api = Api::named("device.getSnTicket").endpoint(Method::Post, "/wxa/getsnticket").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(9_800_001, "sn too long"),
        ErrorCode::new(9_800_002, "bad characters in sn"),
        ErrorCode::new(9_800_003, "bad model_id"),
    ]);

    type Reply = GetSnTicketReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `device.getSnTicket`.
#[diagnostic::on_unimplemented(
    message = "cloud call `device.getSnTicket` is not declared by this cloud function",
    label = "needs the permission `device.getSnTicket`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"device.getSnTicket\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl device::MayGetSnTicket>"
)]
pub trait MayGetSnTicket {}

#[diagnostic::do_not_recommend]
impl MayGetSnTicket for AllPermissions {}
impl<S: MayGetSnTicket> DeclaredIn<S> for GetSnTicket {}

reply! {
    /// The answer to [`GetSnTicket`].
    pub struct GetSnTicketReply {
        /// Device ticket, valid 5 minutes.
        #[doc(alias = "snTicket")]
        pub sn_ticket: String = "sn_ticket",
    }
}
