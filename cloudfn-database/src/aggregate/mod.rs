//! Aggregation: pipelines, their stages, and projections.

mod pipeline;
mod projection;
mod stages;

pub(crate) use self::pipeline::{Pipeline, Run, Source};
pub(crate) use self::projection::Projection;
