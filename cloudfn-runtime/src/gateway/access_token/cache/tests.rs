//! Tests of the cache, with a clock that the test moves and a provider that answers when the test says so.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use futures_util::future::{FutureExt as _, join, join_all};
use tokio::sync::{Semaphore, oneshot};

use super::state::{EXPIRY_MARGIN, RENEWAL_MARGIN};
use super::*;

/// The test's provider. It returns the scripted answers, then `t1`, `t2` and so on, each valid for two hours.
#[derive(Default)]
struct Provider {
    request_log: AtomicUsize,
    answered: AtomicUsize,
    refused: Mutex<Vec<Option<String>>>,
    laid_out: Mutex<VecDeque<Result<AccessToken, &'static str>>>,
    /// Each answer waits for a permit; without this it is immediate.
    may_answer: Option<Semaphore>,
}

struct Test {
    provider: Arc<Provider>,
    clock: Arc<AtomicU64>,
    tokens: Tokens,
}

impl TokenProvider for Arc<Provider> {
    async fn token(&self, refused: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        let number = self.request_log.fetch_add(1, Ordering::SeqCst) + 1;
        self.refused.lock().unwrap().push(refused.map(|token| token.text().to_owned()));
        match &self.may_answer {
            Some(semaphore) => semaphore.acquire().await.unwrap().forget(),
            None => tokio::task::yield_now().await,
        }
        self.answered.fetch_add(1, Ordering::SeqCst);
        match self.laid_out.lock().unwrap().pop_front() {
            Some(answer) => Ok(answer?),
            None => Ok(AccessToken::new(format!("t{number}"), HOURS)),
        }
    }
}

impl Provider {
    fn answered(&self) -> usize {
        self.answered.load(Ordering::SeqCst)
    }
}

const HOURS: Duration = Duration::from_secs(7200);

impl Test {
    fn new(provider: Provider) -> Self {
        let provider = Arc::new(provider);
        let clock = Arc::new(AtomicU64::new(1_700_000_000_000));
        let now = Arc::clone(&clock);
        let now = Box::new(move || now.load(Ordering::SeqCst));
        let sources = Sources { now, random: Box::new(|| Ok([0; 12])), ..Sources::default() };
        let spawn: Box<Spawn> = Box::new(|fetching| drop(tokio::spawn(fetching)));
        let tokens = Tokens::with(Arc::clone(&provider), sources, spawn);
        Self { provider, clock, tokens }
    }

    /// A test whose provider is asked on threads, as in a program.
    fn on_threads(provider: Provider) -> Self {
        let provider = Arc::new(provider);
        let tokens = Tokens::new(Arc::clone(&provider));
        Self { provider, clock: Arc::default(), tokens }
    }

    fn waiting() -> Self {
        Self::new(Provider { may_answer: Some(Semaphore::new(0)), ..Provider::default() })
    }

    /// Lets the tasks of this thread run until the condition holds and its consequences have happened.
    async fn until(&self, is_so: impl Fn() -> bool) {
        while !is_so() {
            tokio::task::yield_now().await;
        }
        tokio::task::yield_now().await;
    }

    fn let_answer(&self) {
        self.provider.may_answer.as_ref().unwrap().add_permits(1);
    }

    fn script(&self, answer: Result<AccessToken, &'static str>) {
        self.provider.laid_out.lock().unwrap().push_back(answer);
    }

    fn pass(&self, duration: Duration) {
        self.clock.fetch_add(millis(duration), Ordering::SeqCst);
    }

    fn request_log(&self) -> usize {
        self.provider.request_log.load(Ordering::SeqCst)
    }

    async fn token(&self) -> Result<String, String> {
        as_text(self.tokens.token(deadline()).await)
    }

    async fn instead_of(&self, refused: &str) -> Result<String, String> {
        as_text(self.tokens.instead_of(&Arc::new(AccessToken::new(refused, HOURS)), deadline()).await)
    }
}

fn as_text(token: Result<Arc<AccessToken>, NoToken>) -> Result<String, String> {
    token.map(|token| token.text().to_owned()).map_err(|error| error.to_string())
}

