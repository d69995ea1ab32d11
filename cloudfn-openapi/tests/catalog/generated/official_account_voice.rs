// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.voice`.

use cloudfn_openapi::official_account::voice::*;

use crate::{assert_wire, read};

#[test]
fn query_voice_text_result_speaks_the_catalogs_names() {
    assert_wire(QueryVoiceTextResult::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<QueryVoiceTextResult>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn translate_content_speaks_the_catalogs_names() {
    assert_wire(TranslateContent::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<TranslateContent>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn upload_voice_for_text_speaks_the_catalogs_names() {
    assert_wire(UploadVoiceForText::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UploadVoiceForText>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
