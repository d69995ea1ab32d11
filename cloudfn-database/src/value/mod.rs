//! Values: their order, their types, their numbers, and the paths to them.

mod compare;
mod display;
mod kind;
mod limit;
mod number;
mod path;
mod pattern;
mod prefetch;
mod slice;
mod values;

pub(crate) use self::compare::{Key, compare, equal};
pub(crate) use self::display::short;
pub(crate) use self::kind::{Kinds, rank, type_name};
pub(crate) use self::limit::{Growth, LARGEST_LIST, check_document_size, check_size};
pub(crate) use self::number::{Number, as_i64, as_index, is_true, whole};
pub(crate) use self::path::{Leaf, Part, Path, get, visit, visit_value};
pub(crate) use self::pattern::Pattern;
pub(crate) use self::prefetch::{TOGETHER, prefetch};
pub(crate) use self::slice::slice;
pub(crate) use self::values::{Values, missing};
