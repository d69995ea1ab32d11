// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `cloudbase`: 10 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::cloudbase;
//!
//! let request = cloudbase::AddDelayedFunctionTask::new("ENV", "FUNCTION_NAME", 127);
//! assert_eq!(cloudbase::AddDelayedFunctionTask::API.name, "cloudbase.addDelayedFunctionTask");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, Content, DeclaredIn, EnvId, ErrorCode, Method, OpenId, ReadError, Request, TemplateId,
};

/// Call a cloud function later.
///
/// | errcode | meaning |
/// |---|---|
/// | -501000 | bad environment parameter |
/// | -1000 | system error |
///
/// Cloud call `cloudbase.addDelayedFunctionTask`, over HTTPS `POST /tcb/adddelayedfunctiontask`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/functions/api_adddelayedfunctiontask.html).
#[doc(alias = "openapi.cloudbase.addDelayedFunctionTask")]
#[doc(alias = "addDelayedFunctionTask")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddDelayedFunctionTask {
    /// Cloud environment id.
    pub env: EnvId,
    /// Payload, must be a JSON string.
    pub data: Option<String>,
    /// Cloud function name.
    #[doc(alias = "functionName")]
    pub function_name: String,
    /// Delay in seconds, 6 s to 30 days.
    #[doc(alias = "delayTime")]
    pub delay_time: i64,
}

impl AddDelayedFunctionTask {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(env: impl Into<EnvId>, function_name: impl Into<String>, delay_time: i64) -> Self {
        Self { env: env.into(), data: None, function_name: function_name.into(), delay_time }
    }

    /// Payload, must be a JSON string.
    #[must_use]
    pub fn data(mut self, data: impl Into<String>) -> Self {
        self.data = Some(data.into());
        self
    }
}

impl Serialize for AddDelayedFunctionTask {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("env", &self.env)
            .optional("data", &self.data)
            .member("function_name", &self.function_name)
            .member("delay_time", &self.delay_time)
            .end()
    }
}

impl Request for AddDelayedFunctionTask {
    const API: Api = Api::named("cloudbase.addDelayedFunctionTask")
        .endpoint(Method::Post, "/tcb/adddelayedfunctiontask")
        .error_codes(&[ErrorCode::new(-501_000, "bad environment parameter"), ErrorCode::new(-1000, "system error")]);

    type Reply = AddDelayedFunctionTaskReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.addDelayedFunctionTask`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.addDelayedFunctionTask` is not declared by this cloud function",
    label = "needs the permission `cloudbase.addDelayedFunctionTask`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.addDelayedFunctionTask\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayAddDelayedFunctionTask>"
)]
pub trait MayAddDelayedFunctionTask {}

#[diagnostic::do_not_recommend]
impl MayAddDelayedFunctionTask for AllPermissions {}
impl<S: MayAddDelayedFunctionTask> DeclaredIn<S> for AddDelayedFunctionTask {}

reply! {
    /// The answer to [`AddDelayedFunctionTask`]. WeChat documents no members besides errcode and errmsg.
    pub struct AddDelayedFunctionTaskReply {}
}

/// Create a bulk SMS task.
///
/// | errcode | meaning |
/// |---|---|
/// | -601033 | not for personal apps |
/// | -601032 | app nickname missing |
/// | -601028 | static hosting not enabled |
/// | -601027 | bad environment id |
/// | -501007 | bad parameter |
/// | -1 | system busy, retry |
///
/// Cloud call `cloudbase.createSendSmsTask`, over HTTPS `POST /tcb/createsendsmstask`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_createsendsmstask.html).
#[doc(alias = "openapi.cloudbase.createSendSmsTask")]
#[doc(alias = "createSendSmsTask")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateSendSmsTask {
    /// Cloud environment id.
    pub env: EnvId,
    /// CodeUri of the SMS CSV file.
    #[doc(alias = "fileUrl")]
    pub file_url: String,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: Option<TemplateId>,
}

impl CreateSendSmsTask {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(env: impl Into<EnvId>, file_url: impl Into<String>) -> Self {
        Self { env: env.into(), file_url: file_url.into(), template_id: None }
    }

    /// Template id.
    #[doc(alias = "templateId")]
    #[must_use]
    pub fn template_id(mut self, template_id: impl Into<TemplateId>) -> Self {
        self.template_id = Some(template_id.into());
        self
    }
}

impl Serialize for CreateSendSmsTask {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("env", &self.env)
            .member("file_url", &self.file_url)
            .optional("template_id", &self.template_id)
            .end()
    }
}

impl Request for CreateSendSmsTask {
    const API: Api =
        Api::named("cloudbase.createSendSmsTask").endpoint(Method::Post, "/tcb/createsendsmstask").error_codes(&[
            ErrorCode::new(-601_033, "not for personal apps"),
            ErrorCode::new(-601_032, "app nickname missing"),
            ErrorCode::new(-601_028, "static hosting not enabled"),
            ErrorCode::new(-601_027, "bad environment id"),
            ErrorCode::new(-501_007, "bad parameter"),
            ErrorCode::new(-1, "system busy, retry"),
        ]);

    type Reply = CreateSendSmsTaskReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.createSendSmsTask`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.createSendSmsTask` is not declared by this cloud function",
    label = "needs the permission `cloudbase.createSendSmsTask`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.createSendSmsTask\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayCreateSendSmsTask>"
)]
pub trait MayCreateSendSmsTask {}

#[diagnostic::do_not_recommend]
impl MayCreateSendSmsTask for AllPermissions {}
impl<S: MayCreateSendSmsTask> DeclaredIn<S> for CreateSendSmsTask {}

reply! {
    /// The answer to [`CreateSendSmsTask`].
    pub struct CreateSendSmsTaskReply {
        /// Query id.
        #[doc(alias = "queryId")]
        pub query_id: String = "query_id",
    }
}

/// Get upload addresses for extension files.
///
/// The request's example and SKIT's .NET SDK put the members into PostData and answer them in Response; one
/// example answers without Response.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `cloudbase.describeExtensionUploadInfo`, over HTTPS `POST /tcb/describeextensionuploadinfo`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_describeextensionuploadinfo.html).
#[doc(alias = "openapi.cloudbase.describeExtensionUploadInfo")]
#[doc(alias = "describeExtensionUploadInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DescribeExtensionUploadInfo {
    /// Files to upload.
    #[doc(alias = "extensionFiles")]
    #[doc(alias = "ExtensionFiles")]
    pub extension_files: Vec<ExtensionFile>,
}

impl DescribeExtensionUploadInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(extension_files: impl IntoIterator<Item = ExtensionFile>) -> Self {
        Self { extension_files: extension_files.into_iter().collect() }
    }
}

impl Serialize for DescribeExtensionUploadInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Members<'a>(&'a DescribeExtensionUploadInfo);

        impl Serialize for Members<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Object::new(serializer).member("ExtensionFiles", &self.0.extension_files).end()
            }
        }

        Object::new(serializer).member("PostData", &Members(self)).end()
    }
}

impl Request for DescribeExtensionUploadInfo {
    const API: Api = Api::named("cloudbase.describeExtensionUploadInfo")
        .endpoint(Method::Post, "/tcb/describeextensionuploadinfo")
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = DescribeExtensionUploadInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.describeExtensionUploadInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.describeExtensionUploadInfo` is not declared by this cloud function",
    label = "needs the permission `cloudbase.describeExtensionUploadInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.describeExtensionUploadInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayDescribeExtensionUploadInfo>"
)]
pub trait MayDescribeExtensionUploadInfo {}

#[diagnostic::do_not_recommend]
impl MayDescribeExtensionUploadInfo for AllPermissions {}
impl<S: MayDescribeExtensionUploadInfo> DeclaredIn<S> for DescribeExtensionUploadInfo {}

reply! {
    /// The answer to [`DescribeExtensionUploadInfo`].
    pub struct DescribeExtensionUploadInfoReply in "Response" {
        /// Upload info, one entry per file.
        #[doc(alias = "filesData")]
        #[doc(alias = "FilesData")]
        pub files_data: Vec<UploadInfo> = "FilesData",
        /// Unique id of this request.
        #[doc(alias = "requestId")]
        #[doc(alias = "RequestId")]
        pub request_id: String = "RequestId",
    }
}

text_set! {
    /// File kind: FUNCTION, STATIC or SMS.
    FileType {
        /// Code of a cloud function.
        Function = "FUNCTION",
        /// A file of static hosting.
        Static = "STATIC",
        /// A list of phone numbers for SMS.
        Sms = "SMS",
    }
}

/// Files to upload.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ExtensionFile {
    /// File kind: FUNCTION, STATIC or SMS.
    #[doc(alias = "fileType")]
    #[doc(alias = "FileType")]
    pub file_type: FileType,
    /// File name, up to 24 chars.
    #[doc(alias = "fileName")]
    #[doc(alias = "FileName")]
    pub file_name: String,
}

impl ExtensionFile {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(file_type: impl Into<FileType>, file_name: impl Into<String>) -> Self {
        Self { file_type: file_type.into(), file_name: file_name.into() }
    }
}

impl Serialize for ExtensionFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("FileType", &self.file_type).member("FileName", &self.file_name).end()
    }
}

reply! {
    /// Upload info, one entry per file.
    pub struct UploadInfo {
        /// Address used inside the template.
        #[doc(alias = "codeUri")]
        #[doc(alias = "CodeUri")]
        pub code_uri: String = "CodeUri",
        /// Temporary signed upload address.
        #[doc(alias = "uploadUrl")]
        #[doc(alias = "UploadUrl")]
        pub upload_url: String = "UploadUrl",
        /// Custom encryption key, empty for none.
        #[doc(alias = "customKey")]
        #[doc(alias = "CustomKey")]
        pub custom_key: String = "CustomKey",
        /// Size limit in MB.
        #[doc(alias = "maxSize")]
        #[doc(alias = "MaxSize")]
        pub max_size: f64 = "MaxSize",
    }
}

