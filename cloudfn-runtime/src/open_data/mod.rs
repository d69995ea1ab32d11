//! Open data: a user's data that WeChat passes to a function through a cloudID.
//!
//! The Mini Program passes `wx.cloud.CloudID(id)` in the event of a function. If it is the value of a top-level member,
//! the platform replaces it with the data, at most five times per event; deeper down it stays the plain id.
//! [`OpenData`] accepts all of these forms.
//! plain id. [`OpenData`] takes all of these.
//!
//! ```
//! use cloudfn_runtime::open_data::{OpenData, PhoneNumber};
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//! use serde_json::json;
//!
//! #[derive(serde::Deserialize)]
//! struct Login {
//!     phone: OpenData<PhoneNumber>,
//! }
//!
//! #[cloud_function]
//! async fn login(event: Login, cloud: Cloud) -> Result<String, Error> {
//!     Ok(event.phone.verified(&cloud).await?.phone_number.clone())
//! }
//!
//! let watermark = json!({"appid": "wxTESTAPP", "timestamp": 1_700_000_000});
//! let test = TestCloud::new().open_data("33_abc", json!({"phoneNumber": "+8613580006666", "watermark": watermark}));
//! let event: Login = serde_json::from_value(json!({"phone": {"cloudID": "33_abc", "data": {}}})).unwrap();
//! assert_eq!(block_on(login(event, test.cloud()))?, "+8613580006666");
//! # Ok::<(), Error>(())
//! ```

mod call;
mod item;
mod kinds;
mod problem;
pub(crate) mod wire;

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

pub use self::call::OpenDataCall;
pub use self::item::OpenDataItem;
pub use self::kinds::{PhoneNumber, ShareInfo, Step, UserInfo, WeRunData};
pub use crate::error::OpenDataProblem;

use crate::cloud::Cloud;
use crate::error::Error;

/// A member of an event that holds open data: [`WeRunData`], [`PhoneNumber`], [`ShareInfo`], [`UserInfo`], or a type of
/// your own.
///
/// Nothing in an event proves that the platform wrote it: a client can send such an object itself. So
/// [`verified`](Self::verified) asks WeChat. Deserialising the event never fails because of this member; a problem is
/// reported when the data is read.
#[doc(alias = "CloudID")]
#[doc(alias = "cloudID")]
pub struct OpenData<T> {
    item: OpenDataItem,
    kind: PhantomData<fn() -> T>,
}

/// Open data as WeChat returned it to this function. It derefs to the data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Verified<T> {
    /// The data.
    pub data: T,
    /// Whom it was issued for, and when.
    pub watermark: Watermark,
}

/// The watermark that WeChat adds to all open data, so that it cannot be used elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Watermark {
    /// The Mini Program in which the user consented.
    pub appid: String,
    /// When the data was issued, in seconds since 1970.
    #[serde(default)]
    pub timestamp: i64,
}

impl<T> OpenData<T> {
    /// The cloudID; empty if the event has none. It can be exchanged for five minutes.
    #[doc(alias = "cloudID")]
    #[must_use]
    pub fn cloud_id(&self) -> &str {
        self.item.cloud_id()
    }

    /// Exchanges the cloudID with WeChat, and returns WeChat's data. This is one call, and uses nothing from the client
    /// but the id.
    ///
    /// # Errors
    ///
    /// The id is invalid, expired or belongs to another user, or the watermark is not that of the caller's Mini
    /// Program. The error has the kind [`OpenData`](crate::ErrorKind::OpenData), and
    /// [`open_data_problem`](Error::open_data_problem) tells them apart. The data may also not fit `T`, or the call may
    /// fail.
    pub async fn verified<Permissions>(&self, cloud: &Cloud<Permissions>) -> Result<Verified<T>, Error>
    where
        T: DeserializeOwned,
    {
        let asked = self.cloud_id();
        if asked.is_empty() {
            return Err(OpenDataProblem::Invalid.of("", "the event has no cloudID"));
        }
        let items = cloud.get_open_data([asked]).await?;
        // WeChat answers each id; no other item may replace the requested one.
        let Some(item) = items.into_iter().find(|item| item.cloud_id() == asked) else {
            return Err(OpenDataProblem::Other.of(asked, "the answer has no item for this cloudID"));
        };
        item.verified()
    }

