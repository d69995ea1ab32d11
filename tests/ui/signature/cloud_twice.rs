use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function]
async fn notify(cloud: Cloud, other: Cloud) -> Result<(), Error> {
    let _ = (cloud, other);
    Ok(())
}

cloudfn_runtime::main!();
