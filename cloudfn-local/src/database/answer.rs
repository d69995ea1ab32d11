//! Answers as the gateway sends them.

use std::sync::Arc;

use bson::Document;
use cloudfn_database::Answer;
use cloudfn_protocol::extended_json;
use serde_json::{Value, json};

use super::error::DatabaseError;

/// The maximum size of the documents of one answer, in bytes. Source: "Quota" in WeChat's guide.
const MAX_ANSWER_BYTES: usize = 16 * 1024 * 1024;

/// The members of the answer beside `requestId`.
pub(super) fn to_json(answer: &Answer) -> Result<Value, DatabaseError> {
    match answer {
        Answer::Documents(documents) => list(documents, MAX_ANSWER_BYTES),
        other => Ok(other.to_json()),
    }
}

/// Documents, each as a text. It stops at the limit, because a thousand documents can have a thousand times that.
fn list(documents: &[Arc<Document>], limit: usize) -> Result<Value, DatabaseError> {
    let mut texts = Vec::with_capacity(documents.len());
    let mut length = 0;
    for document in documents {
        let text = extended_json::write_document(document);
        length += text.len();
        if length > limit {
            return Err(DatabaseError::AnswerTooLong { limit });
        }
        texts.push(text);
    }
    Ok(json!({"data": {"list": texts}}))
}

#[cfg(test)]
mod tests {
    use bson::doc;

    use super::*;

    #[test]
    fn an_answer_with_too_many_bytes_is_refused() {
        let documents = [Arc::new(doc! { "_id": "a" }), Arc::new(doc! { "_id": "b" })];
        assert_eq!(list(&documents, 22).unwrap(), json!({"data": {"list": [r#"{"_id":"a"}"#, r#"{"_id":"b"}"#]}}));
        let error = list(&documents, 21).unwrap_err();
        assert_eq!(error.code(), "DATABASE_REQUEST_FAILED");
        assert!(error.to_string().contains("more than 21 bytes"), "{error}");
    }
}
