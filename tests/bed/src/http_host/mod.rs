//! The HTTP host, under load and under clients that misbehave.

mod bad_clients;
pub(crate) mod drain;
pub(crate) mod hangup;
pub(crate) mod isolation;
mod limits;
pub(crate) mod memory;
pub(crate) mod overload;
pub(crate) mod refusals;
mod slots;
pub(crate) mod slow;
pub(crate) mod stuck;
