// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `pluginManager`.

use cloudfn_openapi::plugin_manager::*;

use crate::{assert_wire, read};

#[test]
fn apply_plugin_speaks_the_catalogs_names() {
    assert_wire(ApplyPlugin::new(PluginAction::List), r#"{"action":"list"}"#);
    assert_wire(
        ApplyPlugin::new(PluginAction::List).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"list","plugin_appid":"PLUGIN_APPID"}"#,
    );
    assert_wire(
        ApplyPlugin::new(PluginAction::Apply(PluginApplication::new().reason("REASON"))).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"apply","plugin_appid":"PLUGIN_APPID","reason":"REASON"}"#,
    );
    assert_wire(
        ApplyPlugin::new(PluginAction::Unbind).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"unbind","plugin_appid":"PLUGIN_APPID"}"#,
    );
    assert_wire(
        ApplyPlugin::new(PluginAction::Update("USER_VERSION".into())).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"update","plugin_appid":"PLUGIN_APPID","user_version":"USER_VERSION"}"#,
    );
    let reply = read::<ApplyPlugin>(
        r#"{"plugin_list":[{"appid":"APPID","status":1,"nickname":"NICKNAME","headimgurl":"HEADIMGURL","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.plugin_list[0].appid, "APPID");
    assert_eq!(reply.plugin_list[0].status, Some(cloudfn_openapi::plugin_manager::PluginStatus::Applied));
    assert_eq!(reply.plugin_list[0].nickname, "NICKNAME");
    assert_eq!(reply.plugin_list[0].headimgurl, "HEADIMGURL");
    read::<ApplyPlugin>("{}");
}

#[test]
fn get_plugin_dev_apply_list_speaks_the_catalogs_names() {
    assert_wire(
        GetPluginDevApplyList::new(ApplicantAction::List(ApplicantPage::new())),
        r#"{"action":"dev_apply_list"}"#,
    );
    assert_wire(
        GetPluginDevApplyList::new(ApplicantAction::List(ApplicantPage::new().page(219).num(771))),
        r#"{"action":"dev_apply_list","page":219,"num":771}"#,
    );
    assert_wire(
        GetPluginDevApplyList::new(ApplicantAction::Agree("APPID".into())),
        r#"{"action":"dev_agree","appid":"APPID"}"#,
    );
    assert_wire(
        GetPluginDevApplyList::new(ApplicantAction::Refuse(ApplicantRefusal::new().reason("REASON"))),
        r#"{"action":"dev_refuse","reason":"REASON"}"#,
    );
    assert_wire(GetPluginDevApplyList::new(ApplicantAction::Delete), r#"{"action":"dev_delete"}"#);
    let reply = read::<GetPluginDevApplyList>(
        r#"{"apply_list":[{"appid":"APPID","status":1,"nickname":"NICKNAME","headimgurl":"HEADIMGURL","reason":"REASON","apply_url":"APPLY_URL","create_time":"CREATE_TIME","categories":[{"first":"FIRST","second":"SECOND","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.apply_list[0].appid, "APPID");
    assert_eq!(reply.apply_list[0].status, Some(cloudfn_openapi::plugin_manager::PluginStatus::Applied));
    assert_eq!(reply.apply_list[0].nickname, "NICKNAME");
    assert_eq!(reply.apply_list[0].headimgurl, "HEADIMGURL");
    assert_eq!(reply.apply_list[0].reason, "REASON");
    assert_eq!(reply.apply_list[0].apply_url, "APPLY_URL");
    assert_eq!(reply.apply_list[0].create_time, "CREATE_TIME");
    assert_eq!(reply.apply_list[0].categories[0].first, "FIRST");
    assert_eq!(reply.apply_list[0].categories[0].second, "SECOND");
    read::<GetPluginDevApplyList>("{}");
}

#[test]
fn get_plugin_list_speaks_the_catalogs_names() {
    assert_wire(GetPluginList::new(PluginAction::List), r#"{"action":"list"}"#);
    assert_wire(
        GetPluginList::new(PluginAction::List).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"list","plugin_appid":"PLUGIN_APPID"}"#,
    );
    assert_wire(
        GetPluginList::new(PluginAction::Apply(PluginApplication::new().reason("REASON"))).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"apply","plugin_appid":"PLUGIN_APPID","reason":"REASON"}"#,
    );
    assert_wire(
        GetPluginList::new(PluginAction::Unbind).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"unbind","plugin_appid":"PLUGIN_APPID"}"#,
    );
    assert_wire(
        GetPluginList::new(PluginAction::Update("USER_VERSION".into())).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"update","plugin_appid":"PLUGIN_APPID","user_version":"USER_VERSION"}"#,
    );
    let reply = read::<GetPluginList>(
        r#"{"plugin_list":[{"appid":"APPID","status":1,"nickname":"NICKNAME","headimgurl":"HEADIMGURL","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.plugin_list[0].appid, "APPID");
    assert_eq!(reply.plugin_list[0].status, Some(PluginStatus::Applied));
    assert_eq!(reply.plugin_list[0].nickname, "NICKNAME");
    assert_eq!(reply.plugin_list[0].headimgurl, "HEADIMGURL");
    read::<GetPluginList>("{}");
}

