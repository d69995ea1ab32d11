//! Builds a request to the gateway: fields, headers, signature, body.

use std::borrow::Cow;

use cloudfn_protocol::form::{self, Field};
use cloudfn_protocol::signature::{self, Unsigned};

use super::init::{BorrowedSecret, listed};
use super::target::{self, BadTarget};
use crate::environment::Environment;
use crate::gateway::Shared;
use crate::gateway::cloud_call::account::Account;
use crate::gateway::secrets::Secrets;
use crate::http_client::{HttpRequest, HttpResponse};
use crate::platform::{self, Platform};

/// A request to the gateway.
#[derive(Debug)]
pub(crate) struct Action {
    /// The name of the action: `wx.openApi`.
    pub(crate) name: &'static str,
    /// The fields of this action.
    pub(crate) fields: Vec<Field>,
    /// Whether the name comes after the fields, as wx-server-sdk sends the actions of the database.
    pub(crate) is_named_last: bool,
    /// How the fields are encoded.
    pub(crate) encoding: Encoding,
    /// Another environment than the gateway's.
    pub(crate) env: Option<String>,
    /// Another account whose resources the request uses.
    pub(crate) account: Option<Account>,
    /// Whether the request carries `TCB_ROUTE_KEY`.
    pub(crate) is_routed: bool,
    /// Whether the answer stays inside the runtime. It may contain a new secret, or legitimately repeat the old one.
    pub(crate) answer_stays_here: bool,
}

/// How the fields of a request are encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Multipart,
    Json,
}

/// An answer of the gateway, and the URL of its request.
#[derive(Debug)]
pub(crate) struct GatewayResponse {
    pub(crate) url: String,
    pub(crate) response: HttpResponse,
    /// The maximum number of values of a JSON answer.
    pub(crate) max_values: usize,
}

