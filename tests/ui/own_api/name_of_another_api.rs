use cloudfn_runtime::{Cloud, Error, OpenApi, cloud_function};

#[derive(serde::Serialize, OpenApi)]
#[openapi(name = "newClass.newMethod")]
struct NewMethod {
    scene: String,
}

#[cloud_function(openapi = ["newClass.oldMethod" = NewMethod])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(NewMethod { scene: "a=1".into() }).await?;
    Ok(())
}

cloudfn_runtime::main!();
