// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.tags`.

use cloudfn_openapi::official_account::tags::*;

use crate::{assert_wire, read};

#[test]
fn batch_tagging_speaks_the_catalogs_names() {
    assert_wire(BatchTagging::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchTagging>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_unblacklist_speaks_the_catalogs_names() {
    assert_wire(BatchUnblacklist::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchUnblacklist>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_untagging_speaks_the_catalogs_names() {
    assert_wire(BatchUntagging::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchUntagging>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(Create::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Create>(r#"{"member":1}"#);
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
fn get_user_tag_list_speaks_the_catalogs_names() {
    assert_wire(GetUserTagList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserTagList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_users_speaks_the_catalogs_names() {
    assert_wire(GetUsers::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUsers>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_speaks_the_catalogs_names() {
    assert_wire(Update::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Update>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
