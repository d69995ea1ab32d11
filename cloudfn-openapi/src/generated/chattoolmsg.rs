// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `chattoolmsg`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::chattoolmsg;
//!
//! let request = chattoolmsg::Send::new("ACTIVITY_ID", 137, "TEMPLATE_ID", chattoolmsg::VersionType::Release);
//! assert_eq!(chattoolmsg::Send::API.name, "chattoolmsg.send");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{ActivityId, AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, ReadError, Request, TemplateId};

/// Update a chat tool card message.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 40013 | bad app id |
/// | 40097 | bad arguments |
/// | 42001 | access token expired |
/// | 44002 | empty body |
/// | 47001 | malformed data |
/// | 47501 | bad activity id |
/// | 47502 | bad target state |
/// | 47504 | activity id expired |
///
/// Cloud call `chattoolmsg.send`, over HTTPS `POST /cgi-bin/message/wxopen/chattoolmsg/send`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_setchattoolmsg.html).
#[doc(alias = "openapi.chattoolmsg.send")]
#[doc(alias = "send")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Send {
    /// Id of the updatable message.
    #[doc(alias = "activityId")]
    pub activity_id: ActivityId,
    /// New state of the message.
    #[doc(alias = "targetState")]
    pub target_state: i64,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
    /// 0 release, 1 develop, 2 trial.
    #[doc(alias = "versionType")]
    pub version_type: VersionType,
    /// New state of chat members.
    #[doc(alias = "participatorInfoList")]
    pub participator_info_list: Option<Vec<Participator>>,
}

impl Send {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(
        activity_id: impl Into<ActivityId>,
        target_state: i64,
        template_id: impl Into<TemplateId>,
        version_type: impl Into<VersionType>,
    ) -> Self {
        Self {
            activity_id: activity_id.into(),
            target_state,
            template_id: template_id.into(),
            version_type: version_type.into(),
            participator_info_list: None,
        }
    }

    /// New state of chat members.
    #[doc(alias = "participatorInfoList")]
    #[must_use]
    pub fn participator_info_list(mut self, participator_info_list: impl IntoIterator<Item = Participator>) -> Self {
        self.participator_info_list = Some(participator_info_list.into_iter().collect());
        self
    }
}

impl Serialize for Send {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("activity_id", &self.activity_id)
            .member("target_state", &self.target_state)
            .member("template_id", &self.template_id)
            .member("version_type", &self.version_type)
            .optional("participator_info_list", &self.participator_info_list)
            .end()
    }
}

impl Request for Send {
    const API: Api = Api::named("chattoolmsg.send")
        .endpoint(Method::Post, "/cgi-bin/message/wxopen/chattoolmsg/send")
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_013, "bad app id"),
            ErrorCode::new(40_097, "bad arguments"),
            ErrorCode::new(42_001, "access token expired"),
            ErrorCode::new(44_002, "empty body"),
            ErrorCode::new(47_001, "malformed data"),
            ErrorCode::new(47_501, "bad activity id"),
            ErrorCode::new(47_502, "bad target state"),
            ErrorCode::new(47_504, "activity id expired"),
        ]);

    type Reply = SendReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `chattoolmsg.send`.
#[diagnostic::on_unimplemented(
    message = "cloud call `chattoolmsg.send` is not declared by this cloud function",
    label = "needs the permission `chattoolmsg.send`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"chattoolmsg.send\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl chattoolmsg::MaySend>"
)]
pub trait MaySend {}

#[diagnostic::do_not_recommend]
impl MaySend for AllPermissions {}
impl<S: MaySend> DeclaredIn<S> for Send {}

reply! {
    /// The answer to [`Send`]. WeChat documents no members besides errcode and errmsg.
    pub struct SendReply {}
}

/// New state of chat members.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Participator {
    /// 1 done, the only state that can be set.
    pub state: i64,
    /// Group openid of the chat member.
    #[doc(alias = "groupOpenid")]
    pub group_openid: String,
}

impl Participator {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(group_openid: impl Into<String>) -> Self {
        Self { state: 1, group_openid: group_openid.into() }
    }
}

impl Serialize for Participator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("state", &self.state).member("group_openid", &self.group_openid).end()
    }
}

number_set! {
    /// 0 release, 1 develop, 2 trial.
    VersionType {
        /// The released version.
        Release = 0,
        /// The development version.
        Develop = 1,
        /// The trial version.
        Trial = 2,
    }
}
