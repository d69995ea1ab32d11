// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `liveBroadcast`: 35 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::live_broadcast;
//!
//! let request = live_broadcast::AddAssistant::new(370, [live_broadcast::NewAssistant::new("USERNAME", "NICKNAME")]);
//! assert_eq!(live_broadcast::AddAssistant::API.name, "liveBroadcast.addAssistant");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, AuditId, Content, DeclaredIn, ErrorCode, GoodsId, MediaId, Method, OpenId, ReadError,
    Request, RoomId,
};

/// Add room assistants.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `liveBroadcast.addAssistant`, over HTTPS `POST /wxaapi/broadcast/room/addassistant`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_addveassistant.html).
#[doc(alias = "openapi.liveBroadcast.addAssistant")]
#[doc(alias = "addAssistant")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddAssistant {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Users.
    pub users: Vec<NewAssistant>,
}

impl AddAssistant {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, users: impl IntoIterator<Item = NewAssistant>) -> Self {
        Self { room_id: room_id.into(), users: users.into_iter().collect() }
    }
}

impl Serialize for AddAssistant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("users", &self.users).end()
    }
}

impl Request for AddAssistant {
    const API: Api = Api::named("liveBroadcast.addAssistant")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/addassistant")
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = AddAssistantReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.addAssistant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.addAssistant` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.addAssistant`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.addAssistant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayAddAssistant>"
)]
pub trait MayAddAssistant {}

#[diagnostic::do_not_recommend]
impl MayAddAssistant for AllPermissions {}
impl<S: MayAddAssistant> DeclaredIn<S> for AddAssistant {}

reply! {
    /// The answer to [`AddAssistant`]. WeChat documents no members besides errcode and errmsg.
    pub struct AddAssistantReply {}
}

/// Users.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewAssistant {
    /// WeChat id.
    pub username: String,
    /// Nickname.
    pub nickname: String,
}

impl NewAssistant {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(username: impl Into<String>, nickname: impl Into<String>) -> Self {
        Self { username: username.into(), nickname: nickname.into() }
    }
}

impl Serialize for NewAssistant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("username", &self.username).member("nickname", &self.nickname).end()
    }
}

/// Put goods into a room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 300022 | no such room |
/// | 300023 | wrong room state |
/// | 300024 | no such goods |
/// | 300025 | goods not passed |
/// | 300027 | import failed |
/// | 300033 | too many goods in the room |
///
/// Cloud call `liveBroadcast.addGoods`, over HTTPS `POST /wxaapi/broadcast/room/addgoods`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_importgoods.html).
#[doc(alias = "openapi.liveBroadcast.addGoods")]
#[doc(alias = "addGoods")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddGoods {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Goods ids.
    pub ids: Vec<GoodsId>,
}

impl AddGoods {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, ids: impl IntoIterator<Item = impl Into<GoodsId>>) -> Self {
        Self { room_id: room_id.into(), ids: ids.into_iter().map(Into::into).collect() }
    }
}

impl Serialize for AddGoods {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("ids", &self.ids).end()
    }
}

impl Request for AddGoods {
    const API: Api = Api::named("liveBroadcast.addGoods")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/addgoods")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(300_022, "no such room"),
            ErrorCode::new(300_023, "wrong room state"),
            ErrorCode::new(300_024, "no such goods"),
            ErrorCode::new(300_025, "goods not passed"),
            ErrorCode::new(300_027, "import failed"),
            ErrorCode::new(300_033, "too many goods in the room"),
        ]);

    type Reply = AddGoodsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.addGoods`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.addGoods` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.addGoods`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.addGoods\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayAddGoods>"
)]
pub trait MayAddGoods {}

#[diagnostic::do_not_recommend]
impl MayAddGoods for AllPermissions {}
impl<S: MayAddGoods> DeclaredIn<S> for AddGoods {}

reply! {
    /// The answer to [`AddGoods`]. WeChat documents no members besides errcode and errmsg.
    pub struct AddGoodsReply {}
}

/// Give a member role.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 400001 | bad WeChat id |
/// | 400002 | WeChat id not verified |
/// | 400003 | role limit reached |
/// | 400004 | role given already |
///
/// Cloud call `liveBroadcast.addRole`, over HTTPS `POST /wxaapi/broadcast/role/addrole`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_getrolelistdw.html).
#[doc(alias = "openapi.liveBroadcast.addRole")]
#[doc(alias = "addRole")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddRole {
    /// WeChat id.
    pub username: String,
    /// Role to give: 1 admin, 2 anchor, 3 operator.
    pub role: Role,
}

impl AddRole {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(username: impl Into<String>, role: impl Into<Role>) -> Self {
        Self { username: username.into(), role: role.into() }
    }
}

impl Serialize for AddRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("username", &self.username).member("role", &self.role).end()
    }
}

impl Request for AddRole {
    const API: Api =
        Api::named("liveBroadcast.addRole").endpoint(Method::Post, "/wxaapi/broadcast/role/addrole").error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(400_001, "bad WeChat id"),
            ErrorCode::new(400_002, "WeChat id not verified"),
            ErrorCode::new(400_003, "role limit reached"),
            ErrorCode::new(400_004, "role given already"),
        ]);

    type Reply = AddRoleReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.addRole`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.addRole` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.addRole`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.addRole\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayAddRole>"
)]
pub trait MayAddRole {}

#[diagnostic::do_not_recommend]
impl MayAddRole for AllPermissions {}
impl<S: MayAddRole> DeclaredIn<S> for AddRole {}

reply! {
    /// The answer to [`AddRole`].
    pub struct AddRoleReply {
        /// QR code for the real-name check.
        pub codeurl: String = "codeurl",
    }
}

number_set! {
    /// Role to give: 1 admin, 2 anchor, 3 operator.
    Role {
        /// Super administrator; cannot be given.
        SuperAdmin = 0,
        /// Administrator.
        Admin = 1,
        /// Anchor.
        Anchor = 2,
        /// Operator.
        Operator = 3,
    }
}

/// Add the second anchor account.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 500004 | same second anchor |
/// | 500005 | second anchor equals the anchor |
///
/// Cloud call `liveBroadcast.addSubAnchor`, over HTTPS `POST /wxaapi/broadcast/room/addsubanchor`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_addsubanchor.html).
#[doc(alias = "openapi.liveBroadcast.addSubAnchor")]
#[doc(alias = "addSubAnchor")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddSubAnchor {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// WeChat id.
    pub username: String,
}

impl AddSubAnchor {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, username: impl Into<String>) -> Self {
        Self { room_id: room_id.into(), username: username.into() }
    }
}

impl Serialize for AddSubAnchor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("username", &self.username).end()
    }
}

impl Request for AddSubAnchor {
    const API: Api = Api::named("liveBroadcast.addSubAnchor")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/addsubanchor")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(500_004, "same second anchor"),
            ErrorCode::new(500_005, "second anchor equals the anchor"),
        ]);

    type Reply = AddSubAnchorReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.addSubAnchor`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.addSubAnchor` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.addSubAnchor`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.addSubAnchor\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayAddSubAnchor>"
)]
pub trait MayAddSubAnchor {}

#[diagnostic::do_not_recommend]
impl MayAddSubAnchor for AllPermissions {}
impl<S: MayAddSubAnchor> DeclaredIn<S> for AddSubAnchor {}

reply! {
    /// The answer to [`AddSubAnchor`]. WeChat documents no members besides errcode and errmsg.
    pub struct AddSubAnchorReply {}
}

/// Create a live room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 1007 | no data |
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 300002 | bad name length |
/// | 300028 | room name breaks rules |
/// | 300031 | bad cover |
/// | 300032 | bad share picture |
/// | 300034 | bad anchor nickname length |
/// | 300036 | anchor not verified |
/// | 300037 | bad channel cover |
/// | 300038 | customer service not set up |
/// | 300039 | bad second anchor WeChat id |
/// | 300040 | bad characters in name |
/// | 300041 | bad creator WeChat id |
///
/// Cloud call `liveBroadcast.createRoom`, over HTTPS `POST /wxaapi/broadcast/room/create`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_createroom.html).
#[doc(alias = "openapi.liveBroadcast.createRoom")]
#[doc(alias = "createRoom")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateRoom {
    /// Room name, 3 to 17 Chinese characters.
    pub name: String,
    /// Background picture, media id.
    #[doc(alias = "coverImg")]
    pub cover_img: MediaId,
    /// Planned start, unix seconds.
    #[doc(alias = "startTime")]
    pub start_time: i64,
    /// Planned end, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Anchor nickname, 2 to 15 Chinese characters.
    #[doc(alias = "anchorName")]
    pub anchor_name: String,
    /// WeChat id of the anchor.
    #[doc(alias = "anchorWechat")]
    pub anchor_wechat: String,
    /// Share picture, media id.
    #[doc(alias = "shareImg")]
    pub share_img: MediaId,
    /// Live channel cover, media id.
    #[doc(alias = "feedsImg")]
    pub feeds_img: MediaId,
    /// 1 push stream, 0 phone.
    pub r#type: LiveType,
    /// 1 turns likes off. `true` is 1 on the wire.
    #[doc(alias = "closeLike")]
    pub close_like: bool,
    /// 1 hides the goods shelf. `true` is 1 on the wire.
    #[doc(alias = "closeGoods")]
    pub close_goods: bool,
    /// 1 turns comments off. `true` is 1 on the wire.
    #[doc(alias = "closeComment")]
    pub close_comment: bool,
    /// WeChat id of the second anchor account.
    #[doc(alias = "subAnchorWechat")]
    pub sub_anchor_wechat: Option<String>,
    /// WeChat id of the creator; limits who sees the room.
    #[doc(alias = "createrWechat")]
    pub creater_wechat: Option<String>,
    /// 1 allows official feeds. `true` is 1 on the wire.
    #[doc(alias = "isFeedsPublic")]
    pub is_feeds_public: Option<bool>,
    /// 1 turns replay off. `true` is 1 on the wire.
    #[doc(alias = "closeReplay")]
    pub close_replay: Option<bool>,
    /// 1 turns sharing off. `true` is 1 on the wire.
    #[doc(alias = "closeShare")]
    pub close_share: Option<bool>,
    /// 1 turns customer service off. `true` is 1 on the wire.
    #[doc(alias = "closeKf")]
    pub close_kf: Option<bool>,
}

impl CreateRoom {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: CreateRoomArguments) -> Self {
        let CreateRoomArguments {
            name,
            cover_img,
            start_time,
            end_time,
            anchor_name,
            anchor_wechat,
            share_img,
            feeds_img,
            r#type,
            close_like,
            close_goods,
            close_comment,
        } = arguments;
        Self {
            name,
            cover_img,
            start_time,
            end_time,
            anchor_name,
            anchor_wechat,
            share_img,
            feeds_img,
            r#type,
            close_like,
            close_goods,
            close_comment,
            sub_anchor_wechat: None,
            creater_wechat: None,
            is_feeds_public: None,
            close_replay: None,
            close_share: None,
            close_kf: None,
        }
    }

    /// WeChat id of the second anchor account.
    #[doc(alias = "subAnchorWechat")]
    #[must_use]
    pub fn sub_anchor_wechat(mut self, sub_anchor_wechat: impl Into<String>) -> Self {
        self.sub_anchor_wechat = Some(sub_anchor_wechat.into());
        self
    }

    /// WeChat id of the creator; limits who sees the room.
    #[doc(alias = "createrWechat")]
    #[must_use]
    pub fn creater_wechat(mut self, creater_wechat: impl Into<String>) -> Self {
        self.creater_wechat = Some(creater_wechat.into());
        self
    }

    /// 1 allows official feeds. `true` is 1 on the wire.
    #[doc(alias = "isFeedsPublic")]
    #[must_use]
    #[inline]
    pub fn is_feeds_public(mut self, is_feeds_public: bool) -> Self {
        self.is_feeds_public = Some(is_feeds_public);
        self
    }

    /// 1 turns replay off. `true` is 1 on the wire.
    #[doc(alias = "closeReplay")]
    #[must_use]
    #[inline]
    pub fn close_replay(mut self, close_replay: bool) -> Self {
        self.close_replay = Some(close_replay);
        self
    }

    /// 1 turns sharing off. `true` is 1 on the wire.
    #[doc(alias = "closeShare")]
    #[must_use]
    #[inline]
    pub fn close_share(mut self, close_share: bool) -> Self {
        self.close_share = Some(close_share);
        self
    }

    /// 1 turns customer service off. `true` is 1 on the wire.
    #[doc(alias = "closeKf")]
    #[must_use]
    #[inline]
    pub fn close_kf(mut self, close_kf: bool) -> Self {
        self.close_kf = Some(close_kf);
        self
    }
}

impl Serialize for CreateRoom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("name", &self.name)
            .member("coverImg", &self.cover_img)
            .member("startTime", &self.start_time)
            .member("endTime", &self.end_time)
            .member("anchorName", &self.anchor_name)
            .member("anchorWechat", &self.anchor_wechat)
            .member("shareImg", &self.share_img)
            .member("feedsImg", &self.feeds_img)
            .member("type", &self.r#type)
            .flag("closeLike", self.close_like)
            .flag("closeGoods", self.close_goods)
            .flag("closeComment", self.close_comment)
            .optional("subAnchorWechat", &self.sub_anchor_wechat)
            .optional("createrWechat", &self.creater_wechat)
            .optional_flag("isFeedsPublic", self.is_feeds_public)
            .optional_flag("closeReplay", self.close_replay)
            .optional_flag("closeShare", self.close_share)
            .optional_flag("closeKf", self.close_kf)
            .end()
    }
}

/// What [`CreateRoom::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct CreateRoomArguments {
    /// Room name, 3 to 17 Chinese characters.
    pub name: String,
    /// Background picture, media id.
    #[doc(alias = "coverImg")]
    pub cover_img: MediaId,
    /// Planned start, unix seconds.
    #[doc(alias = "startTime")]
    pub start_time: i64,
    /// Planned end, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Anchor nickname, 2 to 15 Chinese characters.
    #[doc(alias = "anchorName")]
    pub anchor_name: String,
    /// WeChat id of the anchor.
    #[doc(alias = "anchorWechat")]
    pub anchor_wechat: String,
    /// Share picture, media id.
    #[doc(alias = "shareImg")]
    pub share_img: MediaId,
    /// Live channel cover, media id.
    #[doc(alias = "feedsImg")]
    pub feeds_img: MediaId,
    /// 1 push stream, 0 phone.
    pub r#type: LiveType,
    /// 1 turns likes off. `true` is 1 on the wire.
    #[doc(alias = "closeLike")]
    pub close_like: bool,
    /// 1 hides the goods shelf. `true` is 1 on the wire.
    #[doc(alias = "closeGoods")]
    pub close_goods: bool,
    /// 1 turns comments off. `true` is 1 on the wire.
    #[doc(alias = "closeComment")]
    pub close_comment: bool,
}

