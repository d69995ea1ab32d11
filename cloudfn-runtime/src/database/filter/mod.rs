//! Conditions on documents.

#[cfg(test)]
mod tests;

use std::fmt;
use std::marker::PhantomData;

use bson::{Bson, Document, doc};
use serde::Serialize;

use crate::database::write::{self, WriteError};

/// A condition on documents of type `D`.
///
/// The methods of [fields](crate::database::Field) make filters, and `and`, `or`, `nor` join them. A filter that cannot be sent (NaN
/// as an `_id`, an impossible place) makes the call fail.
///
/// ```
/// use cloudfn_runtime::database::Field;
///
/// let (age, city) = (Field::<i64>::at("age"), Field::<String>::at("city"));
/// let filter = age.gte(18).and(age.lt(60)).and(city.eq("Guangzhou").or(city.exists(false)));
/// # let _ = filter;
/// ```
#[must_use = "a filter does nothing by itself: `collection.find(|order| filter)`"]
pub struct Filter<D = Document> {
    query: Result<Document, WriteError>,
    of: PhantomData<fn() -> D>,
}

/// A filter of documents of type `D`: what the closures of queries return.
#[diagnostic::on_unimplemented(
    message = "a filter of `{D}` is expected here, but this is a `{Self}`",
    label = "expected a filter of `{D}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/filter-or-change.md"
)]
pub trait IntoFilter<D> {
    /// The filter.
    #[doc(hidden)]
    fn into_filter(self) -> Filter<D>;
}

impl<D> IntoFilter<D> for Filter<D> {
    fn into_filter(self) -> Self {
        self
    }
}

impl<D> Clone for Filter<D> {
    fn clone(&self) -> Self {
        Self::new(self.query.clone())
    }
}

impl<D> fmt::Debug for Filter<D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Filter").field(&self.query).finish()
    }
}

impl<D> Filter<D> {
    pub(crate) fn new(query: Result<Document, WriteError>) -> Self {
        Self { query, of: PhantomData }
    }

    /// The MongoDB query.
    pub(crate) fn into_query(self) -> Result<Document, WriteError> {
        let query = self.query?;
        check_ids(&query)?;
        Ok(query)
    }

    /// Matches all documents of the collection. It is explicit, so nobody matches all documents by accident.
    pub fn all_documents() -> Self {
        Self::new(Ok(Document::new()))
    }

    /// A MongoDB query, for operators that have no method here.
    ///
    /// It is sent as it is. Do not put JSON from a caller into it: with `{"$ne": null}` in place of a name, the caller writes
    /// the query. An empty document is an error, because it would match every document: use
    /// [`all_documents`](Self::all_documents).
    ///
    /// ```
    /// use cloudfn_runtime::database::{Filter, bson::doc};
    ///
    /// let filter: Filter = Filter::raw(doc! { "size": { "$type": "double" } });
    /// # let _ = filter;
    /// ```
    pub fn raw(query: Document) -> Self {
        if query.is_empty() {
            let why = "an empty filter would match every document: to match all, use `Filter::all_documents()`";
            return Self::new(Err(WriteError::new("", why)));
        }
        Self::new(write::check_document(&query).map(|()| query))
    }

    /// The meaning of wx-server-sdk's `where(query)`, for porting a function line by line. An object stands for the paths in it
    /// (`{"a": {"b": 1}}` is the filter `a.b` = 1), and members that begin with `$` are operators. Unlike in the SDK, an
    /// empty object is compared and not dropped, and the operand of an operator is sent unchanged.
    ///
    /// ```
    /// use cloudfn_runtime::database::Filter;
    /// use serde_json::json;
    ///
    /// let filter: Filter = Filter::json(&json!({ "address": { "city": "Guangzhou" }, "age": { "$gte": 18 } }));
    /// # let _ = filter;
    /// ```
    #[doc(alias = "where")]
    pub fn json(query: &(impl Serialize + ?Sized)) -> Self {
        let query = write::value("", query).and_then(|query| match query {
            Bson::Document(query) => Ok(crate::database::flatten::where_json(query)),
            other => {
                let why = format!("a query must be an object, not {}", write::kind(&other));
                Err(WriteError::new("", why))
            }
        });
        Self::new(query)
    }

