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
    use cloudfn_runtime::testing::{TestCloud, TestFailure, block_on};
    use serde_json::json;

    use super::*;

    fn parcel() -> Shipped {
        Shipped {
            title: "A parcel".into(),
        }
    }

    /// The function is an ordinary function: a test calls it. The closure is WeChat: it gets the function's request, and
    /// returns a reply.
    #[test]
    fn the_caller_gets_a_message() -> Result<(), Error> {
        let test = TestCloud::new().openid("o1").respond(|message: &Send| {
            assert_eq!(message.touser.as_str(), "o1");
            Ok(SendReply { msgid: Some(7) })
        });
        let answer = block_on(main(parcel(), test.cloud()))?;
        assert_eq!(answer.msgid, Some(7));
        Ok(())
    }

    /// The whole message, as it is sent. In a strict test, a call without an answer fails.
    #[test]
    fn one_message_is_sent_with_the_title() -> Result<(), Error> {
        let test = TestCloud::new()
            .openid("o1")
            .respond(|_: &Send| Ok(SendReply::default()))
            .strict();
        block_on(main(parcel(), test.cloud()))?;
        let message = json!({
            "touser": "o1",
            "template_id": TEMPLATE,
            "page": "pages/index/index",
            "data": { "thing1": { "value": "A parcel" } },
        });
        test.assert_calls([("subscribeMessage.send", message)]);
        Ok(())
    }

    #[test]
    fn a_caller_who_has_not_subscribed_is_an_error() {
        let test = TestCloud::new().respond(|_: &Send| Err(TestFailure::errcode(43101)));
        let error = block_on(main(parcel(), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), 43101);
    }
}
