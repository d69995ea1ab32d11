// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.material`.

use cloudfn_openapi::official_account::material::*;

use crate::{assert_wire, read};

#[test]
fn add_material_speaks_the_catalogs_names() {
    assert_wire(AddMaterial::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddMaterial>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn add_news_speaks_the_catalogs_names() {
    assert_wire(AddNews::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddNews>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_get_material_speaks_the_catalogs_names() {
    assert_wire(BatchGetMaterial::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchGetMaterial>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn delelete_speaks_the_catalogs_names() {
    assert_wire(Delelete::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Delelete>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Get>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_material_count_speaks_the_catalogs_names() {
    assert_wire(GetMaterialCount::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetMaterialCount>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_news_speaks_the_catalogs_names() {
    assert_wire(UpdateNews::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateNews>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
