use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};

/// Reminds the caller. Returns `false` if the caller does not want to be reminded.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn remind(cloud: Cloud) -> Result<bool, Error> {
    let message = Send::new(cloud.wx_context().openid()?, "TEMPLATE_ID", Data::new());
    match cloud.openapi(message).await {
        Ok(_) => Ok(true),
        Err(error) if error.errcode() == Some(43101) => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::ErrorKind;
    use cloudfn_runtime::testing::{TestCloud, TestFailure, block_on};

    use super::*;

    #[test]
    fn a_user_who_has_not_subscribed_is_not_an_error() -> Result<(), Error> {
        let test = TestCloud::new().respond(|_: &Send| Err(TestFailure::errcode(43101)));
        assert!(!block_on(remind(test.cloud()))?);
        Ok(())
    }

    #[test]
    fn a_permission_that_was_not_uploaded_is_an_error() {
        let test = TestCloud::new().refused("subscribeMessage.send", -604_101);
        let error = block_on(remind(test.cloud())).unwrap_err();
        assert!(error.kind() == ErrorKind::Refused);
    }
}
