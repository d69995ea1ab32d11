//! `$lookup`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bson::{Bson, Document};

use super::unwind;
use crate::aggregate::pipeline::{Documents, Pipeline, Run};
use crate::error::{Error, Result};
use crate::expression::{Binding, Outer, Scope};
use crate::expression::{Expression, Reader, read_variables};
use crate::value::{Key, Leaf, Path, check_size, short, visit};

/// Joins the documents of another collection, as a list.
#[derive(Debug, Clone)]
pub(crate) struct Lookup {
    from: String,
    target: Vec<String>,
    fields: Option<(Path, Path)>,
    variables: Vec<(String, Expression)>,
    pipeline: Option<Pipeline>,
}

impl Lookup {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let (mut from, mut target, mut local, mut foreign) = (None, None, None, None);
        let (mut variables, mut list) = (Vec::new(), None);
        for (name, value) in document {
            match (name.as_str(), value) {
                ("from", Bson::String(text)) => from = Some(text.clone()),
                ("as", Bson::String(text)) if !text.is_empty() && !text.starts_with('$') => target = Some(text),
                ("localField", Bson::String(text)) if !text.starts_with('$') => local = Some(Path::read(text)?),
                ("foreignField", Bson::String(text)) if !text.starts_with('$') => foreign = Some(Path::read(text)?),
                ("let", Bson::Document(given)) => variables = read_variables("`let`", given, reader)?,
                ("pipeline", value) => list = Some(value),
                ("from" | "as" | "localField" | "foreignField" | "let", other) => {
                    return Err(Error::parameter(format!("`{name}` cannot be {}", short(other))));
                }
                _ => return Err(Error::operator(format!("has no member `{name}`"))),
            }
        }
        let (Some(from), Some(target)) = (from, target) else { return Err(Error::parameter("needs `from` and `as`")) };
        let fields = match (local, foreign) {
            (Some(local), Some(foreign)) => Some((local, foreign)),
            (None, None) => None,
            _ => return Err(Error::parameter("needs both `localField` and `foreignField`")),
        };
        if fields.is_none() && list.is_none() {
            return Err(Error::parameter("needs `localField` and `foreignField`, or `pipeline`"));
        }
        if list.is_none() && !variables.is_empty() {
            return Err(Error::parameter("takes `let` only with `pipeline`"));
        }
        let names: Vec<String> = variables.iter().map(|(name, _)| name.clone()).collect();
        let pipeline = match list {
            None => None,
            Some(list) => Some(reader.with(&names, |reader| Pipeline::read_list(list, reader))?),
        };
        Ok(Self { from, target: target.split('.').map(str::to_owned).collect(), fields, variables, pipeline })
    }

    pub(super) fn run(&self, documents: Documents, run: &mut Run<'_>) -> Result<Documents> {
        let others = run.source.documents(&self.from);
        let by_value = self.fields.as_ref().map(|(_, foreign)| values(&others, foreign));
        let mut results = Vec::with_capacity(documents.len());
        for document in documents {
            let chosen = match (&self.fields, &by_value) {
                (Some((local, _)), Some(by_value)) => chosen(&document, local, by_value, &others),
                _ => others.clone(),
            };
            let found = match &self.pipeline {
                None => chosen,
                Some(pipeline) => {
                    let mut bound = Vec::with_capacity(self.variables.len());
                    for (name, value) in &self.variables {
                        bound.push((name.as_str(), value.evaluate(Scope { root: &document, outer: run.outer })?));
                    }
                    run_with(&bound, run.outer, &mut |outer| {
                        let mut inner =
                            Run { source: run.source, collection: &self.from, outer, random: &mut *run.random };
                        pipeline.run(chosen.clone(), &mut inner)
                    })?
                }
            };
            let list = found.into_iter().map(|found| Bson::Document(Arc::unwrap_or_clone(found))).collect();
            let mut result = Arc::unwrap_or_clone(document);
            unwind::set(&mut result, &self.target, Some(Bson::Array(list)));
            let whole = Bson::Document(result);
            check_size(&whole)?;
            if let Bson::Document(result) = whole {
                results.push(Arc::new(result));
            }
        }
        Ok(results)
    }
}

/// Which documents have each value at a path.
pub(super) fn values(documents: &[Arc<Document>], path: &Path) -> BTreeMap<Key, Vec<usize>> {
    let mut by_value: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        visit(document, path.parts(), Leaf::Items, &mut |value| {
            by_value.entry(Key(value.unwrap_or(&Bson::Null).clone())).or_default().push(place);
            false
        });
    }
    by_value
}

/// The documents that have one of the values. A missing value counts as null.
fn chosen(
    document: &Document,
    local: &Path,
    by_value: &BTreeMap<Key, Vec<usize>>,
    others: &[Arc<Document>],
) -> Documents {
    let mut places = BTreeSet::new();
    let mut take = |value: &Bson| places.extend(by_value.get(&Key(value.clone())).into_iter().flatten().copied());
    visit(document, local.parts(), Leaf::Whole, &mut |value| {
        match value {
            Some(Bson::Array(items)) => items.iter().for_each(&mut take),
            other => take(other.unwrap_or(&Bson::Null)),
        }
        false
    });
    places.into_iter().filter_map(|place| others.get(place).cloned()).collect()
}

/// Runs a closure with variables. It recurses, because each binding lives in its own stack frame.
fn run_with(
    variables: &[(&str, Option<Cow<'_, Bson>>)],
    outer: Outer<'_>,
    run: &mut dyn FnMut(Outer<'_>) -> Result<Documents>,
) -> Result<Documents> {
    let Some(((name, value), rest)) = variables.split_first() else { return run(outer) };
    let binding = Binding { name, value: value.as_deref(), next: outer.variables };
    run_with(rest, outer.with(&binding), run)
}
