#![deny(deprecated)]

use cloudfn_runtime::{Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(openapi = ["subscribeMessage.addTemplate"])]
async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> {
    let _ = (event.title, cloud);
    Ok(())
}

cloudfn_runtime::main!();
