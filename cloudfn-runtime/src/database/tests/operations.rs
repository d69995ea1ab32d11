//! Answers and errors, paging, and requests that are never sent.

use std::time::Duration;

use bson::{Document, doc};
use futures_util::StreamExt;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::cloud::Cloud;
use crate::database::scripted::{Reply, Script, answer, code, data, list};
use crate::database::{Collection, DatabaseCall, Filter, Id, Stored};
use crate::error::{Error, ErrorKind};
use crate::testing::{TestCloud, block_on};

fn users(script: &Script) -> Collection<Document> {
    script.database().collection_named("users")
}

/// The result of a call with this answer.
fn answered<T>(reply: Reply, call: impl FnOnce(Collection<Document>) -> DatabaseCall<T>) -> Result<T, Error> {
    let script = Script::new([reply]);
    let result = block_on(call(users(&script)));
    assert_eq!(script.asked().len(), 1);
    result
}

/// The error of a call that is not sent.
fn refused<T>(call: impl FnOnce(Collection<Document>) -> DatabaseCall<T>) -> Error {
    let error = block_on(call(users(&Script::new([])))).err().expect("the call should be refused");
    assert_eq!(error.kind(), ErrorKind::Request);
    error
}

fn ids(documents: &[Stored<Document>]) -> Vec<String> {
    documents.iter().map(|document| document.id.to_string()).collect()
}

#[test]
fn the_numbers_in_answers_are_read() {
    let updated =
        |data: Value| answered(self::data(&data), |users| users.doc("a").update(|user| user.field("n").set(1)));
    assert!(updated(json!({"updated": 1})).unwrap());
    assert!(!updated(json!({"updated": 0})).unwrap());
    assert!(!updated(json!({})).unwrap());
    assert!(updated(json!({"updated": 1.0})).unwrap());
    let error = updated(json!({"updated": "1"})).unwrap_err();
    assert!(error.kind() == ErrorKind::Answer && error.to_string().contains("`updated`"), "{error}");

    let counted = |reply| answered(reply, |users| users.all_documents().count());
    assert_eq!(counted(data(&json!({"total": 3}))).unwrap(), 3);
    assert!(counted(data(&json!({}))).is_err());
    // Neither the content type nor other members than `data` matter.
    assert_eq!(counted(answer(&json!({"data": {"total": 3}, "total": 5}))).unwrap(), 3);
}

#[test]
fn upsert_id_shows_whether_a_document_was_created() {
    let set = |data: Value| answered(self::data(&data), |users| users.doc(0).set(&doc! {"n": 1})).unwrap();
    assert!(set(json!({"updated": 0, "upsert_id": "a"})));
    assert!(set(json!({"updated": 0, "upsert_id": 0})));
    assert!(!set(json!({"updated": 1})));
    assert!(!set(json!({"updated": 1, "upsert_id": null})));
}

#[test]
fn a_missing_document_is_none() {
    assert!(answered(list([]), |users| users.doc("a").get()).unwrap().is_none());
    assert!(answered(list([]), |users| users.all_documents().first()).unwrap().is_none());
}

#[test]
fn ids_of_new_documents_are_texts_or_numbers() {
    let add = |data: Value| answered(self::data(&data), |users| users.add(&doc! {"n": 1}));
    assert_eq!(add(json!({"insertedIds": ["a"]})).unwrap(), "a");
    assert_eq!(add(json!({"insertedIds": [5]})).unwrap(), Id::from(5));
    for data in [json!({}), json!({"insertedIds": []}), json!({"insertedIds": {}})] {
        assert_eq!(add(data).unwrap_err().err_code(), -1);
    }
}

#[test]
fn an_answer_without_the_requested_member_is_an_error_with_the_sdks_code() {
    for body in ["", "<html>", "[]", r#"{"requestId":"r","data":{"to"#, r#"{"requestId":"r"}"#, r#"{"data":{}}"#] {
        let error = answered(Reply::Http(200, body.to_owned()), |users| users.all_documents().limit(1)).unwrap_err();
        assert_eq!((error.kind(), error.err_code()), (ErrorKind::Answer, -1), "{body}");
        assert!(error.err_msg().starts_with("collection.get:fail the answer "), "{error}");
    }
    let long = answered(Reply::Http(200, "中".repeat(100_000)), |users| users.all_documents().limit(1)).unwrap_err();
    assert!(long.err_msg().ends_with(&format!(" {}..", "中".repeat(200))), "{long}");
    for list in [json!([{"_id": "1"}]), json!([null]), json!(["{\"_id\":\"1\""]), json!(["7"])] {
        let error = answered(data(&json!({"list": list})), |users| users.all_documents().limit(1)).unwrap_err();
        assert_eq!((error.kind(), error.err_code()), (ErrorKind::Answer, -1), "{list}");
    }
}

