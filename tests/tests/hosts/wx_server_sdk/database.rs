//! `cloud.database()` of wx-server-sdk on the local platform: every action, and how the SDK reads the answers.

use cloudfn_local::bson::{DateTime, Document, doc};
use cloudfn_local::{Identity, Index, IndexKind, LocalFunction, Platform};
use cloudfn_tests::local_platform::on_platform;
use serde_json::{Value, json};

use super::sdk;

/// A process with the code of `database.js`, and the database that it uses.
struct Sdk<'a> {
    platform: &'a Platform,
    function: LocalFunction,
}

impl Sdk<'_> {
    /// Runs code with these documents and no others.
    async fn run<const N: usize>(&self, code: &str, collections: [(&str, Vec<Document>); N]) -> Value {
        let database = self.platform.database();
        for collection in database.collections().unwrap() {
            database.drop_collection(&collection).unwrap();
        }
        for (collection, documents) in collections {
            database.load(collection, documents).unwrap();
        }
        self.run_next(code).await
    }

    /// Runs code with the documents that are there.
    async fn run_next(&self, code: &str) -> Value {
        let outcome = self.function.invoke(json!({"run": code}), &Identity::default()).await.unwrap();
        let answer = outcome.answer.as_ref().unwrap_or_else(|failure| panic!("{failure}: {:?}", outcome.output));
        serde_json::from_slice(answer).unwrap()
    }

    fn documents(&self, collection: &str) -> Vec<Document> {
        self.platform.database().documents(collection).unwrap()
    }
}

