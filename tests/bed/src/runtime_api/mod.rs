//! The platform's side of the Runtime API: the process under test fetches its invocations here.

mod cases;
mod event;
pub(crate) mod faults;
mod instance;
pub(crate) mod isolation;
mod platform;
pub(crate) mod random;
mod reply;