#[test]
fn the_error_for_a_document_that_does_not_fit_names_its_id_and_the_member() {
    #[derive(Debug, Deserialize)]
    struct Line {
        #[expect(dead_code, reason = "it is never there")]
        count: i64,
    }
    #[derive(Debug, Deserialize)]
    struct Order {
        #[expect(dead_code, reason = "it never fits")]
        lines: Vec<Line>,
    }
    let reply = list([r#"{"_id":"o-1","lines":[{"count":{"$numberInt":"1"}},{"count":"x"}]}"#]);
    let error = answered(reply, |users| users.doc("o-1").select_fields::<Order>(["lines"]).get()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Answer);
    let told = error.to_string();
    assert!(told.contains("o-1") && told.contains("lines[1].count"), "{told}");
}

#[test]
fn an_answer_with_too_many_values_is_rejected_before_it_is_parsed() {
    let many = format!("{{\"_id\":\"a\",\"list\":[{}0]}}", "0,".repeat(600_000));
    let error = answered(list([many.as_str()]), |users| users.doc("a").get()).unwrap_err();
    assert!(error.to_string().contains("CLOUDFN_MAX_WECHAT_ANSWER_BYTES"), "{error}");
}

#[test]
fn every_call_maps_the_gateways_code_to_the_sdks_code() {
    let refusal = || code("DATABASE_COLLECTION_NOT_EXIST", "Db or Table not exist");
    let text = "-502005 database collection not exists. Db or Table not exist";
    let check = |error: Option<Error>, api: &str| {
        let error = error.unwrap_or_else(|| panic!("{api} should fail"));
        assert_eq!((error.kind(), error.err_code()), (ErrorKind::Gateway, -502_005));
        assert_eq!(error.err_msg(), format!("{api}:fail {text}"));
        assert_eq!((error.api(), error.code()), (Some(api), Some("DATABASE_COLLECTION_NOT_EXIST")));
        assert!(error.is_missing_collection() && !error.is_conflict() && !error.is_duplicate_id());
    };
    check(answered(refusal(), |users| users.all_documents().limit(1)).err(), "collection.get");
    check(answered(refusal(), |users| users.all_documents().count()).err(), "collection.count");
    check(answered(refusal(), |users| users.add(&doc! {"n": 1})).err(), "collection.add");
    check(answered(refusal(), |users| users.all_documents().remove_many()).err(), "collection.remove");
    check(answered(refusal(), |users| users.aggregate().limit(1).run::<Value>()).err(), "collection.aggregate");
    check(answered(refusal(), |users| users.doc("a").get()).err(), "document.get");
    check(answered(refusal(), |users| users.doc("a").set(&doc! {"n": 1})).err(), "document.set");
    check(answered(refusal(), |users| users.doc("a").remove()).err(), "document.remove");
    let script = Script::new([refusal(), refusal()]);
    check(block_on(script.database().create_collection("users")).err(), "createCollection");
    check(block_on(script.database().start_transaction()).err(), "startTransaction");
}

#[test]
fn an_error_contains_the_gateways_message() {
    let get = |reply| answered(reply, |users| users.all_documents().limit(1)).unwrap_err();
    for (reply, err_code, told) in [
        (answer(&json!({"code": "DATABASE_REQUEST_FAILED"})), -502_001, "-502001 database request fail. "),
        (code("ResourceNotFound", "no"), -501_001, "-501001 resource system error. no"),
        (answer(&json!({"code": -1, "message": "x"})), -501_001, "-501001 resource system error. x"),
        (answer(&json!({"code": "SUCCESS", "data": {"list": []}})), -501_001, "-501001 resource system error. "),
        (code("DATABASE_INVALID_OPERRATOR", "$foo"), -502_002, "-502002 database invalid command. $foo"),
    ] {
        let error = get(reply);
        assert_eq!((error.err_code(), error.err_msg()), (err_code, &*format!("collection.get:fail {told}")));
    }
    let error = get(Reply::Http(500, r#"{"code":"SYS_ERR"}"#.to_owned()));
    assert_eq!((error.kind(), error.err_code(), error.status()), (ErrorKind::Status, -501_001, Some(500)));
    let error = get(Reply::Http(502, "<html>".to_owned()));
    assert_eq!((error.kind(), error.err_code(), error.status()), (ErrorKind::Status, -501_001, Some(502)));
    assert_eq!(get(Reply::Broken).kind(), ErrorKind::Connection);
}

#[test]
fn a_duplicate_id_can_be_distinguished_from_other_unique_indexes() {
    let add = |message: &str| {
        let reply = code("DATABASE_REQUEST_FAILED", message);
        answered(reply, |users| users.add(&doc! {"_id": "dup"})).unwrap_err().is_duplicate_id()
    };
    let told = "[ResourceUnavailable.TransactionBusy] E11000 duplicate key error collection: tnt.users index:";
    assert!(add(&format!("{told} _id_ dup key: {{ _id: \"dup\" }}")));
    assert!(add("E11000 duplicate key error index: tnt.users.$_id_ dup key: { : 1 }"));
    assert!(add("E11000 duplicate key error"));
    assert!(!add(&format!("{told} name_1 dup key: {{ name: \"dup\" }}")));
    assert!(!add("multiple write errors"));
}

#[test]
fn a_call_times_out() {
    let paused = |call: &dyn Fn(Collection<Document>) -> DatabaseCall<u64>, time| {
        let script = Script::new([Reply::Nothing]);
        block_on(async {
            tokio::time::pause();
            let begin = tokio::time::Instant::now();
            let users = script.cloud_with_time(time).database().collection_named::<Document>("users");
            let error = call(users).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Timeout);
            assert_eq!(error.err_msg(), "collection.count:fail -501001 resource system error. request timeout");
            begin.elapsed().as_secs()
        })
    };
    assert_eq!(paused(&|users| users.all_documents().count(), None), 15);
    assert_eq!(paused(&|users| users.all_documents().count(), Some(Duration::from_millis(4050))), 4);
    assert_eq!(paused(&|users| users.all_documents().count().timeout(Duration::from_secs(2)), None), 2);
}

#[test]
fn requests_that_the_database_would_refuse_are_not_sent() {
    let empty = |script: &Script| script.database().collection_named::<Document>("");
    let script = Script::new([]);
    for error in [
        block_on(empty(&script).doc("a").get()).unwrap_err(),
        block_on(empty(&script).all_documents().limit(2000)).unwrap_err(),
        block_on(empty(&script).all_documents().all().collect_all()).unwrap_err(),
        block_on(empty(&script).aggregate().run::<Value>()).unwrap_err(),
        block_on(script.database().create_collection("")).unwrap_err(),
    ] {
        assert!(error.kind() == ErrorKind::Request && error.to_string().contains("name of the collection"), "{error}");
    }
    for error in [
        refused(|users| users.doc("").get()),
        refused(|users| users.doc("").remove()),
        refused(|users| users.doc("").set(&doc! {"n": 1})),
        refused(|users| users.doc(f64::NAN).get()),
        refused(|users| users.doc("a").set(&doc! {"_id": "b", "n": 1})),
        refused(|users| users.doc("a").update(|user| user.field("_id").set("b"))),
    ] {
        assert_eq!(error.err_code(), -501_007, "{error}");
        assert!(error.err_msg().contains(":fail -501007 invalid parameters. "), "{error}");
    }
    assert!(refused(|users| users.doc("a").set(&doc! {})).to_string().contains("without members"));
    assert!(refused(|users| users.doc("a").set(&doc! {"_id": "a"})).to_string().contains("without members"));
    assert!(refused(|users| users.all_documents().skip(1).count()).to_string().contains("`skip`"));
    assert!(refused(|users| users.all_documents().skip(1).remove_many()).to_string().contains("cannot have a `skip`"));
    let ordered = |users: Collection<Document>| users.all_documents().order_by(|user| user.field("n").asc());
    assert!(refused(|users| ordered(users).remove_one()).to_string().contains("cannot have an order"));
}

#[test]
fn an_empty_filter_changes_nothing_unless_it_is_explicit() {
    let told = refused(|users| users.where_json(json!({})).remove_many()).to_string();
    assert!(told.contains("all_documents()"), "{told}");
    // In wx-server-sdk this filter matches everything.
    let script = Script::new([data(&json!({"deleted": 0}))]);
    block_on(users(&script).where_json(json!({"a": {}})).remove_many()).unwrap();
    assert!(script.only().contains(r#""query":"{\"a\":{}}""#), "{}", script.only());
    let removed = data(&json!({"deleted": 2}));
    assert_eq!(answered(removed, |users| users.remove_many(|_| Filter::all_documents())).unwrap(), 2);
}

/// This many documents, with ids that start at this number.
fn page(ids: std::ops::Range<u32>) -> Reply {
    let texts: Vec<_> = ids.map(|id| format!("{{\"_id\":\"{id:05}\"}}")).collect();
    list(texts.iter().map(String::as_str))
}

fn query_and_rest(asked: &str) -> String {
    asked
        .replace("{\"collectionName\":\"users\",\"queryType\":\"WHERE\",", "")
        .replace(",\"action\":\"database.getDocument\"", "")
}

#[test]
fn without_an_order_each_page_begins_after_the_last_id() {
    let script = Script::new([page(0..1000), page(1000..2000), page(2000..2005)]);
    let all = block_on(users(&script).find(|user| user.field("a").eq(1)).all().collect_all()).unwrap();
    assert_eq!((all.len(), all[2004].id.to_string()), (2005, "02004".to_owned()));
    let asked: Vec<_> = script.asked().iter().map(|asked| query_and_rest(asked)).collect();
    let order = r#""order":"{\"_id\":{\"$numberInt\":\"1\"}}","limit":1000"#;
    let after = |id: &str| {
        format!(
            r#""query":"{{\"$and\":[{{\"a\":{{\"$numberInt\":\"1\"}}}},{{\"_id\":{{\"$not\":{{\"$lte\":\"{id}\"}}}}}}]}}",{order}"#
        )
    };
    assert_eq!(asked[0], format!(r#""query":"{{\"a\":{{\"$numberInt\":\"1\"}}}}",{order}"#));
    assert_eq!(asked[1..], [after("00999"), after("01999")]);
}

#[test]
fn paging_covers_ids_of_several_types() {
    let first = list([r#"{"_id":{"$numberInt":"1"}}"#, r#"{"_id":{"$numberInt":"2"}}"#, r#"{"_id":"a"}"#]);
    let second = list([r#"{"_id":"b"}"#, r#"{"_id":{"$oid":"abababababababababababab"}}"#]);
    let script = Script::new([first, second]);
    let all = block_on(users(&script).all_documents().all().page_size(3).collect_all()).unwrap();
    assert_eq!(ids(&all), ["1", "2", "a", "b", &"ab".repeat(12)]);
    assert!(script.asked()[1].contains(
        r#""query":"{\"$and\":[{\"_id\":{\"$not\":{\"$lte\":{\"$numberInt\":\"2\"}}}},{\"_id\":{\"$not\":{\"$lte\":\"a\"}}}]}""#
    ));
}

#[test]
fn with_an_order_each_page_begins_at_an_offset_and_the_id_breaks_ties() {
    let script = Script::new([page(0..1000), page(1000..1001)]);
    let found = users(&script).all_documents().order_by(|user| user.field("n").desc()).skip(7);
    assert_eq!(block_on(found.all().collect_all()).unwrap().len(), 1001);
    let order = r#""order":"{\"n\":{\"$numberInt\":\"-1\"},\"_id\":{\"$numberInt\":\"1\"}}""#;
    let asked: Vec<_> = script.asked().iter().map(|asked| query_and_rest(asked)).collect();
    assert_eq!(
        asked,
        [format!("{order},\"offset\":7,\"limit\":1000"), format!("{order},\"offset\":1007,\"limit\":1000")]
    );
}

#[test]
fn a_limit_above_a_thousand_fetches_only_the_needed_pages() {
    let script = Script::new([page(0..1000), page(1000..1500)]);
    let found = block_on(users(&script).all_documents().skip(3).limit(1500)).unwrap();
    assert_eq!(found.len(), 1500);
    let asked = script.asked();
    assert!(asked[0].contains(r#""offset":3,"limit":1000"#) && asked[0].contains("order"), "{}", asked[0]);
    assert!(asked[1].contains(r#""limit":500"#) && !asked[1].contains("offset"), "{}", asked[1]);
    // Surplus documents in an answer are ignored.
    let script = Script::new([page(0..1000), page(1000..1700)]);
    assert_eq!(block_on(users(&script).all_documents().limit(1500)).unwrap().len(), 1500);
}

#[test]
fn the_timeout_of_a_call_covers_all_its_pages() {
    let script = Script::new([page(0..1000), Reply::Nothing]);
    let took = block_on(async {
        tokio::time::pause();
        let begin = tokio::time::Instant::now();
        let call = users(&script).all_documents().limit(1500).timeout(Duration::from_secs(2));
        assert_eq!(call.await.unwrap_err().kind(), ErrorKind::Timeout);
        begin.elapsed()
    });
    assert_eq!(took.as_secs(), 2);
    // In a stream, each page has its own timeout.
    let script = Script::new([page(0..1000), Reply::Nothing]);
    let took = block_on(async {
        tokio::time::pause();
        let mut all = users(&script).all_documents().all().timeout(Duration::from_secs(2));
        for _ in 0..1000 {
            all.try_next().await.unwrap();
        }
        tokio::time::advance(Duration::from_secs(60)).await;
        let begin = tokio::time::Instant::now();
        assert_eq!(all.try_next().await.unwrap_err().kind(), ErrorKind::Timeout);
        assert!(all.try_next().await.unwrap().is_none());
        begin.elapsed()
    });
    assert_eq!(took.as_secs(), 2);
}

#[test]
fn a_limit_of_zero_returns_nothing_and_sends_nothing() {
    let script = Script::new([]);
    assert!(block_on(users(&script).all_documents().limit(0)).unwrap().is_empty());
}

#[test]
fn a_page_size_of_zero_is_refused() {
    for size in [0, 1001] {
        let script = Script::new([]);
        let error = block_on(users(&script).all_documents().all().page_size(size).collect_all()).unwrap_err();
        assert!(error.kind() == ErrorKind::Request && error.to_string().contains("1 to 1000"), "{error}");
    }
}

#[test]
fn a_page_that_the_database_shortened_is_not_the_last() {
    let smaller = |texts: &[&str]| data(&json!({"list": texts, "limit": 2, "offset": 0}));
    let script = Script::new([smaller(&[r#"{"_id":"a"}"#, r#"{"_id":"b"}"#]), smaller(&[r#"{"_id":"c"}"#])]);
    assert_eq!(ids(&block_on(users(&script).all_documents().all().collect_all()).unwrap()), ["a", "b", "c"]);
}

#[test]
fn nearby_places_keep_their_order() {
    let near = || doc! {"$and": [{"place": {"$nearSphere": {"$geometry": {"type": "Point", "coordinates": [1, 2]}}}}]};
    let script = Script::new([page(0..2), page(2..3)]);
    let found = users(&script).find(|_| Filter::raw(near())).all().page_size(2);
    assert_eq!(block_on(found.collect_all()).unwrap().len(), 3);
    assert!(script.asked().iter().all(|asked| !asked.contains("\"order\"")));
    assert!(script.asked()[1].contains("\"offset\":2"));
}

#[test]
fn a_document_that_does_not_fit_is_an_error_and_the_stream_continues() {
    #[derive(Debug, Deserialize)]
    struct User {
        n: i64,
    }
    let script = Script::new([
        list([r#"{"_id":"a","n":1}"#, r#"{"_id":"b","n":"x"}"#]),
        list([r#"{"_id":"c","n":3}"#, r#"{"_id":"d"}"#]),
        Reply::Broken,
    ]);
    let all = users(&script).all_documents().select_fields::<User>(["n"]).all().page_size(2);
    let items: Vec<_> = block_on(all.map(|item| item.map(|user| user.n).map_err(|error| error.kind())).collect());
    assert_eq!(items, [Ok(1), Err(ErrorKind::Answer), Ok(3), Err(ErrorKind::Answer), Err(ErrorKind::Connection)]);
}

#[test]
fn errors_do_not_contain_secrets_of_the_invocation() {
    let error = answered(code("SYS_ERR", "key Gu5t9xGARNpq86cd98joQYCN3EXAMPLE is bad"), |users| users.doc("a").get());
    assert!(!error.unwrap_err().to_string().contains("Gu5t9x"));
}

#[test]
fn the_database_of_another_account_needs_that_accounts_authorization() {
    let test = TestCloud::new().database_answer("database.getDocument", json!({"list": [{"_id": "a"}]}));
    let cloud: Cloud<()> = test.cloud();
    let other = cloud.other_account("wxOTHER", "prod-2").database();
    let users = other.collection_named::<Document>("users");
    block_on(async {
        assert_eq!(users.doc("a").get().await.unwrap().unwrap().id, "a");
        assert_eq!(users.all_documents().limit(1).await.unwrap().len(), 1);
        // The authorization is for one environment.
        let error = other.env("prod-3").collection_named::<Document>("users").doc("a").get().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request);
    });
    let calls = test.calls();
    assert_eq!(calls.len(), 3);
    assert_eq!(calls[0].api, "getCrossAccountToken");
    assert!(calls[1..].iter().all(|call| call.members["env"] == "prod-2"), "{calls:?}");
}

#[test]
fn calls_can_be_moved_to_other_tasks() {
    fn check<T: Send>(value: T) -> T {
        value
    }
    let script = Script::new([list([])]);
    let users = check(users(&script));
    drop(check(users.add(&doc! {"n": 1})));
    drop(check(users.all_documents().all()));
    drop(check(users.aggregate().run::<Value>()));
    drop(check(script.database().start_transaction()));
    assert!(block_on(check(users.doc("a")).get()).unwrap().is_none());
}
