//! Runs the built function on the local platform, whose WeChat makes a picture.

use cloudfn_local::{FunctionProcess, Identity, Platform};
use cloudfn_runtime::testing::block_on;
use serde_json::json;

#[test]
fn the_caller_gets_the_picture() -> Result<(), Box<dyn std::error::Error>> {
    block_on(async {
        let platform = Platform::start().await?;
        let code = platform.function(FunctionProcess::new("code", env!("CARGO_BIN_EXE_qr-code")))?;
        let outcome = code.invoke(json!({"item": "tea-250"}), &Identity::default()).await?;
        let answer = outcome.json()?;
        assert_eq!(answer["contentType"], "image/png");
        let data: Vec<u8> = serde_json::from_value(answer["buffer"]["data"].clone())?;
        assert!(data.starts_with(b"\x89PNG"), "{data:?}");
        Ok(())
    })
}
