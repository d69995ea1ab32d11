// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::wxa::game;
//!
//! let request = game::GetBalance::new(game::GetBalanceArguments { openid: "OPENID".into(), offer_id: "OFFER_ID".into(), ts: 446, zone_id: "ZONE_ID".into(), env: game::PayEnv::Production, signature: "SIGNATURE".into(), pay_sig: "PAY_SIG".into() });
//! assert_eq!(game::GetBalance::API.name, "wxa.game.getBalance");
//! # let _ = request;
//! ```

pub mod content_spam;

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request};

/// Get the coins of a player.
///
/// Cloud call `wxa.game.getBalance`, over HTTPS `POST /wxa/game/getbalance`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/game_currency/api_pay_v2.getbalance.html).
#[doc(alias = "openapi.wxa.game.getBalance")]
#[doc(alias = "getBalance")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetBalance {
    /// Openid of the player.
    pub openid: OpenId,
    /// Now, unix seconds.
    pub ts: i64,
    /// Which environment.
    pub env: PayEnv,
    /// Signature of the login state, with the player's session key.
    pub signature: String,
    /// Id of the payment application.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Id of a published zone.
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Signature of the payment.
    #[doc(alias = "paySig")]
    pub pay_sig: String,
    /// Address of the player.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
    /// Kind of coins, 0 by default.
    #[doc(alias = "coinType")]
    pub coin_type: Option<i64>,
    /// Always `hmac_sha256`.
    #[doc(alias = "sigMethod")]
    pub sig_method: String,
}

impl GetBalance {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: GetBalanceArguments) -> Self {
        let GetBalanceArguments { openid, offer_id, ts, zone_id, env, signature, pay_sig } = arguments;
        Self {
            openid,
            ts,
            env,
            signature,
            offer_id,
            zone_id,
            pay_sig,
            user_ip: None,
            coin_type: None,
            sig_method: "hmac_sha256".to_owned(),
        }
    }

    /// Address of the player.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }

    /// Kind of coins, 0 by default.
    #[doc(alias = "coinType")]
    #[must_use]
    #[inline]
    pub fn coin_type(mut self, coin_type: i64) -> Self {
        self.coin_type = Some(coin_type);
        self
    }
}

impl Serialize for GetBalance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("ts", &self.ts)
            .member("env", &self.env)
            .member("signature", &self.signature)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("pay_sig", &self.pay_sig)
            .optional("user_ip", &self.user_ip)
            .optional("coin_type", &self.coin_type)
            .member("sig_method", &self.sig_method)
            .end()
    }
}

/// What [`GetBalance::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct GetBalanceArguments {
    /// Openid of the player.
    pub openid: OpenId,
    /// Id of the payment application.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Now, unix seconds.
    pub ts: i64,
    /// Id of a published zone.
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Which environment.
    pub env: PayEnv,
    /// Signature of the login state, with the player's session key.
    pub signature: String,
    /// Signature of the payment.
    #[doc(alias = "paySig")]
    pub pay_sig: String,
}

impl Request for GetBalance {
    const API: Api = Api::named("wxa.game.getBalance").endpoint(Method::Post, "/wxa/game/getbalance").query(&[
        "signature",
        "sig_method",
        "pay_sig",
    ]);

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

/// The permission to call `wxa.game.getBalance`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.getBalance` is not declared by this cloud function",
    label = "needs the permission `wxa.game.getBalance`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.game.getBalance\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::MayGetBalance>"
)]
pub trait MayGetBalance {}

#[diagnostic::do_not_recommend]
impl MayGetBalance for AllPermissions {}
impl<S: MayGetBalance> DeclaredIn<S> for GetBalance {}

reply! {
    /// The answer to [`GetBalance`].
    pub struct GetBalanceReply {
        /// Coins, paid and given.
        pub balance: i64 = "balance",
        /// Coins that were given.
        #[doc(alias = "presentBalance")]
        pub present_balance: i64 = "present_balance",
        /// Whether it is the first purchase.
        #[doc(alias = "firstSave")]
        pub first_save: bool = "first_save",
        /// Coins that were ever bought.
        #[doc(alias = "sumSave")]
        pub sum_save: i64 = "sum_save",
        /// Coins that were ever given.
        #[doc(alias = "sumPresent")]
        pub sum_present: i64 = "sum_present",
        /// Coins that ever came in.
        #[doc(alias = "sumBalance")]
        pub sum_balance: i64 = "sum_balance",
        /// Coins that were ever spent.
        #[doc(alias = "sumCost")]
        pub sum_cost: i64 = "sum_cost",
    }
}

