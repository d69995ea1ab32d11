//! The values that a field can be compared with or set to.

use std::borrow::Cow;

use bson::oid::ObjectId;
use bson::{Bson, DateTime, Document};
use serde::Serialize;
use serde_json::Value;

use crate::database::value::{
    Date, Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, Regex, ServerDate,
};
use crate::database::write::{self, WriteError};

/// A value that a field of type `T` can be compared with, or set to: a `T`, a reference to one, a `&str` for a `String`, a
/// `T` for an `Option<T>`, an array or a slice for a `Vec`, a [`ServerDate`] for a date, and an `i32` for a floating number
/// (so `score.gt(5)` compiles). A `Bson` or `serde_json::Value` field accepts whatever those can contain.
#[diagnostic::on_unimplemented(
    message = "a field of type `{T}` does not take a `{Self}`",
    label = "this is a `{Self}`",
    note = "the field holds `{T}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/value-of-another-type.md"
)]
pub trait Compares<T: ?Sized> {
    /// The value as BSON.
    #[doc(hidden)]
    fn operand(self) -> Operand;
}

/// A value as BSON, or why it cannot be stored.
#[doc(hidden)]
#[derive(Debug)]
pub struct Operand(Result<Bson, WriteError>);

impl Operand {
    fn of(value: &(impl Serialize + ?Sized)) -> Self {
        Self(write::value("", value))
    }

    /// The value at this path.
    pub(super) fn at(self, path: &str) -> Result<Bson, WriteError> {
        self.0.map_err(|error| error.below(path))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> Compares<T> for T {
    fn operand(self) -> Operand {
        Operand::of(&self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> Compares<Option<T>> for T {
    fn operand(self) -> Operand {
        Operand::of(&self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> Compares<T> for &T {
    fn operand(self) -> Operand {
        Operand::of(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> Compares<Option<T>> for &T {
    fn operand(self) -> Operand {
        Operand::of(self)
    }
}

/// Implements it for a type and an optional field of that type.
macro_rules! compares {
    ($($field:ty: $($value:ty),+;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl Compares<$field> for $value {
            fn operand(self) -> Operand {
                Operand::of(&self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl Compares<Option<$field>> for $value {
            fn operand(self) -> Operand {
                Operand::of(&self)
            }
        }
    )+)*};
}

compares! {
    String: &str, &&str, Cow<'_, str>, Box<str>;
    Cow<'static, str>: &str, &&str, String;
    Box<str>: &str, &&str, String;
    // `5` is a valid value for a floating number, not only `5.0`.
    f64: i32;
    DateTime: ServerDate;
    Date: ServerDate, DateTime;
    Geometry: Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon;
    Bson: bool, i32, i64, u32, u64, f64, &str, &&str, String, &String, DateTime, ObjectId, Document, Value, ServerDate, Date,
        Regex, Geometry, Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon;
    Value: bool, i32, i64, u32, u64, f64, &str, &&str, String, &String, DateTime, ObjectId, Document, Bson, ServerDate, Date,
        Regex, Geometry, Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon;
}

/// Converts each item.
fn list<T, V: Compares<T>>(items: impl IntoIterator<Item = V>) -> Operand {
    let items = items
        .into_iter()
        .enumerate()
        .map(|(place, item)| item.operand().at(&format!("[{place}]")))
        .collect::<Result<_, _>>();
    Operand(items.map(Bson::Array))
}

macro_rules! lists {
    ($($field:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T, V: Compares<T>, const N: usize> Compares<$field> for [V; N] {
            fn operand(self) -> Operand {
                list(self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'a, T, V, const N: usize> Compares<$field> for &'a [V; N]
        where
            &'a V: Compares<T>,
        {
            fn operand(self) -> Operand {
                list(self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'a, T, V> Compares<$field> for &'a [V]
        where
            &'a V: Compares<T>,
        {
            fn operand(self) -> Operand {
                list(self)
            }
        }
    )+};
}

lists!(Vec<T>, Option<Vec<T>>);

#[diagnostic::do_not_recommend]
impl Compares<Vec<String>> for Vec<&str> {
    fn operand(self) -> Operand {
        Operand::of(&self)
    }
}

#[diagnostic::do_not_recommend]
impl Compares<Option<Vec<String>>> for Vec<&str> {
    fn operand(self) -> Operand {
        Operand::of(&self)
    }
}

macro_rules! untyped_lists {
    ($($field:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<V: Compares<$field>> Compares<$field> for Vec<V> {
            fn operand(self) -> Operand {
                list(self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<V: Compares<$field>, const N: usize> Compares<$field> for [V; N] {
            fn operand(self) -> Operand {
                list(self)
            }
        }
    )+};
}

untyped_lists!(Bson, Value);
