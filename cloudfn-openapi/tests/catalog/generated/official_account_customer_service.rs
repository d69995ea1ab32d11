// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.customerService`.

use cloudfn_openapi::official_account::customer_service::*;

use crate::{assert_wire, read};

#[test]
fn add_kf_account_speaks_the_catalogs_names() {
    assert_wire(AddKfAccount::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddKfAccount>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn close_kf_session_speaks_the_catalogs_names() {
    assert_wire(CloseKfSession::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<CloseKfSession>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn create_kf_session_speaks_the_catalogs_names() {
    assert_wire(CreateKfSession::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<CreateKfSession>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn delete_kf_account_speaks_the_catalogs_names() {
    assert_wire(DeleteKfAccount::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<DeleteKfAccount>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_kf_session_speaks_the_catalogs_names() {
    assert_wire(GetKfSession::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetKfSession>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_kf_session_list_speaks_the_catalogs_names() {
    assert_wire(GetKfSessionList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetKfSessionList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_kf_session_wait_case_speaks_the_catalogs_names() {
    assert_wire(GetKfSessionWaitCase::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetKfSessionWaitCase>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_list_speaks_the_catalogs_names() {
    assert_wire(GetList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_msg_list_speaks_the_catalogs_names() {
    assert_wire(GetMsgList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetMsgList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_online_list_speaks_the_catalogs_names() {
    assert_wire(GetOnlineList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetOnlineList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn invite_worker_speaks_the_catalogs_names() {
    assert_wire(InviteWorker::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<InviteWorker>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_kf_account_speaks_the_catalogs_names() {
    assert_wire(UpdateKfAccount::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateKfAccount>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn upload_head_img_speaks_the_catalogs_names() {
    assert_wire(UploadHeadImg::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UploadHeadImg>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
