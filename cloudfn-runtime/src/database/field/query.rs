//! Filters on one member.

use std::ops::{Bound, RangeBounds};

use bson::{Bson, doc};

use super::{Compares, Field, List, Located};
use crate::database::document::Document;
use crate::database::filter::{Filter, IntoFilter};
use crate::database::parent::Whole;
use crate::database::value::{Area, Geometry, Point, Regex};
use crate::database::write::{self, WriteError};

/// The path of an item inside [`Field::any_value`]. It is never sent.
const ITEM: &str = "(item)";

impl<T, D> Field<T, D> {
    fn compared(&self, operator: &str, value: impl Compares<T>) -> Filter<D> {
        Filter::new(self.checked_path().and_then(|path| {
            let value = value.operand().at(&path)?;
            Ok(doc! { path: { operator: value } })
        }))
    }

    fn compared_with_all<U, V: Compares<U>>(&self, operator: &str, values: impl IntoIterator<Item = V>) -> Filter<D> {
        Filter::new(self.checked_path().and_then(|path| {
            let values = self::values(&path, values)?;
            values.iter().try_for_each(|value| refuse_hidden_pattern(&path, value))?;
            Ok(doc! { path: { operator: values } })
        }))
    }

    /// Matches if the field equals this value. A list matches if it equals the value or contains it as an item; a missing
    /// field equals null. In wx-server-sdk: `_.eq(value)`, and the plain value.
    ///
    /// ```
    /// # use cloudfn_runtime::database::Field;
    /// let city: Field<String> = Field::at("city");
    /// let filter = city.eq("Guangzhou");
    /// # let _ = filter;
    /// ```
    pub fn eq(&self, value: impl Compares<T>) -> Filter<D> {
        self.equal(value)
    }

    /// The SDK's short form if it has the same meaning. Documents and regular expressions need an operator: a document
    /// from a caller can look like an operator (`{"$gt": ""}`), and a regular expression would be run.
    fn equal<U>(&self, value: impl Compares<U>) -> Filter<D> {
        Filter::new(self.checked_path().and_then(|path| {
            let value = value.operand().at(&path)?;
            let is_plain = match &value {
                Bson::Document(document) => is_place_or_date(document),
                Bson::RegularExpression(_) => false,
                _ => true,
            };
            Ok(if is_plain {
                doc! { path: value }
            } else {
                doc! { path: { "$eq": value } }
            })
        }))
    }

    /// Matches if the field does not equal this value, or is missing.
    #[doc(alias = "ne")]
    pub fn neq(&self, value: impl Compares<T>) -> Filter<D> {
        self.compared("$ne", value)
    }

    /// Matches if the field is greater than this value.
    pub fn gt(&self, value: impl Compares<T>) -> Filter<D> {
        self.compared("$gt", value)
    }

    /// Matches if the field is greater than this value, or equals it.
    pub fn gte(&self, value: impl Compares<T>) -> Filter<D> {
        self.compared("$gte", value)
    }

    /// Matches if the field is less than this value.
    pub fn lt(&self, value: impl Compares<T>) -> Filter<D> {
        self.compared("$lt", value)
    }

    /// Matches if the field is less than this value, or equals it.
    pub fn lte(&self, value: impl Compares<T>) -> Filter<D> {
        self.compared("$lte", value)
    }

    /// Matches if the field equals one of these values: `_.in([..])` of wx-server-sdk. Without values, it matches nothing.
    ///
    /// ```
    /// # use cloudfn_runtime::database::Field;
    /// let city: Field<String> = Field::at("city");
    /// let filter = city.is_in(["Guangzhou", "Shenzhen"]);
    /// # let _ = filter;
    /// ```
    #[doc(alias = "in")]
    pub fn is_in<V: Compares<T>>(&self, values: impl IntoIterator<Item = V>) -> Filter<D> {
        self.compared_with_all("$in", values)
    }

    /// Matches if the field equals none of these values, or is missing: `_.nin([..])` of wx-server-sdk.
    #[doc(alias = "nin")]
    pub fn not_in<V: Compares<T>>(&self, values: impl IntoIterator<Item = V>) -> Filter<D> {
        self.compared_with_all("$nin", values)
    }

    /// Matches if the document has the field, or, with `false`, if not. A field that is null exists.
    pub fn exists(&self, does: bool) -> Filter<D> {
        Filter::new(self.checked_path().map(|path| doc! { path: { "$exists": does } }))
    }

    /// Matches if the field divided by `divisor` leaves this remainder: `_.mod(divisor, remainder)` of wx-server-sdk.
    #[doc(alias = "mod")]
    pub fn modulo(&self, divisor: i64, remainder: i64) -> Filter<D> {
        Filter::new(self.checked_path().and_then(|path| {
            if divisor == 0 {
                return Err(WriteError::new(path, "the divisor cannot be 0"));
            }
            Ok(doc! { path: { "$mod": [divisor, remainder] } })
        }))
    }

