// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `storage`.

use cloudfn_openapi::storage::*;

use crate::{assert_wire, read};

#[test]
fn remove_user_storage_speaks_the_catalogs_names() {
    assert_wire(RemoveUserStorage::new("OPENID", ["KEY"]), r#"{"openid":"OPENID","key":["KEY"]}"#);
    assert_wire(
        RemoveUserStorage::new("OPENID", ["KEY"]).signature("SIGNATURE").sig_method("SIG_METHOD"),
        r#"{"openid":"OPENID","signature":"SIGNATURE","sig_method":"SIG_METHOD","key":["KEY"]}"#,
    );
    read::<RemoveUserStorage>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<RemoveUserStorage>("{}");
}

#[test]
fn set_user_interactive_data_speaks_the_catalogs_names() {
    assert_wire(
        SetUserInteractiveData::new("OPENID", [InteractiveValue::new("KEY", 809)]),
        r#"{"openid":"OPENID","kv_list":[{"key":"KEY","value":809}]}"#,
    );
    assert_wire(
        SetUserInteractiveData::new("OPENID", [InteractiveValue::new("KEY", 809)])
            .signature("SIGNATURE")
            .sig_method("SIG_METHOD"),
        r#"{"openid":"OPENID","signature":"SIGNATURE","sig_method":"SIG_METHOD","kv_list":[{"key":"KEY","value":809}]}"#,
    );
    read::<SetUserInteractiveData>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetUserInteractiveData>("{}");
}

#[test]
fn set_user_storage_speaks_the_catalogs_names() {
    assert_wire(
        SetUserStorage::new("OPENID", [StoredValue::new("KEY", "VALUE")]),
        r#"{"openid":"OPENID","kv_list":[{"key":"KEY","value":"VALUE"}]}"#,
    );
    assert_wire(
        SetUserStorage::new("OPENID", [StoredValue::new("KEY", "VALUE")])
            .signature("SIGNATURE")
            .sig_method("SIG_METHOD"),
        r#"{"openid":"OPENID","signature":"SIGNATURE","sig_method":"SIG_METHOD","kv_list":[{"key":"KEY","value":"VALUE"}]}"#,
    );
    read::<SetUserStorage>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetUserStorage>("{}");
}
