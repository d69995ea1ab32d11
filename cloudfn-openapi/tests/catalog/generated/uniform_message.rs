// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `uniformMessage`.

#![allow(deprecated, reason = "what is gone still compiles")]

use cloudfn_openapi::uniform_message::*;

use crate::{assert_wire, read};

#[test]
fn send_speaks_the_catalogs_names() {
    assert_wire(
        Send::new(
            "TOUSER",
            MpTemplateMessage::new(MpTemplateMessageArguments {
                appid: "APPID".into(),
                template_id: "TEMPLATE_ID".into(),
                url: "URL".into(),
                miniprogram: "MINIPROGRAM".into(),
                data: cloudfn_openapi::Data::new().set("thing1", "text"),
            }),
        ),
        r#"{"touser":"TOUSER","mp_template_msg":{"appid":"APPID","template_id":"TEMPLATE_ID","url":"URL","miniprogram":"MINIPROGRAM","data":{"thing1":{"value":"text"}}}}"#,
    );
    assert_wire(
        Send::new(
            "TOUSER",
            MpTemplateMessage::new(MpTemplateMessageArguments {
                appid: "APPID".into(),
                template_id: "TEMPLATE_ID".into(),
                url: "URL".into(),
                miniprogram: "MINIPROGRAM".into(),
                data: cloudfn_openapi::Data::new().set("thing1", "text"),
            }),
        )
        .weapp_template_msg(WeappTemplateMessage::new(WeappTemplateMessageArguments {
            template_id: "TEMPLATE_ID".into(),
            page: "PAGE".into(),
            form_id: "FORM_ID".into(),
            data: cloudfn_openapi::Data::new().set("thing1", "text"),
            emphasis_keyword: "EMPHASIS_KEYWORD".into(),
        })),
        r#"{"touser":"TOUSER","weapp_template_msg":{"template_id":"TEMPLATE_ID","page":"PAGE","form_id":"FORM_ID","data":{"thing1":{"value":"text"}},"emphasis_keyword":"EMPHASIS_KEYWORD"},"mp_template_msg":{"appid":"APPID","template_id":"TEMPLATE_ID","url":"URL","miniprogram":"MINIPROGRAM","data":{"thing1":{"value":"text"}}}}"#,
    );
    read::<Send>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Send>("{}");
}
