//! `TestCloud::documents`: the documents of a test's database.

use bson::DateTime;
use cloudfn_database::{Answer, Error, ErrorKind, Index, IndexKind};
use cloudfn_protocol::{action, extended_json};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::Place;
use crate::database::{Stored, read, write};
use crate::testing::{TestCloud, lock};

impl TestCloud {
    /// Puts documents into a collection of the test's database, which is created if it does not exist.
    ///
    /// Documents are anything that serde writes as an object: your own types, `json!({..})`, `bson::Document`. One without
    /// an `_id` gets one. In JSON, dates and other values that JSON does not have are extended JSON: `{"$date": ".."}`.
    ///
    /// The database is that of the local platform, with the meaning of queries, updates, aggregations, transactions and
    /// indexes in the cloud. Requests and answers have the form of the wire; only the connection is missing. A write to a
    /// document that an open transaction has written waits until that transaction ends. `_id`s that the database creates
    /// are the same in every run. Each environment has a database of its own, and this method fills the function's.
    ///
    /// ```
    /// use cloudfn_runtime::database::{Document, ServerDate};
    /// use cloudfn_runtime::testing::{TestCloud, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    /// use serde::{Deserialize, Serialize};
    ///
    /// #[derive(Serialize, Deserialize, Document)]
    /// #[document(collection = "orders")]
    /// struct Order {
    ///     openid: String,
    ///     price: i64,
    /// }
    ///
    /// /// Makes the caller's orders cheaper, and returns how many there are.
    /// #[cloud_function]
    /// async fn discount(cloud: Cloud) -> Result<u64, Error> {
    ///     let me = cloud.wx_context().openid()?;
    ///     let orders = cloud.database().collection::<Order>();
    ///     orders.update_many(|order| order.openid.eq(me), |order| order.price.inc(-5)).await
    /// }
    ///
    /// let order = |openid: &str, price| Order { openid: openid.to_owned(), price };
    /// let test = TestCloud::new().openid("o1").documents("orders", [order("o1", 20), order("o2", 30)]);
    /// assert_eq!(block_on(discount(test.cloud()))?, 1);
    /// let prices: Vec<i64> = test.stored_documents::<Order>("orders").iter().map(|order| order.price).collect();
    /// assert_eq!(prices, [15, 30]);
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if a document cannot be written, or if the collection has a document with the same `_id` or the same values
    /// of a unique index.
    #[cfg_attr(docsrs, doc(cfg(feature = "test-database")))]
    #[track_caller]
    pub fn documents<D: Serialize>(self, collection: &str, documents: impl IntoIterator<Item = D>) -> Self {
        let test = self.collection(collection);
        let mut texts = Vec::new();
        // A loop, because a panic in a closure would not name the line of the test.
        for (place, document) in documents.into_iter().enumerate() {
            match write::document(&document) {
                Ok(document) => texts.push(extended_json::write_typed_document(&document)),
                Err(error) => panic!("document {place} for the collection `{collection}` cannot be written: {error}"),
            }
        }
        if !texts.is_empty() {
            let insert = json!({ "action": action::INSERT_DOCUMENT, "collectionName": collection, "data": texts });
            if let Err(error) = test.operate(insert) {
                // The database's error has a place in this text, which the test does not know.
                for (place, text) in texts.iter().enumerate() {
                    if let Err(error) = extended_json::read(text) {
                        let reason = error.reason();
                        panic!("document {place} for the collection `{collection}` cannot be read: {reason}");
                    }
                }
                panic!("the documents for the collection `{collection}` do not fit in it: {error}");
            }
        }
        test
    }

    /// Creates a collection without documents. If it exists, it stays as it is.
    ///
    /// As in the cloud, a collection that does not exist is an error
    /// ([`is_missing_collection`](crate::Error::is_missing_collection)), not an empty one.
    ///
    /// # Panics
    ///
    /// Panics if the cloud does not allow the name.
    #[cfg_attr(docsrs, doc(cfg(feature = "test-database")))]
    #[doc(alias = "createCollection")]
    #[track_caller]
    pub fn collection(self, collection: &str) -> Self {
        let create = json!({ "action": action::ADD_COLLECTION, "collectionName": collection });
        match self.operate(create) {
            Ok(_) => self,
            Err(error) if error.kind() == ErrorKind::CollectionExists => self,
            Err(error) => panic!("the collection `{collection}` cannot be created: {error}"),
        }
    }

