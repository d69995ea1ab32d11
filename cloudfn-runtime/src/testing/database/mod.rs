//! The database of a test.

#[cfg(feature = "test-database")]
mod documents;
#[cfg(feature = "test-database")]
mod engine;
#[cfg(not(feature = "test-database"))]
mod not_built;
mod script;
#[cfg(all(test, feature = "test-database"))]
mod tests;

use std::panic::Location;

use cloudfn_protocol::action;
use cloudfn_protocol::form::{Field, FieldValue};
use serde_json::{Map, Value};

#[cfg(feature = "test-database")]
pub(super) use self::engine::{Engine, Executed};
use self::script::{Script, When};
use super::{TestCloud, lock};

/// Answers the requests of a test: with a scripted answer if there is one, otherwise from its documents.
#[derive(Default)]
pub(super) struct Database {
    script: Script,
    #[cfg(feature = "test-database")]
    pub(super) engine: Engine,
}

/// An environment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The token of another account; empty for the test's own.
    account: String,
    environment: String,
}

/// A request of the database.
pub(super) struct Request {
    pub(super) action: String,
    /// The account and the environment of the database.
    #[cfg_attr(
        not(feature = "test-database"),
        expect(dead_code, reason = "scripted answers are those of any environment")
    )]
    pub(super) place: Place,
    /// The fields of the action.
    pub(super) fields: Value,
}

impl TestCloud {
    /// Sets the database's answer to an action, such as `database.getDocument`: the `data` of the answer.
    ///
    /// `list` contains documents, each as an object in extended JSON: `json!({"list": [{"_id": "a", "price": 5}]})`. Other
    /// answers are `{"insertedIds": [..]}`, `{"updated": 1}`, `{"deleted": 1}`, `{"total": 1}`. If an action has several
    /// answers, each call gets the next one; the last one is repeated. Transactions start and end without an answer set.
    ///
    /// With the feature `test-database`, `documents` gives the test a real database instead. An answer that is set here
    /// replaces the real one.
    ///
    /// # Panics
    ///
    /// Panics if the database has no such action.
    #[track_caller]
    pub fn database_answer(self, action: &str, data: impl Into<Value>) -> Self {
        check_action(action);
        lock(&self.wechat).database.script.answer(action, data.into());
        self
    }

    /// Makes the next operation of the database fail with the gateway's code, such as `DATABASE_TRANSACTION_CONFLICT`.
    ///
    /// Each call of this method makes one operation fail: if it is called twice, the next two fail. Every request is an
    /// operation, including the start and the end of a transaction. A failure in a transaction ends the transaction, as
    /// in the cloud.
    #[track_caller]
    pub fn database_error(self, code: &str) -> Self {
        lock(&self.wechat).database.script.fail_next(code);
        self
    }

    /// Makes a later operation of the database fail, once: 1 is the next one, 2 the one after it.
    ///
    /// # Panics
    ///
    /// Panics if the number is 0.
    #[track_caller]
    pub fn database_error_at(self, operation: usize, code: &str) -> Self {
        assert!(operation > 0, "operations are counted from 1: `database_error_at(1, ..)` makes the next one fail");
        lock(&self.wechat).database.script.fail_at(operation, code);
        self
    }

    /// Makes the next operation with this action fail, once.
    ///
    /// If it is called twice with one action, the next two operations with it fail. With
    /// `database_error_on("database.commitTransaction", "DATABASE_TRANSACTION_CONFLICT")`, a test sees that the function's
    /// [`transaction`](crate::database::Database::transaction) runs again.
    ///
    /// # Panics
    ///
    /// Panics if the database has no such action.
    #[track_caller]
    pub fn database_error_on(self, action: &str, code: &str) -> Self {
        check_action(action);
        lock(&self.wechat).database.script.fail(When::Action(action.to_owned()), code);
        self
    }
}

impl Request {
    /// The request, from its fields on the wire.
    pub(super) fn new(action: &str, (account, environment): (&str, &str), fields: &[Field]) -> Self {
        let place = Place { account: account.to_owned(), environment: environment.to_owned() };
        Self { action: action.to_owned(), place, fields: own_fields(fields) }
    }
}

#[cfg(feature = "test-database")]
impl Place {
    /// The environment of the test's functions.
    fn own() -> Self {
        Self { account: String::new(), environment: super::wechat::ENVIRONMENT.to_owned() }
    }
}

/// What is set for an action that is never sent would have no effect, and the test might not notice.
#[track_caller]
fn check_action(action: &str) {
    assert!(
        action::DATABASE.contains(&action),
        "`{action}` is not an action of the database; these are: {}",
        action::DATABASE.join(", ")
    );
}

/// The fields before `action`: those that belong to the action.
fn own_fields(fields: &[Field]) -> Value {
    let own = fields.iter().take_while(|field| field.name != "action").map(|Field { name, value }| {
        let value = match value {
            FieldValue::Text(text) => text.as_str().into(),
            FieldValue::Json(value) => value.clone(),
            FieldValue::Bytes(bytes) => bytes.as_slice().into(),
        };
        (name.clone().into_owned(), value)
    });
    Value::Object(own.collect::<Map<_, _>>())
}

impl Database {
    /// The answers and failures that no operation met.
    pub(super) fn unused(&self) -> Vec<(&'static Location<'static>, String)> {
        self.script.unused()
    }

    /// The scripted answer if there is one, otherwise the answer of the database.
    #[cfg(feature = "test-database")]
    pub(super) fn exchange(&mut self, request: &Request) -> Executed {
        if let Some(failure) = self.script.failure(&request.action) {
            self.engine.end_transaction_of(request);
            return Executed::Answered(failure);
        }
        match self.script.answer_to(&request.action) {
            Some(answer) => Executed::Answered(answer),
            None => self.engine.execute(request),
        }
    }

    /// The scripted answer.
    #[cfg(not(feature = "test-database"))]
    pub(super) fn exchange(&mut self, request: &Request) -> Value {
        let Request { action, .. } = request;
        let scripted = self.script.failure(action).or_else(|| self.script.answer_to(action));
        scripted.unwrap_or_else(|| not_built::answer(action))
    }
}