/// The time from when a token is used until this long before it expires.
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
fn a_hundred_concurrent_callers_share_one_request_and_token() {
    run(async || {
        let test = Test::waiting();
        let callers = join_all((0..100).map(|_| test.token()));
        let (tokens, ()) = join(callers, async { test.let_answer() }).await;
        assert!(tokens.iter().all(|token| token == &Ok("t1".to_owned())), "{tokens:?}");
        assert_eq!(test.request_log(), 1);
        assert_eq!(test.token().await.unwrap(), "t1");
        assert_eq!(test.request_log(), 1);
    });
}

#[test]
fn callers_on_several_threads_ask_once() {
    let test = Arc::new(Test::on_threads(Provider::default()));
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let test = Arc::clone(&test);
            std::thread::spawn(move || run(async || assert_eq!(test.token().await.unwrap(), "t1")))
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(test.request_log(), 1);
}

#[test]
fn an_expiring_token_is_renewed_once_while_all_use_it() {
    run(async || {
        let test = Test::waiting();
        test.let_answer();
        test.token().await.unwrap();
        test.pass(before_the_end(RENEWAL_MARGIN + Duration::from_secs(1)));
        assert_eq!(test.token().await.unwrap(), "t1");
        assert_eq!(test.request_log(), 1);
        test.pass(Duration::from_secs(1));
        for _ in 0..10 {
            assert_eq!(test.token().await.unwrap(), "t1");
        }
        test.let_answer();
        test.until(|| test.provider.answered() == 2).await;
        assert_eq!(test.token().await.unwrap(), "t2");
        assert_eq!(test.request_log(), 2);
    });
}

#[test]
fn a_token_serves_to_its_end_while_its_renewal_backs_off() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        test.pass(before_the_end(RENEWAL_MARGIN));
        test.script(Err("busy"));
        for _ in 0..3 {
            assert_eq!(test.token().await.unwrap(), "t1");
            test.until(|| test.provider.answered() == 2).await;
        }
        assert_eq!(test.request_log(), 2);
        test.pass(Duration::from_secs(1));
        assert_eq!(test.token().await.unwrap(), "t1");
        test.until(|| test.provider.answered() == 3).await;
        assert_eq!(test.token().await.unwrap(), "t3");
    });
}

#[test]
fn an_expired_token_is_not_used() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        test.pass(before_the_end(EXPIRY_MARGIN));
        test.script(Err("busy"));
        assert_eq!(test.token().await.unwrap_err(), "busy; it is asked again in 1 s");
        test.pass(Duration::from_secs(1));
        assert_eq!(test.token().await.unwrap(), "t3");
    });
}

#[test]
fn a_short_lived_token_is_renewed_halfway() {
    run(async || {
        let test = Test::new(Provider::default());
        test.script(Ok(AccessToken::new("short", Duration::from_secs(8))));
        assert_eq!(test.token().await.unwrap(), "short");
        test.pass(Duration::from_secs(3));
        assert_eq!(test.token().await.unwrap(), "short");
        test.pass(Duration::from_secs(1));
        assert_eq!(test.token().await.unwrap(), "t2");
    });
}

#[test]
fn a_token_request_continues_after_its_caller_is_dropped() {
    run(async || {
        let test = Test::waiting();
        let mut first = Box::pin(test.token());
        assert_eq!((&mut first).now_or_never(), None);
        let mut others = Box::pin(join_all((0..5).map(|_| test.token())));
        assert_eq!((&mut others).now_or_never(), None);
        drop(first);
        let (tokens, ()) = join(others, async { test.let_answer() }).await;
        assert!(tokens.iter().all(|token| token == &Ok("t1".to_owned())), "{tokens:?}");
        assert_eq!(test.request_log(), 1);
    });
}

