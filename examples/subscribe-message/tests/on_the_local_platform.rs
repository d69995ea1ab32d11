//! Runs the built function on the local platform: its process, with its config.json and the calls that it sends.

use cloudfn_local::{Failure, FunctionProcess, Identity, Platform, Scripted};
use serde_json::json;

fn run(test: impl Future<Output = Result<(), Box<dyn std::error::Error>>>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(test).expect("the test passes");
}

fn notify() -> FunctionProcess {
    FunctionProcess::new("notify", env!("CARGO_BIN_EXE_subscribe-message"))
}

#[test]
fn the_caller_gets_a_message() {
    run(async {
        let notify = Platform::start().await?.function(notify())?;
        let alice = Identity::user("alice");
        let outcome = notify.invoke(json!({"title": "A parcel"}), &alice).await?;
        assert_eq!(outcome.json()?, json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok", "msgid": 768}));
        let call = &outcome.cloud_calls[0];
        assert_eq!(call.api, "subscribeMessage.send");
        assert_eq!(call.json()["touser"], alice.openid_text().unwrap_or_default());
        assert_eq!(call.json()["data"], json!({"thing1": {"value": "A parcel"}}));
        Ok(())
    });
}

#[test]
fn a_caller_who_refuses_messages_is_an_error() {
    run(async {
        let platform = Platform::start().await?;
        platform.answer("subscribeMessage.send", Scripted::errcode(43101, "user refuse to accept the msg")).unwrap();
        let outcome = platform.function(notify())?.invoke(json!({"title": "A parcel"}), &Identity::default()).await?;
        let Err(Failure::Function(error)) = &outcome.answer else { panic!("{outcome:?}") };
        assert_eq!(error.err_code, 43101);
        Ok(())
    });
}
