// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `serviceMarket`.

use cloudfn_openapi::service_market::*;

use crate::{assert_wire, read};

#[test]
fn invoke_service_speaks_the_catalogs_names() {
    assert_wire(
        InvokeService::new("SERVICE", "API", "CLIENT_MSG_ID"),
        r#"{"service":"SERVICE","api":"API","client_msg_id":"CLIENT_MSG_ID"}"#,
    );
    assert_wire(
        InvokeService::new("SERVICE", "API", "CLIENT_MSG_ID").data("DATA").r#async(true),
        r#"{"service":"SERVICE","api":"API","data":"DATA","client_msg_id":"CLIENT_MSG_ID","async":true}"#,
    );
    let reply =
        read::<InvokeService>(r#"{"data":"DATA","request_id":"REQUEST_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.data, "DATA");
    assert_eq!(reply.request_id, "REQUEST_ID");
    read::<InvokeService>("{}");
}
