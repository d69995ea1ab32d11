//! Rules for the files of this repository.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod ci;
mod dependencies;
mod guide;
mod numbers;
mod pages;
mod release;
