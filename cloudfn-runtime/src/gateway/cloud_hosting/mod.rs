//! Cloud Hosting's open-API service: WeChat's HTTP APIs over plain http, without a token.
//!
//! A sidecar of the container takes the request, adds the token of the environment's account, and forwards it. It
//! serves the paths in the white list of the environment's console.

use cloudfn_openapi::{Api, Content};

use super::Gateway;
use super::cloud_call::OpenApiCall;
use super::http_api::{self, Endpoint};
use super::secrets::Secrets;
use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;

/// The address of the sidecar.
const BASE: &str = "http://api.weixin.qq.com";

/// WeChat's errcode for a call without a token: no sidecar has added one.
const NO_TOKEN: i64 = 41_001;

impl Gateway {
    /// Calls an API for the invocation with this environment. The protocol version has no meaning here.
    pub(super) async fn open_api_service(
        &self,
        environment: &Environment,
        api_name: &ApiName<'_>,
        api: &Api,
        call: OpenApiCall,
    ) -> Result<Content, Error> {
        let mut endpoint = Endpoint::new(environment, BASE);
        if let Some(appid) = &call.appid {
            endpoint.query.push(("from_appid", appid));
        }
        let request = http_api::write(&self.shared, &endpoint, api, &call.members)
            .map_err(|error| api_name.bad_request(error))?;
        let mut secrets = Secrets::of(environment);
        secrets.add_headers(&request);
        let exchange = async {
            let mut response = self.fetch(api_name, request, None, call.deadline).await?;
            secrets.scrub_response(&mut response);
            http_api::read(api_name, &endpoint.display_url(api), response, self.limits.values())
        };
        exchange.await.map_err(|error| advised(secrets.scrub_error(error), api))
    }
}

/// Adds advice to errors whose text gives none.
fn advised(error: Error, api: &Api) -> Error {
    let advice = match (error.status(), error.errcode()) {
        // WeChat's troubleshooting page for Cloud Hosting: a path that is not in the white list is answered with 502.
        (Some(502), _) => {
            format!("is `{}` in the white list of the open-API service, in the console of Cloud Hosting?", api.path)
        }
        (_, Some(NO_TOKEN)) => format!(
            "errcode {NO_TOKEN}: switch the open-API service on in the console of Cloud Hosting, then deploy a new \
             version; while the container starts it does not work yet"
        ),
        _ => return error,
    };
    let display = format!("{} ({advice})", error.err_msg());
    error.with_display(display)
}

#[cfg(test)]
mod tests;
