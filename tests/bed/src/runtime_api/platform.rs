//! A Runtime API that delivers events one at a time, and replies with scripted faults.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt::Write;
use std::io;
use std::rc::Rc;
use std::time::Duration;

use futures_util::future::{Either, select};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::{JoinHandle, spawn_local};

use super::event::Event;
use super::reply::Reply;
use crate::wire::{Message, Reader, response};

/// The pause between two bytes that are sent one by one.
const BETWEEN_BYTES: Duration = Duration::from_millis(2);

/// The platform. Dropping it closes everything.
pub(super) struct Platform {
    pub(super) port: u16,
    inner: Rc<Inner>,
    accepting: JoinHandle<()>,
}

#[derive(Default)]
struct Inner {
    state: RefCell<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Event>,
    /// The event that was delivered and is not answered yet.
    in_hand: Option<Event>,
    replies: Replies,
    answers: Vec<Answer>,
    delivered: u64,
    connections: Vec<JoinHandle<()>>,
    has_vanished: bool,
}

/// The first replies; all later ones are correct.
#[derive(Debug, Default, Clone)]
pub(super) struct Replies {
    pub(super) ready: VecDeque<Reply>,
    pub(super) next: VecDeque<Reply>,
    pub(super) answer: VecDeque<Reply>,
}

/// An answer of the process.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    /// `None` if no event was being handled.
    pub(super) id: Option<String>,
    pub(super) is_error: bool,
    pub(super) body: Vec<u8>,
}

impl Platform {
    pub(super) async fn start(events: Vec<Event>, replies: Replies) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let inner = Rc::<Inner>::default();
        {
            let mut state = inner.state.borrow_mut();
            state.waiting = events.into();
            state.replies = replies;
        }
        let accepting = spawn_local(accept(listener, Rc::clone(&inner)));
        Ok(Self { port, inner, accepting })
    }

    pub(super) fn add(&self, event: Event) {
        self.inner.state.borrow_mut().waiting.push_back(event);
        self.inner.changed.notify_waiters();
    }

    /// Waits until this many answers have arrived.
    pub(super) async fn answered(&self, count: usize) {
        loop {
            let changed = self.inner.changed.notified();
            if self.inner.state.borrow().answers.len() >= count {
                return;
            }
            changed.await;
        }
    }

    /// The answers that have arrived since the last call of this.
    pub(super) fn take_answers(&self) -> Vec<Answer> {
        std::mem::take(&mut self.inner.state.borrow_mut().answers)
    }

    pub(super) fn answers(&self) -> Vec<Answer> {
        self.inner.state.borrow().answers.clone()
    }

    /// The number of events that are queued or not answered.
    pub(super) fn unanswered(&self) -> usize {
        let state = self.inner.state.borrow();
        state.waiting.len() + usize::from(state.in_hand.is_some())
    }

    pub(super) fn delivered(&self) -> u64 {
        self.inner.state.borrow().delivered
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        self.accepting.abort();
        for connection in self.inner.state.borrow_mut().connections.drain(..) {
            connection.abort();
        }
    }
}

async fn accept(listener: TcpListener, inner: Rc<Inner>) {
    while !inner.state.borrow().has_vanished {
        let changed = inner.changed.notified();
        let accepted = match select(Box::pin(listener.accept()), Box::pin(changed)).await {
            Either::Left((accepted, _)) => accepted,
            Either::Right(_) => continue,
        };
        let Ok((stream, _)) = accepted else { continue };
        let serving = Rc::clone(&inner);
        let connection = spawn_local(async move {
            // The process has closed it, or it broke as scripted.
            let _ = serve(stream, &serving).await;
        });
        inner.state.borrow_mut().connections.push(connection);
    }
    for connection in inner.state.borrow_mut().connections.drain(..) {
        connection.abort();
    }
}

