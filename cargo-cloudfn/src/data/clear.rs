//! `cargo cloudfn data clear`.

use std::io::{self, IsTerminal as _};

use clap::Args;
use cloudfn_local::CollectionDescription;
use serde_json::{Value, json};

use super::no_collection;
use crate::database::{ProjectDatabase, documents, refused};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal};
use crate::verb::heading;

/// Remove the documents of a collection, or of all collections
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "The collections stay, without documents. The next run of `dev` or `invoke` fills them from cloudfn/seed, if there is a \
     file for them.\n\n",
    heading!("Examples"),
    "  cargo cloudfn data clear orders\n",
    "  cargo cloudfn data clear --yes\n",
    "  cargo cloudfn data clear ordres --drop     a collection that was created by mistake\n\n",
    heading!("Exit codes"),
    "  0  removed, or not confirmed\n  1  the data cannot be read or written\n  2  wrong usage",
))]
pub(super) struct Options {
    /// The collection; all collections by default
    #[arg(value_name = "COLLECTION")]
    collection: Option<String>,
    /// Remove the collections, too
    #[arg(long)]
    drop: bool,
    /// Do not ask
    #[arg(long, short)]
    yes: bool,
    /// Write what was done to stdout, as one JSON document
    #[arg(long)]
    pub(super) json: bool,
}

/// What was removed.
pub(crate) struct Cleared {
    collections: Vec<CollectionDescription>,
    is_dropped: bool,
}

impl Options {
    /// Returns `None` if the user declines.
    pub(super) fn run(
        &self,
        project: &ProjectDatabase,
        terminal: Terminal,
        progress: &Progress,
    ) -> Result<Option<Cleared>, Error> {
        let database = project.writable()?;
        let mut collections = database.describe().map_err(|error| refused(&error, ""))?;
        if let Some(name) = &self.collection {
            let names: Vec<_> = collections.iter().map(|collection| collection.name.clone()).collect();
            collections.retain(|collection| collection.name == *name);
            if collections.is_empty() {
                return Err(no_collection(name, names));
            }
        }
        if !self.yes && !self.is_confirmed(&collections, terminal, progress)? {
            return Ok(None);
        }
        for collection in &collections {
            let done = if self.drop {
                database.drop_collection(&collection.name)
            } else {
                database.replace(&collection.name, []).map(drop)
            };
            done.map_err(|error| refused(&error, ""))?;
        }
        Ok(Some(Cleared { collections, is_dropped: self.drop }))
    }

    fn is_confirmed(
        &self,
        collections: &[CollectionDescription],
        terminal: Terminal,
        progress: &Progress,
    ) -> Result<bool, Error> {
        if !io::stdin().is_terminal() {
            return Err(Error::usage("this removes documents, and there is no terminal to ask on", "add --yes"));
        }
        progress.finish();
        let what = if self.drop { "Remove" } else { "Remove the documents of" };
        let question = match collections {
            [] => return Ok(true),
            [one] => format!("{what} {} ({})?", one.name, documents(one.documents)),
            several => {
                let count = several.iter().map(|collection| collection.documents).sum();
                format!("{what} all {} collections ({})?", several.len(), documents(count))
            }
        };
        terminal.tell(&format!("{question} Type `yes` to go on."));
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer);
        read.map_err(|error| Error::usage(format!("the answer cannot be read: {error}"), "add --yes"))?;
        Ok(matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes"))
    }
}

impl Cleared {
    pub(super) fn tell(&self, progress: &Progress) {
        if self.collections.is_empty() {
            progress.say("Database", Colour::Green, "no collections");
        }
        for collection in &self.collections {
            let what = if self.is_dropped { " with its " } else { ": " };
            progress.say(
                "Removed",
                Colour::Yellow,
                &format!("{}{what}{}", collection.name, documents(collection.documents)),
            );
        }
    }

    pub(super) fn document(&self) -> Value {
        let collections = self.collections.iter().map(|collection| {
            json!({"name": collection.name, "removed": collection.documents, "isDropped": self.is_dropped})
        });
        json!({"collections": collections.collect::<Vec<_>>()})
    }
}
