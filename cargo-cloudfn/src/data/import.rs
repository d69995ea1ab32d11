//! `cargo cloudfn data import`.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::Args;
use cloudfn_local::LocalDatabase;
use cloudfn_local::bson::Document;
use cloudfn_local::json_lines::{ReadError, Reader, write_value};
use serde_json::{Value, json};

use crate::database::{ProjectDatabase, documents, refused};
use crate::error::Error;
use crate::file;
use crate::progress::Progress;
use crate::terminal::Colour;
use crate::verb::heading;

/// A limit that no file exceeds, because the documents must fit into memory.
const ANY_SIZE: u64 = u64::MAX - 1;

/// The number of documents after which the progress is shown.
const STEP: usize = 500;

/// Put the documents of a file into a collection
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "The file has one document on each line, as the console of CloudBase exports it: dates are {\"$date\": \"2026-01-02T03:04:05Z\"}, \
     object ids {\"$oid\": \"..\"}, places GeoJSON. A file with a list of documents is read, too. A document without `_id` gets \
     one. If there is a mistake anywhere in the file, nothing is imported.\n\n",
    heading!("Examples"),
    "  cargo cloudfn data import orders orders.jsonl\n",
    "  cargo cloudfn data import orders orders.jsonl --upsert\n",
    "  zcat orders.jsonl.gz | cargo cloudfn data import orders - --replace\n\n",
    heading!("Exit codes"),
    "  0  imported\n  1  the data cannot be read or written\n  2  wrong usage, or a mistake in the file",
))]
pub(super) struct Options {
    /// The collection, which is created if it does not exist
    #[arg(value_name = "COLLECTION")]
    collection: String,
    /// The file, or `-` for stdin
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Replace documents that have the same `_id`; without this, they are an error
    #[arg(long, conflicts_with = "replace")]
    upsert: bool,
    /// Remove all documents that the collection has before
    #[arg(long)]
    replace: bool,
    /// Write what was done to stdout, as one JSON document
    #[arg(long)]
    pub(super) json: bool,
}

/// What was imported.
pub(crate) struct Imported {
    collection: String,
    documents: usize,
}

impl Imported {
    pub(super) fn tell(&self, progress: &Progress) {
        progress.say("Imported", Colour::Green, &format!("{} into {}", documents(self.documents), self.collection));
    }

    pub(super) fn document(&self) -> Value {
        json!({"collection": self.collection, "imported": self.documents})
    }
}

impl Options {
    pub(super) fn run(&self, project: &ProjectDatabase, progress: &Progress) -> Result<Imported, Error> {
        let collection = &self.collection;
        // Report a wrong name before the file is read.
        LocalDatabase::in_memory().create_collection(collection).map_err(|error| {
            refused(&error, "name the collection as functions do: `cargo cloudfn data import orders ..`")
        })?;
        let database = project.writable()?;
        project.declare_indexes(&database)?;
        let all = if self.file == Path::new("-") {
            self.read(Reader::new("stdin", io::stdin().lock()), &database, &mut |count| {
                progress.step_if_watched("Reading", &format!("stdin ({})", documents(count)));
            })?
        } else {
            let (file, length) = self.open()?;
            let name = self.file.display().to_string();
            let position = Rc::new(Cell::new(0));
            let counted = Counted { input: file, position: Rc::clone(&position) };
            self.read(Reader::new(&name, BufReader::new(counted)), &database, &mut |count| {
                let percent = position.get() * 100 / length.max(1);
                progress.step_if_watched("Reading", &format!("{name} ({percent} %, {})", documents(count)));
            })?
        };
        progress.step_if_watched("Writing", &documents(all.len()));
        let count = if self.replace { database.replace(collection, all) } else { database.load(collection, all) };
        let documents = count.map_err(|error| refused(&error, "correct the documents; nothing was imported"))?;
        Ok(Imported { collection: collection.clone(), documents })
    }

    fn open(&self) -> Result<(File, u64), Error> {
        let opened = file::open(&self.file, ANY_SIZE).and_then(|file| {
            let length = file.metadata()?.len();
            Ok((file, length))
        });
        opened.map_err(|error| {
            Error::usage(
                format!("{} cannot be read: {error}", self.file.display()),
                "name a file with one document on each line, or `-` for stdin",
            )
        })
    }

    /// Reads all documents, and checks that none replaces another one.
    fn read<R: BufRead>(
        &self,
        mut reader: Reader<R>,
        database: &LocalDatabase,
        read: &mut dyn FnMut(usize),
    ) -> Result<Vec<Document>, Error> {
        let is_there = database.collections().map_err(|error| refused(&error, ""))?.contains(&self.collection);
        let is_checked = is_there && !self.upsert && !self.replace;
        let mut all = Vec::new();
        while let Some(document) = reader.next() {
            let document = document.map_err(|error| mistake(&error))?;
            if is_checked && let Some(id) = document.get("_id") {
                let found = database.document(&self.collection, id).map_err(|error| refused(&error, ""))?;
                if found.is_some() {
                    let id = write_value(id);
                    let taken =
                        format!("the collection `{}` has a document with the `_id` {id} already", self.collection);
                    return Err(Error::usage(
                        reader.error(taken).to_string(),
                        "add --upsert to replace such documents, or --replace to remove all documents first; nothing was \
                         imported",
                    ));
                }
            }
            all.push(document);
            if all.len() % STEP == 0 {
                read(all.len());
            }
        }
        Ok(all)
    }
}

fn mistake(error: &ReadError) -> Error {
    match error {
        ReadError::Io { .. } => Error::function(error.to_string(), "check the file, and run this again"),
        _ => Error::usage(error.to_string(), "correct the file, and run this again; nothing was imported"),
    }
}

/// Counts the bytes that are read.
struct Counted<R> {
    input: R,
    position: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.position.set(self.position.get() + count as u64);
        Ok(count)
    }
}
