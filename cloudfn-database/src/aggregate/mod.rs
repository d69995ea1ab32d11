//! Aggregation: expressions and stages.

mod accumulate;
mod expressions;
mod pipeline;
mod projection;
mod scope;
mod sort;
mod stages;

pub(crate) use self::expressions::{Expression, Reader};
pub(crate) use self::pipeline::{Pipeline, Run, Source};
pub(crate) use self::projection::Projection;
pub(crate) use self::scope::{Outer, Scope};
pub(crate) use self::sort::{ListOrder, Sort};
