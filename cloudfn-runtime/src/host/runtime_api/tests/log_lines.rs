//! Tests: each failure is one log line with its request id and code, and an answer to its own caller. Nothing that
//! functions, layers and errors do ends the process.

use std::error::Error as StdError;
use std::fmt;
use std::io::{self, Write};
use std::panic::{panic_any, resume_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tracing_subscriber::layer::SubscriberExt;

use super::*;

const EVENT: &str = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 1\r\n\r\n1";

#[derive(Clone, Default)]
struct Output(Arc<Mutex<Vec<u8>>>);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Write::write(&mut *self.0.lock().unwrap(), bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The answer to an invocation, and the lines at `WARN` and above.
struct Outcome {
    posted: String,
    lines: Vec<Value>,
}

impl Outcome {
    /// Serves these connections, one of which has the invocation.
    fn by<S>(service: S, variables: &'static [(&str, &str)], scripts: Vec<Vec<&'static str>>) -> Self
    where
        S: Service<Invocation, Response = Bytes> + 'static,
        S::Error: Into<Box<dyn StdError + Send + Sync>>,
        S::Future: 'static,
    {
        install_hook_once();
        let output = Output::default();
        let writer = output.clone();
        let layer = tracing_subscriber::fmt::layer().json().flatten_event(true).with_writer(move || writer.clone());
        let subscriber = tracing_subscriber::registry().with(layer);
        let (connections, _) = tracing::subscriber::with_default(subscriber, || {
            run(TestProcess::default().variables(variables).serve(service, scripts))
        });
        let posted = connections.concat().into_iter().find(|request| request.contains("POST /runtime/invocation/"));
        let output = String::from_utf8(output.0.lock().unwrap().clone()).unwrap();
        let lines = output.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let lines = lines.filter(|line| line["level"] == "ERROR" || line["level"] == "WARN").collect();
        Self { posted: posted.unwrap_or_default(), lines }
    }

    /// Runs one invocation with this service.
    fn of<S>(service: S) -> Self
    where
        S: Service<Invocation, Response = Bytes> + 'static,
        S::Error: Into<Box<dyn StdError + Send + Sync>>,
        S::Future: 'static,
    {
        Self::by(service, &[], vec![vec![OK, EVENT, OK]])
    }

    /// Asserts that the caller and the only line both have this text.
    fn is_failure(&self, text: &str) {
        assert!(self.posted.contains("/error HTTP/1.1|{\"errCode\":-1"), "{}", self.posted);
        assert!(self.posted.contains(text), "{}", self.posted);
        let [line] = &self.lines[..] else { panic!("{:#?}", self.lines) };
        assert!(line["message"].as_str().unwrap().contains(text), "{line}");
        assert_eq!((&line["level"], &line["err_code"]), (&"ERROR".into(), &(-1).into()), "{line}");
        assert_eq!(line["span"]["request_id"], "r1", "{line}");
    }
}

fn fails<E: 'static>(
    error: impl Fn() -> E + 'static,
) -> impl Service<Invocation, Response = Bytes, Error = E, Future: 'static> + 'static {
    Does(move |_: Invocation| std::future::ready(Err(error())))
}

#[test]
fn failures_around_a_function_are_logged_like_its_own() {
    let bad = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nX-Cloudfn-Context: ???\r\nContent-Length: 1\r\n\r\n1";
    Outcome::by(Echo, &[], vec![vec![OK, bad, OK]]).is_failure("x-cloudfn-context is not base64");
    let large = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 7\r\n\r\n\"large\"";
    Outcome::by(Echo, &[], vec![vec![OK, large, OK]]).is_failure("6291457 bytes");
    let event = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 2\r\n\r\n{}";
    let limit = &[("CLOUDFN_MAX_EVENT_BYTES", "1")];
    Outcome::by(Echo, limit, vec![vec![OK, event], vec![OK]]).is_failure("the event is larger than 1 bytes");
    Outcome::of(fails(|| Failure::new("no stock"))).is_failure("no stock");
    Outcome::of(fails(|| "no stock")).is_failure("no stock");
}

#[test]
fn an_answer_that_the_platform_refuses_is_a_line_with_its_request() {
    let refused = "HTTP/1.1 400 Bad Request\r\nContent-Length: 4\r\n\r\nlate";
    let outcome = Outcome::by(Echo, &[], vec![vec![OK, EVENT, refused]]);
    let [line] = &outcome.lines[..] else { panic!("{:#?}", outcome.lines) };
    assert_eq!((&line["level"], &line["span"]["request_id"]), (&"WARN".into(), &"r1".into()), "{line}");
    assert!(line["message"].as_str().unwrap().ends_with("400 Bad Request late"), "{line}");
}

#[test]
fn a_missing_event_is_a_line() {
    let outcome = Outcome::by(Echo, &[], vec![vec![OK, "HTTP/1.1 204 No Content\r\n\r\n"]]);
    let [line] = &outcome.lines[..] else { panic!("{:#?}", outcome.lines) };
    assert_eq!(line["status"], "204 No Content", "{line}");
}

#[test]
fn variables_of_one_caller_in_the_process_are_a_line_without_their_values() {
    let outcome =
        Outcome::by(Echo, &[("WX_OPENID", "oPROCESS"), ("WX_API_TOKEN", "SECRET")], vec![vec![OK, EVENT, OK]]);
    let [line] = &outcome.lines[..] else { panic!("{:#?}", outcome.lines) };
    assert_eq!(line["names"], "WX_API_TOKEN, WX_OPENID");
    assert!(!line.to_string().contains("oPROCESS") && !line.to_string().contains("SECRET"), "{line}");
}

/// Panics while it is dropped.
#[derive(Debug)]
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("dropped");
    }
}

