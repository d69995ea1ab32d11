//! A function that works normally or fails in every possible way, as its event says.

use std::time::Duration;

use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Event {
    kind: Kind,
    /// Milliseconds, bytes, or an exit code.
    #[serde(default)]
    number: u64,
    #[serde(default)]
    id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Answer,
    LargeAnswer,
    Length,
    Who,
    NeedsOpenid,
    Call,
    Sleep,
    Panic,
    PanicLater,
    Never,
    Loop,
    Exit,
    Abort,
    OverflowStack,
}

/// Does what its event says.
#[cloud_function(name = "bed_work", openapi = ["subscribeMessage.send"])]
async fn work(event: Event, cloud: Cloud) -> Result<Value, Error> {
    let Event { kind, number, id } = event;
    let pause = tokio::time::sleep(Duration::from_millis(number));
    match kind {
        Kind::Answer => Ok(json!({"id": id})),
        Kind::LargeAnswer => Ok(json!({"large": "l".repeat(usize::try_from(number).unwrap_or(usize::MAX))})),
        Kind::Length => Ok(json!({"length": id.len()})),
        Kind::Who => Ok(json!({"openid": cloud.wx_context().openid().ok(), "requestId": cloud.request_id()})),
        Kind::NeedsOpenid => cloud.wx_context().openid().map(|openid| json!(openid)),
        Kind::Call => {
            let openid = cloud.wx_context().openid()?;
            let sent = cloud.openapi(Send::new(openid, id.clone(), Data::new())).await?;
            Ok(json!({"id": id, "sent": sent}))
        }
        Kind::Sleep => {
            pause.await;
            Ok(json!({"id": id}))
        }
        Kind::Panic => panic!("asked to panic: {id}"),
        Kind::PanicLater => {
            pause.await;
            panic!("asked to panic: {id}")
        }
        Kind::Never => std::future::pending().await,
        Kind::Loop => loop {
            std::hint::spin_loop();
        },
        Kind::Exit => std::process::exit(i32::try_from(number).unwrap_or(1)),
        Kind::Abort => std::process::abort(),
        Kind::OverflowStack => Ok(json!({"depth": recurse(number)})),
    }
}

#[expect(unconditional_recursion, reason = "it is meant to overflow the stack")]
fn recurse(depth: u64) -> u64 {
    std::hint::black_box([depth; 64])[0] + recurse(depth + 1)
}
