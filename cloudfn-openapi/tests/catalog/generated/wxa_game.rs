// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.game`.

use cloudfn_openapi::wxa::game::*;

use crate::{assert_wire, read};

#[test]
fn get_balance_speaks_the_catalogs_names() {
    assert_wire(
        GetBalance::new(GetBalanceArguments {
            openid: "OPENID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            env: PayEnv::Production,
            signature: "SIGNATURE".into(),
            pay_sig: "PAY_SIG".into(),
        }),
        r#"{"openid":"OPENID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","env":0,"signature":"SIGNATURE","sig_method":"hmac_sha256","pay_sig":"PAY_SIG"}"#,
    );
    assert_wire(
        GetBalance::new(GetBalanceArguments {
            openid: "OPENID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            env: PayEnv::Production,
            signature: "SIGNATURE".into(),
            pay_sig: "PAY_SIG".into(),
        })
        .user_ip("USER_IP")
        .coin_type(808),
        r#"{"openid":"OPENID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","env":0,"user_ip":"USER_IP","coin_type":808,"signature":"SIGNATURE","sig_method":"hmac_sha256","pay_sig":"PAY_SIG"}"#,
    );
    let reply = read::<GetBalance>(
        r#"{"balance":255,"present_balance":733,"first_save":true,"sum_save":540,"sum_present":618,"sum_balance":402,"sum_cost":538,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.present_balance, 733);
    assert!(reply.first_save);
    assert_eq!(reply.sum_save, 540);
    assert_eq!(reply.sum_present, 618);
    assert_eq!(reply.sum_balance, 402);
    assert_eq!(reply.sum_cost, 538);
    read::<GetBalance>("{}");
}

#[test]
fn pay_speaks_the_catalogs_names() {
    assert_wire(
        Pay::new(PayArguments {
            openid: "OPENID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            env: PayEnv::Production,
            amount: 662,
            bill_no: "BILL_NO".into(),
            signature: "SIGNATURE".into(),
            pay_sig: "PAY_SIG".into(),
        }),
        r#"{"openid":"OPENID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","env":0,"amount":662,"bill_no":"BILL_NO","signature":"SIGNATURE","sig_method":"hmac_sha256","pay_sig":"PAY_SIG"}"#,
    );
    assert_wire(
        Pay::new(PayArguments {
            openid: "OPENID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            env: PayEnv::Production,
            amount: 662,
            bill_no: "BILL_NO".into(),
            signature: "SIGNATURE".into(),
            pay_sig: "PAY_SIG".into(),
        })
        .user_ip("USER_IP")
        .payitem("PAYITEM")
        .remark("REMARK"),
        r#"{"openid":"OPENID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","env":0,"user_ip":"USER_IP","amount":662,"bill_no":"BILL_NO","payitem":"PAYITEM","remark":"REMARK","signature":"SIGNATURE","sig_method":"hmac_sha256","pay_sig":"PAY_SIG"}"#,
    );
    let reply = read::<Pay>(
        r#"{"bill_no":"BILL_NO","balance":255,"used_present_amount":500,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.bill_no, "BILL_NO");
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.used_present_amount, 500);
    read::<Pay>("{}");
}

#[test]
fn present_speaks_the_catalogs_names() {
    assert_wire(
        Present::new(PresentArguments {
            openid: "OPENID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            env: PayEnv::Production,
            amount: 662,
            bill_no: "BILL_NO".into(),
            signature: "SIGNATURE".into(),
            pay_sig: "PAY_SIG".into(),
        }),
        r#"{"openid":"OPENID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","env":0,"amount":662,"bill_no":"BILL_NO","signature":"SIGNATURE","sig_method":"hmac_sha256","pay_sig":"PAY_SIG"}"#,
    );
    assert_wire(
        Present::new(PresentArguments {
            openid: "OPENID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            env: PayEnv::Production,
            amount: 662,
            bill_no: "BILL_NO".into(),
            signature: "SIGNATURE".into(),
            pay_sig: "PAY_SIG".into(),
        })
        .user_ip("USER_IP"),
        r#"{"openid":"OPENID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","env":0,"user_ip":"USER_IP","amount":662,"bill_no":"BILL_NO","signature":"SIGNATURE","sig_method":"hmac_sha256","pay_sig":"PAY_SIG"}"#,
    );
    let reply = read::<Present>(r#"{"bill_no":"BILL_NO","balance":255,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.bill_no, "BILL_NO");
    assert_eq!(reply.balance, 255);
    read::<Present>("{}");
}
