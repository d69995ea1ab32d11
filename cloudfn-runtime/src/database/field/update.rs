//! Changes of one member.

use bson::{Bson, doc};

use super::query::{about_item, is_place_or_date, values};
use super::{Bits, Compares, Field, List, Number, Push};
use crate::database::change::Change;
use crate::database::document::Document;
use crate::database::filter::IntoFilter;
use crate::database::parent::Whole;
use crate::database::write::WriteError;

impl<T, D> Field<T, D> {
    fn changed(&self, operator: &str, operand: impl FnOnce(&str) -> Result<Bson, WriteError>) -> Change<D> {
        Change::new(self.checked_path().and_then(|path| {
            let operand = operand(&path)?;
            Ok(doc! { operator: { path: operand } })
        }))
    }

    /// Sets the field to this value. A document replaces the whole nested document. In wx-server-sdk: `_.set(value)`, and the
    /// plain value.
    ///
    /// ```
    /// # use cloudfn_runtime::database::{Field, ServerDate, DateTime};
    /// let city: Field<String> = Field::at("address.city");
    /// let paid_at: Field<Option<DateTime>> = Field::at("paid_at");
    /// let change = city.set("Guangzhou").and(paid_at.set(ServerDate::now()));
    /// # let _ = change;
    /// ```
    pub fn set(&self, value: impl Compares<T>) -> Change<D> {
        self.changed("$set", |path| value.operand().at(path))
    }

    /// Removes the field from the document.
    #[doc(alias = "unset")]
    pub fn remove(&self) -> Change<D> {
        self.changed("$unset", |_| Ok(Bson::String(String::new())))
    }

    /// Adds this number, which may be negative. A missing field is set to the number. It is atomic: concurrent calls do not lose
    /// increments.
    pub fn inc(&self, by: impl Compares<T::By>) -> Change<D>
    where
        T: Number,
    {
        self.changed("$inc", |path| number(by.operand().at(path)?, path))
    }

    /// Multiplies the field by this number. A missing field is set to 0.
    pub fn mul(&self, by: impl Compares<T::By>) -> Change<D>
    where
        T: Number,
    {
        self.changed("$mul", |path| number(by.operand().at(path)?, path))
    }

    /// Sets the field to this value if the value is less.
    pub fn min(&self, value: impl Compares<T>) -> Change<D> {
        self.changed("$min", |path| value.operand().at(path))
    }

    /// Sets the field to this value if the value is greater.
    pub fn max(&self, value: impl Compares<T>) -> Change<D> {
        self.changed("$max", |path| value.operand().at(path))
    }

    /// Renames the field. The new name is a whole path, as a text or a field. A field that has the name already is replaced.
    pub fn rename(&self, path: impl AsRef<str>) -> Change<D> {
        let to = path.as_ref().to_owned();
        self.changed("$rename", |path| {
            if to.is_empty() || to.contains('\0') {
                return Err(WriteError::new(path, "the new name is empty or contains NUL"));
            }
            Ok(Bson::String(to))
        })
    }

    /// Changes bits of an integer.
    pub fn bit(&self, bits: Bits) -> Change<D>
    where
        T: Number,
    {
        self.changed("$bit", |path| {
            let operand = bits
                .operand()
                .ok_or_else(|| WriteError::new(path, "`bit` changes nothing: add `and`, `or` or `xor`"))?;
            Ok(Bson::Document(operand))
        })
    }

    /// Adds an item at the end of the list. A missing field becomes a list of this item.
    ///
    /// ```
    /// # use cloudfn_runtime::database::Field;
    /// let tags: Field<Vec<String>> = Field::at("tags");
    /// let change = tags.push("vip");
    /// # let _ = change;
    /// ```
    pub fn push(&self, item: impl Compares<T::Item>) -> Change<D>
    where
        T: List,
    {
        self.push_all([item])
    }

