// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `customerServiceMessage`.

use cloudfn_openapi::customer_service_message::*;

use crate::{assert_wire, read, read_json_or_image};

#[test]
fn get_temp_media_speaks_the_catalogs_names() {
    assert_wire(GetTempMedia::new("MEDIA_ID"), r#"{"media_id":"MEDIA_ID"}"#);
    assert_wire(GetTempMedia { media_id: "MEDIA_ID".into() }, r#"{"media_id":"MEDIA_ID"}"#);
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
        Send {
            touser: "TOUSER".into(),
            message: Message::Text(Text { content: "CONTENT".into() }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"text","text":{"content":"CONTENT"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Image(Picture { media_id: "MEDIA_ID".into() }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"image","image":{"media_id":"MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Voice(Voice { media_id: "MEDIA_ID".into() }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"voice","voice":{"media_id":"MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Video(Video {
                media_id: "MEDIA_ID".into(),
                thumb_media_id: "THUMB_MEDIA_ID".into(),
                title: Some("TITLE".into()),
                description: Some("DESCRIPTION".into()),
            }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"video","video":{"media_id":"MEDIA_ID","thumb_media_id":"THUMB_MEDIA_ID","title":"TITLE","description":"DESCRIPTION"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Music(Music {
                title: Some("TITLE".into()),
                description: Some("DESCRIPTION".into()),
                musicurl: "MUSICURL".into(),
                hqmusicurl: Some("HQMUSICURL".into()),
                thumb_media_id: "THUMB_MEDIA_ID".into(),
            }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"music","music":{"title":"TITLE","description":"DESCRIPTION","musicurl":"MUSICURL","hqmusicurl":"HQMUSICURL","thumb_media_id":"THUMB_MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::News(News {
                articles: vec![Article {
                    title: "TITLE".into(),
                    description: "DESCRIPTION".into(),
                    picurl: "PICURL".into(),
                    url: "URL".into(),
                }],
            }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"news","news":{"articles":[{"title":"TITLE","description":"DESCRIPTION","picurl":"PICURL","url":"URL"}]},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Mpnews(Mpnews { media_id: "MEDIA_ID".into() }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"mpnews","mpnews":{"media_id":"MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Mpnewsarticle(MpnewsArticle { article_id: "ARTICLE_ID".into() }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"mpnewsarticle","mpnewsarticle":{"article_id":"ARTICLE_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Msgmenu(Menu {
                head_content: Some("HEAD_CONTENT".into()),
                list: vec![MenuItem { id: "ID".into(), content: "CONTENT".into() }],
                tail_content: Some("TAIL_CONTENT".into()),
            }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"msgmenu","msgmenu":{"head_content":"HEAD_CONTENT","list":[{"id":"ID","content":"CONTENT"}],"tail_content":"TAIL_CONTENT"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Wxcard(Wxcard { card_id: "CARD_ID".into() }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"wxcard","wxcard":{"card_id":"CARD_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Miniprogrampage(MiniProgramPage {
                title: Some("TITLE".into()),
                appid: "APPID".into(),
                pagepath: "PAGEPATH".into(),
                thumb_media_id: Some("THUMB_MEDIA_ID".into()),
            }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"miniprogrampage","miniprogrampage":{"title":"TITLE","appid":"APPID","pagepath":"PAGEPATH","thumb_media_id":"THUMB_MEDIA_ID"},"customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID"}"#,
    );
    assert_wire(
        Send {
            touser: "TOUSER".into(),
            message: Message::Link(Link {
                title: "TITLE".into(),
                description: "DESCRIPTION".into(),
                url: "URL".into(),
                thumb_url: "THUMB_URL".into(),
            }),
            customservice: Some(CustomService { kf_account: Some("KF_ACCOUNT".into()) }),
            aimsgcontext: Some(AiContext { is_ai_msg: Some(true) }),
            businessid: Some("BUSINESSID".into()),
        },
        r#"{"touser":"TOUSER","msgtype":"link","customservice":{"kf_account":"KF_ACCOUNT"},"aimsgcontext":{"is_ai_msg":1},"businessid":"BUSINESSID","link":{"title":"TITLE","description":"DESCRIPTION","url":"URL","thumb_url":"THUMB_URL"}}"#,
    );
    read::<Send>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Send>("{}");
}

#[test]
fn set_typing_speaks_the_catalogs_names() {
    assert_wire(SetTyping::new("TOUSER", Command::Typing), r#"{"touser":"TOUSER","command":"Typing"}"#);
    assert_wire(
        SetTyping { touser: "TOUSER".into(), command: Command::Typing, businessid: Some("BUSINESSID".into()) },
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
        UploadTempMedia {
            r#type: cloudfn_openapi::official_account::media::MediaType::Image,
            media: cloudfn_openapi::Media::new("image/png", *b".."),
        },
        r#"{"type":"image","media":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    let reply = read::<UploadTempMedia>(
        r#"{"type":"image","media_id":"MEDIA_ID","created_at":941,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.r#type, Some(cloudfn_openapi::official_account::media::MediaType::Image));
    assert_eq!(reply.media_id, "MEDIA_ID");
    assert_eq!(reply.created_at, 941);
    read::<UploadTempMedia>("{}");
}