    /// Declares a unique index over fields of a collection: two documents cannot have the same values of these fields.
    /// The collection is created if it does not exist.
    ///
    /// # Panics
    ///
    /// Panics if there is no field, or if documents of the collection have the same values.
    #[cfg_attr(docsrs, doc(cfg(feature = "test-database")))]
    #[track_caller]
    pub fn unique_index<'f>(self, collection: &str, fields: impl IntoIterator<Item = &'f str>) -> Self {
        let keys = fields.into_iter().map(|field| (field.to_owned(), IndexKind::Ordered)).collect();
        self.index(collection, keys, true)
    }

    /// Declares a `2dsphere` index over a field with places. The collection is created if it does not exist.
    ///
    /// As in the cloud, `near` and `geo_near` are errors without one.
    ///
    /// # Panics
    ///
    /// Panics if a document of the collection has something other than a place in this field.
    #[cfg_attr(docsrs, doc(cfg(feature = "test-database")))]
    #[doc(alias = "2dsphere")]
    #[track_caller]
    pub fn place_index(self, collection: &str, field: &str) -> Self {
        self.index(collection, vec![(field.to_owned(), IndexKind::Sphere)], false)
    }

    /// Stops the database's clock at this time. It is what a [`ServerDate`](crate::database::ServerDate) becomes, and it
    /// ends transactions that began more than 30 seconds earlier. Without this, the clock is the machine's.
    ///
    /// Call it again to let time pass. `DateTime::now()` in the function is still the machine's time.
    #[cfg_attr(docsrs, doc(cfg(feature = "test-database")))]
    #[doc(alias = "serverDate")]
    pub fn now(self, now: impl Into<DateTime>) -> Self {
        lock(&self.wechat).database.engine.set_now(now.into());
        self
    }

    /// The documents of a collection, in insertion order, without the writes of open transactions.
    ///
    /// # Panics
    ///
    /// Panics if the collection does not exist, or if a document does not fit the type.
    #[cfg_attr(docsrs, doc(cfg(feature = "test-database")))]
    #[must_use]
    #[track_caller]
    pub fn stored_documents<T: DeserializeOwned>(&self, collection: &str) -> Vec<Stored<T>> {
        let texts = lock(&self.wechat).database.engine.texts(&Place::own(), collection);
        let texts = match texts {
            Ok(texts) => texts,
            Err(others) if others.is_empty() => {
                panic!("the test's database has no collection `{collection}`, and no others");
            }
            Err(others) => {
                panic!("the test's database has no collection `{collection}`; it has `{}`", others.join("`, `"));
            }
        };
        let read: Result<_, _> = texts.iter().map(|text| read::document(text)).collect();
        match read {
            Ok(documents) => documents,
            Err(error) => panic!("a document of the collection `{collection}` is not of the type to read: {error}"),
        }
    }

    #[track_caller]
    fn index(self, collection: &str, keys: Vec<(String, IndexKind)>, unique: bool) -> Self {
        let test = self.collection(collection);
        // As MongoDB names them.
        let parts = keys.iter().map(|(field, kind)| match kind {
            IndexKind::Sphere => format!("{field}_2dsphere"),
            _ => format!("{field}_1"),
        });
        let name = parts.collect::<Vec<_>>().join("_");
        let added =
            lock(&test.wechat).database.engine.add_index(&Place::own(), collection, &Index { name, keys, unique });
        if let Err(error) = added {
            panic!("the collection `{collection}` cannot have this index: {error}");
        }
        test
    }

    /// An operation in the form of the wire, which is not one of the function's.
    fn operate(&self, request: Value) -> Result<Answer, Error> {
        let members = match request {
            Value::Object(members) => members,
            _ => Map::new(),
        };
        lock(&self.wechat).database.engine.operate(&Place::own(), &members)
    }
}
