// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.poi`.

use cloudfn_openapi::official_account::poi::*;

use crate::{assert_wire, read};

#[test]
fn add_speaks_the_catalogs_names() {
    assert_wire(Add::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Add>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn delete_speaks_the_catalogs_names() {
    assert_wire(Delete::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Delete>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Get>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_list_speaks_the_catalogs_names() {
    assert_wire(GetList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_wx_category_speaks_the_catalogs_names() {
    assert_wire(GetWxCategory::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetWxCategory>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_speaks_the_catalogs_names() {
    assert_wire(Update::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Update>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