impl Request for CreateRoom {
    const API: Api = Api::named("liveBroadcast.createRoom")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/create")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(1007, "no data"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(300_002, "bad name length"),
            ErrorCode::new(300_028, "room name breaks rules"),
            ErrorCode::new(300_031, "bad cover"),
            ErrorCode::new(300_032, "bad share picture"),
            ErrorCode::new(300_034, "bad anchor nickname length"),
            ErrorCode::new(300_036, "anchor not verified"),
            ErrorCode::new(300_037, "bad channel cover"),
            ErrorCode::new(300_038, "customer service not set up"),
            ErrorCode::new(300_039, "bad second anchor WeChat id"),
            ErrorCode::new(300_040, "bad characters in name"),
            ErrorCode::new(300_041, "bad creator WeChat id"),
        ]);

    type Reply = CreateRoomReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.createRoom`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.createRoom` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.createRoom`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.createRoom\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayCreateRoom>"
)]
pub trait MayCreateRoom {}

#[diagnostic::do_not_recommend]
impl MayCreateRoom for AllPermissions {}
impl<S: MayCreateRoom> DeclaredIn<S> for CreateRoom {}

reply! {
    /// The answer to [`CreateRoom`].
    pub struct CreateRoomReply {
        /// Live room id.
        #[doc(alias = "roomId")]
        pub room_id: RoomId = "roomId",
        /// Code of the live mini program.
        #[doc(alias = "qrcodeUrl")]
        pub qrcode_url: String = "qrcode_url",
    }
}

number_set! {
    /// 1 push stream, 0 phone.
    LiveType {
        /// Live from a phone.
        Phone = 0,
        /// A pushed stream.
        PushStream = 1,
    }
}

/// Remove a member role.
///
/// | errcode | meaning |
/// |---|---|
/// | 2003 | unspecified error |
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 400001 | bad WeChat id |
/// | 400005 | anchor has an open room |
///
/// Cloud call `liveBroadcast.deleteRole`, over HTTPS `POST /wxaapi/broadcast/role/deleterole`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_deleterole.html).
#[doc(alias = "openapi.liveBroadcast.deleteRole")]
#[doc(alias = "deleteRole")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteRole {
    /// WeChat id.
    pub username: String,
    /// Role to remove: 1 admin, 2 anchor, 3 operator.
    pub role: Role,
}

impl DeleteRole {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(username: impl Into<String>, role: impl Into<Role>) -> Self {
        Self { username: username.into(), role: role.into() }
    }
}

impl Serialize for DeleteRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("username", &self.username).member("role", &self.role).end()
    }
}

impl Request for DeleteRole {
    const API: Api = Api::named("liveBroadcast.deleteRole")
        .endpoint(Method::Post, "/wxaapi/broadcast/role/deleterole")
        .error_codes(&[
            ErrorCode::new(2003, "unspecified error"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(400_001, "bad WeChat id"),
            ErrorCode::new(400_005, "anchor has an open room"),
        ]);

    type Reply = DeleteRoleReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.deleteRole`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.deleteRole` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.deleteRole`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.deleteRole\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayDeleteRole>"
)]
pub trait MayDeleteRole {}

#[diagnostic::do_not_recommend]
impl MayDeleteRole for AllPermissions {}
impl<S: MayDeleteRole> DeclaredIn<S> for DeleteRole {}

reply! {
    /// The answer to [`DeleteRole`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteRoleReply {}
}

/// Delete a live room.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 300022 | no such room |
/// | 300023 | wrong room state |
///
/// Cloud call `liveBroadcast.deleteRoom`, over HTTPS `POST /wxaapi/broadcast/room/deleteroom`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deleteroom.html).
#[doc(alias = "openapi.liveBroadcast.deleteRoom")]
#[doc(alias = "deleteRoom")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteRoom {
    /// Live room id.
    pub id: RoomId,
}

impl DeleteRoom {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(id: impl Into<RoomId>) -> Self {
        Self { id: id.into() }
    }
}

impl Serialize for DeleteRoom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("id", &self.id).end()
    }
}

impl Request for DeleteRoom {
    const API: Api = Api::named("liveBroadcast.deleteRoom")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/deleteroom")
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(300_022, "no such room"),
            ErrorCode::new(300_023, "wrong room state"),
        ]);

    type Reply = DeleteRoomReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.deleteRoom`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.deleteRoom` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.deleteRoom`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.deleteRoom\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayDeleteRoom>"
)]
pub trait MayDeleteRoom {}

#[diagnostic::do_not_recommend]
impl MayDeleteRoom for AllPermissions {}
impl<S: MayDeleteRoom> DeclaredIn<S> for DeleteRoom {}

reply! {
    /// The answer to [`DeleteRoom`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteRoomReply {}
}

/// Remove the second anchor account.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `liveBroadcast.deleteSubAnchor`, over HTTPS `POST /wxaapi/broadcast/room/deletesubanchor`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deletesubanchor.html).
#[doc(alias = "openapi.liveBroadcast.deleteSubAnchor")]
#[doc(alias = "deleteSubAnchor")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteSubAnchor {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
}

impl DeleteSubAnchor {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>) -> Self {
        Self { room_id: room_id.into() }
    }
}

impl Serialize for DeleteSubAnchor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).end()
    }
}

impl Request for DeleteSubAnchor {
    const API: Api = Api::named("liveBroadcast.deleteSubAnchor")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/deletesubanchor")
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = DeleteSubAnchorReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.deleteSubAnchor`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.deleteSubAnchor` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.deleteSubAnchor`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.deleteSubAnchor\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayDeleteSubAnchor>"
)]
pub trait MayDeleteSubAnchor {}

#[diagnostic::do_not_recommend]
impl MayDeleteSubAnchor for AllPermissions {}
impl<S: MayDeleteSubAnchor> DeclaredIn<S> for DeleteSubAnchor {}

reply! {
    /// The answer to [`DeleteSubAnchor`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteSubAnchorReply {}
}