/// Why a request cannot be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WriteError {
    #[error("no secret to sign with")]
    NoSecret,
    #[error("no random bytes: {0}")]
    NoRandom(#[from] getrandom::Error),
    #[error(transparent)]
    BadTarget(#[from] BadTarget),
}

/// How many fields most actions have, and how many are added to them.
const OWN_FIELDS: usize = 3;
const COMMON_FIELDS: usize = 7;

impl Action {
    pub(crate) fn new(name: &'static str, encoding: Encoding) -> Self {
        Self {
            name,
            fields: Vec::with_capacity(OWN_FIELDS + COMMON_FIELDS),
            is_named_last: false,
            encoding,
            env: None,
            account: None,
            is_routed: false,
            answer_stays_here: false,
        }
    }

    /// The secrets in the request, and the other secrets of its invocation.
    pub(crate) fn secrets(&self, shared: &Shared, environment: &Environment) -> Secrets {
        let mut secrets = Secrets::of(environment);
        if let Some(secret) = shared.init.secret(environment) {
            secrets.add(secret.key);
            secrets.add(secret.session_token.unwrap_or_default());
        }
        if token(environment).is_empty() {
            secrets.add(&access_token(environment));
        }
        if let Some(account) = &self.account {
            secrets.add_account(account);
        }
        secrets
    }

    /// Writes the request with the secret and the tokens that this environment has now.
    pub(crate) fn write(mut self, shared: &Shared, environment: &Environment) -> Result<HttpRequest, WriteError> {
        let Shared { init, sources, .. } = shared;
        let own_fields = std::mem::take(&mut self.fields);
        let account = self.account.as_ref();
        let secret = account.map(|account| account.secret.borrowed()).or_else(|| init.secret(environment));
        let secret = secret.ok_or(WriteError::NoSecret)?;
        let env = self.env.as_deref().or(account.map(|account| &*account.env));
        let env = env.unwrap_or_else(|| init.env_name(environment));
        let now = (sources.now)();
        let url = target::url(init, environment, env, now, (sources.next_sequence)())?;
        let fields = self.all_fields(own_fields, environment, env, secret);
        let (content_type, body) = match self.encoding {
            Encoding::Multipart => {
                let boundary = form::boundary((sources.random)()?);
                (form::multipart_type(&boundary), form::encode_multipart(&boundary, &fields))
            }
            Encoding::Json => ("application/json".to_owned(), form::encode_json(&fields)),
        };
        let mut headers = Headers::with(&init.headers);
        headers.set("content-type", content_type);
        if self.is_routed
            && let Some(key) = listed(environment, "TCB_ROUTE_KEY")
        {
            headers.set("X-TCB-Route-Key", key.to_owned());
        }
        headers.set("User-Agent", "tcb-node-sdk/3.17.2");
        let tag = Platform::of(environment).tag();
        headers.set("X-TCB-Source", format!("{},{tag}", init.source(environment)));
        headers.set("X-Client-Timestamp", now.to_string());
        headers.set("X-SDK-Version", "wx-server-sdk/4.0.2");
        headers.set("Host", host(&url).to_owned());
        if let Some(log) = listed(environment, "TCB_TRACELOG") {
            headers.set("X-TCB-Tracelog", log.to_owned());
        }
        if let Some(region) = target::region(init, environment)? {
            headers.set("X-TCB-Region", region.to_owned());
        }
        // One second in the past, as in wx-server-sdk, so that a clock that is slightly fast does not put it in the
        // future.
        let timestamp = (now / 1000).saturating_sub(1);
        let unsigned = Unsigned { method: "POST", url: &url, headers: &headers.0, fields: &fields, timestamp };
        let key = shared.last_key.of(secret.key, timestamp);
        let authorization = signature::authorize(&unsigned, secret.id, &key);
        headers.set("Authorization", authorization);
        headers.set("X-Signature-Expires", "600");
        headers.set("X-Timestamp", timestamp.to_string());
        if self.encoding == Encoding::Json {
            headers.set("content-length", body.len().to_string());
        }
        headers.set("Connection", "keep-alive");
        if self.encoding == Encoding::Multipart {
            headers.set("Transfer-Encoding", "chunked");
        }
        Ok(HttpRequest { method: "POST", url, headers: headers.0, body })
    }

    /// The fields of the action and those of every request, in order.
    fn all_fields(
        &self,
        own_fields: Vec<Field>,
        environment: &Environment,
        env: &str,
        secret: BorrowedSecret<'_>,
    ) -> Vec<Field> {
        let mut fields = own_fields;
        let place = if self.is_named_last { fields.len() } else { 0 };
        fields.insert(place, Field::text("action", self.name));
        fields.push(Field::text("envName", env));
        let token = token(environment);
        fields.push(Field::text("wxCloudApiToken", token));
        if token.is_empty() {
            fields.push(Field::text("wxCloudbaseAccesstoken", access_token(environment)));
        }
        let session_token = listed(environment, "TCB_SESSIONTOKEN").unwrap_or_default();
        fields.push(Field::text("tcb_sessionToken", session_token));
        if let Some(session_token) = secret.session_token {
            fields.push(Field::text("sessionToken", session_token));
        }
        let account_token = self.account.as_ref().map(|account| account.token.as_str());
        fields.push(Field::text("crossAuthorizationToken", account_token.unwrap_or_default()));
        fields
    }
}

/// The token of the caller; a timer has its own. Empty if there is none.
fn token(environment: &Environment) -> &str {
    let of_timer = match environment.get("TRIGGER_SRC") {
        Some("timer") => environment.filled("WX_TRIGGER_API_TOKEN_V0"),
        _ => None,
    };
    of_timer.or_else(|| listed(environment, "WX_API_TOKEN")).unwrap_or_default()
}

/// Whether the invocation has a token of its caller or of its environment.
pub(crate) fn has_token(environment: &Environment) -> bool {
    !token(environment).is_empty() || listed(environment, "WX_CLOUDBASE_ACCESSTOKEN").is_some()
}

/// The token of the environment, for calls without a caller's token. In Cloud Hosting it is in a file that the platform
/// renews.
fn access_token(environment: &Environment) -> String {
    const FILE: &str = "/.tencentcloudbase/wx/cloudbase_access_token";
    if let Some(token) = listed(environment, "WX_CLOUDBASE_ACCESSTOKEN") {
        return token.to_owned();
    }
    if platform::is_cloud_hosting(environment) {
        std::fs::read_to_string(FILE).unwrap_or_default()
    } else {
        String::new()
    }
}

/// The host of a URL, with the port if it has one.
pub(crate) fn host(url: &str) -> &str {
    let address = url.split_once("://").map_or(url, |(_, address)| address);
    address.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Headers in the order in which they are sent.
struct Headers(Vec<(Cow<'static, str>, Cow<'static, str>)>);

impl Headers {
    fn with(further: &[(String, String)]) -> Self {
        const COMMON: usize = 15;
        let mut headers = Vec::with_capacity(COMMON + further.len());
        headers.extend(further.iter().cloned().map(|(name, value)| (name.into(), value.into())));
        Self(headers)
    }

    /// Sets a header. A header with the same name, ignoring case, is replaced in place.
    fn set(&mut self, name: &'static str, value: impl Into<Cow<'static, str>>) {
        let header = (Cow::Borrowed(name), value.into());
        match self.0.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            Some(known) => *known = header,
            None => self.0.push(header),
        }
    }
}
