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

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, Content, DeclaredIn, ErrorCode, MerchantId, MerchantTradeNo, Method, OpenId, ReadError,
    Request, TransactionId, UnionId,
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPaidUnionId {
    /// User openid.
    pub openid: OpenId,
    /// WeChat Pay transaction id.
    #[doc(alias = "transactionId")]
    pub transaction_id: Option<TransactionId>,
    /// WeChat Pay merchant id, used with `out_trade_no`.
    #[doc(alias = "mchId")]
    pub mch_id: Option<MerchantId>,
    /// Merchant order number.
    #[doc(alias = "outTradeNo")]
    pub out_trade_no: Option<MerchantTradeNo>,
}

impl GetPaidUnionId {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into(), transaction_id: None, mch_id: None, out_trade_no: None }
    }

    /// WeChat Pay transaction id.
    #[doc(alias = "transactionId")]
    #[must_use]
    pub fn transaction_id(mut self, transaction_id: impl Into<TransactionId>) -> Self {
        self.transaction_id = Some(transaction_id.into());
        self
    }

    /// WeChat Pay merchant id, used with `out_trade_no`.
    #[doc(alias = "mchId")]
    #[must_use]
    pub fn mch_id(mut self, mch_id: impl Into<MerchantId>) -> Self {
        self.mch_id = Some(mch_id.into());
        self
    }

    /// Merchant order number.
    #[doc(alias = "outTradeNo")]
    #[must_use]
    pub fn out_trade_no(mut self, out_trade_no: impl Into<MerchantTradeNo>) -> Self {
        self.out_trade_no = Some(out_trade_no.into());
        self
    }
}

impl Serialize for GetPaidUnionId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .optional("transaction_id", &self.transaction_id)
            .optional("mch_id", &self.mch_id)
            .optional("out_trade_no", &self.out_trade_no)
            .end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `auth.getPaidUnionId`.
#[diagnostic::on_unimplemented(
    message = "cloud call `auth.getPaidUnionId` is not declared by this cloud function",
    label = "needs the permission `auth.getPaidUnionId`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"auth.getPaidUnionId\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl auth::MayGetPaidUnionId>"
)]
pub trait MayGetPaidUnionId {}

#[diagnostic::do_not_recommend]
impl MayGetPaidUnionId for AllPermissions {}
impl<S: MayGetPaidUnionId> DeclaredIn<S> for GetPaidUnionId {}

reply! {
    /// The answer to [`GetPaidUnionId`].
    pub struct GetPaidUnionIdReply {
        /// User unionid.
        pub unionid: UnionId = "unionid",
    }
}
