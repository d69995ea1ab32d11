//! Parsing of requests as they arrive on the wire.

use bson::{Bson, Document};
use cloudfn_protocol::extended_json;
use serde_json::{Map, Value};

use super::request::{Aggregate, Count, Find, Insert, Modify, Operation, Remove};
use crate::error::{Error, Result};

/// The maximum number of documents for a request, and the default.
/// Source: `Collection.limit` in WeChat's manual.
const MOST_DOCUMENTS: usize = 1000;

impl Operation {
    /// Parses the members of a request, such as `action` and `collectionName`. Others, such as `envName`, are ignored.
    ///
    /// # Errors
    ///
    /// A member is missing or invalid.
    pub fn from_json(request: &Map<String, Value>) -> Result<Self> {
        let fields = Fields(request);
        let action = fields.text("action")?;
        let name = action.strip_prefix("database.").unwrap_or(action);
        Ok(match name {
            "getDocument" => Self::Find(fields.find()?),
            "calculateDocument" => {
                Self::Count(Count { collection: fields.collection()?, query: fields.object("query")? })
            }
            "insertDocument" => Self::Insert(Insert {
                collection: fields.collection()?,
                documents: fields.documents()?,
                transaction: fields.transaction()?,
            }),
            "modifyDocument" => Self::Modify(Modify {
                collection: fields.collection()?,
                query: fields.object("query")?,
                data: fields.required_object("data")?,
                multi: fields.flag("multi")?,
                merge: fields.flag("merge")?,
                upsert: fields.flag("upsert")?,
                transaction: fields.transaction()?,
            }),
            "removeDocument" => Self::Remove(Remove {
                collection: fields.collection()?,
                query: fields.object("query")?,
                multi: fields.flag("multi")?,
                transaction: fields.transaction()?,
            }),
            "aggregateDocuments" => {
                Self::Aggregate(Aggregate { collection: fields.collection()?, stages: fields.stages()? })
            }
            "addCollection" => Self::CreateCollection { collection: fields.collection()? },
            "startTransaction" => Self::StartTransaction,
            "commitTransaction" => Self::CommitTransaction { transaction: fields.text("transactionId")?.to_owned() },
            "abortTransaction" => Self::AbortTransaction { transaction: fields.text("transactionId")?.to_owned() },
            _ => return Err(Error::parameter(format!("the local database does not support the action `{action}`"))),
        })
    }
}

struct Fields<'request>(&'request Map<String, Value>);

impl<'request> Fields<'request> {
    /// A member that exists and is not null.
    fn get(&self, name: &str) -> Option<&'request Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    fn text(&self, name: &str) -> Result<&'request str> {
        match self.get(name) {
            Some(Value::String(text)) if !text.is_empty() => Ok(text),
            _ => Err(Error::parameter(format!("`{name}` needs a non-empty text"))),
        }
    }

    fn collection(&self) -> Result<String> {
        self.text("collectionName").map(str::to_owned)
    }

    fn transaction(&self) -> Result<Option<String>> {
        self.get("transactionId").map(|_| self.text("transactionId").map(str::to_owned)).transpose()
    }

    fn flag(&self, name: &str) -> Result<bool> {
        match self.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(Error::parameter(format!("`{name}` needs true or false"))),
        }
    }

    fn count(&self, name: &str) -> Result<Option<usize>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
        count.map(Some).ok_or_else(|| Error::parameter(format!("`{name}` needs a whole number of 0 or more")))
    }

    /// An object as a text of extended JSON. It is empty if the text is missing or empty.
    fn object(&self, name: &str) -> Result<Document> {
        match self.get(name) {
            None => Ok(Document::new()),
            Some(Value::String(text)) if text.is_empty() => Ok(Document::new()),
            Some(Value::String(text)) => object(name, text),
            Some(_) => Err(Error::parameter(format!("`{name}` needs an object as a text of extended JSON"))),
        }
    }

    fn required_object(&self, name: &str) -> Result<Document> {
        if self.get(name).is_none() {
            return Err(Error::parameter(format!("`{name}` needs an object as a text of extended JSON")));
        }
        self.object(name)
    }

    fn documents(&self) -> Result<Vec<Document>> {
        let Some(Value::Array(items)) = self.get("data") else {
            return Err(Error::parameter("`data` needs a list of documents, each as a text of extended JSON"));
        };
        let read = |(place, item): (usize, &Value)| match item {
            Value::String(text) => object(&format!("data[{place}]"), text),
            _ => Err(Error::parameter(format!("`data[{place}]` needs a document as a text of extended JSON"))),
        };
        items.iter().enumerate().map(read).collect()
    }

    fn find(&self) -> Result<Find> {
        let limit = match self.count("limit")? {
            // This asks for one document by its id.
            None if self.get("queryType").and_then(Value::as_str) == Some("DOC") => None,
            None | Some(0) => Some(MOST_DOCUMENTS),
            Some(limit) => Some(limit.min(MOST_DOCUMENTS)),
        };
        Ok(Find {
            collection: self.collection()?,
            query: self.object("query")?,
            order: self.object("order")?,
            offset: self.count("offset")?.unwrap_or(0),
            limit,
            projection: self.object("projection")?,
            transaction: self.transaction()?,
        })
    }

    fn stages(&self) -> Result<Vec<(String, Bson)>> {
        let Some(Value::Array(items)) = self.get("stages") else {
            return Err(Error::parameter("`stages` needs a list of stages"));
        };
        let read = |(place, item): (usize, &Value)| {
            let wrong = || {
                Error::parameter(format!(
                    "`stages[{place}]` needs an object with `stageKey` and `stageValue`, which is a text of extended JSON"
                ))
            };
            let name = item.get("stageKey").and_then(Value::as_str).ok_or_else(wrong)?;
            let value = item.get("stageValue").and_then(Value::as_str).ok_or_else(wrong)?;
            let value = extended_json::read(value).map_err(|error| Error::parameter(format!("{name}: {error}")))?;
            Ok((name.to_owned(), value))
        };
        items.iter().enumerate().map(read).collect()
    }
}

fn object(name: &str, text: &str) -> Result<Document> {
    match extended_json::read(text) {
        Ok(Bson::Document(document)) => Ok(document),
        Ok(_) => Err(Error::parameter(format!("`{name}` needs an object as a text of extended JSON"))),
        Err(error) => Err(Error::parameter(format!("`{name}`: {error}"))),
    }
}
