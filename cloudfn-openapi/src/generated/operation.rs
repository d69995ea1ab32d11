// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `operation`: 10 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::operation;
//!
//! let request = operation::GetDomainInfo::new();
//! assert_eq!(operation::GetDomainInfo::API.name, "operation.getDomainInfo");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, Image, MediaId, Method, OpenId, ReadError, Request,
};

/// List configured domains.
///
/// SKIT's .NET SDK uses GET.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `operation.getDomainInfo`, over HTTPS `POST /wxa/getwxadevinfo`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getDomainInfo.html).
#[doc(alias = "openapi.operation.getDomainInfo")]
#[doc(alias = "getDomainInfo")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetDomainInfo {
    /// Getbizdomain, getserverdomain or absent for all.
    pub action: Option<DomainAction>,
}

impl GetDomainInfo {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Getbizdomain, getserverdomain or absent for all.
    #[must_use]
    pub fn action(mut self, action: impl Into<DomainAction>) -> Self {
        self.action = Some(action.into());
        self
    }
}

impl Serialize for GetDomainInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("action", &self.action).end()
    }
}

impl Request for GetDomainInfo {
    const API: Api = Api::named("operation.getDomainInfo")
        .endpoint(Method::Post, "/wxa/getwxadevinfo")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetDomainInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getDomainInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getDomainInfo` is not declared by this cloud function",
    label = "needs the permission `operation.getDomainInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getDomainInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetDomainInfo>"
)]
pub trait MayGetDomainInfo {}

#[diagnostic::do_not_recommend]
impl MayGetDomainInfo for AllPermissions {}
impl<S: MayGetDomainInfo> DeclaredIn<S> for GetDomainInfo {}

reply! {
    /// The answer to [`GetDomainInfo`].
    pub struct GetDomainInfoReply {
        /// Request domains.
        pub requestdomain: Vec<String> = "requestdomain",
        /// Socket domains.
        pub wsrequestdomain: Vec<String> = "wsrequestdomain",
        /// Upload domains.
        pub uploaddomain: Vec<String> = "uploaddomain",
        /// Download domains.
        pub downloaddomain: Vec<String> = "downloaddomain",
        /// Udp domains.
        pub udpdomain: Vec<String> = "udpdomain",
        /// Business domains.
        pub bizdomain: Vec<String> = "bizdomain",
    }
}

text_set! {
    /// Getbizdomain, getserverdomain or absent for all.
    DomainAction {
        /// The business domains.
        BizDomain = "getbizdomain",
        /// The server domains.
        ServerDomain = "getserverdomain",
    }
}

/// List user feedback.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `operation.getFeedback`, over HTTPS `GET /wxaapi/feedback/list`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getFeedback.html).
#[doc(alias = "openapi.operation.getFeedback")]
#[doc(alias = "getFeedback")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetFeedback {
    /// Page number from 1.
    pub page: i64,
    /// Page size.
    pub num: i64,
    /// Feedback kind, all by default.
    pub r#type: Option<i64>,
}

impl GetFeedback {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(page: i64, num: i64) -> Self {
        Self { page, num, r#type: None }
    }

    /// Feedback kind, all by default.
    #[must_use]
    #[inline]
    pub fn r#type(mut self, r#type: i64) -> Self {
        self.r#type = Some(r#type);
        self
    }
}

impl Serialize for GetFeedback {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("page", &self.page).member("num", &self.num).optional("type", &self.r#type).end()
    }
}

impl Request for GetFeedback {
    const API: Api = Api::named("operation.getFeedback")
        .endpoint(Method::Get, "/wxaapi/feedback/list")
        .query(&["type", "page", "num"])
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetFeedbackReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getFeedback`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getFeedback` is not declared by this cloud function",
    label = "needs the permission `operation.getFeedback`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getFeedback\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetFeedback>"
)]
pub trait MayGetFeedback {}

#[diagnostic::do_not_recommend]
impl MayGetFeedback for AllPermissions {}
impl<S: MayGetFeedback> DeclaredIn<S> for GetFeedback {}

reply! {
    /// The answer to [`GetFeedback`].
    pub struct GetFeedbackReply {
        /// Feedback entries.
        pub list: Vec<Feedback> = "list",
        /// Total rows.
        #[doc(alias = "totalNum")]
        pub total_num: i64 = "total_num",
    }
}

