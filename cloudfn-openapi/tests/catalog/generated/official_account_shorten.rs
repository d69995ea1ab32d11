// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.shorten`.

use cloudfn_openapi::official_account::shorten::*;

use crate::{assert_wire, read};

#[test]
fn fetch_speaks_the_catalogs_names() {
    assert_wire(Fetch::new("SHORT_KEY"), r#"{"short_key":"SHORT_KEY"}"#);
    assert_wire(Fetch::new("SHORT_KEY"), r#"{"short_key":"SHORT_KEY"}"#);
    let reply = read::<Fetch>(
        r#"{"long_data":"LONG_DATA","create_time":426,"expire_seconds":651,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.long_data, "LONG_DATA");
    assert_eq!(reply.create_time, 426);
    assert_eq!(reply.expire_seconds, 651);
    read::<Fetch>("{}");
}

#[test]
fn gen_speaks_the_catalogs_names() {
    assert_wire(Gen::new("LONG_DATA"), r#"{"long_data":"LONG_DATA"}"#);
    assert_wire(Gen::new("LONG_DATA").expire_seconds(651), r#"{"long_data":"LONG_DATA","expire_seconds":651}"#);
    let reply = read::<Gen>(r#"{"short_key":"SHORT_KEY","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.short_key, "SHORT_KEY");
    read::<Gen>("{}");
}