    /// Returns the data in the event, **without any proof that it comes from WeChat**.
    ///
    /// A client can call the function with a forged `{cloudID, data}`: another phone number, a hundred thousand steps,
    /// somebody else's group. Never pay out, sign in or count by this data. Use it only for what the user could as well
    /// type in: a name to greet with, a value to fill a form.
    ///
    /// # Errors
    ///
    /// The event has no data, or it does not fit `T`.
    pub fn unverified(&self) -> Result<T, Error>
    where
        T: DeserializeOwned,
    {
        self.item.read()
    }
}

impl<'de, T> Deserialize<'de> for OpenData<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let sent = Value::deserialize(deserializer)?;
        Ok(Self { item: OpenDataItem::new(sent, None), kind: PhantomData })
    }
}

impl<T> Clone for OpenData<T> {
    fn clone(&self) -> Self {
        Self { item: self.item.clone(), kind: PhantomData }
    }
}

impl<T> fmt::Debug for OpenData<T> {
    /// Does not show the data, which is a user's.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OpenData").field("cloud_id", &self.cloud_id()).finish_non_exhaustive()
    }
}

impl<T> Deref for Verified<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::testing::{TestCloud, block_on};

    fn steps(appid: &str) -> Value {
        json!({
            "stepInfoList": [{"timestamp": 1_699_920_000, "step": 100}],
            "watermark": {"appid": appid, "timestamp": 1_700_000_000},
        })
    }

    fn sent(event: Value) -> OpenData<WeRunData> {
        serde_json::from_value(event).unwrap()
    }

    fn verified(test: &TestCloud, event: Value) -> Result<Verified<WeRunData>, Error> {
        let cloud: Cloud<()> = test.cloud();
        block_on(sent(event).verified(&cloud))
    }

    fn problem(result: Result<Verified<WeRunData>, Error>) -> OpenDataProblem {
        match result {
            Err(error) if error.open_data_problem().is_some() => error.open_data_problem().unwrap(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn wechats_data_counts_rather_than_the_clients() {
        let test = TestCloud::new().open_data("33_a", steps("wxTESTAPP"));
        let forged = json!({"cloudID": "33_a", "data": {"stepInfoList": [{"timestamp": 1, "step": 99_999}]}});
        assert_eq!(sent(forged.clone()).unverified().unwrap().step_info_list[0].step, 99_999);
        let verified = verified(&test, forged).unwrap();
        assert_eq!(verified.step_info_list, [Step { timestamp: 1_699_920_000, step: 100 }]);
        assert_eq!(verified.watermark, Watermark { appid: "wxTESTAPP".into(), timestamp: 1_700_000_000 });
        assert_eq!(test.calls()[0].api, "getOpenData");
        assert_eq!(test.calls()[0].members, json!({"list": ["33_a"]}));
    }

    #[test]
    fn a_plain_id_can_be_exchanged_and_has_no_data() {
        let test = TestCloud::new().open_data("33_a", steps("wxTESTAPP"));
        assert!(verified(&test, json!("33_a")).is_ok());
        let error = sent(json!("33_a")).unverified().unwrap_err();
        assert!(error.open_data_problem() == Some(OpenDataProblem::NotExchanged), "{error:?}");
    }

    #[test]
    fn data_of_another_mini_program_is_refused() {
        let test = TestCloud::new().open_data("33_a", steps("wxOTHER"));
        let result = verified(&test, json!("33_a"));
        assert!(result.as_ref().unwrap_err().to_string().contains("wxOTHER"));
        assert_eq!(problem(result), OpenDataProblem::OtherApp);
    }

    #[test]
    fn data_without_a_watermark_is_refused() {
        let test = TestCloud::new().open_data("33_a", json!({"stepInfoList": []}));
        assert_eq!(problem(verified(&test, json!("33_a"))), OpenDataProblem::OtherApp);
    }

    #[test]
    fn a_watermark_is_an_object_that_names_a_mini_program() {
        for watermark in
            [json!(["wxTESTAPP", 1]), json!({"appid": ""}), json!({"appid": ["wxTESTAPP"]}), json!("wxTESTAPP")]
        {
            let test = TestCloud::new().open_data("33_a", json!({"stepInfoList": [], "watermark": watermark}));
            assert_eq!(problem(verified(&test, json!("33_a"))), OpenDataProblem::OtherApp, "{watermark}");
        }
    }

    #[test]
    fn a_watermark_cannot_match_an_unknown_mini_program() {
        let test = TestCloud::new().nobody().open_data("33_a", steps("wxTESTAPP"));
        assert_eq!(problem(verified(&test, json!("33_a"))), OpenDataProblem::OtherApp);
    }

    #[test]
    fn a_shared_environment_is_called_from_the_other_mini_program() {
        let test = TestCloud::new().identity("WX_FROM_APPID", "wxOTHER").open_data("33_a", steps("wxOTHER"));
        assert!(verified(&test, json!("33_a")).is_ok());
    }

    #[test]
    fn expired_foreign_and_invalid_ids_are_told_apart() {
        for (code, expected) in [
            (-601_005, OpenDataProblem::Invalid),
            (-601_006, OpenDataProblem::Expired),
            (-601_007, OpenDataProblem::OtherUser),
            (-1, OpenDataProblem::Other),
        ] {
            let test = TestCloud::new().open_data_error("33_a", code);
            let error = verified(&test, json!("33_a")).unwrap_err();
            assert_eq!(error.err_code(), code);
            assert_eq!(problem(Err(error)), expected);
            // The platform can say the same about the whole call.
            let code = i32::try_from(code).unwrap();
            let result = verified(&TestCloud::new().refused("getOpenData", code), json!("33_a"));
            assert_eq!(result.as_ref().unwrap_err().err_code(), i64::from(code));
            if code != -1 {
                assert_eq!(problem(result), expected);
            }
        }
        assert_eq!(problem(verified(&TestCloud::new(), json!("33_unknown"))), OpenDataProblem::Invalid);
    }

    #[test]
    fn any_event_is_read_and_a_mismatch_is_reported_on_access() {
        for event in
            [json!(null), json!(7), json!([]), json!({}), json!({"cloudID": 7, "data": 7}), json!({"data": {}})]
        {
            let sent = sent(event.clone());
            assert_eq!(sent.cloud_id(), "");
            let test = TestCloud::new();
            assert_eq!(problem(verified(&test, event)), OpenDataProblem::Invalid);
            assert!(test.calls().is_empty(), "there was nothing to ask");
        }
        let error = sent(json!({"cloudID": "33_a", "errCode": -601_006, "errMsg": "cloudID expired."})).unverified();
        assert!(
            matches!(&error, Err(error) if error.open_data_problem() == Some(OpenDataProblem::Expired)),
            "{error:?}"
        );
        let error = sent(json!({"cloudID": "33_a", "data": {"stepInfoList": 7}})).unverified().unwrap_err();
        assert!(error.to_string().contains("stepInfoList"), "{error}");
    }

    #[test]
    fn several_ids_of_different_kinds_are_exchanged_at_once_and_an_error_is_an_item() {
        let group = json!({"openGId": "tG", "watermark": {"appid": "wxTESTAPP", "timestamp": 1}});
        let test = TestCloud::new()
            .open_data("33_a", steps("wxTESTAPP"))
            .open_data("33_b", group)
            .open_data_error("33_c", -601_006);
        let cloud: Cloud<()> = test.cloud();
        let items = block_on(async { cloud.get_open_data(["33_a", "33_c", "33_b"]).await }).unwrap();
        assert_eq!(items[0].read::<WeRunData>().unwrap().step_info_list[0].step, 100);
        assert_eq!(items[1].problem(), Some(OpenDataProblem::Expired));
        assert_eq!(items[2].verified::<ShareInfo>().unwrap().open_gid, "tG");
        assert_eq!(items[2].cloud_id(), "33_b");
        assert_eq!(items[0].problem(), None);
    }

    #[test]
    fn debug_shows_no_data() {
        let sent = sent(json!({"cloudID": "33_a", "data": {"phoneNumber": "13580006666"}}));
        assert!(!format!("{sent:?} {:?}", sent.item).contains("1358"));
    }
}
