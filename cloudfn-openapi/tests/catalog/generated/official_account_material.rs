// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.material`.

use cloudfn_openapi::official_account::material::*;

use crate::{assert_wire, read, read_json_or_image};

#[test]
fn add_material_speaks_the_catalogs_names() {
    assert_wire(
        AddMaterial::new(MaterialType::Image, cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"type":"image","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        AddMaterial::new(MaterialType::Image, cloudfn_openapi::Media::new("image/png", *b".."))
            .description(VideoDescription::new("TITLE", "INTRODUCTION")),
        r#"{"type":"image","media":{"contentType":"image/png","value":[46,46],"fileName":null},"description":{"title":"TITLE","introduction":"INTRODUCTION"}}"#,
    );
    let reply = read::<AddMaterial>(r#"{"media_id":"MEDIA_ID","url":"URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.media_id, "MEDIA_ID");
    assert_eq!(reply.url.as_ref().unwrap(), "URL");
    read::<AddMaterial>("{}");
}

#[test]
fn add_news_speaks_the_catalogs_names() {
    assert_wire(
        AddNews::new([NewArticle::new("TITLE", "THUMB_MEDIA_ID", "CONTENT")]),
        r#"{"articles":[{"title":"TITLE","thumb_media_id":"THUMB_MEDIA_ID","content":"CONTENT"}]}"#,
    );
    assert_wire(
        AddNews::new([NewArticle::new("TITLE", "THUMB_MEDIA_ID", "CONTENT")
            .author("AUTHOR")
            .digest("DIGEST")
            .show_cover_pic(true)
            .content_source_url("CONTENT_SOURCE_URL")
            .need_open_comment(true)
            .only_fans_can_comment(true)]),
        r#"{"articles":[{"title":"TITLE","thumb_media_id":"THUMB_MEDIA_ID","content":"CONTENT","author":"AUTHOR","digest":"DIGEST","show_cover_pic":1,"content_source_url":"CONTENT_SOURCE_URL","need_open_comment":1,"only_fans_can_comment":1}]}"#,
    );
    let reply = read::<AddNews>(r#"{"media_id":"MEDIA_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.media_id, "MEDIA_ID");
    read::<AddNews>("{}");
}

#[test]
fn batch_get_material_speaks_the_catalogs_names() {
    assert_wire(BatchGetMaterial::new(ListedType::Image, 582, 892), r#"{"type":"image","offset":582,"count":892}"#);
    assert_wire(BatchGetMaterial::new(ListedType::Image, 582, 892), r#"{"type":"image","offset":582,"count":892}"#);
    let reply = read::<BatchGetMaterial>(
        r#"{"total_count":516,"item_count":107,"item":[{"media_id":"MEDIA_ID","name":"NAME","url":"URL","content":{"news_item":[{"title":"TITLE","thumb_media_id":"THUMB_MEDIA_ID","thumb_url":"THUMB_URL","show_cover_pic":1,"author":"AUTHOR","digest":"DIGEST","content":"CONTENT","url":"URL","content_source_url":"CONTENT_SOURCE_URL","need_open_comment":1,"only_fans_can_comment":1,"a member of tomorrow":{"deep":[1]}}],"update_time":437,"create_time":426,"a member of tomorrow":{"deep":[1]}},"update_time":437,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total_count, 516);
    assert_eq!(reply.item_count, 107);
    assert_eq!(reply.item[0].media_id, "MEDIA_ID");
    assert_eq!(reply.item[0].name.as_ref().unwrap(), "NAME");
    assert_eq!(reply.item[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].title, "TITLE");
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].thumb_media_id, "THUMB_MEDIA_ID");
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].thumb_url, "THUMB_URL");
    assert!(reply.item[0].content.as_ref().unwrap().news_item[0].show_cover_pic);
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].author, "AUTHOR");
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].digest, "DIGEST");
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].content, "CONTENT");
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].url, "URL");
    assert_eq!(reply.item[0].content.as_ref().unwrap().news_item[0].content_source_url, "CONTENT_SOURCE_URL");
    assert!(reply.item[0].content.as_ref().unwrap().news_item[0].need_open_comment.unwrap());
    assert!(reply.item[0].content.as_ref().unwrap().news_item[0].only_fans_can_comment.unwrap());
    assert_eq!(reply.item[0].content.as_ref().unwrap().update_time, 437);
    assert_eq!(reply.item[0].content.as_ref().unwrap().create_time, 426);
    assert_eq!(reply.item[0].update_time, 437);
    read::<BatchGetMaterial>("{}");
}

