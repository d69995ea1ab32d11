//! A call with an access token.

use cloudfn_openapi::{Api, Content};
use cloudfn_protocol::codes;
use cloudfn_protocol::percent;
use tokio::time::Instant;

use super::{AccessToken, BASE, NoToken, NotPrivate, StableTokenError, Tokens, is_private};
use crate::environment::Environment;
use crate::error::api_name::ApiName;
use crate::error::{Error, ErrorKind};
use crate::gateway::Gateway;
use crate::gateway::cloud_call::OpenApiCall;
use crate::gateway::http_api::{self, Endpoint};
use crate::gateway::secrets::Secrets;
use crate::http_client::HttpRequest;

/// WeChat's errcodes for a token that is not valid: invalid or replaced, expired, malformed.
const REFUSALS: [i64; 3] = [40_001, 42_001, 40_014];

/// A token belongs to one account.
#[derive(Debug, thiserror::Error)]
#[error(
    "an access_token belongs to one Mini Program: `.appid(\"{0}\")` works only in cloud functions and Cloud Hosting"
)]
struct OtherAppid(String);

impl Gateway {
    /// Calls an API for the invocation with this environment. If WeChat refuses the token, the call is repeated with
    /// another one: a call with a refused token has had no effect. The protocol version has no meaning here.
    pub(crate) async fn with_access_token(
        &self,
        tokens: &Tokens,
        environment: &Environment,
        api_name: &ApiName<'_>,
        api: &Api,
        call: OpenApiCall,
    ) -> Result<Content, Error> {
        let deadline = call.deadline;
        let endpoint = Endpoint::new(environment, BASE);
        if !is_private(endpoint.base) {
            return Err(api_name.bad_request(NotPrivate(endpoint.base.to_owned())));
        }
        if let Some(appid) = call.appid.filter(|appid| tokens.appid() != Some(appid)) {
            return Err(api_name.bad_request(OtherAppid(appid)));
        }
        // Before a token is requested: a request that cannot be written needs none.
        let request = http_api::write(&self.shared, &endpoint, api, &call.members)
            .map_err(|error| api_name.bad_request(error))?;
        let display_url = endpoint.display_url(api);
        let token = tokens.token(deadline).await.map_err(|error| no_token(api_name, error))?;
        let mut secrets = Secrets::of(environment);
        secrets.add_headers(&request);
        let result = self.attempt(api_name, &display_url, request.clone(), &token, &mut secrets, deadline).await;
        let Some(refusal) = refusal(&result) else { return result };
        tracing::debug!(target: "cloudfn::call", api = api_name.inner(), errcode = refusal, "the access_token was refused");
        let token = tokens.instead_of(&token, deadline).await.map_err(|error| no_token(api_name, error))?;
        self.attempt(api_name, &display_url, request, &token, &mut secrets, deadline).await.map_err(refused_again)
    }

    async fn attempt(
        &self,
        api_name: &ApiName<'_>,
        display_url: &str,
        mut request: HttpRequest,
        token: &AccessToken,
        secrets: &mut Secrets,
        deadline: Instant,
    ) -> Result<Content, Error> {
        secrets.add(token.text());
        request.url = with_token(&request.url, display_url, token);
        let exchange = async {
            let mut response = self.fetch(api_name, request, None, deadline).await?;
            secrets.scrub_response(&mut response);
            http_api::read(api_name, display_url, response, self.limits.values())
        };
        exchange.await.map_err(|error| secrets.scrub_error(error))
    }
}

/// Inserts a token where WeChat's documentation has it: first in the query.
fn with_token(url: &str, display_url: &str, token: &AccessToken) -> String {
    let rest = url.strip_prefix(display_url).unwrap_or_default();
    let mark = if display_url.contains('?') { '&' } else { '?' };
    let and = if rest.is_empty() { "" } else { "&" };
    let rest = rest.get(1..).unwrap_or_default();
    format!("{display_url}{mark}access_token={}{and}{rest}", percent::encode_unreserved(token.text()))
}

/// The errcode of an answer that refuses the token.
fn refusal(result: &Result<Content, Error>) -> Option<i64> {
    result.as_ref().err().and_then(Error::errcode).filter(|errcode| REFUSALS.contains(errcode))
}

fn refused_again(error: Error) -> Error {
    match error.errcode() {
        Some(errcode) if REFUSALS.contains(&errcode) => {
            let advice = format!(
                "{} (errcode {errcode}: WeChat refused two access_tokens in a row; does another program request \
                 tokens of this account?)",
                error.err_msg()
            );
            error.with_display(advice)
        }
        _ => error,
    }
}

/// The error for a call without an access token.
fn no_token(api_name: &ApiName<'_>, error: NoToken) -> Error {
    let code = match error.reason() {
        NoToken::TooLate => return api_name.wrapped(ErrorKind::Timeout, codes::RESOURCE_SYSTEM, &error.to_string()),
        NoToken::SameToken
        | NoToken::RefusedAgain
        | NoToken::Expired(_)
        | NoToken::Slow(_)
        | NoToken::Ended
        | NoToken::Stuck(_)
        | NoToken::BackingOff { .. } => codes::UNKNOWN,
        NoToken::Provider(provider) => {
            let stable = provider.downcast_ref::<StableTokenError>();
            stable.and_then(StableTokenError::errcode).unwrap_or(codes::UNKNOWN)
        }
    };
    api_name.no_access_token(code, error)
}

#[cfg(test)]
mod tests;

#[cfg(test)]
#[cfg(feature = "tls")]
mod https_tests;