#[test]
fn a_provider_slower_than_any_call_gives_its_token_all_the_same() {
    run(async || {
        let test = Test::waiting();
        tokio::time::pause();
        for _ in 0..5 {
            let late = test.tokens.token(Instant::now() + Duration::from_secs(3)).await;
            assert!(matches!(late, Err(NoToken::TooLate)), "{late:?}");
        }
        assert_eq!(test.request_log(), 1);
        test.let_answer();
        test.until(|| test.provider.answered() == 1).await;
        assert_eq!(test.token().await.unwrap(), "t1");
        assert_eq!(test.request_log(), 1);
    });
}

#[test]
fn the_back_off_grows_with_each_failure_and_ends_with_a_token() {
    run(async || {
        let test = Test::new(Provider::default());
        let mut questions = 0;
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            test.script(Err("the service is down"));
            let message = format!("the service is down; it is asked again in {seconds} s");
            let tokens = join_all((0..20).map(|_| test.token())).await;
            assert!(tokens.iter().all(|token| token == &Err(message.clone())), "{tokens:?}");
            test.pass(Duration::from_millis(seconds * 1000 - 1));
            assert_eq!(test.token().await.unwrap_err(), "the service is down; it is asked again in 1 s");
            questions += 1;
            assert_eq!(test.request_log(), questions);
            test.pass(Duration::from_millis(1));
        }
        test.token().await.unwrap();
        test.pass(HOURS);
        test.script(Err("down"));
        assert_eq!(test.token().await.unwrap_err(), "down; it is asked again in 1 s");
    });
}

#[test]
fn a_slow_provider_times_out_with_the_variable_that_raises_the_limit() {
    run(async || {
        let test = Test::waiting();
        test.tokens.set_max_fetch_time(Duration::from_secs(7));
        tokio::time::pause();
        let error = test.token().await.unwrap_err();
        assert!(error.contains("within 7000 ms; set CLOUDFN_TOKEN_TIMEOUT_MS"), "{error}");
        test.let_answer();
        test.pass(Duration::from_secs(1));
        assert_eq!(test.token().await.unwrap(), "t2");
    });
}

/// A provider that runs a test's closure.
struct Odd<F>(F);

impl<F: Fn() + Send + Sync> TokenProvider for Odd<F> {
    async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        (self.0)();
        Ok(AccessToken::new("odd", HOURS))
    }
}

/// A payload whose destructor panics too.
struct Twice;

impl Drop for Twice {
    fn drop(&mut self) {
        panic!("once more");
    }
}

#[test]
fn a_panicking_provider_is_an_ordinary_failure_even_if_it_panics_twice() {
    let tokens = Tokens::new(Odd(|| std::panic::panic_any(Twice)));
    run(async || {
        let error = tokens.token(deadline()).await.unwrap_err();
        assert!(matches!(error.reason(), NoToken::Ended), "{error:?}");
        assert!(error.to_string().contains("the panic is in the log; it is asked again in"), "{error}");
    });
}

/// An error whose `Display` panics.
struct Wordless;

impl fmt::Display for Wordless {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("no words")
    }
}

impl fmt::Debug for Wordless {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Wordless")
    }
}

impl StdError for Wordless {}

impl TokenProvider for Wordless {
    async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        Err(Self.into())
    }
}

#[test]
fn a_provider_error_whose_display_panics_is_an_ordinary_failure() {
    let tokens = Tokens::new(Wordless);
    run(async || {
        let error = tokens.token(deadline()).await.unwrap_err();
        assert!(matches!(error.reason(), NoToken::Provider(_)), "{error:?}");
    });
}

#[test]
fn an_expired_new_token_is_not_requested_in_a_loop() {
    run(async || {
        let test = Test::new(Provider::default());
        test.script(Ok(AccessToken::new("over", Duration::ZERO)));
        let results = join_all((0..16).map(|_| test.token())).await;
        let expected = "the provider returned an access_token that had already expired: it was valid for 0 ms; it is asked again in 1 s";
        assert!(results.iter().all(|result| result == &Err(expected.to_owned())), "{results:?}");
        assert_eq!(test.request_log(), 1);
        test.pass(Duration::from_secs(1));
        assert_eq!(test.token().await.unwrap(), "t2");
    });
}

