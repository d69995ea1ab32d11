//! The Cloud Call gateway: the one address for the calls of all functions.

mod answerable;
mod call_log;
mod catalog;
mod database;
mod expectations;
mod inner_service;
mod made;
mod open_transactions;
mod other_account;
mod pay;
mod request;
mod rules;
mod sample;
mod samples;
mod scripted;
mod storage;
mod store;
#[cfg(test)]
mod tests;
mod unread;

use std::time::{Instant, SystemTime};

use axum::Router;
use axum::extract::{Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{post, put};
use serde_json::json;

pub use answerable::other_calls;
pub(crate) use call_log::{CallLog, Entry, RunningInvocation};
pub(crate) use expectations::Fault;
pub use rules::AnswerRule;
pub(crate) use sample::{errcodes, meaning};
pub use scripted::Scripted;

use self::call_log::{Answer, PendingCall, Signer};
use self::catalog::CALLABLE;
use self::made::Made;
use self::request::{CallDetails, Kind, Request, authorization, badly_signed};
use self::rules::{Chosen, RuleAnswer};
use self::storage::Storage;
use crate::cloud_call::{CloudCall, WrittenDocument};
use crate::context::ENVIRONMENT;
use crate::database::{LocalDatabase, Sources};
use crate::files::Files;
use crate::open_data_store::OpenDataStore;
use crate::outcome::Outcome;
use crate::registry::Registry;
use crate::secret::Randomness;
use crate::server::body::{BodyError, Limits, discard};
use crate::server::refusal::Refusal;
use crate::server::{Access, Port, Server};

/// The APIs of WeChat that can be called.
pub(crate) fn callable_apis() -> impl Iterator<Item = &'static str> {
    CALLABLE.iter().copied()
}

/// What an API answers by itself.
pub(crate) fn sample_answer(api: &str) -> Scripted {
    sample::answer(api)
}

/// The maximum size of a call's body, in bytes. WeChat accepts files of up to 10 MiB.
const MAX_CALL_BYTES: usize = 16 * 1024 * 1024;

/// The API does not exist.
const API_NOT_FOUND: i32 = -604_100;
/// The function's `config.json` does not declare the API.
const NO_PERMISSION: i32 = -604_101;
/// The call was signed by one invocation and has the token of another.
const ILLEGAL_SOURCE: i32 = -604_104;

/// A clock.
pub(crate) type Clock = fn() -> SystemTime;

/// Listens on a free loopback port for the calls of all functions.
#[derive(Debug)]
pub(crate) struct Gateway {
    handler: Handler,
    server: Server,
}

/// The reply to a call.
struct Reply {
    answer: Scripted,
    /// The request id of the invocation that the call caused.
    child: Option<String>,
    written: Vec<WrittenDocument>,
}

impl From<Scripted> for Reply {
    fn from(answer: Scripted) -> Self {
        Self { answer, child: None, written: Vec::new() }
    }
}

#[derive(Debug, Clone)]
struct Handler {
    call_log: CallLog,
    registry: Registry,
    open_data_store: OpenDataStore,
    storage: Storage,
    database: LocalDatabase,
    clock: Clock,
    randomness: Randomness,
}

impl Gateway {
    pub(crate) async fn start(clock: Clock, randomness: Randomness, database: LocalDatabase) -> std::io::Result<Self> {
        let port = Port::loopback().await?;
        let address = port.address();
        let handler = Handler {
            call_log: CallLog::default(),
            registry: Registry::default(),
            open_data_store: OpenDataStore::default(),
            storage: Storage::new(address, randomness),
            database,
            clock,
            randomness,
        };
        let router = Router::new()
            .route("/admin", post(serve))
            .route("/store/{*path}", put(store::put).get(store::get))
            .fallback(unknown)
            .method_not_allowed_fallback(unknown)
            .with_state(handler.clone());
        let server = port.serve(router, Access::Programs { port: address.port() });
        Ok(Self { handler, server })
    }

    /// The URL that gateway clients post to.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/admin", self.server.address())
    }

    /// Why no function gets the answer of a rule; `None` if one can.
    pub(crate) fn problem_with_rule(&self, rule: &AnswerRule) -> Option<String> {
        answerable::problem(rule.api(), rule.answer(), || self.handler.registry.declares(rule.api()))
    }

    pub(crate) fn call_log(&self) -> &CallLog {
        &self.handler.call_log
    }

    /// The functions that can be called by name.
    pub(crate) fn registry(&self) -> &Registry {
        &self.handler.registry
    }

    /// The open data that users have agreed to give.
    pub(crate) fn open_data_store(&self) -> &OpenDataStore {
        &self.handler.open_data_store
    }

    /// The files that functions have uploaded.
    pub(crate) fn files(&self) -> &Files {
        self.handler.storage.files()
    }

    /// The database of the platform's environment.
    pub(crate) fn database(&self) -> &LocalDatabase {
        &self.handler.database
    }

    pub(crate) fn now(&self) -> SystemTime {
        (self.handler.clock)()
    }

    pub(crate) fn randomness(&self) -> Randomness {
        self.handler.randomness
    }
}

