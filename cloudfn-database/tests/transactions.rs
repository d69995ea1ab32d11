//! Transactions, indexes, collections and the log of changes.

use bson::{Bson, DateTime, Document, doc};
use cloudfn_database::{
    Answer, Change, Commit, Database, Error, ErrorKind, Find, Index, IndexKind, Insert, Modify, Operation, Remove,
    Surroundings,
};
use serde_json::{Value, json};

struct Bed {
    database: Database,
    now: i64,
    state: u64,
}

impl Bed {
    fn new(documents: impl IntoIterator<Item = Document>) -> Self {
        let mut database = Database::new();
        database.create_collection("c").expect("the collection is new");
        database.load("c", documents).expect("the documents can be stored");
        Self { database, now: 0, state: 1 }
    }

    fn run(&mut self, operation: &Operation) -> Result<Answer, Error> {
        let state = &mut self.state;
        let mut random = || {
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            *state
        };
        self.database.execute(operation, &mut Surroundings::new(DateTime::from_millis(self.now), &mut random))
    }

    fn start(&mut self) -> String {
        match self.run(&Operation::StartTransaction) {
            Ok(Answer::Started(id)) => id,
            other => panic!("no transaction: {other:?}"),
        }
    }

    fn commit(&mut self, transaction: &str) -> Result<Answer, Error> {
        self.run(&Operation::CommitTransaction { transaction: transaction.to_owned() })
    }

    fn abort(&mut self, transaction: &str) -> Result<Answer, Error> {
        self.run(&Operation::AbortTransaction { transaction: transaction.to_owned() })
    }

    fn get(&mut self, id: &str, transaction: Option<&str>) -> Result<Option<i32>, Error> {
        let find = Find {
            collection: "c".to_owned(),
            query: doc! { "_id": id },
            transaction: transaction.map(str::to_owned),
            ..Find::default()
        };
        match self.run(&Operation::Find(find))? {
            Answer::Documents(list) => Ok(list.first().map(|document| document.get_i32("n").expect("a number"))),
            other => panic!("no documents: {other:?}"),
        }
    }

    fn add(&mut self, id: &str, by: i32, transaction: Option<&str>) -> Result<Answer, Error> {
        self.run(&Operation::Modify(Modify {
            collection: "c".to_owned(),
            query: doc! { "_id": id },
            data: doc! { "$inc": { "n": by } },
            merge: true,
            transaction: transaction.map(str::to_owned),
            ..Modify::default()
        }))
    }

    fn insert(&mut self, document: Document, transaction: Option<&str>) -> Result<Answer, Error> {
        let transaction = transaction.map(str::to_owned);
        self.run(&Operation::Insert(Insert { collection: "c".to_owned(), documents: vec![document], transaction }))
    }

    fn remove(&mut self, id: &str, transaction: Option<&str>) -> Result<Answer, Error> {
        self.run(&Operation::Remove(Remove {
            collection: "c".to_owned(),
            query: doc! { "_id": id },
            multi: false,
            transaction: transaction.map(str::to_owned),
        }))
    }

    fn ids(&self) -> Vec<String> {
        let documents = self.database.documents("c").expect("the collection exists");
        documents.iter().map(|document| document.get_str("_id").expect("a text").to_owned()).collect()
    }
}

fn two() -> Bed {
    Bed::new([doc! { "_id": "a", "n": 1 }, doc! { "_id": "b", "n": 2 }])
}

fn kind(result: Result<Answer, Error>) -> ErrorKind {
    result.expect_err("it fails").kind()
}

/// A server shares it between threads, behind a lock of either kind.
const _: fn() = || {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Database>();
};

#[test]
fn a_transaction_sees_its_own_writes_and_others_see_them_after_the_commit() {
    let mut bed = two();
    let tx = bed.start();
    bed.add("a", 10, Some(&tx)).expect("free");
    bed.insert(doc! { "_id": "z", "n": 0 }, Some(&tx)).expect("new");
    bed.remove("b", Some(&tx)).expect("free");
    assert_eq!((bed.get("a", Some(&tx)), bed.get("a", None)), (Ok(Some(11)), Ok(Some(1))));
    assert_eq!((bed.get("z", Some(&tx)), bed.get("z", None)), (Ok(Some(0)), Ok(None)));
    assert_eq!((bed.get("b", Some(&tx)), bed.get("b", None)), (Ok(None), Ok(Some(2))));
    bed.commit(&tx).expect("no conflict");
    assert_eq!(bed.get("a", None), Ok(Some(11)));
    assert_eq!(bed.ids(), ["a", "z"]);
}

