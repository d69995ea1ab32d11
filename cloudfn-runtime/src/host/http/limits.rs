//! The limits of the HTTP host, each with its variable.

use std::time::Duration;

pub(super) use super::super::setting::{DRAIN_TIMEOUT, MAX_ANSWER_BYTES, MAX_EVENT_BYTES};
use crate::environment::Environment;
use crate::host::setting::{
    self, BadSetting, DEFAULT_DRAIN_TIMEOUT, DEFAULT_MAX_BYTES, MAX_PIECE, milliseconds, number,
};

pub(super) const CONCURRENCY: &str = "CLOUDFN_CONCURRENCY";
pub(super) const MAX_CONNECTIONS: &str = "CLOUDFN_MAX_CONNECTIONS";
pub(super) const MAX_HELD_EVENT_BYTES: &str = "CLOUDFN_MAX_HELD_EVENT_BYTES";
pub(super) const MAX_UNREAD_ANSWER_BYTES: &str = "CLOUDFN_MAX_UNREAD_ANSWER_BYTES";
pub(super) const MAX_DISCARDED_BYTES: &str = "CLOUDFN_MAX_DISCARDED_BYTES";
pub(super) const HEADER_TIMEOUT: &str = "CLOUDFN_HEADER_TIMEOUT_MS";
pub(super) const BODY_TIMEOUT: &str = "CLOUDFN_BODY_TIMEOUT_MS";
pub(super) const CALL_TIMEOUT: &str = "CLOUDFN_CALL_TIMEOUT_MS";
pub(super) const WRITE_TIMEOUT: &str = "CLOUDFN_WRITE_TIMEOUT_MS";
pub(super) const DISCARD_TIMEOUT: &str = "CLOUDFN_DISCARD_TIMEOUT_MS";

const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

/// The limits of the HTTP host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limits {
    /// Running calls.
    pub(super) concurrency: usize,
    /// Open connections.
    pub(super) connections: usize,
    /// Bytes of one event.
    pub(super) event_bytes: usize,
    /// Bytes of all events, from when they are read until their calls end.
    pub(super) held_event_bytes: usize,
    /// Bytes of one answer.
    pub(super) answer_bytes: usize,
    /// Bytes of all answers that clients have not read yet.
    pub(super) unread_answer_bytes: usize,
    /// Bytes of a rejected request that are read and discarded.
    pub(super) discarded_bytes: usize,
    /// How long the head of a request may take to arrive.
    pub(super) header_timeout: Duration,
    /// How long an event may take to arrive.
    pub(super) body_timeout: Duration,
    /// How long a call may take.
    pub(super) call_timeout: Duration,
    /// How long a client may read nothing of its answer.
    pub(super) write_timeout: Duration,
    /// How long the rest of a rejected request is read.
    pub(super) discard_timeout: Duration,
    /// How long the host waits for running calls after SIGTERM.
    pub(super) drain_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // The most that an instance of an HTTP function gets at once.
            concurrency: 100,
            connections: 2048,
            event_bytes: DEFAULT_MAX_BYTES,
            held_event_bytes: 128 * MIB,
            answer_bytes: DEFAULT_MAX_BYTES,
            unread_answer_bytes: 64 * MIB,
            discarded_bytes: 256 * MIB,
            header_timeout: Duration::from_secs(10),
            body_timeout: Duration::from_secs(30),
            call_timeout: Duration::from_secs(300),
            write_timeout: Duration::from_secs(30),
            discard_timeout: Duration::from_secs(10),
            drain_timeout: DEFAULT_DRAIN_TIMEOUT,
        }
    }
}

impl Limits {
    pub(super) fn of(process: &Environment) -> Result<Self, BadSetting> {
        let default = Self::default();
        let bytes = |variable, default| setting::bytes(process, variable, default);
        let time = |variable, default| milliseconds(process, variable, default);
        Ok(Self {
            concurrency: number(process, CONCURRENCY, default.concurrency, MAX_PIECE, "a number of calls (1 or more)")?,
            connections: number(
                process,
                MAX_CONNECTIONS,
                default.connections,
                MAX_PIECE,
                "a number of connections (1 or more)",
            )?,
            event_bytes: bytes(MAX_EVENT_BYTES, default.event_bytes)?,
            held_event_bytes: bytes(MAX_HELD_EVENT_BYTES, default.held_event_bytes)?,
            answer_bytes: bytes(MAX_ANSWER_BYTES, default.answer_bytes)?,
            unread_answer_bytes: bytes(MAX_UNREAD_ANSWER_BYTES, default.unread_answer_bytes)?,
            discarded_bytes: bytes(MAX_DISCARDED_BYTES, default.discarded_bytes)?,
            header_timeout: time(HEADER_TIMEOUT, default.header_timeout)?,
            body_timeout: time(BODY_TIMEOUT, default.body_timeout)?,
            call_timeout: time(CALL_TIMEOUT, default.call_timeout)?,
            write_timeout: time(WRITE_TIMEOUT, default.write_timeout)?,
            discard_timeout: time(DISCARD_TIMEOUT, default.discard_timeout)?,
            drain_timeout: time(DRAIN_TIMEOUT, default.drain_timeout)?,
        })
    }
}
