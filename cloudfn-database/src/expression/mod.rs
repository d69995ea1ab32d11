//! Expressions: values computed from a document.

pub(crate) mod accumulate;
mod arithmetic;
mod arrays;
mod bits;
mod comparison;
mod convert;
mod date_format;
mod date_math;
mod date_parse;
mod dates;
mod evaluate;
mod lists_to_values;
mod objects;
mod operand;
mod powers;
mod read;
mod round;
mod scope;
mod sets;
mod special;
mod table;
mod text_search;
mod texts;
mod zone;

use std::borrow::Cow;

use bson::Bson;

use crate::error::Result;
use crate::value::Part;

pub(crate) use self::read::Reader;
pub(crate) use self::scope::{Binding, Outer, Scope};
use self::special::Special;
pub(crate) use self::special::read_variables;

/// The result of an expression: a value, or `None` if it is missing, as for a path without a value.
pub(crate) type Value<'scope> = Option<Cow<'scope, Bson>>;

/// An operator that needs only the values of its operands.
type Function = fn(&[Value<'_>]) -> Result<Option<Bson>>;

/// An expression, checked and ready to be evaluated.
#[derive(Debug, Clone)]
pub(crate) enum Expression {
    Literal(Bson),
    /// `$a.b`.
    Field(Vec<Part>),
    /// `$$name.a`.
    Variable(String, Vec<Part>),
    /// The whole document.
    Root,
    Now,
    Remove,
    List(Vec<Expression>),
    Object(Vec<(String, Expression)>),
    Call(Call),
    Special(Box<Special>),
}

/// An operator with its operands. Named operands are in the order of the table; `None` is one that was omitted.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    name: &'static str,
    function: Function,
    operands: Vec<Option<Expression>>,
    /// Whether the operands have names. Then a given one without a value is null: only an omitted one has a default.
    is_named: bool,
}
