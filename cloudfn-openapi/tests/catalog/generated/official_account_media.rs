// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.media`.

use cloudfn_openapi::official_account::media::*;

use crate::{assert_image, assert_wire, read, read_json_or_image};

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    assert_wire(Get::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    let reply = read_json_or_image::<Get, _>(r#"{"video_url":"VIDEO_URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.video_url, "VIDEO_URL");
    read_json_or_image::<Get, _>("{}");
}

#[test]
fn get_from_jssdk_speaks_the_catalogs_names() {
    assert_wire(GetFromJssdk::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    assert_wire(GetFromJssdk::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    assert_image::<GetFromJssdk>();
}

#[test]
fn upload_speaks_the_catalogs_names() {
    assert_wire(
        Upload::new(MediaType::Image, cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"type":"image","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        Upload::new(MediaType::Image, cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"type":"image","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    let reply = read::<Upload>(
        r#"{"type":"image","media_id":"MEDIA_ID","created_at":941,"thumb_media_id":"THUMB_MEDIA_ID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.r#type, Some(MediaType::Image));
    assert_eq!(reply.media_id, "MEDIA_ID");
    assert_eq!(reply.created_at, 941);
    assert_eq!(reply.thumb_media_id.as_ref().unwrap(), "THUMB_MEDIA_ID");
    read::<Upload>("{}");
}

#[test]
fn upload_img_speaks_the_catalogs_names() {
    assert_wire(
        UploadImg::new(cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        UploadImg::new(cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    let reply = read::<UploadImg>(r#"{"url":"URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.url, "URL");
    read::<UploadImg>("{}");
}
