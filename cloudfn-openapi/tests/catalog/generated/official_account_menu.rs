// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.menu`.

use cloudfn_openapi::official_account::menu::*;

use crate::{assert_wire, read};

#[test]
fn add_conditional_speaks_the_catalogs_names() {
    assert_wire(AddConditional::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddConditional>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(Create::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Create>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn del_conditional_speaks_the_catalogs_names() {
    assert_wire(DelConditional::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<DelConditional>(r#"{"member":1}"#);
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
fn get_self_menu_speaks_the_catalogs_names() {
    assert_wire(GetSelfMenu::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetSelfMenu>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn try_match_speaks_the_catalogs_names() {
    assert_wire(TryMatch::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<TryMatch>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
