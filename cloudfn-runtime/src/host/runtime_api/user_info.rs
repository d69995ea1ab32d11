//! The caller's identity from the event alone: `userInfo`, which the platform adds to the events of its users.

use std::fmt;

use cloudfn_protocol::json_object::{self, Object};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::environment::Environment;
use crate::host::setting::{BadSetting, identity_is_believed, is_named_by_cloudbase};

/// A longer text is not an openid or an appid: those have 28 and 18 characters.
const MAX_ID_BYTES: usize = 128;

/// Which source identifies the caller if an invocation has no context.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Trust {
    /// The process: the platform has listed a caller's variables in its `WX_CONTEXT_KEYS`, where wx-server-sdk reads
    /// them.
    Process,
    /// The event: only the platform can have set its `userInfo`.
    UserInfo,
    /// None: any caller can set `userInfo`.
    Nobody,
}

/// The parts of an event that matter here. Everything else is skipped.
#[derive(Deserialize)]
struct Event {
    #[serde(rename = "userInfo")]
    user_info: Object<UserInfo>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UserInfo {
    open_id: Id,
    /// It may be missing, but not have another type.
    #[serde(default, deserialize_with = "present")]
    app_id: Option<Id>,
}

/// An openid or an appid as WeChat writes them: visible ASCII.
struct Id(String);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let is_id = (1..=MAX_ID_BYTES).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if is_id { Ok(Self(text)) } else { Err(D::Error::custom("it is not an id")) }
    }
}

fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Id>, D::Error> {
    Id::deserialize(deserializer).map(Some)
}

impl Trust {
    /// CloudBase overwrites `userInfo` in the event of a client. It names the namespace after its environment;
    /// `default` is SCF without it, and without a namespace there is no SCF. The identity in the process takes
    /// precedence over the event, and the two are never mixed.
    pub(in super::super) fn of(process: &Environment) -> Result<Self, BadSetting> {
        let is_believed = identity_is_believed(process)?;
        let is_of_cloudbase = is_named_by_cloudbase(process);
        Ok(match process.filled("WX_CONTEXT_KEYS") {
            _ if !is_believed => Self::Nobody,
            Some(_) => Self::Process,
            None if is_of_cloudbase => Self::UserInfo,
            None => Self::Nobody,
        })
    }

    /// The variables of an invocation without a context: those of the process, or those of the instance with the
    /// identity in the event. An empty event has no caller, whatever the process holds.
    pub(super) fn environment(self, process: &ProcessVariables, event: &[u8]) -> Environment {
        let user = match self {
            Self::Process if !event.trim_ascii().is_empty() => return process.all.clone(),
            Self::UserInfo => json_object::readable(event).map(|event: Event| event.user_info.0),
            Self::Process | Self::Nobody => None,
        };
        let Some(UserInfo { open_id: Id(openid), app_id }) = user else {
            return process.of_the_instance.clone();
        };
        let appid = app_id.map(|Id(appid)| ("WX_APPID", appid));
        let listed = if appid.is_some() { "WX_OPENID,WX_APPID" } else { "WX_OPENID" };
        let variables = [("WX_CONTEXT_KEYS", listed.to_owned()), ("WX_OPENID", openid)];
        process.of_the_instance.with(variables.into_iter().chain(appid))
    }
}

/// The variables of the process: all of them, and those that are the same for every caller.
pub(super) struct ProcessVariables {
    all: Environment,
    pub(super) of_the_instance: Environment,
    /// The names of the variables of one caller.
    pub(super) of_a_caller: Vec<String>,
}

impl ProcessVariables {
    pub(super) fn of(process: &Environment) -> Self {
        let (of_the_instance, of_a_caller) = process.of_the_instance();
        Self { all: process.clone(), of_the_instance, of_a_caller }
    }
}

impl fmt::Display for Trust {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Process => "the host's context, or WX_CONTEXT_KEYS of the process",
            Self::UserInfo => "the host's context, or userInfo of the event",
            Self::Nobody => "the host's context",
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cloud::wx_context::WxContext;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn context(variables: &[(&str, &str)], event: &str) -> WxContext {
        let process = environment(variables);
        let variables = ProcessVariables::of(&process);
        WxContext::of(&Trust::of(&process).unwrap().environment(&variables, event.as_bytes()))
    }

    const CLOUDBASE: [(&str, &str); 1] = [("SCF_NAMESPACE", "prod-1a2b")];
    const EVENT: &str = r#"{"title": "tea", "userInfo": {"appId": "wx1", "openId": "o1"}}"#;

    #[test]
    fn in_cloudbase_the_event_identifies_the_caller() {
        let context = context(&CLOUDBASE, EVENT);
        assert_eq!(context.openid().unwrap().as_ref(), "o1");
        assert_eq!((context.appid(), context.env()), (Some("wx1"), Some("prod-1a2b")));
    }

    #[test]
    fn where_anybody_can_send_an_event_nobody_is_trusted() {
        let namespaces =
            ["default", "", " ", "Default", "DEFAULT", " default ", "default\n", "\u{feff}default", "a b", "生产"];
        for namespace in namespaces {
            assert_eq!(context(&[("SCF_NAMESPACE", namespace)], EVENT).openid().ok(), None, "{namespace:?}");
        }
        for variables in [&[][..], &[CLOUDBASE[0], ("CLOUDFN_IDENTITY", "none")]] {
            assert_eq!(context(variables, EVENT), WxContext::default(), "{variables:?}");
        }
        let mistaken = [CLOUDBASE[0], ("CLOUDFN_IDENTITY", "no")];
        assert!(Trust::of(&environment(&mistaken)).unwrap_err().to_string().contains("CLOUDFN_IDENTITY"));
    }

