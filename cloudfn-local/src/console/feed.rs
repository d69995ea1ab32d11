//! The messages to open pages.
//!
//! Messages are stored once, for all pages. A page that reads slowly or not at all keeps nothing alive: it continues with
//! the messages that are still stored.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use serde_json::Value;
use tokio::sync::watch;

/// The maximum number of past invocations that a new page is shown.
const MAX_REMEMBERED: usize = 50;

/// The maximum size of past invocations that are kept, in bytes.
const MAX_KEPT_BYTES: usize = 16 * 1024 * 1024;

/// The maximum number of messages about running invocations that are kept.
const MAX_RUNNING: usize = 2000;

/// Sends messages to pages.
#[derive(Debug)]
pub(super) struct Feed {
    past: Arc<Mutex<Past>>,
    /// The number of messages so far.
    told: watch::Sender<u64>,
}

/// The messages that are kept.
#[derive(Debug, Default)]
struct Past {
    /// The last message of each of these kinds.
    state: Option<NumberedMessage>,
    answers: Option<NumberedMessage>,
    cleared: Option<NumberedMessage>,
    invocations: VecDeque<NumberedMessage>,
    /// Messages about invocations that have not ended: the request id of each.
    running: VecDeque<(String, NumberedMessage)>,
    /// The size of the invocations that are kept, in bytes.
    kept: usize,
    /// The number of the last message.
    last: u64,
    /// Whether no more messages follow.
    is_over: bool,
}

/// A message and its number.
#[derive(Debug, Clone)]
struct NumberedMessage {
    number: u64,
    message: Message,
}

/// A message as a server-sent event. All pages share its bytes: one that does not read costs no copy.
#[derive(Debug, Clone)]
pub(super) struct Message(pub(super) Bytes);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The functions, their build and the users.
    State,
    /// The scripted answers.
    Answers,
    /// All invocations were removed.
    Cleared,
    /// An invocation has started.
    Started,
    /// A running invocation wrote a line.
    Log,
    /// An invocation has ended.
    Invocation,
    /// An invocation ended without a result.
    Abandoned,
}

/// An open page, and the last message that it got.
#[derive(Debug)]
pub(super) struct Follower {
    past: Arc<Mutex<Past>>,
    told: watch::Receiver<u64>,
    /// The numbers of the last messages that it got: of states, and of all others.
    state: u64,
    other: u64,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Answers => "answers",
            Self::Cleared => "cleared",
            Self::Started => "started",
            Self::Log => "log",
            Self::Invocation => "invocation",
            Self::Abandoned => "abandoned",
        }
    }
}

impl Default for Feed {
    fn default() -> Self {
        Self { past: Arc::default(), told: watch::Sender::new(0) }
    }
}

impl Feed {
    pub(super) fn state(&self, state: &Value) {
        self.publish(|past| past.state = Some(past.next(Kind::State, state)));
    }

    /// The rules for answers. Nothing is sent if they are as before: each call may have used one, and most have not.
    pub(super) fn answers(&self, answers: &Value) {
        self.publish(|past| {
            let told = past.next(Kind::Answers, answers);
            if past.answers.as_ref().is_none_or(|before| before.message.0 != told.message.0) {
                past.answers = Some(told);
            }
        });
    }

    /// Removes all invocations.
    pub(super) fn clear(&self) {
        self.publish(|past| {
            past.invocations.clear();
            past.kept = 0;
            past.cleared = Some(past.next(Kind::Cleared, &Value::Null));
        });
    }

    /// A message about an invocation that has not ended.
    pub(super) fn running(&self, kind: Kind, id: &str, message: &Value) {
        self.publish(|past| {
            let told = past.next(kind, message);
            past.keep_running(id, told);
        });
    }

    /// An invocation that has ended without a result.
    pub(super) fn abandoned(&self, id: &str, message: &Value) {
        self.publish(|past| {
            past.running.retain(|(other, _)| other != id);
            let told = past.next(Kind::Abandoned, message);
            past.keep_running(id, told);
        });
    }

