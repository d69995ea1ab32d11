//! Operations: what a request asks for, and its answer.

mod aggregate;
mod answer;
mod database;
mod find;
mod insert;
mod modify;
mod modify_in_place;
mod remove;
mod request;
mod settle;
mod wire;
mod write;

pub use self::answer::Answer;
pub use self::database::{Database, Options, Surroundings};
pub use self::request::{Aggregate, Count, Find, Insert, Modify, Operation, Remove};