/// Edit a live room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 300002 | bad name length |
/// | 300022 | no such room |
/// | 300023 | wrong room state |
/// | 300030 | bad anchor WeChat id |
/// | 300031 | bad cover |
/// | 300032 | bad share picture |
/// | 300037 | bad channel cover |
///
/// Cloud call `liveBroadcast.editRoom`, over HTTPS `POST /wxaapi/broadcast/room/editroom`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_editroom.html).
#[doc(alias = "openapi.liveBroadcast.editRoom")]
#[doc(alias = "editRoom")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EditRoom {
    /// Live room id.
    pub id: RoomId,
    /// Room name, 3 to 17 Chinese characters.
    pub name: String,
    /// Background picture, media id.
    #[doc(alias = "coverImg")]
    pub cover_img: MediaId,
    /// Planned start, unix seconds.
    #[doc(alias = "startTime")]
    pub start_time: i64,
    /// Planned end, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Anchor nickname, 2 to 15 Chinese characters.
    #[doc(alias = "anchorName")]
    pub anchor_name: String,
    /// WeChat id of the anchor.
    #[doc(alias = "anchorWechat")]
    pub anchor_wechat: String,
    /// Share picture, media id.
    #[doc(alias = "shareImg")]
    pub share_img: MediaId,
    /// Live channel cover, media id.
    #[doc(alias = "feedsImg")]
    pub feeds_img: MediaId,
    /// 1 turns likes off. `true` is 1 on the wire.
    #[doc(alias = "closeLike")]
    pub close_like: bool,
    /// 1 hides the goods shelf. `true` is 1 on the wire.
    #[doc(alias = "closeGoods")]
    pub close_goods: bool,
    /// 1 turns comments off. `true` is 1 on the wire.
    #[doc(alias = "closeComment")]
    pub close_comment: bool,
    /// 1 allows official feeds. `true` is 1 on the wire.
    #[doc(alias = "isFeedsPublic")]
    pub is_feeds_public: Option<bool>,
    /// 1 turns replay off. `true` is 1 on the wire.
    #[doc(alias = "closeReplay")]
    pub close_replay: Option<bool>,
    /// 1 turns sharing off. `true` is 1 on the wire.
    #[doc(alias = "closeShare")]
    pub close_share: Option<bool>,
    /// 1 turns customer service off. `true` is 1 on the wire.
    #[doc(alias = "closeKf")]
    pub close_kf: Option<bool>,
    /// Type. Known from other SDKs only.
    pub r#type: Option<LiveType>,
    /// WeChat id of the second anchor account. Known from other SDKs only.
    #[doc(alias = "subAnchorWechat")]
    pub sub_anchor_wechat: Option<String>,
    /// WeChat id of the creator; limits who sees the room. Known from other SDKs only.
    #[doc(alias = "createrWechat")]
    pub creater_wechat: Option<String>,
}

impl EditRoom {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: EditRoomArguments) -> Self {
        let EditRoomArguments {
            id,
            name,
            cover_img,
            start_time,
            end_time,
            anchor_name,
            anchor_wechat,
            share_img,
            feeds_img,
            close_like,
            close_goods,
            close_comment,
        } = arguments;
        Self {
            id,
            name,
            cover_img,
            start_time,
            end_time,
            anchor_name,
            anchor_wechat,
            share_img,
            feeds_img,
            close_like,
            close_goods,
            close_comment,
            is_feeds_public: None,
            close_replay: None,
            close_share: None,
            close_kf: None,
            r#type: None,
            sub_anchor_wechat: None,
            creater_wechat: None,
        }
    }

    /// 1 allows official feeds. `true` is 1 on the wire.
    #[doc(alias = "isFeedsPublic")]
    #[must_use]
    #[inline]
    pub fn is_feeds_public(mut self, is_feeds_public: bool) -> Self {
        self.is_feeds_public = Some(is_feeds_public);
        self
    }

    /// 1 turns replay off. `true` is 1 on the wire.
    #[doc(alias = "closeReplay")]
    #[must_use]
    #[inline]
    pub fn close_replay(mut self, close_replay: bool) -> Self {
        self.close_replay = Some(close_replay);
        self
    }

    /// 1 turns sharing off. `true` is 1 on the wire.
    #[doc(alias = "closeShare")]
    #[must_use]
    #[inline]
    pub fn close_share(mut self, close_share: bool) -> Self {
        self.close_share = Some(close_share);
        self
    }

    /// 1 turns customer service off. `true` is 1 on the wire.
    #[doc(alias = "closeKf")]
    #[must_use]
    #[inline]
    pub fn close_kf(mut self, close_kf: bool) -> Self {
        self.close_kf = Some(close_kf);
        self
    }

    /// Type. Known from other SDKs only.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<LiveType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// WeChat id of the second anchor account. Known from other SDKs only.
    #[doc(alias = "subAnchorWechat")]
    #[must_use]
    pub fn sub_anchor_wechat(mut self, sub_anchor_wechat: impl Into<String>) -> Self {
        self.sub_anchor_wechat = Some(sub_anchor_wechat.into());
        self
    }

    /// WeChat id of the creator; limits who sees the room. Known from other SDKs only.
    #[doc(alias = "createrWechat")]
    #[must_use]
    pub fn creater_wechat(mut self, creater_wechat: impl Into<String>) -> Self {
        self.creater_wechat = Some(creater_wechat.into());
        self
    }
}

impl Serialize for EditRoom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("id", &self.id)
            .member("name", &self.name)
            .member("coverImg", &self.cover_img)
            .member("startTime", &self.start_time)
            .member("endTime", &self.end_time)
            .member("anchorName", &self.anchor_name)
            .member("anchorWechat", &self.anchor_wechat)
            .member("shareImg", &self.share_img)
            .member("feedsImg", &self.feeds_img)
            .flag("closeLike", self.close_like)
            .flag("closeGoods", self.close_goods)
            .flag("closeComment", self.close_comment)
            .optional_flag("isFeedsPublic", self.is_feeds_public)
            .optional_flag("closeReplay", self.close_replay)
            .optional_flag("closeShare", self.close_share)
            .optional_flag("closeKf", self.close_kf)
            .optional("type", &self.r#type)
            .optional("subAnchorWechat", &self.sub_anchor_wechat)
            .optional("createrWechat", &self.creater_wechat)
            .end()
    }
}

/// What [`EditRoom::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct EditRoomArguments {
    /// Live room id.
    pub id: RoomId,
    /// Room name, 3 to 17 Chinese characters.
    pub name: String,
    /// Background picture, media id.
    #[doc(alias = "coverImg")]
    pub cover_img: MediaId,
    /// Planned start, unix seconds.
    #[doc(alias = "startTime")]
    pub start_time: i64,
    /// Planned end, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Anchor nickname, 2 to 15 Chinese characters.
    #[doc(alias = "anchorName")]
    pub anchor_name: String,
    /// WeChat id of the anchor.
    #[doc(alias = "anchorWechat")]
    pub anchor_wechat: String,
    /// Share picture, media id.
    #[doc(alias = "shareImg")]
    pub share_img: MediaId,
    /// Live channel cover, media id.
    #[doc(alias = "feedsImg")]
    pub feeds_img: MediaId,
    /// 1 turns likes off. `true` is 1 on the wire.
    #[doc(alias = "closeLike")]
    pub close_like: bool,
    /// 1 hides the goods shelf. `true` is 1 on the wire.
    #[doc(alias = "closeGoods")]
    pub close_goods: bool,
    /// 1 turns comments off. `true` is 1 on the wire.
    #[doc(alias = "closeComment")]
    pub close_comment: bool,
}

impl Request for EditRoom {
    const API: Api = Api::named("liveBroadcast.editRoom")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/editroom")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(300_002, "bad name length"),
            ErrorCode::new(300_022, "no such room"),
            ErrorCode::new(300_023, "wrong room state"),
            ErrorCode::new(300_030, "bad anchor WeChat id"),
            ErrorCode::new(300_031, "bad cover"),
            ErrorCode::new(300_032, "bad share picture"),
            ErrorCode::new(300_037, "bad channel cover"),
        ]);

    type Reply = EditRoomReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.editRoom`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.editRoom` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.editRoom`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.editRoom\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayEditRoom>"
)]
pub trait MayEditRoom {}

#[diagnostic::do_not_recommend]
impl MayEditRoom for AllPermissions {}
impl<S: MayEditRoom> DeclaredIn<S> for EditRoom {}

reply! {
    /// The answer to [`EditRoom`]. WeChat documents no members besides errcode and errmsg.
    pub struct EditRoomReply {}
}

/// List room assistants.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `liveBroadcast.getAssistantList`, over HTTPS `GET /wxaapi/broadcast/room/getassistantlist`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getassistantlist.html).
#[doc(alias = "openapi.liveBroadcast.getAssistantList")]
#[doc(alias = "getAssistantList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetAssistantList {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
}

impl GetAssistantList {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>) -> Self {
        Self { room_id: room_id.into() }
    }
}

impl Serialize for GetAssistantList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).end()
    }
}

impl Request for GetAssistantList {
    const API: Api = Api::named("liveBroadcast.getAssistantList")
        .endpoint(Method::Get, "/wxaapi/broadcast/room/getassistantlist")
        .query(&["roomId"])
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetAssistantListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.getAssistantList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.getAssistantList` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.getAssistantList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.getAssistantList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGetAssistantList>"
)]
pub trait MayGetAssistantList {}

#[diagnostic::do_not_recommend]
impl MayGetAssistantList for AllPermissions {}
impl<S: MayGetAssistantList> DeclaredIn<S> for GetAssistantList {}

reply! {
    /// The answer to [`GetAssistantList`].
    pub struct GetAssistantListReply {
        /// Assistants.
        pub list: Vec<Assistant> = "list",
        /// Number of items.
        pub count: i64 = "count",
        /// Maximum number of assistants.
        #[doc(alias = "maxCount")]
        pub max_count: i64 = "maxCount",
    }
}

reply! {
    /// Assistants.
    pub struct Assistant {
        /// Change time.
        pub timestamp: i64 = "timestamp",
        /// Picture URL.
        pub headimg: String = "headimg",
        /// Nickname.
        pub nickname: String = "nickname",
        /// WeChat id.
        pub alias: String = "alias",
        /// User openid.
        pub openid: OpenId = "openid",
    }
}

/// List long-term subscribers.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `liveBroadcast.getFollowers`, over HTTPS `POST /wxa/business/get_wxa_followers`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/subscribe-management/api_getfollowers.html).
#[doc(alias = "openapi.liveBroadcast.getFollowers")]
#[doc(alias = "getFollowers")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetFollowers {
    /// User count, default 200, up to 2000.
    pub limit: Option<i64>,
    /// Paging mark.
    #[doc(alias = "pageBreak")]
    pub page_break: Option<i64>,
}

impl GetFollowers {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// User count, default 200, up to 2000.
    #[must_use]
    #[inline]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Paging mark.
    #[doc(alias = "pageBreak")]
    #[must_use]
    #[inline]
    pub fn page_break(mut self, page_break: i64) -> Self {
        self.page_break = Some(page_break);
        self
    }
}

impl Serialize for GetFollowers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("limit", &self.limit).optional("page_break", &self.page_break).end()
    }
}

