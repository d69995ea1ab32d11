//! JSON objects that decide who the caller is, and therefore must not be ambiguous.

use std::collections::BTreeMap;

use cloudfn_protocol::json_object;
use serde_json::value::RawValue;

/// The members of a JSON object, each as it was written. A list is not an object, and no member occurs twice.
#[derive(Debug)]
pub(crate) struct Object(BTreeMap<String, Box<RawValue>>);

impl Object {
    pub(crate) fn read(text: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(text).map(|json_object::Object(members)| Self(members))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// A member as it was written.
    pub(crate) fn raw(&self, name: &str) -> Option<&RawValue> {
        self.0.get(name).map(|value| &**value)
    }

    /// A member that is an object; `None` if it is missing.
    pub(crate) fn object(&self, name: &str) -> Result<Option<Self>, serde_json::Error> {
        self.raw(name).map(|value| Self::read(value.get().as_bytes())).transpose()
    }

    /// A member that is a string; `None` if it is missing or another value.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        serde_json::from_str(self.raw(name)?.get()).ok()
    }

    /// The members that are strings.
    pub(crate) fn texts(&self) -> BTreeMap<String, String> {
        self.0.keys().filter_map(|name| Some((name.clone(), self.text(name)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_keep_their_text() {
        let object = Object::read(br#" {"a": 1.50, "b": "\u0062", "c": {"d": [ ]}, "e": ["f"]} "#).unwrap();
        assert_eq!(object.raw("a").unwrap().get(), "1.50");
        assert_eq!(object.texts(), BTreeMap::from([("b".to_owned(), "b".to_owned())]));
        assert_eq!(object.object("c").unwrap().unwrap().raw("d").unwrap().get(), "[ ]");
        assert!(object.object("missing").unwrap().is_none());
        assert!(object.object("e").is_err(), "a list is not an object");
    }

    #[test]
    fn ambiguous_json_is_refused() {
        for text in [r#"{"a":1,"a":1}"#, r#"{"a":1,"\u0061":2}"#, r#"[["a",1]]"#, "[]", "null", r#""a""#, "{} {}", "{"]
        {
            assert!(Object::read(text.as_bytes()).is_err(), "{text}");
        }
    }
}
