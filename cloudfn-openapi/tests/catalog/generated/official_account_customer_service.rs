// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.customerService`.

use cloudfn_openapi::official_account::customer_service::*;

use crate::{assert_wire, read};

#[test]
fn add_kf_account_speaks_the_catalogs_names() {
    assert_wire(AddKfAccount::new("KF_ACCOUNT", "NICKNAME"), r#"{"kf_account":"KF_ACCOUNT","nickname":"NICKNAME"}"#);
    assert_wire(
        AddKfAccount::new("KF_ACCOUNT", "NICKNAME").business_id("BUSINESS_ID").password("PASSWORD").kf_wx("KF_WX"),
        r#"{"kf_account":"KF_ACCOUNT","nickname":"NICKNAME","business_id":"BUSINESS_ID","password":"PASSWORD","kf_wx":"KF_WX"}"#,
    );
    read::<AddKfAccount>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<AddKfAccount>("{}");
}

#[test]
fn close_kf_session_speaks_the_catalogs_names() {
    assert_wire(CloseKfSession::new("KF_ACCOUNT", "OPENID"), r#"{"kf_account":"KF_ACCOUNT","openid":"OPENID"}"#);
    assert_wire(CloseKfSession::new("KF_ACCOUNT", "OPENID"), r#"{"kf_account":"KF_ACCOUNT","openid":"OPENID"}"#);
    read::<CloseKfSession>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<CloseKfSession>("{}");
}

#[test]
fn create_kf_session_speaks_the_catalogs_names() {
    assert_wire(CreateKfSession::new("KF_ACCOUNT", "OPENID"), r#"{"kf_account":"KF_ACCOUNT","openid":"OPENID"}"#);
    assert_wire(CreateKfSession::new("KF_ACCOUNT", "OPENID"), r#"{"kf_account":"KF_ACCOUNT","openid":"OPENID"}"#);
    read::<CreateKfSession>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<CreateKfSession>("{}");
}

#[test]
fn delete_kf_account_speaks_the_catalogs_names() {
    assert_wire(DeleteKfAccount::new("KF_ACCOUNT"), r#"{"kf_account":"KF_ACCOUNT"}"#);
    assert_wire(DeleteKfAccount::new("KF_ACCOUNT"), r#"{"kf_account":"KF_ACCOUNT"}"#);
    read::<DeleteKfAccount>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteKfAccount>("{}");
}

#[test]
fn get_kf_session_speaks_the_catalogs_names() {
    assert_wire(GetKfSession::new("OPENID"), r#"{"openid":"OPENID"}"#);
    assert_wire(GetKfSession::new("OPENID"), r#"{"openid":"OPENID"}"#);
    let reply =
        read::<GetKfSession>(r#"{"kf_account":"KF_ACCOUNT","createtime":142,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.kf_account.as_ref().unwrap(), "KF_ACCOUNT");
    assert_eq!(reply.createtime.unwrap(), 142);
    read::<GetKfSession>("{}");
}

#[test]
fn get_kf_session_list_speaks_the_catalogs_names() {
    assert_wire(GetKfSessionList::new("KF_ACCOUNT"), r#"{"kf_account":"KF_ACCOUNT"}"#);
    assert_wire(GetKfSessionList::new("KF_ACCOUNT"), r#"{"kf_account":"KF_ACCOUNT"}"#);
    let reply = read::<GetKfSessionList>(
        r#"{"sessionlist":[{"openid":"OPENID","createtime":142,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.sessionlist[0].openid, "OPENID");
    assert_eq!(reply.sessionlist[0].createtime, 142);
    read::<GetKfSessionList>("{}");
}

#[test]
fn get_kf_session_wait_case_speaks_the_catalogs_names() {
    assert_wire(GetKfSessionWaitCase::new(), "{}");
    assert_wire(GetKfSessionWaitCase::new(), "{}");
    let reply = read::<GetKfSessionWaitCase>(
        r#"{"count":892,"waitcaselist":[{"openid":"OPENID","latest_time":547,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.waitcaselist[0].openid, "OPENID");
    assert_eq!(reply.waitcaselist[0].latest_time, 547);
    read::<GetKfSessionWaitCase>("{}");
}

#[test]
fn get_list_speaks_the_catalogs_names() {
    assert_wire(GetList::new(), "{}");
    assert_wire(GetList::new(), "{}");
    let reply = read::<GetList>(
        r#"{"kf_list":[{"kf_account":"KF_ACCOUNT","kf_headimgurl":"KF_HEADIMGURL","kf_id":"KF_ID","kf_nick":"KF_NICK","kf_wx":"KF_WX","kf_openid":"KF_OPENID","invite_wx":"INVITE_WX","invite_expire_time":745,"invite_status":"INVITE_STATUS","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.kf_list[0].kf_account, "KF_ACCOUNT");
    assert_eq!(reply.kf_list[0].kf_headimgurl, "KF_HEADIMGURL");
    assert_eq!(reply.kf_list[0].kf_id, "KF_ID");
    assert_eq!(reply.kf_list[0].kf_nick, "KF_NICK");
    assert_eq!(reply.kf_list[0].kf_wx.as_ref().unwrap(), "KF_WX");
    assert_eq!(reply.kf_list[0].kf_openid.as_ref().unwrap(), "KF_OPENID");
    assert_eq!(reply.kf_list[0].invite_wx.as_ref().unwrap(), "INVITE_WX");
    assert_eq!(reply.kf_list[0].invite_expire_time.unwrap(), 745);
    assert_eq!(reply.kf_list[0].invite_status.as_ref().unwrap(), "INVITE_STATUS");
    read::<GetList>("{}");
}

#[test]
fn get_msg_list_speaks_the_catalogs_names() {
    assert_wire(GetMsgList::new(816, 371, 768, 552), r#"{"starttime":816,"endtime":371,"msgid":768,"number":552}"#);
    assert_wire(GetMsgList::new(816, 371, 768, 552), r#"{"starttime":816,"endtime":371,"msgid":768,"number":552}"#);
    let reply = read::<GetMsgList>(
        r#"{"number":552,"msgid":768,"recordlist":[{"openid":"OPENID","opercode":456,"text":"TEXT","time":257,"worker":"WORKER","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.number, 552);
    assert_eq!(reply.msgid, 768);
    assert_eq!(reply.recordlist[0].openid, "OPENID");
    assert_eq!(reply.recordlist[0].opercode, 456);
    assert_eq!(reply.recordlist[0].text, "TEXT");
    assert_eq!(reply.recordlist[0].time, 257);
    assert_eq!(reply.recordlist[0].worker, "WORKER");
    read::<GetMsgList>("{}");
}

#[test]
fn get_online_list_speaks_the_catalogs_names() {
    assert_wire(GetOnlineList::new(), "{}");
    assert_wire(GetOnlineList::new(), "{}");
    let reply = read::<GetOnlineList>(
        r#"{"kf_online_list":[{"kf_account":"KF_ACCOUNT","status":677,"kf_id":"KF_ID","accepted_case":715,"kf_openid":"KF_OPENID","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.kf_online_list[0].kf_account, "KF_ACCOUNT");
    assert_eq!(reply.kf_online_list[0].status, 677);
    assert_eq!(reply.kf_online_list[0].kf_id, "KF_ID");
    assert_eq!(reply.kf_online_list[0].accepted_case, 715);
    assert_eq!(reply.kf_online_list[0].kf_openid.as_ref().unwrap(), "KF_OPENID");
    read::<GetOnlineList>("{}");
}

#[test]
fn invite_worker_speaks_the_catalogs_names() {
    assert_wire(InviteWorker::new("KF_ACCOUNT", "INVITE_WX"), r#"{"kf_account":"KF_ACCOUNT","invite_wx":"INVITE_WX"}"#);
    assert_wire(InviteWorker::new("KF_ACCOUNT", "INVITE_WX"), r#"{"kf_account":"KF_ACCOUNT","invite_wx":"INVITE_WX"}"#);
    read::<InviteWorker>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<InviteWorker>("{}");
}

#[test]
fn update_kf_account_speaks_the_catalogs_names() {
    assert_wire(UpdateKfAccount::new("KF_ACCOUNT", "NICKNAME"), r#"{"kf_account":"KF_ACCOUNT","nickname":"NICKNAME"}"#);
    assert_wire(
        UpdateKfAccount::new("KF_ACCOUNT", "NICKNAME").password("PASSWORD").kf_wx("KF_WX"),
        r#"{"kf_account":"KF_ACCOUNT","nickname":"NICKNAME","password":"PASSWORD","kf_wx":"KF_WX"}"#,
    );
    read::<UpdateKfAccount>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateKfAccount>("{}");
}

#[test]
fn upload_head_img_speaks_the_catalogs_names() {
    assert_wire(
        UploadHeadImg::new("KF_ACCOUNT", cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"kf_account":"KF_ACCOUNT","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        UploadHeadImg::new("KF_ACCOUNT", cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"kf_account":"KF_ACCOUNT","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    read::<UploadHeadImg>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UploadHeadImg>("{}");
}
