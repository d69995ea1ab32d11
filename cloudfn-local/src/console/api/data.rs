//! The collections and documents of the local database.

use axum::extract::{Path, Query, Request, State};
use axum::response::Response;
use bson::{Bson, Document};
use cloudfn_protocol::action;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::super::Handler;
use super::{answered, bad_request, bytes, json as response, no_content, requests};
use crate::database::{DatabaseError, Sources, json_lines};
use crate::object::Object;
use crate::server::refusal::Refusal;

/// How many documents are returned if nothing else is asked for.
const DEFAULT_LIMIT: u64 = 50;

/// The maximum number of documents of one answer.
const MAX_LIMIT: u64 = 1000;

/// The body of a request that creates a collection.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewCollection {
    name: String,
}

/// The body of a request that imports documents.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Import {
    /// A document on each line, in extended JSON.
    lines: String,
}

/// Which documents to return.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// A filter, in extended JSON.
    filter: Option<String>,
    skip: Option<u64>,
    limit: Option<u64>,
}

/// The collections and the number of their documents.
pub(super) async fn list(State(handler): State<Handler>) -> Response {
    let collections = handler.platform.database().describe().map_err(|error| refused(&error));
    answered(collections.map(|collections| {
        let collection = |one: &crate::database::CollectionDescription| {
            json!({"name": one.name, "documents": one.documents, "bytes": one.bytes})
        };
        response(&collections.iter().map(collection).collect())
    }))
}

