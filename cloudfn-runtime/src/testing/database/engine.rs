//! The databases of a test's environments, in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bson::DateTime;
use cloudfn_database::{Answer, Database, Error, ErrorKind, Index, Operation, Options, Surroundings};
use cloudfn_protocol::action;
use serde_json::{Map, Value, json};
use tokio::sync::Notify;
use tokio::sync::futures::OwnedNotified;

use super::{Place, Request};

/// A database for each environment, with a clock and randomness.
pub(in crate::testing) struct Engine {
    databases: BTreeMap<Place, Database>,
    /// The time of the server, if it stands still.
    now: Option<DateTime>,
    random: fastrand::Rng,
    /// Notified when a transaction ends.
    ended: Arc<Notify>,
}

/// The outcome of a request.
pub(in crate::testing) enum Executed {
    /// The gateway's answer.
    Answered(Value),
    /// An open transaction has written the document: the request waits until one ends.
    Locked(OwnedNotified),
}

impl Default for Engine {
    fn default() -> Self {
        let random = fastrand::Rng::with_seed(1);
        Self { databases: BTreeMap::new(), now: None, random, ended: Arc::default() }
    }
}

impl Engine {
    /// Executes a request.
    pub(in crate::testing) fn execute(&mut self, request: &Request) -> Executed {
        let open = self.open_transactions(&request.place);
        let result = self.operate(&request.place, &members(request));
        if matches!(&result, Err(error) if error.kind() == ErrorKind::Locked) {
            return Executed::Locked(Arc::clone(&self.ended).notified_owned());
        }
        if !open.is_subset(&self.open_transactions(&request.place)) {
            self.ended.notify_waiters();
        }
        Executed::Answered(match result {
            Ok(answer) => {
                let mut answer = answer.to_json();
                answer["requestId"] = "test-call".into();
                answer
            }
            Err(error) => {
                json!({ "requestId": "test-call", "code": error.code(), "message": advised(&error, request) })
            }
        })
    }

    /// Ends the transaction of a request that the test made fail, as a failure in the cloud does.
    pub(in crate::testing) fn end_transaction_of(&mut self, request: &Request) {
        let Some(transaction) = request.fields.get("transactionId") else { return };
        let fields = json!({ "transactionId": transaction });
        self.execute(&Request { action: action::ABORT_TRANSACTION.into(), fields, place: request.place.clone() });
    }

    fn open_transactions(&mut self, place: &Place) -> BTreeSet<String> {
        database(&mut self.databases, place).open_transactions().map(str::to_owned).collect()
    }

    /// An operation in the form of the wire.
    pub(super) fn operate(&mut self, place: &Place, members: &Map<String, Value>) -> Result<Answer, Error> {
        let operation = Operation::from_json(members)?;
        let now = self.now.unwrap_or_else(DateTime::now);
        let mut random = || self.random.u64(..);
        let database = database(&mut self.databases, place);
        database.execute(&operation, &mut Surroundings::new(now, &mut random))
    }

    /// The documents of a collection as texts of extended JSON, in the order of insertion.
    pub(super) fn texts(&mut self, place: &Place, collection: &str) -> Result<Vec<String>, Vec<String>> {
        let database = database(&mut self.databases, place);
        let Ok(documents) = database.documents(collection) else {
            return Err(database.collections().map(str::to_owned).collect());
        };
        let mut answer = Answer::Documents(documents).to_json();
        let texts = answer["data"]["list"].as_array_mut().map(std::mem::take).unwrap_or_default();
        Ok(texts.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    pub(super) fn add_index(&mut self, place: &Place, collection: &str, index: &Index) -> Result<(), Error> {
        database(&mut self.databases, place).add_index(collection, index)
    }

    /// Stops the clock at this time. Transactions that are now too old release their locks.
    pub(super) fn set_now(&mut self, now: DateTime) {
        self.now = Some(now);
        self.ended.notify_waiters();
    }
}

/// The database of an environment, which is empty at first.
fn database<'d>(databases: &'d mut BTreeMap<Place, Database>, place: &Place) -> &'d mut Database {
    databases.entry(place.clone()).or_insert_with(strict)
}

/// A database that is as strict as the cloud.
fn strict() -> Database {
    let mut database = Database::new();
    database.set_options(Options::as_in_the_cloud());
    database
}

/// The members of a request, as the engine reads them.
fn members(request: &Request) -> Map<String, Value> {
    let mut members = request.fields.as_object().cloned().unwrap_or_default();
    members.insert("action".to_owned(), request.action.as_str().into());
    members
}

/// The text of an error, with what to add to the test.
fn advised(error: &Error, request: &Request) -> String {
    let collection = request.fields["collectionName"].as_str().unwrap_or_default();
    match error.kind() {
        ErrorKind::CollectionNotExist => format!(
            "Db or Table not exist: {collection}. In this test, add `.documents(\"{collection}\", [..])` or \
             `.collection(\"{collection}\")` to the TestCloud; in the cloud, create the collection in the console or with \
             `create_collection`"
        ),
        ErrorKind::RequestFailed if error.message().contains("2dsphere index") => format!(
            "{}. In this test, add `.place_index(\"{collection}\", \"..\")` to the TestCloud; in the cloud, add the \
             index in the console",
            error.message()
        ),
        _ => error.message().to_owned(),
    }
}
