use cloudfn_runtime::openapi::wxacode::GetUnlimited;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn code(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(GetUnlimited::new("scene").is_hyaline("yes")).await?;
    Ok(())
}

cloudfn_runtime::main!();
