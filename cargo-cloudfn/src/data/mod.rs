//! `cargo cloudfn data`: the content of the local database.

mod clear;
mod export;
mod import;
mod list;
mod size;

use clap::{Args, Subcommand};
use serde_json::json;

use crate::database::ProjectDatabase;
use crate::error::Error;
use crate::printable;
use crate::progress::Progress;
use crate::stdout;
use crate::suggest;
use crate::terminal::Terminal;
use crate::verb::{Verb, heading};
use crate::workspace::Workspace;

/// Show and change what the local database has
#[derive(Debug, Args)]
#[command(
    subcommand_required = true,
    arg_required_else_help = true,
    subcommand_help_heading = "Commands",
    disable_help_subcommand = true,
    after_help = concat!(
        "`dev` and `invoke` keep the data of the local database in .cloudfn/database in the folder of the workspace.\n\n",
        heading!("Examples"),
        "  cargo cloudfn data list\n",
        "  cargo cloudfn data import orders orders.jsonl\n",
        "  cargo cloudfn data export orders > orders.jsonl\n",
        "  cargo cloudfn data clear orders\n\n",
        heading!("Exit codes"),
        "  0  done\n  1  the data cannot be read or written\n  2  wrong usage",
    )
)]
pub(crate) struct Options {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Import(import::Options),
    Export(export::Options),
    List(list::Options),
    Clear(clear::Options),
}

/// What was done.
#[derive(Default)]
pub(crate) enum DataOutcome {
    /// Nothing to report.
    #[default]
    Nothing,
    Imported(import::Imported),
    Exported(export::Exported),
    Listed(list::Listed),
    Cleared(clear::Cleared),
}

impl Verb for Options {
    type Outcome = DataOutcome;

    fn run(&self, terminal: Terminal, progress: &Progress, outcome: &mut DataOutcome) -> Result<(), Error> {
        let project = ProjectDatabase::of(&Workspace::here()?);
        *outcome = match &self.action {
            Action::Import(options) => DataOutcome::Imported(options.run(&project, progress)?),
            Action::Export(options) => DataOutcome::Exported(options.run(&project, progress)?),
            Action::List(options) => DataOutcome::Listed(options.run(&project)?),
            Action::Clear(options) => {
                options.run(&project, terminal, progress)?.map_or(DataOutcome::Nothing, DataOutcome::Cleared)
            }
        };
        Ok(())
    }

    fn report(&self, outcome: &DataOutcome, error: Option<&Error>, _: Terminal, progress: &Progress) {
        if self.is_json() {
            write_json(outcome, error);
            return;
        }
        if let Some(error) = error {
            progress.error(error);
        }
        match outcome {
            DataOutcome::Nothing => {}
            DataOutcome::Imported(imported) => imported.tell(progress),
            DataOutcome::Exported(exported) => exported.tell(progress),
            DataOutcome::Listed(listed) => listed.tell(progress),
            DataOutcome::Cleared(cleared) => cleared.tell(progress),
        }
    }
}

impl Options {
    fn is_json(&self) -> bool {
        match &self.action {
            Action::Import(options) => options.json,
            Action::Export(_) => false,
            Action::List(options) => options.json,
            Action::Clear(options) => options.json,
        }
    }
}

fn write_json(outcome: &DataOutcome, error: Option<&Error>) {
    let document = match outcome {
        DataOutcome::Imported(imported) => imported.document(),
        DataOutcome::Listed(listed) => listed.document(),
        DataOutcome::Cleared(cleared) => cleared.document(),
        DataOutcome::Exported(_) | DataOutcome::Nothing => json!({}),
    };
    stdout::write_document(document, error);
}

/// The error for a collection that does not exist.
fn no_collection(name: &str, names: Vec<String>) -> Error {
    let message = format!("the local database has no collection {}", printable::quoted(name));
    if names.is_empty() {
        return Error::usage(
            message,
            "it has no collections: `cargo cloudfn data import`, seeds and functions create them",
        );
    }
    let known = names.join(", ");
    Error::usage(message, format!("it has {known}; {}", suggest::advice(name, names)))
}
