//! An explanation: text for people, and the same facts for programs.

use serde_json::{Map, Value};

/// What something is, and what to do about it.
#[derive(Debug)]
pub(super) struct Explanation {
    /// What kind of thing it is: the member `kind` of the JSON document.
    kind: &'static str,
    /// Its name as cloudfn writes it.
    name: String,
    paragraphs: Vec<String>,
    facts: Map<String, Value>,
}

impl Explanation {
    pub(super) fn new(kind: &'static str, name: impl Into<String>) -> Self {
        Self { kind, name: name.into(), paragraphs: Vec::new(), facts: Map::new() }
    }

    /// Adds a paragraph of the text.
    pub(super) fn paragraph(mut self, text: impl Into<String>) -> Self {
        self.paragraphs.push(text.into());
        self
    }

    /// Adds lines under a heading, unless there are none.
    pub(super) fn section(self, heading: &str, lines: &[String]) -> Self {
        if lines.is_empty() {
            return self;
        }
        let lines: Vec<_> = lines.iter().flat_map(|line| line.lines()).map(|line| format!("  {line}")).collect();
        self.paragraph(format!("{heading}:\n{}", lines.join("\n")))
    }

    /// Adds a fact of the JSON document.
    pub(super) fn fact(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts.insert(name.to_owned(), value.into());
        self
    }

    /// The text for people.
    pub(super) fn text(&self) -> String {
        self.paragraphs.join("\n\n") + "\n"
    }

    /// The document for programs.
    pub(super) fn document(&self) -> Value {
        let mut document = Map::new();
        document.insert("kind".to_owned(), self.kind.into());
        document.insert("name".to_owned(), self.name.clone().into());
        document.extend(self.facts.clone());
        Value::Object(document)
    }
}

/// Rows in columns: the first column is as wide as its widest cell.
pub(super) fn columns(rows: &[(String, String)]) -> Vec<String> {
    let width = rows.iter().map(|(left, _)| left.chars().count()).max().unwrap_or_default();
    rows.iter().map(|(left, right)| format!("{left:width$}  {right}").trim_end().to_owned()).collect()
}