    #[test]
    fn an_invalid_or_repeated_identity_identifies_nobody() {
        for event in [
            "",
            " ",
            "[1]",
            "{}",
            r#"{"userInfo": null}"#,
            r#"{"userInfo": {"openId": ""}}"#,
            r#"{"userInfo": {"openId": 7}}"#,
            r#"{"userInfo": {"openId": null}}"#,
            r#"{"userInfo": {"openId": ["o1"]}}"#,
            r#"{"userInfo": {"openId": {"$id": "o1"}}}"#,
            r#"{"userInfo": {"openId": "o 1"}}"#,
            r#"{"userInfo": {"openId": "o1\u0000"}}"#,
            r#"{"userInfo": {"openId": "o1\n"}}"#,
            r#"{"userInfo": {"openId": "\u202eo1"}}"#,
            r#"{"userInfo": {"openId": "о1"}}"#,
            r#"{"userInfo": {"openId": "o1", "appId": null}}"#,
            r#"{"userInfo": {"openId": "o1", "appId": ""}}"#,
            r#"{"userInfo": {"openId": "o1", "appId": 7}}"#,
            r#"{"userInfo": {"OpenId": "o1"}}"#,
            r#"{"userInfo": {"open_id": "o1"}}"#,
            r#"{"UserInfo": {"openId": "o1"}}"#,
            r#"{"userinfo": {"openId": "o1"}}"#,
            r#"{"user_info": {"openId": "o1"}}"#,
            r#"{"data": {"userInfo": {"openId": "o1"}}}"#,
            r#"{"userInfo": {"userInfo": {"openId": "o1"}}}"#,
            r#"{"userInfo": {"openId": "o1"}, "userInfo": {"openId": "o2"}}"#,
            r#"{"userInfo": {"openId": "o1"}, "userInf\u006f": {"openId": "o2"}}"#,
            r#"{"userInfo": {"openId": "o1"}, "userInfo": null}"#,
            r#"{"userInfo": {"openId": "o1", "openId": "o2"}}"#,
            r#"{"userInfo": {"openId": "o1", "open\u0049d": "o2"}}"#,
            r#"{"userInfo": {"openId": "o1", "openId": "o1"}}"#,
            r#"{"userInfo": {"openId": "o1", "other": 1, "other": 2}}"#,
            r#"{"a": 1, "a": 2, "userInfo": {"openId": "o1"}}"#,
            r#"{"userInfo": {"openId": "o1"}} {}"#,
            r#"{"userInfo": {"openId": "o1"}}]"#,
            "\u{feff}{\"userInfo\": {\"openId\": \"o1\"}}",
        ] {
            assert!(context(&CLOUDBASE, event).openid().is_err(), "{event}");
        }
        let long = format!(r#"{{"userInfo": {{"openId": "{}"}}}}"#, "o".repeat(MAX_ID_BYTES + 1));
        assert!(context(&CLOUDBASE, &long).openid().is_err());
        let process = ProcessVariables::of(&environment(&CLOUDBASE));
        let not_utf_8 = b"{\"userInfo\": {\"openId\": \"o1\"}, \"title\": \"\xff\"}";
        assert!(WxContext::of(&Trust::UserInfo.environment(&process, not_utf_8)).openid().is_err());
    }

    #[test]
    fn a_caller_that_the_platform_gives_the_process_is_not_mixed_with_the_event() {
        let variables =
            [CLOUDBASE[0], ("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o9"), ("WX_APPID", "not listed")];
        let context = |event| context(&variables, event);
        assert_eq!(context(EVENT).openid().unwrap().as_ref(), "o9");
        assert_eq!(context(EVENT).appid(), None);
        assert_eq!(context("{}").openid().unwrap().as_ref(), "o9");
    }

    #[test]
    fn an_empty_event_identifies_nobody() {
        let variables = [CLOUDBASE[0], ("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o9")];
        for event in ["", " ", "\r\n"] {
            assert!(context(&variables, event).openid().is_err(), "{event:?}");
        }
        let nobody = [&variables[..], &[("CLOUDFN_IDENTITY", "none")]].concat();
        assert!(context(&nobody, EVENT).openid().is_err());
    }

    #[test]
    fn a_list_identifies_nobody() {
        for event in [
            r#"[["victim", "wxV"]]"#,
            r#"[{"openId": "victim", "appId": "wxV"}]"#,
            r#"{"userInfo": ["victim", "wxV"]}"#,
            r#"{"userInfo": [{"openId": "victim"}]}"#,
            r#"{"userInfo": [["openId", "victim"]]}"#,
            r#"[{"userInfo": {"openId": "victim"}}]"#,
        ] {
            assert!(context(&CLOUDBASE, event).openid().is_err(), "{event}");
        }
    }

    proptest! {
        /// An event from a client identifies a caller only by one string in one object.
        #[test]
        #[cfg_attr(miri, ignore = "the generators of properties take minutes in Miri")]
        fn only_one_string_in_one_object_identifies_a_caller(
            inner in "(\\[|\\{)?(\"openId\":)?(\"o1\"|7|null|\\[\"o1\"\\])(,\"openId\":\"o1\"|,\"wx1\")?(\\]|\\})?",
            outer in "(\\[|\\{)",
        ) {
            let close = if outer == "[" { "]" } else { "}" };
            let event = format!("{outer}\"userInfo\":{inner}{close}");
            let named = context(&CLOUDBASE, &event).openid().is_ok();
            prop_assert_eq!(named, event == r#"{"userInfo":{"openId":"o1"}}"#, "{}", event);
        }
    }
}
