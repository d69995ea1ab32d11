//! Tests of the Runtime API host with a fake platform on plain sockets, so that every byte is visible.

use std::collections::VecDeque;
use std::task::{Context as TaskContext, Poll};

use base64::Engine;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::*;
use crate::host::setting::DEFAULT_MAX_BYTES;
use crate::middleware::observed;
use crate::registry::function::Running;

mod faults;
#[cfg(unix)]
mod inherited;
mod log_lines;

/// Answers with the event and the openid, or fails in the way the event asks for.
#[derive(Clone)]
struct Echo;

impl Service<Invocation> for Echo {
    type Response = Bytes;
    type Error = Failure;
    type Future = Running;

    fn poll_ready(&mut self, _: &mut TaskContext<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, invocation: Invocation) -> Running {
        Box::pin(async move {
            match &invocation.event[..] {
                b"\"panic\"" => panic!("on purpose"),
                b"\"large\"" => Ok(vec![b' '; DEFAULT_MAX_BYTES + 1].into()),
                event => {
                    let openid = invocation.environment.get("WX_OPENID").unwrap_or("nobody");
                    let function = invocation.function.as_deref().unwrap_or("none");
                    let limit = invocation.deadline.is_some();
                    let event = String::from_utf8_lossy(event);
                    let request_id = &invocation.request_id;
                    Ok(format!("{event} {openid} {function} {request_id} {limit}").into())
                }
            }
        })
    }
}

/// An answer that never comes. The connection stays open.
const HANG: &str = "";

/// A service made of a closure, always ready.
#[derive(Clone)]
struct Does<F>(F);

impl<F, R, E> Service<Invocation> for Does<F>
where
    F: FnMut(Invocation) -> R,
    R: Future<Output = Result<Bytes, E>>,
{
    type Response = Bytes;
    type Error = E;
    type Future = R;

    fn poll_ready(&mut self, _: &mut TaskContext<'_>) -> Poll<Result<(), E>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, invocation: Invocation) -> R {
        self.0(invocation)
    }
}

/// One connection of the fake platform: the requests it reads, and its answer to each.
struct Scripted {
    answers: VecDeque<&'static str>,
}

/// Serves each script on a connection of its own, then stops listening. Returns the requests of each connection.
fn platform(listener: TcpListener, scripts: Vec<Scripted>) -> JoinHandle<Vec<Vec<String>>> {
    tokio::spawn(async move {
        let mut connections = Vec::new();
        for mut script in scripts {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut requests = Vec::new();
            while let Some(answer) = script.answers.pop_front() {
                let Some(request) = read_request(&mut stream).await else {
                    break;
                };
                requests.push(request);
                if answer == HANG {
                    // Until the other side gives up.
                    let _ = stream.read(&mut [0]).await;
                    break;
                }
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
            connections.push(requests);
        }
        connections
    })
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut text = Vec::new();
    loop {
        let mut byte = [0];
        if stream.read(&mut byte).await.unwrap() == 0 {
            return None;
        }
        text.push(byte[0]);
        if text.ends_with(b"\r\n\r\n") {
            break;
        }
    }
    let head = String::from_utf8(text).unwrap();
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ").map(str::to_owned))
        .map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    let first = head.lines().next().unwrap();
    Some(format!("{first}|{}", String::from_utf8_lossy(&body[..length.min(200)])))
}

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/// Serves until the platform is gone. Returns the requests of each connection and the final error.
async fn served(scripts: Vec<Vec<&'static str>>) -> (Vec<Vec<String>>, RuntimeApiError) {
    served_below("", scripts).await
}

/// The same with a path before every other.
async fn served_below(base: &'static str, scripts: Vec<Vec<&'static str>>) -> (Vec<Vec<String>>, RuntimeApiError) {
    let (connections, ended) = TestProcess { base, ..TestProcess::default() }.serve(Echo, scripts).await;
    (connections, ended.unwrap_err())
}

/// How the test's process is started.
struct TestProcess<F = std::future::Pending<()>> {
    base: &'static str,
    variables: &'static [(&'static str, &'static str)],
    terminated: F,
}

impl Default for TestProcess {
    fn default() -> Self {
        Self::ended_by(std::future::pending())
    }
}

impl<F> TestProcess<F> {
    fn ended_by(terminated: F) -> Self {
        Self { base: "", variables: &[("SCF_NAMESPACE", "prod-1a2b")], terminated }
    }

    fn variables(self, variables: &'static [(&'static str, &'static str)]) -> Self {
        Self { variables, ..self }
    }
}

impl<F: Future<Output = ()>> TestProcess<F> {
    async fn serve<S>(
        self,
        service: S,
        scripts: Vec<Vec<&'static str>>,
    ) -> (Vec<Vec<String>>, Result<(), RuntimeApiError>)
    where
        S: Service<Invocation, Response = Bytes> + 'static,
        S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
        S::Future: 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let address = Address::Server { host: "127.0.0.1".into(), port, base: self.base.to_owned() };
        let scripts = scripts.into_iter().map(|answers| Scripted { answers: answers.into() }).collect();
        let platform = platform(listener, scripts);
        let process = process(self.variables);
        let trust = Trust::of(&process).unwrap();
        let settings = Settings { address, trust, limits: Limits::of(&process).unwrap() };
        let current = CurrentInvocation::default();
        let chosen = FunctionChoice::default();
        let ended = serve_until(self.terminated, settings, &mut observed(service), &process, &chosen, &current).await;
        (platform.await.unwrap(), ended)
    }
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// Runs with a paused clock that jumps to the next timer.
fn run_fast<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap().block_on(future)
}

