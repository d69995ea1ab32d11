//! Functions in a crate without a prelude.

#![no_implicit_prelude]

use ::cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use ::cloudfn_runtime::{Cloud, Error, cloud_function};
use ::std::prelude::rust_2024::*;

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(Send::new("o1", "TEMPLATE_ID", Data::new())).await?;
    Ok(())
}

fn main() {
    let _ = notify;
}
