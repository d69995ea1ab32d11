use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    code(&cloud).await
}

async fn code(cloud: &Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::GetUnlimited::new("scene")).await?;
    Ok(())
}

cloudfn_runtime::main!();
