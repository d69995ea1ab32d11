//! Each environment and each account has its own database.

use std::path::Path;

use bson::doc;

use crate::database::{DatabaseError, LocalDatabase, Place};

/// The ids of the documents in the own database, in that of an environment, and in that of an account.
fn ids(database: &LocalDatabase) -> Vec<String> {
    let [env, account] = others(database);
    let ids = |database: &LocalDatabase| {
        let documents = database.documents("a").unwrap_or_default();
        documents.iter().map(|document| document.get_str("_id").unwrap()).collect::<Vec<_>>().join(",")
    };
    [database, &env, &account].map(ids).into()
}

fn others(database: &LocalDatabase) -> [LocalDatabase; 2] {
    [database.env("prod-2").unwrap(), database.other_account("wxOTHER", "prod-2").unwrap()]
}

fn fill(database: &LocalDatabase) {
    let [env, account] = others(database);
    for (database, id) in [(database, "own"), (&env, "env"), (&account, "account")] {
        database.load("a", [doc! { "_id": id }]).unwrap();
    }
}

#[test]
fn databases_of_environments_share_nothing_and_keep_their_data() {
    let database = LocalDatabase::in_memory();
    fill(&database);
    assert_eq!(ids(&database), ["own", "env", "account"]);
    // The name of the platform's own environment is that of its own database, from everywhere.
    let [env, _] = others(&database);
    assert_eq!(ids(&env.env("cloudfn-local").unwrap())[0], "own");
}

#[test]
fn all_databases_are_stored_copied_and_emptied_together() {
    let folder = tempfile::tempdir().unwrap();
    let folder: &Path = folder.path();
    fill(&LocalDatabase::open(folder).unwrap());
    assert_eq!(ids(&LocalDatabase::open(folder).unwrap()), ["own", "env", "account"]);
    let copy = LocalDatabase::copy_of(folder).unwrap();
    assert_eq!(ids(&copy), ["own", "env", "account"]);
    copy.env("prod-2").unwrap().load("a", [doc! { "_id": "more" }]).unwrap();
    assert_eq!(ids(&LocalDatabase::open(folder).unwrap()), ["own", "env", "account"]);
    assert_eq!(ids(&LocalDatabase::create(folder).unwrap()), ["", "", ""]);
}

#[test]
fn a_database_that_is_only_read_has_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let database = LocalDatabase::open(folder.path()).unwrap();
    let env = database.env("prod-2").unwrap();
    env.documents("a").unwrap_err();
    assert!(!folder.path().join("environments").exists());
    env.create_collection("a").unwrap();
    assert!(folder.path().join("environments/prod-2/log").exists());
}

#[test]
fn invalid_names_are_errors() {
    let database = LocalDatabase::in_memory();
    for name in ["", "a/b", "..", "a b", "环境", &"a".repeat(65)] {
        let error = database.env(name).unwrap_err();
        assert_eq!(error.code(), "INVALIID_ENV");
        assert!(error.to_string().contains("is not the name of an environment"), "{error}");
    }
    let error = database.other_account("wx/..", "prod").unwrap_err();
    assert!(error.to_string().contains("is not the name of an account"), "{error}");
    let instance = Place { instance: ".".to_owned(), ..Place::env("prod") };
    assert!(database.at(instance).unwrap_err().to_string().contains("is not the name of an instance"));
}

#[test]
fn a_function_that_invents_names_does_not_fill_the_memory() {
    let database = LocalDatabase::in_memory();
    let names = (0..200).map(|number| database.env(&format!("env-{number}")));
    let errors: Vec<_> = names.filter_map(Result::err).collect();
    assert_eq!(errors.len(), 101);
    assert!(matches!(&errors[0], DatabaseError::Environment(text) if text.contains("100 databases")), "{errors:?}");
}
