// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.comment`.

use cloudfn_openapi::official_account::comment::*;

use crate::{assert_wire, read};

#[test]
fn close_speaks_the_catalogs_names() {
    assert_wire(Close::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Close>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn delete_speaks_the_catalogs_names() {
    assert_wire(Delete::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Delete>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn delete_reply_speaks_the_catalogs_names() {
    assert_wire(DeleteReply::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<DeleteReply>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn list_speaks_the_catalogs_names() {
    assert_wire(List::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<List>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn mark_elect_speaks_the_catalogs_names() {
    assert_wire(MarkElect::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<MarkElect>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn open_speaks_the_catalogs_names() {
    assert_wire(Open::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Open>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn reply_speaks_the_catalogs_names() {
    assert_wire(Reply::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Reply>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn unmark_elect_speaks_the_catalogs_names() {
    assert_wire(UnmarkElect::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UnmarkElect>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
