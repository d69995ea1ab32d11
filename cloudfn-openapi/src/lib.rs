//! The catalog of WeChat server APIs: for each API its request, reply, permission and name.
//!
//! Users reach it as `cloudfn_runtime::openapi`. The modules are named after WeChat's classes
//! (`subscribeMessage` is [`subscribe_message`]) and are generated from `catalog/<class>.json`
//! by `cargo xtask codegen`; this file holds what is written by hand.

#![forbid(unsafe_code)]

mod closed_set;
mod content;
mod data;
mod everything;
mod flag;
#[expect(clippy::doc_markdown, reason = "descriptions name WeChat's members and products as they are")]
#[expect(clippy::too_many_arguments, reason = "WeChat's requests are what they are")]
mod generated;
mod identifiers;
mod media;
mod reply;
mod request;
mod tolerant;
mod value_limit;

#[doc(hidden)]
pub use content::NodeBuffer;
pub use content::{Content, Image, ImageOr, ReadError};
pub use data::Data;
pub use everything::Everything;
pub use generated::*;
pub use identifiers::*;
pub use media::Media;
pub use request::{Api, Case, DeclaredIn, ErrorCode, Method, Request};
pub use value_limit::BrokenLimit;
