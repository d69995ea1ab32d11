//! Calls of WeChat's APIs with an access token, for servers outside WeChat's platform.
//!
//! If there is neither a cloud function's secret nor Cloud Hosting's open-API service, the same calls go to
//! `https://api.weixin.qq.com` with a token. By default it is WeChat's stable token for the appid and secret in the
//! variables `CLOUDFN_APPID` and `CLOUDFN_SECRET` (or `CLOUDFN_SECRET_FILE`). A program that gets its tokens elsewhere,
//! such as from a service that all servers of the account share, implements [`TokenProvider`]:
//!
//! ```no_run
//! use std::process::ExitCode;
//! use std::time::Duration;
//!
//! use cloudfn_runtime::gateway::access_token::{AccessToken, BoxError, TokenProvider};
//! use cloudfn_runtime::host::Host;
//!
//! /// The tokens of our own service.
//! struct Central;
//!
//! impl TokenProvider for Central {
//!     async fn token(&self, refused: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
//!         // Ask the service here; tell it when WeChat has refused its token.
//!         let _ = refused;
//!         Ok(AccessToken::new("TOKEN", Duration::from_secs(600)))
//!     }
//! }
//!
//! fn main() -> ExitCode {
//!     Host::new().access_token(Central).run()
//! }
//! ```
//!
//! https needs the feature `tls`.

mod cache;
mod call;
mod settings;
mod stable;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

pub use self::stable::StableToken;

pub(crate) use self::cache::{NoToken, Tokens};
pub(crate) use self::settings::configured;
pub(crate) use self::stable::StableTokenError;

use super::cloud_call::request;

/// The error of a [`TokenProvider`].
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The base URL of WeChat's APIs.
const BASE: &str = "https://api.weixin.qq.com";

/// A source of access tokens.
///
/// The runtime caches the token and uses it for all calls until shortly before it expires: a provider gets one request
/// at a time, and needs no cache of its own. Each request has a thread and a runtime of its own that end with it, so a
/// connection that is kept for the next request is closed by then.
///
/// A failure is remembered, and in that time every call fails with it at once: for one second, and twice as long after
/// each further failure, up to a minute. For [`StableToken`] it is longer if WeChat rejected the request: from 30
/// seconds to five minutes, or from one to ten minutes if a quota is exceeded.
pub trait TokenProvider: Send + Sync {
    /// Returns a token to call with.
    ///
    /// `refused` is a token that WeChat has just refused although it should be valid. If the provider returns the same
    /// token again, the call fails.
    ///
    /// A call that runs out of time fails, and the request to the provider continues. The future is dropped after 60
    /// seconds, or after the number of milliseconds in the variable `CLOUDFN_TOKEN_TIMEOUT_MS`. A panic counts as a
    /// failure.
    fn token(&self, refused: Option<&AccessToken>) -> impl Future<Output = Result<AccessToken, BoxError>> + Send;

    /// Whether the cause of the last failure may be gone because something has changed since, for example a secret in a
    /// file with [`StableToken`]. If so, the provider is asked again at once. Calls that would fail call this, so it
    /// must not block.
    fn has_changed(&self) -> bool {
        false
    }

    /// The Mini Program that the tokens belong to, if known. Open data is compared with it on a host that does not
    /// report the Mini Program of a user.
    fn appid(&self) -> Option<&str> {
        None
    }
}

/// An access token. It grants full access to the account's APIs, so its `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken {
    text: String,
    expires_in: Duration,
}

impl AccessToken {
    /// Creates a token that is valid for this time from now on.
    #[must_use]
    pub fn new(text: impl Into<String>, expires_in: Duration) -> Self {
        Self { text: text.into(), expires_in }
    }

    /// The token as WeChat issued it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How long it was valid when it was created.
    #[must_use]
    pub fn expires_in(&self) -> Duration {
        self.expires_in
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("AccessToken").field("expires_in", &self.expires_in).finish_non_exhaustive()
    }
}

/// The future of a provider.
type Provided<'a> = Pin<Box<dyn Future<Output = Result<AccessToken, BoxError>> + Send + 'a>>;

/// A provider of any type.
trait Provide: Send + Sync {
    fn provide<'a>(&'a self, refused: Option<&'a AccessToken>) -> Provided<'a>;
    fn has_changed(&self) -> bool;
    fn appid(&self) -> Option<&str>;
}

impl<P: TokenProvider> Provide for P {
    fn provide<'a>(&'a self, refused: Option<&'a AccessToken>) -> Provided<'a> {
        Box::pin(self.token(refused))
    }

    fn has_changed(&self) -> bool {
        TokenProvider::has_changed(self)
    }

    fn appid(&self) -> Option<&str> {
        TokenProvider::appid(self)
    }
}

/// Whether a token or a secret may be sent there: over TLS, or without leaving this machine.
fn is_private(base: &str) -> bool {
    if !base.starts_with("http://") {
        return base.starts_with("https://");
    }
    let Ok(authority) = request::host(base).parse::<http::uri::Authority>() else {
        return false;
    };
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// A token or a secret would be readable in transit.
#[derive(Debug, thiserror::Error)]
#[error(
    "an access_token is not sent to {0}, where it could be read on its way: CLOUDFN_OPEN_API_URL must begin with \
     https://, or be of this machine (http://127.0.0.1:..)"
)]
pub(crate) struct NotPrivate(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_leaves_this_machine_encrypted_only() {
        for base in [
            "https://api.weixin.qq.com",
            "http://127.0.0.1:8080",
            "http://127.1.2.3/below",
            "http://[::1]:80",
            "http://localhost:9",
        ] {
            assert!(is_private(base), "{base}");
        }
        for base in [
            "http://api.weixin.qq.com",
            "http://10.0.0.1",
            "http://127.0.0.1.example.com",
            "http://127.0.0.1@example.com",
            "http://localhost@10.0.0.1/",
            "ftp://127.0.0.1",
            "api.weixin.qq.com",
            "",
        ] {
            assert!(!is_private(base), "{base}");
        }
    }

    #[test]
    fn debug_shows_no_token() {
        assert!(!format!("{:?}", AccessToken::new("hidden", Duration::ZERO)).contains("hidden"));
    }
}
