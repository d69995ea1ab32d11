// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `pluginManager`: 5 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::plugin_manager;
//!
//! let request = plugin_manager::ApplyPlugin::new(plugin_manager::PluginAction::List);
//! assert_eq!(plugin_manager::ApplyPlugin::API.name, "pluginManager.applyPlugin");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, Method, ReadError, Request};

/// Manage used plugins (list, apply, unbind, update).
///
/// An older name of [`pluginManager.getPluginList`](crate::plugin_manager::GetPluginList). Declare the name that
/// you call. It is not verified that the platform still accepts this name.
///
/// One endpoint, four actions; older names applyPlugin and unbindPlugin hit the same path.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 80067 | plugin not found |
///
/// Cloud call `pluginManager.applyPlugin`, over HTTPS `POST /wxa/plugin`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin.html).
#[doc(alias = "openapi.pluginManager.applyPlugin")]
#[doc(alias = "applyPlugin")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApplyPlugin {
    /// What to do.
    pub action: PluginAction,
    /// Plugin app id.
    #[doc(alias = "pluginAppid")]
    pub plugin_appid: Option<AppId>,
}

impl ApplyPlugin {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(action: impl Into<PluginAction>) -> Self {
        Self { action: action.into(), plugin_appid: None }
    }

    /// Plugin app id.
    #[doc(alias = "pluginAppid")]
    #[must_use]
    pub fn plugin_appid(mut self, plugin_appid: impl Into<AppId>) -> Self {
        self.plugin_appid = Some(plugin_appid.into());
        self
    }
}

impl Serialize for ApplyPlugin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.action).optional("plugin_appid", &self.plugin_appid).end()
    }
}

impl Request for ApplyPlugin {
    const API: Api = Api::named("pluginManager.applyPlugin").endpoint(Method::Post, "/wxa/plugin").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(80_067, "plugin not found"),
    ]);

    type Reply = GetPluginListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `pluginManager.applyPlugin`.
#[diagnostic::on_unimplemented(
    message = "cloud call `pluginManager.applyPlugin` is not declared by this cloud function",
    label = "needs the permission `pluginManager.applyPlugin`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"pluginManager.applyPlugin\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl plugin_manager::MayApplyPlugin>"
)]
pub trait MayApplyPlugin {}

#[diagnostic::do_not_recommend]
impl MayApplyPlugin for AllPermissions {}
impl<S: MayApplyPlugin> DeclaredIn<S> for ApplyPlugin {}

/// Manage plugin applicants (list, agree, refuse, delete).
///
/// An older name of [`pluginManager.setDevPluginApplyStatus`](crate::plugin_manager::SetDevPluginApplyStatus).
/// Declare the name that you call. It is not verified that the platform still accepts this name.
///
/// One endpoint, four actions; older name getPluginDevApplyList hits the same path.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `pluginManager.getPluginDevApplyList`, over HTTPS `POST /wxa/devplugin`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication.html).
#[doc(alias = "openapi.pluginManager.getPluginDevApplyList")]
#[doc(alias = "getPluginDevApplyList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPluginDevApplyList {
    /// What to do.
    pub action: ApplicantAction,
}

impl GetPluginDevApplyList {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(action: impl Into<ApplicantAction>) -> Self {
        Self { action: action.into() }
    }
}

impl Serialize for GetPluginDevApplyList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.action).end()
    }
}

impl Request for GetPluginDevApplyList {
    const API: Api = Api::named("pluginManager.getPluginDevApplyList")
        .endpoint(Method::Post, "/wxa/devplugin")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = SetDevPluginApplyStatusReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `pluginManager.getPluginDevApplyList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `pluginManager.getPluginDevApplyList` is not declared by this cloud function",
    label = "needs the permission `pluginManager.getPluginDevApplyList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"pluginManager.getPluginDevApplyList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl plugin_manager::MayGetPluginDevApplyList>"
)]
pub trait MayGetPluginDevApplyList {}

#[diagnostic::do_not_recommend]
impl MayGetPluginDevApplyList for AllPermissions {}
impl<S: MayGetPluginDevApplyList> DeclaredIn<S> for GetPluginDevApplyList {}

/// Manage used plugins (list, apply, unbind, update).
///
/// One endpoint, four actions; older names applyPlugin and unbindPlugin hit the same path.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 80067 | plugin not found |
///
/// Cloud call `pluginManager.getPluginList`, over HTTPS `POST /wxa/plugin`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin.html).
#[doc(alias = "openapi.pluginManager.getPluginList")]
#[doc(alias = "getPluginList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPluginList {
    /// What to do.
    pub action: PluginAction,
    /// Plugin app id.
    #[doc(alias = "pluginAppid")]
    pub plugin_appid: Option<AppId>,
}

impl GetPluginList {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(action: impl Into<PluginAction>) -> Self {
        Self { action: action.into(), plugin_appid: None }
    }

    /// Plugin app id.
    #[doc(alias = "pluginAppid")]
    #[must_use]
    pub fn plugin_appid(mut self, plugin_appid: impl Into<AppId>) -> Self {
        self.plugin_appid = Some(plugin_appid.into());
        self
    }
}

