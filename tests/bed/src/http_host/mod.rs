//! The HTTP host, under load and under clients that misbehave.

mod bad_clients;
pub(crate) mod drain;
pub(crate) mod hangup;
pub(crate) mod isolation;
mod limits;
pub(crate) mod memory;
pub(crate) mod overload;
mod places;
pub(crate) mod refusals;
pub(crate) mod slow;
pub(crate) mod stuck;
