//! A test without the feature `test-database`.

use cloudfn_protocol::action;
use serde_json::{Value, json};

use crate::testing::TestCloud;

/// The answer to an action that the test has not scripted. Transactions start and end by themselves.
pub(super) fn answer(action: &str) -> Value {
    match action {
        action::START_TRANSACTION => json!({ "requestId": "test-call", "transactionId": "test-transaction" }),
        action::COMMIT_TRANSACTION | action::ABORT_TRANSACTION => json!({ "requestId": "test-call" }),
        action => {
            let text = format!(
                "this test has no answer to `{action}`: turn on the feature `test-database` of cloudfn-runtime in \
                 [dev-dependencies] and give the test a database with `TestCloud::documents`, or set the answer with \
                 `TestCloud::database_answer`"
            );
            json!({ "requestId": "test-call", "code": "DATABASE_REQUEST_FAILED", "message": text })
        }
    }
}

/// Nothing implements it, so the methods of the feature are compile errors that say what to add.
#[diagnostic::on_unimplemented(
    message = "a `TestCloud` with documents needs the feature `test-database` of cloudfn-runtime",
    label = "the feature `test-database` is off",
    note = "add to Cargo.toml, with the `path` or `version` of your line in [dependencies]:\n[dev-dependencies]\ncloudfn-runtime = {{ .., features = [\"test-database\"] }}",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/database.md#test-it"
)]
pub trait TestDatabase {}

#[doc(hidden)]
impl TestCloud {
    pub fn documents<D: TestDatabase>(self, _collection: &str, _documents: D) -> Self {
        self
    }

    pub fn collection<C: TestDatabase>(self, _collection: C) -> Self {
        self
    }

    pub fn unique_index<F: TestDatabase>(self, _collection: &str, _fields: F) -> Self {
        self
    }

    pub fn place_index<F: TestDatabase>(self, _collection: &str, _field: F) -> Self {
        self
    }

    pub fn now<D: TestDatabase>(self, _now: D) -> Self {
        self
    }

    #[must_use]
    pub fn stored_documents<T: TestDatabase>(&self, _collection: &str) -> Vec<crate::database::Stored<T>> {
        Vec::new()
    }
}
