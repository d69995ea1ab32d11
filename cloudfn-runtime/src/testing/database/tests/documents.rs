//! What is in the database.

use bson::{Bson, DateTime, Document, doc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{collection, number};
use crate::database::{Date, Id, Point, ServerDate, Stored};
use crate::testing::{TestCloud, block_on};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Order {
    price: i64,
    placed_at: Date,
}

fn ids(documents: &[Stored<Value>]) -> Vec<String> {
    documents.iter().map(|document| document.id.to_string()).collect()
}

#[test]
fn documents_of_any_type_are_read_back_in_the_order_of_insertion() {
    let day = DateTime::from_millis(86_400_000);
    let test = TestCloud::new()
        .documents("orders", [Order { price: 5, placed_at: day.into() }])
        .documents("orders", [json!({"_id": "b", "price": 7, "placed_at": {"$date": "1970-01-02T00:00:00Z"}})])
        .documents("orders", &[doc! {"_id": 3, "price": 9_i64, "placed_at": day}]);
    let orders = test.stored_documents::<Order>("orders");
    assert_eq!(orders.iter().map(|order| order.price).collect::<Vec<_>>(), [5, 7, 9]);
    assert!(orders.iter().all(|order| order.placed_at == Date::from(day)), "{orders:?}");
    assert_eq!((&orders[1].id, &orders[2].id), (&Id::from("b"), &Id::from(3)));
    assert_eq!(
        block_on(collection(&test, "orders").doc("b").get()).unwrap().unwrap().get("placed_at"),
        Some(&day.into())
    );
}

#[test]
fn documents_that_a_function_reads_can_be_put_back() {
    let test = TestCloud::new().documents("orders", [json!({"_id": "a", "at": {"$date": "1970-01-02T00:00:00Z"}})]);
    let stored = test.stored_documents::<Document>("orders");
    let copy = TestCloud::new().documents("orders", &stored);
    assert_eq!(copy.stored_documents::<Document>("orders"), stored);
    assert_eq!(stored[0].get("at"), Some(&Bson::DateTime(DateTime::from_millis(86_400_000))));
}

#[test]
fn new_ids_are_the_same_in_every_run() {
    let run = || {
        let test = TestCloud::new().documents("orders", [json!({"n": 1}), json!({"n": 2})]);
        block_on(collection(&test, "orders").add(&doc! {"n": 3})).unwrap();
        ids(&test.stored_documents("orders"))
    };
    let first = run();
    assert_eq!(first, run());
    assert!(first.iter().all(|id| id.len() == 32), "{first:?}");
    assert_ne!(first[0], first[1]);
}

#[test]
fn a_missing_collection_is_the_same_error_as_in_the_cloud_and_says_what_to_add() {
    let test = TestCloud::new().documents::<Order>("empty", []).collection("other").collection("other");
    let error = block_on(collection(&test, "orders").doc("a").get()).unwrap_err();
    assert!(error.is_missing_collection());
    assert_eq!(error.err_code(), -502_005);
    assert!(error.to_string().contains(".documents(\"orders\", [..])"), "{error}");
    for name in ["empty", "other"] {
        assert_eq!(block_on(collection(&test, name).all_documents().count()).unwrap(), 0);
    }
    block_on(test.cloud::<()>().database().create_collection("orders")).unwrap();
    assert!(block_on(collection(&test, "orders").doc("a").get()).unwrap().is_none());
}

#[test]
fn creating_a_collection_twice_is_the_same_error_as_in_the_cloud() {
    let test = TestCloud::new().collection("orders");
    let error = block_on(test.cloud::<()>().database().create_collection("orders")).unwrap_err();
    assert_eq!(error.code(), Some("DATABASE_COLLECTION_EXIST"));
}

#[test]
fn ids_and_values_of_a_unique_index_are_unique() {
    let test = TestCloud::new().documents("c", [json!({"_id": "a", "no": 1, "n": 0})]).unique_index("c", ["no"]);
    let c = collection(&test, "c");
    assert!(block_on(c.add(&doc! {"_id": "a", "no": 2})).unwrap_err().is_duplicate_id());
    let error = block_on(c.add(&doc! {"no": 1})).unwrap_err();
    assert!(error.err_msg().contains("E11000") && !error.is_duplicate_id(), "{error}");
    assert_eq!(test.stored_documents::<Value>("c").len(), 1);
}

#[test]
fn a_search_for_places_needs_an_index_as_in_the_cloud() {
    let shop = json!({"_id": "a", "place": {"type": "Point", "coordinates": [113.3, 23.1]}});
    let test = TestCloud::new().documents("shops", [shop]);
    let near = |test: &TestCloud| {
        let here = Point::new(113.3, 23.1);
        block_on(collection(test, "shops").find(|shop| shop.field("place").near(here, ..=10.0)).limit(5))
    };
    let error = near(&test).unwrap_err().to_string();
    assert!(error.contains(".place_index(\"shops\", "), "{error}");
    let test = test.place_index("shops", "place");
    assert_eq!(near(&test).unwrap().len(), 1);
}

#[test]
fn the_servers_date_is_the_time_of_the_test() {
    let test = TestCloud::new().collection("c").now(DateTime::from_millis(5_000));
    let add = |id: &str| {
        let document = doc! {"_id": id, "at": ServerDate::now().offset(7)};
        block_on(collection(&test, "c").add(&document)).unwrap();
    };
    add("a");
    let _ = test.clone().now(DateTime::from_millis(9_000));
    add("b");
    let dates: Vec<_> = test.stored_documents::<Document>("c").iter().map(|stored| stored.get("at").cloned()).collect();
    assert_eq!(dates, [5_007, 9_007].map(|time| Some(Bson::DateTime(DateTime::from_millis(time)))));
}

#[test]
fn other_environments_and_accounts_have_other_documents() {
    let test = TestCloud::new().documents("c", [json!({"_id": "a", "n": 1})]);
    let cloud = test.cloud::<()>();
    let others = [
        cloud.database().env("other"),
        cloud.other_account("wxOTHER", "test").database(),
        cloud.other_account("wxTHIRD", "test").database(),
    ];
    for (n, other) in others.iter().enumerate() {
        let c = other.collection_named::<Document>("c");
        assert!(block_on(c.doc("a").get()).unwrap_err().is_missing_collection());
        block_on(other.create_collection("c")).unwrap();
        block_on(c.add(&doc! {"_id": "a", "n": i32::try_from(n).unwrap() + 2})).unwrap();
    }
    for (n, other) in (2..).zip(&others) {
        let a = block_on(other.collection_named::<Document>("c").doc("a").get()).unwrap().unwrap();
        assert_eq!(a.get_i32("n").unwrap(), n);
    }
    assert_eq!(number(&test, "a"), Some(1));
}

#[test]
fn queries_aggregations_and_updates_are_done() {
    let test =
        TestCloud::new().documents("c", (0..2_500).map(|n| json!({"_id": n.to_string(), "n": n, "even": n % 2 == 0})));
    let c = collection(&test, "c");
    block_on(async {
        let all = c.all_documents().limit(5_000).await.unwrap();
        assert_eq!(all.len(), 2_500);
        assert_eq!(c.update_many(|c| c.field("even").eq(true), |c| c.field("n").mul(-1)).await.unwrap(), 1_249);
        let sums = c
            .aggregate()
            .stages([doc! {"$group": {"_id": "$even", "sum": {"$sum": "$n"}}}, doc! {"$sort": {"_id": 1}}]);
        let sums = sums.run::<Value>().await.unwrap();
        assert_eq!(sums, [json!({"_id": false, "sum": 1_562_500}), json!({"_id": true, "sum": -1_561_250})]);
        assert_eq!(c.remove_many(|c| c.field("n").lt(0)).await.unwrap(), 1_249);
    });
    assert_eq!(test.stored_documents::<Value>("c").len(), 1_251);
}

#[test]
fn an_update_that_changes_nothing_returns_false() {
    let test = TestCloud::new().documents("c", [json!({"_id": "a", "n": 1}), json!({"_id": "b", "n": 2})]);
    let documents = collection(&test, "c");
    let set_to_one = || documents.doc("a").update(|document| document.field("n").set(1));
    assert!(!block_on(set_to_one()).unwrap());
    assert!(!block_on(documents.all_documents().update_one(|document| document.field("n").set(1))).unwrap());
    assert_eq!(block_on(documents.all_documents().update_many(|document| document.field("n").set(1))).unwrap(), 1);
}

#[test]
#[should_panic(expected = "document 1 for the collection `c` cannot be written: `_id`")]
fn a_document_that_cannot_be_written_is_named() {
    let _ = TestCloud::new().documents("c", [json!({"_id": "a"}), json!({"_id": [1]})]);
}

#[test]
#[should_panic(expected = "document 1 for the collection `c` cannot be read: `at`: `$date` needs milliseconds")]
fn a_text_that_is_no_date_is_a_mistake_of_the_test() {
    let _ = TestCloud::new().documents("c", [json!({"_id": "a"}), json!({"at": {"$date": "yesterday"}})]);
}

#[test]
#[should_panic(expected = "the documents for the collection `c` do not fit in it")]
fn a_repeated_document_is_a_mistake_of_the_test() {
    let _ = TestCloud::new().documents("c", [json!({"_id": "a"}), json!({"_id": "a"})]);
}

#[test]
#[should_panic(expected = "the test's database has no collection `d`; it has `b`, `c`")]
fn reading_a_collection_that_does_not_exist_is_a_mistake_of_the_test() {
    let _ = TestCloud::new().collection("b").collection("c").stored_documents::<Value>("d");
}

#[test]
#[should_panic(expected = "the test's database has no collection `d`, and no others")]
fn reading_an_empty_database_is_a_mistake_of_the_test() {
    let _ = TestCloud::new().stored_documents::<Value>("d");
}

#[test]
#[should_panic(expected = "the collection `c` cannot have this index")]
fn an_index_that_the_documents_contradict_is_a_mistake_of_the_test() {
    let _ = TestCloud::new().documents("c", [json!({"n": 1}), json!({"n": 1})]).unique_index("c", ["n"]);
}

#[test]
#[should_panic(expected = "is not of the type to read: the document with `_id` \"a\" does not fit at `price`")]
fn a_document_of_another_type_is_named() {
    let _ = TestCloud::new().documents("c", [json!({"_id": "a", "price": "x"})]).stored_documents::<Order>("c");
}
