//! Secrets in the requests and answers of calls, which the page and its API do not show.

use serde_json::Value;

use crate::cloud_call::CallKind;

/// What is shown instead of a secret.
const MASK: &str = "••••••";

/// The names of members that hold a secret, without underscores and in lower case.
const SECRETS: [&str; 10] = [
    "accesstoken",
    "apikey",
    "appsecret",
    "authorization",
    "cosfileid",
    "secret",
    "secretkey",
    "sessionkey",
    "sessiontoken",
    "token",
];

/// The ends of others, as `tmpSecretKey` and `authorizer_refresh_token`.
const ENDS: [&str; 5] = ["accesstoken", "appsecret", "refreshtoken", "secretkey", "sessiontoken"];

/// Masks the secrets in the JSON of a call. What functions store and send one another is their own: it stays as it is.
pub(super) fn masked(kind: CallKind, mut json: Value) -> Value {
    if !matches!(kind, CallKind::Database | CallKind::Function) {
        mask(&mut json);
    }
    json
}

fn mask(json: &mut Value) {
    match json {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if is_secret(name) && !text.is_empty() => MASK.clone_into(text),
                    value => mask(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(mask),
        _ => {}
    }
}

fn is_secret(name: &str) -> bool {
    let name: String = name.chars().filter(|letter| *letter != '_').map(|letter| letter.to_ascii_lowercase()).collect();
    SECRETS.contains(&&*name) || ENDS.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_masked_wherever_they_are_and_other_members_stay() {
        let json = json!({
            "url": "http://a", "token": "t", "data": [{"session_key": "s", "SecretKey": "k", "Authorization": ""}],
            "expires_in": 7200, "secret": {"number": 7}, "tmpSecretKey": "k", "authorizer_refresh_token": "t", "tokens": "2",
        });
        let shown = json!({
            "url": "http://a", "token": MASK, "data": [{"session_key": MASK, "SecretKey": MASK, "Authorization": ""}],
            "expires_in": 7200, "secret": {"number": 7}, "tmpSecretKey": MASK, "authorizer_refresh_token": MASK, "tokens": "2",
        });
        assert_eq!(masked(CallKind::Storage, json.clone()), shown);
        assert_eq!(masked(CallKind::Api, json.clone()), shown);
        assert_eq!(masked(CallKind::Database, json.clone()), json);
    }
}
