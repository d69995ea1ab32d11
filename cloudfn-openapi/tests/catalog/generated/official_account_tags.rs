// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.tags`.

use cloudfn_openapi::official_account::tags::*;

use crate::{assert_wire, read};

#[test]
fn batch_tagging_speaks_the_catalogs_names() {
    assert_wire(BatchTagging::new(739, ["OPENID_LIST"]), r#"{"openid_list":["OPENID_LIST"],"tagid":739}"#);
    assert_wire(BatchTagging::new(739, ["OPENID_LIST"]), r#"{"openid_list":["OPENID_LIST"],"tagid":739}"#);
    read::<BatchTagging>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<BatchTagging>("{}");
}

#[test]
fn batch_unblacklist_speaks_the_catalogs_names() {
    assert_wire(BatchUnblacklist::new(["OPENID_LIST"]), r#"{"openid_list":["OPENID_LIST"]}"#);
    assert_wire(BatchUnblacklist::new(["OPENID_LIST"]), r#"{"openid_list":["OPENID_LIST"]}"#);
    read::<BatchUnblacklist>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<BatchUnblacklist>("{}");
}

#[test]
fn batch_untagging_speaks_the_catalogs_names() {
    assert_wire(BatchUntagging::new(739, ["OPENID_LIST"]), r#"{"openid_list":["OPENID_LIST"],"tagid":739}"#);
    assert_wire(BatchUntagging::new(739, ["OPENID_LIST"]), r#"{"openid_list":["OPENID_LIST"],"tagid":739}"#);
    read::<BatchUntagging>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<BatchUntagging>("{}");
}

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(Create::new(NewTag::new("NAME")), r#"{"tag":{"name":"NAME"}}"#);
    assert_wire(Create::new(NewTag::new("NAME")), r#"{"tag":{"name":"NAME"}}"#);
    let reply = read::<Create>(
        r#"{"tag":{"id":405,"name":"NAME","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.tag.id.get(), 405);
    assert_eq!(reply.tag.name, "NAME");
    read::<Create>("{}");
}

#[test]
fn delete_speaks_the_catalogs_names() {
    assert_wire(Delete::new(DeletedTag::new(405)), r#"{"tag":{"id":405}}"#);
    assert_wire(Delete::new(DeletedTag::new(405)), r#"{"tag":{"id":405}}"#);
    read::<Delete>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Delete>("{}");
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new(), "{}");
    assert_wire(Get::new(), "{}");
    let reply = read::<Get>(
        r#"{"tags":[{"id":405,"name":"NAME","count":892,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.tags[0].id.get(), 405);
    assert_eq!(reply.tags[0].name, "NAME");
    assert_eq!(reply.tags[0].count, 892);
    read::<Get>("{}");
}

#[test]
fn get_user_tag_list_speaks_the_catalogs_names() {
    assert_wire(GetUserTagList::new("OPENID"), r#"{"openid":"OPENID"}"#);
    assert_wire(GetUserTagList::new("OPENID"), r#"{"openid":"OPENID"}"#);
    let reply = read::<GetUserTagList>(r#"{"tagid_list":[948],"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.tagid_list[0].get(), 948);
    read::<GetUserTagList>("{}");
}

#[test]
fn get_users_speaks_the_catalogs_names() {
    assert_wire(GetUsers::new(739), r#"{"tagid":739}"#);
    assert_wire(GetUsers::new(739).next_openid("NEXT_OPENID"), r#"{"tagid":739,"next_openid":"NEXT_OPENID"}"#);
    let reply = read::<GetUsers>(
        r#"{"count":892,"data":{"openid":["OPENID"],"a member of tomorrow":{"deep":[1]}},"next_openid":"NEXT_OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data.openid[0], "OPENID");
    assert_eq!(reply.next_openid.as_ref().unwrap(), "NEXT_OPENID");
    read::<GetUsers>("{}");
}

#[test]
fn update_speaks_the_catalogs_names() {
    assert_wire(Update::new(RenamedTag::new(405, "NAME")), r#"{"tag":{"id":405,"name":"NAME"}}"#);
    assert_wire(Update::new(RenamedTag::new(405, "NAME")), r#"{"tag":{"id":405,"name":"NAME"}}"#);
    read::<Update>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Update>("{}");
}
