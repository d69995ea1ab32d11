//! The gateway's records: the running invocations, the scripted answers, and the calls.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use serde_json::Value;

use super::open_transactions;
use super::other_account::Right;
use super::scripted::Scripted;
use crate::cloud_call::{CallOutcome, CloudCall};
use crate::credentials::Credentials;
use crate::identity::Identity;
use crate::permissions::Permissions;

/// The records, shared by the gateway's connections and the platform.
#[derive(Debug, Clone, Default)]
pub(crate) struct CallLog(Arc<Mutex<Entries>>);

#[derive(Debug, Default)]
struct Entries {
    /// The running invocations, by the id of their secret.
    invocations: HashMap<String, Running>,
    /// Rights to use other accounts, by the ids of their secrets.
    rights: HashMap<String, Right>,
    answers: HashMap<String, Answers>,
}

/// An invocation that may call.
#[derive(Debug)]
struct Running {
    credentials: Credentials,
    permissions: Permissions,
    /// Who called the function.
    identity: Identity,
    /// The calls, each with the time of its arrival.
    calls: Vec<(CloudCall, Instant)>,
}

/// The signer of a request.
#[derive(Debug)]
pub(super) struct Signer {
    /// The secret id of the invocation.
    pub(super) invocation: String,
    /// The secret and the tokens that the request must have.
    pub(super) credentials: Credentials,
    /// The right to use another account, if the request is for one.
    pub(super) right: Option<Right>,
}

/// The scripted answers of one API.
#[derive(Debug, Default)]
struct Answers {
    once: VecDeque<Scripted>,
    always: Option<Scripted>,
    /// Whether a call has got the answer to all calls.
    is_used: bool,
}

impl CallLog {
    /// Lets an invocation make calls until the returned entry is dropped.
    pub(crate) fn open(&self, credentials: Credentials, permissions: Permissions, identity: Identity) -> Entry {
        let secret_id = credentials.secret_id.clone();
        let running = Running { credentials, permissions, identity, calls: Vec::new() };
        self.lock().invocations.insert(secret_id.clone(), running);
        Entry { call_log: self.clone(), secret_id }
    }

    /// Sets the answer of an API from now on.
    pub(crate) fn answer(&self, api: &str, answer: Scripted) {
        let mut entries = self.lock();
        let answers = entries.answers.entry(api.to_owned()).or_default();
        (answers.always, answers.is_used) = (Some(answer), false);
    }

    /// Adds the answer of an API to one call, after those that were added before.
    pub(crate) fn answer_once(&self, api: &str, answer: Scripted) {
        self.lock().answers.entry(api.to_owned()).or_default().once.push_back(answer);
    }

    /// Takes the scripted answer for a call.
    pub(super) fn take_answer(&self, api: &str) -> Option<Scripted> {
        let mut entries = self.lock();
        let answers = entries.answers.get_mut(api)?;
        if let Some(answer) = answers.once.pop_front() {
            return Some(answer);
        }
        answers.is_used = true;
        answers.always.clone()
    }

    /// The APIs with an answer that no call has got.
    pub(crate) fn unused_answers(&self) -> Vec<String> {
        let entries = self.lock();
        let is_unused = |answers: &Answers| !answers.once.is_empty() || (answers.always.is_some() && !answers.is_used);
        let mut unused: Vec<_> =
            entries.answers.iter().filter(|(_, answers)| is_unused(answers)).map(|(api, _)| api.clone()).collect();
        unused.sort();
        unused
    }

    /// The caller of the running invocation that a secret id belongs to.
    pub(super) fn identity(&self, secret_id: &str) -> Option<Identity> {
        Some(self.lock().invocations.get(secret_id)?.identity.clone())
    }

    /// The signer with this secret: a running invocation, or one with the right to use another account.
    pub(super) fn signer(&self, secret_id: &str) -> Option<Signer> {
        let entries = self.lock();
        if let Some(running) = entries.invocations.get(secret_id) {
            let credentials = running.credentials.clone();
            return Some(Signer { invocation: secret_id.to_owned(), credentials, right: None });
        }
        let right = entries.rights.get(secret_id)?.clone();
        Some(Signer {
            invocation: right.invocation.clone(),
            credentials: right.credentials.clone(),
            right: Some(right),
        })
    }

    /// Gives a running invocation a right, which ends with it.
    pub(super) fn authorize(&self, right: Right) {
        let mut entries = self.lock();
        if entries.invocations.contains_key(&right.invocation) {
            entries.rights.insert(right.credentials.secret_id.clone(), right);
        }
    }

    /// The secret and tokens of the running invocation that a secret id belongs to.
    pub(super) fn credentials(&self, secret_id: &str) -> Option<Credentials> {
        let entries = self.lock();
        Some(entries.invocations.get(secret_id)?.credentials.clone())
    }

    /// The APIs that the function of a running invocation declares.
    pub(super) fn declared(&self, secret_id: &str) -> Vec<String> {
        let entries = self.lock();
        let running = entries.invocations.get(secret_id);
        running.map(|running| running.permissions.openapi().to_vec()).unwrap_or_default()
    }

    pub(super) fn permits(&self, secret_id: &str, api: &str) -> bool {
        let entries = self.lock();
        let running = entries.invocations.get(secret_id);
        running.is_some_and(|running| running.permissions.allow(api))
    }

    /// Records a call that has arrived. It counts as unanswered until it is [answered](PendingCall::answered).
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

impl Entries {
    fn end(&mut self, secret_id: &str) -> Option<Running> {
        self.rights.retain(|_, right| right.invocation != secret_id);
        self.invocations.remove(secret_id)
    }
}

/// A running invocation. Its secret is valid until this is dropped.
#[derive(Debug)]
pub(crate) struct Entry {
    call_log: CallLog,
    secret_id: String,
}

impl Entry {
    /// Ends the invocation, and returns its calls.
    pub(crate) fn close(self) -> Vec<CloudCall> {
        let running = self.call_log.lock().end(&self.secret_id);
        let calls = running.map(|running| running.calls).unwrap_or_default();
        let ended = |(mut call, arrived): (CloudCall, Instant)| {
            if call.outcome == CallOutcome::Unanswered && call.duration.is_zero() {
                // The call is still waiting.
                call.duration = arrived.elapsed();
            }
            call
        };
        let mut calls: Vec<_> = calls.into_iter().map(ended).collect();
        open_transactions::mark(&mut calls);
        calls
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.call_log.lock().end(&self.secret_id);
    }
}

/// A call that is being answered. Its outcome is recorded on drop, even if the caller has hung up.
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
