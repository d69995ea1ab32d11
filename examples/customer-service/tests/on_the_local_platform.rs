//! Runs the built function on the local platform.

use cloudfn_local::{Failure, FunctionProcess, Identity, Platform, TestFailure};
use cloudfn_runtime::openapi::customer_service_message::Send;
use cloudfn_runtime::testing::block_on;
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn std::error::Error>>;

fn service() -> FunctionProcess {
    FunctionProcess::new("service", env!("CARGO_BIN_EXE_customer-service"))
}

fn text(content: &str) -> Value {
    json!({"ToUserName": "gh_1", "FromUserName": "o1", "CreateTime": 1, "MsgType": "text", "Content": content})
}

#[test]
fn wechat_gets_the_text_success_or_the_transfer() -> Tested {
    block_on(async {
        let platform = Platform::start().await?;
        let service = platform.function(service())?;
        let outcome = service.invoke(text("the price?"), &Identity::nobody()).await?;
        assert_eq!(outcome.json()?, "success");
        let outcome = service.invoke(text("help"), &Identity::nobody()).await?;
        assert_eq!(outcome.json()?["MsgType"], "transfer_customer_service");
        assert!(outcome.cloud_calls.is_empty());
        Ok(())
    })
}

#[test]
fn an_answer_that_wechat_refuses_is_an_error() -> Tested {
    block_on(async {
        let platform = Platform::start().await?;
        // The user has written more than 48 hours ago.
        platform.respond::<Send>(|_| Err(TestFailure::errcode(45015)));
        let service = platform.function(service())?;
        let outcome = service.invoke(text("the price?"), &Identity::nobody()).await?;
        let Err(Failure::Function(error)) = &outcome.answer else { panic!("{outcome:?}") };
        assert_eq!(error.err_code, 45015);
        Ok(())
    })
}
