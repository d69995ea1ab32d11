//! The kinds of open data that WeChat documents. Missing members are empty, and unknown ones are skipped.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// The steps of the last thirty days: `wx.getWeRunData`.
#[doc(alias = "weRunData")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct WeRunData {
    /// One item per day.
    #[doc(alias = "stepInfoList")]
    pub step_info_list: Vec<Step>,
}

/// The steps of one day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Step {
    /// The day, in seconds since 1970.
    pub timestamp: i64,
    /// The number of steps.
    pub step: u64,
}

/// A phone number: the button `open-type="getPhoneNumber"`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct PhoneNumber {
    /// The number, with its country code unless it is Chinese.
    #[doc(alias = "phoneNumber")]
    #[serde(deserialize_with = "text")]
    pub phone_number: String,
    /// The number without its country code.
    #[doc(alias = "purePhoneNumber")]
    #[serde(deserialize_with = "text")]
    pub pure_phone_number: String,
    /// The country code: `86`.
    #[doc(alias = "countryCode")]
    #[serde(deserialize_with = "text")]
    pub country_code: String,
}

/// The group that a Mini Program was shared to: `wx.getShareInfo`, `wx.getGroupEnterInfo`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct ShareInfo {
    /// The group's id in this Mini Program.
    #[doc(alias = "openGId")]
    #[serde(rename = "openGId")]
    pub open_gid: String,
    /// The id of a chat between two users, if it was shared to one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_single_roomid: Option<String>,
    /// The user's id in the group, if WeChat returns one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_openid: Option<String>,
}

/// A user's profile: `wx.getUserInfo`, `wx.getUserProfile`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserInfo {
    /// The user's openid.
    #[doc(alias = "openId")]
    pub open_id: String,
    /// The user's unionid, if the Mini Program has one for its users.
    #[doc(alias = "unionId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub union_id: Option<String>,
    /// The display name.
    #[doc(alias = "nickName")]
    pub nick_name: String,
    /// 0 unknown, 1 male, 2 female.
    pub gender: i64,
    /// The language, for example `zh_CN`.
    pub language: String,
    /// The city.
    pub city: String,
    /// The province.
    pub province: String,
    /// The country.
    pub country: String,
    /// The URL of the picture.
    #[doc(alias = "avatarUrl")]
    pub avatar_url: String,
}

/// A string. WeChat's pages write numbers here too.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::String(text) => Ok(text),
        Value::Null => Ok(String::new()),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err(serde::de::Error::custom("expected a text")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_documented_examples_are_read() {
        let phone = json!({
            "phoneNumber": "13580006666", "purePhoneNumber": "13580006666", "countryCode": 86,
            "watermark": {"appid": "APPID", "timestamp": 1},
        });
        let phone: PhoneNumber = serde_json::from_value(phone).unwrap();
        assert_eq!((&*phone.phone_number, &*phone.country_code), ("13580006666", "86"));
        let user = json!({
            "openId": "OPENID", "nickName": "NICKNAME", "gender": 1, "city": "CITY", "province": "PROVINCE",
            "country": "COUNTRY", "avatarUrl": "AVATARURL", "unionId": "UNIONID",
            "watermark": {"appid": "APPID", "timestamp": 1},
        });
        let user: UserInfo = serde_json::from_value(user).unwrap();
        assert_eq!((user.union_id.as_deref(), user.gender), (Some("UNIONID"), 1));
        let group: ShareInfo = serde_json::from_value(json!({"openGId": "OPENGID"})).unwrap();
        assert_eq!(serde_json::to_value(group).unwrap(), json!({"openGId": "OPENGID"}));
    }
}
