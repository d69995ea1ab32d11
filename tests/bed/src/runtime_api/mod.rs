//! The Runtime API, from the platform's side: the process under test asks for its invocations here.

mod cases;
mod event;
pub(crate) mod faults;
mod instance;
pub(crate) mod isolation;
mod platform;
pub(crate) mod random;
mod reply;
