//! The environment's database: typed documents, checked by the compiler.
//!
//! Start with [`cloud.database()`](crate::Cloud::database). A [`Collection`] has documents of one type.
//! [`#[derive(Document)]`](derive@Document) tells the compiler its fields, so a misspelled field, or a text instead of
//! a number, does not compile. [The guide](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/database.md) has eleven
//! recipes.
//!
//! ```
//! use cloudfn_runtime::database::{Document, Stored};
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//! use serde::{Deserialize, Serialize};
//! use serde_json::json;
//!
//! #[derive(Serialize, Deserialize, Document)]
//! #[document(collection = "orders")]
//! struct Order {
//!     openid: String,
//!     price: i64,
//!     #[serde(default)]
//!     tags: Vec<String>,
//! }
//!
//! /// The caller's twenty most expensive orders, from 100 upwards.
//! #[cloud_function]
//! async fn expensive(cloud: Cloud) -> Result<Vec<Stored<Order>>, Error> {
//!     let openid = cloud.wx_context().openid()?;
//!     let orders = cloud.database().collection::<Order>();
//!     orders
//!         .find(|order| order.openid.eq(openid).and(order.price.gt(100)))
//!         .order_by(|order| order.price.desc())
//!         .limit(20)
//!         .await
//! }
//!
//! let list = json!({"list": [{"_id": "a", "openid": "oTESTUSER", "price": 120}]});
//! let test = TestCloud::new().database_answer("database.getDocument", list);
//! let orders = block_on(expensive(test.cloud()))?;
//! assert_eq!((orders[0].id.as_str(), orders[0].price), (Some("a"), 120));
//! // The function returns the documents with their ids.
//! let answer = r#"[{"_id":"a","openid":"oTESTUSER","price":120,"tags":[]}]"#;
//! assert_eq!(serde_json::to_string(&orders).unwrap(), answer);
//! # Ok::<(), Error>(())
//! ```
//!
//! | wx-server-sdk | here |
//! |---|---|
//! | `cloud.database()`, `cloud.database({env})` | [`cloud.database()`](crate::Cloud::database), [`.env("..")`](Database::env) |
//! | `db.collection("orders")` | [`database.collection::<Order>()`](Database::collection), [`collection_named`](Database::collection_named) |
//! | `.where({..}).limit(20).get()` | [`.find(\|order\| ..)`](Collection::find)[`.limit(20)`](Find::limit) |
//! | `.get()` without a limit, which returns 100 | [`.all()`](Find::all), which returns all |
//! | `.orderBy("price", "desc")`, `.skip(n)`, `.field({..})` | [`order_by`](Find::order_by), [`skip`](Find::skip), [`select`](Find::select) |
//! | `.count()` | [`count`](Find::count) |
//! | `.add({data})` | [`add`](Collection::add), [`add_many`](Collection::add_many) |
//! | `.doc(id).get()`, an error if it does not exist | [`doc(id)`](Collection::doc)[`.get()`](Doc::get), `None` if it does not exist |
//! | `.doc(id).update({data})` | [`update`](Doc::update), [`update_json`](Doc::update_json) |
//! | `.doc(id).set({data})`, `.doc(id).remove()` | [`set`](Doc::set), [`remove`](Doc::remove) |
//! | `.where({..}).update({data})`, `.where({..}).remove()` | [`update_many`](Collection::update_many), [`remove_many`](Collection::remove_many) |
//! | `.aggregate()…end()` | [`aggregate`](Collection::aggregate)`()…`[`run`](aggregate::Aggregate::run)`()` |
//! | `db.runTransaction(..)`, `db.startTransaction()` | [`transaction`](Database::transaction), [`start_transaction`](Database::start_transaction) |
//! | `db.createCollection("orders")` | [`create_collection`](Database::create_collection) |
//!
//! If a change has no answer in time, or its connection breaks, it may have been made or not: no request is sent twice.

mod access;
pub mod aggregate;
mod all;
mod call;
mod change;
mod collection;
mod doc;
mod document;
mod field;
mod fields_in;
mod filter;
mod find;
mod flatten;
#[cfg(fuzzing)]
pub mod fuzzing;
mod handle;
mod id;
mod nested;
mod pages;
mod parent;
pub(crate) mod plain;
mod projection;
pub(crate) mod read;
#[cfg(test)]
mod scripted;
#[cfg(test)]
mod tests;
mod transaction;
mod update;
mod value;
mod wire;
pub(crate) mod write;

use std::sync::Arc;

pub use bson;
pub use bson::DateTime;

#[doc = include_str!("document_derive.md")]
pub use cloudfn_macros::Document;

pub use self::all::All;
pub use self::call::DatabaseCall;
pub use self::change::{Change, IntoChange};
pub use self::collection::Collection;
pub use self::doc::Doc;
pub use self::document::{Collected, Document, Stored};
pub use self::field::{Bits, Compares, Field, List, Located, Map, Number, Order, Push};
#[doc(hidden)]
pub use self::fields_in::{FieldsIn, Names};
pub use self::filter::{Filter, IntoFilter};
pub use self::find::Find;
#[doc(hidden)]
pub use self::find::{HasLimit, Unlimited};
pub use self::handle::Database;
pub use self::id::Id;
pub use self::nested::{Flattened, Nested};
pub use self::parent::{Parent, Whole};
pub use self::transaction::run::RunTransaction;
pub use self::transaction::{Transaction, TransactionCollection};
pub use self::value::{
    Area, Circle, Date, Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, Regex,
    ServerDate,
};

use self::access::Access;
use crate::cloud::Cloud;
use crate::other_account::OtherAccount;

impl<Permissions> Cloud<Permissions> {
    /// The database of the environment: `cloud.database()`. It needs no permission.
    #[must_use]
    pub fn database(&self) -> Database {
        Database::new(Access::new(Arc::clone(self.scope()), None))
    }
}

impl OtherAccount {
    /// The database of the other account's environment, like [`Cloud::database`].
    #[must_use]
    pub fn database(&self) -> Database {
        Database::new(Access::new(Arc::clone(self.scope()), Some(self.clone())))
    }
}
