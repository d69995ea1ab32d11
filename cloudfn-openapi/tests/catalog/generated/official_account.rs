// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount`.

use cloudfn_openapi::official_account::*;

use crate::{assert_wire, read};

#[test]
fn add_pay_gift_card_speaks_the_catalogs_names() {
    assert_wire(AddPayGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddPayGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn delete_pay_gift_card_speaks_the_catalogs_names() {
    assert_wire(DeletePayGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<DeletePayGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn shorturl_speaks_the_catalogs_names() {
    assert_wire(Shorturl::new("LONG_URL"), r#"{"action":"long2short","long_url":"LONG_URL"}"#);
    assert_wire(Shorturl::new("LONG_URL"), r#"{"action":"long2short","long_url":"LONG_URL"}"#);
    let reply = read::<Shorturl>(r#"{"short_url":"SHORT_URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.short_url, "SHORT_URL");
    read::<Shorturl>("{}");
}
