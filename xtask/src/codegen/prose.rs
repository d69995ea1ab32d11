//! The catalog's short descriptions as sentences of Markdown.

use super::catalog::Field;

/// The documentation of a member.
pub(crate) fn field_doc(field: &Field) -> String {
    let mut sentences = vec![sentence(&field.desc)];
    sentences.extend(field.note.as_deref().map(sentence));
    if field.zero_one {
        sentences.push("`true` is 1 on the wire.".to_owned());
    }
    sentences.extend(field.also_sent_as.as_deref().map(|name| format!("It is also sent as `{name}`.")));
    sentences.extend(field.only_in.as_deref().map(|source| {
        let source = if source == "skit" { "other SDKs" } else { "other SDKs and older pages" };
        format!("Known from {source} only.")
    }));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// A description as a sentence.
pub(crate) fn sentence(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(code_if_wire_name).collect();
    let mut letters = words.join(" ");
    if letters.is_empty() {
        return letters;
    }
    if !is_written_small(&letters) {
        letters = letters.chars().take(1).flat_map(char::to_uppercase).chain(letters.chars().skip(1)).collect();
    }
    if !letters.ends_with(['.', '!', '?']) {
        letters.push('.');
    }
    letters
}

/// Puts `expire_time` into back-ticks, because underscores mark emphasis in Markdown.
fn code_if_wire_name(word: &str) -> String {
    let name = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    if !name.contains('_') || word.contains('`') {
        return word.to_owned();
    }
    word.replacen(name, &format!("`{name}`"), 1)
}

/// Whether the text begins with a name that is never capitalised: `iOS`, `openid` in back-ticks.
fn is_written_small(text: &str) -> bool {
    let first_word = text.split(' ').next().unwrap_or_default();
    first_word.starts_with('`') || first_word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_become_sentences() {
        for (description, text) in [
            ("receiver openid", "Receiver openid."),
            ("used with out_trade_no", "Used with `out_trade_no`."),
            ("get_replay for replay segments, else absent", "`get_replay` for replay segments, else absent."),
            (
                "formId of a form submit or prepay_id of a payment",
                "formId of a form submit or `prepay_id` of a payment.",
            ),
            ("day (begin_date).", "Day (`begin_date`)."),
            ("", ""),
        ] {
            assert_eq!(sentence(description), text);
        }
    }
}
