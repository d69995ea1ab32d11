//! The state machine of the token cache. Nothing here waits, locks, or reads the clock.

use std::sync::Arc;
use std::time::Duration;

use super::back_off::BackOff;
use super::{AccessToken, NoToken, millis};

/// A token is renewed when it expires in less than this time. WeChat issues a new one from five minutes before the old
/// one expires, and both are valid until then; the minute allows for clocks that differ.
pub(super) const RENEWAL_MARGIN: Duration = Duration::from_secs(4 * 60);

/// A token this close to its expiry may be refused by the time the call arrives.
pub(super) const EXPIRY_MARGIN: Duration = Duration::from_secs(10);

/// The maximum number of unanswered requests. There is more than one only if a provider blocks its thread forever.
const MAX_UNANSWERED: usize = 4;

/// The maximum number of tokens in a row that replace one that WeChat refused within this time (in milliseconds). Other
/// programs that request tokens of the account may invalidate each of them. Without the limit, every call would request
/// the next token if WeChat refuses all of them.
const MAX_REPLACEMENTS: u32 = 32;
const REPLACEMENT_WINDOW: u64 = 5 * 60 * 1000;

/// How often calls without a token are logged at most, in milliseconds.
const UNSERVED_LOG_INTERVAL: u64 = 1000;

/// All times are in milliseconds since 1970.
#[derive(Default)]
pub(super) struct State {
    held: Option<CachedToken>,
    /// The pending request.
    fetch: Option<Fetch>,
    failure: Option<Failure>,
    /// How many requests were started, and how many of them are unanswered.
    started: u64,
    unanswered: usize,
    /// Calls without a token since the last log line.
    unserved: u64,
    logged_at: u64,
}

struct CachedToken {
    token: Arc<AccessToken>,
    /// The request that returned it.
    number: u64,
    asked_at: u64,
    is_old_at: u64,
    ends_at: u64,
    /// How many tokens in a row, including this one, replaced one that WeChat refused.
    replacements: u32,
}

struct Fetch {
    number: u64,
    began_at: u64,
}

struct Failure {
    error: NoToken,
    back_off: BackOff,
    /// How many failures of its kind there were in a row.
    count: u32,
    began_at: u64,
    until: u64,
    /// The length of the back-off when it started, so that a clock that is set back cannot extend it.
    length: u64,
}

impl CachedToken {
    /// How many tokens in a row replaced refused ones, if this one is refused now. A token that was valid for a while
    /// ends the row.
    fn replacements(&self, now: u64) -> u32 {
        if now.saturating_sub(self.asked_at) < REPLACEMENT_WINDOW { self.replacements } else { 0 }
    }
}

/// What a caller does next.
pub(super) enum Step {
    Take(Arc<AccessToken>),
    /// The token is valid and about to expire.
    TakeAndFetch(Arc<AccessToken>, Ticket),
    Fetch(Ticket),
    Wait,
    Fail(NoToken),
}

/// The right and the duty to ask the provider once.
pub(super) struct Ticket {
    pub(super) number: u64,
    asked_at: u64,
    /// The token that WeChat has refused.
    pub(super) refused: Option<Arc<AccessToken>>,
    /// How many tokens in a row replaced a refused one, if this request replaces one.
    replacements: u32,
}

impl State {
    /// What a caller does that wants a token other than the refused one. A request that exceeds the time limit is not
    /// waited for.
    pub(super) fn ask(&mut self, now: u64, max_fetch_time: u64, refused: Option<&Arc<AccessToken>>) -> Step {
        let is_refused = |held: &CachedToken| refused.is_some_and(|refused| refused.text() == held.token.text());
        let is_fetching = self.is_fetching(now, max_fetch_time);
        let failure_to_repeat = self.failure_to_repeat(now);
        if let Some(held) = self.held.as_ref().filter(|held| now < held.ends_at && !is_refused(held)) {
            let token = Arc::clone(&held.token);
            let is_left = now < held.is_old_at || is_fetching || failure_to_repeat.is_some();
            if is_left || self.unanswered >= MAX_UNANSWERED {
                return Step::Take(token);
            }
            return Step::TakeAndFetch(token, self.begin(now, None));
        }
        match failure_to_repeat {
            _ if is_fetching => Step::Wait,
            Some(error) => Step::Fail(error),
            None if self.unanswered >= MAX_UNANSWERED => Step::Fail(NoToken::Stuck(self.unanswered)),
            None if self.is_refused_too_often(now, refused) => Step::Fail(self.fail(NoToken::RefusedAgain, now, 0.0)),
            None => Step::Fetch(self.begin(now, refused)),
        }
    }

