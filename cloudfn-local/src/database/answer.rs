//! Answers in the form of the gateway, and in a readable form.

use std::sync::Arc;

use bson::Document;
use cloudfn_database::Answer;
use cloudfn_protocol::extended_json;
use serde_json::{Value, json};

use super::error::DatabaseError;
use super::readable::readable_list;
use crate::cloud_call::WrittenDocument;

/// The maximum size of the documents of one answer, in bytes. Source: "Quota" in WeChat's guide.
const MAX_ANSWER_BYTES: usize = 16 * 1024 * 1024;

/// The answer to a request.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answered {
    /// The members of the answer beside `requestId`.
    pub(crate) members: Value,
    /// The answer in a readable form.
    pub(crate) readable: Value,
    /// The documents that were changed.
    pub(crate) written: Vec<WrittenDocument>,
}

pub(super) fn answered(answer: &Answer, written: Vec<WrittenDocument>) -> Result<Answered, DatabaseError> {
    if let Answer::Documents(documents) = answer {
        let texts = texts(documents, MAX_ANSWER_BYTES)?;
        let readable = json!({"list": readable_list(&texts)});
        return Ok(Answered { members: json!({"data": {"list": texts}}), readable, written });
    }
    let members = answer.to_json();
    let readable = members.get("data").unwrap_or(&members).clone();
    Ok(Answered { members, readable, written })
}

/// The documents, each as a text. It stops at the limit, because a thousand documents can be a thousand times as large.
fn texts(documents: &[Arc<Document>], limit: usize) -> Result<Vec<String>, DatabaseError> {
    let mut texts = Vec::with_capacity(documents.len());
    let mut length = 0;
    for document in documents {
        let text = extended_json::write_typed_document(document);
        length += text.len();
        if length > limit {
            return Err(DatabaseError::AnswerTooLong { limit });
        }
        texts.push(text);
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use bson::doc;

    use super::*;

    #[test]
    fn an_answer_with_too_many_bytes_is_refused() {
        let documents = [Arc::new(doc! { "_id": "a" }), Arc::new(doc! { "_id": "b" })];
        assert_eq!(texts(&documents, 22).unwrap(), [r#"{"_id":"a"}"#, r#"{"_id":"b"}"#]);
        let error = texts(&documents, 21).unwrap_err();
        assert_eq!(error.code(), "DATABASE_REQUEST_FAILED");
        assert!(error.to_string().contains("more than 21 bytes"), "{error}");
    }

    #[test]
    fn numbers_keep_their_types_as_in_the_answer_of_the_engine() {
        let document = Arc::new(doc! { "_id": 1_i64, "double": 2.0, "int": 3, "zero": -0.0 });
        let answer = Answer::Documents(vec![document]);
        assert_eq!(answered(&answer, Vec::new()).unwrap().members, answer.to_json());
    }

    #[test]
    fn the_readable_form_has_plain_documents_and_numbers() {
        let documents = Answer::Documents(vec![Arc::new(doc! { "_id": "a", "n": 5 })]);
        assert_eq!(answered(&documents, Vec::new()).unwrap().readable, json!({"list": [{"_id": "a", "n": 5}]}));
        assert_eq!(answered(&Answer::Total(3), Vec::new()).unwrap().readable, json!({"total": 3}));
        let started = Answer::Started("t".to_owned());
        assert_eq!(answered(&started, Vec::new()).unwrap().readable, json!({"transactionId": "t"}));
    }
}
