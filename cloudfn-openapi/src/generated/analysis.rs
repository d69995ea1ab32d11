// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `analysis`: 11 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::analysis;
//!
//! let request = analysis::GetDailyRetain::new("BEGIN_DATE", "END_DATE");
//! assert_eq!(analysis::GetDailyRetain::API.name, "analysis.getDailyRetain");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, ReadError, Request};

/// Daily retention.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `analysis.getDailyRetain`, over HTTPS `POST /datacube/getweanalysisappiddailyretaininfo`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/visit-retain/analysis.getDailyRetain.html).
#[doc(alias = "openapi.analysis.getDailyRetain")]
#[doc(alias = "getDailyRetain")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetDailyRetain {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetDailyRetain {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetDailyRetain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetDailyRetain {
    const API: Api = Api::named("analysis.getDailyRetain")
        .endpoint(Method::Post, "/datacube/getweanalysisappiddailyretaininfo")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetDailyRetainReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getDailyRetain`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getDailyRetain` is not declared by this cloud function",
    label = "needs the permission `analysis.getDailyRetain`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getDailyRetain\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetDailyRetain>"
)]
pub trait MayGetDailyRetain {}

#[diagnostic::do_not_recommend]
impl MayGetDailyRetain for AllPermissions {}
impl<S: MayGetDailyRetain> DeclaredIn<S> for GetDailyRetain {}

reply! {
    /// The answer to [`GetDailyRetain`].
    pub struct GetDailyRetainReply {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Retention of new users.
        #[doc(alias = "visitUvNew")]
        pub visit_uv_new: Vec<Retention> = "visit_uv_new",
        /// Retention of active users.
        #[doc(alias = "visitUv")]
        pub visit_uv: Vec<Retention> = "visit_uv",
    }
}

reply! {
    /// Retention of new users.
    pub struct Retention {
        /// Period offset, 0 is the period itself.
        pub key: i64 = "key",
        /// Users at key 0, retained users after.
        pub value: i64 = "value",
    }
}

/// Daily totals of users and shares.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getDailySummary`, over HTTPS `POST /datacube/getweanalysisappiddailysummarytrend`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/analysis.getDailySummary.html).
#[doc(alias = "openapi.analysis.getDailySummary")]
#[doc(alias = "getDailySummary")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetDailySummary {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetDailySummary {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetDailySummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetDailySummary {
    const API: Api = Api::named("analysis.getDailySummary")
        .endpoint(Method::Post, "/datacube/getweanalysisappiddailysummarytrend")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetDailySummaryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getDailySummary`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getDailySummary` is not declared by this cloud function",
    label = "needs the permission `analysis.getDailySummary`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getDailySummary\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetDailySummary>"
)]
pub trait MayGetDailySummary {}

#[diagnostic::do_not_recommend]
impl MayGetDailySummary for AllPermissions {}
impl<S: MayGetDailySummary> DeclaredIn<S> for GetDailySummary {}

reply! {
    /// The answer to [`GetDailySummary`].
    pub struct GetDailySummaryReply {
        /// Entries.
        pub list: Vec<DailySummary> = "list",
    }
}

reply! {
    /// Entries.
    pub struct DailySummary {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Total users.
        #[doc(alias = "visitTotal")]
        pub visit_total: i64 = "visit_total",
        /// Shares.
        #[doc(alias = "sharePv")]
        pub share_pv: i64 = "share_pv",
        /// Sharing users.
        #[doc(alias = "shareUv")]
        pub share_uv: i64 = "share_uv",
    }
}

/// Daily visit trend.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 61504 | system busy, retry |
///
/// Cloud call `analysis.getDailyVisitTrend`, over HTTPS `POST /datacube/getweanalysisappiddailyvisittrend`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/visit-trend/analysis.getDailyVisitTrend.html).
#[doc(alias = "openapi.analysis.getDailyVisitTrend")]
#[doc(alias = "getDailyVisitTrend")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetDailyVisitTrend {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetDailyVisitTrend {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetDailyVisitTrend {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetDailyVisitTrend {
    const API: Api = Api::named("analysis.getDailyVisitTrend")
        .endpoint(Method::Post, "/datacube/getweanalysisappiddailyvisittrend")
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(61_504, "system busy, retry"),
        ]);

    type Reply = GetDailyVisitTrendReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getDailyVisitTrend`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getDailyVisitTrend` is not declared by this cloud function",
    label = "needs the permission `analysis.getDailyVisitTrend`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getDailyVisitTrend\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetDailyVisitTrend>"
)]
pub trait MayGetDailyVisitTrend {}

