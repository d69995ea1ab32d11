// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card.update`.

use cloudfn_openapi::official_account::card::update::*;

use crate::{assert_wire, read};

#[test]
fn update_boarding_pass_speaks_the_catalogs_names() {
    assert_wire(UpdateBoardingPass::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateBoardingPass>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