async fn unknown(request: HttpRequest) -> Response {
    let text = format!("the gateway has no {} {}", request.method(), request.uri().path());
    discard(request.into_body()).await;
    Refusal::new(StatusCode::NOT_FOUND, text).into()
}

async fn serve(State(handler): State<Handler>, request: HttpRequest) -> Response {
    let arrived = Instant::now();
    let (parts, body) = request.into_parts();
    // A client without the secret of a running invocation gets no memory.
    if let Err(error) = handler.signer(&parts.headers) {
        discard(body).await;
        return error.respond("").await;
    }
    let body = match Limits::of(MAX_CALL_BYTES).read(body).await {
        Ok(body) => body,
        Err(BodyError::TooLarge) => return Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, too_long()).into(),
        Err(error) => return Refusal::new(StatusCode::BAD_REQUEST, error.to_string()).into(),
    };
    let request = match Request::read(&parts, &body) {
        Ok(request) => request,
        Err(error) => return error.respond("").await,
    };
    let (invocation, details) = match handler.admit(&request) {
        Ok(admitted) => admitted,
        Err(error) => return error.respond(request.secret_id()).await,
    };
    handler.call(&invocation, details, arrived).await
}

/// What to tell the caller of a function that the platform does not have.
fn no_function(name: &str, names: &[String]) -> String {
    let near = cloudfn_names::nearest(name, names.iter().map(String::as_str));
    let it_has = near.map_or_else(|| "it has".to_owned(), |near| format!("did you mean {near}? It has"));
    format!("the local platform has no function {name}; {it_has}: {}", names.join(", "))
}

fn too_long() -> String {
    format!(
        "the call has more than {MAX_CALL_BYTES} bytes; WeChat accepts files of up to 10 MiB, and documents are added in \
         several calls"
    )
}

impl Handler {
    /// The running invocation that a request claims to be signed by.
    fn signer(&self, headers: &HeaderMap) -> Result<Signer, Scripted> {
        self.running(&authorization(headers)?.secret_id)
    }

    fn running(&self, secret_id: &str) -> Result<Signer, Scripted> {
        let signer = self.call_log.signer(secret_id);
        signer.ok_or_else(|| badly_signed("no running invocation has this secret"))
    }

    /// Checks the signature of a request, and reads its call. Returns the secret id of the invocation, too.
    fn admit(&self, request: &Request) -> Result<(String, CallDetails), Scripted> {
        let signer = self.running(request.secret_id())?;
        request.check_signature(&signer, (self.clock)())?;
        let details = request.details(&signer)?;
        Ok((signer.invocation, details))
    }

    /// Answers a call, and records its outcome.
    async fn call(&self, secret_id: &str, details: CallDetails, arrived: Instant) -> Response {
        let CallDetails { api, members, appid, own_token, kind } = details;
        let call = CloudCall::new(kind.of_call(), &*api, members, appid);
        let pending_call = self.call_log.arrived(secret_id, call, arrived);
        // A function can only call the APIs that its `config.json` declares; other calls need no permission.
        let refusal = if !own_token {
            Some(ILLEGAL_SOURCE)
        } else if matches!(kind, Kind::Api) && !self.call_log.permits(secret_id, &api) {
            Some(if CALLABLE.contains(&&*api) { NO_PERMISSION } else { API_NOT_FOUND })
        } else {
            None
        };
        let chosen = if refusal.is_none() { self.call_log.take_answer(secret_id, &api) } else { None };
        let is_scripted = chosen.is_some();
        let reply = match (refusal, chosen) {
            (Some(code), _) => Scripted::refused(code).into(),
            (None, Some(Chosen { answer, delay })) => {
                tokio::time::sleep(delay).await;
                let answer = match answer {
                    RuleAnswer::ByItself => None,
                    RuleAnswer::Fixed(answer) => Some(answer),
                    RuleAnswer::Made(made) => Some(self.made(&made, &pending_call)),
                };
                self.answer(secret_id, &api, kind, answer).await
            }
            (None, None) => match self.unexpected(&api, &kind) {
                Some(answer) => answer.into(),
                None => self.answer(secret_id, &api, kind, None).await,
            },
        };
        let Reply { answer, child, written } = reply;
        let (outcome, content, file) = (answer.outcome(), answer.content(), answer.file());
        let response = answer.respond(secret_id).await;
        pending_call.answered(Answer { outcome, content, file, is_scripted, child, written });
        response
    }

