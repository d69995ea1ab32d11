// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.qrcode`.

use cloudfn_openapi::official_account::qrcode::*;

use crate::{assert_wire, read};

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(Create::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Create>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