async fn serve(mut stream: TcpStream, inner: &Inner) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = Reader::default();
    while let Some(request) = reader.message(&mut stream).await? {
        let action = request.target().rsplit('/').next().unwrap_or_default().to_owned();
        let reply = inner.reply_to(&action);
        tokio::time::sleep(reply.delay()).await;
        match reply {
            Reply::End => return Ok(()),
            Reply::Reset => return stream.set_zero_linger(),
            Reply::Never => std::future::pending().await,
            Reply::Garbage => {
                stream.write_all(b"\x00\x01\x02 this is not HTTP\r\n\r\n\xff\xfe").await?;
                return Ok(());
            }
            Reply::Status(status, body) => {
                stream.write_all(&response(&format!("{status} Status"), "", body.as_bytes())).await?;
                continue;
            }
            Reply::Vanish => {
                inner.state.borrow_mut().has_vanished = true;
                inner.changed.notify_waiters();
                std::future::pending::<()>().await;
            }
            _ => {}
        }
        match action.as_str() {
            "ready" => stream.write_all(&response("200 OK", "", b"")).await?,
            "next" => {
                let Some(event) = inner.next_event(&mut stream).await? else { return Ok(()) };
                if !deliver(&mut stream, &event, reply).await? {
                    return Ok(());
                }
            }
            _ => {
                let status = inner.take_answer(action == "error", &request);
                match reply {
                    Reply::TakenThenEnd => return Ok(()),
                    Reply::TakenThenReset => return stream.set_zero_linger(),
                    _ => stream.write_all(&response(status, "", b"")).await?,
                }
            }
        }
    }
    Ok(())
}

impl Inner {
    fn reply_to(&self, action: &str) -> Reply {
        let replies = &mut self.state.borrow_mut().replies;
        let of_action = match action {
            "ready" => &mut replies.ready,
            "next" => &mut replies.next,
            _ => &mut replies.answer,
        };
        of_action.pop_front().unwrap_or(Reply::Correct)
    }

    /// The current event, or the next one as soon as there is one; `None` if the process closes the connection before that.
    async fn next_event(&self, stream: &mut TcpStream) -> io::Result<Option<Event>> {
        loop {
            let changed = self.changed.notified();
            if let Some(event) = self.state.borrow_mut().event() {
                return Ok(Some(event));
            }
            let mut byte = [0];
            if let Either::Left((read, _)) = select(Box::pin(stream.read(&mut byte)), Box::pin(changed)).await
                && read? == 0
            {
                return Ok(None);
            }
        }
    }

    /// If an event is answered twice, the first answer counts, as on the real platform.
    fn take_answer(&self, is_error: bool, request: &Message) -> &'static str {
        let mut state = self.state.borrow_mut();
        let id = state.in_hand.take().map(|event| event.id);
        let status = if id.is_some() { "200 OK" } else { "400 Bad Request" };
        state.answers.push(Answer { id, is_error, body: request.body.clone() });
        drop(state);
        self.changed.notify_waiters();
        status
    }
}

impl State {
    /// A process that asks again gets the same event again.
    fn event(&mut self) -> Option<Event> {
        if self.in_hand.is_none() {
            self.in_hand = self.waiting.pop_front();
            self.delivered += u64::from(self.in_hand.is_some());
        }
        self.in_hand.clone()
    }
}

/// Delivers an event. Returns whether the connection is kept.
async fn deliver(stream: &mut TcpStream, event: &Event, reply: Reply) -> io::Result<bool> {
    let mut headers = String::new();
    for (name, value) in &event.headers {
        let _ = write!(headers, "{name}: {value}\r\n");
    }
    let bytes = response("200 OK", &headers, &event.body);
    match reply {
        Reply::Cut => {
            stream.write_all(&bytes[..bytes.len() - event.body.len() / 2 - 1]).await?;
            return Ok(false);
        }
        Reply::Informed => {
            stream.write_all(b"HTTP/1.1 103 Early Hints\r\nrequest_id: of-another\r\n\r\n").await?;
            stream.write_all(&bytes).await?;
        }
        Reply::Drip => {
            for byte in bytes {
                stream.write_all(&[byte]).await?;
                tokio::time::sleep(BETWEEN_BYTES).await;
            }
        }
        _ => stream.write_all(&bytes).await?,
    }
    Ok(true)
}
