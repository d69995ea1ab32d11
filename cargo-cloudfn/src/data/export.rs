//! `cargo cloudfn data export`.

use std::io::{self, BufWriter, ErrorKind, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use cloudfn_local::bson::Document;
use cloudfn_local::json_lines::write;

use super::no_collection;
use crate::database::{ProjectDatabase, documents, refused};
use crate::error::Error;
use crate::file::{self, Mode};
use crate::printable;
use crate::progress::Progress;
use crate::terminal::{Colour, from_here};
use crate::verb::heading;

/// The number of documents after which the progress is shown.
const STEP: usize = 500;

/// Write the documents of a collection
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "One document is on each line, as the console of CloudBase imports it. `cargo cloudfn data import` reads the same \
     documents back. This works while `dev` runs, too.\n\n",
    heading!("Examples"),
    "  cargo cloudfn data export orders\n",
    "  cargo cloudfn data export orders cloudfn/seed/orders.jsonl\n\n",
    heading!("Exit codes"),
    "  0  exported\n  1  the data cannot be read, or the file cannot be written\n  2  wrong usage",
))]
pub(super) struct Options {
    /// The collection
    #[arg(value_name = "COLLECTION")]
    collection: String,
    /// The file to write, which is replaced; stdout by default
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// What was exported.
pub(crate) struct Exported {
    documents: usize,
    file: Option<PathBuf>,
}

impl Exported {
    pub(super) fn tell(&self, progress: &Progress) {
        if let Some(file) = &self.file {
            progress.say("Exported", Colour::Green, &format!("{} to {}", documents(self.documents), from_here(file)));
        }
    }
}

impl Options {
    pub(super) fn run(&self, project: &ProjectDatabase, progress: &Progress) -> Result<Exported, Error> {
        let database = project.readable()?;
        let names = database.collections().map_err(|error| refused(&error, ""))?;
        if !names.contains(&self.collection) {
            return Err(no_collection(&self.collection, names));
        }
        let all = database.shared_documents(&self.collection).map_err(|error| refused(&error, ""))?;
        let file = self.file.as_deref().filter(|file| *file != Path::new("-"));
        match file {
            Some(path) => {
                let written = file::write_with(path, Mode::Text, |output| {
                    write_lines(&all, output, &mut |percent| {
                        progress.step_if_watched("Exporting", &format!("{} ({percent} %)", self.collection));
                    })
                });
                written.map_err(|error| {
                    Error::function(format!("{} cannot be written: {error}", path.display()), "name another file")
                })?;
            }
            None => to_stdout(&all)?,
        }
        Ok(Exported { documents: all.len(), file: file.map(Path::to_owned) })
    }
}

fn to_stdout(all: &[Arc<Document>]) -> Result<(), Error> {
    let stdout = io::stdout().lock();
    let written = if stdout.is_terminal() {
        let mut output = BufWriter::new(stdout);
        all.iter()
            .try_for_each(|document| writeln!(output, "{}", printable::json(&write(document))))
            .and_then(|()| output.flush())
    } else {
        write_lines(all, &mut BufWriter::new(stdout), &mut |_| {})
    };
    match written {
        // The reader has closed the pipe.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Error::function(
            format!("the documents cannot be written to stdout: {error}"),
            "check where stdout goes, and run this again",
        )),
        Ok(()) => Ok(()),
    }
}

fn write_lines(all: &[Arc<Document>], output: &mut dyn Write, written: &mut dyn FnMut(usize)) -> io::Result<()> {
    for (number, document) in all.iter().enumerate() {
        writeln!(output, "{}", write(document))?;
        if (number + 1) % STEP == 0 {
            written((number + 1) * 100 / all.len());
        }
    }
    output.flush()
}
