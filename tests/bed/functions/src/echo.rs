//! Echoes the event as the function parsed it.

use cloudfn_runtime::{Error, cloud_function};
use serde_json::Value;

/// Answers with its event.
#[cloud_function(name = "bed_echo")]
async fn echo(event: Value) -> Result<Value, Error> {
    Ok(event)
}