impl Request for GetFollowers {
    const API: Api = Api::named("liveBroadcast.getFollowers")
        .endpoint(Method::Post, "/wxa/business/get_wxa_followers")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetFollowersReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.getFollowers`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.getFollowers` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.getFollowers`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.getFollowers\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGetFollowers>"
)]
pub trait MayGetFollowers {}

#[diagnostic::do_not_recommend]
impl MayGetFollowers for AllPermissions {}
impl<S: MayGetFollowers> DeclaredIn<S> for GetFollowers {}

reply! {
    /// The answer to [`GetFollowers`].
    pub struct GetFollowersReply {
        /// Long-term subscribers. The page lists the members flat; nesting taken from SKIT.
        pub followers: Vec<Follower> = "followers",
        /// Paging mark.
        #[doc(alias = "pageBreak")]
        pub page_break: i64 = "page_break",
    }
}

reply! {
    /// Long-term subscribers. The page lists the members flat; nesting taken from SKIT.
    pub struct Follower {
        /// Openids of subscribers.
        pub openid: OpenId = "openid",
        /// Subscription time.
        #[doc(alias = "subscribeTime")]
        pub subscribe_time: i64 = "subscribe_time",
        /// Live room id.
        #[doc(alias = "roomId")]
        pub room_id: RoomId = "room_id",
        /// Room state.
        #[doc(alias = "roomStatus")]
        pub room_status: i64 = "room_status",
    }
}

/// List rooms or replay segments.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `liveBroadcast.getLiveInfo`, over HTTPS `POST /wxa/business/getliveinfo`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getliveinfo.html).
#[doc(alias = "openapi.liveBroadcast.getLiveInfo")]
#[doc(alias = "getLiveInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetLiveInfo {
    /// First record.
    pub start: i64,
    /// Page size.
    pub limit: i64,
    /// `get_replay` for replay segments, else absent.
    pub action: Option<LiveAction>,
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: Option<RoomId>,
}

impl GetLiveInfo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(start: i64, limit: i64) -> Self {
        Self { start, limit, action: None, room_id: None }
    }

    /// `get_replay` for replay segments, else absent.
    #[must_use]
    pub fn action(mut self, action: impl Into<LiveAction>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Live room id.
    #[doc(alias = "roomId")]
    #[must_use]
    pub fn room_id(mut self, room_id: impl Into<RoomId>) -> Self {
        self.room_id = Some(room_id.into());
        self
    }
}

impl Serialize for GetLiveInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("start", &self.start)
            .member("limit", &self.limit)
            .optional("action", &self.action)
            .optional("room_id", &self.room_id)
            .end()
    }
}

impl Request for GetLiveInfo {
    const API: Api = Api::named("liveBroadcast.getLiveInfo")
        .endpoint(Method::Post, "/wxa/business/getliveinfo")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetLiveInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.getLiveInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.getLiveInfo` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.getLiveInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.getLiveInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGetLiveInfo>"
)]
pub trait MayGetLiveInfo {}

#[diagnostic::do_not_recommend]
impl MayGetLiveInfo for AllPermissions {}
impl<S: MayGetLiveInfo> DeclaredIn<S> for GetLiveInfo {}

reply! {
    /// The answer to [`GetLiveInfo`].
    pub struct GetLiveInfoReply {
        /// Rooms; absent with action `get_replay`.
        #[doc(alias = "roomInfo")]
        pub room_info: Vec<Room> = "room_info",
        /// Total.
        pub total: i64 = "total",
        /// Replay segments, only with action `get_replay`.
        #[doc(alias = "liveReplay")]
        pub live_replay: Vec<Replay> = "live_replay",
    }
}

text_set! {
    /// `get_replay` for replay segments, else absent.
    LiveAction {
        /// Asks for replay segments.
        GetReplay = "get_replay",
    }
}

number_set! {
    /// 1 fixed, 2 range, 3 discounted.
    PriceType {
        /// One price: `price`.
        Fixed = 1,
        /// From `price` to `price2`.
        Range = 2,
        /// `price` is the old price, `price2` the new one.
        Discounted = 3,
    }
}

reply! {
    /// Goods.
    pub struct RoomGoods {
        /// Name.
        pub name: String = "name",
        /// Cover or background picture URL.
        #[doc(alias = "coverImg")]
        pub cover_img: String = "cover_img",
        /// URL.
        pub url: String = "url",
        /// Price in fen.
        pub price: i64 = "price",
        /// Second price in fen, see `price_type`.
        pub price2: i64 = "price2",
        /// 1 fixed, 2 range, 3 discounted.
        #[doc(alias = "priceType")]
        pub price_type: Option<PriceType> = "price_type",
        /// Goods id.
        #[doc(alias = "goodsId")]
        pub goods_id: GoodsId = "goods_id",
        /// App id of third-party goods, empty for own.
        #[doc(alias = "thirdPartyAppid")]
        pub third_party_appid: AppId = "third_party_appid",
    }
}

number_set! {
    /// 101 live, 102 not started, 103 ended, 104 banned, 105 paused, 106 error, 107 expired.
    LiveStatus {
        /// Live.
        Live = 101,
        /// Not started.
        NotStarted = 102,
        /// Ended.
        Ended = 103,
        /// Banned.
        Banned = 104,
        /// Paused.
        Paused = 105,
        /// In error.
        Failed = 106,
        /// Expired.
        Expired = 107,
    }
}

reply! {
    /// Rooms; absent with action `get_replay`.
    pub struct Room {
        /// Name.
        pub name: String = "name",
        /// Cover or background picture URL.
        #[doc(alias = "coverImg")]
        pub cover_img: String = "cover_img",
        /// Planned start, unix seconds.
        #[doc(alias = "startTime")]
        pub start_time: i64 = "start_time",
        /// Planned end, unix seconds.
        #[doc(alias = "endTime")]
        pub end_time: i64 = "end_time",
        /// Anchor nickname.
        #[doc(alias = "anchorName")]
        pub anchor_name: String = "anchor_name",
        /// Live room id.
        pub roomid: RoomId = "roomid",
        /// Goods.
        pub goods: Vec<RoomGoods> = "goods",
        /// 101 live, 102 not started, 103 ended, 104 banned, 105 paused, 106 error, 107 expired.
        #[doc(alias = "liveStatus")]
        pub live_status: Option<LiveStatus> = "live_status",
        /// Share picture URL.
        #[doc(alias = "shareImg")]
        pub share_img: String = "share_img",
        /// 1 push stream, 0 phone.
        #[doc(alias = "liveType")]
        pub live_type: Option<LiveType> = "live_type",
        /// 1 when likes are off. `true` is 1 on the wire.
        #[doc(alias = "closeLike")]
        pub close_like: bool = "close_like",
        /// 1 when the shelf is hidden. `true` is 1 on the wire.
        #[doc(alias = "closeGoods")]
        pub close_goods: bool = "close_goods",
        /// 1 when comments are off. `true` is 1 on the wire.
        #[doc(alias = "closeComment")]
        pub close_comment: bool = "close_comment",
        /// 1 when customer service is off. `true` is 1 on the wire.
        #[doc(alias = "closeKf")]
        pub close_kf: bool = "close_kf",
        /// 1 when replay is off. `true` is 1 on the wire.
        #[doc(alias = "closeReplay")]
        pub close_replay: bool = "close_replay",
        /// 1 when official feeds are allowed. `true` is 1 on the wire.
        #[doc(alias = "isFeedsPublic")]
        pub is_feeds_public: bool = "is_feeds_public",
        /// Creator openid.
        #[doc(alias = "createrOpenid")]
        pub creater_openid: OpenId = "creater_openid",
        /// Official feed cover.
        #[doc(alias = "feedsImg")]
        pub feeds_img: String = "feeds_img",
        /// Anchor WeChat id. Known from other SDKs and older pages only.
        #[doc(alias = "anchorWechat")]
        pub anchor_wechat: Option<String> = "anchor_wechat",
        /// Anchor picture URL. Known from other SDKs and older pages only.
        #[doc(alias = "anchorImg")]
        pub anchor_img: Option<String> = "anchor_img",
        /// 1 landscape, 0 portrait. Known from other SDKs and older pages only.
        #[doc(alias = "screenType")]
        pub screen_type: Option<i64> = "screen_type",
    }
}

reply! {
    /// Replay segments, only with action `get_replay`.
    pub struct Replay {
        /// Creation time, ISO text.
        #[doc(alias = "createTime")]
        pub create_time: String = "create_time",
        /// URL expiry, ISO text.
        #[doc(alias = "expireTime")]
        pub expire_time: String = "expire_time",
        /// Media URL.
        #[doc(alias = "mediaUrl")]
        pub media_url: String = "media_url",
    }
}

/// Stream push URL of a room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 43001 | GET needed |
/// | 300022 | no such room |
/// | 300023 | wrong room state |
///
/// Cloud call `liveBroadcast.getPushUrl`, over HTTPS `GET /wxaapi/broadcast/room/getpushurl`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getpushurl.html).
#[doc(alias = "openapi.liveBroadcast.getPushUrl")]
#[doc(alias = "getPushUrl")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPushUrl {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
}

impl GetPushUrl {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>) -> Self {
        Self { room_id: room_id.into() }
    }
}

impl Serialize for GetPushUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).end()
    }
}

impl Request for GetPushUrl {
    const API: Api = Api::named("liveBroadcast.getPushUrl")
        .endpoint(Method::Get, "/wxaapi/broadcast/room/getpushurl")
        .query(&["roomId"])
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(43_001, "GET needed"),
            ErrorCode::new(300_022, "no such room"),
            ErrorCode::new(300_023, "wrong room state"),
        ]);

    type Reply = GetPushUrlReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.getPushUrl`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.getPushUrl` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.getPushUrl`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.getPushUrl\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGetPushUrl>"
)]
pub trait MayGetPushUrl {}

#[diagnostic::do_not_recommend]
impl MayGetPushUrl for AllPermissions {}
impl<S: MayGetPushUrl> DeclaredIn<S> for GetPushUrl {}

reply! {
    /// The answer to [`GetPushUrl`].
    pub struct GetPushUrlReply {
        /// Stream push URL.
        #[doc(alias = "pushAddr")]
        pub push_addr: String = "pushAddr",
    }
}

/// List members.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `liveBroadcast.getRoleList`, over HTTPS `GET /wxaapi/broadcast/role/getrolelist`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_getrolelist.html).
#[doc(alias = "openapi.liveBroadcast.getRoleList")]
#[doc(alias = "getRoleList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetRoleList {
    /// Offset of the first record.
    pub offset: Option<i64>,
    /// Page size, default 10, up to 30.
    pub limit: Option<i64>,
    /// WeChat id or nickname to search.
    pub keyword: Option<String>,
}

impl GetRoleList {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Offset of the first record.
    #[must_use]
    #[inline]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Page size, default 10, up to 30.
    #[must_use]
    #[inline]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// WeChat id or nickname to search.
    #[must_use]
    pub fn keyword(mut self, keyword: impl Into<String>) -> Self {
        self.keyword = Some(keyword.into());
        self
    }
}

impl Serialize for GetRoleList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("offset", &self.offset)
            .optional("limit", &self.limit)
            .optional("keyword", &self.keyword)
            .end()
    }
}

impl Request for GetRoleList {
    const API: Api = Api::named("liveBroadcast.getRoleList")
        .endpoint(Method::Get, "/wxaapi/broadcast/role/getrolelist")
        .query(&["offset", "limit", "keyword"])
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetRoleListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.getRoleList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.getRoleList` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.getRoleList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.getRoleList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGetRoleList>"
)]
pub trait MayGetRoleList {}

