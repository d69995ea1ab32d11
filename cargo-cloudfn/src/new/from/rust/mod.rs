//! Writes a function as Rust.

mod comment;
mod counterpart;
mod event_type;
mod function;
mod identifier;
mod sample;

pub(super) use self::counterpart::{Feature, features};
pub(super) use self::function::{File, file};
pub(super) use self::identifier::{snake_case, unused};
pub(super) use self::sample::event as sample_event;