#[test]
fn a_panic_with_anything_fails_its_own_invocation() {
    fn panics(panic: fn()) -> Outcome {
        Outcome::of(Does(move |_| async move {
            panic();
            Ok::<_, Failure>(Bytes::new())
        }))
    }
    panics(|| panic!("no stock")).is_failure("no stock");
    panics(|| panic_any(7)).is_failure("no message");
    panics(|| panic_any(Bomb)).is_failure("no message");
    panics(|| panic_any(vec![Box::new(Bomb)])).is_failure("no message");
    panics(|| resume_unwind(Box::new("resumed"))).is_failure("panicked: resumed");
    panics(|| drop(Bomb)).is_failure("dropped");
}

/// A future that panics while it is dropped, completed or not.
struct Last(Option<Result<Bytes, Failure>>);

impl Future for Last {
    type Output = Result<Bytes, Failure>;

    fn poll(mut self: Pin<&mut Self>, _: &mut TaskContext<'_>) -> Poll<Self::Output> {
        self.0.take().map_or(Poll::Pending, Poll::Ready)
    }
}

impl Drop for Last {
    fn drop(&mut self) {
        panic!("in the end");
    }
}

#[test]
fn a_panic_while_a_future_is_dropped_fails_its_invocation() {
    Outcome::of(Does(|_| Last(Some(Ok(Bytes::new()))))).is_failure("in the end");
    // Its own failure counts.
    Outcome::of(Does(|_| Last(Some(Err(Failure::new("no stock")))))).is_failure("no stock");
}

#[test]
fn a_panic_while_a_cancelled_future_is_dropped_does_not_end_the_process() {
    install_hook_once();
    let (connections, ended) = run_fast(async {
        let given = TestProcess::ended_by(sleep(Duration::from_secs(1)));
        given.serve(Does(|_| Last(None)), vec![vec![OK, EVENT, OK]]).await
    });
    assert!(ended.is_ok(), "{ended:?}");
    assert!(connections[0][2].contains("/error HTTP/1.1|"), "{}", connections[0][2]);
}

/// A layer that is never ready.
struct Unready(fn() -> Result<(), Failure>);

impl Service<Invocation> for Unready {
    type Response = Bytes;
    type Error = Failure;
    type Future = Running;

    fn poll_ready(&mut self, _: &mut TaskContext<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready((self.0)())
    }

    fn call(&mut self, _: Invocation) -> Running {
        panic!("called before it was ready");
    }
}

#[test]
fn a_layer_that_is_not_ready_or_panics_fails_the_invocation_that_waits_for_it() {
    Outcome::of(Unready(|| Err(Failure::new("the pool is closed")))).is_failure("the pool is closed");
    Outcome::of(Unready(|| panic!("the pool panicked"))).is_failure("the pool panicked");
    Outcome::of(Unready(|| panic_any(Bomb))).is_failure("no message");
    Outcome::of(Unready(|| Ok(()))).is_failure("called before it was ready");
}

/// An error that misbehaves in every possible way.
#[derive(Debug)]
enum Bad {
    Text,
    CauseText(Box<Bad>),
    Source,
    Circle,
    Drop,
    TextAndDrop,
}

impl fmt::Display for Bad {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        assert!(!matches!(self, Self::Text | Self::TextAndDrop), "no words");
        formatter.write_str("no stock")
    }
}

impl StdError for Bad {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::CauseText(cause) => Some(&**cause),
            Self::Source => panic!("no source"),
            Self::Circle => Some(self),
            _ => None,
        }
    }
}

impl Drop for Bad {
    fn drop(&mut self) {
        assert!(!matches!(self, Self::Drop | Self::TextAndDrop), "no end");
    }
}

#[test]
fn an_error_that_panics_or_never_ends_fails_only_its_invocation() {
    Outcome::of(fails(|| Bad::Text)).is_failure("no words");
    Outcome::of(fails(|| Bad::TextAndDrop)).is_failure("no words");
    Outcome::of(fails(|| Bad::CauseText(Box::new(Bad::Text)))).is_failure("no stock");
    Outcome::of(fails(|| Bad::Source)).is_failure("no source");
    Outcome::of(fails(|| Bad::Circle)).is_failure("no stock");
    let outcome = Outcome::of(fails(|| Bad::Drop));
    assert!(outcome.posted.contains("no stock"), "{}", outcome.posted);
    let errors: Vec<_> = outcome.lines.iter().filter(|line| line["level"] == "ERROR").collect();
    assert_eq!(errors.len(), 1, "{errors:#?}");
}

#[test]
fn a_line_is_bounded_in_length() {
    let outcome = Outcome::of(fails(|| "w".repeat(100_000)));
    let message = outcome.lines[0]["message"].as_str().unwrap();
    assert!(message.ends_with("w … 91808 bytes more"), "{} bytes", message.len());
    let long = format!("HTTP/1.1 200 OK\r\nRequest_Id: {}\r\nContent-Length: 1\r\n\r\n1", "r".repeat(1000));
    let outcome = Outcome::by(fails(|| "no stock"), &[], vec![vec![OK, long.leak(), OK]]);
    let request_id = outcome.lines[0]["span"]["request_id"].as_str().unwrap();
    assert!(request_id.ends_with("r … 872 bytes more"), "{request_id}");
}