#[diagnostic::do_not_recommend]
impl MayGetDailyVisitTrend for AllPermissions {}
impl<S: MayGetDailyVisitTrend> DeclaredIn<S> for GetDailyVisitTrend {}

reply! {
    /// The answer to [`GetDailyVisitTrend`].
    pub struct GetDailyVisitTrendReply {
        /// Entries.
        pub list: Vec<VisitTrend> = "list",
    }
}

reply! {
    /// Entries.
    pub struct VisitTrend {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Opens.
        #[doc(alias = "sessionCnt")]
        pub session_cnt: i64 = "session_cnt",
        /// Visits.
        #[doc(alias = "visitPv")]
        pub visit_pv: i64 = "visit_pv",
        /// Active users.
        #[doc(alias = "visitUv")]
        pub visit_uv: i64 = "visit_uv",
        /// New users.
        #[doc(alias = "visitUvNew")]
        pub visit_uv_new: i64 = "visit_uv_new",
        /// Mean stay per user, seconds, float.
        #[doc(alias = "stayTimeUv")]
        pub stay_time_uv: f64 = "stay_time_uv",
        /// Mean stay per session, seconds, float.
        #[doc(alias = "stayTimeSession")]
        pub stay_time_session: f64 = "stay_time_session",
        /// Mean visit depth, float.
        #[doc(alias = "visitDepth")]
        pub visit_depth: f64 = "visit_depth",
    }
}

/// Monthly retention.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getMonthlyRetain`, over HTTPS `POST /datacube/getweanalysisappidmonthlyretaininfo`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/visit-retain/analysis.getMonthlyRetain.html).
#[doc(alias = "openapi.analysis.getMonthlyRetain")]
#[doc(alias = "getMonthlyRetain")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMonthlyRetain {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetMonthlyRetain {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetMonthlyRetain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetMonthlyRetain {
    const API: Api = Api::named("analysis.getMonthlyRetain")
        .endpoint(Method::Post, "/datacube/getweanalysisappidmonthlyretaininfo")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetMonthlyRetainReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getMonthlyRetain`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getMonthlyRetain` is not declared by this cloud function",
    label = "needs the permission `analysis.getMonthlyRetain`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getMonthlyRetain\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetMonthlyRetain>"
)]
pub trait MayGetMonthlyRetain {}

#[diagnostic::do_not_recommend]
impl MayGetMonthlyRetain for AllPermissions {}
impl<S: MayGetMonthlyRetain> DeclaredIn<S> for GetMonthlyRetain {}

reply! {
    /// The answer to [`GetMonthlyRetain`].
    pub struct GetMonthlyRetainReply {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Retention of new users.
        #[doc(alias = "visitUvNew")]
        pub visit_uv_new: Vec<Retention> = "visit_uv_new",
        /// Retention of active users.
        #[doc(alias = "visitUv")]
        pub visit_uv: Vec<Retention> = "visit_uv",
    }
}

/// Monthly visit trend.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getMonthlyVisitTrend`, over HTTPS `POST /datacube/getweanalysisappidmonthlyvisittrend`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/visit-trend/analysis.getMonthlyVisitTrend.html).
#[doc(alias = "openapi.analysis.getMonthlyVisitTrend")]
#[doc(alias = "getMonthlyVisitTrend")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMonthlyVisitTrend {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetMonthlyVisitTrend {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetMonthlyVisitTrend {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetMonthlyVisitTrend {
    const API: Api = Api::named("analysis.getMonthlyVisitTrend")
        .endpoint(Method::Post, "/datacube/getweanalysisappidmonthlyvisittrend")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetMonthlyVisitTrendReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getMonthlyVisitTrend`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getMonthlyVisitTrend` is not declared by this cloud function",
    label = "needs the permission `analysis.getMonthlyVisitTrend`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getMonthlyVisitTrend\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetMonthlyVisitTrend>"
)]
pub trait MayGetMonthlyVisitTrend {}

#[diagnostic::do_not_recommend]
impl MayGetMonthlyVisitTrend for AllPermissions {}
impl<S: MayGetMonthlyVisitTrend> DeclaredIn<S> for GetMonthlyVisitTrend {}

reply! {
    /// The answer to [`GetMonthlyVisitTrend`].
    pub struct GetMonthlyVisitTrendReply {
        /// Entries.
        pub list: Vec<VisitTrend> = "list",
    }
}

