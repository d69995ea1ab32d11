use cloudfn_runtime::{Error, cloud_function};

#[cloud_function]
#[tokio::test]
async fn notify(event: serde_json::Value) -> Result<serde_json::Value, Error> {
    Ok(event)
}

cloudfn_runtime::main!();
