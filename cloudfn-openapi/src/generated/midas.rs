// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `midas`: 8 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::midas;
//!
//! let request = midas::CancelPay::new(midas::CancelPayArguments { openid: "OPENID".into(), appid: "APPID".into(), offer_id: "OFFER_ID".into(), ts: 446, zone_id: "ZONE_ID".into(), pf: "PF".into(), bill_no: "BILL_NO".into(), sig: "SIG".into() });
//! assert_eq!(midas::CancelPay::API.name, "midas.cancelPay");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request};

/// Cancel a coin payment.
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
/// | 90000 | no such order |
/// | 90014 | order confirmed already |
/// | 90015 | order returned already |
/// | 90016 | order in progress |
/// | 90010 | not logged in or expired |
/// | 90011 | bad sig |
/// | 90017 | no permission |
///
/// Cloud call `midas.cancelPay`, over HTTPS `POST /cgi-bin/midas/cancelpay`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.cancelPay.html).
#[doc(alias = "openapi.midas.cancelPay")]
#[doc(alias = "cancelPay")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CancelPay {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
    /// Item name.
    #[doc(alias = "payItem")]
    pub pay_item: Option<String>,
}

impl CancelPay {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: CancelPayArguments) -> Self {
        let CancelPayArguments { openid, appid, offer_id, ts, zone_id, pf, bill_no, sig } = arguments;
        Self { openid, appid, ts, pf, sig, offer_id, zone_id, bill_no, user_ip: None, pay_item: None }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }

    /// Item name.
    #[doc(alias = "payItem")]
    #[must_use]
    pub fn pay_item(mut self, pay_item: impl Into<String>) -> Self {
        self.pay_item = Some(pay_item.into());
        self
    }
}

impl Serialize for CancelPay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .optional("user_ip", &self.user_ip)
            .optional("pay_item", &self.pay_item)
            .end()
    }
}

/// What [`CancelPay::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct CancelPayArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for CancelPay {
    const API: Api = Api::named("midas.cancelPay").endpoint(Method::Post, "/cgi-bin/midas/cancelpay").error_codes(&[
        ErrorCode::new(0, "success"),
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(90_000, "no such order"),
        ErrorCode::new(90_014, "order confirmed already"),
        ErrorCode::new(90_015, "order returned already"),
        ErrorCode::new(90_016, "order in progress"),
        ErrorCode::new(90_010, "not logged in or expired"),
        ErrorCode::new(90_011, "bad sig"),
        ErrorCode::new(90_017, "no permission"),
    ]);

    type Reply = CancelPayReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.cancelPay`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.cancelPay` is not declared by this cloud function",
    label = "needs the permission `midas.cancelPay`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.cancelPay\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayCancelPay>"
)]
pub trait MayCancelPay {}

#[diagnostic::do_not_recommend]
impl MayCancelPay for AllPermissions {}
impl<S: MayCancelPay> DeclaredIn<S> for CancelPay {}

reply! {
    /// The answer to [`CancelPay`].
    pub struct CancelPayReply {
        /// Order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
    }
}

/// Cancel a coin payment (sandbox).
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
/// | 90000 | no such order |
/// | 90014 | order confirmed already |
/// | 90015 | order returned already |
/// | 90016 | order in progress |
/// | 90010 | not logged in or expired |
/// | 90011 | bad sig |
/// | 90017 | no permission |
///
/// Cloud call `midas.cancelPaySandbox`, over HTTPS `POST /cgi-bin/midas/sandbox/cancelpay`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.cancelPay.html).
#[doc(alias = "openapi.midas.cancelPaySandbox")]
#[doc(alias = "cancelPaySandbox")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CancelPaySandbox {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
    /// Item name.
    #[doc(alias = "payItem")]
    pub pay_item: Option<String>,
}

impl CancelPaySandbox {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: CancelPaySandboxArguments) -> Self {
        let CancelPaySandboxArguments { openid, appid, offer_id, ts, zone_id, pf, bill_no, sig } = arguments;
        Self { openid, appid, ts, pf, sig, offer_id, zone_id, bill_no, user_ip: None, pay_item: None }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }

    /// Item name.
    #[doc(alias = "payItem")]
    #[must_use]
    pub fn pay_item(mut self, pay_item: impl Into<String>) -> Self {
        self.pay_item = Some(pay_item.into());
        self
    }
}

