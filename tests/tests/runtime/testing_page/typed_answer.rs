use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};

/// Tells the buyer that the parcel is on its way. Returns the id of the message.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify_buyer(title: String, cloud: Cloud) -> Result<Option<i64>, Error> {
    let buyer = cloud.wx_context().openid()?;
    let message = Send::new(buyer, "TEMPLATE_ID", Data::new().set("thing1", title));
    Ok(cloud.openapi(message).await?.msgid)
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::openapi::subscribe_message::SendReply;
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    #[test]
    fn the_buyer_gets_the_message() -> Result<(), Error> {
        let test = TestCloud::new().openid("o1").respond(|message: &Send| {
            assert_eq!(message.touser.as_str(), "o1");
            Ok(SendReply { msgid: Some(7) })
        });
        assert_eq!(block_on(notify_buyer("tea".into(), test.cloud()))?, Some(7));
        Ok(())
    }
}
