//! `Init`: the settings of wx-server-sdk's `cloud.init({..})`.

use std::fmt;

use crate::environment::Environment;
use crate::platform::Platform;

/// The settings of a gateway. The default suits a cloud function: its own environment, found by its variables.
#[derive(Clone, Default)]
pub struct Init {
    /// The cloud environment: `env`.
    pub env: Env,
    /// The gateway's URL, which overrides that of the environment: `serviceUrl`.
    pub service_url: Option<String>,
    /// The region: `region`.
    pub region: Option<String>,
    /// `http` or `https` outside the platform: `protocol`.
    pub protocol: Option<String>,
    /// Further headers. They are sent and signed, and cannot replace those of every request.
    pub headers: Vec<(String, String)>,
    /// A secret that overrides that of the environment.
    pub secret: Option<Secret>,
    /// `context.eventID`: the prefix of the sequence ids.
    pub event_id: Option<String>,
    /// `context.extendedContext`.
    pub extended: Option<ExtendedContext>,
}

/// The cloud environment of a call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Env {
    /// The environment of the function: `DYNAMIC_CURRENT_ENV`.
    #[default]
    Current,
    /// No environment is named: that of the function, and outside of functions the account's first one.
    Unset,
    /// The environment with this name.
    Named(String),
}

/// Facts that a caller of node-sdk can pass in `context.extendedContext`.
#[derive(Debug, Clone, Default)]
pub struct ExtendedContext {
    /// The cloud environment: `envId`.
    pub env: Option<String>,
    /// What started the function: `source`.
    pub source: Option<String>,
    /// A temporary secret: `tmpSecret`.
    pub secret: Option<Secret>,
}

/// The secret that signs requests. Its `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    /// `TENCENTCLOUD_SECRETID`
    pub id: String,
    /// `TENCENTCLOUD_SECRETKEY`
    pub key: String,
    /// `TENCENTCLOUD_SESSIONTOKEN`. A permanent secret has none; the field is sent empty.
    pub session_token: Option<String>,
}

/// A [`Secret`] where it already is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct BorrowedSecret<'a> {
    pub(crate) id: &'a str,
    pub(crate) key: &'a str,
    pub(crate) session_token: Option<&'a str>,
}

impl Secret {
    pub(crate) fn borrowed(&self) -> BorrowedSecret<'_> {
        BorrowedSecret { id: &self.id, key: &self.key, session_token: self.session_token.as_deref() }
    }
}

impl Init {
    /// The name of the cloud environment; empty if none is known.
    pub(crate) fn env_name<'a>(&'a self, environment: &'a Environment) -> &'a str {
        let extended = self.extended.as_ref().and_then(|extended| extended.env.as_deref());
        let is_function = Platform::of(environment) == Platform::CloudFunction;
        match (&self.env, extended) {
            (Env::Named(name), _) => name,
            (Env::Unset, Some(name)) => name,
            (Env::Unset, None) if !is_function => "",
            (Env::Unset, None) | (Env::Current, _) => {
                listed(environment, "TCB_ENV").or_else(|| environment.filled("SCF_NAMESPACE")).unwrap_or_default()
            }
        }
    }

    /// The secret to sign with: the first one with both an id and a key.
    pub(crate) fn secret<'a>(&'a self, environment: &'a Environment) -> Option<BorrowedSecret<'a>> {
        let extended = self.extended.as_ref().and_then(|extended| extended.secret.as_ref());
        if let Some(secret) = self.secret.as_ref().or(extended) {
            return Some(secret.borrowed());
        }
        Some(BorrowedSecret {
            id: environment.filled("TENCENTCLOUD_SECRETID")?,
            key: environment.filled("TENCENTCLOUD_SECRETKEY")?,
            session_token: environment.get("TENCENTCLOUD_SESSIONTOKEN"),
        })
    }

    /// What started the function; empty if unknown.
    pub(crate) fn source<'a>(&'a self, environment: &'a Environment) -> &'a str {
        let extended = self.extended.as_ref().and_then(|extended| extended.source.as_deref());
        extended.or_else(|| listed(environment, "TCB_SOURCE")).unwrap_or_default()
    }
}

/// A variable that counts only if the platform lists it and it is not empty.
pub(crate) fn listed<'a>(environment: &'a Environment, name: &str) -> Option<&'a str> {
    environment.listed(name).filter(|value| !value.is_empty())
}

impl fmt::Debug for Init {
    /// Does not show the values of headers, which can be secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        formatter
            .debug_struct("Init")
            .field("env", &self.env)
            .field("service_url", &self.service_url)
            .field("region", &self.region)
            .field("headers", &headers)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

impl fmt::Debug for BorrowedSecret<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("BorrowedSecret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn env_name(env: Env, variables: &[(&str, &str)]) -> String {
        Init { env, ..Init::default() }.env_name(&environment(variables)).to_owned()
    }

    #[test]
    fn the_environment_is_the_listed_one_or_the_namespace() {
        let namespace = ("SCF_NAMESPACE", "ns");
        let named = [namespace, ("TCB_ENV", "tcb"), ("TCB_CONTEXT_KEYS", "TCB_ENV")];
        assert_eq!(env_name(Env::Current, &named), "tcb");
        assert_eq!(env_name(Env::Current, &named[..2]), "ns");
        assert_eq!(env_name(Env::Named("mine".into()), &named), "mine");
        assert_eq!(env_name(Env::Current, &[]), "");
    }

    #[test]
    fn without_a_name_only_a_function_has_an_environment() {
        let function = [("SCF_NAMESPACE", "ns"), ("TENCENTCLOUD_RUNENV", "SCF")];
        assert_eq!(env_name(Env::Unset, &function), "ns");
        assert_eq!(env_name(Env::Unset, &function[..1]), "");
    }

    #[test]
    fn half_a_secret_does_not_count() {
        let half = environment(&[("TENCENTCLOUD_SECRETID", "id"), ("TENCENTCLOUD_SECRETKEY", "")]);
        assert_eq!(Init::default().secret(&half), None);
    }

    #[test]
    fn debug_shows_no_secret() {
        let secret = Secret { id: "hidden".into(), key: "hidden".into(), session_token: Some("hidden".into()) };
        let init = Init {
            headers: vec![("x-key".into(), "hidden".into())],
            extended: Some(ExtendedContext { secret: Some(secret.clone()), ..ExtendedContext::default() }),
            secret: Some(secret),
            ..Init::default()
        };
        let output = format!("{init:?} {:?} {:?}", init.secret, init.extended);
        assert!(output.contains("x-key") && !output.contains("hidden"), "{output}");
    }
}
