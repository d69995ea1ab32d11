//! `cargo cloudfn dev`, for a user who saves quickly, breaks the build, and ends it at any time.

mod command;
pub(crate) mod ends;
mod project;
pub(crate) mod quick_saves;