impl Serialize for GetPluginList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.action).optional("plugin_appid", &self.plugin_appid).end()
    }
}

impl Request for GetPluginList {
    const API: Api = Api::named("pluginManager.getPluginList").endpoint(Method::Post, "/wxa/plugin").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(80_067, "plugin not found"),
    ]);

    type Reply = GetPluginListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `pluginManager.getPluginList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `pluginManager.getPluginList` is not declared by this cloud function",
    label = "needs the permission `pluginManager.getPluginList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"pluginManager.getPluginList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl plugin_manager::MayGetPluginList>"
)]
pub trait MayGetPluginList {}

#[diagnostic::do_not_recommend]
impl MayGetPluginList for AllPermissions {}
impl<S: MayGetPluginList> DeclaredIn<S> for GetPluginList {}

reply! {
    /// The answer to [`GetPluginList`].
    pub struct GetPluginListReply {
        /// Plugins in use or applied for.
        #[doc(alias = "pluginList")]
        pub plugin_list: Vec<Plugin> = "plugin_list",
    }
}

/// What to do.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum PluginAction {
    /// Lists the plugins.
    List,
    /// Applies for a plugin.
    Apply(PluginApplication),
    /// Removes a plugin.
    Unbind,
    /// Changes the version of a plugin.
    Update(
        /// Plugin version to update to.
        String,
    ),
}

impl Union for PluginAction {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::List => object.member("action", "list"),
            Self::Apply(content) => object.member("action", "apply").optional("reason", &content.reason),
            Self::Unbind => object.member("action", "unbind"),
            Self::Update(user_version) => object.member("action", "update").member("user_version", user_version),
        }
    }
}

impl Serialize for PluginAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

impl From<PluginApplication> for PluginAction {
    #[inline]
    fn from(content: PluginApplication) -> Self {
        Self::Apply(content)
    }
}

/// What [`PluginAction::Apply`] holds.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PluginApplication {
    /// Reason, with apply.
    pub reason: Option<String>,
}

impl PluginApplication {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reason, with apply.
    #[must_use]
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

impl Serialize for PluginApplication {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("reason", &self.reason).end()
    }
}

number_set! {
    /// 1 applied, 2 passed, 3 refused, 4 timed out.
    PluginStatus {
        /// Applied for.
        Applied = 1,
        /// Passed.
        Passed = 2,
        /// Refused.
        Refused = 3,
        /// Timed out.
        TimedOut = 4,
    }
}

reply! {
    /// Plugins in use or applied for.
    pub struct Plugin {
        /// App id.
        pub appid: AppId = "appid",
        /// 1 applied, 2 passed, 3 refused, 4 timed out.
        pub status: Option<PluginStatus> = "status",
        /// Nickname.
        pub nickname: String = "nickname",
        /// Picture URL.
        pub headimgurl: String = "headimgurl",
    }
}

/// Manage plugin applicants (list, agree, refuse, delete).
///
/// One endpoint, four actions; older name getPluginDevApplyList hits the same path.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `pluginManager.setDevPluginApplyStatus`, over HTTPS `POST /wxa/devplugin`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication.html).
#[doc(alias = "openapi.pluginManager.setDevPluginApplyStatus")]
#[doc(alias = "setDevPluginApplyStatus")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetDevPluginApplyStatus {
    /// What to do.
    pub action: ApplicantAction,
}

impl SetDevPluginApplyStatus {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(action: impl Into<ApplicantAction>) -> Self {
        Self { action: action.into() }
    }
}

impl Serialize for SetDevPluginApplyStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.action).end()
    }
}

impl Request for SetDevPluginApplyStatus {
    const API: Api = Api::named("pluginManager.setDevPluginApplyStatus")
        .endpoint(Method::Post, "/wxa/devplugin")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = SetDevPluginApplyStatusReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `pluginManager.setDevPluginApplyStatus`.
#[diagnostic::on_unimplemented(
    message = "cloud call `pluginManager.setDevPluginApplyStatus` is not declared by this cloud function",
    label = "needs the permission `pluginManager.setDevPluginApplyStatus`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"pluginManager.setDevPluginApplyStatus\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl plugin_manager::MaySetDevPluginApplyStatus>"
)]
pub trait MaySetDevPluginApplyStatus {}

#[diagnostic::do_not_recommend]
impl MaySetDevPluginApplyStatus for AllPermissions {}
impl<S: MaySetDevPluginApplyStatus> DeclaredIn<S> for SetDevPluginApplyStatus {}

reply! {
    /// The answer to [`SetDevPluginApplyStatus`].
    pub struct SetDevPluginApplyStatusReply {
        /// Plugin applicants.
        #[doc(alias = "applyList")]
        pub apply_list: Vec<Applicant> = "apply_list",
    }
}

/// What to do.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ApplicantAction {
    /// Lists the applicants.
    List(ApplicantPage),
    /// Agrees to an applicant.
    Agree(
        /// Applicant app id, with `dev_agree`.
        AppId,
    ),
    /// Refuses an applicant.
    Refuse(ApplicantRefusal),
    /// Deletes refused applicants.
    Delete,
}

