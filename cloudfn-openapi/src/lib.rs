//! The catalog of WeChat server APIs: for each API its request, reply, permission and name.
//!
//! Users reach it as `cloudfn_runtime::openapi`. The modules are named after WeChat's classes
//! (`subscribeMessage` is [`subscribe_message`]) and are generated from `catalog/<class>.json`
//! by `cargo xtask codegen`; this file holds what is written by hand.

#![forbid(unsafe_code)]

mod content;
#[rustfmt::skip]
mod generated;
mod everything;
mod identifiers;
mod media;
mod request;

#[doc(hidden)]
pub use content::NodeBuffer;
pub use content::{Content, Image, ReadError};
pub use everything::Everything;
pub use generated::*;
pub use identifiers::OpenId;
pub use media::Media;
pub use request::{Api, Case, DeclaredIn, ErrorCode, Method, Request};
