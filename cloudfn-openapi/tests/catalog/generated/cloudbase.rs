// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `cloudbase`.

use cloudfn_openapi::cloudbase::*;

use crate::{assert_wire, read};

#[test]
fn add_delayed_function_task_speaks_the_catalogs_names() {
    assert_wire(
        AddDelayedFunctionTask::new("ENV", "FUNCTION_NAME", 127),
        r#"{"env":"ENV","function_name":"FUNCTION_NAME","delay_time":127}"#,
    );
    assert_wire(
        AddDelayedFunctionTask::new("ENV", "FUNCTION_NAME", 127).data("DATA"),
        r#"{"env":"ENV","function_name":"FUNCTION_NAME","data":"DATA","delay_time":127}"#,
    );
    read::<AddDelayedFunctionTask>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<AddDelayedFunctionTask>("{}");
}

#[test]
fn create_send_sms_task_speaks_the_catalogs_names() {
    assert_wire(CreateSendSmsTask::new("ENV", "FILE_URL"), r#"{"env":"ENV","file_url":"FILE_URL"}"#);
    assert_wire(
        CreateSendSmsTask::new("ENV", "FILE_URL").template_id("TEMPLATE_ID"),
        r#"{"env":"ENV","file_url":"FILE_URL","template_id":"TEMPLATE_ID"}"#,
    );
    let reply = read::<CreateSendSmsTask>(r#"{"query_id":"QUERY_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.query_id, "QUERY_ID");
    read::<CreateSendSmsTask>("{}");
}

#[test]
fn describe_extension_upload_info_speaks_the_catalogs_names() {
    assert_wire(
        DescribeExtensionUploadInfo::new([ExtensionFile::new(FileType::Function, "FILE_NAME")]),
        r#"{"PostData":{"ExtensionFiles":[{"FileType":"FUNCTION","FileName":"FILE_NAME"}]}}"#,
    );
    assert_wire(
        DescribeExtensionUploadInfo::new([ExtensionFile::new(FileType::Function, "FILE_NAME")]),
        r#"{"PostData":{"ExtensionFiles":[{"FileType":"FUNCTION","FileName":"FILE_NAME"}]}}"#,
    );
    let reply = read::<DescribeExtensionUploadInfo>(
        r#"{"FilesData":[{"CodeUri":"CODE_URI","UploadUrl":"UPLOAD_URL","CustomKey":"CUSTOM_KEY","MaxSize":327.5,"a member of tomorrow":{"deep":[1]}}],"RequestId":"REQUEST_ID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.files_data[0].code_uri, "CODE_URI");
    assert_eq!(reply.files_data[0].upload_url, "UPLOAD_URL");
    assert_eq!(reply.files_data[0].custom_key, "CUSTOM_KEY");
    assert_eq!(reply.files_data[0].max_size.to_string(), "327.5");
    assert_eq!(reply.request_id, "REQUEST_ID");
    read::<DescribeExtensionUploadInfo>("{}");
    let reply = read::<DescribeExtensionUploadInfo>(
        r#"{"Response":{"FilesData":[{"CodeUri":"CODE_URI","UploadUrl":"UPLOAD_URL","CustomKey":"CUSTOM_KEY","MaxSize":327.5,"a member of tomorrow":{"deep":[1]}}],"RequestId":"REQUEST_ID","a member of tomorrow":{"deep":[1]}}}"#,
    );
    assert_eq!(reply.files_data[0].code_uri, "CODE_URI");
    assert_eq!(reply.files_data[0].upload_url, "UPLOAD_URL");
    assert_eq!(reply.files_data[0].custom_key, "CUSTOM_KEY");
    assert_eq!(reply.files_data[0].max_size.to_string(), "327.5");
    assert_eq!(reply.request_id, "REQUEST_ID");
}

#[test]
fn describe_sms_records_speaks_the_catalogs_names() {
    assert_wire(
        DescribeSmsRecords::new("ENV_ID", "START_DATE", "END_DATE"),
        r#"{"PostData":{"EnvId":"ENV_ID","StartDate":"START_DATE","EndDate":"END_DATE"}}"#,
    );
    assert_wire(
        DescribeSmsRecords::new("ENV_ID", "START_DATE", "END_DATE")
            .mobile("MOBILE")
            .query_id("QUERY_ID")
            .page_number(884)
            .page_size(387),
        r#"{"PostData":{"EnvId":"ENV_ID","StartDate":"START_DATE","EndDate":"END_DATE","Mobile":"MOBILE","QueryId":"QUERY_ID","PageNumber":884,"PageSize":387}}"#,
    );
    let reply = read::<DescribeSmsRecords>(
        r#"{"SmsRecords":[{"Mobile":"MOBILE","Content":"CONTENT","ContentSize":623,"Fee":675,"CreateTime":"CREATE_TIME","ReceivedTime":"RECEIVED_TIME","Status":"STATUS","Remarks":"REMARKS","a member of tomorrow":{"deep":[1]}}],"TotalCount":846,"RequestId":"REQUEST_ID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.sms_records[0].mobile, "MOBILE");
    assert_eq!(reply.sms_records[0].content, "CONTENT");
    assert_eq!(reply.sms_records[0].content_size, 623);
    assert_eq!(reply.sms_records[0].fee, 675);
    assert_eq!(reply.sms_records[0].create_time, "CREATE_TIME");
    assert_eq!(reply.sms_records[0].received_time, "RECEIVED_TIME");
    assert_eq!(reply.sms_records[0].status, "STATUS");
    assert_eq!(reply.sms_records[0].remarks, "REMARKS");
    assert_eq!(reply.total_count, 846);
    assert_eq!(reply.request_id, "REQUEST_ID");
    read::<DescribeSmsRecords>("{}");
    let reply = read::<DescribeSmsRecords>(
        r#"{"Response":{"SmsRecords":[{"Mobile":"MOBILE","Content":"CONTENT","ContentSize":623,"Fee":675,"CreateTime":"CREATE_TIME","ReceivedTime":"RECEIVED_TIME","Status":"STATUS","Remarks":"REMARKS","a member of tomorrow":{"deep":[1]}}],"TotalCount":846,"RequestId":"REQUEST_ID","a member of tomorrow":{"deep":[1]}}}"#,
    );
    assert_eq!(reply.sms_records[0].mobile, "MOBILE");
    assert_eq!(reply.sms_records[0].content, "CONTENT");
    assert_eq!(reply.sms_records[0].content_size, 623);
    assert_eq!(reply.sms_records[0].fee, 675);
    assert_eq!(reply.sms_records[0].create_time, "CREATE_TIME");
    assert_eq!(reply.sms_records[0].received_time, "RECEIVED_TIME");
    assert_eq!(reply.sms_records[0].status, "STATUS");
    assert_eq!(reply.sms_records[0].remarks, "REMARKS");
    assert_eq!(reply.total_count, 846);
    assert_eq!(reply.request_id, "REQUEST_ID");
}

#[test]
fn get_open_data_speaks_the_catalogs_names() {
    assert_wire(GetOpenData::new(["CLOUDID_LIST"]), r#"{"cloudid_list":["CLOUDID_LIST"]}"#);
    assert_wire(
        GetOpenData::new(["CLOUDID_LIST"]).openid("OPENID"),
        r#"{"openid":"OPENID","cloudid_list":["CLOUDID_LIST"]}"#,
    );
    let reply = read::<GetOpenData>(
        r#"{"data_list":[{"cloud_id":"CLOUD_ID","json":"JSON","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data_list[0].cloud_id, "CLOUD_ID");
    assert_eq!(reply.data_list[0].json, "JSON");
    read::<GetOpenData>("{}");
}

#[test]
fn get_statistics_speaks_the_catalogs_names() {
    assert_wire(GetStatistics::new("ACTION", 881, 396), r#"{"action":"ACTION","begin_date":881,"end_date":396}"#);
    assert_wire(
        GetStatistics::new("ACTION", 881, 396).page_limit(944).page_offset(473).condition(
            StatisticsCondition::new()
                .env_id("ENV_ID")
                .activity_id("ACTIVITY_ID")
                .by_channel_id(true)
                .channel_id("CHANNEL_ID")
                .act_type("ACT_TYPE"),
        ),
        r#"{"action":"ACTION","begin_date":881,"end_date":396,"page_limit":944,"page_offset":473,"condition":{"env_id":"ENV_ID","activity_id":"ACTIVITY_ID","by_channel_id":1,"channel_id":"CHANNEL_ID","act_type":"ACT_TYPE"}}"#,
    );
    let reply = read::<GetStatistics>(
        r#"{"data_column":[{"col_id":"COL_ID","col_name":"COL_NAME","col_data_type":"COL_DATA_TYPE","a member of tomorrow":{"deep":[1]}}],"data_value":[{"data_value":["DATA_VALUE"],"a member of tomorrow":{"deep":[1]}}],"total_num":689,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data_column[0].col_id, "COL_ID");
    assert_eq!(reply.data_column[0].col_name, "COL_NAME");
    assert_eq!(reply.data_column[0].col_data_type, "COL_DATA_TYPE");
    assert_eq!(reply.data_value[0].data_value[0], "DATA_VALUE");
    assert_eq!(reply.total_num, 689);
    read::<GetStatistics>("{}");
}

#[test]
fn get_vo_ip_sign_speaks_the_catalogs_names() {
    assert_wire(
        GetVoIpSign::new("GROUP_ID", 740, "NONCE"),
        r#"{"group_id":"GROUP_ID","timestamp":740,"nonce":"NONCE"}"#,
    );
    assert_wire(
        GetVoIpSign::new("GROUP_ID", 740, "NONCE"),
        r#"{"group_id":"GROUP_ID","timestamp":740,"nonce":"NONCE"}"#,
    );
    let reply = read::<GetVoIpSign>(r#"{"signature":"SIGNATURE","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.signature, "SIGNATURE");
    read::<GetVoIpSign>("{}");
}

#[test]
fn report_speaks_the_catalogs_names() {
    assert_wire(
        Report::new(ReportAction::SendSmsTask, "ENV_ID", "ACTIVITY_ID"),
        r#"{"report_action":"sendSmsTask","env_id":"ENV_ID","activity_id":"ACTIVITY_ID"}"#,
    );
    assert_wire(
        Report::new(ReportAction::SendSmsTask, "ENV_ID", "ACTIVITY_ID")
            .task_id("TASK_ID")
            .phone_count("PHONE_COUNT")
            .channel_id("CHANNEL_ID")
            .session_id("SESSION_ID"),
        r#"{"report_action":"sendSmsTask","env_id":"ENV_ID","activity_id":"ACTIVITY_ID","task_id":"TASK_ID","phone_count":"PHONE_COUNT","channel_id":"CHANNEL_ID","session_id":"SESSION_ID"}"#,
    );
    read::<Report>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Report>("{}");
}

#[test]
fn send_sms_speaks_the_catalogs_names() {
    assert_wire(
        SendSms::new("ENV", ["PHONE_NUMBER_LIST"], SmsType::Marketing),
        r#"{"env":"ENV","phone_number_list":["PHONE_NUMBER_LIST"],"sms_type":"Marketing"}"#,
    );
    assert_wire(
        SendSms::new("ENV", ["PHONE_NUMBER_LIST"], SmsType::Marketing)
            .template_id("TEMPLATE_ID")
            .content("CONTENT")
            .path("PATH")
            .template_param_list(["TEMPLATE_PARAM_LIST"])
            .use_short_name(true)
            .resource_appid("RESOURCE_APPID"),
        r#"{"env":"ENV","phone_number_list":["PHONE_NUMBER_LIST"],"sms_type":"Marketing","template_id":"TEMPLATE_ID","content":"CONTENT","path":"PATH","template_param_list":["TEMPLATE_PARAM_LIST"],"use_short_name":true,"resource_appid":"RESOURCE_APPID"}"#,
    );
    let reply = read::<SendSms>(
        r#"{"send_status_list":[{"serial_no":"SERIAL_NO","phone_number":"PHONE_NUMBER","code":"CODE","message":"MESSAGE","iso_code":"ISO_CODE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.send_status_list[0].serial_no, "SERIAL_NO");
    assert_eq!(reply.send_status_list[0].phone_number, "PHONE_NUMBER");
    assert_eq!(reply.send_status_list[0].code, "CODE");
    assert_eq!(reply.send_status_list[0].message, "MESSAGE");
    assert_eq!(reply.send_status_list[0].iso_code, "ISO_CODE");
    read::<SendSms>("{}");
}

#[test]
fn send_sms_v2_speaks_the_catalogs_names() {
    assert_wire(
        SendSmsV2::new("ENV", "URL_LINK", ["PHONE_NUMBER_LIST"]),
        r#"{"env":"ENV","url_link":"URL_LINK","phone_number_list":["PHONE_NUMBER_LIST"]}"#,
    );
    assert_wire(
        SendSmsV2::new("ENV", "URL_LINK", ["PHONE_NUMBER_LIST"])
            .template_id("TEMPLATE_ID")
            .template_param_list(["TEMPLATE_PARAM_LIST"])
            .use_short_name(true)
            .resource_appid("RESOURCE_APPID"),
        r#"{"env":"ENV","url_link":"URL_LINK","template_id":"TEMPLATE_ID","template_param_list":["TEMPLATE_PARAM_LIST"],"phone_number_list":["PHONE_NUMBER_LIST"],"use_short_name":true,"resource_appid":"RESOURCE_APPID"}"#,
    );
    let reply = read::<SendSmsV2>(
        r#"{"send_status_list":[{"serial_no":"SERIAL_NO","phone_number":"PHONE_NUMBER","code":"CODE","message":"MESSAGE","iso_code":"ISO_CODE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.send_status_list[0].serial_no, "SERIAL_NO");
    assert_eq!(reply.send_status_list[0].phone_number, "PHONE_NUMBER");
    assert_eq!(reply.send_status_list[0].code, "CODE");
    assert_eq!(reply.send_status_list[0].message, "MESSAGE");
    assert_eq!(reply.send_status_list[0].iso_code, "ISO_CODE");
    read::<SendSmsV2>("{}");
}
