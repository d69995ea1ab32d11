//! Processes under test.

mod http_host;
mod memory;
mod started;

pub(crate) use self::http_host::{HttpHost, post};
pub(crate) use self::memory::Memory;
pub(crate) use self::started::{End, Started};
