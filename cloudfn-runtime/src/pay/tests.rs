//! Tests of payments with a fake WeChat Pay.

use serde_json::json;

use super::*;
use crate::error::ErrorKind;
use crate::testing::{TestCloud, block_on};

fn pay(test: &TestCloud) -> Pay {
    let cloud: Cloud<()> = test.cloud();
    cloud.pay()
}

fn order() -> UnifiedOrder {
    let arguments = UnifiedOrderArguments {
        sub_mch_id: "1900009231".into(),
        out_trade_no: "N1".into(),
        body: "tea".into(),
        total_fee: 250,
        spbill_create_ip: "127.0.0.1".into(),
        env_id: "prod-1a2b3c".into(),
        function_name: "paid".into(),
    };
    UnifiedOrder::new(arguments).nonce_str("once")
}

#[test]
fn an_order_is_sent_with_wire_names_and_returns_the_payment() {
    let answer = json!({
        "return_code": "SUCCESS", "result_code": "SUCCESS", "prepay_id": "p",
        "payment": {"timeStamp": 1, "nonceStr": "x", "package": "prepay_id=p", "signType": "MD5", "paySign": "S"},
    });
    let test = TestCloud::new().answer("cloudPay.unifiedOrder", answer);
    let answer = block_on(pay(&test).unified_order(order())).unwrap();
    let sent = json!({
        "sub_mch_id": "1900009231", "out_trade_no": "N1", "body": "tea", "total_fee": 250,
        "spbill_create_ip": "127.0.0.1", "env_id": "prod-1a2b3c", "function_name": "paid", "nonce_str": "once",
    });
    assert_eq!((&*test.calls()[0].api, &test.calls()[0].members), ("cloudPay.unifiedOrder", &sent));
    assert_eq!((&*answer.prepay_id, &*answer.payment.time_stamp), ("p", "1"));
    let given = serde_json::to_value(&answer).unwrap();
    assert_eq!(given["payment"]["paySign"], "S");
    assert_eq!((&given["returnCode"], &given["errCode"]), (&json!("SUCCESS"), &json!(0)));
    assert_eq!(given["errMsg"], "cloudPay.unifiedOrder:ok");
    let payment = serde_json::to_value(&answer.payment).unwrap();
    assert_eq!(payment["timeStamp"], "1");
    assert!(payment.get("appId").is_none());
}

#[test]
fn a_missing_nonce_is_generated() {
    let test = TestCloud::new();
    block_on(async {
        for _ in 0..2 {
            pay(&test).close_order(CloseOrder::new("m", "N1")).await.unwrap();
        }
    });
    let nonce = |call: usize| test.calls()[call].members["nonce_str"].as_str().unwrap().to_owned();
    assert_eq!(nonce(0).len(), 24);
    assert_ne!(nonce(0), nonce(1));
}

#[test]
fn a_rejected_payment_is_an_error_with_its_code() {
    let refused = json!({
        "return_code": "SUCCESS", "result_code": "FAIL", "err_code": "ORDERPAID", "err_code_des": "order paid",
    });
    let test = TestCloud::new().answer("cloudPay.closeOrder", refused);
    let error = block_on(pay(&test).close_order(CloseOrder::new("m", "N1"))).unwrap_err();
    assert!(error.code() == Some("ORDERPAID"), "{error:?}");
    assert_eq!(error.err_msg(), "cloudPay.closeOrder:fail order paid");
}

#[test]
fn orders_and_refunds_are_named_by_either_number() {
    let test = TestCloud::new();
    let pay = pay(&test);
    block_on(async {
        pay.query_order(QueryOrder::new("m", OrderId::Transaction("T".into()))).await.unwrap();
        let refund = Refund::new(RefundArguments {
            sub_mch_id: "m".into(),
            order: OrderId::OutTrade("N".into()),
            out_refund_no: "R".into(),
            total_fee: 250,
            refund_fee: 100,
        });
        pay.refund(refund.refund_desc("broken")).await.unwrap();
        pay.query_refund(QueryRefund::new("m", RefundId::OutRefund("R".into())).offset(10)).await.unwrap();
    });
    let sent = |call: usize, member: &str| test.calls()[call].members[member].clone();
    assert_eq!(sent(0, "transaction_id"), "T");
    assert_eq!((sent(1, "out_trade_no"), sent(1, "refund_fee")), (json!("N"), json!(100)));
    assert_eq!((sent(1, "total_fee"), sent(1, "refund_desc")), (json!(250), json!("broken")));
    assert_eq!((sent(2, "out_refund_no"), sent(2, "offset")), (json!("R"), json!(10)));
}

#[test]
fn numbers_are_read_from_text_too_and_the_first_refund_from_its_own_members() {
    let answer = json!({"return_code": "SUCCESS", "trade_state": "SUCCESS", "total_fee": "250", "cash_fee": 200});
    let refunds = json!({"refund_count": "1", "refund_status_0": "PROCESSING", "refund_fee_0": 100});
    let test = TestCloud::new().answer("cloudPay.queryOrder", answer).answer("cloudPay.queryRefund", refunds);
    block_on(async {
        let order = pay(&test).query_order(QueryOrder::new("m", OrderId::OutTrade("N".into()))).await.unwrap();
        assert!(order.is_paid());
        assert_eq!((order.total_fee, order.cash_fee), (250, 200));
        let refund = pay(&test).query_refund(QueryRefund::new("m", RefundId::OutTrade("N".into()))).await.unwrap();
        assert_eq!((refund.refund_count, &*refund.refund_status, refund.refund_fee), (1, "PROCESSING", 100));
    });
}

#[test]
fn a_bill_is_a_table_rather_than_json() {
    let test = TestCloud::new().file("cloudPay.downloadBill", "", "交易时间,a\n`1,2");
    let bill = block_on(pay(&test).download_bill(DownloadBill::new("m", "20240101", "ALL"))).unwrap();
    assert_eq!(bill.text(), "交易时间,a\n`1,2");
    assert_eq!(serde_json::to_value(&bill).unwrap()["data"], "交易时间,a\n`1,2");
}

#[test]
fn any_method_is_called_by_its_name_as_in_javascript() {
    let test = TestCloud::new().answer("cloudPay.newThing", json!({"some_thing": [{"inner_name": 1}]}));
    let answer = block_on(pay(&test).untyped("newThing", json!({"subMchId": "m"}))).unwrap();
    assert_eq!(*answer, json!({"someThing": [{"innerName": 1}]}));
    assert_eq!(test.calls()[0].members, json!({"sub_mch_id": "m"}));
    let error = block_on(pay(&test).untyped("newThing", json!([1]))).unwrap_err();
    assert!(error.kind() == ErrorKind::Request, "{error:?}");
}

#[test]
fn another_appid_goes_with_the_call() {
    let test = TestCloud::new();
    block_on(pay(&test).appid("wxOTHER").close_order(CloseOrder::new("m", "N1"))).unwrap();
    assert_eq!(test.calls()[0].appid.as_deref(), Some("wxOTHER"));
}
