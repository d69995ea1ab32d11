//! Reading of JSON lines.

use std::io::{self, BufRead};

use bson::{Bson, Document};
use cloudfn_database::Database;
use cloudfn_protocol::extended_json;

use super::error::ReadError;
use super::identity::Identities;
use super::input::{Input, Place};
use super::write::write_value;

/// The maximum length of a document's text. A document has at most 16 MiB, and its text is longer if everything is escaped.
const MAX_TEXT_BYTES: usize = 64 * 1024 * 1024;

/// An example for messages.
const EXAMPLE: &str = r#"{"_id": "a", "price": 5}"#;

/// Reads documents one after the other. Only one of them is in memory as text.
///
/// Empty lines are skipped. A document without `_id` gets one, as in the console; two documents with the same `_id` are an
/// error. After an error, there are no more documents.
#[derive(Debug)]
pub struct Reader<R> {
    /// For messages.
    name: String,
    input: Input<R>,
    form: Form,
    /// The text of the document that is read.
    text: Vec<u8>,
    /// Where the text begins.
    place: Place,
    identities: Identities,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Nothing has been read yet.
    Unknown,
    /// One document on each line.
    Lines,
    /// A list, before its first item.
    NewList,
    /// A list, after an item.
    List,
    /// Everything has been read.
    Ended,
}

impl<R: BufRead> Reader<R> {
    /// Reads from `input`, which is UTF-8. `name` is the name of the file, for messages.
    pub fn new(name: impl Into<String>, input: R) -> Self {
        Self {
            name: name.into(),
            input: Input::new(input),
            form: Form::Unknown,
            text: Vec::new(),
            place: Place::START,
            identities: Identities::default(),
        }
    }

