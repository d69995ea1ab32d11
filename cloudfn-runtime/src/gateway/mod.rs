//! The gateway: how calls reach WeChat.
//!
//! A host creates one [`Gateway`] and passes it to every invocation. It holds no identity: each call takes its tokens
//! and its secret from the environment of its own invocation when it is sent.
//!
//! ```
//! use cloudfn_runtime::gateway::Gateway;
//!
//! let gateway = Gateway::default();
//! assert!(!format!("{gateway:?}").contains("secret: Some"));
//! ```

#[cfg(feature = "access-token")]
pub mod access_token;
/// The same names in a program that is built without access tokens.
#[cfg(not(feature = "access-token"))]
mod access_token {
    mod not_built;

    pub(crate) use self::not_built::{Tokens, configured};
}
pub(crate) mod cloud_call;
pub(crate) mod cloud_hosting;
pub(crate) mod deadline;
pub(crate) mod http_api;
pub(crate) mod members;
pub(crate) mod secrets;
pub(crate) mod sources;
#[cfg(test)]
mod tests;
pub(crate) mod transport;

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use cloudfn_openapi::UnreadMember;
use tokio::time::Instant;

pub(crate) use self::access_token::{Tokens, configured};

use self::cloud_call::init::Init;
use self::cloud_call::request::{Action, GatewayResponse, WriteError};
use self::cloud_call::signing_key::LastKey;
use self::secrets::Secrets;
use self::sources::Sources;
use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::http_client::content::RequestContent;
use crate::http_client::incoming::Incoming;
use crate::http_client::limits::Limits;
use crate::http_client::{HttpClient, HttpError, HttpRequest, HttpResponse};
use crate::platform::Platform;

/// The way out of the process, shared by all invocations. It holds no identity or token of any of them, and a secret
/// only to sign the next request of the same secret.
#[derive(Clone)]
pub struct Gateway {
    pub(crate) shared: Arc<Shared>,
    /// The tokens for calls with an access token, if there are any.
    pub(crate) tokens: Option<Arc<Tokens>>,
    pub(crate) limits: Limits,
    /// What a test does about members of an answer that the reply does not have.
    pub(crate) unread_check: Option<UnreadCheck>,
}

/// Takes the name of an API, and the members of its answer that the reply does not have.
pub(crate) type UnreadCheck = Arc<dyn Fn(&str, &[UnreadMember]) + Send + Sync>;

/// The state that all clones of a [`Gateway`] share.
pub(crate) struct Shared {
    pub(crate) init: Init,
    pub(crate) sources: Sources,
    pub(crate) last_key: LastKey,
    client: Box<dyn HttpClient>,
}

impl Default for Gateway {
    /// The platform's gateway, at the address in each invocation's environment.
    fn default() -> Self {
        Self::new(Init::default(), Sources::default(), default_client())
    }
}

impl Gateway {
    /// A gateway whose requests go through this client.
    pub(crate) fn through(client: impl HttpClient + 'static) -> Self {
        Self::new(Init::default(), Sources::default(), Box::new(client))
    }

    pub(crate) fn new(init: Init, sources: Sources, client: Box<dyn HttpClient>) -> Self {
        let shared = Shared { init, sources, last_key: LastKey::default(), client };
        Self { shared: Arc::new(shared), tokens: None, limits: Limits::default(), unread_check: None }
    }

    /// The same gateway, which can also call with an access token.
    pub(crate) fn with_tokens(self, tokens: Option<Arc<Tokens>>) -> Self {
        Self { tokens, ..self }
    }

    /// The same gateway, which tells a test about members that no reply has.
    pub(crate) fn with_unread_check(self, check: UnreadCheck) -> Self {
        Self { unread_check: Some(check), ..self }
    }

    /// The same gateway with other limits on answers.
    pub(crate) fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Sends an action for the invocation with this environment, and reads the answer. The secrets of the invocation
    /// are removed from it.
    pub(crate) async fn exchange<T>(
        &self,
        environment: &Environment,
        api_name: &ApiName<'_>,
        action: Action,
        deadline: Instant,
        read: impl FnOnce(&GatewayResponse) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let Exchanged { response, secrets, log } = self.exchanged(environment, api_name, action, deadline).await;
        let result = response.and_then(|response| read(&response)).map_err(|error| secrets.scrub_error(error));
        log.end(api_name.inner(), result.as_ref().err());
        result
    }

    async fn exchanged(
        &self,
        environment: &Environment,
        api_name: &ApiName<'_>,
        action: Action,
        deadline: Instant,
    ) -> Exchanged {
        let log = CallLog::begin();
        let mut secrets = action.secrets(&self.shared, environment);
        let response = self.send(environment, api_name, action, &mut secrets, deadline).await;
        Exchanged { response, secrets, log }
    }