    pub(super) fn invocation(&self, id: &str, invocation: &Value) {
        self.publish(|past| {
            past.running.retain(|(other, _)| other != id);
            let told = past.next(Kind::Invocation, invocation);
            past.kept += told.message.0.len();
            past.invocations.push_back(told);
            while past.invocations.len() > MAX_REMEMBERED || (past.kept > MAX_KEPT_BYTES && past.invocations.len() > 1)
            {
                let forgotten = past.invocations.pop_front();
                past.kept -= forgotten.map_or(0, |told| told.message.0.len());
            }
        });
    }

    pub(super) fn close(&self) {
        self.publish(|past| {
            past.is_over = true;
            past.last += 1;
        });
    }

    /// All messages that are kept, and all that follow.
    pub(super) fn follow(&self) -> Follower {
        Follower { past: Arc::clone(&self.past), told: self.told.subscribe(), state: 0, other: 0 }
    }

    fn publish(&self, change: impl FnOnce(&mut Past)) {
        let mut past = lock(&self.past);
        change(&mut past);
        self.told.send_replace(past.last);
    }
}

impl Past {
    fn next(&mut self, kind: Kind, json: &Value) -> NumberedMessage {
        self.last += 1;
        // JSON has no line feed in it, so it is one line of data.
        let event = format!("event: {}\ndata: {json}\n\n", kind.name());
        NumberedMessage { number: self.last, message: Message(event.into()) }
    }

    fn keep_running(&mut self, id: &str, told: NumberedMessage) {
        self.running.push_back((id.to_owned(), told));
        if self.running.len() > MAX_RUNNING {
            self.running.pop_front();
        }
    }

    /// The messages that are no state, in no order.
    fn others(&self) -> impl Iterator<Item = &NumberedMessage> {
        let last = self.answers.iter().chain(&self.cleared);
        last.chain(&self.invocations).chain(self.running.iter().map(|(_, told)| told))
    }
}

impl Follower {
    /// Waits for the next message; `None` if no more follow.
    pub(super) async fn next(&mut self) -> Option<Message> {
        loop {
            self.told.borrow_and_update();
            if let Some(message) = self.next_unseen() {
                return Some(message);
            }
            if lock(&self.past).is_over {
                return None;
            }
            self.told.changed().await.ok()?;
        }
    }

    /// The next message that the page has not received yet.
    fn next_unseen(&mut self) -> Option<Message> {
        let past = lock(&self.past);
        if let Some(told) = past.state.as_ref().filter(|told| told.number > self.state) {
            self.state = told.number;
            return Some(told.message.clone());
        }
        let unseen = past.others().filter(|told| told.number > self.other);
        let told = unseen.min_by_key(|told| told.number)?;
        self.other = told.number;
        Some(told.message.clone())
    }
}

