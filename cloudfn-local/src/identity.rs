//! The caller of a function: a made-up user.

use std::collections::BTreeMap;

/// The appid of the Mini Program that local users come from.
const APPID: &str = "wx00000000c10dfa11";

/// Who invokes a function, and from where.
///
/// The default is always the same user of one Mini Program; [`user`](Self::user) creates others.
///
/// ```
/// use cloudfn_local::Identity;
///
/// let alice = Identity::user("alice").unionid("u-alice");
/// assert_eq!(alice.openid_text(), Some("oalice0000000000000000000000"));
/// assert_ne!(alice, Identity::default());
/// assert_eq!(Identity::nobody().openid_text(), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    openid: Option<String>,
    appid: String,
    unionid: Option<String>,
    shared_from: Option<Shared>,
    source: String,
    client_ip: String,
}

/// The caller, as another Mini Program that uses this environment knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shared {
    openid: String,
    appid: String,
    unionid: Option<String>,
}

impl Identity {
    /// A user by a name of your choice. The same name is always the same user.
    ///
    /// The openid has the length and the first letter of WeChat's.
    #[must_use]
    pub fn user(name: &str) -> Self {
        let name: String = name
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() || letter == '-' { letter } else { '_' })
            .collect();
        Self::default().openid(format!("o{name:0<27}"))
    }

    /// No user: what a function sees when a timer or another server starts it.
    #[must_use]
    pub fn nobody() -> Self {
        Self { openid: None, source: String::new(), ..Self::default() }
    }

    /// Sets the openid: `OPENID` of `getWXContext()`.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<String>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Sets the Mini Program's appid: `APPID` of `getWXContext()`.
    #[must_use]
    pub fn appid(mut self, appid: impl Into<String>) -> Self {
        self.appid = appid.into();
        self
    }

    /// Sets the unionid, which users have when the Mini Program is bound to an open platform account: `UNIONID` of
    /// `getWXContext()`.
    #[must_use]
    pub fn unionid(mut self, unionid: impl Into<String>) -> Self {
        self.unionid = Some(unionid.into());
        self
    }

    /// Makes the caller a user of another Mini Program that shares this environment: `FROM_OPENID` and `FROM_APPID`
    /// are set, and there is no `OPENID`.
    #[must_use]
    pub fn shared_from(mut self, appid: impl Into<String>, openid: impl Into<String>) -> Self {
        self.openid = None;
        self.shared_from = Some(Shared { openid: openid.into(), appid: appid.into(), unionid: None });
        self
    }

    /// Sets the unionid of a user of [another Mini Program](Self::shared_from): `FROM_UNIONID` of `getWXContext()`. It
    /// does nothing for other users.
    #[must_use]
    pub fn from_unionid(mut self, unionid: impl Into<String>) -> Self {
        if let Some(shared) = &mut self.shared_from {
            shared.unionid = Some(unionid.into());
        }
        self
    }

    /// Sets what started the function, for example `wx_client`, `wx_devtools` or `wx_http`: `SOURCE` of
    /// `getWXContext()`.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = source.into();
        self
    }

    /// Sets the caller's IPv4 address: `CLIENTIP` of `getWXContext()`.
    #[must_use]
    pub fn client_ip(mut self, address: impl Into<String>) -> Self {
        self.client_ip = address.into();
        self
    }

    /// The openid, if there is a user.
    #[must_use]
    pub fn openid_text(&self) -> Option<&str> {
        self.openid.as_deref()
    }

    /// The appid.
    #[must_use]
    pub fn appid_text(&self) -> &str {
        &self.appid
    }

    /// The user, whichever Mini Program knows it by this openid.
    pub(crate) fn user_text(&self) -> Option<&str> {
        self.openid.as_deref().or(self.shared_from.as_ref().map(|from| &*from.openid))
    }

    /// The Mini Program that the user is in.
    pub(crate) fn user_appid_text(&self) -> &str {
        self.shared_from.as_ref().map_or(&self.appid, |from| &from.appid)
    }

    /// The same caller, as seen by a function that another function calls.
    pub(crate) fn through_a_function(mut self) -> Self {
        self.source = if self.source.is_empty() { "scf".to_owned() } else { format!("{},scf", self.source) };
        self
    }

    /// The variables by which the platform names the caller to a function, and their list `WX_CONTEXT_KEYS`.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        let shared = self.shared_from.as_ref();
        let variables = [
            ("WX_CLIENTIP", Some(self.client_ip.clone())),
            ("WX_APPID", Some(self.appid.clone())),
            ("WX_OPENID", self.openid.clone()),
            ("WX_UNIONID", self.unionid.clone()),
            ("WX_FROM_OPENID", shared.map(|from| from.openid.clone())),
            ("WX_FROM_APPID", shared.map(|from| from.appid.clone())),
            ("WX_FROM_UNIONID", shared.and_then(|from| from.unionid.clone())),
        ];
        variables.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The caller that the platform's variables name, as listed in `WX_CONTEXT_KEYS`. The opposite of
    /// [`variables`](Self::variables).
    pub(crate) fn of_variables(variables: &BTreeMap<String, String>) -> Self {
        let given = |name: &str| variables.get(name).filter(|value| !value.is_empty()).cloned();
        let listed = given("WX_CONTEXT_KEYS").unwrap_or_default();
        let listed: Vec<_> = listed.split(',').collect();
        let known = |name: &str| given(name).filter(|_| listed.contains(&name));
        let default = Self::default();
        let shared = |openid| Shared {
            openid,
            appid: known("WX_FROM_APPID").unwrap_or_default(),
            unionid: known("WX_FROM_UNIONID"),
        };
        Self {
            openid: known("WX_OPENID"),
            appid: known("WX_APPID").unwrap_or(default.appid),
            unionid: known("WX_UNIONID"),
            shared_from: known("WX_FROM_OPENID").map(shared),
            source: given("TCB_SOURCE").unwrap_or_default(),
            client_ip: known("WX_CLIENTIP").unwrap_or(default.client_ip),
        }
    }

    /// What started the function; empty if unknown.
    pub(crate) fn source_text(&self) -> &str {
        &self.source
    }
}