#[diagnostic::do_not_recommend]
impl MayGetRoleList for AllPermissions {}
impl<S: MayGetRoleList> DeclaredIn<S> for GetRoleList {}

reply! {
    /// The answer to [`GetRoleList`].
    pub struct GetRoleListReply {
        /// Total.
        pub total: i64 = "total",
        /// Members.
        pub list: Vec<Member> = "list",
    }
}

reply! {
    /// Members.
    pub struct Member {
        /// WeChat picture URL.
        pub headingimg: String = "headingimg",
        /// Nickname.
        pub nickname: String = "nickname",
        /// User openid.
        pub openid: OpenId = "openid",
        /// Roles: 0 super admin, 1 admin, 2 anchor, 3 operator.
        #[doc(alias = "roleList")]
        pub role_list: Vec<Role> = "roleList",
        /// Update time.
        #[doc(alias = "updateTimestamp")]
        pub update_timestamp: String = "updateTimestamp",
        /// WeChat id.
        pub username: String = "username",
    }
}

/// Share code of a room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 1001 | bad parameter |
/// | 40001 | access token invalid |
/// | 300022 | no such room |
/// | 300023 | wrong room state |
///
/// Cloud call `liveBroadcast.getSharedCode`, over HTTPS `GET /wxaapi/broadcast/room/getsharedcode`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getsharedcode.html).
#[doc(alias = "openapi.liveBroadcast.getSharedCode")]
#[doc(alias = "getSharedCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetSharedCode {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Custom parameters.
    pub params: Option<String>,
}

impl GetSharedCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>) -> Self {
        Self { room_id: room_id.into(), params: None }
    }

    /// Custom parameters.
    #[must_use]
    pub fn params(mut self, params: impl Into<String>) -> Self {
        self.params = Some(params.into());
        self
    }
}

impl Serialize for GetSharedCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).optional("params", &self.params).end()
    }
}

impl Request for GetSharedCode {
    const API: Api = Api::named("liveBroadcast.getSharedCode")
        .endpoint(Method::Get, "/wxaapi/broadcast/room/getsharedcode")
        .query(&["roomId", "params"])
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(1001, "bad parameter"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(300_022, "no such room"),
            ErrorCode::new(300_023, "wrong room state"),
        ]);

    type Reply = GetSharedCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.getSharedCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.getSharedCode` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.getSharedCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.getSharedCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGetSharedCode>"
)]
pub trait MayGetSharedCode {}

#[diagnostic::do_not_recommend]
impl MayGetSharedCode for AllPermissions {}
impl<S: MayGetSharedCode> DeclaredIn<S> for GetSharedCode {}

reply! {
    /// The answer to [`GetSharedCode`].
    pub struct GetSharedCodeReply {
        /// CDN address of the share code.
        #[doc(alias = "cdnUrl")]
        pub cdn_url: String = "cdnUrl",
        /// Share path.
        #[doc(alias = "pagePath")]
        pub page_path: String = "pagePath",
        /// Share poster URL.
        #[doc(alias = "posterUrl")]
        pub poster_url: String = "posterUrl",
    }
}

/// Second anchor account of a room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `liveBroadcast.getSubAnchor`, over HTTPS `GET /wxaapi/broadcast/room/getsubanchor`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getsubanchor.html).
#[doc(alias = "openapi.liveBroadcast.getSubAnchor")]
#[doc(alias = "getSubAnchor")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetSubAnchor {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
}

impl GetSubAnchor {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>) -> Self {
        Self { room_id: room_id.into() }
    }
}

impl Serialize for GetSubAnchor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).end()
    }
}

impl Request for GetSubAnchor {
    const API: Api = Api::named("liveBroadcast.getSubAnchor")
        .endpoint(Method::Get, "/wxaapi/broadcast/room/getsubanchor")
        .query(&["roomId"])
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetSubAnchorReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.getSubAnchor`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.getSubAnchor` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.getSubAnchor`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.getSubAnchor\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGetSubAnchor>"
)]
pub trait MayGetSubAnchor {}

#[diagnostic::do_not_recommend]
impl MayGetSubAnchor for AllPermissions {}
impl<S: MayGetSubAnchor> DeclaredIn<S> for GetSubAnchor {}

reply! {
    /// The answer to [`GetSubAnchor`].
    pub struct GetSubAnchorReply {
        /// WeChat id.
        pub username: String = "username",
    }
}

/// Add goods and submit for audit.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 300002 | bad name length |
/// | 300003 | bad price |
/// | 300004 | goods name breaks rules |
/// | 300006 | picture upload failed |
/// | 300007 | link not in the released version |
/// | 300018 | picture too large |
/// | 300021 | added, audit failed |
///
/// Cloud call `liveBroadcast.goodsAdd`, over HTTPS `POST /wxaapi/broadcast/goods/add`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_addgoods.html).
#[doc(alias = "openapi.liveBroadcast.goodsAdd")]
#[doc(alias = "goodsAdd")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsAdd {
    /// Goods information.
    #[doc(alias = "goodsInfo")]
    pub goods_info: NewGoods,
}

impl GoodsAdd {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(goods_info: NewGoods) -> Self {
        Self { goods_info }
    }
}

impl Serialize for GoodsAdd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("goodsInfo", &self.goods_info).end()
    }
}

impl Request for GoodsAdd {
    const API: Api = Api::named("liveBroadcast.goodsAdd")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/add")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(300_002, "bad name length"),
            ErrorCode::new(300_003, "bad price"),
            ErrorCode::new(300_004, "goods name breaks rules"),
            ErrorCode::new(300_006, "picture upload failed"),
            ErrorCode::new(300_007, "link not in the released version"),
            ErrorCode::new(300_018, "picture too large"),
            ErrorCode::new(300_021, "added, audit failed"),
        ]);

    type Reply = GoodsAddReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsAdd`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsAdd` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsAdd`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsAdd\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsAdd>"
)]
pub trait MayGoodsAdd {}

#[diagnostic::do_not_recommend]
impl MayGoodsAdd for AllPermissions {}
impl<S: MayGoodsAdd> DeclaredIn<S> for GoodsAdd {}

reply! {
    /// The answer to [`GoodsAdd`].
    pub struct GoodsAddReply {
        /// Goods id.
        #[doc(alias = "goodsId")]
        pub goods_id: GoodsId = "goodsId",
        /// Audit form id.
        #[doc(alias = "auditId")]
        pub audit_id: AuditId = "auditId",
    }
}

/// Goods information.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewGoods {
    /// Cover picture, media id.
    #[doc(alias = "coverImgUrl")]
    pub cover_img_url: MediaId,
    /// Goods name, up to 14 Chinese characters.
    pub name: String,
    /// 1 fixed, 2 range, 3 discounted.
    #[doc(alias = "priceType")]
    pub price_type: PriceType,
    /// Price in yuan, at most 2 decimals.
    pub price: f64,
    /// Second price in yuan, meaning depends on priceType.
    pub price2: Option<f64>,
    /// Mini program path of the goods page.
    pub url: String,
    /// App id of third-party goods, empty for own.
    #[doc(alias = "thirdPartyAppid")]
    pub third_party_appid: Option<AppId>,
}

impl NewGoods {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: NewGoodsArguments) -> Self {
        let NewGoodsArguments { cover_img_url, name, price_type, price, url } = arguments;
        Self { cover_img_url, name, price_type, price, price2: None, url, third_party_appid: None }
    }

    /// Second price in yuan, meaning depends on priceType.
    #[must_use]
    #[inline]
    pub fn price2(mut self, price2: f64) -> Self {
        self.price2 = Some(price2);
        self
    }

    /// App id of third-party goods, empty for own.
    #[doc(alias = "thirdPartyAppid")]
    #[must_use]
    pub fn third_party_appid(mut self, third_party_appid: impl Into<AppId>) -> Self {
        self.third_party_appid = Some(third_party_appid.into());
        self
    }
}

impl Serialize for NewGoods {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("coverImgUrl", &self.cover_img_url)
            .member("name", &self.name)
            .member("priceType", &self.price_type)
            .member("price", &self.price)
            .optional("price2", &self.price2)
            .member("url", &self.url)
            .optional("thirdPartyAppid", &self.third_party_appid)
            .end()
    }
}

/// What [`NewGoods::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct NewGoodsArguments {
    /// Cover picture, media id.
    #[doc(alias = "coverImgUrl")]
    pub cover_img_url: MediaId,
    /// Goods name, up to 14 Chinese characters.
    pub name: String,
    /// 1 fixed, 2 range, 3 discounted.
    #[doc(alias = "priceType")]
    pub price_type: PriceType,
    /// Price in yuan, at most 2 decimals.
    pub price: f64,
    /// Mini program path of the goods page.
    pub url: String,
}

/// Submit goods for audit again.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 300010 | wrong audit state |
/// | 300011 | goods not created by API |
///
/// Cloud call `liveBroadcast.goodsAudit`, over HTTPS `POST /wxaapi/broadcast/goods/audit`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_resubmitaudit.html).
#[doc(alias = "openapi.liveBroadcast.goodsAudit")]
#[doc(alias = "goodsAudit")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsAudit {
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
}

impl GoodsAudit {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(goods_id: impl Into<GoodsId>) -> Self {
        Self { goods_id: goods_id.into() }
    }
}

impl Serialize for GoodsAudit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("goodsId", &self.goods_id).end()
    }
}

