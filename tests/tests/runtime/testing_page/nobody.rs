use cloudfn_runtime::events::Timer;
use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};

/// Tells the owner every night that the shop is closed.
#[cloud_function(openapi = ["subscribeMessage.send"], triggers(timer("nightly", "0 0 22 * * * *")))]
async fn close_shop(timer: Timer, cloud: Cloud) -> Result<(), Error> {
    let data = Data::new().set("time1", timer.time);
    cloud.openapi(Send::new("OWNER", "TEMPLATE_ID", data)).await?;
    Ok(())
}

/// Tells the caller who they are.
#[cloud_function]
async fn who_am_i(cloud: Cloud) -> Result<String, Error> {
    Ok(cloud.wx_context().openid()?.to_string())
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::ErrorKind;
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_timer_needs_no_user() -> Result<(), Box<dyn std::error::Error>> {
        let event = json!({
            "Type": "Timer", "TriggerName": "nightly", "Time": "2026-01-02T14:00:00Z", "Message": "",
        });
        let test = TestCloud::new().nobody();
        block_on(close_shop(serde_json::from_value(event)?, test.cloud()))?;
        let members = &test.calls()[0].members;
        assert_eq!(members["touser"], "OWNER");
        assert_eq!(members["data"]["time1"]["value"], "2026-01-02T14:00:00Z");
        Ok(())
    }

    #[test]
    fn a_caller_who_is_not_a_user_is_an_error() {
        let error = block_on(who_am_i(TestCloud::new().nobody().cloud())).unwrap_err();
        assert!(error.kind() == ErrorKind::NoOpenId);
    }
}
