//! The Cloud Call gateway: the one address for the calls of all functions.

mod answerable;
mod call_log;
mod catalog;
mod database;
mod inner_service;
mod open_transactions;
mod other_account;
mod pay;
mod request;
mod scripted;
mod storage;
mod store;
#[cfg(test)]
mod tests;

use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::extract::{Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{post, put};
use serde_json::{Value, json};

use crate::cloud_call::{CallOutcome, CloudCall};
pub(crate) use call_log::CallLog;
pub use scripted::Scripted;

use self::call_log::Signer;
use self::catalog::CALLABLE;
use self::request::{CallDetails, Kind, Request, authorization, badly_signed};
use self::storage::Storage;
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

    /// Why no function gets an answer that is set for this API; `None` if one can.
    pub(crate) fn problem_with_answer(&self, api: &str, answer: &Scripted) -> Option<String> {
        answerable::problem(api, answer, || self.handler.registry.declares(api))
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
        let call = CloudCall {
            api: api.clone(),
            members,
            appid,
            duration: Duration::ZERO,
            outcome: CallOutcome::Unanswered,
            answer: Value::Null,
            is_left_open: false,
            declared: self.call_log.declared(secret_id),
        };
        let pending_call = self.call_log.arrived(secret_id, call, arrived);
        let answer =
            if own_token { self.answer(secret_id, &api, kind).await } else { Scripted::refused(ILLEGAL_SOURCE) };
        let (outcome, content) = (answer.outcome(), answer.content());
        let response = answer.respond(secret_id).await;
        pending_call.answered(outcome, content);
        response
    }

    /// The answer to a call of a running invocation.
    async fn answer(&self, secret_id: &str, api: &str, kind: Kind) -> Scripted {
        // A function can only call the APIs that its `config.json` declares; other calls need no permission.
        if matches!(kind, Kind::Api) && !self.call_log.permits(secret_id, api) {
            return Scripted::refused(if CALLABLE.contains(&api) { NO_PERMISSION } else { API_NOT_FOUND });
        }
        let scripted = self.call_log.take_answer(api);
        if let Kind::Function { env, .. } | Kind::Storage { env, .. } = &kind
            && env != ENVIRONMENT
            && scripted.is_none()
        {
            let text = format!("the local platform has only the environment {ENVIRONMENT}, not {env}");
            return Scripted::rejected("INVALIID_ENV", text);
        }
        match kind {
            Kind::Api => scripted.unwrap_or_else(|| Scripted::plausible(api)),
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
                None => self.call_function(secret_id, &name, event).await,
            },
            Kind::Storage { request, .. } => {
                scripted.unwrap_or_else(|| self.storage.answer(request, secret_id, (self.clock)()))
            }
            Kind::Database(request) => {
                if let Some(answer) = scripted {
                    return answer.into_database(secret_id, |data| database::scripted_members(api, data));
                }
                let sources = Sources { clock: self.clock, randomness: self.randomness };
                request.answer(&self.database, sources, secret_id).await
            }
            Kind::OtherAccount(account) => scripted
                .unwrap_or_else(|| other_account::authorize(&self.call_log, secret_id, account, self.randomness)),
        }
    }

    /// Invokes another function of the platform, for the same user.
    async fn call_function(&self, secret_id: &str, name: &str, event: String) -> Scripted {
        let Some(function) = self.registry.find(name) else {
            let known = self.registry.names().join(", ");
            let text = format!("the local platform has no function {name}; it has: {known}");
            return Scripted::rejected("FUNCTIONS_REQUEST_FAIL", text);
        };
        let identity = self.call_log.identity(secret_id).unwrap_or_default().through_a_function();
        match function.call(event, identity).await {
            Err(error) => Scripted::rejected("FUNCTIONS_REQUEST_FAIL", error.to_string()),
            Ok(Outcome { answer: Err(failure), .. }) => {
                Scripted::rejected("FUNCTIONS_EXECUTE_FAIL", failure.to_string())
            }
            Ok(Outcome { answer: Ok(answer), request_id, .. }) => {
                Scripted::data(&json!({"response_data": String::from_utf8_lossy(&answer)}), &request_id)
            }
        }
    }
}