/// Launch and run performance figures.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getPerformanceData`, over HTTPS `POST /wxa/business/performance/boot`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/analysis.getPerformanceData.html).
#[doc(alias = "openapi.analysis.getPerformanceData")]
#[doc(alias = "getPerformanceData")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPerformanceData {
    /// Kind of data to query.
    pub module: String,
    /// Time range, at most 30 days.
    pub time: TimeRange,
    /// Query conditions.
    pub params: Vec<QueryCondition>,
}

impl GetPerformanceData {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(module: impl Into<String>, time: TimeRange, params: impl IntoIterator<Item = QueryCondition>) -> Self {
        Self { module: module.into(), time, params: params.into_iter().collect() }
    }
}

impl Serialize for GetPerformanceData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("module", &self.module)
            .member("time", &self.time)
            .member("params", &self.params)
            .end()
    }
}

impl Request for GetPerformanceData {
    const API: Api = Api::named("analysis.getPerformanceData")
        .endpoint(Method::Post, "/wxa/business/performance/boot")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetPerformanceDataReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getPerformanceData`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getPerformanceData` is not declared by this cloud function",
    label = "needs the permission `analysis.getPerformanceData`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getPerformanceData\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetPerformanceData>"
)]
pub trait MayGetPerformanceData {}

#[diagnostic::do_not_recommend]
impl MayGetPerformanceData for AllPermissions {}
impl<S: MayGetPerformanceData> DeclaredIn<S> for GetPerformanceData {}

reply! {
    /// The answer to [`GetPerformanceData`].
    pub struct GetPerformanceDataReply {
        /// Data.
        pub data: Performance = "data",
    }
}

/// Time range, at most 30 days.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TimeRange {
    /// Start timestamp.
    #[doc(alias = "beginTimestamp")]
    pub begin_timestamp: i64,
    /// End timestamp.
    #[doc(alias = "endTimestamp")]
    pub end_timestamp: i64,
}

impl TimeRange {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(begin_timestamp: i64, end_timestamp: i64) -> Self {
        Self { begin_timestamp, end_timestamp }
    }
}

impl Serialize for TimeRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("begin_timestamp", &self.begin_timestamp)
            .member("end_timestamp", &self.end_timestamp)
            .end()
    }
}

/// Query conditions.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct QueryCondition {
    /// Query field.
    pub field: String,
    /// Value.
    pub value: String,
}

impl QueryCondition {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(field: impl Into<String>, value: impl Into<String>) -> Self {
        Self { field: field.into(), value: value.into() }
    }
}

impl Serialize for QueryCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("field", &self.field).member("value", &self.value).end()
    }
}

reply! {
    /// Daily performance values.
    pub struct PerformanceValue {
        /// Date.
        pub refdate: String = "refdate",
        /// Metric value.
        pub value: String = "value",
    }
}

reply! {
    /// Performance values over time.
    pub struct PerformanceLine {
        /// Daily performance values.
        pub fields: Vec<PerformanceValue> = "fields",
    }
}

reply! {
    /// Data tables.
    pub struct PerformanceTable {
        /// Metric id.
        pub id: String = "id",
        /// Performance values over time.
        pub lines: Vec<PerformanceLine> = "lines",
        /// Chinese label of the metric.
        pub zh: String = "zh",
    }
}

reply! {
    /// Returned performance data.
    pub struct PerformanceBody {
        /// Data tables.
        pub tables: Vec<PerformanceTable> = "tables",
        /// Number of tables.
        pub count: i64 = "count",
    }
}

reply! {
    /// Data.
    pub struct Performance {
        /// Returned performance data.
        pub body: PerformanceBody = "body",
    }
}

/// Portrait of new and active users.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getUserPortrait`, over HTTPS `POST /datacube/getweanalysisappiduserportrait`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/analysis.getUserPortrait.html).
#[doc(alias = "openapi.analysis.getUserPortrait")]
#[doc(alias = "getUserPortrait")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserPortrait {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUserPortrait {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUserPortrait {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUserPortrait {
    const API: Api = Api::named("analysis.getUserPortrait")
        .endpoint(Method::Post, "/datacube/getweanalysisappiduserportrait")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetUserPortraitReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getUserPortrait`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getUserPortrait` is not declared by this cloud function",
    label = "needs the permission `analysis.getUserPortrait`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getUserPortrait\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetUserPortrait>"
)]
pub trait MayGetUserPortrait {}

#[diagnostic::do_not_recommend]
impl MayGetUserPortrait for AllPermissions {}
impl<S: MayGetUserPortrait> DeclaredIn<S> for GetUserPortrait {}

