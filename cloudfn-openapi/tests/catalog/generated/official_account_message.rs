// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.message`.

use cloudfn_openapi::official_account::message::*;

use crate::{assert_wire, read};

#[test]
fn sendall_speaks_the_catalogs_names() {
    assert_wire(Sendall::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Sendall>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