    /// The line on which the last document begins, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.place.line
    }

    /// The error for the last document, at its beginning.
    pub fn error(&self, reason: impl Into<String>) -> ReadError {
        self.error_at(self.place, reason)
    }

    fn error_at(&self, place: Place, reason: impl Into<String>) -> ReadError {
        let Place { line, column } = place;
        ReadError::Document { name: self.name.clone(), line, column, reason: reason.into() }
    }

    fn cannot(&self, source: io::Error) -> ReadError {
        ReadError::Io { name: self.name.clone(), source }
    }

    fn read(&mut self) -> Result<Option<Document>, ReadError> {
        if !self.find_next()? {
            return Ok(None);
        }
        let mut document = self.parse()?;
        match self.identities.add(&mut document, self.place.line).map_err(|error| self.cannot(error))? {
            Some(line) => {
                let id = document.get("_id").map(write_value).unwrap_or_default();
                Err(self.error(format!("the `_id` {id} is that of the document on line {line}, too")))
            }
            None => Database::check_document(&document)
                .map(|()| Some(document))
                .map_err(|error| self.error(error.message())),
        }
    }

    /// Puts the text of the next document into `text`. Returns whether there is one.
    fn find_next(&mut self) -> Result<bool, ReadError> {
        self.text.clear();
        if self.form == Form::Unknown {
            self.begin()?;
        }
        let next = self.input.skip_space().map_err(|error| self.cannot(error))?;
        self.place = self.input.place();
        match (self.form, next) {
            (Form::Lines, Some(_)) => self.take_line().map(|()| true),
            (Form::NewList, Some(b'{')) => self.take_object().map(|()| true),
            (Form::NewList | Form::List, Some(b']')) => self.end_list().map(|()| false),
            (Form::List, Some(b',')) => {
                self.input.take().map_err(|error| self.cannot(error))?;
                let next = self.input.skip_space().map_err(|error| self.cannot(error))?;
                self.place = self.input.place();
                if next == Some(b'{') { self.take_object().map(|()| true) } else { Err(self.no_document(next)) }
            }
            (Form::NewList, next) => Err(self.no_document(next)),
            (Form::List, Some(_)) => Err(self.error("expected `,` or `]` after a document of the list")),
            (Form::List, None) => Err(self.error("the list does not end: `]` is missing")),
            (Form::Lines | Form::Unknown, None) | (Form::Unknown | Form::Ended, _) => Ok(false),
        }
    }

    fn no_document(&self, next: Option<u8>) -> ReadError {
        self.error(match next {
            None => "the list does not end: `]` is missing".to_owned(),
            Some(_) => format!("expected a document of the list, such as {EXAMPLE}"),
        })
    }

    /// Finds out whether the file is a list.
    fn begin(&mut self) -> Result<(), ReadError> {
        if !self.input.skip_mark().map_err(|error| self.cannot(error))? {
            return Err(self.error(format!("a document is an object, such as {EXAMPLE}")));
        }
        self.form = match self.input.skip_space().map_err(|error| self.cannot(error))? {
            None => Form::Ended,
            Some(b'[') => {
                self.input.take().map_err(|error| self.cannot(error))?;
                Form::NewList
            }
            // The marks of UTF-16, and its letters.
            Some(0 | 0xfe | 0xff) => return Err(self.error("this is not UTF-8 text: save the file as UTF-8")),
            Some(_) => Form::Lines,
        };
        Ok(())
    }

    fn take_line(&mut self) -> Result<(), ReadError> {
        let most = MAX_TEXT_BYTES as u64 + 1;
        self.input
            .take_line(&mut self.text, most)
            .map_err(|error| ReadError::Io { name: self.name.clone(), source: error })?;
        if self.text.len() > MAX_TEXT_BYTES {
            return Err(self.too_long());
        }
        let end = self.text.trim_ascii_end().len();
        self.text.truncate(end);
        Ok(())
    }

    fn too_long(&self) -> ReadError {
        self.error(format!(
            "the text of this document is longer than {} MiB; a document has at most 16 MiB",
            MAX_TEXT_BYTES / 1024 / 1024
        ))
    }

    /// Reads an object up to its `}`. Its content is checked later.
    fn take_object(&mut self) -> Result<(), ReadError> {
        let (mut depth, mut is_in_text, mut is_escaped) = (0_u32, false, false);
        while let Some(byte) = self.input.take().map_err(|error| self.cannot(error))? {
            if self.text.len() == MAX_TEXT_BYTES {
                return Err(self.too_long());
            }
            self.text.push(byte);
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' if is_in_text => is_escaped = true,
                b'"' => is_in_text = !is_in_text,
                b'{' if !is_in_text => depth += 1,
                b'}' if !is_in_text => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.form = Form::List;
                return Ok(());
            }
        }
        Err(self.error("this document does not end: a `}` or a `\"` is missing"))
    }

    fn end_list(&mut self) -> Result<(), ReadError> {
        self.input.take().map_err(|error| self.cannot(error))?;
        if self.input.skip_space().map_err(|error| self.cannot(error))?.is_some() {
            return Err(self.error_at(self.input.place(), "nothing may come after the list"));
        }
        self.form = Form::Ended;
        Ok(())
    }

    fn parse(&self) -> Result<Document, ReadError> {
        let text = std::str::from_utf8(&self.text).map_err(|error| {
            let before = &self.text[..error.valid_up_to()];
            let lines = before.split(|byte| *byte == b'\n');
            let (line, in_line) = lines.fold((0, 0), |(number, _), line| (number + 1, line.len()));
            self.error_at(
                self.place.within(&self.text, line, in_line + 1),
                "this is not UTF-8 text: save the file as UTF-8",
            )
        })?;
        if !text.starts_with('{') {
            return Err(self.error(format!("a document is an object, such as {EXAMPLE}")));
        }
        match extended_json::read(text) {
            Ok(Bson::Document(document)) => Ok(document),
            Ok(_) => Err(self.error(format!("a document is an object, such as {EXAMPLE}"))),
            Err(error) if self.form == Form::Lines && error.is_cut_off() => Err(self.error(
                "this document does not end on its line: write each document on one line, or the whole file as a list, \
                 `[{..}, {..}]`",
            )),
            Err(error) => {
                let place = self.place.within(&self.text, error.line(), error.column());
                let reason = error.reason();
                // serde_json's words for a second value on the line.
                let reason =
                    if reason == "trailing characters" { "the line continues after its document" } else { reason };
                Err(self.error_at(place, reason))
            }
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Document, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.read().transpose();
        if !matches!(next, Some(Ok(_))) {
            self.form = Form::Ended;
        }
        next
    }
}