number_set! {
    /// Which environment.
    PayEnv {
        /// The real one.
        Production = 0,
        /// The sandbox.
        Sandbox = 1,
    }
}

/// Take coins from a player.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | not known whether the coins were taken: send the same bill_no again |
/// | 90012 | the order number was used already |
///
/// Cloud call `wxa.game.pay`, over HTTPS `POST /wxa/game/pay`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment/game_currency/api_pay_v2.pay.html).
#[doc(alias = "openapi.wxa.game.pay")]
#[doc(alias = "pay")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Pay {
    /// Openid of the player.
    pub openid: OpenId,
    /// Now, unix seconds.
    pub ts: i64,
    /// Which environment.
    pub env: PayEnv,
    /// How many coins, more than 0.
    pub amount: i64,
    /// Signature of the login state, with the player's session key.
    pub signature: String,
    /// What is bought.
    pub payitem: Option<String>,
    /// A note.
    pub remark: Option<String>,
    /// Id of the payment application.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Id of a published zone.
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Your order number, at most 63 of letters, digits, - and _, and not beginning with _; the same number takes
    /// coins once.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Signature of the payment.
    #[doc(alias = "paySig")]
    pub pay_sig: String,
    /// Address of the player.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
    /// Always `hmac_sha256`.
    #[doc(alias = "sigMethod")]
    pub sig_method: String,
}

impl Pay {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PayArguments) -> Self {
        let PayArguments { openid, offer_id, ts, zone_id, env, amount, bill_no, signature, pay_sig } = arguments;
        Self {
            openid,
            ts,
            env,
            amount,
            signature,
            payitem: None,
            remark: None,
            offer_id,
            zone_id,
            bill_no,
            pay_sig,
            user_ip: None,
            sig_method: "hmac_sha256".to_owned(),
        }
    }

    /// Address of the player.
    #[doc(alias = "userIp")]
    #[must_use]
    pub fn user_ip(mut self, user_ip: impl Into<String>) -> Self {
        self.user_ip = Some(user_ip.into());
        self
    }

    /// What is bought.
    #[must_use]
    pub fn payitem(mut self, payitem: impl Into<String>) -> Self {
        self.payitem = Some(payitem.into());
        self
    }

    /// A note.
    #[must_use]
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = Some(remark.into());
        self
    }
}

impl Serialize for Pay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("ts", &self.ts)
            .member("env", &self.env)
            .member("amount", &self.amount)
            .member("signature", &self.signature)
            .optional("payitem", &self.payitem)
            .optional("remark", &self.remark)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .member("pay_sig", &self.pay_sig)
            .optional("user_ip", &self.user_ip)
            .member("sig_method", &self.sig_method)
            .end()
    }
}

/// What [`Pay::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PayArguments {
    /// Openid of the player.
    pub openid: OpenId,
    /// Id of the payment application.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Now, unix seconds.
    pub ts: i64,
    /// Id of a published zone.
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Which environment.
    pub env: PayEnv,
    /// How many coins, more than 0.
    pub amount: i64,
    /// Your order number, at most 63 of letters, digits, - and _, and not beginning with _; the same number takes
    /// coins once.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Signature of the login state, with the player's session key.
    pub signature: String,
    /// Signature of the payment.
    #[doc(alias = "paySig")]
    pub pay_sig: String,
}

impl Request for Pay {
    const API: Api = Api::named("wxa.game.pay")
        .endpoint(Method::Post, "/wxa/game/pay")
        .query(&["signature", "sig_method", "pay_sig"])
        .error_codes(&[
            ErrorCode::new(-1, "not known whether the coins were taken: send the same bill_no again"),
            ErrorCode::new(90_012, "the order number was used already"),
        ]);

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

/// The permission to call `wxa.game.pay`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.pay` is not declared by this cloud function",
    label = "needs the permission `wxa.game.pay`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.game.pay\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::MayPay>"
)]
pub trait MayPay {}

