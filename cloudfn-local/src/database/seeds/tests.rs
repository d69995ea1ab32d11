use std::fs;

use bson::doc;
use cloudfn_database::{Index, IndexKind};
use tempfile::TempDir;

use super::{Seeded, SeedsError};
use crate::LocalDatabase;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn seeded(collection: &str, documents: usize) -> Seeded {
    Seeded { collection: collection.to_owned(), documents }
}

#[test]
fn empty_and_missing_collections_are_filled_and_others_stay() {
    let folder = folder(&[
        ("orders.jsonl", "{\"_id\":1}\n{\"_id\":2}\n"),
        ("shops.json", "[{\"_id\":\"a\"}]"),
        ("later.jsonl", ""),
        ("used.jsonl", "{\"_id\":\"of the seed\"}"),
        (".DS_Store", "x"),
        ("orders.jsonl~", "x"),
        ("README.md", "x"),
    ]);
    let database = LocalDatabase::in_memory();
    database.create_collection("orders").unwrap();
    database.load("used", [doc! { "_id": "before" }]).unwrap();
    assert_eq!(database.load_seeds(folder.path()).unwrap(), [seeded("orders", 2), seeded("shops", 1)]);
    assert_eq!(database.documents("orders").unwrap(), [doc! { "_id": 1 }, doc! { "_id": 2 }]);
    assert_eq!(database.documents("used").unwrap(), [doc! { "_id": "before" }]);
    assert_eq!(database.collections().unwrap(), ["later", "orders", "shops", "used"]);
    assert_eq!(database.load_seeds(folder.path()).unwrap(), []);
    assert_eq!(database.load_seeds(&folder.path().join("none")).unwrap(), []);
}

#[test]
fn files_that_are_not_seeds_are_errors_that_say_what_to_do() {
    for (files, expected) in [
        (
            &[("orders.jsnol", "")][..],
            "orders.jsnol is not a seed file: name it after its collection, <collection>.jsonl",
        ),
        (&[("orders", "")], "is not a seed file"),
        (&[("orders.csv", "")], "is not a seed file"),
        (&[("orders.json", ""), ("orders.jsonl", "")], "are for the same collection"),
        (&[("orders.jsonl", "{\"_id\":1}\n{\"_id\":\n")], "orders.jsonl:2:1: this document does not end on its line"),
        (
            &[("system.users.jsonl", "{\"_id\":1}")],
            "system.users.jsonl: `system.users` is not a valid name of a collection",
        ),
    ] {
        let folder = folder(files);
        let error = LocalDatabase::in_memory().load_seeds(folder.path()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    let file = folder(&[("seed", "")]);
    let error = LocalDatabase::in_memory().load_seeds(&file.path().join("seed")).unwrap_err();
    assert!(matches!(error, SeedsError::Folder { .. }), "{error:?}");
    let folders = folder(&[]);
    fs::create_dir(folders.path().join("orders.jsonl")).unwrap();
    let error = LocalDatabase::in_memory().load_seeds(folders.path()).unwrap_err();
    assert!(matches!(error, SeedsError::Read(_)), "{error:?}");
}

#[test]
fn seeds_that_break_an_index_are_named() {
    let folder = folder(&[("orders.jsonl", "{\"_id\":\"a\",\"no\":1}\n{\"_id\":\"b\",\"no\":1}\n")]);
    let database = LocalDatabase::in_memory();
    database.create_collection("orders").unwrap();
    let keys = vec![("no".to_owned(), IndexKind::Ordered)];
    database.add_index("orders", &Index { name: "by_no".to_owned(), keys, unique: true }).unwrap();
    let error = database.load_seeds(folder.path()).unwrap_err().to_string();
    assert!(error.contains("orders.jsonl: E11000") && error.contains("\"a\"") && error.contains("\"b\""), "{error}");
    assert_eq!(database.documents("orders").unwrap().len(), 0);
}

#[test]
fn folders_together_have_one_file_for_each_collection() {
    let orders = folder(&[("orders.jsonl", "{\"_id\":1}\n")]);
    let shops = folder(&[("shops.jsonl", "{\"_id\":1}\n{\"_id\":2}\n")]);
    let database = LocalDatabase::in_memory();
    let folders = [orders.path().to_owned(), orders.path().join("none"), shops.path().to_owned()];
    assert_eq!(database.load_seeds_of(&folders).unwrap(), [seeded("orders", 1), seeded("shops", 2)]);
    fs::write(shops.path().join("orders.json"), "[]").unwrap();
    let database = LocalDatabase::in_memory();
    let error = database.load_seeds_of(&folders).unwrap_err();
    assert!(matches!(&error, SeedsError::Twice(..)), "{error}");
    assert!(error.to_string().contains("orders.json are for the same collection"), "{error}");
    assert_eq!(database.collections().unwrap(), Vec::<String>::new());
}
