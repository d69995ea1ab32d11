//! Runs the built function on the local platform: its process, with its config.json and the calls that it sends.

use std::time::Duration;

use cloudfn_local::{Failure, FunctionProcess, Identity, Platform, TestFailure};
use cloudfn_runtime::openapi::subscribe_message::{Send, SendReply};
use cloudfn_runtime::testing::block_on;
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn std::error::Error>>;

fn notify() -> FunctionProcess {
    FunctionProcess::new("notify", env!("CARGO_BIN_EXE_subscribe-message"))
}

fn parcel() -> Value {
    json!({ "title": "A parcel" })
}

#[test]
fn the_caller_gets_a_message() -> Tested {
    block_on(async {
        let platform = Platform::start().await?;
        platform.strict();
        platform.respond_once::<Send>(|_| Ok(SendReply { msgid: Some(7) }));

        let notify = platform.function(notify())?;
        let outcome = notify.invoke(parcel(), &Identity::default().openid("o1")).await?;
        assert_eq!(outcome.json()?["msgid"], 7);
        let data = json!({ "thing1": { "value": "A parcel" } });
        let message = json!({ "touser": "o1", "template_id": "TEMPLATE_ID", "data": data, "page": "index" });
        outcome.assert_calls([("subscribeMessage.send", message)]);
        Ok(())
    })
}

#[test]
fn a_caller_who_has_not_subscribed_is_an_error() -> Tested {
    block_on(async {
        let platform = Platform::start().await?;
        platform.respond::<Send>(|call| match call.json()["touser"].as_str() {
            Some("o1") => Ok(SendReply::default()),
            _ => Err(TestFailure::errcode(43101)),
        });

        let notify = platform.function(notify())?;
        notify.invoke(parcel(), &Identity::default().openid("o1")).await?.json()?;
        let outcome = notify.invoke(parcel(), &Identity::default().openid("o2")).await?;
        let Err(Failure::Function(error)) = &outcome.answer else { panic!("{outcome:?}") };
        assert_eq!(error.err_code, 43101);
        Ok(())
    })
}

#[test]
fn nothing_is_sent_to_nobody_or_too_late() -> Tested {
    block_on(async {
        let platform = Platform::start().await?;
        platform.strict();

        let notify = platform.function(notify())?;
        let outcome = notify.invoke(parcel(), &Identity::nobody()).await?;
        assert!(outcome.answer.is_err() && outcome.cloud_calls.is_empty());
        let late = notify.time_left(Duration::ZERO);
        let outcome = late.invoke(parcel(), &Identity::default()).await?;
        assert!(outcome.answer.is_err() && outcome.cloud_calls.is_empty());
        Ok(())
    })
}
