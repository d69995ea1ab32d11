//! The connection on which Cloud Calls go out, while the other side does everything that it should not.

mod bench;
mod faults;
pub(crate) mod matrix;
pub(crate) mod random;
