use cloudfn_runtime::openapi::security::MsgSecCheckV1;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde_json::json;

/// Publishes a text, once WeChat has checked it.
#[cloud_function(openapi = ["security.msgSecCheck"])]
async fn publish(text: String, cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(MsgSecCheckV1::new(&text)).await?;
    cloud.call_function::<()>("store", &json!({ "text": text })).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::openapi::security::MsgSecCheckV1Reply;
    use cloudfn_runtime::testing::{TestCloud, TestFailure, block_on};

    use super::*;

    #[test]
    fn a_text_is_checked_before_it_is_stored() -> Result<(), Error> {
        let test = TestCloud::new()
            .respond(|_: &MsgSecCheckV1| Ok(MsgSecCheckV1Reply::default()))
            .function("store", ())
            .strict();
        block_on(publish("tea".into(), test.cloud()))?;
        test.assert_calls([
            ("security.msgSecCheck", json!({ "content": "tea" })),
            ("callFunction", json!({ "name": "store", "data": { "text": "tea" } })),
        ]);
        Ok(())
    }

    #[test]
    fn a_risky_text_is_not_stored() {
        let test = TestCloud::new().respond(|_: &MsgSecCheckV1| Err(TestFailure::errcode(87014))).strict();
        let error = block_on(publish("tea".into(), test.cloud())).unwrap_err();
        assert_eq!(error.errcode(), Some(87014));
        test.assert_calls(["security.msgSecCheck"]);
    }
}
