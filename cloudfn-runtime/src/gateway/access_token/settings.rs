//! The settings of access tokens: the account in the variables of the process.

use std::sync::Arc;
use std::time::Duration;

use super::stable::{Secret, StableTokenError};
use super::{BASE, NotPrivate, StableToken, Tokens, is_private};
use crate::environment::Environment;
use crate::gateway::http_api::BASE_VARIABLE;
use crate::platform::is_cloud_hosting;

/// The variable for the time that a provider may take for one token, in milliseconds.
const TIMEOUT_VARIABLE: &str = "CLOUDFN_TOKEN_TIMEOUT_MS";

/// An hour, in milliseconds.
const MAX_TIMEOUT: u64 = 60 * 60 * 1000;

/// The tokens of this process: those of the program, otherwise those of the account in the variables. `None` in Cloud
/// Hosting, which adds a token itself.
pub(crate) fn configured(
    own: Option<Arc<Tokens>>,
    process: &Environment,
) -> Result<Option<Arc<Tokens>>, BadAccessToken> {
    let tokens = match own {
        Some(tokens) => Some(tokens),
        None => account(process)?.map(|provider| Arc::new(Tokens::new(provider))),
    };
    if let (Some(timeout), Some(tokens)) = (timeout(process)?, &tokens) {
        tokens.set_max_fetch_time(timeout);
    }
    let base = process.filled(BASE_VARIABLE).unwrap_or(BASE);
    match tokens {
        Some(_) if is_cloud_hosting(process) => {
            tracing::info!(target: "cloudfn", "not requesting an access_token: in Cloud Hosting, calls have one already");
            Ok(None)
        }
        Some(_) if !is_private(base) => Err(NotPrivate(base.to_owned()).into()),
        Some(_) if base.starts_with("https://") && !cfg!(feature = "tls") => Err(BadAccessToken::NoTls),
        tokens => Ok(tokens),
    }
}

fn timeout(process: &Environment) -> Result<Option<Duration>, BadAccessToken> {
    let Some(text) = process.filled(TIMEOUT_VARIABLE) else { return Ok(None) };
    match text.parse() {
        Ok(millis @ 1..=MAX_TIMEOUT) => Ok(Some(Duration::from_millis(millis))),
        _ => Err(BadAccessToken::Timeout(text.to_owned())),
    }
}

fn account(process: &Environment) -> Result<Option<StableToken>, BadAccessToken> {
    let appid = process.filled("CLOUDFN_APPID");
    let secret = match (process.filled("CLOUDFN_SECRET"), process.filled("CLOUDFN_SECRET_FILE")) {
        (Some(_), Some(_)) => return Err(BadAccessToken::TwoSecrets),
        (Some(text), None) => Some(Secret::Text(text.to_owned())),
        (None, Some(path)) => Some(Secret::File(path.into())),
        (None, None) => None,
    };
    match (appid, secret) {
        (Some(appid), Some(secret)) => {
            secret.check()?;
            Ok(Some(StableToken::with(appid.to_owned(), secret)))
        }
        (Some(_), None) => Err(BadAccessToken::NoSecret),
        (None, Some(_)) => Err(BadAccessToken::NoAppid),
        (None, None) => Ok(None),
    }
}

/// Variables that name no account, or one that cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BadAccessToken {
    #[error(
        "CLOUDFN_APPID is set without a secret: set CLOUDFN_SECRET, or CLOUDFN_SECRET_FILE to a file that holds it"
    )]
    NoSecret,
    #[error("a secret is set without the appid it belongs to: set CLOUDFN_APPID")]
    NoAppid,
    #[error("CLOUDFN_SECRET and CLOUDFN_SECRET_FILE are both set: only one of them can count")]
    TwoSecrets,
    #[error(
        "calls with an access_token need https, and this program was built without it: cloudfn-runtime = {{ .., features = [\"tls\"] }}"
    )]
    NoTls,
    #[error("`{0}` in {TIMEOUT_VARIABLE} is not a number of milliseconds from 1 to {MAX_TIMEOUT}")]
    Timeout(String),
    #[error(transparent)]
    NotPrivate(#[from] NotPrivate),
    #[error(transparent)]
    Secret(#[from] StableTokenError),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const HERE: (&str, &str) = (BASE_VARIABLE, "http://127.0.0.1:1");
    const ACCOUNT: [(&str, &str); 3] = [HERE, ("CLOUDFN_APPID", "wx1"), ("CLOUDFN_SECRET", "hidden")];

    fn appid(variables: &[(&str, &str)]) -> Result<Option<String>, String> {
        let tokens = configured(None, &process(variables)).map_err(|error| error.to_string())?;
        Ok(tokens.map(|tokens| tokens.appid().unwrap_or_default().to_owned()))
    }

    #[test]
    fn an_appid_and_a_secret_make_an_account() {
        assert_eq!(appid(&ACCOUNT), Ok(Some("wx1".to_owned())));
        assert_eq!(appid(&[]), Ok(None));
    }

    #[test]
    fn an_invalid_time_limit_is_an_error() {
        for text in ["0", "soon", "-5", "3600001"] {
            let message = appid(&[&ACCOUNT[..], &[(TIMEOUT_VARIABLE, text)]].concat()).unwrap_err();
            assert!(message.contains(TIMEOUT_VARIABLE) && message.contains(text), "{message}");
        }
        assert!(appid(&[&ACCOUNT[..], &[(TIMEOUT_VARIABLE, "90000")]].concat()).is_ok());
    }

    #[test]
    fn in_cloud_hosting_no_token_is_needed() {
        assert_eq!(appid(&[&ACCOUNT[..], &[("CBR_ENV_ID", "prod")]].concat()), Ok(None));
    }

    #[test]
    fn half_an_account_is_an_error_that_shows_no_secret() {
        assert!(appid(&ACCOUNT[..2]).unwrap_err().contains("CLOUDFN_SECRET_FILE"));
        let secret = [HERE, ACCOUNT[2]];
        let message = appid(&secret).unwrap_err();
        assert!(message.contains("set CLOUDFN_APPID") && !message.contains("hidden"), "{message}");
        let both = [&ACCOUNT[..], &[("CLOUDFN_SECRET_FILE", "/none")]].concat();
        assert!(appid(&both).unwrap_err().contains("both set"));
        let missing = [HERE, ACCOUNT[1], ("CLOUDFN_SECRET_FILE", "/none/of/this")];
        assert!(appid(&missing).unwrap_err().contains("/none/of/this (CLOUDFN_SECRET_FILE)"));
    }

    #[test]
    fn an_unencrypted_server_is_rejected_at_the_start() {
        let message = appid(&[&ACCOUNT[1..], &[(BASE_VARIABLE, "http://10.0.0.1")]].concat()).unwrap_err();
        assert!(message.contains("not sent to http://10.0.0.1"), "{message}");
    }

    #[test]
    #[cfg(feature = "tls")]
    fn with_tls_the_real_server_can_be_called() {
        assert_eq!(appid(&ACCOUNT[1..]), Ok(Some("wx1".to_owned())));
    }

    #[test]
    #[cfg(not(feature = "tls"))]
    fn without_tls_only_a_server_on_this_machine_can_be_called() {
        let message = appid(&ACCOUNT[1..]).unwrap_err();
        assert!(message.contains("features = [\"tls\"]"), "{message}");
    }
}
