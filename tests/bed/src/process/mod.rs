//! Processes under test.

mod child_process;
mod http_host;
mod memory;

pub(crate) use self::child_process::{ChildProcess, End};
pub(crate) use self::http_host::{HttpHost, post};
pub(crate) use self::memory::Memory;