/// List SMS send records.
///
/// The request's example and SKIT's .NET SDK put the members into PostData and answer them in Response; one
/// example answers without Response.
///
/// Some names of the wire are not `snake_case`. wx-server-sdk's case conversion breaks them, so JavaScript needs
/// `convertCase: false`; this crate converts nothing.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 85088 | cloud base not enabled |
///
/// Cloud call `cloudbase.describeSmsRecords`, over HTTPS `POST /tcb/describesmsrecords`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_describesmsrecords.html).
#[doc(alias = "openapi.cloudbase.describeSmsRecords")]
#[doc(alias = "describeSmsRecords")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DescribeSmsRecords {
    /// Cloud environment id.
    #[doc(alias = "envId")]
    #[doc(alias = "EnvId")]
    pub env_id: EnvId,
    /// First day, yyyy-mm-dd.
    #[doc(alias = "startDate")]
    #[doc(alias = "StartDate")]
    pub start_date: String,
    /// Last day, yyyy-mm-dd.
    #[doc(alias = "endDate")]
    #[doc(alias = "EndDate")]
    pub end_date: String,
    /// Phone number.
    #[doc(alias = "Mobile")]
    pub mobile: Option<String>,
    /// Query id.
    #[doc(alias = "queryId")]
    #[doc(alias = "QueryId")]
    pub query_id: Option<String>,
    /// Page number, from 1.
    #[doc(alias = "pageNumber")]
    #[doc(alias = "PageNumber")]
    pub page_number: Option<i64>,
    /// Items per page.
    #[doc(alias = "pageSize")]
    #[doc(alias = "PageSize")]
    pub page_size: Option<i64>,
}

impl DescribeSmsRecords {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(env_id: impl Into<EnvId>, start_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self {
            env_id: env_id.into(),
            start_date: start_date.into(),
            end_date: end_date.into(),
            mobile: None,
            query_id: None,
            page_number: None,
            page_size: None,
        }
    }

    /// Phone number.
    #[doc(alias = "Mobile")]
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<String>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Query id.
    #[doc(alias = "queryId")]
    #[doc(alias = "QueryId")]
    #[must_use]
    pub fn query_id(mut self, query_id: impl Into<String>) -> Self {
        self.query_id = Some(query_id.into());
        self
    }

    /// Page number, from 1.
    #[doc(alias = "pageNumber")]
    #[doc(alias = "PageNumber")]
    #[must_use]
    #[inline]
    pub fn page_number(mut self, page_number: i64) -> Self {
        self.page_number = Some(page_number);
        self
    }

    /// Items per page.
    #[doc(alias = "pageSize")]
    #[doc(alias = "PageSize")]
    #[must_use]
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }
}

impl Serialize for DescribeSmsRecords {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Members<'a>(&'a DescribeSmsRecords);

        impl Serialize for Members<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Object::new(serializer)
                    .member("EnvId", &self.0.env_id)
                    .member("StartDate", &self.0.start_date)
                    .member("EndDate", &self.0.end_date)
                    .optional("Mobile", &self.0.mobile)
                    .optional("QueryId", &self.0.query_id)
                    .optional("PageNumber", &self.0.page_number)
                    .optional("PageSize", &self.0.page_size)
                    .end()
            }
        }

        Object::new(serializer).member("PostData", &Members(self)).end()
    }
}

impl Request for DescribeSmsRecords {
    const API: Api = Api::named("cloudbase.describeSmsRecords")
        .endpoint(Method::Post, "/tcb/describesmsrecords")
        .keeps_case()
        .error_codes(&[ErrorCode::new(-1, "system busy, retry"), ErrorCode::new(85_088, "cloud base not enabled")]);

    type Reply = DescribeSmsRecordsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.describeSmsRecords`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.describeSmsRecords` is not declared by this cloud function",
    label = "needs the permission `cloudbase.describeSmsRecords`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.describeSmsRecords\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayDescribeSmsRecords>"
)]
pub trait MayDescribeSmsRecords {}

#[diagnostic::do_not_recommend]
impl MayDescribeSmsRecords for AllPermissions {}
impl<S: MayDescribeSmsRecords> DeclaredIn<S> for DescribeSmsRecords {}

reply! {
    /// The answer to [`DescribeSmsRecords`].
    pub struct DescribeSmsRecordsReply in "Response" {
        /// Send records.
        #[doc(alias = "smsRecords")]
        #[doc(alias = "SmsRecords")]
        pub sms_records: Vec<SmsRecord> = "SmsRecords",
        /// Total records.
        #[doc(alias = "totalCount")]
        #[doc(alias = "TotalCount")]
        pub total_count: i64 = "TotalCount",
        /// Unique id of this request.
        #[doc(alias = "requestId")]
        #[doc(alias = "RequestId")]
        pub request_id: String = "RequestId",
    }
}