    /// The answer that a closure of the test makes.
    fn made(&self, made: &Made, pending_call: &PendingCall) -> Scripted {
        // Nobody waits for the answer of an invocation that has ended.
        let Some(call) = pending_call.call() else { return Scripted::cut() };
        made.answer(&call).unwrap_or_else(|payload| {
            self.call_log.fail(Fault::Panicked(payload));
            Scripted::cut()
        })
    }

    /// The answer to a call that a strict test does not expect. What answers by what is in it is always expected: the
    /// storage, the database, open data, and the functions of this platform.
    fn unexpected(&self, api: &str, kind: &Kind) -> Option<Scripted> {
        let (call, advice) = match kind {
            Kind::Api | Kind::Pay => (api, format!("`platform.answer_once(\"{api}\", json!({{ .. }}))` sets one")),
            Kind::Function { name, .. } if self.registry.find(name).is_none() => {
                (&**name, "`platform.function(..)` adds a function".to_owned())
            }
            _ => return None,
        };
        let text = self.call_log.unexpected(call, &advice)?;
        Some(Scripted::rejected("UNEXPECTED_CALL", text))
    }

    /// The reply to a call that is allowed, with the answer that a rule chose for it, if any.
    async fn answer(&self, secret_id: &str, api: &str, kind: Kind, scripted: Option<Scripted>) -> Reply {
        if let Kind::Function { env, .. } | Kind::Storage { env, .. } = &kind
            && env != ENVIRONMENT
            && scripted.is_none()
        {
            let text = format!("the local platform has only the environment {ENVIRONMENT}, not {env}");
            return Scripted::rejected("INVALIID_ENV", text).into();
        }
        let answer = match kind {
            Kind::Api => scripted.unwrap_or_else(|| sample::answer(api)),
            Kind::OpenData { cloud_ids } => {
                let user = self.call_log.identity(secret_id);
                scripted.map_or_else(
                    || inner_service::open_data(&self.open_data_store, &cloud_ids, user.as_ref(), (self.clock)()),
                    inner_service::scripted_open_data,
                )
            }
            Kind::VoipSign => inner_service::voip_sign(scripted),
            Kind::CloudCallSign => inner_service::cloud_call_sign(scripted),
            Kind::Pay => scripted.unwrap_or_else(|| pay::plausible(api)).without_envelope(),
            Kind::Function { name, event, .. } => match scripted {
                Some(answer) => answer,
                None => return self.call_function(secret_id, &name, event).await,
            },
            Kind::Storage { request, .. } => {
                scripted.unwrap_or_else(|| self.storage.answer(request, secret_id, (self.clock)()))
            }
            Kind::Database(request) => {
                let sources = Sources::new(self.clock, self.randomness);
                let Some(answer) = scripted else {
                    let (answer, written) = request.answer(&self.database, sources, secret_id).await;
                    return Reply { answer, child: None, written };
                };
                answer.into_database(secret_id, |data| database::scripted_members(api, data))
            }
            Kind::OtherAccount(account) => scripted
                .unwrap_or_else(|| other_account::authorize(&self.call_log, secret_id, account, self.randomness)),
        };
        answer.into()
    }

    /// Invokes another function of the platform, for the same user.
    async fn call_function(&self, secret_id: &str, name: &str, event: String) -> Reply {
        let Some(function) = self.registry.find(name) else {
            let text = no_function(name, &self.registry.names());
            return Scripted::rejected("FUNCTIONS_REQUEST_FAIL", text).into();
        };
        let identity = self.call_log.identity(secret_id).unwrap_or_default().through_a_function();
        let parent = self.call_log.invocation(secret_id).map(|invocation| invocation.request_id);
        let Outcome { answer, request_id, .. } = match function.call(event, identity, parent).await {
            Err(error) => return Scripted::rejected("FUNCTIONS_REQUEST_FAIL", error.to_string()).into(),
            Ok(outcome) => outcome,
        };
        let answer = match answer {
            Err(failure) => Scripted::rejected("FUNCTIONS_EXECUTE_FAIL", failure.to_string()),
            Ok(answer) => Scripted::data(&json!({"response_data": String::from_utf8_lossy(&answer)}), &request_id),
        };
        Reply { answer, child: Some(request_id), written: Vec::new() }
    }
}
