use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, Untyped, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(Untyped::<wxacode::GetUnlimited>::new(serde_json::json!({ "scene": "a=1" }))).await?;
    Ok(())
}

cloudfn_runtime::main!();
