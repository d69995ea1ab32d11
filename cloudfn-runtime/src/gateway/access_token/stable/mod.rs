//! `StableToken`: WeChat's stable token, `POST /cgi-bin/stable_token`.
//!
//! Everybody who asks with the same appid and secret gets the same token while it is valid, so any number of servers
//! can ask. (`/cgi-bin/token` issues a new token each time and invalidates the old one.)

use std::fmt;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cloudfn_protocol::json_object;
use serde::Deserialize;
use serde_json::json;
use tokio::time::Instant;

use super::{AccessToken, BASE, BoxError, NotPrivate, TokenProvider, is_private};
use crate::gateway::cloud_call::request;
use crate::gateway::default_client;
use crate::gateway::http_api::BASE_VARIABLE;
use crate::gateway::secrets::{self, Secrets};
use crate::gateway::sources::Sources;
use crate::http_client::limits::Limit;
use crate::http_client::{HttpClient, HttpError, HttpRequest, HttpResponse};

const PATH: &str = "/cgi-bin/stable_token";

/// The time limit of one request. The provider's limit is shorter: see `CLOUDFN_TOKEN_TIMEOUT_MS`.
const TIMEOUT: Duration = Duration::from_secs(10 * 60);

/// The minimum time between forced tokens, in milliseconds. WeChat allows twenty a day for all servers of an account
/// together.
const FORCED_AT_MOST_EVERY: u64 = 72 * 60 * 1000;

/// WeChat's stable token of one account, by its appid and secret.
///
/// The variables `CLOUDFN_APPID` and `CLOUDFN_SECRET` do the same without code. `CLOUDFN_OPEN_API_URL`, read when this
/// is created, replaces the base URL `https://api.weixin.qq.com`.
///
/// ```
/// use cloudfn_runtime::gateway::access_token::StableToken;
///
/// let tokens = StableToken::new("wx1234567890abcdef", "hidden");
/// assert!(!format!("{tokens:?}").contains("hidden"));
/// ```
#[doc(alias = "getStableAccessToken")]
pub struct StableToken {
    appid: String,
    secret: Secret,
    base: String,
    client: Box<dyn HttpClient>,
    now: Box<dyn Fn() -> u64 + Send + Sync>,
    /// When a new token was last forced, in milliseconds since 1970.
    forced_at: Mutex<Option<u64>>,
    /// The secret of the last request, if it is read from a file.
    last_secret: Mutex<Option<String>>,
}

/// The account's secret.
pub(super) enum Secret {
    Text(String),
    /// In a file that is read for each token, so a new secret needs no restart.
    File(PathBuf),
}

impl StableToken {
    /// Creates a provider for the tokens of this account.
    #[must_use]
    pub fn new(appid: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::with(appid.into(), Secret::Text(secret.into()))
    }

    /// Creates a provider whose secret is in a file: a secret of Docker, Kubernetes, or systemd. Surrounding white
    /// space is removed.
    #[must_use]
    pub fn with_secret_file(appid: impl Into<String>, path: impl Into<PathBuf>) -> Self {
        Self::with(appid.into(), Secret::File(path.into()))
    }

    pub(super) fn with(appid: String, secret: Secret) -> Self {
        let base = std::env::var(BASE_VARIABLE).ok().filter(|base| !base.is_empty());
        Self {
            appid,
            secret,
            base: base.unwrap_or_else(|| BASE.to_owned()),
            client: default_client(),
            now: Sources::default().now,
            forced_at: Mutex::default(),
            last_secret: Mutex::default(),
        }
    }

    async fn ask(&self, is_forced: bool) -> Result<AccessToken, StableTokenError> {
        let base = self.base.trim_end_matches('/');
        if !is_private(base) {
            return Err(NotPrivate(base.to_owned()).into());
        }
        let url = format!("{base}{PATH}");
        let found = self.secret.read();
        if let Secret::File(_) = self.secret {
            *self.last_secret() = found.as_ref().ok().cloned();
        }
        let secret = found?;
        let body = json!({
            "grant_type": "client_credential",
            "appid": self.appid,
            "secret": secret,
            "force_refresh": is_forced,
        });
        let headers = [
            ("Host", request::host(&url)),
            ("User-Agent", concat!("cloudfn-runtime/", env!("CARGO_PKG_VERSION"))),
            ("Content-Type", "application/json"),
            // It runs once in two hours, on any thread.
            ("Connection", "close"),
        ];
        let headers = headers.map(|(name, value)| (name.into(), value.to_owned().into())).to_vec();
        let request = HttpRequest { method: "POST", url, headers, body: body.to_string().into_bytes() };
        let mut secrets = Secrets::default();
        secrets.add(&secret);
        let deadline = Instant::now() + TIMEOUT;
        let exchange = async {
            let incoming = self.client.transfer(request, None, deadline).await?;
            let retry_after = incoming.retry_after;
            Ok((incoming.whole(deadline, Limit::TOKEN).await?, retry_after))
        };
        let (response, retry_after) = exchange.await.map_err(StableTokenError::Unreachable)?;
        read(&response).map_err(|error| error.without(&secrets).with_retry_after(retry_after))
    }

    /// Forces a new token, unless that happened recently.
    async fn force(&self) -> Option<Result<AccessToken, StableTokenError>> {
        let now = (self.now)();
        if self.forced_at().is_some_and(|forced_at| now < forced_at.saturating_add(FORCED_AT_MOST_EVERY)) {
            return None;
        }
        tracing::warn!(target: "cloudfn", "WeChat refuses the access_token that it issued: forcing a new one");
        let forced = self.ask(true).await;
        // A request that did not reach WeChat used no quota.
        if matches!(forced, Ok(_) | Err(StableTokenError::Refused { .. })) {
            *self.forced_at() = Some(now);
        }
        Some(forced)
    }

