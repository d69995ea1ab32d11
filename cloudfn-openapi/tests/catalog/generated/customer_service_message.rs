// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `customerServiceMessage`.

use cloudfn_openapi::customer_service_message::*;

use crate::{assert_wire, read, read_json_or_image};

#[test]
fn get_temp_media_speaks_the_catalogs_names() {
    assert_wire(GetTempMedia::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    assert_wire(GetTempMedia::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    let reply =
        read_json_or_image::<GetTempMedia, _>(r#"{"video_url":"VIDEO_URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.video_url, "VIDEO_URL");
    read_json_or_image::<GetTempMedia, _>("{}");
}

#[test]
fn send_speaks_the_catalogs_names() {
    assert_wire(
        Send::new("TOUSER", Message::Text(Text::new("CONTENT"))),
        r#"{"touser":"TOUSER","msgtype":"text","text":{"content":"CONTENT"}}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::Text(Text::new("CONTENT")))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"text","text":{"content":"CONTENT"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::Image(Picture::new("MEDIA_ID")))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"image","image":{"media_id":"MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::Voice(Voice::new("MEDIA_ID")))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"voice","voice":{"media_id":"MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new(
            "TOUSER",
            Message::Video(Video::new("MEDIA_ID", "THUMB_MEDIA_ID").title("TITLE").description("DESCRIPTION")),
        )
        .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
        .aimsgcontext(AiContext::new().is_ai_msg(true))
        .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"video","video":{"media_id":"MEDIA_ID","thumb_media_id":"THUMB_MEDIA_ID","title":"TITLE","description":"DESCRIPTION"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new(
            "TOUSER",
            Message::Music(
                Music::new("MUSICURL", "THUMB_MEDIA_ID")
                    .title("TITLE")
                    .description("DESCRIPTION")
                    .hqmusicurl("HQMUSICURL"),
            ),
        )
        .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
        .aimsgcontext(AiContext::new().is_ai_msg(true))
        .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"music","music":{"title":"TITLE","description":"DESCRIPTION","musicurl":"MUSICURL","hqmusicurl":"HQMUSICURL","thumb_media_id":"THUMB_MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::News(News::new([Article::new("TITLE", "DESCRIPTION", "PICURL", "URL")])))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"news","news":{"articles":[{"title":"TITLE","description":"DESCRIPTION","picurl":"PICURL","url":"URL"}]},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::Mpnews(Mpnews::new("MEDIA_ID")))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"mpnews","mpnews":{"media_id":"MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::Mpnewsarticle(MpnewsArticle::new("ARTICLE_ID")))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"mpnewsarticle","mpnewsarticle":{"article_id":"ARTICLE_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new(
            "TOUSER",
            Message::Msgmenu(
                Menu::new([MenuItem::new("ID", "CONTENT")]).head_content("HEAD_CONTENT").tail_content("TAIL_CONTENT"),
            ),
        )
        .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
        .aimsgcontext(AiContext::new().is_ai_msg(true))
        .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"msgmenu","msgmenu":{"head_content":"HEAD_CONTENT","list":[{"id":"ID","content":"CONTENT"}],"tail_content":"TAIL_CONTENT"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::Wxcard(Wxcard::new("CARD_ID")))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"wxcard","wxcard":{"card_id":"CARD_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new(
            "TOUSER",
            Message::Miniprogrampage(
                MiniProgramPage::new("APPID", "PAGEPATH").title("TITLE").thumb_media_id("THUMB_MEDIA_ID"),
            ),
        )
        .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
        .aimsgcontext(AiContext::new().is_ai_msg(true))
        .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"miniprogrampage","miniprogrampage":{"title":"TITLE","appid":"APPID","pagepath":"PAGEPATH","thumb_media_id":"THUMB_MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", Message::Link(Link::new("TITLE", "DESCRIPTION", "URL", "THUMB_URL")))
            .customservice(CustomService::new().kf_account("KF_ACCOUNT"))
            .aimsgcontext(AiContext::new().is_ai_msg(true))
            .businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","msgtype":"link","customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID","link":{"title":"TITLE","description":"DESCRIPTION","url":"URL","thumb_url":"THUMB_URL"}}"#,
    );
    read::<Send>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Send>("{}");
}

#[test]
fn set_typing_speaks_the_catalogs_names() {
    assert_wire(SetTyping::new("TOUSER", Command::Typing), r#"{"touser":"TOUSER","command":"Typing"}"#);
    assert_wire(
        SetTyping::new("TOUSER", Command::Typing).businessid("BUSINESSID"),
        r#"{"touser":"TOUSER","command":"Typing","businessid":"BUSINESSID"}"#,
    );
    read::<SetTyping>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetTyping>("{}");
}

#[test]
fn upload_temp_media_speaks_the_catalogs_names() {
    assert_wire(
        UploadTempMedia::new(
            cloudfn_openapi::official_account::media::MediaType::Image,
            cloudfn_openapi::Media::new("image/png", *b".."),
        ),
        r#"{"type":"image","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        UploadTempMedia::new(
            cloudfn_openapi::official_account::media::MediaType::Image,
            cloudfn_openapi::Media::new("image/png", *b".."),
        ),
        r#"{"type":"image","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    let reply = read::<UploadTempMedia>(
        r#"{"type":"image","media_id":"MEDIA_ID","created_at":941,"thumb_media_id":"THUMB_MEDIA_ID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.r#type, Some(cloudfn_openapi::official_account::media::MediaType::Image));
    assert_eq!(reply.media_id, "MEDIA_ID");
    assert_eq!(reply.created_at, 941);
    assert_eq!(reply.thumb_media_id.as_ref().unwrap(), "THUMB_MEDIA_ID");
    read::<UploadTempMedia>("{}");
}
