//! The `_id`s of the documents in a file, which must be unique.

use std::collections::HashMap;
use std::io;

use bson::{Bson, Document};
use cloudfn_protocol::extended_json;

/// The `_id`s that were read, as canonical extended JSON, which is the same for 1 and 1.0, with their lines.
#[derive(Debug, Default)]
pub(super) struct Identities(HashMap<String, u64>);

impl Identities {
    /// Gives the document an `_id` if it has none. Returns the line of an earlier document with the same one.
    pub(super) fn add(&mut self, document: &mut Document, line: u64) -> io::Result<Option<u64>> {
        let Some(id) = document.get("_id") else {
            let mut bytes = [0; 16];
            getrandom::fill(&mut bytes).map_err(io::Error::other)?;
            document.insert("_id", hex::encode(bytes));
            return Ok(None);
        };
        Ok(self.0.insert(written(id), line))
    }
}

fn written(id: &Bson) -> String {
    extended_json::write(id)
}
