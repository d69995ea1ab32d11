//! Who calls, where nothing but the event says it: `userInfo`, which the platform puts into the events of its users.

use std::fmt;

use serde::Deserialize;

use super::super::setting::{BadSetting, identity_is_believed};
use crate::environment::Environment;

/// Whether `userInfo` is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Trust {
    /// Nobody but the platform can have set it.
    UserInfo,
    /// Whoever sends an event can.
    Nobody,
}

/// What is looked for in an event. Everything else is passed over.
#[derive(Deserialize)]
struct Event {
    #[serde(rename = "userInfo")]
    user_info: UserInfo,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UserInfo {
    open_id: String,
    app_id: Option<String>,
}

impl Trust {
    /// CloudBase overwrites `userInfo` in what a client sends. It names the namespace after its environment; `default` is
    /// SCF without it, and where there is no namespace there is no SCF.
    pub(in super::super) fn of(process: &Environment) -> Result<Self, BadSetting> {
        let is_believed = identity_is_believed(process)?;
        // Variables of an identity that the platform has given the process are its own word; they are not mixed.
        let is_told = process.filled("WX_CONTEXT_KEYS").is_some();
        Ok(match process.filled("SCF_NAMESPACE") {
            Some(namespace) if namespace != "default" && is_believed && !is_told => Self::UserInfo,
            _ => Self::Nobody,
        })
    }

    /// The variables of the process, with the identity in the event. An event without one is of nobody.
    pub(super) fn environment(self, process: &Environment, event: &[u8]) -> Environment {
        let user = match self {
            Self::UserInfo => serde_json::from_slice(event).ok().map(|event: Event| event.user_info),
            Self::Nobody => None,
        };
        let Some(UserInfo { open_id, app_id }) = user.filter(|user| !user.open_id.is_empty()) else {
            return process.clone();
        };
        let appid = app_id.filter(|appid| !appid.is_empty()).map(|appid| ("WX_APPID", appid));
        let listed = if appid.is_some() { "WX_OPENID,WX_APPID" } else { "WX_OPENID" };
        let variables = [("WX_CONTEXT_KEYS", listed.to_owned()), ("WX_OPENID", open_id)];
        process.with(variables.into_iter().chain(appid))
    }
}

impl fmt::Display for Trust {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::UserInfo => "the host's context, or userInfo of the event",
            Self::Nobody => "the host's context",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wx_context::WxContext;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn context(variables: &[(&str, &str)], event: &str) -> WxContext {
        let process = environment(variables);
        WxContext::of(&Trust::of(&process).unwrap().environment(&process, event.as_bytes()))
    }

    const CLOUDBASE: [(&str, &str); 1] = [("SCF_NAMESPACE", "prod-1a2b")];
    const EVENT: &str = r#"{"title": "tea", "userInfo": {"appId": "wx1", "openId": "o1"}}"#;

    #[test]
    fn in_cloudbase_the_event_says_who_calls() {
        let context = context(&CLOUDBASE, EVENT);
        assert_eq!(context.openid().unwrap().as_ref(), "o1");
        assert_eq!((context.appid(), context.env()), (Some("wx1"), Some("prod-1a2b")));
    }

    #[test]
    fn where_anybody_can_send_an_event_nobody_is_believed() {
        for variables in [
            &[("SCF_NAMESPACE", "default")][..],
            &[("SCF_NAMESPACE", "")],
            &[],
            &[("SCF_NAMESPACE", "prod-1a2b"), ("CLOUDFN_IDENTITY", "none")],
        ] {
            assert_eq!(context(variables, EVENT), WxContext::default(), "{variables:?}");
        }
        let mistaken = [CLOUDBASE[0], ("CLOUDFN_IDENTITY", "no")];
        assert!(Trust::of(&environment(&mistaken)).unwrap_err().to_string().contains("CLOUDFN_IDENTITY"));
    }

    #[test]
    fn what_is_no_identity_or_is_there_twice_is_nobodys() {
        for event in [
            "",
            "[1]",
            "{}",
            r#"{"userInfo": null}"#,
            r#"{"userInfo": {"openId": ""}}"#,
            r#"{"userInfo": {"openId": 7}}"#,
            r#"{"data": {"userInfo": {"openId": "o1"}}}"#,
            r#"{"userInfo": {"openId": "o1"}, "userInfo": {"openId": "o2"}}"#,
            r#"{"userInfo": {"openId": "o1", "openId": "o2"}}"#,
        ] {
            assert!(context(&CLOUDBASE, event).openid().is_err(), "{event}");
        }
    }

    #[test]
    fn what_the_platform_gives_the_process_is_not_mixed_with_the_event() {
        let told = [CLOUDBASE[0], ("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o9")];
        assert_eq!(context(&told, EVENT).openid().unwrap().as_ref(), "o9");
    }
}
