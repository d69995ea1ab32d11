// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `riskControl`.

use cloudfn_openapi::risk_control::*;

use crate::{assert_wire, read};

#[test]
fn get_user_risk_rank_speaks_the_catalogs_names() {
    assert_wire(GetUserRiskRank::new("OPENID", RiskScene::Register), r#"{"openid":"OPENID","scene":0}"#);
    assert_wire(
        GetUserRiskRank::new("OPENID", RiskScene::Register)
            .appid("APPID")
            .mobile_no("MOBILE_NO")
            .client_ip("CLIENT_IP")
            .email_address("EMAIL_ADDRESS")
            .extended_info("EXTENDED_INFO")
            .is_test(true)
            .bank_card_no("BANK_CARD_NO")
            .cert_no("CERT_NO"),
        r#"{"appid":"APPID","openid":"OPENID","scene":0,"mobile_no":"MOBILE_NO","client_ip":"CLIENT_IP","email_address":"EMAIL_ADDRESS","extended_info":"EXTENDED_INFO","is_test":true,"bank_card_no":"BANK_CARD_NO","cert_no":"CERT_NO"}"#,
    );
    let reply =
        read::<GetUserRiskRank>(r#"{"risk_rank":659,"unoin_id":"UNOIN_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.risk_rank, 659);
    assert_eq!(reply.unoin_id, "UNOIN_ID");
    read::<GetUserRiskRank>("{}");
    let reply = read::<GetUserRiskRank>(r#"{"union_id":"UNOIN_ID"}"#);
    assert_eq!(reply.unoin_id, "UNOIN_ID");
}
