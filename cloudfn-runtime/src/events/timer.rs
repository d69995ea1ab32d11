//! The event of a timer.

use serde::Deserialize;

/// What a function is given when a timer of its attribute runs it: `triggers(timer("nightly", "0 0 2 * * * *"))`.
///
/// Nobody calls then: [`WxContext::openid`](crate::WxContext::openid) is an error. A timer of a kind that is not known
/// here is read all the same.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Timer {
    /// The name that the attribute gives: `nightly`.
    #[doc(alias = "TriggerName")]
    #[serde(rename = "TriggerName", alias = "triggerName")]
    pub trigger_name: String,
    /// When it was due: `2026-01-02T03:04:05Z`.
    #[serde(rename = "Time", alias = "time")]
    pub time: String,
    /// A text that can be set with the timer in Tencent Cloud's console.
    #[serde(rename = "Message", alias = "message")]
    pub message: String,
    /// `Timer`.
    #[doc(alias = "Type")]
    #[serde(rename = "Type", alias = "type")]
    pub kind: String,
}

#[cfg(test)]
mod tests {
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
}
