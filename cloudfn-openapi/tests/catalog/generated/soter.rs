// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `soter`.

use cloudfn_openapi::soter::*;

use crate::{assert_wire, read};

#[test]
fn verify_signature_speaks_the_catalogs_names() {
    assert_wire(
        VerifySignature::new("OPENID", "JSON_STRING", "JSON_SIGNATURE"),
        r#"{"openid":"OPENID","json_string":"JSON_STRING","json_signature":"JSON_SIGNATURE"}"#,
    );
    assert_wire(
        VerifySignature::new("OPENID", "JSON_STRING", "JSON_SIGNATURE"),
        r#"{"openid":"OPENID","json_string":"JSON_STRING","json_signature":"JSON_SIGNATURE"}"#,
    );
    let reply = read::<VerifySignature>(r#"{"is_ok":true,"a member of tomorrow":{"deep":[1]}}"#);
    assert!(reply.is_ok);
    read::<VerifySignature>("{}");
}
