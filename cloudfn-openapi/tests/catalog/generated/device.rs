// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `device`.

use cloudfn_openapi::device::*;

use crate::{assert_wire, read};

#[test]
fn get_sn_ticket_speaks_the_catalogs_names() {
    assert_wire(GetSnTicket::new("SN", "MODEL_ID"), r#"{"sn":"SN","model_id":"MODEL_ID"}"#);
    assert_wire(GetSnTicket::new("SN", "MODEL_ID"), r#"{"sn":"SN","model_id":"MODEL_ID"}"#);
    let reply = read::<GetSnTicket>(r#"{"sn_ticket":"SN_TICKET","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.sn_ticket, "SN_TICKET");
    read::<GetSnTicket>("{}");
}
