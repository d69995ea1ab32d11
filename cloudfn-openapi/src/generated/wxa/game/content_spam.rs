// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game.contentSpam`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::wxa::game::content_spam;
//!
//! let request = content_spam::MediaCheckSync::new(serde_json::json!({"member": 1}));
//! assert_eq!(content_spam::MediaCheckSync::API.name, "wxa.game.contentSpam.mediaCheckSync");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Check a picture of a game.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `wxa.game.contentSpam.mediaCheckSync`, over HTTPS `POST /wxa/game/content_spam/media_check_sync`;
    /// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/wxa-sec-check/gamesecurity.mediaCheck.html).
    #[doc(alias = "openapi.wxa.game.contentSpam.mediaCheckSync")]
    #[doc(alias = "mediaCheckSync")]
    pub struct MediaCheckSync;
}

impl Request for MediaCheckSync {
    const API: Api = Api::named("wxa.game.contentSpam.mediaCheckSync")
        .endpoint(Method::Post, "/wxa/game/content_spam/media_check_sync");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `wxa.game.contentSpam.mediaCheckSync`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.contentSpam.mediaCheckSync` is not declared by this cloud function",
    label = "needs the permission `wxa.game.contentSpam.mediaCheckSync`",
    note = "declare it: #[cloud_function(openapi = [\"wxa.game.contentSpam.mediaCheckSync\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::content_spam::MayMediaCheckSync>"
)]
pub trait MayMediaCheckSync {}

#[diagnostic::do_not_recommend]
impl MayMediaCheckSync for AllPermissions {}
impl<S: MayMediaCheckSync> DeclaredIn<S> for MediaCheckSync {}

open_request! {
    /// Check a text of a game.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `wxa.game.contentSpam.msgSecCheck`, over HTTPS `POST /wxa/game/content_spam/msg_sec_check`;
    /// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/wxa-sec-check/gamesecurity.msgSecCheck.html).
    #[doc(alias = "openapi.wxa.game.contentSpam.msgSecCheck")]
    #[doc(alias = "msgSecCheck")]
    pub struct MsgSecCheck;
}

impl Request for MsgSecCheck {
    const API: Api =
        Api::named("wxa.game.contentSpam.msgSecCheck").endpoint(Method::Post, "/wxa/game/content_spam/msg_sec_check");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `wxa.game.contentSpam.msgSecCheck`.
#[diagnostic::on_unimplemented(
    message = "cloud call `wxa.game.contentSpam.msgSecCheck` is not declared by this cloud function",
    label = "needs the permission `wxa.game.contentSpam.msgSecCheck`",
    note = "declare it: #[cloud_function(openapi = [\"wxa.game.contentSpam.msgSecCheck\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl wxa::game::content_spam::MayMsgSecCheck>"
)]
pub trait MayMsgSecCheck {}

#[diagnostic::do_not_recommend]
impl MayMsgSecCheck for AllPermissions {}
impl<S: MayMsgSecCheck> DeclaredIn<S> for MsgSecCheck {}