#[test]
fn an_aborted_transaction_changes_nothing() {
    let mut bed = two();
    let tx = bed.start();
    bed.add("a", 10, Some(&tx)).expect("free");
    bed.remove("b", Some(&tx)).expect("free");
    bed.abort(&tx).expect("open");
    assert_eq!(bed.get("a", None), Ok(Some(1)));
    assert_eq!(bed.ids(), ["a", "b"]);
    bed.add("a", 1, None).expect("the lock is released");
}

#[test]
fn a_transaction_reads_the_state_at_its_first_operation() {
    let mut bed = two();
    let tx = bed.start();
    bed.add("a", 10, None).expect("free");
    assert_eq!(bed.get("a", Some(&tx)), Ok(Some(11)), "the snapshot is taken by the first operation");
    bed.add("a", 10, None).expect("free");
    bed.remove("b", None).expect("free");
    bed.insert(doc! { "_id": "z", "n": 0 }, None).expect("new");
    assert_eq!(bed.get("a", Some(&tx)), Ok(Some(11)));
    assert_eq!(bed.get("b", Some(&tx)), Ok(Some(2)));
    assert_eq!(bed.get("z", Some(&tx)), Ok(None));
    bed.commit(&tx).expect("it has written nothing");
    assert_eq!(bed.ids(), ["a", "z"]);
}

#[test]
fn a_write_to_a_document_that_changed_since_the_snapshot_ends_the_transaction() {
    let mut bed = two();
    let tx = bed.start();
    bed.get("a", Some(&tx)).expect("free");
    bed.add("a", 10, None).expect("free");
    assert_eq!(kind(bed.add("a", 1, Some(&tx))), ErrorKind::TransactionConflict);
    assert_eq!(kind(bed.commit(&tx)), ErrorKind::TransactionFail);
    assert_eq!(bed.get("a", None), Ok(Some(11)));
}

#[test]
fn a_write_to_a_document_removed_or_inserted_since_the_snapshot_is_a_conflict() {
    for change in ["remove", "insert"] {
        let mut bed = two();
        let tx = bed.start();
        bed.get("a", Some(&tx)).expect("free");
        let result = if change == "remove" {
            bed.remove("a", None).expect("free");
            bed.add("a", 1, Some(&tx))
        } else {
            bed.insert(doc! { "_id": "z", "n": 1 }, None).expect("new");
            bed.insert(doc! { "_id": "z", "n": 2 }, Some(&tx))
        };
        assert_eq!(kind(result), ErrorKind::TransactionConflict, "{change}");
    }
}

#[test]
fn the_second_transaction_that_writes_a_document_fails_and_writes_outside_must_wait() {
    let mut bed = two();
    let (first, second) = (bed.start(), bed.start());
    bed.add("a", 1, Some(&first)).expect("free");
    assert_eq!(kind(bed.add("a", 1, None)), ErrorKind::Locked);
    assert_eq!(kind(bed.add("a", 1, Some(&second))), ErrorKind::TransactionConflict);
    bed.add("b", 1, None).expect("another document");
    bed.commit(&first).expect("no conflict");
    bed.add("a", 1, None).expect("the lock is released");
    assert_eq!(bed.get("a", None), Ok(Some(3)));
}

#[test]
fn a_transaction_ends_after_30_seconds() {
    let mut bed = two();
    let tx = bed.start();
    bed.add("a", 1, Some(&tx)).expect("free");
    bed.now = 29_999;
    bed.get("a", Some(&tx)).expect("it is in time");
    bed.now = 30_000;
    let error = bed.commit(&tx).expect_err("it is too late");
    assert_eq!(error.code(), "DATABASE_TRANSACTION_FAIL");
    assert!(error.message().contains("TransactionNotExist"), "{error}");
    bed.add("a", 1, None).expect("the lock is released");
    assert_eq!(bed.get("a", None), Ok(Some(2)));
}

