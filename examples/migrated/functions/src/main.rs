//! Cloud functions that were ported from JavaScript: a module for each. The JavaScript is in `../javascript`.
//!
//! `tests/same_answers.rs` sends the same events to both.

mod book;
mod books;
mod due_notice;
mod login;

cloudfn_runtime::main!();
