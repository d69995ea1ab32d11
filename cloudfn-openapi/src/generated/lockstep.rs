// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `lockstep`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::lockstep;
//!
//! let request = lockstep::CreateGameRoom::new(647, ["OPEN_ID_LIST"], 814, 904);
//! assert_eq!(lockstep::CreateGameRoom::API.name, "lockstep.createGameRoom");
//! # let _ = request;
//! ```

use serde::Serialize;

use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, OpenId, ReadError, Request};

/// Create a frame sync room.
///
/// Page title is lock-step.createGameRoom; the cloud-call name has no hyphen.
///
/// Cloud call `lockstep.createGameRoom`, over HTTPS `POST /wxa/createwxagameroom`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/lock-step/api_lock-step.creategameroom.html).
#[doc(alias = "openapi.lockstep.createGameRoom")]
#[doc(alias = "createGameRoom")]
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateGameRoom {
    /// Frame period in ms, at least 33.
    #[doc(alias = "gameTick")]
    pub game_tick: i64,
    /// Member openids.
    #[doc(alias = "openIdList")]
    pub open_id_list: Vec<OpenId>,
    /// Frame redundancy, 3 advised.
    #[doc(alias = "udpReliabilityStrategy")]
    pub udp_reliability_strategy: i64,
    /// Share of members that must start, 0 for any.
    #[doc(alias = "startPercent")]
    pub start_percent: i64,
    /// Room carries pictures and nicknames.
    #[doc(alias = "needUserInfo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_user_info: Option<bool>,
    /// Duration in s, up to 3600, default 1200.
    #[doc(alias = "gameLastTime")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub game_last_time: Option<i64>,
    /// Custom data, up to 32 bytes.
    #[doc(alias = "roomExtInfo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room_ext_info: Option<String>,
    /// Make a random seed.
    #[doc(alias = "needGameSeed")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_game_seed: Option<bool>,
}

impl CreateGameRoom {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(
        game_tick: i64,
        open_id_list: impl IntoIterator<Item = impl Into<OpenId>>,
        udp_reliability_strategy: i64,
        start_percent: i64,
    ) -> Self {
        Self {
            game_tick,
            open_id_list: open_id_list.into_iter().map(Into::into).collect(),
            udp_reliability_strategy,
            start_percent,
            need_user_info: None,
            game_last_time: None,
            room_ext_info: None,
            need_game_seed: None,
        }
    }

    /// Room carries pictures and nicknames.
    #[doc(alias = "needUserInfo")]
    #[must_use]
    #[inline]
    pub fn need_user_info(mut self, need_user_info: bool) -> Self {
        self.need_user_info = Some(need_user_info);
        self
    }

    /// Duration in s, up to 3600, default 1200.
    #[doc(alias = "gameLastTime")]
    #[must_use]
    #[inline]
    pub fn game_last_time(mut self, game_last_time: i64) -> Self {
        self.game_last_time = Some(game_last_time);
        self
    }

    /// Custom data, up to 32 bytes.
    #[doc(alias = "roomExtInfo")]
    #[must_use]
    pub fn room_ext_info(mut self, room_ext_info: impl Into<String>) -> Self {
        self.room_ext_info = Some(room_ext_info.into());
        self
    }

    /// Make a random seed.
    #[doc(alias = "needGameSeed")]
    #[must_use]
    #[inline]
    pub fn need_game_seed(mut self, need_game_seed: bool) -> Self {
        self.need_game_seed = Some(need_game_seed);
        self
    }
}

impl Request for CreateGameRoom {
    const API: Api = Api::named("lockstep.createGameRoom").endpoint(Method::Post, "/wxa/createwxagameroom");

    type Reply = CreateGameRoomReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `lockstep.createGameRoom`.
#[diagnostic::on_unimplemented(
    message = "cloud call `lockstep.createGameRoom` is not declared by this cloud function",
    label = "needs the permission `lockstep.createGameRoom`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"lockstep.createGameRoom\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl lockstep::MayCreateGameRoom>"
)]
pub trait MayCreateGameRoom {}

#[diagnostic::do_not_recommend]
impl MayCreateGameRoom for AllPermissions {}
impl<S: MayCreateGameRoom> DeclaredIn<S> for CreateGameRoom {}

reply! {
    /// The answer to [`CreateGameRoom`].
    pub struct CreateGameRoomReply {
        /// Access data.
        pub data: GameRoom = "data",
    }
}

reply! {
    /// Access data.
    pub struct GameRoom {
        /// Room access token.
        #[doc(alias = "accessInfo")]
        pub access_info: String = "access_info",
    }
}
