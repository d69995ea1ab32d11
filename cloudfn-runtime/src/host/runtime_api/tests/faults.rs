//! Tests of faults of the Runtime API, and how the process reacts.

use std::cell::Cell;
use std::rc::Rc;

use super::*;
use crate::host::setting::DEFAULT_MAX_BYTES;

const EVENT: &str = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 1\r\n\r\n1";
const REFUSED: &str = "HTTP/1.1 400 Bad Request\r\nContent-Length: 4\r\n\r\nlate";

/// The last part of each request's path.
fn paths(connection: &[String]) -> Vec<&str> {
    connection.iter().filter_map(|request| request.split(' ').nth(1)?.rsplit('/').next()).collect()
}

/// Counts its runs, and returns what it received.
fn counted(
    runs: &Rc<Cell<u32>>,
) -> impl Service<Invocation, Response = Bytes, Error = Failure, Future: 'static> + 'static + use<> {
    let runs = Rc::clone(runs);
    Does(move |invocation: Invocation| {
        runs.set(runs.get() + 1);
        let openid = invocation.environment.get("WX_OPENID").unwrap_or("nobody").to_owned();
        let kept = invocation.environment.get("DATABASE_URL").unwrap_or_default().to_owned();
        async move { Ok(format!("{openid} {kept}").into()) }
    })
}

#[test]
fn next_without_an_event_runs_nothing_and_is_repeated() {
    for nothing in [
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nRequest_Id: r1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nRequest_Id:\r\nTime_Limit_In_Ms: 3000\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n \r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 206 Partial Content\r\nRequest_Id: r1\r\nContent-Length: 2\r\n\r\n{}",
    ] {
        let runs = Rc::default();
        let given = TestProcess::default().variables(&[
            ("SCF_NAMESPACE", "prod-1a2b"),
            ("WX_OPENID", "oPROCESS"),
            ("WX_API_TOKEN", "PROCESS"),
        ]);
        let scripts = vec![vec![OK, nothing, nothing, EVENT, OK]];
        let (connections, _) = run_fast(given.serve(counted(&runs), scripts));
        assert_eq!(paths(&connections[0]), ["ready", "next", "next", "next", "response"], "{nothing:?}");
        assert_eq!(runs.get(), 1, "{nothing:?}");
    }
}

#[test]
fn a_runtime_api_without_events_is_not_asked_in_a_hot_loop() {
    let nothing = "HTTP/1.1 204 No Content\r\n\r\n";
    run_fast(async {
        let started = Instant::now();
        let (connections, _) = served(vec![[vec![OK], vec![nothing; 60]].concat()]).await;
        assert_eq!(connections[0].len(), 61);
        assert!(started.elapsed() > Duration::from_secs(50), "once a second in the end: {:?}", started.elapsed());
    });
}

#[test]
fn sigterm_is_handled_during_the_back_off() {
    let nothing = "HTTP/1.1 204 No Content\r\n\r\n";
    run_fast(async {
        let terminated = sleep(Duration::from_secs(10));
        let scripts = vec![[vec![OK], vec![nothing; 1000]].concat()];
        let (connections, ended) = TestProcess::ended_by(terminated).serve(Echo, scripts).await;
        assert!(ended.is_ok() && connections[0].len() < 20, "{ended:?} after {} requests", connections[0].len());
    });
}

#[test]
fn an_event_with_only_a_request_id_identifies_nobody() {
    let bare = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 0\r\n\r\n";
    let listed = ("WX_CONTEXT_KEYS", "WX_OPENID,WX_API_TOKEN");
    for (list, event, caller) in [
        (listed, bare, "nobody"),
        (("OTHER", ""), bare, "nobody"),
        (("OTHER", ""), EVENT, "nobody"),
        (listed, EVENT, "oPROCESS"),
    ] {
        let variables: &'static [_] = Box::leak(Box::new([
            ("SCF_NAMESPACE", "prod-1a2b"),
            list,
            ("WX_OPENID", "oPROCESS"),
            ("WX_API_TOKEN", "PROCESS"),
            ("DATABASE_URL", "db"),
        ]));
        let given = TestProcess::default().variables(variables);
        let (connections, _) = run(given.serve(counted(&Rc::default()), vec![vec![OK, event, OK]]));
        let answered = &connections[0][2];
        assert!(answered.ends_with(&format!("/response HTTP/1.1|{caller} db")), "{answered}");
    }
}

