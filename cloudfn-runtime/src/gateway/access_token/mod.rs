//! Calls of WeChat's APIs with an access token, for servers outside of WeChat's platform.
//!
//! Where neither a cloud function's secret nor Cloud Hosting's open-API service is there, the same calls go to
//! `https://api.weixin.qq.com` with a token. By default it is WeChat's stable token for the appid and secret that the
//! variables `CLOUDFN_APPID` and `CLOUDFN_SECRET` (or `CLOUDFN_SECRET_FILE`) hold. A program whose tokens come from
//! elsewhere, such as a service that all servers of the account share, gives its own [`TokenProvider`]:
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

/// What a [`TokenProvider`] fails with.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Where WeChat's APIs are reached.
const BASE: &str = "https://api.weixin.qq.com";

/// Gives access tokens.
///
/// What it gives is kept and used for all calls until shortly before it expires: a provider is asked once at a time, and
/// needs no cache of its own. Each question has a thread and a runtime of its own, which end with it: a connection that is
/// kept for the next question is closed by then.
///
/// A failure is remembered, and every call in that time fails with it at once: for one second, and twice as long after
/// each failure that follows, up to a minute. For [`StableToken`] it is longer where WeChat has refused: from 30 seconds to
/// five minutes, or from one to ten where it was asked too often.
pub trait TokenProvider: Send + Sync {
    /// A token to call with.
    ///
    /// `refused` is the token that WeChat has just refused though it should have been good. A provider that gives the same
    /// one again makes the call fail.
    ///
    /// A call that has no more time fails, and the provider goes on. The future is dropped after 60 seconds, or as many
    /// milliseconds as the variable `CLOUDFN_TOKEN_TIMEOUT_MS` says. It may panic: that is a failure like another.
    fn token(&self, refused: Option<&AccessToken>) -> impl Future<Output = Result<AccessToken, BoxError>> + Send;

    /// Whether what the last question failed for may be over, because something has changed since: a secret in a file, for
    /// [`StableToken`]. Then the provider is asked again at once. Calls that would fail ask this, so it must not block.
    fn has_changed(&self) -> bool {
        false
    }

    /// The Mini Program whose tokens these are, where that is known. Open data is compared with it on a host that does not
    /// say in which Mini Program a user is.
    fn appid(&self) -> Option<&str> {
        None
    }
}

/// An access token: whoever has it can act in the account's name. Its `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken {
    text: String,
    expires_in: Duration,
}

impl AccessToken {
    /// A token that is good for so long from now on.
    #[must_use]
    pub fn new(text: impl Into<String>, expires_in: Duration) -> Self {
        Self { text: text.into(), expires_in }
    }

    /// The token itself.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// For how long it was good when it was given.
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

/// A token that a provider is about to give.
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

/// Whether a token or a secret may be sent there: encrypted, or not leaving this machine.
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

/// A token or a secret would be readable on its way.
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