    /// Matches if the text, or a text in the list, matches this pattern: `db.RegExp` of wx-server-sdk.
    ///
    /// To search for a text from a caller, use [`Regex::literal`].
    ///
    /// ```
    /// # use cloudfn_runtime::database::{Field, Regex};
    /// let name: Field<String> = Field::at("name");
    /// let filter = name.matches("^A").or(name.matches(Regex::new("smith$").options("i")));
    /// # let _ = filter;
    /// ```
    #[doc(alias = "RegExp")]
    pub fn matches(&self, pattern: impl Into<Regex>) -> Filter<D> {
        let pattern = pattern.into();
        Filter::new(self.checked_path().and_then(|path| {
            let pattern = write::value(&path, &pattern)?;
            Ok(doc! { path: pattern })
        }))
    }

    /// Matches if the list has this many items.
    #[doc(alias = "$size")]
    pub fn size(&self, length: u32) -> Filter<D>
    where
        T: List,
    {
        Filter::new(self.checked_path().map(|path| doc! { path: { "$size": i64::from(length) } }))
    }

    /// Matches if the list contains this item.
    pub fn contains(&self, item: impl Compares<T::Item>) -> Filter<D>
    where
        T: List,
    {
        self.equal(item)
    }

    /// Matches if the list contains one of these items: `_.in([..])` of wx-server-sdk.
    #[doc(alias = "in")]
    pub fn contains_any<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Filter<D>
    where
        T: List,
    {
        self.compared_with_all("$in", items)
    }

    /// Matches if the list contains none of these items: `_.nin([..])` of wx-server-sdk.
    #[doc(alias = "nin")]
    pub fn contains_none<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Filter<D>
    where
        T: List,
    {
        self.compared_with_all("$nin", items)
    }

    /// Matches if the list contains all of these items. Without items, it matches nothing.
    pub fn all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Filter<D>
    where
        T: List,
    {
        self.compared_with_all("$all", items)
    }

    /// Matches if the list contains a document that matches a filter: `_.elemMatch({..})` of wx-server-sdk. The filter is about
    /// the members of the documents in the list.
    ///
    /// ```
    /// # use cloudfn_runtime::database::{Document, Field};
    /// # #[derive(Document)]
    /// # struct Line { sku: String, count: i64 }
    /// let lines: Field<Vec<Line>> = Field::at("lines");
    /// let filter = lines.any(|line| line.sku.eq("tea").and(line.count.gt(2)));
    /// # let _ = filter;
    /// ```
    #[doc(alias = "elemMatch")]
    pub fn any<R>(&self, filter: impl FnOnce(<T::Item as Document>::Fields<Whole<T::Item>>) -> R) -> Filter<D>
    where
        T: List,
        T::Item: Document,
        R: IntoFilter<T::Item>,
    {
        Filter::new(self.checked_path().and_then(|path| {
            let matched = filter(T::Item::fields(Whole::new())).into_filter().into_query();
            let matched = matched.map_err(|error| error.below(&path))?;
            Ok(doc! { path: { "$elemMatch": matched } })
        }))
    }

    /// Matches if the list contains a value that matches a filter: `_.elemMatch(_.gte(80))` of wx-server-sdk. The filter is
    /// about the value only, and its conditions are joined by `and`.
    ///
    /// ```
    /// # use cloudfn_runtime::database::Field;
    /// let scores: Field<Vec<i64>> = Field::at("scores");
    /// // One score from 80 to 90; `scores` with one above 80 and another one below 90 do not match.
    /// let filter = scores.any_value(|score| score.gte(80).and(score.lt(90)));
    /// # let _ = filter;
    /// ```
    #[doc(alias = "elemMatch")]
    pub fn any_value<R>(&self, filter: impl FnOnce(&Field<T::Item, T::Item>) -> R) -> Filter<D>
    where
        T: List,
        R: IntoFilter<T::Item>,
    {
        Filter::new(self.checked_path().and_then(|path| {
            let operators = about_item(filter).map_err(|error| error.below(&path))?;
            Ok(doc! { path: { "$elemMatch": operators } })
        }))
    }

    /// Matches places within this range of meters from a point, and sorts the nearest first: `_.geoNear({..})` of
    /// wx-server-sdk. Both ends of the range are included. The collection needs a 2dsphere index of the field.
    ///
    /// ```
    /// # use cloudfn_runtime::database::{Field, Point};
    /// let place: Field<Point> = Field::at("place");
    /// let filter = place.near(Point::new(113.32, 23.1), ..=5000.0);
    /// # let _ = filter;
    /// ```
    #[doc(alias = "geoNear")]
    pub fn near(&self, point: impl Into<Point>, meters: impl RangeBounds<f64>) -> Filter<D>
    where
        T: Located,
    {
        let point = point.into();
        Filter::new(self.checked_path().and_then(|path| {
            let mut near = doc! { "$geometry": write::value(&path, &point)? };
            // The SDK's order.
            for (name, end) in [("$maxDistance", meters.end_bound()), ("$minDistance", meters.start_bound())] {
                let (Bound::Included(&distance) | Bound::Excluded(&distance)) = end else { continue };
                if !(distance.is_finite() && distance >= 0.0) {
                    let why = format!("a distance must be a number of 0 or more, not {distance}");
                    return Err(WriteError::new(path, why));
                }
                near.insert(name, distance);
            }
            Ok(doc! { path: { "$nearSphere": near } })
        }))
    }

