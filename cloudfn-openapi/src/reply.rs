//! The trait and the macro behind the structs that answers are read as.
//!
//! Replies derived `Deserialize` at first. The code here is the part of it that a reply needs: it reads an object in
//! which every member is optional, and ignores unknown members. With two hundred replies this halves the time to check
//! the crate.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};

/// A struct that is filled member by member.
pub(crate) trait Members: Default {
    /// Reads the value that belongs to `name`, and ignores it when there is no such member.
    fn fill<'de, A: MapAccess<'de>>(&mut self, name: &str, value: &mut A) -> Result<(), A::Error>;
}

/// Reads an object, starting from the default.
pub(crate) fn read<'de, T: Members, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct("", &[], Fill(T::default()))
}

struct Fill<T>(T);

impl<'de, T: Members> Visitor<'de> for Fill<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<T, A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            self.0.fill(&name, &mut map)?;
        }
        Ok(self.0)
    }
}

/// Reads a value into a member. As one call, it costs the compiler less than an assignment with `?` in every arm.
pub(crate) fn set<'de, T: Deserialize<'de>, A: MapAccess<'de>>(member: &mut T, value: &mut A) -> Result<(), A::Error> {
    *member = value.next_value()?;
    Ok(())
}

/// Ignores the value of a member that a reply does not have.
pub(crate) fn skip<'de, A: MapAccess<'de>>(value: &mut A) -> Result<(), A::Error> {
    value.next_value::<IgnoredAny>()?;
    Ok(())
}

/// Declares a reply: each member with its type and, after `=`, its name on the wire.
macro_rules! reply {
    (
        $(#[$about:meta])*
        pub struct $name:ident { $($(#[$about_member:meta])* pub $member:ident: $type:ty = $wire:literal,)* }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $($(#[$about_member])* pub $member: $type,)*
        }

        impl crate::reply::Members for $name {
            fn fill<'de, A: serde::de::MapAccess<'de>>(
                &mut self,
                name: &str,
                value: &mut A,
            ) -> Result<(), A::Error> {
                match name {
                    $($wire => crate::reply::set(&mut self.$member, value),)*
                    _ => crate::reply::skip(value),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::reply::read(deserializer)
            }
        }
    };
}

pub(crate) use reply;