reply! {
    /// The answer to [`GetUserPortrait`].
    pub struct GetUserPortraitReply {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// New user portrait.
        #[doc(alias = "visitUvNew")]
        pub visit_uv_new: Portrait = "visit_uv_new",
        /// Active user portrait.
        #[doc(alias = "visitUv")]
        pub visit_uv: Portrait = "visit_uv",
    }
}

reply! {
    /// Province.
    pub struct PortraitItem {
        /// Id.
        pub id: i64 = "id",
        /// Name.
        pub name: String = "name",
        /// Value.
        pub value: i64 = "value",
    }
}

reply! {
    /// New user portrait.
    pub struct Portrait {
        /// Province.
        pub province: Vec<PortraitItem> = "province",
        /// City.
        pub city: Vec<PortraitItem> = "city",
        /// Gender groups.
        pub genders: Vec<PortraitItem> = "genders",
        /// Platforms.
        pub platforms: Vec<PortraitItem> = "platforms",
        /// Device models.
        pub devices: Vec<PortraitItem> = "devices",
        /// Age bands.
        pub ages: Vec<PortraitItem> = "ages",
    }
}

/// Visit distribution by source, stay and depth.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getVisitDistribution`, over HTTPS `POST /datacube/getweanalysisappidvisitdistribution`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/analysis.getVisitDistribution.html).
#[doc(alias = "openapi.analysis.getVisitDistribution")]
#[doc(alias = "getVisitDistribution")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetVisitDistribution {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetVisitDistribution {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetVisitDistribution {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetVisitDistribution {
    const API: Api = Api::named("analysis.getVisitDistribution")
        .endpoint(Method::Post, "/datacube/getweanalysisappidvisitdistribution")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetVisitDistributionReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getVisitDistribution`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getVisitDistribution` is not declared by this cloud function",
    label = "needs the permission `analysis.getVisitDistribution`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getVisitDistribution\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetVisitDistribution>"
)]
pub trait MayGetVisitDistribution {}

#[diagnostic::do_not_recommend]
impl MayGetVisitDistribution for AllPermissions {}
impl<S: MayGetVisitDistribution> DeclaredIn<S> for GetVisitDistribution {}

reply! {
    /// The answer to [`GetVisitDistribution`].
    pub struct GetVisitDistributionReply {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Entries.
        pub list: Vec<Distribution> = "list",
    }
}

text_set! {
    /// `access_source_session_cnt`, `access_staytime_info` or `access_depth_info`.
    DistributionIndex {
        /// Visits by source.
        AccessSource = "access_source_session_cnt",
        /// Visits by length of stay.
        AccessStaytime = "access_staytime_info",
        /// Visits by depth.
        AccessDepth = "access_depth_info",
    }
}

reply! {
    /// Entries.
    pub struct DistributionItem {
        /// Bucket id, meaning depends on index.
        pub key: i64 = "key",
        /// Visits in the bucket.
        pub value: i64 = "value",
        /// Users in the bucket. Known from other SDKs and older pages only.
        #[doc(alias = "accessSourceVisitUv")]
        pub access_source_visit_uv: Option<i64> = "access_source_visit_uv",
    }
}

reply! {
    /// Entries.
    pub struct Distribution {
        /// `access_source_session_cnt`, `access_staytime_info` or `access_depth_info`.
        pub index: Option<DistributionIndex> = "index",
        /// Entries.
        #[doc(alias = "itemList")]
        pub item_list: Vec<DistributionItem> = "item_list",
    }
}

/// Top 200 pages by visits.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getVisitPage`, over HTTPS `POST /datacube/getweanalysisappidvisitpage`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/analysis.getVisitPage.html).
#[doc(alias = "openapi.analysis.getVisitPage")]
#[doc(alias = "getVisitPage")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetVisitPage {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetVisitPage {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetVisitPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetVisitPage {
    const API: Api = Api::named("analysis.getVisitPage")
        .endpoint(Method::Post, "/datacube/getweanalysisappidvisitpage")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetVisitPageReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getVisitPage`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getVisitPage` is not declared by this cloud function",
    label = "needs the permission `analysis.getVisitPage`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getVisitPage\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetVisitPage>"
)]
pub trait MayGetVisitPage {}

#[diagnostic::do_not_recommend]
impl MayGetVisitPage for AllPermissions {}
impl<S: MayGetVisitPage> DeclaredIn<S> for GetVisitPage {}

reply! {
    /// The answer to [`GetVisitPage`].
    pub struct GetVisitPageReply {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Entries.
        pub list: Vec<VisitPage> = "list",
    }
}

