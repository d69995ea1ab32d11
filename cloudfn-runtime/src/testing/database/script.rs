//! The answers and failures that a test sets.

use std::collections::HashMap;
use std::panic::Location;

use serde_json::{Value, json};

use crate::testing::expected::{self, Expected};

/// The scripted answers and failures of a test.
#[derive(Default)]
pub(super) struct Script {
    answers: HashMap<String, Vec<Expected<Value>>>,
    failures: Vec<Failure>,
    /// The number of operations so far.
    count: usize,
}

struct Failure {
    when: When,
    code: String,
    place: &'static Location<'static>,
}

/// Which operation fails.
#[derive(PartialEq)]
pub(super) enum When {
    /// By its number in the test.
    Operation(usize),
    /// By its action: the next one.
    Action(String),
}

impl Script {
    /// Adds an answer with this `data`. Documents are sent as texts.
    #[track_caller]
    pub(super) fn answer(&mut self, action: &str, mut data: Value) {
        if let Some(list) = data.get_mut("list").and_then(Value::as_array_mut) {
            for document in list.iter_mut().filter(|document| document.is_object()) {
                *document = document.to_string().into();
            }
        }
        let answer = json!({ "requestId": "test-call", "data": data });
        self.answers.entry(action.to_owned()).or_default().push(Expected::new(answer));
    }

    /// Adds a failure of the next operation that has none yet.
    #[track_caller]
    pub(super) fn fail_next(&mut self, code: &str) {
        let mut next = self.count + 1;
        while self.failures.iter().any(|failure| failure.when == When::Operation(next)) {
            next += 1;
        }
        self.fail(When::Operation(next), code);
    }

    /// Adds a failure of an operation that is counted from now.
    #[track_caller]
    pub(super) fn fail_at(&mut self, operation: usize, code: &str) {
        self.fail(When::Operation(self.count.saturating_add(operation)), code);
    }

    #[track_caller]
    pub(super) fn fail(&mut self, when: When, code: &str) {
        self.failures.push(Failure { when, code: code.to_owned(), place: Location::caller() });
    }

    /// Counts an operation. Returns its failure, if the test set one.
    pub(super) fn failure(&mut self, action: &str) -> Option<Value> {
        self.count += 1;
        let is_meant = |failure: &Failure| match &failure.when {
            When::Operation(number) => *number == self.count,
            When::Action(name) => name == action,
        };
        let failure = self.failures.remove(self.failures.iter().position(is_meant)?);
        let text = format!("the test made this operation fail (`{action}`, operation {} of the test)", self.count);
        Some(json!({ "requestId": "test-call", "code": failure.code, "message": text }))
    }

    /// The next answer; the last one is repeated.
    pub(super) fn answer_to(&mut self, action: &str) -> Option<Value> {
        expected::next(self.answers.get_mut(action)?).cloned()
    }

    /// The answers and failures that no operation met, with the places that set them.
    pub(super) fn unused(&self) -> Vec<(&'static Location<'static>, String)> {
        let answers = self.answers.iter().flat_map(|(action, answers)| {
            answers.iter().filter_map(move |answer| Some((answer.unused()?, action.clone())))
        });
        let failures = self.failures.iter().map(|failure| (failure.place, failure.code.clone()));
        answers.chain(failures).collect()
    }
}