impl Serialize for CancelPaySandbox {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .optional("user_ip", &self.user_ip)
            .optional("pay_item", &self.pay_item)
            .end()
    }
}

/// What [`CancelPaySandbox::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct CancelPaySandboxArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for CancelPaySandbox {
    const API: Api =
        Api::named("midas.cancelPaySandbox").endpoint(Method::Post, "/cgi-bin/midas/sandbox/cancelpay").error_codes(&[
            ErrorCode::new(0, "success"),
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(90_000, "no such order"),
            ErrorCode::new(90_014, "order confirmed already"),
            ErrorCode::new(90_015, "order returned already"),
            ErrorCode::new(90_016, "order in progress"),
            ErrorCode::new(90_010, "not logged in or expired"),
            ErrorCode::new(90_011, "bad sig"),
            ErrorCode::new(90_017, "no permission"),
        ]);

    type Reply = CancelPaySandboxReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.cancelPaySandbox`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.cancelPaySandbox` is not declared by this cloud function",
    label = "needs the permission `midas.cancelPaySandbox`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.cancelPaySandbox\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayCancelPaySandbox>"
)]
pub trait MayCancelPaySandbox {}

#[diagnostic::do_not_recommend]
impl MayCancelPaySandbox for AllPermissions {}
impl<S: MayCancelPaySandbox> DeclaredIn<S> for CancelPaySandbox {}

reply! {
    /// The answer to [`CancelPaySandbox`].
    pub struct CancelPaySandboxReply {
        /// Order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
    }
}

/// Coin balance.
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
///
/// Cloud call `midas.getBalance`, over HTTPS `POST /cgi-bin/midas/getbalance`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.getBalance.html).
#[doc(alias = "openapi.midas.getBalance")]
#[doc(alias = "getBalance")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetBalance {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
}

impl GetBalance {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: GetBalanceArguments) -> Self {
        let GetBalanceArguments { openid, appid, offer_id, ts, zone_id, pf, sig } = arguments;
        Self { openid, appid, ts, pf, sig, offer_id, zone_id, user_ip: None }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }
}

impl Serialize for GetBalance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .optional("user_ip", &self.user_ip)
            .end()
    }
}

/// What [`GetBalance::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct GetBalanceArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for GetBalance {
    const API: Api = Api::named("midas.getBalance")
        .endpoint(Method::Post, "/cgi-bin/midas/getbalance")
        .error_codes(&[ErrorCode::new(0, "success"), ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetBalanceReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.getBalance`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.getBalance` is not declared by this cloud function",
    label = "needs the permission `midas.getBalance`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.getBalance\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayGetBalance>"
)]
pub trait MayGetBalance {}

#[diagnostic::do_not_recommend]
impl MayGetBalance for AllPermissions {}
impl<S: MayGetBalance> DeclaredIn<S> for GetBalance {}

reply! {
    /// The answer to [`GetBalance`].
    pub struct GetBalanceReply {
        /// Coins including gifts.
        pub balance: i64 = "balance",
        /// Gift coins.
        #[doc(alias = "genBalance")]
        pub gen_balance: i64 = "gen_balance",
        /// The user paid for the first time.
        #[doc(alias = "firstSave")]
        pub first_save: bool = "first_save",
        /// Coins paid for so far.
        #[doc(alias = "saveAmt")]
        pub save_amt: i64 = "save_amt",
        /// Coins paid for in this zone, including refunds and gifts to others.
        #[doc(alias = "saveSum")]
        pub save_sum: i64 = "save_sum",
        /// Coins spent so far.
        #[doc(alias = "costSum")]
        pub cost_sum: i64 = "cost_sum",
        /// Coins received as gifts so far.
        #[doc(alias = "presentSum")]
        pub present_sum: i64 = "present_sum",
    }
}

/// Coin balance (sandbox).
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
///
/// Cloud call `midas.getBalanceSandbox`, over HTTPS `POST /cgi-bin/midas/sandbox/getbalance`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.getBalance.html).
#[doc(alias = "openapi.midas.getBalanceSandbox")]
#[doc(alias = "getBalanceSandbox")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetBalanceSandbox {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
}

