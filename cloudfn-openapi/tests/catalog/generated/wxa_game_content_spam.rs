// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game.contentSpam`.

use cloudfn_openapi::wxa::game::content_spam::*;

use crate::{assert_wire, read};

#[test]
fn media_check_sync_speaks_the_catalogs_names() {
    assert_wire(
        MediaCheckSync::new("OPENID", "MEDIA_URL", CheckScene::Profile),
        r#"{"openid":"OPENID","media_url":"MEDIA_URL","media_type":2,"version":2,"scene":1}"#,
    );
    assert_wire(
        MediaCheckSync::new("OPENID", "MEDIA_URL", CheckScene::Profile),
        r#"{"openid":"OPENID","media_url":"MEDIA_URL","media_type":2,"version":2,"scene":1}"#,
    );
    let reply = read::<MediaCheckSync>(
        r#"{"trace_id":"TRACE_ID","result":{"suggest":"risky","label":740,"a member of tomorrow":{"deep":[1]}},"detail":[{"strategy":"STRATEGY","suggest":"risky","label":740,"prob":265,"errcode":329,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.trace_id, "TRACE_ID");
    assert_eq!(reply.result.suggest, Some(Suggest::Risky));
    assert_eq!(reply.result.label, 740);
    assert_eq!(reply.detail[0].strategy, "STRATEGY");
    assert_eq!(reply.detail[0].suggest, Some(Suggest::Risky));
    assert_eq!(reply.detail[0].label, 740);
    assert_eq!(reply.detail[0].prob, 265);
    assert_eq!(reply.detail[0].errcode, 329);
    read::<MediaCheckSync>("{}");
}

#[test]
fn msg_sec_check_speaks_the_catalogs_names() {
    assert_wire(
        MsgSecCheck::new("OPENID", "CONTENT", CheckScene::Profile),
        r#"{"openid":"OPENID","content":"CONTENT","version":2,"scene":1}"#,
    );
    assert_wire(
        MsgSecCheck::new("OPENID", "CONTENT", CheckScene::Profile).nickname("NICKNAME"),
        r#"{"openid":"OPENID","nickname":"NICKNAME","content":"CONTENT","version":2,"scene":1}"#,
    );
    let reply = read::<MsgSecCheck>(
        r#"{"trace_id":"TRACE_ID","result":{"suggest":"risky","label":740,"replaced_content":"REPLACED_CONTENT","a member of tomorrow":{"deep":[1]}},"detail":[{"strategy":"STRATEGY","suggest":"risky","label":740,"level":808,"prob":265,"keyword":"KEYWORD","errcode":329,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.trace_id, "TRACE_ID");
    assert_eq!(reply.result.suggest, Some(Suggest::Risky));
    assert_eq!(reply.result.label, 740);
    assert_eq!(reply.result.replaced_content, "REPLACED_CONTENT");
    assert_eq!(reply.detail[0].strategy, "STRATEGY");
    assert_eq!(reply.detail[0].suggest, Some(Suggest::Risky));
    assert_eq!(reply.detail[0].label, 740);
    assert_eq!(reply.detail[0].level, 808);
    assert_eq!(reply.detail[0].prob, 265);
    assert_eq!(reply.detail[0].keyword, "KEYWORD");
    assert_eq!(reply.detail[0].errcode, 329);
    read::<MsgSecCheck>("{}");
}
