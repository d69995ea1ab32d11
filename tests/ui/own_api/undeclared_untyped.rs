use cloudfn_runtime::{Cloud, Error, OpenApi, Untyped, cloud_function};

#[derive(serde::Serialize, OpenApi)]
#[openapi(name = "newClass.newMethod")]
struct NewMethod {
    scene: String,
}

#[cloud_function(openapi = ["wxacode.get"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(Untyped::<NewMethod>::new(serde_json::json!({}))).await?;
    Ok(())
}

cloudfn_runtime::main!();
