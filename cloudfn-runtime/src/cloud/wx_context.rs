//! `WxContext`: the identity of an invocation's caller.

use std::fmt;

use cloudfn_openapi::OpenId;

use crate::environment::Environment;
use crate::error::Error;

/// Names in the platform's list that are credentials. They are not part of an identity.
const CREDENTIALS: [&str; 4] = ["API_TOKEN", "TRIGGER_API_TOKEN_V0", "WX_API_TOKEN", "WX_TRIGGER_API_TOKEN_V0"];

/// The identity of the caller, and where the call comes from: `cloud.getWXContext()`.
///
/// It belongs to one invocation. It holds the variables that the platform lists in `WX_CONTEXT_KEYS`. Values stay
/// strings (wx-server-sdk turns `"007"` into `7` and rounds long numbers).
///
/// ```
/// use cloudfn_runtime::{Environment, WxContext};
///
/// let environment: Environment =
///     [("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o6zAJs"), ("TCB_ENV", "prod-1a2b3c")]
///         .map(|(name, value)| (name.to_owned(), value.to_owned()))
///         .into_iter()
///         .collect();
/// let context = WxContext::of(&environment);
/// assert_eq!(context.openid()?.as_ref(), "o6zAJs");
/// assert_eq!(context.env(), Some("prod-1a2b3c"));
/// assert_eq!(context.unionid(), None);
/// # Ok::<(), cloudfn_runtime::Error>(())
/// ```
#[doc(alias = "getWXContext")]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct WxContext {
    members: Vec<(String, String)>,
}

impl WxContext {
    /// Reads the identity from the environment of an invocation, as wx-server-sdk 4.0.2 does.
    #[must_use]
    pub fn of(environment: &Environment) -> Self {
        let mut context = Self::default();
        let Some(names) = environment.filled("WX_CONTEXT_KEYS") else {
            return context;
        };
        for name in names.split(',').filter(|name| !name.is_empty() && !CREDENTIALS.contains(name)) {
            let Some(value) = environment.get(name) else { continue };
            let member = name.strip_prefix("WX_").filter(|rest| !rest.is_empty()).unwrap_or(name);
            context.set(member, value);
        }
        match environment.filled("TCB_ENV").or_else(|| environment.get("SCF_NAMESPACE")) {
            Some(env) => context.set("ENV", env),
            // No other member replaces an unknown environment.
            None => context.members.retain(|(name, _)| name != "ENV"),
        }
        if let Some(source) = environment.filled("TCB_SOURCE") {
            context.set("SOURCE", source);
        }
        context
    }

    /// The caller's openid in this Mini Program.
    ///
    /// # Errors
    ///
    /// There is no caller: a timer or another server started the function, or the host does not pass an identity on.
    /// The error has the kind [`NoOpenId`](crate::ErrorKind::NoOpenId).
    #[doc(alias = "OPENID")]
    pub fn openid(&self) -> Result<OpenId, Error> {
        match self.filled("OPENID") {
            Some(openid) => Ok(OpenId::from(openid)),
            None => Err(Error::no_openid(self.filled("FROM_OPENID").is_some())),
        }
    }

    /// The appid of the Mini Program.
    #[doc(alias = "APPID")]
    #[must_use]
    pub fn appid(&self) -> Option<&str> {
        self.filled("APPID")
    }

    /// The caller's unionid, if the Mini Program has one for its users.
    #[doc(alias = "UNIONID")]
    #[must_use]
    pub fn unionid(&self) -> Option<&str> {
        self.filled("UNIONID")
    }

    /// The caller's openid in the Mini Program that shares this environment.
    #[doc(alias = "FROM_OPENID")]
    #[must_use]
    pub fn from_openid(&self) -> Option<&str> {
        self.filled("FROM_OPENID")
    }

    /// The appid of the Mini Program that shares this environment.
    #[doc(alias = "FROM_APPID")]
    #[must_use]
    pub fn from_appid(&self) -> Option<&str> {
        self.filled("FROM_APPID")
    }