reply! {
    /// Feedback entries.
    pub struct Feedback {
        /// Feedback record id.
        #[doc(alias = "recordId")]
        pub record_id: i64 = "record_id",
        /// Creation time.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
        /// Feedback text.
        pub content: String = "content",
        /// Phone or mail.
        pub phone: String = "phone",
        /// User openid.
        pub openid: OpenId = "openid",
        /// Nickname.
        pub nickname: String = "nickname",
        /// Picture of the reporting user.
        #[doc(alias = "headUrl")]
        pub head_url: String = "head_url",
        /// Feedback kind.
        pub r#type: i64 = "type",
        /// Picture ids.
        #[doc(alias = "mediaIds")]
        pub media_ids: Vec<MediaId> = "mediaIds",
        /// System information. Known from other SDKs only.
        #[doc(alias = "systemInfo")]
        pub system_info: String = "systemInfo",
    }
}

/// Download a feedback picture.
///
/// Success is picture bytes.
///
/// The answer is a file: [`Image`](crate::Image).
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 46001 | no such media |
///
/// Cloud call `operation.getFeedbackmedia`, over HTTPS `GET /cgi-bin/media/getfeedbackmedia`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getFeedbackmedia.html).
#[doc(alias = "openapi.operation.getFeedbackmedia")]
#[doc(alias = "getFeedbackmedia")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetFeedbackmedia {
    /// Feedback record id.
    #[doc(alias = "recordId")]
    pub record_id: i64,
    /// Media id.
    #[doc(alias = "mediaId")]
    pub media_id: MediaId,
}

impl GetFeedbackmedia {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(record_id: i64, media_id: impl Into<MediaId>) -> Self {
        Self { record_id, media_id: media_id.into() }
    }
}

impl Serialize for GetFeedbackmedia {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("record_id", &self.record_id).member("media_id", &self.media_id).end()
    }
}

impl Request for GetFeedbackmedia {
    const API: Api = Api::named("operation.getFeedbackmedia")
        .endpoint(Method::Get, "/cgi-bin/media/getfeedbackmedia")
        .query(&["record_id", "media_id"])
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(46_001, "no such media")]);

    type Reply = Image;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.image()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getFeedbackmedia`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getFeedbackmedia` is not declared by this cloud function",
    label = "needs the permission `operation.getFeedbackmedia`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getFeedbackmedia\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetFeedbackmedia>"
)]
pub trait MayGetFeedbackmedia {}

#[diagnostic::do_not_recommend]
impl MayGetFeedbackmedia for AllPermissions {}
impl<S: MayGetFeedbackmedia> DeclaredIn<S> for GetFeedbackmedia {}

/// Staged release details.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `operation.getGrayReleasePlan`, over HTTPS `GET /wxa/getgrayreleaseplan`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/getGrayReleasePlan.html).
#[doc(alias = "openapi.operation.getGrayReleasePlan")]
#[doc(alias = "getGrayReleasePlan")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetGrayReleasePlan {}

impl GetGrayReleasePlan {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetGrayReleasePlan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetGrayReleasePlan {
    const API: Api = Api::named("operation.getGrayReleasePlan")
        .endpoint(Method::Get, "/wxa/getgrayreleaseplan")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetGrayReleasePlanReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getGrayReleasePlan`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getGrayReleasePlan` is not declared by this cloud function",
    label = "needs the permission `operation.getGrayReleasePlan`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getGrayReleasePlan\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetGrayReleasePlan>"
)]
pub trait MayGetGrayReleasePlan {}

#[diagnostic::do_not_recommend]
impl MayGetGrayReleasePlan for AllPermissions {}
impl<S: MayGetGrayReleasePlan> DeclaredIn<S> for GetGrayReleasePlan {}

reply! {
    /// The answer to [`GetGrayReleasePlan`].
    pub struct GetGrayReleasePlanReply {
        /// Staged release plan.
        #[doc(alias = "grayReleasePlan")]
        pub gray_release_plan: GrayReleasePlan = "gray_release_plan",
    }
}

number_set! {
    /// 0 new, 1 running, 2 paused, 3 done, 4 deleted.
    GrayReleaseStatus {
        /// New.
        New = 0,
        /// Running.
        Running = 1,
        /// Paused.
        Paused = 2,
        /// Done.
        Done = 3,
        /// Deleted.
        Deleted = 4,
    }
}

