#![deny(unused_must_use)]

use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::GetUnlimited::new("scene"));
    Ok(())
}

cloudfn_runtime::main!();
