//! `OpenDataItem`: the open data of one cloudID, or why there is none.

use std::fmt;

use cloudfn_protocol::json_object::Object;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Verified, Watermark};
use crate::error::Error;
use crate::error::OpenDataProblem;

/// An item of the answer to [`get_open_data`](crate::Cloud::get_open_data): the data, or an error.
#[derive(Clone, PartialEq)]
pub struct OpenDataItem {
    cloud_id: String,
    content: ItemContent,
    /// The Mini Program that the data must belong to.
    appid: Option<String>,
}

#[derive(Clone, PartialEq)]
enum ItemContent {
    Data(Value),
    Failure {
        err_code: i64,
        err_msg: String,
    },
    /// Only the id.
    Nothing,
}

impl OpenDataItem {
    /// Accepts every form of an item: `{cloudID, data}`, `{cloudID, errCode, errMsg}`, the plain id.
    pub(super) fn new(mut item: Value, appid: Option<String>) -> Self {
        if let Value::String(cloud_id) = item {
            return Self { cloud_id, content: ItemContent::Nothing, appid };
        }
        let member = |name: &str| item.get(name).filter(|value| !value.is_null());
        let cloud_id = member("cloudID").and_then(Value::as_str).unwrap_or_default().to_owned();
        let failure = member("errCode").and_then(Value::as_i64).filter(|err_code| *err_code != 0);
        let content = match failure {
            Some(err_code) => {
                let err_msg = member("errMsg").and_then(Value::as_str).unwrap_or_default().to_owned();
                ItemContent::Failure { err_code, err_msg }
            }
            None => match item.get_mut("data").map(Value::take) {
                Some(Value::Null) | None => ItemContent::Nothing,
                Some(data) => ItemContent::Data(data),
            },
        };
        Self { cloud_id, content, appid }
    }

    /// The requested cloudID.
    #[doc(alias = "cloudID")]
    #[must_use]
    pub fn cloud_id(&self) -> &str {
        &self.cloud_id
    }

    /// Why there is no data; `None` if there is some.
    #[must_use]
    pub fn problem(&self) -> Option<OpenDataProblem> {
        match &self.content {
            ItemContent::Data(_) => None,
            ItemContent::Failure { err_code, .. } => Some(OpenDataProblem::by_number(*err_code)),
            ItemContent::Nothing => Some(OpenDataProblem::NotExchanged),
        }
    }

    /// The data as WeChat returned it.
    ///
    /// # Errors
    ///
    /// There is no data; the error has the kind [`OpenData`](crate::ErrorKind::OpenData).
    pub fn json(&self) -> Result<&Value, Error> {
        match &self.content {
            ItemContent::Data(data) => Ok(data),
            ItemContent::Failure { err_code, err_msg } => {
                Err(OpenDataProblem::by_number(*err_code).numbered(*err_code, &self.cloud_id, err_msg))
            }
            ItemContent::Nothing => {
                Err(OpenDataProblem::NotExchanged.of(&self.cloud_id, "the platform did not exchange this cloudID"))
            }
        }
    }

    /// Reads the data as a type, without checking its watermark.
    ///
    /// # Errors
    ///
    /// There is no data, or it does not fit `T`.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_path_to_error::deserialize(self.json()?).map_err(|error| {
            let text = format!("the open data does not fit at `{}`: {}", error.path(), error.inner());
            OpenDataProblem::Unreadable.of(&self.cloud_id, &text)
        })
    }

    /// Reads the data as a type, and checks that its watermark is that of the caller's Mini Program.
    ///
    /// # Errors
    ///
    /// There is no data, it does not fit `T`, or the watermark belongs to another Mini Program.
    pub fn verified<T: DeserializeOwned>(&self) -> Result<Verified<T>, Error> {
        let other_app = |text: &str| OpenDataProblem::OtherApp.of(&self.cloud_id, text);
        // A list with its members would pass for it, because the derive accepts one.
        let watermark = self.json()?.get("watermark").map(Object::<Watermark>::deserialize);
        let Some(Ok(Object(watermark))) =
            watermark.filter(|mark| mark.as_ref().is_ok_and(|mark| !mark.0.appid.is_empty()))
        else {
            return Err(other_app("the open data has no watermark"));
        };
        match &self.appid {
            None => Err(other_app("the caller's Mini Program is unknown, so the watermark cannot be checked")),
            Some(appid) if *appid == watermark.appid => Ok(Verified { data: self.read()?, watermark }),
            Some(appid) => Err(other_app(&format!(
                "the open data belongs to the Mini Program {}, not to {appid}",
                watermark.appid
            ))),
        }
    }
}

impl fmt::Debug for OpenDataItem {
    /// Does not show the data, which is a user's.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OpenDataItem")
            .field("cloud_id", &self.cloud_id)
            .field("problem", &self.problem())
            .finish_non_exhaustive()
    }
}