    /// Matches if an expression of the aggregation language is true, for example to compare two members: `_.expr(..)` of
    /// wx-server-sdk.
    ///
    /// ```
    /// use cloudfn_runtime::database::{Filter, bson::doc};
    ///
    /// let overspent: Filter = Filter::expression(doc! { "$gt": ["$spent", "$budget"] });
    /// # let _ = overspent;
    /// ```
    #[doc(alias = "expr")]
    pub fn expression(expression: impl Into<Bson>) -> Self {
        Self::operator("$expr", expression.into())
    }

    /// Matches if the document is valid by a schema: `_.jsonSchema(..)` of wx-server-sdk.
    #[doc(alias = "jsonSchema")]
    pub fn json_schema(schema: Document) -> Self {
        Self::operator("$jsonSchema", schema.into())
    }

    /// Matches if the document contains these words, by the collection's text index: `{ $text: { $search: .. } }`. The
    /// SDK's own `_.text(..)` sends it in the wrong place.
    #[doc(alias = "text")]
    pub fn text_search(words: impl Into<String>) -> Self {
        Self::new(Ok(doc! { "$text": { "$search": words.into() } }))
    }

    fn operator(name: &str, operand: Bson) -> Self {
        let query = doc! { name: operand };
        Self::new(write::check_document(&query).map(|()| query))
    }

    /// Matches if both match.
    pub fn and(self, other: impl IntoFilter<D>) -> Self {
        let other = other.into_filter();
        Self::new(self.query.and_then(|mut query| {
            for (name, condition) in other.query? {
                join(&mut query, name, condition);
            }
            Ok(query)
        }))
    }

    /// Matches if one of them matches, or both.
    pub fn or(self, other: impl IntoFilter<D>) -> Self {
        let other = other.into_filter();
        Self::new(self.query.and_then(|query| {
            let other = other.query?;
            let mut either = match alternatives(query) {
                Ok(alternatives) => alternatives,
                Err(query) => vec![query.into()],
            };
            either.push(other.into());
            Ok(doc! { "$or": either })
        }))
    }

    /// Matches if neither matches.
    pub fn nor(self, other: impl IntoFilter<D>) -> Self {
        Self::none_of([self, other.into_filter()])
    }

    /// Matches if this filter does not: `_.not(..)` of wx-server-sdk, for any filter.
    #[expect(clippy::should_implement_trait, reason = "a filter reads as a chain of calls: `age.gt(60).not()`")]
    pub fn not(self) -> Self {
        Self::new(self.query.map(|query| {
            let mut members = query.iter();
            match (members.next(), members.next()) {
                (Some((path, condition)), None) if !path.starts_with('$') => {
                    doc! { path: { "$not": operators(condition) } }
                }
                _ => doc! { "$nor": [query] },
            }
        }))
    }

    /// Matches if all of these match. No filters at all are an error, because that would match every document.
    ///
    /// ```
    /// use cloudfn_runtime::database::{Field, Filter};
    ///
    /// let words = ["tea", "green"];
    /// let title: Field<String> = Field::at("title");
    /// let filter = Filter::all_of(words.map(|word| title.matches(word)));
    /// # let _ = filter;
    /// ```
    #[doc(alias = "and")]
    pub fn all_of(filters: impl IntoIterator<Item = Self>) -> Self {
        filters.into_iter().reduce(Self::and).unwrap_or_else(|| Self::of_nothing("all_of"))
    }

    /// Matches if one of these matches. No filters at all are an error.
    #[doc(alias = "or")]
    pub fn any_of(filters: impl IntoIterator<Item = Self>) -> Self {
        Self::logic("$or", "any_of", filters)
    }

    /// Matches if none of these matches. No filters at all are an error.
    #[doc(alias = "nor")]
    pub fn none_of(filters: impl IntoIterator<Item = Self>) -> Self {
        Self::logic("$nor", "none_of", filters)
    }

