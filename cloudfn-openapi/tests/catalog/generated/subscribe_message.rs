// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `subscribeMessage`.

use cloudfn_openapi::subscribe_message::*;

use crate::{assert_wire, read};

#[test]
fn add_template_speaks_the_catalogs_names() {
    assert_wire(
        AddTemplate::new("TID", [348], "SCENE_DESC"),
        r#"{"tid":"TID","kidList":[348],"sceneDesc":"SCENE_DESC"}"#,
    );
    assert_wire(
        AddTemplate::new("TID", [348], "SCENE_DESC"),
        r#"{"tid":"TID","kidList":[348],"sceneDesc":"SCENE_DESC"}"#,
    );
    let reply = read::<AddTemplate>(r#"{"priTmplId":"PRI_TMPL_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.pri_tmpl_id, "PRI_TMPL_ID");
    read::<AddTemplate>("{}");
}

#[test]
fn delete_template_speaks_the_catalogs_names() {
    assert_wire(DeleteTemplate::new("PRI_TMPL_ID"), r#"{"priTmplId":"PRI_TMPL_ID"}"#);
    assert_wire(DeleteTemplate::new("PRI_TMPL_ID"), r#"{"priTmplId":"PRI_TMPL_ID"}"#);
    read::<DeleteTemplate>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteTemplate>("{}");
}

#[test]
fn get_category_speaks_the_catalogs_names() {
    assert_wire(GetCategory::new(), "{}");
    assert_wire(GetCategory::new(), "{}");
    let reply = read::<GetCategory>(
        r#"{"data":[{"id":405,"name":"NAME","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data[0].id, 405);
    assert_eq!(reply.data[0].name, "NAME");
    read::<GetCategory>("{}");
}

#[test]
fn get_pub_template_key_words_by_id_speaks_the_catalogs_names() {
    assert_wire(GetPubTemplateKeyWordsById::new("TID"), r#"{"tid":"TID"}"#);
    assert_wire(GetPubTemplateKeyWordsById::new("TID"), r#"{"tid":"TID"}"#);
    let reply = read::<GetPubTemplateKeyWordsById>(
        r#"{"count":892,"data":[{"kid":717,"name":"NAME","example":"EXAMPLE","rule":"RULE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data[0].kid, 717);
    assert_eq!(reply.data[0].name, "NAME");
    assert_eq!(reply.data[0].example, "EXAMPLE");
    assert_eq!(reply.data[0].rule, "RULE");
    read::<GetPubTemplateKeyWordsById>("{}");
}

#[test]
fn get_pub_template_title_list_speaks_the_catalogs_names() {
    assert_wire(GetPubTemplateTitleList::new("IDS", 874, 845), r#"{"ids":"IDS","start":874,"limit":845}"#);
    assert_wire(GetPubTemplateTitleList::new("IDS", 874, 845), r#"{"ids":"IDS","start":874,"limit":845}"#);
    let reply = read::<GetPubTemplateTitleList>(
        r#"{"count":892,"data":[{"tid":"TID","title":"TITLE","type":2,"categoryId":991,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data[0].tid, "TID");
    assert_eq!(reply.data[0].title, "TITLE");
    assert_eq!(reply.data[0].r#type, Some(cloudfn_openapi::official_account::newtmpl::TemplateType::OneTime));
    assert_eq!(reply.data[0].category_id, 991);
    read::<GetPubTemplateTitleList>("{}");
}

#[test]
fn get_template_list_speaks_the_catalogs_names() {
    assert_wire(GetTemplateList::new(), "{}");
    assert_wire(GetTemplateList::new(), "{}");
    let reply = read::<GetTemplateList>(
        r#"{"data":[{"priTmplId":"PRI_TMPL_ID","title":"TITLE","content":"CONTENT","example":"EXAMPLE","type":2,"keywordEnumValueList":[{"keywordCode":"KEYWORD_CODE","enumValueList":["ENUM_VALUE_LIST"],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data[0].pri_tmpl_id, "PRI_TMPL_ID");
    assert_eq!(reply.data[0].title, "TITLE");
    assert_eq!(reply.data[0].content, "CONTENT");
    assert_eq!(reply.data[0].example, "EXAMPLE");
    assert_eq!(reply.data[0].r#type, Some(cloudfn_openapi::official_account::newtmpl::TemplateType::OneTime));
    assert_eq!(reply.data[0].keyword_enum_value_list[0].keyword_code, "KEYWORD_CODE");
    assert_eq!(reply.data[0].keyword_enum_value_list[0].enum_value_list[0], "ENUM_VALUE_LIST");
    read::<GetTemplateList>("{}");
}

#[test]
fn send_speaks_the_catalogs_names() {
    assert_wire(
        Send::new("TOUSER", "TEMPLATE_ID", cloudfn_openapi::Data::new().set("thing1", "text")),
        r#"{"template_id":"TEMPLATE_ID","touser":"TOUSER","data":{"thing1":{"value":"text"}}}"#,
    );
    assert_wire(
        Send::new("TOUSER", "TEMPLATE_ID", cloudfn_openapi::Data::new().set("thing1", "text"))
            .page("PAGE")
            .miniprogram_state(MiniprogramState::Formal)
            .lang(Lang::ZhCn),
        r#"{"template_id":"TEMPLATE_ID","page":"PAGE","touser":"TOUSER","data":{"thing1":{"value":"text"}},"miniprogram_state":"formal","lang":"zh_CN"}"#,
    );
    let reply = read::<Send>(r#"{"msgid":768,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.msgid.unwrap(), 768);
    read::<Send>("{}");
}