reply! {
    /// Send records.
    pub struct SmsRecord {
        /// Phone number.
        #[doc(alias = "Mobile")]
        pub mobile: String = "Mobile",
        /// Text of the SMS.
        #[doc(alias = "Content")]
        pub content: String = "Content",
        /// Length of the SMS text.
        #[doc(alias = "contentSize")]
        #[doc(alias = "ContentSize")]
        pub content_size: i64 = "ContentSize",
        /// Number of billed SMS units.
        #[doc(alias = "Fee")]
        pub fee: i64 = "Fee",
        /// Send time.
        #[doc(alias = "createTime")]
        #[doc(alias = "CreateTime")]
        pub create_time: String = "CreateTime",
        /// Time the user received it.
        #[doc(alias = "receivedTime")]
        #[doc(alias = "ReceivedTime")]
        pub received_time: String = "ReceivedTime",
        /// Send status: sent or error.
        #[doc(alias = "Status")]
        pub status: String = "Status",
        /// Remark.
        #[doc(alias = "Remarks")]
        pub remarks: String = "Remarks",
    }
}

/// Resolve CloudIDs to open data.
///
/// Path disagreement: docs /wxa/getopendata, SKIT's .NET SDK /tcb/getopendata.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `cloudbase.getOpenData`, over HTTPS `POST /wxa/getopendata`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_getopendata.html).
#[doc(alias = "openapi.cloudbase.getOpenData")]
#[doc(alias = "getOpenData")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetOpenData {
    /// User openid, needed for sensitive data.
    pub openid: Option<OpenId>,
    /// CloudIDs to resolve.
    #[doc(alias = "cloudidList")]
    pub cloudid_list: Vec<String>,
}

impl GetOpenData {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(cloudid_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { openid: None, cloudid_list: cloudid_list.into_iter().map(Into::into).collect() }
    }

    /// User openid, needed for sensitive data.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }
}

impl Serialize for GetOpenData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("openid", &self.openid).member("cloudid_list", &self.cloudid_list).end()
    }
}

impl Request for GetOpenData {
    const API: Api = Api::named("cloudbase.getOpenData")
        .endpoint(Method::Post, "/wxa/getopendata")
        .query(&["openid"])
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetOpenDataReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.getOpenData`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.getOpenData` is not declared by this cloud function",
    label = "needs the permission `cloudbase.getOpenData`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.getOpenData\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayGetOpenData>"
)]
pub trait MayGetOpenData {}

#[diagnostic::do_not_recommend]
impl MayGetOpenData for AllPermissions {}
impl<S: MayGetOpenData> DeclaredIn<S> for GetOpenData {}

reply! {
    /// The answer to [`GetOpenData`].
    pub struct GetOpenDataReply {
        /// Open data entries.
        #[doc(alias = "dataList")]
        pub data_list: Vec<OpenData> = "data_list",
    }
}

reply! {
    /// Open data entries.
    pub struct OpenData {
        /// Cloud id.
        #[doc(alias = "cloudId")]
        pub cloud_id: String = "cloud_id",
        /// Detail, JSON text.
        pub json: String = "json",
    }
}

/// Cloud base marketing statistics.
///
/// | errcode | meaning |
/// |---|---|
/// | 10011 | no data |
///
/// Cloud call `cloudbase.getStatistics`, over HTTPS `POST /tcb/getstatistics`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_getcloudbasestatistics.html).
#[doc(alias = "openapi.cloudbase.getStatistics")]
#[doc(alias = "getStatistics")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetStatistics {
    /// Which statistic to fetch.
    pub action: String,
    /// Statistic filter. Not in the page's table, but in its example.
    pub condition: Option<StatisticsCondition>,
    /// First day of the range.
    #[doc(alias = "beginDate")]
    pub begin_date: i64,
    /// Last day of the range.
    #[doc(alias = "endDate")]
    pub end_date: i64,
    /// Page size.
    #[doc(alias = "pageLimit")]
    pub page_limit: Option<i64>,
    /// Page offset.
    #[doc(alias = "pageOffset")]
    pub page_offset: Option<i64>,
}

impl GetStatistics {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(action: impl Into<String>, begin_date: i64, end_date: i64) -> Self {
        Self { action: action.into(), condition: None, begin_date, end_date, page_limit: None, page_offset: None }
    }

    /// Page size.
    #[doc(alias = "pageLimit")]
    #[must_use]
    #[inline]
    pub fn page_limit(mut self, page_limit: i64) -> Self {
        self.page_limit = Some(page_limit);
        self
    }

    /// Page offset.
    #[doc(alias = "pageOffset")]
    #[must_use]
    #[inline]
    pub fn page_offset(mut self, page_offset: i64) -> Self {
        self.page_offset = Some(page_offset);
        self
    }

    /// Statistic filter. Not in the page's table, but in its example.
    #[must_use]
    #[inline]
    pub fn condition(mut self, condition: StatisticsCondition) -> Self {
        self.condition = Some(condition);
        self
    }
}