reply! {
    /// Staged release plan.
    pub struct GrayReleasePlan {
        /// 0 new, 1 running, 2 paused, 3 done, 4 deleted.
        pub status: Option<GrayReleaseStatus> = "status",
        /// Creation time of the plan.
        #[doc(alias = "createTimestamp")]
        pub create_timestamp: i64 = "create_timestamp",
        /// Current rollout percentage.
        #[doc(alias = "grayPercentage")]
        pub gray_percentage: i64 = "gray_percentage",
        /// True when the rollout starts with project members.
        #[doc(alias = "supportDebugerFirst")]
        pub support_debuger_first: bool = "support_debuger_first",
        /// True when the rollout starts with trial members.
        #[doc(alias = "supportExperiencerFirst")]
        pub support_experiencer_first: bool = "support_experiencer_first",
        /// Expected end of the rollout, unix seconds. Known from other SDKs and older pages only.
        #[doc(alias = "defaultFinishTimestamp")]
        pub default_finish_timestamp: Option<i64> = "default_finish_timestamp",
    }
}

/// JS error details.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -3 | system busy, retry |
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `operation.getJsErrDetail`, over HTTPS `POST /wxaapi/log/jserr_detail`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getJsErrDetail.html).
#[doc(alias = "openapi.operation.getJsErrDetail")]
#[doc(alias = "getJsErrDetail")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetJsErrDetail {
    /// User openid.
    pub openid: OpenId,
    /// First day yyyy-mm-dd.
    #[doc(alias = "startTime")]
    pub start_time: String,
    /// Last day yyyy-mm-dd.
    #[doc(alias = "endTime")]
    pub end_time: String,
    /// Md5 of the error text.
    #[doc(alias = "errorMsgMd5")]
    pub error_msg_md5: String,
    /// Md5 of the error stack.
    #[doc(alias = "errorStackMd5")]
    pub error_stack_md5: String,
    /// Mini program version, "0" for all.
    #[doc(alias = "appVersion")]
    pub app_version: String,
    /// Base library version, "0" for all.
    #[doc(alias = "sdkVersion")]
    pub sdk_version: String,
    /// System: "0" all, "1" Android, "2" iOS, "3" other.
    #[doc(alias = "osName")]
    pub os_name: OsName,
    /// Client version, "0" for all.
    #[doc(alias = "clientVersion")]
    pub client_version: String,
    /// Offset of the first record.
    pub offset: i64,
    /// Page size.
    pub limit: i64,
    /// "0" ascending, "1" descending.
    pub desc: String,
}

impl GetJsErrDetail {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: GetJsErrDetailArguments) -> Self {
        let GetJsErrDetailArguments {
            openid,
            start_time,
            end_time,
            error_msg_md5,
            error_stack_md5,
            app_version,
            sdk_version,
            os_name,
            client_version,
            offset,
            limit,
            desc,
        } = arguments;
        Self {
            openid,
            start_time,
            end_time,
            error_msg_md5,
            error_stack_md5,
            app_version,
            sdk_version,
            os_name,
            client_version,
            offset,
            limit,
            desc,
        }
    }
}

impl Serialize for GetJsErrDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("startTime", &self.start_time)
            .member("endTime", &self.end_time)
            .member("errorMsgMd5", &self.error_msg_md5)
            .member("errorStackMd5", &self.error_stack_md5)
            .member("appVersion", &self.app_version)
            .member("sdkVersion", &self.sdk_version)
            .member("osName", &self.os_name)
            .member("clientVersion", &self.client_version)
            .member("offset", &self.offset)
            .member("limit", &self.limit)
            .member("desc", &self.desc)
            .end()
    }
}

/// What [`GetJsErrDetail::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct GetJsErrDetailArguments {
    /// User openid.
    pub openid: OpenId,
    /// First day yyyy-mm-dd.
    #[doc(alias = "startTime")]
    pub start_time: String,
    /// Last day yyyy-mm-dd.
    #[doc(alias = "endTime")]
    pub end_time: String,
    /// Md5 of the error text.
    #[doc(alias = "errorMsgMd5")]
    pub error_msg_md5: String,
    /// Md5 of the error stack.
    #[doc(alias = "errorStackMd5")]
    pub error_stack_md5: String,
    /// Mini program version, "0" for all.
    #[doc(alias = "appVersion")]
    pub app_version: String,
    /// Base library version, "0" for all.
    #[doc(alias = "sdkVersion")]
    pub sdk_version: String,
    /// System: "0" all, "1" Android, "2" iOS, "3" other.
    #[doc(alias = "osName")]
    pub os_name: OsName,
    /// Client version, "0" for all.
    #[doc(alias = "clientVersion")]
    pub client_version: String,
    /// Offset of the first record.
    pub offset: i64,
    /// Page size.
    pub limit: i64,
    /// "0" ascending, "1" descending.
    pub desc: String,
}

