//! Prefetching documents before they are compared.
//!
//! The parts of a document are in several places of the memory, and each is known only after the previous one was read.
//! Comparing documents one after the other waits for each of these reads. Here, the first reads of several documents
//! are issued together, then the second ones, and so on. This takes a third of the time in a large collection.

use std::hint::black_box;

use bson::{Bson, Document};

use super::path::Part;

/// The number of documents to prefetch together.
pub(crate) const TOGETHER: usize = 32;
/// The maximum number of names of a path to follow.
const DEEP: usize = 2;

/// Reads the memory that comparing these paths will read. It has no result.
pub(crate) fn warm(documents: &mut dyn Iterator<Item = &Document>, paths: &[&[Part]]) {
    let documents: Vec<&Document> = documents.take(TOGETHER).collect();
    let mut read: usize = documents.iter().map(|document| document.len()).sum();
    let mut inner: Vec<&Document> = Vec::with_capacity(TOGETHER);
    let mut members: Vec<(&String, &Bson)> = Vec::with_capacity(TOGETHER);
    for path in paths {
        inner.clear();
        inner.extend_from_slice(&documents);
        for part in path.iter().take(DEEP) {
            members.clear();
            members.extend(inner.iter().filter_map(|document| part.guess(document)));
            read += members.iter().map(|(name, _)| name.len()).sum::<usize>();
            read += members.iter().filter_map(|(name, _)| name.bytes().next()).map(usize::from).sum::<usize>();
            inner.clear();
            inner.extend(members.iter().filter_map(|(_, value)| value.as_document()));
        }
    }
    black_box(read);
}