impl Serialize for GetStatistics {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("action", &self.action)
            .optional("condition", &self.condition)
            .member("begin_date", &self.begin_date)
            .member("end_date", &self.end_date)
            .optional("page_limit", &self.page_limit)
            .optional("page_offset", &self.page_offset)
            .end()
    }
}

impl Request for GetStatistics {
    const API: Api = Api::named("cloudbase.getStatistics")
        .endpoint(Method::Post, "/tcb/getstatistics")
        .error_codes(&[ErrorCode::new(10_011, "no data")]);

    type Reply = GetStatisticsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.getStatistics`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.getStatistics` is not declared by this cloud function",
    label = "needs the permission `cloudbase.getStatistics`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.getStatistics\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayGetStatistics>"
)]
pub trait MayGetStatistics {}

#[diagnostic::do_not_recommend]
impl MayGetStatistics for AllPermissions {}
impl<S: MayGetStatistics> DeclaredIn<S> for GetStatistics {}

reply! {
    /// The answer to [`GetStatistics`].
    pub struct GetStatisticsReply {
        /// Column definitions.
        #[doc(alias = "dataColumn")]
        pub data_column: Vec<StatisticsColumn> = "data_column",
        /// Data rows.
        #[doc(alias = "dataValue")]
        pub data_value: Vec<StatisticsRow> = "data_value",
        /// Total rows.
        #[doc(alias = "totalNum")]
        pub total_num: i64 = "total_num",
    }
}

/// Statistic filter. Not in the page's table, but in its example.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct StatisticsCondition {
    /// Cloud environment id.
    #[doc(alias = "envId")]
    pub env_id: Option<EnvId>,
    /// Id of the updatable message.
    #[doc(alias = "activityId")]
    pub activity_id: Option<String>,
    /// Split by channel. `true` is 1 on the wire.
    #[doc(alias = "byChannelId")]
    pub by_channel_id: Option<bool>,
    /// Channel id.
    #[doc(alias = "channelId")]
    pub channel_id: Option<String>,
    /// WeChat does not describe this member.
    #[doc(alias = "actType")]
    pub act_type: Option<String>,
}

impl StatisticsCondition {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Cloud environment id.
    #[doc(alias = "envId")]
    #[must_use]
    pub fn env_id(mut self, env_id: impl Into<EnvId>) -> Self {
        self.env_id = Some(env_id.into());
        self
    }

    /// Id of the updatable message.
    #[doc(alias = "activityId")]
    #[must_use]
    pub fn activity_id(mut self, activity_id: impl Into<String>) -> Self {
        self.activity_id = Some(activity_id.into());
        self
    }

    /// Split by channel. `true` is 1 on the wire.
    #[doc(alias = "byChannelId")]
    #[must_use]
    #[inline]
    pub fn by_channel_id(mut self, by_channel_id: bool) -> Self {
        self.by_channel_id = Some(by_channel_id);
        self
    }

    /// Channel id.
    #[doc(alias = "channelId")]
    #[must_use]
    pub fn channel_id(mut self, channel_id: impl Into<String>) -> Self {
        self.channel_id = Some(channel_id.into());
        self
    }

    /// WeChat does not describe this member.
    #[doc(alias = "actType")]
    #[must_use]
    pub fn act_type(mut self, act_type: impl Into<String>) -> Self {
        self.act_type = Some(act_type.into());
        self
    }
}

impl Serialize for StatisticsCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("env_id", &self.env_id)
            .optional("activity_id", &self.activity_id)
            .optional_flag("by_channel_id", self.by_channel_id)
            .optional("channel_id", &self.channel_id)
            .optional("act_type", &self.act_type)
            .end()
    }
}

reply! {
    /// Column definitions.
    pub struct StatisticsColumn {
        /// Column id.
        #[doc(alias = "colId")]
        pub col_id: String = "col_id",
        /// Column name.
        #[doc(alias = "colName")]
        pub col_name: String = "col_name",
        /// Column type: 0 string, 1 number, 2 double.
        #[doc(alias = "colDataType")]
        pub col_data_type: String = "col_data_type",
    }
}

reply! {
    /// Data rows.
    pub struct StatisticsRow {
        /// Data rows.
        #[doc(alias = "dataValue")]
        pub data_value: Vec<String> = "data_value",
    }
}

/// Signature for realtime voice.
///
/// Path disagreement: docs /wxa/getvoipsign, SKIT's .NET SDK /tcb/getvoipsign.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `cloudbase.getVoIPSign`, over HTTPS `POST /wxa/getvoipsign`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_getcloudbasevoipsign.html).
#[doc(alias = "openapi.cloudbase.getVoIPSign")]
#[doc(alias = "getVoIPSign")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetVoIpSign {
    /// Unix seconds when the nonce was made.
    pub timestamp: i64,
    /// Random text, under 128 chars.
    pub nonce: String,
    /// Id of the game room.
    #[doc(alias = "groupId")]
    pub group_id: String,
}

