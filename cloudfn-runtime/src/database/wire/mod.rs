//! The fields of each action of the database, in wx-server-sdk's order.

pub(crate) mod answer;
#[cfg(test)]
mod tests;

use bson::{Bson, Document, doc};
use cloudfn_protocol::action;
use cloudfn_protocol::extended_json;
use cloudfn_protocol::form::Field;
use cloudfn_protocol::json;
use serde_json::{Value, json};

use super::id::Id;

/// The names of one request.
#[derive(Debug)]
pub(crate) struct Request {
    /// The name in the SDK's words: `collection.get`.
    pub(crate) api: &'static str,
    /// The action of the gateway.
    pub(crate) action: &'static str,
    /// The action's own fields.
    pub(crate) fields: Vec<Field>,
}

/// Which page of which documents is wanted.
#[derive(Debug, Clone)]
pub(crate) struct Page<'a> {
    pub(crate) query: Option<&'a Document>,
    /// Paths, and whether the largest value comes first.
    pub(crate) order: &'a [(String, bool)],
    pub(crate) offset: u64,
    pub(crate) limit: u32,
    pub(crate) projection: Option<&'a Document>,
}

/// The names of the calls, as errors show them.
pub(crate) mod api {
    pub(crate) const GET: &str = "collection.get";
    pub(crate) const COUNT: &str = "collection.count";
    pub(crate) const ADD: &str = "collection.add";
    pub(crate) const UPDATE_WHERE: &str = "collection.update";
    pub(crate) const REMOVE_WHERE: &str = "collection.remove";
    pub(crate) const AGGREGATE: &str = "collection.aggregate";
    pub(crate) const GET_ONE: &str = "document.get";
    pub(crate) const UPDATE: &str = "document.update";
    pub(crate) const SET: &str = "document.set";
    pub(crate) const REMOVE: &str = "document.remove";
    pub(crate) const CREATE_COLLECTION: &str = "createCollection";
    pub(crate) const START: &str = "startTransaction";
    pub(crate) const COMMIT: &str = "transaction.commit";
    pub(crate) const ROLLBACK: &str = "transaction.rollback";
}

/// `where().get()`
pub(crate) fn find(collection: &str, page: &Page<'_>) -> Request {
    let mut fields = vec![collection_name(collection), Field::text("queryType", "WHERE")];
    fields.extend(page.query.map(query));
    if !page.order.is_empty() {
        fields.push(Field::text("order", order(page.order)));
    }
    if page.offset > 0 {
        fields.push(Field::json("offset", page.offset.into()));
    }
    fields.push(Field::json("limit", page.limit.into()));
    fields.extend(page.projection.map(projection));
    Request { api: api::GET, action: action::GET_DOCUMENT, fields }
}

/// `where().count()`
pub(crate) fn count(collection: &str, wanted: Option<&Document>) -> Request {
    let mut fields = vec![collection_name(collection), Field::text("queryType", "WHERE")];
    fields.extend(wanted.map(query));
    Request { api: api::COUNT, action: action::CALCULATE_DOCUMENT, fields }
}

/// `add()`
pub(crate) fn add(collection: &str, documents: &[Document], transaction: Option<&str>) -> Request {
    let texts: Vec<Value> = documents.iter().map(|document| extended_json::write_document(document).into()).collect();
    let mut fields = vec![collection_name(collection), Field::json("data", texts.into())];
    fields.extend(transaction.map(transaction_id));
    Request { api: api::ADD, action: action::INSERT_DOCUMENT, fields }
}

/// `where().update()`
pub(crate) fn update_where(collection: &str, wanted: Option<&Document>, update: &Document, is_multi: bool) -> Request {
    let mut fields = vec![
        collection_name(collection),
        Field::text("queryType", "WHERE"),
        flag("multi", is_multi),
        flag("merge", true),
        flag("upsert", false),
        data(update),
    ];
    fields.extend(wanted.map(query));
    Request { api: api::UPDATE_WHERE, action: action::MODIFY_DOCUMENT, fields }
}

/// `where().remove()`. For all documents, the SDK sends an empty text.
pub(crate) fn remove_where(collection: &str, wanted: Option<&Document>, is_multi: bool) -> Request {
    let fields = vec![
        collection_name(collection),
        wanted.map_or_else(|| Field::text("query", ""), query),
        Field::text("queryType", "WHERE"),
        flag("multi", is_multi),
    ];
    Request { api: api::REMOVE_WHERE, action: action::REMOVE_DOCUMENT, fields }
}

