//! One token for all calls of the process, whichever thread makes them.
//!
//! [`state`] decides, [`turn`] lets callers wait, [`rest`] says how long a failure is remembered; here is what asks the
//! provider. A question is a task of its own: no caller that gives up takes it along.

#[cfg(test)]
mod model;
mod rest;
mod state;
mod turn;

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
use crate::gateway::access_token::cache::state::{State, Ticket};
use crate::gateway::access_token::cache::turn::{Lock as _, Turn};
use crate::gateway::sources::Sources;
use crate::unwinding::caught;

/// The longest that a provider may take for one token, unless the process says otherwise.
const MAX_FETCH_TIME: Duration = Duration::from_secs(60);

/// The tokens of a provider, one at a time.
pub(crate) struct Tokens {
    shared: Arc<Shared>,
}

/// What callers and the task that asks have in common.
struct Shared {
    provider: Box<dyn Provide>,
    sources: Sources,
    start: Box<Start>,
    /// In milliseconds.
    longest_fetch: AtomicU64,
    turn: Turn<Mutex<State>>,
}

/// A question to the provider at work.
type Fetching = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Lets a question run to its end, whatever becomes of the caller.
type Start = dyn Fn(Fetching) + Send + Sync;

/// Why there is no token.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum NoToken {
    /// The call had no more time. The provider is still asked.
    #[error("the access_token did not come in time")]
    TooLate,
    /// The provider failed.
    #[error(transparent)]
    Provider(Arc<dyn StdError + Send + Sync>),
    /// The provider gave what WeChat has just refused.
    #[error("there is no other access_token than the one that WeChat refused")]
    SameAgain,
    /// WeChat has refused several tokens, each as soon as it was there.
    #[error("WeChat refuses each new access_token; is something else asking for tokens of this account?")]
    RefusedAgain,
    /// The provider gave a token whose time was over.
    #[error("the provider gave an access_token that is over already: it was good for {} ms", .0.as_millis())]
    Over(Duration),
    /// The provider took too long.
    #[error("the provider gave no access_token within {} ms; set CLOUDFN_TOKEN_TIMEOUT_MS to wait longer", .0.as_millis())]
    Slow(Duration),
    /// The provider panicked, or there was no thread for it.
    #[error("the provider of access_tokens ended without an answer; a panic of it is in the log")]
    Ended,
    /// Several questions are without an answer long after they should have one.
    #[error("the provider of access_tokens blocks its threads: {0} questions to it have no end")]
    Stuck(usize),
    /// The provider failed lately, and is not asked again yet.
    #[error("{error}; it is asked again in {seconds} s")]
    Resting {
        /// What it failed with.
        error: Box<NoToken>,
        /// How long that is remembered from now on.
        seconds: u64,
    },
}

impl NoToken {
    /// What went wrong, whenever it did.
    pub(crate) fn reason(&self) -> &Self {
        match self {
            Self::Resting { error, .. } => error,
            other => other,
        }
    }
}

impl Tokens {
    pub(crate) fn new(provider: impl TokenProvider + 'static) -> Self {
        Self::with(provider, Sources::default(), Box::new(on_a_thread_of_its_own))
    }

    fn with(provider: impl TokenProvider + 'static, sources: Sources, start: Box<Start>) -> Self {
        let shared = Shared {
            provider: Box::new(provider),
            sources,
            start,
            longest_fetch: AtomicU64::new(millis(MAX_FETCH_TIME)),
            turn: Turn::new(Mutex::default()),
        };
        Self { shared: Arc::new(shared) }
    }

    /// The Mini Program whose tokens these are.
    pub(crate) fn appid(&self) -> Option<&str> {
        self.shared.provider.appid()
    }

    /// Lets the provider take so long for one token.
    pub(super) fn set_longest_fetch(&self, longest: Duration) {
        self.shared.longest_fetch.store(millis(longest), Relaxed);
    }

