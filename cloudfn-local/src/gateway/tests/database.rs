//! The database on the wire, as wx-server-sdk speaks it.

use cloudfn_protocol::action;
use cloudfn_protocol::envelope::{AuthorizationInfo, TokenApiData};

use super::*;
use crate::bson::doc;

/// Sends requests of the database, signed by one invocation.
pub(super) struct Functions<'a> {
    gateway: &'a Gateway,
    credentials: Credentials,
    /// The fields that all requests have.
    common: Vec<Field>,
}

impl<'a> Functions<'a> {
    pub(super) fn of(gateway: &'a Gateway, name: &str) -> Self {
        let credentials = Credentials::of(name);
        let common = common("cloudfn-local", &credentials, "");
        Self { gateway, credentials, common }
    }

    fn request(&self, action: &str, mut fields: Value) -> Vec<u8> {
        fields["action"] = action.into();
        self.bytes(fields)
    }

    /// The bytes of a request with these fields and the common ones.
    fn bytes(&self, fields: Value) -> Vec<u8> {
        let Value::Object(members) = fields else { panic!("{fields}") };
        let mut all: Vec<_> = members.into_iter().map(|(name, value)| Field::json(name, value)).collect();
        all.extend(self.common.iter().cloned());
        signed::request(self.gateway, &self.credentials, 1_700_000_000, &all, Encoding::Json)
    }

    /// The answer to a request with these fields, without `requestId`; the code and the message of an error.
    pub(super) async fn send(&self, fields: Value) -> Value {
        let reply = send(self.gateway, &self.bytes(fields)).await;
        assert_eq!((reply.status, reply.content_type.as_str()), (200, "application/json; charset=utf-8"));
        let mut answer: Value = serde_json::from_slice(&reply.body).unwrap();
        assert!(answer.as_object_mut().unwrap().remove("requestId").unwrap().is_string());
        answer
    }

    async fn call(&self, action: &str, mut fields: Value) -> Value {
        fields["action"] = action.into();
        self.send(fields).await
    }

    async fn data(&self, action: &str, fields: Value) -> Value {
        let mut answer = self.call(action, fields).await;
        assert_eq!(answer.get("code"), None, "{answer}");
        answer["data"].take()
    }

    async fn error(&self, action: &str, fields: Value) -> (String, String) {
        let answer = self.call(action, fields).await;
        let text = |name: &str| answer[name].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
        (text("code"), text("message"))
    }

    async fn start(&self) -> String {
        self.call(action::START_TRANSACTION, json!({})).await["transactionId"].as_str().unwrap().to_owned()
    }
}

fn common(env: &str, credentials: &Credentials, other_account: &str) -> Vec<Field> {
    vec![
        Field::text("envName", env),
        Field::text("wxCloudApiToken", &*credentials.api_token),
        Field::text("tcb_sessionToken", ""),
        Field::text("sessionToken", &*credentials.session_token),
        Field::text("crossAuthorizationToken", other_account),
    ]
}

fn get(collection: &str) -> Value {
    json!({"collectionName": collection, "queryType": "WHERE", "limit": 100})
}

/// `doc(id).update({data: {n: _.inc(by)}})`
pub(super) fn inc(id: &str, by: i64, transaction: Option<&str>) -> Value {
    let mut fields = json!({
        "collectionName": "a",
        "data": json!({"$inc": {"n": {"$numberInt": by.to_string()}}}).to_string(),
        "query": json!({"_id": id}).to_string(),
        "queryType": "DOC",
        "multi": false,
        "merge": true,
        "upsert": false,
    });
    if let Some(transaction) = transaction {
        fields["transactionId"] = transaction.into();
    }
    fields
}

