//! `Timer`: the event of a timer.

use cloudfn_protocol::json_object::Object;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// The event for a function that a timer of its attribute starts: `triggers(timer("nightly", "0 0 2 * * * *"))`.
///
/// There is no caller then: [`WxContext::openid`](crate::WxContext::openid) is an error. Unknown forms of the event are
/// accepted too, and other values are converted to text.
///
/// **Any caller can send such an event**: nothing in it proves that the platform sent it. A function that only a timer
/// may start must reject every caller with an openid, which every user of a Mini Program has:
///
/// ```
/// use cloudfn_runtime::events::Timer;
/// use cloudfn_runtime::{Cloud, cloud_function};
///
/// #[cloud_function(triggers(timer("nightly", "0 0 2 * * * *")))]
/// async fn settle(timer: Timer, cloud: Cloud) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
///     if cloud.wx_context().openid().is_ok() {
///         return Err("only a timer runs this".into());
///     }
///     # let _ = timer;
///     Ok(())
/// }
/// # let _ = settle;
/// ```
///
/// On a host that does not pass an identity on, such as HTTP without WeChat's gateway in front, this rejects nobody.
/// There, protect the port. A timer's work should do no harm if it runs twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, remote = "Self")]
#[non_exhaustive]
pub struct Timer {
    /// The timer's name in the attribute: `nightly`.
    #[doc(alias = "TriggerName")]
    #[serde(rename = "TriggerName", alias = "triggerName", deserialize_with = "text")]
    pub trigger_name: String,
    /// The time at which it was due: `2026-01-02T03:04:05Z`.
    #[serde(rename = "Time", alias = "time", deserialize_with = "text")]
    pub time: String,
    /// A text that Tencent Cloud's console can set for a timer.
    #[serde(rename = "Message", alias = "message", deserialize_with = "text")]
    pub message: String,
    /// `Timer`.
    #[doc(alias = "Type")]
    #[serde(rename = "Type", alias = "type", deserialize_with = "text")]
    pub kind: String,
}

impl<'de> Deserialize<'de> for Timer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// A newtype, so that the derived inherent function deserializes it and not this trait.
        struct Members(Timer);

        impl<'de> Deserialize<'de> for Members {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Timer::deserialize(deserializer).map(Self)
            }
        }

        Object::deserialize(deserializer).map(|Object(Members(timer))| timer)
    }
}

fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Map, json};

    use super::*;

    #[test]
    fn the_platforms_event_is_read() {
        let event = json!({
            "Message": "", "Time": "2026-01-02T03:04:05Z", "TriggerName": "nightly", "Type": "Timer",
            "userInfo": {"appId": "wx1"},
        });
        let timer: Timer = serde_json::from_value(event).unwrap();
        assert_eq!((&*timer.trigger_name, &*timer.time, &*timer.kind), ("nightly", "2026-01-02T03:04:05Z", "Timer"));
    }

    #[test]
    fn an_event_without_anything_is_read_too() {
        assert_eq!(serde_json::from_value::<Timer>(json!({"New": 1})).unwrap(), Timer::default());
    }

    #[test]
    fn other_values_are_converted_to_text() {
        let event = json!({"Time": 1_700_000_000, "Message": {"a": [1]}, "TriggerName": null, "Type": "Cron2"});
        let timer: Timer = serde_json::from_value(event).unwrap();
        assert_eq!((&*timer.time, &*timer.message), ("1700000000", r#"{"a":[1]}"#));
        assert_eq!((&*timer.trigger_name, &*timer.kind), ("", "Cron2"));
    }

    proptest! {
        #[test]
        fn any_object_is_a_timer(keys in prop::collection::vec("(Type|Time|Message|TriggerName|[a-zA-Z]*)", 0..6), word: String, number: f64) {
            let values = [Value::from(word), Value::from(number), json!([1]), json!({}), Value::Null, json!(true)];
            let members: Map<_, _> = keys.into_iter().zip(values).collect();
            let timer: Timer = serde_json::from_value(Value::Object(members.clone())).unwrap();
            if let Some(Value::String(name)) = members.get("TriggerName") {
                prop_assert_eq!(&timer.trigger_name, name);
            }
        }
    }
}