impl Request for GetJsErrDetail {
    const API: Api = Api::named("operation.getJsErrDetail")
        .endpoint(Method::Post, "/wxaapi/log/jserr_detail")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(-3, "system busy, retry"),
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
        ]);

    type Reply = GetJsErrDetailReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getJsErrDetail`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getJsErrDetail` is not declared by this cloud function",
    label = "needs the permission `operation.getJsErrDetail`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getJsErrDetail\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetJsErrDetail>"
)]
pub trait MayGetJsErrDetail {}

#[diagnostic::do_not_recommend]
impl MayGetJsErrDetail for AllPermissions {}
impl<S: MayGetJsErrDetail> DeclaredIn<S> for GetJsErrDetail {}

reply! {
    /// The answer to [`GetJsErrDetail`].
    pub struct GetJsErrDetailReply {
        /// Errors.
        pub data: Vec<JsErrorDetail> = "data",
        /// Total.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "totalCount",
        /// Whether it was found.
        pub success: Option<bool> = "success",
        /// Openid.
        pub openid: Option<OpenId> = "openid",
    }
}

text_set! {
    /// System: "0" all, "1" Android, "2" iOS, "3" other.
    OsName {
        /// All systems.
        All = "0",
        /// Android.
        Android = "1",
        /// iOS.
        Ios = "2",
        /// All others.
        Others = "3",
    }
}

reply! {
    /// Errors.
    pub struct JsErrorDetail {
        /// Item count.
        #[doc(alias = "Count")]
        pub count: String = "Count",
        /// Base library version, "0" for all.
        #[doc(alias = "sdkVersion")]
        pub sdk_version: String = "sdkVersion",
        /// Client version.
        #[doc(alias = "clientVersion")]
        #[doc(alias = "ClientVersion")]
        pub client_version: String = "ClientVersion",
        /// Md5 of the error stack.
        #[doc(alias = "errorStackMd5")]
        pub error_stack_md5: String = "errorStackMd5",
        /// Timestamp.
        #[doc(alias = "timeStamp")]
        #[doc(alias = "TimeStamp")]
        pub time_stamp: String = "TimeStamp",
        /// Mini program version, "0" for all.
        #[doc(alias = "appVersion")]
        pub app_version: String = "appVersion",
        /// Md5 of the error text.
        #[doc(alias = "errorMsgMd5")]
        pub error_msg_md5: String = "errorMsgMd5",
        /// Error text.
        #[doc(alias = "errorMsg")]
        pub error_msg: String = "errorMsg",
        /// Error stack.
        #[doc(alias = "errorStack")]
        pub error_stack: String = "errorStack",
        /// Day of the record.
        #[doc(alias = "Ds")]
        pub ds: String = "Ds",
        /// Operating system name.
        #[doc(alias = "osName")]
        #[doc(alias = "OsName")]
        pub os_name: String = "OsName",
        /// Openid.
        #[doc(alias = "openId")]
        pub open_id: OpenId = "openId",
        /// Plugin version.
        pub pluginversion: String = "pluginversion",
        /// App id.
        #[doc(alias = "appId")]
        pub app_id: AppId = "appId",
        /// Device model.
        #[doc(alias = "deviceModel")]
        #[doc(alias = "DeviceModel")]
        pub device_model: String = "DeviceModel",
        /// Source.
        pub source: String = "source",
        /// Page route.
        pub route: String = "route",
        /// Nickname.
        pub nickname: String = "nickname",
        /// User number. Known from other SDKs only.
        #[doc(alias = "Uin")]
        pub uin: String = "Uin",
    }
}

