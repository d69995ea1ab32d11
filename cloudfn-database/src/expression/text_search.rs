//! Regular expressions, replacement and trimming.

use bson::{Bson, doc};

use super::Value;
use super::operand::{any_null, at, count, present, text, wrong};
use crate::error::{Error, Result};
use crate::value::Pattern;

/// The characters that are trimmed by default.
/// Source: "Whitespace Characters" of `$trim` in MongoDB's manual.
fn is_space(sign: char) -> bool {
    matches!(sign, '\0' | '\t'..='\r' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}')
}

fn trimmed(operands: &[Value<'_>], trim: impl Fn(&str, &dyn Fn(char) -> bool) -> String) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() || (at(operands, 1).is_some() && present(operands, 1).is_none()) {
        return Ok(Some(Bson::Null));
    }
    let input = text(operands, 0)?;
    let result = if at(operands, 1).is_some() {
        let signs = text(operands, 1)?;
        trim(input, &|sign| signs.contains(sign))
    } else {
        trim(input, &is_space)
    };
    Ok(Some(Bson::String(result)))
}

pub(super) fn trim(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    trimmed(operands, |text, is| text.trim_matches(is).to_owned())
}

pub(super) fn trim_start(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    trimmed(operands, |text, is| text.trim_start_matches(is).to_owned())
}

pub(super) fn trim_end(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    trimmed(operands, |text, is| text.trim_end_matches(is).to_owned())
}

pub(super) fn replace_one(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    Ok(Some(Bson::String(text(operands, 0)?.replacen(text(operands, 1)?, text(operands, 2)?, 1))))
}

pub(super) fn replace_all(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let (input, wanted, replacement) = (text(operands, 0)?, text(operands, 1)?, text(operands, 2)?);
    if input.len().saturating_add(1).saturating_mul(replacement.len()) > 64 * 1024 * 1024 {
        return Err(Error::request("the result would be too large"));
    }
    Ok(Some(Bson::String(input.replace(wanted, replacement))))
}

/// The text and the pattern, unless one of them is null.
fn input<'value>(operands: &'value [Value<'_>]) -> Result<Option<(&'value str, Pattern)>> {
    if present(operands, 1).is_none() {
        return Ok(None);
    }
    let options = match present(operands, 2) {
        None => "",
        Some(_) => text(operands, 2)?,
    };
    let pattern = match at(operands, 1) {
        Some(Bson::String(source)) => Pattern::read(source, options)?,
        Some(Bson::RegularExpression(regex)) if options.is_empty() || regex.options.as_str().is_empty() => {
            let own = regex.options.as_str();
            Pattern::read(regex.pattern.as_str(), if own.is_empty() { options } else { own })?
        }
        other => return Err(wrong("options either in the regular expression or in `options`, not both", other)),
    };
    if present(operands, 0).is_none() {
        return Ok(None);
    }
    Ok(Some((text(operands, 0)?, pattern)))
}

pub(super) fn matches(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let found = input(operands)?.is_some_and(|(text, pattern)| pattern.matches_text(text));
    Ok(Some(Bson::Boolean(found)))
}

pub(super) fn find(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let Some((text, pattern)) = input(operands)? else { return Ok(Some(Bson::Null)) };
    Ok(Some(pattern.find_all(text, 1).into_iter().next().map_or(Bson::Null, |found| described(text, &found))))
}

pub(super) fn find_all(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let Some((text, pattern)) = input(operands)? else { return Ok(Some(Bson::Array(Vec::new()))) };
    let all = pattern.find_all(text, usize::MAX);
    Ok(Some(Bson::Array(all.iter().map(|found| described(text, found)).collect())))
}

/// The whole match first, then the groups.
fn described(text: &str, found: &[Option<std::ops::Range<usize>>]) -> Bson {
    let whole = found.first().cloned().flatten().unwrap_or_default();
    let part = |range: &Option<std::ops::Range<usize>>| {
        range.clone().map_or(Bson::Null, |range| Bson::String(text[range].to_owned()))
    };
    let captures: Vec<Bson> = found.iter().skip(1).map(part).collect();
    Bson::Document(doc! {
        "match": &text[whole.clone()],
        "idx": count(text[..whole.start].chars().count()),
        "captures": captures,
    })
}
