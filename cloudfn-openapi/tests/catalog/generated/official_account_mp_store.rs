// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.mpStore`.

use cloudfn_openapi::official_account::mp_store::*;

use crate::{assert_wire, read};

#[test]
fn add_store_speaks_the_catalogs_names() {
    assert_wire(
        AddStore::new(AddStoreArguments {
            map_poi_id: "MAP_POI_ID".into(),
            pic_list: "PIC_LIST".into(),
            hour: "HOUR".into(),
            address: "ADDRESS".into(),
            company_name: "COMPANY_NAME".into(),
            contract_phone: "CONTRACT_PHONE".into(),
            credential: "CREDENTIAL".into(),
            card_id: "CARD_ID".into(),
        }),
        r#"{"map_poi_id":"MAP_POI_ID","pic_list":"PIC_LIST","hour":"HOUR","address":"ADDRESS","company_name":"COMPANY_NAME","contract_phone":"CONTRACT_PHONE","credential":"CREDENTIAL","card_id":"CARD_ID"}"#,
    );
    assert_wire(
        AddStore::new(AddStoreArguments {
            map_poi_id: "MAP_POI_ID".into(),
            pic_list: "PIC_LIST".into(),
            hour: "HOUR".into(),
            address: "ADDRESS".into(),
            company_name: "COMPANY_NAME".into(),
            contract_phone: "CONTRACT_PHONE".into(),
            credential: "CREDENTIAL".into(),
            card_id: "CARD_ID".into(),
        })
        .poi_id("POI_ID")
        .qualification_list(["QUALIFICATION_LIST"]),
        r#"{"map_poi_id":"MAP_POI_ID","pic_list":"PIC_LIST","hour":"HOUR","address":"ADDRESS","company_name":"COMPANY_NAME","contract_phone":"CONTRACT_PHONE","credential":"CREDENTIAL","card_id":"CARD_ID","poi_id":"POI_ID","qualification_list":["QUALIFICATION_LIST"]}"#,
    );
    let reply = read::<AddStore>(
        r#"{"data":{"audit_id":436,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.audit_id, 436);
    read::<AddStore>("{}");
}

#[test]
fn apply_speaks_the_catalogs_names() {
    assert_wire(
        Apply::new(ApplyArguments {
            first_catid: 501,
            second_catid: 934,
            nickname: "NICKNAME".into(),
            intro: "INTRO".into(),
            headimg_mediaid: "HEADIMG_MEDIAID".into(),
        }),
        r#"{"first_catid":501,"second_catid":934,"nickname":"NICKNAME","intro":"INTRO","headimg_mediaid":"HEADIMG_MEDIAID"}"#,
    );
    assert_wire(
        Apply::new(ApplyArguments {
            first_catid: 501,
            second_catid: 934,
            nickname: "NICKNAME".into(),
            intro: "INTRO".into(),
            headimg_mediaid: "HEADIMG_MEDIAID".into(),
        })
        .qualification_list(["QUALIFICATION_LIST"])
        .org_code("ORG_CODE")
        .other_files(["OTHER_FILES"]),
        r#"{"first_catid":501,"second_catid":934,"nickname":"NICKNAME","intro":"INTRO","headimg_mediaid":"HEADIMG_MEDIAID","qualification_list":["QUALIFICATION_LIST"],"org_code":"ORG_CODE","other_files":["OTHER_FILES"]}"#,
    );
    read::<Apply>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Apply>("{}");
}

#[test]
fn delete_store_speaks_the_catalogs_names() {
    assert_wire(DeleteStore::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    assert_wire(DeleteStore::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    read::<DeleteStore>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteStore>("{}");
}

#[test]
fn get_audit_info_speaks_the_catalogs_names() {
    assert_wire(GetAuditInfo::new(), "{}");
    assert_wire(GetAuditInfo::new(), "{}");
    let reply = read::<GetAuditInfo>(
        r#"{"data":{"audit_id":436,"status":677,"reason":"REASON","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.audit_id, 436);
    assert_eq!(reply.data.status, 677);
    assert_eq!(reply.data.reason.as_ref().unwrap(), "REASON");
    read::<GetAuditInfo>("{}");
}

#[test]
fn get_card_speaks_the_catalogs_names() {
    assert_wire(GetCard::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    assert_wire(GetCard::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    let reply = read::<GetCard>(r#"{"card_id":"CARD_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.card_id.as_ref().unwrap(), "CARD_ID");
    read::<GetCard>("{}");
}

#[test]
fn get_category_speaks_the_catalogs_names() {
    assert_wire(GetCategory::new(), "{}");
    assert_wire(GetCategory::new(), "{}");
    let reply = read::<GetCategory>(
        r#"{"data":{"all_category_info":{"categories":[{"id":405,"name":"NAME","level":808,"father":549,"children":[455],"sensitive_type":816,"qualify":"QUALIFY","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.all_category_info.categories[0].id, 405);
    assert_eq!(reply.data.all_category_info.categories[0].name.as_ref().unwrap(), "NAME");
    assert_eq!(reply.data.all_category_info.categories[0].level.unwrap(), 808);
    assert_eq!(reply.data.all_category_info.categories[0].father.unwrap(), 549);
    assert_eq!(reply.data.all_category_info.categories[0].children[0], 455);
    assert_eq!(reply.data.all_category_info.categories[0].sensitive_type.unwrap(), 816);
    assert_eq!(reply.data.all_category_info.categories[0].qualify.as_ref().unwrap(), "QUALIFY");
    read::<GetCategory>("{}");
}

#[test]
fn get_store_info_speaks_the_catalogs_names() {
    assert_wire(GetStoreInfo::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    assert_wire(GetStoreInfo::new("POI_ID"), r#"{"poi_id":"POI_ID"}"#);
    let reply = read::<GetStoreInfo>(
        r#"{"business":{"base_info":{"poi_id":"POI_ID","business_name":"BUSINESS_NAME","province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","telephone":"TELEPHONE","longitude":814.5,"latitude":553.5,"open_time":"OPEN_TIME","photo_list":[{"photo_url":"PHOTO_URL","a member of tomorrow":{"deep":[1]}}],"status":677,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.business.base_info.poi_id, "POI_ID");
    assert_eq!(reply.business.base_info.business_name, "BUSINESS_NAME");
    assert_eq!(reply.business.base_info.province, "PROVINCE");
    assert_eq!(reply.business.base_info.city, "CITY");
    assert_eq!(reply.business.base_info.district, "DISTRICT");
    assert_eq!(reply.business.base_info.address, "ADDRESS");
    assert_eq!(reply.business.base_info.telephone, "TELEPHONE");
    assert_eq!(reply.business.base_info.longitude.to_string(), "814.5");
    assert_eq!(reply.business.base_info.latitude.to_string(), "553.5");
    assert_eq!(reply.business.base_info.open_time, "OPEN_TIME");
    assert_eq!(reply.business.base_info.photo_list[0].photo_url, "PHOTO_URL");
    assert_eq!(reply.business.base_info.status, 677);
    read::<GetStoreInfo>("{}");
}

#[test]
fn get_store_list_speaks_the_catalogs_names() {
    assert_wire(GetStoreList::new(582, 845), r#"{"offset":582,"limit":845}"#);
    assert_wire(GetStoreList::new(582, 845), r#"{"offset":582,"limit":845}"#);
    let reply = read::<GetStoreList>(
        r#"{"total_count":516,"business_list":[{"base_info":{"poi_id":"POI_ID","business_name":"BUSINESS_NAME","province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","telephone":"TELEPHONE","longitude":814.5,"latitude":553.5,"open_time":"OPEN_TIME","photo_list":[{"photo_url":"PHOTO_URL","a member of tomorrow":{"deep":[1]}}],"status":677,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total_count, 516);
    assert_eq!(reply.business_list[0].base_info.poi_id, "POI_ID");
    assert_eq!(reply.business_list[0].base_info.business_name, "BUSINESS_NAME");
    assert_eq!(reply.business_list[0].base_info.province, "PROVINCE");
    assert_eq!(reply.business_list[0].base_info.city, "CITY");
    assert_eq!(reply.business_list[0].base_info.district, "DISTRICT");
    assert_eq!(reply.business_list[0].base_info.address, "ADDRESS");
    assert_eq!(reply.business_list[0].base_info.telephone, "TELEPHONE");
    assert_eq!(reply.business_list[0].base_info.longitude.to_string(), "814.5");
    assert_eq!(reply.business_list[0].base_info.latitude.to_string(), "553.5");
    assert_eq!(reply.business_list[0].base_info.open_time, "OPEN_TIME");
    assert_eq!(reply.business_list[0].base_info.photo_list[0].photo_url, "PHOTO_URL");
    assert_eq!(reply.business_list[0].base_info.status, 677);
    read::<GetStoreList>("{}");
}

#[test]
fn modify_speaks_the_catalogs_names() {
    assert_wire(Modify::new("HEADIMG_MEDIAID", "INTRO"), r#"{"headimg_mediaid":"HEADIMG_MEDIAID","intro":"INTRO"}"#);
    assert_wire(Modify::new("HEADIMG_MEDIAID", "INTRO"), r#"{"headimg_mediaid":"HEADIMG_MEDIAID","intro":"INTRO"}"#);
    read::<Modify>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Modify>("{}");
}

#[test]
fn set_card_speaks_the_catalogs_names() {
    assert_wire(SetCard::new("POI_ID", "CARD_ID"), r#"{"poi_id":"POI_ID","card_id":"CARD_ID"}"#);
    assert_wire(SetCard::new("POI_ID", "CARD_ID"), r#"{"poi_id":"POI_ID","card_id":"CARD_ID"}"#);
    read::<SetCard>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetCard>("{}");
}

#[test]
fn update_store_speaks_the_catalogs_names() {
    assert_wire(
        UpdateStore::new(UpdateStoreArguments {
            map_poi_id: "MAP_POI_ID".into(),
            poi_id: "POI_ID".into(),
            hour: "HOUR".into(),
            contract_phone: "CONTRACT_PHONE".into(),
            pic_list: "PIC_LIST".into(),
            card_id: "CARD_ID".into(),
        }),
        r#"{"map_poi_id":"MAP_POI_ID","poi_id":"POI_ID","hour":"HOUR","contract_phone":"CONTRACT_PHONE","pic_list":"PIC_LIST","card_id":"CARD_ID"}"#,
    );
    assert_wire(
        UpdateStore::new(UpdateStoreArguments {
            map_poi_id: "MAP_POI_ID".into(),
            poi_id: "POI_ID".into(),
            hour: "HOUR".into(),
            contract_phone: "CONTRACT_PHONE".into(),
            pic_list: "PIC_LIST".into(),
            card_id: "CARD_ID".into(),
        }),
        r#"{"map_poi_id":"MAP_POI_ID","poi_id":"POI_ID","hour":"HOUR","contract_phone":"CONTRACT_PHONE","pic_list":"PIC_LIST","card_id":"CARD_ID"}"#,
    );
    let reply = read::<UpdateStore>(
        r#"{"data":{"has_audit_id":1,"audit_id":436,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert!(reply.data.has_audit_id);
    assert_eq!(reply.data.audit_id.unwrap(), 436);
    read::<UpdateStore>("{}");
}
