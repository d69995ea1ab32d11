//! Stops new connections at a listener, without losing those that are under way.

use std::net::TcpListener;

use socket2::SockRef;

/// Lets nobody begin a connection any more. Handshakes that have begun complete, and wait to be accepted.
///
/// With a backlog of zero instead, the system drops the last packet of a handshake whenever another connection waits. The client
/// counts itself as connected then, and the end of the listener resets it.
pub(super) fn refuse_new(listener: &TcpListener) {
    let listener = SockRef::from(listener);
    #[cfg(target_os = "linux")]
    if listener.attach_filter(&filter::WITHOUT_FIRST_SEGMENTS).is_ok() {
        return;
    }
    // If this fails, later clients are reset, as they are by a host that does not drain.
    let _ = listener.listen(0);
}

/// Ends listening for all threads, so that later clients are refused at once. The clone of a thread that computes would stay
/// open otherwise, and clients would wait for it: the filter drops their segments. It resets connections that are not accepted.
#[cfg(target_os = "linux")]
pub(super) fn end_listening(listener: &TcpListener) {
    // If this fails, the last thread ends it.
    let _ = SockRef::from(listener).shutdown(std::net::Shutdown::Read);
}

/// A program for the kernel's filter of packets (Linux, Documentation/networking/filter.rst), which sees a segment from its TCP
/// header on.
#[cfg(target_os = "linux")]
mod filter {
    use socket2::SockFilter;

    const LOAD_BYTE: u16 = 0x30;
    const JUMP_IF_ANY_BIT: u16 = 0x45;
    const RETURN: u16 = 0x06;

    /// Where the flags are in a TCP header, and the flag that only the segments of a handshake have (SYN).
    const FLAGS: u32 = 13;
    const SYNCHRONIZE: u32 = 0x02;

    /// The client's last segment of a handshake has no SYN, so it passes.
    pub(super) const WITHOUT_FIRST_SEGMENTS: [SockFilter; 4] = [
        SockFilter::new(LOAD_BYTE, 0, 0, FLAGS),
        SockFilter::new(JUMP_IF_ANY_BIT, 0, 1, SYNCHRONIZE),
        SockFilter::new(RETURN, 0, 0, 0),
        SockFilter::new(RETURN, 0, 0, u32::MAX),
    ];
}
