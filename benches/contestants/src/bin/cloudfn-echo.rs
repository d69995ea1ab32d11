//! Answers each event with itself, in three ways.
//!
//! `echo` reads the event into a JSON value, `noop` does so and answers `{}`, and `raw` passes the text on. The platform
//! names the function, or `CLOUDFN_FUNCTION` does.

#![forbid(unsafe_code)]

use cloudfn_runtime::{Error, cloud_function};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> {
    Ok(event)
}

#[cloud_function]
async fn noop(_event: Value) -> Result<Map<String, Value>, Error> {
    Ok(Map::new())
}

#[cloud_function]
async fn raw(event: Box<RawValue>) -> Result<Box<RawValue>, Error> {
    Ok(event)
}

cloudfn_runtime::main!();
