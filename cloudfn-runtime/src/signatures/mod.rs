//! Signatures: those that WeChat creates, and those of virtual payment.
//!
//! WeChat signs the data that lets a client join a voice call, and lists of parameters. A request of virtual payment
//! (Midas) is signed by this crate, with a secret that never leaves the function: see [`Signed`].
//!
//! ```
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//!
//! #[cloud_function]
//! async fn join(group: String, cloud: Cloud) -> Result<String, Error> {
//!     cloud.voip_sign(group, 1_700_000_000, "any text, once").await
//! }
//!
//! assert_eq!(block_on(join("friends".to_owned(), TestCloud::new().cloud()))?, "test-signature");
//! # Ok::<(), Error>(())
//! ```

mod midas;
pub(crate) mod midas_signature;
mod wire;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

pub use self::midas::{MidasApi, MidasSecret, Signed};

use cloudfn_protocol::codes;

use crate::cloud::deferred::{Deferred, PendingCall, RunningCall};
use crate::cloud::{Cloud, Scope};
use crate::error::Error;
use crate::error::api_name::ApiName;

impl<Permissions> Cloud<Permissions> {
    /// Gets the signature that lets a client join a voice call: `cloud.getVoIPSign({groupId, timestamp, nonce})`.
    ///
    /// The timestamp is in **seconds** since 1970. Milliseconds, as JavaScript's `Date.now()` returns them, are an
    /// error; wx-server-sdk truncates them to another time, and the client is rejected.
    #[doc(alias = "getVoIPSign")]
    #[track_caller]
    pub fn voip_sign(&self, group_id: impl Into<String>, timestamp: u64, nonce: impl Into<String>) -> SignCall {
        let request = SignatureRequest::Voip { group_id: group_id.into(), timestamp, nonce: nonce.into() };
        SignCall(Deferred::new(CallOptions { scope: Arc::clone(self.scope()), request, timeout: None }))
    }

    /// Gets WeChat's signature of a list of parameters, in their order: `cloud.getCloudCallSign({parameterList})`.
    #[doc(alias = "getCloudCallSign")]
    #[track_caller]
    pub fn cloud_call_sign<P: Into<String>>(&self, parameters: impl IntoIterator<Item = P>) -> SignCall {
        let request = SignatureRequest::CloudCall { parameters: parameters.into_iter().map(Into::into).collect() };
        SignCall(Deferred::new(CallOptions { scope: Arc::clone(self.scope()), request, timeout: None }))
    }
}

/// A request for a signature. It is a future; `.await` sends it and returns the signature.
#[must_use = "nothing is asked unless it is awaited: add `.await`"]
pub struct SignCall(Deferred<CallOptions>);

struct CallOptions {
    scope: Arc<Scope>,
    request: SignatureRequest,
    timeout: Option<Duration>,
}

enum SignatureRequest {
    Voip { group_id: String, timestamp: u64, nonce: String },
    CloudCall { parameters: Vec<String> },
}

impl SignCall {
    /// Fails if there is no answer within this time, as [`Call::timeout`](crate::Call::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.change(|options| options.timeout = Some(timeout));
        self
    }
}

impl Future for SignCall {
    type Output = Result<String, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.poll(context)
    }
}

impl PendingCall for CallOptions {
    type Output = Result<String, Error>;

    fn name(&self) -> &'static str {
        match self.request {
            SignatureRequest::Voip { .. } => "getVoIPSign",
            SignatureRequest::CloudCall { .. } => "getCloudCallSign",
        }
    }

    fn start(self) -> RunningCall<Self::Output> {
        Box::pin(self.sign())
    }
}

impl CallOptions {
    async fn sign(self) -> Result<String, Error> {
        let Self { scope, request, timeout } = self;
        let deadline = scope.deadline(timeout);
        let (name, signature) = match request {
            SignatureRequest::Voip { group_id, timestamp, nonce } => {
                let seconds = seconds(timestamp)?;
                let asked = scope.gateway.voip_sign(&scope.environment, group_id, nonce, seconds, deadline);
                ("getVoIPSign", asked.await?)
            }
            SignatureRequest::CloudCall { parameters } => {
                let asked = scope.gateway.cloud_call_sign(&scope.environment, parameters, deadline);
                ("getCloudCallSign", asked.await?)
            }
        };
        if signature.is_empty() {
            // wx-server-sdk returns the empty signature, and the client fails with it.
            return Err(ApiName::own(name).bad_answer(codes::WX_SYSTEM, "the answer has no signature"));
        }
        Ok(signature)
    }
}

/// The wire has 32 bits for the time: enough for seconds until 2106, but not for milliseconds since 1970.
fn seconds(timestamp: u64) -> Result<u32, Error> {
    u32::try_from(timestamp).map_err(|_| {
        let text = format!("the timestamp {timestamp} is in milliseconds: pass it in seconds, {}", timestamp / 1000);
        ApiName::own("getVoIPSign").bad_request(text)
    })
}

impl fmt::Debug for SignCall {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SignCall").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use cloudfn_protocol::envelope::{ApiVoipSignResp, Message};
    use serde_json::json;

    use super::*;
    use crate::error::ErrorKind;
    use crate::testing::{TestCloud, block_on};

    #[test]
    fn the_data_to_sign_is_sent_unchanged() {
        let test = TestCloud::new();
        let cloud: Cloud<()> = test.cloud();
        block_on(async {
            assert_eq!(cloud.voip_sign("g", 1_700_000_000, "n").await.unwrap(), "test-signature");
            assert_eq!(cloud.cloud_call_sign(["b", "a"]).await.unwrap(), "test-signature");
        });
        let asked = json!({"groupId": "g", "timestamp": 1_700_000_000, "nonce": "n"});
        assert_eq!((&*test.calls()[0].api, &test.calls()[0].members), ("getVoIPSign", &asked));
        assert_eq!(test.calls()[1].members, json!({"parameterList": ["b", "a"]}));
    }

    #[test]
    fn a_timestamp_in_milliseconds_is_an_error() {
        let test = TestCloud::new();
        let cloud: Cloud<()> = test.cloud();
        let error = block_on(cloud.voip_sign("g", 1_700_000_000_123, "n")).unwrap_err();
        let expected =
            "getVoIPSign:fail the timestamp 1700000000123 is in milliseconds: pass it in seconds, 1700000000";
        assert_eq!(error.to_string(), expected);
        assert!(test.calls().is_empty(), "nothing was sent");
    }

    #[test]
    fn an_empty_signature_is_an_error() {
        let empty = ApiVoipSignResp::default().encode();
        let test = TestCloud::new().file("getVoIPSign", "", empty);
        let cloud: Cloud<()> = test.cloud();
        let error = block_on(cloud.voip_sign("g", 1, "n")).unwrap_err();
        assert!(error.kind() == ErrorKind::Answer, "{error:?}");
    }
}
