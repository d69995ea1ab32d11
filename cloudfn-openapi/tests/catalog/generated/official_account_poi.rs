// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.poi`.

use cloudfn_openapi::official_account::poi::*;

use crate::{assert_wire, read};

#[test]
fn add_speaks_the_catalogs_names() {
    assert_wire(
        Add::new(NewStore::new(NewStoreInfo::new(NewStoreInfoArguments {
            business_name: "BUSINESS_NAME".into(),
            branch_name: "BRANCH_NAME".into(),
            province: "PROVINCE".into(),
            city: "CITY".into(),
            district: "DISTRICT".into(),
            address: "ADDRESS".into(),
            telephone: "TELEPHONE".into(),
            categories: vec!["CATEGORIES".into()],
            longitude: 814.5,
            latitude: 553.5,
        }))),
        r#"{"business":{"base_info":{"business_name":"BUSINESS_NAME","branch_name":"BRANCH_NAME","province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","telephone":"TELEPHONE","categories":["CATEGORIES"],"offset_type":1,"longitude":814.5,"latitude":553.5}}}"#,
    );
    assert_wire(
        Add::new(NewStore::new(
            NewStoreInfo::new(NewStoreInfoArguments {
                business_name: "BUSINESS_NAME".into(),
                branch_name: "BRANCH_NAME".into(),
                province: "PROVINCE".into(),
                city: "CITY".into(),
                district: "DISTRICT".into(),
                address: "ADDRESS".into(),
                telephone: "TELEPHONE".into(),
                categories: vec!["CATEGORIES".into()],
                longitude: 814.5,
                latitude: 553.5,
            })
            .sid("SID")
            .photo_list([StorePhoto::new("PHOTO_URL")])
            .recommend("RECOMMEND")
            .special("SPECIAL")
            .introduction("INTRODUCTION")
            .open_time("OPEN_TIME")
            .avg_price(702),
        )),
        r#"{"business":{"base_info":{"business_name":"BUSINESS_NAME","branch_name":"BRANCH_NAME","province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","telephone":"TELEPHONE","categories":["CATEGORIES"],"offset_type":1,"longitude":814.5,"latitude":553.5,"sid":"SID","photo_list":[{"photo_url":"PHOTO_URL"}],"recommend":"RECOMMEND","special":"SPECIAL","introduction":"INTRODUCTION","open_time":"OPEN_TIME","avg_price":702}}}"#,
    );
    let reply = read::<Add>(r#"{"poi_id":"POI_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.poi_id, "POI_ID");
    read::<Add>("{}");
}

#[test]
fn delete_speaks_the_catalogs_names() {
    assert_wire(Delete::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    assert_wire(Delete::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    read::<Delete>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Delete>("{}");
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    assert_wire(Get::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    let reply = read::<Get>(
        r#"{"business":{"base_info":{"sid":"SID","business_name":"BUSINESS_NAME","branch_name":"BRANCH_NAME","province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","telephone":"TELEPHONE","categories":["CATEGORIES"],"offset_type":545,"longitude":814.5,"latitude":553.5,"photo_list":[{"photo_url":"PHOTO_URL","a member of tomorrow":{"deep":[1]}}],"recommend":"RECOMMEND","special":"SPECIAL","introduction":"INTRODUCTION","open_time":"OPEN_TIME","avg_price":702.5,"available_state":682,"update_status":857,"poi_id":"POI_ID","mapid":"MAPID","upgrade_status":746,"upgrade_comment":"UPGRADE_COMMENT","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.business.base_info.sid.as_ref().unwrap(), "SID");
    assert_eq!(reply.business.base_info.business_name, "BUSINESS_NAME");
    assert_eq!(reply.business.base_info.branch_name, "BRANCH_NAME");
    assert_eq!(reply.business.base_info.province, "PROVINCE");
    assert_eq!(reply.business.base_info.city, "CITY");
    assert_eq!(reply.business.base_info.district, "DISTRICT");
    assert_eq!(reply.business.base_info.address, "ADDRESS");
    assert_eq!(reply.business.base_info.telephone, "TELEPHONE");
    assert_eq!(reply.business.base_info.categories[0], "CATEGORIES");
    assert_eq!(reply.business.base_info.offset_type, 545);
    assert_eq!(reply.business.base_info.longitude.to_string(), "814.5");
    assert_eq!(reply.business.base_info.latitude.to_string(), "553.5");
    assert_eq!(reply.business.base_info.photo_list[0].photo_url, "PHOTO_URL");
    assert_eq!(reply.business.base_info.recommend.as_ref().unwrap(), "RECOMMEND");
    assert_eq!(reply.business.base_info.special.as_ref().unwrap(), "SPECIAL");
    assert_eq!(reply.business.base_info.introduction.as_ref().unwrap(), "INTRODUCTION");
    assert_eq!(reply.business.base_info.open_time.as_ref().unwrap(), "OPEN_TIME");
    assert_eq!(reply.business.base_info.avg_price.unwrap().to_string(), "702.5");
    assert_eq!(reply.business.base_info.available_state, 682);
    assert_eq!(reply.business.base_info.update_status, 857);
    assert_eq!(reply.business.base_info.poi_id, "POI_ID");
    assert_eq!(reply.business.base_info.mapid.as_ref().unwrap(), "MAPID");
    assert_eq!(reply.business.base_info.upgrade_status.unwrap(), 746);
    assert_eq!(reply.business.base_info.upgrade_comment.as_ref().unwrap(), "UPGRADE_COMMENT");
    read::<Get>("{}");
}

#[test]
fn get_list_speaks_the_catalogs_names() {
    assert_wire(GetList::new(779, 845), r#"{"begin":779,"limit":845}"#);
    assert_wire(GetList::new(779, 845), r#"{"begin":779,"limit":845}"#);
    let reply = read::<GetList>(
        r#"{"total_count":516,"business_list":[{"base_info":{"sid":"SID","business_name":"BUSINESS_NAME","branch_name":"BRANCH_NAME","province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","telephone":"TELEPHONE","categories":["CATEGORIES"],"offset_type":545,"longitude":814.5,"latitude":553.5,"photo_list":[{"photo_url":"PHOTO_URL","a member of tomorrow":{"deep":[1]}}],"recommend":"RECOMMEND","special":"SPECIAL","introduction":"INTRODUCTION","open_time":"OPEN_TIME","avg_price":702.5,"available_state":682,"update_status":857,"poi_id":"POI_ID","mapid":"MAPID","upgrade_status":746,"upgrade_comment":"UPGRADE_COMMENT","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total_count, 516);
    assert_eq!(reply.business_list[0].base_info.sid.as_ref().unwrap(), "SID");
    assert_eq!(reply.business_list[0].base_info.business_name, "BUSINESS_NAME");
    assert_eq!(reply.business_list[0].base_info.branch_name, "BRANCH_NAME");
    assert_eq!(reply.business_list[0].base_info.province, "PROVINCE");
    assert_eq!(reply.business_list[0].base_info.city, "CITY");
    assert_eq!(reply.business_list[0].base_info.district, "DISTRICT");
    assert_eq!(reply.business_list[0].base_info.address, "ADDRESS");
    assert_eq!(reply.business_list[0].base_info.telephone, "TELEPHONE");
    assert_eq!(reply.business_list[0].base_info.categories[0], "CATEGORIES");
    assert_eq!(reply.business_list[0].base_info.offset_type, 545);
    assert_eq!(reply.business_list[0].base_info.longitude.to_string(), "814.5");
    assert_eq!(reply.business_list[0].base_info.latitude.to_string(), "553.5");
    assert_eq!(reply.business_list[0].base_info.photo_list[0].photo_url, "PHOTO_URL");
    assert_eq!(reply.business_list[0].base_info.recommend.as_ref().unwrap(), "RECOMMEND");
    assert_eq!(reply.business_list[0].base_info.special.as_ref().unwrap(), "SPECIAL");
    assert_eq!(reply.business_list[0].base_info.introduction.as_ref().unwrap(), "INTRODUCTION");
    assert_eq!(reply.business_list[0].base_info.open_time.as_ref().unwrap(), "OPEN_TIME");
    assert_eq!(reply.business_list[0].base_info.avg_price.unwrap().to_string(), "702.5");
    assert_eq!(reply.business_list[0].base_info.available_state, 682);
    assert_eq!(reply.business_list[0].base_info.update_status, 857);
    assert_eq!(reply.business_list[0].base_info.poi_id, "POI_ID");
    assert_eq!(reply.business_list[0].base_info.mapid.as_ref().unwrap(), "MAPID");
    assert_eq!(reply.business_list[0].base_info.upgrade_status.unwrap(), 746);
    assert_eq!(reply.business_list[0].base_info.upgrade_comment.as_ref().unwrap(), "UPGRADE_COMMENT");
    read::<GetList>("{}");
}

#[test]
fn get_wx_category_speaks_the_catalogs_names() {
    assert_wire(GetWxCategory::new(), "{}");
    assert_wire(GetWxCategory::new(), "{}");
    let reply = read::<GetWxCategory>(r#"{"category_list":["CATEGORY_LIST"],"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.category_list[0], "CATEGORY_LIST");
    read::<GetWxCategory>("{}");
}

#[test]
fn update_speaks_the_catalogs_names() {
    assert_wire(
        Update::new(ChangedStore::new(StoreChanges::new("POI_ID"))),
        r#"{"business":{"base_info":{"poi_id":"POI_ID"}}}"#,
    );
    assert_wire(
        Update::new(ChangedStore::new(
            StoreChanges::new("POI_ID")
                .telephone("TELEPHONE")
                .photo_list([StorePhoto::new("PHOTO_URL")])
                .recommend("RECOMMEND")
                .special("SPECIAL")
                .introduction("INTRODUCTION")
                .open_time("OPEN_TIME")
                .avg_price(702),
        )),
        r#"{"business":{"base_info":{"poi_id":"POI_ID","telephone":"TELEPHONE","photo_list":[{"photo_url":"PHOTO_URL"}],"recommend":"RECOMMEND","special":"SPECIAL","introduction":"INTRODUCTION","open_time":"OPEN_TIME","avg_price":702}}}"#,
    );
    read::<Update>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Update>("{}");
}
