// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `ad`.

use cloudfn_openapi::ad::*;

use crate::{assert_wire, read};

#[test]
fn add_user_action_speaks_the_catalogs_names() {
    assert_wire(AddUserAction::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddUserAction>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn add_user_action_set_speaks_the_catalogs_names() {
    assert_wire(AddUserActionSet::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddUserActionSet>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_action_set_reports_speaks_the_catalogs_names() {
    assert_wire(GetUserActionSetReports::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserActionSetReports>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_action_sets_speaks_the_catalogs_names() {
    assert_wire(GetUserActionSets::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserActionSets>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