/// JS error list.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 20011 | rate limited |
/// | 40001 | access token invalid |
///
/// Cloud call `operation.getJsErrList`, over HTTPS `POST /wxaapi/log/jserr_list`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getJsErrList.html).
#[doc(alias = "openapi.operation.getJsErrList")]
#[doc(alias = "getJsErrList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetJsErrList {
    /// User openid.
    pub openid: OpenId,
    /// Mini program version, "0" for all.
    #[doc(alias = "appVersion")]
    pub app_version: String,
    /// Error kind, "0" for all.
    #[doc(alias = "errType")]
    pub err_type: String,
    /// First day yyyy-mm-dd.
    #[doc(alias = "startTime")]
    pub start_time: String,
    /// Last day yyyy-mm-dd.
    #[doc(alias = "endTime")]
    pub end_time: String,
    /// Keyword.
    pub keyword: String,
    /// Sort field: uv or pv.
    pub orderby: ErrorOrder,
    /// "1" descending, "2" ascending.
    pub desc: String,
    /// Offset of the first record.
    pub offset: i64,
    /// Page size, up to 30.
    pub limit: i64,
}

impl GetJsErrList {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: GetJsErrListArguments) -> Self {
        let GetJsErrListArguments {
            openid,
            app_version,
            err_type,
            start_time,
            end_time,
            keyword,
            orderby,
            desc,
            offset,
            limit,
        } = arguments;
        Self { openid, app_version, err_type, start_time, end_time, keyword, orderby, desc, offset, limit }
    }
}

impl Serialize for GetJsErrList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("appVersion", &self.app_version)
            .member("errType", &self.err_type)
            .member("startTime", &self.start_time)
            .member("endTime", &self.end_time)
            .member("keyword", &self.keyword)
            .member("orderby", &self.orderby)
            .member("desc", &self.desc)
            .member("offset", &self.offset)
            .member("limit", &self.limit)
            .end()
    }
}

/// What [`GetJsErrList::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct GetJsErrListArguments {
    /// User openid.
    pub openid: OpenId,
    /// Mini program version, "0" for all.
    #[doc(alias = "appVersion")]
    pub app_version: String,
    /// Error kind, "0" for all.
    #[doc(alias = "errType")]
    pub err_type: String,
    /// First day yyyy-mm-dd.
    #[doc(alias = "startTime")]
    pub start_time: String,
    /// Last day yyyy-mm-dd.
    #[doc(alias = "endTime")]
    pub end_time: String,
    /// Keyword.
    pub keyword: String,
    /// Sort field: uv or pv.
    pub orderby: ErrorOrder,
    /// "1" descending, "2" ascending.
    pub desc: String,
    /// Offset of the first record.
    pub offset: i64,
    /// Page size, up to 30.
    pub limit: i64,
}

impl Request for GetJsErrList {
    const API: Api = Api::named("operation.getJsErrList")
        .endpoint(Method::Post, "/wxaapi/log/jserr_list")
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(20_011, "rate limited"),
            ErrorCode::new(40_001, "access token invalid"),
        ]);

    type Reply = GetJsErrListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getJsErrList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getJsErrList` is not declared by this cloud function",
    label = "needs the permission `operation.getJsErrList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getJsErrList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetJsErrList>"
)]
pub trait MayGetJsErrList {}

#[diagnostic::do_not_recommend]
impl MayGetJsErrList for AllPermissions {}
impl<S: MayGetJsErrList> DeclaredIn<S> for GetJsErrList {}

reply! {
    /// The answer to [`GetJsErrList`].
    pub struct GetJsErrListReply {
        /// Errors.
        pub data: Vec<JsError> = "data",
        /// Total.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "totalCount",
        /// Whether it was found.
        pub success: Option<bool> = "success",
        /// Openid.
        pub openid: Option<OpenId> = "openid",
    }
}

text_set! {
    /// Sort field: uv or pv.
    ErrorOrder {
        /// By users.
        Uv = "uv",
        /// By page views.
        Pv = "pv",
    }
}

reply! {
    /// Errors.
    pub struct JsError {
        /// Md5 of the error text.
        #[doc(alias = "errorMsgMd5")]
        pub error_msg_md5: String = "errorMsgMd5",
        /// Error text.
        #[doc(alias = "errorMsg")]
        pub error_msg: String = "errorMsg",
        /// Users.
        pub uv: i64 = "uv",
        /// Page views.
        pub pv: i64 = "pv",
        /// Md5 of the error stack.
        #[doc(alias = "errorStackMd5")]
        pub error_stack_md5: String = "errorStackMd5",
        /// Error stack.
        #[doc(alias = "errorStack")]
        pub error_stack: String = "errorStack",
        /// Share of page views.
        #[doc(alias = "pvPercent")]
        pub pv_percent: String = "pvPercent",
        /// Share of users.
        #[doc(alias = "uvPercent")]
        pub uv_percent: String = "uvPercent",
    }
}

