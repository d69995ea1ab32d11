// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.shorten`.

use cloudfn_openapi::official_account::shorten::*;

use crate::{assert_wire, read};

#[test]
fn fetch_speaks_the_catalogs_names() {
    assert_wire(Fetch::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Fetch>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn gen_speaks_the_catalogs_names() {
    assert_wire(Gen::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Gen>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
