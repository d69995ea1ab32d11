use cloudfn_runtime::openapi::wxacode::GetUnlimited;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn code(cloud: Cloud) -> Result<(), Error> {
    let request = GetUnlimited::new("scene");
    request.page("index");
    cloud.openapi(request).await?;
    Ok(())
}

cloudfn_runtime::main!();
