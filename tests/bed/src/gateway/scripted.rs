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

/// How long an idle connection stays open.
const SILENCE: Duration = Duration::from_secs(20);

/// How long `100 Continue` is repeated.
const MAX_INFORMING: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(crate) struct ScriptedGateway {
    pub(crate) address: Address,
    arrivals: Rc<Arrivals>,
}

#[derive(Debug, Default)]
struct Arrivals {
    /// How often each call has arrived completely.
    calls: RefCell<HashMap<String, u64>>,
    redirected: Cell<u64>,
    unreadable: Cell<u64>,
}

impl ScriptedGateway {
    pub(crate) async fn start() -> io::Result<Self> {
        let arrivals = Rc::<Arrivals>::default();
        let serving = Rc::clone(&arrivals);
        let address = listen(move |stream| serve(stream, Rc::clone(&serving))).await?;
        Ok(Self { address, arrivals })
    }

    /// How often a call has arrived completely.
    pub(crate) fn times_seen(&self, script: &str) -> u64 {
        self.arrivals.calls.borrow().get(script).copied().unwrap_or_default()
    }

    /// How many requests followed a redirect.
    pub(crate) fn redirected(&self) -> u64 {
        self.arrivals.redirected.get()
    }

    /// How many requests could not be read, or were signed with another key.
    pub(crate) fn unreadable(&self) -> u64 {
        self.arrivals.unreadable.get()
    }
}

async fn serve(mut stream: TcpStream, arrivals: Rc<Arrivals>) -> io::Result<()> {
    let mut reader = Reader::default();
    while let Some(mut request) = reader.head(&mut stream).await? {
        // The body identifies the call. What happens before the body arrives is selected by the path.
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
            arrivals.redirected.set(arrivals.redirected.get() + 1);
        }
        let call = CloudCall::read(&request, |_| SECRET_KEY.to_owned());
        let Some(call) = call.ok().filter(|call| call.signature_problem.is_none()) else {
            arrivals.unreadable.set(arrivals.unreadable.get() + 1);
            stream.write_all(&response("400 Bad Request", "", b"")).await?;
            continue;
        };
        *arrivals.calls.borrow_mut().entry(call.template_id.clone()).or_default() += 1;
        if play(&mut stream, Script::parse(&call.template_id)).await? == Connection::Closes {
            return Ok(());
        }
    }
    Ok(())
}

/// What the gateway does before a request's body has arrived.
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
                while began.elapsed() < MAX_INFORMING {
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
