//! The event that a function is invoked with.

use std::time::SystemTime;

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::error::PlatformError;
use crate::identity::Identity;
use crate::limits::MAX_EVENT_BYTES;
use crate::open_data_store::OpenDataStore;

/// An event: JSON text.
///
/// ```
/// use cloudfn_local::Event;
/// use serde_json::json;
///
/// assert_eq!(Event::from(json!({"title": "tea"})), Event::from(r#"{"title":"tea"}"#));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event(Bytes);

impl Event {
    /// The text as the caller sent it.
    pub(crate) fn into_bytes(self) -> Bytes {
        self.0
    }

    /// Replaces the cloudIDs in the event with their open data.
    pub(crate) fn exchanged(self, identity: &Identity, open_data_store: &OpenDataStore, now: SystemTime) -> Self {
        let exchanged = self.value().ok().and_then(|event| open_data_store.exchange(&event, identity, now));
        exchanged.map_or(self, Self::from)
    }

    /// The bytes that the function gets. The platform adds `userInfo` to an object if a user calls, and accepts only
    /// JSON up to [`MAX_EVENT_BYTES`].
    pub(crate) fn delivered(&self, identity: &Identity) -> Result<Bytes, PlatformError> {
        let value = self.value().map_err(PlatformError::EventNotJson)?;
        let delivered = match (value, identity.openid_text()) {
            (Value::Object(members), Some(openid)) => self.with_user(members, openid, identity.appid_text()),
            _ => self.0.clone(),
        };
        if delivered.len() > MAX_EVENT_BYTES {
            return Err(PlatformError::EventTooLong { length: delivered.len() });
        }
        Ok(delivered)
    }

    /// The event as JavaScript reads it. The error is that of a text which JavaScript does not read either.
    ///
    /// # Errors
    ///
    /// The text is not JSON.
    pub fn value(&self) -> Result<Value, serde_json::Error> {
        cloudfn_protocol::json::from_slice(&self.0)
    }

    /// Adds `userInfo` at the end. The rest of the text does not change: numbers keep their digits.
    fn with_user(&self, mut members: Map<String, Value>, openid: &str, appid: &str) -> Bytes {
        let user = json!({"appId": appid, "openId": openid});
        if members.contains_key("userInfo") {
            // The platform does not trust a `userInfo` from the caller.
            members.insert("userInfo".to_owned(), user);
            return Value::Object(members).to_string().into();
        }
        let text = self.0.trim_ascii();
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let open = text.strip_suffix(b"}").unwrap_or(text);
        let comma = if members.is_empty() { "" } else { "," };
        let mut delivered = Vec::with_capacity(open.len() + 128);
        delivered.extend_from_slice(open);
        delivered.extend_from_slice(format!("{comma}\"userInfo\":{user}}}").as_bytes());
        delivered.into()
    }
}

impl From<Bytes> for Event {
    fn from(text: Bytes) -> Self {
        Self(text)
    }
}

impl From<Vec<u8>> for Event {
    fn from(text: Vec<u8>) -> Self {
        Self(text.into())
    }
}

impl From<String> for Event {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for Event {
    fn from(text: &str) -> Self {
        Self(text.to_owned().into())
    }
}

impl From<&Value> for Event {
    fn from(value: &Value) -> Self {
        Self(value.to_string().into())
    }
}

impl From<Value> for Event {
    fn from(value: Value) -> Self {
        Self::from(&value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivered(text: &str, identity: &Identity) -> String {
        let bytes = Event::from(text).delivered(identity).unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    fn alice() -> Identity {
        Identity::default().appid("wx1").openid("o1")
    }

    #[test]
    fn the_caller_is_added_and_the_rest_of_the_text_is_unchanged() {
        assert_eq!(
            delivered("{ \"n\": 12345678901234567890.50 }\n", &alice()),
            r#"{ "n": 12345678901234567890.50 ,"userInfo":{"appId":"wx1","openId":"o1"}}"#
        );
        assert_eq!(delivered("{}", &alice()), r#"{"userInfo":{"appId":"wx1","openId":"o1"}}"#);
    }

    #[test]
    fn a_caller_cannot_pretend_to_be_someone_else() {
        assert_eq!(
            delivered(r#"{"userInfo":{"openId":"admin"},"a":1}"#, &alice()),
            r#"{"userInfo":{"appId":"wx1","openId":"o1"},"a":1}"#
        );
    }

    #[test]
    fn an_event_without_a_user_or_members_is_passed_on_unchanged() {
        assert_eq!(delivered("[1]", &alice()), "[1]");
        assert_eq!(delivered("{}", &Identity::nobody()), "{}");
    }

    #[test]
    fn text_that_javascript_reads_is_accepted() {
        assert_eq!(
            delivered(r#"{"name":"\ud83d","n":1e400}"#, &alice()),
            r#"{"name":"\ud83d","n":1e400,"userInfo":{"appId":"wx1","openId":"o1"}}"#
        );
        assert_eq!(delivered("\u{feff}{}\n", &alice()), r#"{"userInfo":{"appId":"wx1","openId":"o1"}}"#);
    }

    #[test]
    fn text_that_is_not_json_is_refused() {
        let error = Event::from("{").delivered(&alice()).unwrap_err();
        assert!(matches!(error, PlatformError::EventNotJson(_)), "{error}");
    }

    #[test]
    fn an_event_over_six_mebibytes_is_refused() {
        let text = format!("\"{}\"", "a".repeat(MAX_EVENT_BYTES - 2));
        assert_eq!(delivered(&text, &alice()).len(), MAX_EVENT_BYTES);
        let error = Event::from(format!("{text} ")).delivered(&alice()).unwrap_err();
        assert!(matches!(error, PlatformError::EventTooLong { length } if length == MAX_EVENT_BYTES + 1));
    }
}