    /// Whether the refused token itself replaced a refused one, and too many did so without a back-off in between.
    fn is_refused_too_often(&self, now: u64, refused: Option<&Arc<AccessToken>>) -> bool {
        let Some(held) = self.held.as_ref().filter(|_| refused.is_some()) else { return false };
        let has_backed_off = self.failure.as_ref().is_some_and(|failure| failure.began_at >= held.asked_at);
        held.replacements(now) >= MAX_REPLACEMENTS && !has_backed_off
    }

    fn is_fetching(&self, now: u64, max_fetch_time: u64) -> bool {
        self.fetch.as_ref().is_some_and(|fetch| now.saturating_sub(fetch.began_at) <= max_fetch_time)
    }

    fn failure_to_repeat(&self, now: u64) -> Option<NoToken> {
        let failure = self.failure.as_ref()?;
        let left = failure.until.checked_sub(now).filter(|left| (1..=failure.length).contains(left))?;
        Some(NoToken::BackingOff { error: Box::new(failure.error.clone()), seconds: left.div_ceil(1000) })
    }

    fn begin(&mut self, now: u64, refused: Option<&Arc<AccessToken>>) -> Ticket {
        self.started += 1;
        self.unanswered += 1;
        self.fetch = Some(Fetch { number: self.started, began_at: now });
        let before = self.held.as_ref().map_or(0, |held| held.replacements(now));
        let replacements = if refused.is_some() { before.saturating_add(1) } else { 0 };
        Ticket { number: self.started, asked_at: now, refused: refused.cloned(), replacements }
    }

    /// Records the answer to a request. The answer to a request that was given up counts only if it is a token and
    /// there is no newer one.
    pub(super) fn end(&mut self, ticket: &Ticket, now: u64, answer: Result<AccessToken, NoToken>, jitter: f64) {
        self.unanswered = self.unanswered.saturating_sub(1);
        let is_current = self.fetch.as_ref().is_some_and(|fetch| fetch.number == ticket.number);
        if is_current {
            self.fetch = None;
        }
        let is_same =
            |token: &AccessToken| ticket.refused.as_ref().is_some_and(|refused| refused.text() == token.text());
        match answer {
            Ok(token) if is_same(&token) => {
                // The token is not valid, whatever the provider says. Without it the next request starts over.
                self.held.take_if(|held| held.token.text() == token.text());
                if is_current {
                    self.fail(NoToken::SameToken, now, jitter);
                }
            }
            Ok(token) if now >= ticket.asked_at.saturating_add(millis(token.expires_in())) => {
                if is_current {
                    self.fail(NoToken::Expired(token.expires_in()), now, jitter);
                }
            }
            Ok(token) => self.store(token, ticket, now),
            Err(error) if is_current => {
                self.fail(error, now, jitter);
            }
            Err(_) => {}
        }
    }

