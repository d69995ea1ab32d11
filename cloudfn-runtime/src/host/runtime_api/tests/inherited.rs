//! The Runtime API on a socket that the process has inherited.

use std::os::fd::OwnedFd;

use futures_util::future::join;
use tokio::net::UnixStream;

use super::*;

/// Serves on one end of a pair of sockets. The platform talks at the other end, which closes when it returns.
async fn served(
    variables: &[(&str, &str)],
    platform: impl AsyncFnOnce(UnixStream) -> Vec<String>,
) -> (Vec<String>, RuntimeApiError) {
    let (own, inherited) = UnixStream::pair().unwrap();
    let inherited = OwnedFd::from(inherited.into_std().unwrap());
    let address = Address::Inherited { descriptor: 3, connection: Some(inherited.into()) };
    let process = process(variables);
    let trust = Trust::of(&process).unwrap();
    let settings = Settings { address, trust, limits: Limits::of(&process).unwrap() };
    let (current, chosen) = (CurrentInvocation::default(), FunctionChoice::default());
    let mut service = observed(Echo);
    let serving = serve_until(std::future::pending(), settings, &mut service, &process, &chosen, &current);
    let (ended, requests) = join(serving, platform(own)).await;
    (requests, ended.unwrap_err())
}

fn next(event: &str) -> String {
    format!("HTTP/1.1 200 \r\ncontent-length: {}\r\nrequest_id: r1\r\n\r\n{event}", event.len())
}

#[test]
fn nothing_but_calls_goes_over_the_socket_and_the_first_may_come_before_it_is_asked_for() {
    let (requests, error) = run(served(&[], async |mut own| {
        let mut requests = Vec::new();
        own.write_all(next("\"early\"").as_bytes()).await.unwrap();
        for then in [String::new(), OK.to_owned(), next("2"), OK.to_owned()] {
            requests.push(read_request(&mut own).await.unwrap());
            own.write_all(then.as_bytes()).await.unwrap();
        }
        requests
    }));
    assert_eq!(
        requests,
        [
            "GET /runtime/invocation/next HTTP/1.1|",
            "POST /runtime/invocation/response HTTP/1.1|\"early\" nobody none r1 false",
            "GET /runtime/invocation/next HTTP/1.1|",
            "POST /runtime/invocation/response HTTP/1.1|2 nobody none r1 false",
        ]
    );
    let error = error.to_string();
    assert_eq!(error, "the Runtime API at descriptor 3 is gone: its only connection has ended");
}

#[test]
fn an_event_that_is_too_large_fails_its_own_call_and_the_next_one_is_served() {
    let (requests, _) = run(served(&[("CLOUDFN_MAX_EVENT_BYTES", "10")], async |mut own| {
        let mut requests = Vec::new();
        for event in ["1".repeat(1_000_000), "2".repeat(10)] {
            read_request(&mut own).await.unwrap();
            own.write_all(next(&event).as_bytes()).await.unwrap();
            requests.push(read_request(&mut own).await.unwrap());
            own.write_all(OK.as_bytes()).await.unwrap();
        }
        requests
    }));
    assert!(requests[0].starts_with("POST /runtime/invocation/error HTTP/1.1|"), "{requests:?}");
    assert!(requests[0].contains("the event is larger than 10 bytes; CLOUDFN_MAX_EVENT_BYTES"), "{requests:?}");
    assert!(requests[1].starts_with("POST /runtime/invocation/response HTTP/1.1|2222222222 "), "{requests:?}");
}

#[test]
fn a_socket_that_breaks_in_the_middle_is_not_used_again() {
    let (_, error) = run(served(&[], async |mut own| {
        read_request(&mut own).await.unwrap();
        let whole = next("only half of it arrives");
        own.write_all(&whole.as_bytes()[..whole.len() - 10]).await.unwrap();
        Vec::new()
    }));
    let error = error.to_string();
    assert!(error.starts_with("the Runtime API at descriptor 3 is gone: /runtime/invocation/next failed: "), "{error}");
}