#[test]
fn delelete_speaks_the_catalogs_names() {
    assert_wire(Delelete::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    assert_wire(Delelete::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    read::<Delelete>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Delelete>("{}");
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    assert_wire(Get::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    let reply = read_json_or_image::<Get, _>(
        r#"{"title":"TITLE","description":"DESCRIPTION","down_url":"DOWN_URL","news_item":[{"title":"TITLE","thumb_media_id":"THUMB_MEDIA_ID","thumb_url":"THUMB_URL","show_cover_pic":1,"author":"AUTHOR","digest":"DIGEST","content":"CONTENT","url":"URL","content_source_url":"CONTENT_SOURCE_URL","need_open_comment":1,"only_fans_can_comment":1,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.title.as_ref().unwrap(), "TITLE");
    assert_eq!(reply.description.as_ref().unwrap(), "DESCRIPTION");
    assert_eq!(reply.down_url.as_ref().unwrap(), "DOWN_URL");
    assert_eq!(reply.news_item[0].title, "TITLE");
    assert_eq!(reply.news_item[0].thumb_media_id, "THUMB_MEDIA_ID");
    assert_eq!(reply.news_item[0].thumb_url, "THUMB_URL");
    assert!(reply.news_item[0].show_cover_pic);
    assert_eq!(reply.news_item[0].author, "AUTHOR");
    assert_eq!(reply.news_item[0].digest, "DIGEST");
    assert_eq!(reply.news_item[0].content, "CONTENT");
    assert_eq!(reply.news_item[0].url, "URL");
    assert_eq!(reply.news_item[0].content_source_url, "CONTENT_SOURCE_URL");
    assert!(reply.news_item[0].need_open_comment.unwrap());
    assert!(reply.news_item[0].only_fans_can_comment.unwrap());
    read_json_or_image::<Get, _>("{}");
}

#[test]
fn get_material_count_speaks_the_catalogs_names() {
    assert_wire(GetMaterialCount::new(), "{}");
    assert_wire(GetMaterialCount::new(), "{}");
    let reply = read::<GetMaterialCount>(
        r#"{"voice_count":458,"video_count":489,"image_count":433,"news_count":160,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.voice_count, 458);
    assert_eq!(reply.video_count, 489);
    assert_eq!(reply.image_count, 433);
    assert_eq!(reply.news_count, 160);
    read::<GetMaterialCount>("{}");
}

#[test]
fn update_news_speaks_the_catalogs_names() {
    assert_wire(
        UpdateNews::new("MEDIA_ID", 829, NewArticle::new("TITLE", "THUMB_MEDIA_ID", "CONTENT")),
        r#"{"media_id":"MEDIA_ID","index":829,"articles":{"title":"TITLE","thumb_media_id":"THUMB_MEDIA_ID","content":"CONTENT"}}"#,
    );
    assert_wire(
        UpdateNews::new(
            "MEDIA_ID",
            829,
            NewArticle::new("TITLE", "THUMB_MEDIA_ID", "CONTENT")
                .author("AUTHOR")
                .digest("DIGEST")
                .show_cover_pic(true)
                .content_source_url("CONTENT_SOURCE_URL")
                .need_open_comment(true)
                .only_fans_can_comment(true),
        ),
        r#"{"media_id":"MEDIA_ID","index":829,"articles":{"title":"TITLE","thumb_media_id":"THUMB_MEDIA_ID","content":"CONTENT","author":"AUTHOR","digest":"DIGEST","show_cover_pic":1,"content_source_url":"CONTENT_SOURCE_URL","need_open_comment":1,"only_fans_can_comment":1}}"#,
    );
    read::<UpdateNews>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateNews>("{}");
}
