//! The caller of a request over HTTP.

use axum::http::HeaderMap;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::identity::Identity;
use crate::object::Object;

/// The header by which the Node package passes a context on, from inside WeChat DevTools.
const CONTEXT: &str = "x-cloudfn-context";

/// The caller: from the context, or the headers, or else the first user. If the context names nobody, `userInfo` in the
/// event counts.
pub(super) fn identity(headers: &HeaderMap, event: &[u8], users: &[Identity]) -> Result<Identity, String> {
    let header = |name: &str| {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => value.to_str().map(Some).map_err(|_| format!("the header {name} is not text")),
            // One of them may have been added by someone else.
            (Some(_), Some(_)) => Err(format!("the header {name} appears twice")),
        }
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
    let not_context = |error: serde_json::Error| format!("{CONTEXT} is not the JSON of a context: {error}");
    let context = Object::read(&json).map_err(not_context)?;
    // Only the caller counts here: its tokens are valid elsewhere.
    let environment = context.object("environment").map_err(not_context)?;
    Ok(Identity::of_variables(&environment.map(|environment| environment.texts()).unwrap_or_default()))
}

/// The caller that the platform's addition to an event names. If it is not an object or names the caller twice, it
/// names nobody.
fn of_user_info(event: &[u8]) -> Option<Identity> {
    let user = Object::read(event).ok()?.object("userInfo").ok()??;
    let identity = Identity::default().openid(user.text("openId")?);
    Some(match user.text("appId") {
        Some(appid) => identity.appid(appid),
        None => identity,
    })
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use serde_json::{Value, json};

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
    fn the_first_user_is_the_default_caller() {
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
    fn a_context_names_the_caller_and_overrides_the_headers() {
        let all = context(&json!({
            "WX_CONTEXT_KEYS": "WX_OPENID,WX_APPID", "WX_OPENID": "o1", "WX_APPID": "wx1", "WX_UNIONID": "of another",
            "TCB_SOURCE": "wx_devtools", "number": 7,
        }));
        let identity = called(&[("x-cloudfn-context", &all), ("x-wx-openid", "o2")], "{}").unwrap();
        assert_eq!(identity, Identity::default().openid("o1").appid("wx1").source("wx_devtools"));
    }

    #[test]
    fn without_a_user_in_the_context_the_event_names_the_caller() {
        let nobody = context(&json!({}));
        let event = r#"{"userInfo": {"openId": "o1", "appId": "wx1"}}"#;
        let headers = [("x-cloudfn-context", nobody.as_str())];
        assert_eq!(called(&headers, event).unwrap(), Identity::default().openid("o1").appid("wx1"));
        assert_eq!(called(&headers, "{}").unwrap().openid_text(), None);
        assert_eq!(called(&[], event).unwrap(), Identity::user("first"), "without a context, the event is not trusted");
    }

    #[test]
    fn a_context_that_cannot_be_read_is_reported() {
        assert!(called(&[("x-cloudfn-context", "%")], "{}").unwrap_err().contains("not base64"));
        let not_json = STANDARD.encode("{");
        assert!(called(&[("x-cloudfn-context", &not_json)], "{}").unwrap_err().contains("not the JSON"));
    }

    #[test]
    fn an_ambiguous_context_is_refused() {
        for context in [
            r#"[{"WX_CONTEXT_KEYS":"WX_OPENID","WX_OPENID":"victim"}]"#,
            r#"{"environment":{"WX_CONTEXT_KEYS":"WX_OPENID","WX_OPENID":"o1","WX_OPENID":"victim"}}"#,
            r#"{"environment":{},"environment":{"WX_CONTEXT_KEYS":"WX_OPENID","WX_OPENID":"victim"}}"#,
            r#"{"environment":[["WX_OPENID","victim"]]}"#,
            r#"{"environment":null}"#,
        ] {
            let context = STANDARD.encode(context);
            let error = called(&[("x-cloudfn-context", &context)], "{}").unwrap_err();
            assert!(error.contains("not the JSON of a context"), "{error}");
        }
    }

    #[test]
    fn ambiguous_user_info_names_nobody() {
        let nobody = context(&json!({}));
        for event in [
            r#"{"userInfo":["victim","wxV"]}"#,
            r#"[["victim","wxV"]]"#,
            r#"{"userInfo":{"openId":"o1"},"userInfo":{"openId":"victim"}}"#,
            r#"{"userInfo":{"openId":"o1","openId":"victim"}}"#,
            r#"{"userInfo":{"openId":7}}"#,
            r#"{"userInfo":"victim"}"#,
        ] {
            let identity = called(&[("x-cloudfn-context", &nobody)], event).unwrap();
            assert_eq!(identity.openid_text(), None, "{event}");
        }
    }

    #[test]
    fn a_repeated_header_is_refused() {
        for name in ["x-wx-openid", "x-wx-appid", "x-wx-unionid", "x-wx-source", "x-cloudfn-context"] {
            let mut headers = HeaderMap::new();
            for value in ["e30=", "e30="] {
                headers.append(name, HeaderValue::from_static(value));
            }
            let error = identity(&headers, b"{}", &[]).unwrap_err();
            assert_eq!(error, format!("the header {name} appears twice"));
        }
    }
}
