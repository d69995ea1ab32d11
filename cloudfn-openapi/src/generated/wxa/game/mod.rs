// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::wxa::game;
//!
//! let request = game::GetBalance::new(serde_json::json!({"member": 1}));
//! assert_eq!(game::GetBalance::API.name, "wxa.game.getBalance");
//! # let _ = request;
//! ```

pub mod content_spam;

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Get the coins of a player.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `wxa.game.getBalance`, over HTTPS `POST /wxa/game/getbalance`;
    /// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment-v2/pay_v2.getBalance.html).
    #[doc(alias = "openapi.wxa.game.getBalance")]
    #[doc(alias = "getBalance")]
    pub struct GetBalance;
}

impl Request for GetBalance {
    const API: Api = Api::named("wxa.game.getBalance").endpoint(Method::Post, "/wxa/game/getbalance");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `wxa.game.getBalance`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.getBalance` is not declared by this cloud function",
    label = "needs the permission `wxa.game.getBalance`",
    note = "declare it: #[cloud_function(openapi = [\"wxa.game.getBalance\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::MayGetBalance>"
)]
pub trait MayGetBalance {}

#[diagnostic::do_not_recommend]
impl MayGetBalance for AllPermissions {}
impl<S: MayGetBalance> DeclaredIn<S> for GetBalance {}

open_request! {
    /// Take coins from a player.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `wxa.game.pay`, over HTTPS `POST /wxa/game/pay`;
    /// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment-v2/pay_v2.pay.html).
    #[doc(alias = "openapi.wxa.game.pay")]
    #[doc(alias = "pay")]
    pub struct Pay;
}

impl Request for Pay {
    const API: Api = Api::named("wxa.game.pay").endpoint(Method::Post, "/wxa/game/pay");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `wxa.game.pay`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.pay` is not declared by this cloud function",
    label = "needs the permission `wxa.game.pay`",
    note = "declare it: #[cloud_function(openapi = [\"wxa.game.pay\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::MayPay>"
)]
pub trait MayPay {}

#[diagnostic::do_not_recommend]
impl MayPay for AllPermissions {}
impl<S: MayPay> DeclaredIn<S> for Pay {}

open_request! {
    /// Give coins to a player.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `wxa.game.present`, over HTTPS `POST /wxa/game/present`;
    /// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/midas-payment-v2/pay_v2.present.html).
    #[doc(alias = "openapi.wxa.game.present")]
    #[doc(alias = "present")]
    pub struct Present;
}

impl Request for Present {
    const API: Api = Api::named("wxa.game.present").endpoint(Method::Post, "/wxa/game/present");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `wxa.game.present`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.present` is not declared by this cloud function",
    label = "needs the permission `wxa.game.present`",
    note = "declare it: #[cloud_function(openapi = [\"wxa.game.present\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::MayPresent>"
)]
pub trait MayPresent {}

#[diagnostic::do_not_recommend]
impl MayPresent for AllPermissions {}
impl<S: MayPresent> DeclaredIn<S> for Present {}
