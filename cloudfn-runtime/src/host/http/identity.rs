//! The identity of a request's caller from its headers, and when the headers are trusted.

use std::collections::HashMap;
use std::fmt;
use std::net::IpAddr;

use http::HeaderMap;

use super::{header, scf_headers};
use crate::environment::Environment;
use crate::host::setting::{BadSetting, identity_is_believed, is_named_by_cloudbase};

/// The headers of Cloud Hosting, and the platform's names for the same facts elsewhere.
const IDENTITY: [(&str, &str); 7] = [
    ("x-wx-openid", "WX_OPENID"),
    ("x-wx-appid", "WX_APPID"),
    ("x-wx-unionid", "WX_UNIONID"),
    ("x-wx-from-openid", "WX_FROM_OPENID"),
    ("x-wx-from-appid", "WX_FROM_APPID"),
    ("x-wx-from-unionid", "WX_FROM_UNIONID"),
    (TOKEN, "WX_CLOUDBASE_ACCESSTOKEN"),
];

/// The token of the cloud environment.
const TOKEN: &str = "x-wx-cloudbase-access-token";

/// The list in `WX_CONTEXT_KEYS`, whether the headers are present or not: an absent header adds nothing to the
/// identity.
const LISTED: &str = "WX_OPENID,WX_APPID,WX_UNIONID,WX_FROM_OPENID,WX_FROM_APPID,WX_FROM_UNIONID,WX_CLIENTIP,\
                      WX_CLIENTIPV6,WX_CLOUDBASE_ACCESSTOKEN";

/// A header of every request through WeChat's gateway, which only the gateway sets.
const SOURCE: &str = "x-wx-source";

/// A header that the local plug-in of Cloud Hosting sets instead of the source.
const LOCAL_DEBUG: &str = "x-wx-local-debug";

/// The maximum length of an identity header, except for tokens.
const MAX_VALUE_BYTES: usize = 256;

/// The maximum length of a token.
const MAX_TOKEN_BYTES: usize = 8 * 1024;

/// Which identity headers are trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// None: others than WeChat can reach this process.
    Nobody,
    /// All headers of Cloud Hosting, in a request with a source.
    CloudHosting {
        /// Also in a request from the local plug-in.
        local_debug: bool,
    },
    /// CloudBase's openid for an HTTP function. Everything else can be forged there.
    HttpFunction,
}

impl Trust {
    pub(super) fn of(process: &Environment) -> Result<Self, BadSetting> {
        let local_debug = match process.filled("CLOUDFN_LOCAL_DEBUG") {
            None | Some("0") => false,
            Some("1") => true,
            Some(other) => return Err(BadSetting::new("CLOUDFN_LOCAL_DEBUG", other, "`1` or `0`")),
        };
        if !identity_is_believed(process)? {
            return Ok(Self::Nobody);
        }
        Ok(match scf_headers::is_here(process) {
            true if is_named_by_cloudbase(process) => Self::HttpFunction,
            // SCF without CloudBase, where any client can set headers, or nothing indicates CloudBase.
            true => Self::Nobody,
            false => Self::CloudHosting { local_debug },
        })
    }

    /// The identity in these headers, under the platform's variable names. Empty if the headers are not trusted.
    pub(super) fn variables(self, headers: &HeaderMap) -> HashMap<String, String> {
        let mut variables = HashMap::new();
        match self {
            Self::CloudHosting { local_debug } => {
                let is_debugged = local_debug && the_only(headers, LOCAL_DEBUG).is_some();
                if the_only(headers, SOURCE).is_some() || is_debugged {
                    add_all(&mut variables, headers);
                }
            }
            Self::HttpFunction => {
                if let Some(openid) = identifier(headers, "x-wx-openid") {
                    set(&mut variables, "WX_CONTEXT_KEYS", "WX_OPENID");
                    set(&mut variables, "WX_OPENID", openid);
                }
            }
            Self::Nobody => {}
        }
        variables
    }
}

impl fmt::Display for Trust {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Nobody => "none",
            Self::CloudHosting { local_debug: false } => "X-WX-* headers with X-WX-SOURCE",
            Self::CloudHosting { local_debug: true } => "X-WX-* headers with X-WX-SOURCE or X-WX-LOCAL-DEBUG",
            Self::HttpFunction => "X-WX-OPENID",
        })
    }
}

fn add_all(variables: &mut HashMap<String, String>, headers: &HeaderMap) {
    set(variables, "WX_CONTEXT_KEYS", LISTED);
    set(variables, "TCB_CONTEXT_KEYS", "TCB_ENV,TCB_SOURCE");
    for (header, name) in IDENTITY {
        if let Some(value) = identifier(headers, header) {
            set(variables, name, value);
        }
    }
    if let Some(source) = the_only(headers, SOURCE) {
        set(variables, "TCB_SOURCE", source);
    }
    let env = identifier(headers, "x-wx-env");
    if let Some(env) = env {
        set(variables, "TCB_ENV", env);
    }
    // This variable marks Cloud Hosting. Its value is not used; that of the process is the same.
    set(variables, "CBR_ENV_ID", env.unwrap_or("unnamed"));
    let mut clients = headers.get_all("x-original-forwarded-for").iter();
    let list = clients.next().filter(|_| clients.next().is_none()).and_then(|list| list.to_str().ok());
    let client = list.and_then(|list| list.split(',').next());
    match client.map(str::trim).and_then(|address| address.parse().ok()) {
        Some(IpAddr::V4(address)) => set(variables, "WX_CLIENTIP", &address.to_string()),
        Some(IpAddr::V6(address)) => set(variables, "WX_CLIENTIPV6", &address.to_string()),
        None => {}
    }
}

fn set(variables: &mut HashMap<String, String>, name: &str, value: &str) {
    variables.insert(name.to_owned(), value.to_owned());
}

/// The value of a header that occurs once. If it occurs twice, somebody else added one of them, and nobody knows which.
fn the_only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let max_bytes = if name == TOKEN { MAX_TOKEN_BYTES } else { MAX_VALUE_BYTES };
    header::only(headers, name, max_bytes).ok().flatten()
}

/// The same for a value of one word. A comma means that a proxy has joined two values.
fn identifier<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    the_only(headers, name).filter(|value| !value.contains([',', ';', '"', '\\']))
}