    fn logic(operator: &str, method: &str, filters: impl IntoIterator<Item = Self>) -> Self {
        let filters: Result<Vec<Bson>, WriteError> =
            filters.into_iter().map(|filter| filter.into_filter().query.map(Bson::Document)).collect();
        match filters {
            Ok(filters) if filters.is_empty() => Self::of_nothing(method),
            filters => Self::new(filters.map(|filters| doc! { operator: filters })),
        }
    }

    fn of_nothing(method: &str) -> Self {
        let why = format!(
            "`Filter::{method}` needs at least one filter: to match every document, use `Filter::all_documents()`"
        );
        Self::new(Err(WriteError::new("", why)))
    }
}

/// Adds a condition. It does not overwrite one of the same name: both go into an `$and`, as in wx-server-sdk. Two
/// `$or`s do so, too; the SDK merges them into one.
fn join(query: &mut Document, name: String, condition: Bson) {
    if name == "$and" {
        match condition {
            Bson::Array(conditions) => add(query, conditions),
            // A raw query can contain anything here. The server refuses it.
            other => add(query, [doc! { name: other }.into()]),
        }
        return;
    }
    if let Some(first) = query.remove(&name) {
        let both = [doc! { name.clone(): first }.into(), doc! { name: condition }.into()];
        add(query, both);
        return;
    }
    let is_among_all = query.get_array("$and").is_ok_and(|conditions| {
        conditions
            .iter()
            .any(|other| other.as_document().is_some_and(|other| other.len() == 1 && other.contains_key(&name)))
    });
    if is_among_all {
        add(query, [doc! { name: condition }.into()]);
    } else {
        query.insert(name, condition);
    }
}

/// Adds conditions to the list of `$and`.
fn add(query: &mut Document, conditions: impl IntoIterator<Item = Bson>) {
    match query.entry("$and").or_insert_with(|| Bson::Array(Vec::new())) {
        Bson::Array(list) => list.extend(conditions),
        // A raw query can contain anything here. The server refuses it.
        other => *other = Bson::Array(std::iter::once(other.clone()).chain(conditions).collect()),
    }
}

/// The alternatives of a query that consists only of an `$or`.
fn alternatives(mut query: Document) -> Result<Vec<Bson>, Document> {
    if query.len() != 1 {
        return Err(query);
    }
    match query.remove("$or") {
        Some(Bson::Array(alternatives)) => Ok(alternatives),
        Some(other) => Err(doc! { "$or": other }),
        None => Err(query),
    }
}

/// A condition as operators, which `$not` needs. A regular expression can stay.
fn operators(condition: &Bson) -> Bson {
    match condition {
        Bson::RegularExpression(_) => condition.clone(),
        Bson::Document(document)
            if document.keys().next().is_some_and(|name| name.starts_with('$')) && !is_value(document) =>
        {
            condition.clone()
        }
        value => doc! { "$eq": value.clone() }.into(),
    }
}

/// Whether a document is a value although its first name begins with `$`.
fn is_value(document: &Document) -> bool {
    document.contains_key(crate::database::value::SERVER_DATE)
}

/// Checks that no condition on the `_id`, at any depth, contains NaN.
fn check_ids(query: &Document) -> Result<(), WriteError> {
    query.iter().try_for_each(|(name, condition)| match (name.as_str(), condition) {
        ("_id", id) => refuse_nan(id),
        ("$and" | "$or" | "$nor", Bson::Array(queries)) => {
            queries.iter().filter_map(Bson::as_document).try_for_each(check_ids)
        }
        _ => Ok(()),
    })
}

/// Refuses NaN, which no document can have as its `_id`.
fn refuse_nan(id: &Bson) -> Result<(), WriteError> {
    match id {
        Bson::Double(number) if number.is_nan() => {
            Err(WriteError::new("_id", "no document has the `_id` NaN: an `_id` is a text or a number"))
        }
        Bson::Document(operators) => operators.values().try_for_each(refuse_nan),
        Bson::Array(values) => values.iter().try_for_each(refuse_nan),
        _ => Ok(()),
    }
}
