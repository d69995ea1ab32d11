//! Reads the JavaScript of a function into a model. Nothing is run.
//!
//! [`walk`] goes through the syntax trees of the entry file and of the files that it requires. It knows of each expression
//! whether it is the event or a member of it, wx-server-sdk or a part of it, a function of the folder, or nothing that
//! matters ([`value`]). A function that is called is walked with the values that it gets. [`record`] keeps what is found, and
//! [`outcome`] makes the model of it.

mod bind;
mod call;
mod class;
mod comments;
mod database;
mod event;
mod expression;
mod json;
mod lines;
mod model;
mod outcome;
mod parse;
mod record;
mod routes;
mod sources;
mod stack;
mod value;
mod visit;
mod walk;

#[cfg(test)]
mod tests;

pub(super) use self::database::Step;
#[cfg(test)]
pub(super) use self::event::event_of;
pub(super) use self::event::{EventMember, MemberKind};
pub(super) use self::lines::Lines;
pub(super) use self::model::{Model, Place, PlaceKind, Problem};
pub(super) use self::parse::{SyntaxError, on_large_stack, syntax_error};
pub(super) use self::routes::{Route, Routing};
use super::source_folder::SourceFolder;

/// Reads the function of a folder, beginning with this file.
pub(super) fn read(folder: &SourceFolder, entry: &str) -> Model {
    let sources::Collected { sources, problems } = sources::collect(folder, entry);
    let texts: Vec<&str> = sources.iter().map(|source| source.text.as_str()).collect();
    let walked = on_large_stack(&texts, || Ok(walk::walk(&sources)));
    let mut model = walked.unwrap_or_else(|error| {
        let problem = Problem::new(entry, error.line, error.message);
        Model { problems: vec![problem], ..Model::default() }
    });
    model.problems.extend(problems);
    model.problems.sort();
    model.problems.dedup();
    model
}
