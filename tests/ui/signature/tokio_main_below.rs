use cloudfn_runtime::{Error, cloud_function};

#[cloud_function]
#[tokio::main]
async fn main(event: serde_json::Value) -> Result<serde_json::Value, Error> {
    Ok(event)
}
