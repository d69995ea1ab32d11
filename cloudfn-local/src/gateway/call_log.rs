//! The gateway's records: the running invocations, the scripted answers, and the calls.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::expectations::{self, Expectations, Fault};
use super::open_transactions;
use super::other_account::Right;
use super::rules::{AnswerRule, Chosen, Rules};
use crate::cloud_call::{AnsweredFile, CallOutcome, CloudCall, WrittenDocument};
use crate::credentials::Credentials;
use crate::identity::Identity;
use crate::invocations::{Activity, Observers};
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
    rules: Rules,
    expectations: Expectations,
    /// Who is told of answered calls; nobody once the platform is gone.
    observers: Weak<Observers>,
}

/// An invocation that may call.
#[derive(Debug)]
struct Running {
    credentials: Credentials,
    permissions: Permissions,
    /// Who called the function.
    identity: Identity,
    invocation: RunningInvocation,
    /// The calls, each with the time of its arrival.
    calls: Vec<(CloudCall, Instant)>,
}

/// An invocation that may call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RunningInvocation {
    pub(crate) request_id: String,
    /// The request id of the invocation that called this function, if it was one.
    pub(crate) parent: Option<String>,
    /// The function's name.
    pub(crate) function: String,
}

/// The answer to a call, as it is recorded.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) outcome: CallOutcome,
    pub(super) content: Value,
    pub(super) file: Option<AnsweredFile>,
    pub(super) is_scripted: bool,
    pub(super) child: Option<String>,
    pub(super) written: Vec<WrittenDocument>,
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

impl CallLog {
    /// Lets an invocation make calls until the returned entry is dropped.
    pub(crate) fn open(
        &self,
        credentials: Credentials,
        permissions: Permissions,
        identity: Identity,
        invocation: RunningInvocation,
    ) -> Entry {
        let secret_id = credentials.secret_id.clone();
        let running = Running { credentials, permissions, identity, invocation, calls: Vec::new() };
        self.lock().invocations.insert(secret_id.clone(), running);
        Entry { call_log: self.clone(), secret_id }
    }

    /// Tells these observers of every call that is answered from now on.
    pub(crate) fn tell_to(&self, observers: &Arc<Observers>) {
        self.lock().observers = Arc::downgrade(observers);
    }

    /// Adds a rule of the calling place, and returns its number.
    #[track_caller]
    pub(crate) fn add_rule(&self, rule: AnswerRule) -> u64 {
        self.lock().rules.add(rule)
    }

    /// Removes a rule. Returns whether it was there.
    pub(crate) fn remove_rule(&self, number: u64) -> bool {
        self.lock().rules.remove(number)
    }

    pub(crate) fn clear_rules(&self) {
        self.lock().rules.clear();
    }

    /// The rules, and the number of each.
    pub(crate) fn rules(&self) -> Vec<(u64, AnswerRule)> {
        self.lock().rules.all()
    }

    /// The rules that have answered no call.
    pub(crate) fn unused_rules(&self) -> Vec<AnswerRule> {
        self.lock().rules.unused().into_iter().map(|unused| unused.rule).collect()
    }

    /// Makes a call without an answer a fault.
    pub(crate) fn be_strict(&self) {
        self.lock().expectations.is_strict = true;
    }

    pub(crate) fn allow_unused_answers(&self) {
        self.lock().rules.allows_unused = true;
    }

    /// Records that a call has no answer of the test. In a strict test, returns what to answer instead.
    pub(super) fn unexpected(&self, call: &str, advice: &str) -> Option<String> {
        let mut entries = self.lock();
        let Entries { rules, expectations, .. } = &mut *entries;
        if !expectations.is_strict {
            return None;
        }
        let left = rules.all().into_iter().map(|(_, rule)| rule.api().to_owned());
        let text = expectations::unexpected(call, advice, left);
        expectations.faults.push(Fault::Unexpected(text.clone()));
        Some(text)
    }

    /// Records what makes the test fail.
    pub(super) fn fail(&self, fault: Fault) {
        self.lock().expectations.faults.push(fault);
    }

    /// Records how an invocation failed, for the message about answers that no function asked for.
    pub(crate) fn failed(&self, failure: String) {
        self.lock().expectations.last_failure = Some(failure);
    }

