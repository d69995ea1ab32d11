//! The types of fields for which some methods exist.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use bson::Bson;
use serde_json::Value;

use crate::database::value::{Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon};

/// A number, or an optional one. [`inc`](super::Field::inc) and [`mul`](super::Field::mul) change it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number: `inc` and `mul` change numbers",
    label = "the field holds a `{Self}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/not-a-number.md"
)]
pub trait Number {
    /// The type of the number that is added or multiplied by. For an unsigned number, it is signed, because the number
    /// can decrease.
    type By;
}

macro_rules! numbers {
    ($($type:ty, $by:ty;)*) => {$(
        impl Number for $type {
            type By = $by;
        }
    )*};
}

numbers! {
    i8, i8;
    i16, i16;
    i32, i32;
    i64, i64;
    isize, isize;
    u8, i64;
    u16, i64;
    u32, i64;
    u64, i64;
    usize, i64;
    f32, f32;
    f64, f64;
    Bson, Bson;
    Value, Value;
}

impl<T: Number> Number for Option<T> {
    type By = T::By;
}

/// A list, or an optional one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list, and this method is for lists",
    label = "the field holds a `{Self}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/value-of-another-type.md"
)]
pub trait List {
    /// The type of the items.
    type Item;
}

impl<T> List for Vec<T> {
    type Item = T;
}

impl<T> List for VecDeque<T> {
    type Item = T;
}

impl<T> List for Box<[T]> {
    type Item = T;
}

impl<T, const N: usize> List for [T; N] {
    type Item = T;
}

impl<T, S> List for HashSet<T, S> {
    type Item = T;
}

impl<T> List for BTreeSet<T> {
    type Item = T;
}

impl<L: List> List for Option<L> {
    type Item = L::Item;
}

impl List for Bson {
    type Item = Bson;
}

impl List for Value {
    type Item = Value;
}

/// A map from names to values, or an optional one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a map, and this method is for maps",
    label = "the field holds a `{Self}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/value-of-another-type.md"
)]
pub trait Map {
    /// The type of the values.
    type Value;
}

impl<K, V, S> Map for HashMap<K, V, S> {
    type Value = V;
}

impl<K, V> Map for BTreeMap<K, V> {
    type Value = V;
}

impl<M: Map> Map for Option<M> {
    type Value = M::Value;
}

impl Map for bson::Document {
    type Value = Bson;
}

impl Map for Bson {
    type Value = Bson;
}

impl Map for serde_json::Map<String, Value> {
    type Value = Value;
}

impl Map for Value {
    type Value = Value;
}

/// A place, an optional one, or several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a place: `near`, `within` and `intersects` are for places",
    label = "the field holds a `{Self}`",
    note = "for a place of a type of your own: `field.cast::<Point>()`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/value-of-another-type.md"
)]
pub trait Located {}

impl Located for Point {}
impl Located for LineString {}
impl Located for Polygon {}
impl Located for MultiPoint {}
impl Located for MultiLineString {}
impl Located for MultiPolygon {}
impl Located for Geometry {}
impl Located for Bson {}
impl Located for Value {}
impl<P: Located> Located for Option<P> {}
impl<P: Located> Located for Vec<P> {}
