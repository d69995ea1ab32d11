//! Reads the event of a request within its limits of size, time and memory.

use std::future::poll_fn;
use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use hyper::body::{Body, Frame, Incoming};

use super::budget::{Budget, Reservation};
use super::connection::Connection;
use super::limits::Limits;
use super::refusal::Refusal;
use super::task::within;
use crate::event_size;

/// The part of each event that does not count against the budget, so that large events do not keep small ones out.
const FREE_BYTES: usize = 16 * 1024;

/// How many bytes are reserved from the budget at a time while an event arrives.
const STEP_BYTES: usize = 64 * 1024;

/// Events up to this size need no count of their values.
const SMALL_BYTES: usize = 1024;

/// Reads the event from a body. A rejected body stays unread in its place.
pub(super) async fn read(
    body: &mut Option<Incoming>,
    limits: &Limits,
    budget: &Budget,
    connection: &Connection,
) -> Result<(Bytes, Reservation), Refusal> {
    let mut held = Reservation::default();
    let Some(incoming) = body.as_mut().filter(|body| !body.is_end_stream()) else {
        *body = None;
        return Ok((Bytes::new(), held));
    };
    let length = incoming.size_hint();
    if length.lower() > limits.event_bytes as u64 {
        return Err(Refusal::too_large(limits.event_bytes));
    }
    connection.set_reading(true);
    let reading = collect(incoming, length.exact(), limits, budget, &mut held);
    let event = within(limits.body_timeout, reading).await;
    connection.set_reading(false);
    let event = event.map_err(|_| Refusal::slow_event(limits.body_timeout))?;
    let event = event.map_err(|problem| problem.into_refusal(limits))?;
    *body = None;
    if event.len() <= SMALL_BYTES {
        return Ok((event, held));
    }
    let when_read = event.len() + event_size::values(&event) * event_size::VALUE_BYTES;
    if when_read > FREE_BYTES && !held.grow_to(when_read, budget) {
        return Err(Refusal::events_held(limits.held_event_bytes));
    }
    Ok((event, held))
}

enum Problem {
    TooLarge,
    NoRoom,
    Broken(hyper::Error),
}

impl Problem {
    fn into_refusal(self, limits: &Limits) -> Refusal {
        match self {
            Self::TooLarge => Refusal::too_large(limits.event_bytes),
            Self::NoRoom => Refusal::events_held(limits.held_event_bytes),
            Self::Broken(error) => Refusal::broken(&error),
        }
    }
}

/// The next frame of a body; `None` at its end.
pub(super) async fn next_frame(body: &mut Incoming) -> Option<Result<Frame<Bytes>, hyper::Error>> {
    poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await
}

async fn collect(
    body: &mut Incoming,
    length: Option<u64>,
    limits: &Limits,
    budget: &Budget,
    held: &mut Reservation,
) -> Result<Bytes, Problem> {
    let length = length.and_then(|length| usize::try_from(length).ok());
    let mut whole = BytesMut::new();
    while let Some(frame) = next_frame(body).await {
        let Ok(piece) = frame.map_err(Problem::Broken)?.into_data() else { continue };
        // Most events arrive in one piece, which is not copied.
        if whole.is_empty() && length == Some(piece.len()) {
            return Ok(piece);
        }
        let size = whole.len() + piece.len();
        if size > limits.event_bytes {
            return Err(Problem::TooLarge);
        }
        if size > FREE_BYTES && !held.grow_to(size.next_multiple_of(STEP_BYTES), budget) {
            return Err(Problem::NoRoom);
        }
        // Memory that is not written to costs nothing, so the announced length can be trusted.
        if whole.is_empty() {
            whole.reserve(length.unwrap_or(size));
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.freeze())
}
