//! The address of the Runtime API.

use std::fmt;

use crate::environment::Environment;

/// The address of the Runtime API.
#[derive(Debug, Clone)]
pub(in super::super) struct Address {
    pub(super) host: String,
    pub(super) port: u16,
    /// The prefix of `/runtime` in every path: empty, or a secret that keeps other processes out.
    pub(super) base: String,
}

impl Address {
    /// Reads `SCF_RUNTIME_API` (a host, optionally with a port and a path) and `SCF_RUNTIME_API_PORT`.
    pub(super) fn of(process: &Environment) -> Result<Option<Self>, BadAddress> {
        let Some(text) = process.filled("SCF_RUNTIME_API") else {
            return Ok(None);
        };
        let text = text.strip_prefix("http://").unwrap_or(text).trim_end_matches('/');
        let (authority, base) = text.find('/').map_or((text, ""), |slash| text.split_at(slash));
        if base.parse::<http::uri::PathAndQuery>().is_err() && !base.is_empty() {
            return Err(BadAddress::Path(base.to_owned()));
        }
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) => (host, Some(("SCF_RUNTIME_API", port))),
            None => (authority, None),
        };
        let port = process.filled("SCF_RUNTIME_API_PORT").map(|port| ("SCF_RUNTIME_API_PORT", port)).or(port);
        let port = match port {
            None => 80,
            Some((variable, port)) => port.parse().map_err(|_| BadAddress::Port { variable, port: port.to_owned() })?,
        };
        Ok(Some(Self { host: host.to_owned(), port, base: base.to_owned() }))
    }
}

/// Does not show the path, which may be a secret.
impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "http://{}:{}", self.host, self.port)
    }
}

/// The error for an invalid address.
#[derive(Debug, thiserror::Error)]
pub(super) enum BadAddress {
    #[error("`{port}` in {variable} is not a port: it is a number from 1 to 65535")]
    Port { variable: &'static str, port: String },
    #[error("`{0}` in SCF_RUNTIME_API is not the path of a URL")]
    Path(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_invalid_port_is_an_error_rather_than_port_80() {
        let process = process(&[("SCF_RUNTIME_API", "127.0.0.1"), ("SCF_RUNTIME_API_PORT", "http")]);
        let text = Address::of(&process).unwrap_err().to_string();
        assert!(text.contains("SCF_RUNTIME_API_PORT"), "{text}");
    }

    #[test]
    fn a_path_in_the_address_is_read_and_not_shown() {
        let address = Address::of(&process(&[("SCF_RUNTIME_API", "http://127.0.0.1:9001/secret/")])).unwrap().unwrap();
        assert_eq!((address.port, address.base.as_str()), (9001, "/secret"));
        assert_eq!(address.to_string(), "http://127.0.0.1:9001");
        let error = Address::of(&process(&[("SCF_RUNTIME_API", "127.0.0.1/a b")])).unwrap_err();
        assert!(error.to_string().contains("`/a b`"), "{error}");
    }
}
