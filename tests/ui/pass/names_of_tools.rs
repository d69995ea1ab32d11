//! A function beside a module with the name of a tool of rustc, and an API of its own.

#![deny(warnings)]

use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, OpenApi, cloud_function};

/// What the program says about itself.
mod diagnostic {
    /// Says that the program is well.
    pub(crate) fn well() {}
}

/// A request of the program's own.
#[derive(Debug, serde::Serialize, OpenApi)]
#[openapi(name = "newClass.newMethod", reply = serde_json::Value)]
pub struct NewMethod {
    scene: u8,
}

#[cloud_function(openapi = ["subscribeMessage.send", "newClass.newMethod" = NewMethod])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    diagnostic::well();
    cloud.openapi(Send::new("o1", "TEMPLATE_ID", Data::new())).await?;
    cloud.openapi(NewMethod { scene: 1 }).await?;
    Ok(())
}

fn main() {
    let _ = notify;
}
