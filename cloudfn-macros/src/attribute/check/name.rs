//! The rules for the names of functions and timers.

use crate::attribute::args::Args;
use crate::attribute::handler::Handler;
use crate::compiler::Compiler;
use crate::errors::{Errors, Page};

/// The name of a function also names a folder of the project.
const MAX_LENGTH: usize = 60;

/// The function's name: the `name` argument, the package's name for `main`, or the name of the Rust function.
pub(super) fn check(arguments: &Args, handler: &Handler, compiler: &Compiler, errors: &mut Errors) -> String {
    let ident = &handler.signature.ident;
    let (name, span) = match &arguments.name {
        Some(name) => (name.value(), name.span()),
        None if ident == "main" => (compiler.package.clone(), ident.span()),
        None => (handler.name(), ident.span()),
    };
    if !is_valid(&name) {
        let how = if arguments.name.is_some() { "" } else { "\nset another name: #[cloud_function(name = \"..\")]" };
        let message = format!("`{name}` is not a valid name for a cloud function: {}{how}", rule());
        errors.at(span, Page::FunctionName.about(message));
    }
    name
}

/// Whether the platform accepts this as the name of a function or a timer.
pub(super) fn is_valid(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-')
        && name.len() <= MAX_LENGTH
}

/// The rule in words.
pub(super) fn rule() -> String {
    format!("a name starts with a letter and consists of at most {MAX_LENGTH} letters, digits, `_` and `-`")
}
