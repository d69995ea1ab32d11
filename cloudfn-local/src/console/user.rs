//! The users of the console.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::identity::Identity;

/// A user, as the page shows and edits it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct User {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) openid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) appid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unionid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    /// For a user of another Mini Program that shares the environment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from_openid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from_appid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from_unionid: Option<String>,
    /// The open data that the user has agreed to give, by kind.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub(super) open_data: Map<String, Value>,
}

impl User {
    pub(super) fn of(identity: &Identity) -> Self {
        let variable =
            |wanted: &str| identity.variables().into_iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
        Self {
            openid: variable("WX_OPENID"),
            appid: variable("WX_APPID"),
            unionid: variable("WX_UNIONID"),
            source: Some(identity.source_text().to_owned()),
            from_openid: variable("WX_FROM_OPENID"),
            from_appid: variable("WX_FROM_APPID"),
            from_unionid: variable("WX_FROM_UNIONID"),
            open_data: Map::new(),
        }
    }

    /// The caller. Without an openid, it is `first`, with what else is given.
    pub(super) fn identity(&self, first: impl FnOnce() -> Identity) -> Identity {
        let given = |value: &Option<String>| value.clone().filter(|value| !value.is_empty());
        let mut identity = match (given(&self.openid), given(&self.from_openid)) {
            (Some(openid), _) => Identity::default().openid(openid),
            (None, Some(openid)) => {
                let shared = Identity::default().shared_from(given(&self.from_appid).unwrap_or_default(), openid);
                given(&self.from_unionid).into_iter().fold(shared, Identity::from_unionid)
            }
            (None, None) => first(),
        };
        if let Some(appid) = given(&self.appid) {
            identity = identity.appid(appid);
        }
        if let Some(unionid) = given(&self.unionid) {
            identity = identity.unionid(unionid);
        }
        match &self.source {
            Some(source) => identity.source(source.clone()),
            None => identity,
        }
    }
}

/// The users that the page offers. The first one is the default caller.
#[derive(Debug, Clone)]
pub(super) struct Users(Arc<Mutex<Vec<User>>>);

impl Users {
    pub(super) fn new(identities: &[Identity]) -> Self {
        let mut users: Vec<_> = identities.iter().map(User::of).collect();
        if users.is_empty() {
            users.push(User::of(&Identity::default()));
        }
        Self(Arc::new(Mutex::new(users)))
    }

    pub(super) fn all(&self) -> Vec<User> {
        self.lock().clone()
    }

    pub(super) fn replace(&self, users: Vec<User>) {
        *self.lock() = users;
    }

    pub(super) fn identities(&self) -> Vec<Identity> {
        self.lock().iter().map(|user| user.identity(Identity::default)).collect()
    }

    pub(super) fn first(&self) -> Identity {
        self.lock().first().map_or_else(Identity::default, |user| user.identity(Identity::default))
    }

    fn lock(&self) -> MutexGuard<'_, Vec<User>> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_the_identity_that_it_came_from() {
        for identity in [
            Identity::default(),
            Identity::user("bob").unionid("u").appid("wx2").source("wx_devtools"),
            Identity::default().shared_from("wx3", "o3"),
            Identity::default().shared_from("wx3", "o3").from_unionid("u3"),
        ] {
            assert_eq!(User::of(&identity).identity(|| panic!("it has a user")), identity);
        }
    }

    #[test]
    fn a_user_without_openid_is_the_first_one() {
        let user = User { source: Some("s".to_owned()), ..User::default() };
        assert_eq!(user.identity(|| Identity::user("first")), Identity::user("first").source("s"));
    }
}
