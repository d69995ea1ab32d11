// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game`.

use cloudfn_openapi::wxa::game::*;

use crate::{assert_wire, read};

#[test]
fn get_balance_speaks_the_catalogs_names() {
    assert_wire(GetBalance::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetBalance>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn pay_speaks_the_catalogs_names() {
    assert_wire(Pay::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Pay>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn present_speaks_the_catalogs_names() {
    assert_wire(Present::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Present>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
