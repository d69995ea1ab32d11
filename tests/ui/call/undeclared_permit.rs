use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, Permit, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    code(cloud.permit()).await
}

async fn code(permit: Permit<'_, wxacode::GetUnlimited>) -> Result<(), Error> {
    permit.openapi(wxacode::GetUnlimited::new("scene")).await?;
    Ok(())
}

cloudfn_runtime::main!();
