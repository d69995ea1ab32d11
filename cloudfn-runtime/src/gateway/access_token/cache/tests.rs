//! Tokens under a clock that a test moves, from a provider that answers when a test says so.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use futures_util::future::{FutureExt as _, join, join_all, join3};
use tokio::sync::Semaphore;

use super::*;

/// The provider of a test. What it is to answer is laid out; then it gives `t1`, `t2` and so on, each for two hours.
#[derive(Default)]
struct Provider {
    asked: AtomicUsize,
    refused: Mutex<Vec<Option<String>>>,
    laid_out: Mutex<VecDeque<Result<AccessToken, &'static str>>>,
    /// It answers when it gets a permit; without one at once.
    may_answer: Option<Semaphore>,
}

struct Test {
    provider: Arc<Provider>,
    clock: Arc<AtomicU64>,
    tokens: Tokens,
}

impl TokenProvider for Arc<Provider> {
    async fn token(&self, refused: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        self.refused.lock().unwrap().push(refused.map(|token| token.text().to_owned()));
        match &self.may_answer {
            Some(semaphore) => semaphore.acquire().await.unwrap().forget(),
            None => tokio::task::yield_now().await,
        }
        match self.laid_out.lock().unwrap().pop_front() {
            Some(answer) => Ok(answer?),
            None => Ok(AccessToken::new(format!("t{number}"), HOURS)),
        }
    }
}

const HOURS: Duration = Duration::from_secs(7200);

impl Test {
    fn new(provider: Provider) -> Self {
        let provider = Arc::new(provider);
        let clock = Arc::new(AtomicU64::new(1_700_000_000_000));
        let now = Arc::clone(&clock);
        let now = Box::new(move || now.load(Ordering::SeqCst));
        let tokens = Tokens::with_clock(Arc::clone(&provider), now);
        Self { provider, clock, tokens }
    }

    fn waiting() -> Self {
        Self::new(Provider { may_answer: Some(Semaphore::new(0)), ..Provider::default() })
    }

    fn let_answer(&self) {
        self.provider.may_answer.as_ref().unwrap().add_permits(1);
    }

    fn lay_out(&self, answer: Result<AccessToken, &'static str>) {
        self.provider.laid_out.lock().unwrap().push_back(answer);
    }

    fn pass(&self, duration: Duration) {
        self.clock.fetch_add(millis(duration), Ordering::SeqCst);
    }

    fn asked(&self) -> usize {
        self.provider.asked.load(Ordering::SeqCst)
    }

    async fn token(&self) -> Result<String, String> {
        shown(self.tokens.token(deadline()).await)
    }

    async fn instead_of(&self, refused: &str) -> Result<String, String> {
        shown(self.tokens.instead_of(&AccessToken::new(refused, HOURS), deadline()).await)
    }
}

fn shown(token: Result<Arc<AccessToken>, NoToken>) -> Result<String, String> {
    token.map(|token| token.text().to_owned()).map_err(|error| error.to_string())
}

/// So long before a token ends, from when it was given on.
fn before_the_end(duration: Duration) -> Duration {
    HOURS.saturating_sub(duration)
}

fn deadline() -> Instant {
    Instant::now() + Duration::from_secs(60)
}

fn run(test: impl AsyncFnOnce()) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test());
}

#[test]
fn a_hundred_callers_at_once_ask_once_and_have_the_same_token() {
    run(async || {
        let test = Test::waiting();
        let callers = join_all((0..100).map(|_| test.token()));
        let (tokens, ()) = join(callers, async { test.let_answer() }).await;
        assert!(tokens.iter().all(|token| token == &Ok("t1".to_owned())), "{tokens:?}");
        assert_eq!(test.asked(), 1);
        assert_eq!(test.token().await.unwrap(), "t1");
        assert_eq!(test.asked(), 1);
    });
}

#[test]
fn callers_on_several_threads_ask_once() {
    let test = Arc::new(Test::new(Provider::default()));
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let test = Arc::clone(&test);
            std::thread::spawn(move || run(async || assert_eq!(test.token().await.unwrap(), "t1")))
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(test.asked(), 1);
}

#[test]
fn a_token_that_is_about_to_end_is_renewed_by_one_call_while_the_others_use_it() {
    run(async || {
        let test = Test::waiting();
        test.let_answer();
        test.token().await.unwrap();
        test.pass(before_the_end(EARLY + Duration::from_secs(1)));
        assert_eq!(test.token().await.unwrap(), "t1");
        test.pass(Duration::from_secs(1));
        let renewing = test.token();
        let others = async {
            let others = join_all((0..10).map(|_| test.token())).await;
            assert!(others.iter().all(|token| token == &Ok("t1".to_owned())), "{others:?}");
            test.let_answer();
        };
        let (renewed, ()) = join(renewing, others).await;
        assert_eq!((renewed.as_deref(), test.asked()), (Ok("t2"), 2));
        assert_eq!(test.token().await.unwrap(), "t2");
    });
}

