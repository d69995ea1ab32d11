use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(Send::new(cloud.wx_context().openid()?, 7, Data::new())).await?;
    Ok(())
}

cloudfn_runtime::main!();
