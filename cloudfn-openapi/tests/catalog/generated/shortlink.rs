// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `shortlink`.

use cloudfn_openapi::shortlink::*;

use crate::{assert_wire, read};

#[test]
fn generate_speaks_the_catalogs_names() {
    assert_wire(Generate::new("PAGE_URL"), r#"{"page_url":"PAGE_URL"}"#);
    assert_wire(
        Generate::new("PAGE_URL").page_title("PAGE_TITLE").is_permanent(true),
        r#"{"page_url":"PAGE_URL","page_title":"PAGE_TITLE","is_permanent":true}"#,
    );
    let reply = read::<Generate>(r#"{"link":"LINK","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.link, "LINK");
    read::<Generate>("{}");
}
