//! The keyword values of a template.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The values of a message template: pairs of keyword and value, in the order in which they were set.
///
/// A value is anything that implements `Display`: text, numbers, dates. On the wire each becomes `{"value": ".."}`.
///
/// ```
/// use cloudfn_openapi::subscribe_message::Data;
///
/// let data = Data::new().set("thing1", "A parcel").set("number2", 3);
/// assert_eq!(serde_json::to_string(&data)?, r#"{"thing1":{"value":"A parcel"},"number2":{"value":"3"}}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Data {
    values: Vec<(String, String)>,
}

impl Data {
    /// Creates an empty set of values.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the value of a keyword. A keyword that is already set keeps its place and takes the new value.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "`set(\"number2\", 3)` reads better than `&3`")]
    pub fn set(mut self, keyword: impl Into<String>, value: impl ToString) -> Self {
        self.insert(keyword.into(), value.to_string());
        self
    }

    /// The values, in the order in which they were set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(keyword, value)| (keyword.as_str(), value.as_str()))
    }

    fn insert(&mut self, keyword: String, value: String) {
        match self.values.iter_mut().find(|(known, _)| *known == keyword) {
            Some((_, current)) => *current = value,
            None => self.values.push((keyword, value)),
        }
    }
}

impl<K: Into<String>, V: ToString> FromIterator<(K, V)> for Data {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        pairs.into_iter().fold(Self::new(), |data, (keyword, value)| data.set(keyword, value.to_string()))
    }
}

impl<K: Into<String>, V: ToString, const LENGTH: usize> From<[(K, V); LENGTH]> for Data {
    fn from(pairs: [(K, V); LENGTH]) -> Self {
        pairs.into_iter().collect()
    }
}

impl From<&Data> for Data {
    fn from(data: &Data) -> Self {
        data.clone()
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct DataValue<'a> {
            value: &'a str,
        }
        let mut map = serializer.serialize_map(Some(self.values.len()))?;
        for (keyword, value) in self.iter() {
            map.serialize_entry(keyword, &DataValue { value })?;
        }
        map.end()
    }
}
