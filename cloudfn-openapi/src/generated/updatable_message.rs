// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `updatableMessage`: 2 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::updatable_message;
//!
//! let request = updatable_message::CreateActivityId::new();
//! assert_eq!(updatable_message::CreateActivityId::API.name, "updatableMessage.createActivityId");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    ActivityId, AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request, UnionId,
};

/// Make the id of an updatable message.
///
/// The page says ids for private messages cannot be made from a cloud function; SKIT's .NET SDK uses POST.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `updatableMessage.createActivityId`, over HTTPS `GET /cgi-bin/message/wxopen/activityid/create`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_createactivityid.html).
#[doc(alias = "openapi.updatableMessage.createActivityId")]
#[doc(alias = "createActivityId")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CreateActivityId {
    /// Sharer unionid for private messages.
    pub unionid: Option<UnionId>,
    /// Sharer openid for private messages.
    pub openid: Option<OpenId>,
}

impl CreateActivityId {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sharer unionid for private messages.
    #[must_use]
    pub fn unionid(mut self, unionid: impl Into<UnionId>) -> Self {
        self.unionid = Some(unionid.into());
        self
    }

    /// Sharer openid for private messages.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }
}

impl Serialize for CreateActivityId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("unionid", &self.unionid).optional("openid", &self.openid).end()
    }
}

impl Request for CreateActivityId {
    const API: Api = Api::named("updatableMessage.createActivityId")
        .endpoint(Method::Get, "/cgi-bin/message/wxopen/activityid/create")
        .query(&["unionid", "openid"])
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = CreateActivityIdReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `updatableMessage.createActivityId`.
#[diagnostic::on_unimplemented(
    message = "cloud call `updatableMessage.createActivityId` is not declared by this cloud function",
    label = "needs the permission `updatableMessage.createActivityId`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"updatableMessage.createActivityId\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl updatable_message::MayCreateActivityId>"
)]
pub trait MayCreateActivityId {}

#[diagnostic::do_not_recommend]
impl MayCreateActivityId for AllPermissions {}
impl<S: MayCreateActivityId> DeclaredIn<S> for CreateActivityId {}

reply! {
    /// The answer to [`CreateActivityId`].
    pub struct CreateActivityIdReply {
        /// Id of the updatable message.
        #[doc(alias = "activityId")]
        pub activity_id: ActivityId = "activity_id",
        /// Expiry time, unix seconds.
        #[doc(alias = "expirationTime")]
        pub expiration_time: i64 = "expiration_time" | "expriation_time",
    }
}

/// Change an updatable message.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 42001 | access token expired |
/// | 44002 | empty body |
/// | 47001 | malformed data |
/// | 47501 | bad activity id |
/// | 47502 | bad target state |
/// | 47503 | bad version_type |
/// | 47504 | activity id expired |
///
/// Cloud call `updatableMessage.setUpdatableMsg`, over HTTPS `POST /cgi-bin/message/wxopen/updatablemsg/send`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_setupdatablemsg.html).
#[doc(alias = "openapi.updatableMessage.setUpdatableMsg")]
#[doc(alias = "setUpdatableMsg")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetUpdatableMsg {
    /// Id of the updatable message.
    #[doc(alias = "activityId")]
    pub activity_id: ActivityId,
    /// 0 not started, 1 started.
    #[doc(alias = "targetState")]
    pub target_state: TargetState,
    /// Template data.
    #[doc(alias = "templateInfo")]
    pub template_info: TemplateInfo,
}

impl SetUpdatableMsg {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(
        activity_id: impl Into<ActivityId>,
        target_state: impl Into<TargetState>,
        template_info: TemplateInfo,
    ) -> Self {
        Self { activity_id: activity_id.into(), target_state: target_state.into(), template_info }
    }
}

impl Serialize for SetUpdatableMsg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("activity_id", &self.activity_id)
            .member("target_state", &self.target_state)
            .member("template_info", &self.template_info)
            .end()
    }
}

impl Request for SetUpdatableMsg {
    const API: Api = Api::named("updatableMessage.setUpdatableMsg")
        .endpoint(Method::Post, "/cgi-bin/message/wxopen/updatablemsg/send")
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(42_001, "access token expired"),
            ErrorCode::new(44_002, "empty body"),
            ErrorCode::new(47_001, "malformed data"),
            ErrorCode::new(47_501, "bad activity id"),
            ErrorCode::new(47_502, "bad target state"),
            ErrorCode::new(47_503, "bad version_type"),
            ErrorCode::new(47_504, "activity id expired"),
        ]);

    type Reply = SetUpdatableMsgReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `updatableMessage.setUpdatableMsg`.
#[diagnostic::on_unimplemented(
    message = "cloud call `updatableMessage.setUpdatableMsg` is not declared by this cloud function",
    label = "needs the permission `updatableMessage.setUpdatableMsg`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"updatableMessage.setUpdatableMsg\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl updatable_message::MaySetUpdatableMsg>"
)]
pub trait MaySetUpdatableMsg {}

#[diagnostic::do_not_recommend]
impl MaySetUpdatableMsg for AllPermissions {}
impl<S: MaySetUpdatableMsg> DeclaredIn<S> for SetUpdatableMsg {}

reply! {
    /// The answer to [`SetUpdatableMsg`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetUpdatableMsgReply {}
}

number_set! {
    /// 0 not started, 1 started.
    TargetState {
        /// Not started.
        NotStarted = 0,
        /// Started.
        Started = 1,
    }
}

text_set! {
    /// `member_count`, `room_limit`, path or `version_type`.
    ParameterName {
        /// The number of members, with target state 0.
        MemberCount = "member_count",
        /// The upper limit of members, with target state 0.
        RoomLimit = "room_limit",
        /// The page that opens, with target state 1.
        Path = "path",
        /// The version that opens, with target state 1.
        VersionType = "version_type",
    }
}

/// Template parameters to change.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Parameter {
    /// `member_count`, `room_limit`, path or `version_type`.
    pub name: ParameterName,
    /// Value.
    pub value: String,
}

impl Parameter {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(name: impl Into<ParameterName>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}

impl Serialize for Parameter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("name", &self.name).member("value", &self.value).end()
    }
}

/// Template data.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TemplateInfo {
    /// Template parameters to change.
    #[doc(alias = "parameterList")]
    pub parameter_list: Vec<Parameter>,
}

impl TemplateInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(parameter_list: impl IntoIterator<Item = Parameter>) -> Self {
        Self { parameter_list: parameter_list.into_iter().collect() }
    }
}

impl Serialize for TemplateInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("parameter_list", &self.parameter_list).end()
    }
}
