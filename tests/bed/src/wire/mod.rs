//! HTTP/1.1 on plain sockets: nothing is retried, corrected or hidden.

mod client;
mod message;
mod reader;

pub(crate) use self::client::{Client, request};
pub(crate) use self::message::{Message, response};
pub(crate) use self::reader::Reader;