reply! {
    /// Entries.
    pub struct VisitPage {
        /// Page path.
        #[doc(alias = "pagePath")]
        pub page_path: String = "page_path",
        /// Visits.
        #[doc(alias = "pageVisitPv")]
        pub page_visit_pv: i64 = "page_visit_pv",
        /// Visitors.
        #[doc(alias = "pageVisitUv")]
        pub page_visit_uv: i64 = "page_visit_uv",
        /// Mean stay per visit.
        #[doc(alias = "pageStaytimePv")]
        pub page_staytime_pv: f64 = "page_staytime_pv",
        /// Times used as entry page.
        #[doc(alias = "entrypagePv")]
        pub entrypage_pv: i64 = "entrypage_pv",
        /// Times used as exit page.
        #[doc(alias = "exitpagePv")]
        pub exitpage_pv: i64 = "exitpage_pv",
        /// Share count.
        #[doc(alias = "pageSharePv")]
        pub page_share_pv: i64 = "page_share_pv",
        /// Sharing users.
        #[doc(alias = "pageShareUv")]
        pub page_share_uv: i64 = "page_share_uv",
    }
}

/// Weekly retention.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getWeeklyRetain`, over HTTPS `POST /datacube/getweanalysisappidweeklyretaininfo`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/visit-retain/analysis.getWeeklyRetain.html).
#[doc(alias = "openapi.analysis.getWeeklyRetain")]
#[doc(alias = "getWeeklyRetain")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWeeklyRetain {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetWeeklyRetain {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetWeeklyRetain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetWeeklyRetain {
    const API: Api = Api::named("analysis.getWeeklyRetain")
        .endpoint(Method::Post, "/datacube/getweanalysisappidweeklyretaininfo")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetWeeklyRetainReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getWeeklyRetain`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getWeeklyRetain` is not declared by this cloud function",
    label = "needs the permission `analysis.getWeeklyRetain`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getWeeklyRetain\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetWeeklyRetain>"
)]
pub trait MayGetWeeklyRetain {}

#[diagnostic::do_not_recommend]
impl MayGetWeeklyRetain for AllPermissions {}
impl<S: MayGetWeeklyRetain> DeclaredIn<S> for GetWeeklyRetain {}

reply! {
    /// The answer to [`GetWeeklyRetain`].
    pub struct GetWeeklyRetainReply {
        /// The day, yyyymmdd, or the range, yyyymmdd-yyyymmdd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Retention of new users.
        #[doc(alias = "visitUvNew")]
        pub visit_uv_new: Vec<Retention> = "visit_uv_new",
        /// Retention of active users.
        #[doc(alias = "visitUv")]
        pub visit_uv: Vec<Retention> = "visit_uv",
    }
}

/// Weekly visit trend.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `analysis.getWeeklyVisitTrend`, over HTTPS `POST /datacube/getweanalysisappidweeklyvisittrend`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/data-analysis/visit-trend/analysis.getWeeklyVisitTrend.html).
#[doc(alias = "openapi.analysis.getWeeklyVisitTrend")]
#[doc(alias = "getWeeklyVisitTrend")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWeeklyVisitTrend {
    /// First day of the range, yyyymmdd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day of the range, yyyymmdd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetWeeklyVisitTrend {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetWeeklyVisitTrend {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetWeeklyVisitTrend {
    const API: Api = Api::named("analysis.getWeeklyVisitTrend")
        .endpoint(Method::Post, "/datacube/getweanalysisappidweeklyvisittrend")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(40_001, "access token invalid")]);

    type Reply = GetWeeklyVisitTrendReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `analysis.getWeeklyVisitTrend`.
#[diagnostic::on_unimplemented(
    message = "cloud call `analysis.getWeeklyVisitTrend` is not declared by this cloud function",
    label = "needs the permission `analysis.getWeeklyVisitTrend`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"analysis.getWeeklyVisitTrend\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl analysis::MayGetWeeklyVisitTrend>"
)]
pub trait MayGetWeeklyVisitTrend {}

#[diagnostic::do_not_recommend]
impl MayGetWeeklyVisitTrend for AllPermissions {}
impl<S: MayGetWeeklyVisitTrend> DeclaredIn<S> for GetWeeklyVisitTrend {}

reply! {
    /// The answer to [`GetWeeklyVisitTrend`].
    pub struct GetWeeklyVisitTrendReply {
        /// Entries.
        pub list: Vec<VisitTrend> = "list",
    }
}
