//! Runs the built function on the local platform.

use cloudfn_local::{FunctionProcess, Identity, Platform};
use serde_json::json;

#[test]
fn the_receipt_is_sent_as_in_the_guide() -> Result<(), Box<dyn std::error::Error>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let process = FunctionProcess::new("send-template-message", env!("CARGO_BIN_EXE_send-template-message"));
        let function = Platform::start().await?.function(process)?;
        let outcome = function.invoke("{}", &Identity::default().openid("o1")).await?;
        assert_eq!(outcome.json()?, json!({"errCode": 0, "errMsg": "openapi.templateMessage.send:ok"}));
        let sent = outcome.cloud_calls[0].members.iter().map(|member| (member.name.as_str(), member.value.as_slice()));
        let sent: Vec<_> = sent.map(|(name, value)| (name, String::from_utf8_lossy(value).into_owned())).collect();
        // Exactly the bytes and the order that wx-server-sdk sends for the guide's JavaScript.
        let data = "{\"keyword1\":{\"value\":\"339208499\"},\"keyword2\":{\"value\":\"2015年01月05日 12:30\"},\
                    \"keyword3\":{\"value\":\"腾讯微信总部\"},\"keyword4\":{\"value\":\"广州市海珠区新港中路397号\"}}";
        let guide = [
            ("touser", "\"o1\""),
            ("page", "\"index\""),
            ("data", data),
            ("template_id", "\"TEMPLATE_ID\""),
            ("form_id", "\"FORM_ID\""),
            ("emphasis_keyword", "\"keyword1.DATA\""),
        ];
        assert_eq!(sent, guide.map(|(name, value)| (name, value.to_owned())));
        Ok(())
    })
}
