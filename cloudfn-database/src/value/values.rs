//! Many values, to look others up in them.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use bson::Bson;

use super::compare::{compare, equal};

/// Values in MongoDB's order. Looking one up takes few comparisons, so a request may have a list of thousands.
#[derive(Debug, Clone)]
pub(crate) struct Values(Vec<Bson>);

impl Values {
    pub(crate) fn new(mut values: Vec<Bson>) -> Self {
        values.sort_by(compare);
        values.dedup_by(|left, right| equal(left, right));
        Self(values)
    }

    /// Whether one of them equals the value.
    pub(crate) fn contains(&self, value: &Bson) -> bool {
        self.0.binary_search_by(|own| compare(own, value)).is_ok()
    }
}

/// The values, each once, that are not in the list.
pub(crate) fn missing(items: &[Bson], values: &[Bson]) -> Vec<Bson> {
    /// Up to this number of values, it is faster to look through the list for each of them than to sort it.
    const FEW: usize = 16;

    let mut found: Vec<Bson> = Vec::new();
    if values.len() <= FEW {
        for value in values {
            if !items.iter().chain(&found).any(|item| equal(item, value)) {
                found.push(value.clone());
            }
        }
        return found;
    }
    let mut seen: BTreeSet<ByValue<'_>> = items.iter().map(ByValue).collect();
    found.extend(values.iter().filter(|value| seen.insert(ByValue(value))).cloned());
    found
}

/// A value that is compared in MongoDB's order.
struct ByValue<'value>(&'value Bson);

impl PartialEq for ByValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        equal(self.0, other.0)
    }
}

impl Eq for ByValue<'_> {}

impl PartialOrd for ByValue<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ByValue<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        compare(self.0, other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_values_are_added_alike() {
        let items = [Bson::Int32(1), Bson::Double(f64::NAN), Bson::Null, Bson::Int32(1)];
        let more = [Bson::Int64(1), Bson::Double(2.0), Bson::Int32(2), Bson::Null, Bson::Double(f64::NAN), "a".into()];
        let few = missing(&items, &more);
        assert_eq!(few, [Bson::Double(2.0), "a".into()]);
        let many: Vec<Bson> = more.iter().cycle().take(60).cloned().collect();
        assert_eq!(missing(&items, &many), few);
    }

    #[test]
    fn many_values_are_looked_up_with_few_comparisons() {
        // With a comparison of each pair, this would be ten thousand million comparisons: minutes.
        let numbers = |range: std::ops::Range<i32>| range.rev().map(Bson::Int32).collect::<Vec<_>>();
        let values = Values::new(numbers(0..100_000));
        assert!(numbers(0..100_000).iter().all(|value| values.contains(value)));
        assert!(!values.contains(&Bson::Int32(-1)) && values.contains(&Bson::Double(5.0)));
        assert_eq!(missing(&numbers(0..100_000), &numbers(0..100_010)).len(), 10);
    }
}
