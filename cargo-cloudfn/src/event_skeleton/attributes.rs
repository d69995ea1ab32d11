//! The attributes of serde that decide under which names members are read.

use syn::{Attribute, LitStr};

/// What `#[serde(..)]` says of a type, a variant or a field.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute")]
pub(super) struct Serde {
    pub(super) rename: Option<String>,
    pub(super) rename_all: Option<String>,
    pub(super) rename_all_fields: Option<String>,
    pub(super) tag: Option<String>,
    pub(super) content: Option<String>,
    pub(super) is_untagged: bool,
    pub(super) is_transparent: bool,
    pub(super) is_skipped: bool,
    pub(super) is_flattened: bool,
    /// Whether what is missing has a value.
    pub(super) is_default: bool,
    /// Whether another type is read, and converted.
    pub(super) is_converted: bool,
    /// The other names under which a member is read.
    pub(super) aliases: Vec<String>,
}

impl Serde {
    pub(super) fn of(attributes: &[Attribute]) -> Self {
        let mut serde = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            // An attribute that serde would refuse says nothing.
            let _ = attribute.parse_nested_meta(|meta| {
                let is = |name: &str| meta.path.is_ident(name);
                let (rename, all, fields) = (is("rename"), is("rename_all"), is("rename_all_fields"));
                if rename || all || fields {
                    let value = name_for_reading(&meta)?;
                    let place = if rename {
                        &mut serde.rename
                    } else if all {
                        &mut serde.rename_all
                    } else {
                        &mut serde.rename_all_fields
                    };
                    *place = value;
                    return Ok(());
                }
                serde.is_untagged |= is("untagged");
                serde.is_transparent |= is("transparent");
                serde.is_skipped |= is("skip") || is("skip_deserializing");
                serde.is_flattened |= is("flatten");
                serde.is_default |= is("default");
                serde.is_converted |= is("from") || is("try_from") || is("remote");
                if !meta.input.peek(syn::Token![=]) {
                    return skip_list(&meta);
                }
                let (is_tag, is_content, is_alias) = (is("tag"), is("content"), is("alias"));
                let value: syn::Expr = meta.value()?.parse()?;
                if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = value {
                    match text.value() {
                        text if is_tag => serde.tag = Some(text),
                        text if is_content => serde.content = Some(text),
                        text if is_alias => serde.aliases.push(text),
                        _ => {}
                    }
                }
                Ok(())
            });
        }
        serde
    }
}

/// The value of `rename = ".."` or of `rename(deserialize = "..")`.
fn name_for_reading(meta: &syn::meta::ParseNestedMeta<'_>) -> syn::Result<Option<String>> {
    if meta.input.peek(syn::Token![=]) {
        return Ok(Some(meta.value()?.parse::<LitStr>()?.value()));
    }
    let mut name = None;
    meta.parse_nested_meta(|meta| {
        let value = meta.value()?.parse::<LitStr>()?.value();
        if meta.path.is_ident("deserialize") {
            name = Some(value);
        }
        Ok(())
    })?;
    Ok(name)
}

/// Passes what stands in parentheses: `bound(..)`.
fn skip_list(meta: &syn::meta::ParseNestedMeta<'_>) -> syn::Result<()> {
    if meta.input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in meta.input);
        content.parse::<proc_macro2::TokenStream>()?;
    }
    Ok(())
}

/// Whether a type derives `Deserialize`.
pub(super) fn derives_deserialize(attributes: &[Attribute]) -> bool {
    let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    let mut is_found = false;
    for attribute in derives {
        // A derive that the compiler would refuse derives nothing.
        let _ = attribute.parse_nested_meta(|meta| {
            is_found |= meta.path.segments.last().is_some_and(|last| last.ident == "Deserialize");
            Ok(())
        });
    }
    is_found
}

/// A name in the case of `rename_all`. Fields are in `snake_case`, and variants in `PascalCase`.
pub(crate) fn in_case(name: &str, case: Option<&str>) -> String {
    let words = words(name);
    let capital = |word: &String| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
    };
    match case {
        Some("lowercase") => name.to_lowercase(),
        Some("UPPERCASE") => name.to_uppercase(),
        Some("PascalCase") => words.iter().map(capital).collect(),
        Some("camelCase") => {
            let rest: String = words.iter().skip(1).map(capital).collect();
            words.first().cloned().unwrap_or_default() + &rest
        }
        Some("snake_case") => words.join("_"),
        Some("SCREAMING_SNAKE_CASE") => words.join("_").to_uppercase(),
        Some("kebab-case") => words.join("-"),
        Some("SCREAMING-KEBAB-CASE") => words.join("-").to_uppercase(),
        _ => name.to_owned(),
    }
}

/// The words of a name, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_new = true;
    for letter in name.chars() {
        if letter == '_' {
            is_new = true;
            continue;
        }
        if is_new || letter.is_uppercase() {
            words.push(String::new());
            is_new = false;
        }
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_in_every_case_of_serde() {
        for (case, field, variant) in [
            ("lowercase", "order_id", "fastmail"),
            ("UPPERCASE", "ORDER_ID", "FASTMAIL"),
            ("PascalCase", "OrderId", "FastMail"),
            ("camelCase", "orderId", "fastMail"),
            ("snake_case", "order_id", "fast_mail"),
            ("SCREAMING_SNAKE_CASE", "ORDER_ID", "FAST_MAIL"),
            ("kebab-case", "order-id", "fast-mail"),
            ("SCREAMING-KEBAB-CASE", "ORDER-ID", "FAST-MAIL"),
        ] {
            assert_eq!(
                (&*in_case("order_id", Some(case)), &*in_case("FastMail", Some(case))),
                (field, variant),
                "{case}"
            );
        }
        assert_eq!(in_case("order_id", None), "order_id");
    }
}