fn with_sdk(test: impl AsyncFnOnce(Sdk<'_>)) {
    let Some(sdk) = sdk("database.js") else { return };
    on_platform(async |platform| {
        let function = platform.function(sdk).unwrap();
        test(Sdk { platform, function }).await;
    });
}

fn numbers() -> (&'static str, Vec<Document>) {
    let documents = vec![
        doc! {"_id": "1", "n": 1, "m": 0, "name": "one", "tags": ["a", "b"], "part": {"size": 3}},
        doc! {"_id": "2", "n": 2, "m": 2, "name": "two", "tags": ["a"], "parts": [{"n": 1}, {"n": 2}]},
        doc! {"_id": "3", "n": 3, "m": 9, "name": "three"},
        doc! {"_id": "4", "n": 4, "m": 4, "name": "four", "tags": []},
    ];
    ("numbers", documents)
}

fn accounts() -> (&'static str, Vec<Document>) {
    ("accounts", vec![doc! {"_id": "a", "coins": 50}, doc! {"_id": "b", "coins": 0}])
}

#[test]
fn documents_are_added_with_the_ids_that_they_have_or_get() {
    with_sdk(async |sdk| {
        let result = sdk.run("add", [("orders", vec![])]).await;
        assert_eq!(result["named"], json!({"_id": "a", "errMsg": "collection.add:ok"}));
        let id = result["unnamed"]["_id"].as_str().unwrap();
        assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
        assert_eq!(result["list"], json!({"_ids": ["b", 7], "errMsg": "collection.add:ok"}));
        assert_eq!(result["again"]["errCode"], -502_001);
        let text = "collection.add:fail -502001 database request fail. E11000 duplicate key error";
        assert!(result["again"]["errMsg"].as_str().unwrap().starts_with(text), "{result}");
        let documents = sdk.documents("orders");
        let added = doc! {"_id": "a", "price": 5, "tags": ["x"], "at": DateTime::from_millis(0)};
        assert_eq!(documents[..2], [added, doc! {"_id": id, "price": 9.5, "buyer": {"name": "文"}}]);
        assert_eq!(documents.len(), 4);
    });
}

#[test]
fn documents_are_found_and_counted_by_id_and_by_every_kind_of_query() {
    with_sdk(async |sdk| {
        let orders = vec![
            doc! {"_id": "a", "price": 5, "at": DateTime::from_millis(0)},
            doc! {"_id": "b", "price": 9},
            doc! {"_id": "c"},
        ];
        let result = sdk.run("get", [("orders", orders)]).await;
        let a = json!({"_id": "a", "price": 5, "at": "1970-01-01T00:00:00.000Z"});
        assert_eq!(result["one"], json!({"data": a, "errMsg": "document.get:ok"}));
        assert_eq!(result["isDate"], true);
        let missing = "document.get:fail document with _id none does not exist";
        assert_eq!(result["missing"], json!({"errCode": -1, "errMsg": missing}));
        assert_eq!(result["page"], json!({"data": [a], "errMsg": "collection.get:ok"}));
        assert_eq!(result["sorted"]["data"], json!([{"price": 5}]));

        let found = json!({
            "gt": ["3", "4"],
            "between": ["1", "2"],
            "either": ["1", "4"],
            "in": ["1", "3"],
            "not": ["2", "3", "4"],
            "nested": ["1"],
            "exists": ["1"],
            "all": ["1"],
            "elemMatch": ["2"],
            "size": ["2"],
            "mod": ["2", "4"],
            "expr": ["1"],
            "native": ["2", "3"],
            "regExp": ["4"],
        });
        assert_eq!(sdk.run("commands", [numbers()]).await, found);

        let total = |total: u32| json!({"total": total, "errMsg": "collection.count:ok"});
        assert_eq!(sdk.run("count", [numbers()]).await, json!([total(4), total(2)]));
    });
}

#[test]
fn documents_are_changed_replaced_and_removed_and_counted_in_the_answer() {
    with_sdk(async |sdk| {
        let result = sdk.run("update", [numbers()]).await;
        let stats =
            |of: &str, updated: u32| json!({"stats": {"updated": updated}, "errMsg": format!("{of}.update:ok")});
        assert_eq!(result["one"], stats("document", 1));
        assert_eq!(result["many"], stats("collection", 3));
        assert_eq!(result["none"], stats("document", 0));
        assert_eq!(result["wrong"]["errCode"], -502_001);
        assert!(result["when"].is_number());
        let changed =
            json!({"_id": "1", "n": 11, "m": 0, "tags": ["a", "b", "c", "d"], "part": {"size": 4}, "when": null});
        assert_eq!(result["data"], changed);
        let [n, small] = ["n", "small"].map(|name| sdk.documents("numbers")[1][name].clone());
        assert_eq!((n.as_i32(), small.as_bool()), (Some(4), Some(true)));

        let result = sdk.run("set", [numbers()]).await;
        let set = |id: &str, updated: u32, created: u32| json!({"_id": id, "errMsg": "document.set:ok", "stats": {"updated": updated, "created": created}});
        assert_eq!(result["replaced"], set("2", 1, 0));
        assert_eq!(result["created"], set("new", 0, 1));
        assert_eq!(result["two"], json!({"_id": "2", "only": 1}));

        let result = sdk.run("remove", [numbers()]).await;
        let stats =
            |of: &str, removed: u32| json!({"stats": {"removed": removed}, "errMsg": format!("{of}.remove:ok")});
        assert_eq!(result["one"], stats("document", 1));
        assert_eq!(result["none"], stats("document", 0));
        assert_eq!(result["many"], stats("collection", 2));
        assert_eq!(result["left"], 1);
    });
}

#[test]
fn stages_calculate_group_and_join() {
    with_sdk(async |sdk| {
        let words = ("words", vec![doc! {"_id": "one", "word": "eins"}]);
        let result = sdk.run("aggregate", [numbers(), words]).await;
        let list = |list: Value| json!({"list": list, "errMsg": "collection.aggregate:ok"});
        let odd = json!({"_id": false, "sum": 4, "names": ["one", "three"], "double": 8});
        let even = json!({"_id": true, "sum": 6, "names": ["two", "four"], "double": 12});
        assert_eq!(result["groups"], list(json!([odd, even])));
        assert_eq!(result["joined"], list(json!([{"_id": "one", "word": "eins"}])));
        assert_eq!(result["counted"], list(json!([{"_id": "a", "count": 2}])));
        assert_eq!(result["total"], list(json!([{"n": 3}])));
    });
}

#[test]
fn a_collection_is_created_once_and_one_that_is_missing_is_an_error_or_is_created() {
    with_sdk(async |sdk| {
        let result = sdk.run("collections", []).await;
        assert_eq!(result["created"], json!({"errMsg": "createCollection:ok"}));
        let again = "createCollection:fail the collection `made` already exists";
        assert_eq!(result["again"], json!({"errCode": -1, "errMsg": again}));
        assert_eq!(sdk.documents("made"), [doc! {"_id": "x"}]);

        let errors = sdk.run("missing", []).await;
        let errors = errors.as_array().unwrap();
        assert_eq!(errors.len(), 8);
        for error in &errors[..7] {
            assert_eq!(error["errCode"], -502_005);
            let text = ":fail -502005 database collection not exists. Db or Table not exist: none.";
            assert!(error["errMsg"].as_str().unwrap().contains(text), "{error}");
        }
        // For an aggregation, wx-server-sdk loses the code.
        assert_eq!(errors[7]["errCode"], -1);
        let text = errors[7]["errMsg"].as_str().unwrap();
        assert!(text.starts_with("collection.aggregate:fail Db or Table not exist: none."), "{text}");

        sdk.platform.database().create_missing_collections(true);
        assert_eq!(sdk.run("add", []).await["named"]["_id"], "a");
        assert_eq!(sdk.platform.database().collections().unwrap(), ["orders"]);
    });
}

#[test]
fn places_and_server_dates_are_the_same_as_in_the_cloud() {
    with_sdk(async |sdk| {
        let keys = vec![("at".to_owned(), IndexKind::Sphere)];
        let index = Index { name: "by_place".to_owned(), keys, unique: false };
        sdk.platform.database().create_collection("places").unwrap();
        sdk.platform.database().add_index("places", &index).unwrap();
        let result = sdk.run_next("places").await;
        for query in ["near", "within", "intersects"] {
            assert_eq!(result[query], json!(["near"]), "{query}");
        }
        let distances = json!([{"_id": "near", "metres": 2047}, {"_id": "far", "metres": 1_892_810}]);
        assert_eq!(result["distances"]["list"], distances);
        // The SDK makes an object of its own of a place.
        assert_eq!(result["point"], json!([113.32, 23.1]));

        let result = sdk.run("serverDate", [("dates", vec![])]).await;
        assert_eq!(result, json!({"isNow": true, "apart": 60_000, "earlier": 1}));
    });
}

#[test]
fn a_transaction_is_committed_or_rolled_back_as_a_whole() {
    with_sdk(async |sdk| {
        let result = sdk.run("runTransaction", [accounts()]).await;
        assert_eq!(result["result"], json!({"before": 50, "outside": 50}));
        assert_eq!(result["reason"], json!({"errCode": 7, "errMsg": "changed my mind"}));
        let after = json!([{"_id": "a", "coins": 40}, {"_id": "b", "coins": 10}, {"_id": "log", "coins": 0}]);
        assert_eq!(result["after"], after);

        let result = sdk.run("startTransaction", [accounts()]).await;
        assert_eq!(result["after"], json!([{"_id": "a", "coins": 1}]));
        assert_eq!(result["late"]["code"], "DATABASE_TRANSACTION_FAIL");
    });
}

#[test]
fn a_transaction_ends_after_a_conflict_and_a_write_outside_it_waits() {
    with_sdk(async |sdk| {
        let result = sdk.run("conflict", [accounts()]).await;
        assert_eq!(result["error"]["errCode"], -501_001);
        let text = "document.update:fail -501001 resource system error. WriteConflict:";
        assert!(result["error"]["errMsg"].as_str().unwrap().starts_with(text), "{result}");
        assert_eq!((&result["runs"], &result["coins"]), (&json!(2), &json!(102)));

        let result = sdk.run("waits", [accounts()]).await;
        assert_eq!(result, json!({"first": "other", "count": 3, "coins": 11}));
    });
}

#[test]
fn environments_and_accounts_have_their_own_databases() {
    with_sdk(async |sdk| {
        let database = sdk.platform.database();
        let documents = |count: i32| (0..count).map(|id| doc! {"_id": id});
        database.load("accounts", documents(1)).unwrap();
        database.env("prod-2").unwrap().load("accounts", documents(2)).unwrap();
        database.other_account("wxOTHER", "prod-2").unwrap().load("accounts", documents(3)).unwrap();
        let outcome = sdk.function.invoke(json!({"run": "environments"}), &Identity::default()).await.unwrap();
        assert_eq!(outcome.json().unwrap(), json!({"own": 1, "env": 2, "account": 3}));
        let calls: Vec<_> = outcome.cloud_calls.iter().map(|call| (call.api.as_str(), call.appid.as_deref())).collect();
        let count = "database.calculateDocument";
        let expected = [("getCrossAccountToken", None), (count, None), (count, None), (count, Some("wxOTHER"))];
        assert_eq!(calls, expected);
    });
}
