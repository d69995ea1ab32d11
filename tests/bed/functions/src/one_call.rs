//! Makes one Cloud Call and reports its outcome.

use std::time::{Duration, Instant};

use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::{Value, json};

/// Longer error texts are truncated: the bed compares only their beginnings.
const MAX_TEXT_CHARS: usize = 300;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    /// Becomes the template id, from which the scripted gateway reads how to answer.
    script: String,
    timeout_ms: u64,
    /// How many bytes to add to the request.
    #[serde(default)]
    padding: usize,
}

/// Makes one Cloud Call. Answers with its outcome, even if that is an error, and its duration in milliseconds.
#[cloud_function(name = "bed_one_call", openapi = ["subscribeMessage.send"])]
async fn one_call(event: Event, cloud: Cloud) -> Result<Value, Error> {
    let openid = cloud.wx_context().openid()?;
    let data = Data::new().set("thing1", "x".repeat(event.padding));
    let began = Instant::now();
    let call = cloud.openapi(Send::new(openid, event.script, data)).timeout(Duration::from_millis(event.timeout_ms));
    let outcome = call.await;
    let ms = began.elapsed().as_millis();
    Ok(match outcome {
        Ok(answer) => json!({"ok": true, "ms": ms, "answer": answer}),
        Err(error) => {
            let text: String = error.err_msg().chars().take(MAX_TEXT_CHARS).collect();
            json!({"ok": false, "ms": ms, "errCode": error.err_code(), "errMsg": text})
        }
    })
}