impl GetVoIpSign {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(group_id: impl Into<String>, timestamp: i64, nonce: impl Into<String>) -> Self {
        Self { timestamp, nonce: nonce.into(), group_id: group_id.into() }
    }
}

impl Serialize for GetVoIpSign {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("timestamp", &self.timestamp)
            .member("nonce", &self.nonce)
            .member("group_id", &self.group_id)
            .end()
    }
}

impl Request for GetVoIpSign {
    const API: Api = Api::named("cloudbase.getVoIPSign")
        .endpoint(Method::Post, "/wxa/getvoipsign")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = GetVoIpSignReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.getVoIPSign`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.getVoIPSign` is not declared by this cloud function",
    label = "needs the permission `cloudbase.getVoIPSign`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.getVoIPSign\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayGetVoIpSign>"
)]
pub trait MayGetVoIpSign {}

#[diagnostic::do_not_recommend]
impl MayGetVoIpSign for AllPermissions {}
impl<S: MayGetVoIpSign> DeclaredIn<S> for GetVoIpSign {}

reply! {
    /// The answer to [`GetVoIpSign`].
    pub struct GetVoIpSignReply {
        /// Signature.
        pub signature: String = "signature",
    }
}

/// Report a cloud base event.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `cloudbase.report`, over HTTPS `POST /tcb/cloudbasereport`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_cloudbasereportapi.html).
#[doc(alias = "openapi.cloudbase.report")]
#[doc(alias = "report")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Report {
    /// sendSmsTask or openH5.
    #[doc(alias = "reportAction")]
    pub report_action: ReportAction,
    /// Cloud environment id.
    #[doc(alias = "envId")]
    pub env_id: EnvId,
    /// Id of the updatable message.
    #[doc(alias = "activityId")]
    pub activity_id: String,
    /// Task id.
    #[doc(alias = "taskId")]
    pub task_id: Option<String>,
    /// Number of phones sent to.
    #[doc(alias = "phoneCount")]
    pub phone_count: Option<String>,
    /// Channel id.
    #[doc(alias = "channelId")]
    pub channel_id: Option<String>,
    /// Session id.
    #[doc(alias = "sessionId")]
    pub session_id: Option<String>,
}

impl Report {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(
        report_action: impl Into<ReportAction>,
        env_id: impl Into<EnvId>,
        activity_id: impl Into<String>,
    ) -> Self {
        Self {
            report_action: report_action.into(),
            env_id: env_id.into(),
            activity_id: activity_id.into(),
            task_id: None,
            phone_count: None,
            channel_id: None,
            session_id: None,
        }
    }

    /// Task id.
    #[doc(alias = "taskId")]
    #[must_use]
    pub fn task_id(mut self, task_id: impl Into<String>) -> Self {
        self.task_id = Some(task_id.into());
        self
    }

    /// Number of phones sent to.
    #[doc(alias = "phoneCount")]
    #[must_use]
    pub fn phone_count(mut self, phone_count: impl Into<String>) -> Self {
        self.phone_count = Some(phone_count.into());
        self
    }

    /// Channel id.
    #[doc(alias = "channelId")]
    #[must_use]
    pub fn channel_id(mut self, channel_id: impl Into<String>) -> Self {
        self.channel_id = Some(channel_id.into());
        self
    }

    /// Session id.
    #[doc(alias = "sessionId")]
    #[must_use]
    pub fn session_id(mut self, session_id: impl Into<String>) -> Self {
        self.session_id = Some(session_id.into());
        self
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("report_action", &self.report_action)
            .member("env_id", &self.env_id)
            .member("activity_id", &self.activity_id)
            .optional("task_id", &self.task_id)
            .optional("phone_count", &self.phone_count)
            .optional("channel_id", &self.channel_id)
            .optional("session_id", &self.session_id)
            .end()
    }
}

impl Request for Report {
    const API: Api = Api::named("cloudbase.report")
        .endpoint(Method::Post, "/tcb/cloudbasereport")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = ReportReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.report`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.report` is not declared by this cloud function",
    label = "needs the permission `cloudbase.report`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.report\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MayReport>"
)]
pub trait MayReport {}

#[diagnostic::do_not_recommend]
impl MayReport for AllPermissions {}
impl<S: MayReport> DeclaredIn<S> for Report {}

reply! {
    /// The answer to [`Report`]. WeChat documents no members besides errcode and errmsg.
    pub struct ReportReply {}
}

text_set! {
    /// sendSmsTask or openH5.
    ReportAction {
        /// An SMS task was sent.
        SendSmsTask = "sendSmsTask",
        /// The H5 page was opened.
        OpenH5 = "openH5",
    }
}

