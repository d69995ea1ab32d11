//! What can go wrong between a process and the Runtime API, and the expected outcomes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::event::{CONTEXT, Event, REQUEST_ID, TIME_LIMIT, context};
use super::platform::Replies;
use super::reply::Reply;

/// One process with one script.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) name: String,
    pub(super) events: Vec<Event>,
    pub(super) replies: Replies,
    pub(super) outcome: Outcome,
}

/// The expected outcome. In every case, each event has at most one answer, which is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Every event is answered, and the process runs until SIGTERM.
    AllAnswered,
    /// Every event is answered, or the process ends with an exit code that makes the platform start another.
    AnsweredOrEnded,
    /// The function itself ends the process.
    FunctionEndsIt,
    /// The platform blocks the process forever. It must still end on SIGTERM.
    EndsAtSigterm,
}

impl Case {
    fn new(name: impl Into<String>, events: Vec<Event>, outcome: Outcome) -> Self {
        Self { name: name.into(), events, replies: Replies::default(), outcome }
    }

    fn ready(mut self, replies: &[Reply]) -> Self {
        self.replies.ready = replies.iter().copied().collect();
        self
    }

    fn next(mut self, replies: &[Reply]) -> Self {
        self.replies.next = replies.iter().copied().collect();
        self
    }

    fn answer(mut self, replies: &[Reply]) -> Self {
        self.replies.answer = replies.iter().copied().collect();
        self
    }
}

pub(super) fn all() -> Vec<Case> {
    let mut cases = vec![Case::new("nothing goes wrong", three(), Outcome::AllAnswered)];
    cases.extend(of_ready());
    cases.extend(of_next());
    cases.extend(of_answer());
    cases.extend(of_headers());
    cases.extend(of_events());
    cases.extend(of_functions());
    cases
}

fn three() -> Vec<Event> {
    ["a", "b", "c"].map(Event::who).into()
}

fn of_ready() -> Vec<Case> {
    use Reply::{End, Garbage, Late, Reset, Status};

    let faults = [Status(500, "sorry"), End, Reset, Garbage, Late(300)];
    let case = |fault| Case::new(format!("`ready`: {fault:?}"), three(), Outcome::AnsweredOrEnded).ready(&[fault]);
    faults.map(case).into()
}

fn of_next() -> Vec<Case> {
    use Reply::{Correct, Cut, Drip, End, Garbage, Informed, Late, Reset, Status, Vanish};

    let mut cases = Vec::new();
    for fault in [End, Reset, Cut, Informed, Drip, Late(400)] {
        let name = format!("the second `next`: {fault:?}");
        cases.push(Case::new(name, three(), Outcome::AllAnswered).next(&[Correct, fault]));
    }
    for fault in [
        Status(400, "bad"),
        Status(404, "none"),
        Status(429, "slow"),
        Status(500, "oops"),
        Status(503, "wait"),
        Status(302, ""),
        Status(204, ""),
        Status(200, ""),
        Garbage,
        Vanish,
    ] {
        let name = format!("the second `next`: {fault:?}");
        cases.push(Case::new(name, three(), Outcome::AnsweredOrEnded).next(&[Correct, fault]));
    }
    for fault in [Status(204, ""), Status(200, "")] {
        let name = format!("the first `next`: {fault:?}");
        cases.push(Case::new(name, three(), Outcome::AnsweredOrEnded).next(&[fault]));
    }
    for faults in [[Correct, End, End], [Correct, Reset, Cut]] {
        let name = format!("`next`, twice in a row: {faults:?}");
        cases.push(Case::new(name, three(), Outcome::AnsweredOrEnded).next(&faults));
    }
    cases.push(Case::new("`next` never comes", three(), Outcome::EndsAtSigterm).next(&[Reply::Never]));
    cases
}

fn of_answer() -> Vec<Case> {
    use Reply::{End, Garbage, Late, Never, Reset, Status, TakenThenEnd, TakenThenReset, Vanish};

    let mut cases = Vec::new();
    for fault in [End, Reset, TakenThenEnd, TakenThenReset, Late(400), Status(400, "late"), Status(413, "large")] {
        let name = format!("the first answer: {fault:?}");
        // The platform does not want an answer that it has refused.
        let outcome = if matches!(fault, Status(..)) { Outcome::AnsweredOrEnded } else { Outcome::AllAnswered };
        cases.push(Case::new(name, three(), outcome).answer(&[fault]));
    }
    for faults in [vec![Status(500, "oops")], vec![Garbage], vec![Vanish], vec![End, End]] {
        let name = format!("the first answer: {faults:?}");
        cases.push(Case::new(name, three(), Outcome::AnsweredOrEnded).answer(&faults));
    }
    cases.push(Case::new("the first answer is never taken", three(), Outcome::EndsAtSigterm).answer(&[Never]));
    cases
}

