//! The tables of `db.command` in JSON, in the chapter on the database: the local database understands each row.

use std::fs;

use cloudfn_runtime::database::{DateTime, ServerDate};
use cloudfn_runtime::testing::{TestCloud, block_on};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};

use super::{CHINESE, GUIDE};

/// The JSON of the rows: of the filters, and of the changes.
fn rows(folder: &str) -> (Vec<Value>, Vec<Value>) {
    let page = fs::read_to_string(workspace().join(folder).join("database.md")).unwrap();
    let mut tables = ["`where_json`", "`update_json`"].map(|method| {
        let from = page.lines().skip_while(|line| !(line.starts_with('|') && line.contains(method)));
        let rows = from.skip(2).take_while(|line| line.starts_with('|'));
        rows.map(|row| {
            let json = row.split(" | ").nth(1).unwrap().trim_matches('`');
            serde_json::from_str(json).unwrap_or_else(|error| panic!("{row}: {error}"))
        })
        .collect()
    });
    (std::mem::take(&mut tables[0]), std::mem::take(&mut tables[1]))
}

/// Two documents, of which the filters find the first.
fn test() -> TestCloud {
    let found =
        json!({"_id": "found", "n": 2, "name": "Tea", "tags": ["a", "b"], "at": {"$date": "2026-01-01T00:00:00Z"}});
    TestCloud::new().documents("goods", [found, json!({"_id": "other", "name": "Cup", "tags": []})])
}

#[cloud_function]
async fn find(filter: Value, cloud: Cloud) -> Result<Vec<Value>, Error> {
    let found = cloud.database().collection_named::<Value>("goods").where_json(filter).limit(9).await?;
    Ok(found.iter().map(|document| json!(document.id)).collect())
}

#[cloud_function]
async fn change(change: Value, cloud: Cloud) -> Result<bool, Error> {
    cloud.database().collection_named::<Value>("goods").doc("found").update_json(change).await
}

fn found(filter: &Value) -> Vec<Value> {
    block_on(find(filter.clone(), test().cloud())).unwrap_or_else(|error| panic!("{filter}: {error}"))
}

#[test]
fn every_filter_of_the_table_finds_its_document() {
    let (mut filters, _) = rows(GUIDE);
    assert!(filters.len() > 5, "{filters:?}");
    filters.extend([json!({"at": {"$lt": DateTime::now()}}), json!({"at": {"$lt": ServerDate::now()}})]);
    for filter in filters {
        assert_eq!(found(&filter), ["found"], "{filter}");
    }
    assert!(found(&json!({"n": {"gt": 1}})).is_empty());
}

#[test]
fn every_change_of_the_table_changes_its_document() {
    let (_, mut updates) = rows(GUIDE);
    assert!(updates.len() > 5, "{updates:?}");
    updates.extend([json!({"at": DateTime::now()}), json!({"at": ServerDate::now()})]);
    for data in updates {
        let changed = block_on(change(data.clone(), test().cloud()));
        assert!(changed.unwrap_or_else(|error| panic!("{data}: {error}")), "{data}");
    }
}

#[test]
fn the_tables_are_the_same_in_chinese() {
    assert_eq!(rows(GUIDE), rows(CHINESE));
}

#[test]
fn an_operator_inside_a_member_is_refused_with_what_to_write() {
    let error = block_on(change(json!({"n": {"$inc": 1}}), test().cloud())).unwrap_err();
    assert!(error.to_string().contains(r#"Write the operator outside: {"$inc": {"n": 1}}"#), "{error}");
}
