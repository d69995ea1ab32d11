//! The cache of access tokens: one token for all calls of the process, on any thread.
//!
//! [`state`] decides, [`wait`] lets callers wait, [`back_off`] decides how long a failure is remembered. This module
//! asks the provider. A request to the provider is a task of its own, so a caller that gives up does not cancel it.

mod back_off;
#[cfg(test)]
mod model;
mod shared_state;
mod state;

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::{Instant, timeout, timeout_at};

use super::{AccessToken, BoxError, Provide, TokenProvider};
use crate::gateway::access_token::cache::shared_state::{Lock as _, SharedState};
use crate::gateway::access_token::cache::state::{State, Ticket};
use crate::gateway::sources::Sources;
use crate::panics::catch_panic;

/// The default maximum time that a provider may take for one token.
const MAX_FETCH_TIME: Duration = Duration::from_secs(60);

/// The cached tokens of a provider.
pub(crate) struct Tokens {
    shared: Arc<Shared>,
}

/// The state that callers and the task that asks the provider share.
struct Shared {
    provider: Box<dyn Provide>,
    sources: Sources,
    spawn: Box<Spawn>,
    /// In milliseconds.
    max_fetch_time: AtomicU64,
    state: SharedState<Mutex<State>>,
}

/// A request to the provider.
type FetchFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Runs a request to completion, independently of the caller.
type Spawn = dyn Fn(FetchFuture) + Send + Sync;

/// Why there is no token.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum NoToken {
    /// The call ran out of time. The request to the provider continues.
    #[error("there was no access_token in time")]
    TooLate,
    /// The provider failed.
    #[error(transparent)]
    Provider(Arc<dyn StdError + Send + Sync>),
    /// The provider returned the token that WeChat has just refused.
    #[error("the provider returned the access_token that WeChat has just refused")]
    SameToken,
    /// WeChat has refused several tokens in a row, each as soon as it was used.
    #[error("WeChat refuses every new access_token; does another program request tokens of this account?")]
    RefusedAgain,
    /// The provider returned an expired token.
    #[error("the provider returned an access_token that had already expired: it was valid for {} ms", .0.as_millis())]
    Expired(Duration),
    /// The provider took too long.
    #[error("the provider returned no access_token within {} ms; set CLOUDFN_TOKEN_TIMEOUT_MS to wait longer", .0.as_millis())]
    Slow(Duration),
    /// The provider panicked, or no thread could be started for it.
    #[error("the access_token provider ended without an answer; if it panicked, the panic is in the log")]
    Ended,
    /// Several requests are still unanswered long after their time limit.
    #[error("the access_token provider blocks its threads: {0} requests to it never end")]
    Stuck(usize),
    /// The provider failed recently and is not asked again yet.
    #[error("{error}; it is asked again in {seconds} s")]
    BackingOff {
        /// The error it failed with.
        error: Box<NoToken>,
        /// How long the failure is still remembered.
        seconds: u64,
    },
}

impl NoToken {
    /// The underlying problem, also of a remembered failure.
    pub(crate) fn reason(&self) -> &Self {
        match self {
            Self::BackingOff { error, .. } => error,
            other => other,
        }
    }
}

impl Tokens {
    pub(crate) fn new(provider: impl TokenProvider + 'static) -> Self {
        Self::with(provider, Sources::default(), Box::new(spawn_thread))
    }

    fn with(provider: impl TokenProvider + 'static, sources: Sources, spawn: Box<Spawn>) -> Self {
        let shared = Shared {
            provider: Box::new(provider),
            sources,
            spawn,
            max_fetch_time: AtomicU64::new(millis(MAX_FETCH_TIME)),
            state: SharedState::new(Mutex::default()),
        };
        Self { shared: Arc::new(shared) }
    }

    /// The Mini Program that the tokens belong to.
    pub(crate) fn appid(&self) -> Option<&str> {
        self.shared.provider.appid()
    }

    /// Sets the maximum time that the provider may take for one token.
    pub(super) fn set_max_fetch_time(&self, max: Duration) {
        self.shared.max_fetch_time.store(millis(max), Relaxed);
    }

    /// Returns a token that should be valid. If one must be requested, the provider is asked once for all callers; if
    /// one is about to expire, callers use it in the meantime.
    pub(crate) async fn token(&self, deadline: Instant) -> Result<Arc<AccessToken>, NoToken> {
        self.get(None, deadline).await
    }

