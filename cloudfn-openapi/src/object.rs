//! Serialises requests: an object, member by member.
//!
//! Requests derived `Serialize` at first. A derive writes a branch and a `?` for each member; one call for each costs the
//! compiler less.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// An object that is being written, or the first error.
pub(crate) struct Object<S: Serializer>(Result<S::SerializeMap, S::Error>);

/// One of several groups of members, which stand among the members of the object around them.
pub(crate) trait Union {
    /// Writes the members of the group.
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S>;
}

impl<S: Serializer> Object<S> {
    /// Begins an object.
    pub(crate) fn new(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a member.
    pub(crate) fn member<T: Serialize + ?Sized>(self, name: &str, value: &T) -> Self {
        let written = self.0.and_then(|mut map| map.serialize_entry(name, value).map(|()| map));
        Self(written)
    }

    /// Writes a member if it is set.
    #[expect(clippy::ref_option, reason = "generated code passes a reference to the member")]
    pub(crate) fn optional<T: Serialize>(self, name: &str, value: &Option<T>) -> Self {
        match value {
            Some(value) => self.member(name, value),
            None => self,
        }
    }

    /// Writes a flag as 0 or 1.
    pub(crate) fn flag(self, name: &str, flag: bool) -> Self {
        self.member(name, &u8::from(flag))
    }

    /// Writes a flag as 0 or 1 if it is set.
    pub(crate) fn optional_flag(self, name: &str, flag: Option<bool>) -> Self {
        self.optional(name, &flag.map(u8::from))
    }

    /// Writes the members of a group.
    pub(crate) fn union(self, group: &impl Union) -> Self {
        group.write(self)
    }

    /// Writes the members of a group if there is one.
    #[expect(clippy::ref_option, reason = "generated code passes a reference to the member")]
    pub(crate) fn optional_union(self, group: &Option<impl Union>) -> Self {
        match group {
            Some(group) => group.write(self),
            None => self,
        }
    }

    /// Ends the object.
    pub(crate) fn end(self) -> Result<S::Ok, S::Error> {
        self.0.and_then(SerializeMap::end)
    }
}
