//! Cloud Calls: the action `wx.openApi` with an API of WeChat's servers.

pub(crate) mod account;
#[cfg_attr(not(feature = "unstable-conformance"), allow(dead_code))] // a function takes the default
pub(crate) mod init;
pub(crate) mod inner_service;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod signing_key;
pub(crate) mod target;

use std::borrow::Cow;

use cloudfn_openapi::{Content, ErrorCode};
use cloudfn_protocol::action;
use cloudfn_protocol::envelope::{self, Pair};
use cloudfn_protocol::form::Field;
use tokio::time::Instant;

use super::Gateway;
use super::members::{self, MemberValue, Members};
use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::cloud_call::request::{Action, Encoding};

/// A Cloud Call that is ready to send.
#[derive(Debug)]
pub(crate) struct OpenApiCall {
    /// `class.method`.
    pub(crate) api: Cow<'static, str>,
    /// The errcodes that WeChat documents for it.
    pub(crate) error_codes: &'static [ErrorCode],
    /// The members of the request.
    pub(crate) members: Members,
    /// Another appid than the caller's.
    pub(crate) appid: Option<String>,
    /// `Some("v2")` selects the second version of the protocol.
    pub(crate) version: Option<String>,
    /// The deadline of the call.
    pub(crate) deadline: Instant,
}

impl Gateway {
    /// Makes a Cloud Call for the invocation with this environment.
    pub(crate) async fn open_api(&self, environment: &Environment, call: OpenApiCall) -> Result<Content, Error> {
        let OpenApiCall { api, error_codes, members, appid, version, deadline } = call;
        let api_name = ApiName::open_api(&api, error_codes);
        let mut action = Action::new(action::OPEN_API, Encoding::Multipart);
        action.fields.push(Field::text("apiName", &*api));
        if version.as_deref() == Some("v2") {
            action.fields.push(Field::text("cgiName", "commrpcv2"));
        }
        action.fields.push(Field::bytes("requestData", request_data(&members, appid.as_deref())));
        self.exchange(environment, &api_name, action, deadline, |answer| {
            response::content(&api_name, response::envelope(&api_name, answer)?, answer.max_values)
        })
        .await
    }
}

/// Serialises a request's members with the names of the wire.
pub(crate) fn members(api: &'static str, request: &impl serde::Serialize) -> Result<Members, Error> {
    members::write(api, request).map_err(|error| ApiName::open_api(api, &[]).bad_request(error))
}

fn request_data(members: &Members, appid: Option<&str>) -> Vec<u8> {
    let pairs = members.iter().map(|member| match member.value {
        MemberValue::Json(value) => Pair { key: member.key, value, filename: None },
        MemberValue::File(file) => Pair { key: member.key, value: &file.bytes, filename: Some(&file.name) },
    });
    envelope::open_api(pairs, appid)
}