    /// Returns another token than the one that WeChat has refused.
    pub(crate) async fn instead_of(
        &self,
        refused: &Arc<AccessToken>,
        deadline: Instant,
    ) -> Result<Arc<AccessToken>, NoToken> {
        self.get(Some(refused), deadline).await
    }

    async fn get(&self, refused: Option<&Arc<AccessToken>>, deadline: Instant) -> Result<Arc<AccessToken>, NoToken> {
        let shared = &self.shared;
        let now = || ((shared.sources.now)(), shared.max_fetch_time.load(Relaxed));
        let got = async || {
            let got = shared.state.get(refused, now, |ticket| Shared::fetch(shared, ticket));
            timeout_at(deadline, got).await.unwrap_or(Err(NoToken::TooLate))
        };
        let mut outcome = got().await;
        if matches!(&outcome, Err(NoToken::BackingOff { .. })) && shared.provider.has_changed() {
            shared.state.state().with(State::end_back_off);
            outcome = got().await;
        }
        if outcome.is_err() {
            shared.note_unserved();
        }
        outcome
    }
}

impl Shared {
    fn fetch(shared: &Arc<Self>, ticket: Ticket) {
        let request = TokenRequest { shared: Arc::clone(shared), ticket: Some(ticket) };
        (shared.spawn)(Box::pin(request.answered()));
    }

    async fn ask(&self, refused: Option<&AccessToken>) -> Result<AccessToken, NoToken> {
        let max = Duration::from_millis(self.max_fetch_time.load(Relaxed));
        let answer = timeout(max, self.provider.provide(refused)).await.map_err(|_| NoToken::Slow(max))?;
        let answer = answer.and_then(|token| match token.text() {
            "" => Err(BoxError::from("the provider returned an empty access_token")),
            _ => Ok(token),
        });
        answer.map_err(|error| NoToken::Provider(error.into()))
    }

    fn end(&self, ticket: &Ticket, answer: Result<AccessToken, NoToken>) {
        match &answer {
            Ok(token) => {
                tracing::debug!(target: "cloudfn", expires_in = ?token.expires_in(), "a new access_token");
            }
            Err(error) => {
                // The error is the provider's, and its `Display` may panic. The waiting callers get it all the same.
                let text = catch_panic(|| error.to_string())
                    .unwrap_or_else(|panicked| panicked.report("the text of its error"));
                tracing::warn!(target: "cloudfn", "no new access_token: {text}");
            }
        }
        self.state.end(ticket, (self.sources.now)(), answer, self.jitter());
    }

    /// From 0 to 1, so that processes that failed at the same time do not retry at the same time.
    fn jitter(&self) -> f64 {
        let bytes = (self.sources.random)().unwrap_or_default();
        f64::from(u16::from_le_bytes([bytes[0], bytes[1]])) / f64::from(u16::MAX)
    }

    /// Counts a call that got no token. The count is logged at most once a second.
    fn note_unserved(&self) {
        let now = (self.sources.now)();
        if let Some(calls) = self.state.state().with(|state| state.unserved(now)) {
            tracing::warn!(target: "cloudfn", calls, "calls failed without an access_token");
        }
    }
}

/// A request to the provider. However it ends, the waiting callers are notified.
struct TokenRequest {
    shared: Arc<Shared>,
    ticket: Option<Ticket>,
}

impl TokenRequest {
    async fn answered(mut self) {
        let refused = self.ticket.as_ref().and_then(|ticket| ticket.refused.clone());
        let answer = self.shared.ask(refused.as_deref()).await;
        if let Some(ticket) = self.ticket.take() {
            self.shared.end(&ticket, answer);
        }
    }
}

impl Drop for TokenRequest {
    /// A panic, or a runtime or thread that has ended.
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.shared.end(&ticket, Err(NoToken::Ended));
        }
    }
}

/// A host's threads end when it drains, and a test's runtime ends with the test. A token is requested once in two
/// hours, so a thread for it is cheap, and a provider that blocks its thread blocks nothing else.
fn spawn_thread(fetching: FetchFuture) {
    let work = || {
        let asked = catch_unwind(AssertUnwindSafe(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            // Without a runtime the request is dropped, which notifies the waiting callers.
            if let Ok(runtime) = runtime {
                runtime.block_on(fetching);
            }
        }));
        if let Err(payload) = asked {
            // The payload's destructor may panic, which would abort the process.
            std::mem::forget(payload);
        }
    };
    // The same applies if no thread can be started.
    let _ = std::thread::Builder::new().name("cloudfn-token".to_owned()).spawn(work);
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

impl fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Tokens").field("appid", &self.appid()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