/// `doc().get()`
pub(crate) fn get(collection: &str, id: &Id, transaction: Option<&str>, wanted: Option<&Document>) -> Request {
    let mut fields = vec![collection_name(collection), query_of_id(id)];
    fields.extend(transaction.map(transaction_id));
    fields.extend([Field::text("queryType", "DOC"), flag("multi", false)]);
    fields.extend(wanted.map(projection));
    Request { api: api::GET_ONE, action: action::GET_DOCUMENT, fields }
}

/// `doc().update()`
pub(crate) fn update(collection: &str, id: &Id, transaction: Option<&str>, update: &Document) -> Request {
    let mut fields = vec![collection_name(collection)];
    fields.extend(transaction.map(transaction_id));
    fields.extend([
        data(update),
        query_of_id(id),
        Field::text("queryType", "DOC"),
        flag("multi", false),
        flag("merge", true),
        flag("upsert", false),
    ]);
    Request { api: api::UPDATE, action: action::MODIFY_DOCUMENT, fields }
}

/// `doc().set()`
pub(crate) fn set(collection: &str, id: &Id, transaction: Option<&str>, document: &Document) -> Request {
    let mut fields = vec![collection_name(collection), Field::text("queryType", "DOC"), data(document)];
    fields.extend(transaction.map(transaction_id));
    fields.extend([flag("multi", false), flag("merge", false), flag("upsert", true), query_of_id(id)]);
    Request { api: api::SET, action: action::MODIFY_DOCUMENT, fields }
}

/// `doc().remove()`
pub(crate) fn remove(collection: &str, id: &Id, transaction: Option<&str>) -> Request {
    let mut fields = vec![collection_name(collection)];
    fields.extend(transaction.map(transaction_id));
    fields.extend([query_of_id(id), Field::text("queryType", "DOC"), flag("multi", false)]);
    Request { api: api::REMOVE, action: action::REMOVE_DOCUMENT, fields }
}

/// `aggregate()…end()`
pub(crate) fn aggregate(collection: &str, stages: &[(String, Bson)]) -> Request {
    let stages: Vec<Value> =
        stages.iter().map(|(key, value)| json!({"stageKey": key, "stageValue": stage_value(value)})).collect();
    let fields = vec![collection_name(collection), Field::json("stages", stages.into())];
    Request { api: api::AGGREGATE, action: action::AGGREGATE_DOCUMENTS, fields }
}

/// `createCollection()`
pub(crate) fn create_collection(name: &str) -> Request {
    Request { api: api::CREATE_COLLECTION, action: action::ADD_COLLECTION, fields: vec![collection_name(name)] }
}

/// `startTransaction()`
pub(crate) fn start_transaction() -> Request {
    Request { api: api::START, action: action::START_TRANSACTION, fields: Vec::new() }
}

/// `transaction.commit()`
pub(crate) fn commit(transaction: &str) -> Request {
    Request { api: api::COMMIT, action: action::COMMIT_TRANSACTION, fields: vec![transaction_id(transaction)] }
}

/// `transaction.rollback()`
pub(crate) fn rollback(transaction: &str) -> Request {
    Request { api: api::ROLLBACK, action: action::ABORT_TRANSACTION, fields: vec![transaction_id(transaction)] }
}

fn collection_name(name: &str) -> Field {
    Field::text("collectionName", name)
}

fn transaction_id(id: &str) -> Field {
    Field::text("transactionId", id)
}

fn flag(name: &'static str, is_set: bool) -> Field {
    Field::json(name, is_set.into())
}

fn query(query: &Document) -> Field {
    Field::text("query", extended_json::write_document(query))
}

fn query_of_id(id: &Id) -> Field {
    query(&doc! {"_id": id.as_bson().clone()})
}

fn data(document: &Document) -> Field {
    Field::text("data", extended_json::write_document(document))
}

/// A path that is named twice keeps its first position and its last direction, as in the SDK.
fn order(order: &[(String, bool)]) -> String {
    let order: Document = order.iter().map(|(path, is_descending)| (path.clone(), direction(*is_descending))).collect();
    extended_json::write_document(&order)
}

fn direction(is_descending: bool) -> Bson {
    Bson::Int32(if is_descending { -1 } else { 1 })
}

fn projection(projection: &Document) -> Field {
    Field::text("projection", extended_json::write_document(projection))
}

/// Objects and lists are extended JSON; everything else is plain JSON.
fn stage_value(value: &Bson) -> String {
    match value {
        Bson::String(text) => json::stringify(&Value::from(text.as_str())),
        Bson::Boolean(is_set) => is_set.to_string(),
        Bson::Null => "null".to_owned(),
        Bson::Int32(number) => number.to_string(),
        Bson::Int64(number) => number.to_string(),
        Bson::Double(number) if number.is_finite() => json::stringify(&Value::from(*number)),
        value => extended_json::write(value),
    }
}
