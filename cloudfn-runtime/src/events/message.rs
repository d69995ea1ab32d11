//! `Message`: the event of a message that WeChat pushes to a function.

use cloudfn_protocol::json_object::Object;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// A message that WeChat pushes: what a user writes to customer service, or a notification about orders, audits and
/// subscriptions.
///
/// WeChat DevTools configures which messages go to which function. No member is required, and unknown ones are
/// accepted.
///
/// **Any caller can send such an event**: `from` is a claim of the event, not the caller's identity. A function that
/// acts for the user in `from` must reject every other caller: [`WxContext::openid`](crate::WxContext::openid), if
/// known, must be equal to it. Ask WeChat's APIs for every fact that the function relies on, such as the price of an
/// order or the result of an audit.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// The recipient: the Mini Program's original id, `gh_..`.
    #[doc(alias = "ToUserName")]
    pub to: String,
    /// The sender: usually the user's openid.
    #[doc(alias = "FromUserName")]
    pub from: String,
    /// The time of creation, in seconds since 1970.
    #[doc(alias = "CreateTime")]
    pub create_time: i64,
    /// The message's id. Notifications have none.
    #[doc(alias = "MsgId")]
    pub id: Option<String>,
    /// The kind of message.
    #[doc(alias = "MsgType")]
    pub kind: MessageKind,
    /// All members, with WeChat's names.
    pub members: Map<String, Value>,
}

/// The kind of a [`Message`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageKind {
    /// The user wrote a text.
    Text {
        /// The text.
        content: String,
    },
    /// The user sent a picture.
    Image {
        /// The URL of the picture.
        pic_url: String,
        /// The id to fetch it with `customerServiceMessage.getTempMedia`.
        media_id: String,
    },
    /// The user sent a card of a Mini Program.
    MiniProgramPage {
        /// Its title.
        title: String,
        /// The Mini Program.
        appid: String,
        /// Its page.
        page_path: String,
        /// The URL of its picture.
        thumb_url: String,
        /// The id to fetch the picture with `customerServiceMessage.getTempMedia`.
        thumb_media_id: String,
    },
    /// The user opened customer service: the event `user_enter_tempsession`.
    Entered {
        /// The `session-from` of the button.
        session_from: String,
    },
    /// WeChat finished the check of pictures or sounds: the event `wxa_media_check`.
    MediaChecked {
        /// The id that the check returned.
        trace_id: String,
        /// WeChat's suggestion: `pass`, `risky` or `review`; empty in the first version of the API.
        suggestion: String,
    },
    /// The audit of a Mini Program version ended: the events `weapp_audit_success`, `weapp_audit_fail`, and
    /// `weapp_audit_delay`.
    Audited {
        /// Which of the three events it is.
        event: String,
        /// The reason of a rejection.
        reason: String,
    },
    /// Another event: orders (`trade_manage_..`), subscriptions (`subscribe_msg_..`), and those that WeChat adds later.
    Event {
        /// WeChat's name of the event.
        event: String,
    },
    /// A message of another type.
    Other {
        /// WeChat's name of the type; empty if it has none.
        msg_type: String,
    },
}

impl Message {
    /// A member as text: `message.text("SessionFrom")`. A number is converted to text; `None` if the member is missing.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        text(&self.members, name)
    }
}

impl<'de> Deserialize<'de> for Message {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Object(members) = Object::<Map<String, Value>>::deserialize(deserializer)?;
        let text = |name: &str| text(&members, name).unwrap_or_default();
        Ok(Self {
            to: text("ToUserName"),
            from: text("FromUserName"),
            create_time: text("CreateTime").parse().unwrap_or_default(),
            id: self::text(&members, "MsgId"),
            kind: MessageKind::of(&members),
            members,
        })
    }
}

impl MessageKind {
    fn of(members: &Map<String, Value>) -> Self {
        let text = |name: &str| text(members, name).unwrap_or_default();
        match &*text("MsgType") {
            "text" => Self::Text { content: text("Content") },
            "image" => Self::Image { pic_url: text("PicUrl"), media_id: text("MediaId") },
            "miniprogrampage" => Self::MiniProgramPage {
                title: text("Title"),
                appid: text("AppId"),
                page_path: text("PagePath"),
                thumb_url: text("ThumbUrl"),
                thumb_media_id: text("ThumbMediaId"),
            },
            "event" => Self::event(members),
            other => Self::Other { msg_type: other.to_owned() },
        }
    }

