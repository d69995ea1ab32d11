//! Callers. Each has its own openid, token and secret, so that a mix-up is noticed.

use serde_json::{Value, json};

/// The identity of a caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caller {
    pub(crate) openid: String,
    pub(crate) token: String,
    pub(crate) secret_id: String,
    pub(crate) secret_key: String,
    pub(crate) session_token: String,
}

impl Caller {
    /// The caller with this number. `node/callers.js` makes the same callers.
    pub(crate) fn number(n: u64) -> Self {
        let mark = n.wrapping_mul(2_654_435_761) & 0xFFFF_FFFF;
        Self {
            openid: format!("o{n}_{mark:x}"),
            token: format!("token.{n}.{mark:x}"),
            secret_id: format!("AKID{n}"),
            secret_key: format!("key.{mark:x}.{n}"),
            session_token: format!("session.{n}.{mark:x}"),
        }
    }

    /// The caller whose number is at the beginning of this text: `12`, `12|good`.
    pub(crate) fn named_in(text: &str) -> Self {
        let number = text.split('|').next().and_then(|number| number.parse().ok());
        Self::number(number.unwrap_or(u64::MAX))
    }

    /// The variables that the platform sets for an invocation by this caller.
    pub(crate) fn variables(&self, gateway_url: &str) -> Value {
        json!({
            "WX_CONTEXT_KEYS": "WX_OPENID,WX_APPID,WX_API_TOKEN",
            "TCB_CONTEXT_KEYS": "TCB_ENV,TCB_SOURCE",
            "WX_OPENID": self.openid,
            "WX_APPID": "wx0000000000000001",
            "WX_API_TOKEN": self.token,
            "TENCENTCLOUD_SECRETID": self.secret_id,
            "TENCENTCLOUD_SECRETKEY": self.secret_key,
            "TENCENTCLOUD_SESSIONTOKEN": self.session_token,
            "TENCENTCLOUD_RUNENV": "SCF",
            "TENCENTCLOUD_REGION": "ap-shanghai",
            "TCB_ENV": "prod-1a2b",
            "TCB_SOURCE": "wx_client",
            "TCB_CONTEXT_CNFG": json!({"URL": gateway_url}).to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callers_share_nothing() {
        let (one, two) = (Caller::number(1), Caller::number(2));
        assert_ne!(one.openid, two.openid);
        assert_ne!(one.token, two.token);
        assert_ne!(one.secret_id, two.secret_id);
        assert_ne!(one.secret_key, two.secret_key);
        assert_ne!(one.session_token, two.session_token);
    }

    #[test]
    fn a_caller_is_found_by_the_number_in_a_script() {
        assert_eq!(Caller::named_in("7|good|30"), Caller::number(7));
    }
}