    /// The caller's unionid in the Mini Program that shares this environment.
    #[doc(alias = "FROM_UNIONID")]
    #[must_use]
    pub fn from_unionid(&self) -> Option<&str> {
        self.filled("FROM_UNIONID")
    }

    /// The id of the cloud environment.
    #[doc(alias = "ENV")]
    #[must_use]
    pub fn env(&self) -> Option<&str> {
        self.filled("ENV")
    }

    /// What started the function, for example `wx_client`, `wx_devtools` or `wx_http`; several sources are joined by
    /// `,` when functions call one another.
    #[doc(alias = "SOURCE")]
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.filled("SOURCE")
    }

    /// The caller's IPv4 address.
    #[doc(alias = "CLIENTIP")]
    #[must_use]
    pub fn client_ip(&self) -> Option<&str> {
        self.filled("CLIENTIP")
    }

    /// The caller's IPv6 address.
    #[doc(alias = "CLIENTIPV6")]
    #[must_use]
    pub fn client_ipv6(&self) -> Option<&str> {
        self.filled("CLIENTIPV6")
    }

    /// A member by its name in wx-server-sdk, for example `"OPENID"`. The value may be empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.members.iter().find(|(member, _)| member == name).map(|(_, value)| value.as_str())
    }

    /// All members, with their names in wx-server-sdk, in the platform's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    fn set(&mut self, name: &str, value: &str) {
        match self.members.iter_mut().find(|(member, _)| member == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.members.push((name.to_owned(), value.to_owned())),
        }
    }
}

impl fmt::Debug for WxContext {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.iter()).finish()
    }
}

impl serde::Serialize for WxContext {
    /// As `cloud.getWXContext()` returns it: `{"OPENID": .., "APPID": ..}`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(variables: &[(&str, &str)]) -> WxContext {
        WxContext::of(&variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn without_the_platforms_list_there_is_no_identity_or_environment() {
        assert_eq!(context(&[("WX_OPENID", "o1"), ("TCB_ENV", "prod")]), WxContext::default());
    }

    #[test]
    fn tokens_are_not_reachable_by_any_name() {
        let context = context(&[
            ("WX_CONTEXT_KEYS", "WX_API_TOKEN,API_TOKEN,WX_TRIGGER_API_TOKEN_V0,TRIGGER_API_TOKEN_V0,WX_APPID"),
            ("WX_API_TOKEN", "secret"),
            ("API_TOKEN", "secret"),
            ("WX_TRIGGER_API_TOKEN_V0", "secret"),
            ("TRIGGER_API_TOKEN_V0", "secret"),
            ("WX_APPID", "wx1"),
        ]);
        assert_eq!(context.iter().collect::<Vec<_>>(), [("APPID", "wx1")]);
        assert!(!format!("{context:?}").contains("secret"));
    }

    #[test]
    fn a_listed_name_does_not_stand_in_for_the_environment() {
        let listed = [("WX_CONTEXT_KEYS", "WX_ENV"), ("WX_ENV", "shadow")];
        assert_eq!(context(&listed).env(), None);
        assert_eq!(context(&[listed[0], listed[1], ("TCB_ENV", "prod")]).env(), Some("prod"));
    }

    #[test]
    fn numbers_stay_strings() {
        let context = context(&[("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "007")]);
        assert_eq!(context.openid().unwrap().as_ref(), "007");
    }

    #[test]
    fn a_missing_openid_is_explained() {
        let text = context(&[("WX_CONTEXT_KEYS", "WX_APPID")]).openid().unwrap_err().to_string();
        assert!(text.contains("timer"), "{text}");
        let shared = context(&[("WX_CONTEXT_KEYS", "WX_FROM_OPENID"), ("WX_FROM_OPENID", "o2")]);
        let text = shared.openid().unwrap_err().to_string();
        assert!(text.contains("from_openid()"), "{text}");
    }
}
