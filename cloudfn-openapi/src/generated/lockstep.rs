// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `lockstep`: 4 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::lockstep;
//!
//! let request = lockstep::CreateGameRoom::new(647, ["OPEN_ID_LIST"], 814, 904);
//! assert_eq!(lockstep::CreateGameRoom::API.name, "lockstep.createGameRoom");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
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
#[derive(Debug, Clone)]
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
    pub need_user_info: Option<bool>,
    /// Duration in s, up to 3600, default 1200.
    #[doc(alias = "gameLastTime")]
    pub game_last_time: Option<i64>,
    /// Custom data, up to 32 bytes.
    #[doc(alias = "roomExtInfo")]
    pub room_ext_info: Option<String>,
    /// Make a random seed.
    #[doc(alias = "needGameSeed")]
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

impl Serialize for CreateGameRoom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("game_tick", &self.game_tick)
            .member("open_id_list", &self.open_id_list)
            .member("udp_reliability_strategy", &self.udp_reliability_strategy)
            .member("start_percent", &self.start_percent)
            .optional("need_user_info", &self.need_user_info)
            .optional("game_last_time", &self.game_last_time)
            .optional("room_ext_info", &self.room_ext_info)
            .optional("need_game_seed", &self.need_game_seed)
            .end()
    }
}

impl Request for CreateGameRoom {
    const API: Api = Api::named("lockstep.createGameRoom").endpoint(Method::Post, "/wxa/createwxagameroom");

    type Reply = CreateGameRoomReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
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

/// Get frames of a frame sync room.
///
/// Older pages and SDKs send GET; the page of today says POST.
///
/// Cloud call `lockstep.getGameFrame`, over HTTPS `GET /wxa/getwxagameframe`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/lock-step/api_lock-step.getgameframe.html).
#[doc(alias = "openapi.lockstep.getGameFrame")]
#[doc(alias = "getGameFrame")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetGameFrame {
    /// Access token of the game, which onGameEnd gave.
    #[doc(alias = "accessInfo")]
    pub access_info: String,
    /// First frame.
    #[doc(alias = "beginFrameId")]
    pub begin_frame_id: i64,
    /// The frame after the last one.
    #[doc(alias = "endFrameId")]
    pub end_frame_id: i64,
}

impl GetGameFrame {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(access_info: impl Into<String>, begin_frame_id: i64, end_frame_id: i64) -> Self {
        Self { access_info: access_info.into(), begin_frame_id, end_frame_id }
    }
}

impl Serialize for GetGameFrame {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("access_info", &self.access_info)
            .member("begin_frame_id", &self.begin_frame_id)
            .member("end_frame_id", &self.end_frame_id)
            .end()
    }
}

impl Request for GetGameFrame {
    const API: Api = Api::named("lockstep.getGameFrame").endpoint(Method::Get, "/wxa/getwxagameframe").query(&[
        "access_info",
        "begin_frame_id",
        "end_frame_id",
    ]);

    type Reply = GetGameFrameReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `lockstep.getGameFrame`.
#[diagnostic::on_unimplemented(
    message = "cloud call `lockstep.getGameFrame` is not declared by this cloud function",
    label = "needs the permission `lockstep.getGameFrame`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"lockstep.getGameFrame\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl lockstep::MayGetGameFrame>"
)]
pub trait MayGetGameFrame {}

#[diagnostic::do_not_recommend]
impl MayGetGameFrame for AllPermissions {}
impl<S: MayGetGameFrame> DeclaredIn<S> for GetGameFrame {}

reply! {
    /// The answer to [`GetGameFrame`].
    pub struct GetGameFrameReply {
        /// The frames.
        pub data: GameFrames = "data",
    }
}

reply! {
    /// What members sent in it.
    pub struct GamePackage {
        /// Who sent it.
        #[doc(alias = "openId")]
        pub open_id: OpenId = "open_id",
        /// The game's own commands.
        #[doc(alias = "actionList")]
        pub action_list: Vec<String> = "action_list",
        /// Whether the frame is empty.
        pub b: bool = "b",
    }
}

reply! {
    /// The frames.
    pub struct GameFrame {
        /// Number of the frame, from 1.
        #[doc(alias = "frameId")]
        pub frame_id: i64 = "frame_id",
        /// What members sent in it.
        #[doc(alias = "pkgList")]
        pub pkg_list: Vec<GamePackage> = "pkg_list",
    }
}

reply! {
    /// The frames.
    pub struct GameFrames {
        /// Whether there are more frames.
        #[doc(alias = "hasMore")]
        pub has_more: bool = "has_more",
        /// The frames.
        #[doc(alias = "frameList")]
        pub frame_list: Vec<GameFrame> = "frame_list",
    }
}

/// Get the identity of a member of a frame sync room.
///
/// Cloud call `lockstep.getGameIdentityInfo`, over HTTPS `GET /wxa/getwxagameidentityinfo`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/lock-step/lock-step.getGameIdentityInfo.html).
#[doc(alias = "openapi.lockstep.getGameIdentityInfo")]
#[doc(alias = "getGameIdentityInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetGameIdentityInfo {
    /// Room access token.
    #[doc(alias = "accessInfo")]
    pub access_info: String,
}

impl GetGameIdentityInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(access_info: impl Into<String>) -> Self {
        Self { access_info: access_info.into() }
    }
}

impl Serialize for GetGameIdentityInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("access_info", &self.access_info).end()
    }
}

impl Request for GetGameIdentityInfo {
    const API: Api = Api::named("lockstep.getGameIdentityInfo")
        .endpoint(Method::Get, "/wxa/getwxagameidentityinfo")
        .query(&["access_info"]);

