//! `Timer`: the event of a timer.

use cloudfn_protocol::json_object::Object;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// The event for a function that a timer of its attribute starts: `triggers(timer("nightly", "0 0 2 * * * *"))`.
///
/// There is no caller then: [`WxContext::openid`](crate::WxContext::openid) is an error. Unknown forms of the event are
/// accepted too, and other values are converted to text. A name with a lower-case initial is read if the platform's own,
/// such as `Type`, is missing.
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timer {
    /// The timer's name in the attribute: `nightly`.
    #[doc(alias = "TriggerName")]
    pub trigger_name: String,
    /// The time at which it was due: `2026-01-02T03:04:05Z`.
    #[doc(alias = "Time")]
    pub time: String,
    /// A text that Tencent Cloud's console can set for a timer.
    #[doc(alias = "Message")]
    pub message: String,
    /// `Timer`.
    #[doc(alias = "Type")]
    pub kind: String,
}

impl<'de> Deserialize<'de> for Timer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Object(mut members) = Object::<Map<String, Value>>::deserialize(deserializer)?;
        let mut text = |name: &str, lower_case: &str| {
            let other = members.remove(lower_case);
            members.remove(name).or(other).map(text).unwrap_or_default()
        };
        Ok(Self {
            trigger_name: text("TriggerName", "triggerName"),
            time: text("Time", "time"),
            message: text("Message", "message"),
            kind: text("Type", "type"),
        })
    }
}

fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

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

    #[test]
    fn the_platforms_spelling_of_a_name_is_preferred_to_the_other() {
        let event =
            json!({"type": "a", "Type": "Timer", "Time": null, "time": "2026-01-02T03:04:05Z", "message": "hi"});
        let timer: Timer = serde_json::from_value(event).unwrap();
        assert_eq!((&*timer.kind, &*timer.time, &*timer.message), ("Timer", "", "hi"));
    }

    proptest! {
        #[test]
        fn any_object_is_a_timer(keys in prop::collection::vec("(Type|type|Time|time|Message|message|TriggerName|triggerName|[a-zA-Z]*)", 0..6), word: String, number: f64) {
            let values = [Value::from(word), Value::from(number), json!([1]), json!({}), Value::Null, json!(true)];
            let members: Map<_, _> = keys.into_iter().zip(values).collect();
            let timer: Timer = serde_json::from_value(Value::Object(members.clone())).unwrap();
            if let Some(Value::String(name)) = members.get("TriggerName") {
                prop_assert_eq!(&timer.trigger_name, name);
            }
        }
    }
}
