//! The stand-in for access tokens in a program that is built without the feature: a type without values.

use std::sync::Arc;

use cloudfn_openapi::{Api, Content};

use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::Gateway;
use crate::gateway::cloud_call::OpenApiCall;
use crate::platform::is_cloud_hosting;

#[derive(Debug)]
pub(crate) enum Tokens {}

impl Tokens {
    pub(crate) fn appid(&self) -> Option<&str> {
        match *self {}
    }
}

impl Gateway {
    #[expect(clippy::unused_async, reason = "it replaces an async function")]
    pub(crate) async fn with_access_token(
        &self,
        tokens: &Tokens,
        _: &Environment,
        _: &ApiName<'_>,
        _: &Api,
        _: OpenApiCall,
    ) -> Result<Content, Error> {
        match *tokens {}
    }
}

/// Returns none. A program that names an account gets an error, because its tokens would never be used.
pub(crate) fn configured(own: Option<Arc<Tokens>>, process: &Environment) -> Result<Option<Arc<Tokens>>, NotBuilt> {
    let is_named =
        ["CLOUDFN_APPID", "CLOUDFN_SECRET", "CLOUDFN_SECRET_FILE"].iter().any(|name| process.filled(name).is_some());
    // In Cloud Hosting calls have a token anyway.
    if is_named && !is_cloud_hosting(process) {
        return Err(NotBuilt);
    }
    Ok(own)
}

/// An account is named that this program cannot use.
#[derive(Debug, thiserror::Error)]
#[error(
    "CLOUDFN_APPID or its secret is set, and this program was built without the feature that uses them: \
     cloudfn-runtime = {{ .., features = [\"tls\"] }}"
)]
pub(crate) struct NotBuilt;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unusable_account_is_an_error_rather_than_ignored() {
        let process = |name: &str| [(name.to_owned(), "a".to_owned())].into_iter().collect();
        let message = configured(None, &process("CLOUDFN_APPID")).unwrap_err().to_string();
        assert!(message.ends_with("features = [\"tls\"] }"), "{message}");
        assert!(configured(None, &process("CLOUDFN_CONCURRENCY")).unwrap().is_none());
    }
}
