//! Makes a model of what a walk has found.

use std::collections::BTreeMap;

use oxc_span::Span;

use super::model::{Model, Place, Problem};
use super::routes::{Route, RouteId, Routing};
use super::walk::{FoundPlace, MAX_EXPRESSIONS, Walk};
use crate::new::from::position::Position;

/// The most lines and characters of a call that are quoted.
const MAX_EXCERPT_LINES: usize = 12;
const MAX_EXCERPT_CHARS: usize = 100;

impl Walk<'_, '_> {
    /// What was found, in the order of the source.
    pub(super) fn model(mut self) -> Model {
        let chosen = self.choices.chosen().map(|(index, routing)| (index, routing.clone()));
        let mut places: Vec<(&(usize, u32, u32), &FoundPlace)> = self.places.iter().collect();
        places.sort_by_key(|((file, start, end), _)| (*file, *start, *end));
        let places = places.into_iter().map(|((file, start, _), found)| {
            let route_of = |context: &Vec<RouteId>| {
                let (choice, _) = chosen.as_ref()?;
                context.iter().find_map(|route| route.of_choice(*choice))
            };
            let mut routes: Vec<_> = found.contexts.iter().map(route_of).collect();
            routes.dedup();
            Place {
                position: self.position_in(*file, *start),
                kind: found.kind.clone(),
                excerpt: excerpt(self.files[*file].text, found.span),
                route: if let [route] = routes.as_slice() { *route } else { None },
            }
        });
        let places = places.collect();
        let named = |found: &BTreeMap<String, (usize, u32)>| {
            found.iter().map(|(name, (file, offset))| (name.clone(), self.position_in(*file, *offset))).collect()
        };
        let mut problems = Vec::new();
        if self.expressions > MAX_EXPRESSIONS
            && let Some(entry) = self.files.first()
        {
            problems.push(Problem::new(entry.name, 1, "the function is too large to be followed to its end"));
        }
        let handler = self.handler().map(|function| self.functions[function]);
        let handler_position = handler.map(|handler| self.position_in(handler.file, handler.span.start));
        let about = handler.zip(handler_position.as_ref());
        let about = about.and_then(|(handler, position)| self.files[handler.file].comments.above(position.line));
        let (packages, variables) = (named(&self.packages), named(&self.variables));
        let notes = self.notes.iter().map(|(file, offset, text)| (self.position_in(*file, *offset), text.clone()));
        let mut notes: Vec<(Position, String)> = notes.collect();
        if let Some((_, routing)) = &chosen {
            notes.extend(
                self.choices.of_another_kind(routing).into_iter().map(|route| about_other_kind(routing, route)),
            );
        }
        let whole_event = self.whole_event.map(|(file, offset)| self.position_in(file, offset));
        if self.reads_identity {
            self.event.members.retain(|(name, member)| name != "userInfo" || !member.members.is_empty());
        }
        Model {
            places,
            event: self.event,
            whole_event,
            routing: chosen.map(|(_, routing)| routing),
            handler: handler_position,
            about,
            packages,
            variables,
            notes,
            problems,
        }
    }
}

/// A route that the `match` does not have, because its values are of another kind.
fn about_other_kind(routing: &Routing, route: &Route) -> (Position, String) {
    let member = routing.member.join(".");
    let [own, others] = if routing.is_numeric { ["numbers", "texts"] } else { ["texts", "numbers"] };
    let shown = route.names.iter().map(|name| if routing.is_numeric { format!("{name:?}") } else { name.clone() });
    let shown = shown.collect::<Vec<_>>().join(", ");
    let text = format!(
        "`{member}` is compared with {own} and with {others}. A `match` takes one kind, so the {others} {shown} have no branch"
    );
    (route.position.clone(), text)
}

/// The lines of a call without their common indentation.
fn excerpt(text: &str, span: Span) -> Vec<String> {
    let call = span.source_text(text);
    let mut lines: Vec<&str> = call.lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let common = lines.iter().skip(1).map(indentation).min().unwrap_or_default();
    let is_shortened = lines.len() > MAX_EXCERPT_LINES;
    lines.truncate(MAX_EXCERPT_LINES);
    let shortened = |line: &str| {
        let start: String = line.chars().take(MAX_EXCERPT_CHARS).collect();
        if start.len() < line.len() { format!("{start}..") } else { start }
    };
    let first = lines.first().map(|line| shortened(line));
    let others = lines.iter().skip(1).map(|line| shortened(line.get(common..).unwrap_or(line)));
    let last = is_shortened.then(|| "..".to_owned());
    first.into_iter().chain(others).chain(last).collect()
}
