//! What wx-server-sdk makes of queries and updates in JSON.

use bson::Document;
use serde_json::Value;

use super::write::WriteError;

pub(crate) fn query(_query: &Value) -> Result<Document, WriteError> {
    todo!()
}

pub(crate) fn update(_data: &Value) -> Result<Document, WriteError> {
    todo!()
}
