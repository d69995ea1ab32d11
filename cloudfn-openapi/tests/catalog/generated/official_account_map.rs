// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.map`.

use cloudfn_openapi::official_account::map::*;

use crate::{assert_wire, read};

#[test]
fn create_poi_speaks_the_catalogs_names() {
    assert_wire(CreatePoi::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<CreatePoi>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_district_speaks_the_catalogs_names() {
    assert_wire(GetDistrict::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetDistrict>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn search_poi_speaks_the_catalogs_names() {
    assert_wire(SearchPoi::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SearchPoi>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
