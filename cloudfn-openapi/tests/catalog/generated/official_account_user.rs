// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.user`.

use cloudfn_openapi::official_account::user::*;

use crate::{assert_wire, read};

#[test]
fn batch_get_info_speaks_the_catalogs_names() {
    assert_wire(BatchGetInfo::new([Wanted::new("OPENID")]), r#"{"user_list":[{"openid":"OPENID"}]}"#);
    assert_wire(
        BatchGetInfo::new([Wanted::new("OPENID").lang(Lang::ZhCn)]),
        r#"{"user_list":[{"openid":"OPENID","lang":"zh_CN"}]}"#,
    );
    let reply = read::<BatchGetInfo>(
        r#"{"user_info_list":[{"subscribe":1,"openid":"OPENID","unionid":"UNIONID","language":"LANGUAGE","subscribe_time":652,"subscribe_scene":"SUBSCRIBE_SCENE","remark":"REMARK","groupid":422,"tagid_list":[948],"qr_scene":458,"qr_scene_str":"QR_SCENE_STR","nickname":"NICKNAME","sex":777,"country":"COUNTRY","province":"PROVINCE","city":"CITY","headimgurl":"HEADIMGURL","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert!(reply.user_info_list[0].subscribe);
    assert_eq!(reply.user_info_list[0].openid, "OPENID");
    assert_eq!(reply.user_info_list[0].unionid.as_ref().unwrap(), "UNIONID");
    assert_eq!(reply.user_info_list[0].language, "LANGUAGE");
    assert_eq!(reply.user_info_list[0].subscribe_time.unwrap(), 652);
    assert_eq!(reply.user_info_list[0].subscribe_scene.as_ref().unwrap(), "SUBSCRIBE_SCENE");
    assert_eq!(reply.user_info_list[0].remark.as_ref().unwrap(), "REMARK");
    assert_eq!(reply.user_info_list[0].groupid, 422);
    assert_eq!(reply.user_info_list[0].tagid_list[0].get(), 948);
    assert_eq!(reply.user_info_list[0].qr_scene.unwrap(), 458);
    assert_eq!(reply.user_info_list[0].qr_scene_str.as_ref().unwrap(), "QR_SCENE_STR");
    assert_eq!(reply.user_info_list[0].nickname.as_ref().unwrap(), "NICKNAME");
    assert_eq!(reply.user_info_list[0].sex.unwrap(), 777);
    assert_eq!(reply.user_info_list[0].country.as_ref().unwrap(), "COUNTRY");
    assert_eq!(reply.user_info_list[0].province.as_ref().unwrap(), "PROVINCE");
    assert_eq!(reply.user_info_list[0].city.as_ref().unwrap(), "CITY");
    assert_eq!(reply.user_info_list[0].headimgurl.as_ref().unwrap(), "HEADIMGURL");
    read::<BatchGetInfo>("{}");
}

#[test]
fn get_blacklist_speaks_the_catalogs_names() {
    assert_wire(GetBlacklist::new(), "{}");
    assert_wire(GetBlacklist::new().begin_openid("BEGIN_OPENID"), r#"{"begin_openid":"BEGIN_OPENID"}"#);
    let reply = read::<GetBlacklist>(
        r#"{"total":814,"count":892,"data":{"openid":["OPENID"],"a member of tomorrow":{"deep":[1]}},"next_openid":"NEXT_OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total, 814);
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data.openid[0], "OPENID");
    assert_eq!(reply.next_openid.as_ref().unwrap(), "NEXT_OPENID");
    read::<GetBlacklist>("{}");
}

#[test]
fn get_info_speaks_the_catalogs_names() {
    assert_wire(GetInfo::new("OPENID"), r#"{"openid":"OPENID"}"#);
    assert_wire(GetInfo::new("OPENID").lang(Lang::ZhCn), r#"{"openid":"OPENID","lang":"zh_CN"}"#);
    let reply = read::<GetInfo>(
        r#"{"subscribe":1,"openid":"OPENID","unionid":"UNIONID","language":"LANGUAGE","subscribe_time":652,"subscribe_scene":"SUBSCRIBE_SCENE","remark":"REMARK","groupid":422,"tagid_list":[948],"qr_scene":458,"qr_scene_str":"QR_SCENE_STR","nickname":"NICKNAME","sex":777,"country":"COUNTRY","province":"PROVINCE","city":"CITY","headimgurl":"HEADIMGURL","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert!(reply.subscribe);
    assert_eq!(reply.openid, "OPENID");
    assert_eq!(reply.unionid.as_ref().unwrap(), "UNIONID");
    assert_eq!(reply.language, "LANGUAGE");
    assert_eq!(reply.subscribe_time.unwrap(), 652);
    assert_eq!(reply.subscribe_scene.as_ref().unwrap(), "SUBSCRIBE_SCENE");
    assert_eq!(reply.remark.as_ref().unwrap(), "REMARK");
    assert_eq!(reply.groupid, 422);
    assert_eq!(reply.tagid_list[0].get(), 948);
    assert_eq!(reply.qr_scene.unwrap(), 458);
    assert_eq!(reply.qr_scene_str.as_ref().unwrap(), "QR_SCENE_STR");
    assert_eq!(reply.nickname.as_ref().unwrap(), "NICKNAME");
    assert_eq!(reply.sex.unwrap(), 777);
    assert_eq!(reply.country.as_ref().unwrap(), "COUNTRY");
    assert_eq!(reply.province.as_ref().unwrap(), "PROVINCE");
    assert_eq!(reply.city.as_ref().unwrap(), "CITY");
    assert_eq!(reply.headimgurl.as_ref().unwrap(), "HEADIMGURL");
    read::<GetInfo>("{}");
}

#[test]
fn get_list_speaks_the_catalogs_names() {
    assert_wire(GetList::new(), "{}");
    assert_wire(GetList::new().next_openid("NEXT_OPENID"), r#"{"next_openid":"NEXT_OPENID"}"#);
    let reply = read::<GetList>(
        r#"{"total":814,"count":892,"data":{"openid":["OPENID"],"a member of tomorrow":{"deep":[1]}},"next_openid":"NEXT_OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total, 814);
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data.openid[0], "OPENID");
    assert_eq!(reply.next_openid.as_ref().unwrap(), "NEXT_OPENID");
    read::<GetList>("{}");
}

#[test]
fn update_remark_speaks_the_catalogs_names() {
    assert_wire(UpdateRemark::new("OPENID", "REMARK"), r#"{"openid":"OPENID","remark":"REMARK"}"#);
    assert_wire(UpdateRemark::new("OPENID", "REMARK"), r#"{"openid":"OPENID","remark":"REMARK"}"#);
    read::<UpdateRemark>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateRemark>("{}");
}
