use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    let _ = cloud.openapi("wxacode.get");
    Ok(())
}

cloudfn_runtime::main!();