    fn last_secret(&self) -> MutexGuard<'_, Option<String>> {
        // Nothing panics while the lock is held.
        self.last_secret.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn forced_at(&self) -> MutexGuard<'_, Option<u64>> {
        // Nothing panics while the lock is held.
        self.forced_at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl TokenProvider for StableToken {
    async fn token(&self, refused: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        let token = self.ask(false).await?;
        // Usually another server has a new token already, or the old one has expired. Only a token that is refused and
        // still the account's must be replaced by force; that is rare and subject to a quota.
        if refused.is_some_and(|refused| refused.text() == token.text())
            && let Some(forced) = self.force().await
        {
            return Ok(forced?);
        }
        Ok(token)
    }

    fn has_changed(&self) -> bool {
        let Secret::File(_) = self.secret else { return false };
        self.secret.read().is_ok_and(|secret| self.last_secret().as_ref() != Some(&secret))
    }

    fn appid(&self) -> Option<&str> {
        Some(&self.appid)
    }
}

impl Secret {
    fn read(&self) -> Result<String, StableTokenError> {
        match self {
            Self::Text(text) => Ok(text.clone()),
            Self::File(path) => match std::fs::read_to_string(path) {
                // Editors and `echo` end a file with a line break.
                Ok(text) => Ok(text.trim().to_owned()),
                Err(source) => Err(StableTokenError::SecretFile { path: path.clone(), source }),
            },
        }
    }

    /// Checks that it can be read now.
    pub(super) fn check(&self) -> Result<(), StableTokenError> {
        self.read().map(drop)
    }
}

#[derive(Deserialize)]
struct Answer {
    access_token: Option<String>,
    expires_in: Option<u64>,
    errcode: Option<i64>,
    errmsg: Option<String>,
}

fn read(response: &HttpResponse) -> Result<AccessToken, StableTokenError> {
    if !(200..300).contains(&response.status) {
        return Err(StableTokenError::Status(response.status, None));
    }
    // An unexpected answer may contain anything, including a token, so none of it is shown.
    let answer: Answer = json_object::read(&response.body).map_err(|_| StableTokenError::NoAnswer)?;
    match answer {
        Answer { errcode: Some(errcode), errmsg, .. } if errcode != 0 => {
            Err(StableTokenError::Refused { errcode, errmsg: errmsg.unwrap_or_default() })
        }
        Answer { access_token: Some(token), expires_in: Some(seconds), .. } => {
            Ok(AccessToken::new(token, Duration::from_secs(seconds)))
        }
        _ => Err(StableTokenError::NoAnswer),
    }
}

/// Why WeChat issued no token.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StableTokenError {
    #[error("{errmsg} (errcode {errcode}{})", advice(*errcode))]
    Refused { errcode: i64, errmsg: String },
    #[error("WeChat's token service answered with HTTP status {0}")]
    Status(u16, Option<Duration>),
    #[error("the answer of WeChat's token service has neither an access_token nor an errcode")]
    NoAnswer,
    #[error("WeChat's token service cannot be reached: {0}")]
    Unreachable(HttpError),
    #[error("the secret cannot be read from {} (CLOUDFN_SECRET_FILE): {source}", path.display())]
    SecretFile { path: PathBuf, source: std::io::Error },
    #[error(transparent)]
    NotPrivate(#[from] NotPrivate),
}

impl StableTokenError {
    /// WeChat's number for the problem.
    pub(crate) fn errcode(&self) -> Option<i64> {
        match self {
            Self::Refused { errcode, .. } => Some(*errcode),
            _ => None,
        }
    }

    /// The error without the secret, in case WeChat's text contains it.
    fn without(self, secrets: &Secrets) -> Self {
        match self {
            Self::Refused { errcode, errmsg } => {
                Self::Refused { errcode, errmsg: secrets::shortened(secrets.scrub_text(errmsg)) }
            }
            other => other,
        }
    }

    /// The error with the service's `Retry-After`.
    fn with_retry_after(self, retry_after: Option<Duration>) -> Self {
        match self {
            Self::Status(status, _) => Self::Status(status, retry_after),
            other => other,
        }
    }
}

/// What to do about an errcode of the token service.
fn advice(errcode: i64) -> &'static str {
    match errcode {
        -1 => ": WeChat is busy; call again",
        40_013 | 41_002 => ": WeChat does not know this appid; check CLOUDFN_APPID, to the case of its letters",
        40_125 | 41_004 | 40_001 => {
            ": the secret is not that of the appid; check CLOUDFN_SECRET. A reset in the console ends the old secret at once"
        }
        40_164 => {
            ": WeChat does not take this server's address; add the address it names to the IP white list of the account \
             whose appid this is, in the console under Development"
        }
        40_243 => ": the secret is frozen; unfreeze it in the console under Development",
        45_009 | 45_011 => {
            ": too many tokens were asked for; one process asks once in two hours, so look for processes that restart \
             and again"
        }
        50_004 | 50_007 => ": the account is frozen or may not use this; see its console",
        89_503 | 89_506 | 89_507 => ": an administrator of the account must confirm this server's address",
        _ => "",
    }
}

impl fmt::Debug for StableToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("StableToken").field("appid", &self.appid).finish_non_exhaustive()
    }
}

#[cfg(test)]
pub(super) mod tests;