#[test]
fn a_token_that_cannot_be_renewed_early_serves_to_its_end_and_nobody_is_pestered() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        test.pass(before_the_end(EARLY));
        test.lay_out(Err("busy"));
        for _ in 0..3 {
            assert_eq!(test.token().await.unwrap(), "t1");
        }
        assert_eq!(test.asked(), 2);
        test.pass(REST);
        assert_eq!(test.token().await.unwrap(), "t3");
    });
}

#[test]
fn a_token_that_has_ended_is_not_used_any_more() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        test.pass(before_the_end(LATE));
        test.lay_out(Err("busy"));
        assert_eq!(test.token().await.unwrap_err(), "busy");
        assert_eq!(test.token().await.unwrap(), "t3");
    });
}

#[test]
fn a_token_of_a_short_life_is_renewed_halfway() {
    run(async || {
        let test = Test::new(Provider::default());
        test.lay_out(Ok(AccessToken::new("short", Duration::from_secs(8))));
        assert_eq!(test.token().await.unwrap(), "short");
        test.pass(Duration::from_secs(3));
        assert_eq!(test.token().await.unwrap(), "short");
        test.pass(Duration::from_secs(1));
        assert_eq!(test.token().await.unwrap(), "t2");
    });
}

#[test]
fn when_the_caller_that_asks_goes_away_the_next_one_asks() {
    run(async || {
        let test = Test::waiting();
        let mut first = Box::pin(test.token());
        assert_eq!((&mut first).now_or_never(), None);
        let mut others = Box::pin(join_all((0..5).map(|_| test.token())));
        assert_eq!((&mut others).now_or_never(), None);
        assert_eq!(test.asked(), 1);
        drop(first);
        let (tokens, ()) = join(others, async { test.let_answer() }).await;
        assert!(tokens.iter().all(|token| token == &Ok("t2".to_owned())), "{tokens:?}");
        assert_eq!(test.asked(), 2);
    });
}

#[test]
fn a_failure_is_shared_by_those_who_waited_for_it_and_by_no_others() {
    run(async || {
        let test = Test::new(Provider::default());
        test.lay_out(Err("the service is down"));
        let tokens = join_all((0..20).map(|_| test.token())).await;
        assert!(tokens.iter().all(|token| token == &Err("the service is down".to_owned())), "{tokens:?}");
        assert_eq!(test.asked(), 1);
        assert_eq!(test.token().await.unwrap(), "t2");
    });
}

#[test]
fn a_call_that_has_no_time_fails_alone() {
    run(async || {
        let test = Test::waiting();
        tokio::time::pause();
        let second = Duration::from_secs(1);
        let hurried = test.tokens.token(Instant::now() + second);
        let then = async {
            tokio::time::advance(2 * second).await;
            test.let_answer();
        };
        let (hurried, patient, ()) = join3(hurried, test.token(), then).await;
        assert!(matches!(hurried, Err(NoToken::TooLate)), "{hurried:?}");
        assert_eq!(patient.unwrap(), "t2");
        let late = test.tokens.instead_of(&AccessToken::new("t2", HOURS), Instant::now()).await;
        assert!(matches!(late, Err(NoToken::TooLate)), "{late:?}");
    });
}

#[test]
fn a_refused_token_is_replaced_once_for_all_who_had_it() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        let tokens = join_all((0..50).map(|_| test.instead_of("t1"))).await;
        assert!(tokens.iter().all(|token| token == &Ok("t2".to_owned())), "{tokens:?}");
        assert_eq!(test.asked(), 2);
        assert_eq!(*test.provider.refused.lock().unwrap(), [None, Some("t1".to_owned())]);
        assert_eq!(test.instead_of("t1").await.unwrap(), "t2", "whoever is late has what the others have");
        assert_eq!(test.asked(), 2);
    });
}

#[test]
fn a_provider_that_gives_the_refused_token_again_or_none_is_told() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        test.lay_out(Ok(AccessToken::new("t1", HOURS)));
        let again = test.instead_of("t1").await.unwrap_err();
        assert!(again.contains("no other access_token"), "{again}");
        test.lay_out(Ok(AccessToken::new("", HOURS)));
        assert!(test.instead_of("t1").await.unwrap_err().contains("empty"));
    });
}
