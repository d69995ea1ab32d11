// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `nearbyPoi`.

use cloudfn_openapi::nearby_poi::*;

use crate::{assert_wire, read};

#[test]
fn add_speaks_the_catalogs_names() {
    assert_wire(
        Add::new(AddArguments {
            pic_list: "PIC_LIST".into(),
            service_infos: "SERVICE_INFOS".into(),
            store_name: "STORE_NAME".into(),
            contract_phone: "CONTRACT_PHONE".into(),
            hour: "HOUR".into(),
            company_name: "COMPANY_NAME".into(),
            credential: "CREDENTIAL".into(),
            address: "ADDRESS".into(),
        }),
        r#"{"pic_list":"PIC_LIST","service_infos":"SERVICE_INFOS","store_name":"STORE_NAME","contract_phone":"CONTRACT_PHONE","hour":"HOUR","company_name":"COMPANY_NAME","credential":"CREDENTIAL","address":"ADDRESS","is_comm_nearby":"1"}"#,
    );
    assert_wire(
        Add::new(AddArguments {
            pic_list: "PIC_LIST".into(),
            service_infos: "SERVICE_INFOS".into(),
            store_name: "STORE_NAME".into(),
            contract_phone: "CONTRACT_PHONE".into(),
            hour: "HOUR".into(),
            company_name: "COMPANY_NAME".into(),
            credential: "CREDENTIAL".into(),
            address: "ADDRESS".into(),
        })
        .kf_info("KF_INFO")
        .qualification_list("QUALIFICATION_LIST")
        .poi_id("POI_ID")
        .map_poi_id("MAP_POI_ID"),
        r#"{"kf_info":"KF_INFO","pic_list":"PIC_LIST","service_infos":"SERVICE_INFOS","store_name":"STORE_NAME","contract_phone":"CONTRACT_PHONE","hour":"HOUR","company_name":"COMPANY_NAME","credential":"CREDENTIAL","address":"ADDRESS","qualification_list":"QUALIFICATION_LIST","is_comm_nearby":"1","poi_id":"POI_ID","map_poi_id":"MAP_POI_ID"}"#,
    );
    let reply = read::<Add>(
        r#"{"data":{"audit_id":"AUDIT_ID","poi_id":"POI_ID","related_credential":"RELATED_CREDENTIAL","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.audit_id, "AUDIT_ID");
    assert_eq!(reply.data.poi_id, "POI_ID");
    assert_eq!(reply.data.related_credential, "RELATED_CREDENTIAL");
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
fn get_list_speaks_the_catalogs_names() {
    assert_wire(GetList::new(219, 704), r#"{"page":219,"page_rows":704}"#);
    assert_wire(GetList::new(219, 704), r#"{"page":219,"page_rows":704}"#);
    let reply = read::<GetList>(
        r#"{"data":{"max_apply_num":898,"left_apply_num":707,"data":"DATA","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.max_apply_num, 898);
    assert_eq!(reply.data.left_apply_num, 707);
    assert_eq!(reply.data.data, "DATA");
    read::<GetList>("{}");
}

#[test]
fn set_show_status_speaks_the_catalogs_names() {
    assert_wire(SetShowStatus::new("POI_ID", true), r#"{"poi_id":"POI_ID","status":1}"#);
    assert_wire(SetShowStatus::new("POI_ID", true), r#"{"poi_id":"POI_ID","status":1}"#);
    read::<SetShowStatus>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetShowStatus>("{}");
}
