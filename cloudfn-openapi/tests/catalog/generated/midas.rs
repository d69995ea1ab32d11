// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `midas`.

use cloudfn_openapi::midas::*;

use crate::{assert_wire, read};

#[test]
fn cancel_pay_speaks_the_catalogs_names() {
    assert_wire(
        CancelPay::new(CancelPayArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","bill_no":"BILL_NO","sig":"SIG"}"#,
    );
    assert_wire(
        CancelPay::new(CancelPayArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        })
        .user_ip("USER_IP")
        .pay_item("PAY_ITEM"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","bill_no":"BILL_NO","pay_item":"PAY_ITEM","sig":"SIG"}"#,
    );
    let reply = read::<CancelPay>(r#"{"bill_no":"BILL_NO","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.bill_no, "BILL_NO");
    read::<CancelPay>("{}");
}

#[test]
fn cancel_pay_sandbox_speaks_the_catalogs_names() {
    assert_wire(
        CancelPaySandbox::new(CancelPaySandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","bill_no":"BILL_NO","sig":"SIG"}"#,
    );
    assert_wire(
        CancelPaySandbox::new(CancelPaySandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        })
        .user_ip("USER_IP")
        .pay_item("PAY_ITEM"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","bill_no":"BILL_NO","pay_item":"PAY_ITEM","sig":"SIG"}"#,
    );
    let reply = read::<CancelPaySandbox>(r#"{"bill_no":"BILL_NO","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.bill_no, "BILL_NO");
    read::<CancelPaySandbox>("{}");
}

#[test]
fn get_balance_speaks_the_catalogs_names() {
    assert_wire(
        GetBalance::new(GetBalanceArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","sig":"SIG"}"#,
    );
    assert_wire(
        GetBalance::new(GetBalanceArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            sig: "SIG".into(),
        })
        .user_ip("USER_IP"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","sig":"SIG"}"#,
    );
    let reply = read::<GetBalance>(
        r#"{"balance":255,"gen_balance":361,"first_save":true,"save_amt":403,"save_sum":560,"cost_sum":623,"present_sum":692,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.gen_balance, 361);
    assert!(reply.first_save);
    assert_eq!(reply.save_amt, 403);
    assert_eq!(reply.save_sum, 560);
    assert_eq!(reply.cost_sum, 623);
    assert_eq!(reply.present_sum, 692);
    read::<GetBalance>("{}");
}

#[test]
fn get_balance_sandbox_speaks_the_catalogs_names() {
    assert_wire(
        GetBalanceSandbox::new(GetBalanceSandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","sig":"SIG"}"#,
    );
    assert_wire(
        GetBalanceSandbox::new(GetBalanceSandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            sig: "SIG".into(),
        })
        .user_ip("USER_IP"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","sig":"SIG"}"#,
    );
    let reply = read::<GetBalanceSandbox>(
        r#"{"balance":255,"gen_balance":361,"first_save":true,"save_amt":403,"save_sum":560,"cost_sum":623,"present_sum":692,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.gen_balance, 361);
    assert!(reply.first_save);
    assert_eq!(reply.save_amt, 403);
    assert_eq!(reply.save_sum, 560);
    assert_eq!(reply.cost_sum, 623);
    assert_eq!(reply.present_sum, 692);
    read::<GetBalanceSandbox>("{}");
}

#[test]
fn pay_speaks_the_catalogs_names() {
    assert_wire(
        Pay::new(PayArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            amt: 763,
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","amt":763,"bill_no":"BILL_NO","sig":"SIG"}"#,
    );
    assert_wire(
        Pay::new(PayArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            amt: 763,
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        })
        .user_ip("USER_IP")
        .pay_item("PAY_ITEM")
        .app_remark("APP_REMARK"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","amt":763,"bill_no":"BILL_NO","pay_item":"PAY_ITEM","app_remark":"APP_REMARK","sig":"SIG"}"#,
    );
    let reply =
        read::<Pay>(r#"{"bill_no":"BILL_NO","balance":255,"used_gen_amt":957,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.bill_no, "BILL_NO");
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.used_gen_amt, 957);
    read::<Pay>("{}");
}

#[test]
fn pay_sandbox_speaks_the_catalogs_names() {
    assert_wire(
        PaySandbox::new(PaySandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            amt: 763,
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","amt":763,"bill_no":"BILL_NO","sig":"SIG"}"#,
    );
    assert_wire(
        PaySandbox::new(PaySandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            amt: 763,
            bill_no: "BILL_NO".into(),
            sig: "SIG".into(),
        })
        .user_ip("USER_IP")
        .pay_item("PAY_ITEM")
        .app_remark("APP_REMARK"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","amt":763,"bill_no":"BILL_NO","pay_item":"PAY_ITEM","app_remark":"APP_REMARK","sig":"SIG"}"#,
    );
    let reply = read::<PaySandbox>(
        r#"{"bill_no":"BILL_NO","balance":255,"used_gen_amt":957,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.bill_no, "BILL_NO");
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.used_gen_amt, 957);
    read::<PaySandbox>("{}");
}

#[test]
fn present_speaks_the_catalogs_names() {
    assert_wire(
        Present::new(PresentArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            present_counts: 925,
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","bill_no":"BILL_NO","present_counts":925,"sig":"SIG"}"#,
    );
    assert_wire(
        Present::new(PresentArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            present_counts: 925,
            sig: "SIG".into(),
        })
        .user_ip("USER_IP"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","bill_no":"BILL_NO","present_counts":925,"sig":"SIG"}"#,
    );
    let reply = read::<Present>(r#"{"balance":255,"bill_no":"BILL_NO","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.bill_no, "BILL_NO");
    read::<Present>("{}");
}

#[test]
fn present_sandbox_speaks_the_catalogs_names() {
    assert_wire(
        PresentSandbox::new(PresentSandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            present_counts: 925,
            sig: "SIG".into(),
        }),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","bill_no":"BILL_NO","present_counts":925,"sig":"SIG"}"#,
    );
    assert_wire(
        PresentSandbox::new(PresentSandboxArguments {
            openid: "OPENID".into(),
            appid: "APPID".into(),
            offer_id: "OFFER_ID".into(),
            ts: 446,
            zone_id: "ZONE_ID".into(),
            pf: "PF".into(),
            bill_no: "BILL_NO".into(),
            present_counts: 925,
            sig: "SIG".into(),
        })
        .user_ip("USER_IP"),
        r#"{"openid":"OPENID","appid":"APPID","offer_id":"OFFER_ID","ts":446,"zone_id":"ZONE_ID","pf":"PF","user_ip":"USER_IP","bill_no":"BILL_NO","present_counts":925,"sig":"SIG"}"#,
    );
    let reply = read::<PresentSandbox>(r#"{"balance":255,"bill_no":"BILL_NO","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.bill_no, "BILL_NO");
    read::<PresentSandbox>("{}");
}
