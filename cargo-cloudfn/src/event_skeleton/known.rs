//! Samples of the events that WeChat's platform sends, by the types that cloudfn-runtime reads them as.

use serde_json::{Value, json};

/// The sample for a type's name.
pub(super) fn sample(name: &str) -> Option<Value> {
    Some(match name {
        "Timer" => json!({"Type": "Timer", "TriggerName": "nightly", "Time": "2026-01-02T03:04:05Z", "Message": ""}),
        "Message" => json!({
            "ToUserName": "gh_0123456789ab", "FromUserName": "oLocalUser", "CreateTime": 1_767_323_045,
            "MsgType": "text", "Content": "Hello", "MsgId": "24100000000000001",
        }),
        "Paid" => json!({
            "returnCode": "SUCCESS", "resultCode": "SUCCESS", "outTradeNo": "order-1",
            "transactionId": "4200000000202601020000000001", "totalFee": 100, "cashFee": 100, "feeType": "CNY",
            "openid": "oLocalUser", "subOpenid": "oLocalUser", "subMchId": "1900009231", "attach": "",
            "timeEnd": "20260102110405",
        }),
        _ => return None,
    })
}
