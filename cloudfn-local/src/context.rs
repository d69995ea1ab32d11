//! The context of one invocation, which a function gets besides the event.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::json;

use crate::credentials::Credentials;
use crate::identity::Identity;

/// The id of the environment that local functions run in.
pub(crate) const ENVIRONMENT: &str = "cloudfn-local";
/// The region that local functions run in.
pub(crate) const REGION: &str = "ap-shanghai";

/// The context of one invocation: the value of the header `x-cloudfn-context`.
#[derive(Debug, Serialize)]
pub(crate) struct Context<'a> {
    environment: BTreeMap<&'static str, String>,
    function_name: &'a str,
    namespace: &'static str,
}

impl<'a> Context<'a> {
    pub(crate) fn new(
        function_name: &'a str,
        request_id: &str,
        identity: &Identity,
        credentials: &Credentials,
        gateway_url: &str,
    ) -> Self {
        let who = identity.variables();
        let listed: Vec<_> = who.iter().map(|(name, _)| *name).chain(["WX_API_TOKEN"]).collect();
        let mut environment: BTreeMap<_, _> = [
            ("WX_CONTEXT_KEYS", listed.join(",")),
            ("WX_API_TOKEN", credentials.api_token.clone()),
            ("TCB_CONTEXT_KEYS", "TCB_ENV,TCB_SEQID,TCB_SOURCE".to_owned()),
            ("TCB_CONTEXT_CNFG", context_config(gateway_url)),
            ("TCB_ENV", ENVIRONMENT.to_owned()),
            ("TCB_SEQID", request_id.to_owned()),
            ("TCB_SOURCE", identity.source_text().to_owned()),
            ("TENCENTCLOUD_SECRETID", credentials.secret_id.clone()),
            ("TENCENTCLOUD_SECRETKEY", credentials.secret_key.clone()),
            ("TENCENTCLOUD_SESSIONTOKEN", credentials.session_token.clone()),
            ("TENCENTCLOUD_RUNENV", "SCF".to_owned()),
            ("TENCENTCLOUD_REGION", REGION.to_owned()),
            ("SCF_NAMESPACE", ENVIRONMENT.to_owned()),
        ]
        .into();
        environment.extend(who);
        Self { environment, function_name, namespace: ENVIRONMENT }
    }

    /// The value of the header.
    pub(crate) fn header(&self) -> String {
        STANDARD.encode(json!(self).to_string())
    }
}

/// The value of `TCB_CONTEXT_CNFG`, by which a gateway client finds the local gateway.
pub(crate) fn context_config(gateway_url: &str) -> String {
    json!({ "URL": gateway_url }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_name_has_a_value() {
        let identity = Identity::user("alice").unionid("u1");
        let credentials = Credentials::of("r1");
        let context = Context::new("notify", "r1", &identity, &credentials, "http://127.0.0.1:1/admin");
        for list in ["WX_CONTEXT_KEYS", "TCB_CONTEXT_KEYS"] {
            for name in context.environment[list].split(',') {
                assert!(context.environment.contains_key(name), "{name}");
            }
        }
        assert_eq!(context.environment["WX_UNIONID"], "u1");
    }

    #[test]
    fn the_header_is_base64_of_json() {
        let credentials = Credentials::of("r1");
        let context = Context::new("notify", "r1", &Identity::nobody(), &credentials, "http://127.0.0.1:1/admin");
        let json = STANDARD.decode(context.header()).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(json["function_name"], "notify");
        assert_eq!(json["environment"]["WX_CONTEXT_KEYS"], "WX_CLIENTIP,WX_APPID,WX_API_TOKEN");
    }
}
