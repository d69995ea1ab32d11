//! `Handler`: answers the requests of one thread.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_TYPE, EXPECT, HeaderName};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use hyper::body::{Body, Incoming};
use tokio::sync::futures::Notified;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::answer_body::AnswerBody;
use super::budget::Reservation;
use super::call::{Call, Place};
use super::connection::{Connection, Exchange};
use super::event_body::{self, next_frame};
use super::limits::Limits;
use super::refusal::{self, Refusal};
use super::refusal_log::RefusalKind;
use super::route::Route;
use super::runner::Runner;
use super::{MAX_HEAD_BYTES, Shared, header, scf_headers, task};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::middleware::trace::log_failure;

/// The content type of every answer.
pub(super) const JSON: &str = "application/json; charset=utf-8";

/// The longest rest of a rejected request that is read to keep its connection.
const MAX_SHORT_REST_BYTES: u64 = 64 * 1024;

/// How long the host waits for that rest.
const REST_TIMEOUT: Duration = Duration::from_secs(2);

/// Answers up to this size do not count against the budget for unread answers, because the system buffers them.
const SMALL_ANSWER_BYTES: usize = 16 * 1024;

/// The headers in which a platform or a proxy passes a request id. The first one that is present counts.
static REQUEST_IDS: [HeaderName; 3] =
    [HeaderName::from_static("x-scf-request-id"), HeaderName::from_static("x-wx-call-id"), REQUEST_ID];

/// A longer value is not a request id.
const MAX_ID_BYTES: usize = 128;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The handler of one thread.
pub(super) struct Handler {
    run: Runner,
    shared: Arc<Shared>,
    at_work: mpsc::Sender<()>,
}

/// The unread part of a request's body when its answer is ready.
enum UnreadBody {
    Nothing,
    /// A short rest that is on its way.
    Little(Incoming),
    /// A long rest, or one of unknown length or that may never arrive.
    Unknown,
}

impl Handler {
    pub(super) fn new(run: Runner, shared: Arc<Shared>, at_work: mpsc::Sender<()>) -> Self {
        Self { run, shared, at_work }
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.shared.limits
    }

    /// Counts a refusal for the log.
    pub(super) fn count(&self, kind: &'static RefusalKind) {
        self.shared.count(kind);
    }

