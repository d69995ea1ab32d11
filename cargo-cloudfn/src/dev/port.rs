//! The port that functions are served on.

use std::io::ErrorKind;
use std::net::TcpListener;

use crate::error::Error;

/// Listens on a port. Errors name the flag that chooses another one.
pub(super) fn listen(host: &str, port: u16) -> Result<TcpListener, Error> {
    // In a URL, an IPv6 address is written in brackets.
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    TcpListener::bind((bare, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => Error::usage(
            format!("port {port} of {host} is already in use"),
            "end the program that uses it, or choose another port: --port 3001, or --port 0 for any free one",
        ),
        ErrorKind::PermissionDenied => Error::usage(
            format!("port {port} of {host} is not permitted: {error}"),
            "choose one above 1023: --port 3000",
        ),
        _ => Error::usage(
            format!("cannot listen on `{host}`: {error}"),
            "name an address of this machine: --host 127.0.0.1, or --host 0.0.0.0 for all addresses",
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_names_the_flag() {
        let taken = listen("127.0.0.1", 0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen("127.0.0.1", port).unwrap_err();
        assert_eq!(error.message, format!("port {port} of 127.0.0.1 is already in use"));
        assert!(error.advice.contains("--port 0"), "{error:?}");
    }

    #[test]
    fn an_address_of_another_machine_says_which_can_be_named() {
        let error = listen("192.0.2.1", 0).unwrap_err();
        assert!(error.message.starts_with("cannot listen on `192.0.2.1`"), "{error:?}");
        assert!(error.advice.contains("--host 127.0.0.1"), "{error:?}");
    }
}
