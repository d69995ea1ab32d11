//! One token for all calls of the process, whichever thread makes them.

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::{AccessToken, BoxError, Provide, TokenProvider};
use crate::gateway::sources::Sources;

/// A token is renewed when it is good for less than this. WeChat gives a new one from five minutes before the end of the
/// old one on, and both are good until then; the minute is for clocks that differ.
const EARLY: Duration = Duration::from_secs(4 * 60);

/// A token so close to its end may be refused by the time that it arrives.
const LATE: Duration = Duration::from_secs(10);

/// How long a call takes at most for a new token while the old one is good.
const PATIENCE: Duration = Duration::from_secs(5);

/// After a token could not be renewed early, none is asked for so long.
const REST: Duration = Duration::from_secs(30);

/// The tokens of a provider, one at a time.
pub(crate) struct Tokens {
    provider: Box<dyn Provide>,
    now: Box<dyn Fn() -> u64 + Send + Sync>,
    state: Mutex<State>,
    /// Held by the call that asks the provider. When that call is dropped, the next one asks.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// How many times the provider has given an answer, whatever it was.
    answers: u64,
    /// Its last answer, if that was an error.
    failure: Option<NoToken>,
    /// Until then no token is renewed early, in milliseconds since 1970.
    rests_until: u64,
}

/// A token, and its times in milliseconds since 1970.
struct Held {
    token: Arc<AccessToken>,
    is_old_at: u64,
    ends_at: u64,
}

/// Why there is no token.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum NoToken {
    /// The call had no more time.
    #[error("the access_token did not come in time")]
    TooLate,
    /// The provider failed.
    #[error(transparent)]
    Provider(Arc<dyn StdError + Send + Sync>),
    /// The provider gave what WeChat has just refused.
    #[error("there is no other access_token than the one that WeChat refused")]
    SameAgain,
}

impl Tokens {
    pub(crate) fn new(provider: impl TokenProvider + 'static) -> Self {
        Self::with_clock(provider, Sources::default().now)
    }

    pub(super) fn with_clock(provider: impl TokenProvider + 'static, now: Box<dyn Fn() -> u64 + Send + Sync>) -> Self {
        Self { provider: Box::new(provider), now, state: Mutex::default(), turn: tokio::sync::Mutex::new(()) }
    }

    /// The Mini Program whose tokens these are.
    pub(crate) fn appid(&self) -> Option<&str> {
        self.provider.appid()
    }

    /// A token that should be good. Where one must be asked for, one call asks and the others wait for it; where one is
    /// only about to end, they use it in the meantime.
    pub(crate) async fn token(&self, deadline: Instant) -> Result<Arc<AccessToken>, NoToken> {
        let now = (self.now)();
        let old = match &self.state().held {
            Some(held) if now < held.is_old_at => return Ok(Arc::clone(&held.token)),
            Some(held) if now < held.ends_at => Some(Arc::clone(&held.token)),
            _ => None,
        };
        match old {
            Some(old) => Ok(self.renewed(old, deadline).await),
            None => self.asked(None, deadline).await,
        }
    }

    /// Another token than the one that WeChat has refused.
    pub(crate) async fn instead_of(
        &self,
        refused: &AccessToken,
        deadline: Instant,
    ) -> Result<Arc<AccessToken>, NoToken> {
        let token = self.asked(Some(refused), deadline).await?;
        if token.text() == refused.text() {
            return Err(NoToken::SameAgain);
        }
        Ok(token)
    }

    /// A new token in place of one that is about to end, or that one: when another call is asking already, or has failed
    /// just now, or this one fails.
    async fn renewed(&self, old: Arc<AccessToken>, deadline: Instant) -> Arc<AccessToken> {
        let Ok(_turn) = self.turn.try_lock() else { return old };
        let now = (self.now)();
        {
            let state = self.state();
            if now < state.rests_until {
                return old;
            }
            if let Some(held) = state.held.as_ref().filter(|held| now < held.is_old_at) {
                return Arc::clone(&held.token);
            }
        }
        match self.ask(None, deadline.min(Instant::now() + PATIENCE)).await {
            Ok(token) => token,
            Err(error) => {
                tracing::warn!(target: "cloudfn", "the access_token cannot be renewed yet: {error}");
                self.state().rests_until = now.saturating_add(millis(REST));
                old
            }
        }
    }

    /// Waits until no other call asks, and then asks, unless there is a good token or a fresh failure by now.
    async fn asked(&self, refused: Option<&AccessToken>, deadline: Instant) -> Result<Arc<AccessToken>, NoToken> {
        let before = self.state().answers;
        let _turn = timeout_at(deadline, self.turn.lock()).await.map_err(|_| NoToken::TooLate)?;
        {
            let now = (self.now)();
            let state = self.state();
            let is_refused = |held: &Held| refused.is_some_and(|refused| refused.text() == held.token.text());
            if let Some(held) = state.held.as_ref().filter(|held| now < held.ends_at && !is_refused(held)) {
                return Ok(Arc::clone(&held.token));
            }
            // Whoever waited for an answer has it.
            if let Some(failure) = state.failure.as_ref().filter(|_| state.answers != before) {
                return Err(failure.clone());
            }
        }
        self.ask(refused, deadline).await
    }

    /// Asks the provider. The turn is held.
    async fn ask(&self, refused: Option<&AccessToken>, deadline: Instant) -> Result<Arc<AccessToken>, NoToken> {
        let asked_at = (self.now)();
        // What one call had no time for is no answer for another.
        let answer = timeout_at(deadline, self.provider.provide(refused)).await.map_err(|_| NoToken::TooLate)?;
        let answer = answer.and_then(|token| match token.text() {
            "" => Err(BoxError::from("the provider gave an empty access_token")),
            _ => Ok(Arc::new(token)),
        });
        let mut state = self.state();
        state.answers += 1;
        match answer {
            Ok(token) => {
                let life = token.expires_in();
                let ends_at = asked_at.saturating_add(millis(life.saturating_sub(LATE.min(life / 2))));
                let is_old_at = asked_at.saturating_add(millis(life.saturating_sub(EARLY.min(life / 2))));
                state.held = Some(Held { token: Arc::clone(&token), is_old_at, ends_at });
                state.failure = None;
                tracing::debug!(target: "cloudfn", expires_in = ?life, "a new access_token");
                Ok(token)
            }
            Err(error) => {
                let failure = NoToken::Provider(error.into());
                state.failure = Some(failure.clone());
                Err(failure)
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
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