    /// The first fault that was not taken yet. The others follow from it.
    pub(crate) fn take_fault(&self) -> Option<Fault> {
        std::mem::take(&mut self.lock().expectations.faults).into_iter().next()
    }

    /// The message about answers that no function asked for, unless they are allowed.
    pub(crate) fn about_unused(&self) -> Option<String> {
        let entries = self.lock();
        if entries.rules.allows_unused {
            return None;
        }
        expectations::about_unused(&entries.rules.unused(), &entries.expectations)
    }

    /// Takes the answer of a rule for a call, if one fits.
    pub(super) fn take_answer(&self, secret_id: &str, api: &str) -> Option<Chosen> {
        let mut entries = self.lock();
        let Entries { invocations, rules, .. } = &mut *entries;
        let function = invocations.get(secret_id).map_or("", |running| &running.invocation.function);
        rules.take(api, function)
    }

    /// The running invocation that a secret id belongs to.
    pub(super) fn invocation(&self, secret_id: &str) -> Option<RunningInvocation> {
        Some(self.lock().invocations.get(secret_id)?.invocation.clone())
    }

    /// How many invocations of this function wait for the one with this request id, itself included.
    pub(crate) fn times_among_callers(&self, function: &str, request_id: &str) -> usize {
        let entries = self.lock();
        let with_id = |id: &str| entries.invocations.values().map(|it| &it.invocation).find(|it| it.request_id == id);
        let callers = std::iter::successors(with_id(request_id), |caller| with_id(caller.parent.as_deref()?));
        callers.filter(|caller| caller.function == function).count()
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

    pub(super) fn permits(&self, secret_id: &str, api: &str) -> bool {
        let entries = self.lock();
        let running = entries.invocations.get(secret_id);
        running.is_some_and(|running| running.permissions.allow(api))
    }

    /// Records a call that has arrived. It counts as unanswered until it is [answered](PendingCall::answered).
    pub(super) fn arrived(&self, secret_id: &str, mut call: CloudCall, at: Instant) -> PendingCall {
        let mut entries = self.lock();
        let Entries { invocations, expectations, .. } = &mut *entries;
        if !expectations.called.contains(&call.api) {
            expectations.called.insert(call.api.clone());
        }
        let place = invocations.get_mut(secret_id).map(|running| {
            call.declared = running.permissions.openapi().to_vec();
            running.calls.push((call, at));
            running.calls.len() - 1
        });
        PendingCall { call_log: self.clone(), secret_id: secret_id.to_owned(), place, answer: None }
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
    /// Ends the invocation, and returns its calls, with their times since the delivery of its event.
    pub(crate) fn close(self, delivered: Instant) -> Vec<CloudCall> {
        let running = self.call_log.lock().end(&self.secret_id);
        let calls = running.map(|running| running.calls).unwrap_or_default();
        let ended = |(mut call, arrived): (CloudCall, Instant)| {
            call.at = arrived.saturating_duration_since(delivered);
            if call.outcome == CallOutcome::Unanswered && call.duration == Duration::ZERO {
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
    answer: Option<Answer>,
}

impl PendingCall {
    /// The call, as it is recorded so far; `None` once its invocation has ended.
    pub(super) fn call(&self) -> Option<CloudCall> {
        let entries = self.call_log.lock();
        let calls = &entries.invocations.get(&self.secret_id)?.calls;
        calls.get(self.place?).map(|(call, _)| call.clone())
    }

    pub(super) fn answered(mut self, answer: Answer) {
        self.answer = Some(answer);
    }
}

impl Drop for PendingCall {
    fn drop(&mut self) {
        let mut entries = self.call_log.lock();
        let Entries { invocations, observers, .. } = &mut *entries;
        let Some(running) = invocations.get_mut(&self.secret_id) else { return };
        let call = self.place.and_then(|place| running.calls.get_mut(place));
        if let Some((call, arrived)) = call {
            call.duration = arrived.elapsed();
            let Some(answer) = self.answer.take() else { return };
            let Answer { outcome, content, file, is_scripted, child, written } = answer;
            (call.outcome, call.answer, call.file) = (outcome, content, file);
            (call.is_scripted, call.child, call.written) = (is_scripted, child, written);
            if let Some(observers) = observers.upgrade() {
                let request_id = &running.invocation.request_id;
                observers.tell(|| Activity::Called { request_id: request_id.clone(), call: Arc::new(call.clone()) });
            }
        }
    }
}
