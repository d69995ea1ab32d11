//! Signed requests of virtual payment (Midas).

use std::fmt;

use cloudfn_openapi::midas::{
    CancelPay, CancelPaySandbox, GetBalance, GetBalanceSandbox, Pay, PaySandbox, Present, PresentSandbox,
};
use cloudfn_openapi::{Api, Case, Content, DeclaredIn, ReadError, Request};
use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::Value;

use super::midas_signature as midas;
use crate::cloud::untyped::Untyped;

/// The member that holds the signature.
const SIGNATURE: &str = "sig";

/// The secret of virtual payment. Midas issues one for each app, and another for its sandbox.
///
/// It does not implement `Serialize`, so no answer and no request can contain it, and its `Debug` shows nothing.
///
/// ```compile_fail,E0277
/// use cloudfn_runtime::signatures::MidasSecret;
///
/// serde_json::to_string(&MidasSecret::new("hidden"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct MidasSecret(String);

impl MidasSecret {
    /// Creates a secret from its text.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(secret.into())
    }
}

impl fmt::Debug for MidasSecret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("MidasSecret")
    }
}

/// A request that takes a Midas signature: those of the eight APIs of `openapi.midas`, and [`Untyped`] of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` takes no Midas signature",
    label = "not an API of virtual payment",
    note = "only the APIs of `openapi::midas` are signed with a Midas secret"
)]
pub trait MidasApi: Request + sealed::Midas {}

mod sealed {
    pub trait Midas {}
}

macro_rules! midas_apis {
    ($($request:ident)*) => { $(
        impl sealed::Midas for $request {}
        impl MidasApi for $request {}
    )* };
}

midas_apis! { CancelPay CancelPaySandbox GetBalance GetBalanceSandbox Pay PaySandbox Present PresentSandbox }

impl<R: MidasApi> sealed::Midas for Untyped<R> {}
impl<R: MidasApi> MidasApi for Untyped<R> {}

/// A request of virtual payment with its signature: `cloud.signature({type: "midas", params, secret})`.
///
/// It signs every member that is sent, as Midas requires, and writes the signature to the member `sig`, replacing its
/// value.
///
/// ```
/// use cloudfn_runtime::openapi::midas::{self, GetBalance, GetBalanceArguments};
/// use cloudfn_runtime::signatures::{MidasSecret, Signed};
/// use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};
///
/// #[cloud_function(openapi = ["midas.getBalance"])]
/// async fn balance(now: i64, cloud: Cloud) -> Result<Answer<midas::GetBalanceReply>, Error> {
///     let secret = MidasSecret::new(std::env::var("MIDAS_SECRET").unwrap_or_default());
///     let request = GetBalance::new(GetBalanceArguments {
///         openid: cloud.wx_context().openid()?.into(),
///         appid: "wx1".into(),
///         offer_id: "OFFER_ID".into(),
///         ts: now,
///         zone_id: "1".into(),
///         pf: "android".into(),
///         sig: String::new(),
///     });
///     cloud.openapi(Signed::new(request, &secret)).await
/// }
/// # let _ = balance;
/// ```
///
/// No other API is signed like this. wx-server-sdk sends the secret itself to an API that takes no signature; here that
/// does not compile:
///
/// ```compile_fail,E0277
/// use cloudfn_runtime::openapi::wxacode::GetUnlimited;
/// use cloudfn_runtime::signatures::{MidasSecret, Signed};
///
/// Signed::new(GetUnlimited::new("scene"), &MidasSecret::new("hidden"));
/// ```
#[must_use]
#[doc(alias = "signature")]
#[derive(Clone)]
pub struct Signed<R> {
    request: R,
    secret: MidasSecret,
    parameters: Option<Vec<String>>,
}

impl<R: MidasApi> Signed<R> {
    /// Signs a request with a secret.
    pub fn new(request: R, secret: &MidasSecret) -> Self {
        Self { request, secret: secret.clone(), parameters: None }
    }

    /// Signs only these parameters. A parameter that is not sent makes the call fail when it is awaited.
    #[doc(alias = "params")]
    pub fn parameters<P: Into<String>>(mut self, parameters: impl IntoIterator<Item = P>) -> Self {
        self.parameters = Some(parameters.into_iter().map(Into::into).collect());
        self
    }
}

impl<R: MidasApi> Request for Signed<R> {
    const API: Api = R::API;
    type Reply = R::Reply;

