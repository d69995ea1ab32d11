//! An invocation that runs concurrently with many others.

use std::time::Duration;

use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Event {
    id: String,
    /// Microseconds to wait before the call.
    before: u64,
    /// Microseconds to wait after it.
    after: u64,
}

/// Reads the caller, waits, makes a Cloud Call, waits, and reads the caller again.
#[cloud_function(name = "bed_interleaved", openapi = ["subscribeMessage.send"])]
async fn interleaved(event: Event, cloud: Cloud) -> Result<Value, Error> {
    let before = cloud.wx_context().openid()?;
    let_others_run(event.before).await;
    let data = Data::new().set("thing1", event.id.as_str());
    let sent = cloud.openapi(Send::new(before.clone(), event.id.clone(), data)).await?;
    let_others_run(event.after).await;
    let after = cloud.wx_context().openid()?;
    Ok(json!({
        "id": event.id,
        "before": before,
        "after": after,
        "requestId": cloud.request_id(),
        "sent": sent,
    }))
}

async fn let_others_run(micros: u64) {
    if micros > 0 {
        tokio::time::sleep(Duration::from_micros(micros)).await;
    }
    tokio::task::yield_now().await;
}
