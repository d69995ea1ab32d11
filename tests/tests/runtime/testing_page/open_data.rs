use cloudfn_runtime::open_data::{OpenData, PhoneNumber};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;

#[derive(Deserialize)]
struct SignIn {
    phone: OpenData<PhoneNumber>,
}

/// Returns the caller's phone number, as WeChat knows it.
#[cloud_function]
async fn sign_in(event: SignIn, cloud: Cloud) -> Result<String, Error> {
    Ok(event.phone.verified(&cloud).await?.phone_number.clone())
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::ErrorKind;
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    /// The event says another number than WeChat.
    fn event() -> SignIn {
        let event = json!({ "phone": { "cloudID": "33_a", "data": { "phoneNumber": "1" } } });
        serde_json::from_value(event).unwrap()
    }

    #[test]
    fn the_number_comes_from_wechat() -> Result<(), Error> {
        let watermark = json!({ "appid": "wxTESTAPP", "timestamp": 1_700_000_000 });
        let test = TestCloud::new().open_data("33_a", json!({ "phoneNumber": "13580006666", "watermark": watermark }));
        assert_eq!(block_on(sign_in(event(), test.cloud()))?, "13580006666");
        Ok(())
    }

    #[test]
    fn a_cloud_id_that_has_expired_is_an_error() {
        let test = TestCloud::new().open_data_error("33_a", -601_006);
        let error = block_on(sign_in(event(), test.cloud())).unwrap_err();
        assert!(error.kind() == ErrorKind::OpenData);
    }
}