    /// Matches places within this area: `_.geoWithin({..})` of wx-server-sdk.
    ///
    /// ```
    /// # use cloudfn_runtime::database::{Circle, Field, Point};
    /// let place: Field<Point> = Field::at("place");
    /// let filter = place.within(Circle::new(Point::new(113.32, 23.1), 5000.0));
    /// # let _ = filter;
    /// ```
    #[doc(alias = "geoWithin")]
    pub fn within(&self, area: impl Into<Area>) -> Filter<D>
    where
        T: Located,
    {
        let area = area.into();
        Filter::new(self.checked_path().and_then(|path| {
            let area = area.operand().map_err(|why| WriteError::new(&path, why))?;
            Ok(doc! { path: { "$geoWithin": area } })
        }))
    }

    /// Matches places that have a common point with this one: `_.geoIntersects({..})` of wx-server-sdk.
    #[doc(alias = "geoIntersects")]
    pub fn intersects(&self, place: impl Into<Geometry>) -> Filter<D>
    where
        T: Located,
    {
        let place = place.into();
        Filter::new(self.checked_path().and_then(|path| {
            let place = write::value(&path, &place)?;
            Ok(doc! { path: { "$geoIntersects": { "$geometry": place } } })
        }))
    }
}

/// The operators of a filter on an item of a list.
pub(super) fn about_item<T, R: IntoFilter<T>>(
    filter: impl FnOnce(&Field<T, T>) -> R,
) -> Result<bson::Document, WriteError> {
    let query = filter(&Field::at(ITEM)).into_filter().into_query()?;
    let mut operators = bson::Document::new();
    for (name, condition) in query {
        match (name.as_str(), condition) {
            (ITEM, condition) => add_operators(&mut operators, condition)?,
            ("$and", Bson::Array(conditions)) => {
                for condition in conditions {
                    let Bson::Document(mut condition) = condition else { return Err(beyond_item("$and")) };
                    match condition.remove(ITEM) {
                        Some(only) if condition.is_empty() => add_operators(&mut operators, only)?,
                        _ => return Err(beyond_item("$and")),
                    }
                }
            }
            (name, _) => return Err(beyond_item(name)),
        }
    }
    Ok(operators)
}

fn add_operators(operators: &mut bson::Document, condition: Bson) -> Result<(), WriteError> {
    let new = match condition {
        Bson::Document(new)
            if new.keys().next().is_some_and(|name| name.starts_with('$')) && !is_place_or_date(&new) =>
        {
            new
        }
        // It is run, not compared.
        Bson::RegularExpression(pattern) => doc! { "$in": [pattern] },
        value => doc! { "$eq": value },
    };
    for (operator, operand) in new {
        if operators.contains_key(&operator) {
            return Err(WriteError::new("", format!("a condition on a list item can use `{operator}` only once")));
        }
        operators.insert(operator, operand);
    }
    Ok(())
}

fn beyond_item(name: &str) -> WriteError {
    let why = if name.starts_with('$') {
        format!("conditions on a list item can only be joined by `and`, and this one needs `{name}`")
    } else {
        format!("the condition must be on the list item, not on `{name}`")
    };
    WriteError::new("", why)
}

/// Converts each value.
pub(super) fn values<U, V: Compares<U>>(
    path: &str,
    values: impl IntoIterator<Item = V>,
) -> Result<Vec<Bson>, WriteError> {
    values
        .into_iter()
        .enumerate()
        .map(|(place, value)| value.operand().at(&format!("[{place}]")).map_err(|error| error.below(path)))
        .collect()
}

/// Whether a document is a place or a server date. The SDK writes these without an operator.
pub(crate) fn is_place_or_date(document: &bson::Document) -> bool {
    let is_place = document.get_str("type").is_ok_and(|kind| Geometry::KINDS.contains(&kind))
        && document.len() == 2
        && document.contains_key("coordinates");
    is_place || is_server_date(document)
}

fn is_server_date(document: &bson::Document) -> bool {
    document.len() == 1 && document.contains_key(crate::database::value::SERVER_DATE)
}

/// Refuses a document in a list of values that the server would run as a regular expression: JSON from a caller must
/// not become a pattern.
fn refuse_hidden_pattern(path: &str, value: &Bson) -> Result<(), WriteError> {
    let Bson::Document(document) = value else { return Ok(()) };
    if ["$regularExpression", "$regex"].iter().any(|name| document.contains_key(name)) {
        return Err(WriteError::new(
            path,
            "a document in the list looks like a regular expression, which would be run instead of compared: use `matches`",
        ));
    }
    Ok(())
}
