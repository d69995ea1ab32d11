//! The workspace's own tests; they stand in the folder `tests`.

#![forbid(unsafe_code)]

pub mod built;
pub mod said;

/// The README's code must compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[cfg(doctest)]
mod error_index;
