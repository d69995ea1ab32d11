//! Parses sources, however deep they nest.

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_diagnostics::OxcDiagnostic;
use oxc_parser::{ParseOptions, Parser};
use oxc_span::SourceType;

use super::lines::Lines;
use super::stack;

/// Why a source cannot be parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::new::from) struct SyntaxError {
    /// From 1.
    pub(in crate::new::from) line: usize,
    pub(in crate::new::from) message: String,
}

/// Does work that recurses through each of these sources, with a stack that is large enough for it.
pub(in crate::new::from) fn on_large_stack<T: Send>(
    sources: &[&str],
    work: impl FnOnce() -> Result<T, SyntaxError> + Send,
) -> Result<T, SyntaxError> {
    let levels = sources.iter().map(|source| stack::max_levels(source)).max().unwrap_or_default();
    stack::run(levels, work).unwrap_or_else(|| {
        Err(SyntaxError { line: 1, message: "it is too large, or nests too deeply, to be read".to_owned() })
    })
}

/// Parses a source. The name says whether it is TypeScript. Runs within [`on_large_stack`].
pub(super) fn parse<'a>(allocator: &'a Allocator, name: &str, text: &'a str) -> Result<Program<'a>, SyntaxError> {
    let source_type = match name.rsplit('.').next() {
        Some("ts") => SourceType::ts(),
        Some("mjs") => SourceType::mjs(),
        Some("cjs") => SourceType::cjs(),
        _ => SourceType::unambiguous(),
    };
    let options = ParseOptions { allow_return_outside_function: true, ..ParseOptions::default() };
    let parsed = Parser::new(allocator, text, source_type).with_options(options).parse();
    if parsed.errors.is_empty() {
        return Ok(parsed.program);
    }
    Err(syntax_error(&parsed.errors, &Lines::of(text), 0))
}

/// The first of the parser's errors. Its offsets count from this many bytes before the source.
pub(in crate::new::from) fn syntax_error(errors: &[OxcDiagnostic], lines: &Lines, before: usize) -> SyntaxError {
    let Some(first) = errors.first() else {
        return SyntaxError { line: 1, message: "it cannot be parsed".to_owned() };
    };
    let label = first.labels.iter().flatten().next();
    let offset = label.map_or(0, |label| label.offset().saturating_sub(before));
    let line = lines.number(u32::try_from(offset).unwrap_or(u32::MAX));
    let help = first.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    SyntaxError { line, message: format!("{}{help}", first.message) }
}
