//! Events that the platform sends: timers, messages that WeChat pushes, payments.
//!
//! Each is an ordinary event type. Members that WeChat adds later are in [`Message::members`]; an unknown kind of
//! message is not an error.
//!
//! **Any caller can send such an event too.** A function is called by its name, and nothing in an event proves who sent
//! it. Each type documents what to check. Only [`Cloud::wx_context`](crate::Cloud::wx_context) identifies the caller.
//!
//! ```
//! use cloudfn_runtime::events::{Message, MessageKind};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//!
//! /// Takes what users write to customer service, and everything else that is pushed.
//! #[cloud_function]
//! async fn inbox(message: Message, cloud: Cloud) -> Result<String, Error> {
//!     let _ = cloud;
//!     Ok(match message.kind {
//!         MessageKind::Text { content } => content,
//!         MessageKind::Event { event, .. } => format!("the event {event}"),
//!         _ => "something else".to_owned(),
//!     })
//! }
//!
//! # use cloudfn_runtime::testing::{TestCloud, block_on};
//! let json = r#"{"ToUserName": "gh_1", "FromUserName": "o1", "CreateTime": 1, "MsgType": "text", "Content": "hi"}"#;
//! let message: Message = serde_json::from_str(json).unwrap();
//! assert_eq!(block_on(inbox(message, TestCloud::new().cloud()))?, "hi");
//! # Ok::<(), Error>(())
//! ```

mod message;
mod paid;
mod timer;

pub use self::message::{Message, MessageKind};
pub use self::paid::{Paid, PaidAnswer};
pub use self::timer::Timer;

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;

    use super::*;

    /// Whether this event is rejected, both by the runtime and when it is deserialized from a value.
    fn is_refused<T: DeserializeOwned>(event: &str) -> bool {
        let value: serde_json::Value = serde_json::from_str(event).unwrap();
        let is_list = value.is_array();
        serde_json::from_str::<T>(event).is_err() && (!is_list || serde_json::from_value::<T>(value).is_err())
    }

    #[test]
    fn platform_events_are_objects_without_repeated_members() {
        for event in [
            "[]",
            r#"["nightly", "2026-01-02T03:04:05Z", "", "Timer"]"#,
            r#"["SUCCESS", "SUCCESS", "N1", "T1", 1, 1, "o1", "o1", "m1", "", ""]"#,
            r#"[["MsgType", "text"]]"#,
            r#"{"TriggerName": "a", "TriggerName": "b"}"#,
            r#"{"outTradeNo": "a", "outTrade\u004eo": "b"}"#,
            r#"{"MsgType": "text", "MsgType": "event"}"#,
        ] {
            assert!(is_refused::<Timer>(event), "{event}");
            assert!(is_refused::<Paid>(event), "{event}");
            assert!(is_refused::<Message>(event), "{event}");
        }
    }
}
