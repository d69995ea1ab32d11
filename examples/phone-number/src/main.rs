//! Gets the caller's phone number, from the code or from the cloudID of the button.
//!
//! The same function with wx-server-sdk:
//!
//! ```js
//! exports.main = async ({ code, phone }) => {
//!   if (code) {
//!     const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
//!     return { phone: phoneInfo.purePhoneNumber, countryCode: phoneInfo.countryCode }
//!   }
//!   return { phone: phone.data.purePhoneNumber, countryCode: phone.data.countryCode }
//! }
//! ```
//!
//! There, a caller who sends `{ phone: { data: { purePhoneNumber: '1' } } }` has that number, and nobody checks that the code is
//! the caller's.

use cloudfn_runtime::open_data::{OpenData, OpenDataProblem, PhoneNumber};
use cloudfn_runtime::openapi::phonenumber::GetPhoneNumber;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

/// The code or the cloudID no longer works: the user has to press the button again.
const PRESS_AGAIN: i64 = 1001;
/// The event has neither of them.
const NOTHING_SENT: i64 = 1002;
/// WeChat's number for a code that is unknown, used or too old.
const BAD_CODE: i64 = 40029;

/// What the button `open-type="getPhoneNumber"` gives the Mini Program: a code, or a cloudID in older versions.
#[derive(Deserialize)]
struct Button {
    code: Option<String>,
    /// `wx.cloud.CloudID(e.detail.cloudID)`
    phone: Option<OpenData<PhoneNumber>>,
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Phone {
    /// Without the country code.
    phone: String,
    country_code: String,
}

/// The caller's phone number, as WeChat knows it.
#[cloud_function(openapi = ["phonenumber.getPhoneNumber"])]
async fn phone(button: Button, cloud: Cloud) -> Result<Phone, Error> {
    let openid = cloud.wx_context().openid()?;
    match button {
        Button { code: Some(code), .. } => {
            // With the openid, WeChat refuses the code of another user.
            let request = GetPhoneNumber::new(code).openid(openid);
            let phone = cloud.openapi(request).await.map_err(press_again)?.into_reply().phone_info;
            Ok(Phone { phone: phone.pure_phone_number, country_code: phone.country_code })
        }
        Button { phone: Some(phone), .. } => {
            // Anybody can write `data` into an event, so this asks WeChat.
            let phone = phone.verified(&cloud).await.map_err(press_again)?;
            Ok(Phone { phone: phone.pure_phone_number.clone(), country_code: phone.country_code.clone() })
        }
        Button { code: None, phone: None } => {
            Err(Error::new(NOTHING_SENT, "the event needs a `code`, or a cloudID in `phone`"))
        }
    }
}

/// One error for all that the user can correct by pressing the button again.
fn press_again(error: Error) -> Error {
    let is_old = error.errcode() == Some(BAD_CODE) || error.open_data_problem() == Some(OpenDataProblem::Expired);
    if is_old { Error::new(PRESS_AGAIN, "please press the button again").with_source(error) } else { error }
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, TestFailure, answer_json, block_on};
    use serde_json::{Value, json};

    use super::*;

    fn call(test: &TestCloud, event: Value) -> Result<Phone, Error> {
        block_on(phone(serde_json::from_value(event).expect("an event"), test.cloud()))
    }

    /// An event that says another number than WeChat.
    fn forged() -> Value {
        json!({"phone": {"cloudID": "33_a", "data": {"phoneNumber": "1", "purePhoneNumber": "1", "countryCode": "86"}}})
    }

    #[test]
    fn the_code_of_the_caller_is_exchanged_for_the_number() -> Result<(), Error> {
        let info = json!({"phoneNumber": "+15550100", "purePhoneNumber": "5550100", "countryCode": "1"});
        let test = TestCloud::new().openid("o1").answer("phonenumber.getPhoneNumber", json!({"phone_info": info}));
        let phone = call(&test, json!({"code": "c"}))?;
        assert_eq!(answer_json(&phone), json!({"phone": "5550100", "countryCode": "1"}));
        test.assert_calls([("phonenumber.getPhoneNumber", json!({"code": "c", "openid": "o1"}))]);
        Ok(())
    }

    #[test]
    fn the_number_comes_from_wechat_and_not_from_the_event() -> Result<(), Error> {
        let watermark = json!({"appid": "wxTESTAPP", "timestamp": 1_700_000_000});
        let data = json!({
            "phoneNumber": "13580006666", "purePhoneNumber": "13580006666", "countryCode": "86", "watermark": watermark,
        });
        let test = TestCloud::new().open_data("33_a", data);
        assert_eq!(call(&test, forged())?.phone, "13580006666");
        test.assert_calls([("getOpenData", json!({"list": ["33_a"]}))]);
        Ok(())
    }

    #[test]
    fn an_old_code_and_an_old_cloud_id_ask_for_the_button() {
        let old_code = TestCloud::new().respond(|_: &GetPhoneNumber| Err(TestFailure::errcode(BAD_CODE)));
        assert_eq!(call(&old_code, json!({"code": "c"})).unwrap_err().err_code(), PRESS_AGAIN);
        let old_id = TestCloud::new().open_data_error("33_a", -601_006);
        assert_eq!(call(&old_id, forged()).unwrap_err().err_code(), PRESS_AGAIN);
    }

    #[test]
    fn other_errors_keep_their_number() {
        let busy = TestCloud::new().respond(|_: &GetPhoneNumber| Err(TestFailure::errcode(45011)));
        assert_eq!(call(&busy, json!({"code": "c"})).unwrap_err().err_code(), 45011);
        // A cloudID that somebody has invented.
        assert_eq!(call(&TestCloud::new(), forged()).unwrap_err().err_code(), -601_005);
    }

    #[test]
    fn an_event_without_either_of_them_is_an_error() {
        let test = TestCloud::new();
        assert_eq!(call(&test, json!({})).unwrap_err().err_code(), NOTHING_SENT);
        assert!(test.calls().is_empty());
    }
}