#[test]
fn ready_has_a_body_of_one_byte_and_everything_goes_over_one_connection() {
    let next = "HTTP/1.1 200 OK\r\nREQUEST_ID: r1\r\ntime_limit_IN_MS: 3000\r\nContent-Length: 3\r\n\r\n{ }";
    let (connections, error) = run(served(vec![vec![OK, next, OK, next, OK]]));
    assert_eq!(
        connections,
        [[
            "POST /runtime/init/ready HTTP/1.1| ",
            "GET /runtime/invocation/next HTTP/1.1|",
            "POST /runtime/invocation/response HTTP/1.1|{ } nobody none r1 true",
            "GET /runtime/invocation/next HTTP/1.1|",
            "POST /runtime/invocation/response HTTP/1.1|{ } nobody none r1 true",
        ]]
    );
    assert!(error.to_string().contains("is gone"), "{error}");
}

#[test]
fn a_panic_is_an_error_answer_with_its_place_and_the_next_event_is_served() {
    install_hook_once();
    let panic = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n\"panic\"";
    let next = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1";
    let (connections, _) = run(served(vec![vec![OK, panic, OK, next, OK]]));
    let error = &connections[0][2];
    assert!(error.starts_with("POST /runtime/invocation/error HTTP/1.1|{\"errCode\":-1,"), "{error}");
    assert!(error.contains("mod.rs:") && error.contains("on purpose"), "{error}");
    assert!(connections[0][4].contains("/response HTTP/1.1|1 nobody"), "{}", connections[0][4]);
}

/// Installs the panic hook, and a subscriber for the threads that have none: a callsite that another test's thread
/// reaches first, without any subscriber, would stay disabled for the tests that listen.
fn install_hook_once() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        crate::panics::install_panic_hook();
        // An error means that there is one already.
        let _ = tracing::subscriber::set_global_default(tracing_subscriber::registry());
    });
}

#[test]
fn a_connection_that_was_closed_while_frozen_is_reopened() {
    let next = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1";
    let (connections, _) = run(served(vec![vec![OK, next, OK], vec![next, OK]]));
    assert_eq!(connections[1].len(), 2, "{connections:?}");
}

#[test]
fn identity_comes_from_the_invocations_own_context() {
    let json = r#"{"environment": {"WX_CONTEXT_KEYS": "WX_OPENID", "WX_OPENID": "o1"}, "function_name": "notify"}"#;
    let header = base64::engine::general_purpose::STANDARD.encode(json);
    let next = format!("HTTP/1.1 200 OK\r\nX-Cloudfn-Context: {header}\r\nContent-Length: 1\r\n\r\n1");
    let bare = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2";
    let (connections, _) = run(served(vec![vec![OK, next.leak(), OK, bare, OK]]));
    assert!(connections[0][2].contains("|1 o1 notify"), "{}", connections[0][2]);
    assert!(connections[0][4].contains("|2 nobody none"), "{}", connections[0][4]);
}

#[test]
fn without_a_context_each_event_identifies_its_own_caller() {
    let user = "HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{\"userInfo\":{\"openId\":\"o1\"}}";
    let nobody = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    let context = base64::engine::general_purpose::STANDARD.encode(r#"{"environment": {}}"#);
    let with_context = user.replace("Content-Length", &format!("X-Cloudfn-Context: {context}\r\nContent-Length"));
    let (connections, _) = run(served(vec![vec![OK, user, OK, nobody, OK, with_context.leak(), OK]]));
    assert!(connections[0][2].contains("}} o1 none"), "{}", connections[0][2]);
    assert!(connections[0][4].contains("{} nobody none"), "{}", connections[0][4]);
    assert!(connections[0][6].contains("}} nobody none"), "{}", connections[0][6]);
}

#[test]
fn an_invalid_context_fails_only_its_own_invocation() {
    let bad = "HTTP/1.1 200 OK\r\nX-Cloudfn-Context: ???\r\nContent-Length: 1\r\n\r\n1";
    let next = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2";
    let (connections, _) = run(served(vec![vec![OK, bad, OK, next, OK]]));
    assert!(connections[0][2].contains("/error HTTP/1.1|{\"errCode\":-1"), "{}", connections[0][2]);
    assert!(connections[0][2].contains("x-cloudfn-context"), "{}", connections[0][2]);
    assert!(connections[0][4].contains("/response HTTP/1.1|2"), "{}", connections[0][4]);
}

#[test]
fn an_answer_over_the_platforms_limit_is_an_error_that_gives_the_size() {
    let large = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n\"large\"";
    let (connections, _) = run(served(vec![vec![OK, large, OK]]));
    assert!(connections[0][2].contains("6291457 bytes"), "{}", connections[0][2]);
}

#[test]
fn a_refused_answer_does_not_end_the_process() {
    let next = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1";
    let refused = "HTTP/1.1 400 Bad Request\r\nContent-Length: 4\r\n\r\nlate";
    let (connections, _) = run(served(vec![vec![OK, next, refused, next, OK]]));
    assert_eq!(connections[0].len(), 5);
}

#[test]
fn a_platform_that_refuses_ready_is_named_with_its_words() {
    let (_, error) = run(served(vec![vec!["HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"]]));
    let text = error.to_string();
    assert!(text.contains("403") && text.contains("/runtime/init/ready") && text.contains("no"), "{text}");
}

fn process(variables: &[(&str, &str)]) -> Environment {
    variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_path_in_the_address_prefixes_every_request() {
    let next = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1";
    let (connections, _) = run(served_below("/secret", vec![vec![OK, next, OK]]));
    let paths: Vec<_> = connections[0].iter().map(|request| request.split(' ').nth(1).unwrap()).collect();
    assert_eq!(
        paths,
        ["/secret/runtime/init/ready", "/secret/runtime/invocation/next", "/secret/runtime/invocation/response"]
    );
}