#[test]
fn an_error_in_a_transaction_ends_it() {
    let mut bed = two();
    let tx = bed.start();
    bed.add("a", 1, Some(&tx)).expect("free");
    assert_eq!(kind(bed.insert(doc! { "_id": "b" }, Some(&tx))), ErrorKind::DuplicateKey);
    assert_eq!(bed.get("a", Some(&tx)).expect_err("gone").kind(), ErrorKind::TransactionFail);
    assert_eq!(kind(bed.commit(&tx)), ErrorKind::TransactionFail);
    assert_eq!(kind(bed.abort("nothing")), ErrorKind::TransactionFail);
}

#[test]
fn concurrent_transfers_never_change_the_sum_of_the_accounts() {
    for seed in 1..=10_u64 {
        let mut bed = Bed::new((0..8).map(|id| doc! { "_id": id.to_string(), "n": 100 }));
        let mut state = seed;
        let mut below = |end: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or(0) % end
        };
        // The state of each of the 64 tasks: the transaction and the accounts of its transfer.
        let mut tasks: Vec<(usize, String, usize, usize)> = (0..64).map(|_| (0, String::new(), 0, 0)).collect();
        let (mut committed, mut conflicts) = (0, 0);
        for _ in 0..4000 {
            let task = below(tasks.len());
            let (step, tx, from, to) = tasks[task].clone();
            let (from_id, to_id) = (from.to_string(), to.to_string());
            let done = match step {
                0 => {
                    let from = below(8);
                    tasks[task] = (1, bed.start(), from, (from + 1 + below(7)) % 8);
                    continue;
                }
                1 => bed.get(&from_id, Some(&tx)).map(|_| ()),
                2 => bed.add(&from_id, -7, Some(&tx)).map(|_| ()),
                3 => bed.add(&to_id, 7, Some(&tx)).map(|_| ()),
                _ => bed.commit(&tx).map(|_| committed += 1),
            };
            match done {
                Ok(()) => tasks[task].0 = (step + 1) % 5,
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::TransactionConflict, "{error}");
                    conflicts += 1;
                    tasks[task].0 = 0;
                }
            }
            let documents = bed.database.documents("c").expect("the collection exists");
            let sum: i32 = documents.iter().map(|document| document.get_i32("n").expect("a number")).sum();
            assert_eq!(sum, 800, "seed {seed}");
        }
        assert!(committed > 20 && conflicts > 20, "seed {seed}: {committed} transfers, {conflicts} conflicts");
    }
}

#[test]
fn the_time_until_the_oldest_transaction_is_over_is_known() {
    let mut bed = Bed::new([]);
    let left = |bed: &Bed, now| bed.database.time_until_expiry(DateTime::from_millis(now)).map(|left| left.as_secs());
    assert_eq!(left(&bed, 0), None);
    bed.now = 1_000;
    let first = bed.start();
    bed.now = 2_000;
    let second = bed.start();
    assert_eq!(left(&bed, 3_000), Some(28));
    bed.now = 30_999;
    bed.run(&Operation::find("c", doc! {})).expect("the collection exists");
    assert!(bed.database.open_transactions().any(|id| id == first));
    bed.now = 31_000;
    bed.run(&Operation::find("c", doc! {})).expect("the collection exists");
    assert_eq!(bed.database.open_transactions().collect::<Vec<_>>(), [second]);
    assert_eq!(left(&bed, 31_000), Some(1));
    // If the clock goes back, waiting takes no longer.
    assert_eq!(left(&bed, 0), Some(30));
}

#[test]
fn a_transaction_is_open_until_it_ends_or_one_of_its_operations_fails() {
    let mut bed = Bed::new([]);
    let [a, b, c] = [bed.start(), bed.start(), bed.start()];
    let find = |id: &str, collection: &str| {
        Operation::Find(Find { collection: collection.to_owned(), transaction: Some(id.to_owned()), ..Find::default() })
    };
    bed.run(&find(&a, "c")).expect("the collection exists");
    bed.run(&Operation::find("orders", doc! {})).expect_err("there is no such collection");
    assert_eq!(bed.database.open_transactions().count(), 3);
    bed.run(&find(&a, "orders")).expect_err("there is no such collection");
    bed.run(&Operation::CommitTransaction { transaction: b }).expect("it is open");
    bed.run(&Operation::AbortTransaction { transaction: c }).expect("it is open");
    assert_eq!(bed.database.open_transactions().count(), 0);
}

