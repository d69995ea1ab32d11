//! A gateway that answers each call as its template id says: `<id>|<fault>|<number>`.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use super::script::{Script, Step};
use super::{Address, CloudCall, listen};
use crate::wire::{Reader, response};

/// The key that all calls to this gateway are signed with.
pub(crate) const SECRET_KEY: &str = "key-of-the-bed";

/// How long a connection stays open that nothing more is sent on.
const SILENCE: Duration = Duration::from_secs(20);

/// How long `100 Continue` is repeated.
const LONGEST_INFORMING: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(crate) struct ScriptedGateway {
    pub(crate) address: Address,
    seen: Rc<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    /// How often each call has arrived whole.
    calls: RefCell<HashMap<String, u64>>,
    redirected: Cell<u64>,
    unreadable: Cell<u64>,
}

impl ScriptedGateway {
    pub(crate) async fn start() -> io::Result<Self> {
        let seen = Rc::<Seen>::default();
        let serving = Rc::clone(&seen);
        let address = listen(move |stream| serve(stream, Rc::clone(&serving))).await?;
        Ok(Self { address, seen })
    }

    /// How often a call has arrived whole.
    pub(crate) fn times_seen(&self, script: &str) -> u64 {
        self.seen.calls.borrow().get(script).copied().unwrap_or_default()
    }

    /// How many requests followed a redirect.
    pub(crate) fn redirected(&self) -> u64 {
        self.seen.redirected.get()
    }

    /// How many requests could not be read, or were signed with another key.
    pub(crate) fn unreadable(&self) -> u64 {
        self.seen.unreadable.get()
    }
}

async fn serve(mut stream: TcpStream, seen: Rc<Seen>) -> io::Result<()> {
    let mut reader = Reader::default();
    while let Some(mut request) = reader.head(&mut stream).await? {
        // Which call it is stands in the body: what comes before it is asked for by the path.
        if let Some(early) = Early::asked_for_by(request.target()) {
            if early != Early::Unread {
                let answer = CloudCall::answer(&serde_json::json!({"errcode": 0, "errmsg": "ok", "script": "early"}));
                stream.write_all(&response("200 OK", "", &answer)).await?;
            }
            match early {
                Early::Read => reader.body(&mut stream, &mut request).await?,
                Early::Close => return Ok(()),
                Early::Reset => return stream.set_zero_linger(),
                Early::Unread | Early::Stay => {
                    tokio::time::sleep(SILENCE).await;
                    return Ok(());
                }
            }
            continue;
        }
        reader.body(&mut stream, &mut request).await?;
        if request.target().contains("redirected") {
            seen.redirected.set(seen.redirected.get() + 1);
        }
        let call = CloudCall::read(&request, |_| SECRET_KEY.to_owned());
        let Some(call) = call.ok().filter(|call| call.signature_problem.is_none()) else {
            seen.unreadable.set(seen.unreadable.get() + 1);
            stream.write_all(&response("400 Bad Request", "", b"")).await?;
            continue;
        };
        *seen.calls.borrow_mut().entry(call.template_id.clone()).or_default() += 1;
        if play(&mut stream, Script::parse(&call.template_id)).await? == Connection::Closes {
            return Ok(());
        }
    }
    Ok(())
}

/// What is done before a request's body has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Early {
    Read,
    Close,
    Reset,
    Stay,
    Unread,
}

impl Early {
    fn asked_for_by(target: &str) -> Option<Self> {
        match target.trim_start_matches('/').split('?').next()? {
            "early" => Some(Self::Read),
            "early-close" => Some(Self::Close),
            "early-reset" => Some(Self::Reset),
            "early-stay" => Some(Self::Stay),
            "unread" => Some(Self::Unread),
            _ => None,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Connection {
    Stays,
    Closes,
}

async fn play(stream: &mut TcpStream, script: Script) -> io::Result<Connection> {
    for step in script.steps {
        match step {
            Step::Send(bytes) => stream.write_all(&bytes).await?,
            Step::Wait(pause) => tokio::time::sleep(pause).await,
            Step::Drip(bytes) => {
                for byte in bytes {
                    stream.write_all(&[byte]).await?;
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
            Step::InformOn(pause) => {
                let began = Instant::now();
                while began.elapsed() < LONGEST_INFORMING {
                    stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").await?;
                    tokio::time::sleep(pause).await;
                }
            }
            Step::Repeat(bytes, times) => {
                for _ in 0..times {
                    stream.write_all(&bytes).await?;
                }
            }
            Step::EndWriting => stream.shutdown().await?,
            Step::Close => return Ok(Connection::Closes),
            Step::Reset => {
                stream.set_zero_linger()?;
                return Ok(Connection::Closes);
            }
        }
    }
    Ok(Connection::Stays)
}
