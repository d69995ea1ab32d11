//! Who calls, as a request over HTTP says it.

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;

use crate::identity::Identity;

/// The header by which the Node package passes a context on, from inside WeChat DevTools.
const CONTEXT: &str = "x-cloudfn-context";

/// What of that context counts here: its tokens are good elsewhere.
#[derive(Deserialize)]
struct Context {
    #[serde(default)]
    environment: BTreeMap<String, Value>,
}

/// Who calls: whom the context names, or the headers, or the first of the users. A context that names nobody leaves it to
/// `userInfo` in the event.
pub(super) fn identity(headers: &HeaderMap, event: &[u8], users: &[Identity]) -> Result<Identity, String> {
    let header = |name: &str| match headers.get(name) {
        None => Ok(None),
        Some(value) => value.to_str().map(Some).map_err(|_| format!("the header {name} is not text")),
    };
    if let Some(context) = header(CONTEXT)? {
        let identity = of_context(context)?;
        let is_known = identity.user_text().is_some();
        return Ok(if is_known { identity } else { of_user_info(event).unwrap_or(identity) });
    }
    let first = users.first().cloned().unwrap_or_default();
    let mut identity = match header("x-wx-openid")? {
        None => first,
        Some("") => Identity::nobody(),
        Some(openid) => Identity::default().openid(openid),
    };
    if let Some(appid) = header("x-wx-appid")? {
        identity = identity.appid(appid);
    }
    if let Some(unionid) = header("x-wx-unionid")? {
        identity = identity.unionid(unionid);
    }
    if let Some(source) = header("x-wx-source")? {
        identity = identity.source(source);
    }
    Ok(identity)
}

fn of_context(text: &str) -> Result<Identity, String> {
    let json = STANDARD.decode(text).map_err(|error| format!("{CONTEXT} is not base64: {error}"))?;
    let context: Context =
        serde_json::from_slice(&json).map_err(|error| format!("{CONTEXT} is not the JSON of a context: {error}"))?;
    let texts = context.environment.into_iter().filter_map(|(name, value)| match value {
        Value::String(text) => Some((name, text)),
        _ => None,
    });
    Ok(Identity::of_variables(&texts.collect()))
}

/// Whom the platform's own addition to an event names.
fn of_user_info(event: &[u8]) -> Option<Identity> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Event {
        user_info: UserInfo,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct UserInfo {
        open_id: String,
        app_id: Option<String>,
    }
    let Event { user_info } = serde_json::from_slice(event).ok()?;
    let identity = Identity::default().openid(user_info.open_id);
    Some(match user_info.app_id {
        Some(appid) => identity.appid(appid),
        None => identity,
    })
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use serde_json::json;

    use super::*;

    fn called(headers: &[(&'static str, &str)], event: &str) -> Result<Identity, String> {
        let headers =
            headers.iter().map(|(name, value)| ((*name).parse().unwrap(), HeaderValue::from_str(value).unwrap()));
        identity(&headers.collect(), event.as_bytes(), &[Identity::user("first"), Identity::user("second")])
    }

    fn context(environment: &Value) -> String {
        STANDARD.encode(json!({ "environment": environment }).to_string())
    }

    #[test]
    fn the_first_user_calls_when_nothing_says_who_does() {
        assert_eq!(called(&[], "{}").unwrap(), Identity::user("first"));
        assert_eq!(called(&[("x-wx-source", "s")], "{}").unwrap(), Identity::user("first").source("s"));
    }

    #[test]
    fn headers_name_a_user_or_nobody() {
        let headers = [("x-wx-openid", "o1"), ("x-wx-appid", "wx1"), ("x-wx-unionid", "u1")];
        assert_eq!(called(&headers, "{}").unwrap(), Identity::default().openid("o1").appid("wx1").unionid("u1"));
        assert_eq!(called(&[("x-wx-openid", "")], "{}").unwrap(), Identity::nobody());
    }

    #[test]
    fn a_context_names_whom_it_lists_and_headers_count_no_more() {
        let all = context(&json!({
            "WX_CONTEXT_KEYS": "WX_OPENID,WX_APPID", "WX_OPENID": "o1", "WX_APPID": "wx1", "WX_UNIONID": "of another",
            "TCB_SOURCE": "wx_devtools", "number": 7,
        }));
        let identity = called(&[("x-cloudfn-context", &all), ("x-wx-openid", "o2")], "{}").unwrap();
        assert_eq!(identity, Identity::default().openid("o1").appid("wx1").source("wx_devtools"));
    }

    #[test]
    fn a_context_without_a_user_leaves_it_to_the_event() {
        let nobody = context(&json!({}));
        let event = r#"{"userInfo": {"openId": "o1", "appId": "wx1"}}"#;
        let headers = [("x-cloudfn-context", nobody.as_str())];
        assert_eq!(called(&headers, event).unwrap(), Identity::default().openid("o1").appid("wx1"));
        assert_eq!(called(&headers, "{}").unwrap().openid_text(), None);
        assert_eq!(called(&[], event).unwrap(), Identity::user("first"), "no context: anybody can write an event");
    }

    #[test]
    fn a_context_that_cannot_be_read_is_told() {
        assert!(called(&[("x-cloudfn-context", "%")], "{}").unwrap_err().contains("not base64"));
        let not_json = STANDARD.encode("{");
        assert!(called(&[("x-cloudfn-context", &not_json)], "{}").unwrap_err().contains("not the JSON"));
    }
}