impl Request for GoodsAudit {
    const API: Api = Api::named("liveBroadcast.goodsAudit")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/audit")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(300_010, "wrong audit state"),
            ErrorCode::new(300_011, "goods not created by API"),
        ]);

    type Reply = GoodsAuditReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsAudit`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsAudit` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsAudit`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsAudit\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsAudit>"
)]
pub trait MayGoodsAudit {}

#[diagnostic::do_not_recommend]
impl MayGoodsAudit for AllPermissions {}
impl<S: MayGoodsAudit> DeclaredIn<S> for GoodsAudit {}

reply! {
    /// The answer to [`GoodsAudit`].
    pub struct GoodsAuditReply {
        /// Audit form id.
        #[doc(alias = "auditId")]
        pub audit_id: AuditId = "auditId",
    }
}

/// Remove goods from a room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 300022 | no such room |
/// | 300047 | another push is running |
///
/// Cloud call `liveBroadcast.goodsDelete`, over HTTPS `POST /wxaapi/broadcast/goods/deleteInRoom`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deletedoods.html).
#[doc(alias = "openapi.liveBroadcast.goodsDelete")]
#[doc(alias = "goodsDelete")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsDelete {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
}

impl GoodsDelete {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, goods_id: impl Into<GoodsId>) -> Self {
        Self { room_id: room_id.into(), goods_id: goods_id.into() }
    }
}

impl Serialize for GoodsDelete {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("goodsId", &self.goods_id).end()
    }
}

impl Request for GoodsDelete {
    const API: Api = Api::named("liveBroadcast.goodsDelete")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/deleteInRoom")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(300_022, "no such room"),
            ErrorCode::new(300_047, "another push is running"),
        ]);

    type Reply = GoodsDeleteReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsDelete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsDelete` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsDelete`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsDelete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsDelete>"
)]
pub trait MayGoodsDelete {}

#[diagnostic::do_not_recommend]
impl MayGoodsDelete for AllPermissions {}
impl<S: MayGoodsDelete> DeclaredIn<S> for GoodsDelete {}

reply! {
    /// The answer to [`GoodsDelete`]. WeChat documents no members besides errcode and errmsg.
    pub struct GoodsDeleteReply {}
}

/// Goods details and audit state.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `liveBroadcast.goodsInfo`, over HTTPS `POST /wxa/business/getgoodswarehouse`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_getgoodsauditinfo.html).
#[doc(alias = "openapi.liveBroadcast.goodsInfo")]
#[doc(alias = "goodsInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsInfo {
    /// Goods ids.
    #[doc(alias = "goodsIds")]
    pub goods_ids: Vec<GoodsId>,
}

impl GoodsInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(goods_ids: impl IntoIterator<Item = impl Into<GoodsId>>) -> Self {
        Self { goods_ids: goods_ids.into_iter().map(Into::into).collect() }
    }
}

impl Serialize for GoodsInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("goods_ids", &self.goods_ids).end()
    }
}

impl Request for GoodsInfo {
    const API: Api = Api::named("liveBroadcast.goodsInfo")
        .endpoint(Method::Post, "/wxa/business/getgoodswarehouse")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GoodsInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsInfo` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsInfo>"
)]
pub trait MayGoodsInfo {}

#[diagnostic::do_not_recommend]
impl MayGoodsInfo for AllPermissions {}
impl<S: MayGoodsInfo> DeclaredIn<S> for GoodsInfo {}

reply! {
    /// The answer to [`GoodsInfo`].
    pub struct GoodsInfoReply {
        /// Goods.
        pub goods: Vec<AuditedGoods> = "goods",
        /// Total.
        pub total: i64 = "total",
    }
}

number_set! {
    /// Audit state: 0 not audited, 1 auditing, 2 passed, 3 failed.
    AuditStatus {
        /// Not audited.
        NotAudited = 0,
        /// Being audited.
        Auditing = 1,
        /// Passed.
        Passed = 2,
        /// Rejected.
        Rejected = 3,
    }
}

reply! {
    /// Goods.
    pub struct AuditedGoods {
        /// Goods id.
        #[doc(alias = "goodsId")]
        pub goods_id: GoodsId = "goods_id",
        /// Name.
        pub name: String = "name",
        /// Cover picture.
        #[doc(alias = "coverImgUrl")]
        pub cover_img_url: String = "cover_img_url",
        /// Mini program path of the goods page.
        pub url: String = "url",
        /// 1 fixed, 2 range, 3 discounted.
        #[doc(alias = "priceType")]
        pub price_type: Option<PriceType> = "priceType",
        /// Price in yuan.
        pub price: f64 = "price",
        /// Second price, see price type.
        pub price2: f64 = "price2",
        /// Audit state: 0 not audited, 1 auditing, 2 passed, 3 failed.
        #[doc(alias = "auditStatus")]
        pub audit_status: Option<AuditStatus> = "audit_status",
        /// 1 or 2 for goods added by API.
        #[doc(alias = "thirdPartyTag")]
        pub third_party_tag: i64 = "third_party_tag",
        /// App id of third-party goods, empty for own.
        #[doc(alias = "thirdPartyAppid")]
        pub third_party_appid: AppId = "thirdPartyAppid",
    }
}

/// List goods.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 200002 | bad input |
///
/// Cloud call `liveBroadcast.goodsList`, over HTTPS `GET /wxaapi/broadcast/goods/getapproved`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_getgoodsinfo.html).
#[doc(alias = "openapi.liveBroadcast.goodsList")]
#[doc(alias = "goodsList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsList {
    /// Offset of the first record.
    pub offset: i64,
    /// 0 not audited, 1 auditing, 2 passed, 3 rejected.
    pub status: AuditStatus,
    /// Page size, default 30, up to 100.
    pub limit: Option<i64>,
}

impl GoodsList {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(offset: i64, status: impl Into<AuditStatus>) -> Self {
        Self { offset, status: status.into(), limit: None }
    }

    /// Page size, default 30, up to 100.
    #[must_use]
    #[inline]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
}

impl Serialize for GoodsList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("offset", &self.offset)
            .member("status", &self.status)
            .optional("limit", &self.limit)
            .end()
    }
}

impl Request for GoodsList {
    const API: Api = Api::named("liveBroadcast.goodsList")
        .endpoint(Method::Get, "/wxaapi/broadcast/goods/getapproved")
        .query(&["offset", "limit", "status"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
        ]);

    type Reply = GoodsListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsList` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsList>"
)]
pub trait MayGoodsList {}

#[diagnostic::do_not_recommend]
impl MayGoodsList for AllPermissions {}
impl<S: MayGoodsList> DeclaredIn<S> for GoodsList {}

reply! {
    /// The answer to [`GoodsList`].
    pub struct GoodsListReply {
        /// Goods.
        pub goods: Vec<ListedGoods> = "goods",
        /// Total.
        pub total: i64 = "total",
    }
}

reply! {
    /// Goods.
    pub struct ListedGoods {
        /// Goods id.
        #[doc(alias = "goodsId")]
        pub goods_id: GoodsId = "goodsId",
        /// Name.
        pub name: String = "name",
        /// Cover picture, media id.
        #[doc(alias = "coverImgUrl")]
        pub cover_img_url: MediaId = "coverImgUrl",
        /// Mini program path of the goods page.
        pub url: String = "url",
        /// 1 fixed, 2 range, 3 discounted.
        #[doc(alias = "priceType")]
        pub price_type: Option<PriceType> = "priceType",
        /// Price in yuan.
        pub price: f64 = "price",
        /// Second price, see price type.
        pub price2: f64 = "price2",
        /// 1 or 2 for goods added by API.
        #[doc(alias = "thirdPartyTag")]
        pub third_party_tag: i64 = "third_party_tag",
        /// App id of third-party goods, empty for own.
        #[doc(alias = "thirdPartyAppid")]
        pub third_party_appid: AppId = "thirdPartyAppid",
    }
}

/// Push goods in a room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 41001 | access token missing |
/// | 300023 | wrong room state |
/// | 300024 | no such goods |
/// | 300047 | another push is running |
/// | 300052 | goods off sale |
/// | 300053 | goods not in the room |
///
/// Cloud call `liveBroadcast.goodsPush`, over HTTPS `POST /wxaapi/broadcast/goods/push`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_pushgoods.html).
#[doc(alias = "openapi.liveBroadcast.goodsPush")]
#[doc(alias = "goodsPush")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsPush {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
}

impl GoodsPush {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, goods_id: impl Into<GoodsId>) -> Self {
        Self { room_id: room_id.into(), goods_id: goods_id.into() }
    }
}

impl Serialize for GoodsPush {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("goodsId", &self.goods_id).end()
    }
}

impl Request for GoodsPush {
    const API: Api = Api::named("liveBroadcast.goodsPush")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/push")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(41_001, "access token missing"),
            ErrorCode::new(300_023, "wrong room state"),
            ErrorCode::new(300_024, "no such goods"),
            ErrorCode::new(300_047, "another push is running"),
            ErrorCode::new(300_052, "goods off sale"),
            ErrorCode::new(300_053, "goods not in the room"),
        ]);

    type Reply = GoodsPushReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsPush`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsPush` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsPush`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsPush\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsPush>"
)]
pub trait MayGoodsPush {}

#[diagnostic::do_not_recommend]
impl MayGoodsPush for AllPermissions {}
impl<S: MayGoodsPush> DeclaredIn<S> for GoodsPush {}

reply! {
    /// The answer to [`GoodsPush`]. WeChat documents no members besides errcode and errmsg.
    pub struct GoodsPushReply {}
}

/// Withdraw a goods audit.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 300009 | audit withdrawal failed |
/// | 300017 | goods not submitted |
///
/// Cloud call `liveBroadcast.goodsResetAudit`, over HTTPS `POST /wxaapi/broadcast/goods/resetaudit`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_resetaudit.html).
#[doc(alias = "openapi.liveBroadcast.goodsResetAudit")]
#[doc(alias = "goodsResetAudit")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsResetAudit {
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
    /// Audit form id.
    #[doc(alias = "auditId")]
    pub audit_id: AuditId,
}

impl GoodsResetAudit {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(goods_id: impl Into<GoodsId>, audit_id: impl Into<AuditId>) -> Self {
        Self { goods_id: goods_id.into(), audit_id: audit_id.into() }
    }
}

impl Serialize for GoodsResetAudit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("goodsId", &self.goods_id).member("auditId", &self.audit_id).end()
    }
}

impl Request for GoodsResetAudit {
    const API: Api = Api::named("liveBroadcast.goodsResetAudit")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/resetaudit")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(300_009, "audit withdrawal failed"),
            ErrorCode::new(300_017, "goods not submitted"),
        ]);

    type Reply = GoodsResetAuditReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsResetAudit`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsResetAudit` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsResetAudit`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsResetAudit\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsResetAudit>"
)]
pub trait MayGoodsResetAudit {}

#[diagnostic::do_not_recommend]
impl MayGoodsResetAudit for AllPermissions {}
impl<S: MayGoodsResetAudit> DeclaredIn<S> for GoodsResetAudit {}

reply! {
    /// The answer to [`GoodsResetAudit`]. WeChat documents no members besides errcode and errmsg.
    pub struct GoodsResetAuditReply {}
}

/// Put goods on or off sale.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 41001 | access token missing |
/// | 300022 | no such room |
/// | 300024 | no such goods |
/// | 300048 | goods list failed |
/// | 300049 | cannot change while pushing |
///
/// Cloud call `liveBroadcast.goodsSale`, over HTTPS `POST /wxaapi/broadcast/goods/onsale`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_salegoods.html).
#[doc(alias = "openapi.liveBroadcast.goodsSale")]
#[doc(alias = "goodsSale")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsSale {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
    /// 1 on sale, 0 off sale. `true` is 1 on the wire.
    #[doc(alias = "onSale")]
    pub on_sale: bool,
}

impl GoodsSale {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, goods_id: impl Into<GoodsId>, on_sale: bool) -> Self {
        Self { room_id: room_id.into(), goods_id: goods_id.into(), on_sale }
    }
}

impl Serialize for GoodsSale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("roomId", &self.room_id)
            .member("goodsId", &self.goods_id)
            .flag("onSale", self.on_sale)
            .end()
    }
}

impl Request for GoodsSale {
    const API: Api = Api::named("liveBroadcast.goodsSale")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/onsale")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(41_001, "access token missing"),
            ErrorCode::new(300_022, "no such room"),
            ErrorCode::new(300_024, "no such goods"),
            ErrorCode::new(300_048, "goods list failed"),
            ErrorCode::new(300_049, "cannot change while pushing"),
        ]);

    type Reply = GoodsSaleReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsSale`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsSale` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsSale`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsSale\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsSale>"
)]
pub trait MayGoodsSale {}

