//! The built function on the local platform: its process, as it runs in the cloud.

use cloudfn_local::{FunctionProcess, Identity, Platform};
use cloudfn_runtime::testing::block_on;
use serde_json::json;

const PROGRAM: &str = env!("CARGO_BIN_EXE___name__");

#[test]
fn the_caller_is_greeted() -> Result<(), Box<dyn std::error::Error>> {
    block_on(async {
        let process = FunctionProcess::new(env!("CARGO_PKG_NAME"), PROGRAM);
        let function = Platform::start().await?.function(process)?;
        let outcome = function
            .invoke(json!({ "name": "tea" }), &Identity::default().openid("o1"))
            .await?;
        assert_eq!(
            outcome.json()?,
            json!({ "text": "Hello, tea!", "openid": "o1" })
        );
        Ok(())
    })
}