/// Performance figures.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `operation.getPerformance`, over HTTPS `POST /wxaapi/log/get_performance`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getPerformance.html).
#[doc(alias = "openapi.operation.getPerformance")]
#[doc(alias = "getPerformance")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPerformance {
    /// Platform: "@_all:", 1 iOS, 2 Android.
    pub device: String,
    /// Source filter from getSceneList, types 1 and 2 only.
    pub scene: String,
    /// Network filter, used when type is 2.
    pub networktype: String,
    /// 1 launch, 2 download, 3 first render.
    #[doc(alias = "costTimeType")]
    pub cost_time_type: CostTimeType,
    /// Query start time.
    #[doc(alias = "defaultStartTime")]
    pub default_start_time: i64,
    /// Query end time.
    #[doc(alias = "defaultEndTime")]
    pub default_end_time: i64,
    /// Filter on package download, when module type is 1.
    #[doc(alias = "isDownloadCode")]
    pub is_download_code: String,
}

impl GetPerformance {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: GetPerformanceArguments) -> Self {
        let GetPerformanceArguments {
            cost_time_type,
            default_start_time,
            default_end_time,
            device,
            is_download_code,
            scene,
            networktype,
        } = arguments;
        Self { device, scene, networktype, cost_time_type, default_start_time, default_end_time, is_download_code }
    }
}

impl Serialize for GetPerformance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("device", &self.device)
            .member("scene", &self.scene)
            .member("networktype", &self.networktype)
            .member("cost_time_type", &self.cost_time_type)
            .member("default_start_time", &self.default_start_time)
            .member("default_end_time", &self.default_end_time)
            .member("is_download_code", &self.is_download_code)
            .end()
    }
}

/// What [`GetPerformance::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct GetPerformanceArguments {
    /// 1 launch, 2 download, 3 first render.
    #[doc(alias = "costTimeType")]
    pub cost_time_type: CostTimeType,
    /// Query start time.
    #[doc(alias = "defaultStartTime")]
    pub default_start_time: i64,
    /// Query end time.
    #[doc(alias = "defaultEndTime")]
    pub default_end_time: i64,
    /// Platform: "@_all:", 1 iOS, 2 Android.
    pub device: String,
    /// Filter on package download, when module type is 1.
    #[doc(alias = "isDownloadCode")]
    pub is_download_code: String,
    /// Source filter from getSceneList, types 1 and 2 only.
    pub scene: String,
    /// Network filter, used when type is 2.
    pub networktype: String,
}

impl Request for GetPerformance {
    const API: Api = Api::named("operation.getPerformance")
        .endpoint(Method::Post, "/wxaapi/log/get_performance")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetPerformanceReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getPerformance`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getPerformance` is not declared by this cloud function",
    label = "needs the permission `operation.getPerformance`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getPerformance\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetPerformance>"
)]
pub trait MayGetPerformance {}

#[diagnostic::do_not_recommend]
impl MayGetPerformance for AllPermissions {}
impl<S: MayGetPerformance> DeclaredIn<S> for GetPerformance {}

reply! {
    /// The answer to [`GetPerformance`].
    pub struct GetPerformanceReply {
        /// Performance data, a JSON document inside a string.
        #[doc(alias = "defaultTimeData")]
        pub default_time_data: String = "default_time_data",
        /// Comparison data.
        #[doc(alias = "compareTimeData")]
        pub compare_time_data: String = "compare_time_data",
    }
}

number_set! {
    /// 1 launch, 2 download, 3 first render.
    CostTimeType {
        /// Launch.
        Launch = 1,
        /// Package download.
        Download = 2,
        /// First render.
        FirstRender = 3,
    }
}

/// List visit sources.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 507010 | no released version |
///
/// Cloud call `operation.getSceneList`, over HTTPS `GET /wxaapi/log/get_scene`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getSceneList.html).
#[doc(alias = "openapi.operation.getSceneList")]
#[doc(alias = "getSceneList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetSceneList {}

