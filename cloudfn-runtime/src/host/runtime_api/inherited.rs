//! A socket that the parent process made, and that this process inherited.

#![allow(unsafe_code)]

use std::io;
use std::net::TcpStream;
use std::os::fd::{FromRawFd, IntoRawFd, OwnedFd, RawFd};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering};

/// Takes one end of a pair of Unix sockets, once in the life of the process. It does not block, and children of this
/// process do not inherit it.
///
/// It has the type of the other connections: to read and to write is the same for all sockets.
pub(super) fn take(descriptor: RawFd) -> io::Result<TcpStream> {
    static TAKEN: AtomicBool = AtomicBool::new(false);
    // SAFETY: it only reads the flags of the descriptor, and fails if that is not open.
    if unsafe { libc::fcntl(descriptor, libc::F_GETFD) } == -1 {
        return Err(io::Error::last_os_error());
    }
    if TAKEN.swap(true, Ordering::Relaxed) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "the process has taken it before"));
    }
    // SAFETY: the descriptor is open, and the parent process has made it for this call. `TAKEN` lets no second call get here.
    // The host has opened nothing yet, so nothing else in this process owns the descriptor.
    let inherited = UnixStream::from(unsafe { OwnedFd::from_raw_fd(descriptor) });
    if let Err(error) = inherited.peer_addr() {
        // It is not what was meant, so it is left open.
        let _ = inherited.into_raw_fd();
        return Err(error);
    }
    // Unlike the inherited descriptor, its clone is closed in children.
    let own = inherited.try_clone()?;
    own.set_nonblocking(true)?;
    Ok(TcpStream::from(OwnedFd::from(own)))
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::os::fd::AsRawFd;

    use super::*;

    #[test]
    fn a_socket_is_taken_once_and_children_do_not_get_it() {
        assert_eq!(take(RawFd::MAX).unwrap_err().raw_os_error(), Some(libc::EBADF));

        let (mut parent, inherited) = UnixStream::pair().unwrap();
        let descriptor = inherited.into_raw_fd();
        let mut taken = take(descriptor).unwrap();
        parent.write_all(b"event").unwrap();
        let mut event = [0; 5];
        taken.read_exact(&mut event).unwrap();
        assert_eq!(&event, b"event");
        assert_eq!(taken.read(&mut event).unwrap_err().kind(), io::ErrorKind::WouldBlock);
        taken.write_all(b"answer").unwrap();
        let mut answer = [0; 6];
        parent.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"answer");
        // SAFETY: it only reads the flags of an open descriptor.
        let flags = unsafe { libc::fcntl(taken.as_raw_fd(), libc::F_GETFD) };
        assert_eq!(flags & libc::FD_CLOEXEC, libc::FD_CLOEXEC);

        let other = UnixStream::pair().unwrap().0;
        assert_eq!(take(other.as_raw_fd()).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        drop(taken);
        assert_eq!(parent.read(&mut answer).unwrap(), 0, "nothing else holds the socket");
    }
}
