//! `Transport`: the way a call takes to WeChat.

use cloudfn_openapi::{Api, Content};

use super::cloud_call::OpenApiCall;
use super::cloud_call::request;
use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::{Gateway, Tokens, logged};
use crate::platform::Platform;

/// The transports to WeChat's APIs. Each invocation has one.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Transport<'a> {
    /// The envelope of cloud functions.
    CloudCall,
    /// Cloud Hosting's open-API service. A package for Node never runs there.
    #[cfg(not(cloudfn_runtime_api_only))]
    OpenApiService,
    /// HTTPS with an access token.
    AccessToken(&'a Tokens),
}

impl Gateway {
    /// The transport of the invocation. An access token is for calls that have no other transport: those of cloud
    /// functions have a secret and a token of their caller.
    pub(crate) fn transport(&self, environment: &Environment) -> Transport<'_> {
        match (&self.tokens, Platform::of(environment)) {
            (Some(tokens), _) if !self.can_cloud_call(environment) => Transport::AccessToken(tokens),
            #[cfg(not(cloudfn_runtime_api_only))]
            (None, Platform::CloudHosting) => Transport::OpenApiService,
            _ => Transport::CloudCall,
        }
    }

    fn can_cloud_call(&self, environment: &Environment) -> bool {
        self.shared.init.secret(environment).is_some() && request::has_token(environment)
    }

    /// Calls an API by the invocation's transport.
    pub(crate) async fn call(&self, environment: &Environment, api: &Api, call: OpenApiCall) -> Result<Content, Error> {
        let api_name = ApiName::open_api(api.name, api.error_codes);
        self.call_by(self.transport(environment), environment, &api_name, api, call).await
    }

    /// Calls an API by this transport.
    pub(crate) async fn call_by(
        &self,
        transport: Transport<'_>,
        environment: &Environment,
        api_name: &ApiName<'_>,
        api: &Api,
        call: OpenApiCall,
    ) -> Result<Content, Error> {
        match transport {
            Transport::CloudCall => self.open_api(environment, call).await,
            #[cfg(not(cloudfn_runtime_api_only))]
            Transport::OpenApiService => {
                logged(api_name.inner(), self.open_api_service(environment, api_name, api, call)).await
            }
            Transport::AccessToken(tokens) => {
                logged(api_name.inner(), self.with_access_token(tokens, environment, api_name, api, call)).await
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use tokio::time::Instant;

    use super::*;
    use crate::error::ErrorKind;
    use crate::http_client::{Exchange, HttpClient, HttpRequest};
    use crate::invocation::Invocation;
    use crate::pay::CloseOrder;
    use crate::{Cloud, testing};

    /// A client that must not be used.
    struct Closed;

    impl HttpClient for Closed {
        fn send(&self, request: HttpRequest, _: Instant) -> Exchange<'_> {
            panic!("{request:?} was sent")
        }
    }

    fn transport(gateway: &Gateway, variables: &[(&str, &str)]) -> String {
        let environment = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let transport = format!("{:?}", gateway.transport(&environment));
        transport.split('(').next().unwrap_or_default().to_owned()
    }

    #[test]
    fn the_open_api_service_is_the_way_in_cloud_hosting_only_and_never_in_a_function() {
        let gateway = Gateway::through(Closed);
        assert_eq!(transport(&gateway, &[("CBR_ENV_ID", "prod")]), "OpenApiService");
        assert_eq!(transport(&gateway, &[("CBR_ENV_ID", "prod"), ("TENCENTCLOUD_RUNENV", "SCF")]), "CloudCall");
        assert_eq!(transport(&gateway, &[]), "CloudCall");
    }

    #[test]
    #[cfg(feature = "access-token")]
    fn an_access_token_is_the_transport_if_no_cloud_call_is_possible() {
        use crate::gateway::access_token::StableToken;

        let tokens = std::sync::Arc::new(Tokens::new(StableToken::new("wx1", "hidden")));
        let gateway = Gateway::through(Closed).with_tokens(Some(tokens));
        let secret = [("TENCENTCLOUD_SECRETID", "id"), ("TENCENTCLOUD_SECRETKEY", "key")];
        let token = [("WX_CONTEXT_KEYS", "WX_API_TOKEN"), ("WX_API_TOKEN", "t")];
        assert_eq!(transport(&gateway, &[]), "AccessToken");
        assert_eq!(transport(&gateway, &[("CBR_ENV_ID", "a header said so")]), "AccessToken");
        assert_eq!(transport(&gateway, &secret), "AccessToken", "credentials of SCF alone do not allow a Cloud Call");
        assert_eq!(transport(&gateway, &token), "AccessToken");
        assert_eq!(transport(&gateway, &[secret, token].concat()), "CloudCall");
    }

    #[test]
    fn calls_of_cloud_functions_only_fail_in_cloud_hosting_before_anything_is_sent() {
        let variables = [("CBR_ENV_ID", "prod"), ("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o1")];
        let environment = variables.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect();
        let cloud: Cloud<()> = Cloud::new(&Invocation::new("{}", environment, "r1"), Gateway::through(Closed));
        let other = cloud.other_account("wx2", "prod-2");
        testing::block_on(async {
            for (error, message) in [
                (cloud.voip_sign("g", 1, "n").await.unwrap_err(), "getVoIPSign:fail"),
                (cloud.voip_sign("g", 1, "n").await.unwrap_err(), "declare `cloudbase.getVoIPSign`"),
                (cloud.cloud_call_sign(["a"]).await.unwrap_err(), "getCloudCallSign:fail"),
                (cloud.call_function::<Value>("f", &()).await.unwrap_err(), "over HTTP"),
                (other.call_function::<Value>("f", &()).await.unwrap_err(), "getCrossAccountToken:fail"),
                (cloud.upload_file("a", "1").await.unwrap_err(), "uploadFile:fail"),
                (cloud.download_file("cloud://a").await.unwrap_err(), "downloadFile:fail"),
                (cloud.get_temp_file_url(["cloud://a"]).await.unwrap_err(), "/tcb/"),
                (cloud.delete_file(["cloud://a"]).await.unwrap_err(), "deleteFile:fail"),
                (cloud.pay().close_order(CloseOrder::new("m", "n")).await.unwrap_err(), "/_/pay/"),
            ] {
                let output = error.to_string();
                assert!(error.kind() == ErrorKind::NoSecret, "{error:?}");
                assert!(
                    output.contains(":fail only cloud functions can do this") && output.contains(message),
                    "{output}"
                );
            }
        });
    }
}