fn of_headers() -> Vec<Case> {
    let broken_contexts =
        ["%%%".to_owned(), STANDARD.encode("{"), String::new(), STANDARD.encode(r#"{"environment":{"WX_OPENID":7}}"#)];
    let broken = broken_contexts.iter().enumerate();
    let mut contexts: Vec<_> = broken.map(|(n, value)| Event::who(&format!("c{n}")).with(CONTEXT, value)).collect();
    contexts.push(Event::who("last"));
    let limits = ["-1", "", "soon", "1e30", "9223372036854775808"].iter().enumerate();
    let limits = limits.map(|(n, value)| Event::who(&format!("l{n}")).with(TIME_LIMIT, value));
    let mut doubled = Event::who("a");
    let other = json!({"WX_CONTEXT_KEYS": "WX_OPENID", "WX_OPENID": "o-of-another"});
    doubled.headers.push((CONTEXT.to_owned(), context(&other, "bed_work")));
    vec![
        Case::new("no request id", vec![Event::who("a").without(REQUEST_ID), Event::who("b")], Outcome::AllAnswered),
        Case::new("contexts that cannot be read", contexts, Outcome::AllAnswered),
        Case::new("invalid time limits", limits.collect(), Outcome::AllAnswered),
        Case::new("a repeated context", vec![doubled, Event::who("b")], Outcome::AllAnswered),
    ]
}

fn of_events() -> Vec<Case> {
    let deep = ["[".repeat(10_000), "]".repeat(10_000)].concat();
    let bodies: [&[u8]; 8] = [
        b"",
        b"  ",
        b"null",
        br#"{"kind":"#,
        b"{\"kind\":\"\xff\"}",
        b"\xef\xbb\xbf{\"kind\":\"who\"}",
        br#"{"kind":"who"}{}"#,
        deep.as_bytes(),
    ];
    let odd = bodies.iter().enumerate().map(|(n, body)| Event::who(&format!("e{n}")).with_body(body));
    let mut odd: Vec<_> = odd.collect();
    odd.push(Event::who("last"));
    let mut cases = vec![Case::new("bodies that are not events", odd, Outcome::AllAnswered)];
    for mib in [6, 64] {
        let large = Event::work("a", &json!({"kind": "length", "id": "p".repeat(mib * 1024 * 1024)}));
        cases.push(Case::new(format!("an event of {mib} MiB"), vec![large, Event::who("b")], Outcome::AllAnswered));
    }
    for bytes in [6 * 1024 * 1024 - 20, 6 * 1024 * 1024, 50 * 1024 * 1024] {
        let large = Event::work("a", &json!({"kind": "large-answer", "number": bytes}));
        cases.push(Case::new(
            format!("an answer of {bytes} bytes"),
            vec![large, Event::who("b")],
            Outcome::AllAnswered,
        ));
    }
    cases
}

fn of_functions() -> Vec<Case> {
    let work = |id: &str, kind: &str, number: u64| Event::work(id, &json!({"kind": kind, "number": number, "id": id}));
    let failing = vec![
        work("a", "panic", 0),
        work("b", "panic-later", 5),
        Event::who("c").with(CONTEXT, &context(&json!({}), "bed_work")).with_body(br#"{"kind":"needs-openid"}"#),
        Event::who("d"),
    ];
    let mut cases = vec![Case::new("functions that panic and fail", failing, Outcome::AllAnswered)];
    for (kind, number) in [("exit", 3), ("exit", 0), ("abort", 0), ("overflow-stack", 0)] {
        let name = format!("a function that ends its process: {kind} {number}");
        cases.push(Case::new(name, vec![work("a", kind, number), Event::who("b")], Outcome::FunctionEndsIt));
    }
    cases.push(Case::new("a function that never ends", vec![work("a", "never", 0)], Outcome::EndsAtSigterm));
    cases
}