    fn store(&mut self, token: AccessToken, ticket: &Ticket, now: u64) {
        if self.held.as_ref().is_some_and(|held| held.number > ticket.number) {
            return;
        }
        let life = token.expires_in();
        let at = |early: Duration| ticket.asked_at.saturating_add(millis(life.saturating_sub(early.min(life / 2))));
        let (is_old_at, ends_at) = (at(RENEWAL_MARGIN), at(EXPIRY_MARGIN));
        // A token that spent most of its life on the way still serves the waiting callers.
        let ends_at = if ends_at > now { ends_at } else { at(Duration::ZERO) };
        let Ticket { number, asked_at, replacements, .. } = *ticket;
        self.held = Some(CachedToken { token: Arc::new(token), number, asked_at, is_old_at, ends_at, replacements });
        // The replacement of a refused token may be refused as well: then the next back-off is longer than the last
        // one.
        if replacements <= 1 {
            self.failure = None;
        }
    }

    /// Records a failure, and returns it as callers get it.
    fn fail(&mut self, error: NoToken, now: u64, jitter: f64) -> NoToken {
        let back_off = BackOff::after(&error);
        let before = self
            .failure
            .as_ref()
            .filter(|failure| failure.back_off.is_same_kind(back_off))
            .map_or(0, |failure| failure.count);
        let count = before.saturating_add(1);
        let length = back_off.millis(count, jitter);
        let remembered = NoToken::BackingOff { error: Box::new(error.clone()), seconds: length.div_ceil(1000) };
        self.failure =
            Some(Failure { error, back_off, count, began_at: now, until: now.saturating_add(length), length });
        remembered
    }

    /// Lets the provider be asked again now, because the cause of its failure may have changed. The count of failures
    /// stays.
    pub(super) fn end_back_off(&mut self) {
        if let Some(failure) = &mut self.failure {
            failure.until = failure.began_at;
        }
    }

    /// Counts a call without a token, and returns the count when it is time to log it.
    pub(super) fn unserved(&mut self, now: u64) -> Option<u64> {
        self.unserved += 1;
        if now.abs_diff(self.logged_at) < UNSERVED_LOG_INTERVAL {
            return None;
        }
        self.logged_at = now;
        Some(std::mem::take(&mut self.unserved))
    }

