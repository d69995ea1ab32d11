//! A WeChat cloud function that sends its caller a subscribe message.

use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};
use serde::Deserialize;

/// The message template: choose one in the console of your Mini Program, and put its id here and into the page that asks
/// for it.
const TEMPLATE: &str = "TEMPLATE_ID";

/// What the Mini Program sends.
#[derive(Deserialize)]
struct Shipped {
    title: String,
}

/// Tells the caller that the parcel is on its way.
///
/// The function may call only the APIs in `openapi`. Other calls do not compile.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn main(event: Shipped, cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    let openid = cloud.wx_context().openid()?;
    // The names of the values, `thing1` here, are those of the template.
    let data = Data::new().set("thing1", event.title);
    let message = Send::new(openid, TEMPLATE, data).page("pages/index/index");
    cloud.openapi(message).await
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    fn parcel() -> Shipped {
        Shipped {
            title: "A parcel".into(),
        }
    }

    /// The function is an ordinary function: a test calls it.
    #[test]
    fn the_caller_gets_a_message() -> Result<(), Error> {
        let test = TestCloud::new().openid("o1");
        block_on(main(parcel(), test.cloud()))?;
        let call = &test.calls()[0];
        assert_eq!(call.api, "subscribeMessage.send");
        assert_eq!(call.members["touser"], "o1");
        assert_eq!(
            call.members["data"],
            json!({ "thing1": { "value": "A parcel" } })
        );
        Ok(())
    }

    #[test]
    fn a_caller_who_refuses_messages_is_an_error() {
        let refusal = "user refuse to accept the msg";
        let test = TestCloud::new().errcode("subscribeMessage.send", 43101, refusal);
        let error = block_on(main(parcel(), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), 43101);
    }
}
