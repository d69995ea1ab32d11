// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.map`.

use cloudfn_openapi::official_account::map::*;

use crate::{assert_wire, read};

#[test]
fn create_poi_speaks_the_catalogs_names() {
    assert_wire(
        CreatePoi::new(CreatePoiArguments {
            name: "NAME".into(),
            category: "CATEGORY".into(),
            introduct: "INTRODUCT".into(),
            telephone: "TELEPHONE".into(),
            longitude: 814.5,
            latitude: 553.5,
            districtid: 138,
            province: "PROVINCE".into(),
            city: "CITY".into(),
            district: "DISTRICT".into(),
            address: "ADDRESS".into(),
            photo: "PHOTO".into(),
            license: "LICENSE".into(),
        }),
        r#"{"name":"NAME","category":"CATEGORY","introduct":"INTRODUCT","telephone":"TELEPHONE","longitude":814.5,"latitude":553.5,"districtid":138,"province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","photo":"PHOTO","license":"LICENSE"}"#,
    );
    assert_wire(
        CreatePoi::new(CreatePoiArguments {
            name: "NAME".into(),
            category: "CATEGORY".into(),
            introduct: "INTRODUCT".into(),
            telephone: "TELEPHONE".into(),
            longitude: 814.5,
            latitude: 553.5,
            districtid: 138,
            province: "PROVINCE".into(),
            city: "CITY".into(),
            district: "DISTRICT".into(),
            address: "ADDRESS".into(),
            photo: "PHOTO".into(),
            license: "LICENSE".into(),
        })
        .poi_id("POI_ID"),
        r#"{"name":"NAME","category":"CATEGORY","introduct":"INTRODUCT","telephone":"TELEPHONE","longitude":814.5,"latitude":553.5,"districtid":138,"province":"PROVINCE","city":"CITY","district":"DISTRICT","address":"ADDRESS","photo":"PHOTO","license":"LICENSE","poi_id":"POI_ID"}"#,
    );
    let reply = read::<CreatePoi>(
        r#"{"data":{"base_id":246,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.base_id, 246);
    read::<CreatePoi>("{}");
}

#[test]
fn get_district_speaks_the_catalogs_names() {
    assert_wire(GetDistrict::new(), "{}");
    assert_wire(GetDistrict::new(), "{}");
    let reply =
        read::<GetDistrict>(r#"{"data_version":"DATA_VERSION","result":"RESULT","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.data_version, "DATA_VERSION");
    assert_eq!(reply.result, "RESULT");
    read::<GetDistrict>("{}");
}

#[test]
fn search_poi_speaks_the_catalogs_names() {
    assert_wire(SearchPoi::new(138, "KEYWORD"), r#"{"districtid":138,"keyword":"KEYWORD"}"#);
    assert_wire(SearchPoi::new(138, "KEYWORD"), r#"{"districtid":138,"keyword":"KEYWORD"}"#);
    let reply = read::<SearchPoi>(
        r#"{"data":{"item":[{"sosomap_poi_uid":"SOSOMAP_POI_UID","branch_name":"BRANCH_NAME","category":"CATEGORY","address":"ADDRESS","telephone":"TELEPHONE","longitude":814.5,"latitude":553.5,"pic_urls":["PIC_URLS"],"card_id_list":["CARD_ID_LIST"],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.item[0].sosomap_poi_uid, "SOSOMAP_POI_UID");
    assert_eq!(reply.data.item[0].branch_name, "BRANCH_NAME");
    assert_eq!(reply.data.item[0].category, "CATEGORY");
    assert_eq!(reply.data.item[0].address, "ADDRESS");
    assert_eq!(reply.data.item[0].telephone, "TELEPHONE");
    assert_eq!(reply.data.item[0].longitude.to_string(), "814.5");
    assert_eq!(reply.data.item[0].latitude.to_string(), "553.5");
    assert_eq!(reply.data.item[0].pic_urls[0], "PIC_URLS");
    assert_eq!(reply.data.item[0].card_id_list[0], "CARD_ID_LIST");
    read::<SearchPoi>("{}");
}
