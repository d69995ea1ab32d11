//! Functions that go wrong in every way there is, for the tests of the host.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::net::TcpStream;

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
    }
}

/// Another function, so that a name is needed.
#[cloud_function]
async fn other() -> Result<(), Error> {
    Ok(())
}

cloudfn_runtime::main!();
