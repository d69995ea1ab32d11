//! Where calls go.
//!
//! A host makes one [`Gateway`] and hands it to every invocation. It knows nobody: each call takes its tokens and its
//! secret from the environment of its own invocation, when it is made.
//!
//! ```
//! use cloudfn_runtime::gateway::Gateway;
//!
//! let gateway = Gateway::default();
//! assert!(!format!("{gateway:?}").contains("secret: Some"));
//! ```

mod answer;
mod callee;
mod case;
mod client;
#[doc(hidden)]
pub mod codes;
#[doc(hidden)]
pub mod envelope;
pub(crate) mod exchange;
mod form;
mod init;
mod json;
mod media_extensions;
mod members;
#[cfg(test)]
mod properties;
#[doc(hidden)]
pub mod raw;
mod request;
mod signature;
mod sources;
mod target;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use cloudfn_openapi::{Content, ErrorCode};
use tokio::time::Instant;

pub(crate) use self::case::{camel_case, snake_case, snake_case_key};
pub(crate) use self::members::Member;

use self::callee::Callee;
use self::client::PooledClient;
use self::envelope::{CommApiData, KeyValuePair, Message, OpenApiData, api_type};
use self::exchange::{HttpClient, HttpError};
use self::form::Field;
use self::init::Init;
use self::request::{Action, Encoding, WriteError};
use self::sources::Sources;
use crate::environment::Environment;
use crate::error::Error;

/// The wire format, for what speaks it from the other side. Nothing here is for users; it changes without notice.
#[doc(hidden)]
pub mod wire {
    pub use super::codes;
    pub use super::envelope;
    pub use super::form::{
        Field, FieldValue, FormError, boundary, decode, encode_json, encode_multipart, multipart_type,
    };
    pub use super::signature::{Authorization, SignatureError, Unsigned, sign, verify};
}

/// The way out of the process: one for all invocations, holding no identity, token or secret of any of them.
#[derive(Clone)]
pub struct Gateway {
    shared: Arc<Shared>,
}

/// What all clones of a [`Gateway`] share.
struct Shared {
    init: Init,
    sources: Sources,
    client: Box<dyn HttpClient>,
}

/// One Cloud Call, ready to be sent.
#[derive(Debug)]
pub(crate) struct OpenApiCall {
    /// `class.method`.
    pub(crate) api: Cow<'static, str>,
    /// The errcodes that are documented for it.
    pub(crate) error_codes: &'static [ErrorCode],
    /// What is sent.
    pub(crate) members: Vec<Member>,
    /// Another appid than the caller's.
    pub(crate) appid: Option<String>,
    /// `Some("v2")` selects the second protocol version.
    pub(crate) version: Option<String>,
    /// The longest this call may take.
    pub(crate) timeout: Duration,
}

impl Default for Gateway {
    /// The real one: the platform's gateway, as each invocation's environment names it.
    fn default() -> Self {
        Self::new(Init::default(), Sources::default(), Box::new(PooledClient::default()))
    }
}

impl Gateway {
    /// A gateway whose requests go through this client.
    pub(crate) fn through(client: impl HttpClient + 'static) -> Self {
        Self::new(Init::default(), Sources::default(), Box::new(client))
    }

    pub(crate) fn new(init: Init, sources: Sources, client: Box<dyn HttpClient>) -> Self {
        let shared = Shared { init, sources, client };
        Self { shared: Arc::new(shared) }
    }

    /// Makes a Cloud Call for the invocation that has this environment.
    pub(crate) async fn open_api(&self, environment: &Environment, call: OpenApiCall) -> Result<Content, Error> {
        let begin = Instant::now();
        let api = call.api.clone();
        let outcome = self.call_open_api(environment, call, begin).await;
        let duration_ms = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
        let err_code = outcome.as_ref().err().map_or(0, Error::err_code);
        tracing::debug!(target: "cloudfn::call", %api, duration_ms, err_code, "cloud call");
        outcome
    }

    async fn call_open_api(
        &self,
        environment: &Environment,
        call: OpenApiCall,
        begin: Instant,
    ) -> Result<Content, Error> {
        let callee = Callee { family: "openapi.", name: &call.api, error_codes: call.error_codes };
        let mut fields = vec![Field::text("apiName", &*call.api)];
        if call.version.as_deref() == Some("v2") {
            fields.push(Field::text("cgiName", "commrpcv2"));
        }
        fields.push(Field::bytes("requestData", request_data(call.members, call.appid)));
        let action = Action { name: "wx.openApi", fields, encoding: Encoding::Multipart };
        let request = action.write(&self.shared, environment).map_err(|error| match error {
            WriteError::NoSecret => callee.no_secret(),
            WriteError::NoRandom(_) => callee.bad_request(error),
        })?;
        let url = request.url.clone();
        if call.timeout.is_zero() {
            // The invocation is over: whatever is sent now, nobody hears the answer.
            return Err(callee.no_answer(HttpError::RequestTimeout));
        }
        let exchange = self.shared.client.send(request, begin + call.timeout);
        let response = exchange.await.map_err(|error| callee.no_answer(error))?;
        answer::content(&callee, answer::envelope(&callee, &url, &response)?)
    }
}

/// Writes a request's members in the words of the wire.
pub(crate) fn members(api: &'static str, request: &impl serde::Serialize) -> Result<Vec<Member>, Error> {
    members::write(api, request).map_err(|error| {
        let callee = Callee { family: "openapi.", name: api, error_codes: &[] };
        callee.bad_request(error)
    })
}

fn request_data(members: Vec<Member>, appid: Option<String>) -> Vec<u8> {
    let pairs = members
        .into_iter()
        .map(|member| KeyValuePair {
            key: Some(member.key),
            value: Some(member.value),
            contenttype: None,
            filename: member.file_name,
        })
        .collect();
    let data = CommApiData {
        api_type: Some(api_type::OPEN_API),
        openapi_data: Some(OpenApiData { pairs }),
        appid,
        ..CommApiData::default()
    };
    data.encode()
}

impl fmt::Debug for Gateway {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Gateway").field("init", &self.shared.init).finish_non_exhaustive()
    }
}
