//! The local database of cloudfn: MongoDB's semantics, in memory, for functions that use WeChat's cloud database.
//!
//! It accepts the operations that wx-server-sdk and `cloudfn-runtime` send, and returns the cloud's answers: queries,
//! updates, aggregation, places, and transactions with snapshots and write conflicts. It does no I/O: the
//! caller provides the time and the random numbers, loads documents, and takes the [log of changes] to store them.
//!
//! It refuses every operator that it does not support and names it, so a test never passes by accident.
//!
//! ```
//! use cloudfn_database::{Answer, Database, Operation, Surroundings};
//! use bson::{DateTime, doc};
//!
//! let mut database = Database::new();
//! database.load("orders", [doc! { "_id": "a", "price": 5 }, doc! { "_id": "b", "price": 9 }])?;
//!
//! let find = Operation::find("orders", doc! { "price": { "$gt": 6 } });
//! let mut chance = || 4;
//! let answer = database.execute(&find, &mut Surroundings::new(DateTime::from_millis(0), &mut chance))?;
//! assert!(matches!(answer, Answer::Documents(list) if list.len() == 1));
//! # Ok::<(), cloudfn_database::Error>(())
//! ```
//!
//! [log of changes]: Database::take_commits

#![forbid(unsafe_code)]

mod aggregate;
mod error;
mod expression;
mod geo;
mod index;
mod operation;
mod query;
mod sort;
mod store;
mod transaction;
mod update;
mod value;

pub use self::error::{Error, ErrorKind};
pub use self::index::{Index, IndexKind};
pub use self::operation::{
    Aggregate, Answer, Count, Database, Find, Insert, Modify, Operation, Options, Remove, Surroundings,
};
pub use self::store::{Change, Commit};
