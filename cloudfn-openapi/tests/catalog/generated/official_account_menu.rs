// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.menu`.

use cloudfn_openapi::official_account::menu::*;

use crate::{assert_wire, read};

#[test]
fn add_conditional_speaks_the_catalogs_names() {
    assert_wire(
        AddConditional::new([Button::new("NAME")], MatchRule::new()),
        r#"{"button":[{"name":"NAME"}],"matchrule":{}}"#,
    );
    assert_wire(
        AddConditional::new(
            [Button::new("NAME")
                .r#type(ButtonType::Click)
                .key("KEY")
                .url("URL")
                .media_id("MEDIA_ID")
                .article_id("ARTICLE_ID")
                .appid("APPID")
                .pagepath("PAGEPATH")
                .sub_button([SubButton::new("NAME", ButtonType::Click)
                    .key("KEY")
                    .url("URL")
                    .media_id("MEDIA_ID")
                    .article_id("ARTICLE_ID")
                    .appid("APPID")
                    .pagepath("PAGEPATH")])],
            MatchRule::new().tag_id("TAG_ID").client_platform_type("CLIENT_PLATFORM_TYPE").language("LANGUAGE"),
        ),
        r#"{"button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","sub_button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH"}]}],"matchrule":{"tag_id":"TAG_ID","client_platform_type":"CLIENT_PLATFORM_TYPE","language":"LANGUAGE"}}"#,
    );
    let reply = read::<AddConditional>(r#"{"menuid":"MENUID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.menuid, "MENUID");
    read::<AddConditional>("{}");
}

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(Create::new([Button::new("NAME")]), r#"{"button":[{"name":"NAME"}]}"#);
    assert_wire(
        Create::new([Button::new("NAME")
            .r#type(ButtonType::Click)
            .key("KEY")
            .url("URL")
            .media_id("MEDIA_ID")
            .article_id("ARTICLE_ID")
            .appid("APPID")
            .pagepath("PAGEPATH")
            .sub_button([SubButton::new("NAME", ButtonType::Click)
                .key("KEY")
                .url("URL")
                .media_id("MEDIA_ID")
                .article_id("ARTICLE_ID")
                .appid("APPID")
                .pagepath("PAGEPATH")])]),
        r#"{"button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","sub_button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH"}]}]}"#,
    );
    read::<Create>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Create>("{}");
}

#[test]
fn del_conditional_speaks_the_catalogs_names() {
    assert_wire(DelConditional::new("MENUID"), r#"{"menuid":"MENUID"}"#);
    assert_wire(DelConditional::new("MENUID"), r#"{"menuid":"MENUID"}"#);
    read::<DelConditional>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DelConditional>("{}");
}

#[test]
fn delete_speaks_the_catalogs_names() {
    assert_wire(Delete::new(), "{}");
    assert_wire(Delete::new(), "{}");
    read::<Delete>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Delete>("{}");
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new(), "{}");
    assert_wire(Get::new(), "{}");
    let reply = read::<Get>(
        r#"{"menu":{"button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","sub_button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"menuid":"MENUID","a member of tomorrow":{"deep":[1]}},"conditionalmenu":[{"button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","sub_button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"matchrule":{"tag_id":"TAG_ID","client_platform_type":"CLIENT_PLATFORM_TYPE","language":"LANGUAGE","sex":"SEX","country":"COUNTRY","province":"PROVINCE","city":"CITY","a member of tomorrow":{"deep":[1]}},"menuid":"MENUID","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.menu.button[0].name, "NAME");
    assert_eq!(reply.menu.button[0].r#type, Some(ButtonType::Click));
    assert_eq!(reply.menu.button[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.menu.button[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.menu.button[0].media_id.as_ref().unwrap(), "MEDIA_ID");
    assert_eq!(reply.menu.button[0].article_id.as_ref().unwrap(), "ARTICLE_ID");
    assert_eq!(reply.menu.button[0].appid.as_ref().unwrap(), "APPID");
    assert_eq!(reply.menu.button[0].pagepath.as_ref().unwrap(), "PAGEPATH");
    assert_eq!(reply.menu.button[0].sub_button[0].name, "NAME");
    assert_eq!(reply.menu.button[0].sub_button[0].r#type, Some(ButtonType::Click));
    assert_eq!(reply.menu.button[0].sub_button[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.menu.button[0].sub_button[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.menu.button[0].sub_button[0].media_id.as_ref().unwrap(), "MEDIA_ID");
    assert_eq!(reply.menu.button[0].sub_button[0].article_id.as_ref().unwrap(), "ARTICLE_ID");
    assert_eq!(reply.menu.button[0].sub_button[0].appid.as_ref().unwrap(), "APPID");
    assert_eq!(reply.menu.button[0].sub_button[0].pagepath.as_ref().unwrap(), "PAGEPATH");
    assert_eq!(reply.menu.menuid.as_ref().unwrap(), "MENUID");
    assert_eq!(reply.conditionalmenu[0].button[0].name, "NAME");
    assert_eq!(reply.conditionalmenu[0].button[0].r#type, Some(ButtonType::Click));
    assert_eq!(reply.conditionalmenu[0].button[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.conditionalmenu[0].button[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.conditionalmenu[0].button[0].media_id.as_ref().unwrap(), "MEDIA_ID");
    assert_eq!(reply.conditionalmenu[0].button[0].article_id.as_ref().unwrap(), "ARTICLE_ID");
    assert_eq!(reply.conditionalmenu[0].button[0].appid.as_ref().unwrap(), "APPID");
    assert_eq!(reply.conditionalmenu[0].button[0].pagepath.as_ref().unwrap(), "PAGEPATH");
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].name, "NAME");
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].r#type, Some(ButtonType::Click));
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].media_id.as_ref().unwrap(), "MEDIA_ID");
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].article_id.as_ref().unwrap(), "ARTICLE_ID");
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].appid.as_ref().unwrap(), "APPID");
    assert_eq!(reply.conditionalmenu[0].button[0].sub_button[0].pagepath.as_ref().unwrap(), "PAGEPATH");
    assert_eq!(reply.conditionalmenu[0].matchrule.tag_id, "TAG_ID");
    assert_eq!(reply.conditionalmenu[0].matchrule.client_platform_type, "CLIENT_PLATFORM_TYPE");
    assert_eq!(reply.conditionalmenu[0].matchrule.language, "LANGUAGE");
    assert_eq!(reply.conditionalmenu[0].matchrule.sex.as_ref().unwrap(), "SEX");
    assert_eq!(reply.conditionalmenu[0].matchrule.country.as_ref().unwrap(), "COUNTRY");
    assert_eq!(reply.conditionalmenu[0].matchrule.province.as_ref().unwrap(), "PROVINCE");
    assert_eq!(reply.conditionalmenu[0].matchrule.city.as_ref().unwrap(), "CITY");
    assert_eq!(reply.conditionalmenu[0].menuid, "MENUID");
    read::<Get>("{}");
    let reply = read::<Get>(r#"{"conditionalmenu":[{"matchrule":{"group_id":"TAG_ID"}}]}"#);
    assert_eq!(reply.conditionalmenu[0].matchrule.tag_id, "TAG_ID");
}

#[test]
fn get_self_menu_speaks_the_catalogs_names() {
    assert_wire(GetSelfMenu::new(), "{}");
    assert_wire(GetSelfMenu::new(), "{}");
    let reply = read::<GetSelfMenu>(
        r#"{"is_menu_open":1,"selfmenu_info":{"button":[{"name":"NAME","type":"TYPE","key":"KEY","value":"VALUE","url":"URL","news_info":{"list":[{"title":"TITLE","author":"AUTHOR","digest":"DIGEST","show_cover":1,"cover_url":"COVER_URL","content_url":"CONTENT_URL","source_url":"SOURCE_URL","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"sub_button":{"list":[{"name":"NAME","type":"TYPE","key":"KEY","value":"VALUE","url":"URL","news_info":{"list":[{"title":"TITLE","author":"AUTHOR","digest":"DIGEST","show_cover":1,"cover_url":"COVER_URL","content_url":"CONTENT_URL","source_url":"SOURCE_URL","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert!(reply.is_menu_open);
    assert_eq!(reply.selfmenu_info.button[0].name, "NAME");
    assert_eq!(reply.selfmenu_info.button[0].r#type.as_ref().unwrap(), "TYPE");
    assert_eq!(reply.selfmenu_info.button[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.selfmenu_info.button[0].value.as_ref().unwrap(), "VALUE");
    assert_eq!(reply.selfmenu_info.button[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.selfmenu_info.button[0].news_info.as_ref().unwrap().list[0].title, "TITLE");
    assert_eq!(reply.selfmenu_info.button[0].news_info.as_ref().unwrap().list[0].author.as_ref().unwrap(), "AUTHOR");
    assert_eq!(reply.selfmenu_info.button[0].news_info.as_ref().unwrap().list[0].digest.as_ref().unwrap(), "DIGEST");
    assert!(reply.selfmenu_info.button[0].news_info.as_ref().unwrap().list[0].show_cover);
    assert_eq!(reply.selfmenu_info.button[0].news_info.as_ref().unwrap().list[0].cover_url, "COVER_URL");
    assert_eq!(reply.selfmenu_info.button[0].news_info.as_ref().unwrap().list[0].content_url, "CONTENT_URL");
    assert_eq!(
        reply.selfmenu_info.button[0].news_info.as_ref().unwrap().list[0].source_url.as_ref().unwrap(),
        "SOURCE_URL"
    );
    assert_eq!(reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].name, "NAME");
    assert_eq!(reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].r#type.as_ref().unwrap(), "TYPE");
    assert_eq!(reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].value.as_ref().unwrap(), "VALUE");
    assert_eq!(reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].url.as_ref().unwrap(), "URL");
    assert_eq!(
        reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].news_info.as_ref().unwrap().list[0].title,
        "TITLE"
    );
    assert_eq!(
        reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].news_info.as_ref().unwrap().list[0]
            .author
            .as_ref()
            .unwrap(),
        "AUTHOR"
    );
    assert_eq!(
        reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].news_info.as_ref().unwrap().list[0]
            .digest
            .as_ref()
            .unwrap(),
        "DIGEST"
    );
    assert!(
        reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].news_info.as_ref().unwrap().list[0]
            .show_cover
    );
    assert_eq!(
        reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].news_info.as_ref().unwrap().list[0]
            .cover_url,
        "COVER_URL"
    );
    assert_eq!(
        reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].news_info.as_ref().unwrap().list[0]
            .content_url,
        "CONTENT_URL"
    );
    assert_eq!(
        reply.selfmenu_info.button[0].sub_button.as_ref().unwrap().list[0].news_info.as_ref().unwrap().list[0]
            .source_url
            .as_ref()
            .unwrap(),
        "SOURCE_URL"
    );
    read::<GetSelfMenu>("{}");
}