impl Default for Identity {
    fn default() -> Self {
        Self {
            openid: Some("oLOCALUSER000000000000000001".to_owned()),
            appid: APPID.to_owned(),
            unionid: None,
            shared_from: None,
            source: "wx_client".to_owned(),
            client_ip: "127.0.0.1".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(identity: &Identity) -> Vec<&'static str> {
        identity.variables().into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn made_up_openids_look_like_those_of_wechat() {
        for identity in [Identity::default(), Identity::user("bob"), Identity::user("a name with spaces")] {
            let openid = identity.openid_text().unwrap();
            assert_eq!(openid.len(), 28, "{openid}");
            assert!(openid.starts_with('o') && !openid.contains(' '), "{openid}");
        }
    }

    #[test]
    fn only_known_facts_about_the_caller_are_listed() {
        assert_eq!(names(&Identity::default()), ["WX_CLIENTIP", "WX_APPID", "WX_OPENID"]);
        assert_eq!(names(&Identity::nobody()), ["WX_CLIENTIP", "WX_APPID"]);
        let shared = Identity::default().shared_from("wx2", "o2");
        let keys = ["WX_CLIENTIP", "WX_APPID", "WX_FROM_OPENID", "WX_FROM_APPID", "WX_FROM_UNIONID"];
        assert_eq!(names(&shared), keys[..4]);
        assert_eq!(names(&shared.from_unionid("u2")), keys);
        assert_eq!(names(&Identity::default().from_unionid("u2")), ["WX_CLIENTIP", "WX_APPID", "WX_OPENID"]);
    }
}