impl Union for ApplicantAction {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::List(content) => {
                object.member("action", "dev_apply_list").optional("page", &content.page).optional("num", &content.num)
            }
            Self::Agree(appid) => object.member("action", "dev_agree").member("appid", appid),
            Self::Refuse(content) => object.member("action", "dev_refuse").optional("reason", &content.reason),
            Self::Delete => object.member("action", "dev_delete"),
        }
    }
}

impl Serialize for ApplicantAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

impl From<ApplicantPage> for ApplicantAction {
    #[inline]
    fn from(content: ApplicantPage) -> Self {
        Self::List(content)
    }
}

impl From<AppId> for ApplicantAction {
    #[inline]
    fn from(content: AppId) -> Self {
        Self::Agree(content)
    }
}

impl From<ApplicantRefusal> for ApplicantAction {
    #[inline]
    fn from(content: ApplicantRefusal) -> Self {
        Self::Refuse(content)
    }
}

/// What [`ApplicantAction::List`] holds.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ApplicantPage {
    /// Page number, with `dev_apply_list`.
    pub page: Option<i64>,
    /// Page size.
    pub num: Option<i64>,
}

impl ApplicantPage {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Page number, with `dev_apply_list`.
    #[must_use]
    #[inline]
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Page size.
    #[must_use]
    #[inline]
    pub fn num(mut self, num: i64) -> Self {
        self.num = Some(num);
        self
    }
}

impl Serialize for ApplicantPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("page", &self.page).optional("num", &self.num).end()
    }
}

/// What [`ApplicantAction::Refuse`] holds.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ApplicantRefusal {
    /// Refusal reason, with `dev_refuse`.
    pub reason: Option<String>,
}

impl ApplicantRefusal {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Refusal reason, with `dev_refuse`.
    #[must_use]
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

impl Serialize for ApplicantRefusal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("reason", &self.reason).end()
    }
}

reply! {
    /// Applicant categories.
    pub struct ApplicantCategory {
        /// First level category.
        pub first: String = "first",
        /// Second level category.
        pub second: String = "second",
    }
}

reply! {
    /// Plugin applicants.
    pub struct Applicant {
        /// App id.
        pub appid: AppId = "appid",
        /// 1 applied, 2 passed, 3 refused, 4 timed out.
        pub status: Option<PluginStatus> = "status",
        /// Nickname.
        pub nickname: String = "nickname",
        /// Picture URL.
        pub headimgurl: String = "headimgurl",
        /// Applicant's reason.
        pub reason: String = "reason",
        /// Mini program code of the applicant.
        #[doc(alias = "applyUrl")]
        pub apply_url: String = "apply_url",
        /// Creation time.
        #[doc(alias = "createTime")]
        pub create_time: String = "create_time",
        /// Applicant categories.
        pub categories: Vec<ApplicantCategory> = "categories",
    }
}

/// Manage used plugins (list, apply, unbind, update).
///
/// An older name of [`pluginManager.getPluginList`](crate::plugin_manager::GetPluginList). Declare the name that
/// you call. It is not verified that the platform still accepts this name.
///
/// One endpoint, four actions; older names applyPlugin and unbindPlugin hit the same path.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 80067 | plugin not found |
///
/// Cloud call `pluginManager.unbindPlugin`, over HTTPS `POST /wxa/plugin`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin.html).
#[doc(alias = "openapi.pluginManager.unbindPlugin")]
#[doc(alias = "unbindPlugin")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnbindPlugin {
    /// What to do.
    pub action: PluginAction,
    /// Plugin app id.
    #[doc(alias = "pluginAppid")]
    pub plugin_appid: Option<AppId>,
}

impl UnbindPlugin {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(action: impl Into<PluginAction>) -> Self {
        Self { action: action.into(), plugin_appid: None }
    }

    /// Plugin app id.
    #[doc(alias = "pluginAppid")]
    #[must_use]
    pub fn plugin_appid(mut self, plugin_appid: impl Into<AppId>) -> Self {
        self.plugin_appid = Some(plugin_appid.into());
        self
    }
}

impl Serialize for UnbindPlugin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.action).optional("plugin_appid", &self.plugin_appid).end()
    }
}

impl Request for UnbindPlugin {
    const API: Api = Api::named("pluginManager.unbindPlugin").endpoint(Method::Post, "/wxa/plugin").error_codes(&[
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(80_067, "plugin not found"),
    ]);

    type Reply = GetPluginListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `pluginManager.unbindPlugin`.
#[diagnostic::on_unimplemented(
    message = "cloud call `pluginManager.unbindPlugin` is not declared by this cloud function",
    label = "needs the permission `pluginManager.unbindPlugin`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"pluginManager.unbindPlugin\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl plugin_manager::MayUnbindPlugin>"
)]
pub trait MayUnbindPlugin {}

#[diagnostic::do_not_recommend]
impl MayUnbindPlugin for AllPermissions {}
impl<S: MayUnbindPlugin> DeclaredIn<S> for UnbindPlugin {}
