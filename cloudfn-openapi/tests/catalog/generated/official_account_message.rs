// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.message`.

use cloudfn_openapi::official_account::message::*;

use crate::{assert_wire, read};

#[test]
fn sendall_speaks_the_catalogs_names() {
    assert_wire(
        Sendall::new(Filter::new(true), Message::Text(Text::new("CONTENT"))),
        r#"{"filter":{"is_to_all":true},"msgtype":"text","text":{"content":"CONTENT"}}"#,
    );
    assert_wire(
        Sendall::new(Filter::new(true).tag_id(424), Message::Text(Text::new("CONTENT")))
            .send_ignore_reprint(true)
            .clientmsgid("CLIENTMSGID"),
        r#"{"filter":{"is_to_all":true,"tag_id":424},"msgtype":"text","text":{"content":"CONTENT"},"send_ignore_reprint":1,"clientmsgid":"CLIENTMSGID"}"#,
    );
    assert_wire(
        Sendall::new(Filter::new(true).tag_id(424), Message::Mpnews(Mpnews::new("MEDIA_ID")))
            .send_ignore_reprint(true)
            .clientmsgid("CLIENTMSGID"),
        r#"{"filter":{"is_to_all":true,"tag_id":424},"msgtype":"mpnews","mpnews":{"media_id":"MEDIA_ID"},"send_ignore_reprint":1,"clientmsgid":"CLIENTMSGID"}"#,
    );
    assert_wire(
        Sendall::new(
            Filter::new(true).tag_id(424),
            Message::Images(
                Images::new(["MEDIA_IDS"]).recommend("RECOMMEND").need_open_comment(true).only_fans_can_comment(true),
            ),
        )
        .send_ignore_reprint(true)
        .clientmsgid("CLIENTMSGID"),
        r#"{"filter":{"is_to_all":true,"tag_id":424},"msgtype":"image","images":{"media_ids":["MEDIA_IDS"],"recommend":"RECOMMEND","need_open_comment":1,"only_fans_can_comment":1},"send_ignore_reprint":1,"clientmsgid":"CLIENTMSGID"}"#,
    );
    assert_wire(
        Sendall::new(Filter::new(true).tag_id(424), Message::Voice(Voice::new("MEDIA_ID")))
            .send_ignore_reprint(true)
            .clientmsgid("CLIENTMSGID"),
        r#"{"filter":{"is_to_all":true,"tag_id":424},"msgtype":"voice","voice":{"media_id":"MEDIA_ID"},"send_ignore_reprint":1,"clientmsgid":"CLIENTMSGID"}"#,
    );
    assert_wire(
        Sendall::new(
            Filter::new(true).tag_id(424),
            Message::Mpvideo(Mpvideo::new("MEDIA_ID").title("TITLE").description("DESCRIPTION")),
        )
        .send_ignore_reprint(true)
        .clientmsgid("CLIENTMSGID"),
        r#"{"filter":{"is_to_all":true,"tag_id":424},"msgtype":"mpvideo","mpvideo":{"media_id":"MEDIA_ID","title":"TITLE","description":"DESCRIPTION"},"send_ignore_reprint":1,"clientmsgid":"CLIENTMSGID"}"#,
    );
    assert_wire(
        Sendall::new(Filter::new(true).tag_id(424), Message::Wxcard(Wxcard::new("CARD_ID").card_ext("CARD_EXT")))
            .send_ignore_reprint(true)
            .clientmsgid("CLIENTMSGID"),
        r#"{"filter":{"is_to_all":true,"tag_id":424},"msgtype":"wxcard","wxcard":{"card_id":"CARD_ID","card_ext":"CARD_EXT"},"send_ignore_reprint":1,"clientmsgid":"CLIENTMSGID"}"#,
    );
    let reply = read::<Sendall>(r#"{"msg_id":453,"msg_data_id":424,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.msg_id, 453);
    assert_eq!(reply.msg_data_id.unwrap().get(), 424);
    read::<Sendall>("{}");
}