impl GetSceneList {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetSceneList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetSceneList {
    const API: Api = Api::named("operation.getSceneList")
        .endpoint(Method::Get, "/wxaapi/log/get_scene")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(507_010, "no released version")]);

    type Reply = GetSceneListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getSceneList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getSceneList` is not declared by this cloud function",
    label = "needs the permission `operation.getSceneList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getSceneList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetSceneList>"
)]
pub trait MayGetSceneList {}

#[diagnostic::do_not_recommend]
impl MayGetSceneList for AllPermissions {}
impl<S: MayGetSceneList> DeclaredIn<S> for GetSceneList {}

reply! {
    /// The answer to [`GetSceneList`].
    pub struct GetSceneListReply {
        /// Visit sources.
        pub scene: Vec<Scene> = "scene",
    }
}

reply! {
    /// Visit sources.
    pub struct Scene {
        /// Source name.
        pub name: String = "name",
        /// Source value.
        pub value: String = "value",
    }
}

/// List client versions.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `operation.getVersionList`, over HTTPS `GET /wxaapi/log/get_client_version`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.getVersionList.html).
#[doc(alias = "openapi.operation.getVersionList")]
#[doc(alias = "getVersionList")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetVersionList {}

impl GetVersionList {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetVersionList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetVersionList {
    const API: Api = Api::named("operation.getVersionList")
        .endpoint(Method::Get, "/wxaapi/log/get_client_version")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetVersionListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.getVersionList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.getVersionList` is not declared by this cloud function",
    label = "needs the permission `operation.getVersionList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.getVersionList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayGetVersionList>"
)]
pub trait MayGetVersionList {}

#[diagnostic::do_not_recommend]
impl MayGetVersionList for AllPermissions {}
impl<S: MayGetVersionList> DeclaredIn<S> for GetVersionList {}

reply! {
    /// The answer to [`GetVersionList`].
    pub struct GetVersionListReply {
        /// Client versions.
        pub cvlist: Vec<ClientVersions> = "cvlist",
    }
}

number_set! {
    /// 1 client, 2 service direct.
    ClientType {
        /// Client.
        Client = 1,
        /// Service direct.
        ServiceDirect = 2,
    }
}

reply! {
    /// Client versions.
    pub struct ClientVersions {
        /// 1 client, 2 service direct.
        pub r#type: Option<ClientType> = "type",
        /// Client versions.
        #[doc(alias = "clientVersionList")]
        pub client_version_list: Vec<String> = "client_version_list",
    }
}

/// Search realtime logs.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
/// | 200002 | bad input |
/// | 200007 | no permission |
/// | 200010 | too frequent, 50 per minute |
///
/// Cloud call `operation.realtimelogSearch`, over HTTPS `GET /wxaapi/userlog/userlog_search`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/operation/operation.realtimelogSearch.html).
#[doc(alias = "openapi.operation.realtimelogSearch")]
#[doc(alias = "realtimelogSearch")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RealtimelogSearch {
    /// Day, yyyymmdd, within the last 7 days.
    pub date: String,
    /// Range start, unix seconds, on the given date.
    pub begintime: i64,
    /// Range end, unix seconds, on the given date.
    pub endtime: i64,
    /// First record, default 0.
    pub start: Option<i64>,
    /// Page size, default 20.
    pub limit: Option<i64>,
    /// Id of one mini program launch.
    #[doc(alias = "traceId")]
    pub trace_id: Option<String>,
    /// Page path.
    pub url: Option<String>,
    /// WeChat id or openid.
    pub id: Option<String>,
    /// Filter text set with setFilterMsg or addFilterMsg.
    #[doc(alias = "filterMsg")]
    pub filter_msg: Option<String>,
    /// Minimum level: 2 info, 4 warn, 8 error.
    pub level: Option<LogLevel>,
}

impl RealtimelogSearch {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(date: impl Into<String>, begintime: i64, endtime: i64) -> Self {
        Self {
            date: date.into(),
            begintime,
            endtime,
            start: None,
            limit: None,
            trace_id: None,
            url: None,
            id: None,
            filter_msg: None,
            level: None,
        }
    }

    /// First record, default 0.
    #[must_use]
    #[inline]
    pub fn start(mut self, start: i64) -> Self {
        self.start = Some(start);
        self
    }

