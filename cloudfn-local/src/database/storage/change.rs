//! Commits as bytes: the content of a record.
//!
//! Each change is one byte for its kind, the name of the collection, and the data of the kind. A document is BSON, the
//! only form that keeps every type: extended JSON as the wire has it writes the double 1.0 like the integer 1. A name is
//! its length in 32 bits, the least significant byte first, and its UTF-8 bytes.

use std::sync::Arc;

use bson::{Bson, Document, doc};
use cloudfn_database::{Change, Commit, Index, IndexKind};

use super::record::TooLong;

const CREATE_COLLECTION: u8 = 1;
const DROP_COLLECTION: u8 = 2;
const PUT: u8 = 3;
const REMOVE: u8 = 4;
const ADD_INDEX: u8 = 5;
const DROP_INDEX: u8 = 6;

/// The reason why a commit cannot be written, or why bytes are not a commit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unsupported(String);

impl From<TooLong> for Unsupported {
    fn from(_: TooLong) -> Self {
        Self("its documents have more than 4 GiB".to_owned())
    }
}

impl From<bson::error::Error> for Unsupported {
    fn from(error: bson::error::Error) -> Self {
        Self(error.to_string())
    }
}

fn unreadable(what: &str) -> Unsupported {
    Unsupported(format!("a record holds {what}"))
}

/// Appends the bytes of a change.
pub(super) fn write(bytes: &mut Vec<u8>, change: &Change) -> Result<(), Unsupported> {
    match change {
        Change::CreateCollection { collection } => write_head(bytes, CREATE_COLLECTION, collection),
        Change::DropCollection { collection } => write_head(bytes, DROP_COLLECTION, collection),
        Change::Put { collection, document } => {
            write_head(bytes, PUT, collection)?;
            Ok(document.to_writer(bytes)?)
        }
        Change::Remove { collection, id } => {
            write_head(bytes, REMOVE, collection)?;
            Ok(doc! { "_id": id }.to_writer(bytes)?)
        }
        Change::AddIndex { collection, index } => {
            write_head(bytes, ADD_INDEX, collection)?;
            Ok(described(index)?.to_writer(bytes)?)
        }
        Change::DropIndex { collection, index } => {
            write_head(bytes, DROP_INDEX, collection)?;
            write_text(bytes, index)
        }
        other => Err(Unsupported(format!("this version keeps no {other:?}"))),
    }
}

fn write_head(bytes: &mut Vec<u8>, kind: u8, collection: &str) -> Result<(), Unsupported> {
    bytes.push(kind);
    write_text(bytes, collection)
}

fn write_text(bytes: &mut Vec<u8>, text: &str) -> Result<(), Unsupported> {
    let length = u32::try_from(text.len()).map_err(|_| TooLong)?;
    bytes.extend(length.to_le_bytes());
    bytes.extend(text.as_bytes());
    Ok(())
}

fn described(index: &Index) -> Result<Document, Unsupported> {
    let keys = index.keys.iter().map(|(path, kind)| {
        let kind = match kind {
            IndexKind::Ordered => "ordered",
            IndexKind::Sphere => "2dsphere",
            other => return Err(Unsupported(format!("this version keeps no index of the kind {other:?}"))),
        };
        Ok(Bson::Document(doc! { "path": path, "kind": kind }))
    });
    let keys = keys.collect::<Result<Vec<_>, _>>()?;
    Ok(doc! { "name": &index.name, "keys": keys, "unique": index.unique })
}

/// Reads the content of a record.
pub(super) fn read(mut bytes: &[u8]) -> Result<Commit, Unsupported> {
    let mut changes = Vec::new();
    while let Some((kind, rest)) = bytes.split_first() {
        bytes = rest;
        let collection = read_text(&mut bytes)?;
        changes.push(match *kind {
            CREATE_COLLECTION => Change::CreateCollection { collection },
            DROP_COLLECTION => Change::DropCollection { collection },
            PUT => Change::Put { collection, document: Arc::new(Document::from_reader(&mut bytes)?) },
            REMOVE => {
                let mut document = Document::from_reader(&mut bytes)?;
                let id = document.remove("_id").ok_or_else(|| unreadable("the removal of a document without `_id`"))?;
                Change::Remove { collection, id }
            }
            ADD_INDEX => Change::AddIndex { collection, index: read_index(&Document::from_reader(&mut bytes)?)? },
            DROP_INDEX => Change::DropIndex { collection, index: read_text(&mut bytes)? },
            other => return Err(unreadable(&format!("a change of the unknown kind {other}"))),
        });
    }
    Ok(Commit { changes })
}

fn read_text(bytes: &mut &[u8]) -> Result<String, Unsupported> {
    let text = bytes.split_first_chunk().and_then(|(length, rest)| {
        let (text, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        *bytes = rest;
        String::from_utf8(text.to_owned()).ok()
    });
    text.ok_or_else(|| unreadable("a name that is not text"))
}

fn read_index(index: &Document) -> Result<Index, Unsupported> {
    let part = || {
        let keys = index.get_array("keys").ok()?.iter().map(|key| {
            let key = key.as_document()?;
            let kind = match key.get_str("kind").ok()? {
                "ordered" => IndexKind::Ordered,
                "2dsphere" => IndexKind::Sphere,
                _ => return None,
            };
            Some((key.get_str("path").ok()?.to_owned(), kind))
        });
        let (name, unique) = (index.get_str("name").ok()?.to_owned(), index.get_bool("unique").ok()?);
        Some(Index { name, keys: keys.collect::<Option<_>>()?, unique })
    };
    part().ok_or_else(|| unreadable("an index of an unknown kind"))
}
