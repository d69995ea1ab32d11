//! The port that functions are served on.

use std::io::ErrorKind;
use std::net::{Ipv6Addr, TcpListener};

use crate::error::Error;

/// Listens on a port. Errors name the flag that chooses another one.
///
/// The first listener is that of the host. If the host is the loopback interface of IPv4, the second one is that of IPv6,
/// where this machine has it: `localhost` means both, and programs differ in which of them they try.
pub(super) fn listen(host: &str, port: u16) -> Result<Vec<TcpListener>, Error> {
    // In a URL, an IPv6 address is written in brackets.
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    if bare != "localhost" && bare != "127.0.0.1" {
        return Ok(vec![bind(host, bare, port)?]);
    }
    let first = match bind(host, "127.0.0.1", port) {
        Err(_) if bare == "localhost" => return Ok(vec![bind(host, "::1", port)?]),
        first => first?,
    };
    let port = first.local_addr().map_or(port, |address| address.port());
    // It fails without IPv6, or if another program has the port there. The URL that is shown has the other address.
    let second = TcpListener::bind((Ipv6Addr::LOCALHOST, port)).ok();
    Ok([first].into_iter().chain(second).collect())
}

fn bind(host: &str, address: &str, port: u16) -> Result<TcpListener, Error> {
    TcpListener::bind((address, port)).map_err(|error| match error.kind() {
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
        let port = taken[0].local_addr().unwrap().port();
        let error = listen("127.0.0.1", port).unwrap_err();
        assert_eq!(error.message, format!("port {port} of 127.0.0.1 is already in use"));
        assert!(error.advice.contains("--port 0"), "{error:?}");
    }

    #[test]
    fn localhost_is_served_in_both_families_where_there_are_both() {
        let has_ipv6 = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).is_ok();
        for host in ["127.0.0.1", "localhost"] {
            let addresses: Vec<_> =
                listen(host, 0).unwrap().iter().map(|listener| listener.local_addr().unwrap()).collect();
            assert!(
                addresses[0].is_ipv4() && addresses.iter().all(|address| address.ip().is_loopback()),
                "{addresses:?}"
            );
            assert_eq!(addresses.len(), if has_ipv6 { 2 } else { 1 }, "{addresses:?}");
            assert!(addresses.iter().all(|address| address.port() == addresses[0].port()), "{addresses:?}");
        }
        assert_eq!(listen("0.0.0.0", 0).unwrap().len(), 1);
    }

    #[test]
    fn an_address_of_another_machine_says_which_can_be_named() {
        let error = listen("192.0.2.1", 0).unwrap_err();
        assert!(error.message.starts_with("cannot listen on `192.0.2.1`"), "{error:?}");
        assert!(error.advice.contains("--host 127.0.0.1"), "{error:?}");
    }
}
