//! Makes the calls of a capture, with its environment, clock and random numbers.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use cloudfn_runtime::conformance::{
    self, Env, Exchange, ExtendedContext, HttpClient, HttpRequest, Init, Options, PooledClient, Secret, Sources,
};
use cloudfn_runtime::gateway::Gateway;
use cloudfn_runtime::{Environment, Error, WxContext};
use http::Uri;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::Name;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::net::TcpStream;
use tokio::time::Instant;
use tower_service::Service;

use super::argument::{has_tag, plain, tag};
use super::capture::Capture;
use super::server::{ReceivedRequest, Server};
use super::{database, typed};

/// The outcome of a capture.
pub(crate) enum Replay {
    Trace(Trace),
    /// It cannot be expressed in Rust, for this reason.
    Inexpressible(&'static str),
    /// The call is not built yet: its kind.
    Unsupported(String),
}

/// The requests and results of a replay.
pub(crate) struct Trace {
    /// The requests as passed to the client.
    pub(crate) sent: Vec<HttpRequest>,
    /// The requests as they arrived.
    pub(crate) arrived: Vec<ReceivedRequest>,
    /// The hosts that connections were made to.
    pub(crate) connects: Vec<String>,
    /// The results of the calls.
    pub(crate) outcomes: Vec<Result<Value, CallError>>,
}

/// Our error in the form of wx-server-sdk.
#[derive(Debug)]
pub(crate) struct CallError {
    /// Null where there is none.
    pub(crate) err_code: Value,
    pub(crate) err_msg: String,
}

/// How the calls of a capture are made.
#[derive(Clone, Copy)]
pub(crate) enum CallStyle {
    /// By name and JSON, as in JavaScript.
    Raw,
    /// With a request type, as in Rust.
    Typed,
}

/// Replays a capture.
pub(crate) fn replay(capture: &Capture, style: CallStyle) -> Replay {
    let calls = capture.calls();
    for call in &calls {
        match kind(capture, call) {
            Kind::Runs => {}
            Kind::Inexpressible(why) => return Replay::Inexpressible(why),
            Kind::Unsupported(kind) => return Replay::Unsupported(kind),
        }
    }
    let init = match init(configuration(capture, &calls), &calls) {
        Ok(init) => init,
        Err(why) => return Replay::Inexpressible(why),
    };
    let responses = capture.exchanges().iter().map(|exchange| exchange.response.clone()).collect();
    let server = Server::start(responses);
    let recorder = Recorder::new(capture, &server);
    let gateway = conformance::gateway(init, sources(capture), Box::new(recorder.clone()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let outcomes = runtime.block_on(async {
        let mut outcomes = Vec::new();
        let mut variables = variables(capture);
        for call in calls {
            overlay(&mut variables, &call["env"]);
            let environment: Environment = variables.clone().into_iter().collect();
            if call["api"] == "database" {
                outcomes.append(&mut database::make(capture, call, &gateway, &environment).await?);
                continue;
            }
            let outcome = match style {
                CallStyle::Raw => make(capture, call, &gateway, &environment).await,
                CallStyle::Typed => typed::make(&capture.name, &gateway, &environment).await,
            };
            outcomes.push(outcome.map_err(CallError::from));
        }
        Ok(outcomes)
    });
    let outcomes = match outcomes {
        Ok(outcomes) => outcomes,
        Err(why) => return Replay::Inexpressible(why),
    };
    let arrived = server.arrived();
    let sent = std::mem::take(&mut *recorder.sent.lock().unwrap());
    let connects = std::mem::take(&mut *recorder.connects.lock().unwrap());
    Replay::Trace(Trace { sent, arrived, connects, outcomes })
}

enum Kind {
    Runs,
    Inexpressible(&'static str),
    Unsupported(String),
}

fn kind(capture: &Capture, call: &Value) -> Kind {
    let api = call["api"].as_str().unwrap_or_default();
    let family = api.split('.').next().unwrap_or_default();
    if api == "getWXContext" {
        return Kind::Runs;
    }
    let cloud = capture.get("cloud");
    let is_account = cloud["resourceAppid"].is_string() && cloud["resourceEnv"].is_string();
    if cloud.is_object() && !is_account {
        return Kind::Inexpressible("another account has an appid and an environment");
    }
    if capture.get("init").is_null() {
        return Kind::Inexpressible("there is nothing to initialise");
    }
    if api == "openapi" {
        return Kind::Inexpressible("options are methods of a call");
    }
    let data = &call["data"];
    let text = |name: &str| data[name].is_string();
    let is_typed = match family {
        "logger" => return Kind::Inexpressible("logs are `tracing`"),
        "database" if capture.get("init").get("instance").is_some() => {
            return Kind::Inexpressible("an environment has one database");
        }
        "database" => return Kind::Runs,
        "openapi" if has_tag(data, "$midas") && !conformance::takes_midas(api) => {
            return Kind::Inexpressible("a signature on an API that takes none does not compile");
        }
        "openapi" | "getCloudCallSign" => true,
        "cloudPay" => data.is_object(),
        "getOpenData" => data["list"].is_array(),
        "getVoIPSign" => {
            text("groupId") && text("nonce") && data["timestamp"].as_u64().is_some_and(|time| time < 1 << 32)
        }
        "callFunction" => text("name") && data.get("data").is_none_or(Value::is_object),
        "callOpenAPI" => text("api"),
        "uploadFile" => text("cloudPath") && has_tag(&data["fileContent"], "$buffer"),
        "downloadFile" => text("fileID"),
        "deleteFile" => data["fileList"].is_array(),
        "getTempFileURL" => data["fileList"]
            .as_array()
            .is_some_and(|list| list.iter().all(|file| file.is_string() || file.get("maxAge").is_some())),
        _ => return Kind::Unsupported(family.to_owned()),
    };
    if is_typed { Kind::Runs } else { Kind::Inexpressible("arguments have types") }
}

async fn make(capture: &Capture, call: &Value, gateway: &Gateway, environment: &Environment) -> Result<Value, Error> {
    let api = call["api"].as_str().unwrap_or_default();
    if api == "getWXContext" {
        return Ok(serde_json::to_value(WxContext::of(environment)).unwrap());
    }
    let data = call.get("data").and_then(plain).unwrap_or_default();
    let mut options = options(&call["options"]);
    let cloud = capture.get("cloud");
    if let (Some(appid), Some(env)) = (cloud["resourceAppid"].as_str(), cloud["resourceEnv"].as_str()) {
        options.account = Some(conformance::account(gateway, environment, appid, env, options.timeout).await?);
    }
    conformance::call(gateway, environment, api, data, options).await
}

fn options(options: &Value) -> Options {
    let text = |name: &str| options[name].as_str().map(str::to_owned);
    Options {
        appid: text("appid"),
        converts_case: options["convertCase"] != Value::Bool(false),
        version: text("version"),
        timeout: Duration::from_secs(15),
        account: None,
    }
}

/// `updateConfig` affects only `callFunction`.
fn configuration<'a>(capture: &'a Capture, calls: &[&Value]) -> &'a Value {
    let changed = capture.get("update_config");
    if changed.is_object() && is_call_function(calls) { changed } else { capture.get("init") }
}

fn is_call_function(calls: &[&Value]) -> bool {
    calls.iter().all(|call| call["api"] == "callFunction")
}

fn init(given: &Value, calls: &[&Value]) -> Result<Init, &'static str> {
    let text = |name: &str| given[name].as_str().map(str::to_owned);
    if given.get("proxy").is_some() {
        return Err("signed requests go through no proxy");
    }
    let by_service = ["functions", "default"].iter().find_map(|service| given["env"].get(service));
    let env = match by_service.filter(|_| is_call_function(calls)).unwrap_or(&given["env"]) {
        Value::Null => Env::Unset,
        Value::String(name) if name.is_empty() => Env::Unset,
        Value::String(name) => Env::Named(name.clone()),
        tagged if tag(tagged).is_some_and(|(tag, _)| tag == "$env") => Env::Current,
        _ => return Err("an environment has one name"),
    };
    if given.get("secretId").is_some() != given.get("secretKey").is_some() {
        return Err("a secret always has an id and a key");
    }
    let extended = &given["context"]["extendedContext"];
    Ok(Init {
        env,
        service_url: text("serviceUrl"),
        region: text("region"),
        protocol: text("protocol"),
        headers: given["headers"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
            .collect(),
        secret: secret(given, "sessionToken"),
        event_id: given["context"]["eventID"].as_str().map(str::to_owned),
        extended: extended.is_object().then(|| ExtendedContext {
            env: extended["envId"].as_str().map(str::to_owned),
            source: extended["source"].as_str().map(str::to_owned),
            secret: secret(&extended["tmpSecret"], "token"),
        }),
    })
}

fn secret(given: &Value, session_token: &str) -> Option<Secret> {
    Some(Secret {
        id: given["secretId"].as_str()?.to_owned(),
        key: given["secretKey"].as_str()?.to_owned(),
        session_token: given[session_token].as_str().map(str::to_owned),
    })
}

fn variables(capture: &Capture) -> BTreeMap<String, String> {
    let mut variables = BTreeMap::new();
    overlay(&mut variables, capture.get("env"));
    variables
}

/// Sets variables. `null` removes one.
fn overlay(variables: &mut BTreeMap<String, String>, changes: &Value) {
    for (name, value) in changes.as_object().into_iter().flatten() {
        match value.as_str() {
            Some(value) => variables.insert(name.clone(), value.to_owned()),
            None => variables.remove(name),
        };
    }
}

/// The clock of the capture, and its random numbers: 32 bytes for each request, the SHA-256 of `wire-1`, `wire-2`, ..
fn sources(capture: &Capture) -> Sources {
    let now = capture.get("now").as_u64().unwrap_or(1_700_000_000_123);
    let counter = || {
        let next = AtomicU64::new(1);
        move || next.fetch_add(1, Ordering::Relaxed)
    };
    let next_block = counter();
    Sources {
        now: Box::new(move || now),
        random: Box::new(move || {
            let block = Sha256::digest(format!("wire-{}", next_block()));
            Ok(std::array::from_fn(|place| block[place]))
        }),
        next_sequence: Box::new(counter()),
    }
}

impl CallError {
    pub(crate) fn of(error: &Error) -> Self {
        Self { err_code: error.err_code().into(), err_msg: error.err_msg().to_owned() }
    }
}

impl From<Error> for CallError {
    fn from(error: Error) -> Self {
        Self::of(&error)
    }
}

/// The real client. It records the requests, and connects to the server of the capture instead of any host.
#[derive(Clone)]
struct Recorder {
    client: Arc<PooledClient<RedirectingConnector>>,
    sent: Arc<Mutex<Vec<HttpRequest>>>,
    connects: Arc<Mutex<Vec<String>>>,
    timeout: Option<Duration>,
}

impl Recorder {
    fn new(capture: &Capture, server: &Server) -> Self {
        let connects = Arc::<Mutex<Vec<String>>>::default();
        let fault = match capture.get("transport").as_str() {
            None => Destination::To(format!("http://{}", server.address)),
            // Nothing listens on the port of tcpmux.
            Some("refuse") => Destination::To("http://127.0.0.1:1".to_owned()),
            Some("notfound") => Destination::NotFound,
            Some(_) => Destination::Silent,
        };
        let given = capture.get("init")["timeout"].as_u64().map(Duration::from_millis);
        // Do not wait long for an answer that never comes.
        let is_endless = matches!(fault, Destination::Silent) || has_tag(capture.get("response"), "hang");
        let timeout = if is_endless { Some(Duration::from_millis(250)) } else { given };
        let connector = RedirectingConnector { line: fault, connects: Arc::clone(&connects) };
        Self { client: Arc::new(PooledClient::new(connector)), sent: Arc::default(), connects, timeout }
    }
}

impl HttpClient for Recorder {
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        self.sent.lock().unwrap().push(request.clone());
        let mut request = request;
        if let Some(rest) = request.url.strip_prefix("https://") {
            let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
            let port = if host.contains(':') { "" } else { ":443" };
            request.url = format!("http://{host}{port}{path}");
        }
        let deadline = self.timeout.map_or(deadline, |timeout| Instant::now() + timeout);
        self.client.send(request, deadline)
    }
}

/// Connects to the server of the capture instead of the requested host, or fails like the capture.
#[derive(Clone)]
struct RedirectingConnector {
    line: Destination,
    connects: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
enum Destination {
    To(String),
    NotFound,
    Silent,
}

type Connecting =
    Pin<Box<dyn Future<Output = Result<TokioIo<TcpStream>, Box<dyn std::error::Error + Send + Sync>>> + Send>>;

impl Service<Uri> for RedirectingConnector {
    type Response = TokioIo<TcpStream>;
    type Error = Box<dyn std::error::Error + Send + Sync>;
    type Future = Connecting;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Connecting {
        let port = uri.port_u16().unwrap_or(80);
        self.connects.lock().unwrap().push(format!("{}:{port}", uri.host().unwrap_or_default()));
        let line = self.line.clone();
        Box::pin(async move {
            match line {
                Destination::To(address) => Ok(HttpConnector::new().call(address.parse()?).await?),
                Destination::NotFound => Ok(HttpConnector::new_with_resolver(NoHost).call(uri).await?),
                Destination::Silent => std::future::pending().await,
            }
        })
    }
}

/// A resolver that knows no host.
#[derive(Clone)]
struct NoHost;

impl Service<Name> for NoHost {
    type Response = std::vec::IntoIter<std::net::SocketAddr>;
    type Error = std::io::Error;
    type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Name) -> Self::Future {
        std::future::ready(Err(std::io::Error::other("no such host")))
    }
}