fn lock(past: &Mutex<Past>) -> MutexGuard<'_, Past> {
    // No code panics while it holds the lock.
    past.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// All messages that a page has not received yet.
    fn told(follower: &mut Follower) -> Vec<String> {
        let all = std::iter::from_fn(|| follower.next_unseen());
        all.map(|message| shown(&message)).collect()
    }

    /// The kind and the JSON of a message.
    fn shown(message: &Message) -> String {
        let event = String::from_utf8(message.0.to_vec()).unwrap();
        let event = event.strip_prefix("event: ").unwrap().strip_suffix("\n\n").unwrap();
        event.replace("\ndata: ", " ")
    }

    #[test]
    fn a_page_that_is_opened_later_sees_the_state_and_the_last_invocations() {
        let feed = Feed::default();
        feed.state(&json!(1));
        feed.state(&json!(2));
        for number in 0..=MAX_REMEMBERED {
            feed.invocation(&number.to_string(), &json!(number));
        }
        let mut follower = feed.follow();
        let past = told(&mut follower);
        assert_eq!(past.len(), 1 + MAX_REMEMBERED);
        assert_eq!([&*past[0], &*past[1], &*past[MAX_REMEMBERED]], ["state 2", "invocation 1", "invocation 50"]);
        feed.state(&json!(3));
        assert_eq!(told(&mut follower), ["state 3"]);
    }

    #[test]
    fn large_invocations_are_dropped_sooner() {
        let feed = Feed::default();
        for number in 0..3 {
            feed.invocation("a", &json!(number.to_string().repeat(MAX_KEPT_BYTES / 2 + 1)));
        }
        let past = told(&mut feed.follow());
        assert_eq!(past.len(), 1);
        assert!(past[0].starts_with("invocation \"2"));
    }

    #[test]
    fn what_a_running_invocation_writes_is_told_as_it_comes_and_is_dropped_when_it_ends() {
        let feed = Feed::default();
        let mut open = feed.follow();
        feed.running(Kind::Started, "a", &json!("a"));
        feed.running(Kind::Log, "a", &json!("one"));
        assert_eq!(told(&mut open), ["started \"a\"", "log \"one\""]);
        assert_eq!(told(&mut feed.follow()), ["started \"a\"", "log \"one\""], "a page may be opened meanwhile");
        feed.running(Kind::Started, "b", &json!("b"));
        feed.invocation("a", &json!("end of a"));
        assert_eq!(told(&mut open), ["started \"b\"", "invocation \"end of a\""]);
        assert_eq!(told(&mut feed.follow()), ["started \"b\"", "invocation \"end of a\""]);
        feed.abandoned("b", &json!("b is gone"));
        assert_eq!(told(&mut open), ["abandoned \"b is gone\""]);
    }

    #[test]
    fn answers_are_told_when_they_change() {
        let feed = Feed::default();
        let mut open = feed.follow();
        feed.answers(&json!([1]));
        feed.answers(&json!([1]));
        assert_eq!(told(&mut open), ["answers [1]"]);
        feed.answers(&json!([1]));
        assert_eq!(told(&mut open), [] as [&str; 0]);
        feed.answers(&json!([]));
        assert_eq!(told(&mut open), ["answers []"]);
    }

    #[test]
    fn after_clearing_nothing_old_is_told() {
        let feed = Feed::default();
        let open = feed.follow();
        feed.answers(&json!([1]));
        feed.invocation("a", &json!(1));
        feed.clear();
        feed.invocation("b", &json!(2));
        let late = feed.follow();
        for mut follower in [late, open] {
            assert_eq!(told(&mut follower), ["answers [1]", "cleared null", "invocation 2"]);
        }
    }

    #[test]
    fn a_page_that_does_not_read_keeps_nothing_alive() {
        let feed = Feed::default();
        let mut asleep = feed.follow();
        let large = json!("x".repeat(1024));
        for number in 0..10_000 {
            feed.state(&large);
            feed.running(Kind::Log, "running", &large);
            feed.invocation(&number.to_string(), &large);
            feed.abandoned(&number.to_string(), &large);
        }
        let past = lock(&feed.past);
        let bytes = "event: invocation\ndata: \n\n".len() + 1026;
        assert_eq!((past.invocations.len(), past.kept), (MAX_REMEMBERED, MAX_REMEMBERED * bytes));
        assert_eq!(past.running.len(), MAX_RUNNING);
        drop(past);
        assert_eq!(told(&mut asleep).len(), 1 + MAX_REMEMBERED + MAX_RUNNING);
    }

    #[test]
    fn pages_share_the_bytes_of_a_message() {
        let feed = Feed::default();
        feed.invocation("a", &json!("x".repeat(1024)));
        let [one, other] = [feed.follow(), feed.follow()].map(|mut page| page.next_unseen().unwrap().0);
        assert_eq!(one.as_ptr(), other.as_ptr());
    }

    #[test]
    fn a_page_receives_messages_until_the_feed_closes() {
        let feed = Feed::default();
        let mut follower = feed.follow();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (message, ()) = tokio::join!(follower.next(), async { feed.invocation("a", &json!(1)) });
            assert_eq!(shown(&message.unwrap()), "invocation 1");
            let (message, ()) = tokio::join!(follower.next(), async { feed.close() });
            assert!(message.is_none());
            let mut late = feed.follow();
            assert_eq!(told(&mut late), ["invocation 1"]);
            assert!(late.next().await.is_none());
        });
    }
}
