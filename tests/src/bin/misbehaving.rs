//! Functions that fail in every possible way, for the tests of the host.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::panic::panic_any;

use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, WxContext, cloud_function};
use serde::{Deserialize, Serialize};

/// The kind of failure.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Behavior {
    Fine,
    /// None: it returns the caller.
    Who,
    Panic,
    TaskPanic,
    Error,
    NoJson,
    Call,
    /// Reports on this port that it has begun, and waits there until it may end.
    Wait(u16),
    /// Reports on this port that it has begun, and computes forever.
    Spin(u16),
    /// Reports on this port that it has begun, and waits forever without blocking the thread.
    Hang(u16),
    /// Leaves a blocking task behind that never ends.
    BlockingTask,
    /// Panics with a value that panics when it is dropped.
    PanicWithBomb,
    /// Panics with such a value, in a separate task that is not awaited.
    LocalTaskPanic,
    /// Fails with an error that panics when it is displayed.
    WordlessError,
    /// Returns a value that panics when it is serialized.
    PanickingAnswer,
    /// Accepts an event that panics when it is deserialized.
    PanickingEvent(Panicking),
    /// Logs this text, as a message and as a field.
    Log(String),
}

/// Panics wherever it is used.
#[derive(Debug)]
struct Panicking;

impl<'de> Deserialize<'de> for Panicking {
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        panic!("while it was read")
    }
}

impl Serialize for Panicking {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        panic!("while it was written")
    }
}

impl fmt::Display for Panicking {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("while it was shown")
    }
}

impl std::error::Error for Panicking {}

/// Panics when it is dropped.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("while it was dropped")
    }
}

#[derive(Deserialize)]
struct Event {
    way: Behavior,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize, Serialize)]
struct Item {
    amount: u32,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Fine(Vec<Item>),
    Who(WxContext),
    /// JSON's keys are text.
    NoJson(HashMap<(u8, u8), u8>),
    Panicking(Panicking),
}

#[derive(Debug, thiserror::Error)]
#[error("the order cannot be shipped")]
struct Unshippable(#[source] io::Error);

/// Fails as its event asks.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn misbehave(
    event: Event,
    cloud: Cloud,
) -> Result<Answer, Box<dyn std::error::Error + std::marker::Send + Sync>> {
    match event.way {
        Behavior::Fine => Ok(Answer::Fine(event.items)),
        Behavior::Who => Ok(Answer::Who(cloud.wx_context().clone())),
        Behavior::Panic => panic!("no stock"),
        Behavior::TaskPanic => {
            let task = tokio::spawn(async { panic!("in a task") });
            Err(task.await.expect_err("it panics").to_string().into())
        }
        Behavior::Error => Err(Unshippable(io::Error::other("the warehouse is shut")).into()),
        Behavior::NoJson => Ok(Answer::NoJson(HashMap::from([((1, 2), 3)]))),
        Behavior::Call => {
            cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new())).await?;
            Ok(Answer::Fine(Vec::new()))
        }
        Behavior::Wait(port) => {
            let mut stream = TcpStream::connect(("127.0.0.1", port))?;
            stream.write_all(b".")?;
            stream.read_to_end(&mut Vec::new())?;
            Ok(Answer::Fine(Vec::new()))
        }
        Behavior::Spin(port) => {
            TcpStream::connect(("127.0.0.1", port))?.write_all(b".")?;
            loop {
                std::thread::park();
            }
        }
        Behavior::Hang(port) => {
            TcpStream::connect(("127.0.0.1", port))?.write_all(b".")?;
            std::future::pending().await
        }
        Behavior::BlockingTask => {
            tokio::task::spawn_blocking(|| {
                loop {
                    std::thread::park();
                }
            });
            Ok(Answer::Fine(Vec::new()))
        }
        Behavior::PanicWithBomb => panic_any(Bomb),
        Behavior::LocalTaskPanic => {
            tokio::task::spawn_local(async { panic_any(Bomb) });
            tokio::task::yield_now().await;
            Ok(Answer::Fine(Vec::new()))
        }
        Behavior::WordlessError => Err(Panicking.into()),
        Behavior::PanickingAnswer => Ok(Answer::Panicking(Panicking)),
        Behavior::PanickingEvent(_) => Ok(Answer::Fine(Vec::new())),
        Behavior::Log(text) => {
            tracing::info!(field = %text, "{text}");
            Ok(Answer::Fine(Vec::new()))
        }
    }
}

/// A second function, so the name of the function is needed.
#[cloud_function]
async fn other() -> Result<(), Error> {
    Ok(())
}

cloudfn_runtime::main!();