#[test]
fn try_match_speaks_the_catalogs_names() {
    assert_wire(TryMatch::new("USER_ID"), r#"{"user_id":"USER_ID"}"#);
    assert_wire(TryMatch::new("USER_ID"), r#"{"user_id":"USER_ID"}"#);
    let reply = read::<TryMatch>(
        r#"{"button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","sub_button":[{"name":"NAME","type":"click","key":"KEY","url":"URL","media_id":"MEDIA_ID","article_id":"ARTICLE_ID","appid":"APPID","pagepath":"PAGEPATH","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.button[0].name, "NAME");
    assert_eq!(reply.button[0].r#type, Some(ButtonType::Click));
    assert_eq!(reply.button[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.button[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.button[0].media_id.as_ref().unwrap(), "MEDIA_ID");
    assert_eq!(reply.button[0].article_id.as_ref().unwrap(), "ARTICLE_ID");
    assert_eq!(reply.button[0].appid.as_ref().unwrap(), "APPID");
    assert_eq!(reply.button[0].pagepath.as_ref().unwrap(), "PAGEPATH");
    assert_eq!(reply.button[0].sub_button[0].name, "NAME");
    assert_eq!(reply.button[0].sub_button[0].r#type, Some(ButtonType::Click));
    assert_eq!(reply.button[0].sub_button[0].key.as_ref().unwrap(), "KEY");
    assert_eq!(reply.button[0].sub_button[0].url.as_ref().unwrap(), "URL");
    assert_eq!(reply.button[0].sub_button[0].media_id.as_ref().unwrap(), "MEDIA_ID");
    assert_eq!(reply.button[0].sub_button[0].article_id.as_ref().unwrap(), "ARTICLE_ID");
    assert_eq!(reply.button[0].sub_button[0].appid.as_ref().unwrap(), "APPID");
    assert_eq!(reply.button[0].sub_button[0].pagepath.as_ref().unwrap(), "PAGEPATH");
    read::<TryMatch>("{}");
}
