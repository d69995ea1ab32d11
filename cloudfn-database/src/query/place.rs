//! Which item of a list a query matched.

use bson::{Bson, Document};

use super::condition::Condition;
use super::predicate::Predicate;
use crate::expression::Outer;
use crate::value::{Part, get};

/// The index of the first item of the list at a path that meets one of the query's conditions on that list.
pub(crate) fn matched(condition: &Condition, document: &Document, list: &[Part]) -> Option<usize> {
    let Some(Bson::Array(items)) = get(document, list) else { return None };
    let mut conditions = Vec::new();
    collect(condition, document, &mut conditions);
    conditions.into_iter().find_map(|(path, predicate)| {
        let rest = path.strip_prefix(list)?;
        if let Some(place) = rest.first().and_then(|part| part.index) {
            return Some(place);
        }
        items.iter().position(|item| {
            if rest.is_empty() { predicate.accepts_item(item) } else { predicate.matches_from(Some(item), rest) }
        })
    })
}

/// The conditions on fields that this document meets.
fn collect<'filter>(
    condition: &'filter Condition,
    document: &Document,
    found: &mut Vec<(&'filter [Part], &'filter Predicate)>,
) {
    match condition {
        Condition::And(all) => all.iter().for_each(|one| collect(one, document, found)),
        Condition::Or(any) => {
            let met = any.iter().find(|one| one.matches(document, Outer::EMPTY).unwrap_or(false));
            if let Some(met) = met {
                collect(met, document, found);
            }
        }
        Condition::Field(path, predicate) => {
            let positive = predicate.parts().into_iter().filter(|part| !matches!(part, Predicate::Not(_)));
            found.extend(positive.map(|part| (path.parts(), part)));
        }
        Condition::Nor(_) | Condition::Expression(_) | Condition::Schema(_) => {}
    }
}
