//! The requests and answers of the database on the wire.

use cloudfn_protocol::action;
use cloudfn_protocol::form::{Field, FieldValue};
use serde_json::{Map, Value, json};

use super::scripted::Scripted;
use crate::cloud_call::{Member, WrittenDocument};
use crate::context::ENVIRONMENT;
use crate::database::{DatabaseError, LocalDatabase, Place, Sources, readable, readable_list};

/// The prefix of all actions of the database.
pub(super) const PREFIX: &str = "database.";

/// The fields that all requests have.
const COMMON_FIELDS: [&str; 8] = [
    "action",
    "crossAuthorizationToken",
    "database",
    "envName",
    "instance",
    "sessionToken",
    "tcb_sessionToken",
    "wxCloudApiToken",
];

/// A request to the database.
#[derive(Debug)]
pub(super) struct DatabaseRequest {
    fields: Map<String, Value>,
    place: Place,
}

impl DatabaseRequest {
    /// Reads the fields of a request.
    pub(super) fn read(fields: &[Field]) -> Self {
        let fields: Map<_, _> =
            fields.iter().map(|field| (field.name.clone().into_owned(), value(&field.value))).collect();
        let name = |name: &str| match fields.get(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            // wx-server-sdk sends the object that `init({env: {..}})` got. It is not a name, and the error shows it.
            Some(other) => other.to_string(),
        };
        let env = name("envName");
        let place = Place {
            account: String::new(),
            env: if env.is_empty() { ENVIRONMENT.to_owned() } else { env },
            instance: name("instance"),
            database: name("database"),
        };
        Self { fields, place }
    }

    /// Marks a request for another account.
    pub(super) fn set_account(&mut self, appid: &str) {
        appid.clone_into(&mut self.place.account);
    }

    /// The action's own fields in a readable form: texts of extended JSON become JSON.
    pub(super) fn members(&self) -> Vec<Member> {
        let own = self.fields.iter().filter(|(name, _)| !COMMON_FIELDS.contains(&name.as_str()));
        let mut members: Vec<_> = own.map(|(name, value)| Member::of_json(name, &shown(name, value))).collect();
        let place = &self.place;
        let env = if place.env == ENVIRONMENT { "" } else { &place.env };
        let named = [("env", env), ("instance", &place.instance), ("database", &place.database)];
        members.extend(
            named
                .iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(name, value)| Member::of_json(name, &json!(value))),
        );
        members
    }

    /// The answer, and the documents that were changed.
    pub(super) async fn answer(
        self,
        database: &LocalDatabase,
        sources: Sources,
        request_id: &str,
    ) -> (Scripted, Vec<WrittenDocument>) {
        let answer = async { database.at(self.place)?.answer(self.fields, sources).await };
        match answer.await {
            Ok(mut answered) => {
                let written = std::mem::take(&mut answered.written);
                (Scripted::database(answered, request_id), written)
            }
            Err(error) => (rejected(&error), Vec::new()),
        }
    }
}

fn rejected(error: &DatabaseError) -> Scripted {
    Scripted::rejected(error.code(), error.to_string())
}

/// The members of a scripted answer: the `data`, with documents as JSON objects. The id of a transaction is beside it.
pub(super) fn scripted_members(action: &str, mut data: Value) -> Value {
    if action == action::START_TRANSACTION && data.is_object() {
        return data;
    }
    if let Some(list) = data.get_mut("list").and_then(Value::as_array_mut) {
        for document in list.iter_mut().filter(|document| document.is_object()) {
            *document = document.to_string().into();
        }
    }
    json!({"data": data})
}

fn value(value: &FieldValue) -> Value {
    match value {
        FieldValue::Text(text) => text.as_str().into(),
        FieldValue::Json(value) => value.clone(),
        // No field of the database holds bytes; the database says which one is wrong.
        FieldValue::Bytes(bytes) => bytes.as_slice().into(),
    }
}

fn shown(name: &str, value: &Value) -> Value {
    match (name, value) {
        ("query" | "order" | "projection" | "data", Value::String(text)) => readable(text),
        ("data", Value::Array(items)) if items.iter().all(Value::is_string) => {
            let texts: Vec<_> = items.iter().filter_map(Value::as_str).collect();
            readable_list(&texts).into()
        }
        ("stages", Value::Array(stages)) => readable_list(&stages.iter().map(stage).collect::<Vec<_>>()).into(),
        _ => readable(&value.to_string()),
    }
}

/// The text of a stage in a readable form: `{"$limit": 3}`.
fn stage(stage: &Value) -> String {
    match (stage["stageKey"].as_str(), stage["stageValue"].as_str()) {
        (Some(name), Some(text)) => format!("{{{}:{text}}}", json!(name)),
        _ => stage.to_string(),
    }
}
