use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    let task = Box::pin(async move { cloud.openapi(wxacode::GetUnlimited::new("scene")).await });
    task.await?;
    Ok(())
}

cloudfn_runtime::main!();