#[diagnostic::do_not_recommend]
impl MayGoodsSale for AllPermissions {}
impl<S: MayGoodsSale> DeclaredIn<S> for GoodsSale {}

reply! {
    /// The answer to [`GoodsSale`]. WeChat documents no members besides errcode and errmsg.
    pub struct GoodsSaleReply {}
}

/// Order goods in a room.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 41001 | access token missing |
/// | 300023 | wrong room state |
/// | 300048 | goods list failed |
///
/// Cloud call `liveBroadcast.goodsSort`, over HTTPS `POST /wxaapi/broadcast/goods/sort`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_sortgoods.html).
#[doc(alias = "openapi.liveBroadcast.goodsSort")]
#[doc(alias = "goodsSort")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsSort {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Goods.
    pub goods: Vec<SortedGoods>,
}

impl GoodsSort {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, goods: impl IntoIterator<Item = SortedGoods>) -> Self {
        Self { room_id: room_id.into(), goods: goods.into_iter().collect() }
    }
}

impl Serialize for GoodsSort {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("goods", &self.goods).end()
    }
}

impl Request for GoodsSort {
    const API: Api = Api::named("liveBroadcast.goodsSort")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/sort")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(41_001, "access token missing"),
            ErrorCode::new(300_023, "wrong room state"),
            ErrorCode::new(300_048, "goods list failed"),
        ]);

    type Reply = GoodsSortReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsSort`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsSort` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsSort`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsSort\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsSort>"
)]
pub trait MayGoodsSort {}

#[diagnostic::do_not_recommend]
impl MayGoodsSort for AllPermissions {}
impl<S: MayGoodsSort> DeclaredIn<S> for GoodsSort {}

reply! {
    /// The answer to [`GoodsSort`]. WeChat documents no members besides errcode and errmsg.
    pub struct GoodsSortReply {}
}

/// Goods.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SortedGoods {
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
}

impl SortedGoods {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(goods_id: impl Into<GoodsId>) -> Self {
        Self { goods_id: goods_id.into() }
    }
}

impl Serialize for SortedGoods {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("goodsId", &self.goods_id).end()
    }
}

/// Update goods.
///
/// The page says: give the members that change; only goodsId is needed.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 300002 | bad name length |
/// | 300003 | bad price |
/// | 300006 | picture upload failed |
/// | 300007 | link not in the released version |
/// | 300010 | wrong audit state |
/// | 300011 | goods not created by API |
///
/// Cloud call `liveBroadcast.goodsUpdate`, over HTTPS `POST /wxaapi/broadcast/goods/update`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_updategoodsinfo.html).
#[doc(alias = "openapi.liveBroadcast.goodsUpdate")]
#[doc(alias = "goodsUpdate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsUpdate {
    /// Goods information.
    #[doc(alias = "goodsInfo")]
    pub goods_info: ChangedGoods,
}

impl GoodsUpdate {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(goods_info: ChangedGoods) -> Self {
        Self { goods_info }
    }
}

impl Serialize for GoodsUpdate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("goodsInfo", &self.goods_info).end()
    }
}

impl Request for GoodsUpdate {
    const API: Api = Api::named("liveBroadcast.goodsUpdate")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/update")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(300_002, "bad name length"),
            ErrorCode::new(300_003, "bad price"),
            ErrorCode::new(300_006, "picture upload failed"),
            ErrorCode::new(300_007, "link not in the released version"),
            ErrorCode::new(300_010, "wrong audit state"),
            ErrorCode::new(300_011, "goods not created by API"),
        ]);

    type Reply = GoodsUpdateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsUpdate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsUpdate` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsUpdate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsUpdate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsUpdate>"
)]
pub trait MayGoodsUpdate {}

#[diagnostic::do_not_recommend]
impl MayGoodsUpdate for AllPermissions {}
impl<S: MayGoodsUpdate> DeclaredIn<S> for GoodsUpdate {}

reply! {
    /// The answer to [`GoodsUpdate`]. WeChat documents no members besides errcode and errmsg.
    pub struct GoodsUpdateReply {}
}

/// Goods information.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ChangedGoods {
    /// Cover picture, media id.
    #[doc(alias = "coverImgUrl")]
    pub cover_img_url: Option<MediaId>,
    /// Goods name, up to 14 Chinese characters.
    pub name: Option<String>,
    /// 1 fixed, 2 range, 3 discounted.
    #[doc(alias = "priceType")]
    pub price_type: Option<PriceType>,
    /// Price in yuan, at most 2 decimals.
    pub price: Option<f64>,
    /// Second price in yuan, meaning depends on priceType.
    pub price2: Option<f64>,
    /// Mini program path of the goods page.
    pub url: Option<String>,
    /// App id of third-party goods, empty for own.
    #[doc(alias = "thirdPartyAppid")]
    pub third_party_appid: Option<AppId>,
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
}

impl ChangedGoods {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(goods_id: impl Into<GoodsId>) -> Self {
        Self {
            cover_img_url: None,
            name: None,
            price_type: None,
            price: None,
            price2: None,
            url: None,
            third_party_appid: None,
            goods_id: goods_id.into(),
        }
    }

    /// Cover picture, media id.
    #[doc(alias = "coverImgUrl")]
    #[must_use]
    pub fn cover_img_url(mut self, cover_img_url: impl Into<MediaId>) -> Self {
        self.cover_img_url = Some(cover_img_url.into());
        self
    }

    /// Goods name, up to 14 Chinese characters.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// 1 fixed, 2 range, 3 discounted.
    #[doc(alias = "priceType")]
    #[must_use]
    pub fn price_type(mut self, price_type: impl Into<PriceType>) -> Self {
        self.price_type = Some(price_type.into());
        self
    }

    /// Price in yuan, at most 2 decimals.
    #[must_use]
    #[inline]
    pub fn price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    /// Second price in yuan, meaning depends on priceType.
    #[must_use]
    #[inline]
    pub fn price2(mut self, price2: f64) -> Self {
        self.price2 = Some(price2);
        self
    }

    /// Mini program path of the goods page.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// App id of third-party goods, empty for own.
    #[doc(alias = "thirdPartyAppid")]
    #[must_use]
    pub fn third_party_appid(mut self, third_party_appid: impl Into<AppId>) -> Self {
        self.third_party_appid = Some(third_party_appid.into());
        self
    }
}

impl Serialize for ChangedGoods {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("coverImgUrl", &self.cover_img_url)
            .optional("name", &self.name)
            .optional("priceType", &self.price_type)
            .optional("price", &self.price)
            .optional("price2", &self.price2)
            .optional("url", &self.url)
            .optional("thirdPartyAppid", &self.third_party_appid)
            .member("goodsId", &self.goods_id)
            .end()
    }
}

/// Get the explanation video of goods.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 41001 | access token missing |
/// | 300023 | wrong room state |
/// | 300024 | no such goods |
/// | 300044 | no explanation video |
/// | 300045 | explanation video not ready |
/// | 300048 | goods list failed |
///
/// Cloud call `liveBroadcast.goodsVideo`, over HTTPS `POST /wxaapi/broadcast/goods/getVideo`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_downloadgoodsvideo.html).
#[doc(alias = "openapi.liveBroadcast.goodsVideo")]
#[doc(alias = "goodsVideo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GoodsVideo {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Goods id.
    #[doc(alias = "goodsId")]
    pub goods_id: GoodsId,
}

impl GoodsVideo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, goods_id: impl Into<GoodsId>) -> Self {
        Self { room_id: room_id.into(), goods_id: goods_id.into() }
    }
}

impl Serialize for GoodsVideo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("goodsId", &self.goods_id).end()
    }
}

impl Request for GoodsVideo {
    const API: Api = Api::named("liveBroadcast.goodsVideo")
        .endpoint(Method::Post, "/wxaapi/broadcast/goods/getVideo")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(41_001, "access token missing"),
            ErrorCode::new(300_023, "wrong room state"),
            ErrorCode::new(300_024, "no such goods"),
            ErrorCode::new(300_044, "no explanation video"),
            ErrorCode::new(300_045, "explanation video not ready"),
            ErrorCode::new(300_048, "goods list failed"),
        ]);

    type Reply = GoodsVideoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.goodsVideo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.goodsVideo` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.goodsVideo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.goodsVideo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayGoodsVideo>"
)]
pub trait MayGoodsVideo {}

#[diagnostic::do_not_recommend]
impl MayGoodsVideo for AllPermissions {}
impl<S: MayGoodsVideo> DeclaredIn<S> for GoodsVideo {}

reply! {
    /// The answer to [`GoodsVideo`].
    pub struct GoodsVideoReply {
        /// Explanation video URL.
        pub url: String = "url",
    }
}

/// Change a room assistant.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `liveBroadcast.modifyAssistant`, over HTTPS `POST /wxaapi/broadcast/room/modifyassistant`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_modifyassistant.html).
#[doc(alias = "openapi.liveBroadcast.modifyAssistant")]
#[doc(alias = "modifyAssistant")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ModifyAssistant {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// WeChat id.
    pub username: String,
    /// Nickname.
    pub nickname: String,
}

impl ModifyAssistant {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, username: impl Into<String>, nickname: impl Into<String>) -> Self {
        Self { room_id: room_id.into(), username: username.into(), nickname: nickname.into() }
    }
}

impl Serialize for ModifyAssistant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("roomId", &self.room_id)
            .member("username", &self.username)
            .member("nickname", &self.nickname)
            .end()
    }
}

impl Request for ModifyAssistant {
    const API: Api = Api::named("liveBroadcast.modifyAssistant")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/modifyassistant")
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = ModifyAssistantReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.modifyAssistant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.modifyAssistant` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.modifyAssistant`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.modifyAssistant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayModifyAssistant>"
)]
pub trait MayModifyAssistant {}

#[diagnostic::do_not_recommend]
impl MayModifyAssistant for AllPermissions {}
impl<S: MayModifyAssistant> DeclaredIn<S> for ModifyAssistant {}

reply! {
    /// The answer to [`ModifyAssistant`]. WeChat documents no members besides errcode and errmsg.
    pub struct ModifyAssistantReply {}
}

/// Change the second anchor account.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 500002 | second anchor not verified |
/// | 500004 | same second anchor |
///
/// Cloud call `liveBroadcast.modifySubAnchor`, over HTTPS `POST /wxaapi/broadcast/room/modifysubanchor`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_modifysubanchor.html).
#[doc(alias = "openapi.liveBroadcast.modifySubAnchor")]
#[doc(alias = "modifySubAnchor")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ModifySubAnchor {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// WeChat id.
    pub username: String,
}

impl ModifySubAnchor {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, username: impl Into<String>) -> Self {
        Self { room_id: room_id.into(), username: username.into() }
    }
}

impl Serialize for ModifySubAnchor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("username", &self.username).end()
    }
}

impl Request for ModifySubAnchor {
    const API: Api = Api::named("liveBroadcast.modifySubAnchor")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/modifysubanchor")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(500_002, "second anchor not verified"),
            ErrorCode::new(500_004, "same second anchor"),
        ]);

    type Reply = ModifySubAnchorReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.modifySubAnchor`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.modifySubAnchor` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.modifySubAnchor`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.modifySubAnchor\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayModifySubAnchor>"
)]
pub trait MayModifySubAnchor {}