#[test]
fn a_provider_that_blocks_its_thread_does_not_block_calls() {
    let (release, held) = std::sync::mpsc::channel::<()>();
    let held = Mutex::new(held);
    let tokens = Tokens::new(Odd(move || {
        // It ends when the other side is dropped.
        let _ = held.lock().unwrap().recv();
    }));
    run(async || {
        let late = tokens.token(Instant::now()).await;
        assert!(matches!(late, Err(NoToken::TooLate)), "{late:?}");
        drop(release);
        assert_eq!(tokens.token(deadline()).await.unwrap().text(), "odd");
    });
}

#[test]
fn a_token_request_outlives_the_runtime_and_thread_of_its_caller() {
    let test = Arc::new(Test::on_threads(Provider { may_answer: Some(Semaphore::new(0)), ..Provider::default() }));
    let caller = {
        let test = Arc::clone(&test);
        std::thread::spawn(move || run(async || drop(test.tokens.token(Instant::now()).await)))
    };
    caller.join().unwrap();
    test.let_answer();
    run(async || assert_eq!(test.token().await.unwrap(), "t1"));
    assert_eq!(test.request_log(), 1);
}

#[test]
fn waiting_callers_are_notified_if_a_request_cannot_start() {
    let spawn: Box<Spawn> = Box::new(drop);
    let tokens = Tokens::with(Arc::new(Provider::default()), Sources::default(), spawn);
    run(async || {
        let error = tokens.token(deadline()).await.unwrap_err();
        assert!(matches!(error.reason(), NoToken::Ended), "{error:?}");
    });
}

#[test]
fn a_runtime_that_ends_during_a_request_lets_the_next_caller_ask() {
    let (fetch, fetching) = oneshot::channel();
    let (fetch, clock) = (Mutex::new(Some(fetch)), Arc::new(AtomicU64::new(1)));
    let now = Arc::clone(&clock);
    let sources = Sources { now: Box::new(move || now.load(Ordering::SeqCst)), ..Sources::default() };
    let spawn: Box<Spawn> = Box::new(move |fetching| match fetch.lock().unwrap().take() {
        // The first request never runs, as on a runtime that has ended.
        Some(fetch) => drop(fetch.send(fetching)),
        None => drop(tokio::spawn(fetching)),
    });
    let tokens = Tokens::with(Arc::new(Provider::default()), sources, spawn);
    run(async || {
        let waiting = tokens.token(deadline());
        let ending = async { drop(fetching.await.unwrap_or_else(|_| panic!("nothing was asked"))) };
        let (error, ()) = join(waiting, ending).await;
        assert!(matches!(error.unwrap_err().reason(), NoToken::Ended));
        clock.fetch_add(2000, Ordering::SeqCst);
        assert!(tokens.token(deadline()).await.is_ok());
    });
}

#[test]
fn a_refused_token_is_replaced_once_for_all_its_users() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        let tokens = join_all((0..50).map(|_| test.instead_of("t1"))).await;
        assert!(tokens.iter().all(|token| token == &Ok("t2".to_owned())), "{tokens:?}");
        assert_eq!(test.request_log(), 2);
        assert_eq!(*test.provider.refused.lock().unwrap(), [None, Some("t1".to_owned())]);
        assert_eq!(test.instead_of("t1").await.unwrap(), "t2", "a late caller gets the same token");
        assert_eq!(test.request_log(), 2);
    });
}

#[test]
fn a_provider_that_returns_the_refused_token_is_reported_and_not_asked_by_every_call() {
    run(async || {
        let test = Test::new(Provider::default());
        test.token().await.unwrap();
        test.script(Ok(AccessToken::new("t1", HOURS)));
        for _ in 0..20 {
            let again = test.instead_of("t1").await.unwrap_err();
            assert!(again.contains("has just refused") && again.ends_with("asked again in 1 s"), "{again}");
            assert!(test.token().await.unwrap_err().contains("has just refused"));
        }
        assert_eq!(test.request_log(), 2);
        test.pass(Duration::from_secs(1));
        test.script(Ok(AccessToken::new("", HOURS)));
        assert!(test.instead_of("t1").await.unwrap_err().contains("empty"));
    });
}
