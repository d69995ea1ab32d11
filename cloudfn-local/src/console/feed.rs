//! What pages are told while they are open.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use tokio::sync::broadcast;

/// As many invocations are shown to a page that is opened later.
const REMEMBERED: usize = 50;

/// So much of them is kept, in bytes.
const KEPT: usize = 16 * 1024 * 1024;

/// A page that is so far behind is told the rest without what it has missed.
const PENDING: usize = 256;

/// Tells pages what happens.
#[derive(Debug)]
pub(super) struct Feed {
    sender: broadcast::Sender<Message>,
    past: Mutex<Past>,
}

/// What has happened.
#[derive(Debug, Default)]
struct Past {
    state: Option<Message>,
    invocations: VecDeque<Message>,
}

/// One thing to tell: JSON, and what it is.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) kind: Kind,
    pub(super) json: Arc<str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    State,
    Invocation,
    /// Nothing follows.
    End,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Invocation => "invocation",
            Self::End => "end",
        }
    }
}

impl Default for Feed {
    fn default() -> Self {
        Self { sender: broadcast::Sender::new(PENDING), past: Mutex::default() }
    }
}

impl Feed {
    pub(super) fn state(&self, state: &Value) {
        let message = Message::new(Kind::State, state);
        let mut past = self.past();
        past.state = Some(message.clone());
        self.tell(message);
    }

    pub(super) fn invocation(&self, invocation: &Value) {
        let message = Message::new(Kind::Invocation, invocation);
        let mut past = self.past();
        past.invocations.push_back(message.clone());
        let mut kept: usize = past.invocations.iter().map(|message| message.json.len()).sum();
        while past.invocations.len() > REMEMBERED || (kept > KEPT && past.invocations.len() > 1) {
            kept -= past.invocations.pop_front().map_or(0, |message| message.json.len());
        }
        self.tell(message);
    }

    pub(super) fn close(&self) {
        self.tell(Message { kind: Kind::End, json: "".into() });
    }

    /// What has happened so far, and what will.
    pub(super) fn follow(&self) -> (Vec<Message>, broadcast::Receiver<Message>) {
        // While the past is held, nothing is told: nothing is missed or told twice.
        let past = self.past();
        let receiver = self.sender.subscribe();
        (past.state.iter().chain(&past.invocations).cloned().collect(), receiver)
    }

    fn tell(&self, message: Message) {
        // It fails when no page is open.
        let _ = self.sender.send(message);
    }

    fn past(&self) -> MutexGuard<'_, Past> {
        // Nothing panics while it holds the lock.
        self.past.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Message {
    fn new(kind: Kind, json: &Value) -> Self {
        Self { kind, json: json.to_string().into() }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(messages: &[Message]) -> Vec<String> {
        messages.iter().map(|message| format!("{} {}", message.kind.name(), message.json)).collect()
    }

    #[test]
    fn a_page_that_is_opened_later_sees_the_state_and_the_last_invocations() {
        let feed = Feed::default();
        feed.state(&json!(1));
        feed.state(&json!(2));
        for number in 0..=REMEMBERED {
            feed.invocation(&json!(number));
        }
        let (past, mut coming) = feed.follow();
        let past = told(&past);
        assert_eq!(past.len(), 1 + REMEMBERED);
        assert_eq!([&*past[0], &*past[1], &*past[REMEMBERED]], ["state 2", "invocation 1", "invocation 50"]);
        feed.state(&json!(3));
        assert_eq!(told(&[coming.try_recv().unwrap()]), ["state 3"]);
    }

    #[test]
    fn large_invocations_are_forgotten_sooner() {
        let feed = Feed::default();
        for number in 0..3 {
            feed.invocation(&json!(number.to_string().repeat(KEPT / 2 + 1)));
        }
        let (past, _) = feed.follow();
        assert_eq!(past.len(), 1);
        assert!(past[0].json.starts_with("\"2"));
    }
}
