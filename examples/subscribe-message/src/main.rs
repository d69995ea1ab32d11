//! Sends the caller a message that a parcel is on its way.

use cloudfn_runtime::openapi::subscribe_message::{self, Data};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

/// Tells the caller that the parcel is on its way.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(event: Shipped, cloud: Cloud) -> Result<Answer<subscribe_message::SendReply>, Error> {
    let data = Data::new().set("thing1", event.title);
    let message = subscribe_message::Send::new(cloud.wx_context().openid()?, "TEMPLATE_ID", data).page("index");
    cloud.openapi(message).await
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::ErrorKind;
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    fn parcel() -> Shipped {
        Shipped { title: "A parcel".into() }
    }

    /// A function is an ordinary function, so a test can call it.
    #[test]
    fn the_caller_gets_a_message() -> Result<(), Error> {
        let test = TestCloud::new().openid("o1");
        block_on(notify(parcel(), test.cloud()))?;
        let call = &test.calls()[0];
        assert_eq!(call.api, "subscribeMessage.send");
        assert_eq!(call.members["touser"], "o1");
        assert_eq!(call.members["data"], json!({ "thing1": { "value": "A parcel" } }));
        Ok(())
    }

    #[test]
    fn without_a_caller_nothing_is_sent() {
        let test = TestCloud::new().nobody();
        let error = block_on(notify(parcel(), test.cloud())).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NoOpenId, "{error}");
        assert!(test.calls().is_empty());
    }
}