impl GetBalanceSandbox {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: GetBalanceSandboxArguments) -> Self {
        let GetBalanceSandboxArguments { openid, appid, offer_id, ts, zone_id, pf, sig } = arguments;
        Self { openid, appid, ts, pf, sig, offer_id, zone_id, user_ip: None }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }
}

impl Serialize for GetBalanceSandbox {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .optional("user_ip", &self.user_ip)
            .end()
    }
}

/// What [`GetBalanceSandbox::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct GetBalanceSandboxArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for GetBalanceSandbox {
    const API: Api = Api::named("midas.getBalanceSandbox")
        .endpoint(Method::Post, "/cgi-bin/midas/sandbox/getbalance")
        .error_codes(&[ErrorCode::new(0, "success"), ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetBalanceSandboxReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.getBalanceSandbox`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.getBalanceSandbox` is not declared by this cloud function",
    label = "needs the permission `midas.getBalanceSandbox`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.getBalanceSandbox\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayGetBalanceSandbox>"
)]
pub trait MayGetBalanceSandbox {}

#[diagnostic::do_not_recommend]
impl MayGetBalanceSandbox for AllPermissions {}
impl<S: MayGetBalanceSandbox> DeclaredIn<S> for GetBalanceSandbox {}

reply! {
    /// The answer to [`GetBalanceSandbox`].
    pub struct GetBalanceSandboxReply {
        /// Coins including gifts.
        pub balance: i64 = "balance",
        /// Gift coins.
        #[doc(alias = "genBalance")]
        pub gen_balance: i64 = "gen_balance",
        /// The user paid for the first time.
        #[doc(alias = "firstSave")]
        pub first_save: bool = "first_save",
        /// Coins paid for so far.
        #[doc(alias = "saveAmt")]
        pub save_amt: i64 = "save_amt",
        /// Coins paid for in this zone, including refunds and gifts to others.
        #[doc(alias = "saveSum")]
        pub save_sum: i64 = "save_sum",
        /// Coins spent so far.
        #[doc(alias = "costSum")]
        pub cost_sum: i64 = "cost_sum",
        /// Coins received as gifts so far.
        #[doc(alias = "presentSum")]
        pub present_sum: i64 = "present_sum",
    }
}

/// Spend coins.
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
///
/// Cloud call `midas.pay`, over HTTPS `POST /cgi-bin/midas/pay`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.pay.html).
#[doc(alias = "openapi.midas.pay")]
#[doc(alias = "pay")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Pay {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// Coins to spend, not 0.
    pub amt: i64,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
    /// Item name.
    #[doc(alias = "payItem")]
    pub pay_item: Option<String>,
    /// Remark.
    #[doc(alias = "appRemark")]
    pub app_remark: Option<String>,
}

impl Pay {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PayArguments) -> Self {
        let PayArguments { openid, appid, offer_id, ts, zone_id, pf, amt, bill_no, sig } = arguments;
        Self {
            openid,
            appid,
            ts,
            pf,
            amt,
            sig,
            offer_id,
            zone_id,
            bill_no,
            user_ip: None,
            pay_item: None,
            app_remark: None,
        }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }

    /// Item name.
    #[doc(alias = "payItem")]
    #[must_use]
    pub fn pay_item(mut self, pay_item: impl Into<String>) -> Self {
        self.pay_item = Some(pay_item.into());
        self
    }

    /// Remark.
    #[doc(alias = "appRemark")]
    #[must_use]
    pub fn app_remark(mut self, app_remark: impl Into<String>) -> Self {
        self.app_remark = Some(app_remark.into());
        self
    }
}

impl Serialize for Pay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("amt", &self.amt)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .optional("user_ip", &self.user_ip)
            .optional("pay_item", &self.pay_item)
            .optional("app_remark", &self.app_remark)
            .end()
    }
}