    /// A token that should be good. Where one must be asked for, the provider is asked once for all callers; where one is
    /// only about to end, they use it in the meantime.
    pub(crate) async fn token(&self, deadline: Instant) -> Result<Arc<AccessToken>, NoToken> {
        self.get(None, deadline).await
    }

    /// Another token than the one that WeChat has refused.
    pub(crate) async fn instead_of(
        &self,
        refused: &Arc<AccessToken>,
        deadline: Instant,
    ) -> Result<Arc<AccessToken>, NoToken> {
        self.get(Some(refused), deadline).await
    }

    async fn get(&self, refused: Option<&Arc<AccessToken>>, deadline: Instant) -> Result<Arc<AccessToken>, NoToken> {
        let shared = &self.shared;
        let now = || ((shared.sources.now)(), shared.longest_fetch.load(Relaxed));
        let got = async || {
            let got = shared.turn.get(refused, now, |ticket| Shared::fetch(shared, ticket));
            timeout_at(deadline, got).await.unwrap_or(Err(NoToken::TooLate))
        };
        let mut outcome = got().await;
        if matches!(&outcome, Err(NoToken::Resting { .. })) && shared.provider.has_changed() {
            shared.turn.state().with(State::end_rest);
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
        let question = Question { shared: Arc::clone(shared), ticket: Some(ticket) };
        (shared.start)(Box::pin(question.answered()));
    }

    async fn ask(&self, refused: Option<&AccessToken>) -> Result<AccessToken, NoToken> {
        let longest = Duration::from_millis(self.longest_fetch.load(Relaxed));
        let answer = timeout(longest, self.provider.provide(refused)).await.map_err(|_| NoToken::Slow(longest))?;
        let answer = answer.and_then(|token| match token.text() {
            "" => Err(BoxError::from("the provider gave an empty access_token")),
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
                // The error is the provider's, and may panic when it is asked for its text. Those who wait are told all
                // the same.
                let text =
                    caught(|| error.to_string()).unwrap_or_else(|panicked| panicked.after("the text of its error"));
                tracing::warn!(target: "cloudfn", "no new access_token: {text}");
            }
        }
        self.turn.end(ticket, (self.sources.now)(), answer, self.jitter());
    }

    /// From 0 to 1: processes that failed at the same time do not ask again at the same time.
    fn jitter(&self) -> f64 {
        let bytes = (self.sources.random)().unwrap_or_default();
        f64::from(u16::from_le_bytes([bytes[0], bytes[1]])) / f64::from(u16::MAX)
    }

    /// Counts a call that had no token. The count is logged once a second at most.
    fn note_unserved(&self) {
        let now = (self.sources.now)();
        if let Some(calls) = self.turn.state().with(|state| state.unserved(now)) {
            tracing::warn!(target: "cloudfn", calls, "calls have failed for want of an access_token");
        }
    }
}

/// A question to the provider. However it ends, those who wait are told.
struct Question {
    shared: Arc<Shared>,
    ticket: Option<Ticket>,
}

impl Question {
    async fn answered(mut self) {
        let refused = self.ticket.as_ref().and_then(|ticket| ticket.refused.clone());
        let answer = self.shared.ask(refused.as_deref()).await;
        if let Some(ticket) = self.ticket.take() {
            self.shared.end(&ticket, answer);
        }
    }
}

impl Drop for Question {
    /// A panic, or a runtime or a thread that is not there any more.
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.shared.end(&ticket, Err(NoToken::Ended));
        }
    }
}

/// The threads of a host end when it drains, and a runtime of a test with the test. A token is asked for once in two
/// hours, so that a thread for it costs nothing, and a provider that blocks its thread blocks no other work.
fn on_a_thread_of_its_own(fetching: Fetching) {
    let work = || {
        let asked = catch_unwind(AssertUnwindSafe(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            // Without a runtime the question is dropped, which those who wait are told.
            if let Ok(runtime) = runtime {
                runtime.block_on(fetching);
            }
        }));
        if let Err(payload) = asked {
            // A payload may panic when it is dropped, which would end the process.
            std::mem::forget(payload);
        }
    };
    // Likewise where there is no thread.
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
