// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.semantic`.

use cloudfn_openapi::official_account::semantic::*;

use crate::{assert_wire, read};

#[test]
fn search_speaks_the_catalogs_names() {
    assert_wire(Search::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Search>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
