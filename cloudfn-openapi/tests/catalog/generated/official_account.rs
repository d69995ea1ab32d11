// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount`.

use cloudfn_openapi::official_account::*;

use crate::{assert_wire, read};

#[test]
fn add_pay_gift_card_speaks_the_catalogs_names() {
    assert_wire(
        AddPayGiftCard::new(NewRule::new(NewRuleInfo::new(["MCHID_LIST"], 987, 475))),
        r#"{"rule_info":{"type":"RULE_TYPE_PAY_MEMBER_CARD","base_info":{"mchid_list":["MCHID_LIST"],"begin_time":987,"end_time":475}}}"#,
    );
    assert_wire(
        AddPayGiftCard::new(
            NewRule::new(NewRuleInfo::new(["MCHID_LIST"], 987, 475)).member_rule(
                MemberRule::new("CARD_ID", 993, 525)
                    .jump_url("JUMP_URL")
                    .app_brand_id("APP_BRAND_ID")
                    .app_brand_pass("APP_BRAND_PASS"),
            ),
        ),
        r#"{"rule_info":{"type":"RULE_TYPE_PAY_MEMBER_CARD","base_info":{"mchid_list":["MCHID_LIST"],"begin_time":987,"end_time":475},"member_rule":{"card_id":"CARD_ID","least_cost":993,"max_cost":525,"jump_url":"JUMP_URL","app_brand_id":"APP_BRAND_ID","app_brand_pass":"APP_BRAND_PASS"}}}"#,
    );
    let reply = read::<AddPayGiftCard>(
        r#"{"rule_id":281,"fail_mchid_list":[{"mchid":"MCHID","errcode":329,"errmsg":"ERRMSG","occupy_rule_id":606,"occupy_appid":"OCCUPY_APPID","a member of tomorrow":{"deep":[1]}}],"succ_mchid_list":["SUCC_MCHID_LIST"],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.rule_id, 281);
    assert_eq!(reply.fail_mchid_list[0].mchid, "MCHID");
    assert_eq!(reply.fail_mchid_list[0].errcode, 329);
    assert_eq!(reply.fail_mchid_list[0].errmsg.as_ref().unwrap(), "ERRMSG");
    assert_eq!(reply.fail_mchid_list[0].occupy_rule_id.unwrap(), 606);
    assert_eq!(reply.fail_mchid_list[0].occupy_appid.as_ref().unwrap(), "OCCUPY_APPID");
    assert_eq!(reply.succ_mchid_list[0], "SUCC_MCHID_LIST");
    read::<AddPayGiftCard>("{}");
}

#[test]
fn delete_pay_gift_card_speaks_the_catalogs_names() {
    assert_wire(DeletePayGiftCard::new(281), r#"{"rule_id":281}"#);
    assert_wire(DeletePayGiftCard::new(281), r#"{"rule_id":281}"#);
    read::<DeletePayGiftCard>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeletePayGiftCard>("{}");
}

#[test]
fn shorturl_speaks_the_catalogs_names() {
    assert_wire(Shorturl::new("LONG_URL"), r#"{"action":"long2short","long_url":"LONG_URL"}"#);
    assert_wire(Shorturl::new("LONG_URL"), r#"{"action":"long2short","long_url":"LONG_URL"}"#);
    let reply = read::<Shorturl>(r#"{"short_url":"SHORT_URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.short_url, "SHORT_URL");
    read::<Shorturl>("{}");
}