#[test]
fn each_action_has_the_same_answer_as_in_the_cloud() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[]);
        let functions = Functions::of(&gateway, "r1");
        assert_eq!(functions.data(action::ADD_COLLECTION, json!({"collectionName": "a"})).await, json!({}));
        let texts = [r#"{"_id":"x","n":{"$numberInt":"1"}}"#, r#"{"_id":"y","n":{"$numberInt":"2"}}"#];
        let add = json!({"collectionName": "a", "data": texts});
        assert_eq!(functions.data(action::INSERT_DOCUMENT, add).await, json!({"insertedIds": ["x", "y"]}));
        assert_eq!(functions.data(action::GET_DOCUMENT, get("a")).await, json!({"list": texts}));
        let where_n =
            json!({"collectionName": "a", "queryType": "WHERE", "query": r#"{"n":{"$gt":{"$numberInt":"1"}}}"#});
        assert_eq!(functions.data(action::CALCULATE_DOCUMENT, where_n).await, json!({"total": 1}));
        assert_eq!(functions.data(action::MODIFY_DOCUMENT, inc("x", 4, None)).await, json!({"updated": 1}));
        let set = json!({"collectionName": "a", "queryType": "DOC", "data": "{}", "multi": false, "merge": false,
            "upsert": true, "query": r#"{"_id":"z"}"#});
        assert_eq!(functions.data(action::MODIFY_DOCUMENT, set).await, json!({"updated": 0, "upsert_id": "z"}));
        let stages = json!([{"stageKey": "$group", "stageValue": r#"{"_id":null,"sum":{"$sum":"$n"}}"#}]);
        let aggregate = json!({"collectionName": "a", "stages": stages});
        let sum = json!({"list": [r#"{"_id":null,"sum":{"$numberInt":"7"}}"#]});
        assert_eq!(functions.data(action::AGGREGATE_DOCUMENTS, aggregate).await, sum);
        let remove = json!({"collectionName": "a", "query": "", "queryType": "WHERE", "multi": true});
        assert_eq!(functions.data(action::REMOVE_DOCUMENT, remove).await, json!({"deleted": 3}));
        assert_eq!(gateway.database().documents("a").unwrap(), []);
    });
}

#[test]
fn calls_are_recorded_in_a_readable_form() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        gateway.database().load("a", [doc! { "_id": "x", "n": 5 }]).unwrap();
        let functions = Functions::of(&gateway, "r1");
        let mut find = get("a");
        find["query"] = r#"{"n":{"$gt":{"$numberInt":"1"}}}"#.into();
        functions.data(action::GET_DOCUMENT, find).await;
        functions.data(action::INSERT_DOCUMENT, json!({"collectionName": "a", "data": [r#"{"_id":"y"}"#]})).await;
        functions.error(action::GET_DOCUMENT, get("b")).await;
        let stages = json!([{"stageKey": "$limit", "stageValue": r#"{"$numberInt":"3"}"#}, {"stageKey": "$x"}]);
        functions.error(action::AGGREGATE_DOCUMENTS, json!({"collectionName": "a", "stages": stages})).await;
        let [found, added, missing, stages] = &entry.close(Instant::now())[..] else { panic!("four calls") };
        assert_eq!(stages.json()["stages"], json!([{"$limit": 3}, {"stageKey": "$x"}]));
        assert_eq!((found.api.as_str(), &found.outcome), ("database.getDocument", &CallOutcome::Answered));
        let sent = json!({"collectionName": "a", "queryType": "WHERE", "limit": 100, "query": {"n": {"$gt": 1}}});
        assert_eq!((found.json(), &found.answer), (sent, &json!({"list": [{"_id": "x", "n": 5}]})));
        assert_eq!(added.json(), json!({"collectionName": "a", "data": [{"_id": "y"}]}));
        assert_eq!(found.about().as_deref(), Some(r#"a {"n":{"$gt":1}}"#));
        assert_eq!(added.about().as_deref(), Some(r#"a [{"_id":"y"}]"#));
        assert_eq!(missing.outcome.to_string().split(':').next(), Some("DATABASE_COLLECTION_NOT_EXIST"));
        let advice = missing.advice().unwrap();
        assert!(
            advice.contains("create `b` in the console before") && advice.contains("--create-collections"),
            "{advice}"
        );
    });
}

#[test]
fn a_missing_collection_is_an_error_or_is_created() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[]);
        let functions = Functions::of(&gateway, "r1");
        let add = || json!({"collectionName": "a", "data": [r#"{"_id":"x"}"#]});
        for (action, fields) in [
            (action::GET_DOCUMENT, get("a")),
            (action::CALCULATE_DOCUMENT, get("a")),
            (action::INSERT_DOCUMENT, add()),
            (action::MODIFY_DOCUMENT, inc("x", 1, None)),
            (action::REMOVE_DOCUMENT, json!({"collectionName": "a", "query": "", "multi": true})),
            (action::AGGREGATE_DOCUMENTS, json!({"collectionName": "a", "stages": []})),
        ] {
            let (code, message) = functions.error(action, fields).await;
            assert_eq!(code, "DATABASE_COLLECTION_NOT_EXIST");
            assert!(message.starts_with("Db or Table not exist: a."), "{message}");
        }
        gateway.database().create_missing_collections(true);
        assert_eq!(functions.data(action::GET_DOCUMENT, get("a")).await, json!({"list": []}));
        let other = json!({"collectionName": "b", "data": ["{}"]});
        functions.data(action::INSERT_DOCUMENT, other).await;
        assert_eq!(gateway.database().collections().unwrap(), ["a", "b"]);
        let (code, _) = functions.error(action::GET_DOCUMENT, get("system.x")).await;
        assert_eq!(code, "INVALID_PARAM");
        let (code, message) = functions.error(action::ADD_COLLECTION, json!({"collectionName": "a"})).await;
        assert_eq!(
            (code.as_str(), message.as_str()),
            ("DATABASE_COLLECTION_EXIST", "the collection `a` already exists")
        );
    });
}

#[test]
fn a_query_of_places_needs_an_index_as_in_the_cloud() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        gateway
            .database()
            .load("a", [doc! { "_id": "x", "at": { "type": "Point", "coordinates": [113.0, 23.0] } }])
            .unwrap();
        let functions = Functions::of(&gateway, "r1");
        let near = r#"{"$nearSphere":{"$geometry":{"type":"Point","coordinates":[113,23]}}}"#;
        let mut find = get("a");
        find["query"] = format!(r#"{{"at":{near}}}"#).into();
        let geo_near = r#"{"near":{"type":"Point","coordinates":[113,23]},"distanceField":"d","key":"at"}"#;
        let stages = json!([{"stageKey": "$geoNear", "stageValue": geo_near}]);
        let aggregate = json!({"collectionName": "a", "stages": stages});
        for (action, fields) in [(action::GET_DOCUMENT, &find), (action::AGGREGATE_DOCUMENTS, &aggregate)] {
            let (code, message) = functions.error(action, fields.clone()).await;
            assert_eq!(code, "DATABASE_REQUEST_FAILED");
            assert!(message.contains("needs a 2dsphere index"), "{message}");
        }
        let keys = vec![("at".to_owned(), crate::IndexKind::Sphere)];
        gateway.database().add_index("a", &crate::Index { name: "by_place".to_owned(), keys, unique: false }).unwrap();
        for (action, fields) in [(action::GET_DOCUMENT, find), (action::AGGREGATE_DOCUMENTS, aggregate)] {
            assert_eq!(functions.data(action, fields).await["list"].as_array().unwrap().len(), 1);
        }
        for call in &entry.close(Instant::now())[..2] {
            assert!(call.advice().unwrap().contains("cloudfn/indexes.json"), "{call:?}");
        }
    });
}

#[test]
fn a_transaction_is_visible_after_its_commit_and_a_conflict_ends_it() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[]);
        gateway.database().load("a", [doc! { "_id": "x", "n": 0 }]).unwrap();
        let functions = Functions::of(&gateway, "r1");
        let [first, second] = [functions.start().await, functions.start().await];
        assert_eq!(functions.data(action::MODIFY_DOCUMENT, inc("x", 1, Some(&first))).await, json!({"updated": 1}));
        assert_eq!(gateway.database().documents("a").unwrap(), [doc! { "_id": "x", "n": 0 }]);
        let (code, message) = functions.error(action::MODIFY_DOCUMENT, inc("x", 9, Some(&second))).await;
        assert_eq!(code, "DATABASE_TRANSACTION_CONFLICT");
        assert!(message.contains("run it again"), "{message}");
        let end = |id: &str| json!({"transactionId": id});
        let ended = functions.call(action::COMMIT_TRANSACTION, end(&first)).await;
        assert_eq!(ended.get("code"), None, "{ended}");
        assert_eq!(gateway.database().documents("a").unwrap(), [doc! { "_id": "x", "n": 1 }]);
        for (action, id) in [
            (action::COMMIT_TRANSACTION, &first),
            (action::ABORT_TRANSACTION, &first),
            (action::COMMIT_TRANSACTION, &second),
            (action::COMMIT_TRANSACTION, &"made-up".to_owned()),
        ] {
            let (code, message) = functions.error(action, end(id)).await;
            assert_eq!(code, "DATABASE_TRANSACTION_FAIL");
            assert!(message.contains("Transaction does not exist"), "{message}");
        }
        let third = functions.start().await;
        functions.data(action::MODIFY_DOCUMENT, inc("x", 5, Some(&third))).await;
        functions.call(action::ABORT_TRANSACTION, end(&third)).await;
        assert_eq!(gateway.database().documents("a").unwrap(), [doc! { "_id": "x", "n": 1 }]);
    });
}

#[test]
fn a_transaction_that_a_function_forgets_is_named_in_the_record() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        gateway.database().load("a", [doc! { "_id": "x", "n": 0 }]).unwrap();
        let functions = Functions::of(&gateway, "r1");
        let [committed, undone, failed, forgotten] =
            [functions.start().await, functions.start().await, functions.start().await, functions.start().await];
        functions.call(action::COMMIT_TRANSACTION, json!({"transactionId": committed})).await;
        functions.call(action::ABORT_TRANSACTION, json!({"transactionId": undone})).await;
        let mut find = get("missing");
        find["transactionId"] = failed.into();
        functions.error(action::GET_DOCUMENT, find).await;
        functions.data(action::MODIFY_DOCUMENT, inc("x", 1, Some(&forgotten))).await;
        let advice: Vec<_> = entry.close(Instant::now())[..4].iter().map(CloudCall::advice).collect();
        assert_eq!(advice[..3], [None, None, None]);
        assert!(advice[3].as_deref().unwrap().contains("did not commit"), "{advice:?}");
    });
}

#[test]
fn each_environment_has_its_own_database() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        gateway.database().env("prod-2").unwrap().load("a", [doc! { "_id": "there" }]).unwrap();
        let mut functions = Functions::of(&gateway, "r1");
        assert_eq!(functions.error(action::GET_DOCUMENT, get("a")).await.0, "DATABASE_COLLECTION_NOT_EXIST");
        functions.common[0] = Field::text("envName", "prod-2");
        let there = json!({"list": [r#"{"_id":"there"}"#]});
        assert_eq!(functions.data(action::GET_DOCUMENT, get("a")).await, there);
        // `init({instance, database})`
        let mut instance = get("a");
        (instance["instance"], instance["database"]) = (json!("i"), json!("d"));
        assert_eq!(functions.error(action::GET_DOCUMENT, instance).await.0, "DATABASE_COLLECTION_NOT_EXIST");
        // A transaction belongs to one database.
        let transaction = functions.start().await;
        functions.common[0] = Field::text("envName", "");
        let commit = json!({"transactionId": transaction});
        assert_eq!(functions.error(action::COMMIT_TRANSACTION, commit).await.0, "DATABASE_TRANSACTION_FAIL");
        // What wx-server-sdk sends for `init({env: {database: ".."}})`.
        functions.common[0] = Field::json("envName", json!({"database": "db-env"}));
        let (code, message) = functions.error(action::GET_DOCUMENT, get("a")).await;
        assert_eq!(code, "INVALIID_ENV");
        assert!(message.contains("db-env") && message.contains("is not the name of an environment"), "{message}");
        let calls = entry.close(Instant::now());
        assert_eq!(calls[2].json()["env"], "prod-2");
        let advice = calls[2].advice().unwrap();
        assert!(advice.contains("create `a` in the console of the environment prod-2 before"), "{advice}");
        assert_eq!(calls[0].json().get("env"), None);
    });
}

#[test]
fn the_database_of_another_account_needs_its_own_authorization() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        let other = gateway.database().other_account("wxOTHER", "prod-2").unwrap();
        other.load("a", [doc! { "_id": "theirs" }]).unwrap();
        let own = Credentials::of("r1");
        let wanted = |appid: &str| {
            let wanted =
                TokenApiData { resource_appid: Some(appid.to_owned()), resource_env: Some("prod-2".to_owned()) };
            let data =
                CommApiData { api_type: Some(api_type::TOKEN_API), token_data: Some(wanted), ..CommApiData::default() };
            let mut fields = vec![
                Field::text("action", action::OPEN_API),
                Field::text("apiName", "getCrossAccountToken"),
                Field::bytes("requestData", data.encode()),
            ];
            fields.extend(common("cloudfn-local", &own, ""));
            signed::request(&gateway, &own, 1_700_000_000, &fields, Encoding::Multipart)
        };
        let right = send(&gateway, &wanted("wxOTHER")).await.envelope();
        assert_eq!(right.error_code, Some(0));
        let right = AuthorizationInfo::decode(&right.resp_data.unwrap()).unwrap();
        let secret = right.tcb_credentials.unwrap();
        let credentials = Credentials {
            secret_id: secret.secret_id.unwrap(),
            secret_key: secret.secret_key.unwrap(),
            session_token: secret.token.unwrap(),
            api_token: own.api_token.clone(),
        };
        let ticket = {
            use base64::Engine as _;
            use base64::engine::general_purpose::STANDARD;
            STANDARD.encode(json!({"mpToken": STANDARD.encode(right.wx_param.unwrap())}).to_string())
        };
        let common = common("prod-2", &credentials, &ticket);
        let mut theirs = Functions { gateway: &gateway, credentials, common };
        assert_eq!(theirs.data(action::GET_DOCUMENT, get("a")).await, json!({"list": [r#"{"_id":"theirs"}"#]}));
        let upload = theirs.error(action::GET_UPLOAD_METADATA, json!({"path": "x"})).await;
        assert_eq!(upload.0, "INVALIID_ENV");
        assert!(upload.1.contains("prod-2 of the account wxOTHER"), "{}", upload.1);
        assert_eq!(theirs.error(action::PAY, json!({})).await.0, "INVALID_PARAM");
        let right_env = std::mem::replace(&mut theirs.common[0], Field::text("envName", "cloudfn-local"));
        assert_eq!(theirs.error(action::GET_DOCUMENT, get("a")).await.0, "SIGN_PARAM_INVALID");
        theirs.common[0] = right_env;
        theirs.common[4] = Field::text("crossAuthorizationToken", "");
        assert_eq!(theirs.error(action::GET_DOCUMENT, get("a")).await.0, "SIGN_PARAM_INVALID");
        assert_eq!(send(&gateway, &wanted("")).await.rejection().0, "INVALID_PARAM");
        // The secret ends with the invocation, and is not in the records.
        let calls = entry.close(Instant::now());
        assert_eq!(calls[0].json(), json!({"resourceAppid": "wxOTHER", "resourceEnv": "prod-2"}));
        assert!(!format!("{calls:?}").contains(&theirs.credentials.secret_key));
        assert_eq!((calls[1].appid.as_deref(), calls[1].json()["env"].clone()), (Some("wxOTHER"), json!("prod-2")));
        assert_eq!(theirs.error(action::GET_DOCUMENT, get("a")).await.0, "SIGN_PARAM_INVALID");
    });
}

#[test]
fn a_scripted_answer_replaces_the_database() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[]);
        let functions = Functions::of(&gateway, "r1");
        let log = gateway.call_log();
        log.add_rule(AnswerRule::new(action::GET_DOCUMENT, Scripted::json(json!({"list": [{"_id": "x"}]}))).times(1));
        assert_eq!(functions.data(action::GET_DOCUMENT, get("a")).await, json!({"list": [r#"{"_id":"x"}"#]}));
        log.add_rule(AnswerRule::new(action::GET_DOCUMENT, Scripted::rejected("DATABASE_TIMEOUT", "slow")).times(1));
        assert_eq!(functions.error(action::GET_DOCUMENT, get("a")).await, ("DATABASE_TIMEOUT".into(), "slow".into()));
        log.add_rule(
            AnswerRule::new(action::START_TRANSACTION, Scripted::json(json!({"transactionId": "t"}))).times(1),
        );
        assert_eq!(functions.start().await, "t");
        log.add_rule(AnswerRule::new(action::START_TRANSACTION, Scripted::json(json!([1]))).times(1));
        assert_eq!(functions.data(action::START_TRANSACTION, json!({})).await, json!([1]));
    });
}

/// The limit that ends a test that hangs.
const TIME_LIMIT: Duration = Duration::from_secs(60);

#[test]
fn a_client_that_disappears_while_its_write_waits_leaves_nothing_behind() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        gateway.database().load("a", [doc! { "_id": "x", "n": 0 }]).unwrap();
        let functions = Functions::of(&gateway, "r1");
        let transaction = functions.start().await;
        functions.data(action::MODIFY_DOCUMENT, inc("x", 1, Some(&transaction))).await;
        let waiting = async |count: usize| {
            let reached = async {
                while gateway.database().waiting() != count {
                    tokio::task::yield_now().await;
                }
            };
            tokio::time::timeout(TIME_LIMIT, reached).await.unwrap();
        };
        let write = functions.request(action::MODIFY_DOCUMENT, inc("x", 10, None));
        let mut client = TcpStream::connect(gateway.server.address()).await.unwrap();
        client.write_all(&write).await.unwrap();
        waiting(1).await;
        // The server answers others in the meantime.
        assert_eq!(functions.data(action::CALCULATE_DOCUMENT, get("a")).await, json!({"total": 1}));
        drop(client);
        waiting(0).await;
        functions.call(action::COMMIT_TRANSACTION, json!({"transactionId": transaction})).await;
        assert_eq!(gateway.database().documents("a").unwrap(), [doc! { "_id": "x", "n": 1 }]);
        let write = &entry.close(Instant::now())[2];
        assert_eq!(write.outcome, CallOutcome::Unanswered);
        assert!(write.advice().unwrap().contains("make it in that transaction"), "{write:?}");
    });
}

#[test]
fn malformed_requests_are_errors_that_say_what_is_wrong_and_change_nothing() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        gateway.database().load("a", [doc! { "_id": "x", "n": 1 }]).unwrap();
        let functions = Functions::of(&gateway, "r1");
        let with = |name: &str, value: Value| {
            let mut fields = get("a");
            fields[name] = value;
            fields
        };
        let deep = format!("{}1{}", r#"{"a":"#.repeat(5_000), "}".repeat(5_000));
        let cases = [
            ("database.watch", get("a"), "INVALID_PARAM", "`database.watch`"),
            ("database.", get("a"), "INVALID_PARAM", "`database.`"),
            (action::GET_DOCUMENT, json!({}), "INVALID_PARAM", "`collectionName`"),
            (action::GET_DOCUMENT, with("collectionName", json!(7)), "INVALID_PARAM", "`collectionName`"),
            (action::GET_DOCUMENT, with("collectionName", json!("")), "INVALID_PARAM", "`collectionName`"),
            (action::GET_DOCUMENT, with("query", json!({})), "INVALID_PARAM", "`query`"),
            (action::GET_DOCUMENT, with("query", json!("{")), "INVALID_PARAM", "`query`"),
            (action::GET_DOCUMENT, with("query", json!("[]")), "INVALID_PARAM", "`query`"),
            (action::GET_DOCUMENT, with("query", json!(deep)), "INVALID_PARAM", "`query`"),
            (action::GET_DOCUMENT, with("query", json!(r#"{"a":{"$foo":1}}"#)), "DATABASE_INVALID_OPERRATOR", "$foo"),
            (action::GET_DOCUMENT, with("query", json!(r#"{"a":{"$date":"x"}}"#)), "INVALID_PARAM", "$date"),
            (action::GET_DOCUMENT, with("limit", json!(-1)), "INVALID_PARAM", "`limit`"),
            (action::GET_DOCUMENT, with("limit", json!("10")), "INVALID_PARAM", "`limit`"),
            (action::GET_DOCUMENT, with("offset", json!(1.5)), "INVALID_PARAM", "`offset`"),
            (action::GET_DOCUMENT, with("order", json!(r#"{"n":2}"#)), "INVALID_PARAM", "order"),
            (action::GET_DOCUMENT, with("transactionId", json!("none")), "DATABASE_TRANSACTION_FAIL", "does not exist"),
            (action::GET_DOCUMENT, with("transactionId", json!(["none"])), "INVALID_PARAM", "`transactionId`"),
            (action::INSERT_DOCUMENT, get("a"), "INVALID_PARAM", "`data`"),
            (action::INSERT_DOCUMENT, with("data", json!("{}")), "INVALID_PARAM", "`data`"),
            (action::INSERT_DOCUMENT, with("data", json!(["{}", {}])), "INVALID_PARAM", "`data[1]`"),
            (action::INSERT_DOCUMENT, with("data", json!(["{}", "null"])), "INVALID_PARAM", "`data[1]`"),
            (action::INSERT_DOCUMENT, with("data", json!([r#"{"_id":[1]}"#])), "INVALID_PARAM", "`_id`"),
            (action::MODIFY_DOCUMENT, with("merge", json!(true)), "INVALID_PARAM", "`data`"),
            (action::MODIFY_DOCUMENT, with("merge", json!("true")), "INVALID_PARAM", "`data`"),
            (action::AGGREGATE_DOCUMENTS, get("a"), "INVALID_PARAM", "`stages`"),
            (
                action::AGGREGATE_DOCUMENTS,
                with("stages", json!([{"stageKey": "$match"}])),
                "INVALID_PARAM",
                "`stages[0]`",
            ),
            (
                action::AGGREGATE_DOCUMENTS,
                with("stages", json!([{"stageKey": "$out", "stageValue": "\"b\""}])),
                "DATABASE_INVALID_OPERRATOR",
                "$out",
            ),
            (action::ADD_COLLECTION, json!({"collectionName": "a$b"}), "INVALID_PARAM", "a$b"),
            (action::COMMIT_TRANSACTION, json!({}), "INVALID_PARAM", "`transactionId`"),
            (action::ABORT_TRANSACTION, json!({"transactionId": 7}), "INVALID_PARAM", "`transactionId`"),
        ];
        for (action, fields, code, about) in &cases {
            let shown: String = format!("{action} {fields}").chars().take(200).collect();
            let (found, message) = functions.error(action, fields.clone()).await;
            assert_eq!(found, *code, "{shown}: {message}");
            assert!(message.contains(about) && message.len() < 600, "{shown}: {message}");
        }
        assert_eq!(gateway.database().documents("a").unwrap(), [doc! { "_id": "x", "n": 1 }]);
        assert_eq!(gateway.database().collections().unwrap(), ["a"]);
        let calls = entry.close(Instant::now());
        assert_eq!(calls.len(), cases.len());
        assert!(calls.iter().all(|call| !call.is_answered() && call.json().to_string().len() < 10_000));
    });
}

#[test]
fn bodies_that_are_deep_or_large_are_refused() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[]);
        gateway.database().create_collection("a").unwrap();
        let functions = Functions::of(&gateway, "r1");
        let deep = (0..200).fold(json!(1), |value, _| json!([value]));
        let (code, message) =
            functions.error(action::INSERT_DOCUMENT, json!({"collectionName": "a", "data": deep})).await;
        assert_eq!(code, "INVALID_PARAM");
        assert!(message.contains("recursion limit"), "{message}");
        // Every document that the database accepts fits into an answer.
        let large = json!({"_id": "x", "text": "x".repeat(9 << 20)}).to_string();
        functions.data(action::INSERT_DOCUMENT, json!({"collectionName": "a", "data": [large]})).await;
        let found = functions.data(action::GET_DOCUMENT, get("a")).await;
        assert_eq!(found["list"][0].as_str().unwrap().len(), (9 << 20) + 21);
        let other = json!({"_id": "y", "text": "x".repeat(9 << 20)}).to_string();
        functions.data(action::INSERT_DOCUMENT, json!({"collectionName": "a", "data": [other]})).await;
        let (code, message) = functions.error(action::GET_DOCUMENT, get("a")).await;
        assert_eq!(code, "DATABASE_REQUEST_FAILED");
        assert!(message.contains("ask for fewer documents with `limit`"), "{message}");
    });
}

#[test]
fn a_transaction_belongs_to_the_environment_and_outlives_the_invocation_that_started_it() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        gateway.database().load("a", [doc! { "_id": "x", "n": 0 }]).unwrap();
        let functions = Functions::of(&gateway, "r1");
        let transaction = functions.start().await;
        functions.data(action::MODIFY_DOCUMENT, inc("x", 1, Some(&transaction))).await;
        entry.close(Instant::now());
        let commit = json!({"transactionId": transaction});
        assert_eq!(functions.error(action::COMMIT_TRANSACTION, commit.clone()).await.0, "SIGN_PARAM_INVALID");
        // Its id is a secret that a function can pass on, as in the cloud.
        let _other = gateway.call_log().open(
            Credentials::of("r2"),
            Permissions::default(),
            Identity::user("bob"),
            of_function("f"),
        );
        let others = Functions::of(&gateway, "r2");
        assert_eq!(others.call(action::COMMIT_TRANSACTION, commit).await.get("code"), None);
        assert_eq!(gateway.database().documents("a").unwrap(), [doc! { "_id": "x", "n": 1 }]);
    });
}