/// Send SMS.
///
/// | errcode | meaning |
/// |---|---|
/// | -607004 | bad URL link |
/// | -607001 | bad hosting path |
/// | -601033 | not for personal apps |
/// | -601032 | app nickname missing |
/// | -601028 | static hosting not enabled |
/// | -601027 | bad environment id |
/// | -501007 | bad parameter |
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
///
/// Cloud call `cloudbase.sendSms`, over HTTPS `POST /tcb/sendsms`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_sendcloudbasesms.html).
#[doc(alias = "openapi.cloudbase.sendSms")]
#[doc(alias = "sendSms")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SendSms {
    /// Cloud environment id.
    pub env: EnvId,
    /// Free text for Marketing SMS, up to 30 custom chars.
    pub content: Option<String>,
    /// Static hosting path for Marketing SMS.
    pub path: Option<String>,
    /// Phones starting with +86, up to 1000.
    #[doc(alias = "phoneNumberList")]
    pub phone_number_list: Vec<String>,
    /// Marketing or Notification.
    #[doc(alias = "smsType")]
    pub sms_type: SmsType,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: Option<TemplateId>,
    /// Template variables.
    #[doc(alias = "templateParamList")]
    pub template_param_list: Option<Vec<String>>,
    /// Use the short mini program name.
    #[doc(alias = "useShortName")]
    pub use_short_name: Option<bool>,
    /// App id that owns the environment.
    #[doc(alias = "resourceAppid")]
    pub resource_appid: Option<AppId>,
}

impl SendSms {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(
        env: impl Into<EnvId>,
        phone_number_list: impl IntoIterator<Item = impl Into<String>>,
        sms_type: impl Into<SmsType>,
    ) -> Self {
        Self {
            env: env.into(),
            content: None,
            path: None,
            phone_number_list: phone_number_list.into_iter().map(Into::into).collect(),
            sms_type: sms_type.into(),
            template_id: None,
            template_param_list: None,
            use_short_name: None,
            resource_appid: None,
        }
    }

    /// Template id.
    #[doc(alias = "templateId")]
    #[must_use]
    pub fn template_id(mut self, template_id: impl Into<TemplateId>) -> Self {
        self.template_id = Some(template_id.into());
        self
    }

    /// Free text for Marketing SMS, up to 30 custom chars.
    #[must_use]
    pub fn content(mut self, content: impl Into<String>) -> Self {
        self.content = Some(content.into());
        self
    }

    /// Static hosting path for Marketing SMS.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Template variables.
    #[doc(alias = "templateParamList")]
    #[must_use]
    pub fn template_param_list(mut self, template_param_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.template_param_list = Some(template_param_list.into_iter().map(Into::into).collect());
        self
    }

    /// Use the short mini program name.
    #[doc(alias = "useShortName")]
    #[must_use]
    #[inline]
    pub fn use_short_name(mut self, use_short_name: bool) -> Self {
        self.use_short_name = Some(use_short_name);
        self
    }

    /// App id that owns the environment.
    #[doc(alias = "resourceAppid")]
    #[must_use]
    pub fn resource_appid(mut self, resource_appid: impl Into<AppId>) -> Self {
        self.resource_appid = Some(resource_appid.into());
        self
    }
}

impl Serialize for SendSms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("env", &self.env)
            .optional("content", &self.content)
            .optional("path", &self.path)
            .member("phone_number_list", &self.phone_number_list)
            .member("sms_type", &self.sms_type)
            .optional("template_id", &self.template_id)
            .optional("template_param_list", &self.template_param_list)
            .optional("use_short_name", &self.use_short_name)
            .optional("resource_appid", &self.resource_appid)
            .end()
    }
}

impl Request for SendSms {
    const API: Api = Api::named("cloudbase.sendSms").endpoint(Method::Post, "/tcb/sendsms").error_codes(&[
        ErrorCode::new(-607_004, "bad URL link"),
        ErrorCode::new(-607_001, "bad hosting path"),
        ErrorCode::new(-601_033, "not for personal apps"),
        ErrorCode::new(-601_032, "app nickname missing"),
        ErrorCode::new(-601_028, "static hosting not enabled"),
        ErrorCode::new(-601_027, "bad environment id"),
        ErrorCode::new(-501_007, "bad parameter"),
        ErrorCode::new(-1, "system busy, retry"),
        ErrorCode::new(40_001, "access token invalid"),
    ]);

    type Reply = SendSmsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.sendSms`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.sendSms` is not declared by this cloud function",
    label = "needs the permission `cloudbase.sendSms`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.sendSms\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MaySendSms>"
)]
pub trait MaySendSms {}

#[diagnostic::do_not_recommend]
impl MaySendSms for AllPermissions {}
impl<S: MaySendSms> DeclaredIn<S> for SendSms {}

reply! {
    /// The answer to [`SendSms`].
    pub struct SendSmsReply {
        /// Result per phone.
        #[doc(alias = "sendStatusList")]
        pub send_status_list: Vec<SendStatus> = "send_status_list",
    }
}

text_set! {
    /// Marketing or Notification.
    SmsType {
        /// Marketing.
        Marketing = "Marketing",
        /// A notification.
        Notification = "Notification",
    }
}

