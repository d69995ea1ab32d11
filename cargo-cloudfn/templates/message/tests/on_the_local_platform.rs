//! The built function on the local platform: its process, its config.json and its calls.

use cloudfn_local::{Failure, FunctionProcess, Identity, Platform, TestFailure};
use cloudfn_runtime::openapi::subscribe_message::{Send, SendReply};
use cloudfn_runtime::testing::block_on;
use serde_json::json;

const PROGRAM: &str = env!("CARGO_BIN_EXE___name__");

/// In a strict test, a call without an answer fails.
#[test]
fn the_caller_gets_a_message() -> Result<(), Box<dyn std::error::Error>> {
    block_on(async {
        let platform = Platform::start().await?;
        platform.strict();
        platform.respond_once::<Send>(|_| Ok(SendReply { msgid: Some(7) }));

        let process = FunctionProcess::new(env!("CARGO_PKG_NAME"), PROGRAM);
        let function = platform.function(process)?;
        let caller = Identity::default().openid("o1");
        let outcome = function
            .invoke(json!({ "title": "A parcel" }), &caller)
            .await?;
        assert_eq!(outcome.json()?["msgid"], 7);
        outcome.assert_calls(["subscribeMessage.send"]);
        assert_eq!(outcome.cloud_calls[0].json()["touser"], "o1");
        Ok(())
    })
}

#[test]
fn a_caller_who_has_not_subscribed_is_an_error() -> Result<(), Box<dyn std::error::Error>> {
    block_on(async {
        let platform = Platform::start().await?;
        platform.respond_once::<Send>(|_| Err(TestFailure::errcode(43101)));

        let process = FunctionProcess::new(env!("CARGO_PKG_NAME"), PROGRAM);
        let function = platform.function(process)?;
        let outcome = function
            .invoke(json!({ "title": "A parcel" }), &Identity::default())
            .await?;
        let Err(Failure::Function(error)) = &outcome.answer else {
            panic!("{outcome:?}");
        };
        assert_eq!(error.err_code, 43101);
        Ok(())
    })
}
