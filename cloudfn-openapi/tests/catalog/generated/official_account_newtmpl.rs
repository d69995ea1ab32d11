// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.newtmpl`.

use cloudfn_openapi::official_account::newtmpl::*;

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
fn del_template_speaks_the_catalogs_names() {
    assert_wire(DelTemplate::new("PRI_TMPL_ID"), r#"{"priTmplId":"PRI_TMPL_ID"}"#);
    assert_wire(DelTemplate::new("PRI_TMPL_ID"), r#"{"priTmplId":"PRI_TMPL_ID"}"#);
    read::<DelTemplate>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DelTemplate>("{}");
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
fn get_pub_template_keywords_speaks_the_catalogs_names() {
    assert_wire(GetPubTemplateKeywords::new("TID"), r#"{"tid":"TID"}"#);
    assert_wire(GetPubTemplateKeywords::new("TID"), r#"{"tid":"TID"}"#);
    let reply = read::<GetPubTemplateKeywords>(
        r#"{"count":892,"data":[{"kid":717,"name":"NAME","example":"EXAMPLE","rule":"RULE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data[0].kid, 717);
    assert_eq!(reply.data[0].name, "NAME");
    assert_eq!(reply.data[0].example, "EXAMPLE");
    assert_eq!(reply.data[0].rule, "RULE");
    read::<GetPubTemplateKeywords>("{}");
}

#[test]
fn get_pub_template_titles_speaks_the_catalogs_names() {
    assert_wire(GetPubTemplateTitles::new("IDS", 874, 845), r#"{"ids":"IDS","start":874,"limit":845}"#);
    assert_wire(GetPubTemplateTitles::new("IDS", 874, 845), r#"{"ids":"IDS","start":874,"limit":845}"#);
    let reply = read::<GetPubTemplateTitles>(
        r#"{"count":892,"data":[{"tid":"TID","title":"TITLE","type":2,"categoryId":991,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data[0].tid, "TID");
    assert_eq!(reply.data[0].title, "TITLE");
    assert_eq!(reply.data[0].r#type, Some(TemplateType::OneTime));
    assert_eq!(reply.data[0].category_id, 991);
    read::<GetPubTemplateTitles>("{}");
}

#[test]
fn get_template_speaks_the_catalogs_names() {
    assert_wire(GetTemplate::new(), "{}");
    assert_wire(GetTemplate::new(), "{}");
    let reply = read::<GetTemplate>(
        r#"{"data":[{"priTmplId":"PRI_TMPL_ID","title":"TITLE","content":"CONTENT","example":"EXAMPLE","type":2,"keywordEnumValueList":[{"keywordCode":"KEYWORD_CODE","enumValueList":["ENUM_VALUE_LIST"],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data[0].pri_tmpl_id, "PRI_TMPL_ID");
    assert_eq!(reply.data[0].title, "TITLE");
    assert_eq!(reply.data[0].content, "CONTENT");
    assert_eq!(reply.data[0].example, "EXAMPLE");
    assert_eq!(reply.data[0].r#type, Some(TemplateType::OneTime));
    assert_eq!(reply.data[0].keyword_enum_value_list[0].keyword_code, "KEYWORD_CODE");
    assert_eq!(reply.data[0].keyword_enum_value_list[0].enum_value_list[0], "ENUM_VALUE_LIST");
    read::<GetTemplate>("{}");
}
