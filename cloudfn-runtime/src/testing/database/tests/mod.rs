//! The database of a test, used as by a function.

mod concurrency;
mod documents;
mod failures;
mod locks;
mod speed;

use bson::Document;

use super::TestCloud;
use crate::database::Collection;
use crate::testing::block_on;

/// A collection of a test, without types.
fn collection(test: &TestCloud, name: &str) -> Collection<Document> {
    test.cloud::<()>().database().collection_named(name)
}

/// Runs a test with a paused clock, which advances when every task waits.
fn paused<T>(test: impl Future<Output = T>) -> T {
    block_on(async {
        tokio::time::pause();
        test.await
    })
}

/// A document's number `n`, as it is stored.
fn number(test: &TestCloud, id: &str) -> Option<i64> {
    let documents = test.stored_documents::<serde_json::Value>("c");
    documents.iter().find(|document| document.id == id).and_then(|document| document["n"].as_i64())
}