#[diagnostic::do_not_recommend]
impl MayPay for AllPermissions {}
impl<S: MayPay> DeclaredIn<S> for Pay {}

reply! {
    /// The answer to [`Pay`].
    pub struct PayReply {
        /// Your order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
        /// Coins afterwards.
        pub balance: i64 = "balance",
        /// How many of the coins were given ones.
        #[doc(alias = "usedPresentAmount")]
        pub used_present_amount: i64 = "used_present_amount",
    }
}

/// Give coins to a player.
///
/// Cloud call `wxa.game.present`, over HTTPS `POST /wxa/game/present`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment-v2/pay_v2.present.html).
#[doc(alias = "openapi.wxa.game.present")]
#[doc(alias = "present")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Present {
    /// Openid of the player.
    pub openid: OpenId,
    /// Now, unix seconds.
    pub ts: i64,
    /// Which environment.
    pub env: PayEnv,
    /// How many coins.
    pub amount: i64,
    /// Signature of the login state, with the player's session key.
    pub signature: String,
    /// Id of the payment application.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Id of a published zone.
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Your order number; the same number gives coins once.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Signature of the payment.
    #[doc(alias = "paySig")]
    pub pay_sig: String,
    /// Address of the player.
    #[doc(alias = "userIp")]
    pub user_ip: Option<String>,
    /// Always `hmac_sha256`.
    #[doc(alias = "sigMethod")]
    pub sig_method: String,
}

impl Present {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: PresentArguments) -> Self {
        let PresentArguments { openid, offer_id, ts, zone_id, env, amount, bill_no, signature, pay_sig } = arguments;
        Self {
            openid,
            ts,
            env,
            amount,
            signature,
            offer_id,
            zone_id,
            bill_no,
            pay_sig,
            user_ip: None,
            sig_method: "hmac_sha256".to_owned(),
        }
    }

    /// Address of the player.
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
            .member("ts", &self.ts)
            .member("env", &self.env)
            .member("amount", &self.amount)
            .member("signature", &self.signature)
            .member("offer_id", &self.offer_id)
            .member("zone_id", &self.zone_id)
            .member("bill_no", &self.bill_no)
            .member("pay_sig", &self.pay_sig)
            .optional("user_ip", &self.user_ip)
            .member("sig_method", &self.sig_method)
            .end()
    }
}

/// What [`Present::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct PresentArguments {
    /// Openid of the player.
    pub openid: OpenId,
    /// Id of the payment application.
    #[doc(alias = "offerId")]
    pub offer_id: String,
    /// Now, unix seconds.
    pub ts: i64,
    /// Id of a published zone.
    #[doc(alias = "zoneId")]
    pub zone_id: String,
    /// Which environment.
    pub env: PayEnv,
    /// How many coins.
    pub amount: i64,
    /// Your order number; the same number gives coins once.
    #[doc(alias = "billNo")]
    pub bill_no: String,
    /// Signature of the login state, with the player's session key.
    pub signature: String,
    /// Signature of the payment.
    #[doc(alias = "paySig")]
    pub pay_sig: String,
}

impl Request for Present {
    const API: Api = Api::named("wxa.game.present").endpoint(Method::Post, "/wxa/game/present").query(&[
        "signature",
        "sig_method",
        "pay_sig",
    ]);

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

/// The permission to call `wxa.game.present`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.present` is not declared by this cloud function",
    label = "needs the permission `wxa.game.present`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"wxa.game.present\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::MayPresent>"
)]
pub trait MayPresent {}

#[diagnostic::do_not_recommend]
impl MayPresent for AllPermissions {}
impl<S: MayPresent> DeclaredIn<S> for Present {}

reply! {
    /// The answer to [`Present`].
    pub struct PresentReply {
        /// Your order number.
        #[doc(alias = "billNo")]
        pub bill_no: String = "bill_no",
        /// Coins afterwards.
        pub balance: i64 = "balance",
    }
}
