//! The trait and the macro behind the structs that answers are read as.
//!
//! Replies derived `Deserialize` at first. The code here is the part of it that a reply needs: it reads an object in
//! which every member is optional, and ignores unknown members. With two hundred replies this halves the time to check
//! the crate.
//!
//! WeChat spells the same member in several ways: `url_link_info` on a page, `urlLinkInfo` in its example, `doamin` in
//! its table. So a member is read under its name, under each other spelling that the catalog lists, and under a name
//! that differs only in case and underscores. If an answer has several of them, the member's own name wins, and
//! otherwise the first.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::content::Content;
use crate::written::{Written, WrittenReply};

/// A struct that is filled member by member.
#[doc(hidden)]
pub trait Members: Default {
    /// The name of each member on the wire.
    const NAMES: &'static [&'static str];

    /// Other spellings, each with the name of its member.
    const SPELLINGS: &'static [(&'static str, &'static str)];

    /// Reads the value of the member that has this name, and ignores the value if no member has it.
    fn fill<'de, A: MapAccess<'de>>(&mut self, name: &str, value: &mut A) -> Result<(), A::Error>;
}

/// Reads an object, starting from the default.
///
/// # Errors
///
/// Those of the deserializer.
#[doc(hidden)]
pub fn read<'de, T: Members, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut reply = T::default();
    Fill(&mut reply).deserialize(deserializer)?;
    Ok(reply)
}

/// Fills a struct from an object.
pub(crate) struct Fill<'a, T>(pub(crate) &'a mut T);

impl<'de, T: Members> DeserializeSeed<'de> for Fill<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("", T::NAMES, self)
    }
}

impl<'de, T: Members> Visitor<'de> for Fill<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut filled: Vec<&str> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            match find(T::NAMES, T::SPELLINGS, &name) {
                Some(member) if member == name || !filled.contains(&member) => {
                    self.0.fill(member, &mut map)?;
                    filled.push(member);
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// Reads a value into a member. As one call, it costs the compiler less than an assignment with `?` in every arm.
///
/// # Errors
///
/// Those of the deserializer.
#[doc(hidden)]
pub fn set<'de, T: Deserialize<'de>, A: MapAccess<'de>>(member: &mut T, value: &mut A) -> Result<(), A::Error> {
    *member = value.next_value()?;
    Ok(())
}

/// Ignores the value of a member that a reply does not have.
///
/// # Errors
///
/// Those of the deserializer.
#[doc(hidden)]
pub fn skip<'de, A: MapAccess<'de>>(value: &mut A) -> Result<(), A::Error> {
    value.next_value::<IgnoredAny>()?;
    Ok(())
}

/// The name of the member that an answer means by `name`.
fn find(
    names: &'static [&'static str],
    spellings: &'static [(&'static str, &'static str)],
    name: &str,
) -> Option<&'static str> {
    if let Some(member) = names.iter().find(|member| **member == name) {
        return Some(member);
    }
    let listed = spellings.iter().find(|(spelling, _)| is_same_word(spelling, name)).map(|(_, member)| *member);
    listed.or_else(|| names.iter().find(|member| is_same_word(member, name)).copied())
}

/// Whether two names differ at most in case and underscores.
fn is_same_word(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().filter(|letter| *letter != b'_').map(|letter| letter.to_ascii_lowercase())
}

/// For all replies at once, and not in each: four hundred functions fewer to check.
#[diagnostic::do_not_recommend]
impl<T: Members + Written> WrittenReply for T {
    #[inline]
    fn content(&self) -> Content {
        Content::Json(self.written().unwrap_or_default())
    }
}

/// Declares a reply: each member with its type and, after `=`, its name on the wire and its other spellings. A reply
/// `in` a member is also read from the object in that member of the answer.
macro_rules! reply {
    (
        $(#[$about:meta])*
        pub struct $name:ident $(in $wrapper:literal)? {
            $($(#[$about_member:meta])* pub $member:ident: $type:ty = $wire:literal $(| $spelling:literal)*,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $($(#[$about_member])* pub $member: $type,)*
        }

        impl crate::reply::Members for $name {
            const NAMES: &'static [&'static str] = &[$($wire,)* $($wrapper)?];
            const SPELLINGS: &'static [(&'static str, &'static str)] = &[$($(($spelling, $wire),)*)*];

            fn fill<'de, A: serde::de::MapAccess<'de>>(
                &mut self,
                name: &str,
                value: &mut A,
            ) -> Result<(), A::Error> {
                match name {
                    $($wire => crate::reply::set(&mut self.$member, value),)*
                    $($wrapper => value.next_value_seed(crate::reply::Fill(self)),)?
                    _ => crate::reply::skip(value),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::reply::read(deserializer)
            }
        }

        impl crate::written::Written for $name {
            #[inline]
            fn written(&self) -> Option<serde_json::Value> {
                Some(crate::written::object(&[$(($wire, &self.$member),)*]))
            }
        }
    };
}

pub(crate) use reply;
