// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.voice`.

use cloudfn_openapi::official_account::voice::*;

use crate::{assert_wire, read};

#[test]
fn query_voice_text_result_speaks_the_catalogs_names() {
    assert_wire(QueryVoiceTextResult::new("VOICE_ID"), r#"{"voice_id":"VOICE_ID"}"#);
    assert_wire(QueryVoiceTextResult::new("VOICE_ID").lang("LANG"), r#"{"voice_id":"VOICE_ID","lang":"LANG"}"#);
    let reply = read::<QueryVoiceTextResult>(r#"{"result":"RESULT","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.result, "RESULT");
    read::<QueryVoiceTextResult>("{}");
}

#[test]
fn translate_content_speaks_the_catalogs_names() {
    assert_wire(TranslateContent::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<TranslateContent>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn upload_voice_for_text_speaks_the_catalogs_names() {
    assert_wire(
        UploadVoiceForText::new("VOICE_ID", cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"voice_id":"VOICE_ID","format":"mp3","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        UploadVoiceForText::new("VOICE_ID", cloudfn_openapi::Media::new("image/png", *b"..")).lang("LANG"),
        r#"{"voice_id":"VOICE_ID","format":"mp3","media":{"contentType":"image/png","value":[46,46],"fileName":null},"lang":"LANG"}"#,
    );
    read::<UploadVoiceForText>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UploadVoiceForText>("{}");
}