reply! {
    /// Result per phone.
    pub struct SendStatus {
        /// Serial number of the send.
        #[doc(alias = "serialNo")]
        pub serial_no: String = "serial_no",
        /// Phone number.
        #[doc(alias = "phoneNumber")]
        pub phone_number: String = "phone_number",
        /// Per phone error code.
        pub code: String = "code",
        /// Per phone error text.
        pub message: String = "message",
        /// Country or region code.
        #[doc(alias = "isoCode")]
        pub iso_code: String = "iso_code",
    }
}

/// Send SMS with a URL link.
///
/// | errcode | meaning |
/// |---|---|
/// | -607004 | bad URL link |
/// | -601033 | not for personal apps |
/// | -601032 | app nickname missing |
/// | -601027 | bad environment id |
/// | -501007 | bad parameter |
/// | 40001 | access token invalid |
///
/// Cloud call `cloudbase.sendSmsV2`, over HTTPS `POST /tcb/sendsmsv2`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_newsendcloudbasesms.html).
#[doc(alias = "openapi.cloudbase.sendSmsV2")]
#[doc(alias = "sendSmsV2")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SendSmsV2 {
    /// Cloud environment id.
    pub env: EnvId,
    /// URL link.
    #[doc(alias = "urlLink")]
    pub url_link: String,
    /// Phones starting with +86, up to 1000.
    #[doc(alias = "phoneNumberList")]
    pub phone_number_list: Vec<String>,
    /// Template id.
    #[doc(alias = "templateId")]
    pub template_id: Option<TemplateId>,
    /// Template variables.
    #[doc(alias = "templateParamList")]
    pub template_param_list: Option<Vec<String>>,
    /// Use the short mini program name.
    #[doc(alias = "useShortName")]
    pub use_short_name: Option<bool>,
    /// App id that owns the environment.
    #[doc(alias = "resourceAppid")]
    pub resource_appid: Option<AppId>,
}

impl SendSmsV2 {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(
        env: impl Into<EnvId>,
        url_link: impl Into<String>,
        phone_number_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            env: env.into(),
            url_link: url_link.into(),
            phone_number_list: phone_number_list.into_iter().map(Into::into).collect(),
            template_id: None,
            template_param_list: None,
            use_short_name: None,
            resource_appid: None,
        }
    }

    /// Template id.
    #[doc(alias = "templateId")]
    #[must_use]
    pub fn template_id(mut self, template_id: impl Into<TemplateId>) -> Self {
        self.template_id = Some(template_id.into());
        self
    }

    /// Template variables.
    #[doc(alias = "templateParamList")]
    #[must_use]
    pub fn template_param_list(mut self, template_param_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.template_param_list = Some(template_param_list.into_iter().map(Into::into).collect());
        self
    }

    /// Use the short mini program name.
    #[doc(alias = "useShortName")]
    #[must_use]
    #[inline]
    pub fn use_short_name(mut self, use_short_name: bool) -> Self {
        self.use_short_name = Some(use_short_name);
        self
    }

    /// App id that owns the environment.
    #[doc(alias = "resourceAppid")]
    #[must_use]
    pub fn resource_appid(mut self, resource_appid: impl Into<AppId>) -> Self {
        self.resource_appid = Some(resource_appid.into());
        self
    }
}

impl Serialize for SendSmsV2 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("env", &self.env)
            .member("url_link", &self.url_link)
            .member("phone_number_list", &self.phone_number_list)
            .optional("template_id", &self.template_id)
            .optional("template_param_list", &self.template_param_list)
            .optional("use_short_name", &self.use_short_name)
            .optional("resource_appid", &self.resource_appid)
            .end()
    }
}

impl Request for SendSmsV2 {
    const API: Api = Api::named("cloudbase.sendSmsV2").endpoint(Method::Post, "/tcb/sendsmsv2").error_codes(&[
        ErrorCode::new(-607_004, "bad URL link"),
        ErrorCode::new(-601_033, "not for personal apps"),
        ErrorCode::new(-601_032, "app nickname missing"),
        ErrorCode::new(-601_027, "bad environment id"),
        ErrorCode::new(-501_007, "bad parameter"),
        ErrorCode::new(40_001, "access token invalid"),
    ]);

    type Reply = SendSmsV2Reply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `cloudbase.sendSmsV2`.
#[diagnostic::on_unimplemented(
    message = "cloud call `cloudbase.sendSmsV2` is not declared by this cloud function",
    label = "needs the permission `cloudbase.sendSmsV2`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"cloudbase.sendSmsV2\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl cloudbase::MaySendSmsV2>"
)]
pub trait MaySendSmsV2 {}

#[diagnostic::do_not_recommend]
impl MaySendSmsV2 for AllPermissions {}
impl<S: MaySendSmsV2> DeclaredIn<S> for SendSmsV2 {}

reply! {
    /// The answer to [`SendSmsV2`].
    pub struct SendSmsV2Reply {
        /// Result per phone.
        #[doc(alias = "sendStatusList")]
        pub send_status_list: Vec<SendStatus> = "send_status_list",
    }
}
