// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card.update`.

use cloudfn_openapi::official_account::card::update::*;

use crate::{assert_wire, read};

#[test]
fn update_boarding_pass_speaks_the_catalogs_names() {
    assert_wire(UpdateBoardingPass::new("CODE"), r#"{"code":"CODE"}"#);
    assert_wire(
        UpdateBoardingPass::new("CODE")
            .card_id("CARD_ID")
            .etkt_bnr("ETKT_BNR")
            .class("CLASS")
            .passenger_name("PASSENGER_NAME")
            .seat("SEAT")
            .qrcode_data("QRCODE_DATA")
            .is_cancel(true),
        r#"{"code":"CODE","card_id":"CARD_ID","etkt_bnr":"ETKT_BNR","class":"CLASS","passenger_name":"PASSENGER_NAME","seat":"SEAT","qrcode_data":"QRCODE_DATA","is_cancel":true}"#,
    );
    read::<UpdateBoardingPass>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateBoardingPass>("{}");
}
