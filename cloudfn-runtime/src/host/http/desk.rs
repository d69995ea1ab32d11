//! One request after the other: from what came in to what goes out.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Body;
use tokio::sync::mpsc;
use tokio::task::spawn_local;

use super::refusal::Refusal;
use super::route::Route;
use super::run::Run;
use super::{Shared, scf};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// The largest event: what the platform takes at most.
pub(super) const LARGEST_EVENT: usize = 6 * 1024 * 1024;

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
        B: Body<Data = Bytes>,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let id = self.request_id(request.headers());
        let mut response = match self.respond(request, &id).await {
            Ok(json) => json_response(StatusCode::OK, json),
            Err(refusal) => refusal.into_response(),
        };
        if let Ok(id) = HeaderValue::try_from(id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        response
    }

    async fn respond<B>(&self, request: Request<B>, id: &str) -> Result<Vec<u8>, Refusal>
    where
        B: Body<Data = Bytes>,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let (head, body) = request.into_parts();
        let Shared { process, chosen, names, trust, free, .. } = &*self.shared;
        let function = match Route::of(&head.method, head.uri.path(), names, chosen)? {
            Route::Health => return Ok(br#"{"errCode":0,"errMsg":"ok"}"#.to_vec()),
            Route::Function(function) => function,
        };
        // Before the body is read: what waits in memory has a limit too.
        let permit = free.try_acquire().map_err(|_| Refusal::busy())?;
        let event = read(body).await?;
        let mut variables = trust.variables(&head.headers);
        scf::add_variables(&mut variables, &head.headers, process);
        let mut invocation = Invocation::new(event, Environment::of_invocation(variables, process), id);
        invocation.function = function;
        invocation.deadline = scf::deadline(&head.headers, process);
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
        let mut given = REQUEST_IDS.iter().filter_map(|name| headers.get(*name)?.to_str().ok());
        match given.find(|id| (1..=LONGEST_ID).contains(&id.len())) {
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

async fn read<B>(body: B) -> Result<Bytes, Refusal>
where
    B: Body<Data = Bytes>,
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
