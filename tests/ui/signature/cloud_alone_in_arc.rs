use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: std::sync::Arc<Cloud>) -> Result<(), Error> {
    let _ = cloud;
    Ok(())
}

cloudfn_runtime::main!();