#[test]
fn the_error_for_a_missing_collection_says_what_to_do() {
    let mut database = Database::new();
    let mut random = || 0;
    let surroundings = &mut Surroundings::new(DateTime::from_millis(0), &mut random);
    let error = database.execute(&Operation::find("orders", doc! {}), surroundings).expect_err("it does not exist");
    assert_eq!(error.code(), "DATABASE_COLLECTION_NOT_EXIST");
    assert!(error.message().contains("Create the collection `orders`"), "{error}");
    let create = Operation::CreateCollection { collection: "orders".to_owned() };
    assert_eq!(database.execute(&create, surroundings), Ok(Answer::Created));
    let error = database.execute(&create, surroundings).expect_err("it exists");
    assert_eq!((error.kind(), error.code()), (ErrorKind::CollectionExists, "DATABASE_COLLECTION_EXIST"));
    assert_eq!(database.collections().collect::<Vec<_>>(), ["orders"]);
    database.drop_collection("orders").expect("it exists");
    database.create_collection("").expect_err("the name is empty");
}

#[test]
fn a_unique_index_forbids_equal_values_inside_and_outside_transactions() {
    let mut bed = Bed::new([doc! { "_id": "a", "k": 1 }, doc! { "_id": "b", "k": [2, 3] }, doc! { "_id": "c" }]);
    let index = Index { name: "k_1".to_owned(), keys: vec![("k".to_owned(), IndexKind::Ordered)], unique: true };
    bed.database.add_index("c", &index).expect("all values differ");
    for taken in [doc! { "k": 1.0 }, doc! { "k": 3 }, doc! {}, doc! { "k": null }, doc! { "k": [5, 2] }] {
        let error = bed.insert(taken.clone(), None).expect_err(&taken.to_string());
        assert_eq!(error.kind(), ErrorKind::DuplicateKey);
        assert!(error.message().contains("k_1"), "{error}");
    }
    bed.remove("a", None).expect("there");
    bed.insert(doc! { "_id": "d", "k": 1 }, None).expect("the lock is released");
    let (first, second) = (bed.start(), bed.start());
    bed.insert(doc! { "_id": "x", "k": 9 }, Some(&first)).expect("free");
    bed.insert(doc! { "_id": "y", "k": 9 }, Some(&second)).expect("the conflict is not visible yet");
    bed.commit(&first).expect("free");
    assert_eq!(kind(bed.commit(&second)), ErrorKind::TransactionConflict);
    let same = [doc! { "_id": 1, "k": 7 }, doc! { "_id": 2, "k": 7 }];
    bed.database.load("c", same).expect_err("the values are equal");
    bed.database.add_index("c", &Index { keys: vec![], ..index }).expect_err("the index has no path");
}

#[test]
fn changes_are_recorded_commit_by_commit() {
    let mut bed = two();
    bed.database.record_commits();
    let tx = bed.start();
    bed.add("b", 1, Some(&tx)).expect("free");
    bed.remove("a", Some(&tx)).expect("free");
    bed.insert(doc! { "n": 5, "_id": "z" }, None).expect("new");
    bed.add("none", 1, None).expect("there is nothing to change");
    bed.commit(&tx).expect("no conflict");
    let put = |document: Document| Change::Put { collection: "c".to_owned(), document: document.into() };
    let removed = Change::Remove { collection: "c".to_owned(), id: Bson::String("a".to_owned()) };
    let commits = bed.database.take_commits();
    assert_eq!(
        commits,
        [
            Commit { changes: vec![put(doc! { "_id": "z", "n": 5 })] },
            Commit { changes: vec![put(doc! { "_id": "b", "n": 3 }), removed] },
        ]
    );
    assert_eq!(bed.database.take_commits(), []);
}

