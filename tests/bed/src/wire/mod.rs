//! HTTP/1.1 on plain sockets, without retries or corrections.

mod client;
mod message;
mod reader;

pub(crate) use self::client::{Client, request};
pub(crate) use self::message::{Message, response};
pub(crate) use self::reader::Reader;
