//! A WeChat cloud function that receives the caller's phone number.

use cloudfn_runtime::open_data::{OpenData, PhoneNumber};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

/// What the Mini Program sends: `wx.cloud.CloudID(..)`, which the platform exchanges for the number on its way.
#[derive(Deserialize)]
struct Login {
    phone: OpenData<PhoneNumber>,
}

/// What the Mini Program gets back.
#[derive(Serialize)]
struct Account {
    openid: String,
    phone: String,
}

/// Signs the caller in by the phone number.
///
/// Nothing in an event proves that the platform made it. `verified` asks WeChat, and costs one call.
#[cloud_function]
async fn main(event: Login, cloud: Cloud) -> Result<Account, Error> {
    let openid = cloud.wx_context().openid()?.to_string();
    let phone = event.phone.verified(&cloud).await?.phone_number.clone();
    Ok(Account { openid, phone })
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::ErrorKind;
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    fn forged() -> Login {
        let event = json!({ "phone": { "cloudID": "33_a", "data": { "phoneNumber": "1" } } });
        serde_json::from_value(event).expect("it is an event")
    }

    /// The function is an ordinary function: a test calls it.
    #[test]
    fn the_number_comes_from_wechat_and_not_from_the_event() -> Result<(), Error> {
        let watermark = json!({ "appid": "wxTESTAPP", "timestamp": 1_700_000_000 });
        let data = json!({ "phoneNumber": "13580006666", "watermark": watermark });
        let test = TestCloud::new().openid("o1").open_data("33_a", data);
        let account = block_on(main(forged(), test.cloud()))?;
        assert_eq!(
            (account.openid.as_str(), account.phone.as_str()),
            ("o1", "13580006666")
        );
        test.assert_calls([("getOpenData", json!({ "list": ["33_a"] }))]);
        Ok(())
    }

    #[test]
    fn an_invented_cloud_id_is_refused() {
        let answer = block_on(main(forged(), TestCloud::new().cloud()));
        assert!(matches!(answer, Err(error) if error.kind() == ErrorKind::OpenData));
    }
    #[test]
    fn a_cloud_id_that_has_expired_is_an_error() {
        let test = TestCloud::new().open_data_error("33_a", -601_006);
        let answer = block_on(main(forged(), test.cloud()));
        assert!(matches!(answer, Err(error) if error.kind() == ErrorKind::OpenData));
    }
}
