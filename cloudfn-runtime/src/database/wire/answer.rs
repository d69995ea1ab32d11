//! The gateway's answers to calls of the database.

use bson::Bson;
use cloudfn_protocol::{codes, json};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::database::document::Stored;
use crate::database::id::Id;
use crate::database::read::{self, ReadError};
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::cloud_call::request::GatewayResponse;
use crate::gateway::cloud_call::response;
use crate::http_client::HttpResponse;

/// An answer that is not an error.
#[derive(Debug)]
pub(crate) struct Answer {
    api: &'static str,
    body: Value,
    max_values: usize,
}

/// The documents of an answer, as texts of extended JSON.
#[derive(Debug)]
pub(crate) struct Texts {
    pub(crate) texts: Vec<String>,
    /// The gateway's own limit for this request, if the answer has it.
    pub(crate) limit: Option<u64>,
}

impl Answer {
    /// Reads an answer as JSON, whatever its content type is.
    pub(crate) fn of(api: &'static str, answered: &GatewayResponse) -> Result<Self, Error> {
        let api_name = ApiName::own(api);
        let GatewayResponse { url, response: HttpResponse { status, body, .. }, max_values } = answered;
        if *status != 200 {
            return Err(api_name.status(*status, url));
        }
        let text = String::from_utf8_lossy(body);
        let Some(answer) = response::parse(&api_name, &text, *max_values)?.filter(Value::is_object) else {
            return Err(api_name.unreadable(&format!("the answer is not a JSON object: {}", beginning(&text))));
        };
        match response::truthy(&answer, "code") {
            None => Ok(Self { api, body: answer, max_values: *max_values }),
            Some(code) => {
                let message = response::truthy(&answer, "message").map(json::to_text).unwrap_or_default();
                Err(api_name.gateway_error(json::to_text(code), &message).with_body(answer))
            }
        }
    }

    /// How many documents were changed, removed or counted: `updated`, `deleted`, `total`. If it is missing, 0.
    pub(crate) fn number(&self, name: &str) -> Result<u64, Error> {
        match self.data()?.get(name) {
            None | Some(Value::Null) => Ok(0),
            Some(value) => whole(value).ok_or_else(|| {
                self.unreadable(&format!("`{name}` of the answer is not a whole number: {}", json::stringify(value)))
            }),
        }
    }

    /// A number that must exist.
    pub(crate) fn total(&self) -> Result<u64, Error> {
        self.data()?.get("total").and_then(whole).ok_or_else(|| self.unreadable("the answer has no `total`"))
    }

    /// Whether the answer names the `_id` of a document that was created.
    pub(crate) fn is_created(&self) -> Result<bool, Error> {
        Ok(self.data()?.get("upsert_id").is_some_and(|id| !id.is_null()))
    }

    /// The documents.
    pub(crate) fn texts(mut self) -> Result<Texts, Error> {
        self.data()?;
        let limit = whole(&self.body["data"]["limit"]);
        let Value::Array(list) = self.body["data"]["list"].take() else {
            return Err(self.unreadable("the answer has no `list` of documents"));
        };
        let mut texts = Vec::with_capacity(list.len());
        let mut values = 0_usize;
        for (index, item) in list.into_iter().enumerate() {
            let Value::String(text) = item else {
                return Err(self.unreadable(&format!("the document at index {index} of the answer is not a text")));
            };
            values = values.saturating_add(json::values(&text));
            texts.push(text);
        }
        if values > self.max_values {
            let text = format!(
                "the documents hold more than {} values; ask for fewer, or set CLOUDFN_MAX_WECHAT_ANSWER_BYTES to take \
                 more",
                self.max_values
            );
            return Err(ApiName::own(self.api).bad_answer(codes::RESOURCE_SYSTEM, &text));
        }
        Ok(Texts { texts, limit })
    }

    /// The ids of the documents that were added.
    pub(crate) fn inserted_ids(&self) -> Result<Vec<Id>, Error> {
        let Some(list) = self.data()?.get("insertedIds").and_then(Value::as_array) else {
            return Err(self.unreadable("the answer has no `insertedIds`"));
        };
        let ids = list.iter().map(|id| {
            let id = cloudfn_protocol::extended_json::read(&json::stringify(id));
            id.map(Id::from).map_err(|error| self.unreadable(&format!("an inserted id cannot be read: {error}")))
        });
        ids.collect()
    }

    /// The id of the document that was added.
    pub(crate) fn first_inserted_id(&self) -> Result<Id, Error> {
        self.inserted_ids()?
            .into_iter()
            .next()
            .ok_or_else(|| self.unreadable("the answer names no id of the new document"))
    }

    /// The id of a transaction, which is beside `data`.
    pub(crate) fn transaction_id(&self) -> Result<String, Error> {
        match self.body.get("transactionId").and_then(Value::as_str) {
            Some(id) if !id.is_empty() => Ok(id.to_owned()),
            // Here wx-server-sdk continues outside of any transaction.
            _ => Err(self.unreadable("the answer has no `transactionId`: there is no transaction")),
        }
    }

    fn data(&self) -> Result<&Value, Error> {
        self.body.get("data").filter(|data| data.is_object()).ok_or_else(|| self.unreadable("the answer has no `data`"))
    }

    fn unreadable(&self, text: &str) -> Error {
        ApiName::own(self.api).unreadable(text)
    }
}

/// Reads a document.
pub(crate) fn document<T: DeserializeOwned>(api: &'static str, text: &str) -> Result<Stored<T>, Error> {
    read::document(text).map_err(|error| unfit(api, &error))
}

/// Reads a result of an aggregation.
pub(crate) fn result<T: DeserializeOwned>(api: &'static str, text: &str) -> Result<T, Error> {
    read::result(text).map_err(|error| unfit(api, &error))
}

/// The `_id` of a document, even if the rest does not fit its type.
pub(crate) fn id_of(text: &str) -> Option<Id> {
    match cloudfn_protocol::extended_json::read(text) {
        Ok(Bson::Document(mut document)) => document.remove("_id").map(Id::from),
        _ => None,
    }
}

fn unfit(api: &'static str, error: &ReadError) -> Error {
    ApiName::own(api).unreadable(&error.to_string())
}

/// The beginning of a text, enough to recognize it.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 200;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}..", &text[..end]),
        None => text.to_owned(),
    }
}

/// A whole number, as JavaScript may have written it.
fn whole(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| {
        let number = value.as_f64().filter(|number| number.fract() == 0.0 && (0.0..9e15).contains(number))?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number is whole and in range")]
        Some(number as u64)
    })
}