    /// The request whose token is cached.
    #[cfg(test)]
    pub(super) fn cached_number(&self) -> Option<u64> {
        self.held.as_ref().map(|held| held.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAX_FETCH: u64 = 60_000;
    const HOURS: Duration = Duration::from_secs(7200);

    fn token(text: &str) -> AccessToken {
        AccessToken::new(text, HOURS)
    }

    fn begin(state: &mut State, now: u64) -> Ticket {
        match state.ask(now, MAX_FETCH, None) {
            Step::Fetch(ticket) => ticket,
            _ => panic!("nothing is asked"),
        }
    }

    fn failure(state: &mut State, now: u64) -> String {
        match state.ask(now, MAX_FETCH, None) {
            Step::Fail(error) => error.to_string(),
            _ => panic!("there is no failure"),
        }
    }

    #[test]
    fn a_late_answer_never_replaces_a_newer_token() {
        let mut state = State::default();
        let old = begin(&mut state, 0);
        assert!(matches!(state.ask(MAX_FETCH, MAX_FETCH, None), Step::Wait));
        let new = begin(&mut state, MAX_FETCH + 1);
        state.end(&new, MAX_FETCH + 2, Ok(token("new")), 0.0);
        state.end(&old, MAX_FETCH + 3, Ok(token("old")), 0.0);
        let Step::Take(taken) = state.ask(MAX_FETCH + 4, MAX_FETCH, None) else { panic!("there is a token") };
        assert_eq!(taken.text(), "new");
    }

    #[test]
    fn a_late_token_serves_while_there_is_no_other() {
        let mut state = State::default();
        let old = begin(&mut state, 0);
        let new = begin(&mut state, MAX_FETCH + 1);
        state.end(&old, MAX_FETCH + 2, Ok(token("old")), 0.0);
        assert!(matches!(state.ask(MAX_FETCH + 3, MAX_FETCH, None), Step::Take(_)));
        state.end(&new, MAX_FETCH + 4, Err(NoToken::Ended), 0.0);
        assert!(matches!(state.ask(MAX_FETCH + 5, MAX_FETCH, None), Step::Take(_)));
    }

    #[test]
    fn a_provider_that_blocks_its_threads_gets_no_more_of_them() {
        let mut state = State::default();
        let mut tickets: Vec<_> = (0..4).map(|number| begin(&mut state, number * (MAX_FETCH + 1))).collect();
        let later = 4 * (MAX_FETCH + 1);
        assert!(failure(&mut state, later).contains("4 requests to it never end"));
        state.end(&tickets.remove(0), later, Err(NoToken::Ended), 0.0);
        begin(&mut state, later);
    }

    #[test]
    fn setting_the_clock_back_does_not_extend_the_back_off() {
        let mut state = State::default();
        let ticket = begin(&mut state, 1_000_000);
        state.end(&ticket, 1_000_000, Err(NoToken::Ended), 0.0);
        assert!(failure(&mut state, 1_000_000).ends_with("asked again in 1 s"));
        assert!(failure(&mut state, 1_000_999).ends_with("asked again in 1 s"));
        begin(&mut state, 0);
    }

    #[test]
    fn an_expired_new_token_is_a_failure_and_one_just_in_time_serves() {
        let mut state = State::default();
        for life in [0, 1, 20] {
            let ticket = begin(&mut state, 1_000_000 * (life + 1));
            let late = AccessToken::new("late", Duration::from_millis(life));
            state.end(&ticket, 1_000_000 * (life + 1) + life, Ok(late), 0.0);
            assert!(
                failure(&mut state, 1_000_000 * (life + 1) + life)
                    .starts_with("the provider returned an access_token that")
            );
        }
        let ticket = begin(&mut state, 90_000_000);
        state.end(&ticket, 90_000_900, Ok(AccessToken::new("just", Duration::from_secs(1))), 0.0);
        assert!(matches!(state.ask(90_000_900, MAX_FETCH, None), Step::TakeAndFetch(..)));
    }

    #[test]
    fn a_token_with_the_longest_lifetime_is_accepted() {
        let mut state = State::default();
        let ticket = begin(&mut state, 1_000_000);
        state.end(&ticket, 1_000_001, Ok(AccessToken::new("long", Duration::MAX)), 0.0);
        assert!(matches!(state.ask(u64::MAX - 1_000_000, MAX_FETCH, None), Step::Take(_)));
    }

    #[test]
    fn if_every_new_token_is_refused_the_provider_is_not_asked_by_every_call() {
        let mut state = State::default();
        let ticket = begin(&mut state, 1_000_000);
        state.end(&ticket, 1_000_000, Ok(token("t0")), 0.0);
        // One call per millisecond for ten minutes, each with a token that was refused.
        let mut asked_at = Vec::new();
        for now in 1_000_000..1_600_000 {
            let (Step::Take(held) | Step::TakeAndFetch(held, _)) = state.ask(now, MAX_FETCH, None) else {
                panic!("a token that other APIs may take is given")
            };
            if let Step::Fetch(ticket) = state.ask(now, MAX_FETCH, Some(&held)) {
                state.end(&ticket, now, Ok(token(&format!("t{now}"))), 0.0);
                asked_at.push(now - 1_000_000);
            }
        }
        assert_eq!(asked_at[30..37], [30, 31, 1_032, 3_033, 7_034, 15_035, 31_036], "{asked_at:?}");
        assert!(asked_at.len() < 50, "{asked_at:?}");
        // A token that was valid for a while ends the row.
        let later = 1_600_000 + REPLACEMENT_WINDOW;
        let Step::Take(held) = state.ask(later, MAX_FETCH, None) else { panic!("there is a token") };
        assert!(matches!(state.ask(later, MAX_FETCH, Some(&held)), Step::Fetch(_)));
    }

    #[test]
    fn calls_without_a_token_are_logged_once_a_second() {
        let mut state = State::default();
        assert_eq!(state.unserved(5000), Some(1));
        assert!((0..50).all(|millis| state.unserved(5001 + millis).is_none()));
        assert_eq!(state.unserved(6000), Some(51));
    }
}
