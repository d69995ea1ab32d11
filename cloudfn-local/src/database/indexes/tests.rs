use std::fs;

use bson::doc;
use cloudfn_database::{Index, IndexKind};
use tempfile::TempDir;

use super::IndexesError;
use super::read::declared;
use crate::LocalDatabase;

const BY_NUMBER: &str =
    r#"{"orders": [{"name": "by_number", "keys": [{"name": "no", "direction": "1"}], "unique": true}]}"#;

fn declare(database: &LocalDatabase, folder: &TempDir, text: &str) -> Result<(), IndexesError> {
    let file = folder.path().join("indexes.json");
    fs::write(&file, text).unwrap();
    database.declare_indexes(&file)
}

fn names(database: &LocalDatabase, collection: &str) -> Vec<String> {
    let indexes = database.lock().read().unwrap().indexes(collection).unwrap();
    indexes.into_iter().map(|index| index.name).collect()
}

#[test]
fn every_kind_of_index_is_read() {
    let text = r#"{"c": [{"name": "all", "keys": [{"name": "a", "direction": "1"}, {"name": "b.c", "direction": "-1"},
        {"name": "d", "direction": "2dsphere"}, {"name": "e", "direction": -1}], "unique": true}], "empty": []}"#;
    let read = declared(text.as_bytes()).unwrap();
    let key = |name: &str, kind| (name.to_owned(), kind);
    let keys = vec![
        key("a", IndexKind::Ordered),
        key("b.c", IndexKind::Ordered),
        key("d", IndexKind::Sphere),
        key("e", IndexKind::Ordered),
    ];
    assert_eq!(read["c"], [Index { name: "all".to_owned(), keys, unique: true }]);
    assert_eq!(read["empty"], []);
}

#[test]
fn the_error_of_an_invalid_file_has_the_position_and_what_is_expected() {
    for (text, expected) in [
        ("[]", "it is an object whose members are collections"),
        ("{", "EOF while parsing"),
        (r#"{"a": [], "a": []}"#, "the member \"a\" occurs twice"),
        (r#"{"a": {}}"#, "`a`: a collection has a list of indexes, such as [{\"name\": \"by_number\""),
        (r#"{"a": ["x"]}"#, "`a[0]`: an index is an object"),
        (r#"{"a": [{"keys": []}]}"#, "`a[0]` has no `name`, such as \"by_number\""),
        (r#"{"a": [{"name": 1}]}"#, "`a[0].name` is a text, such as \"by_number\", not 1"),
        (r#"{"a": [{"name": "x"}]}"#, "`a[0].keys`: an index has a list of keys"),
        (r#"{"a": [{"name": "x", "keys": []}]}"#, "`a[0].keys`: an index has at least one key"),
        (r#"{"a": [{"name": "x", "keys": ["no"]}]}"#, "`a[0].keys[0]`: a key is an object"),
        (r#"{"a": [{"name": "x", "uniqe": true}]}"#, "`a[0]` has no member `uniqe`; did you mean `unique`?"),
        (r#"{"a": [{"name": "x", "sparse": true}]}"#, "`a[0]` has no member `sparse`; it has `name`, `keys`, `unique`"),
        (
            r#"{"a": [{"name": "x", "keys": [{"name": "a", "directon": "1"}]}]}"#,
            "`a[0].keys[0]` has no member `directon`; did you mean `direction`?",
        ),
        (r#"{"a": [{"name": "x", "keys": [{"name": "a"}]}]}"#, "`a[0].keys[0]` has no `direction`: \"1\" (ascending)"),
        (
            r#"{"a": [{"name": "x", "keys": [{"name": "a", "direction": "asc"}]}]}"#,
            "`a[0].keys[0].direction`: \"asc\" is not a direction: it is \"1\" (ascending), \"-1\" (descending) or \"2dsphere\"",
        ),
        (r#"{"a": [{"name": "x", "keys": [{"name": "a", "direction": "2dSphere"}]}]}"#, "did you mean \"2dsphere\"?"),
        (
            r#"{"a": [{"name": "x", "keys": [{"name": "a", "direction": "1"}], "unique": "yes"}]}"#,
            "`a[0].unique` is true or false, not \"yes\"",
        ),
        (
            r#"{"a": [{"name": "x", "keys": [{"name": "a", "direction": "2dsphere"}], "unique": true}]}"#,
            "an index of places only cannot be unique",
        ),
        (
            r#"{"a": [{"name": "x", "keys": [{"name": "a", "direction": "1"}, {"name": "a", "direction": "1"}]}]}"#,
            "the index has the key `a` already",
        ),
        (
            r#"{"a": [{"name": "x", "keys": [{"name": "a", "direction": "1"}]}, {"name": "x", "keys": [{"name": "b", "direction": "1"}]}]}"#,
            "`a[1].name`: the collection has an index `x` already",
        ),
    ] {
        let reason = declared(text.as_bytes()).unwrap_err();
        assert!(reason.contains(expected), "{text}: {reason}");
    }
}

#[test]
fn declared_indexes_are_enforced_until_they_are_no_longer_declared() {
    let (database, folder) = (LocalDatabase::in_memory(), tempfile::tempdir().unwrap());
    declare(&database, &folder, BY_NUMBER).unwrap();
    declare(&database, &folder, BY_NUMBER).unwrap();
    assert_eq!(names(&database, "orders"), ["by_number"]);
    database.load("orders", [doc! { "_id": 1, "no": 7, "other": 1 }]).unwrap();
    let same = || [doc! { "_id": 2, "no": 7, "other": 2 }];
    database.load("orders", same()).unwrap_err();

    declare(&database, &folder, &BY_NUMBER.replace(r#""no""#, r#""other""#)).unwrap();
    database.load("orders", same()).unwrap();
    fs::remove_file(folder.path().join("indexes.json")).unwrap();
    database.declare_indexes(&folder.path().join("indexes.json")).unwrap();
    assert_eq!(names(&database, "orders"), [] as [&str; 0]);
}

#[test]
fn documents_that_break_a_new_index_are_named() {
    let (database, folder) = (LocalDatabase::in_memory(), tempfile::tempdir().unwrap());
    database.load("orders", [doc! { "_id": "a", "no": 7 }, doc! { "_id": "b", "no": 7 }]).unwrap();
    let error = declare(&database, &folder, BY_NUMBER).unwrap_err().to_string();
    let start = "indexes.json: the index `by_number` of the collection `orders` is not possible: E11000";
    assert!(error.contains(start) && error.contains("\"a\"") && error.contains("\"b\""), "{error}");
}

#[test]
fn a_file_that_cannot_be_read_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let error = LocalDatabase::in_memory().declare_indexes(folder.path()).unwrap_err();
    assert!(matches!(error, IndexesError::Io { .. }), "{error:?}");
    fs::write(folder.path().join("large"), " ".repeat(2 * 1024 * 1024)).unwrap();
    let error = LocalDatabase::in_memory().declare_indexes(&folder.path().join("large")).unwrap_err();
    assert!(error.to_string().contains("larger than 1 MiB"), "{error}");
}
