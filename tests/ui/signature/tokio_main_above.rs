use cloudfn_runtime::{Error, cloud_function};

#[tokio::main(flavor = "current_thread")]
#[cloud_function]
async fn notify(event: serde_json::Value) -> Result<serde_json::Value, Error> {
    Ok(event)
}

cloudfn_runtime::main!();