    /// Page size, default 20.
    #[must_use]
    #[inline]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Id of one mini program launch.
    #[doc(alias = "traceId")]
    #[must_use]
    pub fn trace_id(mut self, trace_id: impl Into<String>) -> Self {
        self.trace_id = Some(trace_id.into());
        self
    }

    /// Page path.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// WeChat id or openid.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Filter text set with setFilterMsg or addFilterMsg.
    #[doc(alias = "filterMsg")]
    #[must_use]
    pub fn filter_msg(mut self, filter_msg: impl Into<String>) -> Self {
        self.filter_msg = Some(filter_msg.into());
        self
    }

    /// Minimum level: 2 info, 4 warn, 8 error.
    #[must_use]
    pub fn level(mut self, level: impl Into<LogLevel>) -> Self {
        self.level = Some(level.into());
        self
    }
}

impl Serialize for RealtimelogSearch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("date", &self.date)
            .member("begintime", &self.begintime)
            .member("endtime", &self.endtime)
            .optional("start", &self.start)
            .optional("limit", &self.limit)
            .optional("traceId", &self.trace_id)
            .optional("url", &self.url)
            .optional("id", &self.id)
            .optional("filterMsg", &self.filter_msg)
            .optional("level", &self.level)
            .end()
    }
}

impl Request for RealtimelogSearch {
    const API: Api = Api::named("operation.realtimelogSearch")
        .endpoint(Method::Get, "/wxaapi/userlog/userlog_search")
        .query(&["date", "begintime", "endtime", "start", "limit", "traceId", "url", "id", "filterMsg", "level"])
        .keeps_case()
        .error_codes(&[
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(200_002, "bad input"),
            ErrorCode::new(200_007, "no permission"),
            ErrorCode::new(200_010, "too frequent, 50 per minute"),
        ]);

    type Reply = RealtimelogSearchReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `operation.realtimelogSearch`.
#[diagnostic::on_unimplemented(
    message = "cloud call `operation.realtimelogSearch` is not declared by this cloud function",
    label = "needs the permission `operation.realtimelogSearch`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"operation.realtimelogSearch\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl operation::MayRealtimelogSearch>"
)]
pub trait MayRealtimelogSearch {}

#[diagnostic::do_not_recommend]
impl MayRealtimelogSearch for AllPermissions {}
impl<S: MayRealtimelogSearch> DeclaredIn<S> for RealtimelogSearch {}

reply! {
    /// The answer to [`RealtimelogSearch`].
    pub struct RealtimelogSearchReply {
        /// Logs and their total.
        pub data: RealtimeLogs = "data",
    }
}

number_set! {
    /// Minimum level: 2 info, 4 warn, 8 error.
    LogLevel {
        /// Info and above.
        Info = 2,
        /// Warnings and above.
        Warn = 4,
        /// Errors.
        Error = 8,
    }
}

number_set! {
    /// 1 Android, 2 iOS.
    Platform {
        /// Android.
        Android = 1,
        /// iOS.
        Ios = 2,
    }
}

reply! {
    /// Log entries.
    pub struct LogEntry {
        /// Log time.
        pub time: i64 = "time",
        /// Logged arguments, one per array item.
        pub msg: Vec<String> = "msg",
        /// Level of the entry.
        pub level: i64 = "level",
    }
}

reply! {
    /// Entries.
    pub struct RealtimeLog {
        /// Bitwise or of entry levels.
        pub level: i64 = "level",
        /// Base library version.
        #[doc(alias = "libraryVersion")]
        pub library_version: String = "libraryVersion",
        /// Client version, "0" for all.
        #[doc(alias = "clientVersion")]
        pub client_version: String = "clientVersion",
        /// User openid.
        pub id: String = "id",
        /// Unix timestamp.
        pub timestamp: i64 = "timestamp",
        /// 1 Android, 2 iOS.
        pub platform: Option<Platform> = "platform",
        /// Page path.
        pub url: String = "url",
        /// Log entries.
        pub msg: Vec<LogEntry> = "msg",
        /// Id of one mini program launch.
        pub traceid: String = "traceid",
        /// Filter text set with setFilterMsg or addFilterMsg.
        #[doc(alias = "filterMsg")]
        pub filter_msg: String = "filterMsg",
    }
}

reply! {
    /// Logs and their total.
    pub struct RealtimeLogs {
        /// Entries.
        pub list: Vec<RealtimeLog> = "list",
        /// Total.
        pub total: i64 = "total",
    }
}
