// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.mpStore`.

use cloudfn_openapi::official_account::mp_store::*;

use crate::{assert_wire, read};

#[test]
fn add_store_speaks_the_catalogs_names() {
    assert_wire(AddStore::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddStore>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn apply_speaks_the_catalogs_names() {
    assert_wire(Apply::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Apply>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn delete_store_speaks_the_catalogs_names() {
    assert_wire(DeleteStore::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<DeleteStore>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_audit_info_speaks_the_catalogs_names() {
    assert_wire(GetAuditInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetAuditInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_card_speaks_the_catalogs_names() {
    assert_wire(GetCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_category_speaks_the_catalogs_names() {
    assert_wire(GetCategory::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetCategory>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_store_info_speaks_the_catalogs_names() {
    assert_wire(GetStoreInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetStoreInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_store_list_speaks_the_catalogs_names() {
    assert_wire(GetStoreList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetStoreList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn modify_speaks_the_catalogs_names() {
    assert_wire(Modify::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Modify>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn set_card_speaks_the_catalogs_names() {
    assert_wire(SetCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SetCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_store_speaks_the_catalogs_names() {
    assert_wire(UpdateStore::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateStore>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
