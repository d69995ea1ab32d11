// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game.contentSpam`.

use cloudfn_openapi::wxa::game::content_spam::*;

use crate::{assert_wire, read};

#[test]
fn media_check_sync_speaks_the_catalogs_names() {
    assert_wire(MediaCheckSync::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<MediaCheckSync>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn msg_sec_check_speaks_the_catalogs_names() {
    assert_wire(MsgSecCheck::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<MsgSecCheck>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
