//! Operators that do not evaluate all operands up front, or that declare variables.

mod evaluate;
mod read;

use bson::Bson;

use super::Expression;
use crate::sort::ListOrder;

pub(super) use self::read::read;
pub(crate) use self::read::read_variables;

/// An operator of this kind.
#[derive(Debug, Clone)]
pub(crate) enum Special {
    Literal(Bson),
    And(Vec<Expression>),
    Or(Vec<Expression>),
    Condition {
        test: Expression,
        then: Expression,
        otherwise: Expression,
    },
    Switch {
        branches: Vec<(Expression, Expression)>,
        default: Option<Expression>,
    },
    IfNull(Vec<Expression>),
    Let {
        variables: Vec<(String, Expression)>,
        body: Expression,
    },
    Map {
        input: Expression,
        name: String,
        body: Expression,
    },
    Filter {
        input: Expression,
        name: String,
        test: Expression,
        limit: Option<Expression>,
    },
    Reduce {
        input: Expression,
        start: Expression,
        body: Expression,
    },
    Convert {
        input: Expression,
        to: Expression,
        on_error: Option<Expression>,
        on_null: Option<Expression>,
    },
    DateFromString(Box<DateFromString>),
    SortArray {
        input: Expression,
        order: ListOrder,
    },
    GetField {
        field: String,
        input: Expression,
    },
    /// Without a value, the member is removed.
    SetField {
        field: String,
        input: Expression,
        value: Expression,
    },
}

/// `$dateFromString`.
#[derive(Debug, Clone)]
pub(crate) struct DateFromString {
    text: Expression,
    format: Option<Expression>,
    zone: Option<Expression>,
    on_error: Option<Expression>,
    on_null: Option<Expression>,
}
