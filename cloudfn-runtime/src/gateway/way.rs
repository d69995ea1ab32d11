//! Which way a call takes.

use cloudfn_openapi::{Api, Content};
use tokio::time::Instant;

use super::Gateway;
use super::callee::Callee;
use super::open_api::OpenApiCall;
use super::target::Platform;
use crate::environment::Environment;
use crate::error::Error;

/// The ways to WeChat's APIs, of which each invocation has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The envelope that the gateway of cloud functions takes.
    CloudCall,
    /// Cloud Hosting's open-API service.
    OpenApiService,
}

impl Way {
    pub(super) fn of(environment: &Environment) -> Self {
        match Platform::of(environment) {
            Platform::CloudHosting => Self::OpenApiService,
            _ => Self::CloudCall,
        }
    }
}

impl Gateway {
    /// Calls an API the way that the invocation has.
    pub(crate) async fn call(&self, environment: &Environment, api: &Api, call: OpenApiCall) -> Result<Content, Error> {
        let callee = Callee::open_api(api.name, api.error_codes);
        match Way::of(environment) {
            Way::CloudCall => self.open_api(environment, call).await,
            way => self.http_api(way, environment, &callee, api, call).await,
        }
    }

    /// Calls an API as an HTTP API.
    pub(super) async fn http_api(
        &self,
        way: Way,
        environment: &Environment,
        callee: &Callee<'_>,
        api: &Api,
        call: OpenApiCall,
    ) -> Result<Content, Error> {
        let begin = Instant::now();
        let outcome = match way {
            Way::CloudCall => self.open_api(environment, call).await,
            Way::OpenApiService => self.open_api_service(environment, callee, api, call).await,
        };
        let duration_ms = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
        let err_code = outcome.as_ref().err().map_or(0, Error::err_code);
        tracing::debug!(target: "cloudfn::call", api = callee.inner(), duration_ms, err_code, "open API call");
        outcome
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::gateway::exchange::{Exchange, HttpClient, HttpRequest};
    use crate::invocation::Invocation;
    use crate::pay::CloseOrder;
    use crate::{Cloud, testing};

    /// A connection that nothing may be sent by.
    struct Closed;

    impl HttpClient for Closed {
        fn send(&self, request: HttpRequest, _: Instant) -> Exchange<'_> {
            panic!("{request:?} was sent")
        }
    }

    fn way(variables: &[(&str, &str)]) -> Way {
        Way::of(&variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn the_open_api_service_is_the_way_in_cloud_hosting_only_and_never_in_a_function() {
        assert_eq!(way(&[("CBR_ENV_ID", "prod")]), Way::OpenApiService);
        assert_eq!(way(&[("CBR_ENV_ID", "prod"), ("TENCENTCLOUD_RUNENV", "SCF")]), Way::CloudCall);
        assert_eq!(way(&[]), Way::CloudCall);
    }

    #[test]
    fn what_only_cloud_functions_can_do_is_told_in_cloud_hosting_before_anything_is_sent() {
        let variables = [("CBR_ENV_ID", "prod"), ("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o1")];
        let environment = variables.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect();
        let cloud: Cloud<()> = Cloud::new(&Invocation::new("{}", environment, "r1"), Gateway::through(Closed));
        let other = cloud.other_account("wx2", "prod-2");
        testing::block_on(async {
            for (error, told) in [
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
                let shown = error.to_string();
                assert!(matches!(error, Error::NoSecret { .. }), "{error:?}");
                assert!(shown.contains(":fail only cloud functions can do this") && shown.contains(told), "{shown}");
            }
        });
    }
}
