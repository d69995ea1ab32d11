use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["newClass.newMethod" = requests::NewMethod])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    let _ = cloud;
    Ok(())
}

mod requests {}

cloudfn_runtime::main!();
