#![deny(deprecated)]

use cloudfn_runtime::{Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(openapi = ["templateMessage.send"])]
async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> {
    let _ = (event.title, cloud);
    Ok(())
}

#[expect(deprecated)]
#[cloud_function(openapi = ["uniformMessage.send"])]
async fn quiet(event: Shipped, cloud: Cloud) -> Result<(), Error> {
    let _ = (event.title, cloud);
    Ok(())
}

cloudfn_runtime::main!();
