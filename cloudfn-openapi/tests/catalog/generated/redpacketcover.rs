// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `redpacketcover`.

use cloudfn_openapi::redpacketcover::*;

use crate::{assert_wire, read};

#[test]
fn get_authentication_url_speaks_the_catalogs_names() {
    assert_wire(GetAuthenticationUrl::new("OPENID", "CTOKEN"), r#"{"openid":"OPENID","ctoken":"CTOKEN"}"#);
    assert_wire(GetAuthenticationUrl::new("OPENID", "CTOKEN"), r#"{"openid":"OPENID","ctoken":"CTOKEN"}"#);
    let reply = read::<GetAuthenticationUrl>(
        r#"{"data":{"url":"URL","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.url, "URL");
    read::<GetAuthenticationUrl>("{}");
}
