//! Records what a walk finds.

use std::collections::BTreeSet;

use oxc_span::Span;

use super::event::MemberKind;
use super::model::PlaceKind;
use super::value::Value;
use super::walk::{FoundPlace, Walk};
use crate::new::from::position::Position;

/// How deep an object is searched for the event.
const MAX_DEPTH: usize = 4;

impl<'a> Walk<'_, 'a> {
    pub(super) fn package(&mut self, name: &str, offset: u32) {
        let package = match name.split('/').collect::<Vec<_>>().as_slice() {
            [scope, name, ..] if scope.starts_with('@') => format!("{scope}/{name}"),
            [name, ..] => (*name).to_owned(),
            [] => return,
        };
        let at = (self.file, offset);
        self.packages.entry(package).or_insert(at);
    }

    pub(super) fn variable_of_environment(&mut self, name: &str, offset: u32) {
        let at = (self.file, offset);
        self.variables.entry(name.to_owned()).or_insert(at);
    }

    pub(super) fn note(&mut self, offset: u32, text: impl Into<String>) {
        self.notes.insert((self.file, offset, text.into()));
    }

    pub(super) fn text(&self) -> &'a str {
        self.files[self.file].text
    }

    pub(super) fn position(&self, offset: u32) -> Position {
        self.position_in(self.file, offset)
    }

    pub(super) fn position_in(&self, file: usize, offset: u32) -> Position {
        let file = &self.files[file];
        Position::new(file.name, file.lines.number(offset))
    }

    /// Records a call.
    pub(super) fn place(&mut self, kind: PlaceKind, span: Span) {
        let key = (self.file, span.start, span.end);
        let place = self.places.entry(key).or_insert_with(|| FoundPlace { kind, span, contexts: BTreeSet::new() });
        place.contexts.insert(self.route.clone());
    }

    /// Records that the caller's identity is read from the event.
    pub(super) fn identity_of_event(&mut self, span: Span) {
        self.reads_identity = true;
        self.place(PlaceKind::WxContext, span);
    }

    /// Records that a member of the event is read, by an expression that ends here.
    pub(super) fn read_event(&mut self, path: &[String], span: Span, takes_comment_above: bool) {
        let position = self.position(span.start);
        let comments = &self.files[self.file].comments;
        let behind = comments.behind(position.line, span.end);
        let about = behind.or_else(|| takes_comment_above.then(|| comments.above(position.line)).flatten());
        let Some(member) = self.event.at(path) else { return };
        member.position.get_or_insert(position);
        if member.about.is_none() {
            member.about = about;
        }
    }

    pub(super) fn event_is(&mut self, value: &Value, kind: MemberKind) {
        if let Value::Event(path) = value
            && !path.is_empty()
            && let Some(member) = self.event.at(path)
        {
            member.is_of_kind(kind);
        }
    }

    /// Records that a member of the event counts something, if this is one.
    pub(super) fn event_counts(&mut self, value: &Value) {
        self.event_is(value, MemberKind::Integer);
        if let Value::Event(path) = value
            && !path.is_empty()
            && let Some(member) = self.event.at(path)
        {
            member.is_count = true;
        }
    }

    /// Records what the JavaScript takes if a member of the event is absent.
    pub(super) fn event_default(&mut self, value: &Value, default: &Value) {
        let (kind, text) = match default {
            Value::Text(text) => (MemberKind::Text, format!("{text:?}")),
            Value::Number(number) => (kind_of_number(number), number.clone()),
            Value::Flag(flag) => (MemberKind::Flag, flag.to_string()),
            _ => return,
        };
        if let Value::Event(path) = value
            && !path.is_empty()
            && let Some(member) = self.event.at(path)
        {
            member.is_of_kind(kind);
            member.is_count |= kind == MemberKind::Integer;
            member.default.get_or_insert(text);
        }
    }

    /// Records that the event is used as a whole, if this is it, or has it as a member.
    pub(super) fn consume(&mut self, value: &Value, offset: u32) {
        if has_whole_event(value, MAX_DEPTH) {
            let at = (self.file, offset);
            self.whole_event.get_or_insert(at);
        }
    }
}

fn has_whole_event(value: &Value, depth: usize) -> bool {
    match value {
        Value::Event(path) => path.is_empty(),
        Value::Object(members) if depth > 0 => members.values().any(|member| has_whole_event(member, depth - 1)),
        _ => false,
    }
}

pub(super) fn kind_of_number(number: &str) -> MemberKind {
    if number.contains('.') { MemberKind::Number } else { MemberKind::Integer }
}
