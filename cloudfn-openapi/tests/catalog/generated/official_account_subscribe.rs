// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.subscribe`.

use cloudfn_openapi::official_account::subscribe::*;

use crate::{assert_wire, read};

#[test]
fn biz_send_speaks_the_catalogs_names() {
    assert_wire(
        BizSend::new("TOUSER", "TEMPLATE_ID", cloudfn_openapi::Data::new().set("thing1", "text")),
        r#"{"touser":"TOUSER","template_id":"TEMPLATE_ID","data":{"thing1":{"value":"text"}}}"#,
    );
    assert_wire(
        BizSend::new("TOUSER", "TEMPLATE_ID", cloudfn_openapi::Data::new().set("thing1", "text"))
            .page("PAGE")
            .miniprogram(Miniprogram::new("APPID", "PAGEPATH")),
        r#"{"touser":"TOUSER","template_id":"TEMPLATE_ID","data":{"thing1":{"value":"text"}},"page":"PAGE","miniprogram":{"appid":"APPID","pagepath":"PAGEPATH"}}"#,
    );
    read::<BizSend>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<BizSend>("{}");
}
