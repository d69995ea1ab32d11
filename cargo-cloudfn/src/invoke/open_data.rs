//! Open data in an event: the data that a cloudID of the caller opens.

use serde_json::Value;

use crate::error::Error;
use crate::file;

/// A member of the event, and the open data for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OpenData {
    member: String,
    data: Value,
}

impl OpenData {
    /// Reads `phone=phone.json`.
    pub(super) fn read(given: &str) -> Result<Self, Error> {
        let example = "name a member of the event and a file: --open-data phone=phone.json";
        let Some((member, path)) =
            given.split_once('=').filter(|(member, path)| !member.is_empty() && !path.is_empty())
        else {
            return Err(Error::usage(format!("--open-data {given} does not have the form MEMBER=FILE"), example));
        };
        let unreadable = |why: &dyn std::fmt::Display| {
            Error::usage(format!("the open data in {path} cannot be read: {why}"), example)
        };
        let text = file::read_text(std::path::Path::new(path)).map_err(|error| unreadable(&error))?;
        let data: Value = serde_json::from_str(&text).map_err(|error| unreadable(&error))?;
        if !data.is_object() {
            return Err(unreadable(&"it is not a JSON object, such as {\"phoneNumber\": \"13580006666\"}"));
        }
        Ok(Self { member: member.to_owned(), data })
    }
}

/// Checks that the event can hold open data.
pub(super) fn check(event: &[u8], all: &[OpenData]) -> Result<(), Error> {
    let is_object = || cloudfn_protocol::json::from_slice::<Value>(event).is_ok_and(|event| event.is_object());
    if all.is_empty() || is_object() {
        return Ok(());
    }
    Err(Error::usage("the event is not an object, so it cannot hold open data", "remove --open-data"))
}

/// Puts the cloudIDs into the event. Without open data, the event stays as it was written.
pub(super) fn put(event: Vec<u8>, all: &[OpenData], cloud_id: impl Fn(Value) -> String) -> Vec<u8> {
    if all.is_empty() {
        return event;
    }
    let Ok(mut event) = cloudfn_protocol::json::from_slice::<Value>(&event) else { return event };
    for OpenData { member, data } in all {
        event[member] = cloud_id(data.clone()).into();
    }
    event.to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn phone() -> OpenData {
        OpenData { member: "phone".to_owned(), data: json!({"phoneNumber": "1"}) }
    }

    #[test]
    fn a_member_of_the_event_holds_the_cloud_id() {
        let put = put(br#"{"a": 1}"#.to_vec(), &[phone()], |data| format!("33_{}", data["phoneNumber"]));
        assert_eq!(String::from_utf8(put).unwrap(), r#"{"a":1,"phone":"33_\"1\""}"#);
    }

    #[test]
    fn an_event_without_open_data_is_unchanged() {
        let event = b"{ \"n\": 1.50 }\n".to_vec();
        assert_eq!(put(event.clone(), &[], |_| String::new()), event);
        assert!(check(b"[]", &[]).is_ok());
        assert!(check(b"[]", &[phone()]).unwrap_err().message.contains("not an object"));
    }

    #[test]
    fn an_argument_without_member_or_file_is_refused() {
        for given in ["phone", "=phone.json", "phone=", "phone=no/such/file"] {
            assert!(OpenData::read(given).unwrap_err().advice.contains("phone=phone.json"), "{given}");
        }
    }
}
