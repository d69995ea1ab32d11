//! `$push` with its modifiers.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::sort::ListOrder;
use crate::value::{as_i64, short};

/// New items, their position, and the operations on the list afterwards.
#[derive(Debug, Clone)]
pub(crate) struct Push {
    items: Vec<Bson>,
    position: Option<i64>,
    order: Option<ListOrder>,
    slice: Option<i64>,
}

impl Push {
    pub(super) fn read(path: &str, operand: &Bson) -> Result<Self> {
        match operand {
            Bson::Document(document) if document.contains_key("$each") => Self::modified(path, document),
            Bson::Document(document) if document.keys().any(|name| name.starts_with('$')) => Err(Error::operator(
                format!("$push of `{path}`: modifiers need `$each` beside them: {}", short(operand)),
            )),
            value => Ok(Self { items: vec![value.clone()], position: None, order: None, slice: None }),
        }
    }

    fn modified(path: &str, document: &Document) -> Result<Self> {
        let mut push = Self { items: Vec::new(), position: None, order: None, slice: None };
        for (name, value) in document {
            let wrong = |wanted: &str| {
                Error::parameter(format!("$push of `{path}`: {name} needs {wanted}, not {}", short(value)))
            };
            let whole = || as_i64(value).ok_or_else(|| wrong("a whole number"));
            match (name.as_str(), value) {
                ("$each", Bson::Array(items)) => push.items.clone_from(items),
                ("$each", _) => return Err(wrong("a list")),
                ("$position", _) => push.position = Some(whole()?),
                ("$slice", _) => push.slice = Some(whole()?),
                ("$sort", order) => {
                    push.order = ListOrder::read("$sort", order)?;
                    if push.order.is_none() {
                        return Err(wrong("1, -1 or an object of paths"));
                    }
                }
                _ => {
                    return Err(Error::operator(format!(
                        "$push of `{path}` has no modifier `{name}`: use $each, $position, $sort or $slice"
                    )));
                }
            }
        }
        Ok(push)
    }

    pub(super) fn apply(&self, items: &mut Vec<Bson>) {
        let place = match self.position {
            None => items.len(),
            Some(position) => match usize::try_from(position) {
                Ok(position) => position.min(items.len()),
                Err(_) => items.len().saturating_sub(usize::try_from(position.unsigned_abs()).unwrap_or(usize::MAX)),
            },
        };
        items.splice(place..place, self.items.iter().cloned());
        if let Some(order) = &self.order {
            order.apply(items);
        }
        match self.slice {
            None => {}
            Some(slice) if slice >= 0 => items.truncate(usize::try_from(slice).unwrap_or(usize::MAX)),
            Some(slice) => {
                let kept = usize::try_from(slice.unsigned_abs()).unwrap_or(usize::MAX);
                items.drain(..items.len().saturating_sub(kept));
            }
        }
    }
}