#[test]
fn a_redirect_is_not_followed_and_a_rejection_ends_the_process_with_its_text() {
    for (answer, message) in [
        ("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", "302"),
        ("HTTP/1.1 304 Not Modified\r\n\r\n", "304"),
        ("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone", "none"),
        ("HTTP/1.1 500 Oops\r\nContent-Length: 5\r\n\r\nsorry", "sorry"),
    ] {
        let runs = Rc::default();
        let (_, ended) = run(TestProcess::default().serve(counted(&runs), vec![vec![OK, answer]]));
        let text = ended.unwrap_err().to_string();
        assert!(text.contains(message) && text.contains("/runtime/invocation/next"), "{text}");
        assert_eq!(runs.get(), 0);
    }
}

#[test]
fn the_words_of_a_refusal_are_bounded() {
    let endless = format!("HTTP/1.1 403 Forbidden\r\nContent-Length: 3000\r\n\r\n{}", "n".repeat(3000));
    let (_, error) = run(served(vec![vec![endless.leak()]]));
    assert!(error.to_string().ends_with("nnn … 1976 bytes more"), "{error}");
    let more = format!("HTTP/1.1 403 Forbidden\r\nContent-Length: 99999\r\n\r\n{}", "n".repeat(99_999));
    let (_, error) = run(served(vec![vec![more.leak()]]));
    assert!(error.to_string().contains("TooLarge"), "{error}");
}

#[test]
fn a_truncated_event_is_not_run() {
    for cut in [
        "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 10\r\n\r\n{\"a\"",
        "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n",
        "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Le",
    ] {
        let runs = Rc::default();
        let scripts = vec![vec![OK, cut], vec![EVENT, OK]];
        let (connections, _) = run(TestProcess::default().serve(counted(&runs), scripts));
        assert_eq!(runs.get(), 1, "{cut:?}");
        assert_eq!(paths(&connections[1]), ["next", "response"], "asked again on a new connection");
    }
}

#[test]
fn an_event_over_the_limit_is_an_error_that_names_the_variable_and_the_next_event_is_served() {
    let large = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 4\r\n\r\n1234";
    let chunked =
        "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n123\r\n1\r\n4\r\n0\r\n\r\n";
    let fits = "HTTP/1.1 200 OK\r\nRequest_Id: r2\r\nContent-Length: 3\r\n\r\n123";
    for large in [large, chunked] {
        let given = TestProcess::default().variables(&[("CLOUDFN_MAX_EVENT_BYTES", "3")]);
        let scripts = vec![vec![OK, large, OK], vec![OK, fits, OK]];
        let (connections, _) = run(given.serve(Echo, scripts));
        let message = "error HTTP/1.1|{\"errCode\":-1,\"errMsg\":\"the event is larger than 3 bytes; CLOUDFN_MAX_EVENT_BYTES raises the limit\"}";
        assert!(connections[1][0].ends_with(message), "{}", connections[1][0]);
        assert!(connections[1][2].contains("/response HTTP/1.1|123 "), "{}", connections[1][2]);
    }
}

#[test]
fn an_event_that_starts_and_never_ends_is_given_up() {
    let started = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: 4\r\n\r\n12";
    // The rest never arrives, because the fake platform waits for the next request.
    let (connections, _) = run_fast(served(vec![vec![OK, started, HANG], vec![OK]]));
    assert!(connections[1][0].contains("/error HTTP/1.1|"), "{}", connections[1][0]);
    let message =
        "the event did not arrive completely within 30000 ms; CLOUDFN_RUNTIME_API_TIMEOUT_MS raises the limit";
    assert!(connections[1][0].contains(message), "{}", connections[1][0]);
}

#[test]
fn a_runtime_api_that_never_answers_ready_is_an_error_that_names_the_variable() {
    let (_, error) = run_fast(served(vec![vec![HANG]]));
    assert!(matches!(error, RuntimeApiError::Late { .. }), "{error}");
    let text = error.to_string();
    assert!(text.contains("30000 ms") && text.contains("CLOUDFN_RUNTIME_API_TIMEOUT_MS"), "{text}");
}

#[test]
fn sigterm_is_handled_while_ready_is_unanswered() {
    run_fast(async {
        let terminated = sleep(Duration::from_secs(1));
        let (_, ended) = TestProcess::ended_by(terminated).serve(Echo, vec![vec![HANG]]).await;
        assert!(ended.is_ok(), "{ended:?}");
    });
}

#[test]
fn an_answer_that_is_not_accepted_is_given_up_and_the_next_event_is_served() {
    let limited = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\ntime_limit_in_ms: 600000\r\nContent-Length: 1\r\n\r\n1";
    for (event, at_least, at_most) in [(EVENT, 30, 40), (limited, 630, 640)] {
        run_fast(async {
            let started = Instant::now();
            let (connections, _) = served(vec![vec![OK, event, HANG], vec![EVENT, OK]]).await;
            assert_eq!(paths(&connections[1]), ["next", "response"]);
            let took = started.elapsed().as_secs();
            assert!((at_least..at_most).contains(&took), "{took} s");
        });
    }
}