    /// Adds items at the end of the list.
    #[doc(alias = "push")]
    pub fn push_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.push_all_with(items, Push::new())
    }

    /// Adds items to the list, then sorts and shortens it: `_.push({ each, position, sort, slice })` of wx-server-sdk.
    #[doc(alias = "push")]
    pub fn push_all_with<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>, options: Push) -> Change<D>
    where
        T: List,
    {
        self.changed("$push", |path| Ok(Bson::Document(options.operand(values(path, items)?))))
    }

    /// Removes the last item of the list.
    pub fn pop(&self) -> Change<D>
    where
        T: List,
    {
        self.changed("$pop", |_| Ok(Bson::Int32(1)))
    }

    /// Removes the first item of the list.
    pub fn shift(&self) -> Change<D>
    where
        T: List,
    {
        self.changed("$pop", |_| Ok(Bson::Int32(-1)))
    }

    /// Adds an item at the beginning of the list.
    pub fn unshift(&self, item: impl Compares<T::Item>) -> Change<D>
    where
        T: List,
    {
        self.unshift_all([item])
    }

    /// Adds items at the beginning of the list, in this order.
    #[doc(alias = "unshift")]
    pub fn unshift_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.push_all_with(items, Push::new().position(0))
    }

    /// Removes all items that equal this one from the list.
    pub fn pull(&self, item: impl Compares<T::Item>) -> Change<D>
    where
        T: List,
    {
        self.changed("$pull", |path| {
            let item = item.operand().at(path)?;
            refuse_operators(path, &item)?;
            // A pattern would be run, and could remove items that do not equal it.
            Ok(if matches!(item, Bson::RegularExpression(_)) { doc! { "$eq": item }.into() } else { item })
        })
    }

    /// Removes all documents that match a filter from the list: `_.pull({ score: _.lt(6) })` of wx-server-sdk.
    ///
    /// ```
    /// # use cloudfn_runtime::database::{Document, Field};
    /// # #[derive(Document)]
    /// # struct Line { sku: String, count: i64 }
    /// let lines: Field<Vec<Line>> = Field::at("lines");
    /// let change = lines.pull_where(|line| line.count.lte(0));
    /// # let _ = change;
    /// ```
    #[doc(alias = "pull")]
    pub fn pull_where<R>(&self, filter: impl FnOnce(<T::Item as Document>::Fields<Whole<T::Item>>) -> R) -> Change<D>
    where
        T: List,
        T::Item: Document,
        R: IntoFilter<T::Item>,
    {
        self.changed("$pull", |path| {
            let query =
                filter(T::Item::fields(Whole::new())).into_filter().into_query().map_err(|error| error.below(path))?;
            Ok(Bson::Document(query))
        })
    }

    /// Removes all values that match a filter from the list: `_.pull(_.gte(9))` of wx-server-sdk. The filter is about the value
    /// only, and its conditions are joined by `and`.
    ///
    /// ```
    /// # use cloudfn_runtime::database::Field;
    /// let scores: Field<Vec<i64>> = Field::at("scores");
    /// let change = scores.pull_values(|score| score.lt(60));
    /// # let _ = change;
    /// ```
    #[doc(alias = "pull")]
    pub fn pull_values<R>(&self, filter: impl FnOnce(&Field<T::Item, T::Item>) -> R) -> Change<D>
    where
        T: List,
        R: IntoFilter<T::Item>,
    {
        self.changed("$pull", |path| about_item(filter).map(Bson::Document).map_err(|error| error.below(path)))
    }

    /// Removes all items that equal one of these from the list.
    #[doc(alias = "pullAll")]
    pub fn pull_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.changed("$pullAll", |path| Ok(Bson::Array(values(path, items)?)))
    }

    /// Adds an item to the list, unless the list contains it.
    #[doc(alias = "addToSet")]
    pub fn add_to_set(&self, item: impl Compares<T::Item>) -> Change<D>
    where
        T: List,
    {
        self.changed("$addToSet", |path| {
            let item = item.operand().at(path)?;
            refuse_operators(path, &item)?;
            Ok(item)
        })
    }

    /// Adds those of these items that the list does not contain: `_.addToSet({ $each: [..] })` of wx-server-sdk.
    #[doc(alias = "addToSet")]
    pub fn add_to_set_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.changed("$addToSet", |path| Ok(doc! { "$each": values(path, items)? }.into()))
    }
}

/// Checks a number to add or multiply by. NaN would make the field NaN forever.
fn number(by: Bson, path: &str) -> Result<Bson, WriteError> {
    match by {
        Bson::Double(number) if !number.is_finite() => {
            Err(WriteError::new(path, format!("the operand must be a number, not {number}")))
        }
        Bson::Int32(_) | Bson::Int64(_) | Bson::Double(_) | Bson::Decimal128(_) => Ok(by),
        other => {
            let kind = crate::database::write::kind(&other);
            Err(WriteError::new(path, format!("the operand must be a number, not {kind}")))
        }
    }
}

/// Refuses an item that the server would read as a condition.
fn refuse_operators(path: &str, item: &Bson) -> Result<(), WriteError> {
    let Bson::Document(document) = item else { return Ok(()) };
    match document.keys().find(|name| name.starts_with('$')) {
        Some(name) if !is_place_or_date(document) => {
            Err(WriteError::new(path, format!("an item with a member `{name}` would be read as an operator")))
        }
        _ => Ok(()),
    }
}