    fn read(content: Content) -> Result<R::Reply, ReadError> {
        R::read(content)
    }

    fn case(&self) -> Case {
        self.request.case()
    }
}

impl<S, R: MidasApi + DeclaredIn<S>> DeclaredIn<S> for Signed<R> {}

impl<R: MidasApi> Serialize for Signed<R> {
    /// Serialises the request with its signature, without the secret.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Value::Object(mut members) = serde_json::to_value(&self.request).map_err(S::Error::custom)? else {
            return Err(S::Error::custom("a signed request must be an object"));
        };
        let path = midas::path(R::API.name).ok_or_else(|| S::Error::custom("the API takes no Midas signature"))?;
        let all = || members.keys().filter(|name| *name != SIGNATURE).cloned().collect();
        let parameters = self.parameters.clone().unwrap_or_else(all);
        let signature = midas::sign(path, &parameters, &self.secret.0, &members).map_err(S::Error::custom)?;
        members.insert(SIGNATURE.to_owned(), signature.into());
        members.serialize(serializer)
    }
}

impl<R: Request> fmt::Debug for Signed<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Signed").field(&R::API.name).finish()
    }
}

#[cfg(test)]
mod tests {
    use cloudfn_openapi::AllPermissions;
    use cloudfn_openapi::midas::GetBalanceArguments;
    use serde_json::json;

    use super::*;
    use crate::cloud::Cloud;
    use crate::testing::{TestCloud, block_on};

    fn balance() -> GetBalance {
        GetBalance::new(GetBalanceArguments {
            openid: "o1".into(),
            appid: "wx1".into(),
            offer_id: "12345678".into(),
            ts: 1_507_530_737,
            zone_id: "1".into(),
            pf: "android".into(),
            sig: String::new(),
        })
    }

    fn signature(request: impl DeclaredIn<AllPermissions> + 'static) -> Value {
        let test = TestCloud::new();
        let cloud: Cloud<AllPermissions> = test.cloud();
        block_on(async { cloud.openapi(request).await.map(|_| ()) }).unwrap();
        let members = &test.calls()[0].members;
        assert!(!members.to_string().contains("hidden"), "{members}");
        members["sig"].clone()
    }

    #[test]
    fn every_member_is_signed_unless_some_are_named() {
        let secret = MidasSecret::new("hidden");
        let all = signature(Signed::new(balance(), &secret));
        let names = ["pf", "ts", "zone_id", "appid", "offer_id", "openid"];
        assert_eq!(all, signature(Signed::new(balance(), &secret).parameters(names)));
        assert_ne!(all, signature(Signed::new(balance(), &secret).parameters(["openid"])));
        // printf '%s' 'openid=o1&org_loc=/cgi-bin/midas/getbalance&method=POST&secret=hidden' | openssl sha256 -hmac hidden
        assert_eq!(
            signature(Signed::new(balance(), &secret).parameters(["openid"])),
            "1c60f95e3f653ce12f20673829bb76f3604ade976351e431d5d85d44c422d651"
        );
    }

    #[test]
    fn a_request_in_json_is_signed_by_javascripts_names() {
        let secret = MidasSecret::new("hidden");
        let json = json!({
            "openid": "o1", "appid": "wx1", "offerId": "12345678", "ts": 1_507_530_737, "zoneId": "1", "pf": "android",
        });
        let untyped = Untyped::<GetBalance>::new(json);
        let names = ["openid", "appid", "offerId", "ts", "zoneId", "pf"];
        let typed = signature(Signed::new(balance(), &secret));
        assert_eq!(signature(Signed::new(untyped, &secret).parameters(names)), typed);
    }

    #[test]
    fn a_parameter_that_is_not_sent_is_an_error_and_nothing_is_sent() {
        let test = TestCloud::new();
        let cloud: Cloud<AllPermissions> = test.cloud();
        let request = Signed::new(balance(), &MidasSecret::new("hidden")).parameters(["userIp"]);
        let error = block_on(async { cloud.openapi(request).await }).unwrap_err();
        let expected = "openapi.midas.getBalance:fail Cannot compute signature: lack of param 'user_ip'";
        assert_eq!(error.err_msg(), expected);
        assert!(test.calls().is_empty());
    }

    #[test]
    fn debug_shows_no_secret() {
        let secret = MidasSecret::new("hidden");
        let output = format!("{secret:?} {:?}", Signed::new(balance(), &secret));
        assert!(!output.contains("hidden"), "{output}");
    }
}
