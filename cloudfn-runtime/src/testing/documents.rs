//! The database of a test, with scripted answers.

use std::collections::{HashMap, VecDeque};

use cloudfn_protocol::action;
use cloudfn_protocol::form::{Field, FieldValue};
use serde_json::{Map, Value, json};

/// The gateway's answers to the actions of the database.
#[derive(Default)]
pub(super) struct Documents {
    pub(super) answers: HashMap<String, VecDeque<Value>>,
}

impl Documents {
    /// The next answer; the last one is repeated.
    pub(super) fn exchange(&mut self, action: &str) -> Value {
        let scripted = self.answers.get_mut(action).and_then(|answers| match answers.len() {
            0 | 1 => answers.front().cloned(),
            _ => answers.pop_front(),
        });
        scripted.or_else(|| transaction_answer(action)).unwrap_or_else(|| {
            let text = format!("this test has no answer to `{action}`: add one with `TestCloud::database_answer`");
            json!({ "code": "DATABASE_REQUEST_FAILED", "message": text })
        })
    }
}

/// An answer with this `data`. Documents are sent as texts.
pub(super) fn answer(mut data: Value) -> Value {
    if let Some(list) = data.get_mut("list").and_then(Value::as_array_mut) {
        for document in list.iter_mut().filter(|document| document.is_object()) {
            *document = document.to_string().into();
        }
    }
    json!({ "requestId": "test-call", "data": data })
}

fn transaction_answer(action: &str) -> Option<Value> {
    match action {
        action::START_TRANSACTION => Some(json!({ "requestId": "test-call", "transactionId": "test-transaction" })),
        action::COMMIT_TRANSACTION | action::ABORT_TRANSACTION => Some(json!({ "requestId": "test-call" })),
        _ => None,
    }
}

/// The fields before `action`: those that belong to the action.
pub(super) fn own_fields(fields: &[Field]) -> Value {
    let own = fields.iter().take_while(|field| field.name != "action").map(|Field { name, value }| {
        let value = match value {
            FieldValue::Text(text) => text.as_str().into(),
            FieldValue::Json(value) => value.clone(),
            FieldValue::Bytes(bytes) => bytes.as_slice().into(),
        };
        (name.clone().into_owned(), value)
    });
    Value::Object(own.collect::<Map<_, _>>())
}
