// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.comment`.

use cloudfn_openapi::official_account::comment::*;

use crate::{assert_wire, read};

#[test]
fn close_speaks_the_catalogs_names() {
    assert_wire(Close::new(424), r#"{"msg_data_id":424}"#);
    assert_wire(Close::new(424).index(829), r#"{"msg_data_id":424,"index":829}"#);
    read::<Close>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Close>("{}");
}

#[test]
fn delete_speaks_the_catalogs_names() {
    assert_wire(Delete::new(424, 707), r#"{"msg_data_id":424,"user_comment_id":707}"#);
    assert_wire(Delete::new(424, 707).index(829), r#"{"msg_data_id":424,"user_comment_id":707,"index":829}"#);
    read::<Delete>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Delete>("{}");
}

#[test]
fn delete_reply_speaks_the_catalogs_names() {
    assert_wire(DeleteReply::new(424, 707), r#"{"msg_data_id":424,"user_comment_id":707}"#);
    assert_wire(DeleteReply::new(424, 707).index(829), r#"{"msg_data_id":424,"user_comment_id":707,"index":829}"#);
    read::<DeleteReply>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteReply>("{}");
}

#[test]
fn list_speaks_the_catalogs_names() {
    assert_wire(List::new(424, 779, 892, CommentKind::All), r#"{"msg_data_id":424,"begin":779,"count":892,"type":0}"#);
    assert_wire(
        List::new(424, 779, 892, CommentKind::All).index(829),
        r#"{"msg_data_id":424,"begin":779,"count":892,"type":0,"index":829}"#,
    );
    let reply = read::<List>(
        r#"{"total":814,"comment":[{"user_comment_id":707,"openid":"OPENID","content":"CONTENT","comment_type":1,"reply":[{"content":"CONTENT","create_time":426,"a member of tomorrow":{"deep":[1]}}],"create_time":426,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total, 814);
    assert_eq!(reply.comment[0].user_comment_id.get(), 707);
    assert_eq!(reply.comment[0].openid, "OPENID");
    assert_eq!(reply.comment[0].content, "CONTENT");
    assert!(reply.comment[0].comment_type);
    assert_eq!(reply.comment[0].reply[0].content, "CONTENT");
    assert_eq!(reply.comment[0].reply[0].create_time, 426);
    assert_eq!(reply.comment[0].create_time, 426);
    read::<List>("{}");
}

#[test]
fn mark_elect_speaks_the_catalogs_names() {
    assert_wire(MarkElect::new(424, 707), r#"{"msg_data_id":424,"user_comment_id":707}"#);
    assert_wire(MarkElect::new(424, 707).index(829), r#"{"msg_data_id":424,"user_comment_id":707,"index":829}"#);
    read::<MarkElect>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<MarkElect>("{}");
}

#[test]
fn open_speaks_the_catalogs_names() {
    assert_wire(Open::new(424), r#"{"msg_data_id":424}"#);
    assert_wire(Open::new(424).index(829), r#"{"msg_data_id":424,"index":829}"#);
    read::<Open>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Open>("{}");
}

#[test]
fn reply_speaks_the_catalogs_names() {
    assert_wire(Reply::new(424, 707, "CONTENT"), r#"{"msg_data_id":424,"user_comment_id":707,"content":"CONTENT"}"#);
    assert_wire(
        Reply::new(424, 707, "CONTENT").index(829),
        r#"{"msg_data_id":424,"user_comment_id":707,"content":"CONTENT","index":829}"#,
    );
    read::<Reply>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Reply>("{}");
}

#[test]
fn unmark_elect_speaks_the_catalogs_names() {
    assert_wire(UnmarkElect::new(424, 707), r#"{"msg_data_id":424,"user_comment_id":707}"#);
    assert_wire(UnmarkElect::new(424, 707).index(829), r#"{"msg_data_id":424,"user_comment_id":707,"index":829}"#);
    read::<UnmarkElect>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UnmarkElect>("{}");
}
