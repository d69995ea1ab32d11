//! The address of the Runtime API.

use std::net::TcpStream;
use std::{fmt, io};

#[cfg(unix)]
use super::inherited;
use crate::environment::Environment;

/// The number of the inherited socket that leads to the Runtime API.
const DESCRIPTOR: &str = "CLOUDFN_RUNTIME_API_FD";

/// The address of the Runtime API.
#[derive(Debug)]
pub(in super::super) enum Address {
    /// A server.
    Server {
        host: String,
        port: u16,
        /// The prefix of `/runtime` in every path: empty, or a secret that keeps other processes out.
        base: String,
    },
    /// The only connection, which the parent process has made.
    Inherited {
        descriptor: i32,
        /// `None` once it is in use.
        connection: Option<TcpStream>,
    },
}

impl Address {
    /// Takes the socket of `CLOUDFN_RUNTIME_API_FD`, or reads `SCF_RUNTIME_API` (a host, optionally with a port and a path)
    /// and `SCF_RUNTIME_API_PORT`.
    pub(super) fn of(process: &Environment) -> Result<Option<Self>, BadAddress> {
        if let Some(text) = process.filled(DESCRIPTOR) {
            return Self::inherited(text).map(Some);
        }
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
        Ok(Some(Self::Server { host: host.to_owned(), port, base: base.to_owned() }))
    }

    fn inherited(text: &str) -> Result<Self, BadAddress> {
        // The first three are the standard streams.
        let descriptor = text.parse().ok().filter(|descriptor| *descriptor > 2);
        let descriptor = descriptor.ok_or_else(|| BadAddress::Descriptor(text.to_owned()))?;
        let connection = take(descriptor).map_err(|source| BadAddress::Socket { descriptor, source })?;
        Ok(Self::Inherited { descriptor, connection: Some(connection) })
    }

    pub(super) fn is_inherited(&self) -> bool {
        matches!(self, Self::Inherited { .. })
    }
}

/// Does not show the path, which may be a secret.
impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Server { host, port, .. } => write!(formatter, "http://{host}:{port}"),
            Self::Inherited { descriptor, .. } => write!(formatter, "descriptor {descriptor}"),
        }
    }
}

#[cfg(unix)]
fn take(descriptor: i32) -> io::Result<TcpStream> {
    inherited::take(descriptor)
}

/// Only the Node package passes a socket, and it runs on Linux.
#[cfg(not(unix))]
fn take(_: i32) -> io::Result<TcpStream> {
    Err(io::ErrorKind::Unsupported.into())
}

/// The error for an invalid address.
#[derive(Debug, thiserror::Error)]
pub(super) enum BadAddress {
    #[error("`{port}` in {variable} is not a port: it is a number from 1 to 65535")]
    Port { variable: &'static str, port: String },
    #[error("`{0}` in SCF_RUNTIME_API is not the path of a URL")]
    Path(String),
    #[error(
        "`{0}` in {DESCRIPTOR} is not a descriptor: it is a number from 3. Only `index.js` of a Node package sets it"
    )]
    Descriptor(String),
    #[error(
        "descriptor {descriptor}, which {DESCRIPTOR} names, is not a socket to the Runtime API: {source}. Only `index.js` of \
         a Node package sets it"
    )]
    Socket { descriptor: i32, source: io::Error },
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
        assert!(matches!(&address, Address::Server { port: 9001, base, .. } if base == "/secret"), "{address:?}");
        assert_eq!(address.to_string(), "http://127.0.0.1:9001");
        let error = Address::of(&process(&[("SCF_RUNTIME_API", "127.0.0.1/a b")])).unwrap_err();
        assert!(error.to_string().contains("`/a b`"), "{error}");
    }

    #[test]
    fn a_descriptor_that_can_be_no_socket_to_the_runtime_api_is_an_error_even_beside_an_address() {
        for text in ["2", "-1", "3.0", "99999999999", "three"] {
            let process = process(&[(DESCRIPTOR, text), ("SCF_RUNTIME_API", "127.0.0.1")]);
            let error = Address::of(&process).unwrap_err().to_string();
            assert!(error.starts_with(&format!("`{text}` in CLOUDFN_RUNTIME_API_FD is not a descriptor")), "{error}");
        }
        let error = Address::of(&process(&[(DESCRIPTOR, "2147483647")])).unwrap_err().to_string();
        assert!(error.starts_with("descriptor 2147483647, which CLOUDFN_RUNTIME_API_FD names"), "{error}");
    }
}
