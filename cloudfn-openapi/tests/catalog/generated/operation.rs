// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `operation`.

use cloudfn_openapi::operation::*;

use crate::{assert_image, assert_wire, read};

#[test]
fn get_domain_info_speaks_the_catalogs_names() {
    assert_wire(GetDomainInfo::new(), "{}");
    assert_wire(GetDomainInfo::new().action(DomainAction::BizDomain), r#"{"action":"getbizdomain"}"#);
    let reply = read::<GetDomainInfo>(
        r#"{"requestdomain":["REQUESTDOMAIN"],"wsrequestdomain":["WSREQUESTDOMAIN"],"uploaddomain":["UPLOADDOMAIN"],"downloaddomain":["DOWNLOADDOMAIN"],"udpdomain":["UDPDOMAIN"],"bizdomain":["BIZDOMAIN"],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.requestdomain[0], "REQUESTDOMAIN");
    assert_eq!(reply.wsrequestdomain[0], "WSREQUESTDOMAIN");
    assert_eq!(reply.uploaddomain[0], "UPLOADDOMAIN");
    assert_eq!(reply.downloaddomain[0], "DOWNLOADDOMAIN");
    assert_eq!(reply.udpdomain[0], "UDPDOMAIN");
    assert_eq!(reply.bizdomain[0], "BIZDOMAIN");
    read::<GetDomainInfo>("{}");
}

#[test]
fn get_feedback_speaks_the_catalogs_names() {
    assert_wire(GetFeedback::new(219, 771), r#"{"page":219,"num":771}"#);
    assert_wire(GetFeedback::new(219, 771).r#type(298), r#"{"type":298,"page":219,"num":771}"#);
    let reply = read::<GetFeedback>(
        r#"{"list":[{"record_id":597,"create_time":426,"content":"CONTENT","phone":"PHONE","openid":"OPENID","nickname":"NICKNAME","head_url":"HEAD_URL","type":298,"mediaIds":["MEDIA_IDS"],"systemInfo":"SYSTEM_INFO","a member of tomorrow":{"deep":[1]}}],"total_num":689,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].record_id, 597);
    assert_eq!(reply.list[0].create_time, 426);
    assert_eq!(reply.list[0].content, "CONTENT");
    assert_eq!(reply.list[0].phone, "PHONE");
    assert_eq!(reply.list[0].openid, "OPENID");
    assert_eq!(reply.list[0].nickname, "NICKNAME");
    assert_eq!(reply.list[0].head_url, "HEAD_URL");
    assert_eq!(reply.list[0].r#type, 298);
    assert_eq!(reply.list[0].media_ids[0], "MEDIA_IDS");
    assert_eq!(reply.list[0].system_info, "SYSTEM_INFO");
    assert_eq!(reply.total_num, 689);
    read::<GetFeedback>("{}");
}

#[test]
fn get_feedbackmedia_speaks_the_catalogs_names() {
    assert_wire(GetFeedbackmedia::new(597, "MEDIA_ID"), r#"{"record_id":597,"media_id":"MEDIA_ID"}"#);
    assert_wire(GetFeedbackmedia::new(597, "MEDIA_ID"), r#"{"record_id":597,"media_id":"MEDIA_ID"}"#);
    assert_image::<GetFeedbackmedia>();
}

#[test]
fn get_gray_release_plan_speaks_the_catalogs_names() {
    assert_wire(GetGrayReleasePlan::new(), "{}");
    assert_wire(GetGrayReleasePlan::new(), "{}");
    let reply = read::<GetGrayReleasePlan>(
        r#"{"gray_release_plan":{"status":0,"create_timestamp":909,"gray_percentage":699,"support_debuger_first":true,"support_experiencer_first":true,"default_finish_timestamp":874,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.gray_release_plan.status, Some(GrayReleaseStatus::New));
    assert_eq!(reply.gray_release_plan.create_timestamp, 909);
    assert_eq!(reply.gray_release_plan.gray_percentage, 699);
    assert!(reply.gray_release_plan.support_debuger_first);
    assert!(reply.gray_release_plan.support_experiencer_first);
    assert_eq!(reply.gray_release_plan.default_finish_timestamp.unwrap(), 874);
    read::<GetGrayReleasePlan>("{}");
}

#[test]
fn get_js_err_detail_speaks_the_catalogs_names() {
    assert_wire(
        GetJsErrDetail::new(GetJsErrDetailArguments {
            openid: "OPENID".into(),
            start_time: "START_TIME".into(),
            end_time: "END_TIME".into(),
            error_msg_md5: "ERROR_MSG_MD5".into(),
            error_stack_md5: "ERROR_STACK_MD5".into(),
            app_version: "APP_VERSION".into(),
            sdk_version: "SDK_VERSION".into(),
            os_name: OsName::All,
            client_version: "CLIENT_VERSION".into(),
            offset: 582,
            limit: 845,
            desc: "DESC".into(),
        }),
        r#"{"startTime":"START_TIME","endTime":"END_TIME","errorMsgMd5":"ERROR_MSG_MD5","errorStackMd5":"ERROR_STACK_MD5","appVersion":"APP_VERSION","sdkVersion":"SDK_VERSION","osName":"0","clientVersion":"CLIENT_VERSION","openid":"OPENID","offset":582,"limit":845,"desc":"DESC"}"#,
    );
    assert_wire(
        GetJsErrDetail::new(GetJsErrDetailArguments {
            openid: "OPENID".into(),
            start_time: "START_TIME".into(),
            end_time: "END_TIME".into(),
            error_msg_md5: "ERROR_MSG_MD5".into(),
            error_stack_md5: "ERROR_STACK_MD5".into(),
            app_version: "APP_VERSION".into(),
            sdk_version: "SDK_VERSION".into(),
            os_name: OsName::All,
            client_version: "CLIENT_VERSION".into(),
            offset: 582,
            limit: 845,
            desc: "DESC".into(),
        }),
        r#"{"startTime":"START_TIME","endTime":"END_TIME","errorMsgMd5":"ERROR_MSG_MD5","errorStackMd5":"ERROR_STACK_MD5","appVersion":"APP_VERSION","sdkVersion":"SDK_VERSION","osName":"0","clientVersion":"CLIENT_VERSION","openid":"OPENID","offset":582,"limit":845,"desc":"DESC"}"#,
    );
    let reply = read::<GetJsErrDetail>(
        r#"{"data":[{"Count":"COUNT","sdkVersion":"SDK_VERSION","ClientVersion":"CLIENT_VERSION","errorStackMd5":"ERROR_STACK_MD5","TimeStamp":"TIME_STAMP","appVersion":"APP_VERSION","errorMsgMd5":"ERROR_MSG_MD5","errorMsg":"ERROR_MSG","errorStack":"ERROR_STACK","Ds":"DS","OsName":"OS_NAME","openId":"OPEN_ID","pluginversion":"PLUGINVERSION","appId":"APP_ID","DeviceModel":"DEVICE_MODEL","source":"SOURCE","route":"ROUTE","nickname":"NICKNAME","Uin":"UIN","a member of tomorrow":{"deep":[1]}}],"totalCount":878,"success":true,"openid":"OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data[0].count, "COUNT");
    assert_eq!(reply.data[0].sdk_version, "SDK_VERSION");
    assert_eq!(reply.data[0].client_version, "CLIENT_VERSION");
    assert_eq!(reply.data[0].error_stack_md5, "ERROR_STACK_MD5");
    assert_eq!(reply.data[0].time_stamp, "TIME_STAMP");
    assert_eq!(reply.data[0].app_version, "APP_VERSION");
    assert_eq!(reply.data[0].error_msg_md5, "ERROR_MSG_MD5");
    assert_eq!(reply.data[0].error_msg, "ERROR_MSG");
    assert_eq!(reply.data[0].error_stack, "ERROR_STACK");
    assert_eq!(reply.data[0].ds, "DS");
    assert_eq!(reply.data[0].os_name, "OS_NAME");
    assert_eq!(reply.data[0].open_id, "OPEN_ID");
    assert_eq!(reply.data[0].pluginversion, "PLUGINVERSION");
    assert_eq!(reply.data[0].app_id, "APP_ID");
    assert_eq!(reply.data[0].device_model, "DEVICE_MODEL");
    assert_eq!(reply.data[0].source, "SOURCE");
    assert_eq!(reply.data[0].route, "ROUTE");
    assert_eq!(reply.data[0].nickname, "NICKNAME");
    assert_eq!(reply.data[0].uin, "UIN");
    assert_eq!(reply.total_count, 878);
    assert!(reply.success.unwrap());
    assert_eq!(reply.openid.as_ref().unwrap(), "OPENID");
    read::<GetJsErrDetail>("{}");
}

#[test]
fn get_js_err_list_speaks_the_catalogs_names() {
    assert_wire(
        GetJsErrList::new(GetJsErrListArguments {
            openid: "OPENID".into(),
            app_version: "APP_VERSION".into(),
            err_type: "ERR_TYPE".into(),
            start_time: "START_TIME".into(),
            end_time: "END_TIME".into(),
            keyword: "KEYWORD".into(),
            orderby: ErrorOrder::Uv,
            desc: "DESC".into(),
            offset: 582,
            limit: 845,
        }),
        r#"{"appVersion":"APP_VERSION","errType":"ERR_TYPE","startTime":"START_TIME","endTime":"END_TIME","keyword":"KEYWORD","openid":"OPENID","orderby":"uv","desc":"DESC","offset":582,"limit":845}"#,
    );
    assert_wire(
        GetJsErrList::new(GetJsErrListArguments {
            openid: "OPENID".into(),
            app_version: "APP_VERSION".into(),
            err_type: "ERR_TYPE".into(),
            start_time: "START_TIME".into(),
            end_time: "END_TIME".into(),
            keyword: "KEYWORD".into(),
            orderby: ErrorOrder::Uv,
            desc: "DESC".into(),
            offset: 582,
            limit: 845,
        }),
        r#"{"appVersion":"APP_VERSION","errType":"ERR_TYPE","startTime":"START_TIME","endTime":"END_TIME","keyword":"KEYWORD","openid":"OPENID","orderby":"uv","desc":"DESC","offset":582,"limit":845}"#,
    );
    let reply = read::<GetJsErrList>(
        r#"{"data":[{"errorMsgMd5":"ERROR_MSG_MD5","errorMsg":"ERROR_MSG","uv":453,"pv":448,"errorStackMd5":"ERROR_STACK_MD5","errorStack":"ERROR_STACK","pvPercent":"PV_PERCENT","uvPercent":"UV_PERCENT","a member of tomorrow":{"deep":[1]}}],"totalCount":878,"success":true,"openid":"OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data[0].error_msg_md5, "ERROR_MSG_MD5");
    assert_eq!(reply.data[0].error_msg, "ERROR_MSG");
    assert_eq!(reply.data[0].uv, 453);
    assert_eq!(reply.data[0].pv, 448);
    assert_eq!(reply.data[0].error_stack_md5, "ERROR_STACK_MD5");
    assert_eq!(reply.data[0].error_stack, "ERROR_STACK");
    assert_eq!(reply.data[0].pv_percent, "PV_PERCENT");
    assert_eq!(reply.data[0].uv_percent, "UV_PERCENT");
    assert_eq!(reply.total_count, 878);
    assert!(reply.success.unwrap());
    assert_eq!(reply.openid.as_ref().unwrap(), "OPENID");
    read::<GetJsErrList>("{}");
}

#[test]
fn get_performance_speaks_the_catalogs_names() {
    assert_wire(
        GetPerformance::new(GetPerformanceArguments {
            cost_time_type: CostTimeType::Launch,
            default_start_time: 890,
            default_end_time: 985,
            device: "DEVICE".into(),
            is_download_code: "IS_DOWNLOAD_CODE".into(),
            scene: "SCENE".into(),
            networktype: "NETWORKTYPE".into(),
        }),
        r#"{"cost_time_type":1,"default_start_time":890,"default_end_time":985,"device":"DEVICE","is_download_code":"IS_DOWNLOAD_CODE","scene":"SCENE","networktype":"NETWORKTYPE"}"#,
    );
    assert_wire(
        GetPerformance::new(GetPerformanceArguments {
            cost_time_type: CostTimeType::Launch,
            default_start_time: 890,
            default_end_time: 985,
            device: "DEVICE".into(),
            is_download_code: "IS_DOWNLOAD_CODE".into(),
            scene: "SCENE".into(),
            networktype: "NETWORKTYPE".into(),
        }),
        r#"{"cost_time_type":1,"default_start_time":890,"default_end_time":985,"device":"DEVICE","is_download_code":"IS_DOWNLOAD_CODE","scene":"SCENE","networktype":"NETWORKTYPE"}"#,
    );
    let reply = read::<GetPerformance>(
        r#"{"default_time_data":"DEFAULT_TIME_DATA","compare_time_data":"COMPARE_TIME_DATA","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.default_time_data, "DEFAULT_TIME_DATA");
    assert_eq!(reply.compare_time_data, "COMPARE_TIME_DATA");
    read::<GetPerformance>("{}");
}

#[test]
fn get_scene_list_speaks_the_catalogs_names() {
    assert_wire(GetSceneList::new(), "{}");
    assert_wire(GetSceneList::new(), "{}");
    let reply = read::<GetSceneList>(
        r#"{"scene":[{"name":"NAME","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.scene[0].name, "NAME");
    assert_eq!(reply.scene[0].value, "VALUE");
    read::<GetSceneList>("{}");
}

#[test]
fn get_version_list_speaks_the_catalogs_names() {
    assert_wire(GetVersionList::new(), "{}");
    assert_wire(GetVersionList::new(), "{}");
    let reply = read::<GetVersionList>(
        r#"{"cvlist":[{"type":1,"client_version_list":["CLIENT_VERSION_LIST"],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.cvlist[0].r#type, Some(ClientType::Client));
    assert_eq!(reply.cvlist[0].client_version_list[0], "CLIENT_VERSION_LIST");
    read::<GetVersionList>("{}");
}

#[test]
fn realtimelog_search_speaks_the_catalogs_names() {
    assert_wire(RealtimelogSearch::new("DATE", 721, 371), r#"{"date":"DATE","begintime":721,"endtime":371}"#);
    assert_wire(
        RealtimelogSearch::new("DATE", 721, 371)
            .start(874)
            .limit(845)
            .trace_id("TRACE_ID")
            .url("URL")
            .id("ID")
            .filter_msg("FILTER_MSG")
            .level(LogLevel::Info),
        r#"{"date":"DATE","begintime":721,"endtime":371,"start":874,"limit":845,"traceId":"TRACE_ID","url":"URL","id":"ID","filterMsg":"FILTER_MSG","level":2}"#,
    );
    let reply = read::<RealtimelogSearch>(
        r#"{"data":{"list":[{"level":808,"libraryVersion":"LIBRARY_VERSION","clientVersion":"CLIENT_VERSION","id":"ID","timestamp":740,"platform":1,"url":"URL","msg":[{"time":257,"msg":["MSG"],"level":808,"a member of tomorrow":{"deep":[1]}}],"traceid":"TRACEID","filterMsg":"FILTER_MSG","a member of tomorrow":{"deep":[1]}}],"total":814,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.list[0].level, 808);
    assert_eq!(reply.data.list[0].library_version, "LIBRARY_VERSION");
    assert_eq!(reply.data.list[0].client_version, "CLIENT_VERSION");
    assert_eq!(reply.data.list[0].id, "ID");
    assert_eq!(reply.data.list[0].timestamp, 740);
    assert_eq!(reply.data.list[0].platform, Some(Platform::Android));
    assert_eq!(reply.data.list[0].url, "URL");
    assert_eq!(reply.data.list[0].msg[0].time, 257);
    assert_eq!(reply.data.list[0].msg[0].msg[0], "MSG");
    assert_eq!(reply.data.list[0].msg[0].level, 808);
    assert_eq!(reply.data.list[0].traceid, "TRACEID");
    assert_eq!(reply.data.list[0].filter_msg, "FILTER_MSG");
    assert_eq!(reply.data.total, 814);
    read::<RealtimelogSearch>("{}");
}
