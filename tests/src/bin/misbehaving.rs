//! Functions that go wrong in every way there is, for the tests of the host.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::panic::panic_any;

use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, WxContext, cloud_function};
use serde::{Deserialize, Serialize};

/// What goes wrong.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Way {
    Fine,
    /// Nothing: it tells who calls.
    Who,
    Panic,
    TaskPanic,
    Error,
    NoJson,
    Call,
    /// Says on this port that it has begun, and waits there for its end.
    Wait(u16),
    /// Says on this port that it has begun, and computes for ever.
    Spin(u16),
    /// Panics with what panics when it is dropped.
    PanicWithBomb,
    /// Panics in a task of its own that nobody waits for, with such a thing.
    LocalTaskPanic,
    /// Fails with an error that panics when it is asked for its text.
    WordlessError,
    /// Answers with what panics when it is written.
    PanickingAnswer,
    /// Takes an event that panics when it is read.
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
    way: Way,
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

/// Goes wrong as its event asks.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn misbehave(
    event: Event,
    cloud: Cloud,
) -> Result<Answer, Box<dyn std::error::Error + std::marker::Send + Sync>> {
    match event.way {
        Way::Fine => Ok(Answer::Fine(event.items)),
        Way::Who => Ok(Answer::Who(cloud.wx_context().clone())),
        Way::Panic => panic!("no stock"),
        Way::TaskPanic => {
            let task = tokio::spawn(async { panic!("in a task") });
            Err(task.await.expect_err("it panics").to_string().into())
        }
        Way::Error => Err(Unshippable(io::Error::other("the warehouse is shut")).into()),
        Way::NoJson => Ok(Answer::NoJson(HashMap::from([((1, 2), 3)]))),
        Way::Call => {
            cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new())).await?;
            Ok(Answer::Fine(Vec::new()))
        }
        Way::Wait(port) => {
            let mut stream = TcpStream::connect(("127.0.0.1", port))?;
            stream.write_all(b".")?;
            stream.read_to_end(&mut Vec::new())?;
            Ok(Answer::Fine(Vec::new()))
        }
        Way::Spin(port) => {
            TcpStream::connect(("127.0.0.1", port))?.write_all(b".")?;
            loop {
                std::thread::park();
            }
        }
        Way::PanicWithBomb => panic_any(Bomb),
        Way::LocalTaskPanic => {
            tokio::task::spawn_local(async { panic_any(Bomb) });
            tokio::task::yield_now().await;
            Ok(Answer::Fine(Vec::new()))
        }
        Way::WordlessError => Err(Panicking.into()),
        Way::PanickingAnswer => Ok(Answer::Panicking(Panicking)),
        Way::PanickingEvent(_) => Ok(Answer::Fine(Vec::new())),
        Way::Log(text) => {
            tracing::info!(field = %text, "{text}");
            Ok(Answer::Fine(Vec::new()))
        }
    }
}

/// Another function, so that a name is needed.
#[cloud_function]
async fn other() -> Result<(), Error> {
    Ok(())
}

cloudfn_runtime::main!();
