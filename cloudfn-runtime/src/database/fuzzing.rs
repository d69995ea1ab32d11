//! Entry points of the database for the fuzz targets. Only `cargo fuzz` builds this.

use serde::de::DeserializeOwned;

use super::document::Stored;
use super::wire::answer::{self, Answer};
use super::wire::api;
use crate::error::Error;
use crate::gateway::cloud_call::request::GatewayResponse;
use crate::http_client::HttpResponse;

/// Reads the body of a response to a query: each document, or why it does not fit.
///
/// # Errors
///
/// The body is not an answer, or its documents have more than `max_values` values.
pub fn documents<T: DeserializeOwned>(body: &[u8], max_values: usize) -> Result<Vec<Result<Stored<T>, Error>>, Error> {
    let response = HttpResponse { status: 200, content_type: None, body: body.to_vec() };
    let response = GatewayResponse { url: "http://fuzzing/".to_owned(), response, max_values };
    let texts = Answer::of(api::GET, &response)?.texts()?.texts;
    Ok(texts.iter().map(|text| answer::document(api::GET, text)).collect())
}
