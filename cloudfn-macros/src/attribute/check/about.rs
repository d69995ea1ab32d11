//! What the record says about a function for people: its documentation, its place, and the type of its event.

use quote::ToTokens;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Type};

use crate::attribute::handler::Handler;
use crate::compiler::Compiler;
use crate::manifest::About;

/// The maximum length of the documentation, in characters: it is in every copy of the program.
const MAX_DOC_CHARS: usize = 300;

/// The maximum length of the event's type, in bytes.
const MAX_TYPE_BYTES: usize = 200;

pub(super) fn about(handler: &Handler, event: Option<&Type>, compiler: &Compiler) -> About {
    About {
        doc: first_paragraph(&handler.attributes),
        place: compiler.location.as_deref().and_then(relative),
        event: event.map(type_text).filter(|text| text.len() <= MAX_TYPE_BYTES),
    }
}

/// The first paragraph of the documentation, on one line.
fn first_paragraph(attributes: &[Attribute]) -> Option<String> {
    let documentation: Vec<String> = attributes.iter().filter_map(doc_text).collect();
    let lines = documentation.iter().flat_map(|text| text.split('\n')).map(str::trim);
    let paragraph = lines.skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
    let text = paragraph.collect::<Vec<_>>().join(" ").replace(char::is_control, " ");
    match text.char_indices().nth(MAX_DOC_CHARS) {
        _ if text.is_empty() => None,
        Some((end, _)) => Some(format!("{}..", &text[..end])),
        None => Some(text),
    }
}

/// The text of `#[doc = ".."]`, as the compiler makes it of a comment.
fn doc_text(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else { return None };
    attribute.path().is_ident("doc").then(|| text.value())
}

/// A place, as cargo gives it to rustc: relative to the workspace. Another path would be different on each machine.
fn relative(place: &str) -> Option<String> {
    let place = place.replace('\\', "/");
    let is_absolute = place.starts_with('/') || place.get(1..2) == Some(":");
    let is_file = place.contains(".rs:");
    (!is_absolute && is_file).then_some(place)
}

/// The text of a type, without the spaces that tokens have between them.
fn type_text(r#type: &Type) -> String {
    let text = r#type.to_token_stream().to_string();
    let is_of_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    let mut shown = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let parts_words = is_of_word(shown.chars().last()) && is_of_word(letters.peek().copied());
        if letter != ' ' || parts_words {
            shown.push(letter);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc(text: &str) -> Option<String> {
        let handler: Handler = syn::parse_str(&format!("{text}\nasync fn notify() {{}}")).expect("a function");
        first_paragraph(&handler.attributes)
    }

    #[test]
    fn the_first_paragraph_of_the_documentation_is_recorded_on_one_line() {
        assert_eq!(
            doc("/// Tells a user\n/// that it rains.\n///\n/// More.").as_deref(),
            Some("Tells a user that it rains.")
        );
        assert_eq!(doc("#[doc(hidden)]\n/**\n * \u{1}Shouts\u{202e}.\n */").as_deref(), Some("*  Shouts\u{202e}."));
        assert_eq!(doc("#[inline]"), None);
        assert_eq!(doc("///"), None);
        let long = doc(&format!("/// {}", "雪".repeat(400))).expect("documentation");
        assert_eq!(long, format!("{}..", "雪".repeat(300)));
    }

    #[test]
    fn only_a_place_that_is_the_same_on_every_machine_is_recorded() {
        assert_eq!(relative("shop/src/main.rs:7").as_deref(), Some("shop/src/main.rs:7"));
        assert_eq!(relative("shop\\src\\main.rs:7").as_deref(), Some("shop/src/main.rs:7"));
        for place in ["/home/me/shop/src/main.rs:7", "C:\\shop\\src\\main.rs:7", "<macro expansion>:1"] {
            assert_eq!(relative(place), None);
        }
    }

    #[test]
    fn a_type_is_written_as_people_write_it() {
        for text in ["Order", "crate::events::Order", "Vec<Option<serde_json::Value>>", "&'static str"] {
            assert_eq!(type_text(&syn::parse_str(text).expect("a type")), text);
        }
    }
}
