use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::GetUnlimited::new("scene")).await?;
    Ok(())
}

cloudfn_runtime::main!();
