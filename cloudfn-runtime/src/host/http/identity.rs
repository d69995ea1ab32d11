//! Who calls, by the headers of a request, and when they are believed.

use std::collections::HashMap;
use std::fmt;
use std::net::IpAddr;

use http::HeaderMap;

use super::{header, scf};
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

/// What each of them is listed under, whether it is there or not: nothing that is not there is in the identity.
const LISTED: &str = "WX_OPENID,WX_APPID,WX_UNIONID,WX_FROM_OPENID,WX_FROM_APPID,WX_FROM_UNIONID,WX_CLIENTIP,\
                      WX_CLIENTIPV6,WX_CLOUDBASE_ACCESSTOKEN";

/// Present in every request that came through WeChat, and only there.
const SOURCE: &str = "x-wx-source";

/// What the local plug-in of Cloud Hosting sets in place of a source.
const LOCAL_DEBUG: &str = "x-wx-local-debug";

/// The longest value of a header that says who calls, except for a token.
const MAX_VALUE_BYTES: usize = 256;

/// The longest token that is taken.
const MAX_TOKEN_BYTES: usize = 8 * 1024;

/// Whose word counts for who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Nobody's: this process is reached by others than WeChat.
    Nobody,
    /// Cloud Hosting's: all its headers, in a request that has a source.
    CloudHosting {
        /// Or one that the local plug-in has sent.
        local_debug: bool,
    },
    /// CloudBase's: an HTTP function is given the openid, and nothing else is kept from being forged.
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
        Ok(match scf::is_here(process) {
            true if is_named_by_cloudbase(process) => Self::HttpFunction,
            // SCF without CloudBase, where anybody sets headers; or nothing says that it is CloudBase.
            true => Self::Nobody,
            false => Self::CloudHosting { local_debug },
        })
    }

    /// The identity in these headers, under the names that the platform's variables have. Empty when it is not
    /// believed.
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
    // This variable is what says Cloud Hosting. Its value is not looked at; that of the process is the same.
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

/// The value of a header that is there once. Of two, one was added by somebody else, and nobody knows which.
fn the_only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let max_bytes = if name == TOKEN { MAX_TOKEN_BYTES } else { MAX_VALUE_BYTES };
    header::only(headers, name, max_bytes).ok().flatten()
}

/// The same for a value that is one word. A comma stands between two that a proxy has made one of.
fn identifier<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    the_only(headers, name).filter(|value| !value.contains([',', ';', '"', '\\']))
}
