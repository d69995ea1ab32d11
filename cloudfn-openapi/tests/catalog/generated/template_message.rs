// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `templateMessage`.

#![allow(deprecated, reason = "what is gone still compiles")]

use cloudfn_openapi::template_message::*;

use crate::{assert_wire, read};

#[test]
fn add_template_speaks_the_catalogs_names() {
    assert_wire(AddTemplate::new("ID", [863]), r#"{"id":"ID","keyword_id_list":[863]}"#);
    assert_wire(AddTemplate::new("ID", [863]), r#"{"id":"ID","keyword_id_list":[863]}"#);
    let reply = read::<AddTemplate>(r#"{"template_id":"TEMPLATE_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.template_id, "TEMPLATE_ID");
    read::<AddTemplate>("{}");
}

#[test]
fn delete_template_speaks_the_catalogs_names() {
    assert_wire(DeleteTemplate::new("TEMPLATE_ID"), r#"{"template_id":"TEMPLATE_ID"}"#);
    assert_wire(DeleteTemplate::new("TEMPLATE_ID"), r#"{"template_id":"TEMPLATE_ID"}"#);
    read::<DeleteTemplate>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteTemplate>("{}");
}

#[test]
fn get_template_library_by_id_speaks_the_catalogs_names() {
    assert_wire(GetTemplateLibraryById::new("ID"), r#"{"id":"ID"}"#);
    assert_wire(GetTemplateLibraryById::new("ID"), r#"{"id":"ID"}"#);
    let reply = read::<GetTemplateLibraryById>(
        r#"{"id":"ID","title":"TITLE","keyword_list":[{"keyword_id":"KEYWORD_ID","name":"NAME","example":"EXAMPLE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.id, "ID");
    assert_eq!(reply.title, "TITLE");
    assert_eq!(reply.keyword_list[0].keyword_id, "KEYWORD_ID");
    assert_eq!(reply.keyword_list[0].name, "NAME");
    assert_eq!(reply.keyword_list[0].example, "EXAMPLE");
    read::<GetTemplateLibraryById>("{}");
}

#[test]
fn get_template_library_list_speaks_the_catalogs_names() {
    assert_wire(GetTemplateLibraryList::new(582, 892), r#"{"offset":582,"count":892}"#);
    assert_wire(GetTemplateLibraryList::new(582, 892), r#"{"offset":582,"count":892}"#);
    let reply = read::<GetTemplateLibraryList>(
        r#"{"list":[{"id":"ID","title":"TITLE","a member of tomorrow":{"deep":[1]}}],"total_count":516,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].id, "ID");
    assert_eq!(reply.list[0].title, "TITLE");
    assert_eq!(reply.total_count, 516);
    read::<GetTemplateLibraryList>("{}");
}

#[test]
fn get_template_list_speaks_the_catalogs_names() {
    assert_wire(GetTemplateList::new(582, 892), r#"{"offset":582,"count":892}"#);
    assert_wire(GetTemplateList::new(582, 892), r#"{"offset":582,"count":892}"#);
    let reply = read::<GetTemplateList>(
        r#"{"list":[{"template_id":"TEMPLATE_ID","title":"TITLE","content":"CONTENT","example":"EXAMPLE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].template_id, "TEMPLATE_ID");
    assert_eq!(reply.list[0].title, "TITLE");
    assert_eq!(reply.list[0].content, "CONTENT");
    assert_eq!(reply.list[0].example, "EXAMPLE");
    read::<GetTemplateList>("{}");
}

#[test]
fn send_speaks_the_catalogs_names() {
    assert_wire(
        Send::new("TOUSER", "TEMPLATE_ID", "FORM_ID"),
        r#"{"touser":"TOUSER","template_id":"TEMPLATE_ID","form_id":"FORM_ID"}"#,
    );
    assert_wire(
        Send::new("TOUSER", "TEMPLATE_ID", "FORM_ID")
            .page("PAGE")
            .data(cloudfn_openapi::Data::new().set("thing1", "text"))
            .emphasis_keyword("EMPHASIS_KEYWORD"),
        r#"{"touser":"TOUSER","template_id":"TEMPLATE_ID","page":"PAGE","form_id":"FORM_ID","data":{"thing1":{"value":"text"}},"emphasis_keyword":"EMPHASIS_KEYWORD"}"#,
    );
    read::<Send>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Send>("{}");
}
