//! Aggregation.

use super::answer::Answer;
use super::database::{Options, Surroundings};
use super::request::Aggregate;
use super::settle::settle_value;
use crate::aggregate::{Pipeline, Run, Source};
use crate::error::{Error, Result};
use crate::expression::{Outer, Reader};
use crate::store::View;

pub(super) fn aggregate(
    request: &Aggregate,
    view: View<'_>,
    options: Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Answer> {
    let collection = view.store.get(&request.collection)?;
    let mut stages = Vec::with_capacity(request.stages.len());
    for (name, value) in &request.stages {
        if name == "$geoNear" && options.places_need_index && collection.place().is_none() {
            return Err(Error::request("$geoNear needs a 2dsphere index"));
        }
        stages.push((name.as_str(), settle_value(value, surroundings.now)?));
    }
    let pipeline = Pipeline::read(stages.iter().map(|(name, value)| (*name, value)), &mut Reader::new())?;
    let documents = view.documents(&request.collection);
    let mut run = Run {
        source: &view,
        collection: &request.collection,
        outer: Outer::at(surroundings.now),
        random: &mut *surroundings.random,
    };
    pipeline.run(documents, &mut run).map(Answer::Documents)
}
