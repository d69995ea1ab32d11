// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `auth`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::auth;
//!
//! let request = auth::GetPaidUnionId::new("OPENID");
//! assert_eq!(auth::GetPaidUnionId::API.name, "auth.getPaidUnionId");
//! # let _ = request;
//! ```

use serde::Serialize;

use crate::reply::reply;
use crate::{
    Api, Content, DeclaredIn, ErrorCode, Everything, MerchantId, MerchantTradeNo, Method, OpenId, ReadError, Request,
    TransactionId, UnionId,
};

/// Unionid of a user who just paid.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 0 | success |
/// | 40001 | access token invalid |
/// | 40003 | bad openid |
/// | 89002 | not bound to an open platform account |
/// | 89300 | bad order |
///
/// Cloud call `auth.getPaidUnionId`, over HTTPS `GET /wxa/getpaidunionid`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/basic-info/api_getpaidunionid.html).
#[doc(alias = "openapi.auth.getPaidUnionId")]
#[doc(alias = "getPaidUnionId")]
#[derive(Debug, Clone, Serialize)]
pub struct GetPaidUnionId {
    /// User openid.
    pub openid: OpenId,
    /// WeChat Pay transaction id.
    #[doc(alias = "transactionId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<TransactionId>,
    /// WeChat Pay merchant id, used with `out_trade_no`.
    #[doc(alias = "mchId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mch_id: Option<MerchantId>,
    /// Merchant order number.
    #[doc(alias = "outTradeNo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_trade_no: Option<MerchantTradeNo>,
}

impl GetPaidUnionId {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into(), transaction_id: None, mch_id: None, out_trade_no: None }
    }
}

impl Request for GetPaidUnionId {
    const API: Api = Api::named("auth.getPaidUnionId")
        .endpoint(Method::Get, "/wxa/getpaidunionid")
        .query(&["openid", "transaction_id", "mch_id", "out_trade_no"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(0, "success"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_003, "bad openid"),
            ErrorCode::new(89_002, "not bound to an open platform account"),
            ErrorCode::new(89_300, "bad order"),
        ]);

    type Reply = GetPaidUnionIdReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `auth.getPaidUnionId`.
#[diagnostic::on_unimplemented(
    message = "cloud call `auth.getPaidUnionId` is not declared by this cloud function",
    label = "needs the permission `auth.getPaidUnionId`",
    note = "declare it: #[cloud_function(openapi = [\"auth.getPaidUnionId\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl auth::MayGetPaidUnionId>"
)]
pub trait MayGetPaidUnionId {}

#[diagnostic::do_not_recommend]
impl MayGetPaidUnionId for Everything {}
impl<S: MayGetPaidUnionId> DeclaredIn<S> for GetPaidUnionId {}

reply! {
    /// The answer to [`GetPaidUnionId`].
    pub struct GetPaidUnionIdReply {
        /// User unionid.
        pub unionid: UnionId = "unionid",
    }
}
