// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.user`.

use cloudfn_openapi::official_account::user::*;

use crate::{assert_wire, read};

#[test]
fn batch_get_info_speaks_the_catalogs_names() {
    assert_wire(BatchGetInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchGetInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_blacklist_speaks_the_catalogs_names() {
    assert_wire(GetBlacklist::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetBlacklist>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_info_speaks_the_catalogs_names() {
    assert_wire(GetInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_list_speaks_the_catalogs_names() {
    assert_wire(GetList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_remark_speaks_the_catalogs_names() {
    assert_wire(UpdateRemark::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateRemark>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
