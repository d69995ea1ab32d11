//! `$count`.

use std::sync::Arc;

use bson::{Bson, Document};

use crate::aggregate::pipeline::Documents;
use crate::error::{Error, Result};
use crate::value::{Number, short};

pub(super) fn read(value: &Bson) -> Result<String> {
    match value {
        Bson::String(name) if !name.is_empty() && !name.starts_with('$') && !name.contains(['.', '\0']) => {
            Ok(name.clone())
        }
        other => {
            Err(Error::parameter(format!("needs the name of a member, without `$` and dots, not {}", short(other))))
        }
    }
}

/// Without documents there is no result.
pub(super) fn run(name: &str, documents: &Documents) -> Documents {
    if documents.is_empty() {
        return Vec::new();
    }
    let count = Number::narrow(i64::try_from(documents.len()).unwrap_or(i64::MAX)).bson();
    let mut document = Document::new();
    document.insert(name, count);
    vec![Arc::new(document)]
}
