//! The rules for documents that are stored.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::{check_document_size, short};

/// Checks a document before it is stored.
pub(crate) fn check(document: &Document) -> Result<()> {
    if let Some(id @ (Bson::Array(_) | Bson::RegularExpression(_) | Bson::Undefined | Bson::Null)) = document.get("_id")
    {
        return Err(Error::parameter(format!("an `_id` must be a text or a number, not {}", short(id))));
    }
    for (name, value) in document {
        check_name(name)?;
        check_value(value)?;
    }
    check_document_size(document)
}

/// Checks the names in a value.
pub(super) fn check_value(value: &Bson) -> Result<()> {
    match value {
        Bson::Document(document) => {
            // The names of a DBRef begin with `$`.
            let reference = document.contains_key("$ref") && document.contains_key("$id");
            document.iter().try_for_each(|(name, value)| {
                if !(reference && matches!(name.as_str(), "$ref" | "$id" | "$db")) {
                    check_name(name)?;
                }
                check_value(value)
            })
        }
        Bson::Array(items) => items.iter().try_for_each(check_value),
        Bson::JavaScriptCodeWithScope(code) => code.scope.iter().try_for_each(|(name, value)| {
            check_name(name)?;
            check_value(value)
        }),
        _ => Ok(()),
    }
}

fn check_name(name: &str) -> Result<()> {
    if name.starts_with('$') {
        return Err(Error::operator(format!("`{name}` cannot be stored: the name of a member cannot begin with `$`")));
    }
    if name.contains('\0') {
        return Err(Error::parameter("the name of a member cannot contain a NUL character"));
    }
    Ok(())
}
