//! One request after the other: from what came in to what goes out.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_TYPE, HeaderName};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Body;
use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::timeout;

use super::refusal::Refusal;
use super::route::Route;
use super::run::Run;
use super::{Shared, header, scf};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// The largest event: what the platform takes at most.
pub(super) const LARGEST_EVENT: usize = 6 * 1024 * 1024;

/// A body that takes longer would keep a place from others: every client can send half of one.
const SLOWEST_EVENT: Duration = Duration::from_secs(30);

/// What is read of a request that is refused, so that its connection can be kept.
const LARGEST_DRAINED: u64 = 64 * 1024;

/// The headers in which a platform or a proxy names a request; the first that is there counts.
const REQUEST_IDS: [&str; 3] = ["x-scf-request-id", "x-wx-call-id", "x-request-id"];

/// A longer one is no id.
const LONGEST_ID: usize = 128;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Answers the requests of one thread.
pub(super) struct Desk {
    run: Run,
    shared: Arc<Shared>,
    at_work: mpsc::Sender<()>,
}

impl Desk {
    pub(super) fn new(run: Run, shared: Arc<Shared>, at_work: mpsc::Sender<()>) -> Self {
        Self { run, shared, at_work }
    }

    pub(super) async fn answer<B>(&self, request: Request<B>) -> Response<Full<Bytes>>
    where
        B: Body<Data = Bytes> + Unpin,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let (head, mut body) = request.into_parts();
        let id = self.request_id(&head.headers);
        let mut response = match self.respond(&head, &mut body, &id).await {
            Ok(json) => json_response(StatusCode::OK, json),
            Err(refusal) => refusal.into_response(),
        };
        if response.status() == StatusCode::REQUEST_TIMEOUT || !is_drained(body).await {
            // What nobody reads stands between this request and the next one.
            response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        }
        if let Ok(id) = HeaderValue::try_from(id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        response
    }

    async fn respond<B>(&self, head: &Parts, body: &mut B, id: &str) -> Result<Vec<u8>, Refusal>
    where
        B: Body<Data = Bytes> + Unpin,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let Shared { process, chosen, names, trust, event_entry, free, .. } = &*self.shared;
        let (function, context) = match Route::of(&head.method, head.uri.path(), names, chosen)? {
            Route::Health => return Ok(br#"{"errCode":0,"errMsg":"ok"}"#.to_vec()),
            Route::Function(function) => (function, scf::Context::default()),
            Route::Event(function) => {
                let context = event_entry.read(&head.headers, process);
                (function, context.map_err(|error| Refusal::bad_context(&error))?)
            }
        };
        // Before the body is read: what waits in memory has a limit too.
        let permit = free.try_acquire().map_err(|_| Refusal::busy())?;
        let event = timeout(SLOWEST_EVENT, read(body)).await.map_err(|_| Refusal::too_slow())??;
        let mut variables = trust.variables(&head.headers);
        variables.extend(context.variables);
        let mut invocation = Invocation::new(event, Environment::of_invocation(variables, process), id);
        invocation.function = function;
        invocation.deadline = context.deadline;
        // A task of its own: who hangs up does not stop a function halfway. It counts as at work until its end.
        permit.forget();
        let running = Running { shared: Arc::clone(&self.shared), _at_work: self.at_work.clone() };
        let run = Rc::clone(&self.run);
        let answered = spawn_local(async move {
            let _running = running;
            run(invocation).await
        });
        match answered.await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(failure)) => Err(Refusal::failed(&failure)),
            Err(error) => Err(Refusal::failed(&Failure::new(error.to_string()))),
        }
    }

    fn request_id(&self, headers: &HeaderMap) -> String {
        match REQUEST_IDS.iter().find_map(|name| header::only(headers, name, LONGEST_ID).ok().flatten()) {
            Some(id) => id.to_owned(),
            None => format!("{:x}", self.shared.sequence.fetch_add(1, Ordering::Relaxed)),
        }
    }
}

/// A call at work; its place is free again afterwards, however it ends.
struct Running {
    shared: Arc<Shared>,
    _at_work: mpsc::Sender<()>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.shared.free.add_permits(1);
    }
}

/// Reads what is left of a body, if that is known to be little.
async fn is_drained<B>(body: B) -> bool
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    if body.is_end_stream() {
        return true;
    }
    let is_little = body.size_hint().exact().is_some_and(|length| length <= LARGEST_DRAINED);
    is_little && body.collect().await.is_ok()
}

async fn read<B>(body: &mut B) -> Result<Bytes, Refusal>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    if body.size_hint().lower() > LARGEST_EVENT as u64 {
        return Err(Refusal::too_large());
    }
    match Limited::new(body, LARGEST_EVENT).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(Refusal::too_large()),
        Err(error) => Err(Refusal::broken(&*error)),
    }
}

pub(super) fn json_response(status: StatusCode, json: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(json)));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}
