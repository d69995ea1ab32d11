//! `main` is the function and the entrypoint.

use cloudfn_runtime::{Cloud, Error, cloud_function};

/// Says hello.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn main(_event: serde_json::Value, cloud: Cloud) -> Result<String, Error> {
    Ok(cloud.request_id().to_owned())
}
