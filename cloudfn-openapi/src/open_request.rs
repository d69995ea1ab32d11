//! Requests whose members the catalog does not have.

use serde::Serialize;
use serde::ser::{Error, Serializer};
use serde_json::{Map, Value};

/// Serialises the members of a request.
pub(crate) fn serialize<S: Serializer>(members: &Value, serializer: S) -> Result<S::Ok, S::Error> {
    match members {
        Value::Object(members) => members.serialize(serializer),
        Value::Null => Map::new().serialize(serializer),
        _ => Err(S::Error::custom("the members of a request must be a JSON object")),
    }
}

/// Declares a request that takes its members as JSON.
macro_rules! open_request {
    ($(#[$about:meta])* pub struct $name:ident;) => {
        $(#[$about])*
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub struct $name {
            /// The members of the request: an object with the names of the wire.
            pub members: serde_json::Value,
        }

        impl $name {
            /// Takes the members: an object, as `json!({..})` makes it. `null` is the empty object. Any other value makes
            /// the call fail when it is awaited.
            #[must_use]
            #[inline]
            pub fn new(members: serde_json::Value) -> Self {
                Self { members }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::open_request::serialize(&self.members, serializer)
            }
        }
    };
}

pub(crate) use open_request;
