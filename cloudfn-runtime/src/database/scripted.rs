//! A gateway for tests with scripted answers. It records its requests.

use std::collections::VecDeque;
use std::future::pending;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cloudfn_protocol::form;
use serde_json::{Value, json};
use tokio::time::Instant;

use super::Database;
use crate::cloud::Cloud;
use crate::environment::Environment;
use crate::gateway::Gateway;
use crate::gateway::cloud_call::init::Init;
use crate::gateway::sources::Sources;
use crate::http_client::{Exchange, HttpClient, HttpError, HttpRequest, HttpResponse};
use crate::invocation::Invocation;

/// The answer to one request.
pub(super) enum Reply {
    /// A status and a body.
    Http(u16, String),
    /// The connection breaks.
    Broken,
    /// There is never an answer.
    Nothing,
}

/// The gateway of a test.
#[derive(Clone, Default)]
pub(super) struct Script {
    replies: Arc<Mutex<VecDeque<Reply>>>,
    asked: Arc<Mutex<Vec<String>>>,
    urls: Arc<Mutex<Vec<String>>>,
    signatures: Arc<Mutex<Vec<String>>>,
}

/// An answer with this JSON as its body.
pub(super) fn answer(answer: &Value) -> Reply {
    Reply::Http(200, answer.to_string())
}

/// An answer with this `data`.
pub(super) fn data(data: &Value) -> Reply {
    answer(&json!({"requestId": "r", "data": data}))
}

/// An answer with these documents.
pub(super) fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> Reply {
    data(&json!({"list": texts.into_iter().collect::<Vec<_>>()}))
}

/// An answer with an error code and a message.
pub(super) fn code(code: &str, message: &str) -> Reply {
    answer(&json!({"code": code, "message": message, "requestId": "r"}))
}

/// The answers to the start and the end of a transaction.
pub(super) fn started(id: &str) -> Reply {
    answer(&json!({"requestId": "r", "transactionId": id}))
}

pub(super) fn done() -> Reply {
    answer(&json!({"requestId": "r"}))
}

pub(super) fn conflict() -> Reply {
    code("DATABASE_TRANSACTION_CONFLICT", "transaction conflict")
}

impl Script {
    pub(super) fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        let script = Self::default();
        script.replies.lock().unwrap().extend(replies);
        script
    }

    pub(super) fn cloud(&self) -> Cloud<()> {
        self.cloud_with_time(None)
    }

    /// A cloud whose invocation has this much time left.
    pub(super) fn cloud_with_time(&self, time: Option<Duration>) -> Cloud<()> {
        let variables = [
            ("TENCENTCLOUD_RUNENV", "SCF"),
            ("TENCENTCLOUD_REGION", "ap-shanghai"),
            ("SCF_NAMESPACE", "prod-1a2b3c"),
            ("TENCENTCLOUD_SECRETID", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"),
            ("TENCENTCLOUD_SECRETKEY", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"),
            ("TENCENTCLOUD_SESSIONTOKEN", "session-token/+=EXAMPLE"),
            ("WX_CONTEXT_KEYS", "WX_API_TOKEN"),
            ("WX_API_TOKEN", "wx-api-token.EXAMPLE"),
        ];
        let environment: Environment =
            variables.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let mut invocation = Invocation::new("", environment, "request");
        invocation.deadline = time.map(|time| Instant::now() + time);
        let sequence = AtomicU64::new(1);
        let sources = Sources {
            now: Box::new(|| 1_700_000_000_123),
            // The random number gives the longest pause.
            random: Box::new(|| Ok([255; 12])),
            next_sequence: Box::new(move || sequence.fetch_add(1, Relaxed)),
        };
        Cloud::new(&invocation, Gateway::new(Init::default(), sources, Box::new(self.clone())))
    }

    pub(super) fn database(&self) -> Database {
        self.cloud().database()
    }

    /// The requests so far: each body, up to the fields that all requests have.
    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// The only request.
    pub(super) fn only(&self) -> String {
        let asked = self.asked();
        assert_eq!(asked.len(), 1, "{asked:?}");
        asked[0].clone()
    }

    pub(super) fn urls(&self) -> Vec<String> {
        self.urls.lock().unwrap().clone()
    }

    /// The signatures of the requests.
    pub(super) fn signatures(&self) -> Vec<String> {
        self.signatures.lock().unwrap().clone()
    }

    /// The last words of the requested actions.
    pub(super) fn actions(&self) -> Vec<String> {
        let action = |body: &String| {
            let (_, rest) = body.rsplit_once("\"action\":\"database.").unwrap();
            rest.trim_end_matches('"').to_owned()
        };
        self.asked().iter().map(action).collect()
    }
}

impl HttpClient for Script {
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        let body = String::from_utf8(request.body).unwrap();
        assert!(form::decode("application/json", body.as_bytes()).is_ok());
        let (own, _) = body.split_once(",\"envName\"").unwrap();
        self.asked.lock().unwrap().push(own.to_owned());
        self.urls.lock().unwrap().push(request.url);
        let (_, authorization) = request.headers.iter().find(|(name, _)| name == "Authorization").unwrap();
        let (_, signature) = authorization.rsplit_once("Signature=").unwrap();
        self.signatures.lock().unwrap().push(signature.to_owned());
        let reply = self.replies.lock().unwrap().pop_front();
        Box::pin(async move {
            tokio::task::yield_now().await;
            match reply {
                Some(Reply::Http(status, body)) => {
                    Ok(HttpResponse { status, content_type: None, body: body.into_bytes() })
                }
                Some(Reply::Broken) => Err(HttpError::Broken { source: "reset".into() }),
                Some(Reply::Nothing) => {
                    tokio::time::timeout_at(deadline, pending()).await.map_err(|_| HttpError::RequestTimeout)
                }
                None => panic!("unexpected request: {own:?}", own = self.asked.lock().unwrap().last()),
            }
        })
    }
}
