//! The files of a function: the entry, and what it requires from its own folder.

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    Argument, CallExpression, ExportAllDeclaration, ExportNamedDeclaration, Expression, ImportDeclaration,
    ImportExpression, TSImportEqualsDeclaration, TSModuleReference,
};
use oxc_ast_visit::{Visit, walk};
use oxc_span::GetSpan;

use super::lines::Lines;
use super::model::Problem;
use super::parse::{on_large_stack, parse};
use crate::new::from::source_folder::{SourceFolder, Unread};

/// The most files of a function that are read. More are a library that was copied.
const MAX_FILES: usize = 200;

/// The most text of a function that is read, in bytes.
const MAX_BYTES: usize = 8 << 20;

/// A file that was parsed without a mistake.
#[derive(Debug)]
pub(super) struct Source {
    /// The path below the folder, with `/`.
    pub(super) name: String,
    pub(super) text: String,
    /// What it requires, by the request, as the name of another source.
    pub(super) requires: Vec<(String, String)>,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// The entry is the first, unless it could not be read.
    pub(super) sources: Vec<Source>,
    pub(super) problems: Vec<Problem>,
}

/// Reads the entry and everything that it requires, also through others.
pub(super) fn collect(folder: &SourceFolder, entry: &str) -> Collected {
    let mut collected = Collected::default();
    let mut wanted = vec![(entry.to_owned(), Problem::new(entry, 1, String::new()))];
    let mut known = vec![entry.to_owned()];
    let mut bytes = 0;
    while let Some((name, asked_at)) = wanted.pop() {
        let text = match folder.read(&name) {
            Ok(text) => text,
            Err(unread) => {
                collected.problems.push(asked_at.because(&about(if name == entry { "it" } else { &name }, &unread)));
                continue;
            }
        };
        bytes += text.len();
        if bytes > MAX_BYTES {
            collected
                .problems
                .push(asked_at.because(&format!("{name} is not read: the function has more than 8 MiB of text")));
            continue;
        }
        if name.to_ascii_lowercase().ends_with(".json") {
            continue;
        }
        let requests = match on_large_stack(&[&text], || requests(&name, &text)) {
            Ok(requests) => requests,
            Err(error) => {
                collected.problems.push(Problem::new(&name, error.line, error.message));
                continue;
            }
        };
        let mut requires = Vec::new();
        for (request, line) in requests {
            let at = Problem::new(&name, line, String::new());
            match folder.resolve(&name, &request) {
                Ok(found) => {
                    requires.push((request, found.clone()));
                    if known.contains(&found) {
                        continue;
                    }
                    if known.len() == MAX_FILES {
                        collected.problems.push(
                            at.because(&format!("{found} is not read: the function has more than {MAX_FILES} files")),
                        );
                        continue;
                    }
                    known.push(found.clone());
                    wanted.push((found, at));
                }
                Err(unread) => collected.problems.push(at.because(&about(&request, &unread))),
            }
        }
        collected.sources.push(Source { name, text, requires });
    }
    collected
}

fn about(name: &str, unread: &Unread) -> String {
    match unread {
        Unread::Missing => format!("there is no file {name}"),
        Unread::Outside => format!("{name} is outside the function's folder, and is not read"),
        Unread::Failed(why) => format!("{name} cannot be read: {why}"),
    }
}

/// The files of the folder that a source requires, with the lines.
fn requests(name: &str, text: &str) -> Result<Vec<(String, usize)>, super::SyntaxError> {
    let allocator = Allocator::default();
    let program = parse(&allocator, name, text)?;
    let mut visitor = Requests { lines: Lines::of(text), found: Vec::new() };
    visitor.visit_program(&program);
    Ok(visitor.found)
}

struct Requests {
    lines: Lines,
    found: Vec<(String, usize)>,
}

impl Requests {
    fn add(&mut self, request: &str, offset: u32) {
        let is_own = request.starts_with('.') || request.starts_with('/');
        if is_own && !self.found.iter().any(|(known, _)| known == request) {
            self.found.push((request.to_owned(), self.lines.number(offset)));
        }
    }
}

impl<'a> Visit<'a> for Requests {
    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        if let Some(request) = required(call) {
            self.add(request, call.span.start);
        }
        walk::walk_call_expression(self, call);
    }

    fn visit_import_declaration(&mut self, import: &ImportDeclaration<'a>) {
        if !import.import_kind.is_type() {
            self.add(import.source.value.as_str(), import.span.start);
        }
    }

    fn visit_ts_import_equals_declaration(&mut self, import: &TSImportEqualsDeclaration<'a>) {
        if let TSModuleReference::ExternalModuleReference(module) = &import.module_reference {
            self.add(module.expression.value.as_str(), import.span.start);
        }
    }

    fn visit_import_expression(&mut self, import: &ImportExpression<'a>) {
        if let Expression::StringLiteral(request) = &import.source {
            self.add(request.value.as_str(), import.source.span().start);
        }
    }

    fn visit_export_named_declaration(&mut self, export: &ExportNamedDeclaration<'a>) {
        if let Some(source) = &export.source {
            self.add(source.value.as_str(), export.span.start);
        }
        walk::walk_export_named_declaration(self, export);
    }

    fn visit_export_all_declaration(&mut self, export: &ExportAllDeclaration<'a>) {
        self.add(export.source.value.as_str(), export.span.start);
    }
}

/// The request of `require('..')`.
pub(super) fn required<'a>(call: &CallExpression<'a>) -> Option<&'a str> {
    match (&call.callee, call.arguments.as_slice()) {
        (Expression::Identifier(name), [Argument::StringLiteral(request)]) if name.name == "require" => {
            Some(request.value.as_str())
        }
        _ => None,
    }
}
