//! Answers each event with itself, in several ways.
//!
//! `echo` reads the event into a JSON value, `noop` does so and answers `{}`, `nothing` answers `{}` without a look at the
//! event, and `raw` passes the text on. The platform names the function, or `CLOUDFN_FUNCTION` does.

#![forbid(unsafe_code)]

use cloudfn_runtime::{Error, RawEvent, cloud_function};
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
async fn nothing() -> Result<Map<String, Value>, Error> {
    Ok(Map::new())
}

#[cloud_function]
async fn raw(event: RawEvent) -> Result<RawEvent, Error> {
    Ok(event)
}

cloudfn_runtime::main!();
