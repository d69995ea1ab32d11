//! The environment's database: typed documents, checked by the compiler.

mod access;
pub mod aggregate;
mod all;
mod call;
mod change;
mod collection;
mod doc;
mod document;
mod field;
mod filter;
mod find;
mod flatten;
mod handle;
mod id;
mod names;
mod nested;
mod pages;
mod place;
mod projection;
mod read;
#[cfg(test)]
mod scripted;
#[cfg(test)]
mod tests;
mod transaction;
mod update;
mod value;
mod wire;
mod write;

use std::sync::Arc;

pub use bson;
pub use bson::DateTime;

/// The derive for structs.
pub use cloudfn_macros::Document;

pub use self::all::All;
pub use self::call::DatabaseCall;
pub use self::change::{Change, IntoChange};
pub use self::collection::Collection;
pub use self::doc::Doc;
pub use self::document::{Collected, Document, Stored};
pub use self::field::{Bits, Compares, Field, List, Located, Map, Number, Order, Push};
pub use self::filter::{Filter, IntoFilter};
#[doc(hidden)]
pub use self::names::Names;
pub use self::find::Find;
#[doc(hidden)]
pub use self::find::{HasLimit, Unlimited};
pub use self::handle::Database;
pub use self::id::Id;
pub use self::nested::{Flattened, Nested};
pub use self::place::{Place, Whole};
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
    /// The database of the environment: `cloud.database()`. No permission is needed.
    #[must_use]
    pub fn database(&self) -> Database {
        Database::new(Access::new(Arc::clone(self.scope()), None))
    }
}

impl OtherAccount {
    /// The database of the other account's environment, as [`Cloud::database`].
    #[must_use]
    pub fn database(&self) -> Database {
        Database::new(Access::new(Arc::clone(self.scope()), Some(self.clone())))
    }
}