#[test]
fn set_dev_plugin_apply_status_speaks_the_catalogs_names() {
    assert_wire(
        SetDevPluginApplyStatus::new(ApplicantAction::List(ApplicantPage::new())),
        r#"{"action":"dev_apply_list"}"#,
    );
    assert_wire(
        SetDevPluginApplyStatus::new(ApplicantAction::List(ApplicantPage::new().page(219).num(771))),
        r#"{"action":"dev_apply_list","page":219,"num":771}"#,
    );
    assert_wire(
        SetDevPluginApplyStatus::new(ApplicantAction::Agree("APPID".into())),
        r#"{"action":"dev_agree","appid":"APPID"}"#,
    );
    assert_wire(
        SetDevPluginApplyStatus::new(ApplicantAction::Refuse(ApplicantRefusal::new().reason("REASON"))),
        r#"{"action":"dev_refuse","reason":"REASON"}"#,
    );
    assert_wire(SetDevPluginApplyStatus::new(ApplicantAction::Delete), r#"{"action":"dev_delete"}"#);
    let reply = read::<SetDevPluginApplyStatus>(
        r#"{"apply_list":[{"appid":"APPID","status":1,"nickname":"NICKNAME","headimgurl":"HEADIMGURL","reason":"REASON","apply_url":"APPLY_URL","create_time":"CREATE_TIME","categories":[{"first":"FIRST","second":"SECOND","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.apply_list[0].appid, "APPID");
    assert_eq!(reply.apply_list[0].status, Some(PluginStatus::Applied));
    assert_eq!(reply.apply_list[0].nickname, "NICKNAME");
    assert_eq!(reply.apply_list[0].headimgurl, "HEADIMGURL");
    assert_eq!(reply.apply_list[0].reason, "REASON");
    assert_eq!(reply.apply_list[0].apply_url, "APPLY_URL");
    assert_eq!(reply.apply_list[0].create_time, "CREATE_TIME");
    assert_eq!(reply.apply_list[0].categories[0].first, "FIRST");
    assert_eq!(reply.apply_list[0].categories[0].second, "SECOND");
    read::<SetDevPluginApplyStatus>("{}");
}

#[test]
fn unbind_plugin_speaks_the_catalogs_names() {
    assert_wire(UnbindPlugin::new(PluginAction::List), r#"{"action":"list"}"#);
    assert_wire(
        UnbindPlugin::new(PluginAction::List).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"list","plugin_appid":"PLUGIN_APPID"}"#,
    );
    assert_wire(
        UnbindPlugin::new(PluginAction::Apply(PluginApplication::new().reason("REASON"))).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"apply","plugin_appid":"PLUGIN_APPID","reason":"REASON"}"#,
    );
    assert_wire(
        UnbindPlugin::new(PluginAction::Unbind).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"unbind","plugin_appid":"PLUGIN_APPID"}"#,
    );
    assert_wire(
        UnbindPlugin::new(PluginAction::Update("USER_VERSION".into())).plugin_appid("PLUGIN_APPID"),
        r#"{"action":"update","plugin_appid":"PLUGIN_APPID","user_version":"USER_VERSION"}"#,
    );
    let reply = read::<UnbindPlugin>(
        r#"{"plugin_list":[{"appid":"APPID","status":1,"nickname":"NICKNAME","headimgurl":"HEADIMGURL","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.plugin_list[0].appid, "APPID");
    assert_eq!(reply.plugin_list[0].status, Some(cloudfn_openapi::plugin_manager::PluginStatus::Applied));
    assert_eq!(reply.plugin_list[0].nickname, "NICKNAME");
    assert_eq!(reply.plugin_list[0].headimgurl, "HEADIMGURL");
    read::<UnbindPlugin>("{}");
}
