//! What the gateway knows: who may call, what is laid out as an answer, and what was called.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use serde_json::Value;

use super::scripted::Scripted;
use crate::cloud_call::{CallOutcome, CloudCall};
use crate::credentials::Credentials;
use crate::identity::Identity;
use crate::permissions::Permissions;

/// Shared by the gateway's connections and the platform.
#[derive(Debug, Clone, Default)]
pub(crate) struct CallLog(Arc<Mutex<Entries>>);

#[derive(Debug, Default)]
struct Entries {
    /// The running invocations, by the id of their secret.
    invocations: HashMap<String, Running>,
    answers: HashMap<String, Answers>,
}

/// An invocation that may call.
#[derive(Debug)]
struct Running {
    credentials: Credentials,
    permissions: Permissions,
    /// Who called the function.
    identity: Identity,
    /// Each with the time of its arrival.
    calls: Vec<(CloudCall, Instant)>,
}

/// What is laid out for one API.
#[derive(Debug, Default)]
struct Answers {
    once: VecDeque<Scripted>,
    always: Option<Scripted>,
}

impl CallLog {
    /// Lets an invocation call, as long as what is returned lives.
    pub(crate) fn open(&self, credentials: Credentials, permissions: Permissions, identity: Identity) -> Entry {
        let secret_id = credentials.secret_id.clone();
        let running = Running { credentials, permissions, identity, calls: Vec::new() };
        self.lock().invocations.insert(secret_id.clone(), running);
        Entry { call_log: self.clone(), secret_id }
    }

    /// Lays out what an API answers from now on.
    pub(crate) fn answer(&self, api: &str, answer: Scripted) {
        self.lock().answers.entry(api.to_owned()).or_default().always = Some(answer);
    }

    /// Lays out what an API answers to one call, after those that are laid out so already.
    pub(crate) fn answer_once(&self, api: &str, answer: Scripted) {
        self.lock().answers.entry(api.to_owned()).or_default().once.push_back(answer);
    }

    /// Takes what is laid out for a call.
    pub(super) fn take_answer(&self, api: &str) -> Option<Scripted> {
        let mut entries = self.lock();
        let answers = entries.answers.get_mut(api)?;
        answers.once.pop_front().or_else(|| answers.always.clone())
    }

    /// Who called the running invocation that a secret id belongs to.
    pub(super) fn identity(&self, secret_id: &str) -> Option<Identity> {
        Some(self.lock().invocations.get(secret_id)?.identity.clone())
    }

    /// The secret and tokens of the running invocation that a secret id belongs to.
    pub(super) fn credentials(&self, secret_id: &str) -> Option<Credentials> {
        let entries = self.lock();
        Some(entries.invocations.get(secret_id)?.credentials.clone())
    }

    pub(super) fn permits(&self, secret_id: &str, api: &str) -> bool {
        let entries = self.lock();
        let running = entries.invocations.get(secret_id);
        running.is_some_and(|running| running.permissions.allow(api))
    }

    /// Writes down a call that has arrived. Until it is [answered](PendingCall::answered) it counts as unanswered.
    pub(super) fn arrived(&self, secret_id: &str, call: CloudCall, at: Instant) -> PendingCall {
        let mut entries = self.lock();
        let place = entries.invocations.get_mut(secret_id).map(|running| {
            running.calls.push((call, at));
            running.calls.len() - 1
        });
        let outcome = CallOutcome::Unanswered;
        PendingCall { call_log: self.clone(), secret_id: secret_id.to_owned(), place, outcome, content: Value::Null }
    }

    fn lock(&self) -> MutexGuard<'_, Entries> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running invocation: while it lives, its secret is good.
#[derive(Debug)]
pub(crate) struct Entry {
    call_log: CallLog,
    secret_id: String,
}

impl Entry {
    /// Ends it, and tells what it called.
    pub(crate) fn close(self) -> Vec<CloudCall> {
        let running = self.call_log.lock().invocations.remove(&self.secret_id);
        let calls = running.map(|running| running.calls).unwrap_or_default();
        let ended = |(mut call, arrived): (CloudCall, Instant)| {
            if call.outcome == CallOutcome::Unanswered && call.duration.is_zero() {
                // It is waiting still.
                call.duration = arrived.elapsed();
            }
            call
        };
        calls.into_iter().map(ended).collect()
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.call_log.lock().invocations.remove(&self.secret_id);
    }
}

/// A call that is being answered. When it is dropped, what has become of it is written down: also when the caller has
/// hung up.
#[derive(Debug)]
pub(super) struct PendingCall {
    call_log: CallLog,
    secret_id: String,
    place: Option<usize>,
    outcome: CallOutcome,
    content: Value,
}

impl PendingCall {
    pub(super) fn answered(mut self, outcome: CallOutcome, content: Value) {
        self.outcome = outcome;
        self.content = content;
    }
}

impl Drop for PendingCall {
    fn drop(&mut self) {
        let mut entries = self.call_log.lock();
        let running = entries.invocations.get_mut(&self.secret_id);
        let call = running.and_then(|running| running.calls.get_mut(self.place?));
        if let Some((call, arrived)) = call {
            call.duration = arrived.elapsed();
            call.outcome = self.outcome.clone();
            call.answer = self.content.take();
        }
    }
}