pub(super) async fn create(State(handler): State<Handler>, request: Request) -> Response {
    let created = async {
        let NewCollection { name } = requests::read(request, r#"{"name": "orders"}"#).await?;
        handler.platform.database().create_collection(&name).map_err(|error| refused(&error))?;
        Ok(no_content())
    };
    answered(created.await)
}

pub(super) async fn drop(State(handler): State<Handler>, Path(name): Path<String>, request: Request) -> Response {
    let dropped = async {
        requests::body(request).await?;
        handler.platform.database().drop_collection(&name).map_err(|error| refused(&error))?;
        Ok(no_content())
    };
    answered(dropped.await)
}

pub(super) async fn find(
    State(handler): State<Handler>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Response {
    answered(found(&handler, &name, &wanted).await)
}

async fn found(handler: &Handler, name: &str, wanted: &Wanted) -> Result<Response, Refusal> {
    let filter = wanted.filter.as_deref().unwrap_or("{}");
    let filter = if filter.trim().is_empty() { "{}" } else { filter };
    let limit = wanted.limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT);
    let query = json!({"collectionName": name, "queryType": "WHERE", "query": filter});
    let mut page = query.clone();
    page["limit"] = limit.into();
    page["offset"] = wanted.skip.unwrap_or_default().into();
    let list = execute(handler, action::GET_DOCUMENT, page).await?;
    let count = execute(handler, action::CALCULATE_DOCUMENT, query).await?;
    // The engine writes each document as text; the page gets it in the short form of files.
    let texts = list["data"]["list"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let documents = texts.map(short).collect::<Result<Vec<_>, _>>()?;
    let total = &count["data"]["total"];
    // The documents keep their digits, so the text is put together here.
    let text = format!("{{\"documents\":[{}],\"total\":{total}}}", documents.join(","));
    Ok(crate::server::refusal::json_response(axum::http::StatusCode::OK, text))
}

/// A document of the wire in the form of files: plain numbers where they have the same type.
fn short(text: &str) -> Result<String, Refusal> {
    Ok(json_lines::write(&document(text)?))
}

/// Adds a document. Without an `_id`, it gets one.
pub(super) async fn add(State(handler): State<Handler>, Path(name): Path<String>, request: Request) -> Response {
    let added = async {
        let body = requests::body(request).await?;
        let text = String::from_utf8_lossy(&body).into_owned();
        let fields = json!({"collectionName": name, "data": [typed(&document(&text)?)]});
        let answer = execute(&handler, action::INSERT_DOCUMENT, fields).await?;
        Ok(response(&answer["data"]))
    };
    answered(added.await)
}

/// Replaces a document.
pub(super) async fn replace(
    State(handler): State<Handler>,
    Path((name, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    let replaced = async {
        let body = requests::body(request).await?;
        let own = Object::read(&body).map_err(|error| bad_request(format!("this is not a document: {error}")))?;
        let (mut document, id) = (document(&String::from_utf8_lossy(&body))?, value(&id)?);
        // A document without `_id` is read with a new one.
        if own.raw("_id").is_some() && document.get("_id") != Some(&id) {
            return Err(bad_request("a document keeps its `_id`: add a new one, and delete this"));
        }
        document.insert("_id", id);
        let database = handler.platform.database();
        if database
            .document(&name, document.get("_id").unwrap_or(&Bson::Null))
            .map_err(|error| refused(&error))?
            .is_none()
        {
            return Err(super::not_found("there is no document with this `_id`".to_owned()));
        }
        database.load(&name, [document]).map_err(|error| refused(&error))?;
        Ok(no_content())
    };
    answered(replaced.await)
}

pub(super) async fn remove(
    State(handler): State<Handler>,
    Path((name, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    let removed = async {
        requests::body(request).await?;
        let mut filter = Document::new();
        filter.insert("_id", value(&id)?);
        let fields = json!({"collectionName": name, "query": typed(&filter), "queryType": "WHERE", "multi": false});
        execute(&handler, action::REMOVE_DOCUMENT, fields).await?;
        Ok(no_content())
    };
    answered(removed.await)
}

/// All documents of a collection, as JSON lines.
pub(super) async fn export(State(handler): State<Handler>, Path(name): Path<String>) -> Response {
    let documents = handler.platform.database().shared_documents(&name).map_err(|error| refused(&error));
    answered(documents.map(|documents| {
        let lines: String = documents.iter().map(|document| json_lines::write(document) + "\n").collect();
        bytes("application/x-ndjson", lines.into())
    }))
}

/// Adds documents, and replaces those with the same `_id`.
pub(super) async fn import(State(handler): State<Handler>, Path(name): Path<String>, request: Request) -> Response {
    let imported = async {
        let Import { lines } = requests::read(request, r#"{"lines": "{..}\n{..}"}"#).await?;
        let documents = json_lines::Reader::new("the import", lines.as_bytes()).collect::<Result<Vec<_>, _>>();
        let documents = documents.map_err(|error| bad_request(error.to_string()))?;
        let count = handler.platform.database().load(&name, documents).map_err(|error| refused(&error))?;
        Ok(response(&json!({"documents": count})))
    };
    answered(imported.await)
}

/// A document in extended JSON.
fn document(text: &str) -> Result<Document, Refusal> {
    let mut documents = json_lines::Reader::new("the document", text.as_bytes());
    let document = documents.next().ok_or_else(|| bad_request("there is no document"))?;
    let document = document.map_err(|error| bad_request(error.to_string()))?;
    if documents.next().is_some() {
        return Err(bad_request("this is more than one document"));
    }
    Ok(document)
}

/// A value in extended JSON.
fn value(text: &str) -> Result<Bson, Refusal> {
    let holder = document(&format!("{{\"_id\":{text}}}"))?;
    holder.get("_id").cloned().ok_or_else(|| bad_request("there is no `_id`"))
}

/// A document as the wire has it, with the types of its numbers.
fn typed(document: &Document) -> String {
    cloudfn_protocol::extended_json::write_typed_document(document)
}

/// Executes an operation, as a function's request would.
async fn execute(handler: &Handler, action: &str, fields: Value) -> Result<Value, Refusal> {
    let database = handler.platform.database();
    // A function's request may create a collection that is missing, but looking at one must not.
    let collections = database.collections().map_err(|error| refused(&error))?;
    let name = fields["collectionName"].as_str().unwrap_or_default();
    if !collections.iter().any(|collection| collection == name) {
        return Err(super::not_found(format!("there is no collection `{name}`")));
    }
    let mut request: Map<String, Value> = match fields {
        Value::Object(members) => members,
        other => return Err(bad_request(format!("`{other}` is not an object"))),
    };
    request.insert("action".to_owned(), action.into());
    let sources = Sources::new(std::time::SystemTime::now, getrandom::fill);
    let answer = database.answer(request, sources).await.map_err(|error| refused(&error))?;
    Ok(answer.members)
}

fn refused(error: &DatabaseError) -> Refusal {
    bad_request(format!("{}: {error}", error.code()))
}
