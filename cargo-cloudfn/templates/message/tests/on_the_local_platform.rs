//! The built function on the local platform: its process, its config.json and its calls.

use cloudfn_local::{FunctionProcess, Identity, Platform};
use cloudfn_runtime::testing::block_on;
use serde_json::json;

const PROGRAM: &str = env!("CARGO_BIN_EXE___name__");

#[test]
fn the_caller_gets_a_message() -> Result<(), Box<dyn std::error::Error>> {
    block_on(async {
        let process = FunctionProcess::new(env!("CARGO_PKG_NAME"), PROGRAM);
        let function = Platform::start().await?.function(process)?;
        let caller = Identity::default().openid("o1");
        let outcome = function
            .invoke(json!({ "title": "A parcel" }), &caller)
            .await?;
        let answer = outcome.json()?;
        assert_eq!(answer["errMsg"], "openapi.subscribeMessage.send:ok");
        let call = &outcome.cloud_calls[0];
        assert_eq!(call.api, "subscribeMessage.send");
        assert_eq!(call.json()["touser"], "o1");
        Ok(())
    })
}
