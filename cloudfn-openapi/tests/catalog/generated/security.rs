// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `security`.

use cloudfn_openapi::security::*;

use crate::{assert_wire, read};

#[test]
fn img_sec_check_speaks_the_catalogs_names() {
    assert_wire(
        ImgSecCheck::new(cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        ImgSecCheck::new(cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    read::<ImgSecCheck>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<ImgSecCheck>("{}");
}

#[test]
fn media_check_async_speaks_the_catalogs_names() {
    assert_wire(
        MediaCheckAsync::new("MEDIA_URL", MediaKind::Audio, CheckScene::Profile, "OPENID"),
        r#"{"media_url":"MEDIA_URL","media_type":1,"version":2,"scene":1,"openid":"OPENID"}"#,
    );
    assert_wire(
        MediaCheckAsync::new("MEDIA_URL", MediaKind::Audio, CheckScene::Profile, "OPENID"),
        r#"{"media_url":"MEDIA_URL","media_type":1,"version":2,"scene":1,"openid":"OPENID"}"#,
    );
    let reply = read::<MediaCheckAsync>(r#"{"trace_id":"TRACE_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.trace_id, "TRACE_ID");
    read::<MediaCheckAsync>("{}");
    assert_wire(MediaCheckAsyncV1::new("MEDIA_URL", MediaKind::Audio), r#"{"media_url":"MEDIA_URL","media_type":1}"#);
    let reply = read::<MediaCheckAsyncV1>(r#"{"trace_id":"TRACE_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.trace_id, "TRACE_ID");
}

#[test]
fn msg_sec_check_speaks_the_catalogs_names() {
    assert_wire(
        MsgSecCheck::new("CONTENT", CheckScene::Profile, "OPENID"),
        r#"{"content":"CONTENT","version":2,"scene":1,"openid":"OPENID"}"#,
    );
    assert_wire(
        MsgSecCheck::new("CONTENT", CheckScene::Profile, "OPENID")
            .title("TITLE")
            .nickname("NICKNAME")
            .signature("SIGNATURE"),
        r#"{"content":"CONTENT","version":2,"scene":1,"openid":"OPENID","title":"TITLE","nickname":"NICKNAME","signature":"SIGNATURE"}"#,
    );
    let reply = read::<MsgSecCheck>(
        r#"{"detail":[{"strategy":"STRATEGY","errcode":329,"suggest":"risky","label":740,"keyword":"KEYWORD","prob":265,"level":808,"a member of tomorrow":{"deep":[1]}}],"trace_id":"TRACE_ID","result":{"suggest":"risky","label":740,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.detail[0].strategy, "STRATEGY");
    assert_eq!(reply.detail[0].errcode, 329);
    assert_eq!(reply.detail[0].suggest, Some(Suggest::Risky));
    assert_eq!(reply.detail[0].label, 740);
    assert_eq!(reply.detail[0].keyword, "KEYWORD");
    assert_eq!(reply.detail[0].prob, 265);
    assert_eq!(reply.detail[0].level, 808);
    assert_eq!(reply.trace_id, "TRACE_ID");
    assert_eq!(reply.result.suggest, Some(Suggest::Risky));
    assert_eq!(reply.result.label, 740);
    read::<MsgSecCheck>("{}");
    assert_wire(MsgSecCheckV1::new("CONTENT"), r#"{"content":"CONTENT"}"#);
    read::<MsgSecCheckV1>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
}