#[diagnostic::do_not_recommend]
impl MayModifySubAnchor for AllPermissions {}
impl<S: MayModifySubAnchor> DeclaredIn<S> for ModifySubAnchor {}

reply! {
    /// The answer to [`ModifySubAnchor`]. WeChat documents no members besides errcode and errmsg.
    pub struct ModifySubAnchorReply {}
}

/// Tell subscribers that a room opens.
///
/// | errcode | meaning |
/// |---|---|
/// | 9410005 | another room pushed today |
/// | 9410006 | room is not live |
///
/// Cloud call `liveBroadcast.pushMessage`, over HTTPS `POST /wxa/business/push_message`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/subscribe-management/api_pushmessage.html).
#[doc(alias = "openapi.liveBroadcast.pushMessage")]
#[doc(alias = "pushMessage")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PushMessage {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// Openids that get the event.
    #[doc(alias = "userOpenid")]
    pub user_openid: Vec<OpenId>,
}

impl PushMessage {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, user_openid: impl IntoIterator<Item = impl Into<OpenId>>) -> Self {
        Self { room_id: room_id.into(), user_openid: user_openid.into_iter().map(Into::into).collect() }
    }
}

impl Serialize for PushMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("room_id", &self.room_id).member("user_openid", &self.user_openid).end()
    }
}

impl Request for PushMessage {
    const API: Api =
        Api::named("liveBroadcast.pushMessage").endpoint(Method::Post, "/wxa/business/push_message").error_codes(&[
            ErrorCode::new(9_410_005, "another room pushed today"),
            ErrorCode::new(9_410_006, "room is not live"),
        ]);

    type Reply = PushMessageReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.pushMessage`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.pushMessage` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.pushMessage`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.pushMessage\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayPushMessage>"
)]
pub trait MayPushMessage {}

#[diagnostic::do_not_recommend]
impl MayPushMessage for AllPermissions {}
impl<S: MayPushMessage> DeclaredIn<S> for PushMessage {}

reply! {
    /// The answer to [`PushMessage`].
    pub struct PushMessageReply {
        /// Id of the mass message.
        #[doc(alias = "messageId")]
        pub message_id: String = "message_id",
    }
}

/// Remove a room assistant.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `liveBroadcast.removeAssistant`, over HTTPS `POST /wxaapi/broadcast/room/removeassistant`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_removeassistant.html).
#[doc(alias = "openapi.liveBroadcast.removeAssistant")]
#[doc(alias = "removeAssistant")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RemoveAssistant {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// WeChat id.
    pub username: String,
}

impl RemoveAssistant {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, username: impl Into<String>) -> Self {
        Self { room_id: room_id.into(), username: username.into() }
    }
}

impl Serialize for RemoveAssistant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).member("username", &self.username).end()
    }
}

impl Request for RemoveAssistant {
    const API: Api = Api::named("liveBroadcast.removeAssistant")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/removeassistant")
        .keeps_case()
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = RemoveAssistantReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.removeAssistant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.removeAssistant` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.removeAssistant`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.removeAssistant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayRemoveAssistant>"
)]
pub trait MayRemoveAssistant {}

#[diagnostic::do_not_recommend]
impl MayRemoveAssistant for AllPermissions {}
impl<S: MayRemoveAssistant> DeclaredIn<S> for RemoveAssistant {}

reply! {
    /// The answer to [`RemoveAssistant`]. WeChat documents no members besides errcode and errmsg.
    pub struct RemoveAssistantReply {}
}

/// Mute or unmute a room.
///
/// The page names the room id field id, SKIT's .NET SDK names it roomId.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 300022 | no such room |
/// | 300023 | wrong room state |
///
/// Cloud call `liveBroadcast.updateComment`, over HTTPS `POST /wxaapi/broadcast/room/updatecomment`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatecomment.html).
#[doc(alias = "openapi.liveBroadcast.updateComment")]
#[doc(alias = "updateComment")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateComment {
    /// Live room id. The page's table says `id`, its example and SKIT say `roomId`. It is also sent as `id`.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// 1 mute, 0 unmute. `true` is 1 on the wire.
    #[doc(alias = "banComment")]
    pub ban_comment: bool,
}

impl UpdateComment {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, ban_comment: bool) -> Self {
        Self { room_id: room_id.into(), ban_comment }
    }
}

impl Serialize for UpdateComment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("roomId", &self.room_id)
            .member("id", &self.room_id)
            .flag("banComment", self.ban_comment)
            .end()
    }
}

impl Request for UpdateComment {
    const API: Api = Api::named("liveBroadcast.updateComment")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/updatecomment")
        .keeps_case()
        .error_codes(&[ErrorCode::new(300_022, "no such room"), ErrorCode::new(300_023, "wrong room state")]);

    type Reply = UpdateCommentReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.updateComment`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.updateComment` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.updateComment`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.updateComment\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayUpdateComment>"
)]
pub trait MayUpdateComment {}

#[diagnostic::do_not_recommend]
impl MayUpdateComment for AllPermissions {}
impl<S: MayUpdateComment> DeclaredIn<S> for UpdateComment {}

reply! {
    /// The answer to [`UpdateComment`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateCommentReply {}
}

/// Switch official feeds.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `liveBroadcast.updateFeedPublic`, over HTTPS `POST /wxaapi/broadcast/room/updatefeedpublic`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatefeedpublic.html).
#[doc(alias = "openapi.liveBroadcast.updateFeedPublic")]
#[doc(alias = "updateFeedPublic")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateFeedPublic {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// 1 allows official feeds. `true` is 1 on the wire.
    #[doc(alias = "isFeedsPublic")]
    pub is_feeds_public: bool,
}

impl UpdateFeedPublic {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, is_feeds_public: bool) -> Self {
        Self { room_id: room_id.into(), is_feeds_public }
    }
}

impl Serialize for UpdateFeedPublic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).flag("isFeedsPublic", self.is_feeds_public).end()
    }
}

impl Request for UpdateFeedPublic {
    const API: Api = Api::named("liveBroadcast.updateFeedPublic")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/updatefeedpublic")
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = UpdateFeedPublicReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.updateFeedPublic`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.updateFeedPublic` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.updateFeedPublic`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.updateFeedPublic\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayUpdateFeedPublic>"
)]
pub trait MayUpdateFeedPublic {}

#[diagnostic::do_not_recommend]
impl MayUpdateFeedPublic for AllPermissions {}
impl<S: MayUpdateFeedPublic> DeclaredIn<S> for UpdateFeedPublic {}

reply! {
    /// The answer to [`UpdateFeedPublic`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateFeedPublicReply {}
}

/// Switch room customer service.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `liveBroadcast.updateKF`, over HTTPS `POST /wxaapi/broadcast/room/updatekf`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatekf.html).
#[doc(alias = "openapi.liveBroadcast.updateKF")]
#[doc(alias = "updateKF")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateKf {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// 1 turns customer service off. `true` is 1 on the wire.
    #[doc(alias = "closeKf")]
    pub close_kf: bool,
}

impl UpdateKf {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, close_kf: bool) -> Self {
        Self { room_id: room_id.into(), close_kf }
    }
}

impl Serialize for UpdateKf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).flag("closeKf", self.close_kf).end()
    }
}

impl Request for UpdateKf {
    const API: Api = Api::named("liveBroadcast.updateKF")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/updatekf")
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = UpdateKfReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.updateKF`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.updateKF` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.updateKF`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.updateKF\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayUpdateKf>"
)]
pub trait MayUpdateKf {}

#[diagnostic::do_not_recommend]
impl MayUpdateKf for AllPermissions {}
impl<S: MayUpdateKf> DeclaredIn<S> for UpdateKf {}

reply! {
    /// The answer to [`UpdateKf`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateKfReply {}
}

/// Switch room replay.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 300023 | wrong room state |
///
/// Cloud call `liveBroadcast.updateReplay`, over HTTPS `POST /wxaapi/broadcast/room/updatereplay`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatereplay.html).
#[doc(alias = "openapi.liveBroadcast.updateReplay")]
#[doc(alias = "updateReplay")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateReplay {
    /// Live room id.
    #[doc(alias = "roomId")]
    pub room_id: RoomId,
    /// 1 turns replay off. `true` is 1 on the wire.
    #[doc(alias = "closeReplay")]
    pub close_replay: bool,
}

impl UpdateReplay {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(room_id: impl Into<RoomId>, close_replay: bool) -> Self {
        Self { room_id: room_id.into(), close_replay }
    }
}

impl Serialize for UpdateReplay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("roomId", &self.room_id).flag("closeReplay", self.close_replay).end()
    }
}

impl Request for UpdateReplay {
    const API: Api = Api::named("liveBroadcast.updateReplay")
        .endpoint(Method::Post, "/wxaapi/broadcast/room/updatereplay")
        .keeps_case()
        .error_codes(&[ErrorCode::new(300_023, "wrong room state")]);

    type Reply = UpdateReplayReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `liveBroadcast.updateReplay`.
#[diagnostic::on_unimplemented(
    message = "cloud call `liveBroadcast.updateReplay` is not declared by this cloud function",
    label = "needs the permission `liveBroadcast.updateReplay`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"liveBroadcast.updateReplay\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl live_broadcast::MayUpdateReplay>"
)]
pub trait MayUpdateReplay {}

#[diagnostic::do_not_recommend]
impl MayUpdateReplay for AllPermissions {}
impl<S: MayUpdateReplay> DeclaredIn<S> for UpdateReplay {}

reply! {
    /// The answer to [`UpdateReplay`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateReplayReply {}
}