/// What [`Pay::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PayArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// Coins to spend, not 0.
    pub amt: i64,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for Pay {
    const API: Api = Api::named("midas.pay")
        .endpoint(Method::Post, "/cgi-bin/midas/pay")
        .error_codes(&[ErrorCode::new(0, "success"), ErrorCode::new(-1, "system busy, retry")]);

    type Reply = PayReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.pay`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.pay` is not declared by this cloud function",
    label = "needs the permission `midas.pay`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.pay\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayPay>"
)]
pub trait MayPay {}

#[diagnostic::do_not_recommend]
impl MayPay for AllPermissions {}
impl<S: MayPay> DeclaredIn<S> for Pay {}

reply! {
    /// The answer to [`Pay`].
    pub struct PayReply {
        /// Order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
        /// Balance after.
        pub balance: i64 = "balance",
        /// Gift coins used.
        #[doc(alias = "usedGenAmt")]
        pub used_gen_amt: i64 = "used_gen_amt",
    }
}

/// Spend coins (sandbox).
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
///
/// Cloud call `midas.paySandbox`, over HTTPS `POST /cgi-bin/midas/sandbox/pay`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.pay.html).
#[doc(alias = "openapi.midas.paySandbox")]
#[doc(alias = "paySandbox")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PaySandbox {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// Coins to spend, not 0.
    pub amt: i64,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
    /// Item name.
    #[doc(alias = "payItem")]
    pub pay_item: Option<String>,
    /// Remark.
    #[doc(alias = "appRemark")]
    pub app_remark: Option<String>,
}

impl PaySandbox {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PaySandboxArguments) -> Self {
        let PaySandboxArguments { openid, appid, offer_id, ts, zone_id, pf, amt, bill_no, sig } = arguments;
        Self {
            openid,
            appid,
            ts,
            pf,
            amt,
            sig,
            offer_id,
            zone_id,
            bill_no,
            user_ip: None,
            pay_item: None,
            app_remark: None,
        }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }

    /// Item name.
    #[doc(alias = "payItem")]
    #[must_use]
    pub fn pay_item(mut self, pay_item: impl Into<String>) -> Self {
        self.pay_item = Some(pay_item.into());
        self
    }

    /// Remark.
    #[doc(alias = "appRemark")]
    #[must_use]
    pub fn app_remark(mut self, app_remark: impl Into<String>) -> Self {
        self.app_remark = Some(app_remark.into());
        self
    }
}

impl Serialize for PaySandbox {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("amt", &self.amt)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .optional("user_ip", &self.user_ip)
            .optional("pay_item", &self.pay_item)
            .optional("app_remark", &self.app_remark)
            .end()
    }
}

/// What [`PaySandbox::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PaySandboxArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// Coins to spend, not 0.
    pub amt: i64,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for PaySandbox {
    const API: Api = Api::named("midas.paySandbox")
        .endpoint(Method::Post, "/cgi-bin/midas/sandbox/pay")
        .error_codes(&[ErrorCode::new(0, "success"), ErrorCode::new(-1, "system busy, retry")]);

    type Reply = PaySandboxReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.paySandbox`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.paySandbox` is not declared by this cloud function",
    label = "needs the permission `midas.paySandbox`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.paySandbox\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayPaySandbox>"
)]
pub trait MayPaySandbox {}

#[diagnostic::do_not_recommend]
impl MayPaySandbox for AllPermissions {}
impl<S: MayPaySandbox> DeclaredIn<S> for PaySandbox {}

reply! {
    /// The answer to [`PaySandbox`].
    pub struct PaySandboxReply {
        /// Order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
        /// Balance after.
        pub balance: i64 = "balance",
        /// Gift coins used.
        #[doc(alias = "usedGenAmt")]
        pub used_gen_amt: i64 = "used_gen_amt",
    }
}

/// Give coins.
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
///
/// Cloud call `midas.present`, over HTTPS `POST /cgi-bin/midas/present`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.present.html).
#[doc(alias = "openapi.midas.present")]
#[doc(alias = "present")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Present {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Coins to give, not 0.
    #[doc(alias = "presentCounts")]
    pub present_counts: i64,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
}

impl Present {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PresentArguments) -> Self {
        let PresentArguments { openid, appid, offer_id, ts, zone_id, pf, bill_no, present_counts, sig } = arguments;
        Self { openid, appid, ts, pf, sig, offer_id, zone_id, bill_no, present_counts, user_ip: None }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }
}

