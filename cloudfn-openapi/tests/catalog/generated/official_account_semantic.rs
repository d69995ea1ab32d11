// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.semantic`.

use cloudfn_openapi::official_account::semantic::*;

use crate::{assert_wire, read};

#[test]
fn search_speaks_the_catalogs_names() {
    assert_wire(
        Search::new("QUERY", "CATEGORY", "APPID"),
        r#"{"query":"QUERY","category":"CATEGORY","appid":"APPID"}"#,
    );
    assert_wire(
        Search::new("QUERY", "CATEGORY", "APPID")
            .latitude(553.5)
            .longitude(814.5)
            .city("CITY")
            .region("REGION")
            .uid("UID"),
        r#"{"query":"QUERY","category":"CATEGORY","latitude":553.5,"longitude":814.5,"city":"CITY","region":"REGION","appid":"APPID","uid":"UID"}"#,
    );
    let reply =
        read::<Search>(r#"{"query":"QUERY","type":"TYPE","semantic":"SEMANTIC","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.query, "QUERY");
    assert_eq!(reply.r#type, "TYPE");
    assert_eq!(reply.semantic, "SEMANTIC");
    read::<Search>("{}");
}