#[test]
fn after_sigterm_an_answer_that_is_not_accepted_ends_the_process_in_time() {
    run_fast(async {
        let limited = "HTTP/1.1 200 OK\r\nRequest_Id: r1\r\ntime_limit_in_ms: 900000\r\nContent-Length: 1\r\n\r\n1";
        let started = Instant::now();
        let given =
            TestProcess::ended_by(sleep(Duration::from_secs(5))).variables(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "7000")]);
        let (_, ended) = given.serve(Echo, vec![vec![OK, limited, HANG]]).await;
        assert!(ended.is_ok(), "{ended:?}");
        assert_eq!(started.elapsed().as_secs(), 12);
    });
}

#[test]
fn after_sigterm_a_function_that_never_ends_is_reported_and_the_process_ends() {
    run_fast(async {
        let given =
            TestProcess::ended_by(sleep(Duration::from_secs(5))).variables(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "7000")]);
        let (connections, ended) =
            given.serve(Does(|_| std::future::pending::<Result<_, Failure>>()), vec![vec![OK, EVENT, OK, EVENT]]).await;
        assert!(ended.is_ok(), "{ended:?}");
        assert_eq!(paths(&connections[0]), ["ready", "next", "error"]);
        assert!(connections[0][2].contains("CLOUDFN_DRAIN_TIMEOUT_MS"), "{}", connections[0][2]);
    });
}

#[test]
fn after_sigterm_a_function_answers_in_time_and_no_event_is_requested() {
    run_fast(async {
        let slow = Does(|_| async {
            sleep(Duration::from_secs(10)).await;
            Ok::<_, Failure>(Bytes::new())
        });
        let given = TestProcess::ended_by(sleep(Duration::from_secs(1)));
        let (connections, ended) = given.serve(slow, vec![vec![OK, EVENT, OK, EVENT]]).await;
        assert!(ended.is_ok(), "{ended:?}");
        assert_eq!(paths(&connections[0]), ["ready", "next", "response"]);
    });
}

#[test]
fn repeatedly_rejected_answers_do_not_cause_a_hot_loop() {
    run_fast(async {
        let started = Instant::now();
        let rounds = [EVENT, REFUSED].repeat(30);
        let (connections, _) = served(vec![[vec![OK], rounds].concat()]).await;
        assert_eq!(connections[0].len(), 61);
        assert!(started.elapsed() > Duration::from_secs(20), "{:?}", started.elapsed());
    });
}

#[test]
fn two_context_headers_fail_the_invocation() {
    let context = |openid: &str| {
        let json = format!(r#"{{"environment": {{"WX_CONTEXT_KEYS": "WX_OPENID", "WX_OPENID": "{openid}"}}}}"#);
        base64::engine::general_purpose::STANDARD.encode(json)
    };
    let twice = format!(
        "HTTP/1.1 200 OK\r\nx-cloudfn-context: {}\r\nX-Cloudfn-Context: {}\r\nContent-Length: 1\r\n\r\n1",
        context("o1"),
        context("oMALLORY")
    );
    let (connections, _) = run(served(vec![vec![OK, twice.leak(), OK]]));
    assert!(
        connections[0][2].contains("/error HTTP/1.1|") && connections[0][2].contains("occurs twice"),
        "{}",
        connections[0][2]
    );
}

#[test]
fn an_event_that_is_a_list_identifies_nobody() {
    let event = r#"[["victim","wxV"]]"#;
    let list = format!("HTTP/1.1 200 OK\r\nRequest_Id: r1\r\nContent-Length: {}\r\n\r\n{event}", event.len());
    let (connections, _) = run(served(vec![vec![OK, list.leak(), OK]]));
    assert!(connections[0][2].contains("|[[\"victim\",\"wxV\"]] nobody "), "{}", connections[0][2]);
}

#[test]
fn an_error_text_above_the_platforms_limit_is_cut() {
    // More than a platform accepts.
    let wordy = Does(|_| async { Err(Failure::new("w".repeat(DEFAULT_MAX_BYTES))) });
    let (connections, _) = run(TestProcess::default().serve(wordy, vec![vec![OK, EVENT, OK]]));
    assert!(connections[0][2].contains("/error HTTP/1.1|{\"errCode\":-1,\"errMsg\":\"wwww"), "{}", connections[0][2]);
    let length = failure_json(&Failure::new("w".repeat(DEFAULT_MAX_BYTES))).len();
    assert!(length < 70_000, "{length}");
}
