//! Commits are stored, and a failure of the storage is a failure of the operation.

use std::error::Error;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use bson::doc;
use cloudfn_database::{Change, Commit, Database};
use serde_json::json;

use crate::database::environments::Home;
use crate::database::keeper::CommitKeeper;
use crate::database::state::State;
use crate::database::{DatabaseError, LocalDatabase, Sources};

/// Stores commits in memory, and fails on demand.
#[derive(Clone, Default)]
struct Disk(Arc<Mutex<Platter>>);

#[derive(Default)]
struct Platter {
    commits: Vec<Commit>,
    is_full: bool,
}

impl Disk {
    fn fill(&self, is_full: bool) {
        self.0.lock().unwrap().is_full = is_full;
    }

    /// A summary of the changes of each commit.
    fn log(&self) -> Vec<String> {
        let about = |change: &Change| match change {
            Change::CreateCollection { collection } => format!("create {collection}"),
            Change::DropCollection { collection } => format!("drop {collection}"),
            Change::Put { document, .. } => format!("put {}", document["_id"]),
            other => panic!("{other:?}"),
        };
        let commits = &self.0.lock().unwrap().commits;
        commits.iter().map(|commit| commit.changes.iter().map(about).collect::<Vec<_>>().join(", ")).collect()
    }
}

impl CommitKeeper for Disk {
    fn keep(&mut self, commits: &[Commit]) -> Result<(), Box<dyn Error + Send + Sync>> {
        let mut platter = self.0.lock().unwrap();
        if platter.is_full {
            return Err("the disk is full".into());
        }
        platter.commits.extend_from_slice(commits);
        Ok(())
    }
}

fn kept() -> (Disk, LocalDatabase) {
    let disk = Disk::default();
    (disk.clone(), LocalDatabase::of(State::kept(Database::new(), Box::new(disk)), Home::Memory))
}

#[test]
fn every_commit_is_stored_in_order() {
    let (disk, database) = kept();
    database.load("a", [doc! { "_id": 1 }, doc! { "_id": 2 }]).unwrap();
    database.create_collection("b").unwrap();
    database.drop_collection("a").unwrap();
    assert_eq!(disk.log(), ["create a, put 1, put 2", "create b", "drop a"]);
}

#[test]
fn a_change_is_an_error_until_it_is_stored() {
    let (disk, database) = kept();
    disk.fill(true);
    let error = database.create_collection("a").unwrap_err();
    assert_eq!(error.to_string(), "the database could not write a change to the disk: the disk is full");
    // No operation may use a change that a restart would lose.
    for error in [database.collections().unwrap_err(), database.create_collection("b").unwrap_err()] {
        assert!(matches!(error, DatabaseError::NotKept(_)), "{error}");
    }
    disk.fill(false);
    assert_eq!(database.collections().unwrap(), ["a"]);
    assert_eq!(disk.log(), ["create a"]);
}

/// The same, and what is stored can be read.
struct Readable(Disk);

impl CommitKeeper for Readable {
    fn keep(&mut self, commits: &[Commit]) -> Result<(), Box<dyn Error + Send + Sync>> {
        self.0.keep(commits)
    }

    fn stored(&self) -> Option<Database> {
        let mut database = Database::new();
        for commit in &self.0.0.lock().unwrap().commits {
            database.replay(commit.clone()).unwrap();
        }
        Some(database)
    }
}

#[test]
fn a_change_that_cannot_be_stored_is_undone_and_ends_the_transactions() {
    let disk = Disk::default();
    let database = LocalDatabase::of(State::kept(Database::new(), Box::new(Readable(disk.clone()))), Home::Memory);
    let call = |request: serde_json::Value| {
        let sources = Sources::new(SystemTime::now, getrandom::fill);
        let answer = database.answer(request.as_object().unwrap().clone(), sources);
        tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(answer)
    };
    let insert = |id: &str, transaction: Option<&str>| {
        let data = json!([json!({ "_id": id }).to_string()]);
        call(
            json!({"action": "database.insertDocument", "collectionName": "a", "data": data, "transactionId": transaction}),
        )
    };
    database.create_collection("a").unwrap();
    let started = call(json!({"action": "database.startTransaction"})).unwrap();
    let transaction = started.members["transactionId"].as_str().unwrap().to_owned();
    insert("x", Some(&transaction)).unwrap();

    disk.fill(true);
    assert!(matches!(insert("y", None).unwrap_err(), DatabaseError::NotKept(_)));
    assert_eq!(database.documents("a").unwrap(), [] as [bson::Document; 0], "it can be read");
    disk.fill(false);
    assert_eq!(database.documents("a").unwrap(), [] as [bson::Document; 0], "it is not done later");
    let error = call(json!({"action": "database.commitTransaction", "transactionId": transaction})).unwrap_err();
    assert!(error.to_string().contains("Transaction does not exist"), "{error}");
    insert("y", None).unwrap();
    assert_eq!(disk.log(), ["create a", "put \"y\""]);
    let near = json!({"p": {"$nearSphere": {"$geometry": {"type": "Point", "coordinates": [1, 1]}}}}).to_string();
    let find = json!({"action": "database.getDocument", "collectionName": "a", "query": near});
    assert!(call(find).unwrap_err().to_string().contains("index"), "the options are the same");
}

/// Has a fault when it is first used.
struct FaultyOnce(bool);

impl CommitKeeper for FaultyOnce {
    fn keep(&mut self, _: &[Commit]) -> Result<(), Box<dyn Error + Send + Sync>> {
        assert!(std::mem::replace(&mut self.0, true), "a fault of the database, for a test");
        Ok(())
    }
}

#[test]
fn a_fault_of_the_database_is_an_error_and_later_operations_are_done() {
    let keeper = Box::new(FaultyOnce(false));
    let database = LocalDatabase::of(State::kept(Database::new(), keeper), Home::Memory);
    let create = |name: &str| {
        let request = json!({"action": "database.addCollection", "collectionName": name});
        let sources = Sources::new(SystemTime::now, getrandom::fill);
        let answer = database.answer(request.as_object().unwrap().clone(), sources);
        tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(answer)
    };
    let error = create("a").unwrap_err();
    assert!(error.code() == "SYS_ERR" && error.to_string().contains("please report it"), "{error}");
    create("b").unwrap();
    assert_eq!(database.collections().unwrap(), ["a", "b"]);
}

#[test]
fn a_failed_operation_stores_nothing() {
    let (disk, database) = kept();
    database.create_collection("a").unwrap();
    let error = database.create_collection("a").unwrap_err();
    assert!(error.to_string().contains("already exists"), "{error}");
    assert!(database.load("a", [doc! { "_id": 1 }, doc! { "n": 2 }]).unwrap_err().to_string().contains("no `_id`"));
    assert_eq!(disk.log(), ["create a"]);
}
