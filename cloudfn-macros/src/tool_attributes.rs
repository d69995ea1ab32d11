//! `#[diagnostic::..]` in expansions, where a name of the user hides the tool.
//!
//! rustc looks for the names of tools where the attribute is used. So in a module with a `mod diagnostic`, and in a crate
//! without a prelude, `#[diagnostic::do_not_recommend]` does not compile. There is no path that always means the tool. Such a
//! source gets expansions without these attributes, which only make messages better.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The attributes of the tool that expansions have.
const ATTRIBUTES: [&str; 2] = ["do_not_recommend", "on_unimplemented"];

/// An expansion into these sources, which rustc can resolve.
pub(crate) fn resolvable<'a>(expansion: TokenStream, sources: impl IntoIterator<Item = &'a Path>) -> TokenStream {
    let hides = |source: &Path| fs::read_to_string(source).is_ok_and(|text| may_hide_the_tool(&text));
    if sources.into_iter().any(hides) { without_attributes(expansion) } else { expansion }
}

/// Whether a source may have something called `diagnostic`, or no prelude. A comment may say the word.
fn may_hide_the_tool(source: &str) -> bool {
    let mut lines = source.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    lines.any(|line| line.contains("no_implicit_prelude") || names_diagnostic(line))
}

/// Whether a line has the word `diagnostic`, and not as the beginning of a path.
fn names_diagnostic(line: &str) -> bool {
    let is_of_a_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices("diagnostic").any(|(start, word)| {
        let (before, after) = (&line[..start], &line[start + word.len()..]);
        let is_whole = !before.ends_with(is_of_a_word) && !after.starts_with(is_of_a_word);
        is_whole && !after.trim_start().starts_with("::")
    })
}

fn without_attributes(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if is_attribute_of_the_tool(&group) && ends_with_hash(&kept) => {
                kept.pop();
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_attributes(group.stream()));
                inner.set_span(group.span());
                kept.push(inner.into());
            }
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

fn ends_with_hash(tokens: &[TokenTree]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '#')
}

fn is_attribute_of_the_tool(group: &Group) -> bool {
    let mut idents = group.stream().into_iter().filter_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    });
    group.delimiter() == Delimiter::Bracket
        && idents.next().is_some_and(|tool| tool == "diagnostic")
        && idents.next().is_some_and(|attribute| ATTRIBUTES.contains(&&*attribute))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn a_source_that_names_a_diagnostic_or_has_no_prelude_may_hide_the_tool() {
        for source in [
            "mod diagnostic;",
            "pub mod diagnostic {",
            "use crate::diagnostic;",
            "use crate::{diagnostic, other};",
            "use other as diagnostic;",
            "#![no_implicit_prelude]",
        ] {
            assert!(may_hide_the_tool(source), "{source}");
        }
        for source in [
            "#[diagnostic::on_unimplemented(message = \"no\")]",
            "    // a diagnostic",
            "mod diagnostics;",
            "let my_diagnostic = 1;",
        ] {
            assert!(!may_hide_the_tool(source), "{source}");
        }
    }

    #[test]
    fn only_the_attributes_of_the_tool_are_left_out() {
        let expansion = quote! {
            const _: () = {
                #[automatically_derived]
                #[diagnostic::do_not_recommend]
                impl A for B {}
                #[diagnostic::on_unimplemented(message = "no")]
                trait C {}
            };
            #[diagnostic::traced]
            fn f() { let [diagnostic, do_not_recommend] = list; }
        };
        let expected = quote! {
            const _: () = {
                #[automatically_derived]
                impl A for B {}
                trait C {}
            };
            #[diagnostic::traced]
            fn f() { let [diagnostic, do_not_recommend] = list; }
        };
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("main.rs");
        fs::write(&source, "mod diagnostic {}").unwrap();
        assert_eq!(resolvable(expansion.clone(), [&*source]).to_string(), expected.to_string());
        fs::write(&source, "fn main() {}").unwrap();
        assert_eq!(resolvable(expansion.clone(), [&*source]).to_string(), expansion.to_string());
        assert_eq!(resolvable(expansion.clone(), [Path::new("none.rs")]).to_string(), expansion.to_string());
    }
}
