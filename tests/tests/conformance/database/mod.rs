//! Replays the database calls of captures with the untyped API: a chain, the steps of a transaction, or a callback.

pub(crate) mod query;
pub(crate) mod rules;
mod update;
pub(crate) mod value;

use std::cell::RefCell;

use cloudfn_runtime::database::aggregate::Aggregate;
use cloudfn_runtime::database::bson::{Bson, Document};
use cloudfn_runtime::database::{Collection, Database, Doc, Find, Id, Stored, Transaction, TransactionCollection};
use cloudfn_runtime::gateway::Gateway;
use cloudfn_runtime::{Cloud, Environment, Invocation, WxContext};
use serde_json::{Value, json};

use self::query::{filter, geo_near, parts};
use self::update::change;
use self::value::{Said, Stop, given, meaning, object, shown, tag};
use crate::capture::Capture;
use crate::replay::CallError;

/// The result of a call, or of one of its steps.
type Outcome = Result<Value, CallError>;

/// Makes a call. It returns the results of the steps of a transaction, and then the result of the call.
pub(crate) async fn make(
    capture: &Capture,
    call: &Value,
    gateway: &Gateway,
    environment: &Environment,
) -> Result<Vec<Outcome>, &'static str> {
    let cloud = Cloud::<()>::new(&Invocation::new("{}", environment.clone(), "capture"), gateway.clone());
    let account = capture.get("cloud");
    let database = match (account["resourceAppid"].as_str(), account["resourceEnv"].as_str()) {
        (Some(appid), Some(env)) => cloud.other_account(appid, env).database(),
        _ => match &call["args"][0]["env"] {
            Value::String(env) => cloud.database().env(env),
            // The function's own environment, as a Rust program selects it.
            tagged if tagged.get("$env").is_some() => match WxContext::of(environment).env() {
                Some(env) => cloud.database().env(env),
                None => cloud.database(),
            },
            _ => cloud.database(),
        },
    };
    let mut outcomes = Vec::new();
    let last = if let Some(steps) = call["transaction"].as_array() {
        match steps_of(&database, steps, &mut outcomes).await {
            Ok(()) => return Ok(outcomes),
            Err(stop) => Err(stop),
        }
    } else if let Some(steps) = call["run_transaction"].as_array() {
        callback(&database, steps, call["times"].as_u64(), &mut outcomes).await
    } else {
        chain(Place::Database(&database), &call["chain"]).await
    };
    outcomes.push(outcome(last)?);
    Ok(outcomes)
}

fn outcome(said: Said<Value>) -> Result<Outcome, &'static str> {
    match said {
        Ok(value) => Ok(Ok(value)),
        Err(Stop::Inexpressible(why)) => Err(why),
        Err(Stop::Refused(why)) => Ok(Err(refused(&why))),
        Err(Stop::Thrown(value)) => Ok(Err(thrown(&value))),
        Err(Stop::Failed(error)) => Ok(Err(error.into())),
    }
}

fn refused(why: &str) -> CallError {
    CallError { err_code: Value::Null, err_msg: why.to_owned() }
}

