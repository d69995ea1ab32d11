// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.publisher`.

use cloudfn_openapi::official_account::publisher::*;

use crate::{assert_wire, read};

#[test]
fn stat_speaks_the_catalogs_names() {
    assert_wire(Stat::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Stat>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
