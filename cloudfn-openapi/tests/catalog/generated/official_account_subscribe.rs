// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.subscribe`.

use cloudfn_openapi::official_account::subscribe::*;

use crate::{assert_wire, read};

#[test]
fn biz_send_speaks_the_catalogs_names() {
    assert_wire(BizSend::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BizSend>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
