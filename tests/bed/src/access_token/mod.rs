//! The `access_token` that all calls of a process share, under load and while its service fails.

pub(crate) mod cold_start;
pub(crate) mod failing_service;
mod load;
pub(crate) mod revocation;
mod wechat;