    fn event(members: &Map<String, Value>) -> Self {
        let text = |name: &str| text(members, name).unwrap_or_default();
        let event = text("Event");
        match &*event {
            "user_enter_tempsession" => Self::Entered { session_from: text("SessionFrom") },
            "wxa_media_check" => Self::MediaChecked {
                trace_id: text("trace_id"),
                suggestion: members
                    .get("result")
                    .and_then(|result| result["suggest"].as_str())
                    .unwrap_or_default()
                    .to_owned(),
            },
            "weapp_audit_success" | "weapp_audit_fail" | "weapp_audit_delay" => {
                Self::Audited { event, reason: text("Reason") }
            }
            _ => Self::Event { event },
        }
    }
}

fn text(members: &Map<String, Value>, name: &str) -> Option<String> {
    match members.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn read(event: Value) -> Message {
        serde_json::from_value(event).unwrap()
    }

    fn kind(event: Value) -> MessageKind {
        read(event).kind
    }

    #[test]
    fn messages_of_users_are_read() {
        let message = read(json!({
            "ToUserName": "gh_1", "FromUserName": "o1", "CreateTime": 1_482_048_670, "MsgType": "text",
            "Content": "hi", "MsgId": 1_234_567_890_123_456_u64, "userInfo": {"openId": "o1", "appId": "wx1"},
        }));
        assert_eq!((&*message.to, &*message.from, message.create_time), ("gh_1", "o1", 1_482_048_670));
        assert_eq!(message.id.as_deref(), Some("1234567890123456"));
        assert_eq!(message.kind, MessageKind::Text { content: "hi".into() });
        let image = json!({"MsgType": "image", "PicUrl": "u", "MediaId": "m"});
        assert_eq!(kind(image), MessageKind::Image { pic_url: "u".into(), media_id: "m".into() });
        let card = json!({"MsgType": "miniprogrampage", "Title": "t", "AppId": "wx1", "PagePath": "p"});
        assert!(matches!(kind(card), MessageKind::MiniProgramPage { title, .. } if title == "t"));
    }

    #[test]
    fn events_are_told_apart_and_unknown_ones_are_kept() {
        let event = |name: &str, more: Value| {
            let mut event = json!({"MsgType": "event", "Event": name});
            event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            kind(event)
        };
        let entered = event("user_enter_tempsession", json!({"SessionFrom": "shop"}));
        assert_eq!(entered, MessageKind::Entered { session_from: "shop".into() });
        let checked = event("wxa_media_check", json!({"trace_id": "t", "result": {"suggest": "risky", "label": 20}}));
        assert_eq!(checked, MessageKind::MediaChecked { trace_id: "t".into(), suggestion: "risky".into() });
        let audited = event("weapp_audit_fail", json!({"Reason": "1:no"}));
        assert!(matches!(audited, MessageKind::Audited { reason, .. } if reason == "1:no"));
        let order = event("trade_manage_order_settlement", json!({"transaction_id": "T"}));
        assert_eq!(order, MessageKind::Event { event: "trade_manage_order_settlement".into() });
        assert_eq!(kind(json!({"MsgType": "hologram"})), MessageKind::Other { msg_type: "hologram".into() });
        assert_eq!(read(json!({"MsgType": "event", "Event": "new", "Depth": 7})).text("Depth").as_deref(), Some("7"));
    }

    proptest! {
        #[test]
        fn any_object_is_a_message(keys in prop::collection::vec("(MsgType|Event|CreateTime|result|[a-z]*)", 0..6), word: String, number: i64) {
            let values = [Value::from(word), Value::from(number), json!([]), json!({}), Value::Null, json!("event")];
            let members: Map<_, _> = keys.into_iter().zip(values).collect();
            prop_assert_eq!(&read(Value::Object(members.clone())).members, &members);
        }
    }
}
