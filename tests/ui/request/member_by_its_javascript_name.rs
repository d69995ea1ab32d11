use cloudfn_runtime::openapi::wxacode::GetUnlimited;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn code(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(GetUnlimited::new("scene").isHyaline(true)).await?;
    Ok(())
}

cloudfn_runtime::main!();
