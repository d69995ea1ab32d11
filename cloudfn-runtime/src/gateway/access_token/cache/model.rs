//! Model test of the token cache: shuttle runs it under a thousand random thread schedules.

use std::pin::pin;
use std::sync::Arc as StdArc;
use std::time::Duration;

use futures_util::future::poll_immediate;
use shuttle::sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst};
use shuttle::sync::{Arc, Mutex};
use shuttle::{future::block_on, thread};

use super::shared_state::{Lock, SharedState};
use super::state::{State, Ticket};
use super::{AccessToken, NoToken};

const MAX_FETCH_TIME: u64 = 1000;
const TRIES: usize = 1000;

impl<T> Lock<T> for Mutex<T> {
    fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        work(&mut self.lock().unwrap())
    }
}

/// A cache, its clock, and a provider that runs on threads of its own.
struct Model {
    state: SharedState<Mutex<State>>,
    clock: AtomicU64,
    asked: AtomicUsize,
    asking: AtomicUsize,
    most_asking: AtomicUsize,
    /// The answer to a request.
    answer: fn(u64) -> Result<AccessToken, NoToken>,
}

#[expect(clippy::unnecessary_wraps, reason = "it is what a provider of these tests answers")]
fn token(number: u64) -> Result<AccessToken, NoToken> {
    Ok(AccessToken::new(format!("t{number}"), Duration::from_secs(7200)))
}

impl Model {
    fn new(answer: fn(u64) -> Result<AccessToken, NoToken>) -> Arc<Self> {
        Arc::new(Self {
            state: SharedState::new(Mutex::new(State::default())),
            clock: AtomicU64::new(1_000_000),
            asked: AtomicUsize::new(0),
            asking: AtomicUsize::new(0),
            most_asking: AtomicUsize::new(0),
            answer,
        })
    }

    async fn get(self: &Arc<Self>, refused: Option<&str>) -> Result<String, NoToken> {
        let refused = refused.map(|text| StdArc::new(AccessToken::new(text, Duration::ZERO)));
        let clock = || (self.clock.load(SeqCst), MAX_FETCH_TIME);
        let got = self.state.get(refused.as_ref(), clock, |ticket| self.fetch(ticket)).await;
        got.map(|token| token.text().to_owned())
    }

    fn fetch(self: &Arc<Self>, ticket: Ticket) {
        let model = Arc::clone(self);
        thread::spawn(move || {
            model.asked.fetch_add(1, SeqCst);
            let asking = model.asking.fetch_add(1, SeqCst) + 1;
            model.most_asking.fetch_max(asking, SeqCst);
            thread::yield_now();
            let answer = (model.answer)(ticket.number);
            model.asking.fetch_sub(1, SeqCst);
            let before = model.state.state().with(|state| state.cached_number());
            model.state.end(&ticket, model.clock.load(SeqCst), answer, 0.0);
            let after = model.state.state().with(|state| state.cached_number());
            assert!(
                after.is_none() || after >= before,
                "the token of question {after:?} has replaced that of {before:?}"
            );
        });
    }

    fn asked(&self) -> (usize, usize) {
        (self.asked.load(SeqCst), self.most_asking.load(SeqCst))
    }
}

/// Runs the same work on several threads at once. A thread that waits forever is a deadlock, which shuttle reports.
fn together(model: &Arc<Model>, threads: usize, work: impl Fn(&Arc<Model>, usize) + Send + Sync + 'static) {
    let work = Arc::new(work);
    let threads: Vec<_> = (0..threads)
        .map(|number| {
            let (model, work) = (Arc::clone(model), Arc::clone(&work));
            thread::spawn(move || work(&model, number))
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

#[test]
fn concurrent_callers_share_one_request_and_none_waits_forever() {
    let try_once = || {
        let model = Model::new(token);
        together(&model, 4, |model, _| assert_eq!(block_on(model.get(None)).unwrap(), "t1"));
        assert_eq!(model.asked(), (1, 1));
    };
    shuttle::check_random(try_once, TRIES);
    shuttle::check_pct(try_once, TRIES, 3);
}

#[test]
fn after_a_failure_nobody_asks_before_the_back_off_ends() {
    let try_once = || {
        let model = Model::new(|_| Err(NoToken::Ended));
        together(&model, 4, |model, _| {
            for _ in 0..2 {
                let error = block_on(model.get(None)).unwrap_err();
                assert!(matches!(error, NoToken::BackingOff { seconds: 1, .. }), "{error:?}");
            }
        });
        assert_eq!(model.asked(), (1, 1));
        model.clock.fetch_add(1000, SeqCst);
        together(&model, 2, |model, _| assert!(block_on(model.get(None)).is_err()));
        assert_eq!(model.asked(), (2, 1));
    };
    shuttle::check_random(try_once, TRIES);
}

#[test]
fn dropping_a_caller_does_not_cancel_the_token_request() {
    let try_once = || {
        let model = Model::new(token);
        together(&model, 4, |model, number| {
            if number % 2 == 0 {
                let dropped = pin!(model.get(None));
                block_on(async { poll_immediate(dropped).await });
            } else {
                assert_eq!(block_on(model.get(None)).unwrap(), "t1");
            }
        });
        assert_eq!(model.asked().1, 1);
        assert_eq!(model.asked().0, 1);
    };
    shuttle::check_random(try_once, TRIES);
}

#[test]
fn a_refused_token_is_replaced_once_for_all() {
    let try_once = || {
        let model = Model::new(token);
        block_on(model.get(None)).unwrap();
        together(&model, 4, |model, _| assert_eq!(block_on(model.get(Some("t1"))).unwrap(), "t2"));
        assert_eq!(model.asked(), (2, 1));
    };
    shuttle::check_random(try_once, TRIES);
}

#[test]
fn a_newer_token_is_never_replaced_by_an_older_one() {
    let try_once = || {
        let model = Model::new(token);
        // The clock runs past the time limit of pending requests, so several are pending and complete in any order.
        together(&model, 3, |model, number| {
            if number == 0 {
                model.clock.fetch_add(MAX_FETCH_TIME + 1, SeqCst);
                return;
            }
            let first = number_of(&block_on(model.get(None)).unwrap());
            let second = number_of(&block_on(model.get(None)).unwrap());
            assert!(second >= first, "{second} came after {first}");
        });
    };
    shuttle::check_random(try_once, TRIES);
}

#[test]
fn returning_the_refused_token_again_ends_every_wait() {
    let try_once = || {
        let model = Model::new(|_| token(1));
        block_on(model.get(None)).unwrap();
        together(&model, 3, |model, _| {
            let error = block_on(model.get(Some("t1"))).unwrap_err();
            assert!(matches!(error.reason(), NoToken::SameToken), "{error:?}");
        });
        assert_eq!(model.asked(), (2, 1));
    };
    shuttle::check_random(try_once, TRIES);
}

fn number_of(token: &str) -> u64 {
    token[1..].parse().unwrap()
}

/// Proves that the checks above can fail: a cache that delivers no answer is detected.
#[test]
#[should_panic(expected = "deadlock")]
fn a_token_request_that_never_completes_is_detected() {
    shuttle::check_random(
        || {
            let shared_state = SharedState::new(Mutex::new(State::default()));
            let got = block_on(shared_state.get(None, || (0, MAX_FETCH_TIME), |_| {}));
            drop(got);
        },
        1,
    );
}
