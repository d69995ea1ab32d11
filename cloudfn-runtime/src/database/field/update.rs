//! Changes of one member.

use bson::{Bson, doc};

use super::query::{about_item, is_place_or_date, values};
use super::{Bits, Compares, Field, List, Number, Push};
use crate::database::change::Change;
use crate::database::document::Document;
use crate::database::filter::IntoFilter;
use crate::database::place::Whole;
use crate::database::write::WriteError;

impl<T, D> Field<T, D> {
    fn changed(&self, operator: &str, operand: impl FnOnce(&str) -> Result<Bson, WriteError>) -> Change<D> {
        Change::new(self.checked_path().and_then(|path| {
            let operand = operand(&path)?;
            Ok(doc! { operator: { path: operand } })
        }))
    }

    /// It becomes this value, as a whole: a document replaces the one that is there. `_.set(value)` of wx-server-sdk, and
    /// the plain value.
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

    /// It is taken out of the document.
    #[doc(alias = "unset")]
    pub fn remove(&self) -> Change<D> {
        self.changed("$unset", |_| Ok(Bson::String(String::new())))
    }

    /// It grows by this number, or shrinks if it is negative; one that is missing becomes it. Many callers may do so at
    /// once: none is lost.
    pub fn inc(&self, by: impl Compares<T::By>) -> Change<D>
    where
        T: Number,
    {
        self.changed("$inc", |path| number(by.operand().at(path)?, path))
    }

    /// It is multiplied by this number; one that is missing becomes 0.
    pub fn mul(&self, by: impl Compares<T::By>) -> Change<D>
    where
        T: Number,
    {
        self.changed("$mul", |path| number(by.operand().at(path)?, path))
    }

    /// It becomes this value if the value is less than it.
    pub fn min(&self, value: impl Compares<T>) -> Change<D> {
        self.changed("$min", |path| value.operand().at(path))
    }

    /// It becomes this value if the value is greater than it.
    pub fn max(&self, value: impl Compares<T>) -> Change<D> {
        self.changed("$max", |path| value.operand().at(path))
    }

    /// It gets another name: the whole new path, as a text or a field. What has that name already is replaced.
    pub fn rename(&self, path: impl AsRef<str>) -> Change<D> {
        let to = path.as_ref().to_owned();
        self.changed("$rename", |path| {
            if to.is_empty() || to.contains('\0') {
                return Err(WriteError::new(path, "the new name is empty, or has NUL in it"));
            }
            Ok(Bson::String(to))
        })
    }

    /// Bits of it change.
    pub fn bit(&self, bits: Bits) -> Change<D>
    where
        T: Number,
    {
        self.changed("$bit", |path| {
            let operand =
                bits.operand().ok_or_else(|| WriteError::new(path, "`bit` changes nothing: say `and`, `or`, `xor`"))?;
            Ok(Bson::Document(operand))
        })
    }

    /// Its list gets this item at the end; one that is missing becomes a list of it.
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

    /// Its list gets these items at the end.
    #[doc(alias = "push")]
    pub fn push_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.push_all_with(items, Push::new())
    }

    /// Its list gets these items, and is then sorted and cut: `_.push({ each, position, sort, slice })` of wx-server-sdk.
    #[doc(alias = "push")]
    pub fn push_all_with<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>, options: Push) -> Change<D>
    where
        T: List,
    {
        self.changed("$push", |path| Ok(Bson::Document(options.operand(values(path, items)?))))
    }

    /// Its list loses its last item.
    pub fn pop(&self) -> Change<D>
    where
        T: List,
    {
        self.changed("$pop", |_| Ok(Bson::Int32(1)))
    }

    /// Its list loses its first item.
    pub fn shift(&self) -> Change<D>
    where
        T: List,
    {
        self.changed("$pop", |_| Ok(Bson::Int32(-1)))
    }

    /// Its list gets this item at the beginning.
    pub fn unshift(&self, item: impl Compares<T::Item>) -> Change<D>
    where
        T: List,
    {
        self.unshift_all([item])
    }

    /// Its list gets these items at the beginning, in this order.
    #[doc(alias = "unshift")]
    pub fn unshift_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.push_all_with(items, Push::new().position(0))
    }

    /// Its list loses every item that equals this one.
    pub fn pull(&self, item: impl Compares<T::Item>) -> Change<D>
    where
        T: List,
    {
        self.changed("$pull", |path| {
            let item = item.operand().at(path)?;
            refuse_operators(path, &item)?;
            // A pattern would be run, and take more than what equals it.
            Ok(if matches!(item, Bson::RegularExpression(_)) { doc! { "$eq": item }.into() } else { item })
        })
    }

    /// Its list loses every document that the filter matches: `_.pull({ score: _.lt(6) })` of wx-server-sdk.
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

    /// Its list loses every value that the filter matches: `_.pull(_.gte(9))` of wx-server-sdk. The filter is about the
    /// value alone, and joins by `and`.
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

    /// Its list loses every item that equals one of these.
    #[doc(alias = "pullAll")]
    pub fn pull_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.changed("$pullAll", |path| Ok(Bson::Array(values(path, items)?)))
    }

    /// Its list gets this item, unless it has it.
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

    /// Its list gets those of these items that it does not have: `_.addToSet({ $each: [..] })` of wx-server-sdk.
    #[doc(alias = "addToSet")]
    pub fn add_to_set_all<V: Compares<T::Item>>(&self, items: impl IntoIterator<Item = V>) -> Change<D>
    where
        T: List,
    {
        self.changed("$addToSet", |path| Ok(doc! { "$each": values(path, items)? }.into()))
    }
}

/// A number that numbers can be changed by: NaN would make every later one NaN too.
fn number(by: Bson, path: &str) -> Result<Bson, WriteError> {
    match by {
        Bson::Double(number) if !number.is_finite() => {
            Err(WriteError::new(path, format!("a number is changed by a number, and this is {number}")))
        }
        Bson::Int32(_) | Bson::Int64(_) | Bson::Double(_) | Bson::Decimal128(_) => Ok(by),
        other => {
            let kind = crate::database::write::kind(&other);
            Err(WriteError::new(path, format!("a number is changed by a number, and this is {kind}")))
        }
    }
}

/// Refuses an item that the server would take for a condition.
fn refuse_operators(path: &str, item: &Bson) -> Result<(), WriteError> {
    let Bson::Document(document) = item else { return Ok(()) };
    match document.keys().find(|name| name.starts_with('$')) {
        Some(name) if !is_place_or_date(document) => {
            Err(WriteError::new(path, format!("an item with a member `{name}` would be taken for an operator")))
        }
        _ => Ok(()),
    }
}
