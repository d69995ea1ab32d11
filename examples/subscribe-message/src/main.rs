//! Tells the caller that a parcel is on its way.

use cloudfn_runtime::openapi::subscribe_message::{self, Data};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

/// Tells the caller that the parcel is on its way.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(event: Shipped, cloud: Cloud) -> Result<Answer<subscribe_message::SendReply>, Error> {
    let message = subscribe_message::Send {
        page: Some("index".into()),
        ..subscribe_message::Send::new(
            cloud.wx_context().openid()?,
            "TEMPLATE_ID",
            Data::new().set("thing1", event.title),
        )
    };
    cloud.openapi(message).await
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::gateway::Gateway;
    use cloudfn_runtime::{Environment, Invocation};

    use super::*;

    /// The function is an ordinary function: a test calls it.
    #[test]
    fn without_a_caller_there_is_nobody_to_tell() {
        let invocation = Invocation::new("{}", Environment::default(), "r1");
        let cloud = Cloud::new(&invocation, Gateway::default());
        let told = notify(Shipped { title: "A parcel".into() }, cloud);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let error = runtime.block_on(told).unwrap_err();
        assert!(matches!(error, Error::NoOpenId { .. }), "{error}");
    }
}