    /// Resolves when this connection should make room for others: one connection at a time, in the order in which they
    /// started to wait.
    pub(super) fn asked_for_room(&self) -> Notified<'_> {
        self.shared.room.notified()
    }

    /// Whether the limit of connections, or the system's, is reached.
    pub(super) fn is_crowded(&self) -> bool {
        self.shared.connections.available_permits() == 0 || self.shared.is_out_of_room.load(Ordering::Relaxed)
    }

    pub(super) fn count_refusal(&self, refusal: &Refusal) {
        if let Some(kind) = refusal.kind {
            self.count(kind);
        }
    }

    /// Frees the place of a call.
    pub(super) fn leave_place(&self) {
        self.shared.calls.places.leave();
    }

    pub(super) async fn answer(self: Rc<Self>, request: Request<Incoming>, exchange: Exchange) -> Response<AnswerBody> {
        let (head, body) = request.into_parts();
        let connection = Rc::clone(exchange.connection());
        let id = self.request_id(&head.headers);
        let mut body = Some(body);
        let result = self.respond(&head, &mut body, &connection, &id).await;
        let is_late = matches!(&result, Err(refusal) if refusal.status == StatusCode::REQUEST_TIMEOUT);
        let unread = UnreadBody::of(body, &head, is_late);
        let (status, header, json, reserved) = match result {
            Ok((json, reserved)) => (StatusCode::OK, None, json, reserved),
            Err(refusal) => {
                self.count_refusal(&refusal);
                (refusal.status, refusal.header, refusal.json, None)
            }
        };
        let mut response = Response::new(AnswerBody::new(json, reserved, exchange));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
        if let Some((name, value)) = header {
            headers.insert(name, value);
        }
        if connection.is_stopping() || matches!(unread, UnreadBody::Unknown) {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        headers.insert(REQUEST_ID, id);
        unread.leave(&connection);
        response
    }

    /// Reads the event, which consumes the body, and runs the function.
    async fn respond(
        self: &Rc<Self>,
        head: &Parts,
        body: &mut Option<Incoming>,
        connection: &Connection,
        id: &HeaderValue,
    ) -> Result<(Bytes, Option<Reservation>), Refusal> {
        // hyper checks the size of a head only while its rest is missing.
        if header::head_bytes(head) > MAX_HEAD_BYTES {
            return Err(Refusal::head_too_large(MAX_HEAD_BYTES));
        }
        let Shared { process, chosen, names, trust, event_entry, calls, limits, events, answers, .. } = &*self.shared;
        let (function, context) = match Route::of(&head.method, head.uri.path(), names, chosen)? {
            Route::Health => return Ok((Bytes::from_static(br#"{"errCode":0,"errMsg":"ok"}"#), None)),
            Route::Function(function) => (function, scf_headers::Context::default()),
            Route::Event(function) => {
                let context = event_entry.read(&head.headers, process);
                (function, context.map_err(|error| Refusal::bad_context(&error))?)
            }
        };
        // A request that can be rejected now is not read.
        if calls.places.free() == 0 {
            return Err(Refusal::busy(limits.concurrency));
        }
        if !answers.has(limits.answer_bytes) {
            return Err(Refusal::answers_unread(limits.unread_answer_bytes));
        }
        let (event, reserved) = event_body::read(body, limits, events, connection).await?;
        // Not earlier: half an event must not take the place of a call.
        if !calls.places.take() {
            return Err(Refusal::busy(limits.concurrency));
        }
        let place = Place { handler: Rc::clone(self), _event: reserved, _at_work: self.at_work.clone() };
        let mut variables = trust.variables(&head.headers);
        variables.extend(context.variables);
        // It is visible ASCII.
        let id_text = id.to_str().unwrap_or_default();
        let mut invocation = Invocation::new(event, Environment::of_invocation(variables, process), id_text);
        invocation.function.clone_from(&function);
        invocation.deadline = context.deadline;
        let answer = Call::new((self.run)(invocation), id.clone(), function.clone(), place).await?;
        let logged = |mut failure: Failure| {
            log_failure(id_text, function.as_deref(), &mut failure);
            failure
        };
        if answer.len() > limits.answer_bytes {
            let failure = logged(refusal::answer_is_too_large(answer.len(), limits.answer_bytes));
            return Err(Refusal::answer_too_large(&failure));
        }
        if answer.len() <= SMALL_ANSWER_BYTES {
            return Ok((answer, None));
        }
        let mut reserved = Reservation::default();
        if !reserved.grow_to(answer.len(), answers) {
            return Err(Refusal::answer_dropped(&logged(refusal::answer_is_dropped(limits.unread_answer_bytes))));
        }
        Ok((answer, Some(reserved)))
    }

    fn request_id(&self, headers: &HeaderMap) -> HeaderValue {
        let given = REQUEST_IDS.iter().find(|name| matches!(header::only(headers, *name, MAX_ID_BYTES), Ok(Some(_))));
        if let Some(id) = given.and_then(|name| headers.get(name)) {
            return id.clone();
        }
        let number = self.shared.calls.sequence.fetch_add(1, Ordering::Relaxed);
        HeaderValue::try_from(format!("{number:x}")).unwrap_or_else(|_| HeaderValue::from(number))
    }
}

impl UnreadBody {
    /// `body` is the body if the event was not read from it.
    fn of(body: Option<Incoming>, head: &Parts, is_late: bool) -> Self {
        if is_late {
            return Self::Unknown;
        }
        let Some(body) = body.filter(|body| !body.is_end_stream()) else { return Self::Nothing };
        let is_little = body.size_hint().exact().is_some_and(|length| length <= MAX_SHORT_REST_BYTES);
        // A client that sent `Expect: 100-continue` may or may not send the rest now.
        if is_little && !head.headers.contains_key(EXPECT) { Self::Little(body) } else { Self::Unknown }
    }

    /// Reads a short rest beside the answer, so that the connection can be kept. For a long one the connection is
    /// closed in a way that delivers the answer.
    fn leave(self, connection: &Rc<Connection>) {
        match self {
            Self::Nothing => {}
            Self::Unknown => connection.set_unread(),
            Self::Little(mut body) => {
                connection.set_unread();
                let connection = Rc::clone(connection);
                task::spawn(async move {
                    // By its length: the end of the body is only known with the next request.
                    let reading = async {
                        while !body.is_end_stream() && matches!(next_frame(&mut body).await, Some(Ok(_))) {}
                        body.is_end_stream()
                    };
                    if let Ok(true) = timeout(REST_TIMEOUT, reading).await {
                        connection.set_between_requests();
                    }
                });
            }
        }
    }
}
