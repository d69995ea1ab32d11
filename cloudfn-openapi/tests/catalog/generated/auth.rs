// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `auth`.

use cloudfn_openapi::auth::*;

use crate::{assert_wire, read};

#[test]
fn get_paid_union_id_speaks_the_catalogs_names() {
    assert_wire(GetPaidUnionId::new("OPENID"), r#"{"openid":"OPENID"}"#);
    assert_wire(
        GetPaidUnionId::new("OPENID").transaction_id("TRANSACTION_ID").mch_id("MCH_ID").out_trade_no("OUT_TRADE_NO"),
        r#"{"openid":"OPENID","transaction_id":"TRANSACTION_ID","mch_id":"MCH_ID","out_trade_no":"OUT_TRADE_NO"}"#,
    );
    let reply = read::<GetPaidUnionId>(r#"{"unionid":"UNIONID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.unionid, "UNIONID");
    read::<GetPaidUnionId>("{}");
}
