//! Accumulators such as `$sum`.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::{Key, Number, compare, short};

/// A sum. Integers stay exact while they fit; doubles are rounded only once.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Total {
    integer: i64,
    /// The sum of the doubles, and its rounding error.
    double: f64,
    lost: f64,
    has_long: bool,
    has_double: bool,
}

impl Total {
    pub(crate) fn add(&mut self, number: Number) {
        match number {
            Number::Int(value) => self.add_integer(i64::from(value)),
            Number::Long(value) => {
                self.has_long = true;
                self.add_integer(value);
            }
            Number::Double(value) => {
                self.has_double = true;
                self.add_double(value);
            }
        }
    }

    fn add_integer(&mut self, value: i64) {
        if let Some(sum) = self.integer.checked_add(value) {
            self.integer = sum;
        } else {
            self.has_double = true;
            self.add_double(Number::Long(value).double());
        }
    }

    fn add_double(&mut self, value: f64) {
        let sum = self.double + value;
        if sum.is_finite() {
            self.lost += if self.double.abs() >= value.abs() {
                (self.double - sum) + value
            } else {
                (value - sum) + self.double
            };
        }
        self.double = sum;
    }

    pub(crate) fn number(mut self) -> Number {
        if self.has_double {
            self.add_double(Number::Long(self.integer).double());
            return Number::Double(if self.double.is_finite() { self.double + self.lost } else { self.double });
        }
        if self.has_long { Number::Long(self.integer) } else { Number::narrow(self.integer) }
    }
}

/// What an accumulator computes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Sum,
    Average,
    Smallest,
    Largest,
    First,
    Last,
    Push,
    AddToSet,
    MergeObjects,
    DeviationOfAll,
    DeviationOfSample,
}

impl Kind {
    /// The accumulator with this name, if a stage can use it.
    pub(crate) fn read(name: &str) -> Option<Self> {
        Some(match name {
            "$sum" => Self::Sum,
            "$avg" => Self::Average,
            "$min" => Self::Smallest,
            "$max" => Self::Largest,
            "$first" => Self::First,
            "$last" => Self::Last,
            "$push" => Self::Push,
            "$addToSet" => Self::AddToSet,
            "$mergeObjects" => Self::MergeObjects,
            "$stdDevPop" => Self::DeviationOfAll,
            "$stdDevSamp" => Self::DeviationOfSample,
            _ => return None,
        })
    }
}

/// An accumulator and the state it has reached.
#[derive(Debug, Clone)]
pub(crate) struct Accumulator {
    kind: Kind,
    total: Total,
    count: usize,
    value: Option<Bson>,
    list: Vec<Bson>,
    set: BTreeSet<Key>,
    merged: Document,
    mean: f64,
    squares: f64,
}

impl Accumulator {
    pub(crate) fn new(kind: Kind) -> Self {
        Self {
            kind,
            total: Total::default(),
            count: 0,
            value: None,
            list: Vec::new(),
            set: BTreeSet::new(),
            merged: Document::new(),
            mean: 0.0,
            squares: 0.0,
        }
    }

    /// Adds a value. `None` means that the path has no value.
    pub(crate) fn add(&mut self, value: Option<&Bson>) -> Result<()> {
        if let Some(Bson::Decimal128(decimal)) = value
            && matches!(self.kind, Kind::Sum | Kind::Average | Kind::DeviationOfAll | Kind::DeviationOfSample)
        {
            return Err(Error::operator(format!("the local database cannot calculate with the decimal {decimal}")));
        }
        match self.kind {
            Kind::Sum | Kind::Average => {
                if let Some(number) = value.and_then(Number::of) {
                    self.total.add(number);
                    self.count += 1;
                }
            }
            Kind::Smallest => self.keep(value, Ordering::Less),
            Kind::Largest => self.keep(value, Ordering::Greater),
            Kind::First if self.count > 0 => {}
            Kind::First | Kind::Last => {
                self.value = value.cloned();
                self.count += 1;
            }
            Kind::Push => self.list.extend(value.cloned()),
            Kind::AddToSet => {
                if let Some(value) = value
                    && self.set.insert(Key(value.clone()))
                {
                    self.list.push(value.clone());
                }
            }
            Kind::MergeObjects => match value {
                None | Some(Bson::Null | Bson::Undefined) => {}
                Some(Bson::Document(document)) => {
                    self.merged.extend(document.iter().map(|(name, value)| (name.clone(), value.clone())));
                }
                Some(other) => {
                    return Err(Error::request(format!("$mergeObjects needs objects, not {}", short(other))));
                }
            },
            Kind::DeviationOfAll | Kind::DeviationOfSample => {
                if let Some(number) = value.and_then(Number::of) {
                    self.deviate(number.double());
                }
            }
        }
        Ok(())
    }

    /// Keeps a value that sorts before, or after, the current one. Null and missing values are ignored.
    fn keep(&mut self, value: Option<&Bson>, wanted: Ordering) {
        let Some(value) = value.filter(|value| !matches!(value, Bson::Null | Bson::Undefined)) else { return };
        if self.value.as_ref().is_none_or(|kept| compare(value, kept) == wanted) {
            self.value = Some(value.clone());
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a count is far below 2^53")]
    fn deviate(&mut self, value: f64) {
        self.count += 1;
        let before = value - self.mean;
        self.mean += before / self.count as f64;
        self.squares += before * (value - self.mean);
    }

    /// The result.
    #[expect(clippy::cast_precision_loss, reason = "a count is far below 2^53")]
    pub(crate) fn finish(self) -> Bson {
        match self.kind {
            Kind::Sum => self.total.number().bson(),
            Kind::Average | Kind::DeviationOfAll if self.count == 0 => Bson::Null,
            Kind::Average => Bson::Double(self.total.number().double() / self.count as f64),
            Kind::Smallest | Kind::Largest | Kind::First | Kind::Last => self.value.unwrap_or(Bson::Null),
            Kind::Push | Kind::AddToSet => Bson::Array(self.list),
            Kind::MergeObjects => Bson::Document(self.merged),
            Kind::DeviationOfAll => Bson::Double((self.squares / self.count as f64).sqrt()),
            Kind::DeviationOfSample if self.count < 2 => Bson::Null,
            Kind::DeviationOfSample => Bson::Double((self.squares / (self.count - 1) as f64).sqrt()),
        }
    }
}