impl Serialize for Present {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .member("present_counts", &self.present_counts)
            .optional("user_ip", &self.user_ip)
            .end()
    }
}

/// What [`Present::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PresentArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Coins to give, not 0.
    #[doc(alias = "presentCounts")]
    pub present_counts: i64,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for Present {
    const API: Api = Api::named("midas.present")
        .endpoint(Method::Post, "/cgi-bin/midas/present")
        .error_codes(&[ErrorCode::new(0, "success"), ErrorCode::new(-1, "system busy, retry")]);

    type Reply = PresentReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.present`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.present` is not declared by this cloud function",
    label = "needs the permission `midas.present`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.present\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayPresent>"
)]
pub trait MayPresent {}

#[diagnostic::do_not_recommend]
impl MayPresent for AllPermissions {}
impl<S: MayPresent> DeclaredIn<S> for Present {}

reply! {
    /// The answer to [`Present`].
    pub struct PresentReply {
        /// Balance after.
        pub balance: i64 = "balance",
        /// Order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
    }
}

/// Give coins (sandbox).
///
/// WeChat keeps this API but no longer develops it.
///
/// Mini game virtual payment v1; the current index lists `pay_v2`.* (not documented as cloud call).
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
///
/// Cloud call `midas.presentSandbox`, over HTTPS `POST /cgi-bin/midas/sandbox/present`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/midas.present.html).
#[doc(alias = "openapi.midas.presentSandbox")]
#[doc(alias = "presentSandbox")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PresentSandbox {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Unix seconds.
    pub ts: i64,
    /// Platform, android.
    pub pf: String,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Coins to give, not 0.
    #[doc(alias = "presentCounts")]
    pub present_counts: i64,
    /// User IP.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
}

impl PresentSandbox {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PresentSandboxArguments) -> Self {
        let PresentSandboxArguments { openid, appid, offer_id, ts, zone_id, pf, bill_no, present_counts, sig } =
            arguments;
        Self { openid, appid, ts, pf, sig, offer_id, zone_id, bill_no, present_counts, user_ip: None }
    }

    /// User IP.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }
}

impl Serialize for PresentSandbox {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appid", &self.appid)
            .member("ts", &self.ts)
            .member("pf", &self.pf)
            .member("sig", &self.sig)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .member("present_counts", &self.present_counts)
            .optional("user_ip", &self.user_ip)
            .end()
    }
}

/// What [`PresentSandbox::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PresentSandboxArguments {
    /// User openid.
    pub openid: OpenId,
    /// App id.
    pub appid: AppId,
    /// Offer id given by Midas.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Unix seconds.
    pub ts: i64,
    /// Game zone, default "1".
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Platform, android.
    pub pf: String,
    /// Order number, unique, up to 63 chars.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Coins to give, not 0.
    #[doc(alias = "presentCounts")]
    pub present_counts: i64,
    /// HMAC-SHA256 signature; in a cloud call pass cloud.signature(...). MidasSignature object in a cloud call.
    pub sig: String,
}

impl Request for PresentSandbox {
    const API: Api = Api::named("midas.presentSandbox")
        .endpoint(Method::Post, "/cgi-bin/midas/sandbox/present")
        .error_codes(&[ErrorCode::new(0, "success"), ErrorCode::new(-1, "system busy, retry")]);

    type Reply = PresentSandboxReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `midas.presentSandbox`.
#[diagnostic::on_unimplemented(
    message = "cloud call `midas.presentSandbox` is not declared by this cloud function",
    label = "needs the permission `midas.presentSandbox`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"midas.presentSandbox\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl midas::MayPresentSandbox>"
)]
pub trait MayPresentSandbox {}

#[diagnostic::do_not_recommend]
impl MayPresentSandbox for AllPermissions {}
impl<S: MayPresentSandbox> DeclaredIn<S> for PresentSandbox {}

reply! {
    /// The answer to [`PresentSandbox`].
    pub struct PresentSandboxReply {
        /// Balance after.
        pub balance: i64 = "balance",
        /// Order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
    }
}
