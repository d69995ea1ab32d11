//! A gateway that answers correctly, and checks that each call has the openid, token and signature of its caller.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::io;
use std::rc::Rc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use super::{Address, CloudCall, listen};
use crate::caller::Caller;
use crate::problems::Problems;
use crate::report::Report;
use crate::wire::{Message, Reader, response};

/// The prefix of the APIs' own paths. In Cloud Hosting, calls go there as JSON without a token.
const OPEN_API_SERVICE: &str = "/cgi-bin/";

#[derive(Debug)]
pub(crate) struct VerifyingGateway {
    address: Address,
    arrivals: Rc<Arrivals>,
}

#[derive(Debug, Default)]
struct Arrivals {
    calls: Cell<u64>,
    ids: RefCell<HashSet<String>>,
    of_another: Problems,
    twice: Problems,
}

impl VerifyingGateway {
    pub(crate) async fn start() -> io::Result<Self> {
        let arrivals = Rc::<Arrivals>::default();
        let serving = Rc::clone(&arrivals);
        let address = listen(move |stream| serve(stream, Rc::clone(&serving))).await?;
        Ok(Self { address, arrivals })
    }

    /// The URL of Cloud Calls.
    pub(crate) fn url(&self) -> String {
        self.address.url("/admin")
    }

    /// The URL in front of the APIs' own paths.
    pub(crate) fn open_api_url(&self) -> String {
        self.address.url("")
    }

    pub(crate) fn calls(&self) -> u64 {
        self.arrivals.calls.get()
    }

    /// Whether a call with this id has arrived.
    pub(crate) fn has_seen(&self, id: &str) -> bool {
        self.arrivals.ids.borrow().contains(id)
    }

    pub(crate) fn report(&self, report: &mut Report) {
        report.never(
            "Cloud Calls with an openid, token or secret of another caller",
            &self.arrivals.of_another,
            self.calls(),
        );
        report.never("Cloud Calls that were sent twice", &self.arrivals.twice, self.calls());
    }
}

async fn serve(mut stream: TcpStream, arrivals: Rc<Arrivals>) -> io::Result<()> {
    let mut reader = Reader::default();
    while let Some(request) = reader.message(&mut stream).await? {
        let number = arrivals.calls.get();
        arrivals.calls.set(number + 1);
        let (id, response) = arrivals.answer(&request);
        if !arrivals.ids.borrow_mut().insert(id.clone()) {
            arrivals.twice.add(id);
        }
        // Some answers are delayed, so that calls overtake one another.
        if number.is_multiple_of(3) {
            tokio::time::sleep(Duration::from_micros(number * 7919 % 3000)).await;
        }
        stream.write_all(&response).await?;
    }
    Ok(())
}

impl Arrivals {
    /// The id of a call, and the bytes of its answer.
    fn answer(&self, request: &Message) -> (String, Vec<u8>) {
        if request.target().starts_with(OPEN_API_SERVICE) {
            let call = request.json();
            let member = |name: &str| call[name].as_str().unwrap_or_default().to_owned();
            let (id, touser) = (member("template_id"), member("touser"));
            self.compare(&id, &[("openid", &touser, &Caller::named_in(&id).openid)], None);
            let answer = answer_to(&id, &touser).to_string();
            return (id, response("200 OK", "content-type: application/json\r\n", answer.as_bytes()));
        }
        let call = match CloudCall::read(request, |id| Caller::named_in(id).secret_key) {
            Ok(call) => call,
            Err(problem) => {
                self.of_another.add(format!("a call that cannot be read: {problem}"));
                return (String::new(), response("400 Bad Request", "", b""));
            }
        };
        let caller = Caller::named_in(&call.template_id);
        let id = &call.template_id;
        let facts = [
            ("openid", call.touser.as_str(), caller.openid.as_str()),
            ("token", &call.token, &caller.token),
            ("secret id", &call.secret_id, &caller.secret_id),
            ("session token", &call.session_token, &caller.session_token),
        ];
        self.compare(id, &facts, call.signature_problem.as_deref());
        let answer = CloudCall::answer(&answer_to(id, &call.touser));
        (call.template_id, response("200 OK", "content-type: application/octet-stream\r\n", &answer))
    }

    /// Compares each fact of a call with the expected one. Several differences in one call count as one problem.
    fn compare(&self, id: &str, facts: &[(&str, &str, &str)], signature_problem: Option<&str>) {
        let differing = facts.iter().filter(|(_, got, expected)| got != expected);
        let mut problems: Vec<_> =
            differing.map(|(what, got, expected)| format!("the {what} is {got}, not {expected}")).collect();
        problems.extend(signature_problem.map(str::to_owned));
        if !problems.is_empty() {
            self.of_another.add(format!("call {id}: {}", problems.join("; ")));
        }
    }
}

fn answer_to(id: &str, touser: &str) -> Value {
    json!({"errcode": 0, "errmsg": "ok", "id": id, "touser": touser})
}