    async fn send(
        &self,
        environment: &Environment,
        api_name: &ApiName<'_>,
        action: Action,
        secrets: &mut Secrets,
        deadline: Instant,
    ) -> Result<GatewayResponse, Error> {
        let stays_here = action.answer_stays_here;
        let request = action.write(&self.shared, environment).map_err(|error| match error {
            WriteError::NoSecret => api_name.no_secret(Platform::of(environment)),
            WriteError::NoRandom(_) | WriteError::BadTarget(_) => api_name.bad_request(error),
        })?;
        secrets.add_headers(&request);
        let url = request.url.clone();
        let mut response = self.fetch(api_name, request, None, deadline).await?;
        if !stays_here {
            secrets.scrub_response(&mut response);
        }
        Ok(GatewayResponse { url, response, max_values: self.limits.values() })
    }

    /// Sends a request with this content as its body, and reads the whole answer.
    pub(crate) async fn fetch(
        &self,
        api_name: &ApiName<'_>,
        request: HttpRequest,
        content: Option<RequestContent>,
        deadline: Instant,
    ) -> Result<HttpResponse, Error> {
        check_deadline(api_name, deadline)?;
        let exchange = match content {
            Some(content) => self.upload(request, content, deadline).await,
            None => self.transfer(request, None, deadline).await,
        };
        exchange.map_err(|error| api_name.no_answer(error))
    }

    /// Sends a request whose answer is read piece by piece.
    pub(crate) async fn open(
        &self,
        api_name: &ApiName<'_>,
        request: HttpRequest,
        deadline: Instant,
    ) -> Result<Incoming, Error> {
        check_deadline(api_name, deadline)?;
        self.shared.client.transfer(request, None, deadline).await.map_err(|error| api_name.no_answer(error))
    }

    async fn transfer(
        &self,
        request: HttpRequest,
        content: Option<RequestContent>,
        deadline: Instant,
    ) -> Result<HttpResponse, HttpError> {
        self.shared.client.transfer(request, content, deadline).await?.whole(deadline, self.limits.answer()).await
    }

    async fn upload(
        &self,
        request: HttpRequest,
        content: RequestContent,
        deadline: Instant,
    ) -> Result<HttpResponse, HttpError> {
        // However this ends, no more of the content is read.
        let content = CloseOnDrop(content);
        let answer = self.transfer(request, Some(content.0.clone()), deadline).await?;
        let is_success = (200..300).contains(&answer.status);
        match content.0.failure() {
            Some(failure) => Err(failure.into()),
            None if is_success && !content.0.is_complete() => Err(HttpError::Hasty),
            None => Ok(answer),
        }
    }
}

/// The response to an action, which is not read yet.
struct Exchanged {
    response: Result<GatewayResponse, Error>,
    secrets: Secrets,
    log: CallLog,
}

/// Content that is closed when its request is dropped.
struct CloseOnDrop(RequestContent);

impl Drop for CloseOnDrop {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// A call past its deadline is not started.
fn check_deadline(api_name: &ApiName<'_>, deadline: Instant) -> Result<(), Error> {
    if deadline <= Instant::now() { Err(api_name.no_answer(HttpError::RequestTimeout)) } else { Ok(()) }
}

/// Logs the result and the duration of a call.
pub(crate) async fn logged<T>(api: &str, call: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let log = CallLog::begin();
    let outcome = call.await;
    log.end(api, outcome.as_ref().err());
    outcome
}

/// The log of one call. It is not generic, because a line of a log is much code.
struct CallLog {
    /// `None` if nothing is logged.
    begin: Option<Instant>,
}

impl CallLog {
    fn begin() -> Self {
        let is_logged = tracing::enabled!(target: "cloudfn::call", tracing::Level::DEBUG);
        Self { begin: is_logged.then(Instant::now) }
    }

    fn end(self, api: &str, error: Option<&Error>) {
        let Some(begin) = self.begin else { return };
        let duration_ms = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
        let err_code = error.map_or(0, Error::err_code);
        tracing::debug!(target: "cloudfn::call", api, duration_ms, err_code, "cloud call");
    }
}

/// The client that the features select: https and http with `tls`, only http without.
pub(crate) fn default_client() -> Box<dyn HttpClient> {
    #[cfg(feature = "tls")]
    return Box::new(crate::http_client::tls::AnyScheme::default());
    #[cfg(not(feature = "tls"))]
    Box::new(crate::http_client::plain::PooledClient::default())
}

impl fmt::Debug for Gateway {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Gateway")
            .field("init", &self.shared.init)
            .field("tokens", &self.tokens)
            .finish_non_exhaustive()
    }
}