    type Reply = GetGameIdentityInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `lockstep.getGameIdentityInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `lockstep.getGameIdentityInfo` is not declared by this cloud function",
    label = "needs the permission `lockstep.getGameIdentityInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"lockstep.getGameIdentityInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl lockstep::MayGetGameIdentityInfo>"
)]
pub trait MayGetGameIdentityInfo {}

#[diagnostic::do_not_recommend]
impl MayGetGameIdentityInfo for AllPermissions {}
impl<S: MayGetGameIdentityInfo> DeclaredIn<S> for GetGameIdentityInfo {}

reply! {
    /// The answer to [`GetGameIdentityInfo`].
    pub struct GetGameIdentityInfoReply {
        /// The members.
        pub data: GameIdentities = "data",
    }
}

reply! {
    /// The members.
    pub struct GameIdentity {
        /// Number of the member in the room.
        #[doc(alias = "clientId")]
        pub client_id: i64 = "client_id",
        /// Openid of the member.
        #[doc(alias = "openId")]
        pub open_id: OpenId = "open_id",
    }
}

reply! {
    /// The members.
    pub struct GameIdentities {
        /// The members.
        #[doc(alias = "infoList")]
        pub info_list: Vec<GameIdentity> = "info_list",
    }
}

/// Get a frame sync room.
///
/// Cloud call `lockstep.getGameRoomInfo`, over HTTPS `GET /wxa/getwxagameroominfo`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/lock-step/lock-step.getGameRoomInfo.html).
#[doc(alias = "openapi.lockstep.getGameRoomInfo")]
#[doc(alias = "getGameRoomInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetGameRoomInfo {
    /// Room access token.
    #[doc(alias = "accessInfo")]
    pub access_info: String,
}

impl GetGameRoomInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(access_info: impl Into<String>) -> Self {
        Self { access_info: access_info.into() }
    }
}

impl Serialize for GetGameRoomInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("access_info", &self.access_info).end()
    }
}

impl Request for GetGameRoomInfo {
    const API: Api =
        Api::named("lockstep.getGameRoomInfo").endpoint(Method::Get, "/wxa/getwxagameroominfo").query(&["access_info"]);

    type Reply = GetGameRoomInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `lockstep.getGameRoomInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `lockstep.getGameRoomInfo` is not declared by this cloud function",
    label = "needs the permission `lockstep.getGameRoomInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"lockstep.getGameRoomInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl lockstep::MayGetGameRoomInfo>"
)]
pub trait MayGetGameRoomInfo {}

#[diagnostic::do_not_recommend]
impl MayGetGameRoomInfo for AllPermissions {}
impl<S: MayGetGameRoomInfo> DeclaredIn<S> for GetGameRoomInfo {}

reply! {
    /// The answer to [`GetGameRoomInfo`].
    pub struct GetGameRoomInfoReply {
        /// The room.
        pub data: GameRoomInfo = "data",
    }
}

reply! {
    /// The members.
    pub struct GameMember {
        /// Whether the member is ready.
        #[doc(alias = "isReady")]
        pub is_ready: bool = "is_ready",
        /// Role of the member.
        pub role: i64 = "role",
        /// Number of the member in the room.
        #[doc(alias = "clientId")]
        pub client_id: i64 = "client_id",
        /// Seat.
        #[doc(alias = "posNum")]
        pub pos_num: i64 = "pos_num",
        /// Picture of the member.
        pub headimg: Option<String> = "headimg",
        /// Nickname of the member.
        pub nickname: Option<String> = "nickname",
        /// Whether the member is ready to start.
        #[doc(alias = "enableToStart")]
        pub enable_to_start: bool = "enable_to_start",
        /// Custom data of the member.
        #[doc(alias = "memberExtInfo")]
        pub member_ext_info: String = "member_ext_info",
    }
}

reply! {
    /// The room.
    pub struct GameRoomInfo {
        /// Id of the room.
        #[doc(alias = "roomIdStr")]
        pub room_id_str: String = "room_id_str",
        /// State of the room.
        #[doc(alias = "roomState")]
        pub room_state: i64 = "room_state",
        /// Most members that the room can have.
        #[doc(alias = "maxMemberNum")]
        pub max_member_num: i64 = "max_member_num",
        /// Frame period, milliseconds.
        #[doc(alias = "gameTick")]
        pub game_tick: i64 = "game_tick",
        /// Share of members that must start.
        #[doc(alias = "startPercent")]
        pub start_percent: i64 = "start_percent",
        /// Frame redundancy.
        #[doc(alias = "udpReliabilityStrategy")]
        pub udp_reliability_strategy: i64 = "udp_reliability_strategy",
        /// Duration, seconds.
        #[doc(alias = "gameLastTime")]
        pub game_last_time: i64 = "game_last_time",
        /// Own version of the game.
        #[doc(alias = "gameVersion")]
        pub game_version: i64 = "game_version",
        /// Custom data of the room.
        #[doc(alias = "roomExtInfo")]
        pub room_ext_info: String = "room_ext_info",
        /// Random seed.
        pub seed: String = "seed",
        /// The members.
        #[doc(alias = "memberList")]
        pub member_list: Vec<GameMember> = "member_list",
        /// Time of the last change.
        #[doc(alias = "updateTimestamp")]
        pub update_timestamp: i64 = "update_timestamp",
        /// Time of creation.
        #[doc(alias = "createTimestamp")]
        pub create_timestamp: i64 = "create_timestamp",
    }
}