#[test]
fn replaying_the_commits_of_a_database_gives_the_same_database() {
    let mut bed = Bed { database: Database::new(), now: 0, state: 1 };
    bed.database.record_commits();
    for name in ["c", "empty", "gone"] {
        bed.database.create_collection(name).expect("new");
    }
    bed.database.drop_collection("gone").expect("there");
    let index =
        |name: &str, unique| Index { name: name.to_owned(), keys: vec![("k".to_owned(), IndexKind::Ordered)], unique };
    for kept in [index("by_k", true), index("dropped", false)] {
        bed.database.add_index("c", &kept).expect("new");
    }
    assert!(bed.database.add_index("c", &index("by_k", false)).is_err(), "the name is taken");
    bed.database.drop_index("c", "dropped").expect("there");
    bed.database.drop_index("c", "dropped").expect_err("dropped already");
    bed.database.load("c", [doc! { "_id": 1, "k": 1.0 }, doc! { "_id": 2, "k": -0.0 }]).expect("allowed");
    bed.add("none", 1, None).expect("there is nothing to change");
    bed.insert(doc! { "_id": 3, "k": 5_i64 }, None).expect("new");
    bed.remove("3", None).expect("there is nothing to change");

    let mut copy = Database::new();
    for commit in bed.database.take_commits() {
        copy.replay(commit).expect("it was possible before");
    }
    assert_eq!(copy.collections().collect::<Vec<_>>(), ["c", "empty"]);
    assert_eq!(copy.indexes("c"), Ok(vec![index("by_k", true)]));
    assert_eq!(copy.documents("c"), bed.database.documents("c"));
    assert_eq!(copy.load("c", [doc! { "_id": 4, "k": 5 }]).map_err(|error| error.kind()), Err(ErrorKind::DuplicateKey));
    let impossible = Change::Remove { collection: "none".to_owned(), id: Bson::Int32(1) };
    copy.replay(Commit { changes: vec![impossible] }).expect_err("there is no such collection");
}

#[test]
fn a_collection_is_created_together_with_its_first_documents_or_not_at_all() {
    let mut database = Database::new();
    database.record_commits();
    database.load("c", [doc! { "_id": 1 }, doc! { "n": 2 }]).expect_err("one has no `_id`");
    database.replace("c", [doc! { "_id": 1, "$n": 2 }]).expect_err("a name begins with `$`");
    assert_eq!(database.collections().count(), 0);
    assert_eq!(database.take_commits(), []);

    database.load("empty", []).expect("there is nothing to refuse");
    database.load("c", [doc! { "_id": 1 }]).expect("allowed");
    database.load("c", [doc! { "_id": 2 }]).expect("allowed");
    let commits = database.take_commits();
    assert_eq!(commits.iter().map(|commit| commit.changes.len()).collect::<Vec<_>>(), [1, 2, 1]);
    let mut copy = Database::new();
    for commit in commits {
        copy.replay(commit).expect("it was possible before");
    }
    assert_eq!(copy.documents("c"), database.documents("c"));
    assert_eq!(copy.collections().collect::<Vec<_>>(), ["c", "empty"]);
}

#[test]
fn all_documents_of_a_collection_are_replaced_at_once_or_not_at_all() {
    let mut bed = Bed::new([doc! { "_id": "a", "k": 1 }, doc! { "_id": "b", "k": 2 }]);
    let index = Index { name: "by_k".to_owned(), keys: vec![("k".to_owned(), IndexKind::Ordered)], unique: true };
    bed.database.add_index("c", &index).expect("allowed");
    let same = [doc! { "_id": "x", "k": 3 }, doc! { "_id": "y", "k": 3 }];
    bed.database.replace("c", same).expect_err("the values are equal");
    assert_eq!(bed.database.documents("c").map(|all| all.len()), Ok(2), "nothing was removed");
    let new = [doc! { "_id": "x", "k": 1 }, doc! { "_id": "b", "k": 4 }];
    assert_eq!(bed.database.replace("c", new), Ok(2));
    let document =
        |id: &str| bed.database.document("c", &Bson::from(id)).map(|found| found.map(|d| d.get_i32("k").ok()));
    assert_eq!(document("a"), Ok(None));
    assert_eq!(document("b"), Ok(Some(Some(4))));
    assert_eq!(document("x"), Ok(Some(Some(1))));
    bed.database.document("none", &Bson::Null).expect_err("no such collection");
}

#[test]
fn a_broken_unique_index_names_both_documents() {
    let mut bed = Bed::new([doc! { "_id": "a", "k": 7 }, doc! { "_id": "b", "k": 7 }]);
    let index = Index { name: "by_k".to_owned(), keys: vec![("k".to_owned(), IndexKind::Ordered)], unique: true };
    let error = bed.database.add_index("c", &index).expect_err("two have the same value");
    assert!(error.message().contains("_id` \"a\"") && error.message().contains("_id` \"b\""), "{error}");
}

