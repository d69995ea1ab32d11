//! The connection for Cloud Calls, while the other side misbehaves.

mod bench;
mod faults;
pub(crate) mod matrix;
pub(crate) mod random;
