//! Generates Rust code from `cloudfn-openapi/catalog`: the request types, and the tables of other crates.

mod catalog;
mod check;
mod correction;
mod emit;
mod error_pages;
mod identifiers;
mod model;
mod naming;
mod output;
mod problem;
mod prose;
mod resolve;

use output::Output;
use problem::Problems;

use crate::workspace;

/// Writes the generated files.
pub(crate) fn write() -> anyhow::Result<()> {
    generate()?.write(&workspace())
}

/// Fails if the committed files differ from the generated ones.
pub(crate) fn check() -> anyhow::Result<()> {
    generate()?.check(&workspace())
}

fn generate() -> anyhow::Result<Output> {
    let entries = catalog::read(&workspace().join("cloudfn-openapi/catalog"))?;
    let mut problems = Problems::default();
    let modules = resolve::modules(&entries, &mut problems);
    problems.finish()?;
    let mut output = Output::default();
    emit::modules(&modules, &mut output);
    emit::tests(&modules, &mut output);
    emit::known(&modules, &mut output);
    emit::names(&entries, &mut output);
    emit::answers(&entries, &mut output);
    emit::samples(&modules, &mut output);
    emit::page(&entries, &mut output);
    emit::paths(&entries, &mut output);
    emit::every_api(&entries, &mut output);
    emit::explained(&entries, &modules, &workspace(), &mut output)?;
    error_pages::error_pages(&workspace(), &mut output)?;
    output.format(&workspace())?;
    Ok(output)
}
