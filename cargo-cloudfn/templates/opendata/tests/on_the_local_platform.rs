//! The built function on the local platform, which makes cloudIDs and exchanges them as WeChat does.

use cloudfn_local::{FunctionProcess, Identity, Platform};
use cloudfn_runtime::testing::block_on;
use serde_json::json;

const PROGRAM: &str = env!("CARGO_BIN_EXE___name__");

#[test]
fn the_caller_is_signed_in() -> Result<(), Box<dyn std::error::Error>> {
    block_on(async {
        let platform = Platform::start().await?;
        let function = platform.function(FunctionProcess::new(env!("CARGO_PKG_NAME"), PROGRAM))?;
        let caller = Identity::default().openid("o1");
        let phone = platform.cloud_id(&caller, json!({ "phoneNumber": "13580006666" }));

        let outcome = function.invoke(json!({ "phone": phone }), &caller).await?;
        assert_eq!(
            outcome.json()?,
            json!({ "openid": "o1", "phone": "13580006666" })
        );

        let thief = Identity::user("thief");
        let outcome = function.invoke(json!({ "phone": phone }), &thief).await?;
        assert!(outcome.answer.is_err(), "{:?}", outcome.answer);

        platform.expire(&phone);
        let outcome = function.invoke(json!({ "phone": phone }), &caller).await?;
        assert!(outcome.answer.is_err(), "{:?}", outcome.answer);
        Ok(())
    })
}
