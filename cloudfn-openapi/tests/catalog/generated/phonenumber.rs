// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `phonenumber`.

use cloudfn_openapi::phonenumber::*;

use crate::{assert_wire, read};

#[test]
fn get_phone_number_speaks_the_catalogs_names() {
    assert_wire(GetPhoneNumber::new("CODE"), r#"{"code":"CODE"}"#);
    assert_wire(GetPhoneNumber::new("CODE").openid("OPENID"), r#"{"code":"CODE","openid":"OPENID"}"#);
    let reply = read::<GetPhoneNumber>(
        r#"{"phone_info":{"phoneNumber":"PHONE_NUMBER","purePhoneNumber":"PURE_PHONE_NUMBER","countryCode":"COUNTRY_CODE","watermark":{"timestamp":740,"appid":"APPID","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.phone_info.phone_number, "PHONE_NUMBER");
    assert_eq!(reply.phone_info.pure_phone_number, "PURE_PHONE_NUMBER");
    assert_eq!(reply.phone_info.country_code, "COUNTRY_CODE");
    assert_eq!(reply.phone_info.watermark.timestamp, 740);
    assert_eq!(reply.phone_info.watermark.appid, "APPID");
    read::<GetPhoneNumber>("{}");
}