#[test]
fn requests_and_answers_have_the_format_of_the_wire() {
    let mut bed = two();
    let mut ask = |request: Value| {
        let request = request.as_object().expect("an object").clone();
        Operation::from_json(&request).and_then(|operation| bed.run(&operation)).map(|answer| answer.to_json())
    };
    let tx = ask(json!({ "action": "database.startTransaction", "envName": "e" })).expect("started");
    let tx = tx["transactionId"].as_str().expect("an id").to_owned();
    let get = json!({ "action": "database.getDocument", "collectionName": "c", "queryType": "DOC", "query": "{\"_id\":\"a\"}", "transactionId": tx });
    assert_eq!(ask(get), Ok(json!({ "data": { "list": ["{\"_id\":\"a\",\"n\":{\"$numberInt\":\"1\"}}"] } })));
    assert_eq!(ask(json!({ "action": "database.abortTransaction", "transactionId": tx })), Ok(json!({ "data": {} })));
    let set = json!({ "action": "database.modifyDocument", "collectionName": "c", "query": "{\"_id\":{\"$numberInt\":\"7\"}}", "data": "{}", "multi": false, "merge": false, "upsert": true });
    assert_eq!(ask(set), Ok(json!({ "data": { "updated": 0, "upsert_id": 7 } })));
    let remove = json!({ "action": "database.removeDocument", "collectionName": "c", "query": "", "multi": true });
    assert_eq!(ask(remove), Ok(json!({ "data": { "deleted": 3 } })));
    for (wrong, name) in [
        (json!({}), "`action`"),
        (json!({ "action": "database.foo" }), "database.foo"),
        (json!({ "action": "database.getDocument" }), "`collectionName`"),
        (json!({ "action": "database.getDocument", "collectionName": "c", "limit": -1 }), "`limit`"),
        (json!({ "action": "database.getDocument", "collectionName": "c", "query": "[]" }), "`query`"),
        (json!({ "action": "database.getDocument", "collectionName": "c", "query": "{\"a\":" }), "`query`"),
        (json!({ "action": "database.insertDocument", "collectionName": "c", "data": "null" }), "`data`"),
        (json!({ "action": "database.insertDocument", "collectionName": "c", "data": ["null"] }), "`data[0]`"),
        (json!({ "action": "database.modifyDocument", "collectionName": "c" }), "`data`"),
        (
            json!({ "action": "database.aggregateDocuments", "collectionName": "c", "stages": [{ "stageKey": "$limit" }] }),
            "`stages[0]`",
        ),
        (json!({ "action": "database.commitTransaction" }), "`transactionId`"),
    ] {
        let error = ask(wrong).expect_err("wrong");
        assert_eq!(error.code(), "INVALID_PARAM");
        assert!(error.message().contains(name), "{error}");
    }
}

#[test]
fn a_request_gets_at_most_a_thousand_documents() {
    let mut bed = Bed::new((0..1500).map(|id| doc! { "_id": id }));
    let mut count = |request: Value| {
        let operation = Operation::from_json(request.as_object().expect("an object")).expect("it is valid");
        match bed.run(&operation) {
            Ok(Answer::Documents(list)) => list.len(),
            other => panic!("no documents: {other:?}"),
        }
    };
    assert_eq!(count(json!({ "action": "database.getDocument", "collectionName": "c", "limit": 5000 })), 1000);
    assert_eq!(count(json!({ "action": "database.getDocument", "collectionName": "c" })), 1000);
    assert_eq!(
        count(json!({ "action": "database.getDocument", "collectionName": "c", "offset": 1400, "limit": 200 })),
        100
    );
}

#[test]
fn the_name_of_a_collection_has_rules() {
    let mut database = Database::new();
    for name in ["", "$a", "a$", "a\0", ".a", "system.a", &"a".repeat(256)] {
        let error = database.create_collection(name).expect_err("the name is not valid");
        assert_eq!(error.kind(), ErrorKind::InvalidParameter, "{name:?}: {error}");
        database.load(name, [doc! { "_id": 1 }]).expect_err("the name is not valid");
    }
    for name in ["a", "a.b", "a b", "订单", "systema", &"a".repeat(255)] {
        database.create_collection(name).expect("the name is valid");
    }
    assert_eq!(database.collections().count(), 6);
}