/// The object on which a chain begins.
#[derive(Clone, Copy)]
enum Place<'a> {
    Database(&'a Database),
    Transaction(&'a Transaction),
}

/// `db.collection("a").where({..}).get()`
async fn chain(place: Place<'_>, chain: &Value) -> Said<Value> {
    let calls: Vec<_> = chain.as_array().into_iter().flatten().map(parts).collect::<Said<_>>()?;
    let text = |value: &Value| value.as_str().map(str::to_owned).ok_or(Stop::Inexpressible("arguments have types"));
    match (place, calls.as_slice()) {
        (Place::Database(database), [("createCollection", [name])]) => {
            database.create_collection(text(name)?).await?;
            Ok(json!({"errMsg": "createCollection:ok"}))
        }
        (Place::Database(database), [("collection", [name]), rest @ ..]) => {
            collection(&database.collection_named(text(name)?), rest).await
        }
        (Place::Transaction(transaction), [("collection", [name]), rest @ ..]) => {
            in_transaction(&transaction.collection_named(text(name)?), rest).await
        }
        _ => Err(Stop::Inexpressible("a transaction has collections")),
    }
}

type Call<'a> = (&'a str, &'a [Value]);

async fn collection(collection: &Collection<Document>, calls: &[Call<'_>]) -> Said<Value> {
    match calls {
        [("doc", [id]), rest @ ..] => document(collection.doc(self::id(id)?), rest).await,
        [("add", [argument])] => match added(argument)? {
            Added::One(document) => Ok(one_added(collection.add(&document).await?)),
            Added::Many(documents) => Ok(many_added(&collection.add_many(&documents).await?)),
        },
        [("add", _)] => Err(Stop::Inexpressible("arguments have types")),
        [("aggregate", _), rest @ ..] => aggregate(collection.aggregate(), rest).await,
        calls => found(collection, calls).await,
    }
}

/// A transaction has only single documents.
async fn in_transaction(collection: &TransactionCollection<Document>, calls: &[Call<'_>]) -> Said<Value> {
    match calls {
        // The SDK checks the name only when the collection is used.
        [] => document(collection.doc("x"), &[("get", &[])]).await,
        [("doc", [id]), rest @ ..] => document(collection.doc(self::id(id)?), rest).await,
        [("add", [argument])] => match added(argument)? {
            Added::One(document) => Ok(one_added(collection.add(&document).await?)),
            Added::Many(documents) => Ok(many_added(&collection.add_many(&documents).await?)),
        },
        _ => Err(Stop::Inexpressible(
            "a transaction has only single documents: the SDK sends its other calls outside of it",
        )),
    }
}

enum Added {
    One(Document),
    Many(Vec<Document>),
}

fn added(argument: &Value) -> Said<Added> {
    match &argument["data"] {
        Value::Array(documents) => documents.iter().map(object).collect::<Said<_>>().map(Added::Many),
        data => object(data).map(Added::One),
    }
}

fn one_added(id: Id) -> Value {
    json!({"_id": shown(&id.into_bson()), "errMsg": "collection.add:ok"})
}

fn many_added(ids: &[Id]) -> Value {
    let ids: Vec<_> = ids.iter().map(|id| shown(id.as_bson())).collect();
    json!({"_ids": ids, "errMsg": "collection.add:ok"})
}

fn id(value: &Value) -> Said<Id> {
    match given(value)? {
        id @ (Bson::String(_) | Bson::Int32(_) | Bson::Int64(_) | Bson::Double(_)) => Ok(Id::from(id)),
        _ => Err(Stop::Inexpressible("arguments have types")),
    }
}

async fn document(doc: Doc<Document>, calls: &[Call<'_>]) -> Said<Value> {
    match calls {
        [fields @ .., ("get", _)] if fields.iter().all(|(name, _)| *name == "field") => {
            let found = match fields.last() {
                Some((_, arguments)) => doc.select_raw::<Document>(projection(arguments)?).get().await?,
                None => doc.get().await?,
            };
            let found = found.map_or(Value::Null, |found| stored(&found));
            Ok(json!({"data": found, "errMsg": "document.get:ok"}))
        }
        [("update", [argument])] => {
            let change = change(&argument["data"])?;
            let is_updated = doc.update(|_| change).await?;
            Ok(json!({"stats": {"updated": u8::from(is_updated)}, "errMsg": "document.update:ok"}))
        }
        [("set", [argument])] => {
            let id = shown(doc.id().as_bson());
            let is_created = doc.set(&object(&argument["data"])?).await?;
            Ok(json!({"_id": id, "stats": {"created": u8::from(is_created)}, "errMsg": "document.set:ok"}))
        }
        [("remove", _)] => {
            let is_removed = doc.remove().await?;
            Ok(json!({"stats": {"removed": u8::from(is_removed)}, "errMsg": "document.remove:ok"}))
        }
        [("update" | "set", _)] => Err(Stop::Inexpressible("arguments have types")),
        _ => Err(Stop::Inexpressible("a document has no such call")),
    }
}

/// `field({..})`: numbers and booleans include or exclude a member. Texts are ignored.
fn projection(arguments: &[Value]) -> Said<Document> {
    let members = arguments.first().filter(|argument| tag(argument).is_none()).and_then(Value::as_object);
    let members = members.ok_or(Stop::Inexpressible("arguments have types"))?;
    let mut projection = Document::new();
    for (name, value) in members {
        let value = match value {
            Value::Bool(is_wanted) => Bson::Int32((*is_wanted).into()),
            Value::Number(number) => Bson::Int32(number.as_f64().is_some_and(|number| number > 0.0).into()),
            Value::String(_) => continue,
            value => match meaning(value)? {
                Some(value) => value,
                None => continue,
            },
        };
        projection.insert(name, value);
    }
    Ok(projection)
}

fn stored(found: &Stored<Document>) -> Value {
    shown(&Bson::Document(found.document.clone()))
}

async fn found(collection: &Collection<Document>, calls: &[Call<'_>]) -> Said<Value> {
    let Some(((last, arguments), before)) = calls.split_last() else {
        return Err(Stop::Inexpressible("a collection has no such call"));
    };
    let argument = |arguments: &[Value]| arguments.first().cloned().unwrap_or_default();
    // The last one counts.
    let last_of = |wanted: &str| before.iter().rev().find(|(name, _)| *name == wanted).map(|(_, arguments)| *arguments);
    let mut find = match last_of("where") {
        Some(arguments) => {
            let filter = filter(&argument(arguments))?;
            collection.find(|_| filter)
        }
        None => collection.all_documents(),
    };
    for (name, arguments) in before {
        match (*name, *arguments) {
            ("where" | "limit" | "field" | "skip", _) => {}
            ("orderBy", [path, direction]) => {
                let (Some(path), Some(direction)) = (path.as_str(), direction.as_str()) else {
                    return Err(Stop::Inexpressible("arguments have types"));
                };
                let is_descending = match direction {
                    "asc" => false,
                    "desc" => true,
                    _ => return Err(Stop::Inexpressible("a direction is `asc` or `desc`")),
                };
                find = find.order_by(|documents| {
                    let field = documents.field(path);
                    if is_descending { field.desc() } else { field.asc() }
                });
            }
            _ => return Err(Stop::Inexpressible("arguments have types")),
        }
    }
    if let Some(arguments) = last_of("skip") {
        let documents = argument(arguments).as_u64().ok_or(Stop::Inexpressible("arguments have types"))?;
        find = find.skip(documents);
    }
    if *last != "get" && last_of("limit").is_some() {
        return Err(Stop::Inexpressible("`limit` ends a `find`"));
    }
    let limit = match last_of("limit") {
        // The default that the SDK does not send.
        None => 100,
        Some(arguments) => argument(arguments)
            .as_u64()
            .and_then(|limit| limit.try_into().ok())
            .ok_or(Stop::Inexpressible("arguments have types"))?,
    };
    let fields = last_of("field").map(projection).transpose()?;
    let is_one = argument(arguments)["multi"] == json!(false);
    match *last {
        "get" => get(find, limit, fields).await,
        "count" => Ok(json!({"total": find.count().await?, "errMsg": "collection.count:ok"})),
        "update" => {
            let argument = argument(arguments);
            let change = change(&argument["data"])?;
            let find = with_fields(find, fields);
            let updated =
                if is_one { find.update_one(|_| change).await?.into() } else { find.update_many(|_| change).await? };
            Ok(json!({"stats": {"updated": updated}, "errMsg": "collection.update:ok"}))
        }
        "remove" => {
            let find = with_fields(find, fields);
            let removed = if is_one { find.remove_one().await?.into() } else { find.remove_many().await? };
            Ok(json!({"stats": {"removed": removed}, "errMsg": "collection.remove:ok"}))
        }
        _ => Err(Stop::Inexpressible("a collection has no such call")),
    }
}

fn with_fields(find: Find<Document>, fields: Option<Document>) -> Find<Document> {
    match fields {
        Some(fields) => find.select_raw(fields),
        None => find,
    }
}

async fn get(find: Find<Document>, limit: u32, fields: Option<Document>) -> Said<Value> {
    let found = with_fields(find, fields).limit(limit).await?;
    let data: Vec<_> = found.iter().map(stored).collect();
    Ok(json!({"data": data, "errMsg": "collection.get:ok"}))
}

async fn aggregate(aggregate: Aggregate<Document>, calls: &[Call<'_>]) -> Said<Value> {
    let Some((("end", _), stages)) = calls.split_last() else {
        return Err(Stop::Inexpressible("an aggregation has no such call"));
    };
    let mut aggregate = aggregate;
    for (name, arguments) in stages {
        let argument = arguments.first().unwrap_or(&Value::Null);
        let count = || argument.as_u64().and_then(|count| u32::try_from(count).ok());
        aggregate = match (*name, argument) {
            ("match", query) => {
                let filter = filter(query)?;
                aggregate.match_(|_| filter)
            }
            ("limit", Value::Number(_)) if *argument != 0 => {
                aggregate.limit(count().ok_or(Stop::Inexpressible("arguments have types"))?)
            }
            ("skip", Value::Number(_)) => aggregate.skip(count().ok_or(Stop::Inexpressible("arguments have types"))?),
            ("count", Value::String(name)) => aggregate.count(name),
            ("unwind", Value::String(path)) if path.starts_with('$') => aggregate.unwind(path.as_str()),
            ("project", argument) => aggregate.project(object(argument)?),
            ("addFields", argument) => aggregate.add_fields(object(argument)?),
            ("group", argument) if argument.get("_id").is_some() => aggregate.group(object(argument)?),
            ("lookup", argument) if argument.get("pipeline").is_some() => aggregate.lookup(object(argument)?),
            ("bucket", argument) if argument.get("boundaries").is_some() => aggregate.bucket(object(argument)?),
            ("sort", Value::Object(_)) => aggregate.sort(object(argument)?),
            ("sortByCount", argument) => aggregate.sort_by_count(given(argument)?),
            ("geoNear", argument) => aggregate.geo_near(geo_near(argument)?),
            // Stages without a method, and arguments that the method would reject.
            (name, argument) => {
                let stage = Document::from_iter([(format!("${name}"), given(argument)?)]);
                aggregate.stage(stage)
            }
        };
    }
    let list: Vec<Bson> = aggregate.run().await?;
    let list: Vec<_> = list.iter().map(shown).collect();
    Ok(json!({"list": list, "errMsg": "collection.aggregate:ok"}))
}

/// `db.startTransaction()`, and the steps on it.
async fn steps_of(database: &Database, steps: &[Value], outcomes: &mut Vec<Outcome>) -> Said<()> {
    let mut open = Some(database.start_transaction().await?);
    let mut is_rolled_back = false;
    for step in steps {
        let said = match end_of(step) {
            Some(End::Commit) => match open.take() {
                Some(transaction) => {
                    let committed = transaction.commit().await;
                    // A transaction that cannot be committed is rolled back at once.
                    is_rolled_back = committed.is_err();
                    committed.map(|()| Value::Null).map_err(Stop::from)
                }
                None => Err(Stop::Inexpressible("a finished transaction no longer exists")),
            },
            Some(End::Rollback) => match open.take() {
                Some(transaction) => transaction.rollback().await.map(|()| Value::Null).map_err(Stop::from),
                None if std::mem::take(&mut is_rolled_back) => Ok(Value::Null),
                None => Err(Stop::Inexpressible("a finished transaction no longer exists")),
            },
            None => match &open {
                Some(transaction) => chain(Place::Transaction(transaction), &step["chain"]).await,
                None => Err(Stop::Inexpressible("a finished transaction no longer exists")),
            },
        };
        outcomes.push(outcome(said).map_err(Stop::Inexpressible)?);
    }
    if let Some(transaction) = open {
        // In a program, this happens in the background.
        let _ = transaction.rollback().await;
    }
    Ok(())
}

enum End {
    Commit,
    Rollback,
}

fn end_of(step: &Value) -> Option<End> {
    if *step == "commit" {
        return Some(End::Commit);
    }
    (*step == "rollback" || step.get("rollback").is_some()).then_some(End::Rollback)
}

/// `db.runTransaction(callback, times)`, where the steps are the callback.
async fn callback(
    database: &Database,
    steps: &[Value],
    times: Option<u64>,
    outcomes: &mut Vec<Outcome>,
) -> Said<Value> {
    let seen = RefCell::new(Vec::new());
    let mut work = database.transaction(async |transaction| {
        for step in steps {
            match end_of(step) {
                Some(End::Commit) => {
                    return Err(Stop::Inexpressible("the closure of a transaction cannot commit it"));
                }
                // In Rust, the closure rolls back by returning an error.
                Some(End::Rollback) => {
                    seen.borrow_mut().push(Ok(Value::Null));
                    return Err(Stop::Thrown(step.get("rollback").cloned().unwrap_or(json!({"$undefined": true}))));
                }
                None => {}
            }
            if let Some(value) = step.get("return") {
                return Ok(value.clone());
            }
            if let Some(value) = step.get("throw") {
                seen.borrow_mut().push(Err(thrown(value)));
                return Err(Stop::Thrown(value.clone()));
            }
            let said = chain(Place::Transaction(transaction), &step["chain"]).await;
            let stop = match said {
                Ok(value) => {
                    seen.borrow_mut().push(Ok(value));
                    continue;
                }
                Err(stop) => stop,
            };
            match &stop {
                Stop::Failed(error) => seen.borrow_mut().push(Err(CallError::of(error))),
                Stop::Refused(why) => seen.borrow_mut().push(Err(refused(why))),
                Stop::Inexpressible(_) | Stop::Thrown(_) => return Err(stop),
            }
            if step["catch"] != true {
                return Err(stop);
            }
        }
        Ok(json!({"$undefined": true}))
    });
    if let Some(times) = times {
        work = work.runs(u32::try_from(times + 1).map_err(|_| Stop::Inexpressible("arguments have types"))?);
    }
    let ended = work.await;
    outcomes.append(&mut seen.borrow_mut());
    ended
}

/// A value that the program threw, in the form of the captures.
fn thrown(value: &Value) -> CallError {
    let message = match value.get("$error") {
        Some(parts) => parts[0].as_str().unwrap_or_default().to_owned(),
        None => value.to_string(),
    };
    CallError { err_code: Value::Null, err_msg: message }
}
