//! The default answers of WeChat Pay. No money moves.

use serde_json::json;

use super::scripted::Scripted;

/// A bill without payments.
const BILL: &str = "交易时间,公众账号ID,商户号,商户订单号,交易状态,应结订单金额\n总交易单数,应结订单总金额\n`0,`0.00\n";

pub(super) fn plausible(api: &str) -> Scripted {
    let mut answer = json!({"return_code": "SUCCESS", "return_msg": "OK", "result_code": "SUCCESS"});
    match api {
        "cloudPay.unifiedOrder" => {
            answer["prepay_id"] = "wx-local-prepay".into();
            answer["trade_type"] = "JSAPI".into();
            answer["payment"] = json!({
                "appId": "wx00000000c10dfa11",
                "timeStamp": "1700000000",
                "nonceStr": "local",
                "package": "prepay_id=wx-local-prepay",
                "signType": "MD5",
                "paySign": "LOCAL",
            });
        }
        "cloudPay.queryOrder" => answer["trade_state"] = "SUCCESS".into(),
        "cloudPay.downloadBill" => return Scripted::binary("text/plain", BILL),
        _ => {}
    }
    Scripted::json(answer)
}
